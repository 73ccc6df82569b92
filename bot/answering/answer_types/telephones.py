"""What tells a telephone number from other figures: digits in groups, or few of them right behind a word for the telephone. Pure."""

from __future__ import annotations

from bot.analysis.dates import dates, without
from bot.analysis.implied import NO_DIGIT_BEFORE, TELEPHONE
from bot.analysis.patterns import compiled

_SPAN = r"\p{Nd}{4}\s?[-–—]\s?\p{Nd}{4}(?!\p{Nd})"
"""Two years with a dash between."""
_GROUPS = rf"{NO_DIGIT_BEFORE}(?<!\p{{Sc}}\s?)(?:{_SPAN}(*SKIP)(*FAIL)|\p{{Nd}}(?:[ \u00a0/.()-]{{0,2}}\p{{Nd}}){{5,}})(?![,.]?\p{{Nd}}|\s?[\p{{Sc}}%])"
_CALLED = (
    r"(?i)\b(?:ring|call|dial|(?:tele)?phone|tel|ext(?:ension)?|line|hotline|mobile|fax|number|no|text|\p{L}*nummer|durchwahl|\p{L}*telefon\w*|téléphone|teléfono|telefone|appel\p{L}*|numéro|número|numero"
    r"|llam\p{L}*|chiam\p{L}*|lig(?:ue|ar)|bel(?:len)?|wähl\p{L}*)\b[^.;|\p{Nd}]{0,24}?(?<![\p{L}\p{Nd}.,\p{Sc}-])\p{Nd}{2,5}(?![\p{L}\p{Nd}%]|[.,:]\p{Nd})"
)
_ALONE = r"(?:^|[|:\t]|\b(?:is|are|it[’']s|ist|est|es|è|é))\s*+[*_]*\p{Nd}{3,5}[*_]*\s*(?:$|[|\t.])"
"""Alone in its cell, or after a label."""
_DIGIT_WORDS = (
    r"(?i)\b(?:zero|one|two|three|four|five|six|seven|eight|nine)(?:[\s-](?:zero|one|two|three|four|five|six|seven|eight|nine)){2,}\b"
)
_FORMS = f"{TELEPHONE}|{_GROUPS}|{_CALLED}|{_ALONE}|{_DIGIT_WORDS}"


def holds_telephone(sentence: str, language: str) -> bool:
    """Whether a sentence in a language gives what may be dialled: no date, year, count or price."""
    if not any(map(str.isdigit, sentence)):
        return compiled(_DIGIT_WORDS).search(sentence) is not None
    return compiled(_FORMS).search(without(sentence, list(dates(sentence, language)))) is not None
