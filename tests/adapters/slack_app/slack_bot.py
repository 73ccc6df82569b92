"""A bot as the tests of Slack run it: a small corpus, a library that can be held back, a start and an end."""

import asyncio
import threading

from adapters.chat import Chat
from adapters.slack_app.run import Door
from bot.library import Library

FILES = {
    "office.txt": "The office opens at 9:30 on weekdays. Anna Berg keeps the spare key of the shed.\n",
    "haus.txt": "Das Büro öffnet um halb zehn. Den Schlüssel für den Keller verwahrt Bernd Groß.\n",
    "handbook/leave.md": "# Leave\n\n## Holidays\n\nEvery employee has 27 days of holiday a year.\n",
}
ASSISTANT_EVENTS = ("assistant_thread_started",)
"""What apps with the older assistant view hear beside those that the manifest names."""
KEY, OPENS = "who keeps the spare key?", "when does the office open?"


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


class Bot:
    """A running bot: its service, its chat, and the task that serves."""

    def __init__(self, service, settings, interval_s):
        self.service = service
        self.chat = Chat(service, retention_days=90)
        self.door = Door(settings, self.chat, interval_s=interval_s, patience=0.01, ping_s=1.0)
        self.task = asyncio.create_task(self.door.serve())

    @property
    def journal(self):
        return self.service.journal

    @property
    def url(self):
        return self.door.server.address

    def hold(self):
        """Answer nothing until ``let_go``."""
        self.service.library.is_asked.clear()
        self.service.library.may_go.clear()

    def let_go(self):
        self.service.library.may_go.set()

    async def until_asked(self):
        """Waits until a question is being worked on."""
        assert await asyncio.to_thread(self.service.library.is_asked.wait, 20)

    async def stop(self):
        """As on SIGTERM."""
        self.let_go()
        if not self.task.done():
            await self.door.stop()
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)
        self.door.close()

    async def kill(self):
        """As on SIGKILL: nothing is finished."""
        self.task.cancel()
        for task in list(self.door._tasks._tasks):
            task.cancel()
        self.let_go()
        await asyncio.gather(self.task, return_exceptions=True)
        self.door.close()
