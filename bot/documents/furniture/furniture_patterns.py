"""What the lines of a page's machinery look like: labels, counters, dates."""

from __future__ import annotations

import functools

import regex

_SURE_LABELS = """
read this next|read more|read full article|continue reading|related articles?|related posts?|related stories
|recommended for you|recommended reading|you may also like|you might also like|more from this author|more stories
|share this( article| post| page)?|share on (facebook|twitter|x|linkedin|reddit|whatsapp)
|share via email|follow us( on .{1,20})?|subscribe now|sign up for our newsletter|subscribe to our newsletter
|skip to (main )?content|jump to (navigation|search|content)|back to top|go to top|scroll to top|advertisement|sponsored content
|cookie settings|accept (all )?cookies|all rights reserved
|load more( comments)?|show more (comments|replies)|view (all )?(comments|replies)|leave a (comment|reply)|post a comment
|add a comment|write a comment|log in to (reply|comment)|sign in to (reply|comment)|previous (article|post|topic)
|next (article|post|topic)|what links here|edit this page|from wikipedia, the free encyclopedia
""".replace("\n", "")
_LIKELY_LABELS = """
share|tweet|like|likes|dislike|reply|replies|comment|comments|report|permalink|quote|edit|follow|following|subscribe|sign in
|sign up|log in|login|logout|log out|register|menu|search|home|forums?|print|email|e-mail|save|bookmark|next|previous|prev|back|close|more
|hide|flag|upvote|downvote|award|give award|copy|link|copy link|facebook|twitter|linkedin|reddit|whatsapp|related|about|contact
|contact us|help|topics?|tags?|categories|cookie policy|privacy policy|terms (of|and) (service|use|conditions)
|main page|random article|recent changes|printable version|view source|view history|show more|most popular|most read|trending now
|up next|read next|related topics|sponsored|next page|previous page
""".replace("\n", "")
_COUNT = r"\d{1,3}(?:[., \u00a0\u202f]\d{3})*(?:[.,]\d+)?\s?[km]?"
_AGO = (
    r"(?:an?|one|\d+)\s*\+?\s*(?:s|sec|second|m|min|minute|h|hr|hour|d|day|w|wk|week|mo|mon|month|y|yr|year)s?\.?"
    r"(?:,?\s+\d+\s*(?:seconds?|minutes?|hours?|days?|weeks?|months?))?\s+ago|just now|yesterday"
)
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DATE = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:"
    r"\d{4}-\d{2}-\d{2}"
    rf"|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\.?\s+{_MONTH}\.?,?\s+\d{{4}}"
    r"|\d{1,2}\.\d{1,2}\.\d{4}"
    r")"
)
_TIME = r"(?:,?\s*(?:at\s*)?\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:utc|gmt|[a-z]{2,4}t)\b)?)?"
_COUNTED = "comments?|replies|reply|responses?|views?|likes?|shares?|retweets?|upvotes?|reactions?|followers?"
_SCORED = "points?|votes?|answers?|posts?"
_POSTED = r"(?:first |originally )?(?:posted|published|asked|answered|created)(?:\s+on|\s+at)?\s*:?\s+"
# The date of a change can be what somebody asks for, so it stays in the text unless it stands among furniture.
_CHANGED = r"(?:last )?(?:updated|modified|edited|reviewed|date)(?:\s+on|\s+at)?\s*:?\s+"
_GLUED = rf"(?<=[.!?…。！？][\"'”’)]?)\s*(?P<label>(?i:{_SURE_LABELS}))\s*[:›»→>]*"


def _whole(pattern: str) -> str:
    return f"(?i)(?:{pattern})"


_PATTERNS = {
    "posted": _whole(_POSTED + _DATE + _TIME),
    "posted ago": _whole(rf"{_POSTED}(?:about |over |almost )?(?:{_AGO})(?:\s*[·•|]\s*.{{0,30}})?"),
    "changed": _whole(_CHANGED + _DATE + _TIME),
    "date": _whole(_DATE + _TIME),
    "joined": _whole(rf"joined(?:\s+on|\s+at)?\s*:?\s+(?:{_DATE}{_TIME}|{_AGO})"),
    "ago": _whole(rf"(?:{_CHANGED})?(?:about |over |almost )?(?:{_AGO})(?:\s*[·•|]\s*.{{0,30}})?"),
    "slug": r"\p{Ll}[\p{Ll}\p{Nd}]*(?:-[\p{Ll}\p{Nd}]+){4,}",
    "byline": r"(?:By|Author:|Written by|Posted by)\s+(\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3})",
    "count": _whole(_COUNT),
    "bracketed count": _whole(rf"\({_COUNT}\)"),
    "counter": _whole(rf"(?:{_COUNTED})\s*\({_COUNT}\)|viewed\s+{_COUNT}\s+times"),
    "spoken count": _whole(rf"(?:{_COUNT}|no)\s+(?:{_COUNTED}|{_SCORED})|(?:{_COUNTED}|{_SCORED}|score)\s*:\s*{_COUNT}"),
    "sure label": _whole(rf"(?:{_SURE_LABELS})\s*[:.…›»→>]*"),
    "label bar": _whole(rf"(?:{_LIKELY_LABELS})(?:\s*[|·•]\s*(?:{_LIKELY_LABELS})){{2,}}"),
    "likely label": _whole(rf"(?:{_LIKELY_LABELS})(?:\s*[|·•]\s*(?:{_LIKELY_LABELS}))?"),
    "legal": _whole(
        r"(?:copyright\s*)?©\s*(?:19|20)\d\d\b.{0,80}|copyright\s*\(c\)\s*(?:19|20)\d\d\b.{0,80}"
        r"|this page was last edited on .{0,60}|retrieved from [\"“]?https?://\S+"
    ),
    # A list may say of somebody that she "joined the union in 1960" or "left (moved to Oslo)"; only a channel is joined by its sign, and only
    # a host or a broken connection is of nothing but a chat.
    "system line": _whole(
        r"(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*)?(?:\*{1,3}|-->|<--|-!-|→|←)\s*\S+\s+"
        r"(?:(?:(?P<sure>[\[(]\S{1,80}@\S{1,80}[\])])|[\[(]\S{1,80}[\])])\s+)?(?:has |have )?"
        r"(?:(?P<sure>(?:joined|left|parted)\s+(?:#\S+|(?:the )?(?:channel|chat|server))\.?)|left|quit|parted)"
        r"(?:\s*(?:(?P<sure>[\[(](?:quit:|ping timeout|connection |remote host|read error).{0,80}[\])])|[\[(].{0,80}[\])]))?"
    ),
    "line of a chat": r"(?m:^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?[ \t]*)?<[@+%&~ ]?[^<>\s]{1,30}>[ \t]+\S)",
    "glued": rf"{_GLUED}$",
    "ends glued": rf"(?r){_GLUED}",  # from the end backwards, where nearly every line fails at once
    "signature": r"(?<=[.!?…)\"'”’])\s+(?:--|[–—])\s?\S[^.!?\n]{0,40}\s\d{1,2}:\d{2}, \d{1,2} \p{L}+ \d{4}(?: \(\p{Lu}{2,5}\))?$",  # of a wiki's talk page
    "edit mark": r"(?<=\S)\[\s*edit(?:\s*\|\s*edit source)?\s*\]$",
}


@functools.cache
def pattern(name: str) -> regex.Pattern[str]:
    """A pattern, compiled where a text first needs it: all of them take longer than to read a page."""
    return regex.compile(_PATTERNS[name])
