"""Whichever engine holds the documents, the answer is the same to the byte."""

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from yards import Yard

from bot.documents.corpus import read_corpus
from bot.errors import VerbatimError
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Question

WORDS = st.sampled_from(
    "who when leads leader the of is not was began begin merged AAD JNIM Mali gate gates gatepost Ada Lind duran Turm wurde 2017 E17 v2.3.1 C++"
    " state-owned 東京 電話".split()
)
ENDS = st.sampled_from([". ", ".\n", "?\n\n", ".\n\n# Gate of Mali\n\n", "。"])
SENTENCES = st.lists(WORDS, min_size=2, max_size=9).map(" ".join)
TEXTS = st.lists(st.tuples(SENTENCES, ENDS), min_size=1, max_size=9).map(lambda each: "".join(words + end for words, end in each))
FILES = st.dictionaries(st.sampled_from(["a.txt", "b.md", "north/c.txt", "north/d.md", "south/e.txt"]), TEXTS, min_size=1, max_size=5)
QUESTIONS = st.builds(
    Question,
    st.one_of(SENTENCES, SENTENCES.map(lambda words: f"who leads {words}?"), SENTENCES.map(lambda words: f'when was "{words}"?')),
    st.sampled_from([None, None, frozenset({"default"}), frozenset({"north", "south"})]),
    st.integers(1, 5),
    st.sampled_from([0.0, 0.5]),
)


def asked(library, question):
    """The explanation in words; what is said where it cannot be answered."""
    try:
        explanation = library.explain(question)
    except VerbatimError as error:
        return str(error)
    return explanation.answer, [(each.candidate.text, each.score, each.probability, each.verdict) for each in explanation.considered]


@settings(max_examples=40, deadline=None)
@given(FILES, st.lists(QUESTIONS, min_size=1, max_size=4))
@example({"a.txt": "Duran Duran began in 1978. Ada is a leader. "}, [Question("who leads Duran Duran?"), Question("When did Duran begin?")])
@example({"a.txt": "The gate is red. " * 3, "b.md": "The gate is red. " * 3}, [Question("what is the gate?", limit=5)])
@example(
    {
        "a.txt": "who who. who who. who who. who leads. who leads. leads leads. leads Ada. Ada E17. ",
        "b.md": "who who.\n\n# Gate of Mali\n\nwho who. ",
    },
    [Question("Mali Ada began")],
)
@example({"north/c.txt": "東京は首都です。電話は古い。"}, [Question("東京は何ですか")])
def test_both_engines_give_the_same_answer(files, questions):
    with tempfile.TemporaryDirectory() as folder:
        yard = Yard(Path(folder))
        for name, text in files.items():
            yard.put(name, text)
        yard.index.sync()
        try:
            disk, memory = yard.library(), Library(lambda: state_in_memory(read_corpus(yard.folder)))
            found = [(asked(disk, question), asked(memory, question)) for question in questions]
            quotes = [quote for (answer, *_), _ in found if not isinstance(answer, str) for quote in (*answer.quotes, *answer.nearest)]
            slices = [memory.find(quote.citation.document).slice(quote.span) for quote in quotes]
        finally:
            yard.index.close()

    assert [one for one, _ in found] == [other for _, other in found]
    assert [quote.text for quote in quotes] == slices
