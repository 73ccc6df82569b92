"""What looks like the thing asked for, and is another."""

import pytest
from made_up import asked, sentence

from bot.answering.answer_types.kinds import holds_kind
from bot.answering.answer_types.prices import holds_price
from bot.answering.answer_types.telephones import holds_telephone
from bot.answering.answer_types.wanted import holds_wanted, wanted
from bot.models import Question


@pytest.mark.parametrize(
    ("question", "text", "kind", "held"),
    [
        ("Which day in October is the flu jab?", "The flu jab is on 4 October.", "when", 1),
        ("What day is the flu jab?", "The flu jab is on a Monday.", "when", 1),
        ("When was the association founded?", "The association began in January 1950.", "when", 1),
        ("When is the association open?", "The association is there on Mondays.", "when", 1),
        ("When did France condemn the coup?", "France did condemn the coup and left its 900 soldiers there.", "when", 0),
        ("When is the Christmas party?", "It is drawn at the Christmas party among those who helped at two events.", "when", 0),
        ("When is the Christmas party?", "The Christmas party is in two weeks.", "when", 1),
        ("When do subs have to be paid?", "Subs have to be paid 5 days ahead.", "when", 0.5),
        ("How many players does Lantern take?", "Lantern is new and hopes for 4.4.", "how_many", 0),
        ("How many players does Lantern take?", "Lantern takes 4.", "how_many", 1),
        ("How many litres does Lantern take?", "Lantern takes 2.5 litres.", "how_many", 1),
        ("Who took the corkscrew?", "At the ball, Somebody took the corkscrew.", "who", 0),
        ("Who took the corkscrew?", "At the ball, Nobody took the corkscrew.", "who", 1),
        ("How old is Halvard Quoss?", "Halvard Quoss has been its speaker since 2022.", "how_many", 0),
        ("How old is the pump house?", "The pump house has stood since 1922.", "how_many", 1),
        ("How much do the cleaners charge?", "The cleaners come at six and have a key.", "how_much", 0),
        ("How much do the cleaners charge?", "The cleaners come for 60 pounds.", "how_much", 1),
        ("Where did the party move to?", "The party moves to the boat house.", "where", 0.5),
        ("Where did the prize go?", "The prize goes to the winner.", "where", 0),
        ("Where is the parking?", "Behind reception is the parking.", "where", 0.5),
    ],
)
def test_a_thing_of_another_kind_is_none(question, text, kind, held):
    assert sentence(asked(question), text)[kind] == held


@pytest.mark.parametrize(
    ("question", "thing", "text", "is_held"),
    [
        ("what number do i ring when im sick", "telephone", "Ring the mobile before 7:15 if you cannot come.", False),
        ("what number do i ring when im sick", "telephone", "Ring 01803 555 019 before 7:15.", True),
        ("what is the code of the key box", "number", "The keys are in the box with a code.", False),
        ("what is the code of the key box", "number", "The code of the box is 4711.", True),
    ],
)
def test_numbers_and_codes_are_asked_for_by_name(question, thing, text, is_held):
    assert wanted(question, "en") == thing
    assert holds_wanted(thing, text, "en", frozenset(question.split())) == is_held


@pytest.mark.parametrize(
    "words", ["whole investigation cost", "investigation exactly cost", "investigation originally and ultimately cost"]
)
def test_words_that_only_stress_need_not_stand_in_the_answer(library, words):
    found = library({"report.txt": "The bridge was painted in May.\n\nThe inquiry cost £187,000.\n"}).ask(
        Question(f"what did the {words}?")
    )

    assert [found.quotes[0].answer, found.missing] == ["The inquiry cost £187,000.", ()]


@pytest.mark.parametrize("day", ["Tues", "Thurs", "Thur", "Weds", "Tue"])
def test_a_shortened_weekday_is_a_time_and_neither_place_nor_person(day):
    sentence = f"The hall is open on {day}."

    assert [holds_kind(sentence, kind, "en") for kind in ("when", "where", "who")] == [1, 0, 0]


@pytest.mark.parametrize(
    ("sentence", "is_reason"),
    [
        ("It has been open since 1 June 2023.", 0),
        ("It has been open since June 2023.", 0),
        ("It has been shut since 21 February, when a plane was hit.", 1),
        ("It is shut, since the roof leaks.", 1),
    ],
)
def test_since_a_day_gives_no_reason(sentence, is_reason):
    assert holds_kind(sentence, "why", "en", "why") == is_reason


RAIDS = "## Raid schedule - season 4 (from 3 February 2026)\n\nAll times are server time.\n\n- Cinder: Mondays at 19:30\n- Hearth: Saturdays at 20:00\n\nBring food and flasks.\n"


@pytest.mark.parametrize("question", ["what time is the raid?", "which days do we raid?", "what are the raid rules?"])
def test_a_title_tells_no_time_of_day_and_no_thing(library, question):
    answer = library({"raids.md": RAIDS, "loot.md": "LOOT RULES (voted 18 January)\n\nHighest roll wins. Need goes before greed.\n"}).ask(
        Question(question)
    )

    assert not [quote for quote in answer.quotes if "season 4" in quote.answer or "LOOT" in quote.answer]


def test_a_title_tells_a_day(library):
    answer = library({"fair.md": "# Summer fair, 12 July 2026\n\nBring cakes.\n"}).ask(Question("when is the summer fair?"))

    assert "12 July" in (answer.quotes or answer.nearest)[0].citation.title


def test_who_can_do_it_is_not_how(library):
    page = "# Appealing a ban\n\n## Who can appeal\n\nAnybody with a ban of seven days or longer.\n\n## Steps\n\n1. To appeal a ban, fill in the form.\n2. Wait.\n"

    assert "fill in" in library({"a.md": page}).ask(Question("how do I appeal a ban?")).quotes[0].text


@pytest.mark.parametrize(
    ("sentence", "price"), [("The hall stands on Pound Lane.", 0), ("They met at Crown Court.", 0), ("It is a pound each.", 1)]
)
def test_a_street_is_no_price(sentence, price):
    assert holds_price(sentence, "en") == price


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("chat takes 34 %, phone 17 %", False),
        ("One shared text for all 406 tickets.", False),
        ("Call 112 always.", True),
        ("phone 4711", True),
    ],
)
def test_a_share_or_count_is_no_telephone_number(sentence, is_one):
    assert holds_telephone(sentence, "en") is is_one


@pytest.mark.parametrize("question", ["how close can I build?", "how near is the station?"])
def test_how_close_asks_how_far(question):
    assert asked(question).figures.measure == "how far"


def test_somebody_of_the_asker_says_little_though_others_stand_for_them():
    question = asked("who teaches my son football?", son=0)

    assert [term.surface for place, term in enumerate(question.terms) if question.light >> place & 1] == ["son"]
    assert question.stood_for


@pytest.mark.parametrize(("question", "is_fee"), [("who is in charge of the boats?", False), ("what is the charge for boats?", True)])
def test_who_is_in_charge_asks_for_no_fee(question, is_fee):
    (charge,) = [term for term in asked(question).terms if term.surface == "charge"]

    assert ("fee" in charge.alike) is is_fee
