"""Compounds that the documents lack are found by their parts, where the documents hold both."""

import pytest

from bot.analysis import analyse_question
from bot.analysis.analyzer import analyzer_for
from bot.answering.question_analysis.compounds import with_compounds, with_parts
from bot.models import Question
from bot.retrieval import is_compound

PAGE = "Der Verein\n\nDie Behandlung gegen Varroa beginnt am 28. Juli. Das Dach wird im April gedeckt. Die Waage steht bei der Regierung in Kassel."


def none(stem):
    return ()


def parts(text, language, *known, passages=()):
    terms = tuple(analyse_question(text, (language,), language))
    found, _ = with_parts(terms, language, {}, lambda asked: {term: 1 for term in asked if term in known}, lambda stem: passages)
    return [sorted(stem for part in term.parts for stem in part) for term in found if term.parts]


@pytest.mark.parametrize(
    ("language", "word", "known"),
    [
        ("de", "Varroabehandlung", ("Varroa", "Behandlungen")),
        ("de", "Regierungskabinett", ("Regierung", "Kabinett")),
        ("nl", "stadsbibliotheek", ("stad", "bibliotheken")),
        ("sv", "skolbussen", ("skol", "buss")),
        ("da", "arbejdsplanen", ("arbejde", "plan")),
        ("no", "arbeidsplanen", ("arbeid", "plan")),
        ("fi", "kirjastoauto", ("kirjasto", "auto")),
        ("hu", "könyvtárjegy", ("könyvtár", "jegyet")),
    ],
)
def test_a_compound_is_parted_where_both_parts_are_known(language, word, known):
    stems = sorted(analyzer_for(language).stem(each.lower()) for each in known)

    assert parts(word, language, *stems) == [stems]


@pytest.mark.parametrize("known", [("behandl",), ("varroa",), ()])
def test_one_part_is_not_enough(known):
    assert parts("Varroabehandlung", "de", *known) == []


def test_of_several_ways_the_most_even_one_is_taken():
    assert parts("Eisenbahnstrecken", "de", "eisen", "bahnstreck", "eisenbahn", "streck") == [["eisenbahn", "streck"]]


@pytest.mark.parametrize(("word", "known"), [("لكاليفورنيا", "كاليفورنيا"), ("بغولدينسون", "غولدينسون"), ("لأبولو", "أبولو")])
def test_an_arabic_word_is_found_without_a_small_one_that_is_written_as_one_with_it(word, known):
    stem = analyzer_for("ar").stem(known)

    assert parts(word, "ar", stem) == [[stem]]
    assert parts(word, "ar") == []


@pytest.mark.parametrize("word", ["lasercutter", "Lasercutters"])
def test_an_english_word_is_parted_where_a_passage_writes_it_apart(word):
    assert parts(word, "en", "laser", "cutter", passages=["The laser cutter hums."]) == [["cutter", "laser"]]
    assert parts(word, "en", "laser", "cutter", passages=["The laser-cutter hums."]) == [["cutter", "laser"]]
    assert parts(word, "en", "laser", "cutter", passages=["The cutter has a laser."]) == []


@pytest.mark.parametrize(("language", "word"), [("fr", "portefeuille"), ("ru", "самолёт")])
def test_other_languages_write_compounds_apart(language, word):
    assert parts(word, language, "school", "hous", "port", "feuill") == []


@pytest.mark.parametrize("word", ["E1043E1043", "Bahnhof-Straße", "Bahn"])
def test_codes_compounds_with_a_hyphen_and_short_words_are_left_as_they_are(word):
    terms = tuple(analyse_question(word, ("de",), "de"))

    assert with_parts(terms, "de", {}, lambda asked: dict.fromkeys(asked, 1), none)[0] == terms


def test_a_word_that_documents_hold_is_not_parted():
    terms = tuple(analyse_question("Varroabehandlung", ("de",), "de"))

    assert with_parts(terms, "de", {"varroabehandl": 1}, lambda asked: dict.fromkeys(asked, 1), none)[0] == terms


def test_the_frequencies_of_parts_are_told_too():
    terms = tuple(analyse_question("Varroabehandlung", ("de",), "de"))

    _, counted = with_parts(terms, "de", {"x": 2}, lambda asked: {term: 3 for term in asked if term in {"varroa", "behandl"}}, none)

    assert counted == {"x": 2, "varroa": 3, "behandl": 3}


def test_what_is_asked_by_a_compound_is_answered_by_its_parts(library):
    answer = library({"verein.txt": PAGE}).ask(Question("Wann beginnt die Varroabehandlung?"))

    assert (answer.quotes[0].answer, answer.missing) == ("Die Behandlung gegen Varroa beginnt am 28. Juli.", ())


CLUB = "Ruderclub\n\nDer Jahresbeitrag beträgt 180 €. Die Boote liegen am Steg.\n\nDas Sommerfest findet am 6. Juli statt. Kinder rudern kostenlos."


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Wie hoch ist der Beitrag?", "Der Jahresbeitrag beträgt 180 €."),
        ("Wann ist das Fest?", "Das Sommerfest findet am 6. Juli statt."),
        ("wie hoch ist der beitrag", "Der Jahresbeitrag beträgt 180 €."),
        ("Wann ist das Winterfest?", None),
    ],
)
def test_what_is_asked_by_a_part_is_answered_by_a_compound(library, question, answer):
    quotes = library({"verein.txt": CLUB}).ask(Question(question)).quotes

    assert (quotes[0].answer if quotes else None) == answer


@pytest.mark.parametrize(
    ("language", "question", "found"),
    [
        ("de", "Beitrag", {"jahresbeitrag"}),
        ("de", "was kostet es", set()),
        ("de", "beitrag", {"jahresbeitrag"}),
        ("de", "Der Turm beitrag", set()),
        ("de", "Boot", set()),
        ("nl", "bijdrage", {"jaarbijdrag"}),
        ("en", "fee", set()),
    ],
)
def test_a_word_that_no_document_holds_is_like_its_compounds(language, question, found):
    terms = tuple(analyse_question(question, (language,), language))
    known = ["jahresbeitrag", "jaarbijdrag", "kostenlos", "yearfee", "bootshaus"]

    (term,) = with_compounds(terms, language, {"boot": 1}, lambda part, most: [each for each in known if is_compound(each, part)][:most])[
        -1:
    ]

    assert term.alike & set(known) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [("几本书", {"图书", "书角"}), ("能借", {"限借"}), ("图书", set()), ("里有", set()), ("管理", set())],
)
def test_a_chinese_character_that_stands_for_a_word_is_like_the_pairs_with_it(question, found):
    terms = tuple(analyse_question(question, ("zh",), "zh"))
    known = ["图书", "书角", "限借", "里面", "主管"]

    made = with_compounds(terms, "zh", {"图书": 1}, lambda part, most: [each for each in known if is_compound(each, part)][:most])

    assert made[-1].alike & set(known) == found


MACHINES = "Machines\n\nThe bandsaw may be used by Ada. The drill is in the shed.\n\nThe laser cutter costs 5 € an hour.\n"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who may use the band saw?", "The bandsaw may be used by Ada."),
        ("Who may use the band-saw?", "The bandsaw may be used by Ada."),
        ("how much is the lasercutter?", "The laser cutter costs 5 € an hour."),
        ("how much is the grasscutter?", None),
    ],
)
def test_in_english_one_word_and_two_are_the_same(library, question, answer):
    quotes = library({"machines.txt": MACHINES, "tents.txt": "Tents\n\nEach tent has twelve pegs."}).ask(Question(question)).quotes

    assert (quotes[0].answer if quotes else None) == answer


SANCTIONS = "Sanctions\n\nThe brigade was put under European Union sanctions in July 2021. The union of the dockers was not.\n"


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("when did the EU put the brigade under sanctions?", True),
        ("when was the brigade put under the EU's sanctions?", True),
        ("when did the UN put the brigade under sanctions?", False),
        ("when did they put us under sanctions in the EU?", False),
    ],
)
def test_a_name_that_everybody_shortens_is_found_in_full(library, question, is_answered):
    found = library({"sanctions.txt": SANCTIONS, "tents.txt": "Tents\n\nEach tent has twelve pegs."}).ask(Question(question))

    assert bool(found.quotes) is is_answered
    assert not is_answered or "EU" not in " ".join(found.missing)
