"""A process that changes the folder and syncs for ever, saying each time what it finished. Others kill it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from bot.indexing import DiskIndex, IndexPlace

ROOT = Path(__file__).parents[2]
TEXT = "The lamp number {number} was bought in {year}. It stands in the hall of the old house, beside the door.\n"


def write_round(folder, number):
    """The folder as it is in a round: some files new, some changed, one gone."""
    for name in range(6):
        (folder / f"file{name}.txt").write_text(
            "\n\n".join(TEXT.format(number=name * 100 + i, year=1000 + number) for i in range(4)), encoding="utf-8"
        )
    (folder / f"round{number}.txt").write_text(TEXT.format(number=90_000 + number, year=7_000 + number), encoding="utf-8")
    (folder / f"round{number - 2}.txt").unlink(missing_ok=True)


def main(folder, data, number):
    """Sync round after round."""
    index = DiskIndex(folder, IndexPlace.of(folder, data))
    while True:
        write_round(folder, number)
        print("begun", number, flush=True)
        index.sync(wait_s=None)
        print("synced", number, flush=True)
        number += 1


def killed_round(folder, data, number, delay_s):
    """Kill a syncing process some time after it has begun; the last round that it finished and the last that it began."""
    command = [sys.executable, __file__, str(folder), str(data), str(number)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}) as process:
        process.stdout.readline()
        time.sleep(delay_s)
        process.send_signal(signal.SIGKILL)
        *lines, _ = process.stdout.read().split("\n")  # the last may have been cut off as it was written
    rounds = [line.split() for line in lines]
    return [int(n) for word, n in rounds if word == "synced"], [number, *(int(n) for word, n in rounds if word == "begun")]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
