"""Bringing the index on disk in line with the corpus folder, and opening what is there."""

from bot.indexing.index import DiskIndex
from bot.indexing.outcomes import Synced
from bot.indexing.place import IndexPlace
from bot.indexing.progress import Progress

__all__ = ["DiskIndex", "IndexPlace", "Progress", "Synced"]
