"""The gaps as a page of its own: one HTML file with its plots inside, that loads nothing from anywhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from html import escape

import leather

from adapters.escaping import for_terminal_line
from bot.gaps import Gap
from bot.journal import DayActivity

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1a1a1a; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #ddd; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; } figure { margin: 2rem 0; } figcaption { font-weight: 600; }
"""


def page(gaps: Sequence[Gap], activity: Sequence[DayActivity], *, days: int) -> str:
    """The whole page as HTML."""
    rows = "".join(
        f"<tr><td>{escape(for_terminal_line(gap.question))}</td><td class='number'>{gap.times}</td><td class='number'>{gap.people}</td>"
        f"<td>{gap.last_asked.date().isoformat()}</td></tr>"
        for gap in gaps
    )
    table = (
        f"<table><thead><tr><th>Question</th><th class='number'>Times</th><th class='number'>People</th><th>Last asked</th></tr></thead><tbody>{rows}</tbody></table>"
        if gaps
        else "<p>Every question was answered.</p>"
    )
    return (
        "<!doctype html><html lang='en'><head><meta charset='utf-8'><meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\"><meta name='viewport' content='width=device-width'>"
        f"<title>What people could not find</title><style>{_STYLE}</style></head><body>"
        f"<h1>What people could not find</h1><p>The last {days} days, most wanted first.</p>{table}"
        f"{_figure('Questions and answers by day', _questions(activity))}"
        f"{_figure('What people said of the answers, by day', _votes(activity))}"
        "</body></html>\n"
    )


def _figure(caption: str, svg: str) -> str:
    return f"<figure><figcaption>{escape(caption)}</figcaption>{svg}</figure>"


def _questions(activity: Sequence[DayActivity]) -> str:
    return _plot(activity, {"asked": [day.questions for day in activity], "answered": [day.answered for day in activity]})


def _votes(activity: Sequence[DayActivity]) -> str:
    return _plot(
        activity,
        {
            "helpful": [day.helpful for day in activity],
            "not helpful": [day.not_helpful for day in activity],
            "wrong sentence": [day.wrong_sentence for day in activity],
        },
    )


def _plot(activity: Sequence[DayActivity], series: dict[str, list[int]]) -> str:
    """A line a series over the days, as SVG without scripts."""
    days = [dt.datetime.combine(day.day, dt.time()) for day in activity]
    chart = leather.Chart()
    chart.add_x_scale(min(days) - dt.timedelta(days=1), max(days))
    chart.add_y_scale(0, max(1, *(value for values in series.values() for value in values)))
    for name, values in series.items():
        chart.add_line(list(zip(days, values, strict=True)), name=name)
    return str(chart.to_svg(width=900, height=320))
