"""What turns a question, with an apostrophe or without."""

import pytest

from bot.analysis.negation import is_negated


@pytest.mark.parametrize(("text", "turned"), [("where cant i park", True), ("where can't I park", True), ("where can i park", False)])
def test_a_question_is_turned_by_a_word_that_says_no(text, turned):
    assert is_negated(text) == turned
