"""A number that counts other things than those asked for is no answer to how many there are."""

import pytest
from made_up import asked, candidates, document, evidence

from bot.answering.sentence_scoring.counted import counts_far_off, counts_only_others
from bot.models import Confidence, Question

MEMBERS = asked("How many members has the board?")


@pytest.mark.parametrize(
    "sentence",
    [
        "A member holds at least twenty shares.",
        "A member holds 20 to 30 shares and two bonds.",
        "A member may be one minor version behind.",
        "There is no dress code for a member.",
        "A member pays for both trips.",
    ],
)
def test_numbers_before_other_nouns_count_those(sentence):
    assert counts_only_others(MEMBERS, sentence, "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "The board has twelve members.",
        "The board has twelve elected members.",
        "It has twelve.",
        "It has twelve, and meets in 3 rooms.",
        "Members: 12 individuals",
        "Members: 12",
        "Twelve people sit on the board.",
        "Only one of the board is left.",
        "A member pays the fee.",
        "The board has no more than twelve.",
        "The membership counts 300 members of 20 nations.",
    ],
)
def test_a_number_of_what_is_asked_or_of_nothing_may_count_it(sentence):
    assert not counts_only_others(MEMBERS, sentence, "en")


@pytest.mark.parametrize(
    ("sentence", "is_other"),
    [
        ("There are three learners to a boat and six to an instructor.", True),
        ("There are six per instructor.", True),
        ("We have six, one to a boat.", False),
    ],
)
def test_how_many_there_are_to_one_counts_none_of_these(sentence, is_other):
    assert counts_only_others(asked("How many instructors are there?"), sentence, "en") is is_other


def test_copies_are_no_papers():
    assert counts_only_others(asked("How many copies are there?"), "Most theses have three papers.", "en")
    assert not counts_only_others(asked("How many copies are there?"), "There are 60 copies.", "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "A message of at most 120 words is sent to people.",
        "It has no counter and turns people away.",
        "People choose a four-digit code.",
        "One line is for people.",
    ],
)
def test_people_are_not_counted_by_words_or_counters(sentence):
    assert counts_only_others(asked("How many people work there?"), sentence, "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "Six teachers work there.",
        "It has 40 seats.",
        "It holds 120.",
        "Three geography students began it.",
        "Twenty-five people work there.",
        "12 families live there.",
    ],
)
def test_people_may_be_counted_by_what_they_are_or_by_their_seats(sentence):
    assert not counts_only_others(asked("How many people work there?"), sentence, "en")


@pytest.mark.parametrize(("question", "is_other"), [("How many lockers are there?", True), ("How many digits has the code?", False)])
def test_a_number_joined_to_a_word_counts_that(question, is_other):
    assert counts_only_others(asked(question), "Each of them has a four-digit code.", "en") is is_other


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How many people live here?", "300 fishermen and 40 sailors live here."),
        ("How many are there in the choir?", "The choir has 12 sopranos."),
        ("How many holidays does a volunteer get?", "A volunteer gets 12 days off."),
        ("How many bikes fit in the shed?", "The shed holds 20 bicycles."),
        ("How old is the board?", "It is run by 20 members."),
        ("How many spare lamps are kept?", "We keep 25 units."),
    ],
)
def test_what_is_counted_may_have_another_name(question, sentence):
    assert not counts_only_others(asked(question), sentence, "en")


@pytest.mark.parametrize(
    ("question", "language", "sentence", "is_of_others"),
    [
        ("Combien de membres au conseil ?", "fr", "Un membre souscrit vingt parts sociales.", True),
        ("Combien de membres au conseil ?", "fr", "Le conseil compte sept membres.", False),
        ("¿Cuántos socios hay?", "es", "Un socio compra veinte acciones.", True),
        ("¿Cuántos socios hay?", "es", "Somos veinte socios.", False),
        ("Wie viele Mitglieder gibt es?", "de", "Ein Mitglied zeichnet zwanzig Anteile.", True),
        ("Wie viele Mitglieder gibt es?", "de", "Der Verein zählt zwanzig Mitglieder und drei Boote.", False),
        ("Wie viele Mitglieder gibt es?", "de", "Mitglieder gibt es zwanzig.", False),
    ],
)
def test_other_languages_whose_plurals_end_alike(question, language, sentence, is_of_others):
    assert counts_only_others(asked(question, language), sentence, language) is is_of_others


def test_a_question_in_another_language_than_the_sentence_is_not_judged():
    assert not counts_only_others(asked("Combien de membres au conseil ?", "fr", "en"), "A member holds twenty shares.", "en")


def test_a_count_of_something_else_holds_no_count():
    [found] = candidates(MEMBERS, document("A member of the board holds twenty shares."))

    assert evidence(found)["how_many"] == 0


def test_the_count_that_is_asked_for_comes_first(library):
    page = "Whoever buys at least twenty shares, and whom the board accepts, is a member.\n\nThe board meets in March.\n\nThe board has seven members, chosen for three years.\n"

    answer = library({"a.txt": page}).ask(Question("how many members has the board"))

    assert "seven members" in answer.quotes[0].answer


@pytest.mark.parametrize(
    ("sentence", "is_other"), [("It stopped nine times this year.", True), ("Everybody gives ten hours a year.", False)]
)
def test_how_often_is_no_number_of_hours(sentence, is_other):
    assert counts_only_others(asked("How many hours do I have to work a year?"), sentence, "en") == is_other


@pytest.mark.parametrize(
    ("question", "language", "page", "count"),
    [
        ("How many patients had the hospital?", "en", "The hospital had 1500 patients, says its report.", 1),
        ("How many patients had the hospital?", "en", "In 1894 the hospital opened for patients.", 0),
        ("How many patients had the hospital?", "en", "In 1894 patients were moved from the ward.", 0),
        ("How many maps has the archive?", "en", "The archive has 2000 maps and 15 films.", 1),
        ("Wie viele Besucher hat das Museum?", "de", "Das Museum wurde 1894 gebaut, und Besucher dürfen es sehen.", 0),
        ("Wie viele Besucher hat das Museum?", "de", "Das Museum hatte 1894 Besucher.", 1),
        ("Combien de malades y avait-il au sanatorium ?", "fr", "Le sanatorium fut bâti en 1894 pour des malades.", 0),
        ("Ilu zwiedzających ma muzeum?", "pl", "Muzeum otwarto w 1894 roku dla zwiedzających.", 0),
        ("Сколько посетителей в музее?", "ru", "Музей открыт в 1894 году для посетителей.", 0),
    ],
)
def test_a_year_counts_nothing_but_before_what_is_counted(question, language, page, count):
    [found] = candidates(asked(question, language), document(page, language=language))

    assert evidence(found)["how_many"] == count


@pytest.mark.parametrize(
    ("question", "language", "sentence", "is_far_off"),
    [
        ("Wie viele Besucher hat das Museum?", "de", "Einmal im Jahr dürfen Besucher das Museum sehen.", True),
        ("Wie viele Besucher hat das Museum?", "de", "Das Museum zählt im Jahr rund 300 zahlende Besucher.", False),
        ("Wie viele Besucher hat das Museum?", "de", "Es sind rund dreihundert.", False),
        ("Hvor mange medlemmer har klubben?", "da", "Klubbens medlemmer starter med et forløb på tre gange.", True),
        ("How many members has the club?", "en", "Members begin with a trial of three weeks.", False),
    ],
)
def test_a_number_far_from_what_is_counted(question, language, sentence, is_far_off):
    assert counts_far_off(asked(question, language), sentence, language) is is_far_off


def test_a_number_far_from_what_is_counted_is_no_strong_match(library):
    page = "Das Museum ist klein.\n\nEinmal im Jahr dürfen Besucher das Museum von innen sehen.\n"

    answer = library({"museum.txt": page}).ask(Question("Wie viele Besucher hat das Museum im Jahr?"))

    assert answer.confidence is not Confidence.STRONG


@pytest.mark.parametrize(
    ("question", "page"),
    [
        ("Who spent 7 months in Lund?", "Ada Falk spent seven months in Lund and painted the harbour."),
        ("How many people saw the 1st season of Low Tide?", "The first season of Low Tide was seen by 40,000 people."),
        ("Which band played here in the 80s?", "In the 1980s the band Low Tide played here."),
        ("Wer baute ursprünglich 3 Brücken?", "Ursprünglich baute die Gemeinde drei Brücken."),
    ],
)
def test_counts_ordinals_and_decades_stand_for_their_words(library, question, page):
    answer = library({"a.txt": f"{page}\n\nThe harvest failed.\n"}).ask(Question(question))

    assert answer.quotes[0].answer == page


def test_a_count_behind_a_verb_is_as_sure_as_its_word(library):
    answer = library({"a.txt": "Ada Falk spent seven months in Lund and painted the harbour.\n"}).ask(
        Question("Who spent 7 months in Lund?")
    )

    assert answer.confidence is Confidence.STRONG


def test_a_number_that_names_is_not_its_word(library):
    answer = library({"a.txt": "Three rooms have a beamer.\n\nThe harvest failed.\n"}).ask(Question("Does room 3 have a beamer?"))

    assert answer.quotes == ()


def test_what_stands_before_a_plural_may_be_what_is_counted():
    assert not counts_only_others(asked("How many soundtracks are there?"), "Six soundtrack releases are known.", "en")


def test_a_name_with_a_word_of_grammar_is_part_of_what_is_counted():
    assert not counts_only_others(asked("How many Doctor Who soundtracks are there?"), "Six soundtrack releases are known.", "en")


def test_what_tells_the_figure_need_not_repeat_a_verb_that_says_little(library):
    page = "# Das Dach\n\nDas Dach wird im März neu gedeckt. Der Keller bleibt trocken.\n\nDie Netze flickt der Wirt.\n"

    assert library({"dach.md": page}).ask(Question("wann wird das dach gemacht")).quotes[0].answer == "Das Dach wird im März neu gedeckt."
