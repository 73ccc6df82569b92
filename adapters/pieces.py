"""The words of a quote in pieces: what answers, what is code, and the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

import regex

from adapters.escaping import is_unseen
from bot.analysis.patterns import BULLETS
from bot.documents.markdown.marks import EMPHASIS
from bot.models import Quote, Span

ITEM_MARK = rf"(?:[{BULLETS}]|\d{{1,3}}[.)])\s+"
"""What stands before the words of an item of a list."""
_FENCE = regex.compile(r"(?P<drawn>(?:^|\n)[ \t>]*(?:`{3,}[^`\n]*|~{3,}[^\n]*))(?=\n|$)")
_RULE = regex.compile(
    r"(?m)(?<!\|[^\n]*\n)^(?=[^\n]*[^-:|\s>])[^\n]*\|[^\n\r]*(?P<drawn>\r?\n[ \t>]*+(?=[^|\n]*\|)(?=[^-\n]*-)[-:| \t]++)(?=\r?$)"
)
"""The line of dashes right below the first row of a table, which heads it."""
_QUOTED = regex.compile(r"(?:^|\n)[ \t]*+(?P<drawn>(?:>[ \t]*+)++)(?!\d)")
"""What a line begins with that a mail quotes; before a number the sign may belong to it."""
_ASIDE = regex.compile(r"(?i)(?P<drawn></?aside(?:\s[^<>\n]*)?>[ \t]*\n?)")
"""What Notion puts around a callout."""
_HTML = regex.compile(r"(?i)(?P<code>`[^`\n]*+`)|(?P<amp>&amp;)|&nbsp;|<br\s*/?>|(?P<cells></t[dh]>\s*<t[dh](?:\s[^<>]*)?>)")
MARKDOWN = (".md", ".markdown")


class Piece(NamedTuple):
    """Words of a quote; ``is_marked`` where they are the answering sentence, ``is_code`` where their lines are to be kept."""

    text: str
    is_marked: bool
    is_code: bool = False


def pieces_of(quote: Quote) -> tuple[Piece, ...]:
    """The quote's text in order, cut where the marked sentence begins and ends, and around code. Fences of code, rules of tables, marks of quoted lines and, of Markdown, marks of emphasis and callouts are left out."""
    mark = quote.highlight or Span(quote.span.start, quote.span.start)
    pieces = cut_out(quote.text, Span(mark.start - quote.span.start, mark.end - quote.span.start))
    is_markdown = quote.citation.path.lower().endswith(MARKDOWN)
    patterns = (_RULE, _QUOTED, *([_FENCE] if quote.code else []), *([EMPHASIS, _ASIDE] if is_markdown else []))
    found = [place for each in patterns for match in each.finditer(quote.text) for place in match.spans("drawn")]
    drawn = [Span(*(quote.span.start + place for place in places)) for places in found]
    shown = tuple(_without(drawn, pieces, quote)) if quote.code or drawn else pieces
    return tuple(map(_as_shown, shown)) if is_markdown else shown


def _as_shown(piece: Piece) -> Piece:
    """A piece of Markdown with the blanks and signs that HTML spells out, and without the tags of line breaks and cells."""
    return piece if piece.is_code else piece._replace(text=_HTML.sub(_shown_for, piece.text))


def _shown_for(found: regex.Match[str]) -> str:
    """What a browser shows for something that is typed as in HTML."""
    return found["code"] or ("&" if found["amp"] else " | " if found["cells"] else " ")


def _without(drawn: Sequence[Span], pieces: tuple[Piece, ...], quote: Quote) -> Iterator[Piece]:
    """The pieces cut around code, without what is drawn around words and not in code."""
    start = quote.span.start
    for piece in pieces:
        end = start + len(piece.text)
        cuts = sorted({start, end, *(min(max(place, start), end) for span in (*quote.code, *drawn) for place in span)})
        parts = [(place, piece.text[place - start : following - start]) for place, following in pairwise(cuts)]
        kept = [(_is_in(place, quote.code), words) for place, words in parts if _is_in(place, quote.code) or not _is_in(place, drawn)]
        for is_code, group in groupby(kept, key=itemgetter(0)):
            yield Piece("".join([words for _, words in group]), piece.is_marked, is_code)
        start = end


def _is_in(place: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def seen(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces that have something to see; the first, where none has."""
    return tuple(piece for piece in pieces if not is_unseen(piece.text)) or pieces[:1]


def cut_out(text: str, mark: Span) -> tuple[Piece, ...]:
    """The text in pieces, the part inside ``mark`` marked; empty pieces left out. The mark may reach beyond the text."""
    start, end = (min(max(0, place), len(text)) for place in mark)
    cut = (Piece(text[:start], False), Piece(text[start:end], True), Piece(text[end:], False))
    return tuple(piece for piece in cut if piece.text)
