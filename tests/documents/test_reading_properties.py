"""Whatever the bytes, offsets never lie."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.corpus import read_file
from bot.errors import DocumentError
from bot.models import Document
from bot.passages import split_document

MARKS = ["# ", "## ", "- ", "* ", "1. ", "> ", "```", "~~~", "---", "| a | b |", "|---|---|", "<!-- ", "-->", "<p>", "    ", "\t"]
FURNITURE = ["Read This Next", "Posted 4 y ago", "(0)", "5", "Share", "Reply", "[edit]"]
WORDS = ["Dr. Smith came. ", "It cost $3.50. ", '"Why?" she asked. ', "alice: ", "[09:58] ", "word ", "a-b.c@d "]
SCRIPTS = ["他走了。", "“好。”", "مرحبا؟ ", "नमस्ते। ", "ภาษาไทย ", "e\u0301", "\u200d", "\u00ad", "\u2028", "\U0001f469\u200d\U0001f467"]
ROWS = ['{"text": "One. Two."}', '{"id": "a", "text": "x"}']
PIECES = st.sampled_from([*MARKS, *FURNITURE, *WORDS, *SCRIPTS, *ROWS])
ENDS = st.sampled_from(["\n", "\r\n", "\n\n", "\r", " ", ""])
TEXTS = st.lists(st.tuples(st.one_of(PIECES, st.text(max_size=20)), ENDS), max_size=40).map(
    lambda pairs: "".join(piece + end for piece, end in pairs)
)
BYTES = st.one_of(
    st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-8", "replace")), TEXTS.map(lambda text: text.encode("utf-16"))
)
SIGNS = st.sampled_from(
    [",", ";", "\t", '"', "\n", "Author", "Date", "Content", "2024-06-04 10:14", "1.20", "a@b.test", "long words " * 20]
)
TABLES = st.lists(st.one_of(SIGNS, SIGNS, PIECES), max_size=60).map(lambda pieces: "".join(pieces).encode("utf-8", "replace"))
WRITTEN = st.one_of(
    TEXTS, st.sampled_from(["<@U01DEV0001>", "<https://a.test|b>", "[2024-01-01 10:00] Ada\nWe pay.", "What?", ":tada:", ""])
)
ODD = st.one_of(st.none(), st.integers(), st.text(max_size=5), st.just([]), st.just({}), st.just("\ud800"))
TIMES = st.sampled_from(["1710235022.000100", "1710335022.5", "2024-06-04T10:14:00+02:00", "2024-06-05T10:14:00", "soon"])
MESSAGES = st.lists(
    st.one_of(
        ODD,
        st.fixed_dictionaries(
            {
                "ts": TIMES,
                "timestamp": TIMES,
                "date": TIMES,
                "text": st.one_of(WRITTEN, WRITTEN, ODD),
                "content": st.one_of(WRITTEN, WRITTEN, ODD),
            },
            optional={
                key: st.one_of(ODD, st.sampled_from(["message", "Ada", "1", {"nickname": "Ben"}, {"messageId": "1"}, [{"text": "Words."}]]))
                for key in "type id user from author subtype thread_ts reference embeds attachments blocks user_profile".split()
            },
        ),
    ),
    max_size=8,
)
EXPORTS = st.builds(
    lambda wrap, messages: json.dumps(wrap(messages)).encode(),
    st.sampled_from([lambda rows: rows, lambda rows: {"guild": {}, "messages": rows}, lambda rows: {"name": "Chat", "messages": rows}]),
    MESSAGES,
)
MAILS = st.builds(
    lambda sender, kind, encoding, body: (
        f"From {sender}2026\nFrom: {sender}\nContent-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n".encode("utf-8", "replace")
        + body
    ),
    st.sampled_from(
        ["Ada <ada@lind.example> ", "=?utf-8?q?Zo=C3=AB?= <z@lind.example> ", "=?x?b?A?= ", "<<,;", "ada at lind.example (Ada) "]
    ),
    st.sampled_from(
        [
            "text/plain",
            "text/html; charset=utf-8",
            "text/plain; charset=none",
            "multipart/mixed; boundary=x",
            "multipart/related",
            ";",
            "a/b",
        ]
    ),
    st.sampled_from(["8bit", "quoted-printable", "base64", "none"]),
    BYTES,
)
FILES = {".csv": st.one_of(BYTES, TABLES), ".tsv": st.one_of(BYTES, TABLES), ".json": st.one_of(BYTES, EXPORTS, EXPORTS)}
FILES |= dict.fromkeys((".eml", ".mbox"), st.one_of(BYTES, MAILS, MAILS))
NAMES = pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl", "a.csv", "a.tsv", "a.json", "a.eml", "a.mbox"])


def read(name, data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return list(read_file(path, name))


def documents(name, data):
    return [item for item in read(name, data) if isinstance(item, Document)]


@NAMES
@given(drawn=st.data())
@settings(deadline=None, max_examples=100)
def test_reading_gives_documents_or_named_errors(name, drawn):
    data = drawn.draw(FILES.get(name[1:], BYTES))
    for item in read(name, data):
        assert isinstance(item, Document) or (isinstance(item, DocumentError) and str(item).startswith(name))


@NAMES
@given(drawn=st.data())
@settings(deadline=None, max_examples=100)
def test_blocks_are_ordered_disjoint_and_inside_the_text(name, drawn):
    data = drawn.draw(FILES.get(name[1:], BYTES))
    for document in documents(name, data):
        position = 0
        for block in document.blocks:
            assert position <= block.start < block.end <= len(document.text)
            assert document.text[block.start : block.end].strip()
            position = block.end


@NAMES
@given(drawn=st.data())
@settings(deadline=None, max_examples=100)
def test_sentences_are_ordered_slices_inside_their_passage_and_a_block(name, drawn):
    data = drawn.draw(FILES.get(name[1:], BYTES))
    for document in documents(name, data):
        for passage in split_document(document):
            assert (passage.start, passage.end) == (passage.sentences[0].start, passage.sentences[-1].end)
            position = passage.start
            for sentence in passage.sentences:
                assert position <= sentence.start < sentence.end <= passage.end
                assert document.slice(sentence) == document.slice(sentence).strip() != ""
                assert any(block.start <= sentence.start and sentence.end <= block.end for block in document.blocks)
                position = sentence.end


@NAMES
@given(drawn=st.data())
@settings(deadline=None, max_examples=100)
def test_every_word_of_a_block_stands_in_a_passage(name, drawn):
    data = drawn.draw(FILES.get(name[1:], BYTES))
    for document in documents(name, data):
        quoted = set()
        for passage in split_document(document):
            quoted.update(*(range(*sentence) for sentence in passage.sentences))
        for block in document.blocks:
            assert all(index in quoted for index in range(block.start, block.end) if document.text[index].isalnum())


@given(text=TEXTS)
@settings(deadline=None, max_examples=100)
def test_the_stored_text_is_the_text_of_the_file(text):
    for document in documents("a.txt", text.encode("utf-8")):
        assert document.text == (text if "\n" in text else text.replace("\r", "\n")).removeprefix("\ufeff")
