"""What still holds goes before what its page says is out of date."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_up import document

from bot.answering.answer_selection.outdated_pages import may_replace, says_it_anew
from bot.documents.corpus import read_corpus
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Confidence, Question

OLD = "# Absence (2023)\n\n> NOTE: replaced in September 2025.\n\nThe fine is 60 pounds for each parent. A late mark is given after 9.10.\n"
NEW = "# Absence\n\nThe fine is 80 pounds for each parent.\n\nReception opens at 8.45.\n"
OTHERS = {
    "trips.md": "# Trips\n\nThe coach leaves at nine. Bring a packed lunch.\n",
    "lunch.md": "# Lunch\n\nChoose by Sunday at eight. A lunch is 2.40.\n",
}
ANOTHER = "# Penalties\n\nUnauthorised holidays lead to a penalty notice: 80 pounds for a parent, as the fine is now called.\n"


def test_what_still_holds_leads_and_is_alone(library):
    answer = library({"absence-2023.md": OLD, "absence.md": NEW, **OTHERS}).ask(Question("how much is the fine for each parent?"))

    assert [(quote.citation.path, quote.citation.is_outdated) for quote in answer.quotes] == [("absence.md", False)]
    assert not answer.sources_differ


def test_who_asks_for_the_past_is_told_the_past(library):
    answer = library({"absence-2023.md": OLD, "absence.md": NEW, **OTHERS}).ask(Question("how much was the fine for each parent in 2023?"))

    assert answer.quotes[0].citation.path == "absence-2023.md"


LOCKERS = {
    "prices-2026.md": "# Price list\n\nPrices of the pool.\n\nA locker costs 5 euros.\n",
    "prices-2024-old.md": "# Price list\n\nPrices of the pool.\n\nA locker costs 4 euros.\n",
}


@pytest.mark.parametrize(
    ("question", "narrowed"),
    [
        ("how much was a locker in 2024?", "how much was a locker?"),
        ("what were the old prices for a locker?", "what were the prices for a locker?"),
    ],
)
def test_who_asks_for_the_past_is_told_it_where_only_the_name_of_the_file_says_so(library, question, narrowed):
    answer = library(LOCKERS).ask(Question(question))

    assert [(quote.answer, quote.citation.is_outdated) for quote in answer.quotes] == [("A locker costs 4 euros.", True)]
    assert (answer.narrowed, answer.confidence, answer.sources_differ) == (narrowed, Confidence.LIKELY, False)


def test_the_old_prices_are_those_of_the_page_that_is_out_of_date(library):
    pages = {
        "prices-2026.md": LOCKERS["prices-2026.md"],
        "prices-2024.md": "# Price list 2024\n\n**Archived**\n\nPrices of the pool.\n\nA locker costs 4 euros.\n",
    }

    answer = library(pages).ask(Question("what were the old prices for a locker?"))

    assert answer.quotes[0].answer == "A locker costs 4 euros."


@pytest.mark.parametrize(
    "question", ["how much was a locker in 2023?", "how much was a towel in 2024?", "what were the old prices for a towel?"]
)
def test_of_another_year_or_thing_an_old_page_tells_nothing(library, question):
    assert library(LOCKERS).ask(Question(question)).is_abstention


def test_what_only_an_old_page_says_is_told_and_is_no_strong_match(library):
    answer = library({"absence-2023.md": OLD, "absence.md": NEW, **OTHERS}).ask(Question("when is a late mark given?"))

    assert (answer.quotes[0].citation.path, answer.quotes[0].citation.is_outdated) == ("absence-2023.md", True)
    assert answer.confidence is Confidence.LIKELY


def test_the_page_that_replaces_it_needs_to_be_half_as_likely(library):
    files = {"penalties-2023-old.md": OLD, "penalties-2026.md": ANOTHER, **OTHERS}

    answer = library(files).ask(Question("how much is the fine for each parent?"))

    assert answer.quotes[0].citation.path == "penalties-2026.md"
    assert answer.confidence is not Confidence.NONE


def test_what_its_page_replaced_leads_where_the_past_is_asked_for(library):
    files = {
        "absence-2023.md": OLD.replace("The fine is 60 pounds for each parent.", "A fine of 60 pounds for parents."),
        "absence.md": NEW,
        **OTHERS,
    }

    answer = library(files).ask(Question("how much was the fine for each parent previously?"))

    assert answer.quotes[0].citation.path == "absence-2023.md"


@pytest.mark.parametrize(
    ("old", "new", "may"),
    [
        ("sla-2024-archived.md", "sla-2026.md", True),
        ("shop-2024-old.txt", "shop.txt", True),
        ("old-awash-front.txt", "awash-peoples-front.md", True),
        ("sla-2024-old.md", "prices-2026.md", False),
        ("2024-old.md", "2026.md", False),
    ],
)
def test_the_names_of_files_tell_what_may_replace_a_page(old, new, may):
    assert may_replace(page(old, is_outdated=True), page(new)) is may
    assert not may_replace(page(old, is_outdated=True), page(new, is_outdated=True))
    assert not may_replace(page(old), page(new))


@pytest.mark.parametrize(
    ("old", "new", "is_said"),
    [
        ("Hotel: 120 per night, 160 in London.", "Hotel, per night | 140 (London 185)", True),
        ("Bookings: Mr Ken Olwyn, 3 Pound Lane.", "The hall stands on Pound Lane.", False),
        ("12.50", "14.00", False),
    ],
)
def test_a_sentence_says_anew_what_it_has_half_the_words_of(old, new, is_said):
    assert says_it_anew(old, new) is is_said


def page(path, *, is_outdated=False):
    return replace(document("The fee is five pounds."), path=path, is_outdated=is_outdated)


def test_what_still_holds_in_other_figures_leads_though_only_half_as_likely():
    school = Path(__file__).parents[2] / "benchmarks" / "held_out" / "primary-school" / "documents"
    library = Library(lambda: state_in_memory(read_corpus(school)))

    answer = library.ask(Question("How much is the fine if we go on holiday in school time?"))

    assert "£80 per parent" in answer.quotes[0].answer
    assert [quote.citation.is_outdated for quote in answer.quotes] == [False]
    assert answer.confidence is Confidence.LIKELY
