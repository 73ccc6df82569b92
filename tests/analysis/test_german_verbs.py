"""The forms of German verbs that Snowball tells apart have one stem."""

import pytest

from bot.analysis.analyzer import analyzer_for
from bot.models import Question


@pytest.mark.parametrize(
    "forms",
    [
        "lesen liest lasen gelesen",
        "vorlesen vorliest vorgelesen",
        "schließen schließt geschlossen",
        "abschließen abschließt abgeschlossen",
        "unterschreiben unterschrieb unterschrieben",
        "verschieben verschiebt verschob verschoben",
        "ausleihen ausgeliehen",
        "stattfinden stattfindet stattfand stattgefunden",
        "rudern rudert ruderte gerudert Ruder",
        "ändern ändert geändert Änderung Änderungen",
        "ausliefern ausgeliefert Auslieferung",
        "dauern dauert Dauer",
        "Kurs Kurse Kursen",
        "Tanzkurs Tanzkurse Tanzkurses",
    ],
)
def test_forms_of_a_word_have_one_stem(forms):
    words = forms.casefold().split()

    assert len({analyzer_for("de").stem(word) for word in words}) == 1, {word: analyzer_for("de").stem(word) for word in words}


@pytest.mark.parametrize(
    ("one", "other"), [("ander", "ändern"), ("kinder", "rudern"), ("gebet", "geben"), ("steuern", "stehen"), ("kur", "kurs")]
)
def test_other_words_keep_theirs(one, other):
    stem = analyzer_for("de").stem

    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("darf man im dunkeln rudern?", "Nach Sonnenuntergang wird nicht mehr gerudert."),
        ("wer liest die Zähler?", "Die Zähler werden von Ole Petersen gelesen."),
        ("gibt es einen kurs?", "Neue machen einen Anfängerkurs."),
        ("was ist die adresse?", "Das Bootshaus steht am Uferweg 7."),
    ],
)
def test_a_verb_is_found_in_another_form(library, question, answer):
    page = "Nach Sonnenuntergang wird nicht mehr gerudert. Die Zähler werden von Ole Petersen gelesen.\n\nNeue machen einen Anfängerkurs. Das Bootshaus steht am Uferweg 7.\n"

    assert library({"verein.txt": page}).ask(Question(question)).quotes[0].answer == answer
