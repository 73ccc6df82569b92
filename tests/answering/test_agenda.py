"""What is on, on a day or in some days."""

import datetime as dt

import pytest

from bot.answering.answerer import explain
from bot.answering.question_analysis.agenda import days_of_agenda
from bot.models import Question

TODAY = dt.date(2026, 11, 29)  # a Sunday
HALL = {
    "calendar.csv": (
        "date,time,event,place\n"
        "2026-11-25,19:00,Film night,cellar\n"
        "2026-11-29,15:00,Wreath making,small room\n"
        "2026-12-02,18:30,Open committee,small room\n"
        "2026-12-05,11:00,Winter bazaar,big hall\n"
        "2026-12-09,20:00,Film night,cellar\n"
    ),
    "groups.md": "# Groups\n\nMondays: gentle yoga with Sunniva, 18:30 in the small room.\n\nWednesdays: toddler group, 9:30.\n",
    "notices.txt": "Notices\n\nThe heating engineer comes on Tuesday 1 December, please keep your coat on.\n\nThe week is short.\n",
}


def day_after(day, days):
    return dt.date.fromisoformat(day) + dt.timedelta(days=days)


def answers(library, question):
    return [quote.answer for quote in explain(library(HALL).snapshot, Question(question), today=TODAY).answer.quotes]


@pytest.mark.parametrize(
    ("question", "language", "first", "last"),
    [
        ("what's on today?", "en", "2026-11-29", "2026-11-29"),
        ("is there anything on tomorrow", "en", "2026-11-30", "2026-11-30"),
        ("Hi, what is happening this weekend?", "en", "2026-11-29", "2026-11-29"),
        ("hi there :) what's on this week", "en", "2026-11-29", "2026-12-06"),
        ("WHAT'S ON TODAY AND TOMORROW", "en", "2026-11-29", "2026-11-30"),
        ("is there anything on Monday or Tuesday? thx", "en", "2026-11-30", "2026-12-01"),
        ("what is on 31 February 2027", "en", None, None),
        ("any events next week?", "en", "2026-11-30", "2026-12-06"),
        ("what happened last week", "en", "2026-11-16", "2026-11-22"),
        ("what is on on 9 December", "en", "2026-12-09", "2026-12-09"),
        ("is there anything special on Saturday?", "en", "2026-12-05", "2026-12-05"),
        ("what's on Saturday the 12th?", "en", "2026-12-12", "2026-12-12"),
        ("Was ist heute los?", "de", "2026-11-29", "2026-11-29"),
        ("Gibt es am Samstag etwas?", "de", "2026-12-05", "2026-12-05"),
        ("qu’est-ce qu’il y a demain ?", "fr", "2026-11-30", "2026-11-30"),
        ("¿qué hay hoy?", "es", "2026-11-29", "2026-11-29"),
        ("what's on the menu today?", "en", None, None),
        ("who is on today?", "en", None, None),
        ("are you open on Saturday?", "en", None, None),
        ("what's up?", "en", None, None),
        ("what is planned?", "en", None, None),
    ],
)
def test_a_question_of_what_is_on_names_days_and_nothing_else(question, language, first, last):
    found = days_of_agenda(question, language, TODAY)

    assert found == ([day_after(first, step) for step in range(len(found))] if first else [])
    assert not first or found[-1] == dt.date.fromisoformat(last)


@pytest.mark.parametrize("question", ["anything on Monday or Wednesday?", "what do we have on Monday and Wednesday?"])
def test_of_several_days_only_those_are_told(question):
    assert days_of_agenda(question, "en", TODAY) == [dt.date(2026, 11, 30), dt.date(2026, 12, 2)]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("what's on from Monday to Wednesday?", "en"),
        ("was ist von Montag bis zum Mittwoch los?", "de"),
        ("what's on Mon 30 Nov - Wed 2 Dec?", "en"),
    ],
)
def test_of_a_span_each_day_is_told(question, language):
    assert days_of_agenda(question, language, TODAY) == [dt.date(2026, 11, 30), dt.date(2026, 12, 1), dt.date(2026, 12, 2)]


def test_of_a_week_each_day_is_told_in_order(library):
    assert answers(library, "what's happening next week?") == [
        "The heating engineer comes on Tuesday 1 December, please keep your coat on.",
        "2026-12-02 | 18:30 | Open committee | small room |",
        "2026-12-05 | 11:00 | Winter bazaar | big hall |",
    ]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("whats on today?", ["2026-11-29 | 15:00 | Wreath making | small room |"]),
        ("anything on tomorrow?", ["Mondays: gentle yoga with Sunniva, 18:30 in the small room."]),
        ("is there anything on wednesday", ["2026-12-02 | 18:30 | Open committee | small room |", "Wednesdays: toddler group, 9:30."]),
    ],
)
def test_of_a_day_its_date_comes_before_its_weekday(library, question, told):
    assert answers(library, question) == told


def test_more_of_it_is_told_to_those_who_ask_for_more(library):
    of_all = explain(library(HALL).snapshot, Question("what's on next week?", limit=1), today=TODAY).answer

    assert [quote.answer for quote in of_all.quotes] == ["The heating engineer comes on Tuesday 1 December, please keep your coat on."]


def test_each_week_has_an_answer_of_its_own(library):
    snapshot = library(HALL).snapshot
    this, next_ = (explain(snapshot, Question("what's on this week?"), today=TODAY + dt.timedelta(days=days)).answer for days in (0, 7))

    assert this.id != next_.id
    assert this.quotes != next_.quotes


THURSDAY = dt.date(2026, 11, 26)
SATURDAYS = {
    "calendar.csv": (
        "date,time,event,place\n"
        "2026-11-25,19:00,Film night,cellar\n"
        "2026-11-28,15:00,Wreath making,small room\n"
        "2026-11-28,20:00,Ceilidh,big hall\n"
        "2026-12-05,18:30,Winter bazaar,big hall\n"
    )
}
WREATHS, CEILIDH = "2026-11-28 | 15:00 | Wreath making | small room |", "2026-11-28 | 20:00 | Ceilidh | big hall |"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what's on on Saturday?", [WREATHS, CEILIDH]),
        ("what's on Friday to Sunday?", [WREATHS, CEILIDH]),
        ("anything happening on Saturday evening?", [WREATHS, CEILIDH]),
        ("what's on Saturday 5 December?", ["2026-12-05 | 18:30 | Winter bazaar | big hall |"]),
        ("what is on Saturday 28 November 2025?", []),
        ("what happened on Wednesday?", ["2026-11-25 | 19:00 | Film night | cellar |"]),
    ],
)
def test_all_of_the_day_that_is_meant_is_told(library, question, told):
    snapshot = library(SATURDAYS).snapshot
    answer = explain(snapshot, Question(question), today=THURSDAY).answer

    assert [quote.answer for quote in answer.quotes] == told
    assert all(quote.text == snapshot.documents[quote.citation.document].slice(quote.span) for quote in answer.quotes)


def test_what_lasts_is_on_on_each_of_its_days(library):
    page = "Gallery\n\nThe Hopper exhibition is on from 20 November to 5 December.\n\nThe choir meets on 28 November at 19:00.\n"

    answer = explain(library({"gallery.txt": page}).snapshot, Question("what's on on Saturday?"), today=THURSDAY).answer

    assert {quote.answer for quote in answer.quotes} == {
        "The Hopper exhibition is on from 20 November to 5 December.",
        "The choir meets on 28 November at 19:00.",
    }


def test_rows_of_no_language_are_asked_in_english(library):
    rows = {"t.csv": "date,name\n2026-11-28,Xyz\n2026-11-29,Abc\n2026-11-30,Qrst\n"}

    assert [quote.answer for quote in explain(library(rows).snapshot, Question("EVENTS TODAY"), today=TODAY).answer.quotes] == [
        "2026-11-29 | Abc |"
    ]


def test_an_answer_of_another_question_or_day_has_another_id(library):
    snapshot = library(SATURDAYS).snapshot
    asked = [
        ("what's on Saturday?", THURSDAY),
        ("anything on on Saturday?", THURSDAY),
        ("what's on Saturday?", TODAY - dt.timedelta(1)),
    ]

    assert len({explain(snapshot, Question(question), today=day).answer.id for question, day in asked}) == 3
