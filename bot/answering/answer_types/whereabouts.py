"""How English says where: in names of places, in words for them, by addresses and paths."""

from __future__ import annotations

from bot.analysis.dates import months_in_full, months_shortened
from bot.analysis.weekdays import days_in_full, days_shortened

_NO_TIME = (
    rf"(?!(?:(?i:{'|'.join(months_in_full('en'))}|am|pm)|{'|'.join(map(str.capitalize, months_shortened('en')))}"
    rf"|(?:{'|'.join(days_in_full('en'))})s?|{'|'.join(days_shortened('en'))}|Christmas|Easter)\b)"
)
WHERE = rf"\b(?i:in|at|near|from|to|on|of|across|between|within|inside|outside|along|north|south|east|west)\s+(?:the\s+)?{_NO_TIME}\p{{Lu}}"
CHANNEL = r"(?<![\p{L}\p{M}\p{Nd}&/])#\p{L}[\p{L}\p{M}\p{Nd}_-]++"
"""A channel in Discord or Slack: "post memes in #memes"."""
_IN_THE = (
    r"\b(?i:in|into|inside|within|at|from|on|onto|under|beneath|below|above|over|behind|beside|near|next to|opposite|between|outside|through|throughout|along|across|against|around|off|towards?|(?:moves?|moved|moving|relocat\p{L}+|return(?:s|ed|ing)?|went) to|down)"
    r"\s+(?:the|an?|our|your|my|his|her|their|its|each|every|both|all|any)\s+"
    r"(?!(?:same (?:time|way|day|week|month|year|manner|order)|other|next|first|last|end|moment|time|times|day|days|week|month|year|morning|afternoon|evening|night|beginning|start|way|case|event|fact|future|past|meantime|weekend|height|peak)\b)\p{Ll}"
)
"""A place that has no name: "in the red key safe", "under our stairs"."""
_ELSEWHERE = (
    rf"(?i:\b(?:to|on) (?:the|your|its) (?:left|right|side|back|front|north|south|east|west)\b|\b(?:at|in|to|from) (?:no\.? ?)?\p{{Nd}}++(?-i:\s{_NO_TIME}\p{{Lu}}\p{{Ll}})|\b(?:up|down)stairs\b|\b(?:online|outdoors|indoors|abroad|overseas|underground|any ?where|every ?where|nowhere)\b"
    r"|\b(?:behind|beside|beneath|opposite|next to) (?:the|an?|our|your|its|each|every) \p{L}"
    r"|\bby (?:the|our|your|each|every) (?:\p{L}+ )?(?:doors?|gates?|entrances?|exits?|stairs|steps|lifts?|tills?|desks?|bar|counter|windows?|walls?|ponds?|river|lake|pool|church|chapel|halls?|kitchens?|sinks?|fridge|reception|car park|road|bridge|shed|bins?|trees?|toilets?)\b"
    r"|^\W*(?:opposite|behind|beside|next to|outside|inside)\b|%\p{L}+%|(?<![\p{L}\p{Nd}])(?:[a-z]:\\|~?/)[\p{L}\p{Nd}._-]+|https?://"
    r"|\b(?:in|into|inside|within) (?!(?:order|fact|general|addition|case|time|total|advance|charge|writing|particular|return|use|line|touch|cash|person|which|that|this|it|them|him|her|an?|the|\p{L}+(?:ing|ed)|(?-i:\p{Lu})\p{L}*)\b)\p{L}{3,})"
)
"""What else tells where: "to the left", "at 14 Mallow Lane", a path, an address."""
_MARKED = rf"\b(?i:in|at|inside|under|near)\s+(?:the\s+)?(?:\*\*?|__?|[“\"‘])(?={_NO_TIME}\p{{Lu}})"
"""A name that is marked: "in *Jukebox*"."""
MAYBE_WHERE = f"{_IN_THE}|{_ELSEWHERE}|{_MARKED}"
"""What may tell where without the name of a place."""
