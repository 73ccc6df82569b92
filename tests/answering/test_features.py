"""The evidence for a sentence: what its terms, its words, its neighbours, its headings and its surroundings give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import asked, candidates, document, evidence, reread, sentence, weighed

from bot.answering.answerer import explain
from bot.answering.passage_ranking.company import Company
from bot.answering.sentence_scoring.evidence import FIELDS
from bot.answering.sentence_scoring.features import complete, drafts, read, weigh
from bot.documents.files.source import SourceFile
from bot.documents.readers import read_markdown
from bot.models import Hit, Question, Span
from bot.passages import split_document

WORDS = st.sampled_from("gate gates key lamp Ada Lind opens opener north the is who nine".split())
TEXTS = st.lists(st.lists(WORDS, min_size=2, max_size=6).map(lambda words: " ".join(words).capitalize() + "."), min_size=1, max_size=5)
KEY = asked("where is the key of the gate?")


def test_a_sentence_with_every_word_covers_the_question():
    found = sentence(KEY, "The key opens the gate.")

    assert (found["sentence"], found["exact"], found["uncovered"]) == pytest.approx((1, 1, 0))


def test_a_sentence_with_no_word_covers_nothing():
    found = sentence(KEY, "The lamp is red.")

    assert (found["sentence"], found["exact"], found["uncovered"]) == pytest.approx((0, 0, 1))


def test_a_word_covers_its_own_share():
    question = asked("where is the key of the gate?", key=1, gate=400)

    key, gate = sentence(question, "The key is red.")["sentence"], sentence(question, "The gate is red.")["sentence"]

    assert (key > 2 * gate, key + gate) == (True, pytest.approx(1))


def test_a_word_of_the_family_covers_less_than_the_word_itself():
    question = asked("who leads the choir?")

    itself, kin = (sentence(question, text)["sentence"] for text in ("She leads.", "She is the leader."))

    assert 0.5 * itself < kin < itself


def test_a_word_of_the_family_is_not_exact():
    found = sentence(asked("who leads?"), "She is the leader.")

    assert (found["exact"], found["uncovered"]) == (0, pytest.approx(1 - found["sentence"]))


def test_the_sentence_before_gives_what_the_sentence_lacks():
    before, here = (evidence(each) for each in candidates(KEY, document("The gate is red. The key is old.")))

    assert (before["before"], here["before"]) == (0, pytest.approx(before["sentence"]))


def test_the_sentence_before_gives_nothing_that_the_sentence_has():
    assert sentence(KEY, "The gate is red. The gate has a key.", 1)["before"] == 0


def test_a_word_of_the_family_in_the_sentence_counts_against_the_one_before():
    question = asked("who leads the choir?")

    found = [sentence(question, text, 1)["before"] for text in ("She leads. He is the leader.", "She is the leader. It is old.")]

    assert (found[0], found[1] > 0) == (0, True)


def test_only_the_sentence_right_before_counts():
    assert sentence(KEY, "The gate is red. It is old. The key is old.", 2)["before"] == 0


def test_a_heading_is_not_the_sentence_before():
    assert sentence(KEY, "It is red.", heading="Key of the gate")["before"] == 0


def test_the_predicate_is_what_is_neither_named_nor_in_the_headings():
    question = asked("does Lind open the gate?")

    opens = [sentence(question, text, heading="Gate")["predicate"] for text in ("Lind opens it.", "Lind is at the gate.")]

    assert opens == pytest.approx([1, 0])


def test_a_question_of_names_alone_has_no_predicate():
    assert sentence(asked("so where is Lind?"), "She is there.")["predicate"] == 0.5


def test_the_title_gives_what_no_sentence_holds():
    titled, both = (sentence(KEY, text, title="The gate") for text in ("The key is red.", "The key of the gate is red."))

    assert (titled["title"] > 0, both["title"], titled["titled"] == both["titled"] > 0) == (True, 0, True)


def test_a_heading_with_a_word_for_the_same_thing_holds_the_question():
    question = asked("what was decided?")
    alike, other = (sentence(question, "The office closes at four.", heading=heading) for heading in ("Decisions", "Meetings"))

    assert (alike["titled"], alike["uncovered"], other["titled"]) == (1, pytest.approx(0.15), 0)


def test_parts_of_words_that_the_passage_lacks_are_grams():
    found = sentence(asked("is it waterproof?"), "The coat is waterproofed by hand. It is rainproof and waterpr.", 1)

    assert found["grams"] == 0


def test_parts_of_words_give_a_share():
    found = sentence(asked("where is the post?"), "The gatepost is red.")

    assert (found["sentence"], 0.3 < found["grams"] < 1) == (0, True)


def test_a_word_of_few_common_letters_has_no_share():
    assert sentence(asked("where is the treasurer?"), "The tress was red.")["grams"] == 0


def test_what_the_headings_hold_is_not_uncovered():
    assert sentence(KEY, "It is red.", heading="Key of the gate")["uncovered"] == pytest.approx(0)


def test_a_heading_covers_as_a_word_of_the_family_does_where_the_passage_does_not():
    assert 0 < sentence(asked("who leads the choir?"), "She is the leader.", heading="Choir")["uncovered"] < 0.1


TABLE = b"Where things are.\n\n| Thing | Place |\n|---|---|\n| Key | red box |\n| Gate | north |\n"


def table():
    [found] = read_markdown(SourceFile("a.md", "default", TABLE))
    return found


def test_a_row_of_a_table_does_not_hold_what_others_do():
    rows = [evidence(each) for each in candidates(KEY, table()) if "red" in each.text or "north" in each.text]

    assert [(row["sentence"] > 0, row["uncovered"] > 0.4, row["before"]) for row in rows] == [(True, True, 0), (True, True, 0)]


def test_what_stands_below_a_table_does_not_hold_what_its_rows_do():
    [found] = read_markdown(SourceFile("a.md", "default", TABLE + b"\nThe lamp is red.\n"))

    below = next(evidence(each) for each in candidates(asked("where is the north gate?"), found) if "lamp" in each.text)

    assert (below["before"], below["uncovered"]) == (0, pytest.approx(1))


def test_a_row_of_a_table_is_read_with_its_head_and_what_stands_above():
    question = asked("things place gate?")

    gate = next(evidence(each) for each in candidates(question, table()) if "north" in each.text)

    assert gate["uncovered"] == pytest.approx(0)


def test_items_of_a_list_may_be_of_one_thing():
    gate = next(evidence(each) for each in candidates(KEY, document("- The key is red.\n- The gate is green.\n")) if "gate" in each.text)

    assert (gate["uncovered"], gate["before"] > 0) == (pytest.approx(0), True)


def test_a_sentence_that_replies_to_the_question_is_told_from_others():
    question, reply, later = (
        evidence(each) for each in candidates(KEY, document('"Where is the key of the gate?" It is in the shed. It is red.'))
    )

    assert (question["asks"], question["replies"], later["replies"]) == (1, 0, 0)
    assert (reply["asks"], reply["replies"]) == (0, pytest.approx(1))


@pytest.mark.parametrize(("end", "asks"), [("?", 1), ("？", 1), ('?"', 0), ("?’", 0), (" (?)", 0), (".", 0), ("? Yes.", 0)])
def test_a_question_ends_in_a_question_mark(end, asks):
    text = f"The key of the gate hangs here{end}"

    assert evidence(candidates(KEY, document(text))[-1])["asks"] == asks


def test_a_sentence_after_a_statement_replies_to_nothing():
    assert sentence(KEY, "The key of the gate is red. It is in the shed.", 1)["replies"] == 0


def test_the_first_sentence_replies_to_nothing():
    assert sentence(KEY, "What is the key of the gate?", heading="The key of the gate")["replies"] == 0


def test_a_heading_that_is_the_question_is_told():
    assert sentence(KEY, "It is in the shed.", heading="Where is the key of the gate?")["heading"] == pytest.approx(1)


@pytest.mark.parametrize("heading", ["Key", "Key, lamp, shed, roof and fence of the gate", "House"])
def test_a_heading_that_says_less_or_more_is_not_the_question(heading):
    assert sentence(KEY, "It is in the shed.", heading=heading)["heading"] == 0


def test_only_the_sentence_that_opens_the_section_has_the_heading():
    assert sentence(KEY, "It is in the shed. It is red.", 1, heading="Key of the gate")["heading"] == 0


def test_a_passage_further_down_its_section_has_no_heading():
    page = document("It is in the shed.", heading="Key of the gate")
    (passage,) = split_document(page)
    (entry,) = reread(KEY, page)
    below = entry._replace(hit=Hit(passage._replace(opens_section=False), 1.0))

    (found,) = (evidence(each) for each in _candidates_of(KEY, below, page))

    assert found["heading"] == 0


def _candidates_of(question, entry, page):
    (passage,) = weigh(question, [entry], {page.id: page}, [Company(0.0, 0.0, 0.0)])
    return [complete(question, draft, read(question, passage)) for draft in drafts(question, passage)]


def test_without_names_all_names_are_held():
    assert sentence(KEY, "It is red.")["names"] == 1


@pytest.mark.parametrize(
    ("question", "text", "names"),
    [
        ("does Lind open the gate?", "Lind opens it.", 1),
        ("does Lind open the gate?", "She opens it.", 0),
        ("does Lind know Osei?", "Lind opens it.", 0.5),
        ("does President Lennart Meri open the gate?", "Meri and Lennart open it.", 1),
        ("what does E1042 mean?", "E1043 means fire.", 0),
        ("what does NATO say?", "Nations say so.", 0),
        ("what does President Lennart NATO say?", "President Lennart says so.", 0),
    ],
)
def test_the_share_of_the_names_that_a_passage_holds(question, text, names):
    assert sentence(asked(question), text)["names"] == names


def test_a_name_may_stand_in_the_heading():
    assert sentence(asked("does Lind open the gate?"), "She opens it.", heading="Lind")["names"] == 1


def test_half_of_a_name_by_weight_is_enough():
    question = asked("does Lennart Meri open the gate?", lennart=900, meri=1)

    assert [sentence(question, text)["names"] for text in ("Meri opens it.", "Lennart opens it.")] == [1, 0]


def of_second_half(text, section=None):
    """The evidence for the last sentence of a text as a passage of its own, with the text before it around it."""
    page = document(text)
    (whole,) = split_document(page)
    last = whole.sentences[-1]
    passage = whole._replace(start=last.start, sentences=(last,), terms="  \n" + whole.terms.split("\n")[-1])
    passage = passage._replace(section=section or whole.section)
    question = asked("does Lind open the gate?")
    (entry,) = (each for each in reread(question, page))
    lines = passage.terms.split("\n")
    entry = entry._replace(hit=Hit(passage, 1.0), lines=lines, exact=[0] * 2)
    return evidence(_candidates_of(question, entry, page)[0])


def test_a_name_may_stand_near_the_passage():
    assert of_second_half("Lind is old. She opens it.")["names"] == 1


def test_a_name_far_from_the_passage_is_not_held():
    assert of_second_half("Lind is old. " + "It rains and rains. " * 31 + "She opens it.")["names"] == 0


def test_a_name_in_the_next_section_is_not_held():
    page = document("She opens it. Lind is old.")
    (whole,) = split_document(page)
    first = whole._replace(end=13, sentences=whole.sentences[:1], terms="  \n open ", section=Span(0, 13))
    question = asked("does Lind open the gate?")
    (entry,) = reread(question, page)

    (found,) = _candidates_of(question, entry._replace(hit=Hit(first, 1.0), lines=["  ", " open "], exact=[0, 2]), page)

    assert evidence(found)["names"] == 0


def test_a_name_in_another_section_is_not_held():
    assert of_second_half("Lind is old. She opens it.", section=Span(13, 26))["names"] == 0


def test_a_name_near_the_passage_begins_a_word():
    assert of_second_half("Berglind is old. She opens it.")["names"] == 0


def test_a_quoted_phrase_that_is_missing_is_a_name_that_is_missing():
    assert sentence(asked('where is the "north gate"?'), "The gate is north.")["names"] == 0


@pytest.mark.parametrize(
    ("question", "text", "kind", "holds"),
    [
        ("who opens the gate?", "Ada Lind opens it.", "who", 1),
        ("who opens the gate?", "The wind opens it.", "who", 0),
        ("who opens the gate?", "ada opens it.", "who", 0.5),
        ("when does the gate open?", "It opens in May 1987.", "when", 1),
        ("when does the gate open?", "It opens slowly.", "when", 0),
        ("how many gates are there?", "There are seven.", "how_many", 1),
        ("how many gates are there?", "There are few.", "how_many", 0),
        ("why is the gate open?", "Because it is broken.", "why", 1),
    ],
)
def test_whether_a_sentence_holds_the_kind_of_thing_asked_for(question, text, kind, holds):
    assert sentence(asked(question), text)[kind] == holds


def test_a_sentence_holds_only_the_kind_that_is_asked_for():
    found = sentence(asked("who opens the gate?"), "Ada Lind opens it in May 1987 because it is old.")

    assert [found[kind] for kind in ("when", "where", "how_many", "how_much", "why", "how", "definition")] == [0] * 7


@pytest.mark.parametrize(
    ("text", "who"), [("Ada Lind founded it.", 1), ("It was Larkspur Books.", 0), ("The wind did.", 0), ("the wind did.", 0.5)]
)
def test_an_answer_to_who_gives_a_name_that_the_question_does_not(text, who):
    assert sentence(asked("who founded Larkspur Books?"), text)["who"] == who


def test_the_best_passage_comes_first_and_the_others_are_less():
    found = weighed(KEY, document("The lamp is red.", "b"), document("The key opens the gate.", "a"))

    first, second = (each.features for each in found)
    assert (first.rank, 0 < second.rank < 1) == (1, True)


def test_on_a_page_all_passages_rank_nearly_the_same():
    pages = document("The lamp is red.", "b"), document("The key opens the gate.", "a")

    ranks = [weighed(asked("where is the key of the gate?", passages=size), *pages)[1].features.rank for size in (2, 100_000)]

    assert (ranks[0] > 0.98, ranks[1] < 0.1) == (True, True)


def test_what_a_quote_matches_stands_in_the_sentence_its_neighbours_or_its_headings():
    question = asked("where are the key, the gate, the lamp, the roof and the shed?")
    text = "The roof is red. The gate is red. It is old. The lamp is red."

    matched = [each.matched for each in candidates(question, document(text, heading="Key"))]

    assert matched == [0b01011, 0b01011, 0b00111, 0b00101]


@given(TEXTS, st.sampled_from(["who opens the gate?", "where is the key of Ada Lind?", "the north lamp", "opener"]))
def test_every_share_lies_between_nothing_and_all(texts, question):
    found = [evidence(each) for each in candidates(asked(question), document(" ".join(texts)))]

    shares = [name for name in FIELDS if name != "fullness"]
    assert all(-1e-9 <= each[name] <= 1 + 1e-9 for each in found for name in shares)


@given(TEXTS)
def test_a_passage_lacks_no_more_than_any_of_its_sentences(texts):
    found = [evidence(each) for each in candidates(asked("who opens the north gate with the key of Lind?"), document(" ".join(texts)))]

    assert all(each["uncovered"] <= 1 - each["sentence"] + 1e-9 and each["exact"] <= each["sentence"] + 1e-9 for each in found)


def test_a_candidate_s_words_are_those_of_the_document():
    page = document("The gate is red. The key is old.")

    assert [each.text for each in candidates(KEY, page)] == [page.slice(each.span) for each in candidates(KEY, page)]


def test_evidence_does_not_depend_on_the_passages_beside_but_for_rank_order():
    alone = candidates(KEY, document("The key is red.", "b"))[0]
    beside = candidates(KEY, document("The key opens the gate.", "a"), document("The key is red.", "b"))[-1]

    differing = {name for name, one, other in zip(FIELDS, alone.features, beside.features, strict=True) if one != other}
    assert differing <= {"rank", "fullness"}
    assert alone._replace(features=()) == beside._replace(features=())


@pytest.mark.parametrize(
    ("heading", "is_replied"),
    [("## Do you take dogs?", True), ("## can i bring my dog", True), ("## Dogs", False), ("## Do you take cats?", False)],
)
def test_what_opens_a_section_replies_to_a_heading_that_asks(library, heading, is_replied):
    page = f"# Shelter\n\n{heading}\n\nYes, one each, there are two kennels. Bring a bowl.\n\n## Beds\n\nThere are 14 beds.\n"

    considered = explain(library({"faq.md": page}).snapshot, Question("can my dog stay at the shelter")).considered
    told = {each.candidate.text: each.candidate.features[FIELDS.index("replies")] > 0 for each in considered}

    assert (told["Yes, one each, there are two kennels."], told.get("Bring a bowl.", False)) == (is_replied, False)
