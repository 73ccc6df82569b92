"""What can go wrong, as a tree. Every message says what happened, to what, and what to do next.

VerbatimError
├── SettingsError    an environment variable, .env line or flag has a value that is not allowed
├── CorpusError      the corpus folder or file as a whole cannot be used
├── DocumentError    one file, or one line of it, cannot be read; the others go on
└── QuestionError    a question that cannot be asked: empty, or far too long
"""


class VerbatimError(Exception):
    """Base of every error that Verbatim raises on purpose; its text is one sentence for a person."""


class SettingsError(VerbatimError):
    """A setting has a value that is not allowed."""


class CorpusError(VerbatimError):
    """The corpus cannot be used at all."""


class DocumentError(VerbatimError):
    """One file, or one line of it, cannot be read."""


class QuestionError(VerbatimError):
    """A question that cannot be asked."""
