"""Hostile text is inert in a terminal and in JSON."""

import json

from hypothesis import example, given
from hypothesis import strategies as st

from adapters.escaping import for_json, for_terminal, for_terminal_line

ACTIVE = set(map(chr, [*range(9), *range(0xB, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200B, 0xFEFF]))


@given(st.text())
@example("\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnp.exe\u2066\r\nover")
def test_nothing_that_a_terminal_obeys_survives(text):
    shown = for_terminal(text)

    assert not ACTIVE & set(shown)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_what_can_be_read_is_left_as_it_is(text):
    assert for_terminal(text) == text


@given(st.text())
def test_a_line_stays_a_line(text):
    assert len(for_terminal_line(text).splitlines()) <= 1


@given(st.text())
@example("a\x9b31m\u202e\x7f")
def test_json_keeps_its_meaning_and_shows_nothing_active(text):
    serialised = for_json(json.dumps({"text": text}, ensure_ascii=False))

    assert json.loads(serialised) == {"text": text}
    assert not ACTIVE & set(serialised)
