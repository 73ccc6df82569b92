"""What stands around a quote, and what of it stands together."""

import pytest

from bot.answering.quotes.context import surroundings
from bot.documents.corpus import read_bytes
from bot.models import Span

TABLE = "| Event | Lead |\n|---|---|\n| Regatta | Otto Falk |\n| Picnic | Ida Brandt |\n"


def told(name, text):
    """The pieces of the first document, each with whether it stands apart."""
    document = next(read_bytes(text.encode(), name))
    return [(document.slice(span), is_apart) for span, is_apart in surroundings(document, Span(0, 5))]


def test_rows_of_one_table_stand_together():
    assert told("events.csv", "Event,Lead\nRegatta,Otto Falk\nPicnic,Ida Brandt\n") == [
        ("| Event | Lead |", True),
        ("| Regatta | Otto Falk |", False),
        ("| Picnic | Ida Brandt |", False),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_paragraphs_stand_apart(line_end):
    text = f"The plan is here.\n\n{TABLE}\nThe regatta is led by many.\n".replace("\n", line_end)

    assert [is_apart for _, is_apart in told("plan.md", text)] == [True, True, False, False, True]
