"""What tells a telephone number from other figures: digits in groups, or few of them right behind a word for the telephone. Pure."""

from __future__ import annotations

from bot.analysis.dates import dates, without
from bot.analysis.patterns import compiled

_NO_DIGIT_BEFORE = r"(?<![\p{L}\p{Nd}.,])"
_LOCAL = rf"{_NO_DIGIT_BEFORE}\p{{Nd}}{{3}}[-‐‑.]0\p{{Nd}}{{3}}(?![\p{{L}}\p{{Nd}}])"
"""555-0142; where the second part begins with no 0, two numbers may be a range."""
TELEPHONE = (
    rf"{_NO_DIGIT_BEFORE}(?:\+\p{{Nd}}{{1,3}}(?: ?\(0\)\p{{Nd}}{{2,6}})?|\(0\p{{Nd}}+\)|0\p{{Nd}}{{1,5}})(?:[ /()-]{{1,2}}\p{{Nd}}{{2,}}+){{1,5}}(?![\p{{Nd}}.,]*\p{{Nd}})"
    rf"|{_NO_DIGIT_BEFORE}(?:\+\p{{Nd}}|0[1-9])\p{{Nd}}{{6,14}}\b|{_LOCAL}"
)
"""A pattern for numbers that can be nothing else."""
_SPAN = r"\p{Nd}{4}\s?[-–—]\s?\p{Nd}{4}(?!\p{Nd})"
"""Two years with a dash between."""
_GROUPS = rf"{_NO_DIGIT_BEFORE}(?<!\p{{Sc}}\s?)(?:{_SPAN}(*SKIP)(*FAIL)|\p{{Nd}}(?:[ \u00a0/.()-]{{0,2}}\p{{Nd}}){{5,}})(?![,.]?\p{{Nd}}|\s?[\p{{Sc}}%])"
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
