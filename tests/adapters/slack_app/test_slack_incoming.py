"""What people said without Slack's markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack_app.incoming import mentioned, question_in, said_in
from bot.answering.answerer import MAX_QUESTION_CHARS

EVENT = {"type": "message", "user": "U1", "channel": "C1", "ts": "1.1", "text": "hello"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<@U1> who leads?", "who leads?"),
        ("<@U1|anna> who leads?", "who leads?"),
        ("who is <@U2> here?", "who is here?"),
        ("ask <!subteam^S1|@editors> or <!here>", "ask @editors or"),
        ("see <#C1|general>", "see general"),
        ("see <#C1>", "see"),
        ("read <https://example.org/a|the page>", "read the page"),
        ("read <https://example.org/a>", "read https://example.org/a"),
        ("write to <mailto:a@example.org|a@example.org>", "write to a@example.org"),
        ("on <!date^1392734382^{date}|Feb 18>", "on Feb 18"),
        ("*who* _leads_ ~now~ `here`?", "who leads now here?"),
        ("what is snake_case_name and 2*3?", "what is snake_case_name and 2*3?"),
        ("&lt;b&gt; &amp; co", "<b> & co"),
        ("&gt; a quote\nwho said that?", "who said that?"),
        ("who said that?\n&gt; a quote\n&gt; of two lines", "who said that?"),
        ("> a quote\nwho said that?", "who said that?"),
        (f"&gt; {'long ' * 4_000}\n<@U1> who said that?", "who said that?"),
        ("&gt; a quote\n&gt;&gt; of another", "a quote\nof another"),
        ("&gt; a quote\n<@U1>", "a quote"),
        ("&gt; a quote\n<@U1> :thinking_face:", "a quote"),
        ("```\n&gt; a prompt\n``` what is it?", "> a prompt\nwhat is it?"),
        ("is 3 &gt; 2?", "is 3 > 2?"),
        (":tada: who won? :+1::skin-tone-2:", "who won?"),
        ("at 10:30:45 sharp", "at 10:30:45 sharp"),
        ("great :tada::tada:\nwho won?", "great\nwho won?"),
        ("what does that mean :thinking_face:", "what does that mean"),
        ("why? :thinking_face:", "why?"),
        (":tada:", ""),
        ("what does std::vector::at throw?", "what does std::vector::at throw?"),
        ("what is :default: ?", "what is :default: ?"),
        ("wer ist :default: ?", "wer ist :default: ?"),
        ("what does `:default: _x_ *` mean, `a`?", "what does :default: _x_ * mean, a?"),
        ("```\nx = *_a_* &amp; :b: \n``` what is *it*?", "x = *_a_* & :b:\nwhat is it?"),
        ("what does __init__ do?", "what does __init__ do?"),
        ("is it (_really_), *truly _so_*?", "is it (really), truly so?"),
        ("what are *args and **kwargs?", "what are *args and **kwargs?"),
        ("*one\ntwo*", "*one\ntwo*"),
        ("2 * 3 * 4, ~5 to ~6", "2 * 3 * 4, ~5 to ~6"),
        ("  \n ", ""),
    ],
)
def test_markup_is_taken_away(text, said):
    assert question_in(text) == said


@given(st.text())
def test_any_text_can_be_read(text):
    assert len(question_in(text)) <= MAX_QUESTION_CHARS


def test_a_long_text_ends_with_a_whole_word():
    assert question_in("word " * 1_000).endswith("word")


@pytest.mark.parametrize(
    ("attachments", "said"),
    [
        ([{"text": "who leads?", "fallback": "[May 1] anna: who leads?", "is_share": True}], "who leads?"),
        ([{"title": "PROJ-1", "text": "The *key* is lost"}], "PROJ-1\nThe key is lost"),
        ([{"fallback": "a build failed"}, {"pretext": "so did another"}], "a build failed\nso did another"),
        ([{"fallback": "[no preview available]"}], ""),
        (None, ""),
    ],
)
def test_attachments_are_read_where_there_is_no_text(attachments, said):
    assert said_in({**EVENT, "text": "", "attachments": attachments}, "T1").question == said


def test_own_words_count_before_attached_ones():
    assert said_in({**EVENT, "attachments": [{"text": "who leads?"}]}, "T1").question == "hello"


def test_people_and_calls_are_seen():
    assert mentioned("<@U1> and <@W2|w> and <!here>") == {"U1", "W2", "!"}


def test_what_follows_long_markup_is_not_read():
    assert question_in(f"who {'*' * 40_000} leads?") == "who"


@pytest.mark.parametrize(
    "more",
    [
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "bot_message"},
        {"subtype": "channel_join"},
        {"bot_id": "B1"},
        {"app_id": "A1"},
        {"bot_profile": {"id": "B1"}},
        {"hidden": True},
        {"edited": {"user": "U1"}},
        {"user": None},
        {"user": "USLACKBOT"},
    ],
)
def test_what_no_person_wrote_just_now_is_left_alone(more):
    assert said_in({**EVENT, **more}, "T1") is None


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast"])
def test_files_and_broadcasts_are_a_persons_words(subtype):
    assert said_in({**EVENT, "subtype": subtype}, "T1").text == "hello"


def test_a_message_begins_the_thread_that_it_is_answered_in():
    assert said_in(EVENT, "T1").place.thread == "1.1"


def test_both_events_of_a_message_have_one_key():
    assert said_in(EVENT, "T1").key == said_in({**EVENT, "type": "app_mention", "event_ts": "1.2"}, "T1").key
