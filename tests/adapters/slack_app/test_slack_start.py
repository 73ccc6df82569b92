"""``verbatim slack``: what is wrong with a setting or a token is said in one sentence that names it, and the exit status is 2."""

import asyncio
import os
import signal
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from slack_bot import KEY

ROOT = Path(__file__).parents[3]


@pytest.fixture
def start(slack, corpus):
    """A context manager for the command as a process of its own, with these settings."""

    @asynccontextmanager
    async def running(**settings):
        given = {"bot_token": slack.bot_token, "app_token": slack.app_token, "api_url": slack.api_url} | settings
        own = {name: value for name, value in os.environ.items() if not name.startswith("VERBATIM_")}
        environment = own | {f"VERBATIM_SLACK_{name.upper()}": value for name, value in given.items()}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "adapters", "slack"), env=environment | {"PYTHONPATH": str(ROOT)}, stderr=asyncio.subprocess.PIPE
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()

    return running


async def ended(process):
    """Its exit status, and the last line that it printed."""
    _, printed = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode, printed.decode().splitlines()[-1]


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"bot_token": ""}, "VERBATIM_SLACK_BOT_TOKEN is empty; run `verbatim setup slack`"),
        ({"app_token": ""}, "VERBATIM_SLACK_APP_TOKEN is empty"),
        ({"bot_token": ""}, "Only the .env of the current folder is read: run this in the project's folder."),
        ({"bot_token": "xapp-1"}, "which begins with xoxb-"),
        ({"app_token": "xoxb-1"}, "which begins with xapp-"),
        ({"mode": "http"}, "VERBATIM_SLACK_SIGNING_SECRET is empty"),
        ({"client_id": "1.2", "bot_token": ""}, "VERBATIM_SLACK_CLIENT_SECRET is empty"),
        ({"client_id": "1.2", "client_secret": "x"}, "leave one of them empty"),
        ({"bot_token": "xoxb-another"}, "Slack refuses the token in VERBATIM_SLACK_BOT_TOKEN"),
        ({"app_token": "xapp-another"}, "Slack refuses the token in VERBATIM_SLACK_APP_TOKEN"),
    ],
)
async def test_a_setting_that_will_not_do_is_named(start, settings, named):
    async with start(**settings) as process:
        status, said = await ended(process)

    assert (status, named in said) == (2, True)


async def test_a_missing_scope_is_named(slack, start):
    slack.installation().scopes.discard("im:history")

    async with start() as process:
        status, said = await ended(process)

    assert (status, "lacks the scope im:history" in said) == (2, True)


async def test_a_revoked_token_is_named(slack, start):
    slack.installation().state = "revoked"

    async with start() as process:
        status, said = await ended(process)

    assert (status, "install it again under Install App" in said) == (2, True)


async def test_it_answers_until_it_is_stopped(slack, start, anna, general):
    async with start() as process:
        await slack.socket.connected(2)
        answer = await slack.mention(anna, general, KEY).answer()
        process.send_signal(signal.SIGTERM)
        status, _ = await ended(process)

    assert (status, "Anna Berg keeps the spare key" in answer.text) == (0, True)


@pytest.mark.parametrize("fault", [{"status": 503}, {"error": "org_login_required"}])
async def test_a_slack_that_is_not_there_yet_is_waited_for(slack, start, fault):
    slack.fail("auth.test", times=2, **fault)

    async with start():
        assert len(await slack.socket.connected(2)) == 2
