"""``verbatim eval``: ask the questions of a set whose answers are known, and measure."""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from adapters.console.batch import PAGE, ROWS, answer_rows, check_out, check_row_collections, is_question, read_rows, write_rows, writing
from adapters.console.eval_table import Scored, text_table
from adapters.console.gaps import MOST_ROWS
from adapters.console.main import ANSWERED
from adapters.console.output import print_json
from adapters.console.render import counted
from adapters.problems import name_problems
from bot.bootstrap import build_library, open_journal
from bot.errors import VerbatimError
from bot.evaluation import DEEPEST, GoldQuestion, RunAnswer, figures, judge, sample
from bot.library import Library
from bot.settings import load_settings

_ENDINGS = (".jsonl.gz", ".jsonl")
_FORM = '{"id": …, "question": "…", "answers": ["…"], "gold": ["document id"], "answerable": true}'


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions whose answers are known, and what to ask."""

    name: str
    questions: Path
    documents: str | None
    """The folder or file to search; None: what the settings name."""
    is_known: bool


def run(options: argparse.Namespace) -> int:
    """Run every set, print its figures as soon as they are known, and write what was asked for."""
    if options.from_journal:
        return _write_questions(options)
    if not options.sets:
        raise VerbatimError("Name a set to measure: one of the data folder, a folder, or a file of questions; docs/measuring.md tells how.")
    sets = [find_set(text, Path(options.data), options.corpus) for text in options.sets]
    if options.out and len(sets) > 1:
        raise VerbatimError(f"--out {options.out} holds the run of one set, and {len(sets)} were named; run them one by one.")
    questions = {each.questions: _read(each.questions) for each in sets}
    scored = []
    lost: OSError | None = None
    with ExitStack() as files:
        _check_outputs(options, sets)
        run_file = files.enter_context(writing(Path(options.out), ROWS)) if options.out else None
        report = files.enter_context(writing(Path(options.report), PAGE)) if options.report else None
        for documents, group in itertools.groupby(sets, key=lambda each: each.documents):
            alike = list(group)
            library = build_library(load_settings(corpus_dir=documents))
            name_problems(library)
            text_of = _texts(documents, library)
            for each in alike:
                check_row_collections(library, each.questions, questions[each.questions])
                check_gold(each, questions[each.questions].values(), text_of)
            for each in alike:
                rows = list(questions[each.questions].values())
                scored.append(_score(each, rows, library, text_of, limit=options.limit_questions, run_file=run_file))
                if not options.json:
                    lost = lost or _lost(text_table(scored[-1]))
        if report is not None:
            from adapters.console.eval_page import page  # drawing is worth loading only for a page

            report.write(page(scored))
    if lost is not None:
        raise lost
    if options.json:
        print_json({each.name: each.figures for each in scored}, indent=2)
    return ANSWERED


def _lost(table: str) -> OSError | None:
    """Print a table; what was in the way, where nobody reads it: the files that are being written are finished all the same."""
    try:
        print(table, end="\n\n", flush=True)
    except OSError as error:
        return error
    return None


def _check_outputs(options: argparse.Namespace, sets: Sequence[QuestionSet]) -> None:
    """VerbatimError where a file that is to be written is one that is read, or both are one."""
    for option, out in (("--out", options.out), ("--report", options.report)):
        for each in sets if out else ():
            check_out(out, each.questions, load_settings(corpus_dir=each.documents).corpus_dir, option=option)
    if options.out and options.report and os.path.realpath(options.out) == os.path.realpath(options.report):
        raise VerbatimError(f"--out and --report both name {options.out}; name a file for each.")


def _write_questions(options: argparse.Namespace) -> int:
    from bot.question_file import questions_from_journal

    if options.sets:
        raise VerbatimError("--from-journal writes questions and measures nothing; give no SET with it.")
    if Path(options.from_journal).exists():
        raise VerbatimError(f"{options.from_journal} is there already, perhaps with corrections by hand; name a new file.")
    settings = load_settings(corpus_dir=options.corpus)
    since = dt.datetime.now(dt.UTC) - dt.timedelta(days=options.days)
    with open_journal(settings) as journal:
        rows = [row for row in journal.recent_questions(limit=MOST_ROWS) if row.asked_at >= since]
    found = questions_from_journal(rows, build_library(settings, is_in_line=True).find)
    if not found:
        raise VerbatimError(
            f"The journal has no question of the last {counted(options.days, 'day')} to measure with; ask and vote first, or look further back with --days."
        )
    with writing(Path(options.from_journal), ROWS) as file:
        write_rows(found, file)
    print(f"{counted(len(found), 'question')} in {options.from_journal}; read them through before you measure with them", file=sys.stderr)
    return ANSWERED


def find_set(text: str, data: Path, corpus: str | None) -> QuestionSet:
    """The set that a person means: NAME or NAME:VARIANT in the data folder, a folder of that format, or a file of questions."""
    try:
        return _find_set(text, data, corpus)
    except OSError as error:
        raise VerbatimError(f"There is no set {text[:80]}… ({error.strerror}); give a shorter name.") from error


def _find_set(text: str, data: Path, corpus: str | None) -> QuestionSet:
    path = Path(text)
    if path.is_file():
        return QuestionSet(text, path, corpus or _beside(path.parent), is_known=False)
    name, _, variant = text.partition(":")
    folder = data / name
    is_known = os.sep not in name and folder.is_dir()
    if not is_known:
        folder = path if path.is_dir() else Path(text.rpartition(":")[0] or text)
        variant = "" if path.is_dir() else text.rpartition(":")[2]
    if not folder.is_dir():
        raise VerbatimError(_not_there(text, data))
    for stem in (variant, f"questions_{variant}") if variant else ("questions",):
        if questions := _file(folder, stem):
            full_name = folder.name if stem == "questions" else f"{folder.name}:{stem}"
            return QuestionSet(full_name if is_known else text, questions, corpus or _beside(folder), is_known=is_known)
    raise VerbatimError(f"{folder} has no file {variant or 'questions'}.jsonl or .jsonl.gz; docs/measuring.md tells how to write one.")


def _not_there(text: str, data: Path) -> str:
    if text.endswith(_ENDINGS):
        return f"There is no file {text}; check how it is spelled."
    if not data.is_dir():
        return f"There is no set {text}: the folder of sets {data} is not there; name another with --data, or give a set by its path."
    names = ", ".join(sorted(each.name for each in data.iterdir() if each.is_dir()))
    return f"There is no set {text} in {data}; there are: {names or 'none'}."


def _file(folder: Path, stem: str) -> Path | None:
    return next((path for ending in _ENDINGS if (path := folder / f"{stem}{ending}").is_file()), None)


def _beside(folder: Path) -> str | None:
    documents = _file(folder, "documents")
    return str(documents) if documents else None


def _read(path: Path) -> dict[int, dict[str, Any]]:
    rows = dict(read_rows(path, is_valid=_is_gold, form=_FORM))
    if not rows:
        raise VerbatimError(f"{path} has no questions; write one a line: {_FORM}.")
    seen = set()
    for row in rows.values():
        if row["id"] in seen:
            raise VerbatimError(f'{path}: the id "{row["id"]}" stands twice; give each question its own.')
        seen.add(row["id"])
    return rows


def _is_gold(row: Any) -> bool:
    return (
        is_question(row)
        and isinstance(row["id"], str | int)
        and all(isinstance(row.get(key), list) and all(isinstance(each, str) for each in row[key]) for key in ("answers", "gold"))
        and isinstance(row.get("answerable"), bool)
    )


def _score(
    each: QuestionSet,
    questions: list[dict[str, Any]],
    library: Library,
    text_of: Callable[[str], str | None],
    *,
    limit: int | None,
    run_file: IO[str] | None,
) -> Scored:
    asked = sample(questions, limit) if limit else questions
    run_rows = answer_rows(library, asked, limit=DEEPEST, task=each.name)
    judged = tuple(
        judge(GoldQuestion.from_row(question), RunAnswer.from_row(row))
        for question, row in zip(asked, _written(run_rows, run_file), strict=True)
    )
    return Scored(each.name, judged, figures(judged, text_of), len(questions), each.is_known)


def check_gold(each: QuestionSet, questions: Iterable[dict[str, Any]], text_of: Callable[[str], str | None]) -> None:
    """VerbatimError where a question names a document that is not there: its answers could never be right."""
    for row in questions:
        for name in row["gold"]:
            if text_of(name) is None:
                raise VerbatimError(
                    f'{each.questions}: the question "{row["id"]}" has "{name}" as gold, and there is no such document; mend the file (`verbatim status --documents` lists those of a corpus).'
                )


def _written(rows: Iterator[dict[str, Any]], file: IO[str] | None) -> Iterator[dict[str, Any]]:
    """The rows, each written as it passes."""
    for row in rows:
        if file is not None:
            write_rows([row], file)
        yield row


def _texts(documents: str | None, library: Library) -> Callable[[str], str | None]:
    """A document's text by its id: from the set's own file, past everything that read and indexed it, where there is one."""
    if documents is None or not documents.endswith(_ENDINGS):
        return lambda name: document.whole().text if (document := library.find(name)) else None
    rows = read_rows(Path(documents), is_valid=_is_document, form='{"id": …, "text": "…"}', what="document")
    return {str(row["id"]): row["text"] for _, row in rows}.get


def _is_document(row: Any) -> bool:
    return isinstance(row, dict) and "id" in row and isinstance(row.get("text"), str)
