"""The latest version of a changelog."""

import datetime as dt

import pytest

from bot.answering.answerer import explain
from bot.answering.versions import Version, asks_latest, version_in
from bot.models import Confidence, Question

TODAY = dt.date(2026, 11, 28)
GAME = {
    "CHANGELOG.md": """# Changelog

All notable changes to Emberfall are documented in this file.

## [Unreleased]

### Added

- Fishing.

## [1.10.0] - 2026-12-24

### Added

- Snow.

## [1.9.2] - 2026-11-17

### Fixed

- Crash when a wolf died on a ladder.

## [1.9.1] - 2026-10-29

### Fixed

- The lobby list stayed empty behind some routers.
""",
    "README.md": "# Emberfall\n\nDownload the latest release from the download page. All players need the same version.\n",
}


def asked(library, question):
    return explain(library.snapshot, Question(question), today=TODAY).answer


@pytest.mark.parametrize(
    "question",
    [
        "latest version?",
        "what is the latest version?",
        "when was the last release?",
        "what is the newest stable release of Emberfall?",
        "current version",
    ],
)
def test_the_heading_of_the_latest_version_up_to_today_is_marked(library, question):
    found = asked(library(GAME), question)

    assert found.confidence is Confidence.STRONG
    assert found.quotes[0].answer == "[1.9.2] - 2026-11-17"


def test_what_is_new_stands_below_the_latest_version(library):
    assert asked(library(GAME), "what's new?").quotes[0].answer.startswith("Crash when a wolf")


@pytest.mark.parametrize("question", ["what is the latest version of Photoshop?", "why was the last release late?"])
def test_the_latest_of_something_else_is_not_told(library, question):
    assert not asked(library(GAME), question).quotes


@pytest.mark.parametrize(
    ("heading", "version"),
    [
        ("[1.9.2] - 2026-11-17", Version(dt.date(2026, 11, 17), (1, 9, 2))),
        ("v2.0 (March 2026)", Version(dt.date.min, (2, 0))),
        ("Version 10.4", Version(dt.date.min, (10, 4))),
        ("Unreleased", None),
        ("1. Introduction", None),
        ("3.2 What to bring when you stay for more than one night in the hut", None),
    ],
)
def test_a_heading_of_a_version_says_little_else(heading, version):
    assert version_in(heading, "en") == version


@pytest.mark.parametrize(
    ("question", "language", "is_asked"),
    [("neueste Version?", "de", True), ("quelle est la dernière version ?", "fr", True), ("the last game", "en", False)],
)
def test_other_languages_ask_for_the_latest_version_too(question, language, is_asked):
    assert (asks_latest(question, language) is not None) == is_asked
