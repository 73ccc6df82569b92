"""What a question after a percentage is answered by: a number of per cent, or a part of the whole."""

from __future__ import annotations

from typing import Final

from bot.analysis.question_words import QUESTION_WORDS

_ASKING = ("percent", "prozent", "pourcent", "porcent", "procent", "процент")
_ANYWHERE = r"%|٪|\b(?:per ?cent|prozent|pour ?cent|por ?ciento|per ?cento|por ?cento|procent|процент)"
_PARTS = {
    "en": r"percentages?|proportions?|majority|minority|half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|(?:out of|in) (?:every )?(?:three|four|five|six|eight|ten|twenty|\p{Nd}+)",
    "de": r"anteil\w*|hälfte|drittel|viertel|fünftel|zehntel|mehrheit",
    "fr": r"moitié|tiers|quarts?|cinquième|dixième|majorité",
    "es": r"mitad|tercios?|tercera parte|cuarta parte|cuartos|quinta parte|mayoría",
    "it": r"metà|terzo|quarto|quinto|maggioranza",
    "pt": r"metade|terços?|quarto|quinto|maioria",
    "nl": r"aandeel|helft|derde|kwart|vijfde|meerderheid",
    "pl": r"połow\w*|trzeci\w*|czwart\w*|większość",
    "cs": r"polovin\w*|třetin\w*|čtvrtin\w*|většin\w*",
    "ro": r"jumătate|treime|sfert|majoritate\w*",
    "ca": r"meitat|terç|quart|majoria",
    "ru": r"половин\w*|трет\w*|четверт\w*|большинств\w*",
    "bg": r"половин\w*|трет\w*|четвърт\w*|мнозинств\w*",
}
PERCENTAGES: Final = {
    phrase: rf"{_ANYWHERE}|\b(?:{parts})(?!\p{{L}})"
    for language, parts in _PARTS.items()
    for phrase in QUESTION_WORDS[language]["how many"]
    if any(word in phrase for word in _ASKING)
}
"""By the phrase that asks, in thirteen languages, what answers."""
