"""Questions with known answers, from what people asked and what they said of the answers. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bot.journal import JournalRow
from bot.models import Quotable, Span


def questions_from_journal(rows: Iterable[JournalRow], find: Callable[[str], Quotable | None]) -> list[dict[str, Any]]:
    """Rows of a questions file, for a person to read through; of a question asked again, the newest asking alone.

    Helpful to somebody: the first quote's document and its highlight are gold. Right passage but wrong sentence: the document alone.
    Not answered: not answerable. Left out is what was asked in private, what people disagree about, and what is no longer quoted so.
    ``find`` gives a document by its id.
    """
    newest: dict[str, JournalRow] = {}
    for row in sorted(rows, key=lambda row: (row.asked_at, row.id)):
        if not row.is_private:
            newest[row.question.casefold()] = row
    return [found for row in newest.values() if (found := _question(row, find)) is not None]


def _question(row: JournalRow, find: Callable[[str], Quotable | None]) -> dict[str, Any] | None:
    fields = {"id": row.id, "question": row.question}
    if not row.is_answered:
        return {**fields, "answers": [], "gold": [], "answerable": False}
    votes = row.votes
    is_helpful = votes.helpful > 0
    is_agreed = is_helpful != (votes.wrong_sentence > 0) and not votes.not_helpful
    if not is_agreed or not row.quotes:
        return None
    reference = row.quotes[0]
    document = find(reference.document)
    if document is None or not reference.matches(document.slice(reference.span)):
        return None
    start, end = reference.highlight_start, reference.highlight_end
    answers = [document.slice(Span(start, end))] if is_helpful and start is not None and end is not None else []
    return {**fields, "answers": answers, "gold": [reference.document], "answerable": True}
