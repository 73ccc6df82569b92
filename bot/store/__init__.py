"""What is indexed, on disk: files, documents, their text, passages and vocabulary in one SQLite file; the authority over every index.

A version of a file never changes once written; a generation is the set of versions that were current at one time. A reader of one
generation sees exactly that, on any connection and any thread, while a writer makes the next.
"""

from bot.store.database import Store
from bot.store.reading import Reader
from bot.store.writing import Writer

__all__ = ["Reader", "Store", "Writer"]
