"""What only repeats a question gives no reason for it."""

import pytest
from made_up import asked, candidates, document

from bot.answering.answer_selection.gates import is_beside_the_point
from bot.answering.sentence_scoring.reasons import may_tell_why
from bot.models import Confidence, Question

LEAVES = "why is Hugo Prane leaving?"


@pytest.mark.parametrize(
    "sentence", ["Hugo Prane leaves on 30 November.", "The cook, Hugo Prane, leaves in May.", "30 November | Hugo Prane leaves |"]
)
def test_what_is_asked_said_once_more_is_no_reason(sentence):
    assert not may_tell_why(asked(LEAVES), sentence, "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "Hugo Prane leaves when the season ends.",
        "Hugo Prane leaves after a quarrel about wine.",
        "Hugo Prane leaves: illness.",
        "Hugo Prane leaves after illness.",
    ],
)
def test_something_new_or_a_second_clause_may_be_one(sentence):
    assert may_tell_why(asked(LEAVES), sentence, "en")


def test_in_other_languages_anything_may():
    assert may_tell_why(asked("warum geht Hugo Prane?", "de"), "Hugo Prane geht im Mai.", "de")


def test_who_asks_why_is_not_told_that_it_is_so(library):
    files = {"news.txt": "Hugo Prane is leaving on 30 November.", "rules.txt": "The gate is shut at night because of the foxes."}
    made = library(files)

    assert made.ask(Question(LEAVES)).is_abstention
    assert not made.ask(Question("why is the gate shut at night?")).is_abstention
    assert not made.ask(Question("when is Hugo Prane leaving?")).is_abstention


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Kumis\n\nOld song lists name kefir and mare's milk.", ""),
        ("Kefir and kumis are made.", "Kefir and kumis are made."),
    ],
)
def test_a_word_alone_does_not_say_how(library, text, answer):
    found = library({"a.txt": text}).ask(Question("how are kefir and kumis made?"))

    assert ([quote.answer for quote in found.quotes] or [""])[0] == answer


@pytest.mark.parametrize(
    ("sentence", "is_silent"),
    [
        ("The alerts went to a mailbox that no one has read since Dirk left.", True),
        ("Because Dirk left, no one reads the mailbox of alerts any more.", True),
        ("When Dirk left, no one had read the alerts for a year.", False),
        ("Dirk left because no one read his alerts since the mailbox broke.", False),
        ("No one reads the mailbox since Dirk left because of the noise.", False),
    ],
)
def test_what_came_of_it_is_no_reason_for_it(library, sentence, is_silent):
    assert library({"a.txt": f"{sentence}\n\nThe gate is green."}).ask(Question("why did Dirk leave?")).is_abstention is is_silent


@pytest.mark.parametrize(
    ("heading", "confidence"), [("The Lantern Club", Confidence.LIKELY), ("Why is it called Lantern Club?", Confidence.STRONG)]
)
def test_a_heading_that_names_the_thing_says_not_why(library, heading, confidence):
    page = f"# Shop\n\n## {heading}\n\nMembership costs 18.00 a year and renews by itself.\n\n## Returns\n\nReturns are free.\n"

    assert library({"shop.md": page}).ask(Question("why is it called lantern club?")).confidence is confidence


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("why did the lantern party break away", "The cause was a quarrel over dues."),
        ("why did the council shut the north stair to walkers", "The reason was rust below the treads."),
    ],
)
def test_what_goes_on_about_the_sentence_before_need_not_say_again_what_is_asked(library, question, answer):
    text = """The Lantern Party broke away from the old league in 2015. The cause was a quarrel over dues.

The council shut the north stair in May. The reason was rust below the treads.
"""

    assert [quote.answer for quote in library({"a.txt": text}).ask(Question(question)).quotes][:1] == [answer]


@pytest.mark.parametrize(
    ("text", "is_beside"),
    [
        ("Gift vouchers are sold here. They are valid for three years.", False),
        ("Gift vouchers are sold here. Mugs are valid for three years.", True),
        ("Gift vouchers are sold here. They are valid in the hall.", True),
        ("Mugs are sold here. They are valid for three years.", True),
    ],
    ids=["goes on", "speaks of another thing", "has no figure", "about nothing that is asked"],
)
def test_so_need_what_goes_on_with_the_figure_asked_for(text, is_beside):
    question = asked("how long is a gift voucher good?")

    assert is_beside_the_point(question, candidates(question, document(text))[1], 0.3) is is_beside
