"""The figures of a run, counted by hand; where the scoring tool is at hand, compared with it to the last digit."""

import importlib.util
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.evaluation import GoldQuestion, RunAnswer, auroc, figures, holds_answer, judge, sample
from bot.evaluation_curves import calibration, calibration_error, slowest, surest_wrong, thresholds

SCORER = Path(__file__).parent.parent.parent / "shared" / "tools" / "score_run.py"
TEXTS = {"a": "The pump was built by Ada Quill. It stands in Oslo.", "b": "Nobody knows the weight."}


def question(id="q", *, answers=("Ada Quill",), gold=("a",), answerable=True):
    return {"id": id, "question": "who?", "answers": list(answers), "gold": list(gold), "answerable": answerable}


def quote(document="a", start=0, end=32, highlight=None):
    return {"document": document, "start": start, "end": end, "text": TEXTS[document][start:end], "highlight": highlight}


def answer(*quotes, id="q", answered=True, confidence=0.5, elapsed_ms=1.0):
    return {"id": id, "answered": answered, "confidence": confidence, "elapsed_ms": elapsed_ms, "quotes": list(quotes)}


def judged(*pairs):
    return [judge(GoldQuestion.from_row(asked), RunAnswer.from_row(said)) for asked, said in pairs]


def measured(*pairs):
    return figures(judged(*pairs), TEXTS.get)


def test_the_first_gold_document_gives_the_rank_and_repeated_documents_count_once():
    found = measured((question(gold=("a",)), answer(quote("b", 0, 5), quote("b", 6, 9), quote("a"))), (question(), answer(quote("a"))))

    assert (found["hit@1"], found["hit@5"], found["MRR@10"]) == (0.5, 1.0, 0.75)


def test_a_document_is_a_hit_whether_it_was_shown_as_an_answer_or_not():
    assert measured((question(), answer(quote(), answered=False)))["hit@1"] == 1.0


def test_only_the_highlight_counts_as_the_answer():
    found = measured((question(answers=("Oslo",)), answer(quote("a", 0, 51, [0, 32]), quote("a", 0, 51))))

    assert (found["q1"], found["q3"]) == (0.0, 1.0)


def test_a_quote_that_is_not_the_documents_words_is_told():
    changed = {**quote(), "text": "The pump was built by Ida Quill."}

    assert measured((question(), answer(quote(), changed)))["verbatim"] == 0.5


def test_a_quote_from_a_document_that_is_not_there_is_not_verbatim():
    assert measured((question(), answer({**quote(), "document": "gone"})))["verbatim"] == 0.0


def test_answers_and_silence_are_counted_on_both_kinds_of_questions():
    found = measured(
        (question(), answer(quote(), confidence=0.9)),
        (question(gold=("b",)), answer(quote(), confidence=0.6)),
        (question(), answer(quote(), answered=False, confidence=0.1)),
        (question(answerable=False, gold=()), answer(quote(), confidence=0.6)),
        (question(answerable=False, gold=()), answer(answered=False, confidence=0.0)),
    )

    assert (found["precision"], found["coverage"], found["false answers"], found["correct"]) == (2 / 3, 2 / 3, 0.5, 0.5)
    assert found["auroc"] == 4.5 / 6


def test_what_a_set_cannot_tell_is_left_out():
    assert list(measured((question(answers=()), answer(quote())))) == [
        "questions", "answerable", "hit@1", "hit@5", "MRR@10", "verbatim", "correct", "ms p50", "ms p95", "ms p99",
    ]  # fmt: skip


@pytest.mark.parametrize(("times", "p50"), [((3.0, 1.0), 3.0), ((3.0, 1.0, 2.0), 2.0), ((4.0, 3.0, 2.0, 1.0), 3.0)])
def test_more_than_half_took_no_longer_than_p50(times, p50):
    assert measured(*((question(), answer(quote(), elapsed_ms=each)) for each in times))["ms p50"] == p50


def test_scores_that_are_all_the_same_tell_nothing_apart():
    assert auroc([1.0, 1.0], [1.0, 1.0, 1.0]) == 0.5


@pytest.mark.parametrize(
    ("highlight", "gold", "is_held"),
    [
        ("It was built by ADA QUILL, in Oslo.", "Ada Quill", True),
        ("It was built by Adam Quill.", "Ada", False),
        ("It cost $12.", "$12", True),
        ("It cost 12 pounds.", "$12", False),
        ("built by Ada Quill", "It was built by Ada Quill in Oslo in 1901", True),
        ("by Ada Quill", "It was built by Ada Quill in Oslo in 1901", False),
        ("他的父亲是王小明。", "王小明", True),
        ("It was 1901st.", "1901", True),
        ("Ada", "?!", False),
        ("word " * 60 + "Ada", "Ada", False),
        ("word " * 59 + "Ada", "Ada", True),
        ("字" * 150 + "王小明", "王小明", False),
    ],
)
def test_a_highlight_holds_an_answer_in_whole_words_within_what_counts(highlight, gold, is_held):
    assert holds_answer(highlight, [gold]) is is_held


def test_a_sample_is_the_same_ones_in_their_order_whatever_stands_between():
    rows = [{"id": number} for number in range(50)]

    chosen = sample(rows, 10)

    assert chosen == sample(rows[:10] + rows[10:], 10) == sorted(chosen, key=lambda row: row["id"])
    assert len(chosen) == 10


SURE_AND_RIGHT = (question("1"), answer(quote(), confidence=0.95))
SURE_AND_WRONG = (question("2", gold=("b",)), answer(quote(), confidence=0.95, elapsed_ms=9.0))
UNSURE = (question("3"), answer(quote(), confidence=1.0, answered=False))
UNANSWERABLE = (question("4", answerable=False), answer(quote(), confidence=0.2, elapsed_ms=5.0))


def is_right(each):
    return each.is_right


def test_calibration_compares_confidence_with_the_share_that_was_right():
    bins = calibration(judged(SURE_AND_RIGHT, SURE_AND_WRONG, UNANSWERABLE), is_right)

    assert [(each.confidence, each.right, each.size) for each in bins] == [(0.2, 0.0, 1), (0.95, 0.5, 2)]
    assert calibration_error(bins) == pytest.approx((0.2 + 2 * 0.45) / 3)


def test_the_surest_confidence_belongs_to_the_last_bin():
    assert [each.size for each in calibration(judged(UNSURE, SURE_AND_RIGHT), is_right)] == [2]


def test_a_threshold_answers_all_of_its_confidence_at_once():
    found = thresholds(judged(SURE_AND_RIGHT, SURE_AND_WRONG, UNANSWERABLE), is_right)

    assert [(each.confidence, each.coverage, each.right) for each in found] == [(0.95, 1.0, 0.5), (0.2, 1.0, 1 / 3)]


def test_silence_is_never_among_the_wrong():
    unsure_and_wrong = (question("5", gold=("b",)), answer(quote(), answered=False, confidence=0.99))

    found = surest_wrong(judged(UNANSWERABLE, unsure_and_wrong, SURE_AND_RIGHT, SURE_AND_WRONG), is_right, 5)

    assert [each.question.id for each in found] == ["2", "4"]


def test_the_slowest_come_first():
    assert [each.question.id for each in slowest(judged(SURE_AND_RIGHT, UNANSWERABLE, SURE_AND_WRONG), 2)] == ["2", "4"]


WORDS = st.lists(st.sampled_from([*"Ada Quill built 12 $12 ½ Oslo, É ß ﬁn 王小明 字 ก็ ?".split(), "字" * 160, "so " * 61]), max_size=5).map(
    " ".join
)
SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted)
DOCUMENTS = st.dictionaries(st.sampled_from("abcdef"), WORDS, min_size=1)


@st.composite
def _quotes(draw, documents):
    document = draw(st.sampled_from("abcdef"))
    start, end = draw(SPANS)
    text = draw(st.one_of(st.just(documents.get(document, "")[start:end]), WORDS))
    mark = draw(st.none() | SPANS)
    return {"document": document, "start": start, "end": end, "text": text, "highlight": mark and [start + mark[0], start + mark[1]]}


@st.composite
def _runs(draw):
    documents = draw(DOCUMENTS)
    names = st.lists(st.sampled_from("abcdef"), max_size=3)
    rows = []
    for number in range(draw(st.integers(1, 12))):
        answerable = draw(st.booleans())
        said = answer(
            *draw(st.lists(_quotes(documents), max_size=12)),
            id=number,
            answered=draw(st.booleans()),
            confidence=draw(st.sampled_from([0.0, 0.1, 0.3, 1 / 3, 1.0]) | st.floats(0, 1)),
            elapsed_ms=draw(st.none() | st.floats(0, 1e4)),
        )
        rows.append((question(number, answers=draw(st.lists(WORDS, max_size=3)), gold=draw(names), answerable=answerable), said))
    return documents, rows


@pytest.mark.skipif(not SCORER.exists(), reason="the scoring tool is not beside this checkout, in ../shared/tools")
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_runs())
def test_every_figure_is_the_scoring_tools_to_the_last_digit(run):
    documents, pairs = run
    spec = importlib.util.spec_from_file_location("score_run", SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)

    ours = figures(judged(*pairs), documents.get)

    texts = [{"id": name, "text": text} for name, text in documents.items()]
    theirs = scorer.score([asked for asked, _ in pairs], [said for _, said in pairs], texts)
    assert _digits(ours) == _digits(theirs)


def _digits(found):
    return [(name, value if value is None else repr(float(value))) for name, value in found.items()]
