"""Word files to web pages, by mammoth: headings, lists, tables and notes as they are meant, nothing of how they look."""

from __future__ import annotations

import io
import zipfile

import mammoth

from bot.documents.source import SourceFile

_STYLES = "p[style-name='Title'] => h1:fresh"
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_MAX_UNPACKED_BYTES = 500_000_000


def web_page(source: SourceFile) -> str:
    """The page that a ``.docx`` file makes. Raises DocumentError where it is none."""
    if source.data.startswith(_OLD_OR_LOCKED):
        raise source.refusal("it is locked by a password or of an older Word; save it as .docx without a password")
    try:
        unpacked_bytes = _unpacked_bytes(source.data)
        page = _converted(source.data) if unpacked_bytes <= _MAX_UNPACKED_BYTES else ""
    except Exception as error:  # whatever a library stumbles over, this file is damaged and the others are not
        raise source.refusal("it is no Word file or a damaged one; save it again as .docx") from error
    if unpacked_bytes > _MAX_UNPACKED_BYTES:
        raise source.refusal(f"it would unpack to {unpacked_bytes // 1_000_000:,} MB; save it without its pictures, or in parts")
    return page


def _unpacked_bytes(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return sum([entry.file_size for entry in package.infolist()])


def _converted(data: bytes) -> str:
    pictures = mammoth.images.img_element(lambda _: {})
    result = mammoth.convert_to_html(io.BytesIO(data), style_map=_STYLES, include_embedded_style_map=False, convert_image=pictures)
    return str(result.value)
