"""Questions against documents made up on the spot, without an engine."""

from bot.answering.passage_ranking.company import Company
from bot.answering.passage_ranking.reranking import rerank
from bot.answering.question_analysis.asked import ask
from bot.answering.sentence_scoring.evidence import FIELDS
from bot.answering.sentence_scoring.features import complete, drafts, read, weigh
from bot.models import Block, BlockKind, Document, Hit, Section
from bot.passages import split_document

PASSAGES = 1_000


def asked(text, *languages, passages=PASSAGES, **frequencies):
    """A question to an index in which the words that are named stand in so many passages, and all others in ten."""
    return ask(
        text,
        languages=languages or ("en",),
        passages=passages,
        frequencies=lambda terms: {term: frequencies.get(term, 0 if term.isupper() else 10) for term in terms},  # no name is spelt out
    )


def document(text, name="a", *, title="", heading="", language="en"):
    """One text under one heading."""
    sections = (Section(heading, 1, 0, len(text)),) if heading else ()
    return Document(
        id=name,
        collection="default",
        title=title,
        text=text,
        path=f"{name}.txt",
        first_line=1,
        language=language,
        blocks=(Block(0, len(text), BlockKind.PROSE),),
        sections=sections,
    )


def reread(question, *documents):
    """The first passage of each document against a question, best first."""
    hits = [Hit(split_document(each)[0], 1.0) for each in documents]
    return rerank(question, hits, {each.id: each for each in documents}.__getitem__, most=len(hits))


def weighed(question, *documents):
    """The same, weighed."""
    entries = reread(question, *documents)
    return weigh(question, entries, {each.id: each for each in documents}, [Company(0.0, 0.0, 0.0)] * len(entries))


def candidates(question, *documents):
    """Every sentence of them."""
    return [
        complete(question, draft, read(question, passage))
        for passage in weighed(question, *documents)
        for draft in drafts(question, passage)
    ]


def evidence(candidate):
    """Its features by their names."""
    return dict(zip(FIELDS, candidate.features, strict=True))


def sentence(question, text, index=0, **about):
    """The evidence for one sentence of a text."""
    return evidence(candidates(question, document(text, **about))[index])
