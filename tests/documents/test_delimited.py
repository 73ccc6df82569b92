"""Tables in CSV and TSV: a row is found and quoted under the row that heads the columns."""

import datetime as dt

import pytest

from bot.documents.corpus import read_bytes
from bot.errors import DocumentError
from bot.passages import split_document
from bot.tables import columns_of, heads_of

LONG = "Fill in the form and bring a photo to the front desk. " * 4


def read(data, name="contacts.csv"):
    return list(read_bytes(data if isinstance(data, bytes) else data.encode(), name))


def text_of(data, name="contacts.csv"):
    [document] = read(data, name)
    return document.text


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ('Name,Phone\nAda Lind,"0142, 0143"\n', "a.csv"),
        ("Name;Phone\r\nAda Lind;0142, 0143\r\n", "a.csv"),
        ("Name\tPhone\nAda Lind\t0142, 0143\n", "a.csv"),
        ("Name\tPhone\nAda Lind\t0142, 0143\n", "a.tsv"),
        ("\ufeffName;Phone\nAda Lind;0142, 0143\n", "a.csv"),
        ("sep=;\r\nName;Phone\r\nAda Lind;0142, 0143\r\n", "a.csv"),
        ("Name;Phone;;\nAda Lind;0142, 0143;;\n;;;\n\n", "a.csv"),
        ('Name;Phone\r\nAda Lind;"0142,\r\n0143"\r\n', "a.csv"),
        ("Name;Phone\nAda Lind;0142, 0143\n".encode("utf-16"), "a.csv"),
    ],
)  # fmt: skip
def test_a_table_is_read_whatever_parts_its_columns(data, name):
    assert text_of(data, name) == "| Name | Phone |\n|---|---|\n| Ada Lind | 0142, 0143 |"


def test_the_head_decides_which_sign_it_is():
    assert text_of("Last name, first name;Price\nLind, Ada;1,20\nFox, Ben;2,30\n").startswith(
        "| Last name, first name | Price |\n|---|---|\n| Lind, Ada"
    )


def test_windows_1252_is_read():
    assert "| Jürgen Groß | Café |" in text_of("Name;Ort\nJürgen Groß;Café\n".encode("cp1252"))


def test_a_row_is_found_by_the_words_of_its_head():
    rows = "".join(f"Person {number},Site {number},ext. {1000 + number}\n" for number in range(80))
    [document] = read(f"Name,Place of work,Extension\n{rows}", "phones-2024-05-02.csv")

    passages = split_document(document)

    assert len(passages) > 1
    assert all(" extens " in passage.terms for passage in passages)
    assert document.text[slice(*passages[-1].head)] == "Name | Place of work | Extension |"
    assert (document.title, document.date, document.first_line) == ("Phones 2024 05 02", dt.date(2024, 5, 2), 0)


def test_what_stands_above_the_head_says_what_the_table_is_of():
    assert text_of("Phone book, May,,\n\nName,Role,Phone,Room\nAda,Cook,0142,E 1\n").startswith(
        "Phone book, May\n\n| Name | Role | Phone | Room |\n|---|---|---|---|\n"
    )


def test_a_first_column_without_a_name_is_headed_too():
    assert text_of(",count\nApple,5\n") == "|  | count |\n|---|---|\n| Apple | 5 |"


def test_a_row_ends_with_its_last_word_and_each_value_stays_below_its_head():
    [document] = read("Name,Role,Phone,Room\nAda,Cook,0142,\nBen,,,\nCy,,0143\nDee,Chef,0144,E 2,late\n")

    [passage] = split_document(document)

    rows = [document.slice(span) for span in passage.sentences]
    assert rows == ["Name | Role | Phone | Room |  |", "Ada | Cook | 0142 |", "Ben |", "Cy |  | 0143 |", "Dee | Chef | 0144 | E 2 | late |"]
    assert heads_of(document.text, passage.sentences) == dict.fromkeys([1, 2, 3, 4], 0)
    assert [dict(columns_of(rows[0], row)) for row in rows[1:]] == [
        {"Name": "Ada", "Role": "Cook", "Phone": "0142"},
        {"Name": "Ben"},
        {"Name": "Cy", "Role": "", "Phone": "0143"},
        {"Name": "Dee", "Role": "Chef", "Phone": "0144", "Room": "E 2", "": "late"},
    ]


@pytest.mark.parametrize(
    "rows", [f"{',' * 2_000}x\n" + "a,b\n" * 2_000, "a,b\n" * 2_000 + "," * 2_000 + "x", f"c{',c' * 2_000}\n" + "a,b\n" * 2_000]
)
def test_one_wide_row_makes_no_other_wide(rows):
    assert len(text_of(rows)) < 5 * len(rows)


@pytest.mark.parametrize("first", ["Ada,0142", "Ada,a@b.test", "Ada,https://a.test"])
def test_a_first_row_of_values_heads_nothing(first):
    assert "---" not in text_of(f"{first}\nBen,0143\n")


def test_years_head_columns():
    assert text_of("Region,2022,2023\nNorth,4,5\n").startswith("| Region | 2022 | 2023 |\n|---|")


def test_one_column_is_a_list():
    assert text_of("Drink\nElderflower\nCold brew\n") == "- Drink\n- Elderflower\n- Cold brew"


def test_rows_with_cells_of_several_sentences_are_parts_with_headings():
    [document] = read(f'id,question,answer,team\n1,How do I get a badge?,"{LONG}\n\nIt is free.",Desk\n2,Where is the bar?,{LONG},Desk\n')

    assert [section.heading for section in document.sections] == ["How do I get a badge?", "Where is the bar?"]
    assert document.text.startswith(f"How do I get a badge?\n\n{LONG.strip()}\n\nIt is free.\n\nteam: Desk\n\nWhere is the bar?")


def test_a_quotation_mark_that_is_never_closed_loses_no_row():
    document, problem = read('Name,Size\nPipe,"5 inch\nBar,4 inch\n')

    assert document.text.endswith('| Pipe | "5 inch |\n| Bar | 4 inch |')
    assert str(problem) == (
        "contacts.csv: its lines 2 are read as they stand, for quotation marks in them enclose no whole cell; "
        "close each right before the next column, or remove it"
    )


def test_a_mark_inside_of_a_cell_is_left_alone():
    assert '| Pipe | 5" |' in text_of('Name,Size\nPipe,5"\n')


def test_a_quotation_mark_before_a_book_loses_no_row():
    document, problem = read('Name,Size\nPipe,"5 inch\n' + "Bar,4 inch\n" * 20_000)

    assert document.text.count("| Bar |") == 20_000
    assert isinstance(problem, DocumentError)


@pytest.mark.parametrize("data", [b"", b" \n\n", b",,,\n,"])
def test_a_table_without_words_is_refused(data):
    [problem] = read(data)

    assert str(problem).startswith("contacts.csv: not read, it ")


def test_a_table_of_messages_is_a_chat():
    head = "\ufeffAuthorID,Author,Date,Content,Attachments,Reactions\r\n"
    rows = (
        '"5","juno#0000","2024-06-04T10:14:00.0000000+02:00","Which port?","",""\r\n"6","odo#1234","2024-06-04T10:16:00.0000000+02:00","Port 8123,\nno password.","",""\r\n'
        '"6","odo#1234","2024-06-04T10:17:00.0000000+02:00","Pinned a message.","",""\r\n'
    )

    [document] = read(head + rows, "lounge.csv")

    assert document.text == "[2024-06-04 10:14] juno\nWhich port?\n\n[2024-06-04 10:16] odo#1234\nPort 8123,\nno password."
    assert (document.title, document.date) == ("Lounge", dt.date(2024, 6, 4))


def test_older_dates_of_the_exporter_are_read():
    [document] = read("Author,Date,Content\njuno,04-Jun-24 10:14 PM,Which port?\nodo,04-Jun-24 10:16 PM,Port 8123.\n")

    assert document.text.startswith("[2024-06-04 22:14] juno\n")
    assert document.date == dt.date(2024, 6, 4)


def test_dates_that_can_be_read_in_two_ways_stay_as_they_are():
    [document] = read("Author,Date,Content\njuno,06/04/2024 10:14 PM,Which port?\nodo,06/04/2024 10:16 PM,Port 8123.\n")

    assert document.text.startswith("[06/04/2024 10:14 PM] juno\n")
    assert (document.date, len(document.blocks)) == (None, 2)


def test_a_message_without_a_date_costs_no_other():
    document, problem = read("Author,Date,Content\njuno,2024-06-04 10:14,Which port?\nodo,soon,Port 8123.\n")

    assert document.text == "[2024-06-04 10:14] juno\nWhich port?"
    assert "the dates of its rows 3 cannot be read" in str(problem)


def test_articles_with_author_date_and_content_but_no_times_are_a_table():
    assert text_of("Author,Date,Content\nAda,May 2024,On soup\n").startswith("| Author | Date | Content |")


def test_a_table_of_messages_with_columns_of_its_own_loses_none():
    rows = "Zephyr,Ada,2024-05-01,A kite for strong winds.,49 EUR\n"

    assert text_of(f"Title,Author,Date,Content,Price\n{rows}").endswith("| Zephyr | Ada | 2024-05-01 | A kite for strong winds. | 49 EUR |")
    assert text_of("Title,Author,Date,Content\n,Ada,2024-05-01,Ahoy there.\n") == "[2024-05-01 00:00] Ada\nAhoy there."


def test_rows_with_long_cells_may_be_of_several_widths():
    assert text_of(f"name,text,team\nDesk,{LONG}\nLab\nBar,{LONG},Ops,late\n") == (
        f"Desk\n\n{LONG.strip()}\n\nLab\n\nBar\n\n{LONG.strip()}\n\nteam: Ops\nlate"
    )


def test_a_long_name_of_a_column_stands_once_above_long_cells():
    assert (
        text_of(f"name,text,{LONG}\nDesk,{LONG},yes\nLab,{LONG},no\n")
        == f"{LONG.strip()}\n\nDesk\n\n{LONG.strip()}\n\nyes\n\nLab\n\n{LONG.strip()}\n\nno"
    )


def test_a_message_may_lack_its_last_cells():
    assert text_of("Author,Content,Date\njuno,Ahoy.,2024-06-04 10:14\nodo\n").endswith("juno\nAhoy.")


@pytest.mark.parametrize("name", ["", "#", "No.", "Nr", "ID", "row", "index"])
def test_a_column_that_only_counts_the_rows_of_long_cells_is_left_out(name):
    assert "1" not in text_of(f"{name},name,text\n1,Desk,{LONG}\n2,Lab,{LONG}\n")


def test_a_column_that_happens_to_count_stays():
    assert text_of(f"floor,name,text\n1,Desk,{LONG}\n2,Lab,{LONG}\n").endswith("floor: 2")


def test_a_cell_may_be_as_long_as_a_page():
    [document] = read_bytes(f'name,text\npump,"{"word " * 30_000}"\n'.encode(), "pages.csv")

    assert document.text.count("word") == 30_000
