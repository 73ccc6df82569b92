"""How long the event loop is kept waiting while a thousand people ask at once and the corpus is read again.

    python benchmarks/event_loop.py [PASSAGES] [--beside PROGRAMS]

Builds a corpus of about PASSAGES passages (default 2,000) from made-up sentences, starts the service with its journal in memory, then lets
1,000 askers come within a second and wait together, while the corpus is read again and again. A ticker on the loop measures how late it wakes. Prints the latest
wake-up beside that of a loop with nothing to do in the same process, and exits 1 past 10 ms. With --beside, so many programs that never
pause share the machine's processors.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.bootstrap import build_service
from bot.places import Asker, Place
from bot.service import Service
from bot.settings import load_settings

ASKERS = 1_000
TICK_S = 0.001
TARGET_MS = 10.0
WORDS = [
    f"{head}{tail}"
    for head in ("bar", "cor", "del", "fen", "gal", "hor", "jun", "kel", "lam", "mor")
    for tail in ("in", "ado", "ette", "on", "ius")
]


async def main(passages: int) -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        write_corpus(corpus, passages)
        settings = load_settings(
            corpus_dir=corpus, journal="off", queue=ASKERS, deadline_s=300.0, person_questions_per_minute=0, place_questions_per_minute=0
        )
        with build_service(settings) as service:
            service.library.warm_up()
            idle = await lateness(asyncio.sleep(1.0))
            began = time.perf_counter()
            busy = await lateness(crowd(service))
            seconds = time.perf_counter() - began
    print(f"{'loop':8} {'wake-ups':>8} {'p50 ms':>8} {'p99 ms':>8} {'latest ms':>10}")
    for name, late in (("idle", idle), ("busy", busy)):
        late.sort()
        print(f"{name:8} {len(late):8} {late[len(late) // 2]:8.2f} {late[int(len(late) * 0.99)]:8.2f} {late[-1]:10.2f}")
    print(f"{ASKERS:,} askers answered in {seconds:.1f} s; target: never later than {TARGET_MS:g} ms")
    return 0 if busy[-1] <= TARGET_MS else 1


async def crowd(service: Service) -> None:
    """A thousand askers at once, and the corpus read again until they are all answered."""
    randomness = random.Random(1)
    reading = asyncio.ensure_future(read_again(service))
    place = Place("discord", "guild", "room")
    questions = [" ".join(randomness.sample(WORDS, 4)) + "?" for _ in range(ASKERS)]

    async def ask(number: int, question: str) -> None:
        await asyncio.sleep(number / ASKERS)  # people come within a second, not within one turn of the loop
        await service.ask(question, Asker(str(number)), place)  # and let go of the answer, as a door does once it is sent

    await asyncio.gather(*(ask(number, question) for number, question in enumerate(questions)))
    reading.cancel()


async def read_again(service: Service) -> None:
    """Read the corpus without a pause."""
    while True:
        await service.reload()


@contextmanager
def company(programs: int) -> Iterator[None]:
    """So many programs that take what processors they are given."""
    started = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(programs)]
    try:
        yield
    finally:
        for program in started:
            program.kill()
            program.wait()


async def lateness(work: Awaitable[None]) -> list[float]:
    """By how many milliseconds each wake-up of a ticker was late while ``work`` was done."""
    late: list[float] = []

    async def tick() -> None:
        while True:
            due = time.perf_counter() + TICK_S
            await asyncio.sleep(TICK_S)
            late.append((time.perf_counter() - due) * 1_000)

    ticker = asyncio.ensure_future(tick())
    await work
    ticker.cancel()
    return late


def write_corpus(folder: Path, passages: int) -> None:
    """Text files of ten passages each."""
    randomness = random.Random(0)
    folder.mkdir()
    for number in range(max(1, passages // 10)):
        sentences = (" ".join(randomness.choices(WORDS, k=12)).capitalize() + "." for _ in range(85))
        (folder / f"{number}.txt").write_text(" ".join(sentences), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("passages", nargs="?", type=int, default=2_000)
    parser.add_argument("--beside", type=int, default=0, metavar="PROGRAMS", help="programs that never pause (default 0)")
    args = parser.parse_args()
    with company(args.beside):
        status = asyncio.run(main(args.passages))
    sys.exit(status)
