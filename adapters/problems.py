"""What the one who runs a program should know of its corpus, on standard error."""

from __future__ import annotations

import sys

from adapters.escaping import one_line
from bot.library import Library

_SHOWN_PROBLEMS = 5


def name_notes(library: Library) -> None:
    """Say on standard error what the one who runs the program should know."""
    for note in library.notes:
        print(f"verbatim: {one_line(note)}", file=sys.stderr)


def name_problems(library: Library) -> None:
    """Say on standard error what the one who runs the program should know, and what could not be read.

    Of several problems that `verbatim status` lists, only that it does.
    """
    name_notes(library)
    if library.is_indexed and len(library.problems) > 1:
        print(f"verbatim: {len(library.problems):,} warnings about the documents; `verbatim status` lists them.", file=sys.stderr)
        return
    for problem in library.problems[:_SHOWN_PROBLEMS]:
        print(f"verbatim: {one_line(str(problem))}", file=sys.stderr)
    if (more := len(library.problems) - _SHOWN_PROBLEMS) > 0:
        print(f"verbatim: and {more} more like these", file=sys.stderr)
