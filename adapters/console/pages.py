"""What the pages share: one HTML file with its plots inside, that loads nothing from anywhere and runs nothing."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import leather

Point = tuple[Any, float]
"""x, a number or a moment, and y."""

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1a1a1a; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #ddd; vertical-align: top; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; } figure { margin: 2rem 0; } figcaption { font-weight: 600; }
small { color: #555; } svg { max-width: 100%; height: auto; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_SIZE = {"width": 900, "height": 320}


def html_page(title: str, body: str) -> str:
    """The whole page; ``body`` is HTML."""
    return (
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
        f"<meta http-equiv='Content-Security-Policy' content=\"{_POLICY}\"><meta name='viewport' content='width=device-width'>"
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>{body}</body></html>\n"
    )


def html_table(header: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: frozenset[int] = frozenset()) -> str:
    """A table of cells that are HTML; ``numbers`` are the columns set to the right, from 0."""

    def line(cells: Sequence[str], tag: str) -> str:
        classes = [" class='number'" if place in numbers else "" for place in range(len(cells))]
        return f"<tr>{''.join(f'<{tag}{kind}>{cell}</{tag}>' for kind, cell in zip(classes, cells, strict=True))}</tr>"

    return f"<table><thead>{line(header, 'th')}</thead><tbody>{''.join(line(row, 'td') for row in rows)}</tbody></table>"


def html_figure(caption: str, svg: str) -> str:
    """A plot with its caption."""
    return f"<figure><figcaption>{escape(caption)}</figcaption>{svg}</figure>"


def plot(
    lines: Mapping[str, Sequence[Point]],
    *,
    x: tuple[Any, Any],
    y: tuple[float, float],
    axes: tuple[str | None, str | None] = (None, None),
    x_ticks: Sequence[int] | None = None,
    dots: Mapping[str, Sequence[Point]] | None = None,
    dashed: Mapping[str, Sequence[Point]] | None = None,
) -> str:
    """Lines and dots by their names, as SVG without scripts. ``x`` and ``y`` are what the axes reach from and to."""
    chart = leather.Chart()
    chart.add_x_scale(*x)
    chart.add_y_scale(*y)
    chart.add_x_axis(ticks=x_ticks, name=axes[0])
    chart.add_y_axis(name=axes[1])
    for name, points in lines.items():
        chart.add_line(list(points), name=name)
    for name, points in (dots or {}).items():
        chart.add_dots(list(points), name=name, fill_color="#333", radius=5)
    for name, points in (dashed or {}).items():
        chart.add_line(list(points), name=name, stroke_color="#888", width=1, stroke_dasharray="4")
    return str(chart.to_svg(**_SIZE))


def tenth_below(value: float) -> float:
    """The tenth at or below a share: where an axis may begin."""
    return math.floor(value * 10) / 10
