"""The journal: what was asked in chat, how it was judged, who may ask how often. ``docs/journal.md`` says what is kept.

``journal`` is the door; ``records`` names what goes in and out; ``tables``, ``queries``, ``deletion`` and ``limits`` are its SQL;
``database`` connects, ``migration`` and ``backups`` bring an older database up to date.
"""

from bot.errors import JournalError
from bot.journal.journal import Journal
from bot.journal.limits import Bucket, person_key, place_key
from bot.journal.records import DayActivity, Entry, Forgotten, JournalRow, QuoteReference, Vote, VoteTotals, references

__all__ = [
    "Bucket",
    "DayActivity",
    "Entry",
    "Forgotten",
    "Journal",
    "JournalError",
    "JournalRow",
    "QuoteReference",
    "Vote",
    "VoteTotals",
    "person_key",
    "place_key",
    "references",
]
