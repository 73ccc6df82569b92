"""Links into a source: the document's own address, and in it the very words.

Source: URL Fragment Text Directives, WICG, https://wicg.github.io/scroll-to-text-fragment/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit, urlunsplit

from adapters.pieces import ITEM_MARK, MARKDOWN

TO_WORDS = ":~:"
"""What parts the place in a page that an address names from the words to be shown there."""
MAX_LINK_CHARS = 512
"""What a link button of Discord holds; Slack takes 3,000."""

_MAX_EXACT_CHARS = 120
_EDGE_WORDS = (5, 3, 2)
_LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*|\[[0-9a-f:.]+\]")
_PARTS = re.compile(rf"\n\s*\n|\n[ \t]*{ITEM_MARK}|(?<!\S)\|(?!\S)")
"""What parts paragraphs, the items of a list, or the cells of a row."""
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
# What RFC 3986 allows in a path, query or fragment, without the brackets that would end a masked link.
_ALLOWED = "%/:@!$&'*+,;=?-._~"


def link_to(url: str | None, words: str) -> str | None:
    """A link to ``words`` in the page at ``url``; to the page where that would be too long; None where the URL is not to be trusted."""
    page = safe_url(url)
    if page is None:
        return None
    address, _, fragment = page.partition("#")
    start = f"{address}#{fragment.partition(TO_WORDS)[0]}{TO_WORDS}text="
    return next((start + target for target in _targets(words) if len(start + target) <= MAX_LINK_CHARS), page)


def words_on_page(words: str, path: str) -> str:
    """Words of a file as the page that is made of it shows them: those of Markdown without its marks."""
    if path.lower().endswith(MARKDOWN):
        from bot.documents.markdown.markdown import words_shown  # the parser is worth loading only where a source needs it

        return words_shown(words)
    return words


def safe_url(url: str | None) -> str | None:
    """The URL in ASCII, percent-encoded; None unless it is http or https to a plain host, without credentials, blanks or controls."""
    if not url or not url.isprintable() or any(map(str.isspace, url)):
        return None
    try:
        parts = urlsplit(url)
        host = _ascii_host(parts.hostname or "")
        port = parts.port
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or not _HOST.fullmatch(host):
        return None
    rest = (_encoded(part) for part in (parts.path, parts.query, parts.fragment))
    made = urlunsplit((parts.scheme, host if port is None else f"{host}:{port}", *rest))
    return made if len(made) <= MAX_LINK_CHARS else None


def _ascii_host(host: str) -> str:
    if ":" in host:
        return f"[{host}]"
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _encoded(part: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", part), safe=_ALLOWED)


def _targets(words: str) -> Iterator[str]:
    """Values for the directive, the most exact first: all the words where they are few, else their first and their last ones.

    A range may run over several paragraphs, items or cells of a table, each of its ends may not.
    """
    try:
        words.encode()
    except UnicodeEncodeError:
        return
    paragraphs = [paragraph.split() for paragraph in _PARTS.split(words) if paragraph.strip()]
    if not paragraphs:
        return
    first, last = paragraphs[0], paragraphs[-1]
    whole = " ".join(first)
    if len(paragraphs) == 1 and len(whole) <= _MAX_EXACT_CHARS:
        yield _directive_value(whole)
    for count in _EDGE_WORDS:
        if len(paragraphs) > 1 or len(first) >= 2 * count:
            yield f"{_directive_value(' '.join(first[:count]))},{_directive_value(' '.join(last[-count:]))}"


def _directive_value(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
