"""A question that is asked again of something else: "and on Sunday?", "and in 2021?" after "when does the pool open on Saturday?". Pure."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import regex

from bot.analysis import QueryTerm, analyse_question
from bot.analysis.analyzer import QUOTED
from bot.analysis.dates import dates
from bot.analysis.languages import UNSPACED, words_that_mark
from bot.analysis.patterns import later
from bot.analysis.question_words import QUESTION_MARKS
from bot.analysis.weekdays import days_in_full
from bot.answering.answer_types.kinds import asking_phrase
from bot.answering.question_analysis.phrases import names_in
from bot.answering.question_analysis.times_asked import time_named

_AND = {
    "en": r"(?:(?:and|but|or|ok(?:ay)?)\s+)?(?:what|how) about|and|but|or",
    "de": r"(?:und\s+)?(?:was ist|wie ist es|wie sieht es aus) mit|und|aber|oder",
    "fr": r"(?:et\s+)?qu['’]en est-il (?:de|du|des)|et|mais|ou",
    "es": r"y|pero|o",
    "it": r"e|ma|o",
    "pt": r"e|mas|ou",
    "nl": r"(?:en\s+)?hoe zit het met|en|maar|of",
    "sv": r"och|men",
    "da": r"og|men",
    "no": r"og|men",
    "pl": r"a|i|oraz",
    "ru": r"а|и",
}
"""By language, how a question begins that asks the one before of something else."""
_ARTICLES = {
    "en": "the a an my our your this that these those",
    "de": "der die das den dem des ein eine einen einem einer mein meine unser unsere",
    "fr": "le la les un une des mon ma mes notre nos",
    "es": "el la los las un una unos unas mi mis",
    "it": "il lo la i gli le un uno una",
    "pt": "o a os as um uma uns umas",
    "nl": "de het een mijn onze",
    "sv": "en ett den det de",
    "da": "en et den det de",
    "no": "en et ei den det de",
}
_PLURAL = later(r"(?i)(?:[^sui]s|children|people|men)$")
_TURNED = later(r"(?i)\b(?:do|does|did|can|could|will|would|should|may|must|has|have|had)\s$")
"""Behind it come a thing and then what it does: "how much does the kite cost?"."""
_THE_ONE = later(r"(?i)(?:the|a|an)\s+(?P<which>[\p{L}\p{N}-]+)\s+ones?")
_OF = {
    "fr": r"du |des |de la |de l['’]|de |d['’]",
    "es": r"del |de la |de los |de las |de ",
    "it": r"del |della |dei |delle |dell['’]|di ",
    "pt": r"do |da |dos |das |de ",
}
_ONE_OF = {"fr": "celui|celle|ceux|celles", "es": "el|la|los|las", "it": "quello|quella|quelli|quelle", "pt": "o|a|os|as"}
"""By language what names the thing of the question before, of another: "et celui *de* la secrétaire ?"."""
_FOR = ("for ", "für ", "fuer ", "pour ", "para ", "per ", "voor ", "för ", "dla ", "для ")
_ONLY_AT = later(r"(?i)\s*(?:for|on|in|für|in der|pour|para)?\s*")
_THE_LARGE = later(
    r"(?i)(?<!\p{L})(?:the|an?)\s+(?P<which>[\p{L}\p{N}-]+)(?=\s+(?!(?:of|in|on|at|for|to|from|with|is|are|was|does)\b)\p{L}{3})"
)
_MOST_WORDS, _MOST_WORDS_BEFORE, _MOST_READINGS = 5, 12, 3
_NUMBER = later(r"(?<![\p{L}\p{N}_.,:/-])\p{Nd}+(?![\p{L}\p{N}_:/-]|[.,]\p{N})")
_VERSION = later(r"(?<![\p{L}\p{N}.])v?\p{Nd}+(?:\.\p{Nd}+)+(?![\p{L}\p{N}]|\.\p{N})")
_YEAR = regex.compile(r"[12]\d{3}")
_ASKS_THE_SAME = frozenset({"", "which", "how"})
"""What "and in 2021?", "what about 2021?" and "how about 2021?" ask for: what the question before did."""
_OWNED = later(r"(?i)(?:his|her|their)\s+(?P<thing>.+)")
"""English: in other languages a name is hard to tell from what is named."""
_WEEKDAYS = "|".join(day for language in ("en", "de", "fr", "es") for day in days_in_full(language))
_DAY = later(rf"(?i)\b(?:(?:next|this|coming|nächste[rn]?|kommende[rn]?)\s+)?(?:{_WEEKDAYS})s?\b")
_ON = regex.compile(r"(?i)\b(?:on|am|le|el)\s+$")


def asked_again(question: str, previous: str, language: str, terms: Sequence[QueryTerm]) -> tuple[str, ...]:
    """The question before, asked of what this one names, and what it asks for, of that alone; nothing where this one asks something of its own.

    What is named is a number, a name, a day, or what stands behind a preposition or an article: "how much is a full ticket for children?" and
    "how much for children?". ``terms`` are the question's words of content.
    """
    again = _asked_again(question, previous, language, terms)
    if not again:
        return ()
    asking, rest = asking_phrase(previous, language), _rest(question, language)
    is_of_others = rest.casefold().startswith(_FOR) and not any(map(str.isdigit, rest))
    if not asking.kind or not is_of_others or any(term.is_name or term.is_identifier for term in terms):
        return (again,)  # of another year or country alone anything may be told
    return again, f"{previous[asking.start : asking.end]} {rest}?"


def goes_on(question: str, language: str) -> bool:
    """Whether a question of a few words begins as one of a language does that asks the one before of something else."""
    return _rest(question, language) != ""


def names_alone(question: str, language: str) -> bool:
    """Whether a question of a few words only names something behind "and", and asks nothing of it itself."""
    rest = _rest(question, language)
    return rest != "" and not asking_phrase(rest, language).kind


def asked_of_other_words(question: str, previous: str, language: str, terms: Sequence[QueryTerm]) -> tuple[str, ...]:
    """The question before with what this one names in the place of each of its words, the likeliest first: "and cats?" after "are dogs allowed?".

    Those behind an article or preposition come first, the last of them before. Nothing where this one names nothing, or asks something of its own.
    """
    rest = _rest(question, language)
    said = [term.surface for term in terms]
    is_long = len(previous.split()) > _MOST_WORDS_BEFORE
    if is_long or not said or rest != " ".join(said) or any(term.is_name for term in terms) or asking_phrase(rest, language).kind:
        return ()
    marks = {*words_that_mark(language), *_ARTICLES.get(language, "").split()}
    before = analyse_question(previous, (language,), language)
    behind = [term for term in before if not marks.isdisjoint(previous[: term.start].casefold().split()[-1:])]
    others = [term for term in before if term not in behind]
    likeliest = [*behind[::-1], *others][:_MOST_READINGS]
    return tuple([f"{_put_behind_article(_without_mark(previous), (term.start, term.end), rest, language)}?" for term in likeliest])


def _asked_again(question: str, previous: str, language: str, terms: Sequence[QueryTerm]) -> str:
    if len(previous.split()) > _MOST_WORDS_BEFORE:
        return ""
    if number := _only_number(question, language, terms):
        return _of_another_number(previous, number, _rest(question, language))
    rest = _rest(question, language)
    if not rest or asking_phrase(rest, language).kind:
        return ""
    if (time := time_named(rest, language)) and _ONLY_AT.fullmatch(f"{rest[: time[0]]}{rest[time[1] :]}"):
        return _of_another_time(_without_mark(previous), rest, language)
    terms = [term for term in terms if term.surface in rest]
    if not terms:
        return ""
    before = _without_mark(previous)
    days = _DAY.findall(rest)
    if again := _of_the_owner(before, rest, language) or _of_another_day(before, rest, language):
        return again
    if all(term.is_name and term.surface[0].isalpha() for term in terms) and not days:
        return _of_another_name(before, question[terms[0].start : terms[-1].end], language)
    if again := _of_another_one(before, rest, language):
        return again
    named, earlier_dates = list(dates(rest, language)), list(dates(before, language))
    if len(named) == len(earlier_dates) == 1 and named[0].end == len(rest):
        (date,), (earlier_date,) = named, earlier_dates
        return f"{_put(before, (earlier_date.start, earlier_date.end), rest[date.start : date.end])}?"
    first, _, behind = rest.partition(" ")
    if not behind or first.casefold() not in words_that_mark(language) or any(term.is_name for term in terms if not days):
        return ""
    if first.casefold() in _ARTICLES.get(language, "").split():
        return _of_another_thing(before, rest, language)
    place = before.casefold().rfind(f" {first.casefold()} ")
    return f"{before[:place] if place > 0 else before} {rest}?"


def _of_the_owner(before: str, rest: str, language: str) -> str:
    """What "his email" means after a question with one name: "Piet Vandamme's email?"; empty where it has none, or several."""
    owned = _OWNED.fullmatch(rest) if language == "en" else None
    span = _only_name(before, language) if owned else None
    if owned is None or span is None:
        return ""
    name = before[slice(*span)].removesuffix("'s").removesuffix("’s")
    return f"{name}'s {owned['thing']}?"


def _of_another_day(before: str, rest: str, language: str) -> str:
    """A question with "next Saturday" in the place of its only weekday, or of its "tomorrow"; empty where it names none, or where either names several."""
    days, earlier = _DAY.findall(rest), list(_DAY.finditer(before))
    if len(days) != 1 or len(earlier) > 1:
        return ""
    if earlier:
        return f"{_put(before, earlier[0].span(), days[0])}?"
    time = time_named(before, language)
    return f"{_put(before, time, rest)}?" if time else ""


def _of_another_time(before: str, rest: str, language: str) -> str:
    """A question with "next week" in the place of its "this week" or its only "on Saturday", or behind it."""
    if earlier := time_named(before, language):
        return f"{_put(before, earlier, rest)}?"
    if len(days := list(_DAY.finditer(before))) == 1:
        on = _ON.search(before, 0, days[0].start())
        return f"{_put(before, (on.start() if on else days[0].start(), days[0].end()), rest)}?"
    return f"{before} {rest}?"


def _of_another_one(before: str, rest: str, language: str) -> str:
    """A question with "the small one" in the place of its only "the large kite", or "celui de la secrétaire" in that of its owner; empty where it has none."""
    if one := _THE_ONE.fullmatch(rest):
        things = list(_THE_LARGE.finditer(before))
        return f"{_put(before, things[0].span('which'), one['which'])}?" if len(things) == 1 else ""
    of = _OF.get(language)
    owner = regex.fullmatch(rf"(?i)(?:(?:{_ONE_OF[language]})\s+)?(?P<of>(?:{of}).+)", rest) if of else None
    *_, last = [None, *regex.finditer(rf"(?i)(?<=\s)(?:{of})(?:\S+\s){{0,2}}\S+$", before, overlapped=True)] if owner else [None]
    return f"{_put(before, last.span(), owner['of'])}?" if owner and last else ""


def _of_another_thing(before: str, thing: str, language: str) -> str:
    """A question with another thing, after its article, in the place of the one that ends it; empty where it goes on behind its thing, or may."""
    *_, last = [None, *regex.finditer(rf"(?i)(?<=\s)(?:{'|'.join(_ARTICLES[language].split())})\s", before)]
    if last is None or _TURNED.search(before, 0, last.start()):
        return ""
    return f"{before[: last.start()]}{thing}?"


def _without_mark(question: str) -> str:
    return question.rstrip("".join(QUESTION_MARKS) + " ")


def _only_number(question: str, language: str, terms: Sequence[QueryTerm]) -> str:
    """The number or version that is all that a question is about: "and in 2021?"; empty where there is none or something else."""
    if language in UNSPACED or QUOTED.search(question) or asking_phrase(question, language).kind not in _ASKS_THE_SAME:
        return ""
    return terms[0].surface if len(terms) == 1 and (terms[0].surface.isdecimal() or _VERSION.fullmatch(terms[0].surface)) else ""


def _of_another_number(previous: str, number: str, rest: str) -> str:
    """The question before with this number in the place of its own, or of this year, as the ``rest`` behind "and" has it; empty where that cannot be told."""
    if not number.isdecimal():
        versions = list(_VERSION.finditer(previous))
        return _put(previous, versions[0].span(), number) if len(versions) == 1 else ""
    numbers = list(_NUMBER.finditer(previous))
    if len(numbers) > 1:
        return ""
    is_year = _YEAR.fullmatch(number) is not None
    if not numbers:
        return f"{_without_mark(previous)} {rest if rest.endswith(number) else number}?" if is_year else ""
    (found,) = numbers
    return _put(previous, found.span(), number) if is_year == bool(_YEAR.fullmatch(found[0])) else ""


def _put(text: str, span: tuple[int, int], words: str) -> str:
    """A text with these words in the place of those of a span."""
    return f"{text[: span[0]]}{words}{text[span[1] :]}"


def _put_behind_article(text: str, span: tuple[int, int], words: str, language: str) -> str:
    """The same; an article before the span stays where it fits the words, as far as that can be told: of other genders and of plurals it may not."""
    article = text[: span[0]].rpartition(" ")[0].rpartition(" ")[2]
    if article.casefold() not in _ARTICLES.get(language, "").split() or (language == "en" and article.casefold() not in {"a", "an"}):
        return _put(text, span, words)
    stays = language == "en" and not _PLURAL.search(words)
    fitting = f"{'an' if words[0].casefold() in 'aeiou' else 'a'} {words}" if stays else words
    return _put(text, (span[0] - len(article) - 1, span[1]), fitting)


def _rest(question: str, language: str) -> str:
    """What a question of a few words names behind "and"; empty where it does not begin so."""
    if language in UNSPACED or language not in _AND or QUOTED.search(question):
        return ""
    found = _pattern(language).fullmatch(question)
    return found["rest"] if found and len(found["rest"].split()) <= _MOST_WORDS else ""


@functools.cache
def _pattern(language: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?i)\W*(?:{_AND[language]})\s+(?P<rest>\w.*?)\W*")


def _of_another_name(before: str, name: str, language: str) -> str:
    """A question with another name in the place of its only one, beside numbers; empty where it has none, or several."""
    span = _only_name(before, language)
    return f"{_put(before, span, name)}?" if span else ""


def _only_name(question: str, language: str) -> tuple[int, int] | None:
    """Where the only name stands that is no number; None where there is none, or several."""
    terms = analyse_question(question, (language,), language)
    names = [[term for place, term in enumerate(terms) if bits >> place & 1] for bits in names_in(question, terms)]
    names = [name for name in names if not all(term.surface.isdecimal() for term in name)]
    return (names[0][0].start, names[0][-1].end) if len(names) == 1 else None
