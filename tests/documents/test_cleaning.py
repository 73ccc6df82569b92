"""Which lines are page furniture, and which only look like it."""

import datetime as dt
from itertools import pairwise

import pytest

from bot.documents.furniture.cleaning import find_furniture


def furniture_of(text):
    return [text[span.start : span.end].strip() for span in find_furniture(text).furniture]


@pytest.mark.parametrize(
    "line",
    [
        "Posted on Sep 22, 2020",
        "Published: 22 September 2020 at 10:15",
        "Posted 4 y ago",
        "Asked 6 years, 2 months ago",
        "Viewed 14k times",
        "Comments (18)",
        "Read This Next",
        "Read more »",
        "Skip to main content",
        "Share this article",
        "Home | About | Contact",
        "© 2021 Example Media. All rights reserved.",
        "This page was last edited on 7 August 2019, at 11:20 (UTC).",
        "*** carol (~c@host.example) has joined #ops",
        "-!- bob [~b@host.example] has quit [Quit: bye]",
        "[10:03] --> eve has joined the channel",
    ],
)
def test_a_line_that_can_be_nothing_else_is_furniture(line):
    text = f"The first sentence.\n{line}\nThe last sentence."

    assert furniture_of(text) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "yes",
        "5",
        "42.",
        "1998",
        "12,500",
        "Yesterday",
        "2 days ago",
        "40 replies",
        "Responses: 2",
        "No comment",
        "Reply",
        "Search",
        "Print",
        "3 May 1998",
        "(c) The third copy is yellow.",
        "© is the sign for copyright.",
        "* Mali left the union in 1960.",
        "→ Ann joined the board in 2004",
        "retrieved from backup",
        "state-of-the-art",
        "Updated 5 May 2022",
        "Decision 12, 2020",
        "Menu of the day: soup",
        "Share of records by month",
        "Copyright",
    ],
)
def test_what_somebody_may_have_said_is_kept(line):
    text = f"The first sentence.\n{line}\nThe last sentence."

    assert furniture_of(text) == []


def test_labels_are_furniture_in_company():
    assert furniture_of("A sentence.\nReply\nShare\nAnother one.") == ["Reply", "Share"]


def test_counts_are_furniture_in_company_of_a_label():
    assert furniture_of("A sentence.\nResponses: 2\nReply\nAnother one.") == ["Responses: 2", "Reply"]


def test_counts_among_themselves_are_facts():
    assert furniture_of("The campaign in numbers\nViews: 1,204\nLikes: 40\n12 comments\nIt went well.") == []


def test_a_number_is_furniture_between_buttons():
    assert furniture_of("A sentence.\nLike\n5\nReply\nAnother one.") == ["Like", "5", "Reply"]


def test_numbers_at_the_edge_of_furniture_are_kept():
    assert furniture_of("Measured values\n12\n15\n20\nBack to top") == ["Back to top"]


@pytest.mark.parametrize("answer", ["42", "12,500 views", "3 days ago", "Print", "mother-in-law-of-the-bride"])
def test_what_follows_a_question_is_kept_as_its_answer(answer):
    text = f"A page\n\nWhat is it?\n\n{answer}\n\n© 2020 Example Library\nAll rights reserved"

    assert furniture_of(text) == ["© 2020 Example Library", "All rights reserved"]


def test_buttons_under_a_post_that_ends_with_a_question_are_furniture():
    assert furniture_of("A page\n\nWhy does it drip?\nReply\nShare\nReport") == ["Reply", "Share", "Report"]


def test_a_list_after_a_colon_is_kept():
    assert furniture_of("The panel has these buttons:\n\nBack\nHome\nPrint\n\nPress one.") == []


def test_a_number_that_is_a_whole_post_is_kept():
    assert furniture_of("How many\nann\nPosted 3 years ago\n5\nReply\nShare") == ["Posted 3 years ago", "Reply", "Share"]


def test_a_chat_answer_before_somebody_joins_is_kept():
    assert furniture_of("how many nodes\n5\n* carol has joined #ops\n7") == ["* carol has joined #ops"]


def test_a_byline_makes_no_poem_furniture():
    assert furniture_of("The Light\n\nBy Tomas Reed\n\nMore\nI ask of the water.") == []


@pytest.mark.parametrize(
    ("line", "button"),
    [
        ("It ended. Read This Next", "Read This Next"),
        ("It ended.Read This Next", "Read This Next"),
        ("“It ended.” Read more »", "Read more »"),
        ("他走了。Read more", "Read more"),
    ],
)
def test_a_button_glued_to_a_sentence_is_furniture_and_the_sentence_is_not(line, button):
    assert furniture_of(line) == [button]


@pytest.mark.parametrize("text", ["We had to read this next", "Click the link. read more", "To change it, click [edit]"])
def test_words_at_a_line_s_end_that_are_no_button_are_kept(text):
    assert furniture_of(text) == []


def test_the_edit_mark_of_a_wiki_heading_is_furniture():
    assert furniture_of("History[edit]") == ["[edit]"]


@pytest.mark.parametrize(
    "line",
    ["Posted on Sep 22, 2020", "Published: 22 September 2020", "2020-09-22", "Tue, Sept. 22nd, 2020", "22.9.2020", "Updated 22 Sep 2020"],
)
def test_the_date_of_a_page_is_read(line):
    cleaned = find_furniture(f"A title\n\n{line}\n\nThe text.")

    assert cleaned.date == dt.date(2020, 9, 22)


@pytest.mark.parametrize("line", ["Joined: 3 May 2012", "31.2.2020", "Marina 12, 2020"])
def test_what_is_no_date_of_the_page_dates_nothing(line):
    cleaned = find_furniture(f"A title\n\n{line}\n\nThe text.")

    assert cleaned.date is None


def test_a_byline_names_the_author():
    assert find_furniture("A title\n\nBy J. K. Moreau-Díaz\n\nThe text.").author == "J. K. Moreau-Díaz"


def test_furniture_is_ordered_and_disjoint():
    spans = find_furniture("Share\nReply\nOne. Read more\n(0)\n(0)\nRead This Next\n").furniture

    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert len(spans) == 6


def test_what_slack_discord_and_telegram_show_beside_messages_is_furniture():
    shown = ["Also sent to the channel", "replied to a thread:", "View thread", "Click to react", "Add Reaction", "[In reply to Petra]"]

    assert furniture_of("\n".join(["The bus leaves at eight.", *shown, "It is green."])) == shown


@pytest.mark.parametrize(
    "line",
    [
        'Irene created group "Larkspur Close"',
        "Irene added you",
        "Irene pinned a message",
        "Irene changed this group's icon",
        'Irene changed the subject from "A" to "B"',
        "You're now an admin",
        "Your security code with Coralie changed. Tap to learn more.",
        "Petra hat die Gruppe „Kita“ erstellt.",
        "Ali: IMG-20261003-WA0001.jpg (file attached)",
        "Ali: null",
    ],
)
def test_what_whatsapp_says_of_a_group_is_furniture(line):
    stamped = f"12.05.2024, 10:05 - {line}"

    assert furniture_of(f"{stamped}\n12.05.2024, 10:06 - Ada: the key is in the tin\n") == [stamped]


@pytest.mark.parametrize(
    "text",
    [
        "Doors open [19:00]\nDinner buffet [20:30]\nLast bus home [23:15]",
        "12.05.2024 10:05 - The Kestrel left",
        "12.05.2024, 10:05 - Ada: missed call with the plumber at nine",
        "12.05.2024, 10:05 - Ada: messages and calls are end-to-end encrypted in our tool, but backups are not.",
    ],
)
def test_a_programme_a_log_and_what_people_say_are_no_furniture(text):
    assert find_furniture(text).furniture == []


def test_the_counters_below_a_question_are_furniture():
    text = "How do I reset the oil light?\n\nAsked 6 years, 2 months ago\nModified 3 years, 1 month ago\nViewed 14k times\n\nTurn the key twice."

    assert furniture_of(text) == ["Asked 6 years, 2 months ago", "Modified 3 years, 1 month ago", "Viewed 14k times"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_days_below_one_another_are_a_list(gap):
    days = gap.join(["1 May 2024", "9 May 2024", "20 May 2024"])

    assert furniture_of(f"Days on which the office is closed\n\n{days}\n\nOn all other days it is open.") == []
    assert furniture_of(f"Closed\n\n{days}\nReply\nShare\n\nIt is open.") == ["Reply", "Share"]


def test_who_joined_when_is_a_list():
    assert furniture_of("Members\n\nJoined 2021-05-01\nJoined 2022-05-01\nReport") == []


def test_a_day_beside_a_byline_is_furniture():
    assert furniture_of("Board of the club\n\nBy Ada Lind\n12 May 2024\n\nIt has five members.") == ["By Ada Lind", "12 May 2024"]


def test_who_left_a_board_is_no_line_of_a_chat():
    assert furniture_of("Changes in May\n\n* Jonas left (moved to Oslo)\n* Ada has left\n* Bruno took over the boathouse.") == []


@pytest.mark.parametrize(
    "line", ["[09:58] <alice> is it done?", "* bob (~b@host.example) has quit", "* bob has quit (Ping timeout: 240 seconds)"]
)
def test_who_left_a_chat_is_furniture(line):
    assert "* Jonas left" in furniture_of(f"{line}\n* Jonas left\n")


@pytest.mark.parametrize(
    "text",
    [
        "Guest Wi-Fi\n\nriver-candle-boat-purple-stone\n\nThe river has a boat. Ask the warden when it does not work.",
        "river-candle-boat-purple-stone\n\nAsk the warden when it does not work.",
    ],
    ids=["below a heading", "of other words"],
)
def test_a_password_of_words_is_no_slug(text):
    cleaned = find_furniture(text)

    assert (cleaned.furniture, cleaned.slug) == ([], None)


def test_a_slug_above_a_text_with_its_words_is_its_title():
    assert (
        find_furniture("Share\nthe-old-harbour-light-is-out\n\nThe light at the old harbour failed.").slug == "the-old-harbour-light-is-out"
    )


@pytest.mark.parametrize(
    ("line", "signature"),
    [
        ("How do I become an admin? --NewLamp 17:00, 1 Aug 2024", "--NewLamp 17:00, 1 Aug 2024"),
        ("Done. — Tallow (talk) 19:19, 2 February 2025 (UTC)", "— Tallow (talk) 19:19, 2 February 2025 (UTC)"),
        ("We met - all of us - at 17:00, 1 Aug 2024", ""),
        ("The talk -- a long one -- ended at 17:00, 1 August 2024", ""),
    ],
)
def test_who_signed_a_line_of_a_talk_page_is_none_of_its_words(line, signature):
    text = f"The wiki moves to a new host on Sunday.\n\n{line}\n"

    assert "".join(text[slice(*span)] for span in find_furniture(text).furniture).strip() == signature
