"""A question leans on the one before only where it lacks a subject of its own."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.follow_ups import complete, follow_up
from bot.models import Question
from bot.persons_meant import of_the_person_meant

PAIRS = Path(__file__).parent.parent / "benchmarks" / "follow_ups.jsonl"


def test_the_measured_pairs_are_told_right_nearly_always():
    rows = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]

    right = [row for row in rows if (complete(row["question"], row["previous"]) != row["question"]) == row["leans"]]

    assert len(right) >= 0.95 * len(rows)


def test_the_subject_of_the_last_question_is_borrowed():
    assert complete("when did that happen?", "Who killed the emir?") == "when did that happen? killed emir"


@pytest.mark.parametrize("question", ["more about AAD", "what about E-4012?", "who leads JNIM?", 'what does "it" mean?'])
def test_a_question_with_a_subject_stands_alone(question):
    assert complete(question, "Who killed the emir?") == question


@pytest.mark.parametrize("question", ["where are you?", "who are you?", "what's new?", "¿dónde estáis?"])
def test_what_everybody_asks_stands_alone(question):
    assert complete(question, "Who killed the emir?") == question


def test_unless_it_points_back():
    assert complete("how much is it?", "Where is the kayak?") == "how much is it? kayak"


def test_without_a_question_before_nothing_is_borrowed():
    assert complete("when did that happen?", None) == "when did that happen?"


def test_a_long_question_lends_only_its_first_words():
    before = "who wrote " + " ".join(f"word{number}x" for number in range(50)) + "?"

    assert len(complete("why?", before).split()) <= 7


@pytest.mark.parametrize(
    "question",
    [
        "什么是民主",
        "谁是校长？",
        "社長は誰ですか",
        "Co to jest fotosynteza?",
        "Kde je ta restaurace?",
        "Mi az a fotoszintézis?",
        "ما هو التضخم؟",
        "מה זה דמוקרטיה?",
        "Bu kursun öğretmeni kim?",
    ],
)
def test_a_question_after_what_something_is_stands_alone(question):
    assert complete(question, "where is the garage key kept?") == question


def test_the_second_question_of_a_message_leans_on_its_first():
    assert complete("who is the owner? how do they pay?", "when do the fireworks start?") == "who is the owner? how do they pay?"


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        ("what was the annual fee in 2020?", "and in 2021?", "what was the annual fee in 2021?"),
        ("what was the annual fee in 2020?", "what about 2021?", "what was the annual fee in 2021?"),
        ("Wer war 2020 Präsident?", "und 2021?", "Wer war 2021 Präsident?"),
        ("what is the annual fee?", "and in 2021?", "what is the annual fee in 2021?"),
        ("where is room 12?", "and 13?", "where is room 13?"),
    ],
)
def test_a_number_alone_asks_the_last_question_again(before, question, asked):
    assert complete(question, before) == asked


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("who leads JNIM?", "what about 404?"),
        ("where is room 12?", "and in 2021?"),
        ("who won between 2019 and 2020?", "and in 2021?"),
        ("what was the fee in 2020?", "how many in 2021?"),
        ("what was the fee in 2020?", "what burned down in 2021?"),
        ("what was the fee in 2020?", 'and "2021"?'),
        ("what changed in 2.3.1?", "and 2021-22?"),
        ("who wrote " + " ".join(f"word{number}x" for number in range(50)) + "?", "and in 2021?"),
    ],
)
def test_a_number_that_may_be_of_something_else_stands_alone(before, question):
    assert complete(question, before) == question


@pytest.mark.parametrize(
    "question",
    [
        "is there parking?",
        "are there toilets?",
        "are there any bosses in the drowned quarter?",
        "is it allowed to smoke?",
        "is it possible to bring dogs?",
        "is there a fee for dogs?",
        "what happens if it rains?",
        "what is this club?",
        "what time is it over there",
        "how much would it cost to mend the roof?",
        "what does it cost to bring my dog",
        "how many radios do we rent this time",
        "when must i tell my boss that i'm ill",
        "how many hours may one person work on the same incident",
        "Gibt es Parkplätze?",
        "Ist es erlaubt zu rauchen?",
        "Wie viele Mitglieder gibt es?",
        "Was gibt es zu essen?",
        "Was ist dies für ein Verein?",
        "Y a-t-il un parking ?",
        "Combien de membres y a-t-il ?",
        "Que faire en cas d'incendie ?",
        "Il y a des toilettes ?",
        "Ci sono i bagni?",
        "Is het toegestaan te roken",
        "Hoe laat is het open?",
    ],
)
def test_what_points_to_nothing_stands_alone(question):
    assert complete(question, "how much does the exception form cost?") == question


@pytest.mark.parametrize(
    ("before", "answer", "question", "asked"),
    [
        ("who is the treasurer?", "Jonas Reiter was elected treasurer.", "when was he elected?", "when was Jonas Reiter elected?"),
        ("who is the treasurer?", "Treasurer | Jonas Reiter |", "what's his email?", "what's Jonas Reiter's email?"),
        (
            "who is the treasurer?",
            "Present: Ruth Okafor (chair), Piet Vandamme (treasurer), Joe Bright",
            "what's his email?",
            "what's Piet Vandamme's email?",
        ),
        ("who is the chair?", "The chair is Priya.", "where is her office?", "where is Priya's office?"),
        ("who is the chair?", "The chair is Priya.", "how do I call her at night?", "how do I call Priya at night?"),
        ("who is the chair?", "Chair Priya Nair", "where is she?", "where is Priya Nair?"),
        (
            "wer ist Wasserwart?",
            "Wasserwart | Dr. Konrad Veith | 0151 2345678 |",
            "wie ist seine Telefonnummer?",
            "wie ist Konrad Veiths Telefonnummer?",
        ),
        ("wer ist der Vorsitzende?", "Der Vorsitzende Uwe Brandt wohnt nebenan.", "wie erreiche ich ihn?", "wie erreiche ich Uwe Brandt?"),
        ("wer ist der Vorsitzende?", "Vorsitzender ist Uwe Brandt.", "wer ist das?", "wer ist Uwe Brandt?"),
        ("wer ist der Vorsitzende?", "Vorsitzender ist Uwe Brandt.", "wann habt ihr offen?", ""),
        ("wer ist der Vorsitzende?", "Vorsitzender ist Uwe Brandt.", "wann haben sie offen?", ""),
        ("who is Ada Lind?", "", "what's she like?", "what's Ada Lind like?"),
        ("who leads JNIM?", "It is led by Iyad ag Ghali.", "who is that?", "who is Iyad ag Ghali?"),
        ("who runs it?", "It is run by Ada Lind.", "she's in the office?", "Ada Lind is in the office?"),
        ("who is the chair?", "Tobias Lenk and Priya Nair share the chair.", "where is she?", ""),
        ("who is the chair?", "", "where is she?", ""),
        ("when is the fair?", "Ada Lind opens it at nine.", "where is she?", ""),
        ("who is the chair?", "The chair is Priya.", "when is the fair?", ""),
        ("who is the chair?", "The chair is Priya.", "may a member bring her dog?", ""),
        ("who is the chair?", "The chair is Priya.", "can somebody lend his key?", ""),
    ],
)
def test_whom_he_or_she_means_is_named(library, before, answer, question, asked):
    found = library({"a.md": "The bell is red.\n"}).explain(Question("which colour is the bell?"))
    quotes = tuple(replace(quote, highlight=None, text=answer) for quote in found.answer.quotes if answer)

    told = of_the_person_meant(question, before, lambda _: replace(found, answer=replace(found.answer, quotes=quotes)))

    assert told == asked


@pytest.mark.parametrize(
    ("before", "answered"), [("when do you open?", "how much is it?"), ("how much is the deposit?", "how much is it? deposit")]
)
def test_what_everybody_asks_is_told_where_what_it_may_lean_on_has_no_answer(library, before, answered):
    pages = {
        "fees.md": "# Fees\n\nAdults pay 120 euros a year.\n\n## Keys\n\nThe deposit is 20 euros.\n",
        "hours.md": "# Opening hours\n\nWe open at nine.\n",
    }

    found, question = follow_up("how much is it?", before, ["en"], lambda text: library(pages).explain(Question(text)))

    assert question == answered
    assert not found.answer.is_abstention
