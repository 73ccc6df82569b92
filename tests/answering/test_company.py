"""What a passage is found with: others below the same headings, and scores that lie apart."""

import pytest
from made_up import document

from bot.answering.passage_ranking.company import companies
from bot.models import Hit
from bot.passages import split_document

PASSAGES = 1_000


def company_of(*titles, frequencies=None, scores=None):
    """The company of passages that hold the same words, each in a document of its own with a title."""
    hits = [
        Hit(split_document(document("The old gate is here.", str(place), title=title))[0], score)
        for place, (title, score) in enumerate(zip(titles, scores or [1.0] * len(titles), strict=True))
    ]
    return list(companies([hit.passage for hit in hits], hits, lambda _: frequencies or {}, PASSAGES))


def test_a_passage_that_is_found_alone_has_no_company():
    (alone,) = company_of("Harbour")

    assert alone.coherence == alone.spread == 0


def test_passages_below_the_same_title_are_of_one_subject():
    assert [each.coherence for each in company_of("Harbour", "Harbour", "Orchard")] == pytest.approx([0.5, 0.5, 0])


def test_a_word_that_titles_share_counts_by_how_much_it_tells():
    rare, common, everywhere = (
        company_of("Harbour", "Harbour", frequencies=dict.fromkeys(("harbour", "#harbour"), frequency))[0].coherence
        for frequency in (20, 200, PASSAGES)
    )

    assert rare == 1.0
    assert 0.2 < common < 0.6
    assert everywhere < 0.01


def test_company_counts_by_its_score():
    first, *_ = company_of("Harbour", "Harbour", "Orchard", scores=(4.0, 3.0, 1.0))

    assert first.coherence == pytest.approx(0.75)


def test_a_passage_that_is_not_among_the_hits_has_all_of_them_for_company():
    hits = [Hit(split_document(document("The old gate is here.", str(place), title="Harbour"))[0], 1.0) for place in range(2)]
    (other,) = split_document(document("Below it there is more.", "2", title="Harbour"))

    assert [each.coherence for each in companies([other], hits, lambda _: {}, PASSAGES)] == [1.0]


def test_scores_that_lie_apart_are_told_from_those_that_are_alike():
    alike, *_ = company_of(*["Harbour"] * 3, scores=(3.0, 3.0, 3.0))
    apart, *_ = company_of(*["Harbour"] * 3, scores=(3.0, 1.0, 1.0))

    assert alike.spread == 0
    assert apart.spread == pytest.approx(0.314, abs=0.001)
