"""A few threads that do the work, and never more of it than can be done in time."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from bot.errors import WAITING, BusyError, LimitError

T = TypeVar("T")

MOST_OF_A_SHARE = 5


@dataclass(frozen=True, slots=True)
class Capacity:
    """How much is done at once, and how long anybody waits."""

    workers: int = 2
    queue: int = 200
    """How many may wait beyond those that are worked on."""
    deadline_s: float = 10.0


class Workers:
    """Threads that answer, and one that reads."""

    def __init__(self, capacity: Capacity) -> None:
        self._capacity = capacity
        self._answering = ThreadPoolExecutor(capacity.workers, "answer")
        self._reading = ThreadPoolExecutor(1, "read")
        self._at_work = 0
        self._of_share: Counter[str] = Counter()
        self._counting = threading.Lock()

    def close(self) -> None:
        """Finish what is being worked on, drop what waits."""
        for pool in (self._answering, self._reading):
            pool.shutdown(cancel_futures=True)

    async def answer(self, job: Callable[[], T], share: str = "", given_up: threading.Event | None = None) -> T:
        """Run a job, or refuse it with BusyError: when too many wait already, or when its time is over.

        LimitError where too many of the same ``share``, such as one person's, wait or are worked on. A job that runs when its time is over
        ends on its own; ``given_up`` tells it that nobody hears of it.
        """
        with self._counting:
            if share and self._of_share[share] >= MOST_OF_A_SHARE:
                raise LimitError(1.0)
            if self._at_work >= self._capacity.workers + self._capacity.queue:
                raise BusyError(WAITING)
            self._at_work += 1
            self._of_share[share] += 1
        try:
            future = self._answering.submit(job)
        except RuntimeError as error:
            self._done(share)
            raise BusyError("The bot is shutting down; please try again in a moment.") from error
        future.add_done_callback(lambda _: self._done(share))
        try:
            return await asyncio.wait_for(asyncio.wrap_future(future), self._capacity.deadline_s)
        except TimeoutError as error:
            if future.done() and not future.cancelled():
                raise  # the job's own
            raise BusyError(f"That took longer than {self._capacity.deadline_s:g} s; please try again in a moment.") from error
        finally:
            if given_up is not None:
                given_up.set()

    async def read(self, job: Callable[[], T]) -> T:
        """Run a job that may take long, after those before it."""
        return await asyncio.wrap_future(self._reading.submit(job))

    def _done(self, share: str) -> None:
        with self._counting:
            self._at_work -= 1
            self._of_share[share] -= 1
            if not self._of_share[share]:
                del self._of_share[share]
