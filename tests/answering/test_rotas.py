"""Whose turn it is: rotas by weeks and days."""

import datetime as dt

import pytest

from bot.answering.answerer import explain
from bot.answering.rotas import of_its_day, time_asked
from bot.models import Confidence, Question

TODAY = dt.date(2026, 11, 28)  # a Saturday
TEAM = {
    "team.md": """# Handbook

## Moderators

| Week | Moderator | Backup |
|---|---|---|
| Week of 16 Nov | Ana | Jo |
| Week of 23 Nov | Kim | Ana |
| Week of 30 Nov | Jo | Kim |

## Kitchen duty

- 23–29 November: Lena and Max
- 30 November – 6 December: Petra and Ole

## Speakers

| Date | Speaker | Talk |
|---|---|---|
| 2026-11-28 | Marisol Vega | Compilers |
| 2026-12-05 | Tom Berg | Caches |

## Wardens

| From | To | Warden |
|---|---|---|
| 1 November 2026 | 15 November 2026 | Bo Lind |
| 16 November 2026 | 30 November 2026 | Ada Frost |

## Opening hours

| Day | Hours |
|---|---|
| Monday to Friday | 9:00–18:00 |
| Saturday | 10:00–14:00 |
| Sunday | closed |
""",
    "dienst.md": """# Gießdienst 2026

| KW | Dienst | Vertretung |
|---|---|---|
| 47 | Frau Meier | Herr Schulz |
| 48 | Herr Schulz | Frau Abel |
| 49 | Frau Abel | Frau Meier |
""",
}


def asked(library, question, today=TODAY):
    return explain(library.snapshot, Question(question), today=today).answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who is the moderator this week?", "Week of 23 Nov | Kim | Ana |"),
        ("who's the moderator?", "Week of 23 Nov | Kim | Ana |"),
        ("who is currently the moderator?", "Week of 23 Nov | Kim | Ana |"),
        ("who is the backup moderator next week?", "Week of 30 Nov | Jo | Kim |"),
        ("who was the moderator last week?", "Week of 16 Nov | Ana | Jo |"),
        ("who is moderating on 1 December?", "Week of 30 Nov | Jo | Kim |"),
        ("who has kitchen duty this week?", "23–29 November: Lena and Max"),
        ("kitchen duty next week?", "30 November – 6 December: Petra and Ole"),
        ("who is the speaker today?", "2026-11-28 | Marisol Vega | Compilers |"),
        ("who speaks next week?", "2026-12-05 | Tom Berg | Caches |"),
        ("who is warden today?", "16 November 2026 | 30 November 2026 | Ada Frost |"),
        ("wer hat diese Woche Gießdienst?", "48 | Herr Schulz | Frau Abel |"),
        ("wer hat nächste Woche Gießdienst?", "49 | Frau Abel | Frau Meier |"),
    ],
)
def test_the_row_of_the_days_that_are_asked_for_is_marked_alone(library, question, answer):
    found = asked(library(TEAM), question)

    assert found.confidence is Confidence.STRONG
    assert found.quotes[0].answer == answer


@pytest.mark.parametrize(
    "question",
    ["who is the moderator this week?", "who has kitchen duty this week?", "who is the speaker today?", "who is the speaker tomorrow?"],
)
def test_a_rota_that_has_ended_tells_nobody(library, question):
    assert not asked(library(TEAM), question, dt.date(2027, 2, 2)).quotes


def test_whose_turn_it_is_is_found_in_any_part_of_a_rota(library):
    starts = [dt.date(2026, 1, 5) + dt.timedelta(days=7 * week) for week in range(104)]
    rows = [
        f"{start.isoformat()},Person number {place} of the crew,Second person number {place + 1} of the crew"
        for place, start in enumerate(starts)
    ]
    made = library({"rota.csv": "\n".join(["Week starting,On call,Backup", *rows])})

    assert asked(made, "who is on call this week?").quotes[0].answer.startswith("2026-11-23")
    assert asked(made, "who is on call on 25 December 2027?").quotes[0].answer.startswith("2027-12-20")


def test_who_has_an_office_since_a_day_is_no_turn(library):
    board = {
        "board.md": "# Board\n\n| Office | Name | Since |\n|---|---|---|\n| Treasurer | Ada Frost | 2021-03-01 |\n| Secretary | Bo Lind | 2020-05-04 |\n"
    }

    assert asked(library(board), "who is currently the treasurer?").quotes[0].answer.startswith("Treasurer | Ada Frost")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("when are you open today?", "Saturday | 10:00–14:00 |"),
        ("opening hours today", "Saturday | 10:00–14:00 |"),
        ("are you open tomorrow?", "Sunday | closed |"),
    ],
)
def test_today_is_the_weekday_that_it_is(library, question, answer):
    found = asked(library(TEAM), question)

    assert found.quotes[0].answer == answer
    assert found.question == question
    assert found.narrowed


@pytest.mark.parametrize(
    ("question", "language", "readings"),
    [
        ("are you open today?", "en", ["are you open on Saturday?", "are you open on 2026-11-28?"]),
        ("today's lunch", "en", ["Saturday's lunch", "2026-11-28's lunch"]),
        ("habt ihr morgen offen?", "de", ["habt ihr am Sonntag offen?", "habt ihr am 2026-11-29 offen?"]),
        ("habt ihr am Morgen offen?", "de", []),
        ("are you open this week?", "en", []),
        ("are you open now?", "en", []),
    ],
)
def test_a_day_is_called_by_its_name(question, language, readings):
    assert list(of_its_day(question, language, TODAY)) == readings


@pytest.mark.parametrize(
    ("question", "kind"), [("how many people come this week?", "how many"), ("who won the race?", "who"), ("the race", "")]
)
def test_other_questions_ask_for_nobodys_turn(question, kind):
    assert time_asked(question, "en", kind, TODAY) is None


def test_an_answer_of_another_week_has_another_id(library):
    made = library(TEAM)
    ids = [asked(made, "who's the moderator?", day).id for day in (TODAY, dt.date(2026, 12, 2))]

    assert ids[0] != ids[1]
