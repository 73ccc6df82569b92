"""The layout for a person at a terminal, drawn with rich: the answering sentence bold inside its quote."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator, Sequence

import regex
from rich.console import Console
from rich.padding import Padding
from rich.style import Style
from rich.text import Text

from adapters.console.render import Shown, explain_lines, has_columns
from adapters.escaping import for_plain_text, one_line
from adapters.links import TO_WORDS
from adapters.pieces import cut_out
from adapters.view import QuoteView, Source
from adapters.words import Words, words_in
from bot.documents.text.layout import MARKER
from bot.models import Confidence, Span
from bot.replies import Context

_MIN_WIDTH, _MAX_WIDTH = 20, 96
_WRAP = regex.compile(r"(?<=[^\n]{40})\r?\n(?=[^\S\n]*[\p{L}\p{N}\"“«(])(?!" + MARKER.pattern + ")")
_ROW = regex.compile(r"“?[^\S\n]*\|")
_LINES_BETWEEN = regex.compile(r"(?:[^\S\n]*+\n)++")
_SIGNS = {Confidence.STRONG: ("●", "green"), Confidence.LIKELY: ("◐", "yellow"), Confidence.NONE: ("○", "red")}


def console() -> Console:
    """A terminal no wider than is good to read, and no narrower than shows words at all, whatever it says of itself."""
    made = Console(highlight=False, soft_wrap=False)
    made.width = max(_MIN_WIDTH, min(made.width, _MAX_WIDTH))
    return made


def print_answer(shown: Shown) -> None:
    """The whole answer."""
    out = console()
    labels = words_in(_locale())
    view = shown.view(labels)
    sign, colour = _SIGNS[shown.answer.confidence]
    out.print()
    kept = f"   {view.journal_id}" if shown.reply.is_recorded else ""
    out.print(Text.assemble((f"{sign} {view.confidence}", f"bold {colour}"), (f"   {shown.time_words}{kept}", "dim")))
    for notice in view.notices:
        out.print(Text(one_line(notice)))
    for quote in view.quotes:
        if quote.label:
            out.print(Text(quote.label, style="dim"))
        out.print()
        out.print(Padding(aligned(marked(quote), out.width - 2), (0, 0, 0, 2)))
        for line in _source_lines(quote, labels, is_numbered=len(view.quotes) > 1):
            out.print(Padding(line, (0, 0, 0, 2)))
    out.print()
    if shown.is_explained:
        for words in explain_lines(shown.reply.explanation):
            out.print(Text(words, style="dim"))


def marked(quote: QuoteView) -> Text:
    """The quote in quotation marks with its answering sentence bold, below the head of its table."""
    text = Text("“", style="dim")
    plain = "dim" if quote.mark else ""
    if quote.head:
        text.append(f"{quote.head}\n", style=plain)
    whole = unwrapped(quote.text, quote.code)
    start = 0
    for piece in quote.pieces:
        words = _LINES_BETWEEN.sub("\n", whole[start : start + len(piece.text)])
        text.append(for_plain_text(words), style="not dim bold underline" if piece.is_marked else plain)
        start += len(piece.text)
    text.append("”", style="dim")
    return text


def aligned(text: Text, width: int) -> Text:
    """The text with the bars of its tables below each other, where a table fits into so many columns."""
    lines: list[Text] = []
    for is_table, group in itertools.groupby(text.split("\n", allow_blank=True), key=lambda line: _ROW.match(line.plain) is not None):
        rows = list(group)
        lines += _padded(rows, width) if is_table and len(rows) > 1 else rows
    return Text("\n").join(lines)


def _padded(rows: Sequence[Text], width: int) -> Sequence[Text]:
    cells = [list(row.divide([place for place, sign in enumerate(row.plain) if sign == "|"])) for row in rows]
    for cell in itertools.chain.from_iterable(cells):
        cell.rstrip()
    widths = [max(cell.cell_len for cell in column) for column in itertools.zip_longest(*cells, fillvalue=Text())]
    if sum(widths) + len(widths) > width:
        return rows
    for row in cells:
        for cell, wide in zip(row[:-1], widths, strict=False):
            cell.append(" " * (wide + bool(cell.plain.startswith("|")) - cell.cell_len))
    return [Text().join(row) for row in cells]


def unwrapped(text: str, code: Sequence[Span] = ()) -> str:
    """The text with a blank for each end of a line that only its author's editor put there; lists, tables, columns, code and verse keep their lines."""

    def joined(found: regex.Match[str]) -> str:
        is_beside_code = any(found.start() <= span.end and span.start <= found.end() for span in code)
        above, below = text[: found.start()].rpartition("\n")[2], text[found.end() :].partition("\n")[0]
        return found.group() if is_beside_code or has_columns(above) or has_columns(below) else " " * len(found.group())

    return _WRAP.sub(joined, text)


def _locale() -> str:
    """The locale of the terminal's messages, as POSIX names it: ``de_AT.UTF-8``."""
    return next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")


def _source_lines(quote: QuoteView, labels: Words, *, is_numbered: bool) -> Iterator[Text]:
    """Title, section and date; then the place; then where else the words stand."""
    source = quote.source
    head = (f"{quote.number}  " if is_numbered else "") + " · ".join((source.title, *source.details))
    yield Text(one_line(head), style="cyan")
    yield _place_line(source)
    for other in quote.also_in:
        yield _place_line(other, labels.also_in)
    if quote.also_in_more:
        yield Text(labels.also_in_more.format(count=quote.also_in_more), style="dim")


def print_context(context: Context) -> None:
    """A section's paragraphs with the highlight bold."""
    out = console()
    mark = context.highlight or Span(0, 0)
    for span, words, is_apart in context.pieces:
        text = Text()
        for piece in cut_out(words, Span(mark.start - span.start, mark.end - span.start)):
            text.append(for_plain_text(piece.text), style="bold underline" if piece.is_marked else "")
        out.print(Padding(text, (1 if is_apart else 0, 0, 0, 2)))
    out.print()


def _place_line(source: Source, label: str = "{place}") -> Text:
    text = Text(label.format(place=one_line(source.place)), style="dim")
    if source.link:
        page, _, _ = source.link.partition(TO_WORDS)  # where it leads to in the page would take lines
        text.append("  ")
        text.append(one_line(page).rstrip("#"), style=Style(dim=True, link=source.link))
        text.append(f"  {source.snapshot}", style="dim")
    return text
