"""English words for numbers, and the numbers that a text gives in digits or in words. Pure."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import regex

from bot.analysis.languages import read_as
from bot.analysis.patterns import LETTERS, later
from bot.analysis.tokens import folded, in_latin_digits, normalise

_ONES = {word: number for number, word in enumerate("one two three four five six seven eight nine".split(), start=1)}
_TEENS = {
    word: number
    for number, word in enumerate("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10)
}
_TENS = {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
NUMBER_WORDS = {"zero": 0, **_ONES, **_TEENS, **_TENS, "hundred": 100, **_LARGE}
"""The English words for numbers, each with its number; of composed ones the parts."""
_ORDINALS = dict(
    pair.split("/")
    for pair in "1st/first 2nd/second 3rd/third 4th/fourth 5th/fifth 6th/sixth 7th/seventh 8th/eighth 9th/ninth 10th/tenth 11th/eleventh 12th/twelfth".split()
)
"""English ordinals in digits, each with its word."""


def _any_of(words: Iterable[str]) -> str:
    return "|".join(words)


COUNTED = _any_of([*_ONES, *_TEENS, *_TENS])
"""A pattern for the words of one to twenty, and of the tens up to ninety."""
HOURS = _any_of([*_ONES, *list(_TEENS)[:3]])
"""A pattern for the words of one to twelve."""
SCALES = _any_of(["hundred", *_LARGE])
"""A pattern for hundred, thousand, million and billion."""

_GAP = r"[\s-]+"
_SMALL = rf"(?:(?:{_any_of(_TENS)})(?:{_GAP}(?:{_any_of(_ONES)}))?|{_any_of(_TEENS)}|{_any_of(_ONES)})\b"
_AND_SMALL = rf"(?:{_GAP}and)?{_GAP}{_SMALL}(?!{_GAP}(?:{SCALES})\b)"
"""What may end a number: one hundred *and two*; one hundred *and two hundred* are two numbers."""
_PART = rf"(?:(?:{_SMALL}{_GAP})?hundred\b(?:{_AND_SMALL})?|{_SMALL})"
_LARGE_PART = rf"(?:{_PART}{_GAP})?(?:{_any_of(_LARGE)})\b"
_SPELT = later(rf"\b(?:{_LARGE_PART}(?:{_GAP}{_LARGE_PART})*(?:{_GAP}{_PART}|{_AND_SMALL})?|{_PART}|zero\b)", regex.IGNORECASE)
_DIGITS = later(rf"(?P<digits>\p{{Nd}}+(?:[.,:]\p{{Nd}}+|['’]\p{{Nd}}{{3}})*)(?:{_GAP}(?P<scale>{SCALES})\b)?", regex.IGNORECASE)
_THOUSANDS = later(r"[,'’](?=\p{Nd}{3})")
_POINTED_THOUSANDS = regex.compile(r"\p{Nd}{1,3}(?:\.\p{Nd}{3})+")
_BLANK_THOUSANDS = regex.compile(r"(?<=(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})*)[ \u00a0\u202f](?=\d{3}(?!\d))")
_DECIMAL_COMMA = regex.compile(r"(\p{Nd}{1,3}(?:\.\p{Nd}{3})*|\p{Nd}+),(\p{Nd}{1,2})")
_WHOLE = regex.compile(r"(\p{Nd}+)\.00?")


_OTHERS = {
    "de": (
        "eins zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
        "zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert/einhundert",
    ),
    "fr": (
        "- deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        "dix vingt/vingts trente quarante cinquante soixante septante octante/huitante nonante cent",
    ),
    "es": (
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis/dieciseis diecisiete dieciocho diecinueve",
        "diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento",
    ),
    "it": (
        "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
        "dieci venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento",
    ),
    "pt": (
        "- dois/duas três/tres quatro cinco seis sete oito nove dez onze doze treze quatorze/catorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove",
        "dez vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem/cento",
    ),
    "nl": (
        "- twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
        "tien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd",
    ),
    "sv": (
        "- två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
        "tio tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra/etthundra",
    ),
    "da": (
        "- to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
        "ti tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede",
    ),
    "no": (
        "- to tre fire fem seks syv/sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
        "ti tjue/tyve tretti/tredve førti femti seksti sytti åtti nitti hundre",
    ),
    "pl": (
        (
            "jeden dwa/dwie/dwóch/dwaj/dwoje trzy/trzech/trzej cztery/czterech/czterej pięć/pięciu sześć/sześciu siedem/siedmiu osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu"
            " jedenaście/jedenastu dwanaście/dwunastu trzynaście/trzynastu czternaście/czternastu piętnaście/piętnastu szesnaście/szesnastu siedemnaście/siedemnastu osiemnaście/osiemnastu dziewiętnaście/dziewiętnastu"
        ),
        (
            "dziesięć dwadzieścia/dwudziestu trzydzieści/trzydziestu czterdzieści/czterdziestu pięćdziesiąt/pięćdziesięciu sześćdziesiąt/sześćdziesięciu siedemdziesiąt/siedemdziesięciu"
            " osiemdziesiąt/osiemdziesięciu dziewięćdziesiąt/dziewięćdziesięciu sto/stu dwieście/dwustu"
        ),
    ),
    "cs": (
        "jeden dva/dvě/dvou tři/tří čtyři/čtyř pět/pěti šest/šesti sedm/sedmi osm/osmi devět/devíti deset/deseti jedenáct/jedenácti dvanáct/dvanácti třináct čtrnáct patnáct/patnácti šestnáct sedmnáct osmnáct/osmnácti devatenáct",
        "deset dvacet/dvaceti třicet/třiceti čtyřicet/čtyřiceti padesát/padesáti šedesát sedmdesát osmdesát devadesát sto dvěstě",
    ),
    "ru": (
        (
            "один два/две/двух три/трёх/трех четыре/четырёх/четырех пять/пяти шесть/шести семь/семи восемь/восьми девять/девяти десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати"
            " тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати"
        ),
        "десять двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто сто/ста двести/двухсот",
    ),
    "uk": (
        (
            "один два/дві/двох три/трьох чотири/чотирьох п'ять/п’ять/п'яти/п’яти шість/шести сім/семи вісім/восьми дев'ять/дев’ять/дев'яти/дев’яти десять/десяти одинадцять/одинадцяти"
            " дванадцять/дванадцяти тринадцять/тринадцяти чотирнадцять/чотирнадцяти п'ятнадцять/п’ятнадцять/п'ятнадцяти/п’ятнадцяти шістнадцять/шістнадцяти сімнадцять/сімнадцяти"
            " вісімнадцять/вісімнадцяти дев'ятнадцять/дев’ятнадцять/дев'ятнадцяти/дев’ятнадцяти"
        ),
        "десять двадцять/двадцяти тридцять/тридцяти сорок п'ятдесят/п’ятдесят/п'ятдесяти/п’ятдесяти шістдесят/шістдесяти сімдесят/сімдесяти вісімдесят/вісімдесяти дев'яносто/дев’яносто сто двісті",
    ),
    "ro": (
        "- doi/două trei patru cinci șase/sase șapte/sapte opt nouă zece unsprezece doisprezece/douăsprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece",
        "zece douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci sută/sute",
    ),
    "hu": ("- kettő/két három négy öt hat hét nyolc kilenc tíz", "tíz húsz harminc negyven ötven hatvan hetven nyolcvan kilencven száz"),
    "fi": (
        "yksi kaksi/kahden kolme/kolmen neljä/neljän viisi/viiden kuusi/kuuden seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista",
        "kymmenen kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä kuusikymmentä seitsemänkymmentä kahdeksankymmentä yhdeksänkymmentä sata",
    ),
    "tr": ("- iki üç dört beş altı yedi sekiz dokuz on", "on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz"),
    "ar": (
        "- اثنان/اثنين/اثنتان/اثنتين ثلاث/ثلاثة أربع/أربعة خمس/خمسة ست/ستة سبع/سبعة ثمان/ثماني/ثمانية تسع/تسعة عشر/عشرة",
        "عشرة عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين مئة/مائة مئتان/مئتين/مائتان/مائتين",
    ),
    "id": ("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas", "sepuluh"),
}
"""The words of other languages from one on, and for the tens, of several forms with a stroke between; a dash for one where that is the article, too."""
NUMBERS_ELSEWHERE = _any_of(
    sorted(
        {
            word
            for language in ("de", "fr", "es", "it", "pt", "nl")
            for words in _OTHERS[language]
            for word in regex.findall(r"\p{L}+", words)
        }
    )
)
"""A pattern for the simple ones of six languages."""
_COMPOSED = {
    "de": ("ein zwei drei vier fünf sechs sieben acht neun", "und"),
    "nl": ("een twee drie vier vijf zes zeven acht negen", "en"),
    "da": ("en to tre fire fem seks syv otte ni", "og"),
}
"""What stands before the tens in one word with them: of einundzwanzig *ein* and *und*."""
_BEHIND_TENS = {
    "sv": "ett två tre fyra fem sex sju åtta nio", "no": "en to tre fire fem seks sju åtte ni", "fi": "yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän",
    "hu": "egy két három négy öt hat hét nyolc kilenc",
}  # fmt: skip
"""What stands behind them: trettiosju."""
_TENS_BEFORE = {"hu": {10: "tizen", 20: "huszon"}}
"""Tens that are others there."""
_VOWELS = "aeiou"
_TRE = regex.compile(r"tre$")  # ventitré
_NONE = "-"
"""Where a language has no word for one that is not also its article."""


def numbers(text: str, language: str = "en") -> frozenset[str]:
    """The numbers of a text, each in one spelling: 1,000 and one thousand as 1000, seven as 7, 4,50 as 4.50; 1.500 as itself and as 1500, 5.00 as 5 too."""
    text = plain_digits(text)
    found = {reading for match in _DIGITS.finditer(text) for reading in _readings(match["digits"], match["scale"])}
    if others := _folded_words(language):
        return frozenset(found.union(str(others[word]) for word in LETTERS.findall(folded(text)) if word in others))
    return frozenset(found.union(str(_worth(match.group())) for match in _SPELT.finditer(_DIGITS.sub("|", text))))


def plain_digits(text: str) -> str:
    """The text with the digits of any script as 0 to 9, and without blanks that part thousands."""
    return _BLANK_THOUSANDS.sub("", in_latin_digits(text))


@functools.cache
def words_for_numbers(language: str) -> dict[str, int]:
    """The words of a language other than English for the numbers that are one word in it, each with its number; the most usual of several first."""
    ones, tens = (table.split() for table in _OTHERS.get(language, ("", "")))
    words = {form: number for number, forms in enumerate(ones, start=1) if forms != _NONE for form in forms.split("/")}
    words |= {form: 10 * number for number, forms in enumerate(tens, start=1) for form in forms.split("/")}
    return words | {form: number for number, form in _composed(language, tens)}


def counting_words(language: str) -> str:
    """A pattern for the words for numbers in a language, in English the ``COUNTED``; empty where none are known."""
    return COUNTED if language == "en" else _any_of(words_for_numbers(language))


@functools.cache
def _folded_words(language: str) -> dict[str, int]:
    """The same, as they are looked up: zwei, dreissig, пять."""
    return {folded(word): number for word, number in words_for_numbers(language).items()}


def _composed(language: str, tens: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The numbers between the tens, where a language writes them in one word."""
    whole = [(10 * number, forms.split("/")[0]) for number, forms in enumerate(tens, start=1) if 1 < number < 10]
    if language in _COMPOSED:
        before, joint = _COMPOSED[language]
        for number, ten in whole:
            for one, form in enumerate(before.split(), start=1):
                yield number + one, form + (joint if not (language == "nl" and form.endswith("e")) else "ën") + ten
    elif language in _BEHIND_TENS:
        for number, ten in (dict(whole) | _TENS_BEFORE.get(language, {})).items():
            for one, form in enumerate(_BEHIND_TENS[language].split(), start=1):
                yield number + one, ten + form
    elif language == "it":
        for number, ten in whole:
            for one, form in enumerate(_OTHERS[language][0].split()[:9], start=1):
                whole_form = (ten[:-1] if form[0] in _VOWELS else ten) + form
                yield from ((number + one, each) for each in dict.fromkeys((_TRE.sub("tré", whole_form), whole_form)))


def spelt(digits: str, language: str) -> str:
    """A number of two or more, or an English ordinal, as one word of a language; empty where that takes more, or is not known."""
    return _words_by_digits(language).get(digits.casefold(), "")


@functools.cache
def _words_by_digits(language: str) -> dict[str, str]:
    words = words_for_numbers(language) or (NUMBER_WORDS if read_as(language) == "en" else {})
    found = {str(number): word for word, number in reversed(words.items()) if number > 1}
    return found | (_ORDINALS if read_as(language) == "en" else {})


def _readings(digits: str, scale: str | None) -> Iterator[str]:
    if decimal := _DECIMAL_COMMA.fullmatch(digits):
        digits = f"{decimal[1].replace('.', '')}.{decimal[2]}"
    number = _THOUSANDS.sub("", digits)
    if scale and number.replace(".", "", 1).isdecimal():
        yield f"{(Decimal(number) * NUMBER_WORDS[normalise(scale)]).normalize():f}"
        return
    yield number
    if whole := _WHOLE.fullmatch(number):
        yield whole[1]
    if _POINTED_THOUSANDS.fullmatch(digits):
        yield digits.replace(".", "")


def _worth(spelt: str) -> int:
    """The number that words compose."""
    total = part = 0
    for word in map(normalise, regex.split(rf"{_GAP}(?:and{_GAP})?", spelt, flags=regex.IGNORECASE)):
        value = NUMBER_WORDS[word]
        if word in _LARGE:
            total, part = total + max(part, 1) * value, 0
        elif word == "hundred":
            part = max(part, 1) * value
        else:
            part += value
    return total + part
