"""Where something stands on a page of a PDF file, and how large it is, for who has turned the page by quarters of a circle."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from bot.documents.pdf.pdf_fields import Field

_MAX_ANGLE, QUARTER = 0.1, math.pi / 2
"""In radians."""
_FAR_PT = 15_000.0
"""More than a page is wide or high: keeps places positive."""


class Box(NamedTuple):
    """A part of a page, in points from its left and foot."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, place: Field | pdfium.FS_RECTF) -> bool:
        """Whether the middle of what is at a place is in it."""
        across, up = (place.left + place.right) / 2, (place.bottom + place.top) / 2
        return bool(self.left <= across <= self.right and self.bottom <= up <= self.top)


def turned_box(box: Box | Field, turns: int) -> Box:
    """The same part along the lines, and above the foot, of a page that is turned."""
    ends = _turned(box.left, box.bottom, turns), _turned(box.right, box.top, turns)
    (left, right), (bottom, top) = (sorted(places) for places in zip(*ends, strict=True))
    return Box(left, bottom, right, top)


def _turned(x: float, y: float, turns: int) -> tuple[float, float]:
    """Where a point is along a line, and above the foot, of a page that is turned."""
    return (x, _FAR_PT - y, _FAR_PT - x, y)[turns], (y, x + _FAR_PT, _FAR_PT - y, _FAR_PT - x)[turns]


def box_of(page: pypdfium2.PdfTextPage, index: int) -> pdfium.FS_RECTF:
    """Where a character is, with the room that its font leaves around it."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(page, index, box)
    return box


def reach_of(box: pdfium.FS_RECTF, turns: int) -> tuple[float, float]:
    """Where a character begins and ends along its line."""
    return (
        (box.left, box.right),
        (_FAR_PT - box.top, _FAR_PT - box.bottom),
        (_FAR_PT - box.right, _FAR_PT - box.left),
        (box.bottom, box.top),
    )[turns]


def level_of(box: pdfium.FS_RECTF, turns: int) -> tuple[float, float]:
    """Between what a character stands across its line: the same for all that are of one font and size and stand on one line."""
    return (box.left, box.right) if turns % 2 else (box.bottom, box.top)


def bases_of(page: pypdfium2.PdfTextPage, indices: Iterable[int], turns: int) -> list[float]:
    """Where characters stand, in points from the page's foot."""
    x, y = ctypes.c_double(), ctypes.c_double()
    bases = []
    for index in indices:
        pdfium.FPDFText_GetCharOrigin(page, index, x, y)
        bases.append(_turned(x.value, y.value, turns)[1])
    return bases


def size_of(page: pypdfium2.PdfTextPage, index: int, turns: int) -> float:
    """The size of a character in points."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(page, index, matrix)
    return pdfium.FPDFText_GetFontSize(page, index) * (math.hypot(matrix.c, matrix.d) if turns else abs(matrix.d)) or 1.0


def is_level(page: pypdfium2.PdfTextPage, index: int, turns: int) -> bool:
    """Whether a character stands upright; the letters of a recognised scan are a little aslant."""
    return math.cos(pdfium.FPDFText_GetCharAngle(page, index) - turns * QUARTER) >= math.cos(_MAX_ANGLE)
