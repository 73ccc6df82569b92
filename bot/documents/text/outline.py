"""The headings of a plain text, told from its lines."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from bot.analysis.patterns import BULLET, later
from bot.analysis.question_words import QUESTION_MARKS
from bot.documents.text.layout import BLANK_LINE, COLUMNS, ENDS, LINE, MARKER, PARAGRAPH, is_wrapped, stretches_between
from bot.documents.text.sections import Heading
from bot.documents.text.signed_headings import signed_heading, signed_headings
from bot.documents.text.statements import asks_above, give_values, gives_value, is_in_capitals, is_statement, says_something
from bot.models import Span


def names_all(headings: Sequence[Heading], text: str) -> bool:
    """Whether the first of a text's headings is its title, and not that of a section beside others.

    The first of several of its level is none where text stands below it and it is marked, underlined or numbered, or that text follows without a blank line.
    """
    if not headings:
        return False
    first = headings[0]
    opening = text[first.span.start]
    others = [each for each in headings[1:] if each.level == first.level or (opening in "#=*<" and each.level < first.level)]
    below = text[first.span.end : headings[1].span.start if len(headings) > 1 else len(text)]
    if not others or (not below.strip() and others[0] is headings[1]):
        return True
    is_written = opening in "#=*<" or _NUMBER.match(first.words) or "\n" in text[slice(*first.span)].strip()
    return not is_written and BLANK_LINE.match(below.lstrip(" \t\r")) is not None


_RULE = regex.compile(r"([=\-~^*#_+])\1{2,}|([`:'\"])\2{3,}")
_MARKED = later(
    r"(?P<mark>#{1,6})[ \t]+(?P<words>[^\n]*?\p{L}[^\n]*?)(?:[ \t]+#+)?(?:[ \t]+\{#[\w-]+\})?"  # Markdown
    r"|(?P<mark>={1,6})[ \t]*(?P<words>[^=\s](?:[^\n]*[^=\s])?)[ \t]*(?P=mark)"  # MediaWiki
    r"|(?P<mark>={1,6})[ \t]+(?P<words>\p{L}[^\n=]*)"  # AsciiDoc
)
_PARTING = later(r"(={2,6})[ \t]*[^=\s](?:[^\n]*[^=\s])?[ \t]*\1|(?P<atx>#{2,6})[ \t]+[^\n]*\p{L}[^\n]*")
"""A heading without a blank line above it."""
_MAX_MARKED_CHARS = 120
_NUMBER = later(r"(?:(?:§ ?)?(?:(\d{1,2}(?:\.\d{1,2})++)[.)]?|(\d{1,2})[.)])|§ ?\d{1,3}[a-z]?)\s+(?=[\"“«„]?[\p{Lu}\p{Lt}\p{Lo}])")
_COUNTED = later(
    r"(?:(?:Agenda i|I)tem|Point|Topic|TOP|Punkt|Pkt\.?|Punto|Ponto|Punt)?\s?(?<number>\d{1,2})\s?(?:[.):]|[-–—](?=\s))?\s+(?=[\"“«„]?[\p{Lu}\p{Lt}\p{Lo}])"
)
"""In minutes the number has often no sign behind it, or a word before it."""
_ITEM = later(rf"(?:{BULLET}|–)\s|\(\d{{1,2}}\)\s|\d{{1,2}}\.\d{{1,2}}[.)]?\s")
"""The first of a list, or of the parts of a section."""
_ARTICLE = later(
    r"(?:§ ?\d{1,3}[a-z]?|(?:Art\.|Article|Artikel|Artículo|Articolo|Artigo|Section|Clause|Rule|Regel|Regla) \d{1,3})(?:\s?[:.–—-])*\s+(?P<words>\p{Lu}[^.!?;:]{1,50})"
)
_OPENING = regex.compile(r"[\"“«„'‘(¿¡]*[\p{Lu}\p{Lt}\p{Lo}]")
_PLAIN = regex.compile(r"[^+=<>{}@#$%\\|~^*_]+")
_UNFINISHED = regex.compile(r"[.!:;,…。！：；，、।؛،][\"”»'’)\]]*$")
_BYLINE = regex.compile(r"By \p{Lu}")
_TIMED = regex.compile(r"\d[:.]\d\d(?: ?[APap][Mm])?\]?$")
"""Ends in a time of day, as the line above a message says who wrote it and when."""
_OPENS_WITH_TIME = regex.compile(r"\d{1,2}[:.]\d\d\s")
_AWAITS = (":", "：", *QUESTION_MARKS)
_MAX_CHARS, _MAX_WORDS, _MAX_UNSPACED_CHARS, _MAX_WORDS_BEFORE_COLON = 70, 10, 25, 6
_LEAST_NUMBERED, _MAX_NUMBERED_WORDS, _LEAST_NAMED, _MAX_NAMING_WORDS = 3, 6, 3, 6
_MIN_TEXT_CHARS = 60
_MAX_SHARE_OF_WIDTH = 0.6
_MARK, _SIGN, _INNER = "mark", "sign", 100
_INNER_STYLES = ("number", "line", "colon")


class _Paragraph(NamedTuple):
    lines: tuple[Span, ...]
    words: tuple[str, ...]
    """Of each line, without the white space around it."""
    heading: int
    """How many of the lines are a heading."""
    style: str
    """How the heading is written, those of one style being of one level; empty where there is none."""

    @property
    def is_heading_alone(self) -> bool:
        return self.heading == len(self.lines)

    @property
    def is_prose(self) -> bool:
        """Whether it is running text, at least to a line's end."""
        return len(self.words[0]) >= _MIN_TEXT_CHARS and not MARKER.match(self.words[0])

    @property
    def is_text(self) -> bool:
        """Whether it says something: more than a line, a long one, or one that is a sentence or ends like one."""
        first = self.words[0]
        return (
            len(self.words) > 1 or len(first) >= _MIN_TEXT_CHARS or bool(ENDS.search(first) or _BYLINE.match(first) or is_statement(first))
        )


def find_headings(text: str, furniture: Sequence[Span]) -> list[Heading]:
    """The headings of a plain text in order, as people write them: underlined, marked, numbered, in capitals, or a short line alone.

    Only where text follows. A line that the one before it leads to expect ("The capital is:") is none, and several in a row are a list.
    """
    levels: dict[str, int] = {}
    found: list[Heading] = []
    if "\n" not in text:  # as most rows of a table of documents
        return found
    for paragraph in _with_headings(_paragraphs(text, furniture)):
        # What comes first is the outer one; but what is underlined or in capitals is no part of what is not.
        level = levels.setdefault(paragraph.style, len(levels) + (_INNER if paragraph.style.startswith(_INNER_STYLES) else 1))
        words = " ".join(line for line in paragraph.words[: paragraph.heading] if not _RULE.fullmatch(line))
        if (marked := _MARKED.fullmatch(words)) and paragraph.style.startswith(_MARK):
            level, words = len(marked["mark"]), marked["words"]
        elif paragraph.style.startswith(_SIGN) and (signed := signed_heading(words)):
            words = signed.words
        found.append(Heading(words.rstrip(":："), level, Span(paragraph.lines[0].start, paragraph.lines[paragraph.heading - 1].end)))
    return found


def _paragraphs(text: str, furniture: Sequence[Span]) -> list[_Paragraph]:
    paragraphs = []
    for stretch in stretches_between(furniture, len(text)):
        for match in PARAGRAPH.finditer(text, *stretch):
            all_lines = [Span(*line.span()) for line in LINE.finditer(text, *match.span())]
            for lines in _at_marks(text, all_lines):
                words = tuple(text[line.start : line.end] for line in lines)
                if len(words) == 1 and words[0].isdecimal():  # a count of votes, which may stand between a title and its text
                    continue
                signed = signed_headings(words[:2]).get(0)
                paragraphs.append(_Paragraph(tuple(lines), words, *((1, f"{_SIGN} {signed.style}") if signed else _heading_of(words))))
    return _with_leaflet(_with_numbered(paragraphs))


def _with_leaflet(paragraphs: list[_Paragraph]) -> list[_Paragraph]:
    """Where three or more paragraphs begin with a few words alone on their line, above sentences that are much longer, or with a question above its answer, those are headings."""
    found = [place for place, paragraph in enumerate(paragraphs) if _is_named(paragraph)]
    names = sum([len(paragraphs[place].words[0]) for place in found])
    widths = sum([max(map(len, paragraphs[place].words[1:])) for place in found])
    is_leaflet = len(found) >= _LEAST_NAMED and names <= _MAX_SHARE_OF_WIDTH * widths and widths >= _MIN_TEXT_CHARS * len(found)
    asked = [place for place, paragraph in enumerate(paragraphs) if not paragraph.heading and asks_above(paragraph.words)]
    if is_leaflet:
        found += [place for place, paragraph in enumerate(paragraphs) if _names_list(paragraph)]
    for place in (found if is_leaflet else []) + (asked if len(asked) >= _LEAST_NAMED else []):
        paragraphs[place] = paragraphs[place]._replace(heading=1, style="line")
    return paragraphs


def _is_named(paragraph: _Paragraph) -> bool:
    """Whether its first line is a few words that name what the others say, as in "Visiting times"."""
    first, others = paragraph.words[0], paragraph.words[1:]
    if paragraph.heading or not others or len(first.split()) > _MAX_NAMING_WORDS or not _is_short(first):
        return False
    is_text = _OPENING.match(others[0]) and not COLUMNS.search(others[0]) and not _ITEM.match(others[0]) and ENDS.search(others[-1])
    return bool(is_text) and _is_name(first)


def _names_list(paragraph: _Paragraph) -> bool:
    """Whether its first line is a few words above nothing but items, as in "Actions"."""
    first, others = paragraph.words[0], paragraph.words[1:]
    is_list = len(others) > 1 and not paragraph.heading and all(_ITEM.match(line) or _OPENS_WITH_TIME.match(line) for line in others)
    return is_list and len(first.split()) <= _MAX_NAMING_WORDS and _is_name(first)


def _is_name(line: str) -> bool:
    """Whether a short line may name what stands below it."""
    is_plain = _OPENING.match(line) and _PLAIN.fullmatch(line) and not _UNFINISHED.search(line) and not _NUMBER.match(line)
    stands_apart = not MARKER.match(line) and not COLUMNS.search(line) and not _TIMED.search(line) and not _BYLINE.match(line)
    return bool(is_plain and stands_apart) and not any(map(str.isdigit, line)) and not is_statement(line)


def _with_numbered(paragraphs: list[_Paragraph]) -> list[_Paragraph]:
    """Where three or more are counted off, each by a few words above a sentence, those are headings; so are others of the same count, of a few more words or above something else."""
    runs: list[list[int]] = []
    sure: set[int] = set()
    last = -1
    below = [one.words[1:] or (other.words if other else ()) for one, other in itertools.zip_longest(paragraphs, paragraphs[1:])]
    for place, paragraph in enumerate(paragraphs):
        number, is_sure = _number_above(paragraph, below[place])
        goes_on = number == last + 1 and bool(runs)
        if is_sure or goes_on:
            runs += [] if goes_on else [[]]
            runs[-1].append(place)
            sure.update([place] if is_sure else [])
            last = number
    for run in runs:
        told = [(paragraphs[place].words[0], below[place]) for place in run if place in sure]
        names, widths = sum([len(first) for first, _ in told]), sum([max(map(len, others)) for _, others in told])
        short = [first for first, _ in told if len(_COUNTED.sub("", first).split()) <= _MAX_NUMBERED_WORDS]
        if len(short) >= _LEAST_NUMBERED and names <= _MAX_SHARE_OF_WIDTH * widths:
            for place in run:
                paragraphs[place] = paragraphs[place]._replace(heading=1, style="number 1")
    return paragraphs


def _number_above(paragraph: _Paragraph, others: Sequence[str]) -> tuple[int, bool]:
    """The number of a first line that is a few words above others, as in "2. Barbecue" or "Item 2 - Barbecue", and whether those are a sentence, a list or values; -2 of any other."""
    first = paragraph.words[0]
    number = _COUNTED.match(first)
    name = first[number.end() :] if number else ""
    is_name = _is_short(name) and not _UNFINISHED.search(name) and not is_statement(name) and not COLUMNS.search(name)
    is_other = paragraph.heading and paragraph.style not in {"line", "number 1"}
    if not number or not others or not is_name or is_other or _TIMED.search(first):
        return -2, False
    is_sentence = _OPENING.match(others[0]) and not MARKER.match(others[0]) and ENDS.search(others[-1])
    return int(number["number"]), bool(paragraph.style == "number 1" or is_sentence or _ITEM.match(others[0]) or give_values(others))


def _at_marks(text: str, lines: list[Span]) -> Iterator[list[Span]]:
    """The lines of a paragraph, parted above those that are marked as headings; lines in a row with "##" are a comment."""
    starts = {0, len(lines)}
    for place, line in enumerate(lines):
        if text[line.start] in "#=" and (found := _PARTING.fullmatch(text, *line)):
            neighbours = [lines[other] for other in (place - 1, place + 1) if 0 <= other < len(lines)]
            if found["atx"] is None or not any(text[other.start] == "#" for other in neighbours):
                starts.add(place)
    if not text.isascii():
        starts.update(signed_headings([text[slice(*line)] for line in lines]))
    for start, end in itertools.pairwise(sorted(starts)):
        yield lines[start:end]


def _heading_of(lines: Sequence[str]) -> tuple[int, str]:
    """How many of a paragraph's lines may be a heading, and of what style."""
    rules = [bool(_RULE.fullmatch(line)) for line in lines[:3]]
    for count, below in ((3, [True, False, True]), (2, [False, True])):
        has_columns = len(lines) > count and COLUMNS.search(lines[count - 2]) and (count == 2 or COLUMNS.search(lines[count]))
        if rules[:count] == below and _is_short(lines[count - 2]) and not has_columns:
            # A line that gives a value may be marked out by dashes; a title has a double rule.
            is_value = count == 2 and lines[1][0] != "=" and gives_value(lines[0])
            return (0, "") if is_value else (count, f"{lines[count - 1][0]}{count}")
    first, others = lines[0], lines[1:]
    if first[0] in "#=" and len(first) <= _MAX_MARKED_CHARS and (marked := _MARKED.fullmatch(first)):
        is_comment = first[0] == "#" and (says_something(marked["words"]) or (bool(others) and others[0].startswith("#")))
        return (0, "") if is_comment else (1, _MARK)
    words = first.rstrip(":：")
    if not _is_short(first) or _UNFINISHED.search(words) or COLUMNS.search(first) or _BYLINE.match(first) or _TIMED.search(first):
        return 0, ""
    if others and (article := _ARTICLE.fullmatch(first)) and not is_statement(article["words"]):
        return 1, "number 1"
    number = _NUMBER.match(first)
    if is_statement(first[number.end() :] if number else first):
        return 0, ""
    in_capitals = is_in_capitals(words) and not (others and is_in_capitals(others[0]))
    if number:
        depth = 1 + (number[1] or "").count(".")
        # A wrapped sentence may begin with a number too, and a list has one on each line.
        stands_out = in_capitals or (depth > 1 and len(first) <= _MAX_SHARE_OF_WIDTH * max(map(len, others), default=0))
        is_heading = (
            words == first if not others else stands_out and (not _NUMBER.match(others[0]) or others[0].startswith(f"{number[2]}."))
        )
        return (1, f"number {depth}") if is_heading else (0, "")
    if in_capitals:
        return 1, "capitals"
    if not _OPENING.match(first):
        return 0, ""
    if others:
        stands_out = words == first and not MARKER.match(first) and len(first) <= _MAX_SHARE_OF_WIDTH * max(map(len, others))
        return (1, "line") if stands_out and len(others) > 1 and is_wrapped(others) and _OPENING.match(others[0]) else (0, "")
    if words != first:
        return (1, "colon") if len(words.split()) <= _MAX_WORDS_BEFORE_COLON else (0, "")
    return (1, "line") if _PLAIN.fullmatch(first) and not MARKER.match(first) else (0, "")


def _is_short(line: str) -> bool:
    if len(line) > _MAX_CHARS:
        return False
    words = line.split()
    return len(words) <= _MAX_WORDS and (len(words) > 1 or line.isascii() or len(line) <= _MAX_UNSPACED_CHARS)


def _with_headings(paragraphs: Sequence[_Paragraph]) -> list[_Paragraph]:
    """Those that are or begin with a heading."""
    found = [paragraph for index, paragraph in enumerate(paragraphs) if paragraph.heading and _has_text(paragraphs, index)]
    # One line that ends in a colon leads into what follows, and one below the title may be all that the page says; several are how it is written.
    styles = Counter(paragraph.style for paragraph in found if paragraph.style != "line" or paragraph is not paragraphs[0])
    return [paragraph for paragraph in found if not _is_doubtful(paragraph, paragraphs) or styles[paragraph.style] > 1]


def _is_doubtful(paragraph: _Paragraph, paragraphs: Sequence[_Paragraph]) -> bool:
    return paragraph.style == "colon" or (paragraph.style == "line" and paragraph in paragraphs[1:2] and paragraphs[0].is_heading_alone)


def _has_text(paragraphs: Sequence[_Paragraph], index: int) -> bool:
    """Whether what looks like a heading stands above text, and is neither an answer to the line before it nor an item of a list."""
    paragraph = paragraphs[index]
    if not paragraph.is_heading_alone:
        return True
    before = paragraphs[index - 1] if index else None
    after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    if after is None or paragraph.heading > 1 or paragraph.style == _MARK:
        return after is not None
    is_signed = paragraph.style.startswith(_SIGN)
    if not (is_signed or after.heading or after.is_text) or (paragraph.style == "colon" and not after.is_prose):
        return False
    if before is None:  # the title
        return after.style != paragraph.style or (len(paragraphs) > 2 and paragraphs[2].style != paragraph.style)
    is_awaited = not before.heading and before.words[-1].endswith(_AWAITS)
    is_of_a_list = after.style == paragraph.style or (before.is_heading_alone and before.style == paragraph.style and index > 1)
    return not is_awaited and not is_of_a_list
