"""``verbatim setup discord``: from a token to an invite link and a settings file."""

import asyncio
import io
import os
import pty
import stat
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from local_discord import LocalDiscord

from adapters.console.main import main

LEAST = 1 << 10 | 1 << 11 | 1 << 16 | 1 << 38  # see channels, send messages, read history, send in threads
REFUSED = "verbatim: Discord refuses that token; copy it again from Bot › Reset Token in "


@pytest.fixture
def local(monkeypatch, tmp_path):
    """A local Discord in a thread of its own, where the settings say it is; the working folder is empty."""
    ready, may_end = threading.Event(), asyncio.Event()
    made = LocalDiscord()
    loop = asyncio.new_event_loop()

    async def live():
        async with made:
            ready.set()
            await may_end.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(live()))
    thread.start()
    assert ready.wait(20)
    for name in [name for name in os.environ if name.startswith("VERBATIM_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("VERBATIM_DISCORD_API_URL", made.api_url)
    monkeypatch.chdir(tmp_path)
    yield made
    loop.call_soon_threadsafe(may_end.set)
    thread.join(20)
    loop.close()


@pytest.fixture
def token_file(local, tmp_path):
    """A file that holds the right token, as an editor leaves it."""
    path = tmp_path / "token"
    path.write_text(f"{local.token}\n", encoding="utf-8")
    return path


@pytest.fixture
def env(tmp_path):
    """The settings file."""
    return tmp_path / ".env"


def test_a_token_from_a_file_is_written(local, token_file, env):
    assert main(["setup", "discord", "--token-file", str(token_file)]) == 0
    assert env.read_text() == f"VERBATIM_DISCORD_TOKEN={local.token}\n"


def test_a_token_from_standard_input_is_written(local, env, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{local.token}\n"))

    assert main(["setup", "discord", "--token-file", "-"]) == 0
    assert local.token in env.read_text()


def test_the_word_before_a_token_in_examples_is_left_out(local, token_file, env):
    token_file.write_text(f"Bot {local.token}", encoding="utf-8")

    assert main(["setup", "discord", "--token-file", str(token_file)]) == 0
    assert env.read_text() == f"VERBATIM_DISCORD_TOKEN={local.token}\n"


def test_a_typed_token_is_written_and_not_shown(local, env):
    shown, status = _typed(local.token)

    assert status == 0
    assert local.token in env.read_text()
    assert local.token not in shown
    assert "1. Open https://discord.com/developers/applications and press New Application." in shown
    assert "Then start it with `verbatim discord`" in shown


def test_only_its_owner_can_read_the_file(token_file, env):
    env.write_text("# mine\n")
    env.chmod(0o644)
    main(["setup", "discord", "--token-file", str(token_file)])

    assert stat.S_IMODE(env.stat().st_mode) == 0o600


def test_every_other_line_stays(local, token_file, env):
    env.write_text("# mine\nVERBATIM_MAX_QUOTES=5\nVERBATIM_DISCORD_TOKEN='old'\nVERBATIM_DATA_DIR=\"x y\"\n")
    main(["setup", "discord", "--token-file", str(token_file)])

    assert env.read_text() == f'# mine\nVERBATIM_MAX_QUOTES=5\nVERBATIM_DISCORD_TOKEN={local.token}\nVERBATIM_DATA_DIR="x y"\n'


def test_another_file_can_be_named(local, token_file, env, tmp_path):
    main(["setup", "discord", "--token-file", str(token_file), "--env-file", str(tmp_path / "other.env")])

    assert local.token in (tmp_path / "other.env").read_text()
    assert not env.exists()


def test_the_invite_link_asks_for_the_least(local, token_file, capsys):
    main(["setup", "discord", "--token-file", str(token_file)])

    link = urlsplit(next(word for word in capsys.readouterr().out.split() if "oauth2" in word))
    asked = parse_qs(link.query)
    assert (link.scheme, link.netloc, link.path) == ("https", "discord.com", "/oauth2/authorize")
    assert asked["client_id"] == [str(local.bot.id)]
    assert asked["permissions"] == [str(LEAST)]
    assert set(asked["scope"][0].split()) == {"bot", "applications.commands"}


def test_the_token_is_not_printed(local, token_file, capsys):
    main(["setup", "discord", "--token-file", str(token_file)])

    printed = capsys.readouterr()
    assert local.token not in printed.out + printed.err


def test_the_next_step_is_told(token_file, capsys):
    main(["setup", "discord", "--token-file", str(token_file)])

    assert "Then start it with `verbatim discord`, and type /ask in your server." in capsys.readouterr().out


@pytest.mark.parametrize("is_public", [True, False])
def test_who_may_add_the_bot_is_told_where_anybody_may(local, token_file, capsys, is_public):
    local.is_public = is_public
    main(["setup", "discord", "--token-file", str(token_file)])

    assert ("switch off Public Bot under Bot" in capsys.readouterr().out) == is_public


def test_a_wrong_token_is_refused_and_nothing_written(token_file, env, capsys):
    token_file.write_text("wrong.bot.token", encoding="utf-8")

    assert main(["setup", "discord", "--token-file", str(token_file)]) == 2
    assert capsys.readouterr().err.startswith(REFUSED)
    assert not env.exists()


@pytest.mark.parametrize("text", ["two words", "two\nlines", "tökén", "a\x00b"])
def test_what_is_no_token_is_refused_and_nothing_written(token_file, env, capsys, text):
    token_file.write_text(text, encoding="utf-8")

    assert main(["setup", "discord", "--token-file", str(token_file)]) == 2
    assert capsys.readouterr().err == "verbatim: That is no bot token: it is one word without blanks, copied whole; nothing was changed.\n"
    assert not env.exists()


@pytest.mark.parametrize("text", ["", "\n"])
def test_an_empty_file_is_called_so(token_file, env, capsys, text):
    token_file.write_text(text, encoding="utf-8")

    assert main(["setup", "discord", "--token-file", str(token_file)]) == 2
    assert capsys.readouterr().err == f"verbatim: {token_file} is empty; name a file that holds the token.\n"
    assert not env.exists()


@pytest.mark.parametrize("text", ["a" * 64, "one.dot", "a.dot.too.many", "two..dots"])
def test_what_has_not_the_form_of_a_token_is_refused_without_asking_discord(token_file, env, monkeypatch, capsys, text):
    monkeypatch.setenv("VERBATIM_DISCORD_API_URL", "http://127.0.0.1:1/api/v10")
    token_file.write_text(text, encoding="utf-8")

    assert main(["setup", "discord", "--token-file", str(token_file)]) == 2
    assert capsys.readouterr().err.startswith("verbatim: That is no bot token: one has three parts with dots between them; copy it again")
    assert not env.exists()


def test_an_api_that_cannot_be_reached_is_told_of(token_file, env, monkeypatch, capsys):
    monkeypatch.setenv("VERBATIM_DISCORD_API_URL", "http://127.0.0.1:1/api/v10")

    assert main(["setup", "discord", "--token-file", str(token_file)]) == 2
    error = capsys.readouterr().err
    assert error.startswith("verbatim: The token could not be checked and was not kept, because Discord did not answer (")
    assert error.count("\n") == 1
    assert not env.exists()


def test_an_api_that_fails_is_told_of(local, token_file, env, capsys):
    local.faults.fail("GET", "*", status=503)

    assert main(["setup", "discord", "--token-file", str(token_file)]) == 2
    assert (
        capsys.readouterr().err
        == "verbatim: The token could not be checked and was not kept, because Discord answered with status 503; try again.\n"
    )
    assert not env.exists()


def test_a_refusal_is_told_with_its_code(local, token_file, env, capsys):
    local.faults.fail("GET", "*", status=403, code=40333)

    assert main(["setup", "discord", "--token-file", str(token_file)]) == 2
    assert "because Discord answered with status 403, code 40333; try again." in capsys.readouterr().err
    assert not env.exists()


FOREIGN = [
    ("text/html", b"<html>Log in to the guest network</html>"),
    ("application/json", b"<html>Log in</html>"),
    ("application/json", b"\xff\xfe"),
    ("application/json", b"[]"),
    ("application/json", b"{}"),
    ("application/json", b'{"id": "you"}'),
]


@pytest.mark.parametrize(("kind", "body"), FOREIGN)
def test_what_is_not_discord_is_told_of(token_file, env, monkeypatch, capsys, kind, body):
    class Portal(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Portal) as portal:
        serving = threading.Thread(target=portal.serve_forever)
        serving.start()
        monkeypatch.setenv("VERBATIM_DISCORD_API_URL", f"http://127.0.0.1:{portal.server_port}/api/v10")
        status = main(["setup", "discord", "--token-file", str(token_file)])
        portal.shutdown()
        serving.join(20)

    error = capsys.readouterr().err
    assert error.startswith("verbatim: The token could not be checked and was not kept, because what answers is not Discord;")
    assert (status, error.count("\n"), env.exists()) == (2, 1, False)


def test_a_file_that_is_not_there_is_told_of(local, env, capsys):
    assert main(["setup", "discord", "--token-file", "nowhere"]) == 2
    assert capsys.readouterr().err == "verbatim: nowhere cannot be read (No such file or directory); name a file that holds the token.\n"


def test_a_settings_file_that_cannot_be_written_is_told_of(token_file, tmp_path, capsys):
    assert main(["setup", "discord", "--token-file", str(token_file), "--env-file", str(tmp_path / "no" / "folder")]) == 2
    assert "folder cannot be written (No such file or directory); name another with --env-file." in capsys.readouterr().err


def test_without_a_terminal_it_says_how_else(local, env, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))

    assert main(["setup", "discord"]) == 2
    printed = capsys.readouterr()
    assert (printed.out, "There is no terminal to type a token into" in printed.err) == ("", True)
    assert not env.exists()


def test_an_end_of_input_at_the_prompt_changes_nothing(local, env):
    shown, status = _typed("\x04")

    assert status == 2
    assert "No token was typed; nothing was changed." in shown
    assert not env.exists()


def _typed(text):
    """What a terminal shows where the text is typed at the prompt, and the exit status."""
    leader, follower = pty.openpty()
    process = subprocess.Popen([sys.executable, "-m", "adapters", "setup", "discord"], stdin=follower, stdout=follower, stderr=follower)
    os.close(follower)
    shown = b""
    try:
        while chunk := os.read(leader, 65_536):
            if b"Token: " in shown + chunk and b"Token: " not in shown:
                os.write(leader, text.encode() if text == "\x04" else f"{text}\n".encode())
            shown += chunk
    except OSError:
        pass  # the other end is closed
    os.close(leader)
    return shown.decode(), process.wait(20)
