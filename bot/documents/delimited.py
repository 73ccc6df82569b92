"""Tables whose columns are parted by a sign, to Documents: each row as in a table of a web page, or where cells are long as a part of its own."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

import regex

from bot.analysis.dates import dates
from bot.documents.chats.chats import SENDER
from bot.documents.chats.messages import Message, conversation, conversations_by_day, shown_name
from bot.documents.files.source import SourceFile, listed
from bot.documents.html.page_text import Part, Role, head_rule, put_together, row_of
from bot.documents.text.cells import rows_of
from bot.documents.text.dating import day_of, told_date
from bot.documents.text.language import document_language
from bot.documents.text.layout import opening_words
from bot.documents.text.outdated import says_outdated
from bot.documents.text.sections import nested
from bot.documents.text.titles import title_from_file_name
from bot.errors import DocumentError
from bot.models import Document

_LEAST_COLUMNS = 2
_MAX_CELL_CHARS, _MOST_LONG_SHARE = 150, 0.1
"""A longer cell has several sentences, and is read by itself where more rows than this have one."""
_LEAST_DISTINCT_SHARE = 0.8
_VALUE = regex.compile(r"[+-]?[\d.,]+ ?[%€$£]?|\S+@\S+|https?://\S+")
_YEAR = regex.compile(r"(?:19|20)\d\d")
_CHAT_COLUMNS = ("author", "date", "content")
_BESIDE_MESSAGES = frozenset({"authorid", "messageid", "id", "attachments", "reactions"})
"""The other columns of exports of chats."""
_COUNTER = regex.compile(r"(?:|#|no|nr|n[°º]|№|id|row|index)[.:]?", regex.IGNORECASE)
"""The name of a column that counts the rows."""
_NOTICES = frozenset(
    {
        "Pinned a message.",
        "Joined the server.",
        "Started a thread.",
        "Changed the channel icon.",
        "Changed the channel name.",
        "Left the group.",
    }
)
"""What DiscordChatExporter writes for what is no message."""

_Rows = list[list[str]]


def read_rows(source: SourceFile) -> Iterator[Document | DocumentError]:
    """A table as one document; one of messages as a chat."""
    rows, unclear = rows_of(source.words, is_tabbed=source.path.lower().endswith(".tsv"))
    if not rows:
        raise source.refusal("it has no row with words; write into it or remove it")
    columns = [name.casefold() for name in rows[0]]
    documents = list(_chat(source, rows, columns)) if _is_chat(rows, columns) else []
    yield from documents or [_table(source, rows)]
    if unclear:
        yield DocumentError(
            f"{source.path}: its lines {listed(unclear)} are read as they stand, for quotation marks in them enclose no whole cell; "
            "close each right before the next column, or remove it"
        )


def _table(source: SourceFile, rows: _Rows) -> Document:
    width = max(map(len, rows))
    above = itertools.takewhile(lambda pair: _is_above(*pair, width), itertools.pairwise(rows))
    parts = [Part(" ".join(", ".join(filter(None, row)).split()), Role.TEXT) for row, _ in above]
    rows = rows[len(parts) :]
    head = [*rows[0], *[""] * (width - len(rows[0]))] if len(rows) > 1 and _is_head(rows[0]) else None
    body = rows[1:] if head else rows
    if width < _LEAST_COLUMNS:
        parts += [Part(" ".join(cell.split()), Role.ITEM, lead="- ") for [cell] in rows]
    elif head and sum([max(map(len, row)) > _MAX_CELL_CHARS for row in body]) > _MOST_LONG_SHARE * len(body):
        parts += _as_parts(head, body)
    else:
        parts += [*([_shown(head), head_rule(width)] if head else []), *map(_shown, body)]
    text, blocks, headings = put_together(parts)
    prose = opening_words(text, blocks)
    name = PurePosixPath(source.path).name
    title, language = title_from_file_name(PurePosixPath(name).stem, prose), document_language(prose)
    return Document(
        id=source.path,
        collection=source.collection,
        title=title,
        text=text,
        path=source.path,
        first_line=0,
        language=language,
        blocks=blocks,
        sections=nested(headings, len(text)),
        date=told_date("", title, name, language),
        is_outdated=says_outdated(title, "", source.path, language),
    )


def _shown(row: Sequence[str]) -> Part:
    return row_of([" ".join(cell.split()) for cell in row])


def _is_chat(rows: _Rows, columns: Sequence[str]) -> bool:
    """Whether a table has the columns of messages and no word in any that exports of chats have not."""
    known = {place for place, name in enumerate(columns) if name in _BESIDE_MESSAGES.union(_CHAT_COLUMNS)}
    return set(columns).issuperset(_CHAT_COLUMNS) and not any(
        cell and place not in known for row in rows[1:] for place, cell in enumerate(row)
    )


def _is_above(row: Sequence[str], following: Sequence[str], width: int) -> bool:
    """Whether a row says what the table is of: it fills at most half of the columns, from the first on, and the next one more."""
    filled = sum(map(bool, row))
    return bool(row[0]) and 2 * filled <= width and filled < sum(map(bool, following))


def _is_head(row: Sequence[str]) -> bool:
    """Whether a row names columns: numbers, addresses of mail and links are what stands below."""
    return not any(_VALUE.fullmatch(cell) and not _YEAR.fullmatch(cell) for cell in row)


def _as_parts(head: Sequence[str], rows: _Rows) -> Iterator[Part]:
    """Rows with cells of several sentences: what names each is a heading, below it stand the long ones, then the others behind their column's name; a long name stands once, above all."""
    columns: list[list[str]] = [[] for _ in head]
    for column, cell in ((column, cell) for row in rows for column, cell in enumerate(row) if cell):
        columns[column].append(cell)
    naming = next((column for column, cells in enumerate(columns) if _names_rows(cells, len(rows))), len(head))
    long = [any(len(cell) > _MAX_CELL_CHARS for cell in cells) for cells in columns]
    counts = [_COUNTER.fullmatch(name) and _counts_rows(cells, len(rows)) for name, cells in zip(head, columns, strict=True)]
    yield from (Part(" ".join(name.split()), Role.TEXT) for name in head if len(name) > _MAX_CELL_CHARS)
    names = [name if len(name) <= _MAX_CELL_CHARS else "" for name in head]
    for row in rows:
        if naming < len(row) and row[naming]:
            yield Part(" ".join(row[naming].split()), Role.HEADING, 1)
        cells = [(column, cell) for column, cell in enumerate(row) if cell and column != naming and not counts[column]]
        for paragraph in (part for column, cell in cells if long[column] for part in cell.replace("\r", "").split("\n\n")):
            if words := paragraph.strip():
                yield Part(words, Role.TEXT)
        if labelled := [
            f"{names[column]}: {' '.join(cell.split())}" if names[column] else cell for column, cell in cells if not long[column]
        ]:
            yield Part("\n".join(labelled), Role.TEXT)


def _names_rows(cells: Sequence[str], rows: int) -> bool:
    """Whether the cells of a column that are not empty are for nearly each of the rows a short name of its own that is no number."""
    names = {cell for cell in cells if len(cell) <= _MAX_CELL_CHARS and not _VALUE.fullmatch(cell) and any(map(str.isalpha, cell))}
    return len(names) >= _LEAST_DISTINCT_SHARE * rows


def _counts_rows(cells: Sequence[str], rows: int) -> bool:
    """Whether a column only counts all of the rows, from 0 or 1: that says nothing of a row."""
    return len(cells) == rows and any(all(cell == str(number) for number, cell in enumerate(cells, first)) for first in (0, 1))


def _sent(date: str) -> dt.datetime:
    """When, as the versions of DiscordChatExporter write it. ValueError for what is read in the country where it was written only."""
    try:
        return dt.datetime.fromisoformat(date).replace(tzinfo=None)
    except ValueError:
        return dt.datetime.strptime(date, "%d-%b-%y %I:%M %p")  # noqa: DTZ007 - by the clock of the export


def _chat(source: SourceFile, rows: _Rows, columns: Sequence[str]) -> Iterator[Document | DocumentError]:
    """Messages with their author, date and content; nothing where none can be read."""
    places = [columns.index(name) for name in _CHAT_COLUMNS]
    messages: list[Message] = []
    lost: list[int] = []
    for number, row in enumerate(rows[1:], 2):
        author, date, content = (row[place] if place < len(row) else "" for place in places)
        if not content or content in _NOTICES:
            continue
        name = author.removesuffix("#0000")
        try:
            messages.append(Message(name, content, _sent(date)))
        except ValueError:
            if regex.fullmatch(SENDER, f"[{date}] {shown_name(name)}"):
                messages.append(Message(name, content, None, date))
            else:
                lost.append(number)
    if not messages:
        return
    title = title_from_file_name(PurePosixPath(source.path).stem, "")
    if all(message.sent for message in messages):
        yield from conversations_by_day(source, messages, title=title, id=source.path)
    else:
        messages = [message if message.stamp else message._replace(stamp=f"{message.sent:%Y-%m-%d %H:%M}") for message in messages]
        first = next(dates(messages[0].stamp, "en"), None)
        yield from conversation(source, messages, title=title, date=day_of(first.readings) if first else None)
    if lost:
        yield DocumentError(
            f"{source.path}: the dates of its rows {listed(lost)} cannot be read, and these are left out; write them as 2024-03-12 09:17"
        )
