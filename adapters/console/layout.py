"""The layout for a person at a terminal, drawn with rich: the answering sentence bold inside its quote."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from adapters.console.render import MAY_NOT_ANSWER, Shown, abstention_notice, date_words, explain_lines, place
from adapters.escaping import for_terminal, for_terminal_line
from bot.models import Answer, Citation, Confidence, Document, Quote, Span

_MAX_WIDTH = 96
_CONFIDENCE = {
    Confidence.STRONG: ("● strong match", "green"),
    Confidence.LIKELY: ("◐ likely, check the quote", "yellow"),
    Confidence.NONE: ("○ no answer", "red"),
}


def console() -> Console:
    """A terminal no wider than is good to read."""
    made = Console(highlight=False, soft_wrap=False)
    made.width = min(made.width, _MAX_WIDTH)
    return made


def print_answer(shown: Shown) -> None:
    """The whole answer."""
    out = console()
    answer = shown.answer
    verdict, colour = _CONFIDENCE[answer.confidence]
    out.print()
    out.print(Text.assemble((verdict, f"bold {colour}"), (f"   {shown.time_words}", "dim")))
    if answer.is_abstention:
        out.print(Text(abstention_notice(answer)))
        if answer.nearest:
            out.print(Text(MAY_NOT_ANSWER, style="dim"))
    for number, quote in enumerate(answer.quotes or answer.nearest, 1):
        out.print()
        out.print(Padding(marked(quote), (0, 0, 0, 2)))
        for line in source_lines(quote, number if _is_many(answer) else None):
            out.print(Padding(line, (0, 0, 0, 2)))
    out.print()
    if shown.is_explained:
        for words in explain_lines(shown.explanation):
            out.print(Text(words, style="dim"))


def marked(quote: Quote) -> Text:
    """The quote in quotation marks with its highlight bold."""
    mark = quote.highlight or Span(quote.span.start, quote.span.start)
    before, inside, after = (
        for_terminal(" ".join(part.split("\n")))
        for part in (
            quote.text[: mark.start - quote.span.start],
            quote.text[mark.start - quote.span.start : mark.end - quote.span.start],
            quote.text[mark.end - quote.span.start :],
        )
    )
    return Text.assemble(("“", "dim"), (before, "dim"), (inside, "bold underline"), (after, "dim" if inside else ""), ("”", "dim"))


def source_lines(quote: Quote, number: int | None) -> Iterator[Text]:
    """Title, section and date; then the place; then where else the words stand."""
    citation = quote.citation
    head = Text(f"{number}  " if number else "", style="cyan")
    head.append(for_terminal_line(citation.title), style="cyan")
    for part in (citation.heading, citation.author or "", date_words(citation)):
        if part:
            head.append(f" · {for_terminal_line(part)}", style="cyan")
    yield head
    yield _place_line(citation, "")
    for other in quote.also_in:
        yield _place_line(other, "also in ")


def print_context(document: Document, pieces: tuple[Span, ...], highlight: Span | None) -> None:
    """A section's paragraphs with the highlight bold."""
    out = console()
    out.print()
    for piece in pieces:
        text = Text()
        mark = highlight or Span(piece.start, piece.start)
        cuts = [piece.start, *(point for point in mark if piece.start < point < piece.end), piece.end]
        for start, end in itertools.pairwise(cuts):
            is_marked = mark.start <= start and end <= mark.end and mark.start < mark.end
            text.append(for_terminal(document.text[start:end]), style="bold underline" if is_marked else "")
        out.print(Padding(text, (0, 0, 1, 2)))


def _place_line(citation: Citation, label: str) -> Text:
    text = Text(label + place(citation), style="dim")
    if citation.url:
        text.append(f"  {for_terminal_line(citation.url)}", style="dim")
    return text


def _is_many(answer: Answer) -> bool:
    return len(answer.quotes or answer.nearest) > 1
