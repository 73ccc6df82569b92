"""How the index grows: answers, indexing, memory, syncs and openings from ten thousand to a million passages, beside rank-bm25 and tantivy.

    python benchmarks/index.py [SIZE ...] [--plot docs/performance.svg]

SIZE is a number of passages (default 10000, which takes a minute; 1000000 takes twenty and four gigabytes of memory). The text is real English
recombined (`benchmarks/recombined.py`). Each figure is a share of a peer's in the same run, each measured in a process of its own: rank-bm25
retrieving the same passages by the same terms, bare tantivy indexing the same passages ready-made. Exits 1 where a target is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import recombined

ROOT = Path(__file__).parent.parent
VERBATIM = str(Path(sys.executable).parent / "verbatim")
QUESTIONS = 1_000
_SIZES = (10_000, 100_000, 1_000_000)
# The least size that a column of targets is for, and the target in it.
TARGETS = {
    "p50": ("whole answer, p50, share of rank-bm25's retrieval", dict(zip(_SIZES, (0.25, 0.06, 0.012), strict=True))),
    "p99": ("the same, p99", dict(zip(_SIZES, (0.4, 0.12, 0.03), strict=True))),
    "memory": ("memory that answers, MB", dict(zip(_SIZES, (120, 150, 350), strict=True))),
    "sync": ("one changed file, share of a build", dict(zip(_SIZES, (0.1, 0.02, 0.005), strict=True))),
    "opening": ("process that opens and answers, share of the shipped corpus's", dict(zip(_SIZES, (1.5, 2.0, 2.0), strict=True))),
    "collection": ("searching a collection of 1 %, share of all", dict.fromkeys(_SIZES, 1.0)),
}
AT_LEAST = {
    "build": ("indexing, passages a second, share of bare tantivy's", dict.fromkeys(_SIZES, 0.3)),
    "threads": ("two threads, share of one thread's questions a second", dict.fromkeys(_SIZES, 1.6)),
}


def main() -> int:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000])
    parser.add_argument("--plot", type=Path, help="draw the growth of answers and memory into this SVG file")
    parser.add_argument("--stage", nargs=3, metavar=("NAME", "FOLDER", "SIZE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stage:
        name, folder, size = options.stage
        print(json.dumps(STAGES[name](Path(folder), int(size))))
        return 0
    if not recombined.DATA.is_dir():
        print("../shared/data is not there: the text is made of this repository's own pages, whose vocabulary is small.")
    results = {size: measure(size) for size in options.sizes}
    is_met = report(results)
    if options.plot:
        draw(results, options.plot)
    return 0 if is_met else 1


def measure(size: int) -> dict[str, Any]:
    """All figures of one size."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        recombined.write_corpus(folder / "corpus", size)
        found: dict[str, Any] = {}
        for stage in ("tantivy", "build", "okapi", "answers", "threads", "sync"):
            command = [sys.executable, __file__, "--stage", stage, str(folder), str(size)]
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
            found[stage] = json.loads(done.stdout)
            print(f"{size:>9,} {stage:8} {found[stage]}", file=sys.stderr, flush=True)
        found["opening"] = opening(folder)
    answers, okapi = found["answers"], found["okapi"]
    return {
        "p50": answers["p50_ms"] / okapi["p50_ms"],
        "p99": answers["p99_ms"] / okapi["p99_ms"],
        "memory": answers["rss_mb"],
        "sync": found["sync"]["s"] / found["build"]["s"],
        "opening": found["opening"],
        "collection": answers["collection_ms"] / answers["search_ms"],
        "build": found["build"]["per_s"] / found["tantivy"]["per_s"],
        "threads": found["threads"]["two_per_s"] / found["threads"]["one_per_s"],
        "raw": found,
    }


def stage_tantivy(folder: Path, size: int) -> dict[str, float]:
    """Bare tantivy, fed ready passages."""
    import tantivy

    texts = list(recombined.passages(size))
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", tokenizer_name="en_stem")
    place = folder / "bare"
    place.mkdir()
    index = tantivy.Index(builder.build(), str(place))
    began = time.perf_counter()
    writer = index.writer()
    for text in texts:
        document = tantivy.Document()
        document.add_text("text", text)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    seconds = time.perf_counter() - began
    shutil.rmtree(place)
    return {"per_s": size / seconds}


def stage_build(folder: Path, size: int) -> dict[str, float]:
    """The whole index from files: reading, cutting, analysing, storing, indexing."""
    began = time.perf_counter()
    synced = _index(folder).sync()  # it cuts the text a little shorter, so that there are more of its passages
    seconds = time.perf_counter() - began
    return {"s": seconds, "passages": synced.passages, "per_s": size / seconds}


def stage_okapi(_: Path, size: int) -> dict[str, float]:
    """rank-bm25's retrieval alone: the best ten of the passages for ready terms."""
    import gc

    import numpy as np
    from rank_bm25 import BM25Okapi

    from bot.analysis.analyzer import analyzer_for

    terms = analyzer_for("en").terms
    gc.disable()
    okapi = BM25Okapi([terms(text) for text in recombined.passages(size)])

    def ask(text: str) -> None:
        scores = okapi.get_scores(terms(text))
        best = np.argpartition(scores, -10)[-10:]
        best[np.argsort(-scores[best])]

    return _timed(ask, min(QUESTIONS, 200_000_000 // size // 2))


def stage_answers(folder: Path, _: int) -> dict[str, float]:
    """Whole answers: analysis, retrieval, sentences, quotes, read again from the store."""
    from bot.analysis.analyzer import analyzer_for
    from bot.models import Question

    library = _library(folder)
    library.warm_up()  # as the bots do
    found = _timed(lambda text: library.ask(Question(text)), QUESTIONS)
    found["rss_mb"] = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    retriever = library._newest().snapshot.retriever  # noqa: SLF001 - the engine alone
    terms = analyzer_for("en").terms
    one = frozenset({recombined.HUNDREDTH})
    found["search_ms"] = _timed(lambda text: retriever.search(terms(text), collections=None, limit=60), 500)["p50_ms"]
    found["collection_ms"] = _timed(lambda text: retriever.search(terms(text), collections=one, limit=60), 500)["p50_ms"]
    return found


def stage_threads(folder: Path, _: int) -> dict[str, float]:
    """Questions a second by one thread and by two."""
    from bot.models import Question

    library = _library(folder)
    texts = recombined.questions(QUESTIONS)
    for text in texts[:100]:
        library.ask(Question(text))

    def rate(threads: int) -> float:
        def work(own: list[str]) -> None:
            for text in own:
                library.ask(Question(text))

        workers = [threading.Thread(target=work, args=(texts[i::threads],)) for i in range(threads)]
        began = time.perf_counter()
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        return len(texts) / (time.perf_counter() - began)

    rate(1)
    return {"one_per_s": rate(1), "two_per_s": rate(2)}


def stage_sync(folder: Path, _: int) -> dict[str, float]:
    """One changed file of a hundred passages."""
    index = _index(folder)
    path = next(iter(sorted((folder / "corpus").rglob("*.txt"))))
    seconds = []
    for number in range(3):
        path.write_text(path.read_text(encoding="utf-8") + f"\n\nThis is what was added in round {number}.\n", encoding="utf-8")
        began = time.perf_counter()
        index.sync()
        seconds.append(time.perf_counter() - began)
    return {"s": statistics.median(seconds)}


def opening(folder: Path, runs: int = 9) -> float:
    """A process that opens the index and answers, as a share of one over the shipped corpus; run in turn."""

    def seconds(corpus: Path) -> float:
        began = time.perf_counter()
        environment = {**os.environ, "VERBATIM_DATA_DIR": str(folder / "data")}
        command = [VERBATIM, "ask", "who leads JNIM?", "--corpus", str(corpus)]
        subprocess.run(command, check=False, cwd=ROOT, stdout=subprocess.DEVNULL, env=environment)
        return time.perf_counter() - began

    pair = folder / "corpus", ROOT / "corpus"
    for corpus in pair:
        seconds(corpus)
    return statistics.median(seconds(pair[0]) / seconds(pair[1]) for _ in range(runs))


STAGES: dict[str, Callable[[Path, int], dict[str, float]]] = {
    "tantivy": stage_tantivy,
    "build": stage_build,
    "okapi": stage_okapi,
    "answers": stage_answers,
    "threads": stage_threads,
    "sync": stage_sync,
}


def report(results: dict[int, dict[str, Any]]) -> bool:
    """Print the table; whether every target is met."""
    is_met = True
    print(f"| {'figure':62} | " + " | ".join(f"{size:>22,}" for size in results) + " |")
    print(f"|{'-' * 64}|" + "|".join("-" * 24 for _ in results) + "|")
    for table, sign in ((TARGETS, "<="), (AT_LEAST, ">=")):
        for key, (name, targets) in table.items():
            cells = []
            for size, found in results.items():
                target = targets[max((s for s in targets if s <= size), default=min(targets))]
                is_good = found[key] <= target if sign == "<=" else found[key] >= target
                is_met &= is_good
                cells.append(f"{found[key]:9.3f} ({sign} {target:g}){'' if is_good else ' !'}")
            print(f"| {name:62} | " + " | ".join(f"{cell:>22}" for cell in cells) + " |")
    for name, stage, key in (
        ("whole answer, p50, ms", "answers", "p50_ms"),
        ("whole answer, p99, ms", "answers", "p99_ms"),
        ("rank-bm25's retrieval, p50, ms", "okapi", "p50_ms"),
        ("indexed, passages a second", "build", "per_s"),
        ("one changed file, s", "sync", "s"),
    ):
        print(f"| {name:62} | " + " | ".join(f"{found['raw'][stage][key]:22,.2f}" for found in results.values()) + " |")
    return is_met


def draw(results: dict[int, dict[str, Any]], path: Path) -> None:
    """Answers and rank-bm25's retrieval over the number of passages, both in powers of ten."""
    import math

    import leather

    chart = leather.Chart("Milliseconds (as powers of ten) by passages (as powers of ten)")
    for name, stage in (("whole answer, p50", "answers"), ("rank-bm25's retrieval alone, p50", "okapi")):
        points = [(math.log10(size), math.log10(found["raw"][stage]["p50_ms"])) for size, found in sorted(results.items())]
        chart.add_line(points, name=name)
    chart.add_x_scale(3.9, 6.1)
    chart.add_y_scale(0, 4)
    chart.to_svg(str(path), width=640, height=360)


def _timed(ask: Callable[[str], object], number: int) -> dict[str, float]:
    seconds = []
    for text in recombined.questions(number):
        began = time.perf_counter()
        ask(text)
        seconds.append(time.perf_counter() - began)
    seconds.sort()
    return {"p50_ms": seconds[len(seconds) // 2] * 1e3, "p99_ms": seconds[min(len(seconds) - 1, int(len(seconds) * 0.99))] * 1e3}


def _index(folder: Path) -> Any:
    from bot.indexing import DiskIndex, IndexPlace

    return DiskIndex(folder / "corpus", IndexPlace.of(folder / "corpus", folder / "data"))


def _library(folder: Path) -> Any:
    from bot.library import Library
    from bot.pauses import building_what_lasts

    index = _index(folder)
    with building_what_lasts():
        return Library(index.reload, first=index.open(), latest=index.latest)


if __name__ == "__main__":
    sys.exit(main())
