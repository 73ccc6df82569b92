"""What is known of a sentence as an answer to a question: cheap numbers, most between 0 and 1, all computed here.

In two steps, because most sentences are out of the running soon: a draft is weighed by the terms that were indexed; only the promising ones
are read in the document's words and become candidates.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.analysis.dates import is_of_days
from bot.answering.asked import Asked
from bot.answering.associations import association
from bot.answering.chat import only_asks, question_above, titles_item
from bot.answering.defining import opening_lines
from bot.answering.headings import MIN_LIKENESS, heading_likeness, page_likeness
from bot.answering.held_kinds import held_kinds
from bot.answering.instructing import instructs
from bot.answering.kinds import is_question
from bot.answering.labels import label_held
from bot.answering.matching import any_of, held_by_headings, held_by_run_in, kin_by_line
from bot.answering.names import names_held
from bot.answering.of_another import is_of_another
from bot.answering.reranking import Reread
from bot.answering.rows import rows_in
from bot.answering.sought import Sought
from bot.answering.wanted import holds_wanted
from bot.answering.wording import overlap, wording
from bot.models import HEADING_JOINT, Hit, Quotable, Span
from bot.run_ins import TERMS_ABOVE
from bot.tables import heads_table

_MIN_GRAM_SHARE = 0.3
_OF_YES_OR_NO = frozenset({"", "how"})


class PassageFeatures(NamedTuple):
    """The evidence for a passage. Shares are of the question's weight; a word of the same family counts less than the word itself."""

    rank: float
    """The passage's fullness as a share of the best passage's, as far as scores mean something on so small a corpus."""
    fullness: float
    """The passage's score as a share of what holding every word of the question once gives."""
    title: float
    """Share covered by title and headings, and by nothing in the passage."""
    titled: float
    """Share covered by title and headings."""
    names: float
    """Share of the question's names and identifiers that the passage, its headings or surroundings hold; 1 without any, 0 where
    a phrase that the question puts in quotation marks does not stand there, the sentence names another day or another of a row, or it lacks a number that is asked for by name."""
    page: float
    """How far its title or a heading above it is the question itself: any, where it may ask how something is done, else one that asks the same."""


class DraftFeatures(NamedTuple):
    """The evidence for a sentence that its terms give."""

    sentence: float
    """Share covered by the sentence itself."""
    grams: float
    """Share covered by no word but by parts of words."""
    before: float
    """Share that the sentence before covers and it does not."""
    predicate: float
    """Share covered of what is neither a name nor in title and headings, run-in ones too; 0.5 where that is nothing."""
    opens: float
    """Whether it begins with what the question wants explained, and goes on; 0 for any other question."""
    associated: float
    """How far it speaks of what answers to such questions speak of; mostly below 1, 0 where that was not learnt."""


class TextFeatures(NamedTuple):
    """The evidence for a sentence that its words give."""

    exact: float
    """Share covered without the words of the same family."""
    uncovered: float
    """Share that neither the passage nor its headings hold."""
    heading: float
    """For the sentence that opens a section, or follows a question: how far that heading or question is the question itself."""
    asks: float
    """Whether it is a question itself, heads a table, only repeats the question, or is of a message that does no more than ask."""
    replies: float
    """How far the question stands in the sentence before, if that is a question itself; in a chat, in the message that it may reply to."""
    recall: float
    """How many of the question's words it has, the words of grammar among them, as a share of the question's."""
    rouge: float
    """The same as a share of the mean of both: ROUGE-1's F1."""
    steps: float
    """For a question after how something is done: the share that it and its headings hold, where it leads into steps; part of that for a step."""
    label: float
    """Whether it gives a value to what is asked for: its label is of the question's words, or of the kind of thing asked for."""
    # What is asked for, each 0 for another kind of question; who is 0.5 where names cannot be told because nothing has capitals.
    who: float
    when: float
    where: float
    how_many: float
    how_much: float
    why: float
    how: float
    definition: float
    new_name: float
    """For a question after a person or group: whether it gives a name that the question does not; 1 for any other question."""


FIELDS = (*PassageFeatures._fields, *DraftFeatures._fields, *TextFeatures._fields)


class Weighed(NamedTuple):
    """A passage against the question."""

    entry: Reread
    document: Quotable
    features: PassageFeatures
    held: list[int]
    """For each line of its terms, the question's words that it holds, those of the same family among them."""
    headings: int
    """The words that its title and headings hold."""
    in_passage: int
    """The words that its sentences hold."""
    rest: int
    """The words that are neither names nor in title and headings."""
    is_outdone: bool
    """Whether another passage stands below a heading that is the question word for word, so that what is above this one is not."""


class Draft(NamedTuple):
    """A sentence against the question, by its terms."""

    passage: Weighed
    place: int
    """Its place in ``hit.passage.sentences``."""
    features: tuple[float, ...]
    """In the order of ``DraftFeatures``."""


class Candidate(NamedTuple):
    """A sentence that may answer, with its evidence."""

    document: Quotable
    hit: Hit
    place: int
    """Its place in ``hit.passage.sentences``."""
    around: str
    """The words of its passage."""
    features: tuple[float, ...]
    """In the order of ``FIELDS``."""
    matched: int
    """The words of the question that the sentence, its neighbours or its headings hold."""

    @property
    def span(self) -> Span:
        return self.hit.passage.sentences[self.place]

    @property
    def text(self) -> str:
        """Its words."""
        return self.words_in(self.span)

    @property
    def before(self) -> str:
        """The words of its passage before it."""
        return self.words_in(Span(self.hit.passage.start, self.span.start))

    def words_in(self, span: Span) -> str:
        """The words of a part of its passage."""
        start = self.hit.passage.start
        return self.around[span.start - start : span.end - start]


def weigh(asked: Asked, passages: Sequence[Reread], documents: Mapping[str, Quotable]) -> list[Weighed]:
    """Passages, which come best first, against the question."""
    best = passages[0].fullness if passages else 0.0
    asking = [asked.wording_key in entry.keys for entry in passages]
    found = []
    for entry, is_asking in zip(passages, asking, strict=True):
        is_outdone = any(asking) and not is_asking
        passage = entry.hit.passage
        document = documents[passage.document]
        held = [one | other for one, other in zip(entry.exact, kin_by_line(asked, entry.lines, passage.terms), strict=True)]
        in_passage, headings = any_of(held[1:]), held_by_headings(asked, entry.lines[0], entry.exact[0])
        features = PassageFeatures(
            rank=_relative_score(entry.fullness, best, asked.size),
            fullness=entry.fullness,
            title=asked.shares[headings & ~in_passage],
            titled=asked.shares[headings],
            names=names_held(asked, entry, document, in_passage | headings),
            page=page_likeness(asked, document.language, [document.title, *passage.heading.split(HEADING_JOINT)])
            if asked.shares[headings] >= MIN_LIKENESS and not is_outdone
            else 0.0,
        )
        found.append(Weighed(entry, document, features, held, headings, in_passage, asked.every & ~asked.named & ~headings, is_outdone))
    return found


def drafts(asked: Asked, weighed: Weighed) -> list[Draft]:
    """The sentences of a passage."""
    exact, held, lines = weighed.entry.exact, weighed.held, weighed.entry.lines
    has_run_ins = TERMS_ABOVE in weighed.entry.hit.passage.terms  # as few have
    beyond_kin, kin = asked.beyond_kin, asked.kin
    in_parts = [
        sought for sought in asked.sought if not sought.bit & weighed.in_passage and _gram_share(sought, weighed.entry.hit.passage.terms)
    ]
    opens = opening_lines(asked, lines, exact[0])
    found = []
    before = before_exact = 0
    for index in range(1, len(lines)):
        here, own = held[index], exact[index]
        rest = weighed.rest & ~held_by_run_in(asked, lines[index]) if has_run_ins else weighed.rest
        grams = 0.0
        for sought in in_parts:
            grams += asked.shares[sought.bit] * _gram_share(sought, lines[index])
        features = (
            beyond_kin[own] + kin[here],
            grams,
            beyond_kin[before_exact & ~here] + kin[before & ~here],
            (beyond_kin[own & rest] + kin[here & rest]) / (asked.shares[rest] or 1.0) if rest else 0.5,
            float(opens[index]),
            association(asked.expected, lines[index]) if asked.expected else 0.0,
        )
        found.append(Draft(weighed, index - 1, features))
        before, before_exact = here, own
    return found


def words_of(weighed: Weighed) -> str:
    """A passage in its document's words."""
    passage = weighed.entry.hit.passage
    return weighed.document.slice(Span(passage.start, passage.end))


def complete(asked: Asked, draft: Draft, text: str) -> Candidate:
    """The sentence with all of its evidence; ``text`` is its passage in its document's words."""
    weighed, index = draft.passage, draft.place
    entry, document, held = weighed.entry, weighed.document, weighed.held
    passage = entry.hit.passage
    spans = passage.sentences
    start, end = spans[index].start - passage.start, spans[index].end - passage.start
    sentence, preceding, following = text[start:end], text[:start], text[end:]
    lead = preceding[spans[index - 1].start - passage.start :] if index else ""
    here, exact, headings = held[index + 1], entry.exact[index + 1], weighed.headings
    before = held[index] if index else 0
    asked_at = question_above(text, passage.start, spans, index) if index else None
    above = "" if asked_at is None else text[spans[asked_at].start - passage.start : spans[asked_at].end - passage.start]
    said = wording(sentence)
    only_repeats = said <= asked.said and asked.kind not in _OF_YES_OR_NO
    asks = (
        only_repeats
        or (is_question(sentence) and not titles_item(text, start, end, document.language))
        or only_asks(text, start, end)
        or heads_table(sentence, following, preceding)
    )
    is_first = index == 0 and passage.opens_section and not asks
    opens_one = is_first and not weighed.is_outdone and asked.shares[headings] >= MIN_LIKENESS
    opened = passage.heading.rpartition(HEADING_JOINT)[2] if opens_one else ""
    in_any, exactly, given = weighed.in_passage | headings, any_of(entry.exact), draft.features
    rows = rows_in(document, passage, text)
    head = rows[index].words if index in rows else ""
    other_rows = frozenset(rows).difference([index]) if index in rows else frozenset(range(index)).intersection(rows)
    if other_rows:
        in_any, exactly = (any_of([each for line, each in enumerate(sets) if line - 1 not in other_rows]) for sets in (held, entry.exact))
        in_any |= headings
        if index - 1 in other_rows:
            given = DraftFeatures(*given)._replace(before=0.0)
    steps = 0.0
    if asked.wants_steps:
        steps = asked.shares[here | headings] * instructs(sentence, preceding, is_last=index + 1 == len(spans))
    features = TextFeatures(
        asked.shares[exact],
        1 - (asked.beyond_kin[exactly] + asked.kin[in_any]),
        heading_likeness(asked, document.language, above) if above else heading_likeness(asked, document.language, opened, headings),
        float(asks),
        0.0 if asked_at is None else asked.beyond_kin[entry.exact[asked_at + 1]] + asked.kin[held[asked_at + 1]],
        *overlap(asked.wording, said),
        steps,
        label_held(asked, document.language, sentence, text, passage.heading.rpartition(HEADING_JOINT)[2] if is_first else ""),
        *held_kinds(asked, document.language, sentence, headings, head=head, heading=f"{document.title} {passage.heading}"),
    )
    if features.label and asked.kind == "why":
        features = features._replace(why=1.0)  # what is called a cause is one
    after = held[index + 2] if index + 2 < len(held) else 0
    is_other = (
        not is_of_days(entry.lines[index + 1], asked.figures.days)
        or (not features.heading and not holds_wanted(asked.figures.wanted, sentence, document.language, asked.words))
        or is_of_another(asked, document.language, sentence, passage.heading, lead)
        or (index in rows and any(held[row + 1] != here == held[row + 1] & here for row in other_rows))
    )
    passage_features = weighed.features._replace(names=0.0) if is_other else weighed.features
    return Candidate(document, entry.hit, index, text, (*passage_features, *given, *features), here | before | after | headings)


def _relative_score(score: float, best: float, size: float) -> float:
    """A passage's score as a share of the best; near 1 for all on a small corpus, where frequencies are accidents."""
    return 1.0 - (1.0 - score / best) * size if best > 0 else 1.0


def _gram_share(sought: Sought, line: str) -> float:
    share = sum(map(line.__contains__, sought.grams)) / len(sought.grams)
    return share if share > _MIN_GRAM_SHARE else 0.0
