"""A title or heading as one term, which only the passage that it opens holds: who asks just that finds it by this, however common its words are."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from bot.analysis.analyzer import analyzer_for
from bot.analysis.patterns import later
from bot.analysis.question_words import ends_in_question_mark
from bot.documents.chats.asking import STAMPED
from bot.everyday import topics_told

_OF_CONTENT, _OF_WORDING = "#", "#?"
"""How a key begins, as no other term does."""
_MOST_WORDS = 24
_MOST_WORDS_OF_TOPIC = 2
_WORDS = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_NUMBER = later(
    rf"{STAMPED}"
    r"|[*_]*(?i:question|frage|pregunta|domanda|pergunta|vraag|fråga|spørgsmål|pytanie|вопрос)\b[^:?\n]{0,40}:[*_]*\s+"
    r"|[*_]*(?:§ ?)?(?:\p{L}[.:)]|\p{L}{1,10} ?\d{1,3} ?[.:)]|\d{1,3}(?:\.\d{1,3})*[.:)]?)[*_]*\s+"
)
"""What stands before the words of a heading or question: "7.4. ", "Q: ", "Frage 3: ", "[10:05] Ada: "; not "Tunnel: ", which is a word of it."""

_CODE_LIKE = later(r"--?[\p{L}\p{N}]|(?:(?:class|function|def|method|static|async|exception) )*[\p{L}_][\p{L}\p{N}_.]*\s?\(")
"""How an option of a program and the signature of a function begin."""
_ARGUMENTS = later(
    r"^(?:(?:class|function|def|method|static|async|exception) )+|\([^()]*\)?|<[^<>]*>|\[[^\[\]]*\]|=\S+|(?<=\s)\p{Lu}[\p{Lu}\p{N}_]*\b"
)


def names_in(heading: str) -> list[str]:
    """A heading, and the names that it gives if it is a signature or an option of a program: csv.writer, and -f and --force."""
    if _CODE_LIKE.match(heading) is None:
        return [heading]
    return [heading, *filter(None, map(str.strip, _ARGUMENTS.sub(" ", heading).split(",")))]


def unnumbered(heading: str) -> str:
    """A heading without its number and the like."""
    return heading[match.end() :] if (match := _NUMBER.match(heading)) else heading


def content_key(heading: str, language: str) -> str:
    """A title, heading or question by its words of content; empty where it has none, or more than who asks repeats.

    The order counts: how a string becomes a number is another question than how a number becomes a string.
    """
    return _joined(_OF_CONTENT, [terms[0] for terms in analyzer_for(language).words(unnumbered(heading))])


def wording_key(question: str) -> str:
    """A question by all of its words, whatever their language; empty where there are none, or more than who asks repeats."""
    return _joined(_OF_WORDING, _WORDS.findall(unnumbered(question).casefold()))


def heading_keys(heading: str, language: str) -> list[str]:
    """What a title or heading is found by: its words of content, all of them if it is a question, and what it tells that everybody asks for."""
    by_wording = wording_key(heading) if ends_in_question_mark(heading.rstrip()) else ""
    by_content = [content_key(each, language) for each in names_in(heading)]
    keys = [*by_content, by_wording, *sorted(topics_told(unnumbered(heading), language))]
    return [key for key in dict.fromkeys(keys) if key]


def title_topics(title: str, language: str) -> frozenset[str]:
    """The keys of what a title tells that everybody asks for, if behind the name of somebody: "Kestrel Hollow Rules"."""
    words = title.split()
    for size in range(1, min(_MOST_WORDS_OF_TOPIC, len(words) - 1) + 1):
        if all(word[0].isupper() for word in words[:-size]) and (topics := topics_told(" ".join(words[-size:]), language)):
            return topics
    return topics_told(title, language)


def keys_line(title: str, heading: str, language: str) -> str:
    """The keys of the title and the heading that a passage opens, each empty where it opens none, as a part of a line of ``Passage.terms``."""
    of_title = [*heading_keys(title, language), *sorted(title_topics(title, language))]
    return "".join([f" {key} " for key in dict.fromkeys([*of_title, *heading_keys(heading, language)])])


def _joined(mark: str, words: Sequence[str]) -> str:
    return mark + "_".join(words) if 0 < len(words) <= _MOST_WORDS else ""
