"""Questions after how something is done: pages that bear the question as their title, lines that lead into steps, and steps."""

import pytest
from made_up import asked, evidence, sentence, weighed

from bot.answering.sentence_scoring.features import complete, drafts, read
from bot.answering.sentence_scoring.headings import likeness
from bot.answering.sentence_scoring.items import is_item
from bot.documents.markdown.markdown import markdown_document
from bot.models import Question

PAGE = """# Connect to the tower

The tower is an old tower, and many a tower connects to it. You may have to wait.

To connect to the tower:

- Open the gate.

- Turn the key twice. Wait for the bell.

- Go in.

Tower hours are posted at the gate.
"""
OTHER = "# Towers\n\nTo see a tower, connect to no tower at all. A tower is high.\n"


def steps(question, text, index):
    page = markdown_document("a.md", "default", text)
    (passage,) = weighed(question, page)
    return evidence(complete(question, drafts(question, passage)[index], read(question, passage)))["steps"]


def test_the_line_that_leads_into_the_steps_is_quoted_with_them(library):
    answer = library({"a.md": PAGE, "b.md": OTHER}).ask(Question("how do I connect to the tower?"))

    quote = answer.quotes[0]
    assert quote.answer == "To connect to the tower:\n\n- Open the gate.\n\n- Turn the key twice. Wait for the bell.\n\n- Go in."
    assert quote.text.endswith("- Go in.")


def test_the_line_that_leads_into_the_steps_comes_before_a_sentence_with_the_same_words(library):
    lead = "To connect to the tower of the old harbour with a key of your own, do this:"
    page = f"# Tower\n\nConnect to the tower now. {lead}\n\n- Open the gate.\n\n- Go in.\n"

    assert library({"a.md": page}).ask(Question("how do I connect to the tower?")).quotes[0].answer == lead


def test_the_page_with_the_question_as_its_title_answers_whatever_its_sentences_say(library):
    page, other = "# Connect to the tower\n\nOpen the gate with the key.\n", "# Gates\n\nA man may connect a gate to the tower.\n"

    assert (
        library({"a.md": page, "b.md": other}).ask(Question("how do I connect to the tower?")).quotes[0].answer
        == "Open the gate with the key."
    )


def test_a_line_leads_in_a_step_is_part_of_it_and_other_words_are_none():
    question = asked("how do I open the gate?")

    found = [steps(question, "To open the gate:\n\n- Open the gate.\n\nThe gate opens.\n", index) for index in range(3)]

    assert found[0] > found[1] > found[2] == 0


def test_a_line_that_leads_nowhere_is_none():
    assert steps(asked("how do I open the gate?"), "Once more.\n\nTo open the gate:\n", 1) == 0


def test_only_a_question_after_how_is_answered_by_steps():
    assert steps(asked("who opens the gate?"), "To open the gate:\n\n- Turn the key.\n", 0) == 0


@pytest.mark.parametrize(
    ("question", "title", "is_page"),
    [
        ("how do I open the gate?", "Open the gate", True),
        ("open gate", "Open the gate", True),
        ("where do I open the gate?", "Where to open the gate", True),
        ("where do I open the gate?", "Open the gate", False),
        ("who opens the gate?", "Gate", False),
        ("what is a gate?", "What is a gate?", True),
        ("what is a gate?", "Gate", False),
        ("how do I open the gate?", "Paint the fence", False),
    ],
)
def test_a_title_that_is_the_question(question, title, is_page):
    assert (sentence(asked(question), "The gate is old.", title=title)["page"] > 0) == is_page


def test_a_heading_is_like_a_question_as_far_as_their_words_are_the_same():
    question = asked("how do I open the gate?")

    assert (likeness(question, "en", "Open the gate"), likeness(question, "en", "Paint it")) == (pytest.approx(1), 0)


def test_a_heading_without_words_is_like_nothing():
    assert likeness(asked("how do I open the gate?"), "en", "...") == 0


def test_a_question_is_no_answer(library):
    answer = library({"a.txt": "How do I open the gate of the tower?\n"}).ask(Question("How do I open the gate of the tower?"))

    assert answer.is_abstention


def test_a_label_is_quoted_with_what_stands_below_it(library):
    answer = library({"a.txt": "Lock the screen\n\nSuper+L\n\nThe screen is dim. It is old.\n"}).ask(Question("how do I lock the screen"))

    assert "Super+L" in [*answer.quotes, *answer.nearest][0].text


def test_paragraphs_that_end_like_sentences_are_not_joined(library):
    text = "The gate opens at nine.\n\nThe tower is high and grey.\n"

    answer = library({"a.txt": text}).ask(Question("When does the gate open?"))

    assert answer.quotes[0].text == "The gate opens at nine."


@pytest.mark.parametrize(
    "steps",
    [
        "1. Open it.\n\n2. Press it.\n\n3. Close it.",
        "- [ ] Open it.\n\n- [x] Press it.\n\n- [ ] Close it.",
        "> - Open it.\n>\n> - Press it.\n>\n> - Close it.",
    ],
)
def test_steps_are_quoted_to_the_last_however_they_are_marked(library, steps):
    answer = library({"a.md": f"# Tower\n\nIt is old.\n\nTo reset the modem, do this:\n\n{steps}\n"}).ask(
        Question("How do I reset the modem?")
    )

    assert answer.quotes[0].text.endswith("Close it.")


def test_a_line_that_leads_into_too_much_is_quoted_with_what_stands_before_it(library):
    text = f"# Tower\n\nThe tower is old. To reset the modem, do this:\n\n{' '.join(['word'] * 130)}.\n"

    answer = library({"a.md": text}).ask(Question("How do I reset the modem?"))

    assert answer.quotes[0].text == "The tower is old. To reset the modem, do this:"


def test_what_follows_the_last_item_of_a_list_is_not_of_it(library):
    text = "# Soup\n\nThe soup of the house needs:\n\n- Water\n\n- Salt\n\nThe director left in 1990.\n"

    answer = library({"a.md": text}).ask(Question("What does the soup of the house need?"))

    assert answer.quotes[0].text.endswith("- Salt")


def test_a_sentence_that_ends_by_quoting_a_question_may_answer(library):
    answer = library({"a.txt": 'The motto of Acme is "Why not?"\n'}).ask(Question("What is the motto of Acme?"))

    assert answer.quotes[0].answer == 'The motto of Acme is "Why not?"'


@pytest.mark.parametrize(
    "question",
    ["steps to connect to the tower", "what are the steps for connecting to the tower", "instructions for connecting to the tower"],
)
def test_who_asks_for_steps_asks_how(library, question):
    answer = library({"a.md": PAGE, "b.md": OTHER}).ask(Question(question))

    assert answer.quotes[0].answer.startswith("To connect to the tower:")


RUNBOOK = """# Runbook

## Restarting the lobby server

1. Announce it and wait five minutes.
2. Log in:

   ```sh
   ssh ops@lobby1
   ```
3. Restart the service:

   ```sh
   sudo systemctl restart lobby
   ```
4. Check that players can connect.

## Rotating the keys

Rotate them every 90 days, and at once after a leak.

1. Create the new key.
2. Revoke the old one.
"""


def test_all_steps_are_marked_with_the_code_between_them_whichever_holds_the_words(library):
    quote = library({"a.md": RUNBOOK}).ask(Question("how do I restart the lobby?")).quotes[0]

    assert quote.answer.startswith("1. Announce it")
    assert "sudo systemctl restart lobby" in quote.answer
    assert quote.answer.endswith("4. Check that players can connect.")
    assert quote.citation.line == 5


def test_steps_that_follow_a_figure_that_was_asked_for_are_not_marked(library):
    quote = library({"a.md": RUNBOOK}).ask(Question("how often do we rotate the keys?")).quotes[0]

    assert quote.answer == "Rotate them every 90 days, and at once after a leak."


@pytest.mark.parametrize("mark", ["i. {}", "a) {}", "(iv) {}"])
def test_letters_and_roman_numerals_begin_items(mark):
    assert is_item(mark.format("Open the gate."), "")
    assert not is_item("It is open.", "")
