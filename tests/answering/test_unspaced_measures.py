"""What answers a question after a number in languages without spaces: the unit stands behind it."""

import pytest

from bot.answering.answer_types.kinds import asking_phrase, holds_kind
from bot.answering.answer_types.unspaced_measures import PHRASES
from bot.models import Question


def held(language, question, sentence):
    """How far a sentence holds what a question asks for."""
    asking = asking_phrase(question, language)
    return holds_kind(sentence, asking.kind, language, question[asking.start : asking.end])


@pytest.mark.parametrize(
    ("language", "question", "told", "untold"),
    [
        ("zh", "门票多少钱？", "门票每张二十元。", "门票共卖出300张。"),
        ("zh", "修了多长时间？", "前后用了七年。", "共有6个桩。"),
        ("zh", "几点开门？", "早上九点开门。", "共有9层。"),
        ("zh", "他几岁？", "他今年12岁。", "他有12个球。"),
        ("zh", "哪一年建的？", "1591年建成。", "桥长87米。"),
        ("zh", "星期几开放？", "周三开放。", "免费开放。"),
        ("zh", "舞蹈室在几楼？", "舞蹈室在三楼。", "由一人统一安排。"),
        ("zh", "坐几路车？", "可乘坐9路车。", "共有9站。"),
        ("ja", "会議室は何階ですか？", "会議室は3階です。", "会議室は3つです。"),
        ("ko", "회의실은 몇 층이에요?", "회의실은 3층입니다.", "회의실은 3개입니다."),
        ("ja", "参加費はいくらですか？", "参加費は500円です。", "参加者は500人です。"),
        ("ja", "何時間かかりますか？", "約3時間かかります。", "3人で行きます。"),
        ("ja", "何時に開きますか？", "朝九時に開きます。", "店は18あります。"),
        ("ja", "何年に生まれましたか？", "1854年に生まれた。", "娘が3人いる。"),
        ("ja", "何曜日ですか？", "毎週水曜です。", "鍵は101にあります。"),
        ("ko", "입장료가 얼마예요?", "입장료는 5천 원입니다.", "입장객은 5천 명입니다."),
        ("ko", "몇 시에 열어요?", "오전 9시에 엽니다.", "9층에 있습니다."),
        ("ko", "몇 살이에요?", "올해 열두 살입니다.", "공이 12개 있습니다."),
        ("th", "ราคากี่บาท", "ราคา 350 บาท", "ระยะ 10 กิโลเมตร"),
        ("th", "ปิดกี่โมง", "ปิดเวลา 22.30 น.", "มี 5 ชั้น"),
        ("th", "ใช้เวลากี่เดือน", "ใช้เวลา 4 เดือน", "มี 412 ผืน"),
    ],
)
def test_a_number_is_an_answer_by_its_unit(language, question, told, untold):
    assert (held(language, question, told), held(language, question, untold)) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("language", "question", "told", "maybe", "untold"),
    [
        ("zh", "来了多少人？", "来了三百人。", "来了1.5万。", "等了3个小时。"),
        ("ja", "何人来ましたか？", "300人が来た。", "去年は300でした。", "3時間待った。"),
        ("ko", "몇 명이 왔어요?", "300명이 왔다.", "작년에는 300이었다.", "3시간 기다렸다."),
        ("th", "มีกี่คน", "มี 3 คน", "มี 3", "ใช้เวลา 3 ชั่วโมง"),
    ],
)
def test_people_are_counted_by_a_word_of_their_own(language, question, told, maybe, untold):
    assert [held(language, question, each) for each in (told, maybe, untold)] == [1.0, 0.5, 0.0]


@pytest.mark.parametrize(
    ("language", "question", "told", "untold"),
    [("zh", "有几个房间？", "共有6间。", "走3公里。"), ("ja", "何個ありますか？", "りんごが6つある。", "3キロ歩く。")],
)
def test_things_are_counted_by_any_number_without_a_unit_of_something_else(language, question, told, untold):
    assert (held(language, question, told), held(language, question, untold)) == (1.0, 0.0)


def test_each_phrase_is_one_that_asks():
    for language, phrases in PHRASES.items():
        for phrase in phrases:
            asking = asking_phrase(phrase, language)
            assert phrase.startswith(phrase[asking.start : asking.end]), (language, phrase)
            assert (asking.start, asking.end) == (0, len(phrase)), (language, phrase)


def test_a_price_that_is_not_told_is_not_answered(library):
    festival = library({"a.txt": "夏祭りは8月2日に公園で行います。出店は今のところ18店です。雨の日は中止です。\n"})

    assert festival.ask(Question("出店はいくらですか？")).is_abstention
    assert not festival.ask(Question("夏祭りの出店は何店ですか？")).is_abstention
