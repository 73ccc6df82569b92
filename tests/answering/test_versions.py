"""The latest version of a changelog."""

import datetime as dt

import pytest

from bot.answering.answerer import explain
from bot.answering.question_analysis.versions import Version, asks_latest, version_in
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
        ("v2.0 (March 2026)", Version(dt.date(2026, 3, 1), (2, 0))),
        ("0.11.0-beta", None),
        ("2.0rc1", None),
        (f"1.{'1' * 5_000}", None),
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


LONG = "# Changelog\n\n" + "\n".join(f"## 1.{number}.0\n\n- Change {number} of the program." for number in range(1, 200))
BACKPORT = "# Changelog\n\n## 2.0.0 - 2025-05-01\n\n- Python 3.12 is supported.\n- Requires database version 9.\n\n## 1.0.1 - 2026-01-01\n\n- Backport.\n"


def test_the_latest_may_stand_last(library):
    assert asked(library({"CHANGELOG.md": LONG}), "what is the latest version?").quotes[0].answer == "1.199.0"


@pytest.mark.parametrize(
    ("question", "answer"), [("what is the latest version?", "2.0.0 - 2025-05-01"), ("when was the last release?", "1.0.1 - 2026-01-01")]
)
def test_the_highest_version_need_not_be_the_last_release(library, question, answer):
    assert asked(library({"CHANGELOG.md": BACKPORT}), question).quotes[0].answer == answer


@pytest.mark.parametrize(
    "question", ["what is the latest version of Python that is supported?", "which database version does the latest release require?"]
)
def test_what_the_changes_name_is_not_what_has_the_versions(library, question):
    found = asked(library({"CHANGELOG.md": BACKPORT}), question)

    assert not found.quotes or not found.quotes[0].answer.startswith("2.0.0")


def test_more_numbers_are_later(library):
    pages = {
        **GAME,
        "release-notes-1.9.txt": 'EMBERFALL 1.9 "ASHEN" - RELEASE NOTES\n\nReleased on 12 October 2026\n\nWHAT IS NEW\n\nThe volcano.\n',
    }

    assert asked(library(pages), "latest version?").quotes[0].answer == "[1.9.2] - 2026-11-17"


def test_the_changelog_of_something_is_one_too(library):
    page = "# Spantool changelog\n\nOur tool for beams.\n\n## 4.2.1 – 2026-11-12\n\n- Export no longer loses layers.\n\n## 4.2.0 – 2026-10-05\n\n- Dark mode.\n"

    assert asked(library({"log.md": page}), "latest version").quotes[0].answer == "4.2.1 – 2026-11-12"
