"""Subtitles and transcripts as plain text: what stands between the words is none of them."""

import pytest

from bot.documents.files.source import SourceFile
from bot.documents.furniture.subtitles import cue_lines
from bot.documents.readers import read_plain_text
from bot.passages import split_document

WEBVTT = """WEBVTT - Town meeting
Kind: captions

NOTE made by a machine

1
00:00:01.000 --> 00:00:04.000 align:start position:0%
<v Karin Dahl>The council has decided that the bridge

opening-2
00:00:04.000 --> 00:00:07.500
will be closed until May.</v>

00:07.500 --> 00:09.000
<v Bo Ek>Who pays for it?
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
The council has decided that the bridge

2
00:00:04,500 --> 00:00:07,000
will be closed until May.

3
00:00:07,500 --> 00:00:09,000
Who pays for it?
"""
FILM = "0:00\nThe council has decided that the bridge\n0:03\nwill be closed until May.\n1:00:06\nWho pays for it?\n"


def read(text):
    [document] = read_plain_text(SourceFile("meeting.txt", "default", text.encode()))
    return document


@pytest.mark.parametrize("text", [WEBVTT, SRT, FILM, WEBVTT.replace("\n", "\r\n"), SRT.replace("\n", "\r\n")])
def test_numbers_times_and_speakers_are_no_words(text):
    document = read(text)

    [passage] = split_document(document)

    assert [document.slice(span) for span in passage.sentences] == [
        "The council has decided that the bridge",
        "will be closed until May.",
        "Who pays for it?",
    ]
    assert document.sections == ()


@pytest.mark.parametrize(
    ("text", "title"), [(WEBVTT, "Town meeting"), (WEBVTT.replace(" - Town meeting", ""), "Meeting"), (SRT, "Meeting")]
)
def test_the_title_is_that_of_the_film_or_file(text, title):
    assert read(text).title == title


@pytest.mark.parametrize(
    "text",
    [
        "9:00\nOpening\n9:30\nTalk by Ada\n10:15\nCoffee",
        "0:00\nDoors\n23:00\nBand\n22:00\nBar",
        "Run it like that:\n00:00:01,000 --> 00:00:04,000\nis how a cue begins.",
        "What is the score?\n0:0\n0:1\n0:2",
        "The bus leaves at 0:05.",
    ],
    ids=["a programme", "times that go down", "one cue", "scores", "prose"],
)
def test_other_times_stay(text):
    assert cue_lines(text) == ()
