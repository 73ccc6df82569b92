"""A bot whose answers can be held back."""

import asyncio
import threading

from bot.library import Library


class HeldLibrary(Library):
    """A library whose answers can be held back; nobody waits longer than 30 seconds."""

    def __init__(self, read):
        super().__init__(read)
        self.may_go = threading.Event()
        self.may_go.set()
        self.is_asked = threading.Event()

    def explain(self, question):
        self.is_asked.set()
        self.may_go.wait(30)
        return super().explain(question)


class HeldBot:
    """A bot with a ``service`` over such a library."""

    def hold(self):
        """Answer nothing until ``let_go``."""
        self.service.library.is_asked.clear()
        self.service.library.may_go.clear()

    def let_go(self):
        self.service.library.may_go.set()

    async def until_asked(self):
        """Waits until a question is being worked on."""
        assert await asyncio.to_thread(self.service.library.is_asked.wait, 20)
