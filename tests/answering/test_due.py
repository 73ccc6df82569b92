"""The next or last of things that are listed by date."""

import datetime as dt

import pytest

from bot.answering.answerer import explain
from bot.answering.question_analysis.due import Order, due, order_asked
from bot.models import Confidence, Question

TODAY = dt.date(2026, 11, 27)
CHESS = {
    "chess.md": """# Chess club

We meet in the town hall.

## Meetings

- Tuesday 6 October 2026: simultaneous display
- Tuesday 3 November 2026: blitz evening. Sign up until 30 December 2026.
- Tuesday 1 December 2026: rapid
- Tuesday 5 January 2027: general meeting

## Tournaments

| Date | Tournament | Place |
|---|---|---|
| 12 September 2026 | Autumn open | Town hall |
| 28 November 2026 | Winter cup | Library |
| 20 February 2027 | Spring open | Town hall |

## Walks

Bring boots.
"""
}


def first(library, question, today=TODAY):
    answer = explain(library.snapshot, Question(question), today=today).answer
    return answer.quotes[0].answer if answer.quotes else ""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("when is the next meeting?", "Tuesday 1 December 2026: rapid"),
        ("next meeting", "Tuesday 1 December 2026: rapid"),
        ("when was the last meeting", "Tuesday 3 November 2026: blitz evening."),
        ("when is the next tournament", "28 November 2026 | Winter cup | Library |"),
        ("which was the latest tournament?", "12 September 2026 | Autumn open | Town hall |"),
    ],
)
def test_the_one_of_its_day_is_marked(library, question, answer):
    found = explain(library(CHESS).snapshot, Question(question), today=TODAY).answer
    assert found.confidence is Confidence.STRONG
    assert found.quotes[0].answer == answer


def test_what_takes_place_today_is_next(library):
    assert first(library(CHESS), "next meeting", dt.date(2027, 1, 5)).startswith("Tuesday 5 January")


@pytest.mark.parametrize(
    ("question", "today"),
    [
        ("when is the next meeting?", dt.date(2027, 1, 6)),
        ("when was the last tournament?", dt.date(2026, 9, 11)),
        ("when is the next walk?", TODAY),
        ("how many people come to the next meeting?", TODAY),
    ],
)
def test_where_none_is_of_such_a_day_there_is_no_answer(library, question, today):
    assert first(library(CHESS), question, today) == ""


def test_a_year_in_the_heading_is_that_of_its_days():
    order = order_asked("cuándo es el próximo torneo", "es", "when", TODAY)
    assert order == Order(True, TODAY, "cuándo es el   torneo", 13)
    assert due(["12 de septiembre: abierto", "28 de noviembre: copa"], "Torneos 2026", "es", order, None) == (dt.date(2026, 11, 28), 1)
    assert due(["12 de septiembre: abierto", "28 de noviembre: copa"], "Torneos", "es", order, None) is None
    assert due(["12 de septiembre: abierto", "28 de noviembre: copa"], "Torneos 2026 y 2027", "es", order, None) is None


def test_a_day_that_there_is_not_in_that_year_is_none():
    order = order_asked("next meeting", "en", "", TODAY)
    assert order
    assert due(["29 February: leap", "1 March 2027: walk"], "Meetings 2027", "en", order, None) == (dt.date(2027, 3, 1), 1)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("wann ist das nächste Treffen?", "de"),
        ("quand est la prochaine réunion ?", "fr"),
        ("quando è la prossima riunione?", "it"),
        ("quando é a próxima reunião?", "pt"),
        ("wanneer is de volgende vergadering?", "nl"),
    ],
)
def test_other_languages_ask_for_what_is_next_too(question, language):
    order = order_asked(question, language, "when", TODAY)
    assert order
    assert order.is_next


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("how long is the next meeting?", "how many"),
        ("when is the meeting?", "when"),
        ("why was the last one late?", "why"),
        ("when had it last been seen?", "when"),
        ("when can patients drive following a knee replacement?", "when"),
    ],
)
def test_other_questions_ask_for_none_by_its_day(question, kind):
    assert order_asked(question, "en", kind, TODAY) is None


def test_an_answer_of_another_day_has_another_id(library):
    snapshot = library(CHESS).snapshot
    ids = [
        explain(snapshot, Question(text), today=day).answer.id
        for text in ("next meeting", "where do you meet?")
        for day in (TODAY, dt.date(2026, 12, 2))
    ]
    assert ids[0] != ids[1]
    assert ids[2] == ids[3]


def calendar(days):
    rows = [
        f"{day.isoformat()},{place} o'clock,Gathering number {place} of the club in the old town hall,with Ada and Bo"
        for place, day in enumerate(days)
    ]
    return {"events.csv": "\n".join(["Date,Start,Event,Host", *rows])}


@pytest.mark.parametrize("question", ["when is the next event?", "next event", "any upcoming events?"])
def test_what_is_next_is_found_in_any_part_of_a_calendar(library, question):
    days = [TODAY + dt.timedelta(days=7 * week + 1) for week in range(-20, 20)]

    assert first(library(calendar(days)), question).startswith("2026-11-28")


@pytest.mark.parametrize(("question", "told"), [("when is the next event?", "2030-03-09"), ("what was the last event?", "2025-06-14")])
def test_what_is_listed_is_named_by_its_column_whatever_the_file_is_called(library, question, told):
    table = "Date,Event,Place\n2025-01-18,Ice race,Frostmere\n2025-06-14,Build contest,Sunfield\n2030-03-09,Egg hunt,Spawn\n2030-05-21,Tournament,The Pit\n"

    found = explain(library({"dates 2025.csv": table}).snapshot, Question(question), today=TODAY).answer

    assert (found.quotes[0].answer[:10], found.confidence) == (told, Confidence.STRONG)


def test_of_two_sentences_that_say_what_is_next_the_one_that_has_been_is_no_answer(library):
    minutes = {
        "october.md": "# Minutes of October\n\nNext meeting: 4 November 2026, upstairs.",
        "november.md": "# Minutes of November\n\nNext meeting: 2 December 2026, upstairs.",
    }

    found = explain(library(minutes).snapshot, Question("when is the next meeting?"), today=TODAY).answer

    assert ([quote.answer for quote in found.quotes], found.sources_differ) == (["Next meeting: 2 December 2026, upstairs."], False)


@pytest.mark.parametrize(
    ("told", "is_answered"),
    [
        ("The next regatta is on 31 December 2024.", False),
        ("The next regatta is in November 2025.", False),
        ("The next regatta is on 31 December 2026.", True),
        ("Since the one of 2 May 2024 it is known that the next regatta is in January 2027.", True),
    ],
)
def test_what_has_been_is_not_next_where_nothing_else_is_told(library, told, is_answered):
    found = explain(
        library({"club.md": f"# Club\n\n{told} It costs five euros.\n"}).snapshot, Question("when is the next regatta?"), today=TODAY
    )

    assert found.answer.is_abstention != is_answered


def test_a_list_too_short_to_tell_its_language_is_searched_in_english(library):
    found = explain(
        library({"club.md": "# Club\n\n## Meetings\n\n- 2026-11-12: film night\n- 2027-01-05: chess night\n"}).snapshot,
        Question("when is the next meeting?"),
        today=TODAY,
    )

    assert [quote.answer for quote in found.answer.quotes] == ["2027-01-05: chess night"]


EVENTS = """Event,Date,Time,Host
Repair café,2026-11-07,14:00,Vos
Intro to Arduino,2026-12-03,18:30,Nair
Bookbinding workshop,2027-01-16,13:00,Okafor
Welding workshop,2026-12-05,10:00,Lenk
Repair café,2026-12-19,14:00,Vos
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("when is the next workshop?", "Welding workshop"),
        ("upcoming workshops", "Welding workshop"),
        ("when is the next repair café?", "Repair café | 2026-12-19"),
        ("when was the last repair café?", "Repair café | 2026-11-07"),
        ("when is the next event?", "Intro to Arduino"),
        ("when is the next concert?", ""),
    ],
)
def test_a_row_of_a_calendar_may_name_the_kind_itself(library, question, answer):
    pages = {"events.csv": EVENTS, "minutes.md": "# Next meeting\n\nThe next board meeting is on 8 December 2026.\n"}

    assert first(library(pages), question).startswith(answer)
    assert answer or not first(library(pages), question)


def test_a_heading_may_say_that_what_is_below_it_is_next(library):
    page = "# Club\n\nThe hall is green.\n\n## Upcoming events\n\n- 2026-12-03: Open day\n- 2026-12-01: Flea market\n"

    assert first(library({"a.md": page}), "when is the next event?") == "2026-12-01: Flea market"


@pytest.mark.parametrize(
    "question", ["how long does the cold last?", "will it rain next week?", "who is coming on Monday?", "what happened last night?"]
)
def test_a_word_that_orders_no_things_is_none(question):
    assert order_asked(question, "en", "when", TODAY) is None


@pytest.mark.parametrize("question", ["latest cost figure for the dam", "what is the most recent estimate?"])
def test_the_latest_figure_is_asked_for_without_its_day(question):
    assert order_asked(question, "en", "", TODAY) is None


@pytest.mark.parametrize("question", ["next game night", "when is the next game night?"])
def test_what_comes_again_each_week_is_next(library, question):
    page = (
        "# Weekly\n\n| Day | Time | Event |\n|---|---|---|\n| Friday | 21:00 | Game night |\n| Sunday | 16:00 | Questions and answers |\n"
    )

    assert first(library({"events.md": page}), question).startswith("Friday")


FIXTURES = {
    "fixtures.csv": (
        "Date,Team,Opponent,Venue\n"
        "14 November 2026,Women,Brackwater,home\n"
        "5 December 2026,Women,Tolland,home\n"
        "6 December 2026,Men,Oldmoor,home\n"
        "12 December 2026,Women,Pennock,away\n"
        "9 January 2027,Women,Marsh,home\n"
    ),
    "repairs.md": "# Dates\n\n| Day | What |\n|---|---|\n| 12 December 2026 | CANCELLED repair café |\n| 19 December 2026 | Repair café |\n",
    "tombola.md": "# Tombola\n\n| Day | What |\n|---|---|\n| 5 December 2026, moved to 13 December 2026 | Tombola |\n| 20 December 2026 | Tombola |\n",
}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("when is the next home match of the women's team?", "5 December 2026 | Women | Tolland | home |"),
        ("when's the next repair café", "19 December 2026 | Repair café |"),
        ("when is the next tombola", "5 December 2026, moved to 13 December 2026 | Tombola |"),
    ],
)
def test_of_rows_the_first_to_come_that_is_not_called_off_is_next(library, question, answer):
    assert first(library(FIXTURES), question) == answer


def test_what_is_asked_for_needs_all_but_one_of_four_words(library):
    assert first(library(FIXTURES), "when is the next repair workshop") == ""


def test_minutes_name_days_near_their_own(library):
    files = {
        "march.md": "---\ndate: 2026-03-12\n---\n# House meeting\n\nNext meeting 18 June, 19 h, common room.\n",
        "november.md": "---\ndate: 2026-11-19\n---\n# Extraordinary meeting\n\nNext ordinary meeting: Thursday 14 January, 19:00, common room.\n",
    }

    assert first(library(files), "when's our next meeting?") == "Next ordinary meeting: Thursday 14 January, 19:00, common room."


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The walk of 5 December 2026 is cancelled.", None),
        ("The walk of 5 December 2026 is moved to 13 December 2026.", dt.date(2026, 12, 13)),
        ("2026-12-12 | CANCELLED repair café | see 19 Dec |", None),
        ("2026-12-12 | CANCELLED repair café | see 19 Dec", None),
        ("2026-12-19 | Repair café (the one of 12 Dec is cancelled) | small hall |", dt.date(2026, 12, 19)),
        ("Der Lauf wird vom 5. Dezember 2026 auf den 13. Dezember 2026 verschoben.", dt.date(2026, 12, 13)),
        ("Der Lauf ist verschoben auf 13. Dezember 2026.", dt.date(2026, 12, 13)),
    ],
)
def test_what_is_called_off_has_no_day_and_what_is_moved_its_new_one(sentence, day):
    found = due([sentence], "", "de" if "Lauf" in sentence else "en", Order(True, TODAY, "", 0), None)

    assert (found[0] if found else None) == day


@pytest.mark.parametrize(
    ("page", "question", "answer"),
    [
        (
            "# Meetings\n\n- 1 December 2026: budget, moved to the small hall\n- 10 December 2026: elections\n",
            "when is the next meeting?",
            "1 December",
        ),
        (
            "# Meetings\n\n- 1 December 2026: replaces the one cancelled in October\n- 10 December 2026: budget\n",
            "next meeting",
            "1 December",
        ),
        ("# Meetings\n\n- 1 December 2026: budget, cancelled if few sign up\n- 10 December 2026: budget\n", "next meeting", "1 December"),
        ("# Meetings\n\n- 1 December 2026: cancelled\n- 10 December 2026: budget\n", "next meeting", "10 December"),
        ("# Quiz\n\nThe quiz has been cancelled; the next quiz is on 5 December 2026.\n", "when is the next quiz?", "The quiz"),
    ],
)
def test_what_is_moved_elsewhere_or_may_be_called_off_takes_place(library, page, question, answer):
    assert first(library({"a.md": page, "b.txt": "Tents\n\nEach tent has twelve pegs."}), question).startswith(answer)
