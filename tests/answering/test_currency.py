"""Who asks what is so now is told by what is newest."""

import datetime as dt

import pytest

from bot.answering.answer_selection.currency import asks_current
from bot.answering.answerer import explain
from bot.models import Question

PAGES = {
    "chronology.md": "# Chronology\n\n- August 2020: Sékou Camara replaces Lanciné Touré at the head of KEC.\n- May 2021: The first house is built.\n",
    "minutes.md": "---\ndate: 2024-10-08\n---\n# Minutes\n\nSékou Camara was dismissed in May; the new head of KEC is Bintou Kaba.\n",
}


def asked(library, question):
    return explain(library.snapshot, Question(question), today=dt.date(2026, 11, 28)).answer.quotes[0].answer


def test_the_newest_of_those_that_say_as_much_leads(library):
    assert asked(library(PAGES), "is Sékou Camara still head of KEC?").startswith("Sékou Camara was dismissed")


def test_where_nothing_is_said_of_now_the_best_leads(library):
    assert asked(library(PAGES), "whom did Sékou Camara replace at the head of KEC?").startswith("August 2020")


@pytest.mark.parametrize(
    ("question", "language", "is_asked"),
    [
        ("who leads it now?", "en", True),
        ("who led it then?", "en", False),
        ("wer leitet das derzeit?", "de", True),
        ("qui dirige ?", "fr", False),
    ],
)
def test_some_questions_ask_for_what_is_so_at_present(question, language, is_asked):
    assert asks_current(question, language) == is_asked


def test_a_sentence_without_a_day_is_as_new_as_its_document(library):
    pages = {
        "old.md": "---\ndate: 2022-01-10\n---\n# Report\n\nThe dam costs 900 million dollars.\n",
        "new.md": "---\ndate: 2024-01-10\n---\n# Notes\n\nThe dam costs 1,200 million dollars by now, as they say.\n",
    }

    assert asked(library(pages), "what does the dam cost now?").startswith("The dam costs 1,200")


def test_what_says_less_is_not_led_by_for_being_newer(library):
    pages = {
        "old.md": "---\ndate: 2022-01-10\n---\n# Report\n\nThe harbour master is Ada Lind.\n",
        "new.md": "---\ndate: 2024-01-10\n---\n# Notes\n\nThe master of ceremonies is Bo Frost.\n",
    }

    assert asked(library(pages), "who is the harbour master now?").startswith("The harbour master is Ada Lind")


def test_what_is_so_now_is_another_answer_on_another_day(library):
    found = library(
        {"fees.md": "# Fees\n\nThe membership fee is 20 euros from 1 January 2026. The membership fee is 25 euros from 1 May 2026.\n"}
    )
    question = Question("how much is the current membership fee?")
    early, late = (explain(found.snapshot, question, today=day).answer for day in (dt.date(2026, 3, 1), dt.date(2026, 7, 1)))

    assert early.id != late.id


@pytest.mark.parametrize(
    ("question", "is_told"),
    [("are dogs allowed in 2026?", True), ("are dogs allowed in 2027?", False), ("is the pool open in 2026?", False)],
)
def test_the_year_in_which_it_is_asked_need_not_stand_there(library, question, is_told):
    files = {
        "visit.md": "# Plan your visit\n\nPage changed 9 January 2026.\n\n## Dogs\n\nDogs on leads are welcome in the park.\n",
        "guide.md": "# Guide\n\nThe spit was turned by a dog until 1820.\n\nThe stair is closed in 2026. Only four weddings a year.\n",
    }

    answer = explain(library(files).snapshot, Question(question), today=dt.date(2026, 11, 28)).answer

    assert ([quote.answer for quote in answer.quotes][:1] == ["Dogs on leads are welcome in the park."]) is is_told
