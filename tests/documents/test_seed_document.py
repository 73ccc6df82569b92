"""The page that the project began with."""

import datetime as dt
from pathlib import Path

import pytest

from bot.documents.corpus import read_corpus
from bot.passages import split_document

PAGE = Path(__file__).parents[2] / "corpus" / "mali-coup-leader-comments.txt"


@pytest.fixture(scope="module")
def document():
    [document] = read_corpus(PAGE).documents
    return document


@pytest.fixture(scope="module")
def sentences(document):
    return [document.slice(sentence) for passage in split_document(document) for sentence in passage.sentences]


def test_its_text_is_the_file_to_the_character(document):
    assert document.text == PAGE.read_bytes().decode()


def test_its_slug_is_a_readable_title(document):
    assert document.title.lower() == ("mali coup leader was us trained but africom says counterterrorism training still vital")
    assert document.title.startswith("Mali coup leader was")


def test_its_date_is_when_it_was_posted(document):
    assert document.date == dt.date(2020, 9, 22)


def test_its_language_is_english(document):
    assert document.language == "en"


def test_only_its_furniture_is_left_out(document):
    left_out, position = [], 0
    for block in document.blocks:
        left_out += document.text[position : block.start].split("\n")
        position = block.end
    left_out += document.text[position:].split("\n")

    assert [line for line in left_out if line] == [
        "Posted on Sep 22, 2020",
        "mali-coup-leader-was-us-trained-but-africom-says-counterterrorism-training-still-vital",
        *["1.41K", "5", "2", "4", "4", "0", "Posted 4 y ago", "Responses: 2"],
        *["(0)", "(0)", "Read This Next"],
    ]


def test_its_sentences_are_those_of_its_five_paragraphs(sentences):
    assert len(set(sentences)) == 11
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in sentences)


def test_its_passages_are_whole_paragraphs_or_parts_of_them(document):
    texts = [document.text[passage.start : passage.end] for passage in split_document(document)]

    assert texts[0].startswith("Mali suffers from significant issues")
    assert texts[-1].endswith("anyone in charge will struggle.")
