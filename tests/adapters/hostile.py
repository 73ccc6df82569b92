"""Hostile text, answers made of it, and what an independent reader of each platform's documents finds live in a text."""

import datetime as dt
import re

from hypothesis import strategies as st

from adapters.pieces import _QUOTED, _RULE
from bot.models import Answer, Citation, Confidence, Quote, Span

WORD_JOINER = "\u2060"

DISCORD = [
    "@everyone",
    "@here",
    "mail@everyone.example",
    "<@1>",
    "<@!1>",
    "<@&1>",
    "<#1>",
    "</cmd:1>",
    "<id:customize>",
    "<t:1:R>",
    "<t:1618953630>",
    "<:emoji:1>",
    "<a:emoji:1>",
    "<someone@example.org>",
    "**bold**",
    "*italics*",
    "***both***",
    "__under__",
    "_it_",
    "~~struck~~",
    "||spoiler||",
    "# Heading",
    "### Heading",
    "-# small",
    "- list",
    "  - list",
    "* list",
    "1. list",
    "12. list",
    "> quote",
    ">>> quote",
    "[a](b)",
    "[a](<https://x.example>)",
    "`code`",
    "```sh\nfence\n```",
    ":smile:",
    ":+1:",
    "https://x.example/y",
    "HTTP://x.example",
    "www.x.example",
    "discord.gg/abc",
    "discord.com/invite/abc",
    "discordapp.com/invite/abc",
    "discord.gift/abc",
    "javascript:alert(1)",
    "data:text/html,x",
]

SLACK = [
    "<!channel>",
    "<!here>",
    "<!everyone>",
    "<!subteam^S1>",
    "<!date^1392734382^{date}|x>",
    "<@U1>",
    "<#C1|x>",
    "<https://x.example|y>",
    "<mailto:a@b.example|c>",
    "@channel",
    "@here",
    "@everyone",
    "#general",
    "*bold*",
    "_it_",
    "~s~",
    "`c`",
    "```f```",
    "> quote",
    "  >quote",
    ">>> quote",
    ":emoji:",
    ":+1:",
    "https://x.example",
    "www.x.example",
    "x.example/y",
    "javascript:alert(1)",
]

INVISIBLE = ["\u200b", "\u2060", "\ufeff", "\u202e", "\u2066", "\x00", "\x1b[2J", "\x7f", "\x9b"]

# One backslash and the mark behind it, as Discord's parser takes them.
_ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")

_DISCORD_PINGS = re.compile(r"@everyone|@here|<@[!&]?\d+>")
_DISCORD_LINKS = re.compile(r"\w+:[/\w]|www\.\w|discord(?:app)?\.\w", re.IGNORECASE)
_DISCORD_MARKUP = re.compile(
    r"""
      <(?:\#|/|id:|t:|a?:)[^<>\s]+>     # channels, commands, navigation, timestamps, emoji
    | <[^<>\s]+@[^<>\s]+>               # mail addresses
    | (?P<mark>\*|_|~~|\|\||`)[\s\S]*?(?P=mark)
    | ^\s*(?:\#{1,3}|-\#|[-*]|\d+\.|>|>>>)\s
    | \[[^\]]*\]\(
    | :[\w+-]+:
    """,
    re.VERBOSE | re.MULTILINE,
)


def live_in_discord(text):
    """What Discord's documents say acts in the text. Pings and previews are looked for behind backslashes too."""
    masked = _ESCAPED.sub("\ue000", text)
    found = [match.group() for reading in (text, _ESCAPED.sub(r"\1", text)) for match in _DISCORD_PINGS.finditer(reading)]
    found += [match.group() for match in _DISCORD_LINKS.finditer(text)]
    return found + [match.group() for match in _DISCORD_MARKUP.finditer(masked)]


def unescaped_from_discord(text):
    """What a reader sees."""
    return _ESCAPED.sub(r"\1", text).replace(WORD_JOINER, "")


_SLACK_RAW = re.compile(r"[<>]|&(?!amp;|lt;|gt;)")
_SLACK_MARKUP = re.compile(
    r"""
      @(?:channel|here|everyone|U\w) | \#\w
    | (?P<mark>[*_~`])(?![\s\u2060])[\s\S]*?(?P=mark)
    | ^\s*>
    | :[\w+-]+:
    | \w+:[/\w] | \w\.\w
    """,
    re.VERBOSE | re.MULTILINE,
)


def live_in_slack(text):
    """What Slack's documents say acts in mrkdwn. Entities are read as Slack's clients read them, which quote lines that begin with one."""
    decoded = decoded_from_slack(text)
    return [match.group() for match in [*_SLACK_RAW.finditer(text), *_SLACK_MARKUP.finditer(decoded)]]


def decoded_from_slack(text):
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


words = st.sampled_from(["JNIM", "leads", "the", "naïve", "東京", "مرحبا", "👩‍👩‍👧", "9:30", "a.b", "\n", " ", "-", "1.", "x" * 10_000])
texts = st.lists(
    st.one_of(
        st.sampled_from(DISCORD + SLACK + INVISIBLE), words, st.text(max_size=12), st.text(alphabet="\\*_~`|<>[]()#@:.-1 \n", max_size=8)
    ),
    max_size=8,
).map("".join)
filled = texts.filter(str.strip)
lines = texts.map(lambda text: " ".join(text.split()))
urls = st.one_of(
    st.none(),
    st.just("https://example.org/page"),
    st.just("http://intranet/page#part"),
    st.text(max_size=20).map(lambda path: f"https://example.org/{path}"),
    st.integers(400, 700).map(lambda length: f"https://example.org/{'x' * length}"),
    texts,
)
dates = st.one_of(st.none(), st.dates())
citations = st.builds(
    Citation,
    document=st.just("d"),
    collection=st.just("c"),
    title=texts,
    heading=texts,
    path=texts,
    line=st.integers(1, 10**6),
    date=dates,
    author=st.one_of(st.none(), texts),
    url=urls,
    is_outdated=st.booleans(),
)


@st.composite
def quotes(draw, *, is_marked=True):
    """A quote of any text with any stretch of it marked."""
    before, mark, after = draw(texts), draw(filled), draw(texts)
    start = draw(st.integers(0, 100))
    text = before + mark + after
    highlight = Span(start + len(before), start + len(before) + len(mark)) if is_marked else None
    also_in = tuple(draw(st.lists(citations, max_size=5)))
    return Quote(Span(start, start + len(text)), text, highlight, draw(citations), (), 1.0, also_in, head=draw(texts))


@st.composite
def answers(draw):
    """Any answer or abstention."""
    confidence = draw(st.sampled_from(Confidence))
    is_abstention = confidence is Confidence.NONE
    found = tuple(draw(st.lists(quotes(is_marked=not is_abstention), min_size=0 if is_abstention else 1, max_size=5)))
    return Answer(
        id="a",
        question=draw(texts),
        quotes=() if is_abstention else found,
        confidence=confidence,
        probability=0.5,
        missing=tuple(draw(st.lists(texts, max_size=4))),
        nearest=found if is_abstention else (),
        index_version="v",
    )


def citation(**changes):
    """A plain citation."""
    fields = {
        "document": "d",
        "collection": "c",
        "title": "Mali",
        "heading": "Leaders",
        "path": "mali.txt",
        "line": 7,
        "date": dt.date(2020, 9, 22),
        "author": "Ann",
        "url": "https://example.org/mali",
    }
    return Citation(**(fields | changes))


def quote(before="Before. ", mark="He leads it.", after=" After.", **changes):
    """A plain quote; ``mark`` empty for one without a highlight."""
    text = before + mark + after
    highlight = Span(100 + len(before), 100 + len(before) + len(mark)) if mark else None
    also_in, head = changes.pop("also_in", ()), changes.pop("head", "")
    return Quote(Span(100, 100 + len(text)), text, highlight, citation(**changes), (), 1.0, also_in, head=head)


def answer(*found, confidence=Confidence.STRONG, **changes):
    """A plain answer of the given quotes; an abstention with them as the nearest where the confidence is NONE."""
    is_abstention = confidence is Confidence.NONE
    fields = {
        "id": "a",
        "question": "who leads it?",
        "quotes": () if is_abstention else found,
        "confidence": confidence,
        "probability": 0.9,
        "missing": (),
        "nearest": found if is_abstention else (),
        "index_version": "v",
    }
    return Answer(**(fields | changes))


def has_drawn(*quotes):
    """Whether a quote has the line below the head of a table, or the marks of quoted lines, which are left out."""
    return any(pattern.search(each.text) for each in quotes for pattern in (_RULE, _QUOTED))
