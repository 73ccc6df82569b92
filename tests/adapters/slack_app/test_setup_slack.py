"""``verbatim setup slack``: a manifest, tokens that were checked, and a settings file for their owner alone."""

import asyncio
import io
import os
import pty
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from slack_bot import KEY

from adapters.console.main import main
from adapters.console.setup_slack import _WHERE
from adapters.slack_app.manifest import as_yaml, link, manifest

ROOT = Path(__file__).parents[3]


@pytest.fixture
def setup(slack, tmp_path, monkeypatch, capsys):
    """A function that runs the command with these tokens, and gives its status and what it printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VERBATIM_SLACK_API_URL", slack.api_url)

    async def running(*arguments, **tokens):
        given = {"bot_token": slack.bot_token, "app_token": slack.app_token, "signing_secret": slack.signing_secret} | tokens
        lines = [f"VERBATIM_SLACK_{name.upper()}={value}" for name, value in given.items() if value is not None]
        (tmp_path / "tokens").write_text("\n".join(lines), encoding="utf-8")
        status = await asyncio.to_thread(main, ["setup", "slack", "--tokens-file", "tokens", *arguments])
        return status, "".join(capsys.readouterr())

    return running


def env(tmp_path):
    return (tmp_path / ".env").read_text(encoding="utf-8")


async def test_good_tokens_are_written(slack, setup, tmp_path):
    status, _ = await setup()

    assert status == 0
    assert f"VERBATIM_SLACK_BOT_TOKEN={slack.bot_token}" in env(tmp_path)
    assert f"VERBATIM_SLACK_APP_TOKEN={slack.app_token}" in env(tmp_path)


async def test_the_settings_file_is_for_its_owner_alone(setup, tmp_path):
    await setup()

    assert stat.S_IMODE((tmp_path / ".env").stat().st_mode) == 0o600


async def test_other_settings_stay(setup, tmp_path):
    (tmp_path / ".env").write_text("# mine\nVERBATIM_MAX_QUOTES=2\n", encoding="utf-8")

    await setup()

    assert "# mine\nVERBATIM_MAX_QUOTES=2\n" in env(tmp_path)


async def test_no_token_is_printed(slack, setup):
    _, printed = await setup()

    assert not any(token in printed for token in (slack.bot_token, slack.app_token))


async def test_the_manifest_is_written(setup, tmp_path):
    await setup("--name", "Librarian")

    assert (tmp_path / "slack-manifest.yaml").read_text(encoding="utf-8") == as_yaml(manifest(name="Librarian"))


def test_a_link_opens_slack_with_the_manifest(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda _: "")

    assert main(["setup", "slack"]) == 2
    printed = capsys.readouterr().out
    assert link(manifest()) in printed
    assert "Create New App › From a manifest" in printed


def test_without_a_terminal_no_link_is_printed_and_the_manifest_is_kept(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    assert main(["setup", "slack"]) == 2
    printed = capsys.readouterr()
    assert printed.out == "The app's manifest is in slack-manifest.yaml.\n"
    assert "There is no terminal to type a token into; give it with --tokens-file FILE" in printed.err


async def test_whoever_has_tokens_has_made_the_app(setup):
    _, printed = await setup()

    assert printed.startswith("The app's manifest is in slack-manifest.yaml.\nThe tokens work: ")


async def test_the_mode_http_asks_for_the_signing_secret(slack, setup, tmp_path):
    await setup("--mode", "http", "--url", "https://bot.example.org", app_token=None)

    assert f"VERBATIM_SLACK_SIGNING_SECRET={slack.signing_secret}\n" in env(tmp_path).replace("'", "")
    assert "VERBATIM_SLACK_MODE=http" in env(tmp_path)


async def test_the_mode_http_needs_an_address(setup):
    status, printed = await setup("--mode", "http")

    assert (status, "--url https://" in printed) == (2, True)


@pytest.mark.parametrize("url", ["https://x y", "https://bot.example.org:99999", "https://[bot", "https://bot.example.org\t"])
async def test_an_address_that_there_cannot_be_is_refused(setup, url):
    status, printed = await setup("--mode", "http", "--url", url)

    assert (status, "--url https://" in printed) == (2, True)


@pytest.mark.parametrize("name", ["tokens", "notes.txt"])
async def test_a_manifest_takes_the_place_of_no_other_file(setup, tmp_path, name):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")

    status, printed = await setup("--manifest", name)

    assert (status, f"{name} is there already and is no manifest; name another with --manifest." in printed) == (2, True)
    assert "display_information" not in (tmp_path / name).read_text(encoding="utf-8")


async def test_a_manifest_takes_the_place_of_an_earlier_one(setup, tmp_path):
    await setup("--name", "Librarian")

    status, _ = await setup()

    assert status == 0
    assert (tmp_path / "slack-manifest.yaml").read_text(encoding="utf-8") == as_yaml(manifest())


async def test_missing_scopes_are_named(slack, setup, tmp_path):
    slack.installation().scopes -= {"chat:write", "im:history"}

    status, printed = await setup()

    assert (status, "lacks the scopes chat:write, im:history" in printed, (tmp_path / ".env").exists()) == (2, True, False)


async def test_a_bot_token_that_slack_refuses_is_told(setup, tmp_path):
    status, printed = await setup(bot_token="xoxb-another")

    assert (status, "VERBATIM_SLACK_BOT_TOKEN" in printed, (tmp_path / ".env").exists()) == (2, True, False)


async def test_an_app_token_that_slack_refuses_is_told(setup, tmp_path):
    status, printed = await setup(app_token="xapp-another")

    assert (status, "connections:write" in printed, (tmp_path / ".env").exists()) == (2, True, False)


async def test_tokens_in_each_others_place_are_told(slack, setup):
    status, printed = await setup(bot_token=slack.app_token)

    assert (status, "begins with xoxb-" in printed) == (2, True)


async def test_a_token_that_is_not_given_is_named(setup):
    status, printed = await setup(app_token=None)

    assert (status, "VERBATIM_SLACK_APP_TOKEN" in printed) == (2, True)


async def test_nothing_is_written_before_tokens_from_a_file_were_read(setup, tmp_path):
    _, printed = await setup(app_token=None)

    assert printed == "verbatim: tokens lacks VERBATIM_SLACK_APP_TOKEN; write a line NAME=value for each.\n"
    assert not (tmp_path / "slack-manifest.yaml").exists()


def test_standard_input_is_called_so(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO("VERBATIM_SLACK_BOT_TOKEN=xoxb-1"))

    assert main(["setup", "slack", "--tokens-file", "-"]) == 2
    assert capsys.readouterr().err.startswith("verbatim: Standard input lacks VERBATIM_SLACK_APP_TOKEN; ")


async def test_a_slack_that_does_not_answer_is_told(setup, monkeypatch):
    monkeypatch.setenv("VERBATIM_SLACK_API_URL", "http://127.0.0.1:1/api/")

    status, printed = await setup()

    assert status == 2
    assert "Slack did not answer (Cannot connect to host 127.0.0.1:1 " in printed


FOREIGN = [
    ("text/html", b"<html>Log in to the guest network</html>"),
    ("text/plain", b"log in"),
    ("application/json", b"<html>Log in</html>"),
    ("application/json", b"\xff\xfe"),
    ("application/json", b"[]"),
    ("application/json", b'"log in"'),
    ("application/json", b"{}"),
    ("application/json", b'{"ok": true}'),
]


@pytest.mark.parametrize(("kind", "body"), FOREIGN)
async def test_what_is_not_slack_is_told(setup, tmp_path, monkeypatch, kind, body):
    async def answer(_):
        return web.Response(body=body, content_type=kind)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    async with TestServer(app) as server:
        monkeypatch.setenv("VERBATIM_SLACK_API_URL", str(server.make_url("/api/")))

        status, printed = await setup()

    told = printed.splitlines()[-1]
    assert told.startswith("verbatim: The tokens could not be checked and were not kept, because what answers is not Slack;")
    assert (status, (tmp_path / ".env").exists()) == (2, False)


@pytest.mark.parametrize("method", ["auth.test", "apps.connections.open"])
@pytest.mark.parametrize(("fault", "named"), [({"error": "fatal_error"}, "fatal_error"), ({"status": 403}, "status 403")])
async def test_what_slack_answers_with_is_named(slack, setup, tmp_path, method, fault, named):
    slack.fail(method, times=9, **fault)

    status, printed = await setup()

    assert f"because Slack answered with {named}; try again." in printed
    assert (status, (tmp_path / ".env").exists()) == (2, False)


async def test_a_name_that_is_too_long_is_told(setup):
    status, printed = await setup("--name", "V" * 36)

    assert (status, "--name" in printed) == (2, True)


async def test_typed_tokens_are_not_shown(slack, tmp_path):
    here, there = pty.openpty()
    environment = {**os.environ, "VERBATIM_SLACK_API_URL": slack.api_url, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "adapters", "setup", "slack"]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdin=there, stdout=there, stderr=there, start_new_session=True)  # noqa: ASYNC220 - it starts at once
    os.close(there)
    shown = b""
    try:
        for prompt, token in ((b"bot token:", slack.bot_token), (b"app token:", slack.app_token)):
            while prompt not in shown:
                shown += await asyncio.to_thread(os.read, here, 4_096)
            os.write(here, f"{token}\n".encode())
        while more := await asyncio.to_thread(_read, here):
            shown += more
        await asyncio.to_thread(process.wait, 20)
    finally:
        os.close(here)

    assert (process.returncode, slack.bot_token.encode() in shown, "xoxb" in env(tmp_path)) == (0, False, True)


@pytest.mark.parametrize("place", ["OAuth & Permissions", "Basic Information › App-Level Tokens", "Generate Token and Scopes"])
def test_the_guide_and_the_command_name_the_same_places(place):
    said = (" ".join(_WHERE.values()), (ROOT / "docs" / "slack.md").read_text(encoding="utf-8"))

    assert [place in each for each in said] == [True, True]


def _read(terminal):
    try:
        return os.read(terminal, 4_096)
    except OSError:  # the other end is closed
        return b""


async def test_the_bot_starts_with_what_was_written(slack, setup, tmp_path, bot_in, anna):
    await setup()

    async with bot_in():
        assert "Anna Berg" in (await slack.say(anna, slack.dm(anna), KEY).answer()).text
