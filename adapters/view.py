"""An answer as every door shows it: what is said and in which order, without a platform's markup."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from adapters.escaping import one_line
from adapters.links import link_to, words_on_page
from adapters.pieces import Piece, cut_out, pieces_of
from adapters.words import ENGLISH, Words
from bot.models import Answer, Citation, Confidence, Span
from bot.replies import FURTHER, Context, mark_of

MAX_ASKED_CHARS = 200
MAX_NOTICE_CHARS = 300
MAX_ALSO_IN = 3
_JOURNAL_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ACTION_ID = re.compile(r"v1:([a-z_]{1,20}):([A-Za-z0-9_-]{1,64})(?::([1-9][0-9]{0,5}))?(?::([1-9][0-9]{0,5}))?(?::#([0-9a-f]{8}))?")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a quote stands, in words for people. Empty strings where nothing is known."""

    title: str
    heading: str
    author: str
    date: str
    place: str
    """``path:line``."""
    link: str | None
    """To the quoted words, http or https; None where the document has no address to trust."""
    snapshot: str
    """When the page behind the link was stored."""
    outdated: str
    """That the page says it is out of date."""

    @property
    def details(self) -> tuple[str, ...]:
        """What is known beside the title: heading, author, date, and whether it is out of date."""
        return tuple(part for part in (self.heading, self.author, self.date, self.outdated) if part)


class ActionKind(enum.Enum):
    """What a person can do with an answer; the values travel in button ids."""

    MORE = "more"
    CONTEXT = "context"
    SOURCE = "source"
    HELPFUL = "helpful"
    NOT_HELPFUL = "not_helpful"
    WRONG_SENTENCE = "wrong_sentence"


@dataclass(frozen=True, slots=True)
class Action:
    """A button: its label, and either the id that comes back when it is pressed or the address that it opens."""

    kind: ActionKind
    label: str
    journal_id: str
    number: int | None = None
    """The quote it belongs to, from 1; for MORE the page to show."""
    url: str | None = None
    page: int | None = None
    """The page of a quote's context to show, where that is not the first."""
    mark: str = ""
    """Of what is searched anew where it is pressed: which quote, or quotes, it was made for."""

    @property
    def id(self) -> str:
        """``v1:ACTION:JOURNALID[:N[:PAGE]][:#MARK]``, at most 100 characters."""
        mark = f"#{self.mark}" if self.mark else None
        return ":".join(str(part) for part in ("v1", self.kind.value, self.journal_id, self.number, self.page, mark) if part is not None)


class Pressed(NamedTuple):
    """What a button's id says."""

    kind: ActionKind
    journal_id: str
    number: int | None
    page: int | None = None
    mark: str = ""
    """Empty too where it was made before buttons had one."""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote with its source. ``label`` is empty, or says that the passage may not answer."""

    number: int
    pieces: tuple[Piece, ...]
    label: str
    source: Source
    also_in: tuple[Source, ...]
    also_in_more: int
    """How many further places hold the same words, beyond ``also_in``."""
    actions: tuple[Action, ...]
    head: str = ""
    """The row that heads the quoted row of a table, to be shown above it; empty where there is none."""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def answer(self) -> str:
        """The marked words; the whole quote where none are."""
        return "".join(piece.text for piece in self.pieces if piece.is_marked) or self.text

    @property
    def other_places(self) -> tuple[str, ...]:
        """Where the same words stand too; with a title where that is another one."""
        return tuple(other.place if other.title == self.source.title else f"{other.title}, {other.place}" for other in self.also_in)

    @property
    def code(self) -> tuple[Span, ...]:
        """Where code stands in ``text``."""
        ends = list(accumulate(len(piece.text) for piece in self.pieces))
        return tuple(Span(end - len(piece.text), end) for piece, end in zip(self.pieces, ends, strict=True) if piece.is_code)

    @property
    def mark(self) -> Span | None:
        """Where the marked words stand in ``text``."""
        place = 0
        for piece in self.pieces:
            if piece.is_marked:
                return Span(place, place + len(piece.text))
            place += len(piece.text)
        return None


@dataclass(frozen=True, slots=True)
class View:
    """A whole answer. Texts are as the document has them: every renderer escapes all of them, the fixed words too."""

    journal_id: str
    confidence: str
    asked: str
    """The question quoted back, in short."""
    is_abstention: bool
    notices: tuple[str, ...]
    quotes: tuple[QuoteView, ...]
    feedback: tuple[Action, ...]
    words: Words
    context_of: int | None = None
    """The number of the quote whose surroundings these are; None for an answer."""
    has_more: bool = False
    """Whether the button brings quotes that are not among these."""
    mark: str = ""
    """What its buttons carry that show further pages, where these are searched anew."""

    def more(self, page: int) -> Action:
        """The button that shows a page, from 1."""
        if self.context_of is not None:
            return Action(ActionKind.CONTEXT, self.words.more, self.journal_id, self.context_of, page=page, mark=self.mark)
        return Action(ActionKind.MORE, self.words.more, self.journal_id, page, mark=self.mark)


def view_of(
    answer: Answer,
    *,
    journal_id: str,
    notices: Sequence[str] = (),
    snapshot: dt.date | None = None,
    words: Words = ENGLISH,
    has_more: bool = False,
    first_number: int = 1,
) -> View:
    """The answer as it is to be shown. ``snapshot`` is the day the documents were stored.

    ``has_more`` where asking for more brings further quotes; ``first_number`` is what the buttons call the first quote.
    ``journal_id`` is 1 to 64 letters, digits, ``_`` and ``-``, or ValueError.
    """
    if not _JOURNAL_ID.fullmatch(journal_id):
        raise ValueError(f"A journal id is 1 to 64 letters, digits, underscores or hyphens, so that it fits a button; not {journal_id!r}.")
    maker = _Maker(journal_id, words, snapshot, first_number)
    kinds = [ActionKind.HELPFUL, ActionKind.NOT_HELPFUL]
    if not answer.is_abstention:
        kinds.append(ActionKind.WRONG_SENTENCE)
    labels = {Confidence.STRONG: words.strong, Confidence.LIKELY: words.likely, Confidence.NONE: words.none}
    abstention = (abstention_words(answer, words),) if answer.is_abstention else ()
    return View(
        journal_id=journal_id,
        confidence=labels[answer.confidence],
        asked=words.asked.format(question=shortened(one_line(answer.question), MAX_ASKED_CHARS)),
        is_abstention=answer.is_abstention,
        notices=tuple(
            shortened(one_line(notice), MAX_NOTICE_CHARS)
            for notice in (*notices, *_search_words(answer, words), *abstention)
            if one_line(notice)
        ),
        quotes=tuple(maker.quotes(answer)),
        feedback=tuple(maker.action(kind) for kind in kinds),
        words=words,
        has_more=has_more,
        mark=mark_of(answer.quotes or answer.nearest) if first_number > FURTHER else "",
    )


def context_view(context: Context, *, journal_id: str, number: int, words: Words = ENGLISH, mark: str = "") -> View:
    """What stands around quote ``number`` of an answer, as it is to be shown; ``mark`` as in ``Action``."""
    maker = _Maker(journal_id, words, None)
    highlight = context.highlight or Span(0, 0)
    pieces: list[Piece] = []
    for span, text, is_apart in context.pieces:
        if pieces:
            pieces.append(Piece("\n\n" if is_apart else "\n", is_marked=False))
        pieces += cut_out(text, Span(highlight.start - span.start, highlight.end - span.start))
    source = maker.source(context.citation, "".join(piece.text for piece in pieces if piece.is_marked))
    actions = (maker.action(ActionKind.SOURCE, number, source.link),) if source.link else ()
    quote = QuoteView(number=1, pieces=tuple(pieces), label="", source=source, also_in=(), also_in_more=0, actions=actions)
    return View(
        journal_id=journal_id,
        confidence=words.around,
        asked="",
        is_abstention=False,
        notices=(),
        quotes=(quote,),
        feedback=(),
        words=words,
        context_of=number,
        mark=mark,
    )


def _search_words(answer: Answer, words: Words) -> Iterator[str]:
    """What was searched for in place of the question's words, what may have been meant, and that sources differ."""
    if answer.narrowed:
        yield words.searched_for.format(words=one_line(answer.narrowed))
    if answer.corrected:
        yield words.searched_for.format(words=", ".join(one_line(word) for _, word in answer.corrected))
    if answer.suggested and answer.is_abstention:
        yield words.did_you_mean.format(words=", ".join(words.quoted.format(word=one_line(word)) for _, word in answer.suggested))
    if answer.sources_differ:
        yield words.sources_differ if all(quote.citation.date for quote in answer.quotes) else words.sources_differ_undated


def abstention_words(answer: Answer, words: Words) -> str:
    """Why there is no answer, in a sentence: the words that the documents lack, where they lack any."""
    if not answer.missing:
        return words.unsaid
    return words.missing.format(words=", ".join(words.quoted.format(word=one_line(word)) for word in answer.missing))


def pressed(id: str) -> Pressed | None:
    """What a button's id says; None where it is not one of ours."""
    match = _ACTION_ID.fullmatch(id)
    if match is None or match[1] not in {kind.value for kind in ActionKind}:
        return None
    number, page = (int(part) if part else None for part in match.group(3, 4))
    return Pressed(ActionKind(match[1]), match[2], number, page, match[5] or "")


def shortened(text: str, max_chars: int) -> str:
    """The text, ending in ``…`` where it had to be cut."""
    return text if len(text) <= max_chars else f"{text[: max_chars - 1].rstrip()}…"


class _Maker(NamedTuple):
    """What the parts of one view have in common."""

    journal_id: str
    words: Words
    snapshot: dt.date | None
    first_number: int = 1

    def quotes(self, answer: Answer) -> Iterator[QuoteView]:
        label = self.words.may_not_answer if answer.is_abstention else ""
        for number, quote in enumerate(answer.quotes or answer.nearest, 1):
            source = self.source(quote.citation, quote.answer)
            called = self.first_number + number - 1
            actions = [self.action(ActionKind.CONTEXT, called, mark=mark_of([quote]) if called > FURTHER else "")]
            if source.link:
                actions.append(self.action(ActionKind.SOURCE, called, source.link))
            yield QuoteView(
                number=number,
                pieces=pieces_of(quote),
                label=label,
                source=source,
                also_in=tuple(self.source(other, quote.answer) for other in quote.also_in[:MAX_ALSO_IN]),
                also_in_more=max(0, len(quote.also_in) - MAX_ALSO_IN),
                actions=tuple(actions),
                head=one_line(quote.head),
            )

    def source(self, citation: Citation, words: str) -> Source:
        link = link_to(citation.url, words_on_page(words, citation.path))
        return Source(
            title=one_line(citation.title) or one_line(citation.path) or self.words.untitled,
            heading=one_line(citation.heading),
            author=one_line(citation.author or ""),
            date=self.words.date_words(citation.date) if citation.date else "",
            place=one_line(citation.place),
            link=link,
            snapshot=self.words.snapshot.format(date=self.words.date_words(self.snapshot)) if link and self.snapshot else "",
            outdated=self.words.outdated if citation.is_outdated else "",
        )

    def action(self, kind: ActionKind, number: int | None = None, url: str | None = None, *, mark: str = "") -> Action:
        labels = {
            ActionKind.CONTEXT: self.words.context,
            ActionKind.SOURCE: self.words.source,
            ActionKind.HELPFUL: self.words.helpful,
            ActionKind.NOT_HELPFUL: self.words.not_helpful,
            ActionKind.WRONG_SENTENCE: self.words.wrong_sentence,
        }
        return Action(kind, labels[kind], self.journal_id, number, url, mark=mark)
