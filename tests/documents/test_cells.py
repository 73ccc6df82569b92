"""Which sign parts the cells of a table."""

import pytest

from bot.documents.corpus import read_bytes


def read(data, name="a.csv"):
    return list(read_bytes(data.encode(), name))


def rows(data, name="a.csv"):
    """The cells of each row, without the rule below the head."""
    document, *_ = read(data, name)
    lines = document.text.split("\n")
    return [line.removeprefix("| ").removesuffix(" |").split(" | ") for line in lines if line and not line.startswith("|--")]


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        ("Artikel;Preis\nKaffee;1,50\nTee;2,00\nKakao;2,50\n", ["Kaffee", "1,50"]),
        ("Artikel; Preis\nKaffee; 1,50\nTee; 2,00\n", ["Kaffee", "1,50"]),
        ("name;toppings\nFunghi;tomato,mushroom,cheese\nBianca;cheese,rosemary\n", ["Funghi", "tomato,mushroom,cheese"]),
        ("name;toppings;note\nFunghi;tomato,mushroom\nBianca;cheese,egg;new\nRossa;tomato,salt\n", ["Funghi", "tomato,mushroom"]),
        ("Team;Contact\nDesk;a@b.test,c@d.test\n", ["Desk", "a@b.test,c@d.test"]),
        ("Name;Öffnungszeiten\nBad;Sa,So 10-18 Uhr\n", ["Bad", "Sa,So 10-18 Uhr"]),
        ("Name,Tags\nBad,warm;cold\nSauna,hot;dry\n", ["Bad", "warm;cold"]),
        ("Last name, first name;Price\nLind, Ada;1\nFox, Ben;2\n", ["Lind, Ada", "1"]),
        ('Name;Text\nAda;"One, two,\nthree, four,\nfive, six."\nBen;Seven.\n', ["Ada", "One, two, three, four, five, six."]),
        ("Name, Phone\nAda, 0142\nBen, 0143\n", ["Ada", "0142"]),
        ("\nName,Phone\nAda,0142,late\nBen,0143,early\n", ["Ada", "0142", "late"]),
    ],
)  # fmt: skip
def test_the_sign_that_parts_the_head_and_most_rows_alike_parts_the_cells(data, wanted):
    assert rows(data)[1] == wanted


def test_a_tab_parts_the_cells_of_a_tsv():
    assert rows("name\ttoppings\nFunghi\ttomato,mushroom,cheese\n", "a.tsv")[1] == ["Funghi", "tomato,mushroom,cheese"]
    assert rows("Drinks, cold,a\tb\nTea,iced,1\nJuice,cold,2\n", "a.tsv")[0] == ["Drinks, cold,a", "b"]


def test_another_sign_parts_the_cells_of_a_tsv_without_tabs():
    assert rows("name;toppings\nFunghi;tomato,mushroom,cheese\n", "a.tsv")[1] == ["Funghi", "tomato,mushroom,cheese"]


@pytest.mark.parametrize("title", ["Price list", "Price list, May"])
def test_a_title_without_signs_may_stand_above_the_head(title):
    assert rows(f"{title}\nDrink;Price\nTea;2,00\nCocoa;2,50\n") == [[title], ["Drink", "Price"], ["Tea", "2,00"], ["Cocoa", "2,50"]]


@pytest.mark.parametrize(
    "lines",
    [
        ["Hint", "Bring a towel, please.", "The pool is open, the sauna is not."],
        ["We have tea, coffee, and milk.", "The pool opens at nine.", "Bring a towel, please."],
        ["Bring a towel, please.", "The pool is open, the sauna is not."],
        ["Price", "1,50", "2,00", "1,250"],
        ["Hours", "Sa,Su 10 to 18", "Monday to Friday", "Holidays"],
    ],
)
@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
def test_one_column_is_not_cut_within_its_words(lines, name):
    [document] = read("\n".join(lines), name)

    assert document.text == "\n".join(f"- {line}" for line in lines)
