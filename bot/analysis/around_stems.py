"""What is done to a word before Snowball stems it, and to its stem, where Snowball alone leaves the forms of a word apart. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import regex

from bot.analysis.accents import without_accents
from bot.analysis.german_verbs import MARK_OF_ERN, whole_verb
from bot.analysis.patterns import later

# As in Larkey, Ballesteros & Connell, "Light stemming for Arabic information retrieval", 2007; and إلغاء is often typed like الغاء, an article.
_BEFORE_AR = later(r"(?:[وف]?(?:ال|لل|بال|كال(?!ي|ات$)|(?=كالي)))?(?:إل)?")
_LEAST_AR, _SHORT_AR, _LONG_AR = 2, 5, 5
_PLURAL_AR = regex.compile(r"(?<=..)(?<!ي)ات$")
_OF_SEVERAL_AR = regex.compile(r"(?<=...)ات(?:ه|ها|هم|هن|نا)$")
"""What a plural with a pronoun behind it ends in: رحلاته, "his travels"."""
_OWNED_AR = regex.compile(r"(?<=....)تي$")
"""What *my* makes of the end of a word: نظارة, نظارتي."""
_WITH_LAM_AR = frozenset({"جنة", "جان", "قاء", "قاح"})
"""What is left of لجنة and the like behind "of the", which swallows their first letter as it does that of لغة."""
_IN_KAF_AR = frozenset(
    "شارك يشارك تشارك اشترك يشترك تشترك مشترك مشارك أدرك يدرك تحرك يتحرك تتحرك محرك حرك يحرك ترك يترك ملوك ممالك معارك أتراك أسماك شبك أفلاك شريك سلوك تماسك هلاك".split()
)
"""Words whose last letter Snowball takes for *your*."""
_VERB_AR = later(r"(?!ال)[اأيتن](?P<root>\p{L}{3,5})")
_PARTICIPLE_AR = later(r"(?:ال)?م(?P<root>ست\p{L}{3}|\p{L}ت\p{L}{2})(?:ة|ون|ين|ات)?")
_LEAST_ROOT_AR = 3
_SPELT_AR = str.maketrans("أإآٱىةؤئ", "اااايهوي")
# The plural is reduced before, and accents are taken off, as in Orengo & Huyck, "A stemming algorithm for the Portuguese language", 2001.
_NO_PLURALS_PT = frozenset(
    "ademais cais demais gratis grátis jamais lapis lápis leis mais mães oasis oásis pais reis seis dezasseis dezesseis taxis táxis tenis tênis".split()
)
_PLURAL_PT = later(r"(?<=.)(?:ns|[oõ]es|ães|ais|[eé]is|óis|uis|(?<=..[^aeiouáéíóúâêôãõ])is)$")
_SINGULAR_PT = {
    "ns": "m",
    "ões": "ão",
    "oes": "ao",
    "ães": "ão",
    "ais": "al",
    "éis": "el",
    "eis": "el",
    "óis": "ol",
    "uis": "ul",
    "is": "el",
}
_SILENT_PT = regex.compile(r"(?<=[aeiouáéíóúâêô])[cp](?=[tç])")
"""What Portugal wrote until 2009, as in acção, óptimo, director."""
_IL_PT = regex.compile(r"(?<=.[^aeiouáéíóúâêôãõ])il$")
_AO_PT = regex.compile(r"(?<=..)(c?)ao$")
_THRICE_DE = regex.compile(r"(\p{L})\1\1")
_FEST_DE = regex.compile(r"(?<=...)fest(?=(?:e[ns]?|s)?$)")
_IN_S_DE = "kur pul zin hal kek lach fuch".split()
_KURS_DE, _OF_KURS_DE = regex.compile(rf"(?<=..)({'|'.join(_IN_S_DE)})s(?=(?:e[ns]?)?$)"), tuple(f"{word}f" for word in _IN_S_DE)
"""Compounds of Kurs, Puls, Zins and the like, and how they end with the mark that Snowball leaves on."""
_PREFIXES_DE = "ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|um|vor|weg"
_WITH_ET_DE = later(
    rf"(?P<prefix>{_PREFIXES_DE}|zu(?:rück|sammen)?)?ge(?!stalt|statt|fährd|wicht|biet)(?P<verb>\p{{L}}+(?:[td]|[^aeiouyäöülrmn][mn]|ch[mn]))et(?:e[nmrs]?)?"
)
"""A participle whose -et belongs to no stem: what is led, geleitet, is not what is "gelei"."""
_PARTICIPLE_DE = later(rf"(?P<prefix>{_PREFIXES_DE}|zu(?:ruck|sammen)?)ge(?P<verb>\p{{L}}{{3,}}?)t?|ge(?P<verb>\p{{L}}{{3,}})t")
_NO_PARTICIPLES_DE = frozenset(
    "gebiet geburt gedicht gefecht geflecht gehalt gehort gericht geschaft geschlecht gesicht gespenst gestalt gewalt gewicht angebot aufgebot".split()
)
"""Stems of other words; what belongs, gehört, is not heard."""
_IN_T_DE = later(
    r"(?!markt|punkt)(?P<verb>\p{L}{2,}(?:[^aeiouyäöüsth]|ch|[aeiouäöü]h))t(?<!(?:acht|echt|icht|ucht))|(?P<verb>\p{L}*(?:bra|be?s|s|b)uch)t"
)
_IN_EN_DE = later(r"(?P<verb>\p{L}{2,}[^aeiouyäöütd])(?:en|ung|ungen)")
_IN_T_NL = later(r"(?P<verb>\p{L}{2,}[^aeiouysdt](?<!ch))t")
_IN_EN_NL = later(r"(?P<begin>\p{L}*[^aeiou])(?P<vowel>[aeou])(?:(?P<one>[^aeiouydtwvzx])|(?P<two>[^aeiouy]{2}))en")
"""What may be a verb in -t, in -en, or a noun in -ung; in Dutch with one consonant or two behind its last vowel."""
_STRESSED_ES = regex.compile(r"[áéíóú][^aeiou]+enes$")
_YOU_ES = regex.compile(r"(?<=..[^aeiou])(?P<vowel>[ae])is$(?<!seis)")
"""What verbs end in where several are spoken to, as it is typed: teneis, cerrais."""
_UNMARKED_ES = frozenset("crimenes examenes imagenes jovenes margenes ordenes origenes resumenes volumenes".split())
_FLEETING_RU = later(r"(?<=..[бвгджзйклмнпрстфхцчшщ])(?:ь?[её]|о)(?=[кц]$)|ь(?=ц$)")
_KEPT_RU = frozenset("восток глубок жесток игрок исток одинок порок поток приток пророк человек".split())
_FLEETING_PL = regex.compile(r"(?<=..[^aeiouyąęó])i?e(?=[kc]$)")
_LEAST_PL = 3
_SOFT_PL = regex.compile(r"(?<=...)(?:(?<=ni|[żdtzłp])c|(?<=r)z)$")
_OF_VERBS = later(r"(?<=....)(?:uj|ow)$")
"""What Polish and Czech verbs with -ować and -ovat have in the present: rezerwuję, rezervuji."""
_NASAL_ID = later(r"(?:(?P<me>me)|(?:ke)?pe)(?P<nasal>ny|ng|n|m)(?P<root>[aeiou]\p{L}{2,})")
_IN_K_ID = later(
    r"uasa|irim|enal|andung|umpul|embang|endali|aji|alah|ritik|unjung|elola|urang|ubur|utip|unci|ecil|ejar|enang|eliling|oleksi|orban|epal|embali|uras|onsumsi|ontrol|upas|elompok|erah|asih|eluar|eluh|embara|awal|omentar|onfirmasi|onversi|ombinasi|erja|ena|etahu"
)
_IN_M_ID = later(r"ain|inta|asak|akan|ilik|ulai|uat|asuk|enang|anfaat|ohon|usnah|usuh|aju|erdeka|odifikasi|otivasi|odal|inum|andi|ati|inat")
_IN_N_ID = later(r"ikah|ilai|anti|ama|ikmat|asihat|aik")
_IN_NY_ID = later(r"(?:anyi|ata)(?:kan)?$")
_TAKEN_ID = {"ng": (_IN_K_ID, "k", ""), "m": (_IN_M_ID, "m", "p"), "ny": (_IN_NY_ID, "ny", "s"), "n": (_IN_N_ID, "n", "t")}
"""By the nasal that ends an Indonesian prefix: which roots, after their first letter, begin with one letter, and the letter of all others."""
_NO_NASAL_ID = frozenset(
    "menit menara menteri mental menantu mengapa memang penuh pena penat menang pemuda pemilu penasihat menu menikah pengaruh".split()
)
_VERBS_CS = later(r"(?<=....)(?:(?:ov)?(?:al|[aá]n)|il|en|[ií]t)$|(?<=...[bcčdfghkmnpsštvzž])l$")
"""What the past and the participles of Czech verbs have: založil, založen, vznikl."""
_LEAST_EL = 4
_PARTICIPLE_RO = later(r"(?<=....)[aiu]t$")
_NASALS_HI = later(r"ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])")
_SPELT_HI = str.maketrans({"\u093c": None, "ँ": "ं"})


def _portuguese(word: str) -> str:
    """A noun or adjective in the singular, of which fácil and móvel, whose plurals end alike, end alike too; acção as ação, and informacao as it is spelt."""
    word = _SILENT_PT.sub("", word)
    if word in _NO_PLURALS_PT:
        return word
    word = _IL_PT.sub("el", _PLURAL_PT.sub(lambda plural: _SINGULAR_PT[plural.group()], word))
    return _AO_PT.sub(lambda ao: "ção" if ao[1] else "ão", word)


def _spanish(word: str) -> str:
    """A noun whose last letter is another in the plural (luz, luces) with that letter, jóvenes as joven, whose end Snowball takes for one of a verb, and barbacoas as barbacoa."""
    if word.endswith("z"):
        return f"{word[:-1]}ce"
    if found := _YOU_ES.search(word):
        return f"{word[: found.start()]}{'áé'['ae'.index(found['vowel'])]}is"
    if word.endswith("oas"):
        return word[:-1]
    return word[:-2] if word in _UNMARKED_ES or _STRESSED_ES.search(word) else word


def _german(word: str) -> str:
    """Schifffahrt as it was spelt, Schiffahrt; a compound of Fest or Kurs with a mark, since Snowball takes its end for one of a superlative or a case; geleitet as leiten, since Snowball leaves no more than geleit of it."""
    if found := _WITH_ET_DE.fullmatch(word):
        return f"{found['prefix'] or ''}{found['verb']}en"
    if (verb := whole_verb(word)) is not word:
        return verb
    return _KURS_DE.sub(r"\1f", _FEST_DE.sub("feft", _THRICE_DE.sub(r"\1\1", word)))


def _german_stem(stem: str) -> str:
    """A stem without what Snowball is told by, and of a participle that of its verb: gepflückt as pflücken, abgegeben as abgeben."""
    if stem.endswith("feft"):
        return f"{stem[:-4]}fest"
    if stem.endswith(_OF_KURS_DE):
        return f"{stem[:-1]}s"
    if stem.endswith(f"er{MARK_OF_ERN}"):
        return stem.removesuffix(MARK_OF_ERN)
    found = _PARTICIPLE_DE.fullmatch(stem)
    return f"{found['prefix'] or ''}{found['verb']}" if found and stem not in _NO_PARTICIPLES_DE else stem


def _french(word: str) -> str:
    """A word without ligatures, and without the s of a plural that Snowball leaves on after a vowel: vélos, menus."""
    word = word.replace("œ", "oe").replace("æ", "ae")
    return word[:-1] if len(word) > 4 and word.endswith(("as", "is", "os", "us")) else word


def _french_stem(stem: str) -> str:
    """A stem without accents, as in Savoy's light stemmer of 1999; sportif as sportive."""
    stem = without_accents(stem)
    return f"{stem[:-1]}v" if stem.endswith("if") and len(stem) > 4 else stem


def _russian_stem(stem: str) -> str:
    """A stem without the vowel that only some forms have: рынок, рынки; справка, справок."""
    return stem if stem in _KEPT_RU else _FLEETING_RU.sub("", stem)


def _polish_stem(stem: str) -> str:
    """A stem without the vowel that only some forms have (członek, członka; kuźnię, kuźnia), and with the consonant and vowel of its other forms (książce, szkół)."""
    stem = stem[:-1] if stem.endswith("i") and len(stem) > _LEAST_PL else stem
    stem = _OF_VERBS.sub("", _FLEETING_PL.sub("", stem)).replace("ó", "o").replace("ńc", "nc")
    return _SOFT_PL.sub(lambda soft: "k" if soft.group() == "c" else "", stem)


def _czech_stem(stem: str) -> str:
    """A stem without what the present of some verbs has beyond the infinitive, and without that of a past or a participle."""
    return _VERBS_CS.sub("", _OF_VERBS.sub("", stem))


def _greek_stem(stem: str) -> str:
    """A stem without the ending of an adjective that Snowball takes off some of its forms alone: ελληνική, ελληνικό."""
    return stem[:-2] if stem.endswith("ικ") and len(stem) > _LEAST_EL else stem


def _romanian_stem(stem: str) -> str:
    """A stem without what the participle of a verb has: fondat, construit, început."""
    return _PARTICIPLE_RO.sub("", stem)


def _indonesian(word: str) -> str:
    """A word with the letter that its root begins with, which the prefix took: menulis as ditulis, penulis as "pertulis", mengirim as dikirim."""
    found = None if word in _NO_NASAL_ID else _NASAL_ID.fullmatch(word)
    if found is None:
        return word
    listed, letter, other = _TAKEN_ID[found["nasal"]]
    return f"{'di' if found['me'] else 'per'}{letter if listed.match(found['root']) else other}{found['root']}"


def _hindi(word: str) -> str:
    """A word spelt in one way: without dots below, its nasals as a dot above, with यी and ये for ई and ए."""
    word = _NASALS_HI.sub("ं", unicodedata.normalize("NFD", word).translate(_SPELT_HI))
    if word.endswith("ए") and len(word) > 1:
        return f"{word[:-1]}या" if word.endswith("ाए") else f"{word[:-1]}ये"
    return f"{word[:-1]}यी" if word.endswith("ई") and "क" <= word[-2:-1] <= "ह" else word


def _arabic(word: str) -> str:
    """A word without its article and the small words before it, in the singular; one of few letters with an article alone, or Snowball cuts the first letter of بريد."""
    found = _BEFORE_AR.match(word)
    bare = word[found.end() :] if found and len(word) - found.end() >= _LEAST_AR else word
    if found and found[0].endswith("لل") and (len(bare) < _LEAST_AR + 1 or bare in _WITH_LAM_AR):
        bare = f"ل{bare}"
    bare = f"{bare}ة" if bare in _IN_KAF_AR else bare
    bare = _PLURAL_AR.sub("ة", _OF_SEVERAL_AR.sub("ة", _OWNED_AR.sub("ة", bare)))
    return f"ال{bare}" if (len(bare) <= _SHORT_AR and bare[0] in "بفك") or bare.startswith("كال") else bare


def verb_forms(word: str, language: str) -> list[str]:
    """Of an Arabic word other forms: of a verb of some person دفع and يدفع for أدفع, "I pay", تسجيل for أسجل, استعارة for أستعير, مكتشف for اكتشف; of such a participle its verb; of any other the one with *to* before it, لنقل for نقل. Of a German or Dutch word other forms of the verb of which it may be one, and its noun: aufbewahren and Aufbewahrung for aufbewahrt. None in any other language."""
    if language == "de":
        return _german_forms(word)
    if language == "nl":
        return _dutch_forms(word)
    if language != "ar":
        return []
    if participle := _PARTICIPLE_AR.fullmatch(word):
        return [f"{person}{participle['root']}" for person in "ايت"]
    found = _VERB_AR.fullmatch(word)
    if found is None:
        return [] if word.startswith("ال") or len(word) < _LEAST_ROOT_AR else [f"ل{word}"]
    root = found["root"]
    most, last = root[:-1], root[-1]
    nouns = [f"ت{most}ي{last}", f"ا{most}ا{last}"]
    if len(root) > _LEAST_ROOT_AR and most[-1] in "اي":
        nouns += [f"ا{most[:-1]}ا{last}ة", f"ا{most[:-1]}يا{last}"]
    if last in "ىي":
        nouns += [f"ا{most}اء", f"ت{most}ية"]
    return [root, *[f"{person}{root}" for person in "ايتنم"], *nouns]


def _german_forms(word: str) -> list[str]:
    """The infinitive, the form in -t and the noun in -ung of what may be one of them, whose stems Snowball leaves apart; not of what may as well be a noun, in -st or -cht."""
    found = _IN_T_DE.fullmatch(word) or _IN_EN_DE.fullmatch(word)
    return [f"{found['verb']}{end}" for end in ("en", "t", "ung")] if found else []


def _dutch_forms(word: str) -> list[str]:
    """The same in Dutch, which doubles the vowel of betalen in betaalt."""
    if found := _IN_T_NL.fullmatch(word):
        return [found["verb"]]
    found = _IN_EN_NL.fullmatch(word)
    if found is None:
        return []
    vowel = found["vowel"] * 2 if found["one"] else found["vowel"]
    return [f"{found['begin']}{vowel}{found['one'] or found['two']}t"]


def _arabic_stem(stem: str) -> str:
    """A stem spelt in one way, without an alef at its end: the accusative's, or what Snowball leaves of the plural."""
    stem = stem[:-1] if len(stem) >= _LONG_AR and stem.endswith("ا") else stem
    return (stem[2:] if stem.startswith("ال") and len(stem) > _LEAST_AR + 1 else stem).translate(_SPELT_AR)


def _as_it_is(word: str) -> str:
    return word


AROUND: dict[str, tuple[Callable[[str], str], Callable[[str], str]]] = {
    "ar": (_arabic, _arabic_stem), "cs": (_as_it_is, _czech_stem), "de": (_german, _german_stem), "el": (_as_it_is, _greek_stem), "es": (_spanish, _as_it_is), "fr": (_french, _french_stem), "hi": (_hindi, _as_it_is), "id": (_indonesian, _as_it_is),
    "pl": (_as_it_is, _polish_stem), "pt": (_portuguese, without_accents), "ro": (_as_it_is, _romanian_stem), "ru": (_as_it_is, _russian_stem),
}  # fmt: skip
"""By language what is done to a word, and to its stem."""
ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fa": "persian", "fi": "finnish", "fr": "french", "hi": "hindi", "hu": "hungarian", "id": "indonesian", "it": "italian", "nl": "dutch",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
    "und": "english",
}  # fmt: skip
"""By language what Snowball calls its stemmer, which not every release has."""
