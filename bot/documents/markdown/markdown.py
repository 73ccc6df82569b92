"""Markdown to a Document: headings become sections, what may be quoted becomes blocks. Parsed by markdown-it."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

import regex
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.token import Token

from bot.analysis.patterns import later
from bot.analysis.question_words import ends_in_question_mark
from bot.documents.chats.chats import sender_lines
from bot.documents.fields import checked_url, parse_date, unless_impossible
from bot.documents.markdown.callouts import LOWEST, named_callouts, named_tabs, outdented, tab_ends
from bot.documents.markdown.front_matter import front_matter
from bot.documents.markdown.hidden_tags import hidden_spans, left_of, without_hidden
from bot.documents.markdown.html_blocks import Closings, closings, end_of, html_headings, pieces, plain, trimmed
from bot.documents.markdown.shown import SUMMARY, is_struck_out, shown, unfolded_ends
from bot.documents.text.bylines import told_author
from bot.documents.text.dating import told_date
from bot.documents.text.language import document_language
from bot.documents.text.layout import is_labelled, opening_words, parted_at_bold
from bot.documents.text.outdated import says_outdated
from bot.documents.text.outline import names_all
from bot.documents.text.records import with_records
from bot.documents.text.sections import Heading, nested
from bot.documents.text.statements import is_in_capitals, may_head, names_what_follows, says_something
from bot.documents.text.titles import title_from_file_name
from bot.errors import DocumentError
from bot.models import Block, BlockKind, Document, Span

_ROW = regex.compile(r"\n[ \t]*\|[^\n]*\|")
_BARRED = later(r"[^\n|]*\S \| [^\n]*(?:\n[^\n|]*\S \| [^\n]*)+\s*")
"""Lines each of which has cells, though Markdown takes them for running text."""
_DEEP, _SHALLOW = {"maxNesting": 200}, 20
"""How deep blocks may be nested, of which what lies deeper is dropped without a word, and what stands in a line, whose time grows with it."""
_LINE_END = regex.compile(r"\r\n|\n|\r")
# Of a numbered item the number stays: it may be all that the item says ("1986." answers a question and is a list to Markdown).
_LEAD = regex.compile(
    r"(?:[ \t]*+>)*+[ \t]*+(?:[-*+][ \t]++)*(?:(?<=[-*+][ \t]+)\[[ xX]\][ \t]+|\[![\w-]+\][-+]?[ \t]*+(?:\r?\n(?:[ \t]*+>)*+[ \t]*+)?|(?:!!!|\?\?\?\+?)[ \t]+\w+[ \t]*)?"
)
_TO_WORDS = regex.compile(r"(?:\s*+>)*+")
_CODE = frozenset({"fence", "code_block"})
_WORDED = frozenset({"text", "code_inline", "softbreak"})
_ANCHOR = regex.compile(r"(?<!\s)\s++(?:\{#[\w-]+\}|\^[\w-]+)\s*$")
_ADDRESS = regex.compile(r"[\w+.-]+:|//")
_MAX_MENU_WORDS = 8
_LEAST_LOUD, _MAX_LOUD_WORDS = 2, 6
_NO_TEXT = frozenset({"heading_open", "hr"})
_NUMBERED = regex.compile(r"\d{1,2}[.)][ \t]+\S")
_UNDERLINE = regex.compile(r"={3,}|-{3,}")


def _reference(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001 - as the parser calls it
    """Where the address of a link is given; a footnote of one word is to CommonMark, which has no footnotes, and says something."""
    is_footnote = state.src.startswith("[^", state.bMarks[first] + state.tShift[first])
    return not is_footnote and reference(state, first, last, silent)


def _underlined_item(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001 - as the parser calls it
    """A numbered line that is underlined: to CommonMark a list above a rule, to who writes and reads it a heading."""
    if state.level or first + 1 >= last or state.is_code_block(first):
        return False
    words, rule = (state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip() for line in (first, first + 1))
    if not _NUMBERED.match(words) or not _UNDERLINE.fullmatch(rule):
        return False
    if silent:
        return True
    state.line = first + 2
    tag = "h1" if rule[0] == "=" else "h2"
    opening = state.push("heading_open", tag, 1)
    opening.markup, opening.map = rule[0], [first, state.line]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = words, [first, first + 1], []
    state.push("heading_close", tag, -1).markup = rule[0]
    return True


def _parser_with(*rules: str) -> MarkdownIt:
    parser = MarkdownIt("commonmark", _DEEP).enable([*rules])
    parser.block.ruler.before("list", "underlined_item", _underlined_item)
    parser.block.ruler.at("reference", _reference)
    return parser


def _parser() -> MarkdownIt:
    parser = _parser_with("table")
    parser.core.ruler.before("inline", "shallow", lambda state: state.md.options.update({"maxNesting": _SHALLOW}))
    return parser


def markdown_document(path: str, collection: str, text: str, problems: list[DocumentError] | None = None) -> Document:
    """The Markdown file ``text`` as a document; what its front matter says that is impossible is left out and added to the problems."""
    told = [] if problems is None else problems
    fields, body = front_matter(text)
    starts = _line_starts(text)
    # Blanked, not cut off, so that the parser's line numbers are the file's.
    lines_above = len(_LINE_END.findall(text[:body]))
    tokens = _parser().parse("\n" * lines_above + outdented(text[body:]))
    bold = _bold_lines(tokens)
    named = named_callouts(tokens, text, starts)
    senders = [Span(line.start, _TO_WORDS.match(text, line.end).end()) for line in sender_lines(text)]  # type: ignore[union-attr]  # it matches the empty string
    hidden = sorted([*hidden_spans(tokens, text, starts), *senders])
    headings = [heading for heading in _headings(tokens, text, starts, bold, named) if left_of(text, heading.span, hidden)]
    sections = nested(headings, len(text))
    blocks = with_records(
        text, [left for block in _blocks(tokens, text, starts, bold, named) for left in without_hidden(text, block, hidden)]
    )
    prose = opening_words(text, blocks)
    opens_with_heading = bool(sections) and (sections[0].level == 1 or not blocks or sections[0].start < blocks[0].start)
    is_titled = opens_with_heading and names_all(headings, text)
    title = fields.get("title") or (is_titled and sections[0].heading) or title_from_file_name(PurePosixPath(path).stem, prose)
    language = document_language(prose)
    return Document(
        id=path,
        collection=collection,
        title=title,
        text=text,
        path=path,
        first_line=1,
        language=language,
        blocks=blocks,
        sections=sections,
        date=unless_impossible(lambda: parse_date(fields.get("date", ""), path), told)
        or told_date(text[body:], title, PurePosixPath(path).name, language),
        author=fields.get("author") or told_author(text[body:], language),
        url=unless_impossible(lambda: checked_url(fields.get("url", ""), path), told),
        is_outdated=says_outdated(title, text[:body], path, language) or says_outdated(title, text[body:], path, language),
    )


def words_shown(text: str) -> str:
    """The words of a piece of Markdown as a page shows them: without marks and pictures, a blank line between its blocks."""
    tokens = _parser_with("table", "strikethrough").parse(text)
    return "\n\n".join([token.content if token.type in _CODE else _worded(token, "\n") for token in tokens if token.content])


def _line_starts(text: str) -> list[int]:
    """The offset of each line, by the line ends that CommonMark knows."""
    return [0, *(match.end() for match in _LINE_END.finditer(text)), len(text) + 1]


def _headings(
    tokens: list[Token], text: str, starts: list[int], bold: Mapping[int, str], named: Mapping[int, Heading]
) -> Iterator[Heading]:
    """The headings; what can be unfolded, the names of callouts and tabs, and the lines in bold type or capitals, by the first of their paragraph, are the lowest."""
    ends, tabs = ([*found, len(text)] for found in (unfolded_ends(text), tab_ends(text)))
    for opening, inline in itertools.pairwise(tokens):
        if opening.map is None:
            continue
        first, last = opening.map
        if opening.type == "heading_open" and not _is_underlined_text(opening, inline):
            yield Heading(_words(inline), int(opening.tag[1]), Span(starts[first], starts[last]))
        elif opening.type == "html_block":
            found = [Heading(*heading) for heading in html_headings(text, starts[first], starts[last])]
            summaries = filter(lambda found: names_what_follows(found["words"]), SUMMARY.finditer(text, starts[first], starts[last]))
            found += named_tabs(text, starts[first], starts[last], tabs)
            found += [
                Heading(plain(summary["words"]), LOWEST, Span(*summary.span()), ends[bisect_right(ends, summary.start())])
                for summary in summaries
            ]
            yield from sorted(found, key=lambda heading: heading.span)
        elif opening.type == "paragraph_open" and first in named:
            yield named[first]
        elif opening.type == "paragraph_open" and first in bold:
            yield Heading(bold[first], LOWEST, Span(starts[first], starts[first + 1]))


def _bold_lines(tokens: list[Token]) -> dict[int, str]:
    """The words of each line in bold type that stands like a heading above text, by its number; where several do, of those in capitals too."""
    found, loud = {}, {}
    for index, token in enumerate(tokens):
        if token.type != "inline" or token.level != 1 or token.map is None:
            continue
        words, is_alone = _bold_start(token)
        below = tokens[index + 2 : index + 4]  # what follows the end of the paragraph, and its words if it is a paragraph too
        has_text = bool(below) and below[0].type not in _NO_TEXT and not _bold_start(below[-1])[1]
        if words and (has_text or not is_alone):
            found[token.map[0]] = words
        elif has_text and _is_loud(token) and not _is_loud(below[-1]):
            loud[token.map[0]] = token.content
    return dict(sorted((found | loud).items())) if len(loud) >= _LEAST_LOUD else found


def _is_loud(paragraph: Token) -> bool:
    """Whether a paragraph is one line of a few words in capitals, as of SUMMARY or LOST AND FOUND."""
    words = paragraph.content
    is_plain = [child.type for child in paragraph.children or ()] == ["text"]
    return is_plain and is_in_capitals(words) and len(words.split()) <= _MAX_LOUD_WORDS and may_head(words)


def _bold_start(paragraph: Token) -> tuple[str, bool]:
    """The words in bold type that are all of a paragraph, or a question on its first line; and whether they are all."""
    children = [child for child in paragraph.children or () if child.content or child.type != "text"]
    if not children or children[0].type != "strong_open":
        return "", False
    end = next(place for place, child in enumerate(children) if child.type == "strong_close")
    words = "".join(child.content for child in children[1:end] if child.type in _WORDED)
    is_marked, is_alone = words.startswith("Q:"), end + 1 == len(children)
    is_line = is_alone or ((is_marked or ends_in_question_mark(words)) and children[end + 1].type == "softbreak")
    if not is_line or not (is_marked or may_head(words)):
        return "", False
    return words, is_alone


def _is_underlined_text(opening: Token, inline: Token) -> bool:
    """Whether it is a heading only because a rule stands right below a sentence or paragraph."""
    content = inline.content.rstrip()
    return opening.markup == "-" and ("\n" in content or says_something(content))


def _words(heading: Token) -> str:
    return _ANCHOR.sub("", _worded(heading, " ")).strip()


def _worded(inline: Token, line_end: str) -> str:
    """The words of what stands in a line, or in several."""
    return "".join(line_end if child.type == "softbreak" else child.content for child in inline.children or () if child.type in _WORDED)


def _blocks(tokens: list[Token], text: str, starts: list[int], bold: Mapping[int, str], named: Mapping[int, Heading]) -> Iterator[Block]:
    enclosing = ""  # a heading or table row, which is taken as a whole
    html_end, ends = 0, closings(text)
    for token, following in itertools.pairwise([*tokens, Token("end", "", 0)]):
        if token.type == enclosing:
            enclosing = ""
        if token.map is None or enclosing:
            continue
        first, last = token.map
        start, end = max(starts[first], html_end), min(starts[min(last, len(starts) - 1)], len(text))
        if start >= end:
            continue
        match token.type:
            case "heading_open" if not _is_underlined_text(token, following):
                enclosing = "heading_close"
            case "inline" if token.level > 1 or not _is_menu(token):
                start = starts[first + 1] if first in named or (first in bold and token.level == 1) else start
                yield from _inline_blocks(text, start, end)
            case "fence":
                body_end = starts[last - 1] if last - 1 > first and last - 1 < len(starts) else end
                closes = regex.fullmatch(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*\s*", text[body_end:end]) is not None
                yield from trimmed(text, starts[first + 1], body_end if closes else end, BlockKind.CODE)
            case "code_block":
                yield from trimmed(text, start, end, BlockKind.CODE)
            case "tr_open":
                enclosing = "tr_close"
                yield from () if is_struck_out(text[start:end]) else trimmed(text, start, end, BlockKind.LINES)
            case "list_item_open" if following.type == "list_item_close" and token.info:
                yield from trimmed(text, start, end, BlockKind.PROSE)
            case "html_block":
                yield from _html_blocks(text, start, end, ends)
                html_end = end_of(text, start, end, ends)


def _html_blocks(text: str, start: int, end: int, ends: Closings) -> Iterator[Block]:
    for piece in pieces(text, start, end, ends):
        if piece.is_row:
            row = text[slice(*piece.span)]
            yield from () if not row or is_struck_out(row) else [Block(*piece.span, BlockKind.ROW)]
            continue
        for span in shown(text, *piece.span):
            yield from trimmed(text, *span, BlockKind.PROSE)


def _inline_blocks(text: str, start: int, end: int) -> Iterator[Block]:
    """The words of a paragraph or list item."""
    start = _LEAD.match(text, start, end).end()  # type: ignore[union-attr]  # it matches the empty string
    # A table that follows a list item without an empty line is text of the item to Markdown, and rows to its reader.
    stands_in_lines = _ROW.search(text, start, end) or is_labelled(text[start:end]) or _BARRED.fullmatch(text, start, end)
    for part in [Span(start, end)] if stands_in_lines else parted_at_bold(text, start, end):
        for span in shown(text, *part):
            yield from trimmed(text, *span, BlockKind.LINES if stands_in_lines else BlockKind.PROSE)


def _is_menu(paragraph: Token) -> bool:
    """Whether a paragraph is nothing but pictures and short links to other pages of its site, or pictures that lead anywhere."""
    inside, words, leads, leaves = 0, 0, False, False
    for child in paragraph.children or ():
        if child.type == "link_open":
            inside += 1
            leads = True
            leaves = leaves or _ADDRESS.match(str(child.attrGet("href"))) is not None
        elif child.type == "link_close":
            inside -= 1
        elif child.type == "image":
            leads = True
        elif child.type in _WORDED:
            words += len(child.content.split())
            if not inside and any(character.isalnum() for character in child.content):
                return False
    return leads and words <= (0 if leaves else _MAX_MENU_WORDS)
