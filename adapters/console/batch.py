"""``verbatim batch``: a file of questions to a file of answers, in the format that scoring tools read."""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from rich.progress import track

from adapters.console.main import ANSWERED
from adapters.console.output import print_json
from adapters.console.progress import ConsoleProgress
from adapters.console.render import counted
from adapters.problems import name_problems
from bot.bootstrap import build_library
from bot.documents.files.source import composed
from bot.errors import QuestionError, UnknownCollectionError, VerbatimError
from bot.library import Library
from bot.models import Answer, Question, Quote
from bot.settings import load_settings

_STREAMS = {"/dev/stdout", "/dev/stderr"}
_FORM = '{"id": …, "question": "…"}'


def run(options: argparse.Namespace) -> int:
    """Answer them all, then put the finished file in place; a run that fails leaves no half of one."""
    path, settings = Path(options.questions), load_settings(corpus_dir=options.corpus)
    questions = dict(read_rows(path))
    check_out(options.out, path, settings.corpus_dir)
    library = build_library(settings, progress=ConsoleProgress(is_brief=True))
    name_problems(library)
    check_row_collections(library, path, questions)
    with writing(Path(options.out), ROWS) as run_file:
        refused = write_rows(answer_rows(library, list(questions.values()), limit=options.limit), run_file)
    if refused:
        print(f'{counted(refused, "question")} could not be asked: the "error" of a row says why.', file=sys.stderr)
    print(f"{counted(len(questions) - refused, 'question')} answered in {options.out}", file=sys.stderr)
    return ANSWERED


def answer_rows(library: Library, questions: Sequence[dict[str, Any]], *, limit: int, task: str = "Asking") -> Iterator[dict[str, Any]]:
    """The run's row for each question, in order, with a progress bar at a terminal."""
    for row in track(questions, description=task, console=_progress_console(), disable=not sys.stderr.isatty()):
        yield _answer_row(library, row, limit)


def write_rows(rows: Iterable[dict[str, Any]], file: IO[str]) -> int:
    """A JSON object a line; the number of those whose question could not be asked."""
    refused = 0
    for row in rows:
        print_json(row, file)
        refused += "error" in row
    return refused


def check_out(out: str, questions: Path, corpus: Path, *, option: str = "--out") -> None:
    """VerbatimError where what is written would be written over the questions, or over the one file of documents."""
    for read, what in ((questions, "questions"), (corpus, "documents")):
        if Path(out).exists() and read.exists() and Path(out).samefile(read):
            raise VerbatimError(f"{option} {out} is the file of {what} itself; name another file.")


def check_row_collections(library: Library, path: Path, rows: Mapping[int, dict[str, Any]]) -> None:
    """UnknownCollectionError, with the file and the line, where a row is to be asked of a collection that is not there."""
    for number, row in rows.items():
        try:
            library.check_collections(_collections(row) or ())
        except UnknownCollectionError as error:
            raise UnknownCollectionError(f"{path}, line {number}: {error}") from error


ROWS, PAGE = '{"id"', "<!doctype html>"
"""How a file begins that may be written over: one of rows, or a page."""


@contextmanager
def writing(out: Path, over: str) -> Iterator[IO[str]]:
    """A file to write that takes its place under ``out`` when all is written; what fails leaves the old one as it was.

    A file that is there already is replaced only where it begins as this one will, with ``ROWS`` or ``PAGE``. A link leads to what is replaced. What is no file, like a pipe or a terminal, is written to as it comes, and ``-`` is the standard output.
    VerbatimError where it cannot be written.
    """
    if str(out) == "-":
        yield sys.stdout
        return
    try:
        is_device = str(out) in _STREAMS or out.is_relative_to("/dev/fd")
        out = out if is_device else Path(os.path.realpath(out))
        if is_device or (out.exists() and not out.is_file() and not out.is_dir()):
            with out.open("a", encoding="utf-8") as stream:
                yield stream
            return
        if out.is_file():
            with out.open("rb") as old:
                if (begins := old.read(len(over))) and begins.lower() != over.encode():
                    what = "page in HTML" if over == PAGE else "file of rows with ids"
                    raise VerbatimError(f"{out} is there already and is no {what}, so it is not written over; name another file.")
        file = tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=out.parent, prefix=f".{out.name}.", delete=False)  # noqa: SIM115 - closed below
        unfinished = Path(file.name)
        try:
            with file:  # Windows replaces no file by one that is open
                yield file.file
            unfinished.chmod(0o666 & ~_umask())
            unfinished.replace(out)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
    except OSError as error:
        if error.filename is not None and Path(error.filename).parent != out.parent:  # what is done meanwhile opens files of its own
            raise
        raise VerbatimError(f"{out} cannot be written ({error.strerror}); name a file in a folder that exists and is writable.") from error


def _answer_row(library: Library, row: dict[str, Any], limit: int) -> dict[str, Any]:
    # All quotes down to the last: a measure of the ranking wants to see what a person would be spared.
    question = Question(row["question"], _collections(row), limit, least_probability=0.0)
    began = time.perf_counter()
    answer, refusal = None, {}
    try:
        answer = library.ask(question)
    except QuestionError as error:  # of an empty or endless question: not the end of the run
        refusal = {"error": str(error)}
    elapsed_ms = (time.perf_counter() - began) * 1_000
    return {
        "id": row["id"],
        "answered": answer is not None and not answer.is_abstention,
        "confidence": answer.probability if answer else 0.0,
        "elapsed_ms": round(elapsed_ms, 3),
        "quotes": [_quote_fields(quote) for quote in _all_quotes(answer)],
        **refusal,
    }


def _collections(row: dict[str, Any]) -> frozenset[str] | None:
    return frozenset({composed(row["collection"])}) if row.get("collection") else None


def _all_quotes(answer: Answer | None) -> tuple[Quote, ...]:
    return (answer.quotes or answer.nearest) if answer else ()


def _quote_fields(quote: Quote) -> dict[str, Any]:
    return {
        "document": quote.citation.document,
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.text,
        "highlight": list(quote.highlight) if quote.highlight else None,
    }


def is_question(row: Any) -> bool:
    """Whether a row can be asked."""
    return (
        isinstance(row, dict) and "id" in row and isinstance(row.get("question"), str) and isinstance(row.get("collection", ""), str | None)
    )


def read_rows(
    path: Path, *, is_valid: Callable[[Any], bool] = is_question, form: str = _FORM, what: str = "question"
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a JSON Lines file by their lines; VerbatimError that names the file, the line and what is wrong with it."""
    try:
        data = path.read_bytes()
        lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8-sig").split("\n")
    except (OSError, EOFError, UnicodeError, zlib.error) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is not UTF-8 JSON Lines"
        raise VerbatimError(f"{path} cannot be read: {reason}.") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise VerbatimError(f"{path}, line {number}: not JSON; each line must be one object.") from error
        if not is_valid(row):
            raise VerbatimError(f"{path}, line {number}: not a {what}; write {form}.")
        yield number, row


def _progress_console() -> Any:
    from rich.console import Console

    return Console(stderr=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
