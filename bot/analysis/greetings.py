"""How people greet before they ask: "moin, wer hat den Schlüssel?". Pure."""

from __future__ import annotations

import functools

import regex

GREETINGS = (
    "hi hello hey hiya yo howdy hallo moin servus bonjour bonsoir salut hola ciao buongiorno olá привет здравствуйте 你好 您好 嗨 こんにちは 안녕하세요 안녕 สวัสดี สวัสดีครับ สวัสดีค่ะ "
    "cześć ahoj szia merhaba hej hei γεια שלום مرحبا سلام नमस्ते chào hullo heya g'day hallöchen grüezi coucou buonasera buondì goedemorgen goedemiddag goedenavond goedendag "
    "goeiemorgen hoi godmorgen goddag moikka здравствуй приветствую вітаю привіт здравей здравейте günaydın selam καλημέρα καλησπέρα नमस्कार 早安 早上好 晚上好 大家好 おはよう おはようございます "
    "こんばんは"
).split()
"""Words that are nothing else at the beginning of a text."""
GREETINGS_OF_WORDS = (
    "good (?:day|morning|evening|afternoon)|guten (?:tag|morgen|abend)|grü(?:ß|ss) (?:gott|dich|euch)|bonne (?:journée|soirée)|bu[eo]nos días|buenos dias|buen día|buenas(?: tardes| noches)?"
    "|buona (?:sera|giornata)|bo[am] (?:tarde|dia|noite)|goede (?:morgen|middag)|goeden? ?avond|goeden? ?dag"
    "|god (?:dag|morgon|morgen|formiddag|eftermiddag|ettermiddag|kväll|aften|kveld)|hyvää (?:päivää|huomenta|iltaa)|dzień dobry|dobry wieczór|dobrý (?:den|večer)|dobré ráno"
    "|jó (?:napot|reggelt|estét)|iyi (?:günler|akşamlar)|bună (?:ziua|seara|dimineața)|добр(?:ий|ый) день|доброе утро|добър ден|bon dia|bona tarda|בוקר טוב|ערב טוב|صباح الخير|مساء الخير"
    "|السلام عليكم|xin chào|selamat (?:pagi|siang|sore)"
)
_EVERYBODY = r"all|everyone|everybody|there|guys|folks|team|zusammen|leute|alle|ihr lieben|à (?:tous|toutes)|tout le monde|a todos|a todas|a tutti|ragazzi|allemaal|iedereen|allihopa|alle sammen|kaikki|wszystkim|всем|усім"


_GOES_ON = (
    r"(?=\s*[^\s\p{L}\p{N}'’-].*[\p{L}\p{N}]|\s+(?!(?:is|are|was|ist|sind|war|est|es|è|är|er)\b)"
    r"(?-i:[\p{Ll}\p{Lo}]|I\b|W[aeho]|H[ao]w|Can|Qu|C[oóòuú]))"
)
"""Another sign, or a small letter or a question word: Hoi An is a town, and Salut may be a bar."""


def without_greeting(text: str) -> str:
    """A text with blanks in place of the greeting that opens it, if anything else is said."""
    found = _opening().match(text)
    return " " * found.end() + text[found.end() :] if found else text


@functools.cache
def _opening() -> regex.Pattern[str]:
    words = "|".join(sorted(map(regex.escape, GREETINGS), key=lambda word: (-len(word), word)))
    return regex.compile(rf"(?i)\W*(?:{words}|{GREETINGS_OF_WORDS})(?![\p{{L}}\p{{M}}’'-])(?:\s+(?:{_EVERYBODY})\b)?+{_GOES_ON}")
