"""The questions that the project began with, asked of the page that ships with it."""

import pytest

from bot.models import Confidence, Question

LEADER = "JNIM, under the Tuareg leader, is directly supported by Al Qaeda messaging."
MERGER = "In 2017, AAD merged with several regional Islamist groups to form JNIM, "


@pytest.mark.parametrize("question", ["who leads JNIM?", "who leads jnim", "WHO LEADS JNIM?", "who is the leader of JNIM?", "JNIM leader"])
def test_the_leader_is_quoted(shipped, question):
    answer = shipped.ask(Question(question))

    assert answer.quotes[0].answer == LEADER


@pytest.mark.parametrize(
    "question", ["When did AAD merge?", "when did aad merge", "In what year did AAD merge?", "When was the merger of AAD?"]
)
def test_the_merger_is_quoted(shipped, question):
    answer = shipped.ask(Question(question))

    assert answer.quotes[0].answer.startswith(MERGER)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "Who killed the emir of Al Qaeda in the Islamic Maghreb?",
            "French military forces killed the Al Qaeda in the Islamic Maghreb Emir",
        ),
        ("Where did French forces kill the Emir?", "killed the Al Qaeda in the Islamic Maghreb Emir in northern Mali"),
        ("Which country set a record for coups?", "Burkina Faso, having set a record for coups and attempted coups."),
        ("which group has ties to Al Qaeda?", "the Tuareg rebel group, Ansar Al Din, has deep ties to Al Qaeda"),
        ("How many members does JNIM have?", "has thousands of members and supporters"),
        ("How do AQIM and JNIM raise money?", "AQIM and JNIM have raised millions of dollars in kidnap for ransom plots"),
    ],
)
def test_the_answering_sentence_is_highlighted(shipped, question, words):
    answer = shipped.ask(Question(question))

    assert words in answer.quotes[0].answer


@pytest.mark.parametrize(
    "question",
    [
        "who leads Boko Haram?",
        "WHO LEADS BOKO HARAM?",
        "who trained the coup leader?",
        "who trained the Mali coup leader?",
        "What is the capital of France?",
        "Who is the president of Mali?",
        "Who is the prime minister of Burkina Faso?",
        "What is the population of Mali?",
        "Who leads ISIS?",
        "When did World War II end?",
        "when did world war ii end",
        "Who won the World Cup?",
        "how do I bake bread?",
    ],
)
def test_what_the_page_does_not_say_is_not_answered(shipped, question):
    answer = shipped.ask(Question(question))

    assert (answer.quotes, answer.confidence) == ((), Confidence.NONE)


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("who leads Boko Haram?", ("Boko Haram",)),
        ("What is the capital of France?", ("capital", "France")),
        ("Who leads ISIS?", ("ISIS",)),
        ("Who is the president of Mali?", ("president",)),
        ("When did World War II end?", ("World War II", "end")),
        ("who leads JNIM?", ()),
    ],
)
def test_the_words_that_the_page_lacks_are_named(shipped, question, missing):
    answer = shipped.ask(Question(question))

    assert answer.missing == missing


def test_the_repeated_paragraph_is_quoted_once(shipped):
    answer = shipped.ask(Question("who leads JNIM?", limit=10, least_probability=0.0))

    assert [quote.answer for quote in answer.quotes].count(LEADER) == 1


def test_the_repeated_paragraph_names_its_other_place(shipped):
    quote = shipped.ask(Question("who leads JNIM?")).quotes[0]

    assert sorted([quote.citation.line, *(place.line for place in quote.also_in)]) == [12, 14]


def test_the_closest_passage_is_shown_without_a_highlight(shipped):
    answer = shipped.ask(Question("who leads Boko Haram?"))

    assert [quote.highlight for quote in answer.nearest] == [None]


@pytest.mark.parametrize("question", ["who led the coup?", "who leads the coup?"])
def test_who_did_what_only_the_title_speaks_of_is_no_strong_match(shipped, question):
    assert shipped.ask(Question(question)).confidence is not Confidence.STRONG
