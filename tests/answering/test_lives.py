"""When somebody was born or died is told only by what speaks of that."""

import pytest
from made_up import asked, candidates, document, evidence

from bot.answering.lives import tells_of_life


@pytest.mark.parametrize(
    ("question", "sentence", "tells"),
    [
        ("When did Louis Matthey die?", "By 1775 he employed the engraver Louis Matthey.", False),
        ("When did Louis Matthey die?", "Louis Matthey was killed in 1781.", True),
        ("When did Louis Matthey die?", "Louis Matthey (1735-1781) made dials.", True),
        ("When was Louis Matthey born?", "Louis Matthey died in 1781.", False),
        ("When was Louis Matthey born?", "Louis Matthey (1735-1781) made dials.", True),
        ("When was Louis Matthey born?", "Louis Matthey, a native of Lyon, came in 1775.", True),
        ("When did Louis Matthey leave?", "By 1775 he employed Louis Matthey.", True),
        ("Who died in 1781?", "Louis Matthey left in 1781.", True),
    ],
)
def test_a_question_after_a_life_is_answered_by_what_speaks_of_it(question, sentence, tells):
    [found] = candidates(asked(question), document(sentence))

    assert (evidence(found)["names"] > 0) is tells


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
    assert tells_of_life(question, kind, language, sentence, "") is tells


def test_what_stands_above_may_tell_it():
    assert tells_of_life("When did Ada die?", "when", "en", "It was in 1804.", "Ada's death")
