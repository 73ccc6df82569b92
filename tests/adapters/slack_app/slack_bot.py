"""A bot as the tests of Slack run it: a small corpus, a library that can be held back, a start and an end."""

import asyncio

from held import HeldBot

from adapters.chat import Chat
from adapters.slack_app.run import Door

FILES = {
    "office.txt": "The office opens at 9:30 on weekdays. Anna Berg keeps the spare key of the shed.\n",
    "haus.txt": "Das Büro öffnet um halb zehn. Den Schlüssel für den Keller verwahrt Bernd Groß.\n",
    "handbook/leave.md": "# Leave\n\n## Holidays\n\nEvery employee has 27 days of holiday a year.\n",
}
ASSISTANT_EVENTS = ("assistant_thread_started",)
"""What apps with the older assistant view hear beside those that the manifest names."""
KEY, OPENS = "who keeps the spare key?", "when does the office open?"


async def modal(slack, person, words):
    """The person's modal once it shows these words."""
    return await slack.until(lambda: person.modal if person.modal and words in str(person.modal) else None)


class Bot(HeldBot):
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
