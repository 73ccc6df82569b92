"""The name of a thing is told beside the thing, or as a name."""

import pytest

from bot.answering.answer_types.names_told import tells_name


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Emil Vasko, the injured pilot, lost a hand.", True),
        ("One of the injured pilots, Emil Vasko, lost a hand.", True),
        ("The pilot is Emil Vasko.", True),
        ("The pilot is called Emil.", True),
        ('The "Albatross" is what the pilot was.', True),
        ("Pilot | Emil Vasko | Tuesdays |", True),
        ("Whoever flies it when there is nobody else to do so is Emil.", True),
        ("The pilot's name is emil.", True),
        ("The jet of the pilot is vasko-7.", True),
        ("Pilot: Emil", True),
        ("the pilot is emil", True),
        ("The jet came down near Lower Anning; the pilot was captured.", False),
        ("The pilot was given tea, a bun and a place by the fire at the house of the Vaskos.", False),
        ("Night flight | Emil Vasko | Talk with the pilot |", False),
        ("The pilot was captured.", False),
        ("The pilot: Mondays and Tuesdays only.", False),
        ("The one who flew it as a pilot for nine years in a row was the grey-haired neighbour Vasko.", True),
        ("The prize which the pilot won for the second time in a row of years is known to everybody as the Globe.", True),
        ("Pilot | Widow's Rock, room 12 |", False),
        ("Vasko | pilot | 12 |", True),
        ("Friday | pilot | 12 |", False),
        ("Turned out to be the pilot, cursed.", False),
        ("It is the Pilot's chair.", False),
        ("It is the Pilots\u2019 chair.", False),
        ("Looking for the pilot, we went home.", False),
        ("Trainers of the pilot may come in.", False),
    ],
)
def test_the_name_of_a_thing_stands_beside_it(sentence, is_told):
    assert tells_name(sentence, "", frozenset("what is the name of the injured pilot".split())) is is_told


@pytest.mark.parametrize(
    ("head", "row", "is_told"),
    [
        ("Vessel | Since | Name |", "tug | 2019 | Aurora |", True),
        ("Vessel | Since | Port |", "tug | 2019 | Colby |", False),
        ("First name | Last name | Function |", "Jon | Falk | tug |", True),
    ],
)
def test_the_head_of_a_table_says_what_is_a_name(head, row, is_told):
    assert tells_name(row, head, frozenset("what is the name of the tug".split())) is is_told


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("It is Berrin's brother who came.", "what is the name of berrins brother"),
        ("The owner is D'Angelo's cousin.", "what is the name of dangelos cousin who is the owner"),
    ],
)
def test_a_name_of_the_question_is_told_without_its_apostrophe(sentence, question):
    assert not tells_name(sentence, "", frozenset(question.split()))
