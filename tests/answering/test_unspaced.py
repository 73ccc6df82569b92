"""Languages written without spaces: their terms are pairs of characters, and a question is answered in them too."""

import pytest
from made_up import asked, candidates, document, evidence, reread

from bot.answering.question_analysis.character_pairs import shares_of_pairs
from bot.models import Question

PAGES = {
    "zh": "园丁保管大门的钥匙。大门在早上九点打开。灯是红色的。\n",
    "ja": "庭師が門の鍵を保管しています。門は朝九時に開きます。ランプは赤いです。\n",
    "ko": "정원사가 대문의 열쇠를 보관합니다. 대문은 아침 아홉 시에 열립니다. 등은 빨간색입니다.\n",
    "th": "คนสวนเก็บกุญแจประตูไว้ที่โรงเก็บของ\nประตูเปิดเวลาเก้าโมงเช้า\nโคมไฟเป็นสีแดง\n",
}


@pytest.mark.parametrize(
    ("language", "question", "words"),
    [
        ("zh", "谁保管大门的钥匙？", "园丁保管"),
        ("ja", "誰が門の鍵を保管していますか？", "庭師が"),
        ("ko", "누가 대문의 열쇠를 보관합니까?", "정원사가"),
    ],
)
def test_a_question_without_spaces_is_answered(library, language, question, words):
    answer = library({"a.txt": PAGES[language]}).ask(Question(question))

    assert [quote.answer.startswith(words) for quote in answer.quotes[:1]] == [True]


@pytest.mark.parametrize(("language", "question"), [("zh", "总统住在哪里？"), ("ja", "大統領はどこに住んでいますか？")])
def test_what_is_not_said_without_spaces_is_not_answered(library, language, question):
    assert library({"a.txt": PAGES[language]}).ask(Question(question)).is_abstention


def test_pairs_of_characters_are_no_neighbours():
    question = asked("大门的钥匙", "zh")

    assert (len(question.terms) > 1, question.pairs) == (True, ())


def test_pairs_of_characters_have_no_family():
    assert [sought.kin for sought in asked("大门的钥匙", "zh").sought] == [()] * len(asked("大门的钥匙", "zh").sought)


def test_each_pair_covers_its_share():
    question = asked("大门钥匙", "zh")

    covered = [evidence(each)["sentence"] for each in candidates(question, document("大门钥匙。大门。灯。", language="zh"))]

    assert covered == pytest.approx([1, 1 / 3, 0])


def test_a_passage_with_more_of_the_pairs_comes_first():
    entries = reread(asked("大门钥匙", "zh"), document("大门。", "one", language="zh"), document("大门钥匙。", "all", language="zh"))

    assert [entry.hit.passage.document for entry in entries] == ["all", "one"]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("充电收费", {"电收": 0}),  # where two words meet
        ("充电票价", {"电票": 1, "票价": 1}),
        ("充电票收费", {"电票": 0.5, "票收": 0.5}),
        ("充电的票", {"电的": 0.5, "的票": 0.5}),  # beside grammar
        ("票价", {"票价": 1}),
    ],
)
def test_pairs_that_are_lacking_count_by_their_characters_that_are(text, shares):
    question = asked(text, "zh", **dict.fromkeys(shares, 0))

    found = shares_of_pairs(question.terms, question.frequencies, "zh")

    assert {question.terms[place].surface: share for place, share in found.items()} == shares
    assert [weight > 0 for weight in question.weights] == [shares.get(term.surface, 1) > 0 for term in question.terms]


def test_pairs_of_sounds_count_as_they_are():
    assert all(weight > 0 for weight in asked("ประตูไฟ", "th", ตูไ=0, ตู=0).weights)


@pytest.mark.parametrize(
    ("page", "question", "answer"),
    [
        ("این پل در سال ۱۹۵۰ ساخته شد. مدرسه در سال ۱۹۶۰ باز شد.", "در سال 1950 چه چیزی ساخته شد؟", "این پل در سال ۱۹۵۰ ساخته شد."),
        ("पुल १९५० में बना। स्कूल १९६० में खुला।", "1950 में क्या बना?", "पुल १९५० में बना।"),
    ],
)
def test_a_number_typed_in_other_digits_is_found(library, page, question, answer):
    assert library({"a.txt": page}).ask(Question(question)).quotes[0].answer == answer


CLUB = {
    "zh": "活动室在旧学校二楼，每周三晚上开放。\n\n可以带朋友来唱歌，每人交10元。\n\n学校里不准吸烟，也不准吃东西。\n\n钢琴由邻居保养。\n",
    "ja": "集会室は旧校舎の二階にあります。\n\n集会室は水曜日の夜に開きます。\n\n利用料は一人500円です。\n\nピアノは隣人が調律します。\n",
}


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("zh", "能带朋友一起去吗？", "可以带朋友来唱歌"),
        ("zh", "想带朋友去唱歌要交几元？", "可以带朋友来唱歌"),
        ("zh", "旧学校在什么位置？", "活动室在旧学校二楼"),
        ("ja", "夜に集会室を使いたいんだけど何曜日に開くの？", "集会室は水曜日"),
    ],
)
def test_helpers_and_particles_are_no_words_that_are_missing(library, language, question, answer):
    found = library({"a.txt": CLUB[language]}).ask(Question(question))

    assert (found.missing, [quote.answer.startswith(answer) for quote in found.quotes[:1]]) == ((), [True])


@pytest.mark.parametrize(
    ("language", "question", "missing"),
    [
        ("zh", "学校里有淋浴吗？", ("淋浴",)),
        ("zh", "在学校附近能停摩托吗？", ("附近", "停摩托")),
        ("ja", "夜の食堂はありますか？", ("食堂",)),
    ],
)
def test_a_whole_word_that_no_document_holds_is_named_and_stops_an_answer(library, language, question, missing):
    found = library({"a.txt": CLUB[language]}).ask(Question(question))

    assert (found.is_abstention, found.missing) == (True, missing)


def test_what_lies_across_two_words_or_is_a_number_is_no_unknown_word():
    question = asked("充电收费一百二十元", "zh", 电收=0, 费一=0, 一百=0, 百二=0, 二十=0, 十元=0)

    assert question.unknown == ()
