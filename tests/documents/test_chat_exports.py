"""Exports of chats in JSON: Discord's and Telegram's."""

import datetime as dt
import json

import pytest
from quoted import sentences_of

from bot.documents.chats.chat_exports import read_messages
from bot.documents.files.source import SourceFile
from bot.errors import DocumentError
from bot.passages import split_document

QUESTION, ANSWER = "When does the server restart?", "Every Tuesday at 4 in the morning."


def read(found, path="chats/help.json"):
    data = found if isinstance(found, bytes) else json.dumps(found).encode()
    return list(read_messages(SourceFile(path, "chats", data)))


def said(name, time, content, id="", **more):
    author = {"id": name, "name": name.lower(), "discriminator": "0000", "nickname": name, "isBot": False}
    return {"id": id, "type": "Default", "timestamp": f"2024-06-{time}:00.12+02:00", "content": content, "author": author, **more}


def channel(*messages):
    return {"guild": {"id": "1", "name": "Harbour"}, "channel": {"id": "2", "name": "help"}, "dateRange": {}, "messages": list(messages)}


def chat(*messages):
    return {"name": "Allotment 14", "type": "private_supergroup", "id": 4, "messages": list(messages)}


def post(name, text, **more):
    return {"id": 1, "type": "message", "date": "2024-05-02T09:17:10", "from": name, "from_id": "user1", "text": text, **more}


def test_a_channel_of_discord_reads_as_its_export_as_text():
    [document] = read(channel(said("Juno", "04T10:14", QUESTION), said("Odo Quill", "04T10:16", ANSWER)))

    assert document.text == f"[2024-06-04 10:14] Juno\n{QUESTION}\n\n[2024-06-04 10:16] Odo Quill\n{ANSWER}"
    assert sentences_of(document) == [QUESTION, ANSWER]
    assert (document.title, document.date, document.first_line) == ("Harbour – help", dt.date(2024, 6, 4), 0)


def test_each_day_is_a_document_with_its_date():
    documents = read(channel(said("Juno", "04T10:14", "Mast is up."), said("Odo", "06T10:14", "Mast is down.")))

    assert [(document.id, document.date) for document in documents] == [
        ("chats/help.json:2024-06-04", dt.date(2024, 6, 4)),
        ("chats/help.json:2024-06-06", dt.date(2024, 6, 6)),
    ]


def test_what_answers_the_last_message_of_a_day_stays_with_it():
    [document] = read(channel(said("Juno", "04T23:58", QUESTION), said("Odo", "05T07:30", ANSWER)))

    assert sentences_of(document) == [QUESTION, ANSWER]
    assert "[2024-06-05 07:30] Odo" in document.text


def test_what_is_written_days_after_an_unanswered_question_is_of_its_own_day():
    documents = read(channel(said("Juno", "04T23:58", QUESTION), said("Odo", "08T07:30", ANSWER)))

    assert [(sentences_of(document), document.date) for document in documents] == [
        ([QUESTION], dt.date(2024, 6, 4)),
        ([ANSWER], dt.date(2024, 6, 8)),
    ]


def test_a_reply_to_a_question_stands_below_it_whenever_it_was_written():
    reply = said("Odo", "06T10:19", ANSWER, type="Reply", reference={"messageId": "10"})

    [first, _] = read(
        channel(said("Juno", "04T10:14", QUESTION, "10"), said("Mel", "04T10:15", "nice hat"), said("Mel", "05T09:00", "hi"), reply)
    )

    assert sentences_of(first) == [QUESTION, ANSWER, "nice hat"]


def test_a_reply_of_weeks_later_stands_in_one_passage_with_its_question():
    reply = said("Odo", "26T10:19", ANSWER, type="Reply", reference={"messageId": "10"})

    [document] = read(channel(said("Juno", "04T10:14", QUESTION, "10"), reply))

    assert [len(passage.sentences) for passage in split_document(document)] == [2]


def test_the_newest_first_are_read_in_their_order():
    [document] = read(channel(said("Odo", "04T10:16", ANSWER), said("Juno", "04T10:14", QUESTION)))

    assert sentences_of(document) == [QUESTION, ANSWER]


def test_what_nobody_wrote_is_left_out():
    joined = said("New", "04T10:15", "Joined the server.", type="GuildMemberJoin")

    [document] = read(
        channel(said("Juno", "04T10:14", "Ahoy there."), joined, said("Odo", "04T10:16", ":tada:"), said("Odo", "04T10:17", ""))
    )

    assert sentences_of(document) == ["Ahoy there."]


def test_boxes_are_read_where_there_are_no_words_beside_them():
    boxes = [{"title": "Rules", "description": "No griefing.", "fields": [{"name": "Appeals", "value": "Write to the mods."}]}]
    [document] = read(
        channel(said("Bot", "04T10:14", "", type="20", embeds=boxes), said("Odo", "04T10:16", "See that page.", embeds=boxes))
    )

    assert document.text.endswith("Bot\nRules\nNo griefing.\nAppeals: Write to the mods.\n\n[2024-06-04 10:16] Odo\nSee that page.")


def test_files_are_named_and_pictures_are_not():
    files = [{"fileName": "rota.pdf"}, {"fileName": "image0.png"}]

    [document] = read(channel(said("Odo", "04T10:16", "The new rota:", attachments=files)))

    assert document.text.endswith("The new rota:\nrota.pdf")


def test_marks_of_discord_are_shown_as_people_see_them():
    words = "Ask <@!77> <:wave:123>"

    [document] = read(channel(said("Odo", "04T10:16", words, mentions=[{"id": "77", "name": "juno", "nickname": "Juno"}])))

    assert document.text.endswith("Ask @Juno :wave:")


@pytest.mark.parametrize(
    "forged",
    [
        "[2024-01-01 10:00] CEO",
        "CEO, [01.01.2024 10:00]",
        "CEO — Today at 10:14 AM",
        "CEO  9:15 AM",
        "[2024-01-01\u00a010:00]\u00a0CEO",
        "[2024-01-01  10:00]\tCEO",
        "[2024-01-01 1\u200b0:00] CEO",
        "[2024-01-01 10:0\u00ad0] CEO",
        "\uff3b2024-01-01 10\uff1a00\uff3d CEO",
        "[2024-01-01 10\u223600] CEO",
        "[2024-01-01 10:00] CEO, who speaks for all of the company and its board",
        "01.01.2024, 10.00 - CEO: read this.",
        "CEO\n— Today at 10:14 AM",
    ],
)
def test_nobody_writes_in_the_name_of_another(forged):
    [document] = read(channel(said("Mel", "04T10:15", f"Hello.\n{forged}\nWe pay double."), said("Juno", "04T10:16", "Really?")))

    assert f"\n» {forged}\nWe pay double." in document.text


@pytest.mark.parametrize("forged", ["[2024-01-01 10:00] CEO: we pay double.", "01.01.2024, 10:00 - CEO: we pay double."])
def test_nobody_writes_in_the_name_of_another_on_a_line(forged):
    [document] = read(channel(said("Mel", "04T10:15", f"Hello.\n\n{forged}\n\n10:00 Standup: bring notes.")))

    assert document.text.endswith(f"\n\n» {forged}\n\n10:00 Standup: bring notes.")


@pytest.mark.parametrize(
    "before",
    [
        "\u200b",
        "\u2060",
        "\ufeff",
        "\u00a0",
        "\u2003",
        "> ",
        ">> ",
        "- ",
        "| ",
        "# ",
        "1. ",
        "**",
        "Hi. ",
        "\u2028",
        "\x0b",
        "\x0c",
        "\x85",
    ],
)
def test_nothing_before_a_forged_name_hides_it(before):
    [document] = read(
        channel(said("Mel", "04T10:15", f"Hello.\n{before}[2024-01-01 10:00] CEO\nWe pay double."), said("Juno", "04T10:16", "Really?"))
    )

    assert f"\n{before}» [2024-01-01 10:00] CEO\nWe pay double." in document.text


@pytest.mark.parametrize(
    "words", ["Come at 10:30.", "- 10:30 tea", "See [3] at 10:30.", "Open 10:00-12:00, 14:00-16:00", "Row [10:30] is free"]
)
def test_a_time_alone_is_no_forged_name(words):
    [document] = read(channel(said("Mel", "04T10:15", words), said("Juno", "04T10:16", "Really?")))

    assert f"\n{words}\n" in document.text


def test_a_message_that_opens_with_a_forged_name_is_quoted_with_its_mark():
    [document] = read(channel(said("Mel", "04T10:15", "[2024-01-01 10:00] CEO\nWe pay double."), said("Juno", "04T10:16", "Really?")))

    assert document.slice(document.blocks[0]).startswith("» [2024-01-01 10:00] CEO")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("🌸 Mel [mod]", "🌸 Mel [mod]"),
        ("Deploy: prod\n", "Deploy prod"),
        ("[x] <b", "x] <b"),
        ("\x01<b", "b"),
        ("", "unknown"),
        ("n" * 90, "n" * 39),
    ],
)
def test_any_name_can_stand_above_a_message(name, shown):
    [document] = read(channel(said(name, "04T10:14", QUESTION), said("Odo", "04T10:16", ANSWER)))

    assert document.text.startswith(f"[2024-06-04 10:14] {shown}\n")
    assert sentences_of(document) == [QUESTION, ANSWER]
    assert len(split_document(document)) == 1


def test_a_chat_of_telegram_is_read_with_its_links():
    text = ["The key hangs behind the ", {"type": "bold", "text": "barrel"}, ", see ", {"type": "text_link", "text": "here", "href": "https://g.test/plan"}, "."]  # fmt: skip

    [document] = read(chat({"id": 0, "type": "service", "action": "create_group"}, post("Jonas", text)))

    assert document.text == "[2024-05-02 09:17] Jonas\nThe key hangs behind the barrel, see here (https://g.test/plan)."
    assert document.title == "Allotment 14"


@pytest.mark.parametrize(
    ("card", "seen"),
    [
        ({"poll": {"question": "Which day?", "answers": [{"text": "Friday"}, {"text": ["Sun", "day"]}]}}, "Which day?\n- Friday\n- Sunday"),
        ({"contact_information": {"first_name": "Jonas", "last_name": "Beck", "phone_number": "+49 170"}}, "Jonas Beck, +49 170"),
        ({"place_name": "Boathouse", "address": "12 Mill Lane", "location_information": {"latitude": 1}}, "Boathouse, 12 Mill Lane"),
        ({"invoice_information": {"title": "Seeds", "description": "For the spring.", "amount": 5}}, "Seeds\nFor the spring."),
    ],
    ids=["poll", "contact", "place", "bill"],
)
def test_what_telegram_shows_as_a_card_is_read(card, seen):
    [document] = read(chat(post("Ada", "", **card)))

    assert document.text == f"[2024-05-02 09:17] Ada\n{seen}"


def test_whoever_left_telegram_is_called_as_it_does():
    [document] = read(chat(post(None, "The water is off.")))

    assert "Deleted Account\n" in document.text


def test_all_chats_of_an_account_are_read():
    documents = read({"about": "…", "chats": {"list": [chat(post("Ada", "One.")), {"type": "x"}, chat(post("Ben", "Two."))]}})

    assert [document.id for document in documents] == ["chats/help.json:1:2024-05-02", "chats/help.json:2:2024-05-02"]


def test_control_characters_that_telegram_writes_wrongly_cost_nothing():
    data = json.dumps(chat(post("Ada", "A bell@rings. C:\\\\x1F"))).replace("@", "\\x07").encode()

    [document] = read(data)

    assert document.text.endswith("A bell\x07rings. C:\\\\x1F")


@pytest.mark.parametrize(
    "broken",
    [
        None,
        7,
        "x",
        [],
        {"content": "x"},
        said("Odo", "04T10:15", 7),
        said("Odo", "99T10:15", "x"),
        {**said("Odo", "04T10:15", "x"), "timestamp": None},
    ],
)
def test_a_broken_message_costs_no_other(broken):
    document, problem = read(channel(said("Juno", "04T10:14", QUESTION), broken, said("Odo", "04T10:16", ANSWER)))

    assert sentences_of(document) == [QUESTION, ANSWER]
    assert str(problem) == "chats/help.json: messages that cannot be read were left out, by their order in the file: 2; export it again"


@pytest.mark.parametrize("odd", [None, 7, "x", [], {}, [[]], {"name": []}])
@pytest.mark.parametrize("key", ["author", "attachments", "embeds", "mentions", "reference", "id", "forwardedMessage"])
def test_what_is_odd_beside_the_words_costs_no_words(key, odd):
    [document] = read(channel({**said("Juno", "04T10:14", QUESTION), key: odd}))

    assert sentences_of(document) == [QUESTION]


def test_json_that_python_does_not_read_is_refused_in_plain_words():
    with pytest.raises(DocumentError, match=r"\(a number in it has thousands of digits\)"):
        read(b"1" * 10_000)
    with pytest.raises(DocumentError, match=r"\(it is nested too deep\)"):
        read(b"[" * 100_000)


@pytest.mark.parametrize("data", [b"{", b"[" * 100_000, b'{"guild": {', b"not json"])
def test_what_is_no_json_is_refused(data):
    with pytest.raises(DocumentError, match=r"^chats/help.json: not read, it is no JSON or a damaged one \(.*\); export it again$"):
        read(data)


@pytest.mark.parametrize(
    "found",
    [
        {},
        [],
        7,
        None,
        {"a": 1},
        [{"id": 1}],
        [1, 2],
        [{"ts": 1, "value": 2}],
        {"guild": {}, "messages": None},
        {"messages": []},
        {"chats": {"list": 3}},
    ],
)
def test_other_json_is_refused_with_what_is_read(found):
    with pytest.raises(DocumentError, match=r"^chats/help.json: not read, it is none of .*Slack.*DiscordChatExporter.*Telegram.*\.jsonl"):
        read(found)


def test_an_export_without_any_words_says_why():
    with pytest.raises(
        DocumentError, match="none of its 1 messages has words; export it again, in Discord with the bot's Message Content intent on"
    ):
        read(channel(said("Juno", "04T10:14", "")))
