"""What a person waits for a cold command, as a ratio against a peer process in the same run.

    python benchmarks/cold_start.py [RUNS]

Each command and its peer run in turn, A B A B …, and the ratio is taken pair by pair, so that a machine that slows down slows both.
They run in an empty folder, of the sample that ships with the program: settings and documents of one's own in the checkout have no effect.
Prints the median, lowest and highest ratio beside the target; exits 1 where a median misses its target.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bot.bootstrap import SAMPLE
from bot.settings import PREFIX

PYTHON = sys.executable
VERBATIM = str(Path(PYTHON).parent / "verbatim")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE" and not name.startswith(PREFIX)}
"""As where it is installed, and Python keeps what it made of each module: the peer's are never made anew."""
PAIRS = (
    (
        'verbatim ask "who leads JNIM?"',
        [VERBATIM, "ask", "who leads JNIM?", "--corpus", str(SAMPLE)],
        "import pydantic_settings, rank_bm25",
        [PYTHON, "-c", "import pydantic_settings, rank_bm25"],
        2.0,
    ),
    ("verbatim --help", [VERBATIM, "--help"], "pass", [PYTHON, "-c", "pass"], 4.0),
)


def main(runs: int) -> int:
    """Time every pair and print a row each."""
    is_met = True
    print(f"{'command':34} {'against python -c':38} {'median':>7} {'lowest':>7} {'highest':>8} {'target':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for name, command, peer_name, peer, target in PAIRS:
            seconds(command, folder), seconds(peer, folder)
            ratios = [seconds(command, folder) / seconds(peer, folder) for _ in range(runs)]
            median = statistics.median(ratios)
            is_met &= median <= target
            print(f"{name:34} {peer_name:38} {median:7.2f} {min(ratios):7.2f} {max(ratios):8.2f} {target:7.1f}")
    return 0 if is_met else 1


def seconds(command: list[str], folder: str) -> float:
    """Wall time of one run of a command in a folder."""
    began = time.perf_counter()
    subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="?", type=int, default=15)
    sys.exit(main(parser.parse_args().runs))
