"""Which sentence leads, where the highest score does not know best."""

from typing import NamedTuple

import pytest
from made_up import asked, candidates, document

from bot.answering.answer_selection.leading import place_of_leading
from bot.answering.sentence_scoring.evidence import Candidate
from bot.models import Question

HALL = {
    "hours.md": """# Hours and access

## Climbing hall

| Day | Morning | Evening |
|---|---|---|
| Monday | closed | 16:00 – 22:00 |
| Tuesday | 10:00 – 13:00 | 16:00 – 22:00 |
| Sunday | 9:30 – 14:00 | closed |

The hall is closed on public holidays and from 24 December to 3 January.

## Office

The office is open on Tuesdays and Thursdays from 17:30 to 19:30.
""",
    "events.csv": "Date,Event,Place,Time\n2027-04-17,Open day,Climbing hall,10:00\n2027-01-29,General meeting,Town hall,19:00\n",
}


class Entry(NamedTuple):
    """A candidate with what it was given."""

    candidate: Candidate
    score: float
    probability: float


LOST = asked("what does a lost festival pass cost?")
ONE = "A festival pass costs £95."
OTHER = "A lost festival pass costs £10."


@pytest.mark.parametrize(
    ("highest", "probability", "score", "leading"),
    [(0.7, 0.8, 9.0, 1), (0.2, 0.4, 9.0, 1), (0.7, 0.6, 9.0, 0), (0.7, 0.8, 7.5, 0), (0.4, 0.55, 9.0, 1)],
    ids=["more likely", "of no answers", "less likely", "far behind", "breaks silence"],
)
def test_what_holds_another_word_of_the_question_and_is_more_likely_leads(highest, probability, score, leading):
    ((first,), (other,)) = (candidates(LOST, document(text)) for text in (ONE, OTHER))

    assert place_of_leading(LOST, [Entry(first, 10.0, highest), Entry(other, score, probability)], 0.5) == leading


def test_what_stands_in_another_document_does_not_lead_by_a_word():
    ((first,), (other,)) = (candidates(LOST, document(text, name)) for text, name in ((ONE, "a"), (OTHER, "b")))

    assert place_of_leading(LOST, [Entry(first, 10.0, 0.7), Entry(other, 9.0, 0.8)], 0.5) == 0


SCANNER = "The new bladder scanner has arrived. It is kept in the clean utility."


DIED = asked("Cum a murit Smaranda Ionescu?", "ro")


@pytest.mark.parametrize(
    ("title", "probability", "likelihood", "leading"),
    [("Smaranda Ionescu", 0.8, 0.7, 1), ("Ingineri", 0.8, 0.7, 0), ("Smaranda Ionescu", 0.8, 0.4, 0), ("Smaranda Ionescu", 0.4, 0.55, 0)],
    ids=["named by the title", "not named", "less than likely", "would break silence"],
)
def test_what_says_what_is_asked_of_the_title_leads_before_what_only_names_it(title, probability, likelihood, leading):
    text = "Smaranda Ionescu a fost prima femeie inginer din Moldova. A murit într-un accident de tren."
    first, other = candidates(DIED, document(text, title=title, language="ro"))

    assert place_of_leading(DIED, [Entry(first, 10.0, probability), Entry(other, 8.0, likelihood)], 0.5) == leading


@pytest.mark.parametrize(
    ("question", "text", "probability", "leading"),
    [
        ("where is the bladder scanner kept?", SCANNER, 0.6, 1),
        ("where is the bladder scanner kept?", SCANNER, 0.4, 0),
        ("where is the bladder scanner kept?", "The bladder scanner is in the ward. It is kept in the clean utility.", 0.6, 0),
        ("where is the bladder scanner kept?", "The new bladder scanner has arrived. Gloves are in the clean utility.", 0.6, 0),
        ("who keeps the bladder scanner?", SCANNER, 0.6, 0),
    ],
    ids=["goes on", "unlikely", "has a place itself", "speaks of another thing", "has nobody"],
)
def test_what_goes_on_about_the_highest_and_has_what_it_lacks_leads(question, text, probability, leading):
    first, second = candidates(asked(question), document(text))

    assert place_of_leading(asked(question), [Entry(first, 10.0, 0.3), Entry(second, 9.5, probability)], 0.5) == leading


SONG = "Total Eclipse is a song by Bonnie Tyler. It was written by Jim Steinman."


@pytest.mark.parametrize(
    ("question", "text", "probability", "leading"),
    [
        ("who wrote the song Total Eclipse?", SONG, 0.6, 1),
        ("who wrote the song Total Eclipse?", SONG, 0.4, 0),
        ("who wrote the song Total Eclipse?", "Total Eclipse is a song written by Bonnie Tyler. It was written by Jim Steinman.", 0.6, 0),
        ("who wrote the song Total Eclipse?", "Total Eclipse is a song by Bonnie Tyler. It was written in a week.", 0.6, 0),
        ("which song is Total Eclipse?", SONG, 0.6, 0),
    ],
    ids=["says it", "unlikely", "the first says it itself", "names nobody", "asks who did nothing"],
)
def test_who_did_it_is_told_by_what_says_that_it_was_done(question, text, probability, leading):
    first, second = candidates(asked(question), document(text))

    assert place_of_leading(asked(question), [Entry(first, 10.0, 0.9), Entry(second, 8.0, probability)], 0.5) == leading


def test_a_sentence_of_another_passage_goes_on_about_nothing():
    (first,), (_, other) = (
        candidates(asked("where is the scanner kept?"), document(text, name))
        for text, name in (("The scanner has arrived.", "a"), (SCANNER, "b"))
    )

    assert place_of_leading(asked("where is the scanner kept?"), [Entry(first, 10.0, 0.3), Entry(other, 9.5, 0.6)], 0.5) == 0


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("when does the hall open?", "Monday | closed | 16:00 – 22:00 |"),
        ("what time does the climbing hall open?", "Monday | closed | 16:00 – 22:00 |"),
        ("when does the hall open on Sunday?", "Sunday | 9:30 – 14:00 | closed |"),
        ("is the hall open on 25 December?", "The hall is closed on public holidays and from 24 December to 3 January."),
        ("when is the general meeting?", "2027-01-29 | General meeting | Town hall | 19:00"),
        ("when does the office open?", "The office is open on Tuesdays and Thursdays from 17:30 to 19:30."),
    ],
)
def test_hours_are_told_by_weekdays_with_their_times(library, question, answer):
    assert library(HALL).ask(Question(question)).quotes[0].answer.strip("| ").startswith(answer.strip("| "))


ROOMS = asked("how many rooms does the Hotel Petrel have?")


@pytest.mark.parametrize(
    ("text", "score", "leading"),
    [
        ("The annex has eleven rooms.", 8.5, 1),
        ("The annex has eleven rooms.", 7.5, 0),
        ("The Hotel Petrel has rooms, how many depends.", 7.5, 1),
    ],
    ids=["hardly worse", "far behind and says less", "far behind and says more"],
)
def test_what_is_likely_leads_before_what_is_not_unless_it_is_far_behind_and_says_less(text, score, leading):
    (first,), (other,) = (candidates(ROOMS, document(each)) for each in ("The jury sleeps at the Hotel Petrel.", text))

    assert place_of_leading(ROOMS, [Entry(first, 10.0, 0.4), Entry(other, score, 0.8)], 0.5) == leading


def test_the_reason_behind_what_is_asked_leads(library):
    text = "[2024-05-18 13:37] Rook: Cup 12 has to move. Old date 1 June, new date 8 June, because the patch breaks the observer mode.\n[2024-05-18 13:50] Bo: ok"

    assert "because" in library({"a.txt": text}).ask(Question("Why was cup 12 moved?")).quotes[0].answer
