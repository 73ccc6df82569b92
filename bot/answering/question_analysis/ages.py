"""How old somebody is of whom a question asks: "my son is 12", "ma fille de 8 ans". Documents give the age from which something is allowed, so that word is asked for; what costs something for others costs it not for them. Pure."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from bot.analysis import QueryTerm, analyse_question
from bot.analysis.implied import AGE_WORDS
from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled, later

_N = r"(?<![\p{Nd}.,:])\p{Nd}{1,2}(?![\p{Nd}%]|[.,:]\p{Nd})"
_CHILD = {
    "en": r"son|daughter|child|kid|boy|girl|brother|sister|cousin|nephew|niece|grandson|granddaughter|grandchild|baby|toddler|friend",
    "de": r"sohn|tochter|kind|junge|mädchen|bruder|schwester|neffe|nichte|enkel\p{L}*|kleine[rs]?|große[rs]?",
    "fr": r"fils|fille|enfant|garçon|petite?|frère|sœur|soeur|neveu|nièce|bébé|ado",
    "es": r"hij[oa]s?|niñ[oa]s?|chic[oa]s?|niet[oa]s?|herman[oa]s?|sobrin[oa]s?|bebés?|peques?",
    "it": r"figli[oaie]?|bambin[oaie]|bimb[oaie]|ragazz[oaie]|nipoti?|fratello|sorella",
    "pt": r"filh[oa]s?|crianças?|menin[oa]s?|net[oa]s?|irmã[os]?|irmãos?|sobrinh[oa]s?|bebês?",
    "nl": r"zoon|dochter|kind|jongen|meisje|broer|zus|neefje|nichtje|kleinkind|kleinzoon|kleindochter",
    "pl": r"syn|córka|dziecko|chłopiec|dziewczynka|brat|siostra|wnuk|wnuczka",
    "ru": r"сыну|дочери|дочке|ребёнку|ребенку|мальчику|девочке|брату|сестре|внуку|внучке",
}
"""By language whose age is told, as they stand before it."""
_TOLD = {
    "en": rf"(?P<age>{_N}[- ]?(?:years?|yrs?|months?|yo)(?:[- ]olds?)?)\b(?<=\p{{Nd}}[- ]?(?:years?|yrs?|months?)[- ]olds?|yo)(?: (?:{_CHILD['en']})s?\b)?"
    rf"|\b(?:i['’]?m|i am|s?he['’]?s|s?he is|(?:{_CHILD['en']})(?:['’]?s| is| turns)) (?:only |just |already |nearly |almost |aged )?(?P<age>{_N}(?: years?)?)(?=\W*(?:$|[,.;!?)]|(?:and|but|so|can|may|is|does|do)\b))"
    rf"|\b(?:{_CHILD['en']})(?:s|ren)?,? (?:aged? |of |\()(?P<age>{_N})",
    "de": rf"\b(?P<age>{_N}[- ]?jährig\p{{L}}*)(?: (?:{_CHILD['de']}))?|\b(?:ich bin|(?:{_CHILD['de']}|er|sie) (?:ist|wird)) (?:erst |schon |gerade |jetzt )?(?P<age>{_N}(?: Jahren?)?(?: alt)?)(?=\W*(?:$|[,.;!?)]|(?:und|darf|kann|aber)\b))"
    rf"|\bmit (?P<age>{_N} Jahren|{_N}(?= (?:schon|rein|allein\p{{L}}*|noch|mitmachen|mitkommen)\b))|\b(?:{_CHILD['de']})\s?[,(] ?(?P<age>{_N})\b(?! ?(?:€|euro|uhr|\.))",
    "fr": rf"\b(?:j['’]ai|(?<!\by )(?:il|elle|(?:{_CHILD['fr']})) (?:a|ont)|(?:{_CHILD['fr']})s? (?:de|âgée?s? de)) (?P<age>{_N} ans)\b",
    "es": rf"\b(?:tengo|(?:{_CHILD['es']}) (?:de|tienen?|con)|tienen?) (?P<age>{_N} años)\b",
    "it": rf"\b(?:ho|(?:{_CHILD['it']}) (?:di|ha|hanno)) (?P<age>{_N} anni)\b",
    "pt": rf"\b(?:tenho|(?:{_CHILD['pt']}) (?:de|tem|têm)) (?P<age>{_N} anos)\b",
    "nl": rf"\b(?P<age>{_N}-?jarige?)\b|\b(?:ik ben|(?:{_CHILD['nl']}|hij|ze|zij) (?:is|wordt)|(?:{_CHILD['nl']})(?:eren)? van) (?:pas |al )?(?P<age>{_N}(?: jaar)?)(?=\W*(?:$|[,.;!?)]|(?:en|mag|kan|oud)\b))",
    "pl": rf"\b(?P<age>{_N}-?letni\p{{L}}*)|\b(?:mam|(?:{_CHILD['pl']}) ma) (?P<age>{_N} lata?)\b",
    "ru": rf"\b(?P<age>{_N}-?летн\p{{L}}*)|\b(?:мне|ему|ей|{_CHILD['ru']}) (?P<age>{_N} (?:лет|года?))\b",
}
_BOUNDS = later(
    r"(?i)(?<![\p{Nd}.,:\p{Sc}])(?:(?P<least>\p{Nd}{1,2})(?:\s?\+|(?: years?)? (?:and|or) (?:over|older|above|up)\b)|\bover[- ](?P<least>\p{Nd}{1,2})['’]?s\b|\bunder[- ](?P<below>\p{Nd}{1,2})['’]?s\b"
    r"|\b(?:child(?:ren)?|kids?|juniors?|youths?|teens?|age[sd]?)[ :]{1,2}\(?(?:age[sd]? )?(?:(?P<least>\p{Nd}{1,2})\s?(?:[-–]|to)\s?(?P<most>\p{Nd}{1,2})|(?:under|below) (?P<below>\p{Nd}{1,2}))(?![\p{Nd}%]|[.,:]\p{Nd}))"
)
"""The ages that an English sentence tells: 65+, under 4s, children 4-15."""
_OLDER_THAN_ANY = 150


def with_ages(text: str, terms: Sequence[QueryTerm], languages: tuple[str, ...], language: str) -> list[QueryTerm]:
    """The words of a question, each age of somebody, and the child that it tells of, as the one word for an age."""
    code = read_as(language)
    pattern = _TOLD.get(code)
    if pattern is None or not any(map(str.isdigit, text)):
        return list(terms)
    for told in compiled(pattern, regex.IGNORECASE).finditer(text):
        others = [term for term in terms if not told.start() <= term.start < told.end()]
        if len(others) == len(terms) or not (others or text[: told.start()].strip()):
            continue  # "I'm 18" says nothing else
        (age,) = analyse_question(AGE_WORDS[code], languages, language)
        before = sum(term.start < told.start() for term in others)
        start, end = told.span("age")
        terms = [*others[:before], age._replace(surface=told["age"], start=start, end=end), *others[before:]]
    return list(terms)


def is_of_other_age(question: str, told: str) -> bool:
    """Whether an English question tells how old somebody is, in years, and all that is told is of others: of "65+" or "children 4-15", where it is a child of 3."""
    asked = compiled(_TOLD["en"], regex.IGNORECASE).search(question)
    age = compiled(_N).match(asked["age"]) if asked and "month" not in asked["age"] else None
    if age is None:
        return False
    bounds = [(int(each["least"] or 0), int(each["most"] or int(each["below"] or _OLDER_THAN_ANY) - 1)) for each in _BOUNDS.finditer(told)]
    return bool(bounds) and not any(least <= int(age[0]) <= most for least, most in bounds)
