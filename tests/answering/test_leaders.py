"""Who leads something: told below "Leadership", by a label, and by no line that says who changed the page."""

import pytest

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
