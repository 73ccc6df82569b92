"""How far a sync is: a bar with an estimate at a terminal, plain lines in a pipe."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any, TextIO

from adapters.console.render import counted
from adapters.escaping import one_line
from bot.indexing import Progress
from bot.indexing.progress import FileDone

_BRIEF_BYTES = 1_000_000
_SHOWN_PROBLEMS = 3


class ConsoleProgress(Progress):
    """Shows a sync on standard error. ``is_brief``: only a bar, and only where there is much to read."""

    def __init__(self, *, is_brief: bool = False) -> None:
        super().__init__()
        self._is_brief = is_brief
        self._bar: Any = None
        self._task: Any = None

    def planned(self, files: int, size: int) -> None:
        """Show the bar."""
        if self._is_brief and size < _BRIEF_BYTES:
            return
        if not sys.stderr.isatty():
            _say(f"verbatim: indexing {counted(files, 'file')}, {size / 1e6:,.1f} MB", sys.stderr)
            return
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        columns = TextColumn("Indexing"), BarColumn(), DownloadColumn(), TimeRemainingColumn(), TextColumn("{task.fields[files]}")
        self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("Indexing", total=max(1, size), files="")
        self._bar.start()

    def done(self, file: FileDone) -> None:
        """Move on, and say what came of a file."""
        if self._bar is not None:
            self._bar.update(self._task, advance=file.size, files=one_line(file.path)[-40:])
        if self._is_brief:
            return
        line = line_of(file)
        if self._bar is None:
            _say(line, sys.stdout)
        elif file.problems:
            self._bar.console.print(line, markup=False, highlight=False)

    def finishing(self) -> None:
        """Take the bar away."""
        self.close()

    def close(self) -> None:
        """Take the bar away, whatever happened."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def _say(line: str, stream: TextIO) -> None:
    """Print a line at once. An output that takes none stops no sync: what is printed after it meets the same, and is told."""
    with suppress(OSError):
        print(line, file=stream, flush=True)


def line_of(file: FileDone) -> str:
    """A file in one line: passages, language, warnings; of one that is not read only why."""
    if not file.documents and len(file.problems) == 1 and file.problems[0].startswith(f"{file.path}: "):
        return one_line(file.problems[0])
    languages = " ".join(sorted(file.languages))
    found = f"{counted(file.documents, 'document')}, {counted(file.passages, 'passage')}" + (f", {languages}" if languages else "")
    problems = [*file.problems[:_SHOWN_PROBLEMS]]
    if (more := len(file.problems) - _SHOWN_PROBLEMS) > 0:
        problems.append(f"and {more} more")
    warnings = "".join(f"\n    warning: {one_line(problem)}" for problem in problems)
    return f"{one_line(file.path)}: {found}{warnings}"
