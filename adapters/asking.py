"""What of a message is its question, and whether words that were not addressed to the bot ask something. Pure."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import regex

from adapters.words import languages
from bot.analysis.function_words import FUNCTION_WORDS
from bot.analysis.languages import guess_language
from bot.answering.answer_types.kinds import asking_phrase
from bot.answering.answerer import MAX_QUESTION_CHARS

_ADDRESS = re.compile(r"<?https?://(?:[A-Za-z0-9._~:/?#@!$&'*+,;=%-]|\([A-Za-z0-9._~/-]*\))*(?:[A-Za-z0-9/_=&#-]|\([A-Za-z0-9._~/-]*\))>?")
_LEAST_WORDS = 3
_MOST_CHARS_BEFORE = 60
_MOST_LEADING_CHARS = 4
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}'’-]+")
_SENTENCE_END = regex.compile(r"(?<=[.!…;])\s+|(?<=[。！])|\n")
# A semicolon ends a question in Greek.
_QUESTION_END = regex.compile(r"[？؟\u037e]|\?(?=[\s\p{P}\p{So}]|$)|(?<=\p{Greek});")

# Before a word that asks, these make a statement: "not what I meant", "das was ich sage".
_STATING = frozenset(
    "that this it its is not no i he she we you das es ist nicht ce est pas lo no es ciò non è o não é dat is niet to jest nie to je ne это не це"
    " det är inte er ikke".split()
)

# Languages whose asking words stay where the answer would stand, each with the words by which a statement tells what somebody knows.
_KNOWING = {
    "fa": "می[\u200c ]?دان|یادم",
    "hi": "पता है|पता नहीं|पता चल|मालूम|जानत",
    "id": r"(?<!mau )(?<!ingin )\b(?:tahu|lupa|ingat)",
    "ja": "知って|知ら|分から|わから|分かって|わかって|忘れ|覚えて",
    "ko": "알아|알고|압니다|모르|몰라|몰랐|기억",
    "th": "(?<!อยาก)(?<!ความ)(?:รู้|ทราบ)|ลืม|ไม่แน่ใจ",
    "tr": "biliyor|bilmiyor|bilmem|bilir|unuttu|hatırl",
    "vi": r"(?<!muốn )(?<!cho )\bbiết|\bquên|\bnhớ",
    "zh": "(?<!想)知道|不清楚|记得|忘",
}


def as_question(text: str) -> str:
    """As much of a text as a question may hold, to the last whole word; without addresses of pages, where it has other words."""
    spoken = _ADDRESS.sub(" ", text)
    # Of a short rest the address may be the subject.
    tidy = (spoken if len(spoken.split()) >= _LEAST_WORDS or not spoken.isascii() else text).strip()
    return tidy if len(tidy) <= MAX_QUESTION_CHARS else tidy[:MAX_QUESTION_CHARS].rsplit(maxsplit=1)[0]


def without_quoted(text: str, mark: str) -> str:
    """The text without the lines that begin with the mark of a quote; as it is where the others hold no words."""
    own = "\n".join(line for line in text.split("\n") if not line.lstrip().startswith(mark))
    return own if any(map(str.isalnum, own)) else text


def language_asked_in(text: str) -> str:
    """Which of the languages that replies are in a text is in; English where nothing tells."""
    return guess_language(text, ("en", *languages()))


def is_question(words: str) -> bool:
    """Whether a sentence ends in a question mark, or begins with a phrase that asks.

    In languages whose asking words do not come first, whether it holds one and does not tell what somebody knows.
    """
    if not any(map(str.isalnum, words)):
        return False
    if has_question_mark(words):
        return True
    language = guess_language(words)
    return any(_asks(sentence, language) for sentence in _sentences(words))


def has_question_mark(words: str) -> bool:
    """Whether a sentence ends in a question mark."""
    return _QUESTION_END.search(words) is not None


def _sentences(words: str) -> Iterator[str]:
    return filter(None, _SENTENCE_END.split(words))


def _asks(sentence: str, language: str) -> bool:
    phrase = asking_phrase(sentence, language)
    if not phrase.kind or phrase.start > _MOST_CHARS_BEFORE:
        return False
    if knowing := _knowing(language):
        return knowing.search(sentence.casefold()) is None
    before = _WORD.findall(sentence[: phrase.start].casefold())
    return not before or (len(before) == 1 and _leads_in(before[0], language))


def _leads_in(word: str, language: str) -> bool:
    """Whether a question may begin with this word: "so when", "in which"."""
    return len(word) <= _MOST_LEADING_CHARS and word in FUNCTION_WORDS[language].split() and word not in _STATING


@functools.cache
def _knowing(language: str) -> regex.Pattern[str] | None:
    return regex.compile(_KNOWING[language]) if language in _KNOWING else None
