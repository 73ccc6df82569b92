"""Headings as Chinese, Japanese and Korean plain text marks them: "■ 営業時間", "【休館日】", "第三条 会費", "一、营业时间". Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from bot.analysis.patterns import later
from bot.documents.text.layout import COLUMNS

_SIGNS = "■□▣●○◯◎◆◇▼▽▶▷►▲△★☆"
_NUMERAL = r"(?:\d{1,3}|[一二三四五六七八九十百]{1,4})"
_ENUMERATED = rf"[①-⑳]|[（(]{_NUMERAL}[）)]|{_NUMERAL}[．、.]|第\s?{_NUMERAL}\s?[条條章節节部編编款]|제\s?{_NUMERAL}\s?[조장절]|[가나다라마바사아자차카타파하]\."
_LETTER = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]"
_PART = rf"(?=[^\n]*{_LETTER})[^\s{_SIGNS}。！!、，,：:；;](?:[^。！!、，,：:；;\n]*[^\s{_SIGNS}。！!、，,：:；;])?"
_HEADING = later(
    rf"(?:(?P<sign>[{_SIGNS}])[{_SIGNS}]*[^\S\n]*(?P<words>{_PART})[^\S\n]*[{_SIGNS}]*"
    rf"|(?P<sign>[【《〈＜［〔（])[^\S\n]*(?P<words>{_PART})[^\S\n]*[】》〉＞］〕）]"
    rf"|(?P<words>(?P<sign>{_ENUMERATED})[^\S\n]*(?=[（(]?{_LETTER}){_PART}))[：:]?"
)
_IS_SENTENCE = later(r"(?:です|ます|まし?た|ません|でした|する|した|ない|ある|いる|こと|ください|下さい|다|요|[^\s]\s\S*(?:함|음|임))$")
_OF_ARTICLE = "（"
"""What the words above an article of a law or of rules begin with."""
_MAX_CHARS = 30


class SignedHeading(NamedTuple):
    """A line that may be a heading."""

    style: str
    """Its sign, every number in which is 1."""
    words: str
    """Without the sign; with the number, by which people ask too."""


def signed_heading(line: str) -> SignedHeading | None:
    """What a line says that is written as a heading; None where it is written otherwise, is long or a sentence."""
    if line.isascii() or len(line) > _MAX_CHARS or (found := _HEADING.fullmatch(line)) is None:
        return None
    if _IS_SENTENCE.search(found["words"]) or COLUMNS.search(line):
        return None
    sign = found["sign"]
    return SignedHeading(regex.sub(_NUMERAL, "1", sign) if len(sign) > 1 else sign, found["words"])


def signed_headings(lines: Sequence[str]) -> dict[int, SignedHeading]:
    """Those among the lines of a paragraph, by their places; of several below each other, written alike, none, as they are items of a list."""
    found = [signed_heading(line) for line in lines]
    styles = ["", *[heading.style if heading else "" for heading in found], ""]
    return {
        place: heading
        for place, heading in enumerate(found)
        if heading
        and heading.style not in {styles[place], styles[place + 2]}
        and (heading.style != _OF_ARTICLE or "".join(lines[place + 1 : place + 2]).startswith("第"))
    }
