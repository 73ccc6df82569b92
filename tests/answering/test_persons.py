"""Who is asked for, some word must say: a name, a word for people, somebody who speaks."""

import pytest
from made_up import asked, candidates, document, evidence

from bot.answering.answer_selection.gates import is_beside_the_point
from bot.answering.question_analysis.asked import ask
from bot.answering.sentence_scoring.persons import may_tell_who
from bot.models import Question

KITCHEN = asked("who cleans the kitchen?")


@pytest.mark.parametrize(
    "sentence",
    [
        "The kitchen is cleaned at 6 pm.",
        "| Kitchen | every day | 6 pm |",
        "The water is turned off at night, and the letter says why.",
        "Kitchens are cleaned in May.",
        "It was cleaned in Bridge Street.",
        "Somebody cleaned it on 8 May.",
        "Four rooms are cleaned.",
        "It was cleaned on 5 Mar 2024.",
        "It was cleaned on Nov 5.",
        "Never leave it dirty.",
        "5. Report broken tools.",
        "The laser cutter is cleaned.",
        "The printers are cleaned.",
        "The replacement of the sink and its payment are settled.",
    ],
)
def test_a_sentence_without_anybody_tells_nobody(sentence):
    assert not may_tell_who(KITCHEN, sentence, "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "Lotte does.",
        "Jan Novak does.",
        "Report it to kitchen@example.org.",
        "The cleaner comes on Monday.",
        "It is left to the pupils.",
        "Ask Ada about the kitchen.",
        "The kitchen is cleaned by the caretaker.",
        "The kitchen is cleaned by a firm from the town.",
        "Whoever comes last cleans it.",
        "I do, on Fridays.",
        "That is up to the NGO.",
        "Two volunteers and an assistant.",
        "The last one to leave wipes it.",
        "Those who eat there wipe it.",
    ],
)
def test_a_name_a_word_for_people_or_somebody_who_speaks_may_tell(sentence):
    assert may_tell_who(KITCHEN, sentence, "en")


def test_in_another_language_any_sentence_may():
    assert may_tell_who(KITCHEN, "Die Küche ist sauber.", "de")


@pytest.mark.parametrize(
    ("question", "sentence", "language", "told"),
    [
        ("who can create functions?", "Only superusers can create functions.", "en", 1),
        ("who is allowed to post?", "The incident commander posts.", "en", 0),
        ("who is allowed to post?", "The incident commander may post.", "en", 1),
        ("who can paint the hall?", "The hall was painted by volunteers in 2019.", "en", 0),
        ("who must lock up?", "The last group must lock up.", "en", 1),
        ("chi può usare la sauna?", "I soci possono usare la sauna.", "it", 1),
        ("quem pode usar a sauna?", "Os sócios podem usar a sauna.", "pt", 1),
        ("hvem kan i weekenden låne saven?", "Medlemmer kan låne saven.", "da", 1),
        ("qui peut-on appeler ?", "Les adhérents peuvent appeler.", "fr", 0),
        ("wie kan ik bellen?", "De leden kunnen bellen.", "nl", 0),
        ("who may use the stage?", "The stage must be swept by the last group.", "en", 0),
        ("chi può dipingere la vasca?", "I volontari hanno dipinto la vasca.", "it", 0),
        ("who can create functions?", "Functions can be created at any time.", "en", 0),
        ("who can I ask about functions?", "Superusers ask about functions.", "en", 0),
        ("who should we call about functions?", "Members call about functions.", "en", 0),
        ("who can create functions?", "Fonksiyonları yalnızca yöneticiler oluşturur.", "tr", 0),
        ("who created the functions?", "Only superusers created functions.", "en", 0),
        ("qui peut emprunter une scie ?", "Les adhérents peuvent emprunter une scie.", "fr", 1),
        ("wie mag de zaag lenen?", "Alleen leden lenen de zaag.", "nl", 1),
    ],
)
def test_who_may_do_something_is_told_by_what_they_are(question, sentence, language, told):
    [found] = candidates(asked(question, language), document(sentence, language=language))

    assert evidence(found)["who"] == told


def test_no_one_is_told_where_nobody_is_named(library):
    page = "The kitchen is cleaned at 6 pm. Coffee and fruit are free.\n\nLabel your food in the fridge.\n"

    answer = library({"a.txt": page}).ask(Question("who cleans the kitchen"))

    assert answer.is_abstention


@pytest.mark.parametrize(
    ("sentence", "is_silent"),
    [
        ("A ship whose captain wore a mask followed us home.", True),
        ("The captain of the ship is whoever the crew elects.", False),
        ("Every ship obeys its captain, Ada Lind.", False),
    ],
)
def test_who_bears_an_office_is_told_by_a_name_or_by_what_says_who_it_is(library, sentence, is_silent):
    found = library({"a.txt": f"{sentence}\n\nIt rained all day.\n", "b.txt": "We row on the lake.\n"})

    assert found.ask(Question("who is the captain of the ship?")).is_abstention is is_silent


def test_what_is_called_by_the_question_may_name_nobody(library):
    page = "# Kitchen\n\n## Who cleans the kitchen?\n\nThat changes every week; see the list by the door.\n"

    answer = library({"a.md": page}).ask(Question("who cleans the kitchen"))

    assert answer.quotes


@pytest.mark.parametrize(
    ("question", "sentence", "language", "may_tell"),
    [
        ("¿quién es el presidente?", "El presidente solo puede ser reelegido una vez.", "es", False),
        ("¿quién elige al presidente?", "La asamblea elige al presidente.", "es", True),
        ("qui est le trésorier ?", "Le trésorier est élu pour deux ans.", "fr", False),
        ("qui tient la caisse ?", "La caisse est tenue par la secrétaire.", "fr", True),
        ("chi è il presidente?", "Il presidente resta in carica tre anni.", "it", False),
        ("quem é o presidente?", "O presidente é eleito por dois anos.", "pt", False),
        ("wie is de voorzitter?", "De voorzitter is te bereiken op info@club.example.", "nl", True),
        ("vem är ordförande?", "Ordföranden väljs av medlemmarna.", "sv", True),
        ("Kdo je předseda?", "Předseda je volen na dva roky.", "cs", True),
        ("Qui ferme la porte ?", "Le dernier ferme la porte.", "fr", True),
        ("¿Quién cierra la puerta?", "El último cierra la puerta.", "es", True),
        ("Chi chiude la porta?", "L'ultimo chiude la porta.", "it", True),
        ("Quem fecha a porta?", "O último fecha a porta.", "pt", True),
        ("Wie sluit de deur?", "De laatste sluit de deur.", "nl", True),
    ],
)
def test_words_for_people_are_known_in_some_other_languages(question, sentence, language, may_tell):
    read = ask(question, languages=[language], passages=10, frequencies=lambda terms: dict.fromkeys(terms, 1))

    assert may_tell_who(read, sentence, language) == may_tell


@pytest.mark.parametrize(("title", "is_beside"), [("Ada Lind, Staff", True), ("Minutes", False)])
def test_a_title_names_nobody(title, is_beside):
    question = asked("who are the staff?")
    found, *_ = candidates(question, document("Ada Lind, staff\n\nBe kind.", title=title))

    assert is_beside_the_point(question, found, 1) == is_beside


@pytest.mark.parametrize(
    ("listed", "is_told"),
    [("- Anna, EU times\n- Bert, US times\n- Carl", True), ("1. Anna Lind\n2. Bert Moe", True), ("- be kind\n- be quick", False)],
)
def test_who_is_told_by_the_list_that_a_line_leads_into(library, listed, is_told):
    answer = library({"a.md": f"# Rules\n\nSpam is deleted.\n\nModerators:\n\n{listed}\n"}).ask(Question("who are the moderators?"))

    assert [listed.split("\n")[0] in quote.text for quote in answer.quotes[:1]] == [True] * is_told


@pytest.mark.parametrize(
    ("page", "question"),
    [
        ("Bas Verhoef volgt Truus op als penningmeester. Het hek is groen.\n", "wie is de nieuwe penningmeester"),
        ("Mme Fontanel est élue présidente du conseil. La porte est verte.\n", "qui est la nouvelle présidente"),
        ("Fatima Nouri valdes till ordförande. Grinden är grön.\n", "vem är den nya ordföranden"),
    ],
)
def test_who_the_new_one_is_need_not_be_said_by_that_word(library, page, question):
    found = library({"a.txt": page}).ask(Question(question))

    assert [quote.answer for quote in found.quotes[:1]] == [page.partition(".")[0] + "."]


@pytest.mark.parametrize(
    ("question", "sentence", "is_told"),
    [
        ("who built the chapel?", "The chapel is built of brick from Kandle.", False),
        ("who discovered the marsh frog?", "In the Wetlands it is found only near Kandle.", False),
        ("who built the chapel?", "The chapel was built by the Falk brothers of Kandle.", True),
        ("who won the Heron Prize in 1905?", "It was Ida Falk, for which she was awarded a Heron Prize in 1905.", True),
        ("who knows the code?", "The code is known to Ida Falk only.", True),
        ("who cleans the kitchen?", "The kitchen is cleaned daily: Ida Falk.", True),
    ],
)
def test_what_is_done_without_saying_by_whom_tells_nobody(question, sentence, is_told):
    read = ask(question, languages=["en"], passages=10, frequencies=lambda terms: dict.fromkeys(terms, 1))
    (candidate,) = candidates(read, document(sentence))

    assert (may_tell_who(read, sentence, "en"), evidence(candidate)["who"] > 0) == (is_told, is_told)


@pytest.mark.parametrize(
    "question",
    [
        "who do I talk to about bullying?",
        "who should we see about bullying?",
        "who deals with bullying?",
        "who handles bullying?",
        "who can I tell about bullying?",
    ],
)
def test_words_that_only_ask_whom_to_turn_to_need_not_be_said(library, question):
    page = "# Hollins\n\nThe head is Mr Rowntree. Worries about bullying go to Miss Cole first.\n\nNets are mended on the quay.\n"

    assert "Miss Cole" in library({"school.md": page}).ask(Question(question)).quotes[0].answer
