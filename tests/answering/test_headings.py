"""Headings, and questions that stand in a document, as evidence for what stands below them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from made_up import asked

from bot.answering.sentence_scoring.headings import heading_likeness, likeness, page_likeness
from bot.models import Confidence, Question

FAQ = """Office FAQ

Q: Who do I call when the printer is broken?
A: Call Ben at extension 4410.

Q: What is the address of the tunnel?
A: tunnel.example
"""
BOLD = """# FAQ

**How do I cancel?**

Write to the office before the month ends.

**Can I get a refund?**
Within 14 days, yes.
"""


@pytest.mark.parametrize(
    ("name", "text", "question", "answer"),
    [
        ("a.txt", FAQ, "who do i call when the printer is broken", "A: Call Ben at extension 4410."),
        ("a.txt", FAQ, "What is the address of the tunnel?", "A: tunnel.example"),
        ("a.md", BOLD, "How do I cancel?", "Write to the office before the month ends."),
        ("a.md", BOLD, "can i get a refund?", "Within 14 days, yes."),
        ("a.md", BOLD, "refund", "Within 14 days, yes."),
    ],
)
def test_what_stands_below_a_question_answers_it(library, name, text, question, answer):
    assert library({name: text}).ask(Question(question)).quotes[0].answer == answer


@pytest.mark.parametrize(
    ("question", "heading", "is_like"),
    [
        ("how many children did Dovan Kesh have?", "Dovan Kesh", False),
        ("who is Dovan Kesh?", "Dovan Kesh", True),
        ("how long is the parental leave?", "Parental leave", True),
        ("how long is the leave of foster parents?", "Parental leave", False),
        ("how do I reset my password", "Password reset", True),
        ("when was the library founded?", "When was our library founded?", True),
        ("can I pay in cash?", "5. Money", False),
    ],
)
def test_a_heading_that_names_a_thing_does_not_tell_all_about_it(question, heading, is_like):
    assert (heading_likeness(asked(question), "en", heading) > 0) is is_like


@pytest.mark.parametrize(
    "heading",
    [
        "7.4. Food",
        "7.4 Food",
        "7) Food",
        "§ 7 Food",
        "Q: Food",
        "Frage 3: Food",
        "Article 3 : Food",
        "*Question by Mr Lind:* food",
        "**Frage von Ada:** food",
    ],
)
def test_the_mark_before_a_heading_is_none_of_its_words(heading):
    assert likeness(asked("food"), "en", heading) == likeness(asked("food"), "en", "Food") == 1


def test_a_word_before_a_colon_is_a_word_of_its_heading():
    assert likeness(asked("how do i set up the tunnel?"), "en", "Tunnel: set up") == 1


def test_a_question_counts_as_asked_though_a_word_marks_it():
    assert heading_likeness(asked("who keeps the key?"), "en", "Question: Who keeps the key?") > 0.6


def test_a_question_that_shares_most_words_is_like_the_heading_that_asks_it():
    heading = "Does it look inside zip files of mine?"

    assert likeness(asked("does it look in zips of mine"), "en", heading) >= 0.6
    assert likeness(asked("does it lock zips"), "en", heading) == 0
    assert likeness(asked("is a zip of mine a big one"), "en", heading) == 0


def test_a_heading_that_says_the_opposite_is_less_like_the_question(library):
    page = "# Kit\n\n## What not to bring\n\n- radios\n- pets\n\n## What to bring\n\n- boots\n- a torch\n"

    headings = [
        library({"a.md": page}).ask(Question(text)).quotes[0].citation.heading
        for text in ("what should I bring?", "what must I not bring?")
    ]

    assert headings == ["What to bring", "What not to bring"]


def test_all_steps_under_the_question_are_marked(library):
    steps = "1. Open the calendar.\n2. Choose a room.\n3. Press *Book*."
    page = f"# Rooms\n\n## How do I book a room?\n\n{steps}\n"

    assert library({"a.md": page}).ask(Question("how do I book a room?")).quotes[0].answer == steps


CHATS = {
    "whatsapp.txt": "12/03/2024, 09:22 - +44 7700 900123: who has the key to the shed?\n12/03/2024, 09:25 - Priya: Geoff has it, plot 14\n"
    "12/03/2024, 09:26 - Tom Baker: <Media omitted>\n12/03/2024, 09:27 - Ben left\n12/03/2024, 09:31 - Tom Baker: The skip arrives on Friday at 8\n"
    "12/03/2024, 09:40 - Priya: the last bus has left\n",
    "ios.txt": "[05/01/2023, 18:02:11] Choir: \u200eMessages and calls are end-to-end encrypted.\n"
    "[05/01/2023, 18:09:10] Pieter: who conducts while Maria is ill?\n[05/01/2023, 18:10:01] Jan-Willem: Hendrik does\n",
    "slack.txt": "Fox  [9:02 AM]\nThe 4.2 release is frozen from Thursday noon\n\nSkinner  [9:11 AM]\nWhat is the rollback window?\n\n"
    "Fox  [9:12 AM]\n48 hours\n(edited)\n",
}


@pytest.mark.parametrize(
    ("name", "question", "answer"),
    [
        ("whatsapp.txt", "who has the key to the shed?", "12/03/2024, 09:25 - Priya: Geoff has it, plot 14"),
        ("whatsapp.txt", "when does the skip arrive?", "12/03/2024, 09:31 - Tom Baker: The skip arrives on Friday at 8"),
        ("whatsapp.txt", "has the last bus left?", "12/03/2024, 09:40 - Priya: the last bus has left"),
        ("ios.txt", "who conducts while Maria is ill?", "[05/01/2023, 18:10:01] Jan-Willem: Hendrik does"),
        ("slack.txt", "what is the rollback window?", "48 hours"),
        ("slack.txt", "when is the release frozen?", "The 4.2 release is frozen from Thursday noon"),
    ],
)
def test_a_message_below_a_question_answers_it(library, name, question, answer):
    found = library({name: CHATS[name]}).ask(Question(question))

    assert [quote.answer for quote in found.quotes[:1]] == [answer]
    assert found.quotes[0].citation.heading == ""


@pytest.mark.parametrize("name", CHATS)
def test_what_a_chat_says_of_itself_is_not_quoted(library, name):
    [document] = library({name: CHATS[name]}).snapshot.documents.values()

    shown = " ".join(document.slice(block) for block in document.blocks)
    assert not {word for word in ("omitted", "encrypted", "edited", "[9:") if word in shown}


def test_the_row_that_names_the_columns_is_no_answer(library):
    table = "# Access\n\n| System | How to get access | Owner |\n|---|---|---|\n| Jira | Ask IT via the form | Lena |\n| GitHub | Ping Owen | Owen |\n"
    found = library({"access.md": table}).ask(Question("how do I get access to GitHub?"))

    assert found.quotes[0].answer.strip("| ") == "GitHub | Ping Owen | Owen"


CHANGES = """# Changelog

## [2.1.0] - 2024-05-14

### Added
- A dry run shows what would be copied.

### Fixed
- The crash at a broken link.

## [2.0.1] - 2024-02-03

### Fixed
- The leak in the watcher.
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what was fixed in 2.1.0?", "The crash at a broken link."),
        ("what was fixed in version 2.0.1?", "The leak in the watcher."),
        ("what was added in 2.1?", "A dry run shows what would be copied."),
    ],
)
def test_a_heading_asks_together_with_those_above_it(library, question, answer):
    reply = library({"CHANGELOG.md": CHANGES}).ask(Question(question))

    assert reply.quotes[0].answer == answer


MINUTES = """# Minutes of the board

## 2024-03-05

The board decided to rent the hall for the summer fair.

## 2 April 2024

The treasurer reported a balance of 4,210 euros.
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what did the board decide on 5 March 2024?", "The board decided to rent the hall for the summer fair."),
        ("what did the board decide on March 5th?", "The board decided to rent the hall for the summer fair."),
        ("what did the treasurer report on 2024-04-02?", "The treasurer reported a balance of 4,210 euros."),
        ("what did the treasurer report on 02.04.2024?", "The treasurer reported a balance of 4,210 euros."),
    ],
)
def test_a_date_is_found_in_another_form(library, question, answer):
    reply = library({"minutes.md": MINUTES}).ask(Question(question))

    assert reply.quotes[0].answer == answer
    assert not reply.missing


def test_a_date_that_nobody_names_is_not_answered(library):
    assert not library({"minutes.md": MINUTES}).ask(Question("what did the board decide on 6 March 2024?")).quotes


CODES = "# Reference\n\n## Exit codes\n\n| code | meaning |\n|---|---|\n| 0 | fine |\n| 4 | not allowed |\n| 5 | data damaged |\n"


def test_the_row_that_heads_a_table_does_not_answer_for_the_heading_above(library):
    assert library({"a.md": CODES}).ask(Question("exit code 4")).quotes[0].answer.startswith("4 | not allowed")


def test_a_question_of_one_thing_is_not_answered_without_the_figure_that_it_asks_for(library):
    page = "# Boats\n\nThe canoe is kept in the shed by the lake.\n\nThe kayak costs 12 euros an hour.\n"

    assert not library({"a.md": page}).ask(Question("how much is the canoe?")).quotes


PLAN = """# Plans

| event | date | host |
|---|---|---|
| Winter contest | 18 January 2025 | Mirela |
| Halloween maze | 31 October 2025 | Juno |

Sign-up for the winter contest closes on 15 January 2025.

The hoster offers 32 GB of memory for 41 euros a month.

Otto asks for an offer of 32 GB of memory.
"""


@pytest.mark.parametrize("question", ["what is on 31 October?", "what happens on 2025-10-31?", "what happened on October 31st"])
def test_what_is_on_a_day_is_told_by_what_names_it(library, question):
    assert library({"plan.md": PLAN}).ask(Question(question)).quotes[0].answer.startswith("Halloween maze")


def test_another_day_with_the_same_number_is_not_that_day(library):
    page = "# Notes\n\nThe board met on 5 January and decided on the roof.\n\nIn February 5 members left.\n\n12 February: the fair.\n\n5 March: the fair was moved.\n"

    assert not library({"a.md": page}).ask(Question("what did the board decide on 5 March?")).quotes


def test_a_number_of_the_question_is_not_the_one_it_asks_for(library):
    answer = library({"plan.md": PLAN}).ask(Question("how much is 32 GB of memory?"))

    assert answer.quotes[0].answer == "The hoster offers 32 GB of memory for 41 euros a month."


CHAT = """# Chat

Does anyone know where the slime farm is?

The slime farm is under the lighthouse.
"""


def test_what_answers_comes_before_what_asks_the_same(library):
    assert library({"a.md": CHAT}).ask(Question("where is the slime farm?")).quotes[0].answer == "The slime farm is under the lighthouse."


def test_a_line_that_only_repeats_the_question_does_not_answer_it(library):
    page = "# Errors\n\nExit code 1073\n\nExit code 1073 is told where the disk is full.\n"

    assert "disk" in library({"a.md": page}).ask(Question("what does exit code 1073 mean?")).quotes[0].answer


def test_what_lacks_the_verb_that_is_asked_for_is_no_strong_match(library):
    page = "# Guilds\n\nThe dragon was first defeated by the guild Nightjar on 4 August.\n"
    answer = library({"a.md": page}).ask(Question("who founded the guild Nightjar?"))

    assert answer.confidence is not Confidence.STRONG


@pytest.mark.parametrize("question", ["decisions in May 2024?", "decisions in June 2024?"])
def test_a_month_that_is_also_grammar_is_a_word_of_the_question(library, question):
    page = "# Minutes\n\n## 2024-04-02\n\n### Decisions\n\nA new roof is built.\n"

    assert not library({"a.md": page}).ask(Question(question)).quotes


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The guided tour is free.", "how much is the guided tour?"),
        ("Employees must give four weeks of notice.", "how much notice must employees give?"),
        ("The pool is open round the clock.", "when is the pool open?"),
        ("The roof leaks in heavy rain.", "when does the roof leak?"),
    ],
)
def test_what_tells_it_without_a_figure_answers(library, text, question):
    assert library({"a.txt": f"{text}\n\nThe mill stands by the river.\n"}).ask(Question(question)).quotes[0].answer == text


NOTES = """# Support notes

## Gate fails with error TX-77

Your antivirus is blocking the gate.

## 5.1.0

- Dark mode for the planner.
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("error TX-77", "Your antivirus is blocking the gate."),
        ("TX-77", "Your antivirus is blocking the gate."),
        ("how do i fix TX-77", "Your antivirus is blocking the gate."),
        ("what's new in 5.1.0", "Dark mode for the planner."),
        ("5.1.0", "Dark mode for the planner."),
    ],
)
def test_a_code_in_a_heading_is_answered_by_what_stands_below(library, question, answer):
    assert library({"a.md": NOTES}).ask(Question(question)).quotes[0].answer == answer


@pytest.mark.parametrize("question", ["TX-78", "how do i install 5.1.0", "who reported TX-77?"])
def test_what_is_not_said_of_a_code_is_not_answered(library, question):
    assert library({"a.md": NOTES}).ask(Question(question)).is_abstention


def page_of(*sections):
    """A page with sections that each name Perl and packages, and some more."""
    names = "modules threads tests files sockets".split()
    others = [f"## Perl {name}\n\nA package of Perl runs {name} in Perl, and Perl calls Perl for {name} of a package." for name in names]
    return "\n\n".join(["# The book", *others, *[f"## {heading}\n\n{text}" for heading, text in sections]])


MUCH = (
    " It was made for reports, and grew: people use it on servers, at home and at school, for text, for mail and for whatever comes next."
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what is perl", "A language by Larry Wall."),
        ('Can I sell a "package" for Perl?', "Go right ahead."),
        ("Why is it called Perl?", "Pearl was taken."),
    ],
)
def test_a_section_is_found_by_its_heading_however_common_its_words_are(library, question, answer):
    last = page_of(
        ("1.1. What is Perl?", "A language by Larry Wall." + MUCH),
        ('1.2. Can I sell a "package" for Perl?', "Go right ahead." + MUCH),
        ("1.3. Why is it called Perl?", "Pearl was taken." + MUCH),
    )

    assert library({f"{number}.md": page_of() for number in range(30)} | {"z.md": last}).ask(Question(question)).quotes[0].answer == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How do I convert a string to a number?", "Call int."),
        ("How do I convert a number to a string?", "To convert it, call str."),
        ("Which web framework should I use?", "There are several."),
        ("Should I use a web framework?", "Yes."),
    ],
)
def test_a_heading_that_is_the_question_word_for_word_outdoes_one_of_the_same_words(library, question, answer):
    page = page_of(
        ("How do I convert a number to a string?", "To convert it, call str."),
        ("How do I convert a string to a number?", "Call int."),
        ("Which web framework should I use?", "There are several."),
        ("Should I use a web framework?", "Yes."),
    )

    assert library({"a.md": page}).ask(Question(question)).quotes[0].answer == answer


@pytest.mark.parametrize(
    ("question", "heading", "is_like"),
    [
        ("how do i move in", "Moving in", True),
        ("how do i move in", "Moving out", False),
        ("how do i turn it off", "Turning it on", False),
        ("how do i log in", "Logging in and out", True),
    ],
)
def test_moving_in_is_not_moving_out(question, heading, is_like):
    assert (heading_likeness(asked(question), "en", heading) > 0) is is_like


def test_a_title_above_the_opposite_heading_says_nothing():
    question = asked("how do i move in")

    assert page_likeness(question, "en", ["Moving", "Moving in"])
    assert not page_likeness(question, "en", ["Moving", "Moving out"])


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("can a minister sit on the committee?", "Ministers may not be members of it."),
        ("who sits on the committee?", "Ada Lind and Bo Berg are in it."),
    ],
)
def test_who_asks_for_yes_or_no_is_not_answered_by_a_heading_that_asks_who(library, question, answer):
    page = "# Committees\n\n## Who sits on a committee\n\nAda Lind and Bo Berg are in it. Ministers may not be members of it. The hall is old.\n"

    assert library({"a.md": page}).ask(Question(question)).quotes[0].answer == answer


@pytest.mark.parametrize("question", ["what changed in 2.4?", "what changed in v2.4?", "what's new in version 2.4?", "changes in 2.4"])
def test_what_changed_in_a_version_of_two_numbers_is_told_below_it(library, question):
    notes = "# Notes\n\n## Version 2.4\n\nThe export is faster.\n\n## Version 2.3\n\nThe import was fixed.\n"

    answer = library({"a.md": notes}).ask(Question(question))

    assert (answer.confidence, answer.quotes[0].answer) == (Confidence.STRONG, "The export is faster.")


@pytest.mark.parametrize(("heading", "is_of_it"), [("How many drops are there?", False), ("Where do I drop it?", True), ("Drops?", True)])
def test_a_question_for_another_kind_of_thing_is_not_the_question(heading, is_of_it):
    assert (heading_likeness(asked("where can i drop it off"), "en", heading) > 0) is is_of_it


@pytest.mark.parametrize(
    ("question", "heading", "is_same"),
    [
        ("how many kids per coach", "How many children per trainer?", True),
        ("do i have to reserve a stand", "Do I need to book a stand?", True),
        ("how can i donate", "Contributing", False),
        ("how do i quit", "Leaving", False),
        ("how do i uninstall ferrel", "Does ferrel delete files?", False),
    ],
)
def test_a_heading_may_be_the_question_in_other_words(question, heading, is_same):
    assert (likeness(asked(question), "en", heading) > 0) is is_same


def test_a_heading_is_as_alike_in_every_process():
    program = (
        "from made_up import asked\n"
        "from bot.answering.sentence_scoring.headings import likeness\n"
        "print(likeness(asked('can I play with a controller'), 'en', 'Do I have to role-play?'))"
    )

    def said(seed):
        environment = os.environ | {"PYTHONHASHSEED": str(seed)}
        return subprocess.run(
            [sys.executable, "-c", program], cwd=Path(__file__).parent, env=environment, check=True, capture_output=True, text=True
        ).stdout

    assert {said(seed) for seed in range(4)} == {"0.0\n"}


@pytest.mark.parametrize(("question", "is_alike"), [("how do I appeal?", False), ("who can appeal?", True)])
def test_a_heading_that_asks_who_does_not_tell_how(question, is_alike):
    assert (heading_likeness(asked(question), "en", "Who can appeal") > 0) is is_alike
