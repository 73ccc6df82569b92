"""Whoever asks what may or must be done, or what if, is told by what says so."""

import pytest

from bot.answering.answer_types.rules_told import is_no_rule, rule_asked
from bot.models import Confidence, Question


@pytest.mark.parametrize(
    ("question", "sentence", "is_told"),
    [
        ("am i allowed to fly my drone", "Drones are prohibited in the whole area.", True),
        ("lost my card, can i still come in", "Guests without one cannot enter.", True),
        ("is it ok to bring the dog", "Well-behaved dogs are welcome.", True),
        ("can i come", "The fair is on 5 May.", False),
        ("do i have to wear a helmet", "Helmets are compulsory below 14.", True),
        ("does my son need a ticket", "Children under six need none.", True),
        ("do i need a ticket", "Tickets are red.", False),
        ("what if it rains", "Should the field be wet, we play in the hall.", True),
        ("what happens if i lose my key", "The key is on the hook.", False),
    ],
)
def test_a_rule_is_told_by_the_words_of_one(question, sentence, is_told):
    told = rule_asked(question, "en")

    assert told is not None
    assert (told.search(sentence) is not None) == is_told


@pytest.mark.parametrize(
    ("question", "language"), [("who opens the can", "en"), ("what do you need most", "en"), ("is the hall open", "en"), ("can i", "de")]
)
def test_other_questions_ask_for_no_rule(question, language):
    assert rule_asked(question, language) is None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("can i wave my flag in there", "Flags are allowed in the park."),
        ("do riders have to paint a badge", "Every rider must wear a badge."),
        ("what if my kite sinks", "If a kite is torn, the shop mends it."),
    ],
)
def test_a_rule_answers_though_what_one_would_do_is_not_named(library, question, answer):
    page = "Flags are allowed in the park.\n\nFlags are red.\n\nEvery rider must wear a badge.\n\nIf a kite is torn, the shop mends it.\n"

    assert library({"a.txt": page, "b.txt": "Bring a helmet. The hut opens at nine."}).ask(Question(question)).quotes[0].answer == answer


@pytest.mark.parametrize(
    ("page", "question"),
    [
        ("Say which piste.\n\nThe hut is green.\n", "can i go off piste"),
        ("Week 2: induction day in the Chapel House.\n\nThe hut is green.\n", "what should i bring to the induction day"),
    ],
)
def test_a_sentence_without_the_verb_that_asks_is_no_strong_match(library, page, question):
    texts = {"a.txt": page, "b.txt": "Bring a helmet and a rope to the walk.\n", "c.txt": "Lunch is served at noon.\n"}

    assert library(texts).ask(Question(question)).confidence is Confidence.LIKELY


@pytest.mark.parametrize(
    ("question", "line", "is_none"),
    [
        ("can my child bring a phone?", "**Phone:** 01434 555 210", True),
        ("can my child bring a phone?", "**Fee:** 145 pounds a child", True),
        ("can my child bring a phone?", "Phones: stay at home", False),
        ("can i phone and talk to somebody?", "**Phone:** 01434 555 210", False),
        ("do i have to pay for a child?", "**Fee:** 145 pounds a child", False),
        ("what is the phone number?", "**Phone:** 01434 555 210", False),
    ],
)
def test_what_may_be_done_is_told_by_no_number(question, line, is_none):
    assert is_no_rule(question, line, "en") is is_none
