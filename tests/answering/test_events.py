"""When somebody was born or died, and when something was founded or ends, is told only by what speaks of that."""

import pytest
from made_up import asked, candidates, document, evidence

from bot.answering.answer_types.events import is_of_sign_up, tells_of_event
from bot.models import Question


@pytest.mark.parametrize(
    ("question", "sentence", "tells"),
    [
        ("When did Louis Matthey die?", "By 1775 he employed the engraver Louis Matthey.", False),
        ("When did Louis Matthey die?", "Louis Matthey was killed in 1781.", True),
        ("When did Louis Matthey die?", "Louis Matthey (1735-1781) made dials.", True),
        ("When was Louis Matthey born?", "Louis Matthey died in 1781.", False),
        ("When was Louis Matthey born?", "Louis Matthey (1735-1781) made dials.", True),
        ("When did Louis Matthey die?", "Louis Matthey (Lyon, 3 May 1735 – 31 August 1781) made dials.", True),
        ("When was Louis Matthey born?", "Louis Matthey, a native of Lyon, came in 1775.", True),
        ("When did Louis Matthey leave?", "By 1775 he employed Louis Matthey.", True),
        ("Who died in 1781?", "Louis Matthey left in 1781.", True),
        ("How was Louis Matthey killed?", "3 May: Louis Matthey killed", False),
        ("How was Louis Matthey killed?", "Louis Matthey was killed in May by a falling dial.", True),
        ("How was Louis Matthey killed?", "A drone strike on Louis Matthey.", True),
    ],
)
def test_a_question_after_a_life_is_answered_by_what_speaks_of_it(question, sentence, tells):
    [found] = candidates(asked(question), document(sentence))

    assert (evidence(found)["names"] > 0) is tells


@pytest.mark.parametrize("mark", ["", "?", " ?!"])
def test_who_it_was_before_somebody_is_told_by_what_speaks_of_that(mark):
    question = f"who was the chair before Ada Lind{mark}"

    assert not tells_of_event(question, "who", "en", "The chair is Bo Kim.", "")
    assert tells_of_event(question, "who", "en", "Bo Kim stepped down as chair.", "")


@pytest.mark.parametrize(
    ("question", "kind", "language", "sentence", "tells"),
    [
        ("Wann starb Ada?", "when", "de", "Ada wurde 1804 ermordet.", True),
        ("Wann starb Ada?", "when", "de", "Ada kaufte 1804 die Mühle.", False),
        ("Quand est née Ada ?", "when", "fr", "Ada acheta le moulin en 1804.", False),
        ("¿Cuándo murió Ada?", "when", "es", "Ada falleció en 1804.", True),
        ("Milloin Ada kuoli?", "when", "fi", "Ada osti myllyn 1804.", True),
    ],
)
def test_it_is_told_in_four_languages(question, kind, language, sentence, tells):
    assert tells_of_event(question, kind, language, sentence, "") is tells


@pytest.mark.parametrize(
    ("question", "sentence", "tells"),
    [
        ("When was the mill company founded?", "The contract with the mill company was signed in 2019.", False),
        ("When was the mill company founded?", "The mill company was set up in 2019.", True),
        ("What time does the mill fair end?", "The mill fair is on the first Thursday, 14:00.", False),
        ("What time does the mill fair end?", "The mill fair is from 14:00 to 18:00.", True),
        ("What time does the mill fair end?", "Mill fair, 14:00-18:00", True),
        ("When did Ada become miller?", "Ada, the miller, sings on Mondays.", False),
        ("When did Ada become miller?", "Ada took the mill over in 1804.", True),
        ("Where was the mill built?", "The mill stands in Lyon.", True),
        ("When was the mill built?", "The mill had its building work paid for in 1904.", True),
        ("When was the mill built?", "The mill must not stay in the building after 6 pm.", False),
        ("When was the mill built?", "The mill dates from 1804.", True),
        ("When will the mill be rebuilt?", "The mill collapsed on 4 March.", False),
        ("When will the mill be rebuilt?", "The mill will be restored by 2027.", True),
        ("When was the mill destroyed?", "From 1911 the mill belonged to Ada Lind.", False),
        ("When was the mill destroyed?", "The mill burned in 1911.", True),
        ("When did the mill open?", "Orders for the mill are paid before 13:00.", False),
        ("When did the mill open?", "The mill was opened in 1804.", True),
        ("When does the mill open?", "The mill: 9 am.", True),
        ("When was the inn closed?", "For eleven years they stood in the inn.", False),
        ("When was the inn closed?", "On Sundays the inn lent them out over the bar.", False),
        ("When did the rebels take Dembe?", "The rebels, a movement founded in 2016, know Dembe.", False),
        ("When did the rebels take Dembe?", "Dembe fell to the rebels on 2 March.", True),
        ("When was Dembe captured?", "In 2016 the rebels opened a school in Dembe.", False),
        ("When did the fair take place?", "The fair was in May.", True),
        ("When did you take over the shop?", "The shop is ours since May.", True),
        ("When does the party end?", "End of season party is on 17 October.", False),
        ("When is the end of season party?", "The end of season party is on 17 October.", True),
        ("When does the party end?", "The end of the party is at 10 pm.", True),
        ("When was the siege over?", "In 1904 the siege was all over.", True),
        ("When does the pass expire?", "The pass runs out in May.", True),
        ("When was the siege over?", "2025-06-11 | Siege of Peshrik begins |", False),
        ("When was the siege over?", "The siege was lifted on 23 July.", True),
        ("When did the strike end?", "Ada resigned in 2021 to join the strike.", False),
        ("When did the strike end?", "The strike went on from March to 9 May.", True),
        ("When does the shift change over?", "The shift changes at 11:00.", True),
        ("How did the fair end?", "The fair was a success by all accounts.", True),
    ],
)
def test_the_time_of_an_event_is_told_by_what_speaks_of_it(question, sentence, tells):
    kind = question.split()[0].lower()

    assert tells_of_event(question, "when" if kind == "what" else kind, "en", sentence, "") is tells


def test_the_head_of_a_table_may_tell_the_event(library):
    table = "| Miller | In office since |\n|---|---|\n| Ada Lind | 2018-05-06 |\n| Bo Ray | 2011-02-01 |\n| Cy Tarn | 2004-07-09 |\n"

    answer = library({"a.md": f"# Millers\n\n{table}"}).ask(Question("when did ada lind become miller?"))

    assert answer.quotes[0].answer == "Ada Lind | 2018-05-06 |"


def test_what_tells_the_opposite_is_told_by_nothing_above_it():
    question = "When was the Holm branch opened?"

    assert not tells_of_event(question, "when", "en", "The Holm branch was closed in 2006.", "How it was opened")
    assert tells_of_event(question, "when", "en", "The Holm branch, closed in 2006, had opened in 1990.", "")


def test_what_stands_above_may_tell_it():
    assert tells_of_event("When did Ada die?", "when", "en", "It was in 1804.", "Ada's death")


@pytest.mark.parametrize(
    ("question", "page", "finish"),
    [
        ("when is school over?", "The school nurse is in on Wednesdays until noon.", "School finishes at 3.15 pm."),
        ("Wann ist die Schule aus?", "Die Schule hat bis 12 Uhr eine Krankenschwester.", "Das Ende der Schule ist um 13 Uhr."),
    ],
)
def test_when_something_is_over_is_told_by_when_it_ends(library, question, page, finish):
    others = "# A\n\nTee."
    found = library({"a.md": f"# Fernhill\n\n{page}\n", "b.md": others})
    both = library({"a.md": f"# Fernhill\n\n{page}\n\n{finish}\n", "b.md": others})

    assert found.ask(Question(question)).is_abstention
    assert both.ask(Question(question)).quotes[0].answer == finish


def test_how_somebody_was_killed_is_told_by_nothing_above_it():
    assert not tells_of_event("How was Ada Lind killed?", "how", "en", "9 Sept: Ada Lind killed", "16 Apr: the army burns the camp")


@pytest.mark.parametrize(
    ("question", "kind", "sentence", "is_of_it"),
    [
        ("when is cup 13?", "when", "Thu 10 Oct | 22:00 | Sign-up for Cup #13 closes | Rook |", True),
        ("when is cup 13?", "when", "The deadline for entries to cup 13 is 10 October.", True),
        ("when is cup 13?", "when", "Registration for cup 13 opens on 1 October, and it is played on 12 October.", False),
        ("when is cup 13?", "when", "Sat 12 Oct | 15:00 | Cup #13 | Rook | check-in from 14:00", False),
        ("when do I have to register for cup 13?", "when", "Registration for cup 13 opens on 1 October.", False),
        ("what is cup 13?", "what", "Registration for cup 13 opens on 1 October.", False),
    ],
)
def test_when_one_signs_up_is_not_when_it_is(question, kind, sentence, is_of_it):
    assert is_of_sign_up(question, kind, sentence) is is_of_it


def test_the_day_of_the_thing_itself_comes_before_that_of_its_sign_up(library):
    rows = "# Schedule\n\n| Day | Time | What |\n|---|---|---|\n| Thu 10 Oct | 22:00 | Sign-up for Cup 13 closes |\n| Sat 12 Oct | 15:00 | Cup 13 |\n"

    assert library({"a.md": rows}).ask(Question("when is cup 13")).quotes[0].answer == "Sat 12 Oct | 15:00 | Cup 13 |"
