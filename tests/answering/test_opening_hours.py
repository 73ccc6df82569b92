"""Whether you are open on a day is told by the hours of all days, where nothing beside them tells it."""

import pytest

from bot.answering.question_analysis.opening_hours import asked_in_general
from bot.models import Confidence, Question

PAGES = {
    "hours.md": "# Handbook\n\n## Opening hours\n\n| Day | Time |\n|---|---|\n| Wednesday | 17:00 - 20:00 |\n| Friday | 16:00 - 19:00 |\n| Saturday | 10:00 - 14:00 |\n",
    "changes.md": "# Changelog\n\n## Fixed\n\n- The calendar showed Sunday as an opening day.\n",
    "bikes.md": "# Bicycles\n\nPlease ask the Bike Kitchen on Station Road, open on Thursdays from 18:00.\n",
}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("are you open on Sunday?", "Wednesday | 17:00"),
        ("are you open on Thursday?", "Wednesday | 17:00"),
        ("when do you open on thursday", "Wednesday | 17:00"),
        ("are you open on Saturday?", "Saturday | 10:00 - 14:00"),
    ],
)
def test_it_is_told_by_the_hours(library, question, answer):
    assert library(PAGES).ask(Question(question)).quotes[0].answer.startswith(answer)


def test_the_answer_says_what_was_asked_instead(library):
    assert library(PAGES).ask(Question("are you open on Sunday?")).narrowed == "when are you open?"
    assert library(PAGES).ask(Question("are you open today?")).narrowed == "when are you open?"


def test_hours_that_do_not_name_the_day_are_no_strong_match(library):
    day, every_day = (library(PAGES).ask(Question(question)) for question in ("are you open on Sunday?", "when are you open?"))

    assert (day.confidence, every_day.confidence) == (Confidence.LIKELY, Confidence.STRONG)
    assert day.quotes == every_day.quotes


def test_without_any_hours_it_is_as_it_was_asked(library):
    found = library({"bikes.md": PAGES["bikes.md"]}).ask(Question("are you open on Thursday?"))

    assert found.narrowed == ""


@pytest.mark.parametrize(
    ("question", "language", "general"),
    [
        ("and are you open tomorrow?", "en", "when are you open?"),
        ("are you open source?", "und", ""),
        ("habt ihr am Sonntag offen?", "de", "wann habt ihr offen?"),
        ("when are you open?", "en", ""),
        ("is the bridge open on Sunday?", "en", ""),
        ("are you open to new ideas?", "en", ""),
        ("êtes-vous ouverts dimanche ?", "fr", "quand êtes-vous ouverts ?"),
        ("¿A qué hora abre la piscina el lunes?", "es", ""),
        ("¿abren por la mañana?", "es", ""),
        ("вы работаете с деревом?", "ru", ""),
    ],
)
def test_only_a_question_of_a_day_asks_it(question, language, general):
    assert asked_in_general(question, language) == general


def test_the_hours_of_another_day_alone_do_not_tell_it(library):
    pages = {"news.md": "# News\n\n## May\n\n- Saturday opening changes: from 1 June we're open 9 to 1.\n- The new plate is here.\n"}

    found = library(pages).ask(Question("are we open on Sundays?"))

    assert (found.narrowed, [quote.answer for quote in found.quotes]) == ("", [])


ELSEWHERE = {
    "de": ("Der Saal liegt am Fluss und die Kinder spielen dort.", "Öffnungszeiten", "Mittwoch", "Freitag"),
    "es": ("La sala está junto al río y los niños juegan en ella.", "Horarios", "miércoles", "viernes"),
    "pt": ("A sala fica perto do rio e as crianças brincam nela.", "Horário", "quarta-feira", "sexta-feira"),
    "nl": ("De zaal ligt aan de rivier en de kinderen spelen er.", "Openingstijden", "woensdag", "vrijdag"),
    "pl": ("Sala jest nad rzeką, a dzieci bawią się w niej.", "Godziny otwarcia", "środa", "piątek"),
    "ru": ("Зал находится у реки, и дети в нём играют.", "Часы работы", "среда", "пятница"),
}


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("de", "bis wann habt ihr samstags offen?"),
        ("es", "¿abrís el domingo?"),
        ("es", "hasta qué hora abrís"),
        ("pt", "vocês abrem no domingo?"),
        ("pt", "até que horas vocês ficam abertos"),
        ("nl", "zijn jullie zondag open?"),
        ("pl", "czy jesteście otwarci w niedzielę?"),
        ("pl", "do której jesteście otwarci"),
        ("ru", "вы работаете в воскресенье?"),
        ("ru", "до скольки вы работаете?"),
    ],
)
def test_hours_are_asked_for_in_everyday_words_of_other_languages(library, language, question):
    around, heading, one, other = ELSEWHERE[language]
    page = f"# Klub\n\n{around}\n\n## {heading}\n\n| A | B |\n|---|---|\n| {one} | 17:00 - 20:00 |\n| {other} | 16:00 - 19:00 |\n\n## Z\n\n{around}\n"

    assert library({"a.md": page}).ask(Question(question)).quotes[0].answer.startswith(f"{one} | 17:00")


IN_SHORT = {
    "en": "# Pool\n\nThe pool is in Mill Lane.\n\n## Opening hours\n\n| Days | Times |\n|---|---|\n| Mon-Fri | 6:30-21:00 |\n| Sat | 8:00-18:00 |\n| Sun | 8:00-16:00 |\n",
    "de": "# Freibad\n\nDas Freibad liegt am Mühlweg.\n\n## Öffnungszeiten\n\n| Tage | Zeiten |\n|---|---|\n| Mo-Fr | 6:30-21:00 |\n| Sa | 8:00-18:00 |\n| So | 8:00-16:00 |\n",
}


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("en", "when is the pool open on Saturday?", "Sat | 8:00-18:00"),
        ("en", "when is the pool open on Sunday?", "Sun | 8:00-16:00"),
        ("en", "when is the pool open on Wednesday?", "Mon-Fri | 6:30-21:00"),
        ("de", "wann ist das Freibad am Sonntag offen?", "So | 8:00-16:00"),
        ("de", "wann hat das Freibad samstags offen?", "Sa | 8:00-18:00"),
        ("de", "wann ist das Freibad am Dienstag offen?", "Mo-Fr | 6:30-21:00"),
    ],
)
def test_the_row_of_the_day_answers_where_days_are_shortened(library, language, question, answer):
    assert library({"a.md": IN_SHORT[language]}).ask(Question(question)).quotes[0].answer.startswith(answer)


def test_the_row_of_the_day_answers_in_csv(library):
    pages = {"pool-opening-hours.csv": "Days,Times\nMon-Fri,6:30-21:00\nSat,8:00-18:00\nSun,8:00-16:00\n"}

    assert library(pages).ask(Question("when is the pool open on Saturday?")).quotes[0].answer.startswith("Sat |")


@pytest.mark.parametrize("rows", [("Mon", "Wed", "Sat"), ("Saturday", "Mon-Fri")])
def test_when_you_are_open_on_a_day_is_told_by_its_row(library, rows):
    table = "".join(f"| {row} | {hour}-17 |\n" for hour, row in enumerate(rows, 9))
    pages = {"a.md": f"# Shop\n\nWe sell tea and the best cakes.\n\n## Opening hours\n\n| Day | Hours |\n|---|---|\n{table}"}

    answer = library(pages).ask(Question("when are you open on Wednesday?")).quotes[0].answer

    assert answer.startswith(rows[1])


def test_a_row_of_the_day_without_the_thing_does_not_answer(library):
    pages = {"a.md": "# Courses\n\n| Day | Time | Course |\n|---|---|---|\n| Mon | 18:00 | Yoga |\n| Sat | 10:00 | Pilates |\n"}

    quotes = library(pages).ask(Question("when is yoga on Saturday?")).quotes

    assert not any("Pilates" in quote.answer for quote in quotes)
