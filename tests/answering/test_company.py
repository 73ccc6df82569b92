"""What a passage is found with: others of the same subject, and scores that lie apart."""

import pytest
from made_up import PASSAGES, document, evidence

from bot.answering.passage_ranking.company import companies
from bot.models import Hit, Question
from bot.passages import split_document


def company_of(*titles, frequencies=None, scores=None):
    """The company of passages that hold the same words, each in a document of its own with a title."""
    documents = [document("The old gate is here.", str(place), title=title) for place, title in enumerate(titles)]
    passages = [split_document(each)[0] for each in documents]
    hits = [Hit(passage, score) for passage, score in zip(passages, scores or [1.0] * len(titles), strict=True)]
    return list(companies(passages, hits, {each.id: each for each in documents}, lambda _: frequencies or {}, PASSAGES))


def test_a_passage_that_is_found_alone_has_no_company():
    (alone,) = company_of("Harbour")

    assert alone.coherence == alone.spread == 0
    assert alone.lead == 1


def test_passages_of_documents_with_the_same_title_are_of_one_subject():
    assert [each.coherence for each in company_of("Harbour", "Harbour", "Orchard")] == pytest.approx([0.5, 0.5, 0])


def test_a_title_is_of_its_subject_up_to_a_dash():
    assert [each.coherence for each in company_of("Harbour - Boats", "Harbour - Ropes", "Boats - Harbour")] == pytest.approx([0.5, 0.5, 0])


def test_passages_of_one_document_are_of_one_subject():
    whole = document("The old gate is here. " * 60, title="Harbour")
    hits = [Hit(passage, 1.0) for passage in split_document(whole)]

    assert len(hits) > 1
    assert [each.coherence for each in companies([hits[0].passage], hits, {whole.id: whole}, lambda _: {}, PASSAGES)] == [1.0]


def test_documents_without_a_title_are_of_no_subject():
    assert [each.coherence for each in company_of("", "")] == [0, 0]


def test_a_subject_counts_by_how_much_its_title_tells():
    rare, common, everywhere = (
        company_of("Harbour", "Harbour", frequencies={"harbour": frequency})[0].coherence for frequency in (1, 200, PASSAGES)
    )

    assert rare == 1.0
    assert 0.2 < common < 0.3
    assert everywhere < 0.01


def test_company_counts_by_its_score():
    first, *_ = company_of("Harbour", "Harbour", "Orchard", scores=(4.0, 3.0, 1.0))

    assert first.coherence == pytest.approx(0.75)


def test_scores_that_lie_apart_are_told_from_those_that_are_alike():
    alike, *_ = company_of(*["Harbour"] * 3, scores=(3.0, 3.0, 3.0))
    apart, *_ = company_of(*["Harbour"] * 3, scores=(3.0, 1.0, 1.0))

    assert alike.spread == 0
    assert apart.spread == pytest.approx(0.314, abs=0.001)


def test_a_subject_leads_by_its_best_score():
    leads = [each.lead for each in company_of("Harbour", "Harbour", "Orchard", scores=(2.0, 4.0, 3.0))]

    assert leads == pytest.approx([0.25, 0.25, -0.25])


def test_subjects_that_score_the_same_lead_by_nothing():
    assert [each.lead for each in company_of("Harbour", "Harbour", "Orchard")] == [0, 0, 0]


def test_by_a_title_that_all_have_no_documents_are_of_one_subject():
    leads = [each.lead for each in company_of(*["Records"] * 3, scores=(4.0, 2.0, 1.0), frequencies={"record": PASSAGES})]

    assert leads == pytest.approx([0.5, -0.5, -0.75])


def test_what_is_found_together_is_evidence_of_each_sentence(library):
    gate = "---\ntitle: Harbour\n---\n\nThe old gate is {}.\n"
    other = "---\ntitle: Orchard\n---\n\nThe old gate fell, and the gate was mended twice.\n"
    found = library({"a.md": gate.format("red"), "b.md": gate.format("by the sea"), "c.md": other}).explain(Question("Which gate is old?"))

    coherence = {each.candidate.document.id: evidence(each.candidate)["coherence"] for each in found.considered}
    spread = {evidence(each.candidate)["spread"] for each in found.considered}
    lead = {each.candidate.document.id: evidence(each.candidate)["lead"] for each in found.considered}

    assert coherence["a.md"] > 0
    assert coherence["b.md"] > 0
    assert coherence["c.md"] == 0
    assert spread.pop() > 0
    assert not spread
    assert lead["a.md"] == lead["b.md"] == -lead["c.md"] != 0
