"""A bot in a Discord of its own: the real client over real sockets."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from held import HeldBot, HeldLibrary
from local_discord import LocalDiscord
from pydantic import SecretStr

from adapters.chat import Chat
from adapters.discord_app.run import Door
from adapters.serving import kept_up
from bot.access import AccessFile
from bot.documents.corpus import read_corpus
from bot.indexing.state import state_in_memory
from bot.journal import Journal
from bot.keeping import Limits
from bot.service import Service
from bot.settings import Settings
from bot.workers import Capacity

NO_LIMITS = Limits(0, 0)
OFFICE = {
    "office.txt": "The office opens at 9:30 on weekdays. Anna Berg keeps the spare key of the shed.\n",
    "handbook/leave.md": "# Leave\n\n## Holidays\n\nEvery employee has 27 days of holiday a year.\n",
}


class Bot(HeldBot):
    """A running bot: its service, its chat, and the task that keeps it up."""

    def __init__(self, discord, service, **options):
        self.service = service
        self.chat = Chat(service, retention_days=90)
        self.tally = self.chat.tally
        settings = Settings(
            _env_file=None,
            discord_token=SecretStr(options.pop("token", discord.token)),
            discord_api_url=discord.api_url,
            discord_gateway_url=discord.gateway_url,
        )
        self.door = Door(settings, self.chat, options)
        self.task = asyncio.create_task(kept_up(self.door.connect, name="Discord"))

    @property
    def journal(self):
        return self.service.journal

    async def stop(self):
        self.let_go()
        if not self.task.done():
            await self.door.stop()
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


@pytest.fixture
async def discord(request):
    """A Discord in which nothing against its rules may be sent; indirect parameters are its options."""
    async with LocalDiscord(**getattr(request, "param", {})) as made:
        yield made
        assert made.violations == []


@pytest.fixture
def start(discord, library, tmp_path):
    """A maker of running bots; ``access`` is the text of an access file, or one, ``options`` are the client's."""

    @asynccontextmanager
    async def running(*, files=OFFICE, access="", journal="sqlite://", limits=NO_LIMITS, capacity=None, max_quotes=3, wait=True, **options):
        path = tmp_path / "access.toml"
        path.write_text(access if isinstance(access, str) else "", encoding="utf-8")
        rules = AccessFile(path) if isinstance(access, str) else access
        library(files)
        held = HeldLibrary(lambda: state_in_memory(read_corpus(tmp_path / "corpus")))
        kept = Journal.open(journal, retention_days=90) if journal else None
        with Service(held, access=rules, journal=kept, limits=limits, capacity=capacity or Capacity(), max_quotes=max_quotes) as service:
            bot = Bot(discord, service, **options)
            try:
                if wait:
                    await discord.until_ready()
                yield bot
            finally:
                await bot.stop()

    return running


@pytest.fixture
def guild(discord):
    """A server."""
    return discord.add_guild("Library")


@pytest.fixture
def channel(guild):
    """A channel of it."""
    return guild.add_channel("general")


@pytest.fixture
def ada(discord, guild):
    """A person in it."""
    return discord.add_person("ada", guild)


@pytest.fixture
def grace(discord, guild):
    """Another."""
    return discord.add_person("grace", guild)


@pytest.fixture
async def bot(start, guild, channel):
    """A bot that is there."""
    async with start() as running:
        yield running


@pytest.fixture
def ask(discord, ada, channel):
    """Ask with the command; the answer is the message."""

    async def asking(question="who keeps the spare key?", *, by=ada, where=channel, locale=None, installed_for="guild", **options):
        asked = await discord.slash(by, where, "ask", {"question": question, **options}, locale=locale, installed_for=installed_for)
        return await asked.message()

    return asking


@pytest.fixture
def journal_file(tmp_path):
    """The address of a journal that outlives a bot."""
    return f"sqlite:///{tmp_path / 'journal.sqlite3'}"


@pytest.fixture
def press(discord, ada):
    """Press the first button of a kind, such as ``more``; the answer is the message."""

    async def pressing(message, kind, *, by=ada, locale=None):
        custom_id = next(button["custom_id"] for button in message.buttons if f":{kind}:" in button.get("custom_id", ""))
        return await (await discord.press(by, message, custom_id, locale=locale)).message()

    return pressing


@pytest.fixture
def row_of():
    """The journal's row of an answer, by its buttons."""
    return lambda bot, message: bot.journal.row(message.buttons[0]["custom_id"].split(":")[2])
