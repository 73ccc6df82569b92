"""What still holds goes before what its page says is out of date."""

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


def test_what_only_an_old_page_says_is_told_and_is_no_strong_match(library):
    answer = library({"absence-2023.md": OLD, "absence.md": NEW, **OTHERS}).ask(Question("when is a late mark given?"))

    assert (answer.quotes[0].citation.path, answer.quotes[0].citation.is_outdated) == ("absence-2023.md", True)
    assert answer.confidence is Confidence.LIKELY


def test_the_page_that_replaces_it_needs_to_be_half_as_likely(library):
    files = {"penalties-2023-old.md": OLD, "penalties-2026.md": ANOTHER, **OTHERS}

    answer = library(files).ask(Question("how much is the fine for each parent?"))

    assert answer.quotes[0].citation.path == "penalties-2026.md"
    assert answer.confidence is not Confidence.NONE
