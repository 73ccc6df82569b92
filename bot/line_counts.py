"""How many lines of a file, or pages of a PDF, a text from it ends. Standard library only."""

from __future__ import annotations

PAGE_END = "\f"
"""What stands between the pages of a text that has any."""
_WITHOUT_LINES, _PAGED = (".jsonl", ".jsonl.gz", ".html", ".htm", ".docx", ".csv", ".tsv", ".json", ".eml", ".mbox"), ".pdf"


def lines_ended(path: str, text: str) -> int:
    """How many lines of a file end in a text from it, or in a PDF how many pages."""
    return 0 if path.lower().endswith(_WITHOUT_LINES) else text.count(PAGE_END if is_paged(path) else "\n")


def is_paged(path: str) -> bool:
    """Whether a file has pages in place of lines."""
    return path.lower().endswith(_PAGED)
