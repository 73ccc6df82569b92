"""Words are called missing where no document has them, nor another word for the same thing."""

import pytest

from bot.models import Question

HALL = "The hall is let by Ada Lind. A day costs 40 euros. Ada lent the keys to Otto."


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("What price have the flowers?", ("flowers",)),
        ("Who lends the ladder?", ("ladder",)),
        ("Who sells the ladder?", ("sells", "ladder")),
        ("Is there a fridge?", ("fridge",)),
    ],
)
def test_what_stands_there_in_another_word_is_not_missing(library, question, missing):
    assert library({"a.txt": HALL}).ask(Question(question)).missing == missing


def test_a_word_for_the_same_thing_counts_where_it_is_searched_alone(library):
    made = library({"a.txt": "The roof is red.", "money/b.txt": "The roof costs 40 euros."})

    found = [made.ask(Question("the price of the flowers", collections=frozenset({name}))).missing for name in ("default", "money")]

    assert found == [("price", "flowers"), ("flowers",)]


def test_a_question_in_english_misses_no_words_of_grammar_where_no_document_is(library):
    page = "# Officina\n\nIl laser costa venticinque centesimi al minuto, e si paga alla cassa della bottega.\n"

    answer = library({"a.md": page}).ask(Question("how much does the laser cost per hour, and where is it?"))

    assert not {"how", "much", "does", "where"}.intersection(answer.missing)


@pytest.mark.parametrize(
    ("question", "missing"),
    [("Wer führt die Bäckerei?", ("führt", "Bäckerei")), ("Où est la clé?", ("clé",)), ("Dove sono le chiavi?", ("chiavi",))],
)
def test_words_of_grammar_of_another_language_are_not_missing(library, question, missing):
    assert library({"a.txt": HALL}).ask(Question(question)).missing == missing


@pytest.mark.parametrize(
    ("page", "question"),
    [
        ("Die Halle hat eine Theke. Ada hilft im Saal.", "Wer steht an der Theke?"),
        ("La colle et la scie sont à Ada. La salle a un bar.", "Où sont rangées les scies de la salle ?"),
        ("La sala tiene una barra. Ada está en la puerta.", "¿Quiénes vienen a la sala?"),
        ("La sala ha un banco. Ada è alla porta.", "Cosa mettono sul banco della sala?"),
        ("A sala tem um balcão. A Ada está na porta.", "Até quando ficam na sala?"),
        ("De zaal heeft een bar. Ada is bij de deur.", "Wie bracht de bar?"),
        ("Sala ma bar. Ada jest przy drzwiach.", "Kto przyniesie bar do sali?"),
        ("В зале есть бар. Ада у дверей.", "Кто возьмёт в зал свой бар?"),
        ("Salen har en bar. Ada är vid dörren.", "Vem höll i baren?"),
        ("Salen har en bar. Ada er ved døren.", "Hvem kunne holdt baren?"),
        ("Sál má bar. Ada je u dveří.", "Kdo přinese bar do sálu?"),
        ("У залі є бар. Ада біля дверей.", "Хто візьме бар у залі?"),
        ("Salonda bir bar var. Ada kapıda.", "Salonda barı kim yapacağım?"),
    ],
)
def test_no_form_of_a_verb_that_says_little_is_missing(library, page, question):
    assert library({"a.txt": page}).ask(Question(question)).missing == ()


@pytest.mark.parametrize(
    ("page", "question", "missing"),
    [
        ("La salle des fêtes est ouverte le samedi et elle a un bar.", "Qui s'inscrit à la salle ?", ("inscrit",)),
        ("La sala del comune è aperta il sabato e ha un bar.", "Chi paga dell'acqua in sala?", ("paga", "acqua")),
    ],
)
def test_what_is_missing_is_named_without_the_grammar_before_it(library, page, question, missing):
    assert library({"a.txt": page}).ask(Question(question)).missing == missing
