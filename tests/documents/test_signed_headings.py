"""Headings as Chinese, Japanese and Korean plain text marks them."""

import pytest

from bot.documents.text.outline import find_headings
from bot.documents.text.signed_headings import signed_heading, signed_headings
from bot.models import Question

HOURS, PARKING = "平日は午前9時から午後6時まで営業しています。", "駐車場は建物の裏に12台分あります。"


def headings(text):
    return [(heading.words, heading.level) for heading in find_headings(text, [])]


@pytest.mark.parametrize(
    ("line", "style", "words"),
    [
        ("■ 営業時間", "■", "営業時間"),
        ("●運営 시간", "●", "運営 시간"),
        ("★お知らせ★", "★", "お知らせ"),
        ("【営業時間】", "【", "営業時間"),
        ("《开放时间》：", "《", "开放时间"),
        ("１．営業時間", "1．", "１．営業時間"),
        ("二、借阅规定", "1、", "二、借阅规定"),
        ("（三）联系方式", "（1）", "（三）联系方式"),
        ("第三条（会費）", "第1条", "第三条（会費）"),
        ("제4조 환불", "제1조", "제4조 환불"),
    ],
)
def test_what_a_line_is_written_with_and_what_it_says(line, style, words):
    assert signed_heading(line) == (style, words)


@pytest.mark.parametrize(
    "line",
    [
        "■ Opening hours",
        "営業時間",
        "■ 営業時間：9時〜18時",
        "● 受付は3階です",
        "第3条　会費は年額3,000円とし、毎年4月に納入する。",
        "一、每位读者最多可借五本书，借期三十天。",
        "○ 이용 전에 예약하세요",
        "■" + "営" * 40,
        "■ 会員   200円",
        "［10:05］",
    ],
)
def test_a_line_that_is_long_or_says_something_is_none(line):
    assert signed_heading(line) is None


@pytest.mark.parametrize("mark", ["■ {}", "■{}", "【{}】", "＜{}＞", "①{}", "第1章 {}"])
@pytest.mark.parametrize("below", ["\n", "\n\n"])
def test_what_stands_below_it_is_its_section(mark, below):
    text = f"店舗案内\n\n{mark.format('営業時間')}{below}{HOURS}\n\n{mark.format('駐車場')}{below}{PARKING}\n"

    found = headings(text)

    assert [words for words, _ in found[1:]] == [signed_heading(mark.format(words)).words for words in ("営業時間", "駐車場")]
    assert len({level for _, level in found[1:]}) == 1


def test_sections_without_blank_lines_between_them():
    assert [words for words, _ in headings(f"【営業時間】\n{HOURS}\n【駐車場】\n{PARKING}\n")] == ["営業時間", "駐車場"]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_several_in_a_row_are_a_list(between):
    assert headings(between.join(["■ 本", "■ 雑誌", "■ 地図", HOURS])) == []


def test_what_stands_in_brackets_is_one_above_an_article_only():
    lines = ["（会費）", "第3条 会費は年額3,000円とする。"]

    assert {place: heading.words for place, heading in signed_headings(lines).items()} == {0: "会費"}
    assert signed_headings(["（会費）", HOURS]) == {}


def test_a_section_is_found_by_its_heading_which_is_not_quoted_for_it(library):
    text = f"店舗案内\n\n■ 営業時間\n{HOURS}\n\n■ 駐車場\n{PARKING}\n"

    answer = library({"a.txt": text}).ask(Question("営業時間は?"))

    assert [quote.answer for quote in answer.quotes] == [HOURS]
    assert answer.quotes[0].citation.heading == "営業時間"
