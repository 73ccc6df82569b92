"""A bot in a Slack of its own: the real slack-bolt over real sockets."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from held import HeldLibrary
from local_slack import LocalSlack
from pydantic import SecretStr
from slack_bot import ASSISTANT_EVENTS, FILES, Bot

from adapters.slack_app.manifest import BOT_SCOPES, EVENTS, OPTIONAL_SCOPES
from bot.access import AccessFile
from bot.documents.corpus import read_corpus
from bot.indexing.state import state_in_memory
from bot.journal import Journal
from bot.keeping import Limits
from bot.service import Service
from bot.settings import Settings
from bot.workers import Capacity


@pytest.fixture
async def slack():
    """A Slack in which nothing against its rules may be sent; the app has what its manifest asks for, and no more."""
    async with LocalSlack(pace=None, scopes={*BOT_SCOPES, *OPTIONAL_SCOPES}, subscriptions=(*EVENTS, *ASSISTANT_EVENTS)) as made:
        yield made
        assert made.violations == []


@pytest.fixture
def make_service(tmp_path):
    """A maker of services over a small corpus, with a journal on disk; all share it."""
    made = []

    def make(*, rules="", limits=Limits(0, 0), capacity=None, max_quotes=3, files=FILES):  # noqa: B008 - frozen
        folder = tmp_path / "corpus"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        access = None
        if rules:
            access = tmp_path / "access.toml"
            access.write_text(rules, encoding="utf-8")
        service = Service(
            HeldLibrary(lambda: state_in_memory(read_corpus(folder))),
            access=AccessFile(access),
            journal=Journal.open(f"sqlite:///{tmp_path / 'journal.sqlite3'}", retention_days=90),
            limits=limits,
            capacity=capacity or Capacity(),
            max_quotes=max_quotes,
        )
        made.append(service)
        return service

    yield make
    for service in made:
        service.close()


@pytest.fixture
async def bot_in(slack, make_service, tmp_path):
    """A context manager for bots in ``slack``: over Socket Mode, or with ``mode="http"``; ``oauth=True`` for several workspaces."""

    @asynccontextmanager
    async def running(*, mode="socket", oauth=False, interval_s=0.0, service=None, port=0, **service_options):
        settings = Settings(
            _env_file=None,
            slack_mode=mode,
            slack_bot_token=SecretStr("" if oauth else slack.bot_token),
            slack_app_token=SecretStr(slack.app_token),
            slack_signing_secret=SecretStr(slack.signing_secret),
            slack_client_id=slack.client_id if oauth else "",
            slack_client_secret=SecretStr(slack.client_secret if oauth else ""),
            slack_api_url=slack.api_url,
            slack_port=port,
            data_dir=tmp_path / "data",
        )
        bot = Bot(service or make_service(**service_options), settings, interval_s)
        try:
            if bot.door.server is not None:
                listening = asyncio.create_task(bot.door.server.listening.wait())
                await asyncio.wait({listening, bot.task}, timeout=20, return_when=asyncio.FIRST_COMPLETED)
                listening.cancel()
                slack.redirect_uri = f"{bot.url}/slack/oauth_redirect"
            if mode == "http":
                slack.request_url = f"{bot.url}/slack/events"
            else:
                await slack.socket.connected(2)
            yield bot
        finally:
            await bot.stop()

    return running


@pytest.fixture
async def bot(bot_in):
    """A bot over Socket Mode with everything as it is by default."""
    async with bot_in() as made:
        yield made


@pytest.fixture
def anna(slack):
    return slack.person("anna")


@pytest.fixture
def ben(slack):
    return slack.person("ben")


@pytest.fixture
def general(slack, anna, ben):
    """A channel that messages may name, which notifies nobody."""
    channel = slack.channel("general", anna, ben)
    slack.allowed_mentions.add(f"<#{channel.id}>")
    return channel
