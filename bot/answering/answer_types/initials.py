"""Whether a question asks what initials stand for, and whether a text spells them out. Pure.

Initials are matched to words as Schwartz and Hearst do (A simple algorithm for identifying abbreviation definitions in biomedical text, 2003): their letters
in order, the first at the start of a word, within few words.
"""

from __future__ import annotations

from bot.analysis.languages import read_as
from bot.analysis.patterns import later

_SHORT = r"['\"“„«»”]?(?P<short>\p{L}[\p{L}\p{N}&.]{1,7})['\"“„«»”]?"
_NAMED = {
    "en": "acronym|abbreviation|initials|letters",
    "de": "Abkürzung|Kürzel|Akronym",
    "fr": "sigle|acronyme|abréviation",
    "es": "siglas?|acrónimo|abreviatura",
    "it": "sigla|acronimo|abbreviazione",
    "pt": "siglas?|acrónimo|acrônimo|abreviatura",
    "nl": "afkorting",
    "pl": "skrót|skrótu",
    "sv": "förkortningen",
    "da": "forkortelsen",
    "no": "forkortelsen",
}
_ASKING = {
    "en": r"what (?:does|do|did) (?:the )?(?:(?:{named}) )?{short} stands? for|what (?:is|was|are) (?:the )?(?:(?:{named}) )?{short} short for"
    r"|{short} stands for what|what(?:['’]?s| is) the (?:full form|long form|expansion) of (?:the )?{short}",
    "de": r"wofür steh(?:t|en) (?:(?:die|das|der) )?(?:(?:{named}) )?{short}|(?:was|wofür) (?:bedeutet|heißt|steht) (?:die|das) (?:{named}) {short}",
    "fr": r"que (?:signifie|veut dire) (?:le |l['’])(?:{named}) {short}",
    "es": r"qué significan? (?:las?|el) (?:{named}) {short}",
    "it": r"(?:che )?cosa significa (?:la |l['’])(?:{named}) {short}|per (?:che )?cosa sta {short}",
    "pt": r"o que significam? (?:as?|o) (?:{named}) {short}",
    "nl": r"waar staat (?:(?:de )?(?:{named}) )?{short} voor|waarvoor staat (?:(?:de )?(?:{named}) )?{short}",
    "pl": r"(?:co oznacza|jakie jest rozwinięcie) (?:{named}) {short}",
    "sv": r"vad står (?:(?:{named}) )?{short} för",
    "da": r"hvad står (?:(?:{named}) )?{short} for",
    "no": r"hva står (?:(?:{named}) )?{short} for",
    "ru": r"как расшифровывается (?:аббревиатура |сокращение )?{short}",
    "uk": r"як розшифровується (?:абревіатура |скорочення )?{short}",
}
_PATTERNS = {
    language: later(r"(?i)\b(?|" + asking.format(named=_NAMED.get(language, ""), short=_SHORT) + r")\b")
    for language, asking in _ASKING.items()
}
_SAYS_SO = later(
    r"(?i)\b(?:stands? for|stood for|short for|abbreviat\p{L}*|acronyms?|initials|steh(?:t|en) für|sigles?|siglas?|signifie|significa)\b"
)
_WORD = later(r"[\p{L}\p{M}\p{N}]+")
_CAPITALS = 2


def initials_asked(question: str, language: str) -> str | None:
    """The initials of which it is asked what they stand for: "CPJ" of "what does CPJ stand for?"."""
    pattern = _PATTERNS.get(read_as(language))
    match = pattern.search(question) if pattern is not None else None
    return match["short"].strip(".") if match is not None else None


def is_spelt_out(short: str, text: str) -> bool:
    """Whether a text has words that the initials may stand for, or says that it tells that; also where neither the question nor the text writes them as initials."""
    letters = [each.casefold() for each in short if each.isalnum()]
    words = [match[0] for match in _WORD.finditer(text)]
    itself = [word for word in words if word.casefold() == "".join(letters)]
    is_initials = any(sum(map(str.isupper, each)) >= _CAPITALS for each in (short, *itself))
    if not is_initials or _SAYS_SO.search(text):
        return True
    folded = [word.casefold() for word in words if word not in itself]
    most = min(len(letters) + 5, 2 * len(letters))
    return any(_begins(letters, folded[start : start + most]) for start in range(len(folded)))


def _begins(letters: list[str], words: list[str]) -> bool:
    """Whether the letters stand in these words in their order, the first at the start of the first word and each other at the start of a word or further on in the same."""
    if not words or not words[0].startswith(letters[0]):
        return False
    return _rest(letters, 1, words[0][1:], words[1:])


def _rest(letters: list[str], place: int, within: str, words: list[str]) -> bool:
    if place == len(letters):
        return True
    letter = letters[place]
    found = within.find(letter)
    if found >= 0 and _rest(letters, place + 1, within[found + 1 :], words):
        return True
    return any(word.startswith(letter) and _rest(letters, place + 1, word[1:], words[number + 1 :]) for number, word in enumerate(words))
