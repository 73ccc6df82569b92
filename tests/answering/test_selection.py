"""Which sentences are read, which one comes first, and how sure it is, computed again from the weights as they are written."""

import dataclasses
import json
import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import asked, candidates, document, evidence, weighed

from bot.answering.answer_selection import gates, selection
from bot.answering.sentence_scoring.evidence import FIELDS
from bot.answering.sentence_scoring.features import drafts
from bot.models import Confidence, Question

WEIGHTS = json.loads((Path(selection.__file__).parents[1] / "weights.json").read_text(encoding="utf-8"))
KEY = asked("who has the key of the gate?")
PAGE = document("The gate is red. Ada Lind has the key of the gate. The key is old.", "a")
OTHER = document("The lamp has a key. Nobody knows why.", "b")
WORDS = st.sampled_from("gate gates key lamp Ada Lind opens opener north the is who nine has".split())
SENTENCES = st.lists(st.lists(WORDS, min_size=2, max_size=6).map(lambda words: " ".join(words).capitalize() + "."), min_size=1, max_size=9)


class Observed:
    """A rivals that counts how often somebody's standing is asked for."""

    def __init__(self, rivals):
        self.asked = rivals.asked
        self.times = 0
        self._rivals = rivals

    def standing(self, score, candidate):
        self.times += 1
        return self._rivals.standing(score, candidate)


def rivals(question, *documents):
    found = candidates(question, *documents)
    return selection.Rivals(question, sorted(((score(each), each) for each in found), key=lambda pair: -pair[0]))


def score(candidate):
    return sum(WEIGHTS["sentence"].get(name, 0) * value for name, value in evidence(candidate).items())


def probability(question, entry, standing):
    """As ``weights.json`` gives it."""
    size = question.passages / (question.passages + 300)
    value = WEIGHTS["bias"] + size * WEIGHTS["bias_large"]
    for name, of in {**evidence(entry.candidate), **standing._asdict()}.items():
        value += (WEIGHTS["confidence"].get(name, 0) + size * WEIGHTS["confidence_large"].get(name, 0)) * of
    return 1 / (1 + math.exp(-value))


def test_sentences_are_ranked_by_the_sum_of_their_weighed_evidence():
    found = candidates(KEY, PAGE, OTHER)

    ranked = selection.rank(KEY, found)

    assert [entry.score for entry in ranked] == pytest.approx(sorted(map(score, found), reverse=True))


def test_the_answering_sentence_is_the_best():
    assert selection.rank(KEY, candidates(KEY, PAGE, OTHER))[0].candidate.text == "Ada Lind has the key of the gate."


def test_sentences_that_weigh_the_same_keep_their_order():
    found = candidates(KEY, PAGE)[2:] * 3

    assert [entry.candidate for entry in selection.rank(KEY, found)] == found


def test_no_candidates_are_ranked_as_none():
    assert selection.rank(KEY, []) == []


@pytest.mark.parametrize("passages", [1, 40, 1_000, 1_000_000])
def test_a_probability_is_the_logistic_of_the_weighed_evidence(passages):
    question = asked("who has the key of the gate?", passages=passages)

    for entry in selection.rank(question, candidates(question, PAGE, OTHER)):
        if gates.is_beside_the_point(question, entry.candidate, WEIGHTS["names_from"]):
            continue
        standing = rivals(question, PAGE, OTHER).standing(entry.score, entry.candidate)
        assert entry.probability == pytest.approx(probability(question, entry, standing))


def test_a_question_without_spaces_is_given_some_more():
    question = asked("谁有钥匙", "zh")
    page = document("园丁有钥匙。", language="zh")
    (entry,) = selection.rank(question, candidates(question, page))
    standing = rivals(question, page).standing(entry.score, entry.candidate)

    expected = probability(question, entry, standing)

    assert math.log(entry.probability / (1 - entry.probability)) == pytest.approx(
        math.log(expected / (1 - expected)) + WEIGHTS["bias_unspaced"]
    )


@pytest.mark.parametrize(
    ("language", "added"), [("de", "bias_inflected"), ("fi", "bias_inflected"), ("id", None), ("vi", None), ("en", None)]
)
def test_a_question_in_a_language_of_many_forms_is_given_some_more(language, added):
    question = dataclasses.replace(asked("where is the gate?"), language=language)
    page = document("The gate is in Turku.")
    (entry,) = selection.rank(question, candidates(question, page))
    expected = probability(question, entry, rivals(question, page).standing(entry.score, entry.candidate))

    assert math.log(entry.probability / (1 - entry.probability)) == pytest.approx(
        math.log(expected / (1 - expected)) + (WEIGHTS[added] if added else 0)
    )


def test_a_probability_is_computed_when_it_is_first_asked_for():
    observed = Observed(rivals(KEY, PAGE))
    entry = selection.Ranked(candidates(KEY, PAGE)[1], 1.0, observed)

    times = [observed.times, entry.probability and observed.times, entry.probability and observed.times]

    assert times == [0, 1, 1]


def test_the_probability_of_an_answer_is_that_of_its_explanation(library):
    explained = library({"a.txt": PAGE.text, "b.txt": OTHER.text}).explain(Question("who has the key of the gate?"))

    assert explained.answer.probability == round(explained.considered[0].probability, 6) > 0.5


@pytest.mark.parametrize(
    ("text", "is_beside"),
    [
        ("Larkspur Books is nice.", True),
        ("Larkspur Books was founded by friends.", False),
        ("For Larkspur Books it was Ada Lind.", True),
        ("For Larkspur Books it was Ada Lind. It was founded by her alone.", False),
        ("Larkspur Books is nice. It was founded by Ada Lind.", True),
    ],
    ids=["its name alone", "its own words", "another name", "another name, its own words beside it", "no other name"],
)
def test_a_candidate_that_says_nothing_of_what_is_asked_is_beside_the_point(text, is_beside):
    question = asked("who founded Larkspur Books?")

    assert gates.is_beside_the_point(question, candidates(question, document(text))[0], 0.999) is is_beside


@pytest.mark.parametrize(
    ("question", "passages", "is_beside"),
    [
        ("who wrote nine herrings?", 50, True),
        ("who has written nine herrings?", 50, True),
        ("which play is nine herrings?", 50, True),
        ("who wrote nine herrings?", 5_000, False),
        ("who directs nine herrings?", 50, False),
        ("who rehearsed nine herrings?", 50, False),
        ("who wrote nine herrings of the tall hall, the hall of nine?", 50, False),
    ],
)
def test_in_a_small_corpus_who_did_something_is_told_where_something_says_that_it_was_done(question, passages, is_beside):
    read = asked(question, passages=passages)
    [found] = candidates(read, document("Ruben Haske rehearses nine herrings in the tall hall."))

    assert gates.is_beside_the_point(read, found, 0.0) is is_beside


@pytest.mark.parametrize(
    ("heading", "text", "question", "is_beside"),
    [
        ("", "Mina runs the club.", "where does Mina live?", True),
        ("", "Mina lives behind the mill.", "where does Mina live?", False),
        ("Where does Mina live?", "Mina will say so herself.", "where does Mina live?", False),
        ("Sauna", "The sauna is heated from 4 to 9 pm.", "how big is the sauna?", True),
        ("Sauna", "The sauna has room for 12 metres of benches.", "how big is the sauna?", False),
    ],
)
def test_what_tells_no_place_or_measure_is_beside_the_point(heading, text, question, is_beside):
    found = asked(question)

    assert gates.is_beside_the_point(found, candidates(found, document(text, heading=heading))[0], 0.999) is is_beside


@pytest.mark.parametrize(("heading", "is_beside"), [("How the old gate is mended", False), ("The old gate", True)])
def test_below_a_heading_that_is_nearly_the_question_a_candidate_need_not_say_it_again(heading, is_beside):
    question = asked("how do I mend the old gate today?", today=400)
    page = document("Oil both hinges. Then lift it.", heading=heading)

    assert gates.is_beside_the_point(question, candidates(question, page)[0], 0.999) is is_beside


@pytest.mark.parametrize(
    ("text", "is_beside"),
    [
        ("| Glass Harvest | Sat 19 October | Mill |", False),
        ("| Glass Harvest | postponed | Mill |", True),
        ("| Glass Garden | Sat 19 October | Mill |", True),
        ("Glass Harvest follows on Sat 19 October.", True),
    ],
    ids=["its row with a day", "its row without a day", "the row of another", "a sentence"],
)
def test_the_row_of_a_thing_need_not_say_what_is_asked_of_it(text, is_beside):
    question = asked("when is Glass Harvest shown?")

    assert gates.is_beside_the_point(question, candidates(question, document(text))[0], 0.999) is is_beside


def test_a_candidate_about_another_name_is_beside_the_point():
    question = asked("when was Larkspur founded?")

    found = [
        gates.is_beside_the_point(question, candidates(question, document(text))[0], 0.999)
        for text in ("Hawthorn was founded in 1987.", "Larkspur was founded in 1987.")
    ]

    assert found == [True, False]


def test_what_is_beside_the_point_never_answers():
    question = asked("when was Larkspur founded?")

    (entry,) = selection.rank(question, candidates(question, document("Hawthorn was founded in 1987 and founded again.")))

    assert selection.confidence(entry.probability) is Confidence.NONE


@pytest.mark.parametrize(
    ("above", "said"),
    [("strong_from", Confidence.STRONG), ("likely_from", Confidence.LIKELY)],
)
def test_a_probability_is_told_in_words_from_its_threshold_on(above, said):
    below = {Confidence.STRONG: Confidence.LIKELY, Confidence.LIKELY: Confidence.NONE}

    assert [selection.confidence(WEIGHTS[above] - less) for less in (0, 1e-9)] == [said, below[said]]


def test_a_candidate_stands_out_by_its_distance_from_the_best_of_another_document():
    best, *_, last = selection.rank(KEY, candidates(KEY, PAGE, OTHER))
    rival = max(score(each) for each in candidates(KEY, PAGE, OTHER) if each.document.id == "b")
    of = rivals(KEY, PAGE, OTHER)

    assert of.standing(best.score, best.candidate).margin == pytest.approx(min(4, best.score - rival))
    assert of.standing(last.score, last.candidate).margin == 0


def test_a_document_does_not_compete_with_itself():
    entry = selection.rank(KEY, candidates(KEY, PAGE))[0]

    assert rivals(KEY, PAGE).standing(entry.score, entry.candidate).margin == 0


def test_a_document_that_only_asks_is_no_rival():
    asks = document("Who has the key of the gate?", "c")
    (entry,) = [each for each in candidates(KEY, PAGE, asks) if each.text.startswith("Ada")]
    found = candidates(KEY, PAGE, OTHER, asks)
    of = selection.Rivals(KEY, sorted(((score(each), each) for each in found), key=lambda pair: -pair[0]))

    assert of.standing(score(entry), entry).margin == rivals(KEY, PAGE, OTHER).standing(score(entry), entry).margin > 0


def test_what_is_asked_first_and_how_long_a_sentence_is_count():
    found = candidates(KEY, document("The gate is red.\n\n" + "The key of it is old. " * 3 + "It " + "very " * 40 + "long is."))
    standings = [rivals(KEY, PAGE).standing(0.0, each) for each in found]

    assert {standing.first for standing in standings} <= {0.0, 1.0}
    assert standings[-1].length == pytest.approx(math.log(120))
    assert standings[0].length == pytest.approx(math.log(len(found[0].text)))


@pytest.mark.parametrize(("question", "anything"), [("who is it?", 0), ("is the gate red?", 1)])
def test_a_question_that_asks_for_nothing_in_particular_is_told(question, anything):
    (entry,) = candidates(asked(question), document("The gate is red."))

    assert rivals(asked(question), PAGE).standing(0.0, entry).anything == anything


@pytest.mark.parametrize(("text", "uncovered"), [("The lamp is red.", 1), ("The key of the gate.", 0)])
def test_what_is_not_covered_counts_from_a_quarter_and_from_a_half_on(text, uncovered):
    page = document(text)

    standing = rivals(KEY, page).standing(0.0, candidates(KEY, page)[0])

    assert (standing.over_a_quarter, standing.over_half) == pytest.approx((0.75 * uncovered, 0.5 * uncovered))
    assert standing.lacking == pytest.approx(uncovered * sum(KEY.weights) / 20)
    assert standing.held == pytest.approx(math.log1p((1 - uncovered) * sum(KEY.weights)))


@pytest.mark.parametrize(("question", "kind"), [("when was it?", 1), ("how many keys?", -1), ("how much was it?", -1), ("which key?", 0)])
def test_the_kind_that_is_asked_for_is_there_is_not_or_cannot_be_told(question, kind):
    page = document("It was in May.")

    assert rivals(asked(question), page).standing(0.0, candidates(asked(question), page)[0]).kind == kind


@pytest.mark.parametrize(("limit", "read"), [(2, 6), (3, 9), (4, 12)])
def test_the_most_promising_sentences_are_read(limit, read):
    pages = [document(f"The key {i}. The gate of {i} is red. It is so. Ada has the key of the gate.", f"p{i}") for i in range(5)]
    passages = weighed(KEY, *pages)

    found = selection.promising(KEY, passages, limit=limit)

    assert [weight(each) for each in found] == pytest.approx(sorted(map(weight, candidates(KEY, *pages)), reverse=True)[:read])


def weight(candidate):
    """What a candidate weighs before it is read."""
    found = evidence(candidate)
    return sum(WEIGHTS["sentence"].get(name, 0) * found[name] for name in FIELDS[: FIELDS.index("exact")])


def test_fewer_sentences_than_may_be_read_are_all_read():
    found = selection.promising(KEY, weighed(KEY, PAGE), limit=1)

    assert sorted(each.place for each in found) == [0, 1, 2]


@settings(max_examples=40, deadline=None)
@given(SENTENCES)
def test_what_is_promising_is_what_it_would_be_as_any_candidate(sentences):
    page = document(" ".join(sentences))
    everything = candidates(KEY, page)

    assert all(each in everything for each in selection.promising(KEY, weighed(KEY, page), limit=2))


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCES, min_size=2, max_size=4), st.integers(1, 4))
def test_nothing_weighs_more_than_what_is_promising(texts, limit):
    pages = [document(" ".join(sentences), f"p{number}") for number, sentences in enumerate(texts)]

    found = selection.promising(KEY, weighed(KEY, *pages), limit=limit)

    heaviest = sorted(map(weight, candidates(KEY, *pages)), reverse=True)[: 3 * limit]
    assert [weight(each) for each in found[: len(heaviest)]] == pytest.approx(heaviest)


def test_of_every_document_that_is_read_a_sentence_is_compared():
    heavy, light = document(" ".join(["The key of the gate."] * 9), "heavy"), document("The gate. The wall.", "light")

    found = selection.promising(KEY, weighed(KEY, heavy, light), limit=1)

    assert [(each.document.id, each.text) for each in found[3:]] == [("light", "The gate.")]


def test_no_passages_promise_nothing():
    assert selection.promising(KEY, [], limit=3) == []


def test_every_draft_is_a_sentence_of_its_passage():
    (passage,) = weighed(KEY, PAGE)

    assert [draft.place for draft in drafts(KEY, passage)] == [0, 1, 2]


def test_every_weight_weighs_something_that_a_candidate_has():
    assert set(WEIGHTS["sentence"]) <= set(FIELDS)
    assert set(WEIGHTS["confidence"]) | set(WEIGHTS["confidence_large"]) <= set(selection.EVIDENCE)


def test_what_holds_only_the_name_is_no_strong_match_though_its_passage_holds_the_rest(library):
    text = "Larkspur Hall of Turku is the pride of the Aland Islands. It was founded by Ada Lind."

    explained = library({"a.txt": text}).explain(Question("who founded the Larkspur Hall of Turku?"))

    bare = next(entry for entry in explained.considered if entry.candidate.text.startswith("Larkspur"))
    assert evidence(bare.candidate)["predicate"] == 0
    assert WEIGHTS["likely_from"] < bare.probability < WEIGHTS["strong_from"]


@pytest.mark.parametrize(
    ("question", "confidence"),
    [
        ("Where is smoking allowed in the courtyard?", Confidence.LIKELY),
        ("Is smoking allowed in the courtyard?", Confidence.STRONG),
    ],
)
def test_a_sentence_that_says_not_is_a_strong_match_only_where_that_can_answer(library, question, confidence):
    found = library({"house.txt": "The house has a courtyard.\n\nSmoking is not allowed in the courtyard. Ada keeps the key."}).ask(
        Question(question)
    )

    assert found.confidence == confidence


def test_what_is_unlikely_gives_way_to_what_is_rather_sure(library):
    files = {
        "guide.md": "# Hall guide for key holders\n\n## Closing\n\n- Stack the chairs, ten to a pile.\n- Wipe the tables.\n- Rubbish in the bin outside.\n",
        "people.md": "# Committee\n\nChair: Ingrid Solheim, 555-0171\n\nKeys to the hall: Ingrid, Marcus and a spare in the key safe\n",
    }

    answer = library(files).ask(Question("who has keys to the hall"))

    assert answer.quotes[0].answer == "Keys to the hall: Ingrid, Marcus and a spare in the key safe"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Am I allowed to dive?", "No diving from the sides."),
        ("Are ball games permitted?", "Ball games only in the small pool."),
        ("Are dogs allowed?", "Dogs may wait in the garden on a lead."),
        ("can i bring my dog", "Dogs may wait in the garden on a lead."),
    ],
)
def test_whether_something_is_allowed_may_be_said_in_other_words(library, question, answer):
    rules = "The pool opens at eight. No diving from the sides. Ball games only in the small pool. Dogs may wait in the garden on a lead."

    assert [quote.answer for quote in library({"a.txt": rules}).ask(Question(question)).quotes[:1]] == [answer]


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "Das Bad öffnet um acht. Hunde warten im Garten an der Leine. Ballspiele nur im kleinen Becken.",
            "Darf ich meinen Hund mitbringen?",
            "Hunde warten im Garten an der Leine.",
        ),
        (
            "La piscine ouvre à huit heures. Les chiens attendent dans le jardin. Les jeux de ballon sont dans le petit bassin.",
            "On peut apporter un ballon ?",
            "Les jeux de ballon sont dans le petit bassin.",
        ),
    ],
)
def test_what_may_be_brought_along_need_not_be_said_with_that_word(library, text, question, answer):
    assert [quote.answer for quote in library({"a.txt": text}).ask(Question(question)).quotes[:1]] == [answer]


@pytest.mark.parametrize(
    ("question", "text", "is_strong"),
    [
        ("Why does the red gate have a lock?", "The red gate does have a lock.", False),
        ("Why does the red gate have a lock?", "The red gate does have a lock, as it opens by itself.", True),
        ("How long is the red gate open?", "The red gate is open until the bell rings.", False),
        ("How long is the red gate open?", "The red gate is open for nine hours.", True),
        ("How much is the red gate?", "The rent of the red gate is up by 5 %.", False),
        ("Who painted the red gate?", "They painted the red gate.", False),
        ("Who painted the red gate?", "The red gate was painted by Ada Lind.", True),
    ],
)
def test_a_sentence_that_tells_neither_who_nor_why_or_half_of_how_much_is_no_strong_match(question, text, is_strong):
    given = asked(question)

    [best] = selection.rank(given, candidates(given, document(text)))

    assert (selection.confidence(best.probability) is Confidence.STRONG) is is_strong


def test_a_question_of_a_thousand_words_that_nobody_has_is_answered_by_none():
    signs = "".join([chr(0x4E00 + number) for number in range(2_000)])
    question = asked(signs, "zh", passages=1_000_000)

    [entry] = selection.rank(question, candidates(question, document(f"{signs[:12]}。", language="zh")))

    assert selection.confidence(entry.probability) is Confidence.NONE


@pytest.mark.parametrize(
    ("question", "language", "text", "is_strong"),
    [
        (
            "Who lights the lamps of the Larkspur Mill of Turku in winter?",
            "en",
            "In winter the Larkspur Mill of Turku is let to Ada Lind.",
            False,
        ),
        (
            "Who lights the lamps of the Larkspur Mill of Turku in winter?",
            "en",
            "The lamps of the Larkspur Mill of Turku are lit by Ada Lind in winter.",
            True,
        ),
        ("Wann öffnet das rote Tor?", "de", "Das rote Tor öffnet der Wärter.", False),
        ("Wann öffnet das rote Tor?", "de", "Das rote Tor öffnet um 9:30.", True),
    ],
    ids=["another deed", "the deed", "no time", "a time"],
)
def test_a_sentence_that_lacks_what_is_asked_or_its_figure_is_no_strong_match(question, language, text, is_strong):
    given = asked(question, language)

    [best] = selection.rank(given, candidates(given, document(text, language=language)))

    assert (selection.confidence(best.probability) is Confidence.STRONG) is is_strong


def test_the_sentence_of_the_day_that_is_asked_of_leads(library):
    page = "# Noise\n\nLoud machines (planer, angle grinder) may be used from 9:00 to 20:00 on weekdays and from 10:00 to 18:00 on Saturdays. On Sundays and public holidays loud machines are not allowed.\n"

    answer = library({"a.md": page, "b.md": "The table saw has a lid.\n"}).ask(Question("can I use the angle grinder on Sunday?"))

    assert answer.quotes[0].answer.startswith("On Sundays")


def test_the_sentence_with_the_time_leads_below_a_heading_that_is_the_question(library):
    page = "# Welcome\n\nCome in.\n\n## Inductions\n\nYou need an induction for each dangerous machine. Inductions take place every second Thursday at 19:00 and last ninety minutes.\n"

    answer = library({"a.md": page, "b.md": "The table saw has a lid.\n"}).ask(Question("when are inductions?"))

    assert answer.quotes[0].answer.startswith("Inductions take place")


@pytest.mark.parametrize("question", ["which tools do not need an induction?", "which tools need no induction?"])
def test_a_row_says_yes_or_no_in_the_column_whose_word_the_question_has_in_another_form(library, question):
    rows = "Tool\tRoom\tInduction needed\nTable saw\tWood shop\tyes\nLathe\tMetal shop\tyes\nOscilloscope\tLab\tno\n"

    assert "Oscilloscope" in library({"tools.tsv": rows}).ask(Question(question)).quotes[0].answer


def test_where_the_head_of_a_table_is_the_best_match_its_row_leads(library):
    page = (
        "Prices and costs\n\nCountry\tAverage price 2015\tAverage price 2023\tCost of supply 2023\nGhana\t17.1\t12.8\t16.9\nTogo\t19.8\t21.0\t22.3\n\n"
        "The subsidy is the difference between the cost of supply and the price.\n"
    )

    assert library({"a.txt": page}).ask(Question("cost of supply Ghana 2023")).quotes[0].answer.startswith("Ghana\t")


_CONTACTS = "# Contacts\n\n| Who | What | Hours | Mail |\n|---|---|---|---|\n| Fernley Mutual | Insurance | Mon-Fri 08:30-17:30 | claims@fernley.example |\n| Kofi Boyd | Bookkeeper, wages | Mon 09:00-14:00 | kofi@fernley.example |\n"


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("What is the excess on the Fernley Mutual insurance?", False),
        ("What is the mail of Fernley Mutual?", True),
        ("When do we get our wages?", False),
        ("When can I reach Kofi about wages?", True),
    ],
)
def test_the_row_of_a_contact_tells_what_its_columns_are_of(library, question, is_answered):
    found = library({"contacts.md": _CONTACTS, "rules.md": "# Rules\n\nThe excess is paid by the insurance.\n"})

    assert any("|" in quote.answer for quote in found.ask(Question(question)).quotes) is is_answered


@pytest.mark.parametrize(("place", "is_strong"), [("in the courtyard", True), ("on 27 June", False)])
def test_below_the_name_of_a_thing_a_sentence_without_a_place_is_no_strong_match_for_where(library, place, is_strong):
    answer = library({"party.md": f"# Minutes\n\n## Summer party\n\nDecision: the party is {place}.\n"}).ask(
        Question("Where is the summer party?")
    )

    assert (answer.confidence is Confidence.STRONG) is is_strong


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what did we decide about the laptops?", "It was agreed to buy six new laptops by May."),
        ("decision on the membership fee", "Resolved: the membership fee stays at 60 euros."),
        ("who was absent?", "Apologies: Tom Reyes."),
        ("was wurde zu den Laptops beschlossen?", "Es wird vereinbart, bis Mai sechs neue Laptops zu kaufen."),
    ],
)
def test_minutes_say_in_many_words_what_was_decided_and_who_was_absent(library, question, answer):
    minutes = "# Board minutes\n\nPresent: Ada Lind, Piotr Nowak.\n\nApologies: Tom Reyes.\n\n## Laptops\n\nPiotr asked whether the old ones can last another year. It was agreed to buy six new laptops by May.\n\n## Fees\n\nResolved: the membership fee stays at 60 euros.\n"
    german = "# Protokoll\n\n## Laptops\n\nPiotr fragt, ob die alten Geräte noch halten. Es wird vereinbart, bis Mai sechs neue Laptops zu kaufen.\n"

    assert library({"minutes.md": minutes, "protokoll.md": german}).ask(Question(question)).quotes[0].answer == answer


def test_a_timetable_with_addresses_tells_its_hours(library):
    table = "| Service | Hours | E-mail |\n|---|---|---|\n| Yoga class | Wed 18:00-19:00 | yoga@fernley.example |\n| Bin collection | Thu 07:00-11:00 | bins@fernley.example |\n"

    assert library({"times.md": f"# Services\n\n{table}"}).ask(Question("When is the yoga class?")).confidence is Confidence.STRONG


def test_the_row_of_what_is_due_has_what_is_asked_of_it(library):
    taxes = "| Tax | Due | Rate |\n|---|---|---|\n| Property tax | 15 February | 0.4 % |\n| Dog tax | 1 March | 60 euros |\n"

    assert library({"taxes.md": f"# Taxes\n\n{taxes}"}).ask(Question("What is the due date for property tax?")).quotes


def test_minutes_of_one_month_are_no_answer_to_another(library):
    found = library(
        {
            "march.md": "# Board minutes, 4 March 2026\n\nApologies: Tom Reyes.\n",
            "april.md": "# Board minutes, 8 April 2026\n\nPresent: Ada Lind, Tom Reyes.\n",
        }
    )

    assert found.ask(Question("who was absent in march?")).quotes[0].answer == "Apologies: Tom Reyes."
    assert found.ask(Question("who was absent in april?")).is_abstention


_CLUB = "Name,Role,Telephone,E-mail\nPiet Vandamme,Treasurer,+32 471 55 66 77,piet@club.example\nTom Keller,Website,,tom@club.example\n"
_TOOLS = "No.,Thing,Bought,Price (EUR),Condition\n7,Ladder,1998,,bent\n8,Anvil,2021,890.00,fine\n"
_PRICES = "Tool,Kind,Price per day,Price per week\nCarpet cleaner,Household,12.00 EUR,\nSewing machine,Textile,5.00 EUR,18.00 EUR\n"


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("What is Tom Keller's phone number?", False),
        ("Tom Keller phone", False),
        ("What is Tom Keller's email?", True),
        ("What is Piet Vandamme's phone number?", True),
        ("What does the carpet cleaner cost per week?", False),
        ("Weekly price of the carpet cleaner", False),
        ("What does the carpet cleaner cost per day?", True),
        ("What does the sewing machine cost per week?", True),
        ("what did the ladder cost", False),
        ("what did the anvil cost", True),
    ],
)
def test_an_empty_cell_is_no_answer_to_what_its_column_is_of(library, question, is_answered):
    found = library({"club.csv": _CLUB, "prices.csv": _PRICES, "tools.csv": _TOOLS})

    assert bool(found.ask(Question(question)).quotes) is is_answered


def test_who_has_none_is_told_by_an_empty_cell(library):
    assert library({"club.csv": _CLUB}).ask(Question("Who has no telephone?")).quotes[0].answer.startswith("Tom Keller")


_HALLS = """# Halls

| Hall | Seated | Standing | Weekday | Saturday |
|---|---|---|---|---|
| Thornby Barn | 120 | 180 | £3,100 | £5,400 |
| Lido Terrace | 60 | 90 | £1,200 | £2,300 |

The old dairy has six bedrooms. Parking is to the left of the gate.
"""


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("how many bedrooms does thornby barn have", False),
        ("how many guests can thornby barn seat", True),
        ("how much is parking at thornby barn", False),
        ("how much is thornby barn on a saturday", True),
        ("what does thornby barn cost on a weekday", True),
    ],
)
def test_the_row_of_a_thing_answers_only_what_its_columns_count_or_cost(library, question, is_answered):
    found = library({"halls.md": _HALLS, "rules.md": "# Rules\n\nThe kitchen closes at ten.\n"}).ask(Question(question))

    assert any("Thornby Barn |" in quote.answer for quote in found.quotes) is is_answered


def test_a_sentence_with_none_of_the_question_s_own_words_is_no_strong_match(library):
    found = library({"a.md": "# Rooms\n\nThe ceramics evening is cancelled, as the kiln is broken.\n", "b.md": "We row.\n"})

    assert found.ask(Question("why was the pottery night called off")).confidence is Confidence.LIKELY
    assert found.ask(Question("why was the ceramics evening cancelled")).confidence is Confidence.STRONG


def test_what_happens_if_not_is_no_strong_match_where_nothing_is_denied(library):
    page = "# On call\n\nWhoever is on call answers a page within fifteen minutes. The key hangs in the hall.\n"

    answer = library({"a.md": page}).ask(Question("what happens if the on-call doesn't answer?"))

    assert answer.confidence is not Confidence.STRONG
