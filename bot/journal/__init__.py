"""The journal: what was asked in chat, how it was judged, who may ask how often. ``docs/journal.md`` says what is kept.

``journal`` is the door; ``records`` names what goes in and out; ``tables``, ``queries``, ``deletion`` and ``limits`` are its SQL;
``database`` connects, ``migration`` and ``backups`` bring an older database up to date.
"""

from bot.journal.journal import Journal
from bot.journal.limits import person_key, place_key
from bot.journal.records import DayActivity, Entry, Forgotten, JournalRow, QuoteReference, Vote, references

__all__ = [
    "DayActivity",
    "Entry",
    "Forgotten",
    "Journal",
    "JournalRow",
    "QuoteReference",
    "Vote",
    "person_key",
    "place_key",
    "references",
]
