"""Web pages to Documents: the text of a page as its readers see it, put together with what each part is. Parsed by selectolax."""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

import regex
from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.documents.fields import checked_url, parse_date, unless_impossible
from bot.documents.files.source import SourceFile
from bot.documents.furniture.cleaning import Cleaned, find_furniture
from bot.documents.html.page_parts import parts_of
from bot.documents.html.page_styles import note_hidden
from bot.documents.html.page_tabs import note_tabs
from bot.documents.html.page_text import LOWEST, put_together
from bot.documents.text.language import document_language
from bot.documents.text.layout import opening_words
from bot.documents.text.sections import Heading, nested
from bot.documents.text.titles import title_from_file_name
from bot.everyday import is_on_every_site
from bot.models import Document

_CHARSET = regex.compile(rb"(?i)<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?([\w.:-]+)")
_HEAD_BYTES = 2_048
_WINDOWS_1252 = frozenset({"iso8859-1", "ascii"})
"""What browsers read as Windows-1252, by the names that Python gives them."""
_NEVER_OF_PAGES = ("utf-7", "utf-16", "utf-32", "idna", "punycode", "raw", "unicode", "undefined")
"""How the names begin of what no page is in whose head can be read as ASCII, whatever it says there."""
_LEAST_MAIN_SHARE = 0.2
_MOST_MAIN_PARTS = 10
_MAX_CHARS_ABOVE_TITLE = 300
_TAG = regex.compile(r"<(/?)([a-zA-Z][^\s/>]*+)")
_NEVER_AROUND = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup".split()
)
"""Tags that hold nothing, and those whose end need not be written."""
_MAX_DEPTH = 20_000
"""The parser takes time by the square of it."""
_SAVED_FROM = regex.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")
_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "article:modified_time",
    "dcterms.modified",
    "last-modified",
)
_AUTHORS = ("author", "dc.creator", "dcterms.creator", "article:author")


def decode_page(source: SourceFile) -> str:
    """The source of a page, in the encoding that it names itself or else in one that it must be. Raises DocumentError."""
    named = _CHARSET.search(source.data[:_HEAD_BYTES])
    if named is not None and not source.data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            encoding = codecs.lookup(named[1].decode("ascii")).name
            if not encoding.startswith(_NEVER_OF_PAGES):
                return source.data.decode("cp1252" if encoding in _WINDOWS_1252 else encoding)
        except (LookupError, UnicodeError):
            pass  # what a page says of itself may be wrong
    return source.words


def page_document(source: SourceFile, page: str, *, is_scraped: bool = False) -> Document:
    """A page as a document; of one that comes from the web the furniture is found too. Raises DocumentError where it has no text."""
    if _depth(page) > _MAX_DEPTH:
        raise source.refusal(f"its parts are nested more than {_MAX_DEPTH:,} deep; save the page again as your browser shows it")
    tree = LexborHTMLParser(page)
    note_hidden(tree)
    note_tabs(tree)
    tree.strip_tags(["script", "style", "noscript", "template", "svg"])
    text, blocks, headings = put_together(parts_of(_main_part(tree)))
    cleaned = find_furniture(text) if is_scraped else Cleaned()
    if cleaned.furniture:
        blocks = tuple(
            block for block in blocks if not any(span.start <= block.start and block.end <= span.end for span in cleaned.furniture)
        )
    if not blocks:
        unshown = "; perhaps it was saved before it was shown. Save the page again as your browser shows it"
        raise source.refusal("it has no text to quote" + (unshown if is_scraped else ""))
    prose = opening_words(text, blocks)
    told = _told(tree)
    address = _SAVED_FROM.search(page[:_HEAD_BYTES])
    return Document(
        id=source.path,
        collection=source.collection,
        title=_title(tree, [heading for heading in headings if heading.end is None], text)
        or title_from_file_name(PurePosixPath(source.path).stem, prose),
        text=text,
        path=source.path,
        first_line=0,
        language=document_language(prose),
        blocks=blocks,
        sections=nested(headings, len(text)),
        date=unless_impossible(lambda: parse_date(_first(told, _DATES), source.path), []) or cleaned.date,
        author=_first(told, _AUTHORS) or cleaned.author,
        url=unless_impossible(lambda: checked_url(address[1] if address else told.get("canonical", ""), source.path), []),
    )


def _depth(page: str) -> int:
    """How many parts of a page are open at once, at most, by what is written."""
    opened = Counter[str]()
    depth = deepest = 0
    for end, written in _TAG.findall(page):
        name = written.lower()
        if name in _NEVER_AROUND or (end and not opened[name]):
            continue
        step = -1 if end else 1
        opened[name] += step
        depth += step
        deepest = max(deepest, depth)
    return deepest


def _main_part(tree: LexborHTMLParser) -> LexborNode:
    """What a page marks as its main part, unless hardly anything is in it; else all of it."""
    body = tree.body or tree.root
    if body is None:  # the parser makes one for any text
        raise AssertionError
    articles = body.css("article")
    least_chars = _LEAST_MAIN_SHARE * len(body.text())
    for part in [*body.css("main, [role=main]")[:_MOST_MAIN_PARTS], *(articles if len(articles) == 1 else [])]:
        if len(part.text()) >= least_chars:
            return part
    return body


def _title(tree: LexborHTMLParser, headings: Sequence[Heading], text: str) -> str:
    """The only heading of the outermost level that opens the page, else what the page's head says, which a heading that every site has gives way to, else an opening one that is marked as the title, right above another or alone of its level; or empty."""
    outermost = min((heading.level for heading in headings), default=0)
    first = next((heading for heading in headings if heading.level == outermost), None)
    # A line in bold type above it heads what is above it.
    opens = first is not None and first.span.start <= _MAX_CHARS_ABOVE_TITLE and (headings[0] is first or headings[0].level != LOWEST)
    names = [heading.words for heading in headings if heading.level == outermost] if opens else []
    outside = [] if outermost == 1 else [_words(node) for node in tree.css("h1")]
    title = tree.css_first("title")
    told = _words(title) if title is not None else ""
    for found in (names, outside):
        if len(found) == 1 and found[0]:
            return told if found[0] in told and is_on_every_site(found[0]) else found[0]
    if told:
        return told
    if not headings or headings[0].span.start:
        return ""
    named = tree.css_first("p.title")
    if named is not None and _words(named) == headings[0].words:
        return headings[0].words
    is_above = len(headings) > 1 and not text[headings[0].span.end : headings[1].span.start].strip()
    is_alone = sum([heading.level == headings[0].level for heading in headings]) == 1
    return headings[0].words if is_above or is_alone else ""


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())


def _told(tree: LexborHTMLParser) -> Mapping[str, str]:
    """What the head of a page says of it."""
    told: dict[str, str] = {}
    for node in tree.css("meta"):
        name = node.attributes.get("name") or node.attributes.get("property") or node.attributes.get("itemprop") or ""
        told.setdefault(name.lower(), (node.attributes.get("content") or "").strip())
    times = tree.css("time[datetime]")
    if len(times) == 1:
        told.setdefault("date", times[0].attributes.get("datetime") or "")
    canonical = tree.css_first("link[rel=canonical]")
    told["canonical"] = (canonical.attributes.get("href") or "" if canonical else "") or told.get("og:url", "")
    return told


def _first(told: Mapping[str, str], names: Sequence[str]) -> str:
    return next((told[name] for name in names if told.get(name) and "://" not in told[name]), "")
