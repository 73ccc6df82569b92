"""Exports of chats and calls: who wrote a message is no part of it."""

import pytest

from bot.documents.chats.asking import messages_in
from bot.documents.chats.chats import edit_mark, is_of_chat, sender_lines
from bot.documents.files.source import SourceFile
from bot.documents.readers import read_plain_text
from bot.models import Span
from bot.passages import split_document

QUESTION, ANSWER = "how do I reset my pin?", "Hold the brass button for nine seconds to reset the pin."


def sentences_of(text):
    [document] = read_plain_text(SourceFile("chat.txt", "default", text.encode()))
    return [document.slice(span) for passage in split_document(document) for span in passage.sentences]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[04/12/2023 10:14 AM] foxglove", "[04/12/2023 10:16 AM] Marrow (pinned)"),
        ("[2023-12-04 10:14] foxglove", "[2023-12-04 10:16] the grey fox"),
        ("[04-Dec-23 10:14 AM] Tom Baker#1234", "[04-Dec-23 10:16 AM] Marrow"),
        ("[10:14 AM] Dev Sharma", "[10:16 AM] Lena Ortiz"),
        ("Dev Sharma  9:15 AM", "Lena Ortiz  9:17 AM"),
        ("Dev Sharma  12:58 PM", "Lena Ortiz  1:02 PM"),
        ("Dev Sharma\n  9:15 AM", "Lena Ortiz\n  9:17 AM"),
        ("Dev Sharma\n  9:15 AM", "Lena Ortiz\n:palm_tree:  9:17 AM"),
        ("Dev Sharma  [9:15 AM]", "Lena  [9:17 AM]"),
        ("Okonjo, Adaeze   0:21", "Pinto, Luis   0:45"),
        ("Dev S 9:15 AM", "Lena Ortiz 9:17 AM"),
        ("lena 09:15", "Dev Sharma  09:17"),
        ("Hanna, [12.03.2024 09:17]", "Jonas Weber, [12.03.2024 09:20]"),
        ("Hanna, [Mar 12, 2024 at 9:17:10 AM]:", "Jonas, [Mar 12, 2024 at 9:20:10 AM]:"),
        ("Marrow — Today at 10:14 AM", "foxglove — 04/12/2023 10:14 AM"),
        ("Marrow\n — Today at 10:14 AM", "foxglove (kitchen)\n — 04/12/2023 10:14"),
        ("Marrow\n — \n04/12/2023 10:14 AM", "foxglove\n — \n04/12/2023 10:16 AM"),
        ("Marrow — heute um 10:14 Uhr", "foxglove — gestern um 10:16 Uhr"),
        ("Marrow — Aujourd’hui à 10:14", "foxglove — Hier à 10:16"),
        ("Marrow — hoy a las 10:14", "foxglove — ayer a las 10:16 p. m."),
        ("Marrow — Hoje às 10:14", "foxglove — Ontem às 10:16"),
        ("Marrow\n — \nСегодня в 10:14", "foxglove\n — \nВчера в 10:16"),
        ("Marrow — 今日 10:14", "foxglove — 昨日 10:16"),
        ("Marrow — 오늘 오전 10:14", "foxglove — 어제 오후 10:16"),
        ("Marrow — 10:14 AM", "foxglove — 10:16 AM"),
        ("Marrow\n — \n10:14 AM", "foxglove\nAPP\n — \n10:16 AM"),
        ("[Yesterday 10:14] Dev Sharma", "[Tuesday 10:16] Lena Ortiz"),
        ("Gesa (kitchen)  9:15 AM", "Lena Ortiz (External)  9:17 AM"),
        ("Dev Sharma\nYesterday 9:15 AM", "Lena Ortiz\nYesterday 9:20 AM"),
        ("Dev Sharma\nGestern 09:15", "Lena Ortiz\nGestern 09:20"),
        ("Dev Sharma\n5/3/2024 9:15 AM", "Lena Ortiz\n5/3/2024 9:20 AM"),
        ("Dev Sharma\n9:15 AM", "Lena Ortiz\n9:20 AM"),
        ("Dev Sharma 5/3 9:15 AM", "Lena Ortiz 5/3 9:20 AM"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_line_that_names_a_sender_is_no_sentence(one, other, gap):
    text = f"{one}\n{QUESTION}{gap}{other}\n{ANSWER}{gap}{one}\nThanks a lot"

    assert sentences_of(text) == [QUESTION, ANSWER, "Thanks a lot"]


def test_a_question_and_its_answer_stand_in_one_passage():
    text = f"[04/12/2023 10:14 AM] foxglove\n{QUESTION}\n\n[04/12/2023 10:16 AM] Marrow (pinned)\n{ANSWER}\n"

    [document] = read_plain_text(SourceFile("chat.txt", "default", text.encode()))

    assert [len(passage.sentences) for passage in split_document(document)] == [2]


@pytest.mark.parametrize(
    "sender",
    ["12/05/2025, 11:40 - Mel 🌸: ", "[12/05/2025, 11:40] Ben (Legal): ", "[11:40] +44 7700 900456: ", "Noah’s mum: ", "Ben (Legal): "],
)
def test_whoever_asks_a_message_asks_to_its_end(sender):
    asking = f"{sender}where is the key?"
    text = f"{asking} I looked everywhere"

    told = messages_in(text, [Span(0, len(asking)), Span(len(asking) + 1, len(text))])

    assert [each.asks for each in told] == [True, True]


def test_a_message_alone_is_no_heading():
    text = "Hanna, [12.03.2024 09:17]\nGood morning all\n\nJonas, [12.03.2024 09:20]\nThe boat key hangs in the shed.\n\nHanna, [12.03.2024 09:21]\nThanks"

    [document] = read_plain_text(SourceFile("chat.txt", "default", text.encode()))

    assert document.sections == ()


@pytest.mark.parametrize(
    "text",
    [
        "Breakfast   7:30\nLunch   12:30\nDinner   18:30",
        "Morning Yoga   9:15\nwith Anna in room 4\n\nMorning Yoga   10:15\nwith Ben in room 2\n\nEvening Run   18:00\nby the lake",
        "[2024-01-02 10:00] Deployment failed\nThe disk was full.\n[2024-01-03 11:00] Deployment succeeded\nNobody knows why.",
        "[2024-01-02 10:00] the backup was made\n[2024-01-03 10:00] the backup was made",
        "Bus 12   9:15\nfrom the station. It is slow.\nBus 12   10:15\nfrom the market. It is fast.",
        "What is the score of the match?\n3:1",
        "Station  9:25\nLeaves from stop B.\nMarket  9:55\nIt is far.\nStation  10:25\nIt goes on.\nHill  11:25\nIt ends.",
        "Dev Sharma  9:15 AM",
        "Coffee 9:15\nin the hall\nTalk 9:20\nWhat is a fern?\nCoffee 10:15\nin the hall",
        "Talk — 9:15\nin the hall\nWalk — 9:20\nWhat is a fern?\nTalk — 10:15\nin the hall",
        "We meet at 9:14\nbelow the clock.\nWe meet at 9:21\nif it rains. Who comes?",
        "Yoga\nMonday 9:15\nWho can come? All.\n\nPilates\nTuesday 9:15\nBring a mat.\n\nYoga\nFriday 18:00\nBring water.",
        "Fair 5/3 9:15 AM\nWho can come? All.\n\nBake Sale 6/3 9:15 AM\nBring cake.",
    ],
    ids=[
        "a timetable",
        "with details",
        "a log with details",
        "a log",
        "buses",
        "a score",
        "stops",
        "only one",
        "a programme",
        "with dashes",
        "sentences",
        "courses",
        "fairs",
    ],
)
def test_other_lines_with_a_time_stay(text):
    assert sender_lines(text) == frozenset()


def test_a_time_below_a_question_stays():
    text = "Dev Sharma\n  9:05 AM\nWhen does the bus leave?\n17:40\nLena Ortiz\n  9:06 AM\nIt leaves late.\n9:07\nBring a lamp."

    assert sentences_of(text) == ["When does the bus leave?", "17:40", "It leaves late.", "Bring a lamp."]


@pytest.mark.parametrize(
    "line",
    [
        "Exported 5 message(s)",
        "Okonjo, Adaeze started transcription",
        "Okonjo, Adaeze stopped transcription",
        "image omitted",
        "Last reply 2 years ago",
        "Last reply today at 10:12 AM",
        "[ Photo ]",
        "\u200eimage omitted",
        "\u200e[12/03/2024, 09:20:01] Jonas: \u200eimage omitted",
        "<Media omitted>",
        "{Attachments}",
        "👍 (2) ❤️ (1)",
    ],
)
def test_what_an_export_says_of_itself_is_none_of_its_words(line):
    assert is_of_chat(line)


@pytest.mark.parametrize(
    "line",
    ["No image was omitted", "The lab started transcription", "The last reply was two years ago", "5 messages", "(see below)", "{name}"],
)
def test_what_people_say_is_kept(line):
    assert not is_of_chat(line)


DISCORD = """==============================================================
Guild: Harbour
Channel: Members / help-desk
Topic: Ask anything about tools
==============================================================

[04/12/2023 10:14 AM] the grey fox
how do I reset my pin?

{Attachments}
https://cdn.discordapp.com/attachments/1/2/pin.jpg

{Reactions}
👍 (6)

[04/12/2023 10:16 AM] Ines (staff)
Hold the brass button.
"""
SLACK = """2 Pinned
Monday, June 3rd
Priya Raman
  9:14 AM
How do I reset my pin?
:eyes:
2
1 reply
Tuesday, June 4th
Tomasz W
  9:21 AM
Hold the brass button. (edited)
New
Priya Raman
  9:23 AM
Which days is the office open?
Tomasz W
  9:24 AM
Tuesday, June 4th
"""


def test_a_channel_gives_the_title_and_its_head_is_not_searched():
    [document] = read_plain_text(SourceFile("chat.txt", "default", DISCORD.encode()))

    assert (document.title, sentences_of(DISCORD)) == ("Members / help-desk", ["how do I reset my pin?", "Hold the brass button."])


def test_what_an_app_says_between_messages_parts_no_passage():
    [document] = read_plain_text(SourceFile("chat.txt", "default", DISCORD.encode()))

    assert len(split_document(document)) == 1


def test_the_days_and_counts_between_messages_are_not_words():
    asked, answer = "How do I reset my pin?", "Hold the brass button."

    assert sentences_of(SLACK) == [asked, answer, "Which days is the office open?", "Tuesday, June 4th"]


@pytest.mark.parametrize("text", ["Open:\nMonday, June 3rd\nToday\n", "The committee met at noon.\n2 replies\nToday"])
def test_days_stay_where_there_are_no_messages(text):
    assert " ".join(sentences_of(text)) == " ".join(text.split())


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("Hold the button (edited)", " (edited)"),
        ("13/05/2024, 07:45 - Beryl: Yes. <This message was edited>", " <This message was edited>"),
        ("13/05/2024, 07:45 - Beryl: Yes. This message was edited", " This message was edited"),
        ("Beryl said that this message was edited", ""),
        ("(edited)", ""),
    ],
)
def test_the_mark_of_an_edited_message(line, mark):
    found = edit_mark(line, is_in_chat=True)

    assert (line[slice(*found)] if found else "") == mark


def test_only_a_message_is_edited():
    assert edit_mark("The second volume (edited)", is_in_chat=False) is None


@pytest.mark.parametrize("stamp", ["12/03/26, 18:{} - ", "[12.03.26, 18:{}:40] "])
def test_a_message_that_goes_on_in_the_next_line_is_one_sentence(stamp):
    [first, second, third] = [
        f"{stamp.format(10)}Ada: We leave the museum at 3,\nso about 4.15 pm at the gym",
        f"{stamp.format(12)}Bo: Thanks!",
        f"{stamp.format(14)}Cy: Bring:",
    ]

    assert sentences_of(f"{first}\n{second}\n{third}\n- lunch\n- a coat") == [first, second, third, "lunch", "a coat"]
