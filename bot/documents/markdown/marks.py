"""The marks of Markdown around words: "takes **20** minutes" says the same without them. Pure."""

from __future__ import annotations

import regex

from bot.analysis.patterns import later


def _pair(mark: str, signs: str) -> str:
    """A mark right before words and the same right after them."""
    return rf"(?<![\w{signs}\\])(?P<drawn>(?P<mark>{mark}))(?=[^\s{signs}])(?P<words>[^{signs}\n]*[^\s{signs}])(?P<drawn>(?P=mark))(?![\w{signs}])"


EMPHASIS = later(_pair(r"\*{1,3}", "*"))
"""Words in bold or italics, and the marks ``drawn`` around them."""
_FIGURE = r"[^\]\[`\n]*\p{Nd}[^\]\[`\n]*"
_MARKED = (
    later(r"<(?P<tag>b|code|em|i|mark|small|span|strong|u)>(?P<words>[^<>]*)</(?P=tag)>", regex.IGNORECASE),
    EMPHASIS,
    later(_pair("_{1,3}", "_")),
    later(_pair("==", "=")),
    # Where a link leads, and that words are code, may answer by itself.
    regex.compile(rf"(?<!!)\[(?P<words>{_FIGURE})\]\([^()\s]*\)"),
    regex.compile(r"`(?P<words>\p{Nd}[\p{Nd}.,:]*)`"),
)
_SIGN = regex.compile(r"[*_=`<\[]")


def without_marks(sentence: str) -> str:
    """A sentence without the marks around its words, and around its figures without those of links and code."""
    if _SIGN.search(sentence):
        for pattern in _MARKED:
            sentence = pattern.sub(r"\g<words>", sentence)
    return sentence
