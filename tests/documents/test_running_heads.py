"""What stands at the top or foot of most pages is no part of the text."""

import pytest

from bot.documents.furniture.running_heads import running_heads
from bot.models import Question

BODY = ["The quay was built in 1911.", "The dock was dug in 1923.", "The crane came in 1931.", "The archive is in the town hall."]


def pages(head="Harbour History", foot="Page {} of 4", body=BODY):
    return "\f".join(f"{head}\n\n{words}\n\n{foot.format(number)}\n" for number, words in enumerate(body, 1))


def lines(text):
    return sorted(text[line.start : line.end] for line in running_heads(text))


def test_heads_and_page_numbers_are_told():
    assert lines(pages()) == ["Harbour History"] * 3 + [f"Page {number} of 4" for number in range(1, 5)]


def test_the_first_line_may_be_the_title():
    text = pages()

    assert min(running_heads(text)).start > 0


def test_what_few_pages_have_is_text():
    assert lines(pages(head="", foot="", body=["Note: closed."] * 2 + BODY)) == []


def test_a_text_of_one_page_has_none():
    assert lines(pages(foot="").replace("\f", "\n")) == []


def test_running_heads_are_not_quoted(library):
    answer = library({"harbour.txt": pages()}).ask(Question("when was the dock dug?"))

    assert answer.quotes[0].answer == "The dock was dug in 1923."
    assert "Page" not in answer.quotes[0].text


RECORDS = "\f".join(
    f"Invoice {n}\nCustomer {name}\nAmount due: {10 * n} euros\nRoom {n} costs {n}0 euros a night.\nStatus: open"
    for n, name in enumerate(("Ada", "Bo", "Cy"), 1)
)


def test_a_record_a_page_keeps_what_it_says():
    assert lines(RECORDS) == []


@pytest.mark.parametrize("foot", ["Lind           Informational           [Page {}]", "Harbour guide | {}", "Harbour guide – Page {} of 4"])
def test_a_running_head_may_end_in_the_number_of_its_page(foot):
    text = "\f".join(f"{line}\n\n{foot.format(number)}\n" for number, line in enumerate(BODY, 1))

    assert lines(text) == [foot.format(number) for number in range(1, len(BODY) + 1)]


UNPARTED = {
    "called": pages(head="", foot="Harbour guide, part one      Page {}").replace("\f", "\n"),
    "between dashes": pages(head="", foot="- {} -").replace("\f", "\n"),
    "bare": pages(head="", foot="{}\nThe Harbour Guide").replace("\f", "\n"),
}


@pytest.mark.parametrize("text", UNPARTED.values(), ids=UNPARTED)
def test_where_no_sign_parts_pages_their_numbers_do(text):
    left = {line.strip() for line in text.splitlines() if line.strip()} - {*lines(text)}

    assert left == {*BODY}


@pytest.mark.parametrize(
    "text",
    [
        "Soup: page 2\n\nBread: page 4\n\nFish: page 7\n",
        "P1\nAll is down.\n\nP2\nMuch is down.\n\nP3\nLittle is down.\n",
        "Votes for the motion:\n3\n\nVotes for the motion:\n5\n\nVotes for the motion:\n9\n",
        "Cups\n3\n\nCups\n5\n\nCups\n9\n",
        "The hall and yard\n7\n\nThe hall and yard\n5\n\nThe hall and yard\n9\n",
        "Red team of Marle\n12\n\nRed team of Marle\n18\n\nRed team of Marle\n21\n",
        "Soup\nSee page 4\n\nBread\nSee page 9\n\nFish\nSee page 17\n",
        "Side 1\nOwl and Reed\n\nSide 2\nMarsh\n\nSide 3\nMill\n",
        "Harbour guide page 4\n\nHarbour guide page 2\n\nHarbour guide page 3\n",
    ],
    ids=[
        "an index",
        "priorities",
        "values",
        "counts",
        "numbers that go down",
        "scores that go up",
        "references",
        "a record",
        "pages that do",
    ],
)
def test_other_numbers_stay(text):
    assert lines(text) == []
