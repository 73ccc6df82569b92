"""Messages of a chat that ask or that say nothing: their question has no mark, and what follows it in the same message is the asker's, too. Pure."""

from __future__ import annotations

import regex

_SENDER = r"(?:[\[(]?[\p{Nd}./:, -]{4,24}(?:[AaPp][Mm])?[\])]?\s*(?:-\s+)?)?(?:<[^<>\n]{1,40}>|[\p{Lu}@~][\w .'-]{0,30}:)\s+"
"""Who writes, and when: "[10:05] Ada: ", "Ada: ", "<ada> "."""
_LINE = regex.compile(rf"{_SENDER}(?P<words>\S.*)")
_ASKS = regex.compile(
    r"(?:(?:hi|hey|hello|ok|so|and|also|btw|sorry|quick question|question)\b[\s,:-]*(?:all|everyone|guys|folks)?[\s,:-]*)*"
    r"(?:what(?:'?s| is| are| was| do| does| time)|who(?:'?s| is| has| knows| can| do| does)|where(?:'?s| is| are| do| can| did)|when(?:'?s| is| are| does| do| will)"
    r"|how (?:do|does|can|much|many|long|often|to)|which|any(?:one|body|1) |any (?:idea|news)|do(?:es)? (?:any|we|i|you)|has any|is there|are there|can (?:i|we|any|some)|could some|should (?:i|we))",
    regex.IGNORECASE,
)
_EMPTY = regex.compile(
    r"(?:no (?:idea|clue)|idk|dunno|not sure|i (?:don'?t|do not) know|good question|same(?: here| question)?|me (?:too|neither)|\+1|thanks?|thank you|thx|ok(?:ay)?|lol|yes|no|yep|nope)\b[\s.!,]*(?:sorry|either)?[\s.!)(:]*",
    regex.IGNORECASE,
)


def only_asks(sentence: str, before: str) -> bool:
    """Whether a sentence of a message asks without a question mark, says nothing, or follows a question in the same message; ``before`` is what stands before it."""
    above = before[before.rfind("\n") + 1 :]
    if not above.strip():
        match = _LINE.match(sentence)
        words = match["words"] if match else ""
        return bool(words) and (
            _EMPTY.fullmatch(words) is not None or (not words.endswith((".", "!", ":")) and _ASKS.match(words) is not None)
        )
    return "?" in above and _LINE.match(above) is not None
