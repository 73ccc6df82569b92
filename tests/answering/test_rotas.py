"""Whose turn it is: rotas by weeks and days."""

import datetime as dt

import pytest

from bot.answering.answerer import explain
from bot.answering.question_analysis.times_asked import of_its_day, time_asked
from bot.answering.sentence_scoring.rotas import Row, turns
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
        ("who is moderating on Tuesday the 1st?", "Week of 30 Nov | Jo | Kim |"),
        ("who is the moderator this coming week?", "Week of 30 Nov | Jo | Kim |"),
        ("who is moderating on 1 December?", "Week of 30 Nov | Jo | Kim |"),
        ("who has kitchen duty this week?", "23–29 November: Lena and Max"),
        ("whose turn is it to do kitchen duty this week?", "23–29 November: Lena and Max"),
        ("whose turn is kitchen duty?", "23–29 November: Lena and Max"),
        ("wer ist diese Woche dran mit dem Gießdienst?", "48 | Herr Schulz | Frau Abel |"),
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
        ("are you open today?", "en", ["are you open on Saturday?", "are you open on 28 November?"]),
        ("today's lunch", "en", ["Saturday's lunch"]),
        ("habt ihr morgen offen?", "de", ["habt ihr am Sonntag offen?", "habt ihr am 29. November offen?"]),
        ("habt ihr am Morgen offen?", "de", []),
        ("are you open this week?", "en", []),
        ("are you open now?", "en", []),
        ("are you open on Christmas Day?", "en", ["are you open on 25 December?"]),
        ("habt ihr an Silvester offen?", "de", ["habt ihr am 31. Dezember offen?"]),
        ("are you open over new year?", "en", ["are you open on 1 January?"]),
        ("who is at the Christmas party?", "en", []),
    ],
)
def test_a_day_is_called_by_its_name(question, language, readings):
    assert [reading.text for reading in of_its_day(question, language, TODAY)] == readings


@pytest.mark.parametrize(
    ("question", "kind"), [("how many people come this week?", "how many"), ("who won the race?", "who"), ("the race", "")]
)
def test_other_questions_ask_for_nobodys_turn(question, kind):
    assert time_asked(question, "en", kind, TODAY) is None


def test_an_answer_of_another_week_has_another_id(library):
    made = library(TEAM)
    ids = [asked(made, "who's the moderator?", day).id for day in (TODAY, dt.date(2026, 12, 2))]

    assert ids[0] != ids[1]


DAYS = """# Rota for the week of 23 November 2026

| Date | On duty |
|---|---|
| 27 Nov | Ada Lind |
| 28 Nov | Bo Frost |
| 29 Nov | Cy Young |
| 30 Nov | Di Marsh |
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who is on duty today?", "28 Nov | Bo Frost |"),
        ("who is on duty tomorrow?", "29 Nov | Cy Young |"),
        ("who was on duty yesterday?", "27 Nov | Ada Lind |"),
        ("who is on duty the day after tomorrow?", "30 Nov | Di Marsh |"),
    ],
)
def test_rows_of_days_last_a_day_whatever_the_title_says(library, question, answer):
    assert asked(library({"rota.md": DAYS}), question).quotes[0].answer == answer


def test_the_column_of_times_says_whose_turn_it_is(library):
    table = "# Kitchen duty\n\n| Who | Signed up | Week |\n|---|---|---|\n| Ada Lind | 28 Nov 2026 | 14 Dec |\n| Bob Stone | 1 Nov 2026 | 23 Nov |\n"

    assert asked(library({"a.md": table}), "who is on kitchen duty this week?").quotes[0].answer.startswith("Bob Stone")


def test_a_price_since_some_day_is_no_row_of_other_days(library):
    table = "# Tickets\n\n| Ticket | Price | Since |\n|---|---|---|\n| Day ticket | 5 euros | 3 May 2020 |\n"

    assert asked(library({"a.md": table}), "what does a day ticket cost today?").quotes


def test_a_day_of_a_past_year_is_found_without_its_year(library):
    table = "# Cups\n\n| Date | Winner of the cup |\n|---|---|\n| 3 May 2025 | Ada Lind |\n| 28 Nov 2025 | Bob Stone |\n"

    assert asked(library({"a.md": table}), "who was the winner of the cup on 3 May?").quotes[0].answer.startswith("3 May 2025")


@pytest.mark.parametrize(
    ("row", "above", "is_turn"),
    [
        ("28 Nov: Ada", "", True),
        ("The storm that broke the roof was on 28 Nov", "", False),
        ("23 Nov - 29 Nov | Ada", "", True),
        ("1 Jan 2026 - 31 Dec 2026 | Ada", "", False),
        ("Nov 23 | Ada", "Weeks", True),
    ],
)
def test_a_line_begins_with_its_day_and_a_turn_has_an_end(row, above, is_turn):
    time = time_asked("who is on duty today?", "en", "who", TODAY)

    assert time
    assert bool(list(turns([Row(row, "")], above, "en", time))) == is_turn


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Wer hat den Morgen Dienst?", "de"),
        ("¿Quién está de guardia esta mañana?", "es"),
        ("who reads USA Today?", "en"),
    ],
)
def test_a_part_of_the_day_or_a_name_is_no_tomorrow(question, language):
    time = time_asked(question, language, "who", TODAY)

    assert time is None or not time.is_named
    assert not list(of_its_day(question, language, TODAY))


def test_the_day_after_tomorrow_is_another_in_other_languages_too():
    for question, language in (
        ("wer hat übermorgen Dienst?", "de"),
        ("qui est là après-demain ?", "fr"),
        ("¿quién está pasado mañana?", "es"),
    ):
        time = time_asked(question, language, "who", TODAY)
        assert time
        assert time.days.first == dt.date(2026, 11, 30)


def test_an_answer_of_today_has_another_id_tomorrow(library):
    made = library(TEAM)

    assert asked(made, "when are you open today?").id != asked(made, "when are you open today?", dt.date(2026, 11, 29)).id


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who is on call this weekend?", "23 Nov – 29 Nov 2026: Emre Demir"),
        ("who is on call next weekend?", "30 Nov – 6 Dec 2026: Lena Fuchs"),
        ("who's on call over christmas?", "21 Dec 2026 – 3 Jan 2027: Yuki Tanaka"),
    ],
)
def test_a_weekend_or_feast_is_of_a_week_too(library, question, answer):
    page = "# On-call rota\n\nThe person on call carries the phone.\n\n- 16 Nov – 22 Nov 2026: Yuki Tanaka\n- 23 Nov – 29 Nov 2026: Emre Demir\n- 30 Nov – 6 Dec 2026: Lena Fuchs\n- 21 Dec 2026 – 3 Jan 2027: Yuki Tanaka\n"

    assert asked(library({"on-call.md": page}), question).quotes[0].answer == answer


def test_a_feast_is_a_day_between_two(library):
    page = "# Office hours\n\nThe office is open on weekdays from 9:00 to 17:00. The office is not open from 24 December to 3 January.\n"

    found = asked(library({"office.md": page}), "is the office open on Christmas Day?")

    assert found.quotes[0].answer.startswith("The office is not open from 24 December")
    assert found.narrowed == "is the office open on 25 December?"


COUNTER = """# Counter rota, November and December 2026

| Date | Shift | Counter | Workshop |
|---|---|---|---|
| Wed 25 November | 17:00-20:00 | Anna Bauer | Joe Bright |
| Sat 28 November | 10:00-14:00 | Salma Haddad | Joe Bright |
| Wed 2 December | 17:00-20:00 | Piet Vandamme | Mei Lin |
| Sat 5 December | 10:00-14:00 | Irena Novak | Joe Bright |

## Cleaning

| Week of | Who |
|---|---|
| 23 November | Tom Keller |
| 30 November | Mei Lin |
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who is on the counter tomorrow?", ""),
        ("who is on the counter on 1 December?", ""),
        ("who is on the counter on 2 December?", "Piet Vandamme"),
        ("who is at the workshop next saturday?", "Irena Novak"),
        ("who is on the counter on saturday?", "Salma Haddad"),
        ("who is at the counter next wednesday?", "Piet Vandamme"),
        ("cleaning duty this week", "Tom Keller"),
        ("who is on cleaning duty next week?", "Mei Lin"),
    ],
)
def test_of_two_tables_the_one_that_names_it_tells_whose_turn_it_is(library, question, answer):
    found = asked(library({"rota.md": COUNTER}), question)

    assert answer in found.quotes[0].answer if answer else found.is_abstention


@pytest.mark.parametrize(
    ("question", "language", "day"),
    [
        ("wer hat am Montag Dienst?", "de", dt.date(2026, 11, 30)),
        ("wer hat nächsten Samstag Dienst?", "de", dt.date(2026, 12, 5)),
        ("qui est là samedi prochain ?", "fr", dt.date(2026, 12, 5)),
        ("¿quién está el lunes?", "es", dt.date(2026, 11, 30)),
    ],
)
def test_a_weekday_is_the_next_of_its_name(question, language, day):
    time = time_asked(question, language, "who", TODAY)

    assert time
    assert time.days.first == day


DESK = """| {corner} | Monday | Tuesday | Wednesday |
|---|---|---|---|
| Ada Lind | yes | no | no |
| Bo Marsh | no | yes | no |
| Cy Reed | no | no | yes |
"""
DESK_CSV = "{corner},Monday,Tuesday,Wednesday\nAda Lind,yes,no,no\nBo Marsh,no,yes,no\nCy Reed,no,no,yes\n"
PETS = "| {corner} | Allowed | Deposit |\n|---|---|---|\n| Dogs | no | none |\n| Cats | yes | 40 euros |\n"


@pytest.mark.parametrize("corner", ["Name", ""])
@pytest.mark.parametrize(
    ("name", "text", "question", "answer"),
    [
        ("desk.md", f"# Desk\n\n{DESK}", "who is at the desk on Tuesday?", "Bo Marsh"),
        ("desk.csv", DESK_CSV, "who is at the desk on Wednesday?", "Cy Reed"),
        ("pets.md", f"# Pets\n\n{PETS}", "which pets are allowed?", "Cats"),
    ],
)
def test_a_table_needs_no_name_above_its_first_column(library, corner, name, text, question, answer):
    found = library({name: text.format(corner=corner)}).ask(Question(question))

    assert found.quotes[0].answer.startswith(answer)


def test_a_weekday_with_a_dotted_capital_i_is_asked_for():
    assert time_asked("who is on duty on FRİDAY or monday?", "en", "who", TODAY) is not None


def test_in_french_who_holds_it_is_whose_turn_it_is(library):
    page = "# Permanences\n\n| Date | Bénévole |\n|---|---|\n| 2 décembre 2026 | Ousmane Diallo |\n| 9 décembre 2026 | Lucie Maury |\n"

    assert (
        asked(library({"permanences.md": page}), "qui tient la permanence le 9 décembre ?").quotes[0].answer
        == "9 décembre 2026 | Lucie Maury |"
    )


def test_how_long_a_shift_is_is_not_told_by_what_has_no_word_of_it(library):
    page = "# On call\n\nWhoever is on call answers a page within fifteen minutes. Each week is paid with 250 euros.\n"

    assert library({"on-call.md": page}).ask(Question("how long is an on-call shift?")).is_abstention
