"""The corpus as something to ask: read, indexed, answered from, and read again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.answering.answerer import Explanation, explain
from bot.answering.passage_ranking.snapshot import Snapshot
from bot.answering.warming import warm_up
from bot.documents.files.source import composed, fault_of
from bot.errors import CorpusError, DocumentError, StoreDamagedError, StoreError, UnknownCollectionError, VerbatimError
from bot.models import Answer, Question, Quotable
from bot.pauses import building_what_lasts

_MOST_WARMED = 3
"""Languages: most who ask, ask in the few in which most is written."""


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection and its size."""

    name: str
    documents: int
    passages: int


@dataclass(frozen=True, slots=True)
class State:
    """All that changes when the corpus is read again, so that it changes at once."""

    snapshot: Snapshot
    collections: tuple[Collection, ...]
    problems: tuple[DocumentError, ...]
    read_on: dt.date


class Library:
    """Answers questions from one snapshot of a corpus. For any number of threads at once.

    ``read`` gives the state of the corpus, and ``reload`` calls it again. ``latest`` gives the newest state where somebody
    else may have made one; it is asked before each question, and what else is told is of the state of the question before: at once, from
    memory. ``notes`` are sentences for whoever runs the program, ``has_read`` whether files were read for ``first``; ``follow`` brings the state in line with the files where that is cheap, and
    gives such sentences.
    """

    def __init__(
        self,
        read: Callable[[], State],
        *,
        first: State | None = None,
        latest: Callable[[], State] | None = None,
        stop: Callable[[], None] = lambda: None,
        close: Callable[[], None] = lambda: None,
        notes: tuple[str, ...] = (),
        has_read: bool = True,
        follow: Callable[[], tuple[str, ...]] = tuple,
    ) -> None:
        self._read = read
        self._latest = latest
        self.stop_reading = stop
        """End a ``reload`` that goes on, at the next file."""
        self._close = close
        self.notes = notes
        self.has_read = has_read
        self.follow = follow
        """Bring the state in line with the files where that is cheap. Raises CorpusError where they are gone."""
        self._state = first or read()

    def reload(self) -> None:
        """Read the corpus again; questions are answered from the old snapshot until all of the new one is there."""
        self._state = self._read()

    def warm_up(self) -> None:
        """Make ready for questions in the languages of most documents: for a process that answers more than one."""
        with building_what_lasts():
            warm_up(self._state.snapshot.languages_of(None)[:_MOST_WARMED])

    def close(self) -> None:
        """Let go of the index's files."""
        self._close()

    def ask(self, question: Question) -> Answer:
        """The answer in the documents' words, or an abstention. Raises QuestionError, CorpusError or StoreError."""
        return self.explain(question).answer

    def explain(self, question: Question) -> Explanation:
        """The same answer with everything that was weighed for it. Each quote has been read again from the store."""
        state = self._newest()
        self.check_documents()
        try:
            return self._explained(state.snapshot, question)
        except StoreError:
            if (newest := self._newest()) is state:
                raise
            return self._explained(newest.snapshot, question)  # the index was made again in the middle of the question

    def check_documents(self) -> None:
        """CorpusError where there is nothing to ask."""
        if not self._state.snapshot.documents:
            raise CorpusError(
                "The corpus has no documents, or all were removed; add .md, .docx, .pdf, .html, .txt, .csv, .eml, .mbox, .json or .jsonl files, let removed ones in again with `verbatim index FILE`, or set VERBATIM_CORPUS_DIR to where the documents are."
            )

    @property
    def collections(self) -> tuple[Collection, ...]:
        """The collections, by name."""
        return self._state.collections

    @property
    def problems(self) -> tuple[DocumentError, ...]:
        """What could not be read, each naming its file."""
        return self._state.problems

    @property
    def is_indexed(self) -> bool:
        """Whether it answers from an index, which other commands tell of too, and not from memory alone."""
        return self._latest is not None

    @property
    def read_on(self) -> dt.date:
        """The day on which the documents were read."""
        return self._state.read_on

    @property
    def snapshot(self) -> Snapshot:
        """What is answered from now: for those who measure and train."""
        return self._newest().snapshot

    def find(self, id: str) -> Quotable | None:
        """A document by its id in the newest state; None where there is none. Reads the disk."""
        return self._newest().snapshot.documents.get(id)

    def _explained(self, snapshot: Snapshot, question: Question) -> Explanation:
        """The answer; of an index, an error that nobody foresaw is most likely damage."""
        try:
            return _explained(snapshot, question)
        except (VerbatimError, MemoryError):
            raise
        except Exception as error:
            if not self.is_indexed:
                raise
            raise StoreDamagedError(
                f"The index is damaged, or the program is at fault ({fault_of(error)}); run `verbatim index --rebuild`, and report it where that does not help."
            ) from error

    def _newest(self) -> State:
        if self._latest is not None:
            self._state = self._latest()
        return self._state

    def check_collections(self, wanted: Iterable[str], *, readable: Callable[[str], bool] = lambda _: True) -> frozenset[str]:
        """The names of the collections as they are here. UnknownCollectionError where one does not exist; one that may not be read is told of in the same words. Reads the disk."""
        self._newest()
        names = [collection.name for collection in self.collections if readable(collection.name)]
        found = frozenset(map(composed, wanted))
        for name in sorted(found.difference(names)):
            raise UnknownCollectionError(f'There is no collection "{name}"; there are: {", ".join(names) or "none"}.')
        return found


def _explained(snapshot: Snapshot, question: Question) -> Explanation:
    explanation = explain(snapshot, question)
    for quote in (*explanation.answer.quotes, *explanation.answer.nearest):
        if snapshot.documents[quote.citation.document].reread(quote.span) != quote.text:
            raise StoreDamagedError(f"{quote.citation.path} is not stored as it was indexed; run `verbatim index --rebuild`.")
    return explanation
