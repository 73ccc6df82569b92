"""Copies are recognised; texts that may contradict each other are kept apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.comparison import compared_line
from bot.answering.quotes.duplicates import are_near_duplicates

SAME = [
    ("The office is closed on public holidays.", "the OFFICE  is closed\non public holidays"),
    ("We don't sell your data to anyone.", "We don’t sell your data to anyone!"),
    ("“The gate,” he said, “is open.”", "The gate he said is open"),
    ("Please keep the reading room quiet and tidy at all times.", "Please keep the reading room quiet and very tidy at all times."),
    (
        "Members may borrow up to the agreed number of books at a time from the reading room.",
        "Members may borrow up to the agreed number of books at any time from our reading room.",
    ),
    (
        "The garden's gate is closed at night and opened by the keeper at dawn.",
        "The gate is closed at night and opened by the keeper at dawn.",
    ),
]
DIFFERENT = {
    "number": ("You have 30 days to return the goods to us.", "You have 60 days to return the goods to us."),
    "number word": ("You have thirty days to return the goods to us.", "You have sixty days to return the goods to us."),
    "decimal": ("Release 2.3.1 of the firmware is the one to install.", "Release 2.31 of the firmware is the one to install."),
    "sign": ("The freezer of the laboratory is kept at -5 degrees.", "The freezer of the laboratory is kept at 5 degrees."),
    "currency": ("The fee for a new membership card is $5.", "The fee for a new membership card is €5."),
    "comparison": ("Alarm if the pressure of the tank is < 5 bar.", "Alarm if the pressure of the tank is > 5 bar."),
    "name": ("The budget for the next year was approved by Alice Moor.", "The budget for the next year was approved by Alice Hill."),
    "opening name": ("Alice approved the budget for the whole of next year.", "Bob approved the budget for the whole of next year."),
    "language": ("The plugin is written in C++ and ships with every release.", "The plugin is written in C# and ships with every release."),
    "not": ("The tower is open to visitors in the winter months.", "The tower is not open to visitors in the winter months."),
    "nicht": ("Das Tor ist nachts geschlossen und bleibt es auch.", "Das Tor ist nachts nicht geschlossen und bleibt es auch."),
    "can't": ("You can return any book within the agreed time.", "You can't return any book within the agreed time."),
    "can’t": ("You can return any book within the agreed time.", "You can’t return any book within the agreed time."),
    "cannot": ("You can return any book within the agreed time.", "You cannot return any book within the agreed time."),
    "prefix": ("The use of the tool in this way is lawful everywhere.", "The use of the tool in this way is unlawful everywhere."),
    "mark": ("Export of the whole table: ✅", "Export of the whole table: ❌"),
    "order": (
        "The council told the mayor that the budget was late and incomplete again.",
        "The mayor told the council that the budget was late and incomplete again.",
    ),
    "left": ("The valve of the boiler is on the left side of the door.", "The valve of the boiler is on the right side of the door."),
    "before": ("Take one of the white tablets before the meal with water.", "Take one of the white tablets after the meal with water."),
    "must": ("Visitors must sign the book at the gate on arrival.", "Visitors may sign the book at the gate on arrival."),
    "lundi": ("Le marché de la place est ouvert le lundi matin.", "Le marché de la place est ouvert le mardi matin."),
    "except": (
        "Dogs are allowed in the garden of the house all year.",
        "Dogs are allowed in the garden of the house all year except in May.",
    ),
    "many words": ("The pump was repaired in spring.", "The fence was painted in autumn."),
}


@pytest.mark.parametrize(("a", "b"), SAME, ids=[a[:24] for a, _ in SAME])
def test_copies_are_near_duplicates(a, b):
    assert are_near_duplicates(a, b)


@pytest.mark.parametrize(("a", "b"), DIFFERENT.values(), ids=DIFFERENT.keys())
def test_texts_that_may_contradict_each_other_are_not(a, b):
    assert not are_near_duplicates(a, b)


@given(st.text())
def test_every_text_repeats_itself(text):
    assert are_near_duplicates(text, text)


@given(st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1).map(" ".join))
def test_case_white_space_and_punctuation_leave_no_trace_in_a_fingerprint(text):
    assert compared_line(f"  “{text.upper().replace(' ', ',  ')}!”\n") == compared_line(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("employer", "employee"), ("trainer", "trainee"), ("increase", "decrease"), ("hypertension", "hypotension"), ("internal", "external")],
)
def test_words_that_mean_the_opposite_are_no_other_spelling(one, other):
    assert not are_near_duplicates(
        f"The fee of the course is for the {one} to think of first.", f"The fee of the course is for the {other} to think of first."
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [("colour", "color"), ("organise", "organize"), ("centre", "center"), ("together", "to gether"), ("invoice", "invoices")],
)
def test_another_spelling_is_the_same_word(one, other):
    assert are_near_duplicates(
        f"The boats of the club come {one} in the harbour every spring.", f"The boats of the club come {other} in the harbour every spring."
    )
