"""What keeps a chat bot running, and ends it."""

import asyncio
import itertools
import logging
import os
import signal

import pytest

from adapters.serving import _CHATTY, Tasks, backoff, kept_up, start_logging, until_stopped
from bot.errors import SettingsError

_FOREVER_S = 20.0


@pytest.fixture
def said(capsys):
    """Start the log at a level; what it says then is on standard error. The log of the tests is put back afterwards."""
    loggers = [logging.getLogger(name) for name in (None, "adapters", "bot", *_CHATTY)]
    levels, handlers = [logger.level for logger in loggers], logging.root.handlers[:]

    def saying(level, name, log_level, *words):
        start_logging(level)
        logging.getLogger(name).log(log_level, *words)
        return capsys.readouterr().err

    yield saying
    logging.root.handlers[:] = handlers
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)


def test_a_variable_that_is_no_setting_is_named(said, monkeypatch):
    monkeypatch.setenv("VERBATIM_CORPUS_DRI", "docs")

    assert "VERBATIM_CORPUS_DRI in the environment is not a setting" in said("info", "bot", logging.INFO, "x")


@pytest.mark.parametrize(
    "secret",
    [
        "https://discord.com/api/v10/webhooks/123/SECRET/messages/@original",
        "/interactions/123/SECRET/callback",
        "wss://wss.slack.com/link?ticket=SECRET&app_id=1",
        "xoxb-SECRET",
        "xoxe-SECRET-1",
        "xapp-SECRET",
        "https://hooks.slack.com/commands/T0123/456/SECRET",
        "http://127.0.0.1:9/actions/T0123456/123456789/SECRETabc",
        "https://hooks.slack-gov.com/services/T01/B02/SECRET",
    ],
)
def test_tokens_are_cut_out_of_log_lines(said, secret):
    shown = said("info", "adapters", logging.INFO, "failed at %s", secret)

    assert "failed at" in shown
    assert "SECRET" not in shown


def test_they_are_cut_out_of_tracebacks(said, capsys):
    start = said("info", "adapters", logging.INFO, "begun")
    try:
        raise ValueError("at /webhooks/123/SECRET")  # noqa: TRY301 - it is the traceback that is looked at
    except ValueError:
        logging.getLogger("adapters").exception("It failed")

    shown = capsys.readouterr().err
    assert "begun" in start
    assert "ValueError: at /webhooks/123/…" in shown


@pytest.mark.parametrize(("level", "is_said"), [("debug", True), ("info", False)])
def test_our_debug_lines_are_said_at_debug(said, level, is_said):
    assert ("why" in said(level, "adapters.chat", logging.DEBUG, "why")) == is_said


@pytest.mark.parametrize("library", ["discord.http", "slack_bolt", "aiohttp.client", "markdown_it", "sqlalchemy.engine"])
def test_the_libraries_debug_lines_are_never_said(said, library):
    assert said("debug", library, logging.DEBUG, "what somebody wrote") == ""


@pytest.mark.parametrize("library", ["discord.client", "slack_sdk.web.async_base_client"])
def test_a_library_has_no_line_of_its_own_for_each_attempt_to_connect(said, library):
    assert said("info", library, logging.INFO, "logging in using static token") == ""


def test_errors_alone_are_said_at_error(said):
    assert said("error", "adapters", logging.WARNING, "hm") == ""
    assert "oh" in said("error", "discord", logging.ERROR, "oh")


def test_waits_grow_to_a_minute_and_no_further():
    waits = list(itertools.islice(backoff(), 20))

    assert 0.5 <= waits[0] <= 1
    assert all(30 <= wait <= 60 for wait in waits[6:])


def test_no_two_bots_wait_alike():
    assert next(backoff()) != next(backoff())


async def test_a_connection_that_fails_is_tried_again():
    attempts = []

    async def connect():
        attempts.append(1)
        if len(attempts) == 1:
            raise AttributeError("the library's fault")

    await kept_up(connect, name="Discord")
    assert len(attempts) == 2


async def test_what_waiting_does_not_mend_ends_it():
    async def connect():
        raise SettingsError("the token")

    with pytest.raises(SettingsError, match="the token"):
        await kept_up(connect, name="Discord")


async def test_the_end_waits_for_what_is_at_work():
    tasks, may_end, done = Tasks(), asyncio.Event(), []

    async def work():
        await may_end.wait()
        done.append(1)

    tasks.start(work())
    finishing = asyncio.create_task(tasks.finish())
    await asyncio.sleep(0)
    assert tasks.is_closing
    may_end.set()
    await finishing

    assert done == [1]


async def test_what_takes_too_long_is_given_up(caplog):
    tasks = Tasks()
    late = tasks.start(asyncio.Event().wait())

    await tasks.finish(within_s=0.01)
    await asyncio.sleep(0)
    assert late.cancelled()
    assert "1 questions were given up at the end" in caplog.text


async def test_whoever_waits_for_what_is_given_up_is_told_so():
    tasks, told = Tasks(), []

    async def apologise():
        told.append(late.cancelled())

    late = tasks.start(asyncio.Event().wait(), apologise)
    await tasks.finish(within_s=0.01)

    assert told == [True]


async def test_the_end_waits_for_what_came_while_it_waited():
    tasks, begun, done = Tasks(), asyncio.Event(), []

    async def later():
        await asyncio.sleep(0)
        done.append(1)

    async def work():
        await begun.wait()
        tasks.start(later())

    tasks.start(work())
    finishing = asyncio.create_task(tasks.finish())
    begun.set()
    await finishing

    assert done == [1]


async def test_the_end_waits_for_a_running_task_that_says_it_works():
    tasks, begun, may_end, done = Tasks(), asyncio.Event(), asyncio.Event(), []

    async def handler():
        with tasks.working():
            begun.set()
            await may_end.wait()
            done.append(1)

    handling = asyncio.create_task(handler())
    await begun.wait()
    finishing = asyncio.create_task(tasks.finish())
    may_end.set()
    await asyncio.gather(finishing, handling)

    assert done == [1]


async def test_an_error_at_work_goes_to_the_log(caplog):
    tasks = Tasks()

    async def work():
        raise ValueError("broken")

    tasks.start(work())
    await tasks.finish()
    await asyncio.sleep(0)

    assert [record.exc_info[0] for record in caplog.records] == [ValueError]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_stops_it_once(number):
    stopped, ended = [], asyncio.Event()

    async def serve():
        os.kill(os.getpid(), number)
        await ended.wait()

    async def stop():
        stopped.append(1)
        ended.set()

    await until_stopped(serve(), stop)
    assert stopped == [1]


async def test_a_second_signal_ends_it_at_once():
    async def serve():
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.Event().wait()

    stopping = asyncio.get_running_loop().create_future()

    async def stop():
        os.kill(os.getpid(), signal.SIGTERM)
        try:
            await asyncio.sleep(_FOREVER_S)
        except asyncio.CancelledError:
            stopping.set_result("cut short")
            raise

    async with asyncio.timeout(_FOREVER_S / 2):
        await until_stopped(serve(), stop)
    assert stopping.result() == "cut short"


async def test_a_second_signal_ends_the_stopping_too():
    async def serve():
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.Event().wait()

    async def stop():
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.Event().wait()

    async with asyncio.timeout(_FOREVER_S / 2):
        await until_stopped(serve(), stop)


async def test_an_error_that_ends_it_is_told():
    async def serve():
        raise SettingsError("the token")

    async def stop():
        raise AssertionError("there is nothing to stop")

    with pytest.raises(SettingsError, match="the token"):
        await until_stopped(serve(), stop)


async def test_an_error_while_it_stops_is_told():
    async def serve():
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.Event().wait()

    async def stop():
        raise SettingsError("the address")

    with pytest.raises(SettingsError, match="the address"):
        await until_stopped(serve(), stop)


async def test_the_signals_do_what_they_did_before_afterwards():
    async def serve():
        pass

    await until_stopped(serve(), serve)
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
