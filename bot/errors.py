"""What can go wrong, as a tree. Every message says what happened, to what, and what to do next.

VerbatimError
├── SettingsError    an environment variable, .env line or flag has a value that is not allowed
├── CorpusError      the corpus folder or file as a whole cannot be used
│   └── UnknownCollectionError  it has no collection of that name that may be read
├── DocumentError    one file, or one line of it, cannot be read; the others go on
│   └── NotNowError    for a cause outside of it, which may pass
├── StoreError       the index on disk cannot be read or written
│   ├── StoreDamagedError  it is not what was written
│   ├── DiskFullError      there is no room for it
│   └── WriterBusyError    somebody else is writing to it
├── AccessFileError  the file of access rules cannot be used
├── JournalError     the journal's database cannot be used
│   └── JournalBusyError   it was waited for in vain
├── QuestionError    a question that cannot be asked: empty, or far too long
├── BusyError        too many questions at once, or one that took too long
├── LimitError       somebody asked too often; knows when to try again
└── NotAllowedError  the bot does not answer in this place, or not this person
"""

import enum
import math


class VerbatimError(Exception):
    """Base of every error that Verbatim raises on purpose; its text is one sentence for a person."""


class SettingsError(VerbatimError):
    """A setting has a value that is not allowed."""


class CorpusError(VerbatimError):
    """The corpus cannot be used at all."""


class UnknownCollectionError(CorpusError):
    """The corpus has no collection of that name that may be read."""


class DocumentError(VerbatimError):
    """One file, or one line of it, cannot be read."""


class NotNowError(DocumentError):
    """A file cannot be read for a cause outside of it, such as permissions or memory: it is tried again."""


class StoreError(VerbatimError):
    """The index on disk cannot be read or written."""


class StoreDamagedError(StoreError):
    """The index on disk is not what was written."""


class DiskFullError(StoreError):
    """There is no room for the index on disk, or perhaps none."""


class WriterBusyError(StoreError):
    """Somebody else is writing to the index."""


class QuestionError(VerbatimError):
    """A question that cannot be asked."""


class AccessFileError(VerbatimError):
    """The file of access rules cannot be used."""


class JournalError(VerbatimError):
    """The journal's database cannot be used."""


class JournalBusyError(JournalError):
    """The journal's database was waited for in vain: another program locks it, or its server cannot be reached."""


WAITING = "Too many questions are waiting just now; please try again in a moment."
TOO_OFTEN = "That was a lot of questions in a short time; please try again in {seconds} s."


class BusyError(VerbatimError):
    """Too much is being asked at once, or a question took too long."""


class LimitError(VerbatimError):
    """Somebody asked too often."""

    def __init__(self, retry_after_s: float) -> None:
        self.retry_after_s = retry_after_s
        super().__init__(TOO_OFTEN.format(seconds=self.seconds))

    @property
    def seconds(self) -> int:
        """How long to wait, in whole seconds, for a person."""
        return max(1, math.ceil(self.retry_after_s))


class Refusal(enum.Enum):
    """Why somebody is not answered, in a sentence for them."""

    NOT_HERE = "I do not answer here."
    NOTHING_OPEN = "There is nothing here that you may search; whoever runs me can open a collection to you."
    GONE = "That answer is no longer kept; please ask again."
    CLOSED = "That answer comes from documents that are not open to you here."
    CHANGED = "That document has changed since; please ask again."


class NotAllowedError(VerbatimError):
    """The bot does not answer here, or not this person."""

    def __init__(self, reason: Refusal) -> None:
        self.reason = reason
        super().__init__(reason.value)
