"""An acronym and its long form are one name, where the documents have both or the initials are enough to tell."""

import pytest
from made_up import asked

from bot.models import Question

NEWS = """Ansar Al Din has ties to Al Qaeda in the Islamic Maghreb. AQIM has raised millions of dollars in ransom plots.

Abu Ubaydah Yusuf al-Annabi leads Al Qaeda in the Islamic Maghreb since 2020. The harvest failed in the valley.

The Army Nurse Corps trains at the fort near the river. The ANC was founded in 1901.

The World Food Programme delivers grain to the camps every month. The market opens on Fridays.

NASW publishes a journal on social work twice a year. The price of fish rose again.
"""


@pytest.fixture
def news(library):
    return library({"a.txt": NEWS})


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who leads AQIM?", "Annabi leads Al Qaeda in the Islamic Maghreb"),
        ("who leads aqim", "Annabi leads Al Qaeda in the Islamic Maghreb"),
        ("WHO LEADS AQIM?", "Annabi leads Al Qaeda in the Islamic Maghreb"),
        ("Where does the ANC train?", "Army Nurse Corps trains at the fort"),
    ],
)
def test_an_acronym_is_held_by_its_long_form(news, question, words):
    answer = news.ask(Question(question))

    assert words in answer.quotes[0].answer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How much has Al Qaeda in the Islamic Maghreb raised in ransom plots?", "AQIM has raised millions"),
        ("How much has Al-Qaeda in the Islamic Maghreb raised in ransom plots?", "AQIM has raised millions"),
        ("When was the Army Nurse Corps founded?", "The ANC was founded in 1901"),
        ("What does the National Association of Social Workers publish?", "NASW publishes a journal"),
    ],
)
def test_a_long_form_is_held_by_its_acronym(news, question, words):
    answer = news.ask(Question(question))

    assert words in answer.quotes[0].answer


@pytest.mark.parametrize(
    "question",
    [
        "When was the African National Congress founded?",
        "How much has the Arctic Quartz Institute of Manitoba raised in ransom plots?",
        "Who leads AQI?",
        "Who leads Boko Haram?",
        "What does the WFP deliver to the camps?",  # three letters that the documents never write
    ],
)
def test_other_names_with_the_same_initials_are_not_answered(news, question):
    answer = news.ask(Question(question))

    assert answer.quotes == ()


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("Who founded the National Association of Social Workers?", ()),
        ("When was the African National Congress founded?", ("African National Congress",)),
        ("What does the WFP deliver to the camps?", ("WFP",)),
        ("Who leads AQIM?", ()),
    ],
)
def test_a_name_is_missing_where_its_acronym_is(news, question, missing):
    answer = news.ask(Question(question))

    assert answer.missing == missing


def test_the_question_s_own_word_is_told_as_matched(news):
    quote = news.ask(Question("Who leads AQIM?")).quotes[0]

    assert "AQIM" in quote.matched


def test_a_title_holds_its_acronym_too(library):
    page = "# Al Qaeda in the Islamic Maghreb\n\nIts emir left the mountains in 2013.\n"

    answer = library({"a.md": page}).ask(Question("When did the emir of AQIM leave the mountains?"))

    assert answer.quotes[0].answer == "Its emir left the mountains in 2013."


@pytest.mark.parametrize("name", ["AQIM", "Al Qaeda in the Islamic Maghreb"])
def test_the_page_that_ships_knows_a_name_by_either_form(shipped, name):
    answer = shipped.ask(Question(f"How has {name} raised millions of dollars?"))

    assert "AQIM and JNIM have raised millions of dollars" in answer.quotes[0].answer


@pytest.mark.parametrize("name", ["AQIM", "Al Qaeda in the Islamic Maghreb"])
def test_the_page_that_ships_tells_of_the_emir_by_either_form(shipped, name):
    answer = shipped.ask(Question(f"Where was the emir of {name} killed?"))

    assert "killed the Al Qaeda in the Islamic Maghreb Emir in northern Mali" in answer.quotes[0].answer


GROUPS = """# Armed groups

## Front for Tarwa (FLT)

The FLT was founded in Osmet in 1991. Colonel Samir Teguia leads the FLT.

## FLT-Renewal (FLT-R)

A splinter of the movement. It is led by Nadia Brahim.

## Others

Libyan arms reach the FLT-R through the gap. The market sells salt, dates and goats, and the road to it floods in spring.

The well keeps its water all year. Caravans rest there on the way to the coast.
"""


@pytest.fixture
def groups(library):
    return library({"a.md": GROUPS})


def test_an_acronym_with_a_hyphen_is_not_its_first_part(groups):
    answer = groups.ask(Question("Who founded FLT-R in Osmet in 1991?"))

    assert answer.is_abstention


def test_what_stands_below_an_acronym_with_a_hyphen_is_of_it(groups):
    answer = groups.ask(Question("Who leads FLT-R?"))

    assert answer.quotes[0].answer == "It is led by Nadia Brahim."


def test_what_says_all_that_is_asked_goes_before_what_only_has_the_name(library):
    text = "# Groups\n\n## Renewal (FLT-R)\n\nIt broke away in 2019, after the accord, and is led by Nadia Brahim, a teacher. The FLT-R rejects all talks.\n"

    answer = library({"a.md": text, "b.txt": NEWS}).ask(Question("Who leads FLT-R?"))

    assert "is led by Nadia Brahim" in answer.quotes[0].answer


@pytest.mark.parametrize("name", ["FLT-Q", "FLT-A"])
def test_an_acronym_with_a_hyphen_that_stands_nowhere_is_missing(groups, name):
    answer = groups.ask(Question(f"Who leads {name}?"))

    assert answer.missing == (name,)


def test_an_acronym_is_not_one_that_goes_on_behind_a_hyphen(groups):
    answer = groups.ask(Question("How do Libyan arms reach the FLT?"))

    assert answer.is_abstention


@pytest.mark.parametrize("name", ["FLT-R", "X-200B"])
def test_a_code_near_a_passage_is_told_as_it_is_written(library, name):
    filler = "The market sells salt, dates and goats to all who pass by. " * 8
    text = f"{filler}The {name} came to the town in May. {filler}Colonel Teguia burnt the hall of records."

    answer = library({"a.txt": text}).ask(Question(f"Who burnt the hall of records of the {name}?"))

    assert answer.quotes[0].answer == "Colonel Teguia burnt the hall of records."


def test_an_acronym_with_a_hyphen_may_be_typed_in_small_letters(groups):
    answer = groups.ask(Question("who led flt-r in 1991?"))

    assert answer.is_abstention


def test_a_word_with_a_hyphen_that_is_written_in_small_letters_is_no_acronym(library):
    answer = library({"a.txt": "THE E-MAIL RULES\n\nAn e-mail is kept for a year. Mail on paper is burnt at once.\n"}).ask(
        Question("how long is e-mail kept?")
    )

    assert answer.quotes[0].answer == "An e-mail is kept for a year."


STATES = """The United States has 27% of the coal of the world. The European Union pays for the bridge. Preparatory schools in the UK take pupils up to thirteen.

The Prince of Lund rules the coast. The fish market opens at six.
"""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How much of the coal does the US have?", "United States has 27%"),
        ("how much of the coal does the USA have", "United States has 27%"),
        ("how much of the coal does the usa have", "United States has 27%"),
        ("Does the EU pay for the bridge?", "European Union pays"),
        ("Which schools in the United Kingdom take pupils up to thirteen?", "schools in the UK"),
    ],
)
def test_states_are_known_by_their_acronyms_everywhere(library, question, words):
    answer = library({"a.txt": STATES}).ask(Question(question))

    assert words in answer.quotes[0].answer


WARD = """The intensive care unit has nine beds. Ada Lind is vice president of the board. Patients with the coronavirus lie in the south wing, and the CT is in the cellar.

Visitors of the ward wash their hands. Whoever coughs stays at home.
"""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How many beds does the ICU have?", "intensive care unit has nine"),
        ("how many beds does the icu have", "intensive care unit has nine"),
        ("Who is the VP of the board?", "vice president of the board"),
        ("In which wing do patients with COVID-19 lie?", "south wing"),
        ("Where is computed tomography?", "the CT is in the cellar"),
    ],
)
def test_so_is_what_many_know_by_its_acronym(library, question, words):
    answer = library({"a.txt": WARD}).ask(Question(question))

    assert words in answer.quotes[0].answer


def test_each_state_of_a_question_is_known_by_its_acronym(library):
    answer = library({"a.txt": "The UK sells two thirds of its herring to the EU. The fish market opens at six."}).explain(
        Question("how much herring does the United Kingdom sell to the European Union?")
    )

    assert {term.surface: term.also for term in answer.asked.terms if term.is_name} == {
        "United": ("uk",),
        "Kingdom": ("uk",),
        "European": ("eu",),
        "Union": ("eu",),
    }


def test_an_acronym_that_is_known_everywhere_is_no_other_name(library):
    answer = library({"a.txt": STATES}).ask(Question("How much of the coal does the UN have?"))

    assert answer.quotes == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In which US state is Denali?", [["Denali"]]),
        ("Which German striker leads Denali?", [["Denali"]]),
        ("What Japanese network did Denali buy?", [["Denali"]]),
        ("Which striker leads the German team?", [["German"]]),
        ("What German Museum is near Denali?", [["German", "Museum"], ["Denali"]]),
        ("Which Denali route is short?", [["Denali"]]),
    ],
)
def test_the_nation_of_what_is_asked_for_is_no_name(text, names):
    question = asked(text)

    assert [[term.surface for place, term in enumerate(question.terms) if name >> place & 1] for name in question.names] == names


def test_initials_are_no_part_of_the_name_behind_them():
    question = asked("who told M.I. Falkner and Ada Lind?")

    assert [[term.surface for place, term in enumerate(question.terms) if name >> place & 1] for name in question.names] == [
        ["Falkner"],
        ["Ada", "Lind"],
    ]


def test_a_name_is_held_without_its_accents(library):
    answer = library({"a.txt": "Swans at Dusk (1937) is a painting by Renato Dalí.\n\nThe harvest failed."}).ask(
        Question("When did Renato Dali paint Swans at Dusk?")
    )

    assert "1937" in answer.quotes[0].answer


@pytest.mark.parametrize(
    ("question", "page"),
    [
        ("Where's the AED?", "The defibrillator is on the outside wall of the co-op."),
        ("How many TV channels are there?", "There are forty television channels."),
    ],
)
def test_an_acronym_of_every_day_has_other_words_for_the_same(library, question, page):
    answer = library({"a.txt": f"{page}\n\nThe harvest failed.\n"}).ask(Question(question))

    assert answer.quotes[0].answer == page


def test_an_acronym_that_is_a_form_of_another_word_is_none_of_its_synonyms():
    (term,) = asked("What does SAT stand for?").terms

    assert (term.surface, term.alike) == ("SAT", frozenset())


def test_what_says_where_a_place_is_is_no_name():
    question = asked("who moved to Arlington, VA and Washington, D.C.?")

    assert [[term.surface for place, term in enumerate(question.terms) if name >> place & 1] for name in question.names] == [
        ["Arlington"],
        ["Washington"],
    ]
