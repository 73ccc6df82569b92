"""How long people in Discord wait for a first response while 200 ask within ten seconds and the corpus changes and is read again.

    python benchmarks/discord_load.py [QUESTIONS]

Starts `verbatim discord` as a process of its own, over about 2,000 made-up passages and with a journal on disk, against the tests' local
Discord: 50 servers, QUESTIONS (default 200) /ask spread over ten seconds, and an administrator who changes ten files and uses /verbatim reload,
without a pause.
Prints the times to the first response and to the answer; exits 1 where one is lost, or where a first response takes longer than 3 s.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "adapters" / "discord_app"))

from event_loop import WORDS, write_corpus  # noqa: E402 - both folders are on the path only now
from local_discord import LocalDiscord  # noqa: E402

SERVERS = 50
SECONDS = 10.0
DEADLINE_S = 3.0
PATIENCE_S = 60.0
MANAGE_SERVER = 1 << 5


async def main(questions: int) -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(Path(folder, "corpus"), 2_000)
        async with LocalDiscord(checks=False, response_deadline_s=PATIENCE_S) as discord:
            channels = [discord.add_guild(f"server {number}").add_channel("general") for number in range(SERVERS)]
            bot = await asyncio.create_subprocess_exec(*_command(), cwd=folder, env=_environment(discord))
            await discord.until_ready(PATIENCE_S)
            reads: list[str] = []
            reading = asyncio.create_task(read_again(discord, channels[0], Path(folder, "corpus"), reads))
            randomness = random.Random(1)

            async def ask(number: int) -> tuple[float, float]:
                channel = channels[number % SERVERS]
                person = discord.add_person(f"person {number}", channel.guild)
                await asyncio.sleep(SECONDS * number / questions)
                began = asyncio.get_running_loop().time()
                asked = await discord.slash(person, channel, "ask", {"question": " ".join(randomness.sample(WORDS, 4)) + "?"})
                await asked.first_response(PATIENCE_S)
                first_s = asked.after_s
                await asked.message(PATIENCE_S)
                return first_s, asyncio.get_running_loop().time() - began

            done = await asyncio.gather(*(ask(number) for number in range(questions)), return_exceptions=True)
            reading.cancel()
            await asyncio.wait({reading})
            bot.terminate()
            status = await bot.wait()
    times = [pair for pair in done if not isinstance(pair, BaseException)]
    print(f"{questions} questions from {SERVERS} servers in {SECONDS:g} s, the corpus read again {len(reads)} times meanwhile")
    for name, column in (("first response", 0), ("answer", 1)):
        seconds = sorted(pair[column] for pair in times)
        print(
            f"{name:15} p50 {1e3 * seconds[len(seconds) // 2]:6.0f} ms   p99 {1e3 * seconds[int(len(seconds) * 0.99)]:6.0f} ms   latest {1e3 * seconds[-1]:6.0f} ms"
        )
    lost = questions - len(times)
    print(f"lost: {lost}; exit status after SIGTERM: {status}; target: none lost, no first response later than {DEADLINE_S:g} s")
    return 0 if not lost and status == 0 and max(first for first, _ in times) <= DEADLINE_S else 1


async def read_again(discord: LocalDiscord, channel: object, corpus: Path, reads: list[str]) -> None:
    """Change ten files and reload, without a pause; what the bot says each time goes into ``reads``."""
    role = channel.guild.add_role("admin", MANAGE_SERVER)
    admin = discord.add_person("admin", channel.guild, [role])
    while True:
        for number in range(10):
            with (corpus / f"{number}.txt").open("a", encoding="utf-8") as file:
                print(f"This was read {len(reads)} times.", file=file)
        asked = await discord.slash(admin, channel, "verbatim reload")
        reads.append((await asked.message(PATIENCE_S)).text)


def _command() -> tuple[str, ...]:
    return (str(Path(sys.executable).parent / "verbatim"), "discord")


def _environment(discord: LocalDiscord) -> dict[str, str]:
    return os.environ | {
        "VERBATIM_DISCORD_TOKEN": discord.token,
        "VERBATIM_DISCORD_API_URL": discord.api_url,
        "VERBATIM_DISCORD_GATEWAY_URL": discord.gateway_url,
        "VERBATIM_LOG_LEVEL": "warning",
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", nargs="?", type=int, default=200)
    sys.exit(asyncio.run(main(parser.parse_args().questions)))
