"""Small PDF files, written by hand: text at its place in Helvetica, or a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

PICTURE = b"q 200 0 0 200 100 400 cm /Im Do Q\n"
WIDTH, HEIGHT = 595, 842
SCAN = b"q %d 0 0 %d 0 0 cm /Im Do Q\n" % (WIDTH, HEIGHT)


class Text(NamedTuple):
    words: str
    left: float
    base: float
    """From the page's foot, in points."""
    size: float = 10
    is_bold: bool = False


def written(*texts: Text) -> bytes:
    """What draws these texts."""
    return b"\n".join(
        b"BT /%s %.1f Tf %.1f %.1f Td (%s) Tj ET" % (b"B" if text.is_bold else b"R", text.size, text.left, text.base, _escaped(text.words))
        for text in texts
    )


def column(*lines: str, left: float = 72, top: float = 700, leading: float = 12, size: float = 10) -> list[Text]:
    """Lines below each other."""
    return [Text(line, left, top - leading * number, size) for number, line in enumerate(lines)]


def pdf(*pages: bytes, title: str = "", fields: Sequence[bytes] = ()) -> bytes:
    """A file whose pages are drawn by these contents; each with fields for a form, by what is in their dictionaries."""
    named = b" ".join([b"%d 0 R" % (7 + 2 * len(pages) + number) for number in range(len(fields))])
    form = b" /AcroForm << /Fields [%s] >>" % named if fields else b""
    fixed = [
        b"<< /Type /Catalog /Pages 2 0 R%s >>" % form,
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), b" ".join(b"%d 0 R" % (7 + 2 * number) for number in range(len(pages)))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        _stream(
            b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ",
            b"\x7f",
        ),
        b"<< /Title (%s) >>" % _escaped(title),
    ]
    drawn = []
    for number, content in enumerate(pages):
        drawn.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Annots [%s]"
            b" /Resources << /Font << /R 3 0 R /B 4 0 R >> /XObject << /Im 5 0 R >> >> >>" % (WIDTH, HEIGHT, 8 + 2 * number, named)
        )
        drawn.append(_stream(b"", content))
    drawn += [b"<< /Type /Annot %s >>" % field for field in fields]
    file = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate([*fixed, *drawn], 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, entries)
    return file + table + b"trailer << /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(file))


def _stream(fields: bytes, content: bytes) -> bytes:
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (fields, len(content), content)


def _escaped(words: str) -> bytes:
    return words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
