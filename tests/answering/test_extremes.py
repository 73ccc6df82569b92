"""The row of a table that has the most or the least of what is asked for."""

import pytest

from bot.answering.answerer import explain
from bot.models import Confidence, Question

COURSES = """Course,Tutor,Weeks,Price,Starts
Pottery,Ada Lind,8,£96,19:00
Drawing,Tom Avery,6,£72,18:30
Ukulele,Finn Moss,5,£45,09:45
Evening Spanish,Pablo Ruiz,12,£110,19:30
Evening Italian,Carla Neri,10,£105,20:00
Weaving,Grace Bell,7,"£1,120",17:30
"""
LEAGUE = """<html><head><title>Darts</title></head><body><h1>Darts</h1><p>A win is worth two points.</p><h2>Standings</h2>
<table><thead><tr><th>Pos</th><th>Team</th><th>Won</th><th>Points</th></tr></thead><tbody><tr><td>1</td><td>Red Lion</td><td>9</td><td>19</td></tr>
<tr><td>2</td><td>Old Forge</td><td>8</td><td>17</td></tr><tr><td>3</td><td>The Ship</td><td>2</td><td>4</td></tr></tbody></table></body></html>"""
DEVICES = """# Devices

| Name | Bought | Weight |
|---|---|---|
| Laptop | 2019-03-12 | 2.1 kg |
| Projector | 20 November 2015 | 3 kg |
| Printer | 9 January 2022 | 12.5 kg |
"""
ROUTES = """Walking routes

Route: Mill Lane
Length: 3.5 km

Route: Beacon Hill
Length: 11 km

Route: River path
Length: 6.2 km
"""


def answer_of(library, files, question):
    return explain(library(files).snapshot, Question(question)).answer


@pytest.mark.parametrize(
    ("files", "question", "row"),
    [
        ({"courses.csv": COURSES}, "what's the cheapest course?", "Ukulele | Finn Moss"),
        ({"courses.csv": COURSES}, "most expensive course", "Weaving | Grace Bell"),
        ({"courses.csv": COURSES}, "which course is the longest?", "Evening Spanish | Pablo Ruiz"),
        ({"courses.csv": COURSES}, "which course starts earliest", "Ukulele | Finn Moss"),
        ({"courses.csv": COURSES}, "how much is the cheapest evening course", "Evening Italian | Carla Neri"),
        ({"league.html": LEAGUE}, "who has the most points?", "1 | Red Lion"),
        ({"league.html": LEAGUE}, "who is bottom of the table", "3 | The Ship"),
        ({"league.html": LEAGUE}, "which team has won the fewest", "3 | The Ship"),
        ({"devices.md": DEVICES}, "oldest device", "Projector | 20 November 2015"),
        ({"devices.md": DEVICES}, "whats the heaviest device", "Printer | 9 January 2022"),
        ({"routes.txt": ROUTES}, "the longest route", "Route: Beacon Hill\nLength: 11 km"),
    ],
)
def test_the_row_with_the_most_or_least_is_told(library, files, question, row):
    found = answer_of(library, files, question)

    assert found.confidence is Confidence.STRONG
    assert found.quotes[0].answer.startswith(row)


@pytest.mark.parametrize(
    ("intro", "question", "head", "told", "other"),
    [
        ("Die Anmeldung ist am Empfang.", "Was ist der günstigste Kurs?", "Kurs | Kursgebühr", "Chor | 45,00 €", "Yoga | 1.090,00 €"),
        ("Die Anmeldung ist am Empfang.", "teuerster Kurs", "Kurs | Preis", "Yoga | 1.090,00 €", "Chor | 45,00 €"),
        ("Die Anmeldung ist am Empfang.", "Welcher Kurs hat die meisten Plätze?", "Kurs | Plätze", "Yoga | 30", "Chor | 9"),
        ("Vous pouvez vous inscrire à l'accueil.", "Quel est le cours le moins cher ?", "Cours | Tarif", "Chorale | 45 €", "Yoga | 90 €"),
        ("Vous pouvez réserver à l'accueil.", "la plus grande salle", "Salle | Surface", "Monet | 240 m²", "Renoir | 55 m²"),
        ("Todos los cursos son en la sala grande.", "¿Cuál es el curso más barato?", "Curso | Precio", "Coro | 45,50 €", "Yoga | 100 €"),
        ("Le iscrizioni sono aperte alla segreteria.", "Qual è il corso più economico?", "Corso | Prezzo", "Coro | 45 €", "Yoga | 90 €"),
        ("De inschrijving is bij de balie van het huis.", "goedkoopste cursus", "Cursus | Prijs", "Koor | € 45,00", "Yoga | € 90,00"),
        ("As inscrições são na recepção da casa.", "Qual é o curso mais barato?", "Curso | Preço", "Coro | 45 €", "Yoga | 90 €"),
    ],
)
def test_it_is_asked_for_in_several_languages(library, intro, question, head, told, other):
    table = f"# A\n\n{intro}\n\n| {head} |\n|---|---|\n| {other} |\n| {told} |\n"

    assert answer_of(library, {"a.md": table}, question).quotes[0].answer.startswith(told)


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("Boat | Berth", ["Heron | A1", "Tern | B2"]),  # no column of prices
        ("Boat | Price", ["Heron | £40", "Tern | 35 EUR"]),
        ("Boat | Price", ["Heron | £40", "Tern | "]),
        ("Boat | Price", ["Heron | £40 (£30 in winter)", "Tern | £35"]),
        ("Boat | Price | Weekend price", ["Heron | £40 | £45", "Tern | £35 | £50"]),
        ("Boat | Price", ["Heron | £40"]),
    ],
)
def test_what_cannot_be_compared_is_not_told(library, head, rows):
    table = f"# Boats\n\n| {head} |\n{'|---' * head.count('|')}|---|\n" + "".join(f"| {row} |\n" for row in rows)

    assert answer_of(library, {"boats.md": table}, "what is the cheapest boat?").is_abstention


@pytest.mark.parametrize(
    "question",
    ["second cheapest course", "cheapest course for children", "why is ukulele the cheapest course", "who booked the cheapest course"],
)
def test_what_else_is_asked_must_be_held(library, question):
    assert answer_of(library, {"courses.csv": COURSES}, question).is_abstention


def test_a_table_that_is_not_seen_whole_tells_nothing(library):
    rows = "".join(f"Club number {place} of the whole wide region,{place + 7}\n" for place in range(2_000))

    assert answer_of(library, {"clubs.csv": f"Club,Members\n{rows}"}, "which club has the most members?").is_abstention


def test_a_sum_is_no_row(library):
    table = "Item,Cost\nPaint,£120\nTimber,£640\nTotal,£760\n"

    assert answer_of(library, {"budget.csv": table}, "what was the most expensive item?").quotes[0].answer.startswith("Timber")


def test_of_those_with_as_much_one_is_told_and_no_strong_match(library):
    found = answer_of(
        library, {"staff.csv": "Volunteer,Hours\nJoan Pike,40\nAbel Stone,40\nMina Park,12\n"}, "which volunteer has the most hours?"
    )

    assert found.confidence is Confidence.LIKELY
    assert found.quotes[0].answer.startswith(("Joan Pike", "Abel Stone"))


def test_what_another_table_may_tell_is_no_strong_match(library):
    files = {
        "courses.csv": COURSES,
        "summer.md": "# Courses in summer\n\n| Course | Fee |\n|---|---|\n| Sailing | £20 |\n| Diving | £30 |\n",
    }

    assert answer_of(library, files, "cheapest course?").confidence is Confidence.LIKELY


def test_whose_rows_they_are_must_be_told_where_it_is_asked_who(library):
    seasons = "# Athletic\n\n| Season | Points |\n|---|---|\n| 2020 | 89 |\n| 2021 | 40 |\n"

    assert answer_of(library, {"athletic.md": seasons}, "who has the most points?").is_abstention


def test_a_sentence_that_says_it_comes_first(library):
    text = (
        "# Trips\n\nOur cheapest trip is the day at Colne Park.\n\n| Trip | Price |\n|---|---|\n| Colne Park | £4 |\n| Seal Bay | £19 |\n"
    )

    assert answer_of(library, {"trips.md": text}, "cheapest trip?").quotes[0].answer == "Our cheapest trip is the day at Colne Park."
