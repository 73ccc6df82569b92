"""Phrases of several words for which one word stands, and verbs whose prefix stands at the end."""

import pytest

from bot.analysis import analyse_question
from bot.answering.question_analysis.parted_verbs import with_parted_verbs
from bot.answering.question_analysis.set_phrases import with_set_phrases
from bot.models import Question


def alike(text, language="en"):
    found = with_set_phrases(text, analyse_question(text, (language,), language), language)
    return {term.surface: term.alike for term in found}


@pytest.mark.parametrize(
    "text", ["why did he step down", "who stepped down?", "why did they step us down?", "Why did the mayor step slowly, quietly down?"]
)
def test_the_words_of_a_phrase_stand_for_another_word_with_others_between(text):
    assert "resign" in next(found for word, found in alike(text).items() if word.startswith("step"))


@pytest.mark.parametrize("text", ["how high is the step?", "who sat down on the step?", "is one step of the four wide stairs down?"])
def test_words_in_another_order_or_far_apart_are_no_phrase(text):
    assert "resign" not in alike(text)["step"]


def test_three_words_may_stand_between_two_of_a_phrase():
    assert "return" in alike("when do we bring the library books back")["bring"]


def test_every_word_of_content_of_a_phrase_stands_for_the_word():
    assert {word for word, found in alike("may guests take part?").items() if "particip" in found} == {"take", "part"}


def test_a_name_is_no_part_of_a_phrase():
    assert "resign" not in alike("did Anna Step sit down?")["Step"]


@pytest.mark.parametrize(
    ("text", "language", "word", "form"),
    [
        ("Wie melde ich mich an?", "de", "melde", "anmeld"),
        ("wann fällt der Unterricht aus", "de", "fällt", "ausfall"),
        ("Holt ihr die Kinder ab, wenn es regnet?", "de", "Holt", "abhol"),
        ("Hoe zeg ik mijn lidmaatschap op?", "nl", "zeg", "opzeg"),
    ],
)
def test_a_prefix_at_the_end_belongs_to_the_verb(text, language, word, form):
    found = {term.surface: term.whole for term in with_parted_verbs(text, analyse_question(text, (language,), language), language)}

    assert form in found[word]
    assert [other for other, whole in found.items() if other != word and form in whole] == []


@pytest.mark.parametrize(("text", "language"), [("Wer kocht an Feiertagen?", "de"), ("Wie melde ich mich?", "de"), ("who signs in?", "en")])
def test_what_stands_before_a_noun_is_no_prefix(text, language):
    terms = tuple(analyse_question(text, (language,), language))

    assert with_parted_verbs(text, terms, language) == terms


@pytest.mark.parametrize(
    ("document", "question"),
    [
        (
            "The mayor resigned on 1 August because the council blamed him.\n\nThe town hall has three steps.\n",
            "why did the mayor step down",
        ),
        ("Waste is collected on Fridays.\n\nThe waste room is locked.\n", "when is waste picked up"),
        (
            "Overtime is compensated at one and a half times the hourly rate.\n\nJury service is paid for ten working days.\n",
            "what do i get for working extra hours",
        ),
        ("Buoyancy aids are compulsory on the water.\n\nHelmets can be borrowed.\n", "do i have to wear a life jacket"),
        ("Refuse is collected on alternate Thursdays.\n\nThe park opens at nine.\n", "when do the bin men come"),
        ("Anmeldung bis zum 3. Mai beim Vorstand.\n\nDer Vorstand tagt am Montag im Saal.\n", "Bis wann melde ich mich an?"),
    ],
)
def test_who_asks_in_other_words_is_answered(library, document, question):
    answer = library({"a.txt": document}).ask(Question(question))

    assert (answer.is_abstention, answer.quotes[0].answer if answer.quotes else "") == (False, document.split("\n")[0])


@pytest.mark.parametrize("question", ["when can I see Adisa", "when can i visit dr adisa"])
def test_when_somebody_can_be_seen_is_told_by_their_hours(library, question):
    text = "| Name | Job | Room | Phone | Office hour |\n|---|---|---|---|---|\n| Dr. Chike Adisa | Head of labs | 2.11 | -4410 | Wed 13-14 |\n| Ines Kern | Secretary | 2.02 | -4401 | Mon-Thu 9-12 |\n"
    rules = "# Rules\n\nDrinks are not allowed in the labs. You can see the plan on the door. Visitors sign the book.\n"
    found = library({"staff.md": f"# Staff\n\n{text}", "rules.md": rules}).ask(Question(question))

    assert found.quotes[0].answer.startswith("Dr. Chike Adisa")
