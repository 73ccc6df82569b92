"""Word files to web pages, by mammoth: headings, lists, tables and notes as they are meant, nothing of how they look."""

from __future__ import annotations

import io
import re
import zipfile
from typing import NamedTuple

import mammoth

from bot.documents.files.source import SourceFile
from bot.documents.word.word_markup import UNREAD_PARTS, made_plain

_STYLES = "p[style-name='Title'] => h1.title:fresh"
_TITLE, _TAG = re.compile(r'<h1 class="title">(.*?)</h1>', re.DOTALL), re.compile(r"<[^<>]*>")
_COUNTED_LIST, _WITHOUT_MARKS = re.compile(r"<ol>(?!<li id=)"), '<ol style="list-style: none">'
"""A list whose items have their marks in their words; notes have ids, and no marks yet."""
_CHECK_BOX = re.compile(r"<input [^<>]*>")
_LEFT_OUT = (
    (
        re.compile(r"ignored: w:(?:altChunk|subDoc|contentPart)$"),
        "what another file holds that is put in; copy its text into the file itself",
    ),
    (re.compile(r"w:sym element with an unsupported character"), "signs of a font for symbols; write them as characters"),
)
"""What mammoth says of text that it passes over, and what to say of that."""
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_MAX_UNPACKED_BYTES = 500_000_000
_MAX_XML_BYTES, _MAX_TAGS = 50_000_000, 2_000_000
"""Of what is no picture. As a tree a tag takes about a kilobyte; pictures of the size above have fewer such bytes by chance."""
_BEFORE_XML = b"\xef\xbb\xbf\xfe\xff\0 \t\r\n"
_DOCUMENT_TYPE = re.compile(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E")
"""In UTF-8 or UTF-16: behind it stand the entities by which a few bytes become any length of text."""


class WordPage(NamedTuple):
    """What a Word file makes."""

    page: str
    """All of it as a web page, but for what follows."""
    margins: list[list[str]]
    """The lines of each header and footer."""
    left_out: list[str]
    """What of its text is left out."""


def web_page(source: SourceFile) -> WordPage:
    """The page that a ``.docx`` file makes. Raises DocumentError where it is none."""
    if source.data.startswith(_OLD_OR_LOCKED):
        raise source.refusal("it is locked by a password or of an older Word; save it as .docx without a password")
    try:
        reason = _too_large(source.data)
        made = None if reason else _converted(source.data)
    except Exception as error:  # whatever a library stumbles over, this file is damaged and the others are not
        raise source.refusal("it is no Word file or a damaged one; save it again as .docx") from error
    if made is None:
        raise source.refusal(reason)
    return made


def _too_large(data: bytes) -> str:
    """Why a file would fill the memory; empty where it would not."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entries = package.infolist()
        unpacked_bytes = sum([entry.file_size for entry in entries])
        if unpacked_bytes > _MAX_UNPACKED_BYTES:
            return f"it would unpack to {unpacked_bytes // 1_000_000:,} MB; save it without its pictures, or in parts"
        xml_bytes = tags = 0
        for entry in entries:
            part = package.read(entry)
            is_xml = part.lstrip(_BEFORE_XML).startswith(b"<")
            if is_xml and not UNREAD_PARTS.search(entry.filename) and _DOCUMENT_TYPE.search(part):
                return "it names a type of document (<!DOCTYPE), which no Word file does; save it again as .docx"
            xml_bytes += len(part) if is_xml else 0
            tags += part.count(b"<")
            if xml_bytes > _MAX_XML_BYTES or tags > _MAX_TAGS:
                return "its text would fill the memory; save it in parts"
    return ""


def _converted(data: bytes) -> WordPage:
    plain, margins = made_plain(data)
    pictures = mammoth.images.img_element(lambda _: {})
    result = mammoth.convert_to_html(io.BytesIO(plain), style_map=_STYLES, include_embedded_style_map=False, convert_image=pictures)
    page = _COUNTED_LIST.sub(_WITHOUT_MARKS, str(result.value))
    page = _CHECK_BOX.sub(lambda box: "☒" if "checked=" in box[0] else "☐", page)
    title = _TITLE.search(page)  # it is the title though other headings are of its level
    left_out = {told for message in result.messages for pattern, told in _LEFT_OUT if pattern.search(message.message)}
    return WordPage(f"<title>{_TAG.sub('', title[1])}</title>{page}" if title else page, margins, sorted(left_out))
