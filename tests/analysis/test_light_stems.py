"""Forms of one word have one stem in the languages that Snowball does not know, and those of different words have not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.analyzer import analyzer_for
from bot.analysis.light_stems import AROUND, STEMMERS

FAMILIES = [
    ("uk", "ремонт ремонту ремонтом ремонті"),
    ("uk", "книжка книжки книжку книжками книжок"),
    ("uk", "коштувати коштує коштував коштувала"),
    ("uk", "місто міста місту містах"),
    ("uk", "новий нова нове нового нових"),
    ("uk", "навчатися навчати навчався"),
    ("bg", "град града градът градове градовете"),
    ("bg", "пещера пещерата пещери пещерите"),
    ("bg", "декалциране декалцирането"),
    ("bg", "нов нова ново нови новата новите"),
    ("he", "קופה בקופה הקופה קופות הקופות"),
    ("he", "ילדים הילדים לילדים"),
    ("ar", "المحكمة والمحكمة فالمحكمة للمحكمة وللمحكمة محكمة"),
    ("ar", "اعتراض اعتراضا الاعتراض"),
    ("cs", "kniha knihy knihou"),
    ("fa", "کتاب کتابها"),
]
STRANGERS = [("ar", "والد", "لد"), ("uk", "місто", "місяць"), ("bg", "град", "градина"), ("he", "ספר", "ספינה")]
LETTERS = {"uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "bg": "абвгдежзийклмнопрстуфхцчшщъьюя", "he": "אבגדהוזחטיכלמנסעפצקרשת"}


@pytest.mark.parametrize(("language", "words"), FAMILIES)
def test_forms_of_a_word_have_one_stem(language, words):
    assert len({analyzer_for(language).stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(("language", "one", "other"), STRANGERS)
def test_different_words_have_different_stems(language, one, other):
    assert analyzer_for(language).stem(one) != analyzer_for(language).stem(other)


@pytest.mark.parametrize("language", [*STEMMERS, *AROUND])
def test_many_words_are_reduced_as_one_by_one(language):
    words = [word for own, family in FAMILIES if own == language for word in family.split()]

    assert analyzer_for(language).stems(words) == [analyzer_for(language).stem(word) for word in words]


@pytest.mark.parametrize("language", STEMMERS)
@given(data=st.data())
def test_three_letters_are_left_of_any_longer_word(language, data):
    word = data.draw(st.text(LETTERS[language], min_size=1, max_size=20))

    assert len(STEMMERS[language](word)) >= min(3, len(word))


@pytest.mark.parametrize("language", STEMMERS)
def test_numbers_and_codes_are_left_as_they_are(language):
    assert [analyzer_for(language).stem(word) for word in ("1987", "e1043")] == ["1987", "e1043"]
