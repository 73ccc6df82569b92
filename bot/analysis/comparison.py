"""Texts as words to compare: what is left when case, white space and punctuation do not count."""

from __future__ import annotations

import functools
import hashlib

import regex

# Words, with the apostrophe of "can't"; and the signs that change what a number or a name says: $ % ° > -5 C++ C#, a tick or a cross.
WORD = regex.compile(
    r"(?<![\p{L}\p{N}])[-−](?=\p{Sc}?\p{N})|\p{N}+(?:[.,:/]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?:\+\+|\#(?![\p{L}\p{N}]))?"
    r"|[\p{Sc}%‰°√✓✔✗✘✅❌☑☐☒]|[<>≤≥±=]+(?=\s?[-−\p{Sc}]?\p{N})"
)


@functools.lru_cache(maxsize=4_096)
def compared_words(text: str) -> tuple[str, ...]:
    """The words of a text, case-folded: equal for texts that differ only in case, white space and punctuation."""
    return tuple(WORD.findall(text.casefold().replace("’", "'").replace("−", "-")))


def fingerprint(text: str) -> bytes:
    """Sixteen bytes that are equal for texts of the same words."""
    return hashlib.blake2b("\0".join(compared_words(text)).encode("utf-8", "surrogatepass"), digest_size=16).digest()
