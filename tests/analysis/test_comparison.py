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
