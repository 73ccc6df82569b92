"""How people greet before they ask: "moin, wer hat den Schlüssel?". Pure."""

from __future__ import annotations

import regex

from bot.analysis.patterns import later

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
_OPEN_SUCH = frozenset(
    "good guten grüss bonne bueno buenos buenas buen buona boa bom goede goeden god hyvää dzień dobry dobrý dobré jó iyi bună добрий добрый доброе добър bon bona בוקר ערב صباح مساء السلام xin selamat".split()
)
"""Their first words, as they are without capitals."""
_WORDS = frozenset(GREETINGS)
_FIRST_WORD = regex.compile(r"\W*([\p{L}\p{M}'’]+)")
_EVERYBODY = (
    r"(?:\s+(?:all|everyone|everybody|there|guys|folks|team|zusammen|leute|alle|ihr lieben|à (?:tous|toutes)|tout le monde|a todos|a todas|a tutti|ragazzi|allemaal|iedereen|allihopa|alle sammen"
    r"|kaikki|wszystkim|всем|усім)\b)?+"
)
_GOES_ON = (
    r"(?=\s*[^\s\p{L}\p{N}'’-].*[\p{L}\p{N}]|\s+(?!(?:is|are|was|ist|sind|war|est|es|è|är|er)\b)"
    r"(?-i:[\p{Ll}\p{Lo}]|I\b|W[aeho]|H[ao]w|Can|Qu|C[oóòuú]))"
)
"""Another sign, or a small letter or a question word: Hoi An is a town, and Salut may be a bar."""
_GREETING_OF_WORDS = later(rf"(?i)\W*(?:{GREETINGS_OF_WORDS})(?![\p{{L}}\p{{M}}’'-])")
_REST = later(rf"(?i){_EVERYBODY}{_GOES_ON}")


def without_greeting(text: str) -> str:
    """A text with blanks in place of the greeting that opens it, if anything else is said."""
    first = _FIRST_WORD.match(text)
    word = first[1].casefold() if first else ""
    if first is None or word not in _WORDS | _OPEN_SUCH:
        return text
    greeting = first if word in _WORDS else _GREETING_OF_WORDS.match(text)
    rest = _REST.match(text, greeting.end()) if greeting else None
    return " " * rest.end() + text[rest.end() :] if rest else text
