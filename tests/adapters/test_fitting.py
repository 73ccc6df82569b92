"""Quotes are packed into pages, and what is cut is shown in the end."""

from dataclasses import replace

import pytest
from hostile import answer, answers, filled, quote, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.escaping import for_discord
from adapters.fitting import fitted, page_of, pages, spoken, units
from adapters.view import view_of
from bot.models import Confidence


def view(*quotes):
    return view_of(answer(*quotes), journal_id="J1")


def at_most(chars):
    return lambda parts: sum(part.end - part.start for part in parts) <= chars


def shown(parts):
    return ["".join(piece.text for piece in part.pieces) for part in parts]


def test_quotes_that_fit_share_a_page():
    assert [len(parts) for parts in pages(view(quote(), quote()), at_most(1000))] == [2]


def test_no_page_holds_more_than_three_quotes():
    assert [len(parts) for parts in pages(view(*[quote()] * 7), at_most(1000))] == [3, 3, 1]


def test_a_quote_that_does_not_fit_beside_another_gets_the_next_page_whole():
    made = list(pages(view(quote(), quote("x" * 70)), at_most(100)))

    assert [[part.is_cut_before or part.is_cut_after for part in parts] for parts in made] == [[False], [False]]


def test_a_quote_too_long_for_a_page_is_first_shown_around_its_answer():
    first = next(pages(view(quote("before " * 100, "He leads it.", " after" * 100)), at_most(60)))

    assert shown(first) == ["before before before He leads it. after after after after"]


def test_a_cut_quote_goes_on():
    made = list(pages(view(quote("before " * 100)), at_most(60)))

    assert [parts[0].continues for parts in made] == [True] * (len(made) - 1) + [False]


def test_no_word_is_broken_by_a_cut():
    made = pages(view(quote("before " * 30, "it", "")), at_most(60))

    assert {word for parts in made for text in shown(parts) for word in text.split()} == {"before", "it"}


def test_no_character_is_broken_by_a_cut():
    made = pages(view(quote("e\u0301" * 100, "it", "")), at_most(59))

    assert all(not text.startswith("\u0301") for parts in made for text in shown(parts))


def test_an_answer_too_long_for_a_page_is_shown_from_its_beginning():
    first = next(pages(view(quote("Before. ", "He leads it " * 20)), at_most(40)))

    assert shown(first) == ["He leads it He leads it He leads it He"]


@given(st.lists(st.builds(quote, texts, filled, texts), min_size=1, max_size=5), st.integers(1, 400))
@settings(deadline=None, max_examples=60)
def test_all_pages_together_show_every_quote_to_the_character(quotes, room):
    made = view(*quotes)
    seen = dict.fromkeys(range(1, len(quotes) + 1), "")
    for parts in pages(made, at_most(max(room, max(len(part.text) for part in made.quotes) // 20))):
        for part in parts:
            if part.start == len(seen[part.quote.number]):
                seen[part.quote.number] += "".join(piece.text for piece in part.pieces)

    assert list(seen.values()) == [part.text for part in made.quotes]


@given(st.lists(st.builds(quote, texts, filled, texts), min_size=1, max_size=4), st.integers(1, 400))
@settings(deadline=None, max_examples=60)
def test_every_page_fits(quotes, room):
    fits = at_most(max(room, max(len(part.text) for part in quotes) // 20))

    assert all(fits(parts) for parts in pages(view(*quotes), fits))


def test_a_page_is_found_by_its_number():
    made = view(quote(mark="one"), quote(mark="two"))

    assert [(shown(parts), follows) for parts, follows in (page_of(made, number, at_most(20)) for number in (1, 2))] == [
        (["Before. one After."], 2),
        (["Before. two After."], None),
    ]


@pytest.mark.parametrize(("quotes", "next_page"), [(3, 2), (2, 1)])
def test_further_quotes_are_looked_for_where_there_is_room(quotes, next_page):
    made = replace(view(*[quote()] * quotes), has_more=True)

    assert page_of(made, 1, at_most(100))[1] == next_page


def test_a_page_past_the_end_is_the_last():
    assert page_of(view(quote()), 9, at_most(100)) == page_of(view(quote()), 1, at_most(100))


def test_an_answer_without_quotes_has_one_page_with_none():
    assert page_of(view(), 1, at_most(100)) == ((), None)


def test_text_is_counted_as_the_widest_platform_does():
    assert units("a👩") == 3


@given(texts, st.integers(10, 200))
@settings(deadline=None)
def test_a_fitted_text_is_no_longer_than_its_room(text, limit):
    assert units(fitted(text, limit, for_discord)) <= limit


@given(texts, st.integers(10, 200))
@settings(deadline=None)
def test_a_fitted_text_is_whole_or_ends_in_a_mark(text, limit):
    made = fitted(text, limit, for_discord)

    assert made == for_discord(text) or made.endswith("…")


@given(answers())
@settings(deadline=None, max_examples=30)
def test_what_is_spoken_begins_with_the_verdict(made):
    shown = view_of(made, journal_id="J1")

    assert spoken(shown, (), 3000, str).startswith(shown.confidence)


def test_a_row_is_spoken_below_the_head_of_its_table():
    shown = view(replace(quote("Osprey | 6 |"), head="Boat | Seats"))

    assert "\nBoat | Seats\n“" in spoken(shown, next(pages(shown, at_most(1000))), 3000, str)


def test_an_abstention_is_spoken_with_its_reason_first():
    shown = view_of(answer(confidence=Confidence.NONE, missing=("Boko",)), journal_id="J1")

    assert spoken(shown, (), 3000, str) == "no answer\nThe documents do not say. Not in them at all: “Boko”."
