"""Misspelt words: what is searched for instead, what is only offered, and what is left alone."""

import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.analysis import analyse_question
from bot.analysis.analyzer import analyzer_for
from bot.answering.question_analysis.spelling import likely_word
from bot.models import Question

LINES = [f"The treasurer of district {number} renewed the insurance of the observatory in {1700 + number}." for number in range(320)]
LINES += ["Gibbs wrote the equations of the observatory.", "Iraq borders the gulf.", "The Café Beyoncé is open."]
LARGE = "\n".join(json.dumps({"id": str(number), "text": line}) for number, line in enumerate(LINES))
SMALL = "The observatory is open on Fridays. Ada Brennan keeps the key of the tower."


@pytest.fixture
def large(library):
    return library({"a.jsonl": LARGE})


@pytest.mark.parametrize(
    ("question", "corrected"),
    [
        ("Who renewed the insuranze?", (("insuranze", "insurance"),)),
        ("Who renewed the isnurance?", (("isnurance", "insurance"),)),
        ("Who renewed the insurancee?", (("insurancee", "insurance"),)),
        ("Who wrote the equattionns of Gibbs?", (("equattionns", "equations"),)),
        ("Who renewed the insurace?", (("insurace", "insurance"),)),
        ("What did Gbibs write of the observatory?", (("Gbibs", "Gibbs"),)),
        ("Is the café Beyonce open?", (("Beyonce", "Beyoncé"),)),
        ("Who renewed the insurance?", ()),
    ],
)
def test_a_slip_of_the_fingers_is_put_right(large, question, corrected):
    answer = large.ask(Question(question))

    assert answer.corrected == corrected


def test_what_is_put_right_is_answered(library):
    answer = library({"a.txt": SMALL}).ask(Question("When is the obserwatory open?"))

    assert answer.quotes[0].answer == "The observatory is open on Fridays."


@pytest.mark.parametrize("question", ['Who renewed the "insuranze"?', "Who renewed the “insuranze”?", "Who renewed INSURANZE and more?"])
def test_what_is_quoted_or_written_as_an_acronym_is_meant_to_the_letter(large, question):
    answer = large.ask(Question(question))

    assert answer.corrected == ()


def test_a_short_word_that_differs_by_a_letter_is_another_word(large):
    answer = large.ask(Question("Which gulf does Iran border?"))

    assert (answer.corrected, answer.suggested) == ((), ())


@pytest.mark.parametrize(
    ("word", "offered"),
    [
        ("game", ()),  # not gave
        ("runs", ()),  # not guns
        ("gent", ()),  # not get
        ("learn", ()),  # not earn
        ("hole", ()),  # not holds
        ("gven", (("gven", "given"),)),
        ("gvae", (("gvae", "gave"),)),
        ("hodls", (("hodls", "holds"),)),
    ],
)
def test_a_short_word_is_offered_another_only_for_what_fingers_do(library, word, offered):
    answer = library({"a.txt": "They gave guns and get to earn. He holds what is given."}).ask(Question(f"who has guns of the {word}?"))

    assert (answer.corrected, answer.suggested) == ((), offered)


def test_a_word_with_another_ending_is_only_offered(large):
    answer = large.ask(Question("Which treasurel renewed the insurance?"))

    assert (answer.corrected, answer.suggested) == ((), (("treasurel", "treasurer"),))


def test_a_word_that_has_others_for_the_same_thing_is_no_slip(library):
    answer = library({"a.txt": "The lost key of the tower is with Ada Brennan."}).ask(Question("What does the tower cost?"))

    assert answer.suggested == ()


def test_a_word_that_stands_there_with_an_ending_is_only_offered(library):
    answer = library({"a.txt": "The barristers sit on Mondays. The mill stands by the river."}).ask(
        Question("What is at the barister of the mill?")
    )

    assert (answer.corrected, answer.suggested) == ((), (("barister", "barristers"),))


def test_what_is_offered_is_a_word_of_the_documents(library):
    answer = library({"a.txt": "Is there a housesitter in the street? The mill stands by the river."}).ask(
        Question("does the mill housesit")
    )

    assert answer.suggested == (("housesit", "housesitter"),)


def test_a_word_that_begins_otherwise_is_only_offered(large):
    answer = large.ask(Question("Who renewed the ensurance?"))

    assert (answer.corrected, answer.suggested) == ((), (("ensurance", "insurance"),))


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("The statue of a standing male was found after the battle.", ()),
        ("The battle was fought on the Male.", (("Maule", "Male"),)),
        ("The battle was fought on the MALE.", (("Maule", "Male"),)),
        ("The Males saw the battle.", (("Maule", "Males"),)),
    ],
)
def test_for_a_name_only_a_name_was_meant(library, text, offered):
    answer = library({"a.txt": f"{text}\n\n{SMALL}"}).ask(Question("What was the battle of Maule?"))

    assert answer.corrected + answer.suggested == offered


def test_the_only_word_of_a_question_is_put_right(library):
    answer = library({"a.txt": SMALL}).ask(Question("where is the obserwatory?"))

    assert answer.corrected == (("obserwatory", "observatory"),)


def test_of_a_question_of_unknown_words_none_is(library):
    answer = library({"a.txt": SMALL}).ask(Question("Which obserwatory sells lamps?"))

    assert (answer.corrected, answer.suggested) == ((), ())


@pytest.mark.parametrize(
    ("question", "suggested"),
    [
        ("Where is the kajak of the tower?", (("kajak", "kayaks"),)),
        ("Where is the fisck of the tower?", ()),
        ("Where is the bokx of the tower?", ()),
    ],
)
def test_a_word_that_stands_there_with_an_ending_is_one(library, question, suggested):
    answer = library({"a.txt": "The kayaks of the tower are red. Its fiscal year ends in May. Its booksellers are known."}).ask(
        Question(question)
    )

    assert answer.suggested == suggested


def test_a_short_word_is_only_offered_where_most_words_are_absent(library):
    answer = library({"a.txt": SMALL}).ask(Question("Who keeps the key of the towr?"))

    assert (answer.corrected, answer.suggested) == ((), (("towr", "tower"),))


def test_nothing_is_offered_from_where_may_not_be_searched(library):
    files = {"open/a.txt": "The gate opens at nine.", "closed/b.txt": "The observatory opens at ten."}

    answer = library(files).ask(Question("When does the obserwatory gate open?", frozenset({"open"})))

    assert (answer.corrected, answer.suggested) == ((), ())


VOCABULARY = {"insurance": 3, "observatory": 2, "tower": 9, "towel": 2, "power": 9, "office": 1, "café": 1, "begin": 4}
LETTERS = "abcdefghijklmnopqrstuvwxyzé"


def counted(terms):
    """In how many passages the words of the vocabulary are."""
    stems = {analyzer_for("en").stem(word): count for word, count in VOCABULARY.items()}
    return {term: stems[term] for term in terms if term in stems}


def likely(word, frequencies=counted, stands=lambda word, _: word if word in VOCABULARY else ""):
    (term,) = analyse_question(word, ("en",), "en")
    slip = likely_word(term, analyzer_for("en"), frequencies, stands)
    return slip and slip.word


def is_one_slip_away(one, other):
    """A letter more, less, other, or two swapped: restricted edits, written down anew."""
    if len(one) > len(other):
        one, other = other, one
    if len(one) < len(other):
        return any(other[:i] + other[i + 1 :] == one for i in range(len(other)))
    differing = [i for i in range(len(one)) if one[i] != other[i]]
    if len(differing) == 2 and differing[1] == differing[0] + 1:
        return one[differing[0]] == other[differing[1]] and one[differing[1]] == other[differing[0]]
    return len(differing) == 1


def one_by_one(word):
    """What a look at each word of the vocabulary finds."""
    near = [other for other in VOCABULARY if is_one_slip_away(word, other)]
    return min(near, key=lambda other: (other[0] != word[0], -VOCABULARY[other], other), default=None)


@given(
    st.sampled_from(sorted(VOCABULARY)), st.integers(0, 12), st.sampled_from(LETTERS), st.sampled_from(["more", "less", "other", "swap"])
)
def test_all_that_is_a_slip_away_is_found_as_by_looking_at_each_word(word, place, letter, slip):
    place = min(place, len(word) - 2)
    slipped = {
        "more": word[:place] + letter + word[place:],
        "less": word[:place] + word[place + 1 :],
        "other": word[:place] + letter + word[place + 1 :],
        "swap": word[:place] + word[place + 1] + word[place] + word[place + 2 :],
    }[slip]
    assume(len(slipped) >= 4 and slipped not in VOCABULARY and analyse_question(slipped, ("en",), "en"))

    assert likely(slipped) == one_by_one(slipped)


@given(st.lists(st.text(LETTERS + "äßıс", min_size=1, max_size=40), max_size=20))
@pytest.mark.parametrize("language", ["en", "de", "tr", "ru", "zh"])
def test_many_words_have_the_stems_that_each_has(language, words):
    analyzer = analyzer_for(language)

    assert analyzer.stems(words) == [analyzer.stem(word) for word in words]


def test_the_index_is_asked_once_for_all_that_may_have_been_meant():
    asked = []

    likely("insuranze", lambda terms: asked.append(len(terms)) or counted(terms))

    assert [count > 200 for count in asked] == [True]


def test_of_words_as_near_the_most_frequent_was_meant():
    assert likely("towep") == "tower"


def test_a_word_with_the_same_first_letter_is_meant_before_a_more_frequent_one():
    assert likely("tpwer", stands=lambda word, *_: word if word in {"tower", "power"} else "") == "tower"


def test_a_word_that_only_has_the_stem_of_one_in_the_documents_was_not_meant():
    assert likely("insuranze", stands=lambda *_: "") is None


@pytest.mark.parametrize("word", ["tow", "E1042", "TOWEP", "tow-er", "t" + "o" * 39 + "wer"])
def test_what_is_too_short_too_long_or_no_plain_word_is_left_alone(word):
    assert likely(word, stands=lambda word, *_: word) is None


def test_an_endless_word_is_asked_of_nobody():
    asked = []

    likely("abcdefgh" * 240, lambda terms: asked.append(terms) or {})

    assert asked == []


def test_a_word_of_four_letters_is_put_right_only_where_two_are_swapped(large):
    answers = [large.ask(Question(question)) for question in ("Who wrot the equations?", "Is the café Beyoncé opne?")]

    assert [(answer.corrected, answer.suggested) for answer in answers] == [((), (("wrot", "wrote"),)), ((("opne", "open"),), ())]


def test_a_french_word_without_its_accents_is_the_word_and_needs_no_correction(library):
    answer = library({"a.txt": "L'écran est noir le soir. La porte est rouge et vieille."}).ask(
        Question("Quand est-ce que l'ecran est noir ?")
    )

    assert (answer.corrected, answer.is_abstention) == ((), False)


def test_a_mark_of_inches_quotes_nothing(large):
    answer = large.ask(Question('Who renewed the 5" insuranze of the observatory?'))

    assert answer.corrected == (("insuranze", "insurance"),)


@pytest.mark.parametrize(
    ("text", "question", "corrected"),
    [
        ("Jednorazowo można wypożyczyć pięć książek na okres 30 dni.", "ile ksiazek mozna wypozyczyc", ("książek", "wypożyczyć")),
        ("Biblioteka ma nowe książki o górach.", "jakie ksiazki", ("książki",)),
        ("Los baños están junto a la recepción.", "donde estan los banos", ("baños",)),
        ("El baño está junto a la recepción.", "donde estan los banos", ("baños",)),
        ("Zabytkowa kuźnia wymaga remontu.", "do jakiej kuzni", ("kuźni",)),
    ],
)
def test_words_without_several_accents_are_put_right_even_where_no_word_is_known(library, text, question, corrected):
    answer = library({"a.txt": text}).ask(Question(question))

    assert (tuple(word for _, word in answer.corrected), answer.suggested) == (corrected, ())


def test_another_ending_with_an_accent_is_another_word_in_spanish(library):
    made = library({"a.txt": "El ejército sitiaba la ciudad.\n", "b.txt": "Hay un aparcamiento gratuito detrás del frontón.\n"})

    assert not made.ask(Question("¿hay sitio para aparcar?")).corrected
