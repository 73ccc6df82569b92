"""Running a chat bot: logs without secrets, a clean end on SIGTERM, and starting again where a connection cannot be had."""

from __future__ import annotations

import asyncio
import logging
import random
import re
import signal
import sys
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

from bot.errors import VerbatimError
from bot.service import Service
from bot.settings import exposed_secrets, unknown_variables

log = logging.getLogger(__name__)

FINISH_WITHIN_S = 10.0
SORRY_WITHIN_S = 2.0
_SIGNALS = () if sys.platform == "win32" else (signal.SIGTERM, signal.SIGINT)  # there Ctrl-C ends it at once
_FIRST_WAIT_S, _LONGEST_WAIT_S = 1.0, 60.0
_LIVED_S = 120.0
"""A connection that lasted this long was a good one: the next failure waits as briefly as the first."""

_CHATTY = ("alembic", "discord.client", "slack_sdk.web", "slack_sdk.webhook")
"""Libraries with a line of their own for each migration, or for each attempt to connect beside the one that is logged here."""

# What stands in an address and opens something for a while: the token of an interaction, of a webhook, of a socket, of a command.
_SECRETS = re.compile(
    r"(/(?:webhooks|interactions)/\d+/)[^/?\s'\"]+|(/(?:commands|actions|services|app)/[A-Z]\w+/)[^?\s'\"]+|\b(ticket=)[^&\s'\"]+|\b(xox[a-z]-|xapp-)[\w-]+"
)


class _WithoutSecrets(logging.Formatter):
    """Log lines with tokens replaced, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        return _SECRETS.sub(lambda match: f"{match[match.lastindex or 0]}…", super().format(record))


def start_logging(level: str) -> None:
    """Log to standard error from now on. The libraries' debug lines hold what people write, so those stay off."""
    handler = logging.StreamHandler()
    handler.setFormatter(_WithoutSecrets("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    wanted = logging.getLevelNamesMapping()[level.upper()]
    logging.basicConfig(level=max(logging.INFO, wanted), handlers=[handler], force=True)
    for ours in ("adapters", "bot"):
        logging.getLogger(ours).setLevel(wanted)
    for chatty in _CHATTY:
        logging.getLogger(chatty).setLevel(max(logging.WARNING, wanted))
    for problem in (*unknown_variables(), *exposed_secrets()):
        log.warning("%s", problem)


def name_closed_collections(service: Service) -> None:
    """Say in the log which collections nobody in chat may search, which is how all begin but the files right in the corpus folder."""
    closed = service.access.rules().closed_in_chat(collection.name for collection in service.library.collections)
    if closed:
        log.warning(
            "Nobody in chat may search %s; an access file opens collections (docs/access.md)", ", ".join(f'"{name}"' for name in closed)
        )


def backoff() -> Iterator[float]:
    """How long to wait before each further attempt, in seconds: twice as long each time, with jitter, up to a minute."""
    longest = _FIRST_WAIT_S
    while True:
        yield random.uniform(longest / 2, longest)  # noqa: S311 - many bots must not come back at once; nothing is secret
        longest = min(_LONGEST_WAIT_S, 2 * longest)


async def kept_up(connect: Callable[[], Awaitable[None]], *, name: str) -> None:
    """Connect, and again after every failure; VerbatimError, which waiting does not mend, ends it."""
    loop = asyncio.get_running_loop()
    waits = backoff()
    while True:
        began = loop.time()
        try:
            await connect()
        except VerbatimError:
            raise
        except Exception as error:
            if loop.time() - began > _LIVED_S:
                waits = backoff()
            wait_s = next(waits)
            log.warning("The connection to %s failed (%s: %s); trying again in %.1f s", name, type(error).__name__, error, wait_s)
            log.debug("The connection to %s failed", name, exc_info=True)
            await asyncio.sleep(wait_s)
        else:
            return


Apologise = Callable[[], Coroutine[Any, Any, None]]


class Tasks:
    """Questions that are being worked on, so that the end can wait for them."""

    def __init__(self) -> None:
        self._tasks: dict[asyncio.Task[Any], Apologise | None] = {}
        self.is_closing = False

    def start(self, work: Coroutine[Any, Any, Any], apologise: Apologise | None = None) -> asyncio.Task[Any]:
        """Work on something beside what goes on; an error in it goes to the log. ``apologise`` where the end gives it up."""
        task = asyncio.create_task(work)
        self._tasks[task] = apologise
        task.add_done_callback(self._done)
        return task

    @contextmanager
    def working(self, apologise: Apologise | None = None) -> Iterator[None]:
        """Count the running task among those that the end waits for; ``apologise`` where it gives it up."""
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("Only a task can be waited for.")
        self._tasks[task] = apologise
        try:
            yield
        finally:
            self._tasks.pop(task, None)

    async def finish(self, *, within_s: float = FINISH_WITHIN_S) -> None:
        """Wait for what is being worked on; what takes longer is given up, and whoever waits for it is told so."""
        self.is_closing = True
        if not (at_work := await self.settle(within_s=within_s)):
            return
        apologies = [apologise for task in at_work if (apologise := self._tasks[task]) is not None]
        for task in at_work:
            task.cancel()
        log.warning("%d questions were given up at the end", len(at_work))
        await asyncio.wait(at_work, timeout=SORRY_WITHIN_S)
        if apologies:
            await asyncio.wait([self.start(apologise()) for apologise in apologies], timeout=SORRY_WITHIN_S)

    async def settle(self, *, within_s: float = FINISH_WITHIN_S) -> list[asyncio.Task[Any]]:
        """Wait for what is being worked on; what still is when the time is over."""
        loop = asyncio.get_running_loop()
        end = loop.time() + within_s
        while (at_work := [task for task in self._tasks if not task.done()]) and loop.time() < end:
            await asyncio.wait(at_work, timeout=end - loop.time())
        return at_work

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.pop(task, None)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("Something went wrong while a question was handled", exc_info=error)


async def until_stopped(serve: Coroutine[Any, Any, None], stop: Callable[[], Awaitable[None]]) -> None:
    """Serve until SIGTERM or SIGINT; then ``stop`` once, and wait until serving has ended. A second signal ends it at once."""
    loop = asyncio.get_running_loop()
    stopping = asyncio.Event()
    serving = asyncio.create_task(serve)
    ending: list[asyncio.Future[None]] = []

    def on_signal() -> None:
        if stopping.is_set():
            for task in (*ending, serving):
                task.cancel()
        stopping.set()

    for number in _SIGNALS:
        loop.add_signal_handler(number, on_signal)
    waiting = asyncio.create_task(stopping.wait())
    try:
        await asyncio.wait({serving, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if not serving.done():
            log.info("Stopping: no new questions; those at work are finished")
            ending.append(asyncio.ensure_future(stop()))
            await asyncio.wait(ending)
            if not ending[0].cancelled():
                ending[0].result()
            serving.cancel()
        await asyncio.gather(serving, return_exceptions=stopping.is_set())
    finally:
        waiting.cancel()
        for number in _SIGNALS:
            loop.remove_signal_handler(number)
