"""How the time to read a document grows with its length, for texts made to be slow.

    python benchmarks/growth.py

Each text is a piece that a careless pattern reads again and again, repeated; the second is four times as long as the first. Prints a row a text: the
time for each, and their ratio, which is about 4 where time is in line with length and 16 where it grows with the square. Fails where one is above 8.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator

from bot.documents.files.source import SourceFile
from bot.documents.markdown.markdown import markdown_document
from bot.documents.readers import read_web_page
from bot.documents.text.layout import find_blocks
from bot.models import Block, BlockKind, Document, Span
from bot.passages import split_document
from bot.run_ins import under_run_ins

TIMES, MOST = 4, 8
RUN_IN = "**Grey Rock:** twenty minutes.\n\n"
FOLD = "<details><summary>Who has the key?</summary>\n\nAda has it.\n\n</details>\n\n"
BOX = '<div class="note"><h4>Note</h4><p>Oil it first.</p></div>'
ENTRY = "<dt>-f, --force<dd><p>Overwrites what is there.<p>Nothing is asked."


def main() -> int:
    """Print the table."""
    print(f"{'text':32} {'pieces':>8} {'s':>7} {'times 4':>8} {'ratio':>6}")
    is_met = True
    for name, pieces, read in texts():
        short, long = (min(_seconds(read, count) for _ in range(3)) for count in (pieces, TIMES * pieces))
        is_met &= long / short <= MOST
        print(f"{name:32} {pieces:>8,} {short:7.2f} {long:8.2f} {long / short:6.1f}{'' if long / short <= MOST else ' !'}", flush=True)
    return 0 if is_met else 1


def texts() -> Iterator[tuple[str, int, Callable[[int], object]]]:
    """Each text's name, how many pieces the shorter one has, and what reads it."""
    yield "run-in headings", 20_000, _run_ins
    yield "a number without an end", 50_000, lambda count: find_blocks("1.1" * count + "\nThe end.", [])
    yield "a heading of blanks", 20_000, lambda count: _markdown("# The" + " " * count + "end\n\nBring boxes.")
    yield "comments without an end", 20_000, lambda count: _markdown("Bring boxes. " + "<!-- " * count)
    yield "numbers in a line", 8_000, lambda count: split_document(_markdown("The list: 1. Ada. " + "7. Bring a pen. " * count))
    yield "what can be unfolded", 2_000, lambda count: _markdown(FOLD * count)
    yield "boxes of a web page", 2_000, lambda count: _page(BOX * count)
    yield "boxes in boxes", 1_000, lambda count: _page('<div class="note"><p>Oil it.</p>' * count + "</div>" * count)
    yield "terms that are explained", 2_000, lambda count: _page(f"<dl>{ENTRY * count}</dl>")
    yield "terms without explanation", 4_000, lambda count: _page("<dl>" + "<dt>Engine" * count + "<dd><p>Godot.<p>Four.</dl>")


def _run_ins(count: int) -> None:
    text = RUN_IN * count
    for place in range(0, len(text), len(RUN_IN)):
        end = place + len(RUN_IN.rstrip())
        list(under_run_ins(text, Block(place, end, BlockKind.PROSE), [Span(place, end)], "en"))


def _markdown(text: str) -> Document:
    return markdown_document("a.md", "default", text)


def _page(body: str) -> object:
    return list(read_web_page(SourceFile("page.html", "default", f"<h1>Mill</h1>{body}<p>It turns.</p>".encode())))


def _seconds(read: Callable[[int], object], count: int) -> float:
    began = time.process_time()
    read(count)
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
