"""Plain text to blocks: paragraphs around the furniture, each told apart as running text, lines or code."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

import regex

from bot.analysis.dates import months_in_full
from bot.analysis.patterns import BULLET, DAY_IN_FIGURES, later
from bot.analysis.weekdays import LANGUAGES, days_in_full, days_shortened
from bot.models import Block, BlockKind, Span

# Python takes the separators U+001C to U+001F for white space, this library does not.
PARAGRAPH = later(r"[^\s\x1c-\x1f][^\n]*(?:\n(?![^\S\r\n]*(?:\r?\n|$))[^\n]*)*+", regex.MULTILINE)
_MARK = rf"{BULLET}|\(?\d{{1,3}}[.)]|\d{{1,2}}(?:\.\d{{1,2}})++[.)]?"
_ITEM = rf"[ \t]*(?:{_MARK}|–|\(?[a-zA-Z][.)])\s+\S"
_DAY_AND_TIME = rf"\[?{DAY_IN_FIGURES},? \d{{1,2}}[:.]\d{{2}}"
MARKER = later(
    rf"{_ITEM}"  # list items
    r"|[ \t]*(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?\]?|\[[^\]\n]{5,30}\d\])\s"  # a line of a log or chat, by its time
    r"|[ \t]*\[?\d{4}-\d{2}-\d{2}[T \t,\]]"  # a line of a log, by its date
    rf"|[ \t]*{_DAY_AND_TIME}"  # a line of a chat, by date and time
    r"|[ \t]*<[^>\s]{1,40}>\s"  # <nick> words
    r"|[ \t]*[^\s:|]{1,40}(?: [^\s:|]{1,30})?: \S"  # Speaker: words
    r"|[ \t]*\|"  # table rows
)
_WORDS_OF_LINE = regex.compile(r"[^\n\r]*\S")
LINE = later(r"\S(?:[^\n\r]*\S)?")
"""A line that is not blank, without the white space around it."""
BLANK_LINE = regex.compile(r"\n[^\S\n]*\n")
_QUOTED = later(r"(?m:^[ \t]*>(?=[>\s]|$)(?:[ \t]*>)*)")
"""What a line that an e-mail quotes begins with."""
_DAYS, _SHORT_DAYS, _MONTHS = (
    "|".join(sorted({name for code in LANGUAGES for name in names(code)})) for names in (days_in_full, days_shortened, months_in_full)
)
_OPENS_WITH_DAY = later(
    rf"[ \t]*(?:(?i:{_DAYS})s?\b|(?:{_SHORT_DAYS})(?=[.,:]|\s\d)"
    rf"|\d{{1,2}}[./]\d{{1,2}}[./\s:]|\d{{1,2}}\S{{0,2}}\s(?:de\s)?(?i:{_MONTHS})\b|(?i:{_MONTHS})\s\d{{1,2}}\b)"
)
_ITEM_MARKER = later(_ITEM)
_LIST_MARKER = later(rf"[ \t]*(?:{_MARK}|\([a-z]\))\s+\S")
_STAMPED = later(rf"[ \t\u200e]*{_DAY_AND_TIME}[^\n]{{0,12}}?[-\]] [^\n:]{{1,40}}: ")
"""The first line of a message."""
_LABEL = later(r"[*_ \t]*[^\s:|*](?:[^:|]{0,38}[^\s:|])?[*_]*[^\S\n]?:[*_]* \S")
_BOLD_OPENING = later(r"(?m:^)[ \t>]*(?P<mark>\*\*|__)(?=[^\s\p{Ll}*_])[^\n*_]*[^\s*_](?P=mark)(?!\w)")
_RULE = re.compile(r"(?m:^[ \t]*(?:[-=_*~#+^•·—–][ \t]*){3,100}\r?$)")
"""A line that parts a text."""
_GRID = later(r"(?m:^[ \t]*\+=[=+]+\+[ \t\r]*$)")
_GRID_RULE = later(r"(?m:^[ \t]*\+[-=][-=+]+\+[ \t\r]*$)")
_HANGING = later(r"(?:\t| {2,})\S")
COLUMNS = later(r"\S(?: {3,}|\t)[^\S\n]*\S")
_LEADERS = later(r"(?:\. ?){4,}+\s*\S")
_CODE_SIGNS = later(r"[{}=<>$\\;|#_]|\w\(|(?m:^\s*[-/.])")
_STATEMENT = later(r"[\p{L}\"“'‘«(¿¡].*[.!?:…。！？।؟][\"”'’»)]?", regex.DOTALL)
_INDENTED = later(r"(?:\t| {4,})\S")
_WORD = later(r"[(\[\"'“‘«¿¡]*[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*[.,;:!?…)\]\"'”’»]*")
_PAUSE = later(r"\p{L}[.,;!?](?:\s|$)")
_LEAST_WORDS_A_LINE, _LEAST_SHARE_OF_WORDS = 4, 0.75
_MIN_ROWS, _MIN_LOOSE_ROWS, _MIN_SEPARATORS = 3, 5, 2
_TIGHT = (regex.compile(r",(?=\S)"), regex.compile(r";(?=\S)"))  # with no blank behind them, as people do not write
_LOOSE = (regex.compile(","), regex.compile(";"))
_GOES_ON = regex.compile(r"[\p{Ll}\p{N},]$")
ENDS = later(r"[.!?:…。！？：।؟][\"”»'’)\]]*$")
"""Ends a sentence, or leads into what follows."""
_ENDS_SENTENCE = later(r"[.!?…。！？।؟][\"'”’»)]?$")
_BEFORE_NUMBER = later(
    r"\b(?:to|from|until|till|at|on|in|of|by|and|or|than|about|over|bis|von|ab|am|um|und|à|de|y|a|al|hasta|et|e|tot|van|om)$"
)
"""What ends no line of its own."""
_PARTED = later(r"\p{Ll}[-‐]\s*$")
_MIN_PARTED_CHARS = 20
_MIN_WRAPPED_CHARS, _MAX_WRAPPED_CHARS = 40, 200
_WRAP_RAGGEDNESS = 0.6
_OPENING_BLOCKS = 20
MAX_ROW_CHARS = 400
"""A longer row of a table is how a page is laid out, or has cells of several sentences."""


def opening_words(text: str, blocks: Sequence[Block]) -> str:
    """The words that a text opens with: by them its language and a title are told."""
    return " ".join(text[block.start : block.end] for block in blocks[:_OPENING_BLOCKS])


def find_blocks(text: str, left_out: Sequence[Span]) -> tuple[Block, ...]:
    """The blocks of ``text`` between what is left out of it, page furniture and headings, in order."""
    blocks: list[Block] = []
    for stretch in stretches_between(left_out, len(text)):
        for match in PARAGRAPH.finditer(text, *stretch):
            start, end = match.start(), match.start() + len(match.group().rstrip())
            line_start = text.rfind("\n", stretch.start, start) + 1 or stretch.start
            if _QUOTED.search(text, line_start, end):
                blocks += _quoted(text, line_start, end)
                continue
            is_first_of_line = not text[line_start:start].strip()
            if _GRID.search(text, start, end):
                blocks += _cells(text, start, end)
                continue
            kind = kind_of(text[line_start if is_first_of_line else start : end])
            if kind is BlockKind.PROSE and _RULE.search(text, start, end):
                between = stretches_between(
                    [Span(rule.start() - start, rule.end() - start) for rule in _RULE.finditer(text, start, end)], end - start
                )
                blocks += [block for part in between for block in _paragraph(text, start + part.start, start + part.end)]
                continue
            if kind is not BlockKind.CODE and (items := _items(text, start, end, kind)):
                blocks += [Block(*item, BlockKind.PROSE) for item in items]
            elif kind is BlockKind.LINES and _is_paragraph_a_line(text[start:end]):
                blocks += [Block(line.start(), line.end(), BlockKind.PROSE) for line in LINE.finditer(text, start, end)]
            elif kind is BlockKind.LINES and len(parts := list(_parts(text, line_start if is_first_of_line else start, end))) > 1:
                blocks += parts
            else:
                blocks.append(Block(start, end, kind))
    return tuple(blocks)


def _cells(text: str, start: int, end: int) -> Iterator[Block]:
    """A table drawn with rules above and below its rows, which may go over several lines."""
    place = start
    for rule in [*_GRID_RULE.finditer(text, start, end), None]:
        for block in _paragraph(text, place, rule.start() if rule else end):
            is_row = text[block.start] == "|" and "\n" in text[block.start : block.end]
            yield block._replace(kind=BlockKind.ROW) if is_row else block
        place = rule.end() if rule else end


def _paragraph(text: str, start: int, end: int) -> Iterator[Block]:
    words = text[start:end]
    if words.strip():
        yield Block(end - len(words.lstrip()), start + len(words.rstrip()), kind_of(words))


def kind_of(paragraph: str) -> BlockKind:
    """Running text, lines that stand for themselves, or indented code."""
    lines = [line.rstrip() for line in paragraph.splitlines() if line.strip()]
    if len(lines) < 2:
        return BlockKind.PROSE
    marked = [MARKER.match(line) is not None for line in lines]
    if all(map(_INDENTED.match, lines)) and not all(marked):
        # The pages of a manual are indented too.
        is_statement = _STATEMENT.fullmatch(paragraph.strip()) and not _CODE_SIGNS.search(paragraph)
        if is_statement and not any(marked):
            return BlockKind.PROSE
        if not _reads_as_words(paragraph, len(lines)):
            return BlockKind.CODE
    if any(
        sum([sign.search(line.strip()) is not None for line in lines]) > len(lines) / 2 for sign in (COLUMNS, _LEADERS)
    ) or _is_delimited(lines):
        return BlockKind.LINES
    if not is_wrapped(lines) or all(map(_OPENS_WITH_DAY.match, lines)):
        return BlockKind.LINES
    # A wrapped line may begin with what looks like a mark: "... in two parts,\nnote: ...".
    is_list = any(map(_LIST_MARKER.match, lines[1:])) or marked[0]
    return BlockKind.LINES if is_list and sum(marked) >= len(lines) / 2 else BlockKind.PROSE


def _is_delimited(lines: Sequence[str]) -> bool:
    """Whether they are the rows of a table whose columns commas or semicolons part: each has as many, and more than running text would."""
    if len(lines) < _MIN_ROWS:
        return False
    signs = _TIGHT if len(lines) < _MIN_LOOSE_ROWS else (*_TIGHT, *_LOOSE)
    counts = ({len(sign.findall(line)) for line in lines} for sign in signs)
    return any(len(each) == 1 and min(each) >= _MIN_SEPARATORS for each in counts)


def _reads_as_words(paragraph: str, lines: int) -> bool:
    """Whether an indented paragraph is words rather than code: most of what stands between white space is a word with its punctuation."""
    pieces = paragraph.split()
    words = sum([_WORD.fullmatch(piece) is not None for piece in pieces])
    return (
        _PAUSE.search(paragraph) is not None and len(pieces) >= _LEAST_WORDS_A_LINE * lines and words >= _LEAST_SHARE_OF_WORDS * len(pieces)
    )


def is_labelled(paragraph: str) -> bool:
    """Whether each of several lines says one thing of its own: a label, a colon, a value."""
    lines = LINE.findall(paragraph)
    return len(lines) > 1 and all(map(_LABEL.match, lines))


def parted_at_bold(text: str, start: int, end: int) -> list[Span]:
    """A paragraph of Markdown parted above each of its lines that open with a name in bold type, where the first does too: "**Chair** Ada Lind"."""
    starts = [line.start() for line in _BOLD_OPENING.finditer(text, start, end)]
    if len(starts) < 2 or text[start : starts[0]].strip():
        return [Span(start, end)]
    return [Span(*pair) for pair in itertools.pairwise([start, *starts[1:], end])]


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether two lines or more are filled evenly, except the last and those that end a paragraph."""
    widths = [len(line.strip()) for line in lines[:-1]]
    widest = max(widths)
    is_even = widest <= _MAX_WRAPPED_CHARS and len(lines[-1]) <= widest + 10
    if is_even and min(widths) < _WRAP_RAGGEDNESS * widest:
        is_even = _ends_early([line.strip() for line in lines], widest)
    if not is_even or widest >= _MIN_WRAPPED_CHARS:
        return is_even
    return widest >= _MIN_PARTED_CHARS and (any(map(_PARTED.search, lines[:-1])) or _runs_on(lines))


def _ends_early(lines: Sequence[str], widest: int) -> bool:
    """Whether all short lines end a sentence, and all others go on in the next."""
    others = [(line, following) for line, following in itertools.pairwise(lines) if not _ENDS_SENTENCE.search(line)]
    return bool(others) and all(
        len(line) >= _WRAP_RAGGEDNESS * widest and (following[:1].islower() or (following[:1].isdigit() and _BEFORE_NUMBER.search(line)))
        for line, following in others
    )


def _runs_on(lines: Sequence[str]) -> bool:
    """Whether narrow lines are a column of sentences: one begins, the last ends, and most lines go on in the next."""
    stripped = [line.strip() for line in lines]
    if not stripped[0][:1].isupper() or not _STATEMENT.fullmatch("\n".join(stripped)):
        return False
    goes_on = [
        _GOES_ON.search(one) is not None and (other[:1].islower() or other[:1].isdigit()) for one, other in itertools.pairwise(stripped)
    ]
    return 2 * sum(goes_on) >= len(goes_on)


def _items(text: str, start: int, end: int, kind: BlockKind) -> list[Span]:
    """The items of a list some of which go on over more lines, indented or not; empty for any other paragraph."""
    lines = [Span(*line.span()) for line in _WORDS_OF_LINE.finditer(text, start, end)]
    is_list = _LIST_MARKER.match(text, *lines[0]) is not None
    if kind is BlockKind.PROSE and not is_list:
        return []
    items = lines[:1]
    for above, line in itertools.pairwise(lines):
        words, before = text[slice(*line)], text[slice(*above)]
        if kind is BlockKind.PROSE:
            goes_on = not (_LIST_MARKER.match(words) and _ENDS_SENTENCE.search(before))
        else:
            is_hanging = _HANGING.match(words) and _ITEM_MARKER.match(text, *items[-1]) and not _LEADERS.search(words)
            is_cut = words[:1].islower() and not ENDS.search(before) and _STAMPED.match(text, *items[-1])
            goes_on = not MARKER.match(words) and bool(is_hanging or is_cut or (is_list and _is_wrapped_before(before, words)))
        if goes_on:
            items[-1] = items[-1]._replace(end=line.end)
        else:
            items.append(Span(line.end - len(words.lstrip()), line.end))
    is_parted = len(items) > 1 if kind is BlockKind.PROSE else len(items) < len(lines)
    return items if is_parted else []


def _is_wrapped_before(line: str, following: str) -> bool:
    """Whether a line is as long as one that was full, and ends within a sentence that goes on in small letters in the next."""
    return len(line.strip()) >= _MIN_WRAPPED_CHARS and not ENDS.search(line) and following.lstrip()[:1].islower()


def _quoted(text: str, start: int, end: int) -> Iterator[Block]:
    """A paragraph of an e-mail, parted where another depth is quoted and at the quoted lines that are blank."""
    parts: list[tuple[str, list[Span]]] = []
    for line in _WORDS_OF_LINE.finditer(text, start, end):
        mark = _QUOTED.match(line.group())
        depth = mark.group() if mark else ""
        words = Span(line.start() + len(depth), line.end())
        depth = depth.replace(" ", "").replace("\t", "") if text[slice(*words)].strip() else "blank"
        if not parts or parts[-1][0] != depth:
            parts.append((depth, []))
        parts[-1][1].append(words)
    for depth, lines in parts:
        if depth != "blank":
            first = lines[0].end - len(text[slice(*lines[0])].lstrip())
            yield Block(first, lines[-1].end, kind_of("\n".join([text[slice(*line)].strip() for line in lines])))


def _parts(text: str, start: int, end: int) -> Iterator[Block]:
    """A paragraph parted where its lines are indented otherwise, as a term and the text that explains it below; whole if no part is running text."""
    parts: list[list[regex.Match[str]]] = []
    indented = -1
    for line in _WORDS_OF_LINE.finditer(text, start, end):
        words = line.group().expandtabs()
        indent = len(words) - len(words.lstrip())
        if indent != indented:
            parts.append([])
        parts[-1].append(line)
        indented = indent
    kinds = [kind_of("\n".join([line.group().strip() for line in part])) for part in parts]
    if any(kind is BlockKind.PROSE and len(part) > 1 for kind, part in zip(kinds, parts, strict=True)):
        for kind, part in zip(kinds, parts, strict=True):
            yield Block(part[0].end() - len(part[0].group().lstrip()), part[-1].end(), kind)


def _is_paragraph_a_line(paragraph: str) -> bool:
    """Whether each line is a paragraph of its own: so long that nobody wrapped it."""
    lines = LINE.findall(paragraph)
    return sum(map(len, lines)) / len(lines) > _MAX_WRAPPED_CHARS


def stretches_between(left_out: Iterable[Span], length: int) -> list[Span]:
    """What remains of a text of ``length``."""
    stretches, position = [], 0
    for span in left_out:
        stretches.append(Span(position, span.start))
        position = span.end
    stretches.append(Span(position, length))
    return [stretch for stretch in stretches if stretch.start < stretch.end]
