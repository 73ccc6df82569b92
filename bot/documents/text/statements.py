"""Lines that say something though they look like a heading: "The office is closed on Mondays", "Wi-Fi password: kestrel-42"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from bot.analysis.patterns import later
from bot.analysis.question_words import ends_in_question_mark

# Forms of to be, to have and of the verbs of duty, in the languages that most headings are in; none that is another word in one of the others.
_VERBS = frozenset(
    "is are was were isn't aren't wasn't must mustn't may can can't cannot shall will won't should has have had"
    " ist sind waren muss müssen darf dürfen kann können soll sollen wird werden wurde wurden hat haben"
    " est sont était étaient doit doivent peut peuvent ont seront está están debe deben puede pueden tiene tienen será serán"
    " è deve devono può possono hanno sarà saranno é são estão deve devem pode podem tem têm há"
    " zijn moet moeten mag mogen wordt worden heeft hebben är måste ska blir skal bliver må jest są musi może".split()
)
_OPENS_NO_STATEMENT = frozenset(
    "how what when where who whom whose which why whether if because before after while until as things people"
    " wie was wann wo wer wen wem welche welcher welches warum wenn ob falls damit comment quand où qui que quoi quel quelle quels quelles pourquoi si"
    " cómo cuándo dónde quién qué cuál cuánto come quando dove chi che cosa quale perché se como onde quem qual hoe wat waar wie waarom als".split()
)
_ASKING_LINE = later(r"[¿\"“«„]?\p{Lu}[^:<>\[\]|\t]{3,90}")
"""Short, and no sender or time stands before it."""
_OF_WHICH_IT_IS_SAID = frozenset(
    "you we they i he she it that who which die der das man wir sie ihr ich qui que vous nous on che chi quem".split()
)
_COUNTED = frozenset(
    "annex appendix chapter day figure lesson module part phase section session step table unit volume week abschnitt anhang kapitel schritt tag teil woche"
    " annexe chapitre étape partie capítulo día parte paso semana capitolo giorno fase hoofdstuk deel stap".split()
)
"""What is counted off in headings: "Appendix A: Table 2"."""
SENTENCE_ENDS = (".", "!", "?", "…", ":", ";", "。", "！", "？", "؟", "।")
_LABELLED = later(r"[^:]*[^\d\s:]:\s+(?=\S)(?P<value>.*)")
_MEASURED = later(
    r"\S.*\s[<>≤≥~±]?\p{Sc}?\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)?\s?(?:[kmµ]?g|t|lbs?|oz|[kcmµ]?m[²³23]?|ft|miles?|mph|km/h|[mc]?l|lit(?:re|er)s?|gal(?:lons)?"
    r"|°\s?[cf]?|%|percent|prozent|[km]?v|volts?|[km]?w|k?wh|watts?|m?ah?|amps?|[kmg]?hz|m?bar|psi|[kmgt]b|db|\p{Sc}|eur|usd|gbp|chf|sek|nok|dkk|pln|euros?|dollars?|pounds?)"
    r"|\S.*\s\p{Sc}\s?\d[\d.,]*",
    regex.IGNORECASE,
)
"""Ends in a number with its unit: "MAXIMUM LOAD 400 KG"."""
_TELEPHONE = later(r"\S.*\s(?!\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$)(?:\+\d|0|\(\d)[\d ()/-]{5,}\d")
_LASTS = later(
    r"(?:for|pendant|durante|per|für|i)\s(?:\p{L}+\s)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty)"
    r"(?: ?[-–] ?\d+)?\s(?:sec|min|hour|minut|sekund|second|stund|heure|hora|ora|ore|timm)\p{L}*|\d+\s(?:sekunden|minuten|stunden|tage)\slang",
    regex.IGNORECASE,
)
"""Says how long something is to be done."""
_MAX_CHARS = 120
_MAX_BOLD_CHARS = 70
_MIN_CAPITALS = 4
_TELLING = regex.compile(r"\d|@|://|#")


def says_something(words: str) -> bool:
    """Whether what stands where a heading may ends like a sentence, or is one without its full stop."""
    return words.endswith(SENTENCE_ENDS) or is_statement(words)


def is_in_capitals(line: str) -> bool:
    """Whether a line has no small letter, and more capitals than most acronyms."""
    return line.isupper() and sum(map(str.isalpha, line)) >= _MIN_CAPITALS


def may_head(bold: str) -> bool:
    """Whether the words of a line that is all in bold type may be a heading."""
    is_name = bold[-1:].isalnum() and not is_statement(bold)
    return len(bold) <= _MAX_BOLD_CHARS and (is_name or ends_in_question_mark(bold))


def gives_value(line: str) -> bool:
    """Whether a line is a label, a colon and a value that tells something: a number, an address, a code."""
    labelled = _LABELLED.fullmatch(line)
    return labelled is not None and _TELLING.search(labelled["value"]) is not None and line.split(maxsplit=1)[0].casefold() not in _COUNTED


def give_values(lines: Sequence[str]) -> bool:
    """Whether each of some lines is a label, a colon and a value, and one of the values tells something."""
    return all(map(_LABELLED.fullmatch, lines)) and any(map(gives_value, lines))


def is_statement(line: str) -> bool:
    """Whether a short line without a full stop says something rather than names what follows it."""
    if ends_in_question_mark(line):
        return False
    if gives_value(line) or _holds_figure(line):
        return True
    words = [word.strip("*_\"“”'‘’,;.()") for word in line.split()]
    if not words or words[0].casefold() in _OPENS_NO_STATEMENT:
        return False
    is_loud = line.isupper()
    for place, word in enumerate(words[1:-1], 1):
        is_plain = is_loud or word.islower()
        if is_plain and word.casefold() in _VERBS:
            return place == 1 or words[place - 1].casefold() not in _OF_WHICH_IT_IS_SAID
    return False


def _holds_figure(line: str) -> bool:
    """Whether a short line gives a measure or a telephone number, or says how long something is to be done."""
    return len(line) <= _MAX_CHARS and bool(_MEASURED.fullmatch(line) or _TELEPHONE.fullmatch(line) or _LASTS.search(line))


def asks_above(lines: Sequence[str]) -> bool:
    """Whether the first of some lines is a question and the others are none: a list of questions and answers is written so. Who writes in a chat says who they are."""
    first, others = lines[0], lines[1:]
    is_question = ends_in_question_mark(first) and _ASKING_LINE.fullmatch(first) is not None
    return is_question and bool(others) and not any(ends_in_question_mark(line) or ":" in line.partition(" ")[0] for line in others)


def names_what_follows(summary: str) -> bool:
    """Whether what is to be seen of text that can be unfolded is its heading, and says nothing by itself."""
    words = summary.strip()
    return ends_in_question_mark(words) or not says_something(words)
