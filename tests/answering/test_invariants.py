"""What holds for every answer, whatever is asked of whatever documents."""

import dataclasses
import itertools

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.documents.corpus import Corpus, read_bytes
from bot.errors import DocumentError, VerbatimError
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Confidence, Question

WORDS = st.sampled_from(
    "who what when leads leader the of is not was merged AAD JNIM Mali Turm Türme wurde wann 2017 E17 v2.3.1 don't".split()
)
ODDITIES = st.sampled_from(" ,;:-|#*>¿«🎉\n\t\r\u200d\u0301\ufb01İß\ufffd\x00") | st.sampled_from(
    ["東京は首都です。", "誰", "ไทย", "👩‍👩‍👧", "$5", ">=5", "```"]
)
SENTENCES = st.lists(st.one_of(WORDS, WORDS, WORDS, ODDITIES), min_size=2, max_size=12).map(" ".join)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=12).flatmap(
    lambda each: st.sampled_from([". ", ".\n", "?\n\n"]).map(lambda end: end.join(each) + end)
)
ANY_TEXT = st.one_of(TEXTS, TEXTS, TEXTS, st.text(max_size=200))
NAMES = st.sampled_from(["a.txt", "b.md", "north/c.txt", "north/d.md", "south/e.txt"])
FILES = st.dictionaries(NAMES, ANY_TEXT, min_size=1, max_size=4)
ASKED_IN = st.sampled_from([None, None, None, frozenset({"default"}), frozenset({"north"}), frozenset({"north", "south"}), frozenset()])
QUESTIONS = st.builds(
    Question,
    st.one_of(SENTENCES, SENTENCES, st.text(st.characters(), max_size=50)),
    ASKED_IN,
    st.integers(1, 10),
    st.sampled_from([0.0, 0.5]),
)
FEWER = settings(max_examples=60, deadline=None)


def over(files):
    """A library over the texts of files, made without a disk."""
    read = [item for name, text in sorted(files.items()) for item in read_bytes(text.encode("utf-8", "replace"), name)]
    problems = tuple(item for item in read if isinstance(item, DocumentError))
    return Library(lambda: state_in_memory(Corpus(tuple(item for item in read if not isinstance(item, DocumentError)), problems)))


def ask(library, question):
    """The answer; None where the question or the corpus is refused."""
    try:
        return library.ask(question)
    except VerbatimError:
        return None


def quotes_of(answer):
    return (*answer.quotes, *answer.nearest) if answer else ()


@FEWER
@given(FILES, QUESTIONS)
@example({"a.txt": "The gate opens at nine."}, Question("\ud800 gate?"))
def test_an_answer_or_a_sentence_about_what_is_wrong(files, question):
    answer, told = None, ""
    try:
        answer = over(files).ask(question)
    except VerbatimError as error:
        told = str(error)

    if answer is None:
        assert told.endswith((".", "?"))
    else:
        assert (answer.question, bool(answer.quotes)) == (" ".join(question.text.split()), answer.confidence is not Confidence.NONE)


@FEWER
@given(FILES, QUESTIONS)
def test_every_quote_is_a_slice_of_its_document(files, question):
    library = over(files)

    quotes = quotes_of(ask(library, question))

    assert [quote.text for quote in quotes] == [library.find(quote.citation.document).slice(quote.span) for quote in quotes]


@FEWER
@given(FILES, QUESTIONS)
def test_every_highlight_lies_within_its_quote(files, question):
    answer = ask(over(files), question)

    quotes = answer.quotes if answer else ()

    assert all(quote.span.start <= quote.highlight.start < quote.highlight.end <= quote.span.end for quote in quotes)


@FEWER
@given(FILES, QUESTIONS)
def test_no_words_are_quoted_twice(files, question):
    quotes = quotes_of(ask(over(files), question))

    spans = sorted((quote.citation.document, *quote.span) for quote in quotes)
    assert [a for a, b in itertools.pairwise(spans) if a[0] == b[0] and b[1] < a[2]] == []


@FEWER
@given(FILES, QUESTIONS)
def test_nothing_is_cited_from_outside_the_asked_collections(files, question):
    quotes = quotes_of(ask(over(files), question))

    cited = {place.collection for quote in quotes for place in (quote.citation, *quote.also_in)}
    assert question.collections is None or cited <= question.collections


@FEWER
@given(FILES, QUESTIONS)
def test_a_place_is_cited_once_a_quote(files, question):
    quotes = quotes_of(ask(over(files), question))

    places = [[quote.citation, *quote.also_in] for quote in quotes]
    assert [len(set(each)) for each in places] == [len(each) for each in places]


@FEWER
@given(FILES, QUESTIONS)
def test_missing_words_stand_in_the_question(files, question):
    answer = ask(over(files), question)

    assert answer is None or all(words in answer.question for words in answer.missing)


@FEWER
@given(FILES, QUESTIONS)
def test_the_same_question_has_the_same_answer_twice(files, question):
    library = over(files)

    assert ask(library, question) == ask(library, question)


@FEWER
@given(FILES, QUESTIONS)
def test_two_services_over_the_same_documents_answer_alike(files, question):
    first, second = over(files), over(files)

    assert ask(first, question) == ask(second, question)


@FEWER
@given(FILES, QUESTIONS)
def test_an_answer_has_at_most_as_many_quotes_as_were_asked_for(files, question):
    assert len(quotes_of(ask(over(files), question))) <= question.limit


@FEWER
@given(FILES, QUESTIONS)
def test_confidence_and_quotes_agree(files, question):
    answer = ask(over(files), question)

    assert answer is None or answer.is_abstention == (answer.confidence is Confidence.NONE)


@FEWER
@given(FILES, st.dictionaries(st.sampled_from(["secret/x.txt", "secret/y.md", "other/z.txt"]), ANY_TEXT), SENTENCES)
@example(
    {"north/c.txt": "The tower was built in 1872."}, {"secret/x.txt": "Der Turm ist nicht hoch und wurde von Ada gebaut."}, "wann was it"
)
def test_what_may_not_be_searched_leaves_no_trace(files, hidden, text):
    question = Question(text, frozenset({"north"}))
    files = {**files, "north/always.txt": "who leads the coup"}

    alone, beside = ask(over(files), question), ask(over({**files, **hidden}), question)

    version = {"id": "", "index_version": ""}
    assert (alone and dataclasses.replace(alone, **version)) == (beside and dataclasses.replace(beside, **version))
