"""Numbers in digits and in words: one table, and one value for each."""

import pytest

from bot.analysis.number_words import _OTHERS, numbers, spelt, words_for_numbers
from bot.answering.answer_types.kinds import holds_kind
from bot.models import Question


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("seven", {"7"}),
        ("nineteen", {"19"}),
        ("Twenty-five", {"25"}),
        ("one hundred", {"100"}),
        ("a hundred and five", {"105"}),
        ("two thousand five hundred", {"2500"}),
        ("two thousand and twenty-four", {"2024"}),
        ("five million two hundred thousand and six", {"5200006"}),
        ("2.5 million", {"2500000"}),
        ("1,974", {"1974"}),
        ("12'500", {"12500"}),
        ("1.500", {"1.500", "1500"}),
        ("at 10:30", {"10:30"}),
        ("one or two", {"1", "2"}),
        ("between one hundred and two hundred", {"100", "200"}),
        ("three 5 hundred", {"3", "500"}),
        ("someone of hundreds", set()),
    ],
)
def test_a_number_is_one_value_however_it_is_written(text, found):
    assert numbers(text) == found


@pytest.mark.parametrize("word", "thirteen fourteen sixteen seventeen eighteen nineteen thirty ninety".split())
@pytest.mark.parametrize("phrase", ["", "how many"])
def test_every_number_word_answers_a_question_for_a_number(word, phrase):
    assert holds_kind(f"The house has {word} rooms.", "how many", "en", phrase) == 1


def test_a_turkish_capital_is_read_as_the_letter():
    assert numbers("FİVE rooms and mIllİon reasons") == {"5", "1000000"}


@pytest.mark.parametrize(
    ("digits", "language", "word"),
    [
        ("3", "en", "three"),
        ("30", "en", "thirty"),
        ("3", "de", "drei"),
        ("1", "en", ""),
        ("21", "en", ""),
        ("3.5", "en", ""),
        ("three", "en", ""),
        ("3", "hu", "három"),
        ("12", "pl", "dwanaście"),
        ("21", "it", "ventuno"),
        ("37", "hu", "harminchét"),
        ("37", "sv", "trettiosju"),
        ("21", "da", "enogtyve"),
        ("24", "no", "tjuefire"),
        ("25", "fi", "kaksikymmentäviisi"),
        ("1st", "en", "first"),
        ("33", "it", "trentatré"),
        ("3", "eu", ""),
    ],
)
def test_the_word_for_a_count_in_digits(digits, language, word):
    assert spelt(digits, language) == word


RULES = """After three failed attempts the account is locked for an hour. Whoever locks room three keeps the key.
"""


def test_a_count_in_digits_is_held_by_its_word(library):
    answer = library({"a.txt": RULES}).ask(Question("what happens after 3 failed attempts?"))

    assert answer.quotes[0].answer == "After three failed attempts the account is locked for an hour."


def test_a_count_in_digits_is_not_held_by_another_word(library):
    answer = library({"a.txt": RULES}).ask(Question("what happens after 5 failed attempts?"))

    assert (answer.is_abstention, answer.missing) == (True, ("5",))


@pytest.mark.parametrize("question", ["who keeps the key of room 3?", "what is 3?"])
def test_a_number_that_counts_nothing_is_not_held_by_its_word(library, question):
    answer = library({"a.txt": RULES}).ask(Question(question))

    assert answer.missing == ("3",)


@pytest.mark.parametrize(
    ("language", "words", "found"),
    [
        ("de", "einundzwanzig Tage, neunzehn Gäste", {"21", "19"}),
        ("nl", "drieëntwintig of achtenveertig", {"23", "48"}),
        ("it", "ventuno, quarantotto, diciotto anni", {"21", "48", "18"}),
        ("pl", "do dwunastu osób, sześćdziesięciu złotych", {"12", "60"}),
        ("ar", "ثلاثة أيام أو ستين يوما", {"3", "60"}),
        ("pt", "dezanove ou dezenove", {"19"}),
        ("fr", "une fois, seize ans", {"16"}),
    ],
)
def test_the_numbers_of_other_languages_in_any_form(language, words, found):
    assert numbers(words, language) == found


@pytest.mark.parametrize("language", _OTHERS)
def test_each_word_of_each_language_is_found(language):
    for word, number in words_for_numbers(language).items():
        assert word.strip("-"), f"{word!r} is no word of {language}"
        assert numbers(f"({word})", language) == {str(number)}


@pytest.mark.parametrize(("text", "language"), [("Prenez rendez-vous avec la secrétaire.", "fr"), ("Fechado na segunda-feira.", "pt")])
def test_a_hyphen_is_no_number(text, language):
    assert holds_kind(text, "how many", language, "") == 0


def test_a_count_in_digits_is_found_as_a_word_with_an_apostrophe(library):
    pages = {"a.txt": "У правлінні п’ять членів. Збори проходять у клубі.", "b.txt": "У бібліотеці багато книжок."}

    answer = library(pages).ask(Question("правління з 5 членів"))

    assert "п’ять" in answer.quotes[0].answer
