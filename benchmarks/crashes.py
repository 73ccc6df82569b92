"""An index whose writer is killed again and again, at random moments of a sync.

    python benchmarks/crashes.py [KILLS]

Starts a process that changes a folder and syncs it round after round (`tests/indexing/crashing.py`), kills it with SIGKILL after a random time, then
opens the index, asks, and compares with what was acknowledged; KILLS times (default 200). At the end the next sync must complete and give the
same index as one made at once. Prints what was seen; raises where something was lost.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests" / "indexing")]

from crashing import killed_round, write_round  # noqa: E402

from bot.documents.corpus import read_corpus  # noqa: E402
from bot.indexing import DiskIndex, IndexPlace  # noqa: E402
from bot.indexing.state import state_in_memory  # noqa: E402
from bot.library import Library  # noqa: E402
from bot.models import Question  # noqa: E402


def main(kills: int) -> int:
    """Kill, open, ask, compare."""
    draw = random.Random(11)
    with tempfile.TemporaryDirectory() as name:
        folder, data = Path(name, "corpus"), Path(name, "data")
        folder.mkdir()
        write_round(folder, 100)
        DiskIndex(folder, IndexPlace.of(folder, data)).sync()
        acknowledged = begun = 100
        behind = 0
        for _ in range(kills):
            synced, started = killed_round(folder, data, begun + 1, draw.uniform(0.0, 0.4))
            acknowledged, begun = max([acknowledged, *synced]), max(started)
            index = DiskIndex(folder, IndexPlace.of(folder, data))
            library = Library(index.reload, first=index.open(), latest=index.latest)
            answer = library.ask(Question("in which year was the lamp number 301 bought?")).quotes[0].answer
            expected = {f"The lamp number 301 was bought in {1000 + number}.": number for number in range(acknowledged, begun + 1)}
            if answer not in expected:
                raise AssertionError(f"after round {begun}, of which {acknowledged} was acknowledged, it says: {answer}")
            behind += expected[answer] < begun
            index.close()
        index = DiskIndex(folder, IndexPlace.of(folder, data))
        index.sync()
        memory = Library(lambda: state_in_memory(read_corpus(folder)))
        if index.open().collections != memory.collections or index.open().snapshot.version != memory.ask(Question("lamp?")).index_version:
            raise AssertionError("the last sync made another index than one made at once")
        print(f"{kills} kills in {begun - 100} rounds: {behind} answers from before the round that was killed, nothing acknowledged lost")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kills", nargs="?", type=int, default=200)
    sys.exit(main(parser.parse_args().kills))
