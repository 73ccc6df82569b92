"""Words that are typed without accents: what they may be, and which words of grammar they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.accents import accented, also_unaccented, differ_by_accents
from bot.analysis.analyzer import analyse_question
from bot.analysis.languages import words_that_mark
from bot.answering.answer_types.kinds import asking_phrase

POLISH, GERMAN, FRENCH = "ąćęłńóśźż", "äöüß", "éèœ"


@pytest.mark.parametrize(
    ("word", "letters", "meant"),
    [
        ("ksiazek", POLISH, "książek"),
        ("skladke", POLISH, "składkę"),
        ("wypozyczyc", POLISH, "wypożyczyć"),
        ("fuer", GERMAN, "für"),
        ("gaeste", GERMAN, "gäste"),
        ("strasse", GERMAN, "straße"),
        ("oeuvre", FRENCH, "œuvre"),
        ("eleves", FRENCH, "élèves"),
    ],
)
def test_the_word_that_is_meant_is_among_those_with_accents(word, letters, meant):
    assert meant in accented(word, letters)


@given(st.text(POLISH + "abcelnosz", max_size=30))
def test_words_with_other_accents_are_some_hundreds_at_most_and_differ_by_nothing_else(word):
    found = list(accented(word, POLISH))

    assert len(found) <= 300
    assert all(differ_by_accents(each, word) and each != word for each in found)


@pytest.mark.parametrize(
    ("one", "other", "is_same"), [("łódź", "lodz", True), ("für", "fuer", True), ("grün", "gruen", True), ("sad", "sok", False)]
)
def test_words_differ_by_accents_alone_or_by_more(one, other, is_same):
    assert differ_by_accents(one, other) is is_same


@pytest.mark.parametrize(
    ("language", "words", "others"),
    [
        ("es", "cuantas quienes donde", ""),
        ("pl", "ktorej sie moze", "maja"),
        ("pt", "voce nao", ""),
        ("tr", "kac nasil icin", "su"),
        ("fr", "meme tres", "sel"),
        ("de", "fuer ueber koennen", "uber"),
        ("el", "ειναι γιατι ποτε μεχρι", "ωρα"),
        ("ar", "اثناء اين ايضا", "امام"),
        ("ca", "tambe aixo despres", "mes te"),
    ],
)
def test_words_of_grammar_are_known_without_their_accents_but_for_those_that_are_other_words(language, words, others):
    marks = words_that_mark(language)

    assert set(words.split()) <= marks
    assert not marks & set(others.split())


@pytest.mark.parametrize(
    ("language", "question", "kind"),
    [
        ("es", "a que hora abre la piscina", "when"),
        ("es", "cuantas personas caben", "how many"),
        ("pl", "o ktorej godzinie jest zebranie", "when"),
        ("tr", "NASIL KAYIT OLUNUR", "how"),
        ("tr", "kac kisi", "how many"),
        ("pt", "em que mes abre", "when"),
        ("el", "ποτε ανοιγει η πισινα", "when"),
        ("el", "που ειναι η πισινα", "where"),
        ("el", "η γυναικα που μενει εδω", ""),
        ("ar", "في اي يوم تفتح", "when"),
    ],
)
def test_a_question_without_accents_asks_for_the_same(language, question, kind):
    assert asking_phrase(question, language).kind == kind


def test_framing_words_are_known_without_accents():
    assert [term.surface for term in analyse_question("czy moge odwolac rezerwacje", ("pl",), "pl")] == ["odwolac", "rezerwacje"]


def test_languages_that_are_typed_with_their_accents_keep_them():
    assert also_unaccented(["för", "över"], "sv") == ["för", "över"]
