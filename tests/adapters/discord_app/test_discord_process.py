"""``verbatim discord`` as a process: how it starts, what it logs, how it ends."""

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import asynccontextmanager, closing

import pytest

from adapters.console.main import main

QUESTION = {"question": "who keeps the spare key?"}


class Process:
    """A running ``verbatim discord`` and what it wrote to standard error so far."""

    def __init__(self, process):
        self.process = process
        self.log = ""

    async def until_said(self, words):
        async with asyncio.timeout(30):
            while words not in self.log:
                line = await self.process.stderr.readline()
                assert line, f"it ended without saying {words!r}: {self.log}"
                self.log += line.decode()

    async def ended(self):
        """Its exit status."""
        async with asyncio.timeout(30):
            self.log += (await self.process.stderr.read()).decode()
            return await self.process.wait()


@pytest.fixture
def run(discord, corpus, tmp_path):
    """Start the process against the local Discord."""

    @asynccontextmanager
    async def running(**settings):
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("VERBATIM_")},
            "VERBATIM_DISCORD_TOKEN": discord.token,
            "VERBATIM_DISCORD_API_URL": discord.api_url,
            "VERBATIM_DISCORD_GATEWAY_URL": discord.gateway_url,
            **{f"VERBATIM_{name.upper()}": value for name, value in settings.items()},
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "adapters", "discord", env=environment, cwd=tmp_path, stderr=asyncio.subprocess.PIPE
        )
        try:
            yield Process(process)
        finally:
            if process.returncode is None:
                process.kill()
            await process.communicate()

    return running


async def test_the_process_answers(run, ask):
    async with run():
        assert "**Anna Berg keeps the spare key.**" in (await ask()).text


async def test_on_sigterm_what_is_at_work_is_finished_and_nothing_new_begun(run, discord, ask, ada, channel, tmp_path):
    async with run() as bot:
        await ask()
        with closing(sqlite3.connect(tmp_path / ".verbatim" / "journal.sqlite3")) as journal:
            journal.execute("BEGIN IMMEDIATE")  # the journal waits, and so do answers
            at_work = await discord.slash(ada, channel, "ask", QUESTION)
            await at_work.first_response()
            bot.process.send_signal(signal.SIGTERM)
            await bot.until_said("Stopping")
            refused = await discord.slash(ada, channel, "help")
            told = await refused.message()
            journal.rollback()

        assert told.text == "I am restarting; please try again in a moment."
        assert "**Anna Berg" in (await at_work.message()).text
        assert await bot.ended() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_it_in_order(run, discord, number):
    async with run() as bot:
        await bot.until_said("Connected as")
        bot.process.send_signal(number)

        assert await bot.ended() == 0
        assert "Traceback" not in bot.log
        await discord.gateway.until_away()


async def test_a_signal_ends_it_while_it_waits_for_discord(run, discord):
    discord.faults.fail("GET", "*", status=503, count=1_000)
    async with run() as bot:
        await bot.until_said("trying again in")
        bot.process.send_signal(signal.SIGTERM)

        assert await bot.ended() == 0
        assert "Traceback" not in bot.log


async def test_a_refused_token_is_one_sentence_and_status_2(run, discord):
    async with run(discord_token=discord.token[::-1], log_level="error") as bot:
        assert await bot.ended() == 2

    said = [line for line in bot.log.splitlines() if not line.startswith("Connecting")]
    assert len(said) == 1
    assert said[0].startswith("verbatim: Discord refuses the token in VERBATIM_DISCORD_TOKEN; copy it again from Bot › Reset Token")


@pytest.mark.parametrize("code", [4004, 4013, 4014])
async def test_what_the_gateway_refuses_is_one_sentence_and_status_2(run, discord, code):
    async with run(log_level="error") as bot:
        await discord.until_ready(timeout_s=60)
        await discord.gateway.close(code)
        status = await bot.ended()

    said = [line for line in bot.log.splitlines() if not line.startswith("Connecting")]
    assert (status, len(said)) == (2, 1)
    assert said[0].startswith("verbatim: Discord refuses ")


@pytest.mark.parametrize("token", ["", " ", "two words", "line\nbreak", "é"])
async def test_what_is_no_token_is_one_sentence_and_status_2(run, token):
    async with run(discord_token=token, log_level="error") as bot:
        assert await bot.ended() == 2

    said = [line for line in bot.log.splitlines() if not line.startswith("Connecting")]
    assert len(said) == 1
    assert said[0].startswith("verbatim: ")
    assert "VERBATIM_DISCORD_TOKEN" in said[0]


def test_without_a_token_it_says_how_to_get_one(corpus, monkeypatch, capsys):
    monkeypatch.delenv("VERBATIM_DISCORD_TOKEN", raising=False)

    assert main(["discord"]) == 2
    assert capsys.readouterr().err == (
        "verbatim: VERBATIM_DISCORD_TOKEN is empty; run `verbatim setup discord`, or write the bot's token into .env. "
        "Only the .env of the current folder is read: run this in the project's folder.\n"
    )


@pytest.mark.parametrize("token", ["nonsense", "xoxb-1-2-abc"])
def test_what_has_not_the_form_of_a_token_is_sent_to_nobody(corpus, monkeypatch, capsys, token):
    monkeypatch.setenv("VERBATIM_DISCORD_TOKEN", token)

    assert main(["discord"]) == 2
    assert capsys.readouterr().err == (
        "verbatim: VERBATIM_DISCORD_TOKEN is no bot token: one has three parts with dots between them; copy the token again.\n"
    )


@pytest.mark.parametrize("level", ["info", "debug"])
async def test_neither_tokens_nor_questions_are_logged(run, discord, ask, ada, channel, level):
    async with run(log_level=level) as bot:
        asked = await discord.slash(ada, channel, "ask", QUESTION)
        await asked.message()
        await discord.say(ada, channel, f"{discord.bot.mention} who keeps the shed open?")
        await channel.next_message()
        late = await discord.slash(ada, channel, "ask", {"question": "who is late?"})
        late.expire_response()
        discord.faults.fail("POST", "/interactions/*", status=400, code=1, message="Something else")
        failed = await discord.slash(ada, channel, "help")
        await failed.message()
        discord.gateway.reconnect()
        await discord.gateway.pulse.until(lambda: discord.gateway.resumes, 30, "resumption")
        bot.process.send_signal(signal.SIGTERM)
        await bot.ended()

    assert "Discord was given" in bot.log
    assert "Traceback" in bot.log
    for secret in (discord.token, asked.token, late.token, failed.token, "spare key", "shed open", "who is late"):
        assert secret not in bot.log


async def test_an_error_s_traceback_holds_no_token(run, discord, ada, channel):
    async with run() as bot:
        discord.faults.fail("POST", "/interactions/*", status=400, code=1, message="at https://discord.com/api/webhooks/1/very-secret")
        asked = await discord.slash(ada, channel, "help")
        await asked.message()
        bot.process.send_signal(signal.SIGTERM)
        await bot.ended()

    assert "Traceback" in bot.log
    assert "/webhooks/1/…" in bot.log
    assert "very-secret" not in bot.log
