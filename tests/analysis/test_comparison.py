"""Texts as words to compare."""

import pytest

from bot.analysis.comparison import compared_words, folded


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u2060", "\ufeff"])
def test_what_has_no_width_parts_no_word(unseen):
    assert compared_words(f"The lad{unseen}der") == ("the", "ladder")
    assert folded(f"The lad{unseen}der") == " the ladder "


@pytest.mark.parametrize("text", ["tipping point?", " Tipping  POINT ", "“tipping-point”…", "tip\u00adping point"])
def test_folded_words_have_one_blank_before_and_after_each(text):
    assert folded(text) == " tipping point "


@pytest.mark.parametrize(
    ("text", "words"), [("x <= 5", ("x", "<=", "5")), ("≥5 °", ("≥", "5", "°")), ("<<< -7 <", ("<<<", "-", "7")), ("a == b", ("a", "b"))]
)
def test_signs_of_comparison_are_words_before_a_number_alone(text, words):
    assert compared_words(text) == words


@pytest.mark.parametrize("end", ["", "é"])
def test_a_long_line_of_signs_is_soon_read(end):
    assert compared_words("<" * 500_000 + end) == tuple(end)
