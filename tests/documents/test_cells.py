"""Which sign parts the cells of a table, and which quotation marks enclose one."""

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


NICKS = 'name\tnick\tphone\nAnna\t"Ace" Meyer\t1111\nBert\t"bob\t2222\nCarl\tcee\t3333\nDora\t"dee\t4444\nEmil\tem\t5555\n'


def test_marks_that_enclose_no_cell_swallow_no_row_and_are_told():
    document, problem = read(NICKS, "a.tsv")

    assert document.text.split("\n")[2:] == [
        '| Anna | "Ace" Meyer | 1111 |',
        '| Bert | "bob | 2222 |',
        "| Carl | cee | 3333 |",
        '| Dora | "dee | 4444 |',
        "| Emil | em | 5555 |",
    ]
    assert str(problem).startswith(
        "a.tsv: its lines 3, 5 are read as they stand, for quotation marks in them enclose no whole cell; close each"
    )


def test_marks_around_a_part_of_a_cell_stay_in_it():
    [document] = read('name,nick\nAnna,"Ace" Meyer\n"Lind, Ada",Ada\n')

    assert document.text.endswith('| Anna | "Ace" Meyer |\n| Lind, Ada | Ada |')


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ('name\tnick\tphone\nBert\t"bob\t2222\nCarl\tcee"\t3333\nDora\tdee\t4444\n', "a.tsv"),
        ('name,nick,phone\nBert,"bob,2222\nCarl,cee,3333"\nDora,dee,4444\n', "a.csv"),
    ],
)
def test_marks_that_make_one_row_of_two_enclose_no_cell(data, name):
    _, problem = read(data, name)

    assert [row[0] for row in rows(data, name)] == ["name", "Bert", "Carl", "Dora"]
    assert "its lines 2 are" in str(problem)


def test_a_cell_may_have_lines_with_as_many_signs_as_a_row():
    [document] = read('name,address\nAda,"Mill Road 1\n1234,Porto"\nBen,"Mill Road 2\n1234,Porto"\n')

    assert document.text.endswith("| Ada | Mill Road 1 1234,Porto |\n| Ben | Mill Road 2 1234,Porto |")


def test_a_row_with_a_cell_of_several_lines_may_lack_its_last_cells():
    [document] = read('name,text,note\nAda,"One\ntwo"\nBen,three,four\n')

    assert "| Ada | One two |\n" in document.text


def test_blanks_may_stand_behind_a_closing_mark():
    [document] = read('name,text\n"Lind, Ada" ,"One\ntwo" \n')

    assert document.text.endswith("| Lind, Ada | One two |")


@pytest.mark.parametrize("end", ["", '" end'])
def test_many_marks_that_enclose_no_cell_swallow_no_row(end):
    document, *_ = read("name\tnick\tphone\n" + 'b"\t"cee\td\n' * 5_000 + end, "a.tsv")

    assert document.text.count('| b" | "cee | d |') == 5_000
