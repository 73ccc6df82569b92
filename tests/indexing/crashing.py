"""A process that changes the folder and syncs for ever, saying each time what it finished. Others kill it."""

import sys
from pathlib import Path

from bot.indexing import DiskIndex, IndexPlace

TEXT = "The lamp number {number} was bought in {year}. It stands in the hall of the old house, beside the door.\n"


def write_round(folder, number):
    """The folder as it is in a round: some files new, some changed, one gone."""
    for name in range(6):
        (folder / f"file{name}.txt").write_text(
            "\n\n".join(TEXT.format(number=name * 100 + i, year=1000 + number) for i in range(4)), encoding="utf-8"
        )
    (folder / f"round{number}.txt").write_text(TEXT.format(number=9000 + number, year=number), encoding="utf-8")
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


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
