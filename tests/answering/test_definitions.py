"""Questions after what a thing is, in every language, and the sentences that tell it."""

import pytest
from made_up import asked, document, evidence, reread, sentence

from bot.analysis.function_words import FUNCTION_WORDS
from bot.answering.answer_types.definitions import _ASKING, _PLAIN, asked_after, is_a
from bot.answering.sentence_scoring.defining import opening_lines
from bot.models import Confidence, Question

ASKED = [
    ("en", "What is tea?", "tea"),
    ("en", "what's a samovar", "samovar"),
    ("en", "What does RTFM stand for?", "RTFM"),
    ("en", "what does error E02 mean", "error E02"),
    ("en", "What is meant by brewing time?", "brewing time"),
    ("en", "what counts as a samovar?", "samovar"),
    ("en", "Who is Ada Lind?", "Ada Lind"),
    ("en", "Who was Ludwig van Beethoven?", "Ludwig van Beethoven"),
    ("de", "Was ist ein Samowar?", "Samowar"),
    ("de", "Wofür steht RTFM?", "RTFM"),
    ("de", "Wer war Ada Lind?", "Ada Lind"),
    ("fr", "Qu’est-ce qu’un samovar ?", "samovar"),
    ("es", "¿Qué significa RTFM?", "RTFM"),
    ("it", "Cos'è un samovar?", "samovar"),
    ("pt", "O que é um samovar?", "samovar"),
    ("ca", "Què és un samovar?", "samovar"),
    ("ro", "Ce este un samovar?", "samovar"),
    ("nl", "Wat is een samowaar?", "samowaar"),
    ("sv", "Vad är en samovar?", "samovar"),
    ("da", "Hvad er en samovar?", "samovar"),
    ("no", "Hva er en samovar?", "samovar"),
    ("fi", "Mikä on samovaari?", "samovaari"),
    ("pl", "Co to jest samowar?", "samowar"),
    ("cs", "Co je to samovar?", "samovar"),
    ("hu", "Mi az a szamovár?", "szamovár"),
    ("tr", "Semaver nedir?", "Semaver"),
    ("id", "Apa itu samovar?", "samovar"),
    ("vi", "Ấm samovar là gì?", "Ấm samovar"),
    ("ru", "Что такое самовар?", "самовар"),
    ("uk", "Що таке самовар?", "самовар"),
    ("bg", "Какво е самовар?", "самовар"),
    ("el", "Τι είναι το σαμοβάρι;", "το σαμοβάρι"),
    ("he", "מהו סמובר?", "סמובר"),
    ("ar", "ما هو السماور؟", "السماور"),
    ("fa", "سماور چیست؟", "سماور"),
    ("hi", "समोवर क्या है?", "समोवर"),
    ("zh", "什么是茶炊？", "茶炊"),
    ("zh", "茶炊是什么意思", "茶炊"),
    ("ja", "サモワールとは何ですか？", "サモワール"),
    ("ko", "사모바르란 무엇인가요?", "사모바르"),
    ("th", "กาโมวาร์คืออะไร", "กาโมวาร์"),
]
TOLD = [
    ("en", "A samovar is a kettle.", "samovar"),
    ("en", "Samovars are large kettles.", "Samovars"),
    ("en", "A samovar (from Russian) is a kettle.", "samovar"),
    ("en", "A samovar, a kettle of brass, is the pride of a house.", "samovar"),
    ("de", "Ein Samowar ist ein Wasserkessel.", "Samowar"),
    ("fr", "Un samovar est une bouilloire.", "samovar"),
    ("es", "Un samovar es un recipiente.", "samovar"),
    ("it", "Il samovar è un recipiente.", "samovar"),
    ("pt", "Um samovar é um recipiente.", "samovar"),
    ("ca", "Un samovar és un recipient.", "samovar"),
    ("ro", "Samovarul este un vas.", "Samovarul"),
    ("nl", "Een samowaar is een ketel.", "samowaar"),
    ("sv", "Samovaren är en vattenkokare.", "Samovaren"),
    ("da", "Samovaren er en kedel.", "Samovaren"),
    ("no", "Samovaren er en kjele.", "Samovaren"),
    ("fi", "Samovaari on vedenkeitin.", "Samovaari"),
    ("pl", "Samowar to naczynie.", "Samowar"),
    ("cs", "Samovar je nádoba.", "Samovar"),
    ("id", "Samovar adalah ketel.", "Samovar"),
    ("vi", "Samovar là ấm đun nước.", "Samovar"),
    ("ru", "Самовар — это сосуд.", "Самовар"),
    ("uk", "Самовар — це посудина.", "Самовар"),
    ("bg", "Самоварът е съд.", "Самоварът"),
    ("el", "Σαμοβάρι είναι ένα σκεύος.", "Σαμοβάρι"),
    ("he", "סמובר הוא כלי להרתחת מים.", "סמובר"),
    ("ar", "السماور هو وعاء.", "السماور"),
    ("zh", "茶炊是一种烧水器具。", "茶炊"),
    ("ja", "サモワールとは湯沸かし器である。", "サモワール"),
    ("ko", "사모바르는 주전자이다.", "사모바르"),
    ("th", "กาโมวาร์คือหม้อต้มน้ำ", "กาโมวาร์"),
]


@pytest.mark.parametrize(("language", "question", "thing"), ASKED, ids=lambda value: value)
def test_what_a_question_wants_explained_is_told(language, question, thing):
    span = asked_after(question, language)

    assert span is not None
    assert question[span.start : span.end] == thing


@pytest.mark.parametrize(
    "question",
    [
        "who is the treasurer?",
        "Who is CEO?",
        "When is the meeting?",
        "What did the roof cost?",
        "what's it cost",
        "what is the name of the man who opened the gate?",
        "What is petty cash for?",
        "What's the lever for?",
        "What is petty cash for ?",
        "tea",
        "",
    ],
)
def test_other_questions_want_nothing_explained(question):
    assert asked_after(question, "en") is None


@pytest.mark.parametrize(("language", "text", "thing"), TOLD, ids=lambda value: value)
def test_what_a_sentence_tells_the_nature_of_is_told(language, text, thing):
    told = is_a(text, language)

    assert told is not None
    assert (told.subjects[0], told.is_plain) == (thing, True)


@pytest.mark.parametrize(
    "text", ["samovar: a kettle", "samovar | a kettle |", "Samovar – a kettle", "samovar - a kettle", "samovar (n.): a kettle"]
)
def test_an_entry_of_a_list_tells_of_its_term(text):
    told = is_a(text, "en")

    assert (told.subjects[0].casefold(), told.is_plain, told.is_entry) == ("samovar", False, True)


@pytest.mark.parametrize("text", ["A samovar is lit in the morning.", "Samovars are made in Tula.", "The samovar was not there."])
def test_what_is_only_said_of_a_thing_is_not_what_it_is(text):
    assert is_a(text, "en").is_plain is False


def test_a_sentence_with_nothing_between_tells_nothing():
    assert is_a("Tea for two", "en") is None


def test_the_other_name_in_brackets_is_told_of_too():
    assert is_a("Greenwich Mean Time (GMT) is a time.", "en").subjects == ("Greenwich Mean Time", "GMT")


@pytest.mark.parametrize("table", [_ASKING, _PLAIN], ids=["asking", "telling"])
def test_tables_are_of_languages_that_are_supported(table):
    assert set(table) <= set(FUNCTION_WORDS)


def test_every_language_has_its_way_of_asking():
    assert set(_ASKING) == set(FUNCTION_WORDS)


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("what is a gate?", "A gate is a door in a fence.", 1),
        ("what is a gate?", "A gate is opened in May.", 0.3),
        ("what is a gate?", "A gate key is a key.", 0.1),
        ("what is a gate?", "Gate: who has closed it?", 0.3),
        ("what is a gate?", "The fence has a gate.", 0),
        ("what does E17 mean?", "E17: the lid is open.", 1),
        ("what does E17 mean?", "E18: the lid is open.", 0),
        ("where is a gate?", "A gate is a door in a fence.", 0),
    ],
)
def test_how_far_a_sentence_tells_what_the_thing_is(question, text, value):
    assert sentence(asked(question, E17=1), text)["definition"] == value


def test_the_long_form_of_an_acronym_tells_what_it_is(library):
    text = "AQM is shut on Mondays. There is a café. The Amber Quay Museum was full in May."

    assert library({"a.txt": text}).ask(Question("What does AQM stand for?")).quotes[0].answer == "The Amber Quay Museum was full in May."


def test_a_long_form_does_not_tell_what_it_is_itself(library):
    considered = library({"a.txt": "The Amber Quay Museum was full in May."}).explain(Question("What is the Amber Quay Museum?")).considered

    assert evidence(considered[0].candidate)["definition"] == 0.3


@pytest.mark.parametrize(
    ("question", "text", "confidence"),
    [
        ("What is Pskov?", "Pskov suffers from the rain.", Confidence.LIKELY),
        (
            "What is tea?",
            "Tea is grown in Assam, in large estates.\n\nThe kitchen keeps tea for guests.\n\nBoats leave at nine.\n",
            Confidence.LIKELY,
        ),
        ("What is Pskov?", "Pskov is a town on a river.", Confidence.STRONG),
        ("Why does Pskov suffer from rain?", "Pskov suffers from rain because of the sea.", Confidence.STRONG),
    ],
)
def test_to_name_one_thing_is_no_strong_answer_to_what_it_is(library, question, text, confidence):
    assert library({"a.txt": text}).ask(Question(question)).confidence is confidence


def test_what_the_headings_name_need_not_be_named_again():
    found = sentence(asked("what does error E17 mean?", E17=1), "E17 | the lid is open", heading="Error codes")

    assert (found["definition"], found["opens"]) == (1, 1)


@pytest.mark.parametrize(
    ("text", "begins"),
    [("Tea is a drink.", True), ("The tea is hot.", True), ("Black tea is strong.", False), ("Tea?", False), ("", False)],
)
def test_whether_a_line_begins_with_what_is_asked_after(text, begins):
    question = asked("what is tea?")
    line = reread(question, document(f"{text} Tea."))[0].lines[1]

    assert opening_lines(question, ["", line if text else " "], 0) == [False, begins]


def test_the_headings_are_no_line_that_begins_with_it():
    question = asked("what is tea?")

    entry = reread(question, document("Tea is a drink.", heading="Tea and cups"))[0]

    assert opening_lines(question, entry.lines, entry.exact[0]) == [False, True]


def test_no_line_begins_with_what_another_question_asks():
    question = asked("where is tea?")

    assert opening_lines(question, reread(question, document("Tea is a drink."))[0].lines, 0) == [False, False]


def test_only_the_thing_itself_is_searched_for():
    assert [term.surface for term in asked("what does the abbreviation RTFM stand for?", RTFM=1).terms] == ["abbreviation", "RTFM"]
    assert [term.surface for term in asked("what does it stand for?").terms] == ["stand"]


def test_what_a_thing_is_is_found_on_a_page_that_names_it_everywhere(library):
    said = " ".join(
        f"In the year {year} the samovar of house {year % 97} was polished and the samovar was lit by guest {year % 89}."
        for year in range(1700, 2000)
    )

    answer = library({"samovar.txt": f"{said}\n\nA samovar is a metal kettle with a tap.\n\n{said}"}).ask(Question("What is a samovar?"))

    assert answer.quotes[0].answer == "A samovar is a metal kettle with a tap."


@pytest.mark.parametrize(("question", "subject"), [("What is C++?", "C++"), ("Was ist C#?", "C#"), ("차는 무엇인가요?", "차")])
def test_what_is_asked_after_may_end_in_a_sign_or_be_one_character(question, subject):
    found = asked(question, "de" if "Was" in question else "ko" if "차" in question else "en")

    assert found.is_definition
    assert subject in found.terms[0].surface


@pytest.mark.parametrize("question", ["what is a samovar?", "Hello, what is a samovar?", "hi what's a samovar"])
def test_a_greeting_does_not_hide_what_is_to_be_explained(library, question):
    answer = library({"tea.txt": "Tea\n\nA samovar is a kettle. The samovar of the club leaks."}).ask(Question(question))

    assert (answer.quotes[0].answer, answer.narrowed) == ("A samovar is a kettle.", "")


@pytest.mark.parametrize(
    ("sentence", "is_silent"),
    [
        ("The shop sells Amasi, curd and kefir.", True),
        ("Amasi is thick sour milk.", False),
        ("Milk that is left to sour in a calabash is called Amasi.", False),
        ("| Amasi | sour milk | 2 euros |", False),
        ("The milk of the house is Amasi.", False),
        ("Sour milk: Amasi", False),
    ],
)
def test_what_only_mentions_a_thing_does_not_say_what_it_is(library, sentence, is_silent):
    found = library({"a.md": f"# The shop\n\n{sentence}\n\nIt closes at six.\n", "b.md": "# Rowing\n\nWe row.\n"})

    assert found.ask(Question("What is Amasi?")).is_abstention is is_silent


@pytest.mark.parametrize("sentence", ["The treasurer is Ada Lind.", "Treasurer: Ada Lind", "Our clerk Ada Lind left in May."])
def test_who_somebody_is_may_be_told_by_the_way(library, sentence):
    found = library({"a.md": f"# The club\n\n{sentence}\n\nThe hall is red.\n", "b.md": "# Rowing\n\nWe row.\n"})

    assert [quote.answer for quote in found.ask(Question("who is Ada Lind?")).quotes] == [sentence]


@pytest.mark.parametrize(
    ("question", "is_definition"),
    [
        ("what's the address?", False),
        ("what is your dress code?", False),
        ("was ist das WLAN-Passwort?", False),
        ("what is an address?", True),
        ("what's the Nordic model?", True),
    ],
)
def test_one_fact_of_what_a_document_is_about_is_no_definition(question, is_definition):
    assert asked(question).is_definition is is_definition
