"""Hostile text is inert in a terminal, in JSON, in Discord and in Slack, and stays readable."""

import json

import pytest
from hostile import (
    DISCORD,
    SLACK,
    WORD_JOINER,
    decoded_from_slack,
    live_in_discord,
    live_in_slack,
    texts,
    unescaped_from_discord,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st

from adapters.escaping import for_discord, for_json, for_plain_text, for_slack, one_line

ACTIVE = set(map(chr, [*range(9), *range(0xB, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200B, 0xFEFF]))


@given(st.text())
@example("\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnp.exe\u2066\r\nover")
def test_nothing_that_a_terminal_obeys_survives(text):
    shown = for_plain_text(text)

    assert not ACTIVE & set(shown)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_what_can_be_read_is_left_as_it_is(text):
    assert for_plain_text(text) == text


@given(st.text())
def test_a_line_stays_a_line(text):
    assert len(one_line(text).splitlines()) <= 1


@given(st.text())
@example("a\x9b31m\u202e\x7f")
def test_json_keeps_its_meaning_and_shows_nothing_active(text):
    serialised = for_json(json.dumps({"text": text}, ensure_ascii=False))

    assert json.loads(serialised) == {"text": text}
    assert not ACTIVE & set(serialised)


@pytest.mark.parametrize("hostile", DISCORD)
def test_what_would_act_in_discord_is_known_to_the_tests(hostile):
    assert live_in_discord(hostile)


@pytest.mark.parametrize("hostile", DISCORD)
def test_what_would_act_in_discord_is_inert(hostile):
    assert live_in_discord(for_discord(hostile)) == []


@given(texts)
@example("a\n>>> @\u200beveryone <@\u20601> \\<@1> \\\\**x** 1\\. ¯\\_(ツ)_/¯")
@settings(deadline=None)
def test_no_text_acts_in_discord(text):
    assert live_in_discord(for_discord(text)) == []


@pytest.mark.parametrize("ping", ["@everyone", "@here", "<@1>", "<@!1>", "<@&1>"])
def test_a_ping_cut_in_two_does_not_come_alive_when_it_is_joined(ping):
    joined = [for_discord(ping[:place]) + for_discord(ping[place:]) for place in range(len(ping))]

    assert [text for text in joined if live_in_discord(text)] == []


@given(texts)
@settings(deadline=None)
def test_discord_draws_the_words_as_they_were_written(text):
    assert unescaped_from_discord(for_discord(text)) == for_plain_text(text)


@given(texts)
@settings(deadline=None)
def test_nothing_invisible_survives_for_discord(text):
    assert not ACTIVE & set(for_discord(text))


@pytest.mark.parametrize("plain", ["Opens at 9:30. Mail ann@example.org, see a/b.py:12 (50 % off)!", "x" * 10_000])
def test_plain_words_are_copied_from_discord_without_a_joiner(plain):
    assert WORD_JOINER not in for_discord(plain)


@pytest.mark.parametrize("hostile", SLACK)
def test_what_would_act_in_slack_is_known_to_the_tests(hostile):
    assert live_in_slack(hostile)


@pytest.mark.parametrize("hostile", SLACK)
def test_what_would_act_in_slack_is_inert(hostile):
    assert live_in_slack(for_slack(hostile)) == []


@given(texts)
@settings(deadline=None)
def test_no_text_acts_in_slack(text):
    assert live_in_slack(for_slack(text)) == []


@given(texts)
@example("&lt;!channel&gt; &amp;amp;")
@settings(deadline=None)
def test_slack_draws_the_words_as_they_were_written(text):
    assert decoded_from_slack(for_slack(text)).replace(WORD_JOINER, "") == for_plain_text(text)


@given(texts)
@settings(deadline=None)
def test_nothing_invisible_survives_for_slack(text):
    assert not ACTIVE & set(for_slack(text))


@pytest.mark.parametrize("character", ["\u2061", "\x00", "\x1b", "\x7f", "\x9b"])
def test_what_acts_unseen_is_shown_as_replaced(character):
    assert for_plain_text(f"a{character}b") == "a\ufffdb"


@pytest.mark.parametrize("character", [*"\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"])
def test_what_has_no_width_or_turns_the_text_is_left_out(character):
    assert for_plain_text(f"+49{character} 30") == "+49 30"


@pytest.mark.parametrize("escape", [for_discord, for_slack])
def test_what_is_left_out_brings_nothing_to_life(escape):
    assert escape("@\u202eeveryone <\u2066@1> [a\u202c](b)") == escape("@everyone <@1> [a](b)")


def test_a_text_of_nothing_to_see_is_not_empty():
    assert [for_plain_text(text) for text in ("\u200b\ufeff", "")] == ["\ufffd", ""]


@pytest.mark.parametrize("end", ["\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_a_line_feed(end):
    assert for_plain_text(f"one{end}two") == "one\ntwo"
