"""What was filled in on a page of a PDF file: the values of its form, read by PDFium, which are no text of the page."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_UNSEEN = pdfium.FPDF_ANNOT_FLAG_INVISIBLE | pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_TEXTS = frozenset({pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX})
_BOXES = frozenset({pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON})


class Field(NamedTuple):
    """What was filled in at a place, in points from the page's left and foot."""

    value: str
    left: float
    bottom: float
    right: float
    top: float


def filled_fields(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[Field]:
    """What was filled in on a page: in the fields of its form, and typed over it. The document's forms must have been opened before its page."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        try:
            box = pdfium.FS_RECTF()
            is_seen = pdfium.FPDFAnnot_GetRect(annotation, box) and not pdfium.FPDFAnnot_GetFlags(annotation) & _UNSEEN
            value = _value(document, annotation).strip() if is_seen else ""
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
        if value:
            yield Field(value, box.left, box.bottom, box.right, box.top)


def _value(document: pypdfium2.PdfDocument, annotation: pdfium.FPDF_ANNOTATION) -> str:
    """What an annotation shows; empty for what is no text of the page."""
    if pdfium.FPDFAnnot_GetSubtype(annotation) == pdfium.FPDF_ANNOT_FREETEXT:
        return _string(lambda *room: pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", *room))
    form = document.formenv
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation) if form else pdfium.FPDF_FORMFIELD_UNKNOWN
    if kind in _BOXES:
        return "☒" if pdfium.FPDFAnnot_IsChecked(form, annotation) else "☐"
    if kind not in _TEXTS:
        return ""
    chosen = [index for index in range(pdfium.FPDFAnnot_GetOptionCount(form, annotation)) if _is_chosen(form, annotation, index)]
    labels = [_string(lambda *room, index=index: pdfium.FPDFAnnot_GetOptionLabel(form, annotation, index, *room)) for index in chosen]
    return ", ".join(labels) or _string(lambda *room: pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, *room))


def _is_chosen(form: pypdfium2.PdfFormEnv, annotation: pdfium.FPDF_ANNOTATION, index: int) -> bool:
    return bool(pdfium.FPDFAnnot_IsOptionSelected(form, annotation, index))


def _string(read: Callable[..., int]) -> str:
    """What a function of PDFium writes, which tells the bytes that it needs."""
    room = ctypes.create_string_buffer(read(None, 0))
    read(ctypes.cast(room, ctypes.POINTER(pdfium.FPDF_WCHAR)), len(room))
    return room.raw.decode("utf-16-le", "replace").rstrip("\0")
