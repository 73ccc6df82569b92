"""Bytes to text, without guessing wildly: UTF-8, UTF-16 and UTF-32 with a byte order mark, Windows-1252."""

from __future__ import annotations

import codecs
import re

_BYTE_ORDER_MARKS = (
    # UTF-32 before UTF-16: the little-endian marks begin with the same two bytes.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ASCII = bytes(range(0x80))
_MAX_CONTROL_SHARE = 0.005
_FEW_CONTROLS = 8  # a coloured line of a terminal's log has some
# European text in Windows-1252 is mostly ASCII. Where more than this is not, it is another 8-bit encoding.
_MAX_HIGH_BYTE_SHARE = 0.3
_LETTER, _LOWER = "A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ", "a-zß-öø-ÿœšž"
_BEYOND_ASCII = re.compile(r"\S*[^\x00-\x7f]\S*")
_OF_ANOTHER_ENCODING = re.compile(
    rf"(?<=[{_LETTER}])[£¤¢¥§¶¿¡¹³±¼½¾ªº†‡ˆ‚„ŸŠŽŒ](?=[{_LOWER}])"  # le¿y, Stra§e, fŸr
    rf"|(?<![{_LETTER}0-9])[£¥](?=[{_LOWER}]{{3}})"  # £ukasz
    r"|[À-ÖØ-öø-ÿ]{4}"  # Cyrillic or Greek words
    r"|\b(?=\w*[èìòùøæð])(?=\w*[šžŠŽ])\w|\b(?=\w*[èìòù])(?=\w*[áíúý])\w|\b(?=\w*[øì])(?=\w*ý)\w|[aeou]æ[aeiou]"  # Czech, Croatian
    rf"|\b(?=\w*[çüã])(?=\w*[ðýþ])\w|(?<=[{_LOWER}])þ(?![aeiouyáéíóúýæörjv])"  # Turkish, Romanian
    r"|[b-df-hj-np-tv-z]õ\b|\b(?=\w*õ)(?=\w*á)\w"  # Hungarian
)
"""What stands in no word that is written in Windows-1252, but often in those of other encodings read as that."""
_FEW_SIGNS, _MAX_SIGN_SHARE = 1, 0.02
"""How many of the words beyond ASCII may look like this: a slip of the pen, or a foreign name."""


def decode(data: bytes) -> str:
    """The text of ``data``, or UnicodeError with the reason and the way out as its message.

    A byte order mark is not part of the text. Bytes that are not UTF-8 are read as Windows-1252 where that is plausible. Where carriage
    returns end the lines, as on an old Macintosh, they are line feeds in the text.
    """
    text = _decoded(data)
    return text if "\n" in text else text.replace("\r", "\n")


def _decoded(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return _refuse_binary(data.decode(encoding))
            except UnicodeDecodeError as error:
                raise UnicodeError(
                    f"it begins with a {encoding.removesuffix('-sig').upper()} byte order mark "
                    f"but is not valid from byte {error.start} on; save it as UTF-8"
                ) from error
    try:
        return _refuse_binary(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(data):
            raise UnicodeError(f"it is UTF-8 but damaged at byte {error.start}; save it again as UTF-8") from error
        return _decode_windows_1252(data)


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether more characters beyond ASCII can be read as UTF-8 than bytes cannot: in Windows-1252 that does not happen by chance."""
    readable = data.decode("utf-8", errors="ignore").encode().translate(None, _ASCII)
    characters = len(readable.decode())
    return characters > len(data.translate(None, _ASCII)) - len(readable)


def _decode_windows_1252(data: bytes) -> str:
    high = len(data.translate(None, _ASCII))
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnicodeError("it is neither UTF-8 nor Windows-1252 text; save it as UTF-8") from error
    if high > _MAX_HIGH_BYTE_SHARE * len(data):
        raise UnicodeError("its encoding cannot be told; save it as UTF-8")
    words = _BEYOND_ASCII.findall(text)
    signs = sum([_OF_ANOTHER_ENCODING.search(word) is not None for word in words])
    if signs > max(_FEW_SIGNS, _MAX_SIGN_SHARE * len(words)):
        raise UnicodeError("it is not in UTF-8 nor, by its words, in Windows-1252; save it as UTF-8")
    return _refuse_binary(text)


def _refuse_binary(text: str) -> str:
    if "\0" in text:
        raise UnicodeError("it is binary, or UTF-16 without a byte order mark; save it as UTF-8 text")
    if len(_CONTROLS.findall(text)) > max(_FEW_CONTROLS, _MAX_CONTROL_SHARE * len(text)):
        raise UnicodeError("it is binary, not text")
    return text
