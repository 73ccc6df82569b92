"""Texts as words to compare: what is left when case, white space and punctuation do not count."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

import regex

from bot.analysis.patterns import later
from bot.analysis.tokens import without_widthless

# Words, with the apostrophe of "can't"; and the signs that change what a number or a name says: $ % ° > -5 C++ C#, a tick or a cross.
WORD = later(
    r"(?<![\p{L}\p{N}])[-−](?=\p{Sc}?\p{N})|\p{N}+(?:[.,:/]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?:\+\+|\#(?![\p{L}\p{N}]))?"
    r"|[\p{Sc}%‰°√✓✔✗✘✅❌☑☐☒]|(?<![<>≤≥±=])[<>≤≥±=]++(?=\s?[-−\p{Sc}]?\p{N})"
)

OF_WORDS = "".join([chr(code).lower() if chr(code).isalnum() else " " for code in range(128)])
"""For each character of ASCII what it is in a word, or a blank."""
_NO_WORD = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
_ASCII_WORD = re.compile(
    r"[A-Za-z]+(?:'[A-Za-z]+)*(?:\+\+|\#(?![A-Za-z0-9]))?|[0-9]+(?:[.,:/][0-9]+)*|(?<![A-Za-z0-9])-(?=\$?[0-9])"
    r"|[$%]|(?<![<>=])[<>=]++(?=\s?[-$]?[0-9])"
)


def compared_words(text: str) -> tuple[str, ...]:
    """The words of a text, case-folded: equal for texts that differ only in case, white space and punctuation."""
    folded = text.casefold()
    if not folded.isascii() and not (folded := without_widthless(folded).replace("’", "'").replace("−", "-")).isascii():
        return tuple(WORD.findall(folded))
    return (folded,) if folded.isalpha() else tuple(_ASCII_WORD.findall(folded))


def may_share(first: Sequence[str], second: Sequence[str], least: float) -> bool:
    """Whether two texts may have this share of their words in common, in order: quickly told, and never no where they have."""
    return 2 * (Counter(first) & Counter(second)).total() >= least * (len(first) + len(second))


_COMPARING = "<>≤≥±="
"""Signs that count before a number, and so across white space."""


def is_comparing(text: str) -> bool:
    """Whether its compared words are more than those of each stretch between white space."""
    return any(map(text.__contains__, _COMPARING))


def compared_line(text: str) -> str:
    """Its compared words with an end to each: what a fingerprint is made of, so that lines may be added up."""
    return "".join([f"{word}\0" for word in compared_words(text)])


def fingerprint(line: str) -> bytes:
    """Sixteen bytes that are equal for equal lines of compared words."""
    return hashlib.blake2b(line.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def folded(text: str) -> str:
    """The text without case and punctuation, a blank before and after each word."""
    # Most texts are ASCII, and told ten times faster.
    words = text.translate(OF_WORDS) if text.isascii() else _NO_WORD.sub(" ", without_widthless(text.casefold()))
    return f" {' '.join(words.split())} "
