"""Page furniture: which lines of a text are a page's machinery (counters, buttons, "Posted 4 y ago") and not its words.

Nothing is removed: the result is spans. A line is furniture only as a whole (or a button's label glued to a sentence's end),
so no sentence is eaten. Three strengths keep the rules honest:

* *sure*: a line that cannot be anything else ("Posted 4 y ago", "Read This Next");
* *likely*: a label that could also be a word of the text ("Reply", "Share"): furniture in company of another label;
* *weak*: a bare number: furniture only beside something sure or two likely labels.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
from dataclasses import dataclass, field

import regex

from bot.models import Span


@dataclass(slots=True)
class Cleaned:
    """What the furniture of a text was, and what it told about the text."""

    furniture: list[Span] = field(default_factory=list)
    slug: str | None = None
    date: dt.date | None = None
    author: str | None = None


class _Strength(enum.IntEnum):
    WEAK = 1
    LIKELY = 2
    SURE = 3


_SURE_LABELS = """
read this next|read next|read more|read full article|continue reading|up next|related articles?|related posts?|related stories
|related topics|recommended for you|recommended reading|you may also like|you might also like|more from this author|more stories
|most popular|most read|trending now|share this( article| post| page)?|share on (facebook|twitter|x|linkedin|reddit|whatsapp)
|share via email|copy link|follow us( on .{1,20})?|subscribe now|sign up for our newsletter|subscribe to our newsletter
|skip to (main )?content|jump to (navigation|search|content)|back to top|go to top|scroll to top|advertisement|sponsored( content)?
|cookie settings|accept (all )?cookies|all rights reserved
|load more( comments)?|show more( comments| replies)?|view (all )?(comments|replies)|leave a (comment|reply)|post a comment
|add a comment|write a comment|log in to (reply|comment)|sign in to (reply|comment)|previous (article|post|topic|page)
|next (article|post|topic|page)|main page|random article|recent changes|what links here|printable version|edit this page
|view source|view history|from wikipedia, the free encyclopedia
""".replace("\n", "")
_LIKELY_LABELS = """
share|tweet|like|likes|dislike|reply|replies|comment|comments|report|permalink|quote|edit|follow|following|subscribe|sign in
|sign up|log in|login|logout|log out|register|menu|search|home|print|email|e-mail|save|bookmark|next|previous|prev|back|close|more
|hide|flag|upvote|downvote|award|give award|copy|link|facebook|twitter|linkedin|reddit|whatsapp|related|about|contact|contact us|help
|topics?|tags?|categories|cookie policy|privacy policy|terms (of|and) (service|use|conditions)
""".replace("\n", "")
_COUNT = r"\d{1,3}(?:[.,  ]\d{3})*(?:[.,]\d+)?\s?[km]?"
_AGO = (
    r"(?:an?|one|\d+)\s*\+?\s*(?:s|sec|second|m|min|minute|h|hr|hour|d|day|w|wk|week|mo|mon|month|y|yr|year)s?\.?\s+ago|just now|yesterday"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DATE = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:"
    r"(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})"
    r"|(?P<mon2>[a-z]{3,9})\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{4})"
    r"|(?P<d3>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?P<mon3>[a-z]{3,9})\.?,?\s+(?P<y3>\d{4})"
    r"|(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4})"
    r")"
)
_TIME = r"(?:,?\s*(?:at\s*)?\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:utc|gmt|[a-z]{2,4}t)\b)?)?"
_POSTED = r"(?:first |originally )?(?:posted|published|asked|answered|created|joined)(?:\s+on|\s+at)?\s*:?\s+"
# The date of a change can be what somebody asks for, so it stays in the text unless it stands among furniture.
_CHANGED = r"(?:last )?(?:updated|modified|edited|reviewed|date)(?:\s+on|\s+at)?\s*:?\s+"


@functools.cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    def whole(pattern: str) -> regex.Pattern[str]:
        return regex.compile(rf"(?:{pattern})", regex.IGNORECASE)

    return {
        "posted": whole(_POSTED + _DATE + _TIME),
        "changed": whole(_CHANGED + _DATE + _TIME),
        "date": whole(_DATE + _TIME),
        "ago": whole(rf"(?:{_POSTED}|{_CHANGED})?(?:about |over |almost )?(?:{_AGO})(?:\s*[·•|]\s*.{{0,30}})?"),
        "slug": regex.compile(r"\p{Ll}[\p{Ll}\p{Nd}]*(?:-[\p{Ll}\p{Nd}]+){3,}"),
        "byline": regex.compile(r"(?:By|Author:|Written by|Posted by)\s+(\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3})"),
        "count": whole(rf"\(?{_COUNT}\)?"),
        "labelled count": whole(
            rf"(?:{_COUNT}|no)\s+(?:comments?|replies|reply|responses?|views?|likes?|shares?|retweets?|upvotes?|reactions?|followers?)"
            rf"|(?:comments?|replies|responses?|views?|likes?|shares?|retweets?|upvotes?|reactions?|followers?)\s*:?\s*\(?{_COUNT}\)?"
        ),
        "likely count": whole(rf"{_COUNT}\s+(?:points?|votes?|answers?|posts?)|(?:votes?|answers?|posts?|points?|score)\s*:\s*{_COUNT}"),
        "sure label": whole(rf"(?:{_SURE_LABELS})\s*[:.…›»→>]*"),
        "likely label": whole(rf"(?:{_LIKELY_LABELS})(?:\s*[|·•]\s*(?:{_LIKELY_LABELS}))*"),
        "legal": whole(r"(?:copyright\s*)?(?:©|\(c\))\s*.{0,80}|this page was last edited on .{0,60}|retrieved from \S+"),
        "system line": whole(
            r"(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*)?(?:\*{1,3}|-->|<--|-!-|→|←)\s*\S+\s+(?:\S+\s+)?(?:has |have )?(?:joined|left|quit|parted)\b.{0,60}"
        ),
        "glued": regex.compile(rf"(?<=[.!?…。！？][\"'”’)]?)\s*(?P<label>(?i:{_SURE_LABELS}))\s*[:›»→>]*$"),
        "edit mark": regex.compile(r"\[\s*edit(?:\s*\|\s*edit source)?\s*\]$"),
    }


_HEAD_LINES = 15  # a slug, a bare date or a byline is metadata only near the top of a page


def find_furniture(text: str) -> Cleaned:
    """The furniture of ``text``, in order and not overlapping, with title, date and author where it names them."""
    cleaned = Cleaned()
    run: list[tuple[Span, _Strength]] = []
    seen = 0
    for line in _lines(text):
        words = text[line.start : line.end]
        if not words:
            continue
        seen += 1
        strength = _classify(words, cleaned, is_head=seen <= _HEAD_LINES)
        if strength is not None:
            run.append((line, strength))
            continue
        _close(run, cleaned.furniture)
        for name in ("glued", "edit mark"):
            if found := _patterns()[name].search(words):
                label = found.groupdict().get("label")
                # A glued button is written like a button; "… see it. read more" in running text is not.
                if label is None or label[0].isupper():
                    cleaned.furniture.append(Span(line.start + found.start(), line.end))
                    break
    _close(run, cleaned.furniture)
    return cleaned


def _lines(text: str) -> list[Span]:
    """The lines of ``text`` without the white space around them."""
    return [Span(*match.span()) for match in regex.finditer(r"(?m)\S(?:[^\n\r]*\S)?", text)]


def _classify(words: str, cleaned: Cleaned, *, is_head: bool) -> _Strength | None:
    """How surely a whole line is furniture; what it says of the document is noted on the way."""
    if len(words) > 120:
        return None
    patterns = _patterns()
    for name, strength in (("posted", _Strength.SURE), ("changed", _Strength.LIKELY)):
        if found := patterns[name].fullmatch(words):
            cleaned.date = cleaned.date or _date(found)
            return strength
    if is_head:
        if cleaned.slug is None and patterns["slug"].fullmatch(words):
            cleaned.slug = words
            return _Strength.SURE
        if (found := patterns["date"].fullmatch(words)) and (date := _date(found)):
            cleaned.date = cleaned.date or date
            return _Strength.LIKELY
        if found := patterns["byline"].fullmatch(words):
            cleaned.author = cleaned.author or found.group(1)
            return _Strength.LIKELY
    for name in ("ago", "labelled count", "sure label", "legal", "system line"):
        if patterns[name].fullmatch(words):
            return _Strength.SURE
    for name in ("likely count", "likely label"):
        if patterns[name].fullmatch(words):
            return _Strength.LIKELY
    return _Strength.WEAK if patterns["count"].fullmatch(words) else None


def _close(run: list[tuple[Span, _Strength]], furniture: list[Span]) -> None:
    """Decide over a run of neighbouring candidate lines, then begin anew."""
    strengths = [strength for _, strength in run]
    if _Strength.SURE in strengths or strengths.count(_Strength.LIKELY) >= 2:
        furniture.extend(line for line, _ in run)
    run.clear()


def _date(found: regex.Match[str]) -> dt.date | None:
    parts = {name[:-1]: value for name, value in found.groupdict().items() if value is not None}
    try:
        month = _MONTHS.index(parts["mon"][:3].lower()) + 1 if "mon" in parts else int(parts["m"])
        return dt.date(int(parts["y"]), month, int(parts["d"]))
    except ValueError:
        return None
