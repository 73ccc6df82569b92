"""The corpus folder: collections, ignored files, and bad files that stop nothing."""

import errno
import gzip
import json
import os

import pytest

from bot.documents.corpus import read_corpus
from bot.documents.readers import READERS
from bot.errors import CorpusError


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.txt").write_text("Good words.")
    return tmp_path


def ids(corpus):
    return [document.id for document in corpus.documents]


def test_first_level_folders_are_collections_and_files_beside_them_default(folder):
    (folder / "law" / "deep").mkdir(parents=True)
    (folder / "law" / "deep" / "act.md").write_text("# Act\n\nText.")

    corpus = read_corpus(folder)

    assert {document.id: document.collection for document in corpus.documents} == {"good.txt": "default", "law/deep/act.md": "law"}


def test_one_file_is_a_corpus_too(folder):
    assert ids(read_corpus(folder / "good.txt")) == ["good.txt"]


def test_a_link_to_itself_is_named_and_the_rest_is_read(folder):
    (folder / "loop.txt").symlink_to("loop.txt")

    corpus = read_corpus(folder)

    assert ids(corpus) == ["good.txt"]
    assert [str(problem) for problem in corpus.problems] == [
        "loop.txt: not read, it is a link out of the corpus or to itself; copy the file"
    ]


def test_a_link_that_cannot_be_read_is_named_and_the_rest_is_read(folder, monkeypatch):
    (folder / "far.txt").symlink_to("good.txt")
    readlink = os.readlink

    def failing(path, **how):
        if str(path).endswith("far.txt"):
            raise OSError(errno.EIO, "Input/output error", path)
        return readlink(path, **how)

    monkeypatch.setattr(os, "readlink", failing)
    corpus = read_corpus(folder)

    assert "good.txt" in ids(corpus)


def test_hidden_files_and_those_of_an_open_word_are_no_documents(folder):
    for name in (".hidden.txt", "~$report.docx", ".~lock.report.docx#"):
        (folder / name).write_text("Ada")

    corpus = read_corpus(folder)

    assert (ids(corpus), corpus.problems) == (["good.txt"], ())


def test_folders_may_not_be_inside_each_other_for_ever(folder):
    inner = folder
    for _ in range(210):
        inner /= "a"
        inner.mkdir()
    (inner / "deep.txt").write_text("Deep words.")

    corpus = read_corpus(folder)

    assert ids(corpus) == ["good.txt"]
    assert [str(problem).rpartition(":")[2] for problem in corpus.problems] == [
        " not read, it is inside more than 200 other folders; move it up"
    ]


def test_a_missing_folder_is_an_error_that_says_what_to_do(tmp_path):
    with pytest.raises(CorpusError, match="VERBATIM_CORPUS_DIR"):
        read_corpus(tmp_path / "nowhere")


def test_documents_come_in_the_order_of_their_paths(folder):
    for name in ("z.txt", "a.txt", "B.txt"):
        (folder / name).write_text("Words.")

    assert ids(read_corpus(folder)) == ["B.txt", "a.txt", "good.txt", "z.txt"]


def test_compressed_json_lines_are_read(folder):
    (folder / "rows.jsonl.gz").write_bytes(gzip.compress(json.dumps({"id": "r", "text": "Words."}).encode()))

    assert ids(read_corpus(folder)) == ["good.txt", "r"]


def _binary(folder):
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02\xff" * 100)


def _undecodable(folder):
    (folder / "bad.txt").write_bytes("Привет, как дела".encode("koi8-r"))


def _dangling(folder):
    (folder / "bad.txt").symlink_to(folder / "nothing")


def _not_compressed(folder):
    (folder / "bad.jsonl.gz").write_bytes(b"plain")


def _cut_off(folder):
    (folder / "bad.jsonl.gz").write_bytes(gzip.compress(os.urandom(1_000))[:-20])


def _unknown_format(folder):
    (folder / "bad.pdf").write_bytes(b"%PDF")


def _without_ending(folder):
    (folder / "bad").write_text("Words.")


def _pipe(folder):
    os.mkfifo(folder / "bad.txt")


@pytest.mark.parametrize("make", [_binary, _undecodable, _dangling, _not_compressed, _cut_off, _unknown_format, _without_ending, _pipe])
def test_a_bad_file_is_named_and_the_others_are_read(folder, make):
    make(folder)

    corpus = read_corpus(folder)

    assert ids(corpus) == ["good.txt"]
    [problem] = corpus.problems
    assert str(problem).startswith("bad")


@pytest.mark.parametrize("make", [_not_compressed, _cut_off])
def test_of_a_bad_gzip_file_it_is_said_what_to_do(folder, make):
    make(folder)

    [problem] = read_corpus(folder).problems
    assert str(problem) == "bad.jsonl.gz: not read, it is no gzip file or a damaged one; compress the .jsonl file again"


def test_a_gzip_file_that_would_fill_the_memory_is_refused(folder, monkeypatch):
    monkeypatch.setattr("bot.documents.readers._MAX_UNPACKED_BYTES", 2_000_000)
    (folder / "big.jsonl.gz").write_bytes(gzip.compress(b" " * 2_000_001))

    [problem] = read_corpus(folder).problems
    assert str(problem) == "big.jsonl.gz: not read, it unpacks to more than 2 MB; compress it in parts"


def test_a_file_that_is_too_large_is_named_and_the_others_are_read(folder, monkeypatch):
    monkeypatch.setattr("bot.documents.corpus.MAX_BYTES", 2_000_000)
    (folder / "huge.csv").touch()
    os.truncate(folder / "huge.csv", 3_000_000)

    corpus = read_corpus(folder)

    assert ids(corpus) == ["good.txt"]
    assert [str(problem) for problem in corpus.problems] == ["huge.csv: not read, it has 3 MB, and 2 MB of a file are the most; split it"]


def _without_memory(*_):
    raise MemoryError


def test_a_file_beyond_the_memory_is_named_and_the_others_are_read(folder, monkeypatch):
    monkeypatch.setitem(READERS, ".odd", _without_memory)
    (folder / "bad.odd").write_text("Ada")

    corpus = read_corpus(folder)

    assert ids(corpus) == ["good.txt"]
    assert [str(problem) for problem in corpus.problems] == ["bad.odd: not read, it takes more memory than there is; split it"]


def test_a_reader_that_fails_is_named_and_the_other_files_are_read(folder, monkeypatch):
    monkeypatch.setitem(READERS, ".odd", lambda source: iter([source.nothing]))
    (folder / "bad.odd").write_text("Ada")

    corpus = read_corpus(folder)

    assert ids(corpus) == ["good.txt"]
    assert [str(problem).partition(" in line ")[0] for problem in corpus.problems] == [
        "bad.odd: not read, its reader failed (AttributeError"
    ]


def test_a_folder_named_like_a_file_is_a_folder(folder):
    (folder / "notes.txt").mkdir()
    (folder / "notes.txt" / "one.txt").write_text("Words.")

    corpus = read_corpus(folder)

    assert ids(corpus) == ["good.txt", "notes.txt/one.txt"]
    assert corpus.problems == ()


@pytest.mark.parametrize(("name", "is_named"), [("empty.txt", True), ("empty.md", True), ("empty.jsonl", False)])
@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_an_empty_file_is_named_and_no_document(folder, name, is_named, text):
    (folder / name).write_text(text)

    read = read_corpus(folder)

    assert [document.path for document in read.documents] == ["good.txt"]
    assert [str(problem) for problem in read.problems] == [f"{name}: not read, it is empty; write into it or remove it"] * is_named


def test_a_taken_id_is_refused_by_name(folder):
    rows = "\n".join(json.dumps({"id": "same", "text": text}) for text in ("First.", "Second."))
    (folder / "rows.jsonl").write_text(rows)

    corpus = read_corpus(folder)

    assert [document.text for document in corpus.documents] == ["Good words.", "First."]
    assert "rows.jsonl, line 2" in str(corpus.problems[0])
    assert '"same"' in str(corpus.problems[0])


@pytest.mark.parametrize(
    ("rules", "kept"),
    [
        ("*.txt", ["sub/keep.md"]),
        ("sub/", ["good.txt"]),
        ("/good.txt", ["sub/keep.md", "sub/other.txt"]),
        ("*.txt\n!good.txt", ["good.txt", "sub/keep.md"]),
        ("# good.txt\n\n", ["good.txt", "sub/keep.md", "sub/other.txt"]),
        ("**/o*.txt", ["good.txt", "sub/keep.md"]),
        ("sub/\n!sub/keep.md", ["good.txt"]),
    ],
)
def test_the_ignore_file_works_like_a_gitignore(folder, rules, kept):
    (folder / "sub").mkdir()
    (folder / "sub" / "keep.md").write_text("Words.")
    (folder / "sub" / "other.txt").write_text("Words.")
    (folder / ".verbatimignore").write_text(rules)

    assert ids(read_corpus(folder)) == kept


@pytest.mark.parametrize("make", ["mkfifo", "mkdir"])
@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes")
def test_an_ignore_file_that_is_no_regular_file_is_told_of_and_not_waited_for(folder, make):
    getattr(os, make)(folder / ".verbatimignore")

    with pytest.raises(CorpusError, match=r"\.verbatimignore is no regular file, or far too large; put a file of patterns in its place"):
        read_corpus(folder)


def closed(folder, monkeypatch):
    """Make a folder one that may not be listed; permissions would not keep an administrator out."""
    scandir = os.scandir

    def refusing(path):
        if path == folder:
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)


def test_a_corpus_folder_that_cannot_be_read_is_named(folder, monkeypatch):
    closed(folder, monkeypatch)

    with pytest.raises(CorpusError, match=rf"^The corpus folder {folder} cannot be read \(Permission denied\); check its permissions\.$"):
        read_corpus(folder)


def test_a_folder_inside_that_cannot_be_read_is_named_and_the_rest_is_read(folder, monkeypatch):
    (folder / "sub").mkdir()
    closed(folder / "sub", monkeypatch)

    corpus = read_corpus(folder)

    assert ids(corpus) == ["good.txt"]
    assert [str(problem) for problem in corpus.problems] == ["sub: the folder cannot be read (Permission denied); check its permissions"]


def test_a_folder_inside_that_can_be_listed_and_not_entered_is_named_and_the_rest_is_read(folder, monkeypatch):
    (folder / "sub").mkdir()
    (folder / "sub" / "in.txt").write_text("Words.")
    stat = os.stat

    def refusing(path, **options):
        if str(path).startswith(f"{folder / 'sub'}{os.sep}"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return stat(path, **options)

    monkeypatch.setattr(os, "stat", refusing)

    corpus = read_corpus(folder)

    assert ids(corpus) == ["good.txt"]
    assert [str(problem) for problem in corpus.problems] == ["sub: the folder cannot be read (Permission denied); check its permissions"]


def test_hidden_files_and_folders_are_passed_over(folder):
    (folder / ".git").mkdir()
    (folder / ".git" / "a.txt").write_text("Words.")
    (folder / ".b.txt").write_text("Words.")

    corpus = read_corpus(folder)

    assert (ids(corpus), corpus.problems) == (["good.txt"], ())


def test_a_folder_of_other_things_is_passed_over(folder):
    (folder / "data" / "index").mkdir(parents=True)
    (folder / "data" / "index" / "store.sqlite3").write_bytes(b"\0")
    (folder / "database.txt").write_text("Words.")

    corpus = read_corpus(folder, except_for=folder / "data")

    assert (ids(corpus), corpus.problems) == (["database.txt", "good.txt"], ())


def test_a_file_name_that_is_no_utf_8_can_still_be_printed(folder):
    try:
        (folder / os.fsdecode(b"caf\xe9.txt")).write_text("Words.")
    except OSError:
        pytest.skip("this file system takes no such name")

    [document, _] = read_corpus(folder).documents

    assert document.path == "caf\\xe9.txt"
    assert document.title == "Caf\\xe9"


def test_a_corpus_of_one_file_whose_name_is_no_utf_8_is_read(folder):
    path = folder / os.fsdecode(b"caf\xe9.txt")
    try:
        path.write_text("Words.")
    except OSError:
        pytest.skip("this file system takes no such name")

    assert ids(read_corpus(path)) == ["caf\\xe9.txt"]


def test_two_file_names_that_are_no_utf_8_are_two(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    try:
        for name in (b"a\xff.txt", b"a\xfe.txt"):
            (folder / os.fsdecode(name)).write_text("The mast is forty metres high.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")

    assert sorted(ids(read_corpus(folder))) == ["a\\xfe.txt", "a\\xff.txt"]


@pytest.mark.parametrize(
    ("name", "instead"),
    [("a.doc", "save it as .docx"), ("a.XLSX", "save it as .csv"), ("a.msg", "save it as .eml"), ("a.zip", "known are .txt")],
)
def test_of_a_file_that_nothing_reads_it_is_said_what_to_do(folder, name, instead):
    (folder / name).write_bytes(b"x")

    [problem] = read_corpus(folder).problems
    assert f"no reader for {name[1:]}; {instead}" in str(problem)


def test_a_file_that_is_not_there_is_no_folder(folder):
    with pytest.raises(CorpusError, match=r"^There is no file .*nothere\.md; "):
        read_corpus(folder / "nothere.md")


@pytest.mark.parametrize(("name", "text"), [("eq.txt", "=====\n"), ("line.md", "---\n\n***\n")])
def test_a_file_without_words_is_named(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")

    assert [str(problem) for problem in read_corpus(folder).problems] == [f"{name}: it holds no words; write into it or remove it"]


def test_links_that_lead_out_of_the_folder_are_named_and_not_followed(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "secret.txt").write_text("Secret words.")
    (folder / "file.txt").symlink_to(elsewhere / "secret.txt")
    (folder / "inside").symlink_to(elsewhere, target_is_directory=True)

    corpus = read_corpus(folder)

    assert ids(corpus) == ["good.txt"]
    assert [str(problem) for problem in corpus.problems] == [
        "file.txt: not read, it is a link out of the corpus or to itself; copy the file",
        "inside: not read, it is a link to a folder; copy the folder",
    ]
