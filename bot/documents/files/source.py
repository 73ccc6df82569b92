"""A file of the corpus, before it is known what is in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.documents.files.decoding import decode
from bot.errors import DocumentError

DEFAULT_COLLECTION = "default"
"""That of files beside the folders."""
_MAX_NAMED = 50


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the corpus."""

    path: str
    """Relative to the corpus folder, with forward slashes."""
    collection: str
    data: bytes
    place: Path | None = None
    """Where it lies, for a format that keeps names in another file beside it; None where that is not known."""

    @property
    def text(self) -> str:
        """What is in it, decoded. DocumentError where it is no text."""
        try:
            return decode(self.data)
        except UnicodeError as error:
            raise self.refusal(str(error)) from error

    @property
    def words(self) -> str:
        """The same of a file that is one document. DocumentError where nothing is in it."""
        text = self.text
        if not text.strip():
            raise self.refusal("it is empty; write into it or remove it")
        return text

    def refusal(self, reason: str) -> DocumentError:
        """That it is not read, for a reason that says what to do."""
        return DocumentError(f"{self.path}: not read, {reason}")


def composed(name: str) -> str:
    """The name of a file or collection with each accented letter as one character: some systems keep two for it, and nobody types those."""
    return unicodedata.normalize("NFC", name)


def listed(numbers: Sequence[int]) -> str:
    """Numbers of lines, pages or messages, as an error names them."""
    return ", ".join(map(str, numbers[:_MAX_NAMED])) + (" …" if len(numbers) > _MAX_NAMED else "")


def at_fault(relative: str, error: Exception) -> DocumentError:
    """What is said of a file that the program, or a library under it, fails on."""
    return DocumentError(
        f"{relative}: not read, its reader failed ({fault_of(error)}); please report that, and save the file in another format"
    )


def fault_of(error: Exception) -> str:
    """An error that nobody foresaw, and where it was raised: enough to report it."""
    import traceback  # seldom

    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in line {place.lineno} of {Path(place.filename).name}"
