"""Whatever a document's words, a question in those words finds them."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.analysis import analyse_question
from bot.analysis.analyzer import Analyzer
from bot.analysis.tokens import normalise, tokenize

LANGUAGES = ["en", "de", "fr", "ru", "ar", "hi", "tr", "zh", "ja", "ko", "th", "und"]
SPACED = [language for language in LANGUAGES if language not in {"zh", "ja", "ko", "th"}]
PLAIN = ["Leader", "LEADERS", "IT", "it", "JNIM's", "l'école", "e-mail", "state-of-the-art", "Straße", "how old", "when"]
CODES = ["XJ-900", "v2.3.1", "3.14", "1,204", "ERR_CONN_42", "a.b@example.org", "report-2020.pdf", "C++", "C#", "U.S.A.", "getUserName"]
SCRIPTS = [
    "книги",
    "المدرسة",
    "लड़के",
    "今天天气",
    "東京タワー",
    "한국어",
    "น้ำดี",
    "iPhone手机",
    "e\u0301te\u0301",
    "İstanbul",
    "co\u00adop",
    "١٢٣",
]
WORDS = st.sampled_from([*PLAIN, *CODES, *SCRIPTS])
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=12)), min_size=1, max_size=12).map(" ".join)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS)
@settings(deadline=None, max_examples=60)
def test_every_word_asked_in_a_document_s_own_words_is_found_whole_and_in_part(language, text):
    terms = set(Analyzer(language).terms(text))

    for word in analyse_question(text, (language,), language):
        assert word.terms <= terms


@pytest.mark.parametrize("language", SPACED)
@given(text=TEXTS)
@settings(deadline=None, max_examples=60)
def test_a_word_is_found_without_the_punctuation_around_it(language, text):
    terms = set(Analyzer(language).terms(text))
    question = " ".join(text[token.start : token.end] for token in tokenize(text))

    for word in analyse_question(question, (language,), language):
        assert word.terms <= terms


@given(text=TEXTS)
@settings(deadline=None, max_examples=100)
def test_tokens_are_ordered_slices_of_the_text(text):
    tokens = list(tokenize(text))

    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(first.start < second.start for first, second in pairwise(tokens))


@given(text=TEXTS)
@settings(deadline=None, max_examples=100)
def test_terms_are_never_empty(text):
    assert all(term for language in LANGUAGES for term in Analyzer(language).terms(text))


@given(text=TEXTS)
@example(text="\ufdfa \ufc5e \u037a")
@settings(deadline=None, max_examples=100)
def test_terms_hold_no_white_space(text):
    assert not any(character.isspace() for language in LANGUAGES for term in Analyzer(language).terms(text) for character in term)


@given(word=st.text(max_size=30))
@settings(deadline=None, max_examples=100)
@example(word="\ufe70")
def test_normalising_twice_changes_nothing_more(word):
    assert normalise(normalise(word)) == normalise(word)


@given(text=TEXTS)
@settings(deadline=None, max_examples=100)
def test_the_terms_of_two_lines_are_those_of_each(text):
    analyzer = Analyzer("en")

    assert analyzer.terms(f"{text}\n{text}") == analyzer.terms(text) * 2
