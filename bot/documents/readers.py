"""One file to Documents, by its ending. To add a format, write a reader and name it in ``READERS``."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from bot.documents.chats.message_lines import are_messages, read_message_lines
from bot.documents.fields import checked_url, parse_date, unless_impossible
from bot.documents.files.json_fields import printable, why_unread
from bot.documents.files.source import DEFAULT_COLLECTION, SourceFile, composed, listed
from bot.documents.furniture.cleaning import find_furniture
from bot.documents.furniture.mail import subject
from bot.documents.text.bylines import told_author
from bot.documents.text.dating import told_date
from bot.documents.text.language import document_language
from bot.documents.text.layout import find_blocks, opening_words
from bot.documents.text.outdated import says_outdated
from bot.documents.text.outline import find_headings, names_all
from bot.documents.text.records import with_records
from bot.documents.text.sections import Heading, nested
from bot.documents.text.titles import title_from_file_name, title_from_first_line, title_from_slug
from bot.errors import DocumentError
from bot.models import Document

Reader = Callable[[SourceFile], Iterator[Document | DocumentError]]
"""A reader yields the file's documents in order, and an error for each part of it that cannot be read; it raises DocumentError where nothing can."""

_MAX_ROW_PROBLEMS = 5
_MAX_UNPACKED_BYTES = 500_000_000


def read_plain_text(source: SourceFile) -> Iterator[Document]:
    """A ``.txt`` file as one document."""
    yield dated(plain_document(source.path, source.collection, source.words))


def dated(document: Document, *, head: str = "") -> Document:
    """With the date that its top, its title with the head above it, or its file's name gives, and the author that its top does, where it has none; and whether it says that it is out of date."""
    told = document.date or told_date(
        document.text, f"{head} {document.title}".strip(), PurePosixPath(document.path).name, document.language
    )
    return replace(
        document,
        date=told,
        author=document.author or told_author(document.text, document.language),
        is_outdated=says_outdated(document.title, document.text, document.path, document.language),
    )


def plain_document(
    path: str,
    collection: str,
    text: str,
    *,
    id: str = "",
    title: str | None = None,
    first_line: int = 1,
    headings: Sequence[Heading] = (),
) -> Document:
    """A document from plain text: furniture found, and headings, title and date where they are not given. Its id is its path unless given."""
    cleaned = find_furniture(text)
    known = frozenset([heading.span for heading in headings])
    furniture = [span for span in cleaned.furniture if span not in known]  # "Privacy policy" in large type is a title
    headings = headings or find_headings(text, furniture)
    speech_start = len(text) if cleaned.speech_start is None else cleaned.speech_start
    headings = [heading for heading in headings if heading.span.start < speech_start]
    blocks = with_records(text, find_blocks(text, sorted([*furniture, *[heading.span for heading in headings]])))
    language = document_language(opening_words(text, blocks))
    if title is None:
        words = "\n".join(text[block.start : block.end] for block in blocks)
        if cleaned.title:
            title = cleaned.title
        elif cleaned.slug:
            title = title_from_slug(cleaned.slug, words)
        elif headings and (not blocks or headings[0].span.start < blocks[0].start):
            title = headings[0].words if names_all(headings, text) else ""
        elif blocks:
            title = title_from_first_line(text, blocks[0].start, speech_start, language)
        title = title or title_from_file_name(PurePosixPath(path).stem, words)
    return Document(
        id=id or path,
        collection=collection,
        title=title,
        text=text,
        path=path,
        first_line=first_line,
        language=language,
        blocks=blocks,
        sections=nested(headings, len(text)),
        date=cleaned.date,
        author=cleaned.author,
    )


def read_markdown(source: SourceFile) -> Iterator[Document | DocumentError]:
    """A ``.md`` file as one document whose headings are its sections."""
    from bot.documents.markdown.markdown import markdown_document  # the parser is worth loading only where a file needs it

    problems: list[DocumentError] = []
    yield markdown_document(source.path, source.collection, source.words, problems)
    yield from problems


def read_json_lines(source: SourceFile) -> Iterator[Document | DocumentError]:
    """A ``.jsonl`` file: one object a line with ``id``, ``title``, ``text``; optionally collection, date, author, url. Or messages of a chat, one a line."""
    lines = source.text.split("\n")
    if are_messages(lines):
        yield from read_message_lines(source, lines)
        return
    fields = 0
    lost: list[int] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        problems: list[DocumentError] = []
        try:
            yield _row_document(source, number, line, problems)
        except DocumentError as error:
            lost.append(number)
            if len(lost) <= _MAX_ROW_PROBLEMS:
                yield DocumentError(f"{error}; this line is left out")
        else:
            yield from problems[: max(0, _MAX_ROW_PROBLEMS - fields)]
            fields += len(problems)
    if fields > _MAX_ROW_PROBLEMS:
        yield DocumentError(f"{source.path}: {fields - _MAX_ROW_PROBLEMS} more fields like these were left out")
    if more := lost[_MAX_ROW_PROBLEMS:]:
        yield DocumentError(f"{source.path}: {len(more)} more lines were left out, each for one of such reasons: {listed(more)}")


def read_compressed_json_lines(source: SourceFile) -> Iterator[Document | DocumentError]:
    """The same, compressed by gzip."""
    try:
        with gzip.open(io.BytesIO(source.data)) as unpacked:
            data = unpacked.read(_MAX_UNPACKED_BYTES + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise source.refusal("it is no gzip file or a damaged one; compress the .jsonl file again") from error
    if len(data) > _MAX_UNPACKED_BYTES:
        raise source.refusal(f"it unpacks to more than {_MAX_UNPACKED_BYTES // 1_000_000:,} MB; compress it in parts")
    yield from read_json_lines(replace(source, data=data))


def read_web_page(source: SourceFile) -> Iterator[Document | DocumentError]:
    """A ``.html`` file as one document: what a reader of the page sees."""
    from bot.documents.html.web_pages import decode_page, page_document

    yield dated(page_document(source, decode_page(source), is_scraped=True))


def read_word_file(source: SourceFile) -> Iterator[Document | DocumentError]:
    """A ``.docx`` file as one document, by the web page that it makes, and an error for each kind of text that is left out."""
    from bot.documents.html.web_pages import page_document
    from bot.documents.word.word_files import web_page
    from bot.documents.word.word_margins import with_margins

    made = web_page(source)
    yield with_margins(dated(page_document(source, made.page)), made.margins)
    for told in made.left_out:
        yield DocumentError(f"{source.path}: left out {told}")


def read_pdf(source: SourceFile) -> Iterator[Document | DocumentError]:
    """A ``.pdf`` file as one document: the text of its pages, and errors that name those that are damaged or pictures."""
    from bot.documents.pdf.pdfs import read_pages

    pages = read_pages(source)
    document = plain_document(source.path, source.collection, pages.text, title=pages.title, headings=pages.headings)
    yield dated(document, head=pages.head)
    if pages.damaged:
        yield DocumentError(f"{source.path}: its pages {listed(pages.damaged)} are damaged and left out; save it again as PDF")
    if pages.pictures:
        named = listed(pages.pictures)
        yield DocumentError(
            f"{source.path}: hardly any text that can be read on its pages {named}, only pictures; recognise their text (OCR) first"
        )


def read_chat_export(source: SourceFile) -> Iterator[Document | DocumentError]:
    """A ``.json`` file of messages, as Slack, DiscordChatExporter or Telegram write it."""
    from bot.documents.chats.chat_exports import read_messages

    yield from read_messages(source)


def read_mail(source: SourceFile) -> Iterator[Document]:
    """A ``.eml`` file as one document."""
    yield _mail_document(source, source.data, source.path)


def read_mailbox(source: SourceFile) -> Iterator[Document | DocumentError]:
    """A ``.mbox`` file as a document a mail, and an error for each that cannot be read."""
    from bot.documents.files.mails import mails_in

    mails = mails_in(source.data)
    if not mails:
        raise source.refusal('no line of it begins a mail ("From ada@lind.example Mon Oct 12 09:14:02 2026"); save its mails as .eml')
    for number, data in enumerate(mails, 1):
        try:
            yield _mail_document(source, data, f"{source.path}:{number}")
        except DocumentError as error:
            yield error


def read_table(source: SourceFile) -> Iterator[Document | DocumentError]:
    """A ``.csv`` or ``.tsv`` file as one document, each row below the row that heads the columns."""
    from bot.documents.delimited import read_rows

    yield from read_rows(source)


def _mail_document(source: SourceFile, data: bytes, id: str) -> Document:
    from bot.documents.files.mails import parse_mail
    from bot.documents.html.web_pages import page_document

    try:
        mail = parse_mail(data)
    except (RecursionError, TypeError, ValueError) as error:
        raise DocumentError(f"{id}: not read, its head is damaged or its parts are nested too deep; save its words as text") from error
    if mail.is_encrypted:
        raise DocumentError(f"{id}: not read, it is encrypted or signed as a whole; save its words as text")
    if mail.is_page:
        page = page_document(replace(source, path=id), mail.text)
        document = replace(page, path=source.path, title=subject(f"Subject: {mail.subject}") or page.title)
    else:
        document = plain_document(source.path, source.collection, mail.text, id=id, first_line=0)
    return replace(document, date=mail.date or document.date, author=mail.author or document.author)


def _row_document(source: SourceFile, number: int, line: str, problems: list[DocumentError]) -> Document:
    """The document of a line; fields that are impossible are left out of it and added to the problems."""
    where = f"{source.path}, line {number}"
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"{where}: not JSON ({why_unread(error)}); each line must be one object") from error
    if not isinstance(row, dict):
        raise DocumentError(f'{where}: not an object; write {{"id": …, "title": …, "text": …}}')
    text = _string(row, "text", where)
    if not text.strip():
        raise DocumentError(f'{where}: no "text"; every document needs one')
    named = composed(_string(row, "collection", where))
    document = plain_document(
        source.path,
        unless_impossible(lambda: _checked_collection(named, source, where), problems) or source.collection,
        text,
        id=_string(row, "id", where) or f"{source.path}:{number}",
        title=_string(row, "title", where).strip() or None,
        first_line=number,
    )
    return replace(
        document,
        date=unless_impossible(lambda: parse_date(_string(row, "date", where), where), problems) or document.date,
        author=unless_impossible(lambda: _string(row, "author", where), problems) or document.author,
        url=unless_impossible(lambda: checked_url(_string(row, "url", where), where), problems),
        is_outdated=says_outdated(document.title, document.text, "", document.language),
    )


def _checked_collection(named: str, source: SourceFile, where: str) -> str:
    """The collection that a line names: any of a file beside the folders, and of one in a folder that of the folder."""
    if named and source.collection not in {named, DEFAULT_COLLECTION}:
        raise DocumentError(f'{where}: the collection "{named[:60]}" is not that of its folder; move the file beside the folders')
    return named


def _string(row: dict[str, Any], key: str, where: str) -> str:
    value = row.get(key)
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise DocumentError(f'{where}: "{key}" is not a string but {type(value).__name__}; put it in quotation marks')
    # A half of a surrogate pair is no character: nothing could print it. The replacement keeps every offset.
    return printable(value)


READERS: dict[str, Reader] = {
    ".txt": read_plain_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".jsonl": read_json_lines,
    ".jsonl.gz": read_compressed_json_lines,
    ".html": read_web_page,
    ".htm": read_web_page,
    ".docx": read_word_file,
    ".pdf": read_pdf,
    ".csv": read_table,
    ".tsv": read_table,
    ".json": read_chat_export,
    ".eml": read_mail,
    ".mbox": read_mailbox,
}
