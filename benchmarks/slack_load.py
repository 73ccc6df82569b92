"""200 mentions in 10 s across 20 channels while the corpus is being read again and again: each answered exactly once, paced by channel.

    python benchmarks/slack_load.py [--seconds 10] [--mentions 200] [--channels 20] [--documents 500]

Runs the bot over Socket Mode against the tests' own Slack, which answers 429 to whoever posts faster than one message a second to a
channel. Prints one JSON object.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "adapters" / "slack_app")]

from local_slack import LocalSlack  # noqa: E402 - the path comes first
from local_slack_web import Pace  # noqa: E402
from pydantic import SecretStr  # noqa: E402

from adapters.chat import Chat  # noqa: E402
from adapters.slack_app.run import Door  # noqa: E402
from bot.documents.corpus import read_corpus  # noqa: E402
from bot.indexing.state import state_in_memory  # noqa: E402
from bot.journal import Journal  # noqa: E402
from bot.library import Library  # noqa: E402
from bot.pauses import share_fairly  # noqa: E402
from bot.service import Limits, Service  # noqa: E402
from bot.settings import Settings  # noqa: E402

WORDS = "boat lamp mill bridge harbour ladder orchard tower well barn gate field road stone river wheel".split()
SETTLED_S = 120.0


def write_corpus(folder: Path, documents: int) -> None:
    """Documents of made-up sentences, and one that answers each word."""
    lots = random.Random(5)
    for number in range(documents):
        sentences = (
            f"The {lots.choice(WORDS)} near the {lots.choice(WORDS)} was painted in {lots.randint(1800, 2000)}." for _ in range(20)
        )
        (folder / f"note{number}.txt").write_text(" ".join(sentences), encoding="utf-8")
    lines = (f"Carla Diaz{number} keeps the spare key of the {word}." for number, word in enumerate(WORDS))
    (folder / "keys.txt").write_text("\n\n".join(lines), encoding="utf-8")


async def reload_forever(service: Service, took: list[float]) -> None:
    while True:
        began = time.perf_counter()
        await service.reload()
        took.append(time.perf_counter() - began)


async def measure(options: argparse.Namespace, folder: Path) -> dict[str, object]:
    """What came of it."""
    write_corpus(folder, options.documents)
    share_fairly()
    journal = Journal.open(f"sqlite:///{folder.parent / 'journal.sqlite3'}", retention_days=1)
    async with LocalSlack(pace=Pace(per_second=1.0, burst=1)) as slack:
        settings = Settings(
            _env_file=None,
            slack_bot_token=SecretStr(slack.bot_token),
            slack_app_token=SecretStr(slack.app_token),
            slack_api_url=slack.api_url,
        )
        with Service(Library(lambda: state_in_memory(read_corpus(folder))), journal=journal, limits=Limits(0, 0)) as service:
            door = Door(settings, Chat(service, retention_days=1))
            serving = asyncio.create_task(door.serve())
            await slack.socket.connected(2)
            reloads: list[float] = []
            reloading = asyncio.create_task(reload_forever(service, reloads))
            people = [slack.person(f"person{number}") for number in range(options.mentions)]
            channels = [slack.channel(f"room{number}") for number in range(options.channels)]
            began = time.monotonic()
            asked = []
            for number, person in enumerate(people):
                await asyncio.sleep(began + number * options.seconds / options.mentions - time.monotonic())
                question = f"who keeps the spare key of the {WORDS[number % len(WORDS)]}?"
                asked.append(slack.mention(person, channels[number % len(channels)], question))
            for delivery in asked:
                await delivery.answer(SETTLED_S)
            took_s = time.monotonic() - began
            await asyncio.sleep(2.0)  # what would be answered twice is answered by now
            reloading.cancel()
            await door.stop()
            serving.cancel()
            await asyncio.gather(reloading, serving, return_exceptions=True)
        return figures(slack, asked, took_s=took_s, reloads=reloads)


def figures(slack: LocalSlack, asked: list, *, took_s: float, reloads: list[float]) -> dict[str, object]:
    """Counts and seconds."""
    answers = [sum(message.thread_ts == each.ts for message in each.channel.app_messages) for each in asked]
    posts = [call for call in slack.calls_of("chat.postMessage") if call.ok]
    by_channel: dict[str, list[float]] = {}
    for call in posts:
        by_channel.setdefault(call.arguments["channel"], []).append(call.at)
    gaps = [later - earlier for times in by_channel.values() for earlier, later in itertools.pairwise(sorted(times))]
    posted = {(call.arguments["channel"], call.arguments["thread_ts"]): call.at for call in posts}
    waits = sorted(posted[each.channel.id, each.ts] - each.started_at for each in asked)
    acks = [each.ack.after_s for each in asked if each.ack]
    return {
        "mentions": len(asked),
        "answered exactly once": sum(count == 1 for count in answers),
        "not answered": sum(count == 0 for count in answers),
        "answered twice or more": sum(count > 1 for count in answers),
        "refused with 429": sum(call.status == 429 for call in slack.calls_of("chat.postMessage")),
        "against the rules": len(slack.violations),
        "seconds in all": round(took_s, 1),
        "acknowledged within s, at most": round(max(acks), 2),
        "answered within s, median": round(statistics.median(waits), 2),
        "answered within s, 95 of 100": round(waits[int(0.95 * len(waits))], 2),
        "answered within s, at most": round(waits[-1], 2),
        "s between two messages in a channel, at least": round(min(gaps), 2),
        "times that the corpus was read again": len(reloads),
        "s to read it, median": round(statistics.median(reloads), 2) if reloads else None,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--mentions", type=int, default=200)
    parser.add_argument("--channels", type=int, default=20)
    parser.add_argument("--documents", type=int, default=500)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        corpus.mkdir()
        print(json.dumps(asyncio.run(measure(options, corpus)), indent=2))


if __name__ == "__main__":
    main()
