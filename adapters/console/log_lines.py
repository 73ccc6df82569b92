"""What is logged, as lines of this program on standard error."""

from __future__ import annotations

import logging

from adapters.escaping import one_line


class _Line(logging.Formatter):
    """The message as every other line for whoever runs the program."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 (the library's name)
        return f"verbatim: {one_line(record.message)}"


def show_log_lines() -> None:
    """Show warnings and errors, where nothing else has been set up to take them."""
    if logging.lastResort is not None:
        logging.lastResort.setFormatter(_Line())
