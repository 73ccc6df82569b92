"""What the journal's tests share: a clock to turn by hand, entries, and processes that start together."""

import datetime as dt
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from bot.journal import Entry, QuoteReference, tables
from bot.models import Confidence
from bot.places import Place

ROOT = Path(__file__).parent.parent.parent
NOON = dt.datetime(2025, 6, 15, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)
SECOND = dt.timedelta(seconds=1)
THREAD = Place("slack", "T1", "C1", "171.5")


class Clock:
    """Says noon until it is turned."""

    def __init__(self):
        self.time = NOON

    def __call__(self):
        return self.time

    def turn(self, delta):
        self.time += delta


def quote_reference(**changes):
    values = {
        "document": "jnim.md",
        "collection": "default",
        "start": 10,
        "end": 90,
        "highlight_start": 20,
        "highlight_end": 60,
        "sha256": "ab" * 32,
        "path": "jnim.md",
        "title": "JNIM",
    }
    return QuoteReference(**{**values, **changes})


def entry(**changes):
    values = {
        "place": THREAD,
        "asker": "U1",
        "question": "who leads JNIM?",
        "quotes": (quote_reference(),),
        "confidence": Confidence.STRONG,
        "probability": 0.875,
        "is_answered": True,
        "took_ms": 12,
        "index_version": "v1",
        "is_private": False,
    }
    return Entry(**{**values, **changes})


def unanswered_entry(**changes):
    return entry(**{"quotes": (), "confidence": Confidence.NONE, "probability": 0.125, "is_answered": False, **changes})


def voters(journal):
    """Who voted, once for each vote that is kept, whether its question is or not."""
    with journal._reading() as connection:
        return connection.scalars(tables.votes.select().with_only_columns(tables.votes.c.voter)).all()


def run_together(url, code, *, processes=2):
    """What each process printed: all import the journal first, and run ``code`` only once all of them have."""
    script = f"import sys; from bot.journal import *; url = sys.argv[1]; print('ready', flush=True); sys.stdin.readline()\n{code}"
    command = [sys.executable, "-W", "error", "-c", script, url]
    with ExitStack() as stack:
        started = [
            stack.enter_context(
                subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            )
            for _ in range(processes)
        ]
        for process in started:
            first_line = process.stdout.readline()
            assert first_line == "ready\n", first_line + process.stdout.read()
        for process in started:
            process.stdin.write("go\n")
            process.stdin.flush()
        return [process.communicate(timeout=60)[0].strip() for process in started]
