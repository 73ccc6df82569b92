"""Whether a sentence tells of another than the one that is asked about: another of a row, another month, another event. Pure."""

from __future__ import annotations

import functools
import itertools

import regex

from bot.analysis.analyzer import analyzer_for
from bot.analysis.dates import month_of
from bot.analysis.languages import read_as
from bot.analysis.number_words import COUNTED, NUMBER_WORDS
from bot.analysis.patterns import LETTERS, WHICH, later
from bot.analysis.spans import TO
from bot.analysis.tokens import in_latin_digits
from bot.answering.answer_types.definitions import DEFINITION
from bot.answering.answer_types.events import tells_of_event
from bot.answering.answer_types.kinds import new_names
from bot.answering.answer_types.measures import LENGTH, WEIGHT
from bot.answering.question_analysis.ages import is_of_other_age
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.figures import COUNTED_OFF, ordered, ordinals
from bot.passages import last_heading

_NUMBER = regex.compile(r"\p{Nd}+|\p{Lu}")
_RANGE = later(rf"(?<![\p{{Nd}}\p{{Lu}}])(\p{{Nd}}+|\p{{Lu}})\s*{TO}\s*(\p{{Nd}}+|\p{{Lu}})")
_MOST_OF_RANGE = 500
_DIGITS_OF_A_THOUSAND = 3
_WORD = regex.compile(r"[\p{L}\p{M}]{3,}+")
_TO = later(rf"[.,]?\s*(?:{TO}|and)\s*")
_OF_ONE = frozenset({"who", "which", "when", "where"})
_FIRST = later(
    r"(?i)\bthe (?:very )?first (?!aid\b|names?\b|floor\b|class\b|half\b|time\b|hour\b|day\b|week\b|month\b|year\b|language\b|person\b)\p{L}"
)
_SAYS_FIRST = later(
    r"(?i)\b(?:first|1st|primary|original|initial|earli|oldest|found|establish|beg[aiu]n|start|launch|introduc|debut|pioneer|inaugur|creat|invent|discover|since|premier|maiden|new)|\b(?:open|built|form|made|set up)"
)
_PER = later(
    r"(?i)(?:\b(?:per|a|an|each|every)\s+|/\s?)(?P<unit>hour|day|night|week|month|quarter|year|season|term)\b|\b(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual|annually)\b"
)
_ADVERBS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "annual": "year", "annually": "year",
}  # fmt: skip
_BOUND = later(
    r"(?i)\b(?:(?P<more>above|over|more than|beyond|exceed\p{L}*|greater than|heavier than|larger than|older than)|below|under|less than|fewer than|younger than|lighter than|smaller than)\s+\p{Sc}?(?P<amount>\p{Nd}[\p{Nd}.,]*(?<=\p{Nd}))"
)
_CHANGES = {
    "added": "added", "new features": "added",
    "fixed": "fixed", "fixes": "fixed", "bug fixes": "fixed", "bugfixes": "fixed",
    "removed": "removed", "dropped": "removed", "deprecated": "deprecated", "security": "security",
}  # fmt: skip
"""The headings of changelogs, and the words that ask for what stands below one of them: as keepachangelog.com has them."""
_OTHER_CHANGES = frozenset({"changed", "changes", "improved", "improvements"})
"""Headings that are none of those; what *changed* is told by all of them."""
_BELOW = later(
    r"(?i)(?<![\p{L}\p{Nd}])(?P<rank>vice|deputy|assistant|ex|former|past|sous|stellvertretende[rnm]?|ehemalige[rnm]?|ancien(?:ne)?|vize)(?:[- ]|(?<=vize|vice))(?P<office>\p{L}[\p{L}\p{M}]+)(?: adj\p{L}+)?"
)
"""An office with what makes it another: the vice president is not the president."""
_LABELLED_PAST = later(r"(?i)\W*(?:former(?:ly)?|previous(?:ly)?|ehemalige?|früher|anciens?|ancienne(?:ment)?|antigu[oa]s?)\b[^:\n]{0,20}:")
"""Before those who bore an office once."""
_PAST_RANKS = frozenset("ex former past ehemalige ehemaliger ehemaligen ancien ancienne".split())
_PAST = later(r"(?i)\b(?:was|were|had|did|used to|before|war|waren|hatte|était|étaient|avait|fue|era|eran|fueron)\b|\p{L}{3,}ed\b")
_YEAR = regex.compile(r"(?<!\p{Nd})(?:1[5-9]|20)\p{Nd}{2}(?!\p{Nd})")
_IN = r"(?i:in|during|en|im Jahre?)(?:\s+the)?"
_DONE = r"(?:\p{L}+ed|torn|built|born|made|written|held|sold|lost|found|given|taken|drawn|won|begun|known|set|put|shown)(?:\s+(?:down|up|off|out))?\s+"
_IN_ANY = later(rf"\b{_IN}\s+{_YEAR.pattern}")
_IN_YEAR = later(
    rf"(?:^\W*{_IN}\s+{_YEAR.pattern}|(?:(?<!\b{_DONE})|(?<=\b(?:was|were|is|are|been|be|has|have|had|get|got)\s+(?:\p{{L}}+\s+)?{_DONE}))\b{_IN}\s+{_YEAR.pattern}(?:\s?[-–/]\s?\p{{Nd}}{{2,4}})?(?:\s+(?:season|year|edition|election))?\W*$)"
)
"""A year that opens or ends a question, and of nothing that was done in it: the *2024 survey*, or "the bridge torn down in 1953", is told by what speaks of other years as well."""
_YEARS = later(rf"({_YEAR.pattern})\D{{1,12}}({_YEAR.pattern})")
_NUMBERED_OFF = rf"(?:{COUNTED}|\p{{Nd}}{{1,3}})"
_ASKS_WHICH_ONES = later(
    rf"(?i)^\W*(?:who|which|what)(?:['’]?s| are| were)?(?: (?:the|your|our|their|its|all))?(?: other)? {_NUMBERED_OFF} (?:\p{{L}}+ )??(?P<things>\p{{L}}+s)\b"
)
"""Which two companies, who are your 14 sponsors, what are the four voting sites."""
_ASKS_WHICH = later(rf"(?i)^\W*{WHICH}(?P<thing>\p{{L}}{{3,}}?)s?\b")
_ANY_OF_THEM = rf"(?<![,–—]\s)(?<!\b(?:is|are|was|were|as|became|like)\s)\b(?:an?|some|several|{_NUMBERED_OFF}) "
"""Not "Brant's, a bakery", nor "a small bakery"."""
_ONE_OR_ANY = later(rf"(?i)(?P<any>{_ANY_OF_THEM})?\b(?P<word>\p{{L}}+)\b")
_GIVES = later(r"(?i)(?: \p{L}+)?(?:\s*[:(–—“\"]|,? (?:the|an?|such as|like|called|named|is|are|was|were)\b)")
_ALONE = later(r"(?<![\p{Nd}.,:]|\p{Sc}\s?|\b(?:at|from|until|um) )\p{Nd}++(?![.,:]?\p{Nd}|\s?\p{Sc})")
_SIZED = later(
    rf"(?i)(?P<number>{_ALONE.pattern})[\s-]?(?P<unit>{LENGTH}|{WEIGHT}|[mc]?l|v(?:olts?)?|w(?:atts?)?|lit(?:re|er)s?|min(?:ute)?s?|hours?|hrs?|h|days?|nights?|weeks?|months?|years?|visits?|minuten|stunden|tage?)[\s-](?!olds?\b|ago\b)(?P<thing>\p{{L}}{{4,}})"
)
"""The 10 km race, a 30 minute lesson."""
_OF_SIZED = frozenset({"when", "where", "who", "how much", "how many"})
_DATED_PAGE = later(
    r"(?i)\b(?:minutes|meeting|newsletter|stand-?up|protokoll|sitzung|rundbrief|compte[- ]rendu|procès-verbal|réunion|acta|reunión|boletín)\b"
)
"""What titles call what is written of a day or month."""
_MONTHS_IN_CAPITALS = frozenset({"en", "und", "de"})


def is_of_another(asked: Asked, language: str, sentence: str, heading: str = "", lead: str = "", *, title: str = "") -> bool:
    """Whether a sentence tells of another item, month, year, rank or event than is asked about: of heat 1 to 3 where it is heat 4, of June where it is September, of no birth where it is one.

    What it does not say itself its ``heading`` or the document's ``title`` may, "House D", or for an event the sentence before, or the head of its table, its ``lead``.
    """
    sentence, heading, lead, title = map(in_latin_digits, (sentence, heading, lead, title))
    is_english = read_as(language) == "en"
    if asked.kind in _OF_ONE and is_english and _FIRST.search(asked.text) and not _SAYS_FIRST.search(f"{lead} {heading} {sentence}"):
        return True
    if is_english and (_is_out_of_bounds(asked.text, sentence) or _is_of_another_change(asked.text, heading)):
        return True
    if is_english and (_only_says_how_many(asked, sentence) or _names_none(asked, sentence)):
        return True
    if not tells_of_event(asked.text, asked.kind, language, sentence, f"{lead} {heading}"):
        return True
    for word, number in asked.figures.numbered:
        beside = _beside(word, sentence) or _beside(word, heading) or _beside(word, title)
        if beside and number not in beside and number not in ordinals(sentence):
            return True
    if (asked.kind == "who" or "|" in sentence) and _is_of_lower_rank(asked, language, sentence):
        return True
    if asked.kind != "when" and _is_of_another_year(asked, sentence, lead, f"{title} {heading}"):
        return True
    if asked.figures.written and asked.kind in _OF_SIZED and _is_of_other_size(asked.text, sentence):
        return True
    if asked.kind == "how much" and is_english and _is_per_other_time(asked.text, f"{lead} {sentence}"):
        return True
    if asked.kind == "how much" and is_english and asked.figures.written and is_of_other_age(asked.text, sentence):
        return True
    months = asked.figures.months
    return bool(months) and (
        _names_other_months(months, language, sentence)
        or _is_of_page_of_other_month(months, language, f"{lead} {heading} {sentence}", title)
    )


def _is_of_lower_rank(asked: Asked, language: str, sentence: str) -> bool:
    """Whether a sentence names an office of the question only with a rank that this does not say: the vice president, or the former chair where it is who *is*; also behind "Former:"."""
    if _LABELLED_PAST.match(sentence) and not _PAST.search(asked.text):
        return True
    stem = analyzer_for(language).stem
    said = frozenset(map(str.casefold, LETTERS.findall(asked.text)))
    for match in _BELOW.finditer(sentence):
        rank, office = match["rank"].casefold(), stem(match["office"].casefold())
        is_past = rank in _PAST_RANKS and _PAST.search(asked.text) is not None
        if rank in said or is_past or not any(office in term.whole for term in asked.terms):
            continue
        return not any(stem(word.casefold()) == office for word in _WORD.findall(_BELOW.sub(" ", sentence)))
    return False


def _is_of_another_year(asked: Asked, sentence: str, lead: str, heading: str) -> bool:
    """Whether a sentence, or else its ``lead``, names years, but neither nor its ``heading`` the only one of the question."""
    years = {number for number in asked.figures.written if _YEAR.fullmatch(number)}
    if len(years) != 1:
        return False
    is_of_time = _IN_YEAR.search(asked.text) is not None
    if not is_of_time and _IN_ANY.search(asked.text):
        return False  # *the bridge built in 1890*: the year of something else than what is asked
    named = _YEAR.findall(sentence) or (_YEAR.findall(lead) if is_of_time else [])
    if not named or not years.isdisjoint(_YEAR.findall(f"{sentence} {lead} {heading}")):
        return False
    (year,) = years
    return not any(first <= year <= last for first, last in _YEARS.findall(sentence))


def _is_per_other_time(question: str, told: str) -> bool:
    """Whether a question asks what something costs for a time, and what is ``told`` speaks of other times alone: of a month, where it is a week."""
    asked = {_unit_of(match) for match in _PER.finditer(question)}
    if len(asked) != 1:
        return False
    said = {_unit_of(match) for match in _PER.finditer(told)}
    return bool(said) and asked.isdisjoint(said)


def _unit_of(match: regex.Match[str]) -> str:
    return _ADVERBS.get(match.group().casefold(), (match["unit"] or "").casefold())


def _is_of_other_size(question: str, sentence: str) -> bool:
    """Whether a question names a thing with its size, and a sentence such things of other sizes alone: the 5 km race at 10.00, where it is the 10 km race."""
    for thing, number in _sizes(question):
        told = {each for other, each in _sizes(sentence) if other == thing}
        if told and number not in told and number not in _ALONE.findall(sentence):
            return True
    return False


def _sizes(text: str) -> list[tuple[str, str]]:
    """The things of which a text gives a size, each with the number."""
    return [(f"{match['unit'][:3]} {match['thing']}".casefold().removesuffix("s"), match["number"]) for match in _SIZED.finditer(text)]


def _only_says_how_many(asked: Asked, sentence: str) -> bool:
    """Whether it is asked which so many things are, and a sentence says that there are so many, and no name of theirs."""
    has_number = asked.figures.written or not asked.words.isdisjoint(NUMBER_WORDS)
    match = _ASKS_WHICH_ONES.match(asked.text) if has_number and asked.kind in _OF_ONE | {DEFINITION} else None
    if match is None:
        return False
    counted = rf"(?i)\b{_NUMBERED_OFF} (?:\p{{L}}+ ){{0,2}}?{regex.escape(match['things'])}\b(?!\s*(?:[:(–—]|-\s|are\b|were\b))"
    return regex.search(counted, sentence) is not None and new_names(sentence) <= asked.words


def _names_none(asked: Asked, sentence: str) -> bool:
    """Whether it is asked which of some things, and a sentence only says that there is *one*, or *two*, of them: "the first call was from a bakery in Ghent"."""
    match = _ASKS_WHICH.match(asked.text)
    if match is None or not new_names(sentence) <= asked.words:
        return False
    thing = match["thing"].casefold()
    if thing not in sentence.casefold():
        return False
    told = [each for each in _ONE_OR_ANY.finditer(sentence) if each["word"].casefold() in {thing, f"{thing}s"}]
    return bool(told) and all(each["any"] and not _GIVES.match(sentence, each.end()) for each in told)


def _is_out_of_bounds(question: str, sentence: str) -> bool:
    """Whether a question asks of more than an amount at which what a sentence tells ends, or of less than one at which it begins."""
    for match in _bounds_asked(question):
        bounds = list(_BOUND.finditer(sentence))
        if any(_is_same_bound(match, told) for told in bounds):
            continue
        if any(_are_apart(match, told) for told in bounds):
            return True
        amount = regex.escape(match["amount"])
        ends = rf"(?:\b(?:to|until|up to|at most|below|under|less than|no more than|maximum of)|[-–—])\s*\p{{Sc}}?{amount}(?![\p{{Nd}}.,]*\p{{Nd}})"
        begins = rf"(?:\b(?:from|above|over|more than|at least|heavier than|larger than|older than)\s*\p{{Sc}}?{amount}(?![\p{{Nd}}.,]*\p{{Nd}})|(?<![\p{{Nd}}.,]){amount}\s*(?:\p{{Sc}}|\p{{L}}+)?\s*(?:[-–—]|\bto\b)\s*\p{{Sc}}?\p{{Nd}})"
        if regex.search(f"(?i){ends if match['more'] else begins}", sentence):  # there is no end of amounts to keep them for
            return True
    return False


@functools.lru_cache(maxsize=64)
def _bounds_asked(question: str) -> tuple[regex.Match[str], ...]:
    """The bounds of a question, against which each of its sentences is held."""
    return tuple(_BOUND.finditer(question))


def _is_same_bound(asked: regex.Match[str], told: regex.Match[str]) -> bool:
    """Whether both are above, or both below, the same amount: a sentence that tells the price for each."""
    return bool(asked["more"]) == bool(told["more"]) and _value(asked["amount"]) == _value(told["amount"])


def _are_apart(asked: regex.Match[str], told: regex.Match[str]) -> bool:
    """Whether nothing is in both bounds: below 50 and above 500."""
    less, more = (told, asked) if asked["more"] else (asked, told)
    return bool(more["more"]) and not less["more"] and _value(less["amount"]) <= _value(more["amount"])


def _value(amount: str) -> float:
    """An amount in digits, whose last point or comma parts its decimals if fewer than three follow."""
    whole, point, rest = amount.replace(",", ".").rpartition(".")
    is_decimal = bool(point) and len(rest) < _DIGITS_OF_A_THOUSAND
    return float(f"{whole.replace('.', '')}.{rest}" if is_decimal else amount.replace(",", "").replace(".", ""))


def _is_of_another_change(question: str, heading: str) -> bool:
    """Whether the last heading above a sentence is that of other changes than those asked for: of "Added", where it is what was fixed."""
    last = last_heading(heading).strip().casefold()
    told = _CHANGES.get(last)
    if told is None and last not in _OTHER_CHANGES:
        return False
    asked = {_CHANGES[word] for word in map(str.casefold, _WORD.findall(question)) if word in _CHANGES}
    return bool(asked) and told not in asked


def _beside(word: str, sentence: str) -> set[str]:
    """The numbers or letters that stand after a word, or after its plural, of a range all of it, and the ordinals before it."""
    found = {number for each, numbers in ordered(sentence) if each == word for number in numbers}
    for match in COUNTED_OFF.finditer(sentence):
        if match["word"].casefold().removesuffix("s") == word:
            found.update(_NUMBER.findall(match["numbers"]))
            for first, last in _RANGE.findall(match["numbers"], overlapped=True):
                found.update(
                    map(str, range(int(first), min(int(last), int(first) + _MOST_OF_RANGE) + 1))
                    if first.isdecimal()
                    else map(chr, range(ord(first), ord(last) + 1))
                )
    return found


def _months_named(text: str, language: str) -> list[tuple[regex.Match[str], int]]:
    return [
        (match, month)
        for match in _WORD.finditer(text)
        if match.group()[0].isupper() == (language in _MONTHS_IN_CAPITALS) and (month := month_of(match.group(), language))
    ]


def _is_of_page_of_other_month(months: frozenset[int], language: str, told: str, title: str) -> bool:
    """Whether the title is that of minutes or a letter of another month, and nothing that is told names that of the question."""
    if not _DATED_PAGE.search(title):
        return False
    of_page, of_words = ({month for _, month in _months_named(text, language)} for text in (title, told))
    return bool(of_page) and months.isdisjoint(of_page | of_words)


def _names_other_months(months: frozenset[int], language: str, sentence: str) -> bool:
    named = _months_named(sentence, language)
    if not named or not months.isdisjoint(month for _, month in named):
        return False
    for (first, begin), (second, end) in itertools.pairwise(named):
        if _TO.fullmatch(sentence, first.end(), second.start()) and any((month - begin) % 12 <= (end - begin) % 12 for month in months):
            return False
    return True
