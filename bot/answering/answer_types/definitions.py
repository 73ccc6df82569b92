"""Questions after what a thing is ("what is tea?", "who is Ada Lind?"), and sentences that tell it ("Tea is a drink")."""

from __future__ import annotations

import functools
from typing import NamedTuple

import regex

from bot.analysis.languages import UNSPACED
from bot.analysis.patterns import later
from bot.models import Span

DEFINITION = "definition"
"""The kind of a question after what something is."""
_MAX_WORDS = 4
_ASKS_A_FACT = later(
    r"(?i)^\W*(?:was ist|wat is) (?:das|die|der|euer|eure|dein|deine|ihr|ihre|unser|unsere|het|de|jullie) (?:[\p{L}-]+ )?(?:[\p{L}-]*(?:adresse|anschrift|frist|passwort|kennwort|größe|kapazität|webseite|website|adres|wachtwoord|termijn|capaciteit)|wlan|wifi)\W*$|"
    r"(?i)^\W*what(?:['’]?s| is| are| was| were) (?:the|your|our|my|their) (?:\p{L}+ )?(?:address|location|deadline|due date|capacity|size|limit|maximum|minimum|length|width|height|weight|area|speed|distance|duration|temperature|website|wifi|wi-fi|headcount|turnout|dress code)\W*$"
)
"""How English, German and Dutch ask for one fact of what a document is about, and not what such a thing is: "what's the address?", "what is your dress code?"."""
_MAX_CHARS = 60
_NOT_FOR = r"(?<!(?<!\bgood)\sfor\s*)"
"""What something is for is not what it is."""
_ARTICLE = r"(?:an?|the|ein(?:e[mnrs]?)?|der|die|das|une?|la|le|les|el|il|lo|los|las|una|uma?|een|en|ett|et)"
# How each language asks, with ~ for what is asked after.
_ASKING = {
    "en": "what's ~|what is ~|what are ~|what was ~|what were ~|what is meant by ~|what is the meaning of ~|what is the definition of ~|define ~"
    "|explain ~|what counts as ~|what qualifies as ~|what is considered ~|what does ~ mean|what do ~ mean|what does ~ stand for|what does ~ refer to|what does ~ do|what do ~ do",
    "de": "was ist ~|was sind ~|was war ~|was bedeutet ~|was heißt ~|was versteht man unter ~|wofür steht ~|was macht ~|wozu dient ~|wozu dienen ~|wofür ist ~ gut",
    "fr": "qu'est-ce que ~|qu'est-ce qu'~|qu'est-ce que c'est que ~|c'est quoi ~|que signifie ~|que veut dire ~|à quoi sert ~|à quoi servent ~",
    "es": "qué es ~|qué son ~|que es ~|que son ~|qué era ~|qué significa ~|qué quiere decir ~|para qué sirve ~|para qué sirven ~",
    "it": "cos'è ~|che cos'è ~|cosa è ~|cosa sono ~|che cosa sono ~|cosa significa ~|cosa vuol dire ~|a cosa serve ~|a che serve ~",
    "pt": "o que é ~|o que são ~|o que era ~|o que significa ~|o que quer dizer ~|para que serve ~|para que servem ~",
    "ca": "què és ~|què són ~|què significa ~|què vol dir ~",
    "ro": "ce este ~|ce e ~|ce sunt ~|ce înseamnă ~",
    "nl": "wat is ~|wat zijn ~|wat betekent ~|wat houdt ~ in",
    "sv": "vad är ~|vad var ~|vad betyder ~",
    "da": "hvad er ~|hvad var ~|hvad betyder ~",
    "no": "hva er ~|hva var ~|hva betyr ~",
    "fi": "mikä on ~|mitä on ~|mitä ovat ~|mitä tarkoittaa ~",
    "pl": "co to jest ~|co to są ~|co to ~|czym jest ~|czym są ~|co oznacza ~|co znaczy ~|do czego służy ~|do czego służą ~",
    "cs": "co je to ~|co je ~|co jsou ~|co znamená ~",
    "hu": "mi az a ~|mi az ~|mi a ~|mit jelent ~|mit jelent a ~|mit jelent az ~",
    "tr": "~ nedir|~ ne demek|~ ne anlama gelir|~ ne anlama geliyor",
    "id": "apa itu ~|apakah ~ itu|apa arti ~|apa yang dimaksud dengan ~",
    "vi": "~ là gì|~ nghĩa là gì|~ có nghĩa là gì|thế nào là ~",
    "ru": "что такое ~|что значит ~|что означает ~|для чего нужен ~|для чего нужна ~|для чего нужны ~|зачем нужен ~|зачем нужна ~",
    "uk": "що таке ~|що означає ~|що значить ~",
    "bg": "какво е ~|какво са ~|какво представлява ~|какво означава ~|що е ~",
    "el": "τι είναι ~|τι σημαίνει ~",
    "he": "מה זה ~|מהו ~|מהי ~|מה הוא ~|מה היא ~|מה פירוש ~|מה המשמעות של ~",
    "ar": "ما هو ~|ما هي ~|ما معنى ~|ماذا يعني ~|ماذا تعني ~",
    "fa": "~ چیست|~ یعنی چه|~ یعنی چی",
    "hi": "~ क्या है|~ क्या हैं|~ क्या होता है|~ का मतलब क्या है|~ का अर्थ क्या है",
    "zh": "什么是~|什么叫~|~是什么|~是什么意思|~是指什么|何谓~",
    "ja": "~とは何ですか|~とは何か|~とは何|~とは|~って何ですか|~って何|~は何ですか|~の意味は何ですか",
    "ko": "~란 무엇인가요|~이란 무엇인가요|~은 무엇인가요|~는 무엇인가요|~란 무엇입니까|~이란 무엇입니까|~은 무엇입니까|~는 무엇입니까|~이 뭐예요|~가 뭐예요|~은 뭐예요|~는 뭐예요|~이 뭔가요|~가 뭔가요|~이 뭐야"
    "|~가 뭐야|~란|~이란",
    "th": "~คืออะไร|~หมายถึงอะไร|~แปลว่าอะไร|อะไรคือ~",
}
# "Who is Ada Lind?" asks what is said of her, not for a name as "who is the treasurer?" does.
_WHO_IS = later(
    r"^\W*(?i:who(?:'s| is| was| are| were)|wer (?:ist|war)|qui (?:est|était)|quién (?:es|era)|chi (?:è|era)|quem (?:é|foi|era)|wie (?:is|was)|vem (?:är|var))\s+"
    r"(?P<subject>(?!\p{Lu}+\W*$)\p{Lu}[\p{L}\p{M}'-]*(?:\s+(?:(?:of|the|de|la|van|von|der|al|bin|ibn|and)\s+)*\p{Lu}[\p{L}\p{M}'.-]*){0,4})\W*$"
)
# What stands between a thing and what it is: where both are one, as in "tea is a drink"; and where something is said of it.
_PLAIN = {
    "en": rf"(?:is|was)\s+{_ARTICLE}\b|(?:are|were)\s+(?!\w+(?:ed|ing|ly|en)\b|not\b|made\b)|refers? to\b|means?\b|stands? for\b|denotes?\b",
    "de": rf"(?:ist|war|sind|waren)\s+{_ARTICLE}\b|bedeutet\b|bezeichnet\b|nennt man\b|steht für\b",
    "fr": rf"(?:est|était|sont|étaient)\s+(?:{_ARTICLE}|l'|des)\b|signifie\b|désigne\b",
    "es": rf"(?:es|era|fue|son|eran)\s+(?:{_ARTICLE}|unos|unas)\b|significa\b|se refiere a\b",
    "it": rf"(?:è|era|sono|erano)\s+(?:{_ARTICLE}|l'|un'|i|gli|dei|delle)|significa\b|indica\b",
    "pt": rf"(?:é|era|foi|são|eram)\s+(?:{_ARTICLE}|o|a|os|as|uns|umas)\b|significa\b",
    "ca": r"(?:és|era|són|eren)\s+(?:una?|el|la|els|les|l')|significa\b|vol dir\b",
    "ro": r"(?:este|e|era|sunt|erau)\b|înseamnă\b|reprezintă\b",
    "nl": rf"(?:is|was|zijn|waren)\s+(?:{_ARTICLE}|de|het)\b|betekent\b",
    "sv": r"(?:är|var)\s+(?:en|ett|den|det|de)\b|betyder\b",
    "da": r"(?:er|var)\s+(?:en|et|den|det|de)\b|betyder\b",
    "no": r"(?:er|var)\s+(?:en|ei|et|den|det|de)\b|betyr\b",
    "fi": r"(?:on|oli|ovat|olivat)\b|tarkoittaa\b",
    "pl": r"(?:to|jest|są|był|była|było|oznacza)\b",
    "cs": r"(?:je|jsou|byl|byla|bylo|znamená)\b",
    "id": r"(?:adalah|ialah|merupakan|berarti)\b",
    "vi": r"(?:là|có nghĩa là)\b",
    "ru": r"(?:[—–-]\s*)?(?:это|является|называется|означает|представляет собой)\b|[—–]\s",
    "uk": r"(?:[—–-]\s*)?(?:це|є|називається|означає)\b|[—–]\s",
    "bg": r"(?:е|са|беше|представлява|означава)\b",
    "el": r"(?:είναι|ήταν|σημαίνει)\b",
    "he": r"(?:הוא|היא|הם|הן|פירושו|פירושה)\b",
    "ar": r"(?:هو|هي|كان|كانت|يعني|تعني)\b",
    "zh": "是|指|即",
    "ja": "とは|は",
    "ko": r"(?:이란|란|은|는)\b",
    "th": "คือ|หมายถึง|เป็น",
}
_SAYING = {
    "en": r"(?:is|are|was|were|describes?)\b",
    "de": r"(?:ist|sind|war|waren)\b",
    "fr": r"(?:est|sont|était|étaient)\b",
    "es": r"(?:es|son|era|eran|fue)\b",
    "it": r"(?:è|sono|era|erano)\b",
    "pt": r"(?:é|são|era|eram|foi)\b",
}


class IsA(NamedTuple):
    """What a sentence says something of."""

    subjects: tuple[str, ...]
    """What it says it of: "tea" of "Tea is a drink"; of "Greenwich Mean Time (GMT) is" both."""
    is_plain: bool
    """Whether it tells what that *is*: "tea is a drink", not "tea is drunk"."""
    is_entry: bool
    """Whether it stands there as in a list of terms, "E17: the lid is open", or of speakers."""


def is_a(sentence: str, language: str) -> IsA | None:
    """What the sentence says something of; None where that cannot be told."""
    match = _telling(language).match(sentence)
    if not match:
        return None
    subjects = (match["subject"].partition(",")[0], match["other"])
    return IsA(tuple(subject for subject in subjects if subject), match["plain"] is not None, match["entry"] is not None)


def asked_after(text: str, language: str) -> Span | None:
    """Where the question names the thing that it wants explained; None for any other question."""
    tidy = text.replace("’", "'")
    match = _WHO_IS.match(tidy) or _asking(language).match(tidy)
    if not match or len(match["subject"].split()) > _MAX_WORDS or asks_a_fact(text):
        return None
    return Span(*match.span("subject"))


def asks_a_fact(text: str) -> bool:
    """Whether a question in English, German or Dutch asks for one fact of what a document is about."""
    return _ASKS_A_FACT.match(text) is not None


@functools.cache
def _asking(language: str) -> regex.Pattern[str]:
    gap, article = ("", "") if language in UNSPACED else (r"\s+", rf"(?:{_ARTICLE}\s+)?")
    subject = rf"{article}(?!wrong\b|it )(?P<subject>[^,;?？؟]{{1,{_MAX_CHARS}}}?)"

    def pattern(form: str) -> str:
        before, _, after = form.partition("~")
        start = regex.escape(before.rstrip()) + (gap if before.endswith(" ") else "")
        return start + subject + (_NOT_FOR if not after else gap if after.startswith(" ") else "") + regex.escape(after.lstrip())

    forms = sorted(_ASKING.get(language, _ASKING["en"]).split("|"), key=lambda form: -len(form))
    return regex.compile(rf"^\W*(?:{'|'.join(map(pattern, forms))})\W*$", regex.IGNORECASE)


@functools.cache
def _telling(language: str) -> regex.Pattern[str]:
    own = language if language in _PLAIN else "en"
    gap, article = (r"\s*", "") if language in UNSPACED else (r",?\s+", rf"(?i:{_ARTICLE}\s+)?")
    saying = rf"|{gap}(?:{_SAYING[own]})" if own in _SAYING else ""
    return regex.compile(
        rf"^\W*{article}(?P<subject>.{{1,80}}?)(?:\s*\((?P<other>[^)]*)\))?"
        rf"(?:(?P<plain>{gap}(?:{_PLAIN[own]}))|(?P<entry>\s*[:：]\s|\s[–—|-]\s){saying})"
    )
