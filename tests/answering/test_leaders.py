"""Who leads something: told below "Leadership", by a label, and by no line that says who changed the page."""

from pathlib import Path

import pytest
from made_up import asked

from bot.answering.sentence_scoring.held_kinds import ASKED_FOR, held_kinds
from bot.answering.sentence_scoring.persons import bears_other_office, without_writer
from bot.documents.corpus import read_corpus
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Question

MOVEMENT = """# New Coast Movement (NCM)

*Profile 14 · last reviewed 11 February 2026 · lead analyst: Tamsin Okello*

The New Coast Movement is an armed group of fishermen and former coast guards on the plain.

## Leadership

- **Salim Bajandu** ("Abu Mirsa"), commander since the group began. Born about 1978.
- **Faruq Zaraniq**, political office. Speaks for the group abroad.
- **Captain Idris Hamoud**, head of the boat wing. Trained in Assab.

## Strength

About 900 fighters, most of them on boats. The command post is on the main jetty.

## Agreements

The Khokha Understanding of 2024 was signed with the coastal army command.
"""
COMMITTEE = """Golis Defence Committee

Founded: August 2016, Erigavo
Leader now: Ismail Dhega (chair)
Strength: 300

The committee was formed because of raids on pickers.
"""
FILES = {"movement.md": MOVEMENT, "committee.txt": COMMITTEE, "notes.md": "# Notes\n\nFees are collected at the port. Pay is late.\n"}


@pytest.mark.parametrize(
    ("question", "leader"),
    [
        ("who leads the New Coast Movement?", "Salim"),
        ("who runs the new coast movement", "Salim"),
        ("who's in charge of the New Coast Movement?", "Salim"),
        ("who is the leader of the New Coast Movement?", "Salim"),
        ("who is the head of the NCM?", "Salim"),
        ("who is head of the boat wing?", "Idris"),
        ("who leads the golis committee?", "Ismail"),
        ("who heads the Golis Defence Committee", "Ismail"),
    ],
)
def test_who_leads_is_told_where_the_leaders_stand(library, question, leader):
    answer = library(FILES).ask(Question(question))

    assert leader in answer.quotes[0].answer


@pytest.mark.parametrize("question", ["who is the analyst of the NCM profile?", "who reviewed the New Coast Movement profile?"])
def test_who_changed_a_page_is_told_if_that_is_asked(library, question):
    answer = library(FILES).ask(Question(question))

    assert "Tamsin" in (answer.quotes or answer.nearest)[0].text


PROFILE = """# Katiba al-Rimal (KAR)

## At a glance

| Field | Entry |
|---|---|
| Emir | Abu Yunus |
| Est. strength | 350 to 420 fighters |

## Where they operate

| Area | Role |
|---|---|
| Gossi | headquarters |
| Hombori | training camp |

## Notable attacks

1. *Gossi, 9 July 2023*. Failed assault on the ridge.
2. *Boni, 2 May 2025*. A mortar was taken.

## History

It was set up in Gossi in March 2019 after a quarrel over pasture. Two men were shot dead in the first week.
"""
FRONT = "# Dawn Front (FAL)\n\n## Numbers\n\nWe say 250 to 300. The army says 700.\n\n## History\n\nThe front was formed in 2024 by those who walked out. Three men were killed at once.\n"
GROUPS = {"kar.md": PROFILE, "front.md": FRONT, "notes.md": "# Notes\n\nThe cattle levy is one head in forty. Fighters are paid late.\n"}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who leads KAR?", "Emir | Abu Yunus |"),
        ("how many fighters does KAR have?", "Est. strength | 350 to 420 fighters |"),
        ("how many fighters does the Dawn Front have?", "We say 250 to 300."),
        ("where does KAR operate?", "Gossi | headquarters |"),
        ("what attacks has KAR carried out?", "1. *Gossi, 9 July 2023*."),
        ("when was KAR founded?", "It was set up in Gossi in March 2019 after a quarrel over pasture."),
        ("when was the Dawn Front founded?", "The front was formed in 2024 by those who walked out."),
    ],
)
def test_a_profile_of_a_group_answers_by_its_headings_and_rows(library, question, answer):
    assert library(GROUPS).ask(Question(question)).quotes[0].answer.startswith(answer)


REVIEWED = "*Profile 14 · last reviewed 11 February 2026 · lead analyst: Tamsin Okello*"


@pytest.mark.parametrize(("question", "is_left"), [("who leads the movement?", False), ("who reviewed the profile?", True)])
def test_who_changed_a_page_is_nobody_else(question, is_left):
    assert bool(without_writer(asked(question), REVIEWED)) is is_left


@pytest.mark.parametrize(
    ("question", "sentence", "is_other"),
    [
        ("who is the head of the movement?", "Captain Idris, head of the boat wing.", True),
        ("who is the head of the boat wing?", "Captain Idris, head of the boat wing.", False),
        ("who is the head of the movement?", "Salim Bajandu, commander since 2019.", False),
        ("who leads the movement?", "Captain Idris, head of the boat wing.", False),
    ],
)
def test_the_head_of_something_else_is_another(question, sentence, is_other):
    assert bears_other_office(asked(question), sentence) is is_other


@pytest.mark.parametrize(
    ("question", "sentence", "held"),
    [
        ("how many fighters does the front have?", "Two fighters were shot dead at the gate.", 0),
        ("how many fighters does the front have?", "It has 300 fighters.", 1),
        ("how many fighters died?", "Two fighters were shot dead at the gate.", 1),
    ],
)
def test_how_many_fell_is_not_how_many_there_are(question, sentence, held):
    assert held_kinds(asked(question), "en", sentence, 0)[ASKED_FOR.index("how many")] == held


@pytest.mark.parametrize(("question", "is_searched"), [("who leads KAR?", True), ("where does the lead come from?", False)])
def test_who_leads_is_searched_for_by_all_words_for_it(question, is_searched):
    assert ("leadership" in asked(question).search_terms) is is_searched


def test_what_a_section_says_first_is_read_where_title_and_heading_hold_all_that_is_asked(library):
    names = "\n\n".join(f"The New Coast Movement has carried goods to port {number} in each of its years." for number in range(12))
    page = f"# New Coast Movement\n\n{names}\n\n## Notable attacks\n\n1. Gossi, 9 July 2023. Failed assault on the ridge.\n2. Boni, 2 May 2025. A mortar was taken.\n"

    answer = library({"movement.md": page, "notes.md": GROUPS["notes.md"]}).ask(
        Question("what attacks has the New Coast Movement carried out?")
    )

    assert answer.quotes[0].answer.startswith("1. Gossi")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who leads the new coast movement?", "**Salim Bajandu**"),
        ("who runs the new coast movement", "**Salim Bajandu**"),
        ("who is the head of the NCM?", "**Salim Bajandu**"),
        ("what attacks has the New Coast Movement carried out?", "1. *Hays, 9 July 2023*."),
        ("when was the New Coast Movement founded?", "It was set up in Al-Khawkhah in March 2019"),
    ],
)
def test_a_profile_among_others_answers(question, answer):
    monitor = Path(__file__).parents[2] / "benchmarks" / "held_out" / "horn-monitor" / "documents"

    found = Library(lambda: state_in_memory(read_corpus(monitor))).ask(Question(question))

    assert found.quotes[0].answer.startswith(answer)
