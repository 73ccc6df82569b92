"""What is known of a sentence as an answer to a question: cheap numbers, most between 0 and 1, and what they are numbers of.

``features`` computes them, in two steps: a draft is weighed by the terms that were indexed; only the promising ones are read in the document's
words and become candidates.
"""

from __future__ import annotations

from typing import NamedTuple

from bot.answering.passage_ranking.reranking import Reread
from bot.answering.sentence_scoring.rows import Head
from bot.models import Hit, Passage, Quotable, Span


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
    coherence: float
    """How far the passages that were found first are of the same subject: ``Company``."""
    spread: float
    """How far the scores of all that were found lie apart."""
    lead: float
    """How far the best passage of its subject is ahead of those of others."""


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
    kin: float
    """Share covered only by words of the same family, or for the same thing."""
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
    due: int | None
    """The place of the sentence that tells what is next or was last, or whose turn it is, if that is asked of things that are listed here."""
    is_told: bool
    """Whether it stands below a heading that is the question, word for word or as everybody asks it."""
    is_outdone: bool
    """Whether another passage stands below a heading that is the question word for word, so that what is above this one is not."""
    is_due: bool
    """Whether some list tells what is next or was last, or whose turn it is, if that is asked."""
    is_tied: bool = False
    """Whether others of that list may be meant as well."""


class Draft(NamedTuple):
    """A sentence against the question, by its terms."""

    passage: Weighed
    place: int
    """Its place in ``hit.passage.sentences``."""
    features: DraftFeatures


class Read(NamedTuple):
    """A passage in its document's words."""

    text: str
    lead: str
    """The line above it that says who wrote its first message; empty where there is none."""
    sentences: list[str]
    rows: dict[int, Head]
    """The rows of tables among its sentences, by their places, each with what heads it."""
    items: list[bool]
    """For each of its sentences whether it begins an item of a list."""
    first: int
    """The place of the sentence that a section says first, of what its heading names."""

    def head_of(self, place: int) -> str:
        """The words of what heads a row; empty for any other sentence."""
        return self.rows[place].words if place in self.rows else ""


class Candidate(NamedTuple):
    """A sentence that may answer, with its evidence."""

    document: Quotable
    hit: Hit
    place: int
    """Its place in ``hit.passage.sentences``."""
    around: str
    """The words of its passage."""
    text: str
    """Its words."""
    features: tuple[float, ...]
    """In the order of ``FIELDS``."""
    matched: int
    """The words of the question that the sentence, its neighbours or its headings hold."""
    is_due: bool = False
    """Whether it tells what is next or was last, or whose turn it is, if that is asked."""
    is_tied: bool = False
    """Whether another of the same list may be meant as well."""

    @property
    def span(self) -> Span:
        return self.hit.passage.sentences[self.place]

    @property
    def before(self) -> str:
        """The words of its passage before it."""
        return self.words_in(Span(self.hit.passage.start, self.span.start))

    def words_in(self, span: Span) -> str:
        """The words of a part of its passage."""
        return words_of(self.hit.passage, self.around, span)


def words_of(passage: Passage, text: str, span: Span) -> str:
    """The words of a part of a passage whose words are ``text``."""
    return text[span.start - passage.start : span.end - passage.start]
