"""Which language a text is in."""

import pytest

from bot.analysis.function_words import FUNCTION_WORDS
from bot.analysis.languages import guess_language, words_that_mark
from bot.analysis.tokens import normalise

TEXTS = {
    "en": "The bridge was closed for repairs and the ferries ran every twenty minutes.",
    "de": "Die Brücke wurde wegen der Arbeiten gesperrt und die Fähren fuhren alle zwanzig Minuten.",
    "fr": "Le pont a été fermé pour des travaux et les navettes passaient toutes les vingt minutes.",
    "es": "El puente fue cerrado por las obras y los barcos pasaban cada veinte minutos.",
    "it": "Il ponte è stato chiuso per i lavori e le barche passavano ogni venti minuti.",
    "pt": "A ponte foi fechada para as obras e os barcos não passavam mais.",
    "nl": "De brug werd gesloten voor de werken en het veer voer om de twintig minuten.",
    "ru": "Мост был закрыт на ремонт, и паромы ходили каждые двадцать минут.",
    "ar": "تم إغلاق الجسر من أجل الإصلاح وكان على الناس أن ينتظروا.",
    "fa": "این پل برای تعمیر بسته شد و مردم باید صبر کنند.",
    "hi": "पुल को मरम्मत के लिए बंद किया गया है।",
    "th": "สะพานถูกปิดเพื่อซ่อมแซม",
    "zh": "这座桥因为维修而关闭。",
    "ja": "橋は修理のために閉まっています。",
    "ko": "다리는 수리 때문에 닫혔습니다.",
    "el": "Η γέφυρα έκλεισε για επισκευές.",
    "he": "הגשר נסגר לתיקון.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_tells_its_language(language):
    assert guess_language(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "1234", "— !", "👩"])
def test_a_text_without_letters_is_undetermined(text):
    assert guess_language(text) == "und"


def test_a_text_without_function_words_takes_the_first_language_of_the_corpus():
    assert guess_language("JNIM", ("fr", "en")) == "fr"


def test_the_choice_is_narrowed_to_what_the_corpus_holds():
    assert guess_language(TEXTS["pt"], ("en", "es")) == "es"


def test_some_han_characters_do_not_make_an_english_text_chinese():
    assert guess_language(TEXTS["en"] + " It is called 桥 in Chinese.") == "en"


def test_question_words_mark_a_language():
    assert {"who", "the"} <= words_that_mark("en")


def test_an_unknown_language_has_no_marks():
    assert words_that_mark("xx") == frozenset()


@pytest.mark.parametrize(
    ("text", "among", "language"),
    [
        ("Kantin ne zaman kapalı?", ("fr", "en", "tr"), "tr"),
        ("¿Precio entrada?", ("en", "pt", "es"), "es"),
        ("reuniões condomínio?", ("es", "pt"), "pt"),
        ("składka członkowska", ("cs", "pl"), "pl"),
        ("Straße gesperrt?", ("nl", "de"), "de"),
        ("időpont űrlap?", ("de", "hu"), "hu"),
        ("Who lives in São Paulo?", ("pt", "en"), "en"),
        ("Where is the Straße?", ("de", "en"), "en"),
        ("Who wrote Señor Łódź?", ("pl", "es", "en"), "en"),
    ],
)
def test_a_letter_that_few_languages_have_tells_them_but_not_in_a_name(text, among, language):
    assert guess_language(text, among) == language


@pytest.mark.parametrize(
    ("question", "language"), [("Что такое Debian GNU/Linux?", "ru"), ("Debian は GNU/Linux だけ?", "ja"), ("What is Debian?", "en")]
)
def test_names_in_latin_letters_do_not_hide_the_script_of_a_question(question, language):
    assert guess_language(question, ("en", "ru", "ja")) == language


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("wann is it sprechstunde", "de"),
        ("quand is the meeting", "fr"),
        ("when is it", "en"),
        ("what is a Wann", "en"),
    ],
)
def test_the_word_that_asks_first_says_much_of_the_language(question, language):
    assert guess_language(question, ("de", "fr", "it", "en")) == language


@pytest.mark.parametrize("language", FUNCTION_WORDS)
def test_words_of_grammar_are_known_as_words_are_compared(language):
    """The last sigma of a Greek word as any other, a Persian word of two parts as one."""
    words = FUNCTION_WORDS[language].split()

    assert {normalise(word) for word in words} <= words_that_mark(language)
