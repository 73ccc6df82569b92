"""A run's figures beside the peers', as rows of cells."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.evaluation import Figures, Judged

_PEERS = Path(__file__).with_name("peers.toml")


@dataclass(frozen=True, slots=True)
class Scored:
    """A set that was run."""

    name: str
    judged: tuple[Judged, ...]
    figures: Figures
    size: int
    """How many questions the set has; more than were judged where only a sample was asked."""
    is_known: bool
    """Whether it is one of the data folder, whose peers may be known, and not somebody's own."""

    @property
    def heading(self) -> str:
        """The set's name, with how many of its questions were asked."""
        asked = len(self.judged)
        return f"{self.name}: {asked:,} questions" if asked == self.size else f"{self.name}: {asked:,} of {self.size:,} questions"

    @property
    def peers(self) -> Mapping[str, Figures]:
        """Each peer's figures by the peer's name; empty where none are known."""
        found: Mapping[str, Figures] = _peers().get(self.name, {}) if self.is_known else {}
        return found


@cache
def _peers() -> dict[str, Any]:
    return tomllib.loads(_PEERS.read_text(encoding="utf-8"))


def remark(scored: Scored) -> str:
    """Where the peers' figures are from; empty without peers."""
    if not scored.peers:
        return ""
    whole = "" if len(scored.judged) == scored.size else "; the peers answered all questions, so compare with care"
    return f"Peers: {_peers()['source']}{whole}."


def header(scored: Scored) -> list[str]:
    """The columns: the figure's name, ours, and a peer each."""
    return ["figure", "Verbatim", *scored.peers]


def rows(scored: Scored) -> Iterator[list[str]]:
    """A figure a row, in the order of ``bot.evaluation``."""
    for name, value in scored.figures.items():
        yield [name, _shown(value, 4), *(_shown(peer[name], 3) if name in peer else "" for peer in scored.peers.values())]


def text_table(scored: Scored) -> str:
    """The heading and the table with its columns aligned, for a terminal or a pipe."""
    lines = [header(scored), *rows(scored)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    aligned = (
        "  ".join(cell.rjust(width) if place else cell.ljust(width) for place, (cell, width) in enumerate(zip(line, widths, strict=True)))
        for line in lines
    )
    return "\n".join([scored.heading, *(line.rstrip() for line in aligned), *filter(None, [remark(scored)])])


def _shown(value: float | None, digits: int) -> str:
    if value is None:
        return "-"
    return f"{value:,}" if isinstance(value, int) else f"{value:.{digits}f}"
