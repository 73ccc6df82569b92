"""What a person is told whose question could not be answered, or whose button did nothing."""

from __future__ import annotations

from collections.abc import Callable

from adapters.words import Words
from bot.errors import (
    BusyError,
    CorpusError,
    LimitError,
    NotAllowedError,
    QuestionError,
    Refusal,
    UnknownCollectionError,
    VerbatimError,
)

_NOT_HERE_HOLDS_S = 600.0


def apology(error: VerbatimError, words: Words, collections: Callable[[], str]) -> str:
    """Why there is no answer, for the one who asked; ``collections`` names those that this person may search, in the platform's markup."""
    match error:
        case LimitError():
            return words.too_often.format(seconds=error.seconds)
        case BusyError():
            return words.busy
        case QuestionError():
            return words.bad_question
        case NotAllowedError():
            text: str = getattr(words, error.reason.name.lower())
            return text
        case UnknownCollectionError():
            return words.no_collection.format(names=collections() or "–")
        case CorpusError():
            return words.unreadable
        case _:
            return words.failed


def holds_for_s(error: VerbatimError) -> float:
    """How long a refusal holds; 0 where something else may come of the next question."""
    match error:
        case LimitError():
            return error.retry_after_s
        case NotAllowedError(reason=Refusal.NOT_HERE):
            return _NOT_HERE_HOLDS_S
        case _:
            return 0.0
