"""Two sources that say different things of the same: both are quoted, newest first, and the answer says so."""

import dataclasses
import json

import pytest

from bot.answering.answer_selection import selection
from bot.answering.answerer import explain
from bot.answering.quotes.disagreement import contradictions, values
from bot.models import Question


@pytest.fixture
def sources(library):
    def make(*texts_and_dates):
        rows = [{"id": f"d{number}", "title": "", "text": text, "date": date} for number, (text, date) in enumerate(texts_and_dates)]
        return library({"pages.jsonl": "\n".join(map(json.dumps, rows))})

    return make


@pytest.mark.parametrize(
    ("question", "older", "newer"),
    [
        ("How much is the yearly fee?", "The yearly fee is 40 EUR.", "The yearly fee is 45 EUR."),
        ("How many days of holiday are there?", "There are 27 days of holiday.", "There are thirty days of holiday."),
        ("How many beds are there?", "There are twenty-five beds.", "There are thirty-five beds."),
        (
            "How many days of leave may an employee take?",
            "An employee may take 20 days of leave.",
            "An employee may take 25 days of leave.",
        ),
        ("When does the gate open?", "The gate opens in March.", "The gate opens in May."),
        ("When does the gate open?", "The gate opens on 5 March 2024.", "The gate opens on 2024-03-07."),
        ("Who has the key of the gate?", "The key of the gate is with Ada Brennan.", "The key of the gate is with Ken Osei."),
        ("Where is the key of the gate?", "The key of the gate is in the shed 3.", "The key of the gate is in the shed 4."),
        ("Where is the key of the gate?", "The key of the gate is in Otley.", "The key of the gate is in Ilkley now."),
        ("What is the yearly fee?", "The yearly fee is 40 EUR.", "The yearly fee is 45 EUR."),
        ("Who has the key of the gate?", "The key of the gate is kept by the porter.", "The key of the gate is kept by the office."),
        ("When is the pump oiled?", "The pump is oiled before each race.", "The pump is oiled after each race."),
        ("When is the gate open?", "The gate is open every Tuesday at 18:30.", "The gate is open every Wednesday at 18:30."),
        ("When does the gate open?", "The gate opens at 9 am on weekdays.", "The gate opens at 9 pm on weekdays."),
        ("When does the gate open?", "The gate opens at 10:00 on weekdays.", "The gate opens at 10:30 on weekdays."),
        ("How much is the yearly fee?", "The yearly fee is $5.00 here.", "The yearly fee is $5.50 here."),
        ("How long does the course last?", "The course lasts 90 minutes.", "The course lasts 2 hours."),
        ("How long does the course last?", "The course lasts 90 minutes a day.", "The course lasts 60 minutes a day."),
        ("How much do guests pay?", "Guests pay $3 per evening.", "Guests pay $5 per evening up to 3 times."),
        ("When does the gate open?", "The gate opens on 5 March 2024 at 18:30.", "The gate opens on 12 March 2024 at 18:30."),
        ("Wann öffnet das Tor?", "Das Tor öffnet am 5. März 2024 um 18:30 Uhr.", "Das Tor öffnet am 12. März 2024 um 18:30 Uhr."),
    ],
)
def test_sources_that_differ_are_quoted_newest_first(sources, question, older, newer):
    answer = sources((older, "2021-03-01"), (newer, "2023-05-01")).ask(Question(question))

    assert (answer.sources_differ, [quote.answer for quote in answer.quotes]) == (True, [newer, older])


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("How many days of holiday are there?", "There are 7 days of holiday.", "There are seven days of holiday a year."),
        ("How many beds are there?", "There are twenty-five beds.", "There are 25 beds."),
        ("How many beds are there?", "There are one hundred beds.", "There are 100 beds."),
        ("How much is the yearly fee?", "The yearly fee is 1.500 EUR.", "The yearly fee is 1,500 EUR."),
        ("How long does the course last?", "The course lasts 90 minutes.", "The course lasts 1.5 hours."),
        ("How long does the course last?", "The course lasts two weeks.", "The course lasts 14 days."),
        ("Wie lange dauert der Kurs?", "Der Kurs dauert 90 Minuten.", "Der Kurs dauert 1,5 Stunden."),
        ("When does the gate open?", "The gate opens on 5 March 2024.", "The gate opens on 2024-03-05."),
        ("When does the gate open?", "The gate opens on 3 May 2021 at last.", "The gate opens on 05/03/2021 at last."),
        ("When does the gate open?", "The gate opens on 5 March.", "The gate opens in March 2024."),
        ("When does the gate open?", "The gate opens in 2024.", "The gate opens on 5 March 2024."),
        ("When does the gate open?", "The gate opens in Sept.", "The gate opens in September 2024."),
        ("Wann öffnet das Tor?", "Das Tor öffnet am 5. März 2024.", "Das Tor öffnet am 05.03.2024."),
        ("When does the gate open?", "The gate opens at 10:00.", "The gate opens at 10 am on weekdays."),
        ("When does the gate open?", "The gate opens at 15:00.", "The gate opens at 3 p.m. on weekdays."),
        ("When does the gate open?", "The gate opens at 3:30 on weekdays.", "The gate opens at 15:30."),
        ("When does the gate open?", "The gate opens at noon.", "The gate opens at 12:00 on weekdays."),
        ("When does the gate open?", "The gate opens at 9 on weekdays.", "The gate opens at 9am."),
        ("Wann öffnet das Tor?", "Das Tor öffnet um 15 Uhr.", "Das Tor öffnet um 15.00 Uhr an Werktagen."),
        ("How much is the yearly fee?", "The yearly fee is $5.", "The yearly fee is $5.00 for all."),
        ("How much is the yearly fee?", "The yearly fee is 1.234,50 EUR.", "The yearly fee is 1,234.50 EUR for all."),
        ("When does the gate open?", "The gate opens at half past ten.", "The gate opens at 10:30 am on weekdays."),
        ("How much is the fee for members?", "The fee is $5 for members.", "The fee is $8 for guests."),
        ("Wie viele Betten gibt es?", "Es gibt drei Betten.", "Es gibt 3 Betten im Haus."),
        ("Combien coûte la carte ?", "La carte coûte 1 200 €.", "La carte coûte 1200,00 € par an."),
        ("Сколько стоит карта?", "Карта стоит 6 500 рублей.", "Карта стоит 6500 рублей в год."),
        ("When does the gate open?", "The gate opens on 14 May 2024.", "The gate opens on May 14, 2024, at last."),
        ("What is kept in the shed?", "The ladder is kept in the shed.", "The red paint of 2019 is kept in the shed with the saws."),
        ("Which gate opens in May?", "The north gate opens in May.", "The north gate of the park opens in the month of May."),
        (
            "When does the gate open?",
            "The gate opens in May.",
            "In June 1999 nobody knew when a gate would ever be opened again by anyone.",
        ),
    ],
)
def test_sources_that_agree_or_speak_of_something_else_raise_no_alarm(sources, question, one, other):
    answer = sources((one, "2021-03-01"), (other, "2023-05-01")).ask(Question(question))

    assert not answer.sources_differ


def test_one_document_does_not_contradict_itself(library):
    answer = library({"a.txt": "The yearly fee is 40 EUR.\n\nThe yearly fee is 45 EUR."}).ask(Question("How much is the yearly fee?"))

    assert not answer.sources_differ


MARCH = "---\ndate: 2024-03-12\n---\n# Minutes of March\n\n## Fee\n\nThe fee for a membership stays at 24 EUR per year for now.\n"
MAY = (
    "---\ndate: 2024-05-14\n---\n# Minutes of May\n\n## 3. Fee\n\nDecided after a long debate: from July on the membership fee is 30 EUR.\n"
)


@pytest.mark.parametrize(
    ("later", "differ"), [(MAY, True), (MAY.replace("## 3. Fee", "## Rent of the hall"), False), (MAY.replace("date", "year"), False)]
)
def test_minutes_that_give_other_figures_under_the_same_heading_differ(library, later, differ):
    answer = library({"march.md": MARCH, "may.md": later}).ask(Question("how much is the membership fee"))

    assert answer.sources_differ is differ
    assert not differ or answer.quotes[0].citation.path == "may.md"


OCTOBER = "# Newsletter October 2026\n\nHello all, the Christmas party will be on Friday 11 December in the clubhouse, from 7 pm.\n"
NOVEMBER = "# Newsletter November 2026\n\nThe clubhouse has a leak, so the Christmas party moves to Saturday 19 December at the Plough.\n"


@pytest.mark.parametrize(
    ("later", "differ"),
    [
        (NOVEMBER, True),
        (NOVEMBER.replace("Newsletter", "Minutes").replace("moves to", "is on"), False),
        (NOVEMBER.replace("Saturday 19", "Friday 11"), False),
    ],
)
def test_issues_of_one_series_that_give_other_days_differ(library, later, differ):
    answer = library({"a.md": OCTOBER, "b.md": later}).ask(Question("when is the christmas party?"))

    assert answer.sources_differ is differ
    assert not differ or [quote.citation.path for quote in answer.quotes] == ["b.md", "a.md"]


@pytest.mark.parametrize("title", ["Membership fees from January 2025", "KESTREL HANDBALL CLUB"])
def test_two_price_lists_that_say_it_in_other_words_differ(library, title):
    files = {
        "price-list-2025.txt": f"{title}\n\nadult, playing: £168 a year\n\nchild: £60 a year\n",
        "fees.md": "# Fees from 1 January 2026\n\n| who | yearly fee |\n|---|---|\n| Adult players | £186 |\n| Children | £66 |\n",
    }

    answer = library(files).ask(Question("how much is it for adults?"))

    assert (answer.sources_differ, [quote.citation.path for quote in answer.quotes]) == (True, ["fees.md", "price-list-2025.txt"])


@pytest.mark.parametrize(("older", "newer"), [("prices-2025.txt", "prices-2026.txt"), ("b-april-2025.txt", "a-may-2025.txt")])
def test_what_has_no_date_is_ordered_by_the_year_or_month_of_its_file(library, older, newer):
    found = library({older: "The yearly fee is 40 EUR.", newer: "The yearly fee is 45 EUR."}).ask(Question("how much is the yearly fee?"))

    assert (found.sources_differ, [quote.citation.path for quote in found.quotes]) == (True, [newer, older])


def test_a_longer_number_is_no_year(library):
    files = {"a-20251.txt": "The yearly fee is 40 EUR.", "b-20261.txt": "The yearly fee is 45 EUR."}

    assert [quote.citation.path for quote in library(files).ask(Question("how much is the yearly fee?")).quotes] == [*files]


CHAT = (
    "[25.11.26, 11:30] Quist: Guest lecture by Prof. Ngozi Eze: Thursday 3 December, 18:15, hall 2.\n"
    + "[26.11.26, 10:05] Bo: the printer on the second floor is out of paper again, could somebody who comes by the store bring two packs of the white one\n"
    * 4
    + "[28.11.26, 19:37] Quist: Eze's lecture {says} Friday 4 December, because of her flight.\n"
)


@pytest.mark.parametrize(
    ("says", "differ"),
    [("has been moved to", True), (": moving it to", True), ("- change of plans -", True), ("was fun, the last one was on", False)],
)
def test_a_later_message_that_puts_an_earlier_one_right_comes_first(library, says, differ):
    answer = library({"chat.txt": CHAT.format(says=says)}).ask(Question("when is the lecture by prof eze?"))

    assert answer.sources_differ is differ
    assert not differ or ["4 December" in quote.answer for quote in answer.quotes] == [True, False]


@pytest.mark.parametrize(
    ("later", "differ"),
    [
        ("The christmas party now takes place on Saturday 19 December instead, because the hall has a leak.", True),
        ("The christmas party of 1987 was moved to 19 December 1987, because the hall had a leak.", False),
        ("Whoever has the keys of the christmas party of Saturday 19 December is asked to ring Ada.", False),
        ("The hall of the christmas party has a leak. So we have moved to Saturday 19 December, in the mill.", True),
    ],
)
def test_a_page_that_puts_another_right_comes_first(library, later, differ):
    files = {"rules.md": "# Rules\n\nThe christmas party is always on 11 December in the hall.\n", "note.txt": f"Note\n\n{later}\n"}

    answer = library(files).ask(Question("when is the christmas party?"))

    assert answer.sources_differ is differ
    assert not differ or answer.quotes[0].citation.path == "note.txt"


@pytest.mark.parametrize(
    ("older", "newer", "question"),
    [
        (
            "Die Weihnachtsfeier ist am 11. Dezember in der Turnhalle.",
            "Wegen des Wasserschadens findet die Weihnachtsfeier nicht dort statt: Die Weihnachtsfeier findet deshalb am Freitag, 18. Dezember im Hof statt.",
            "Wann ist die Weihnachtsfeier?",
        ),
        (
            "The meeting of the choir is at 19:00 in the hall.",
            "As some come late, the meeting of the choir is now at 20:30.",
            "when is the meeting of the choir?",
        ),
        ("The summer fair is on 12 June 2027.", "The summer fair will now be held on 19 June 2027.", "when is the summer fair?"),
        ("The summer fair is on 12 June 2027.", "The summer fair therefore takes place on 19 June 2027.", "when is the summer fair?"),
        (
            "La fête du quartier est le 12 décembre sur la place.",
            "Il pleut depuis des jours ; la fête du quartier aura donc lieu le 13 décembre.",
            "Quand est la fête du quartier ?",
        ),
        (
            "La fiesta del barrio es el 12 de diciembre en la plaza.",
            "Llueve desde hace días; la fiesta del barrio será ahora el 13 de diciembre.",
            "¿Cuándo es la fiesta del barrio?",
        ),
        (
            "La festa del quartiere è il 12 dicembre in piazza.",
            "Piove da giorni; la festa del quartiere sarà quindi il 13 dicembre.",
            "Quando è la festa del quartiere?",
        ),
        (
            "Het buurtfeest is op 12 december op het plein.",
            "Het regent al dagen; het buurtfeest is daarom op 13 december.",
            "Wanneer is het buurtfeest?",
        ),
    ],
)
def test_what_is_now_on_another_day_puts_the_earlier_one_right(library, older, newer, question):
    answer = library({"a.txt": f"{older}\n", "b.txt": newer}).ask(Question(question))

    assert answer.sources_differ
    assert answer.quotes[0].answer in newer


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (
            "The AGM is on 3 May 2027 at 7pm.",
            "The tickets for the AGM dinner changed: they cost £20 from 1 March 2027.",
            "when is the AGM?",
        ),
        ("The library closes at 18:00.", "The library café moved to the first floor and closes at 16:00.", "when does the library close?"),
        ("Bins are collected on Tuesdays.", "Sorry, the bins of the school are collected on Fridays.", "when are the bins collected?"),
        ("The bus to the camp leaves at 9:00.", "The bus leaves at 10:30 instead of 10:00 on Sundays.", "when does the bus leave?"),
        ("La bibliothèque ferme à 18 h.", "Le bureau de change de la bibliothèque ferme à 16 h.", "Quand ferme la bibliothèque ?"),
        ("A locker costs £1.", "A locker key deposit is £5.", "how much is a locker?"),
        (
            "The barrier of the yard works from 11 May.",
            "The time behind the barrier of the yard is reduced to 3 hours.",
            "when does the barrier of the yard work?",
        ),
        ("The party starts at 19:00.", "The bus to the party moved to 18:10.", "when does the party start?"),
    ],
)
def test_what_is_said_of_something_else_puts_nothing_right(library, one, other, question):
    answer = library({"rules-2024.md": f"# Rules 2024\n\n{one}\n", "menu-2026.md": f"# Menu 2026\n\n{other}\n"}).ask(Question(question))

    assert one in [quote.answer for quote in answer.quotes]
    assert not answer.sources_differ


@pytest.mark.parametrize(
    ("question", "one"),
    [
        ("when does the party start?", "The party starts at 19:00."),
        ("when is the party of the choir?", "The party of the choir is at 19:00."),
    ],
)
def test_what_lacks_a_word_of_the_question_contradicts_no_sentence_that_has_it(library, question, one):
    files = {"a.txt": f"{one}\n\nDogs stay outside.\n", "b.txt": "The bus to the party has been moved to 18:10.\n"}
    found = explain(library(files).snapshot, Question(question, limit=10, least_probability=0.0))
    party, bus = (next(quote for quote in found.answer.quotes if quote.answer.startswith(begin)) for begin in ("The party", "The bus"))

    assert contradictions(found.asked, [party, bus]) == []


def test_what_is_too_unlikely_to_be_shown_contradicts_nothing(library, monkeypatch):
    lecture = "Her lecture on what a regatta meant to those who watched it from the bridge was moved to 9 June 2027, and so was the tea."
    made = library({"a.txt": "The regatta is on 3 May 2027.\n\nDogs stay outside.\n", "b.txt": f"{lecture}\n"})
    question = Question("when is the regatta?", limit=10, least_probability=0.0)
    changed = dataclasses.replace(selection._weights(), likely_from=0.9)

    assert made.ask(question).sources_differ
    monkeypatch.setattr(selection, "_weights", lambda: changed)
    answer = made.ask(question)

    assert (answer.sources_differ, answer.quotes[0].answer) == (False, "The regatta is on 3 May 2027.")
    assert lecture in [quote.answer for quote in answer.quotes]


@pytest.mark.parametrize("to_come", [2099, 2998])
def test_the_prices_of_a_year_to_come_are_not_newer(library, to_come):
    files = {f"prices-{year}.txt": f"The hall costs £{fee} an hour." for year, fee in ((to_come, 20), (2026, 18))}

    found = library(files).ask(Question("how much is the hall?"))

    assert (found.sources_differ, [quote.citation.path for quote in found.quotes]) == (True, ["prices-2026.txt", f"prices-{to_come}.txt"])


def test_what_differs_is_shown_however_much_better_the_other_fits(library):
    march = MARCH.replace("The fee for a membership stays", "The yearly membership fee for members, the fee of all, stays")
    may = MAY.replace("3. ", "").replace("the membership", "the yearly membership")

    answer = library({"march.md": march, "may.md": may}).ask(Question("how much is the yearly fee of members"))

    assert (answer.sources_differ, len(answer.quotes)) == (True, 2)


def test_a_turkish_capital_in_an_hour_is_read_as_the_letter():
    assert values("half past fİve", "en") == values("half past five", "en") != frozenset()


def test_what_has_no_word_of_the_question_and_contradicts_nothing_is_no_further_quote(library):
    files = {
        "rules.md": "# Rules\n\n**New year's dive.** Again on 1 January at 12:00.\n",
        "notes.md": "# Notes\n\nNew year's dive: the town wants lifeguards. Soup at 11:30.\n",
    }
    found = explain(library(files).snapshot, Question("what time is the new year's dive?"))

    assert [each.verdict for each in found.considered if each.candidate.text == "Soup at 11:30."] == ["too unlikely to answer"]
