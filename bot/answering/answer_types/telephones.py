"""What tells a telephone number from other figures: digits in groups, or few of them right behind a word for the telephone. Pure."""

from __future__ import annotations

from bot.analysis.dates import without_dates
from bot.analysis.implied import NO_DIGIT_BEFORE, TELEPHONE
from bot.analysis.patterns import later

_SPAN = r"\p{Nd}{4}\s?[-–—]\s?\p{Nd}{4}(?!\p{Nd})"
"""Two years with a dash between."""
_GROUPS = rf"{NO_DIGIT_BEFORE}(?<!\p{{Sc}}\s?)(?:{_SPAN}(*SKIP)(*FAIL)|\p{{Nd}}(?:[ \u00a0/.()-]{{0,2}}\p{{Nd}}){{5,}})(?![,.]?\p{{Nd}}|\s?[\p{{Sc}}%])"
_CALLED = (
    r"(?i)\b(?:ring|call|dial|(?:tele)?phone|tel|ext(?:ension)?|line|hotline|mobile|fax|number|no|text|\p{L}*nummer|durchwahl|\p{L}*telefon\w*|téléphone|teléfono|telefone|appel\p{L}*|numéro|número|numero"
    r"|llam\p{L}*|chiam\p{L}*|lig(?:ue|ar)|bel(?:len)?|wähl\p{L}*)\b[^.;|\p{Nd}]{0,24}?(?<![\p{L}\p{Nd}.,\p{Sc}-])\p{Nd}{2,5}(?![\p{L}\p{Nd}]|\s?[%€$£]|[.,:]\p{Nd}|\s(?!always)\p{Ll}{3,}s\b)"
)
_ALONE = r"(?:^|[|:\t]|\b(?:is|are|it[’']s|ist|est|es|è|é))\s*+[*_]*\p{Nd}{3,5}[*_]*\s*(?:$|[|\t.])"
"""Alone in its cell, or after a label."""
ASKED_ELSEWHERE = (
    r"(?:номер\p{L}* телефон\p{L}*|телефон\p{L}* номер\p{L}*|رقم (?:ال)?(?:هاتف|جوال|موبايل|تليفون)|شماره\S* تلفن|מספר (?:ה)?(?:טלפון|נייד)|फ़ोन नंबर|फोन नंबर|電話番号|电话号码|电话是多少|전화\s?번호|(?:หมายเลข|เบอร์)โทร"
    r"|số điện thoại|puhelinnumero\p{L}*|nume\p{L}* telefonu|telefon\p{L}* čísl\p{L}*|telefonszám\p{L}*|număr\p{L}* de telefon|telefon numara\p{L}*|nomor (?:telepon|hp)|αριθμ\p{L}* τηλεφώνου|τηλέφωνο έχει"
    r"|número de telèfon|telefonnum(?:mer|ret)\p{L}*)"
)
"""How a telephone number is called in languages in which nothing else but a price is asked for by name."""
_MANY_DIGITS = later(r"\p{Nd}{3,}")
_FORMS = later(f"{TELEPHONE.pattern}|{_GROUPS}|{_CALLED}|{_ALONE}")


def holds_telephone(sentence: str, language: str) -> bool:
    """Whether a sentence in a language gives what may be dialled: no date, year, count or price."""
    return any(map(str.isdigit, sentence)) and _FORMS.search(without_dates(sentence, language)) is not None


def may_be_telephone(sentence: str, language: str) -> bool:
    """Whether a sentence has a number of three digits or more that is no date."""
    return _MANY_DIGITS.search(without_dates(sentence, language)) is not None
