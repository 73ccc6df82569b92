"""Where the words of a text are, and the pieces they are made of. Language-blind; offsets are code points."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

import regex

from bot.analysis.patterns import later

# Scripts written without spaces between words are indexed as overlapping pairs of characters.
_UNSPACED = r"[[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\u30fc\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]--\p{Nd}]"
_WIDTHLESS = "\u00ad\u200b\u2060\ufeff"
_LETTER = rf"[[\p{{L}}\p{{M}}\p{{N}}\u200c\u200d]--[{_UNSPACED}]]"
_WORD = rf"[[\p{{L}}\p{{N}}]--[{_UNSPACED}]]{_LETTER}*(?:[{_WIDTHLESS}]+{_LETTER}+)*"
_JOINT = r"[.٫_\-‐‑/:@&+'’\\]{1,2}"


class RawToken(NamedTuple):
    """A word as it stands in the text, and what it is made of."""

    start: int
    end: int
    whole: str
    """Case-folded and normalised: ``e-mail`` is ``email``, ``V2.3.1`` is ``v2.3.1``."""
    parts: tuple[str, ...]
    """The pieces by which it can be found too; empty where the whole is a plain word."""
    is_identifier: bool
    """It holds a digit or a joint other than a hyphen or apostrophe: a code, version, address, file name."""


_TOKENS = later(
    rf"(?V1)(?P<number>(?<![\p{{L}}\p{{N}}])\p{{Nd}}{{1,3}}(?:[,٬’\u202f\u00a0]\p{{Nd}}{{3}})+(?:[.٫]\p{{Nd}}+)?(?![\p{{L}}\p{{N}}]))"
    rf"|(?P<word>{_WORD}(?:{_JOINT}{_WORD})*(?:\+\+|\#(?!\w))?)"
    rf"|(?P<run>[{_UNSPACED}][{_UNSPACED}\p{{M}}]*(?:[{_WIDTHLESS}]+[{_UNSPACED}\p{{M}}]+)*)"
)
# The same pattern for text of nothing but ASCII, which the standard library's engine reads several times faster.
_ASCII_TOKENS = re.compile(
    r"(?<![A-Za-z0-9])[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![A-Za-z0-9])"
    r"|[A-Za-z0-9]+(?:[._\-/:@&+'\\]{1,2}[A-Za-z0-9]+)*(?:\+\+|\#(?![A-Za-z0-9_]))?"
)
_JOINTS = regex.compile(_JOINT)
_PIECES = later(r"\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{Lu}+|\p{N}+|[\p{L}\p{M}]+")
_THOUSANDS = regex.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_MAX_POINTS = 8
"""Of a version or decimal that are told apart; a line of ten thousand is none."""
_YEAR_OF_DAY = regex.compile(r"^\d{1,2}\.\d{1,2}\.(\d{4})$")
_VERSION = regex.compile(r"[vV]?(\d+(?:[.٫]\d+)+)")
_CLOCK = regex.compile(r"(\p{Nd}{1,2}):[0-5]\p{Nd}(?::[0-5]\p{Nd})?")
_BEFORE_NUMBER = later(r"^(?:[وفبلك]ـ?|[ובכלמהש][-‐‑]?)(?=\p{Nd})")
"""Arabic and Hebrew words that are written as one with a number: *and* 2002, *in* 2021."""
_NOTE = regex.compile(r"(?<=\p{Nd}|\p{L}{3})[¹²³⁰⁴-⁹]+$")
"""The number of a note behind a word or figure, or a power of ten: 40¹ is no 401. m² is m2, as people type it."""
_HYPHENS, _NO_NUMBER, _POINT = regex.compile(r"(?<=\w)[-_‐‑]{1,2}(?=\w)"), regex.compile(r"[^\p{Nd}.٫]"), regex.compile(r"\.")
_DOTTED_ACRONYM = regex.compile(r"\p{L}(?:\.\p{L})+")
_PLURAL_ACRONYM = regex.compile(r"(?:\p{Lu}{2,}|\p{L}{1,3}\p{Nd}{1,3}|\p{Nd}{3})s")
"""GPUs, U15s, 404s; the 1990s are other years than 1990."""
_GRAPHEMES = regex.compile(r"\X")
_WITHOUT_WIDTHLESS = dict.fromkeys(map(ord, _WIDTHLESS))
_VOWEL_SIGNS = dict.fromkeys([0x640, *range(0x64B, 0x653), 0x670, *range(0x591, 0x5BE), 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7])
"""Of Arabic, Persian and Hebrew, with the stroke that only stretches a word: most texts leave them out."""
_WITHIN_CYRILLIC = regex.compile(r"(?<=\p{Cyrillic})['’\u02bc](?=\p{Cyrillic})")
"""The apostrophe of Ukrainian, which parts no word and is often left out: п'ять."""
_DIGITS = {
    zero + digit: str(digit)
    for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0x1040, 0x17E0)
    for digit in range(10)
}
"""Of the scripts from Arabic to Khmer: whoever types 1950 means ١٩٥٠, too."""
_OTHER_DIGIT = re.compile(f"[{''.join(map(chr, _DIGITS))}]")
_ALIKE = {0x200C: None, 0x200D: None, **_WITHOUT_WIDTHLESS, **_VOWEL_SIGNS, **_DIGITS, ord("٫"): "."}


def tokenize(text: str) -> Iterator[RawToken]:
    """The tokens of ``text`` in order. A run of an unspaced script gives a token for each pair of characters."""
    is_ascii = text.isascii()
    if is_ascii and text.isalpha():
        yield RawToken(0, len(text), *_analyse_word(text))
        return
    pattern = _ASCII_TOKENS if is_ascii else _TOKENS
    for match in pattern.finditer(text):
        start, end = match.span()
        words = match.group()
        if "," in words or (not is_ascii and match.lastgroup == "number"):
            yield RawToken(start, end, normalise(_NO_NUMBER.sub("", words)), (), True)
        elif not is_ascii and match.lastgroup == "run":
            yield from _pairs(words, start)
        else:
            yield RawToken(start, end, *_analyse_word(words))


def without_widthless(text: str) -> str:
    """The text without soft hyphens, spaces without width and byte order marks, which may stand inside any word and say nothing."""
    return text.translate(_WITHOUT_WIDTHLESS) if not text.isascii() and any(map(text.__contains__, _WIDTHLESS)) else text


def in_latin_digits(text: str) -> str:
    """The text with the digits of other scripts as 0 to 9, each in its place."""
    return text if text.isascii() or not _OTHER_DIGIT.search(text) else text.translate(_DIGITS)


def normalise(word: str) -> str:
    """The form in which words are compared: compatibility characters and digits unified, case folded, combining marks kept."""
    if word.isascii():
        return word.lower()
    folded = _WITHIN_CYRILLIC.sub("", unicodedata.normalize("NFKC", word)).translate(_ALIKE).casefold()
    # The dot that case folding leaves on a Turkish capital I is not part of any other spelling of the word; and the blank is none of a
    # word either, which is in signs that stand for several words, or for a mark on a blank.
    return unicodedata.normalize("NFKC", folded.replace("i\u0307", "i").replace(" ", ""))


def folded(text: str) -> str:
    """The text in which a word of a table, folded too, is looked for: case folded, without the apostrophes inside Cyrillic words."""
    return text.lower() if text.isascii() else _WITHIN_CYRILLIC.sub("", text).casefold().replace("i\u0307", "i")


def is_word_of(word: str, text: str) -> bool:
    """Whether a word stands in a text as a whole; both case-folded."""
    return bool(word_in(word, text))


def word_in(word: str, text: str, ending: int = 0) -> str:
    """A word as it stands in a text, as a whole or with an ending of so many letters at most, both case-folded; empty where it does not."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        more = "".join(itertools.takewhile(str.isalnum, text[end : end + ending + 1]))
        if len(more) <= ending and not text[max(0, start - 1) : start].isalnum():
            return word + more
        start = text.find(word, start + 1)
    return ""


def _pairs(run: str, offset: int) -> Iterator[RawToken]:
    graphemes = [match.span() for match in _GRAPHEMES.finditer(run) if match.group() not in _WIDTHLESS]
    if len(graphemes) == 1:
        yield RawToken(offset, offset + len(run), normalise(run), (), False)
    for (start, _), (_, end) in itertools.pairwise(graphemes):
        yield RawToken(offset + start, offset + end, normalise(run[start:end]), (), False)


@functools.lru_cache(maxsize=65_536)
def _analyse_word(words: str) -> tuple[str, tuple[str, ...], bool]:
    words = _BEFORE_NUMBER.sub("", without_widthless(words))
    if not words.isascii():
        words = _WITHIN_CYRILLIC.sub("", _NOTE.sub("", words))
    if words.isalpha() and (words.islower() or words[1:].islower() or words.isupper()):
        return normalise(words), (), False
    if _PLURAL_ACRONYM.fullmatch(words):
        return _analyse_word(words[:-1])
    joints = _JOINTS.findall(words)
    pieces = [piece for part in _JOINTS.split(words) for piece in _PIECES.findall(part)]
    has_digit = any(character.isdigit() for character in words)
    if joints and all(joint in "'’" for joint in joints):
        if words.casefold().replace("’", "'") == "won't":  # not what was won
            return "wont", (), False
        # An elided or possessive word has no whole of its own: "JNIM's" is found as "JNIM".
        return normalise(pieces[0]) if pieces else "", tuple(normalise(piece) for piece in pieces[1:]), False
    whole = normalise(_HYPHENS.sub("", words))
    if version := _VERSION.fullmatch(words):
        # Of a version or decimal, what stands before a point is a part worth finding: 2.3 of v2.3.1.
        number = normalise(version.group(1))
        before = [number[: point.start()] for point in itertools.islice(_POINT.finditer(number), _MAX_POINTS)]
        # Where points part thousands it is a number, too, 12.500 is 12,500; and a day has its year as well.
        thousands = [number.replace(".", "")] if _THOUSANDS.fullmatch(words) else []
        return number, (*before, *thousands, *_YEAR_OF_DAY.findall(words)), True
    if clock := _CLOCK.fullmatch(words):  # its hour is a part worth finding; 20:45 is no 45
        return normalise(words), (normalise(clock[1]),), True
    if _DOTTED_ACRONYM.fullmatch(words):
        return normalise(words.replace(".", "")), (), False
    parts = tuple(dict.fromkeys(normalise(piece) for piece in pieces))
    is_identifier = has_digit or any(joint not in "-‐‑'’" for joint in joints)
    return whole, () if parts == (whole,) else parts, is_identifier
