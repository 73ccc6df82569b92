"""Each message is answered once, however often Slack delivers it and to however many processes.

A message is claimed in the journal just before its answer is posted, and Slack is told that it arrived only when the answer is out, or
shortly before Slack's time is over. So a process that dies leaves the message to Slack's next delivery; had it been claimed on arrival, it
would be lost. Two processes that are given the same message both look for an answer, and one of them posts it.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

from adapters.chat import Chat
from bot.errors import VerbatimError

log = logging.getLogger(__name__)

_REMEMBERED = 20_000


class Once:
    """What was answered, in this process and in the others that share the journal."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self._at_work: set[str] = set()
        self._done: OrderedDict[str, None] = OrderedDict()

    @contextmanager
    def attempt(self, key: str) -> Iterator[bool]:
        """Whether to work on what has this key: not while it is worked on here, nor after it was settled here."""
        if key in self._at_work or key in self._done:
            yield False
            return
        self._at_work.add(key)
        try:
            yield True
            self._done[key] = None
            while len(self._done) > _REMEMBERED:
                self._done.popitem(last=False)
        finally:
            self._at_work.discard(key)

    async def reopen(self, key: str) -> None:
        """Let what has this key be worked on again, and claimed again: it came to nothing."""
        self._done.pop(key, None)
        try:
            await self._chat.service.forget_delivery(key)
        except VerbatimError as error:
            log.warning("What came to nothing cannot be tried again (%s)", error)

    async def claim(self, key: str) -> bool:
        """Whether it is this process that may post the answer."""
        return await self._chat.is_first_delivery(key)
