"""The question in what somebody writes."""

import pytest

from bot.analysis import analyse_question
from bot.answering.answer_types.kinds import asking_phrase
from bot.answering.question_analysis.asked import ask
from bot.answering.question_analysis.phrases import strange_names
from bot.answering.question_analysis.questions import questions_in
from bot.models import Question

PAGE = """# Office

## Where is the office?

The office is in Harbour Lane 4.

## How do I reset my password?

Open the login page and choose "Forgot password".
"""


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Who keeps the key?", []),
        ("Hi! Who keeps the key? Thanks!", ["Who keeps the key?"]),
        ("Quick one: who keeps the key? Thanks!", ["Quick one: who keeps the key?", "who keeps the key?"]),
        ("Where is it? Who has it?", ["Where is it?", "Who has it?"]),
        ("我想问一下。谁有钥匙？谢谢！", ["谁有钥匙？"]),
        ("No question here. Not at all.", []),
        ("good morning, who keeps the key", ["who keeps the key"]),
        ("Hi all, quick question: who keeps the key?", ["who keeps the key?"]),
        ("kurze Frage: wer hat den Schlüssel", ["wer hat den Schlüssel"]),
        ("Thanks, Anna, who keeps the key?", ["Anna, who keeps the key?"]),
        ("I'd like to join, what's the fee?", ["what's the fee?"]),
        ("hi, we would love to come, how much is it", ["we would love to come, how much is it", "how much is it"]),
        ("Ich möchte Mitglied werden, was kostet das?", ["was kostet das?"]),
        ("The office in Bern, who runs it?", []),
        ("quick q, who keeps the key?", ["who keeps the key?"]),
        ("dumb question but who keeps the key", ["who keeps the key"]),
        ("Newbie here, sorry if this was asked before - who keeps the key?", ["who keeps the key?"]),
        ("hey all, probably a silly one, but who keeps the key?", ["who keeps the key?"]),
        ("not sure if this is the right channel but who keeps the key?", ["who keeps the key?"]),
        ("mal eine ganz blöde Frage, wer hat den Schlüssel?", ["wer hat den Schlüssel?"]),
        ("Sorry falls das schon gefragt wurde, wer hat den Schlüssel?", ["wer hat den Schlüssel?"]),
        ("question bête : qui a la clé ?", ["qui a la clé ?"]),
        ("una duda, ¿quién tiene la llave?", ["¿quién tiene la llave?"]),
        ("scusate se è già stato chiesto, chi ha la chiave?", ["chi ha la chiave?"]),
        ("pergunta rápida: quem tem a chave?", ["quem tem a chave?"]),
        ("korte vraag, wie heeft de sleutel?", ["wie heeft de sleutel?"]),
        ("how much is it again? I forgot", ["how much is it again?"]),
        ("ugh wait, who keeps the key", ["who keeps the key"]),
        ("could anyone remind me who keeps the key?", ["who keeps the key?"]),
        ("idk if anyone knows but who keeps the key", ["who keeps the key"]),
        ("out of curiosity: who keeps the key?", ["who keeps the key?"]),
        ("just wondering who keeps the key", ["who keeps the key"]),
        ("wondering about the key", []),
        ("who keeps the key, cheers all", ["who keeps the key"]),
        ("who keeps the key - thanks in advance!", ["who keeps the key"]),
        ("who keeps the key? tia", ["who keeps the key?"]),
        ("wer hat den Schlüssel, danke schonmal", ["wer hat den Schlüssel"]),
        ("who said thanks", ["who said"]),
        ("sorry, ", []),
        ("new here", []),
        ("one-way tickets, who sells them?", []),
        ("not sure if the hall is open, when is it?", []),
        ("high tide, when?", []),
        ("a question of trust", []),
        ("hi, ", []),
    ],
)
def test_the_questions_in_a_text(text, parts):
    assert [part.text for part in questions_in(text, "zh" if "谁" in text else "en")] == parts


@pytest.mark.parametrize(
    ("text", "is_all"),
    [
        ("Is it free? Who pays?", True),
        ("Is it free? Asking for a friend.", True),
        ("Hi Anna! Is it free?", True),
        ("Hallo, ich heirate im Herbst. Bekomme ich dafür frei?", False),
        ("I heard of the hall. Is it free?", False),
    ],
)
def test_whether_all_of_a_text_is_asked(text, is_all):
    assert {part.is_all for part in questions_in(text, "en")} == {is_all}


@pytest.mark.parametrize(
    "question",
    [
        "Hi! Hope you are well :) Quick one: how do I reset my password? Thanks a lot!!",
        "How do I reset my password? I need it urgently because the gardener waits.",
    ],
)
def test_what_stands_around_a_question_does_not_silence_it(library, question):
    answer = library({"a.md": PAGE}).ask(Question(question))

    assert answer.quotes[0].answer == 'Open the login page and choose "Forgot password".'
    assert answer.narrowed.casefold() == "how do i reset my password?"
    assert answer.question == question


def test_of_several_questions_the_first_with_an_answer_is_answered(library):
    answer = library({"a.md": PAGE}).ask(Question("Is it raining? Where is the office? How do I reset my password?"))

    assert (answer.quotes[0].answer, answer.narrowed) == ("The office is in Harbour Lane 4.", "Where is the office?")


def test_a_question_that_is_answered_whole_is_not_narrowed(library):
    assert not library({"a.md": PAGE}).ask(Question("How do I reset my password?")).narrowed


def test_a_question_that_needs_the_words_around_it_is_not_asked_alone(library):
    page = "# Parking\n\nVisitors park behind the mill.\n"

    assert not library({"a.md": page}).ask(Question("My badge broke in the storm yesterday. Where do I park?")).quotes


@pytest.mark.parametrize(
    "question",
    [
        "I work in Portugal. How do I reset my password?",
        "In Bergen: how do I reset my password?",
        "For the HX-40: how do I reset my password?",
    ],
)
def test_what_a_question_is_about_is_not_left_out(library, question):
    assert not library({"a.md": PAGE}).ask(Question(question)).quotes


LISBON = "# Lisbon office\n\nThe office has 3 floors. The spare key hangs behind the big door. The yard opens on Friday at six.\n"


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("My parents come on Sunday and stay for a week. Where is the spare key?", True),
        ("In August my parents come for a week. Where is the spare key?", True),
        ("I moved to Lisbon with my parents last week. Where is the spare key?", True),
        ("I moved to Porto with my parents last week. Where is the spare key?", False),
        ("I sit in room 3 with my parents this week. Where is the spare key?", False),
        ("My parents come on Friday and stay for a week. When does the yard open?", True),
        ("My parents come on Sunday and stay for a week. When does the yard open?", False),
    ],
    ids=["a day of one's own", "a month", "what the page names", "another place", "a number by chance", "that day", "another day"],
)
def test_what_a_story_names_is_left_out_where_the_page_has_it_or_it_is_a_day(library, question, is_answered):
    assert bool(library({"a.md": LISBON}).ask(Question(question)).quotes) == is_answered


def test_whom_one_greets_is_left_out(library):
    assert library({"a.md": PAGE}).ask(Question("Hi Anna! How do I reset my password?")).quotes


def test_only_some_of_many_questions_are_tried():
    assert len(list(questions_in("why? " * 400, "en"))) == 400  # the answerer takes the first few


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is on the second floor?", "The second floor has the canteen."),
        ("What is on the FİRST floor?", "The FİRST FLOOR has the library."),
    ],
)
def test_a_capital_i_with_a_dot_is_a_letter_like_others(library, question, answer):
    found = library({"a.md": "The FİRST FLOOR has the library. The second floor has the canteen. On FRİDAY Ada is on duty."})

    assert found.ask(Question(question)).quotes[0].answer == answer


@pytest.mark.parametrize(
    "question",
    [
        "good morning, where is the office",
        "hello everybody, a quick question: how do I reset my password",
        "noob question but how do i reset my password",
        "where is the office again? i forgot",
        "not sure if this is the right place, but how do I reset my password?",
    ],
)
def test_a_greeting_and_an_announcement_are_no_part_of_what_is_asked(library, question):
    assert not library({"office.md": PAGE}).ask(Question(question)).is_abstention


@pytest.mark.parametrize(
    ("question", "frequency", "names"),
    [
        ("does it run on android", 0, ["android"]),
        ("does it run on android", 3, []),
        ("does it run on tuesdays", 0, []),  # a word of every day
        ("may they come in whenever they like", 0, []),
        ("does android run", 0, []),
        ("do I have to sandpaper them", 0, []),  # a verb
        ("how do I go to penderley", 0, ["penderley"]),
    ],
)
def test_what_nobody_writes_of_is_likely_a_name_behind_a_preposition(question, frequency, names):
    terms = analyse_question(question, ("en",), "en")

    found = list(strange_names(question, terms, [frequency] * len(terms), "en"))

    assert [term.surface for place, term in enumerate(terms) if 1 << place in found] == names


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("You must be at the airport within 90 minutes of a call. Breakfast is free.", "how quick do i have to be at the airport", "90"),
        ("Ask for the room two weeks before. The room has a piano.", "how far in advance do i ask for the room", "two weeks"),
        ("The tasting is on 5 May. A tasting costs £20.", "whens the tasting", "5 May"),
    ],
)
def test_what_people_write_in_chats_is_understood(library, text, question, answer):
    assert answer in library({"a.txt": text, "b.txt": "Dogs are welcome."}).ask(Question(question)).quotes[0].answer


def test_a_card_is_a_word_and_the_n_between_two_names_is_none():
    assert [term.surface for term in analyse_question("do priya n tom show id", ("en",), "en")] == ["priya", "tom", "show", "id"]


@pytest.mark.parametrize(
    "question",
    [
        "can the landlord just walk in whenever he likes",
        "how likely is it that the landlord enters",
        "i was wondering when the landlord could come in, i think he may",
        "can my brother enter with the landlord",
        "has the landlord entered the flat so far",
    ],
)
def test_words_that_only_dress_a_question_need_not_stand_in_its_answer(library, question):
    text = "The landlord may enter the flat on giving a day's notice.\n\nThe gate is green and likely to stay so.\n"

    assert [quote.answer for quote in library({"a.txt": text}).ask(Question(question)).quotes] == [text.partition("\n")[0]]


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("can I buy my laptop when I leave the company", ""),
        ("the lamp goes red when spinning", ""),
        ("what if the lamp goes red", ""),
        ("forgot my key, what do i do", ""),
        ("what happens to my key", "which"),
        ("do you know when the hall opens", "when"),
        ("can you tell me when the hall opens", "when"),
        ("hi, when do I get my laptop", "when"),
        ("my hall key is lost and when do I get another", "when"),
    ],
)
def test_an_aside_asks_for_no_time_and_a_case_for_nothing_in_particular(question, kind):
    assert asking_phrase(question, "en").kind == kind


@pytest.mark.parametrize(("question", "light"), [("can my brother enter the flat?", ["brother"]), ("can the brother enter the flat?", [])])
def test_somebody_of_the_asker_s_own_says_little_where_nobody_has_them(library, question, light):
    read = library({"a.txt": "The landlord may enter the flat.\n"}).explain(Question(question)).asked

    assert [term.surface for place, term in enumerate(read.terms) if read.light >> place & 1 and term.surface == "brother"] == light


@pytest.mark.parametrize(
    ("question", "is_light"),
    [
        ("who is the boatman these days?", True),
        ("who is the boatman on open days?", False),
        ("how much did this year's raffle make?", True),
        ("how much did the year's raffle make?", False),
    ],
)
def test_these_days_and_this_years_say_little(question, is_light):
    asked = ask(question, languages=["en"], passages=9, frequencies=lambda terms: dict.fromkeys(terms, 1))
    [place] = [place for place, term in enumerate(asked.terms) if term.surface in {"days", "year's"}]

    assert bool(asked.light >> place & 1) is is_light
