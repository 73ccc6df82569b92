"""Which sentences are worth reading in the words of their documents: those that score best by their terms, and what they are compared with. Pure."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.answering.answer_types.kinds import is_question
from bot.answering.passage_ranking.matching import held_by_words
from bot.answering.question_analysis.asked import Asked
from bot.answering.sentence_scoring.chat import LOOK_BACK, OPENS_QUESTION, is_chat
from bot.answering.sentence_scoring.evidence import Candidate, Draft, Read, Weighed
from bot.answering.sentence_scoring.features import complete, drafts, read
from bot.answering.sentence_scoring.label_kinds import is_of_kind, words_of_kind
from bot.answering.sentence_scoring.labels import is_called_as_kind
from bot.passages import last_heading

_MOST = 0.7


class Scored(NamedTuple):
    """A sentence with its score, of which the lowest is best."""

    cost: float
    place: int
    """Among all that were found."""
    draft: Draft


def scored_drafts(
    asked: Asked, passages: Iterable[Weighed], passage_weights: Sequence[float], draft_weights: Sequence[float]
) -> list[Scored]:
    """The sentences of passages, in their order."""
    found: list[Scored] = []
    for weighed in passages:
        base = dot(passage_weights, weighed.features)
        for draft in drafts(asked, weighed):
            found.append(Scored(-base - dot(draft_weights, draft.features), len(found), draft))
    return found


def read_promising(asked: Asked, found: Sequence[Scored], *, most: int) -> list[Candidate]:
    """The ``most`` best of them, what opens a section whose heading is the question, and what they are compared with, with all of their evidence."""
    ordered = sorted(found)
    best = ordered[:most] + [entry for entry in ordered[most:] if _may_open(asked, entry.draft)]
    best += _best_of_others(found, {draft.passage.document.id for *_, draft in best})
    passages_read = {id(draft.passage): draft.passage for *_, draft in best}
    words = {key: read(asked, weighed) for key, weighed in passages_read.items()}
    best += list(_labelled(asked, found, best, words))
    best += list(_replies(found, best, words))
    return [complete(asked, draft, words[id(draft.passage)]) for *_, draft in best]


def dot(weights: Sequence[float], values: Sequence[float]) -> float:
    """The sum of the values, weighed."""
    total: float = sum(map(operator.mul, weights, values))
    return total


def _may_open(asked: Asked, draft: Draft) -> bool:
    """Whether a sentence may be the first that a section says, or the one of its day, where its heading is the question or names the kind of thing that is asked for."""
    passage = draft.passage
    if draft.place:
        return draft.place == passage.due
    is_told_above = passage.entry.hit.passage.opens_section and not asked.telling & ~passage.headings
    return passage.due == 0 or is_told_above or bool(passage.entry.keys) or is_of_kind(asked, _heading_opened(passage))


def _heading_opened(weighed: Weighed) -> str:
    """The heading of the section that a passage opens; empty where it opens none."""
    passage = weighed.entry.hit.passage
    return last_heading(passage.heading) if passage.opens_section else ""


def _best_of_others(found: Iterable[Scored], documents: set[str]) -> Iterable[Scored]:
    """The best sentence of each document that is not among ``documents``: what the best ones are compared with."""
    others: dict[str, Scored] = {}
    for entry in found:
        document = entry.draft.passage.document.id
        if document not in documents and (document not in others or entry < others[document]):
            others[document] = entry
    return others.values()


def _labelled(asked: Asked, found: Iterable[Scored], best: Iterable[Scored], words: Mapping[int, Read]) -> Iterator[Scored]:
    """What gives by its label the kind of thing that is asked for of what stands above it: below "Summer camp" the line "Venue: ..." need not say *camp*, nor the row "Price" what heads its columns."""
    seen, of_kind = {entry.place for entry in best}, words_of_kind(asked)
    for entry in found:
        passage, place = entry.draft.passage, entry.draft.place
        here = words.get(id(passage))
        if here is None or entry.place in seen:
            continue
        head = here.head_of(place)
        above = passage.headings | of_kind | (held_by_words(asked, head, passage.document.language) if head else 0)
        heading = _heading_opened(passage) if place == here.first else ""
        if asked.shares[above] >= _MOST and is_called_as_kind(asked, here.sentences[place], heading):
            yield entry


def _replies(found: Sequence[Scored], best: Iterable[Scored], words: Mapping[int, Read]) -> Iterator[Scored]:
    """What stands in a chat, or below a question, below those of ``best`` that hold most of what is asked, and may reply to them in other words."""
    seen = {entry.place for entry in best}
    for entry in best:
        passage = entry.draft.passage
        if entry.draft.features.sentence >= _MOST and _may_be_replied_to(entry.draft, words[id(passage)]):
            for below in found[entry.place + 1 : entry.place + 1 + LOOK_BACK]:
                if below.draft.passage is passage and below.place not in seen:
                    seen.add(below.place)
                    yield below


def _may_be_replied_to(draft: Draft, words: Read) -> bool:
    sentence = words.sentences[draft.place]
    return is_chat(words.text) or OPENS_QUESTION.match(sentence) is not None or is_question(sentence)
