"""Slack's own export of a workspace: a folder for each channel, in it a file for each day."""

import datetime as dt
import json
import os

import pytest
from quoted import sentences_of

from bot.documents.chats.slack_exports import plain
from bot.documents.corpus import read_corpus
from bot.errors import DocumentError

LENA, DEV, OMAR = "U01LENA002", "U01DEV0001", "U01OMAR003"
USERS = [
    {"id": LENA, "team_id": "T01", "name": "lena", "profile": {"real_name": "Lena Ortiz", "display_name": ""}},
    {"id": DEV, "team_id": "T01", "name": "dev.s", "profile": {"real_name": "Dev Sharma", "display_name": "Dev"}},
    {"id": OMAR, "team_id": "T01", "name": "omar", "deleted": True, "profile": {}},
]
CHANNELS = [{"id": "C0OPSROOM2", "name": "ops-room", "created": 1}]
NAMES = {DEV: "Dev", "C0OPSROOM2": "ops-room"}
QUESTION, ANSWER = "How do I reset the door PIN?", "Hold the brass button for nine seconds."


def ts(time):
    return f"{dt.datetime.fromisoformat(f'2024-03-12T{time}:00+00:00').timestamp():.6f}"


def message(user, time, text, **more):
    return {"type": "message", "user": user, "text": text, "ts": ts(time), **more}


def read(tmp_path, *messages, folder="general", name="2024-03-12", **lists):
    """What a corpus gives that is an export with one day."""
    files = {f"{folder}/{name}": list(messages), **lists}
    for path, found in files.items():
        file = tmp_path / f"{path}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(found), encoding="utf-8")
    return read_corpus(tmp_path)


def test_a_day_is_a_document_with_the_names_of_the_list(tmp_path):
    read_in = read(tmp_path, message(LENA, "09:17", QUESTION), message(DEV, "09:21", ANSWER), users=USERS)

    [document] = read_in.documents
    assert document.text == f"[2024-03-12 09:17] Lena Ortiz\n{QUESTION}\n\n[2024-03-12 09:21] Dev\n{ANSWER}"
    assert (document.title, document.date, document.id) == ("general", dt.date(2024, 3, 12), "general/2024-03-12.json")
    assert sentences_of(document) == [QUESTION, ANSWER]
    assert read_in.problems == ()


def test_names_that_messages_bring_are_enough(tmp_path):
    profile = {"real_name": "Lena Ortiz", "display_name": "lena"}
    read_in = read(tmp_path, message(LENA, "09:17", QUESTION, user_profile=profile), message(OMAR, "09:20", f"Ask <@{LENA}>."))

    assert read_in.documents[0].text.endswith(f"lena\n{QUESTION}\n\n[2024-03-12 09:20] {OMAR}\nAsk @lena.")


def test_a_list_outside_of_the_corpus_is_not_read(tmp_path):
    read(tmp_path, message(LENA, "09:17", QUESTION), users=USERS)

    [document] = read_corpus(tmp_path / "general").documents

    assert LENA in document.text


def test_a_list_that_is_a_link_is_not_followed(tmp_path):
    (tmp_path / "secret").write_text(json.dumps(USERS), encoding="utf-8")
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "users.json").symlink_to(tmp_path / "secret")

    [document] = read(corpus, message(LENA, "09:17", QUESTION)).documents

    assert LENA in document.text


@pytest.mark.parametrize("make", ["mkfifo", "mkdir"])
@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes")
def test_a_list_that_is_no_regular_file_is_not_waited_for(tmp_path, make):
    getattr(os, make)(tmp_path / "users.json")

    read_in = read(tmp_path, message(LENA, "09:17", QUESTION))

    assert LENA in read_in.documents[0].text


def test_a_list_that_is_ignored_names_nobody(tmp_path):
    (tmp_path / ".verbatimignore").write_text("/export/users.json\n", encoding="utf-8")

    read_in = read(tmp_path, message(LENA, "09:17", QUESTION), folder="export/general", **{"export/users": USERS})

    assert [LENA in document.text for document in read_in.documents] == [True]


def test_a_list_in_whose_place_another_of_the_same_size_and_time_comes_is_read_again(tmp_path):
    found = []
    for name in ("Ann", "Eve"):
        users = [{"id": LENA, "profile": {"display_name": name}}]
        (tmp_path / "new.json").write_text(json.dumps(users), encoding="utf-8")
        os.utime(tmp_path / "new.json", ns=(10**18, 10**18))
        (tmp_path / "new.json").replace(tmp_path / "users.json")
        found.append(read(tmp_path, message(LENA, "09:17", QUESTION)).documents[0].text)

    assert [f" {name}\n" in text for name, text in zip(("Ann", "Eve"), found, strict=True)] == [True, True]


def test_the_lists_of_a_workspace_are_no_documents_and_no_errors(tmp_path):
    logs = [{"user_id": DEV, "user_name": "dev", "date": "1700000000", "change_type": "added"}]

    read_in = read(tmp_path, message(DEV, "09:17", ANSWER), users=USERS, channels=CHANNELS, integration_logs=logs, dms=[], canvases=[])

    assert [document.path for document in read_in.documents] == ["general/2024-03-12.json"]
    assert read_in.problems == ()


@pytest.mark.parametrize(("name", "found"), [("users", [{"id": 1, "mail": "a@b.c"}]), ("users", {}), ("people", USERS), ("notes", [])])
def test_another_list_is_refused(tmp_path, name, found):
    read_in = read(tmp_path, message(DEV, "09:17", ANSWER), **{name: found})

    assert [str(problem).startswith(f"{name}.json: not read, it is none of") for problem in read_in.problems] == [True]


def test_a_damaged_list_is_named_and_costs_no_message(tmp_path):
    read(tmp_path, message(DEV, "09:17", ANSWER))
    (tmp_path / "users.json").write_bytes(b'[{"id": "U01')

    read_in = read_corpus(tmp_path)

    assert len(read_in.documents) == 1
    assert [str(problem).startswith("users.json: not read, it is no JSON") for problem in read_in.problems] == [True]


@pytest.mark.parametrize("messages", [[], [message(DEV, "08:00", "has joined", subtype="channel_join")]])
def test_a_day_on_which_nobody_wrote_is_no_document_and_no_error(tmp_path, messages):
    read_in = read(tmp_path, *messages)

    assert (read_in.documents, read_in.problems) == ((), ())


def test_a_thread_stands_below_the_message_that_opened_it(tmp_path):
    opened = ts("09:17")
    messages = [
        message(LENA, "09:17", QUESTION, thread_ts=opened),
        message(OMAR, "09:18", "Morning."),
        message(DEV, "09:21", ANSWER, thread_ts=opened),
        message(DEV, "09:30", "Of a thread of another day.", thread_ts="1700000000.000100"),
    ]

    [document] = read(tmp_path, *messages).documents

    assert sentences_of(document) == [QUESTION, ANSWER, "Morning.", "Of a thread of another day."]


def test_an_app_is_named_and_read_where_it_writes_beside_its_text(tmp_path):
    alert = {"fallback": "Release is live", "title": "Release is live", "text": f"Rolled out by <@{DEV}>."}
    bot = {"type": "message", "subtype": "bot_message", "username": "Deploys", "ts": ts("10:00"), "text": "", "attachments": [alert]}
    block = {"type": "section", "text": {"type": "mrkdwn", "text": "Lunch is soup."}}
    menu = {"type": "message", "bot_profile": {"name": "Menu"}, "ts": ts("10:01"), "text": "", "blocks": [block]}

    [document] = read(tmp_path, bot, menu, users=USERS).documents

    assert "Deploys\nRelease is live\nRolled out by @Dev.\n\n[2024-03-12 10:01] Menu\nLunch is soup." in document.text


def test_words_that_stand_only_in_blocks_are_read(tmp_path):
    line = [{"type": "text", "text": "Ask "}, {"type": "user", "user_id": DEV}, {"type": "text", "text": " or see "}]
    line += [{"type": "link", "url": "https://wiki.test/rota", "text": "the rota"}, {"type": "text", "text": " & <b>."}]
    items = [{"type": "rich_text_section", "elements": [{"type": "text", "text": words}]} for words in ("Red box", "Blue box")]
    parts = [{"type": "rich_text_section", "elements": line}, {"type": "rich_text_list", "style": "bullet", "elements": items}]
    note = {"type": "context", "elements": [{"type": "mrkdwn", "text": "Until *May*"}]}
    blocks = [{"type": "rich_text", "elements": parts}, note, {"type": "divider"}]

    [document] = read(tmp_path, message(LENA, "09:17", "", blocks=blocks), users=USERS).documents

    assert document.text.endswith("Ask @Dev or see the rota (https://wiki.test/rota) & <b>.\n• Red box\n• Blue box\nUntil *May*")


def test_boxes_in_a_box_of_an_app_are_read(tmp_path):
    block = {"type": "section", "text": {"type": "mrkdwn", "text": "The build failed."}}
    box = {"fallback": "[no preview available]", "fields": [{"title": "Branch", "value": "main"}], "blocks": [block]}

    [document] = read(tmp_path, message(DEV, "09:17", "", attachments=[box])).documents

    assert document.text.endswith(f"{DEV}\nBranch: main\nThe build failed.")


@pytest.mark.parametrize("kind", ["bot_message", "me_message", "thread_broadcast", "file_comment", "assistant_app_thread", "of_tomorrow"])
def test_what_somebody_wrote_is_read_whatever_its_kind(tmp_path, kind):
    [document] = read(tmp_path, message(DEV, "09:17", ANSWER, subtype=kind)).documents

    assert sentences_of(document) == [ANSWER]


@pytest.mark.parametrize(
    "kind", ["channel_join", "group_leave", "channel_topic", "pinned_item", "bot_add", "reminder_add", "huddle_thread", "tombstone"]
)
def test_what_nobody_wrote_is_left_out(tmp_path, kind):
    read_in = read(tmp_path, message(DEV, "09:17", "It happened.", subtype=kind))

    assert (read_in.documents, read_in.problems) == ((), ())


def test_files_are_named_and_pictures_are_not(tmp_path):
    files = [{"name": "policy.pdf", "title": "Expenses policy"}, {"name": "IMG_1.jpg", "title": "IMG_1"}]

    [document] = read(tmp_path, message(DEV, "09:17", "New:", files=files)).documents

    assert document.text.endswith("New:\nExpenses policy")


@pytest.mark.parametrize(
    ("folder", "title"), [("D024BE91L", "Dev, Lena Ortiz"), ("mpdm-dev--lena--omar-1", "dev, lena, omar"), ("ops", "ops")]
)
def test_a_conversation_without_a_name_is_titled_by_who_is_in_it(tmp_path, folder, title):
    [document] = read(tmp_path, message(LENA, "09:17", QUESTION), message(DEV, "09:21", ANSWER), folder=folder, users=USERS).documents

    assert document.title == title


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        (f"ask <@{DEV}>", "ask @Dev"),
        ("ask <@U09GONE000|kim>", "ask @kim"),
        ("ask <@U09GONE000>", "ask @U09GONE000"),
        ("in <#C0OPSROOM2|> or <#C1|random>", "in #ops-room or #random"),
        ("<!here> <!subteam^S1|@ops> <!date^1^{date}|May 2>", "@here @ops May 2"),
        ("<https://wiki.test/rota|the rota>", "the rota (https://wiki.test/rota)"),
        ("<https://wiki.test/rota>", "https://wiki.test/rota"),
        ("<http://wiki.test|wiki.test>", "wiki.test"),
        ("<mailto:a@b.test|a@b.test>", "a@b.test"),
        ("1 &lt; 2 &amp;amp; 3", "1 < 2 &amp; 3"),
        ("a < b > c", "a < b > c"),
    ],
)
def test_marks_of_slack_are_shown_as_people_see_them(written, seen):
    assert plain(written, NAMES) == seen


@pytest.mark.parametrize(
    "broken",
    [
        None,
        [],
        message(DEV, "09:20", 7),
        {**message(DEV, "09:20", "x"), "ts": "garbage"},
        {**message(DEV, "09:20", "x"), "ts": "1e30"},
        {**message(DEV, "09:20", "x"), "subtype": ["x"]},
        {"user": DEV, "text": "x"},
    ],
)
def test_a_broken_message_costs_no_other(tmp_path, broken):
    read_in = read(tmp_path, message(LENA, "09:17", QUESTION), broken, message(DEV, "09:21", ANSWER))

    assert sentences_of(read_in.documents[0]) == [QUESTION, ANSWER]
    assert [isinstance(problem, DocumentError) and "file: 2; export it again" in str(problem) for problem in read_in.problems] == [True]


def test_a_list_with_ids_of_another_form_is_one_too(tmp_path):
    read_in = read(tmp_path, message(DEV, "09:17", ANSWER), channels=[{"id": "C1", "name": "general"}])

    assert read_in.problems == ()
