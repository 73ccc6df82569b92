"""The gaps as a page of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from html import escape

from adapters.console.pages import html_figure, html_page, html_table, plot
from adapters.escaping import one_line
from bot.gaps import Gap
from bot.journal import DayActivity

_HEADER = ("Question", "Times", "People", "Last asked")


def page(gaps: Sequence[Gap], activity: Sequence[DayActivity], *, days: int) -> str:
    """The whole page as HTML."""
    rows = [(_question(gap), str(gap.times), str(gap.people), gap.last_asked.date().isoformat()) for gap in gaps]
    table = html_table(_HEADER, rows, numbers=frozenset({1, 2})) if gaps else "<p>Every question was answered.</p>"
    return html_page(
        "What people could not find",
        f"<p>The last {days} days, most wanted first.</p>{table}"
        f"{html_figure('Questions and answers by day', _questions(activity))}"
        f"{html_figure('What people said of the answers, by day', _votes(activity))}",
    )


def _question(gap: Gap) -> str:
    meant = f"<br><small>asked as: {escape(one_line(gap.question))}</small>" if gap.typed else ""
    return escape(one_line(gap.typed or gap.question)) + meant


def _questions(activity: Sequence[DayActivity]) -> str:
    return _by_day(activity, {"asked": [day.questions for day in activity], "answered": [day.answered for day in activity]})


def _votes(activity: Sequence[DayActivity]) -> str:
    return _by_day(
        activity,
        {
            "helpful": [day.helpful for day in activity],
            "not helpful": [day.not_helpful for day in activity],
            "wrong sentence": [day.wrong_sentence for day in activity],
        },
    )


def _by_day(activity: Sequence[DayActivity], series: dict[str, list[int]]) -> str:
    days = [dt.datetime.combine(day.day, dt.time()) for day in activity]
    return plot(
        {name: list(zip(days, values, strict=True)) for name, values in series.items()},
        x=(min(days) - dt.timedelta(days=1), max(days)),
        y=(0, max(1, *(value for values in series.values() for value in values))),
    )
