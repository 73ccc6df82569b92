"""What tells of more or less than the amount that is asked of, or of other changes, answers nothing."""

import pytest

from bot.answering.question_analysis.asked import ask
from bot.answering.sentence_scoring.of_another import _is_out_of_bounds, is_of_another
from bot.models import Confidence, Question

REFUNDS = "# Refunds\n\nRefunds from $50 to $500 are approved by Greta Wolff.\n\nAnything above $500 needs the sign-off of the director, Ian Mbeki.\n"
NOTES = "# Notes\n\n## 2.4.0\n\n### Added\n\n- Approvals for expenses.\n\n### Changed\n\n- Expenses are kept for a year.\n\n### Removed\n\n- Support for Internet Explorer 11.\n"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who signs off refunds above $500?", "Ian Mbeki"),
        ("who signs off refunds above 500?", "Ian Mbeki"),
        ("who approves refunds below $50?", ""),
        ("who approves refunds up to $500?", "Greta Wolff"),
    ],
)
def test_what_ends_at_an_amount_tells_nothing_of_more(library, question, answer):
    found = library({"a.md": REFUNDS}).ask(Question(question))

    assert answer in found.quotes[0].answer if answer else found.is_abstention


@pytest.mark.parametrize(
    ("question", "sentence", "is_out"),
    [
        ("Who signs what is below 50?", "Whatever is above 500 is signed by Bo.", True),
        ("Who signs what is less than 1,000?", "Whatever is over 500 is signed by Bo.", False),
        ("Who signs what is above 500?", "Whatever is under 1.000 is signed by Bo.", False),
        ("Who carries what is heavier than 2.5 kg?", "Whatever is below 2.25 kg Bo carries.", True),
        ("How much is it for more than 10 people?", "It is 50 euros for up to 10 people and 80 for more than 10 people.", False),
        ("How much is it over 12?", "Children under 12 pay 3 euros, visitors over 12 pay 6.", False),
        ("How much is it under 12?", "Children under 12 pay 3 euros, visitors over 12 pay 6.", False),
    ],
)
def test_bounds_that_have_nothing_in_common_are_apart(question, sentence, is_out):
    assert _is_out_of_bounds(question, sentence) is is_out


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what was fixed in 2.4.0?", ""),
        ("what was removed in 2.4.0?", "Support for Internet Explorer 11."),
        ("what was added in 2.4.0?", "Approvals for expenses."),
    ],
)
def test_what_was_added_is_not_what_was_fixed(library, question, answer):
    found = library({"a.md": NOTES}).ask(Question(question))

    assert answer in found.quotes[0].answer if answer else found.is_abstention


def test_what_stands_below_removed_is_no_strong_match_for_whether_it_is_there(library):
    assert library({"a.md": NOTES}).ask(Question("is internet explorer supported?")).confidence is not Confidence.STRONG


def test_the_first_must_be_said(library):
    pages = {"a.md": "# League\n\nAffairs were conducted by an elected Warden of the Scales, Ada Lind.\n"}

    assert library(pages).ask(Question("who was the first Warden of the Scales?")).is_abstention


@pytest.mark.parametrize("question", ["how do I fix E-5001?", "I get E-5001"])
def test_the_row_of_a_code_is_told(library, question):
    rows = "Code,Message,What to do\nE-5001,Ledger locked,Ask an admin to reopen the period\nE-5030,Maintenance,Try again later\n"

    assert library({"codes.csv": rows}).ask(Question(question)).quotes[0].answer.startswith("E-5001")


@pytest.mark.parametrize("question", ["E3 on the display", "the E3 light is flashing", "what does the E3 lamp mean"])
def test_a_row_in_columns_is_told_by_its_code_however_that_is_shown(library, question):
    rows = "Code    Meaning          What to do\nE1      No water         Open the tap.\nE3      Lid not closed   Push it down.\n"
    manual = f"Kettle manual\n\nThe display shows a code when the light is red.\n\n{rows}"

    assert library({"a.txt": manual}).ask(Question(question)).quotes[0].answer.startswith("E3")


@pytest.mark.parametrize("question", ["how do I reach Hana?", "how can I contact Hana?"])
def test_an_address_tells_how_to_reach_somebody(library, question):
    team = (
        "# Team\n\n| Name | Role | Email |\n|---|---|---|\n| Hana Sato | Support | hana@x.example |\n| Tom Vale | Sales | tom@x.example |\n"
    )

    assert "hana@x.example" in library({"a.md": team}).ask(Question(question)).quotes[0].answer


def test_what_is_done_under_settings_is_done_by_nobody(library):
    page = "# Keys\n\nKeys are created under Settings. Only admins can create keys.\n"

    assert library({"a.md": page}).ask(Question("who can create keys?")).quotes[0].answer == "Only admins can create keys."


@pytest.mark.parametrize("question", ["Wann ist das Kinderfest 2027?", "when is the children's fair 2027?"])
def test_a_year_alone_makes_no_other_event_the_one_that_is_asked_for(library, question):
    rows = "Datum;Uhrzeit;Veranstaltung;Ort\n18.04.2026;09:00;Gemeinschaftsarbeit;Nordtor\n16.01.2027;18:30;Vorstandssitzung;Vereinsheim\n17.04.2027;09:00;Gemeinschaftsarbeit;Nordtor\n"

    assert library({"t.csv": rows}).ask(Question(question)).is_abstention


def asked_in_english(question):
    return ask(question, languages=["en"], passages=100, frequencies=lambda terms: dict.fromkeys(terms, 1))


@pytest.mark.parametrize(
    ("question", "sentence", "heading", "is_other"),
    [
        ("how much gas did Nigeria flare in 2016?", "Nigeria flared 7.2 billion cubic metres in 2020.", "", True),
        ("how much gas did Nigeria flare in 2020?", "Nigeria flared 7.2 billion cubic metres in 2020, 8 in 2018.", "", False),
        ("how much gas did Nigeria flare in 2017?", "From 2016 to 2019 Nigeria flared 7 billion cubic metres a year.", "", False),
        ("who led the club in 2019?", "Ada Lind, born in 1980, led the club.", "Board 2019", False),
        ("how many members joined in 2019 and 2020?", "In 2018 there were 40 members.", "", False),
        ("when did the firm of 1990 move?", "It moved in 2005.", "", False),
        ("who built the bridge torn down in 1953?", "The bridge was built in 1890 by John Moor.", "", False),
        ("why was the bridge built in 1890 torn down?", "It was torn down in 1953 because of rust.", "", False),
        ("how many people were killed in 2022?", "Two were killed in 2021.", "", True),
        ("where did Garrowby finish in the 2018-19 season?", "The 2020–21 season was played without spectators.", "", True),
    ],
)
def test_what_is_told_of_other_years_is_of_another(question, sentence, heading, is_other):
    assert is_of_another(asked_in_english(question), "en", sentence, heading) == is_other


@pytest.mark.parametrize(
    ("question", "sentence", "is_other"),
    [
        ("who is the president?", "The vice president is Ed Ray.", True),
        ("who is the president?", "The president and the vice president are Fay Gold and Ed Ray.", False),
        ("who is the vice president?", "The vice president is Ed Ray.", False),
        ("who is the treasurer?", "Deputy treasurer | Cy Young", True),
        ("who was president until 2020?", "The former president Bob Stone led the club until 2020.", False),
        ("who is president of the Mexico club?", "The ex-president Bob Stone lives in Mexico City.", True),
        ("who is the president?", "The assistant coach is Bob Stone and the vice president is Ann Lee.", True),
        ("what does the president do?", "The vice president opens the meeting.", False),
        ("who is the head mod?", "Former: Hazel (head mod until May), Rook (founder)", True),
        ("who was the head mod before Thorn?", "Former: Hazel (head mod until May), Rook (founder)", False),
        ("who is the head mod?", "Formerly a diver, Thorn is the head mod.", False),
    ],
)
def test_an_office_of_lower_rank_is_another(question, sentence, is_other):
    assert is_of_another(asked_in_english(question), "en", sentence) == is_other


PAGES = {
    "options.md": "# Options\n\n| Option | What it does |\n|---|---|\n| `--no-sound` | Starts without any audio device. |\n| `--full` | Fills the screen. |\n",
    "trouble.md": "# Troubleshooting\n\n## No sound\n\nChoose the right device in the settings.\n\n## Music\n\nThere is no music in the menu.\n",
}


@pytest.mark.parametrize(
    ("question", "answer"),
    [("what does --no-sound do?", "`--no-sound` |"), ("--no-sound", "`--no-sound` |"), ("what does --no-music do?", "")],
)
def test_an_option_is_itself_alone(library, question, answer):
    found = library(PAGES).ask(Question(question))

    assert found.quotes[0].answer.startswith(answer) if answer else found.is_abstention


@pytest.mark.parametrize(
    ("question", "is_other"), [("how many people were killed in 2022?", True), ("who paid for the 2022 survey?", False)]
)
def test_a_sentence_behind_one_of_another_year_is_of_that(question, is_other):
    assert is_of_another(asked_in_english(question), "en", "Two people were killed.", "", "On 18 August 2021 they marched.") == is_other


@pytest.mark.parametrize(
    ("question", "sentence", "is_other"),
    [
        ("how much is Pro per week?", "Price per month | 4.99 €", True),
        ("how much is Pro a month?", "Price per month | 4.99 €", False),
        ("how much is Pro a month?", "The monthly price is 4.99 €.", False),
        ("how much is Pro a month?", "Pro costs 60 € a year, 5 € a month.", False),
        ("how much is Pro a month?", "Pro costs 5 €.", False),
        ("how much is Pro?", "Pro costs 5 € a month.", False),
    ],
)
def test_a_price_for_another_time_is_another(question, sentence, is_other):
    assert is_of_another(asked_in_english(question), "en", sentence) == is_other


@pytest.mark.parametrize(
    ("question", "title", "is_other"),
    [
        ("was kostet Spanfix L?", "Spanfix S", True),
        ("was kostet Spanfix XL?", "Spanfix L", True),
        ("was kostet Spanfix L?", "Spanfix L", False),
    ],
)
def test_the_title_may_say_of_which_a_sentence_tells(question, title, is_other):
    read = ask(question, languages=["de"], passages=10, frequencies=lambda terms: dict.fromkeys(terms, 1))

    assert is_of_another(read, "de", "Er kostet 340 Euro.", title=title) == is_other


@pytest.mark.parametrize(
    ("question", "sentence", "is_other"),
    [
        ("which two companies sell hosting", "Two companies sell it.", True),
        ("who are your 14 sponsors", "The money comes from 14 sponsors and from the hosting.", True),
        ("who are the other two firms in the building", "We share the building with two other firms.", True),
        ("what are the four voting sites", "There are four sites for voting.", True),
        ("what are the four voting sites", "The four sites are the hall, the school, the pier and the mill.", False),
        ("which two companies sell hosting", "Two companies sell it: Arndt and Sons.", False),
        ("what are the two main styles", "The dance has two main styles - baladi and sharqi.", False),
        ("which two companies sell hosting", "Two companies sell hosting, Skyfold and Numa.", False),
        ("which companies sell hosting", "Two companies sell it.", True),
        ("which bakery called first", "06:12 | first call, from a bakery | on-call phone |", True),
        ("at which school is the fair", "The fair is at a school, as last year.", True),
        ("which bakery called first", "The bakery called first, then a school.", False),
        ("which bakery called first", "The first call came from a small bakery.", False),
        ("which bakery called first", "The first call was from a bakery called Dorn.", False),
        ("which bakery called first", "Dorn called, which is a bakery.", False),
        ("which functions are used", "Some functions, such as cosines, are used.", False),
    ],
)
def test_that_there_are_so_many_tells_none_of_them(question, sentence, is_other):
    assert is_of_another(asked_in_english(question), "en", sentence) is is_other


def test_a_range_of_numbers_holds_none_below_it():
    question = asked_in_english("what does chapter 5 cover?")

    assert is_of_another(question, "en", "Chapters 10 to 20 cover trees.")
    assert not is_of_another(question, "en", "Chapters 1 to 20 cover trees.")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("when does the 10 km race start?", ""),
        ("what time is the 5km race", "10.00"),
        ("how much is a 30 minute lesson?", ""),
        ("how much is a 60 minute lesson?", "£30"),
        ("how much is a 12V battery?", ""),
        ("how much is a 3 V battery?", "2 pounds"),
    ],
)
def test_what_is_told_of_a_thing_of_another_size_is_no_answer(library, question, answer):
    text = "# Run\n\nThe 5 km race starts at 10.00. It ends at the mill.\n\nThe 10 km race goes round the lake.\n\n# Swim\n\nA 60 minute lesson is £30. Bring a towel.\n\n# Shop\n\nThe 3V battery costs 2 pounds. It fits the lamp.\n"
    found = library({"a.md": text}).ask(Question(question))

    assert answer in found.quotes[0].answer if answer else found.is_abstention
