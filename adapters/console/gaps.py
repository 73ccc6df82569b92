"""``verbatim gaps``: what people asked and the documents do not say, as text, CSV or a page with plots."""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import sys
from pathlib import Path

from adapters.console.main import ANSWERED
from adapters.console.render import counted
from adapters.escaping import one_line
from bot.bootstrap import open_journal
from bot.gaps import Gap, group_gaps
from bot.settings import load_settings

MOST_ROWS = 100_000


def run(options: argparse.Namespace) -> int:
    """List the gaps of the last days, most wanted first."""
    since = dt.datetime.now(dt.UTC) - dt.timedelta(days=options.days)
    with open_journal(load_settings()) as journal:
        gaps = group_gaps(journal.unanswered(since, limit=MOST_ROWS))
        activity = journal.activity(since)
    if options.html:
        from adapters.console.batch import PAGE, writing
        from adapters.console.gaps_page import page

        with writing(Path(options.html), PAGE) as file:
            file.write(page(gaps, activity, days=options.days))
        print(f"{counted(len(gaps), 'gap')} in {options.html}", file=sys.stderr)
    elif options.csv:
        _print_csv(gaps)
    else:
        _print_text(gaps, options.days)
    return ANSWERED


def _print_text(gaps: list[Gap], days: int) -> None:
    if not gaps:
        print(
            f"Nothing was asked in chat or the console in the last {days} days that the documents could not answer; `verbatim ask` counts with --record."
        )
    for gap in gaps:
        asked = f"{counted(gap.times, 'time')} by {gap.people} {'person' if gap.people == 1 else 'people'}"
        meant = f", asked as: {one_line(gap.question)}" if gap.typed else ""
        print(f"{one_line(gap.typed or gap.question)}\n    {asked}, last on {gap.last_asked.date().isoformat()} ({gap.ids[-1]}){meant}")


def _print_csv(gaps: list[Gap]) -> None:
    writer = csv.writer(sys.stdout)
    writer.writerow(("question", "times", "people", "last_asked", "ids", "typed"))
    for gap in gaps:
        writer.writerow(
            (_inert(gap.question), gap.times, gap.people, gap.last_asked.isoformat(), " ".join(gap.ids), _inert(gap.typed or ""))
        )


def _inert(text: str) -> str:
    """A cell that a spreadsheet shows and does not calculate."""
    line = one_line(text)
    return f"'{line}" if line.startswith(("=", "+", "-", "@")) else line
