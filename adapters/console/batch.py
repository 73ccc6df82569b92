"""``verbatim batch``: a file of questions to a file of answers, in the format that scoring tools read."""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.progress import track

from adapters.console.main import ANSWERED
from adapters.console.opening import name_problems
from adapters.console.progress import ConsoleProgress
from bot.bootstrap import build_library
from bot.errors import QuestionError, VerbatimError
from bot.library import Library
from bot.models import Answer, Question, Quote
from bot.settings import load_settings


def run(options: argparse.Namespace) -> int:
    """Answer them all, then put the finished file in place; a run that fails leaves no half of one."""
    questions = list(_questions(Path(options.questions)))
    if Path(options.out).exists() and Path(options.out).samefile(options.questions):
        raise VerbatimError(f"--out {options.out} is the file of questions itself; name another file.")
    library = build_library(load_settings(corpus_dir=options.corpus), progress=ConsoleProgress(is_brief=True))
    name_problems(library)
    out = Path(options.out)
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=out.parent, prefix=f".{out.name}.", delete=False) as run_file:
            unfinished = Path(run_file.name)
            try:
                for row in track(questions, description="Asking", console=_progress_console(), disable=not sys.stderr.isatty()):
                    print(json.dumps(_answer_row(library, row, options.limit), ensure_ascii=False), file=run_file)
                run_file.flush()
                unfinished.chmod(0o666 & ~_umask())
                unfinished.replace(out)
            except BaseException:
                unfinished.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise VerbatimError(
            f"{options.out} cannot be written ({error.strerror}); name a file in a folder that exists and is writable."
        ) from error
    print(f"{len(questions):,} questions answered in {options.out}", file=sys.stderr)
    return ANSWERED


def _answer_row(library: Library, row: dict[str, Any], limit: int) -> dict[str, Any]:
    collections = frozenset({row["collection"]}) if row.get("collection") else None
    library.check_collections(collections or ())
    # All quotes down to the last: a measure of the ranking wants to see what a person would be spared.
    question = Question(row["question"], collections, limit, least_probability=0.0)
    began = time.perf_counter()
    try:
        answer = library.ask(question)
    except QuestionError:
        answer = None  # an empty or endless question is one without an answer, not the end of the run
    elapsed_ms = (time.perf_counter() - began) * 1_000
    return {
        "id": row["id"],
        "answered": answer is not None and not answer.is_abstention,
        "confidence": answer.probability if answer else 0.0,
        "elapsed_ms": round(elapsed_ms, 3),
        "quotes": [_quote_fields(quote) for quote in _all_quotes(answer)],
    }


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


def _questions(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a questions file; VerbatimError that names the file, the line and what is wrong with it."""
    try:
        data = path.read_bytes()
        lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8-sig").split("\n")
    except (OSError, EOFError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is not UTF-8 JSON Lines"
        raise VerbatimError(f"{path} cannot be read: {reason}.") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise VerbatimError(f"{path}, line {number}: not JSON; each line must be one object.") from error
        if not isinstance(row, dict) or "id" not in row or not isinstance(row.get("question"), str):
            raise VerbatimError(f'{path}, line {number}: not a question; write {{"id": …, "question": "…"}}.')
        yield row


def _progress_console() -> Any:
    from rich.console import Console

    return Console(stderr=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
