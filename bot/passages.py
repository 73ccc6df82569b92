"""A Document as Passages: whole sentences, about a hundred words, never across a heading or page furniture. Pure."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from bot.analysis.comparison import compared_line, fingerprint
from bot.analysis.patterns import later
from bot.documents.chats.asking import messages_in
from bot.documents.chats.chats import ASIDE, SENDER_OF_ANY_FORM
from bot.documents.chats.senders import sender_name_above
from bot.documents.furniture.subtitles import CUE
from bot.heading_keys import keys_line
from bot.line_counts import lines_ended
from bot.models import HEADING_JOINT, Block, Document, Passage, Span
from bot.run_ins import under_run_ins
from bot.sentence_terms import IndexedSentence, heading_line, indexed_sentence
from bot.sentences import split_sentences
from bot.tables import heads_of

TARGET_WORDS = 100
MAX_WORDS = 160
_MAX_OVERLAP_WORDS = 30
_MOST_ASKING = 3
_MAX_HEADING_CHARS = 300
"""Of one that is stored with each passage below it."""
_BY_REPLIES = (".json", ".jsonl", ".jsonl.gz")
"""Files of whose messages each stands below what it replies to, however late it was written."""
# What may stand between two blocks of one stretch besides white space: the marks of Markdown's lists, quotes, tables and code.
_MARKUP = later(
    r"(?:\s|(?:[-*+]|>+)\s|\d{1,9}[.)]\s|\[[ xX]\]\s|[`~]{3,}[^`\n]*(?=\n|$)|\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*(?=\r?\n|$)|\||\+[-=+]+\+"
    rf"|</?(?!details\b|summary\b)[A-Za-z][\w-]*(?:\s[^<>]*)?/?>|{SENDER_OF_ANY_FORM}(?=[ \t\r]*(?:\n|$))|{CUE}|{ASIDE})*+"
)


def split_document(document: Document) -> list[Passage]:
    """The passages of a document, in order.

    A stretch of up to ``MAX_WORDS`` stays whole; a longer one is cut evenly between sentences, and neighbours share one short sentence
    so that a pair of sentences that belong together stands in one of them.
    """
    passages: list[Passage] = []
    place_of = _places(document)
    heading_lines: dict[str, str] = {}
    line, counted = document.first_line, 0
    for stretch in _stretches(document):
        sentences = [
            indexed_sentence(document, sentence, index, above or sender)
            for index, block in enumerate(stretch)
            for sender in [sender_name_above(document.text, block.start)]
            for sentence, above in under_run_ins(
                document.text, block, split_sentences(document.text, block, document.language), document.language
            )
        ]
        _head_rows(document.text, sentences)
        told = messages_in(document.text, [sentence.span for sentence in sentences], is_by_time=not document.path.endswith(_BY_REPLIES))
        sentences = [sentence._replace(told=of) if any(of) else sentence for sentence, of in zip(sentences, told, strict=True)]
        for group in itertools.chain.from_iterable(map(_groups, _conversations(sentences))):
            start, end = group[0].span.start, group[-1].span.end
            line, counted = line + lines_ended(document.path, document.text[counted:start]), start
            above, section, first_block_end = place_of(start)
            is_first = first_block_end > start and (not passages or passages[-1].section != section)
            title, heading = "" if passages else document.title, last_heading(above) if is_first else ""
            keys = keys_line(title, heading, document.language) if title or heading else ""
            if above not in heading_lines:
                heading_lines[above] = heading_line(f"{document.title}\n{above}", document.language)
            passages.append(
                Passage(
                    document=document.id,
                    collection=document.collection,
                    start=start,
                    end=end,
                    heading=above,
                    sentences=tuple([sentence.span for sentence in group]),
                    fingerprint=fingerprint(_compared(document, group)),
                    terms="\n".join([heading_lines[above] + keys, *[sentence.line for sentence in group]]),
                    line=line,
                    section=section,
                    opens_section=first_block_end > start,
                    head=head if (head := group[0].head) and head.start < start else None,
                )
            )
    return passages


def heading_above(heading: str) -> str:
    """A heading as it stands with what is below it: a giant one is cut, between words where there are several."""
    if len(heading) <= _MAX_HEADING_CHARS:
        return heading
    cut = heading[:_MAX_HEADING_CHARS]
    return f"{cut.rpartition(' ')[0] or cut}…"


def last_heading(path: str) -> str:
    """The innermost of the headings that ``Passage.heading`` joins."""
    return path.rpartition(HEADING_JOINT)[2]


class _Place(NamedTuple):
    """What governs a part of a document."""

    heading: str
    """The headings above it, outermost first; one that only repeats the title is left out."""
    section: Span
    """The innermost section."""
    first_block_end: int
    """Where the section's first block ends; -1 where there is no section."""


def _places(document: Document) -> Callable[[int], _Place]:
    """For any offset, what governs it."""
    sections = document.sections
    starts = [section.start for section in sections]
    block_starts = [block.start for block in document.blocks]
    whole = _Place("", Span(0, len(document.text)), -1)
    places: list[_Place] = []
    parents: list[int] = []

    def around(offset: int, index: int) -> int:
        """The innermost section around an offset of ``index`` and those that it stands in; -1 where there is none."""
        while index >= 0 and sections[index].end <= offset:
            index = parents[index]
        return index

    for index, section in enumerate(sections):
        parent = around(section.start, index - 1)
        above = places[parent].heading if parent >= 0 else ""
        own = "" if section.heading == document.title else heading_above(section.heading)
        first = bisect_left(block_starts, section.start)
        first_block_end = document.blocks[first].end if first < len(block_starts) else len(document.text)
        places.append(_Place(HEADING_JOINT.join(filter(None, (above, own))), Span(section.start, section.end), first_block_end))
        parents.append(parent)

    def find(offset: int) -> _Place:
        index = around(offset, bisect_right(starts, offset) - 1)
        return places[index] if index >= 0 else whole

    return find


def _head_rows(text: str, sentences: list[IndexedSentence]) -> None:
    """Let each row of a table be found by the words of the row that heads its columns, too."""
    lines = [sentence.line for sentence in sentences]
    for place, head in heads_of(text, [sentence.span for sentence in sentences]).items():
        sentences[place] = sentences[place]._replace(line=lines[place] + lines[head], head=sentences[head].span)


def _compared(document: Document, group: list[IndexedSentence]) -> str:
    """The compared words of a passage: of its sentences, and of what stands between them, like the mark of a list."""
    parts = [group[0].compared]
    for before, sentence in itertools.pairwise(group):
        between = document.text[before.span.end : sentence.span.start]
        if not between.isspace():
            parts.append(compared_line(between))
        parts.append(sentence.compared)
    return "".join(parts)


def _stretches(document: Document) -> Iterator[list[Block]]:
    """Neighbouring blocks with no words between them, inside one section."""
    borders = sorted({place for section in document.sections for place in (section.start, section.end)})
    stretch: list[Block] = []
    for block in document.blocks:
        if stretch:
            gap = Span(stretch[-1].end, block.start)
            is_parted = bisect_left(borders, gap.start) < bisect_right(borders, gap.end)
            if is_parted or not _MARKUP.fullmatch(document.text, *gap):
                yield stretch
                stretch = []
        stretch.append(block)
    if stretch:
        yield stretch


def _conversations(sentences: list[IndexedSentence]) -> Iterator[list[IndexedSentence]]:
    """Sentences of a chat parted where it falls silent, as many of its conversations together as make a passage, but none with a question that it is too late to answer; all of any other text."""
    part: list[IndexedSentence] = []
    silences = [place for place, sentence in enumerate(sentences) if sentence.told.opens]
    for start, end in itertools.pairwise([0, *silences, len(sentences)]):
        is_too_late = end > start and sentences[start].told.is_too_late
        if part and (is_too_late or sum([sentence.words for sentence in (*part, *sentences[start:end])]) > TARGET_WORDS):
            yield part
            part = []
        part = part + sentences[start:end]
    yield part


def _groups(sentences: list[IndexedSentence]) -> Iterator[list[IndexedSentence]]:
    """Sentences in groups of about TARGET_WORDS, of even size."""
    total = sum([sentence.words for sentence in sentences])
    wanted = 1 if total <= MAX_WORDS else max(2, round(total / TARGET_WORDS))
    share = total / wanted
    group: list[IndexedSentence] = []
    size = shared = 0  # the first may stand at the end of the group before, too
    for sentence in sentences:
        words = sentence.words
        is_new_paragraph = bool(group) and sentence.paragraph != group[-1].paragraph
        # A paragraph's end is a better place for a cut than the exact share.
        if group and wanted > 1 and (size + words / 2 > share or (is_new_paragraph and size >= 0.7 * share)):
            last = group[-1]
            if leading := _count_leading(group):  # into what comes next: they stand with that
                if len(group) - leading > shared:
                    yield group[:-leading]
                    group, shared = group[-leading:], 0
                    size = sum([each.words for each in group])
            else:
                yield group
                shared = int(not is_new_paragraph and not last.told.goes_on and last.words <= _MAX_OVERLAP_WORDS and words <= share)
                group, size = ([last], last.words) if shared else ([], 0)
        group.append(sentence)
        size += words
    if group:
        yield group


def _count_leading(group: Sequence[IndexedSentence]) -> int:
    """How many sentences at a group's end lead into what comes next, or are of a message that asks."""
    if group[-1].leads_in:
        return 1
    asking = itertools.takewhile(lambda sentence: sentence.told.asks, reversed(group))
    return len(list(itertools.islice(asking, _MOST_ASKING)))
