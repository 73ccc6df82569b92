"""Forms that no stemmer reduces to their word are found by it, and it by them."""

from collections import Counter

import pytest

from bot.analysis import analyse_question
from bot.analysis.analyzer import Analyzer
from bot.analysis.irregular import _FORMS, words_of_forms
from bot.models import Question


def entries(language):
    return [entry.split() for line in _FORMS[language].split("\n") for entry in line.split("|") if entry.strip()]


FORMS = [(language, form, word) for language in _FORMS for word, *forms in entries(language) for form in forms]


@pytest.mark.parametrize(("language", "form", "word"), FORMS, ids=lambda value: value)
def test_a_form_has_the_term_of_its_word(language, form, word):
    assert Analyzer(language).stem(form) == Analyzer(language).stem(word)


@pytest.mark.parametrize("language", _FORMS)
def test_no_form_stands_for_two_words(language):
    counts = Counter(form for _, *forms in entries(language) for form in forms)

    assert [form for form, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", _FORMS)
def test_no_word_has_two_entries(language):
    counts = Counter(word for word, *_ in entries(language))

    assert [word for word, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", _FORMS)
def test_no_word_is_a_form_of_another(language):
    assert {word for word, *_ in entries(language)} & words_of_forms(language).keys() == set()


@pytest.mark.parametrize("language", _FORMS)
def test_an_entry_has_forms(language):
    assert [words for words in entries(language) if len(words) < 2] == []


def test_a_language_without_a_table_has_no_forms():
    assert words_of_forms("fi") == {}


def test_forms_are_told_by_case_folded_words():
    assert Analyzer("en").terms("The Men BEGAN.") == Analyzer("en").terms("the man begin")


def test_many_words_are_reduced_as_one_by_one():
    analyzer = Analyzer("en")
    words = ["began", "leaders", "men", "gate", "halves", "été"]

    assert analyzer.stems(words) == [analyzer.stem(word) for word in words]


def test_a_name_that_looks_like_a_form_of_another_language_stays_itself():
    assert Analyzer("de").stem("began") == "began"


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("begin", "It began."),
        ("began", "It will begin."),
        ("began", "It had begun."),
        ("pdfs", "A PDF."),
        ("leds", "Red LEDs."),
        ("men", "A man came."),
        ("child", "The children left."),
        ("beginning", "It began."),
    ],
)
def test_a_question_finds_another_form_of_its_word(question, document):
    [word] = analyse_question(question, ("en",), "en")

    assert word.whole & set(Analyzer("en").terms(document))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When did the harvest begin?", "The harvest began on 4 May 1987."),
        ("When was it that the harvest began?", "The harvest will begin on 4 May 1987."),
        ("How many women keep the key?", "Each woman of seven keeps the key."),
        ("Who wrote the poem?", "Ada Lind will write the poem."),
    ],
)
def test_a_sentence_with_another_form_is_quoted(library, question, text):
    answer = library({"a.txt": f"The gate is red. {text} The lamp is old.\n"}).ask(Question(question))

    assert [quote.answer for quote in answer.quotes[:1]] == [text]
