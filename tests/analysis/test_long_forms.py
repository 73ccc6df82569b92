"""A name written in full has the acronym that people would write."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.analysis.acronyms import acronyms, long_forms
from bot.analysis.analyzer import Analyzer

WORDS = st.sampled_from(
    ["Al", "Qaeda", "al", "al-Qaeda", "in", "the", "of", "&", "UN", "U.S.", "F.", "said", "(Big", "End,", "ÉTÉ", "Straße", "I"]
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=15).map(" ".join)


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("ties to Al Qaeda in the Islamic Maghreb.", "AQIM"),
        ("al-Qaeda in the Islamic Maghreb", "AQIM"),
        ("al Qaeda in the Islamic Maghreb", "AQIM"),
        ("Al-Qaeda In The Islamic Maghreb", "AQIM"),
        ("killed the Al Qaeda in the Islamic Maghreb Emir", "AQIM"),
        ("The African National Congress (founded 1912)", "ANC"),
        ("Organisation for Economic Co-operation and Development", "OECD"),
        ("Jama'at Nasr al-Islam wal-Muslimin", "JNIM"),
        ("Food & Drug Administration", "FDA"),
        ("the UN High Commissioner for Refugees", "UNHCR"),
        ("the U.S. Air Force", "USAF"),
        ("John F. Kennedy", "JFK"),
        ("Department of Justice", "DOJ"),
        ("Museum of Modern Art", "MOMA"),
        ("World War I", "WWI"),
        ("Организация Объединённых Наций", "ООН"),
    ],
)
def test_the_acronym_of_a_name(text, acronym):
    assert acronym in acronyms(text)


@pytest.mark.parametrize(
    "text",
    [
        "United States",
        "the US Army",
        "Cuba and Spain",
        "Berlin, Paris, London",
        "A road. The House. Big",
        "WHO LEADS THE PARTY OF THE PEOPLE",
        "all of it is in lower case",
        "Words With Capitals Are No Name Where Every Word Of Headlines Has Them",
    ],
)
def test_what_is_no_long_name_has_no_acronym(text):
    assert acronyms(text) == []


def test_a_name_without_its_last_word_is_no_other_name():
    assert "AQI" not in acronyms("Al Qaeda in the Islamic Maghreb")


def test_a_long_form_tells_its_place():
    text = "Who leads Al Qaeda in the Islamic Maghreb?"

    assert [(text[name.start : name.end], name.acronym) for name in long_forms(text)] == [("Al Qaeda in the Islamic Maghreb?", "AQIM")]


@given(text=TEXTS)
def test_acronyms_are_letters_in_capitals(text):
    assert all(acronym.isalpha() and acronym == acronym.upper() for acronym in acronyms(text))


@given(text=TEXTS)
def test_no_other_term_is_an_acronym_of_a_name(text):
    assert set(acronyms(text)).isdisjoint(Analyzer("en").terms(text))


@given(text=TEXTS)
@example(text="Al Al A\x1f")
@example(text="Al of Al")
@example(text="Amber Birch\u3000Cedar")
def test_long_forms_and_acronyms_are_the_same_names(text):
    assert {name.acronym for name in long_forms(text)} == set(acronyms(text))


@pytest.mark.parametrize(
    "text", ["A " * 50_000, "Aa " * 50_000, "Aa of " * 50_000, "A-" * 50_000, "a-" * 50_000 + "A", "Aa " + "of " * 50_000]
)
def test_an_endless_name_has_no_acronym(text):
    assert acronyms(text) == []
