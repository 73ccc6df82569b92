"""What is asked for must stand in the sentence: an amount of money is no year, and no number of a list."""

import pytest
from made_up import asked, candidates, document, evidence

from bot.answering.answer_types.kinds import holds_kind
from bot.answering.sentence_scoring.evidence import TextFeatures
from bot.answering.sentence_scoring.held_kinds import ASKED_FOR, held_kinds
from bot.answering.sentence_scoring.of_another import is_of_another
from bot.models import Question


def held(question, sentence, kind):
    language = "de" if "wann" in question else "en"
    return evidence(
        candidates(asked(question, language), document(f"{sentence}\n\nThe mill stands by the river.\n", language=language))[0]
    )[kind]


@pytest.mark.parametrize(
    ("question", "sentence", "kind"),
    [
        ("How much did the bridge cost?", "The bridge, a cost to all, was begun in 1926 and opened on 9 June 1931.", "how_much"),
        ("How much is the rent of the house?", "The rent of the house is that of Flat 14B.", "how_much"),
        ("How much does the printer cost?", "The printer P200 has a cost of two years of work.", "how_much"),
        ("How much does the ferry cost?", "The ferry leaves twice a day and its cost is known.", "how_much"),
        ("How much does the charger weigh?", "The charger must weigh in at 3 kW.", "how_much"),
        ("How many votes did the inn get?", "1. The inn did get votes", "how_many"),
        ("How many words has the essay?", "The essay is read by two people, who give words of advice.", "how_many"),
        ("How many votes did the inn get?", "The inn did get votes on 5 March 2024.", "how_many"),
        ("How old was the postman?", "The old postman was found in April 2020.", "how_many"),
        ("When is the sauna open?", "[13/05/2025, 15:37] Ada: the sauna is open, yes", "when"),
        ("When is the sauna open?", "13.05.25, 15:37 - Ada: the sauna is open, yes", "when"),
        ("How many keys do we have?", "[15:37] <ada> we have keys", "how_many"),
        ("What year did Ada Brennan die?", "Ada Brennan quarrelled until the day she did die.", "when"),
        ("What time is Thursday lunch?", "He runs the Thursday lunch and the newsletter.", "when"),
        ("What time is the evening handover?", "The evening handover is led by Ada, the morning one by Bo.", "when"),
        ("When is the day trip?", "The day trip is led by Ada.", "when"),
        ("When is the spring order?", "The spring order is led by Ada.", "when"),
        ("When did Ada join?", "Gifts worth more than £35 may be refused by Ada, who did join.", "when"),
        ("When does the blood bank close?", "The blood bank, where doors close: 4633", "when"),
        ("How many beds has the ward?", "The ward is Fenwick 2.", "how_many"),
        ("How many members do we have?", "2.4 We have members who pay late.", "how_many"),
        ("How many members do we have?", "We have members who pay £5 a month.", "how_many"),
        ("How many lorries leave?", "The lorries leave half empty.", "how_many"),
        ("How many orchids are on the green?", "The north half is left for the orchids on the green.", "how_many"),
        ("How many members do we have?", "We have single members and families.", "how_many"),
        ("How many volunteers do we have?", "We have volunteers, who do three shadow shifts first.", "how_many"),
        ("When is the carol concert?", "The carol concert is for those who pay a year.", "when"),
        ("When will the printer be fixed?", "The printer has been broken for two weeks.", "when"),
        ("Seit wann ist Ada Vorsitzende?", "Ada dankt für 25 Jahre.", "when"),
        ("When is the next meeting?", "Nothing is decided before the next meeting.", "when"),
        ("When does the survey start?", "Captains are asked in a survey until 15 May, from the start.", "when"),
        ("From when can children row?", "Children row before 9 in the harbour.", "when"),
        ("When will the tower open again?", "The tower has been closed, and will open again, since the fair in May.", "when"),
        ("How deep is the lake at Anstow?", "The lake is deep at Anstow, and 97 kilometres long.", "how_many"),
        ("How big is the sauna?", "Children under 14 may not use the big sauna.", "how_many"),
        ("How much is the P450?", "The P450 has a menu: code 4711.", "how_much"),
        ("How much is the boat?", "The boat is limited to twelve.", "how_much"),
        ("How much is the boat?", "The boat is for nine.", "how_much"),
        ("How big is a plot?", "There are 32 plots on Back Lane, big and small.", "how_many"),
        ("How big is the flat?", "Leave the big flat and ring 0800 111 999.", "how_many"),
        ("How long does a pickup take?", "A pickup can be booked up to 14 days ahead.", "how_many"),
        ("How big is the sauna?", "The big sauna costs €5, or 6 euros with a towel.", "how_many"),
        ("How many children are in the club?", "The club for children, ages ten to fifteen, is led by Kwame.", "how_many"),
        ("How many members does the club have?", "The club has junior members (under 18), too.", "how_many"),
        ("How many members does the club have?", "The club is open to members from 6am to 10 p.m., Sundays from half ten.", "how_many"),
        ("How many rooms does the inn have?", "If we have no room, the inn does.", "how_many"),
        ("How many strikes does it take?", "Third strike: it does take a month.", "how_many"),
        ("How many drivers has the fleet?", "The fleet has an excess for drivers under 23.", "how_many"),
        ("How much is the rent?", "The rent is that of Unit 6.", "how_much"),
        ("How much is the camp?", "The camp is planned over Easter 2026.", "how_much"),
        ("Who drowned?", "In Bridge Street the four drowned.", "who"),
        ("Who plays the vicar?", 'On Friday: "The Vicar Parrot" by the drama group.', "who"),
        ("Who leads the band?", "Friday | Concert of the band |", "who"),
        ("Who was chair before Roderick?", "The chair is Roderick Haine.", "who"),
    ],
)
def test_another_figure_does_not_tell_it(question, sentence, kind):
    assert held(question, sentence, kind) < 1


@pytest.mark.parametrize(
    ("question", "sentence", "kind"),
    [
        ("How much did the bridge cost?", "The bridge had a cost of 2,000 crowns in 1926.", "how_much"),
        ("How much did the bridge cost?", "The cost of the bridge: 1500", "how_much"),
        ("How much is the entry fee?", "The entry fee is forty for a year.", "how_much"),
        ("How much is the entry fee?", "There is no fee at the entry, it's free.", "how_much"),
        ("How much does the charger weigh?", "The charger does weigh 3 kg.", "how_much"),
        ("What time does the hall open?", "The hall does open at 9.", "when"),
        ("What time is Thursday lunch?", "Thursday lunch is at noon.", "when"),
        ("What time is lunch?", "We have lunch at half past twelve.", "when"),
        ("What time is lunch?", "half 1, not 12", "when"),
        ("When is the Thursday lunch?", "The Thursday lunch is moved to Fridays.", "when"),
        ("On what day is the fair?", "The fair is on market day.", "when"),
        ("How many beds has the ward?", "Of the beds of ward Fenwick 2 has 12.", "how_many"),
        ("How many members do we have?", "We have 214 paying members.", "how_many"),
        ("How many lorries leave?", "Half of the lorries leave early.", "how_many"),
        ("How many members do we have?", "2.4 We have 12 members.", "how_many"),
        ("When is the carol concert?", "The carol concert is in the second week of Advent.", "when"),
        ("From which day do I need a note?", "A note is needed from the eighth calendar day.", "when"),
        ("Seit wann ist Ada Vorsitzende?", "Ada ist seit drei Jahren Vorsitzende.", "when"),
        ("Bis wann muss das Formular da sein?", "Das Formular muss innerhalb von drei Tagen da sein.", "when"),
        ("How early should I be there for my show?", "You should be there 20 minutes before your show.", "when"),
        ("Date of the summer fair?", "The summer fair is on 14 June.", "when"),
        ("When is the next meeting?", "The next meeting is a week after the next fair.", "when"),
        ("Which dates are meetings?", "The meetings are on 3 May and 4 June.", "when"),
        ("On which weekdays are meetings?", "The meetings are on Tuesdays.", "when"),
        ("When was the tower closed?", "The tower was closed since the fair in May.", "when"),
        ("How deep is the lake?", "The lake is 97 metres deep.", "how_many"),
        ("How many members came?", "A third of the members came.", "how_many"),
        ("How many members cycle?", "Of the members nearly a third cycle.", "how_many"),
        ("How deep is the trench?", "The trench is 11 km deep.", "how_many"),
        ("How deep is the trench?", "The trench has a deep depth of 11 km.", "how_many"),
        ("Since when can I pay by card?", "You can pay by card since January 2023.", "when"),
        ("When can I pay by card?", "You can pay by card since January 2023.", "when"),
        ("When will the shop close?", "The shop is open since 1990 and will close on 31 May.", "when"),
        ("Who drowned?", "The miller Colin Askew drowned in Bridge Street.", "who"),
        ("Who won the contest?", "The contest was won by Ottoline77.", "who"),
        ("Who stands in for Dr Krayer?", "The vet Dr Tibbs stands in for Dr Krayer.", "who"),
        ("Who leads the band?", "Friday | Rina Ode | leads the band |", "who"),
        ("Who was chair before Roderick?", "Before Roderick the chair was Colin.", "who"),
        ("When is the sauna open?", "13.05.25, 15:37 - Ada: the sauna is open on Friday", "when"),
        ("How often is a page fetched?", "`interval` | `6h` | How often a page is fetched unless it fails |", "how_many"),
        ("When does the choir sing?", "15:37 - 16:00 Choir: they sing in the hall", "when"),
        ("When does bus 4 leave?", "10:05 Bus 4: leaves from stop B", "when"),
        ("What time does the hall open?", "The hall does open at 7, the mill at 8.", "when"),
        ("How many votes did the inn get?", "1. The inn did get 14 votes", "how_many"),
        ("What year did Ada Brennan die?", "Ada Brennan did die in 1931.", "when"),
        ("When was the coup?", "After the coup of 13 June the borders were closed.", "when"),
        ("When was the coup?", "After the coup in 1961 the borders were closed.", "when"),
        ("When was the coup?", "The coup was in June, a week after the strike.", "when"),
        ("When were the borders closed after the coup?", "On 13 June, after the coup.", "when"),
        ("When do subs have to be paid?", "Subs have to be paid by the 2nd and no later.", "when"),
        ("How big is the deposit?", "The big deposit is €50.", "how_many"),
        ("How big is the club?", "The big club has 300 members.", "how_many"),
        ("How big is a plot?", "A big plot has 50 m² and costs £38.", "how_many"),
    ],
)
def test_the_figure_asked_for_is_told(question, sentence, kind):
    assert held(question, sentence, kind) == 1


@pytest.mark.parametrize(
    ("question", "sentence", "kind"),
    [
        ("How much is the load of the lift?", "The load of the lift is 400 kg.", "how_much"),
        ("How much does the sword cost?", "The sword has a cost of 50 gold.", "how_much"),
        ("How much is the fuel in the tank?", "The fuel in the tank is 1800 litres.", "how_much"),
        ("When was the coup?", "The borders were closed on 13 June, two days after the coup.", "when"),
        ("When do subs have to be paid?", "Subs have to be paid to 2nd Aysgarth Scouts.", "when"),
    ],
)
def test_what_may_tell_it_counts_half(question, sentence, kind):
    assert held(question, sentence, kind) == 0.5


@pytest.mark.parametrize(
    ("question", "sentence", "is_other"),
    [
        ("When does heat 4 start?", "Heat 1 starts at 9:00, heat 2 at 10:30, heat 3 at noon.", True),
        ("When does heat 3 start?", "Heat 1 starts at 9:00, heat 2 at 10:30, heat 3 at noon.", False),
        ("When does heat 4 start?", "Heats start at 9:00.", False),
        ("Who is the warden of the third floor?", "Wardens: first floor Ada, 2nd floor Bo.", True),
        ("Who is the warden of the second floor?", "Wardens: first floor Ada, 2nd floor Bo.", False),
        ("Who is the warden of floor 3?", "Wardens: the first and second floors have Ada.", True),
        ("When is the second meeting?", "The first meeting is on 3 March, the second on 10 March.", False),
        ("When is the second meeting?", "Meetings are on 3 and 10 March.", False),
        ("Wer putzt im dritten Stock?", "Im ersten Stock putzt Ada, im zweiten Bo.", True),
        ("Wer putzt im ersten Stock?", "Im ersten Stock putzt Ada, im zweiten Bo.", False),
        ("Is exit 2 closed?", "Exits 1, 2 and 3 are closed.", False),
        ("Is exit 4 closed?", "Exits 1, 2 and 3 are closed.", True),
        ("Who wrote chapter 4?", "Ada wrote chapters 2 to 6.", False),
        ("In August 1994, what did Ada buy?", "On August 29, 1994, Ada bought the mill.", False),
        ("How does it run on Windows 11?", "It runs on Windows 10.", True),
        ("Who is on duty in September?", "On duty: Leila in June, Tomas in July.", True),
        ("Who is on duty in July?", "On duty: Leila in June, Tomas in July.", False),
        ("Is it open in September?", "It is open from June to October.", False),
        ("Is it open in December?", "It is open from June to October.", True),
        ("Is it open in September?", "We may march there, and it is open.", False),
        ("Wer hat im September Dienst?", "Dienst: Leila im Juni, Tomas im Juli.", True),
    ],
)
def test_others_of_a_row_are_no_answer(question, sentence, is_other):
    language = "de" if question.startswith("Wer") else "en"

    assert is_of_another(asked(question, language), language, sentence) is is_other


def test_the_evidence_has_the_kinds_in_their_order():
    assert TextFeatures._fields[-len(ASKED_FOR) :] == tuple(kind.replace(" ", "_") for kind in ASKED_FOR)


@pytest.mark.parametrize(
    ("language", "sentence", "held"),
    [
        ("en", "The key hangs in Malmö.", 1),
        ("en", "The key hangs in the red cupboard.", 0.5),
        ("en", "Keys are returned to the desk.", 0.5),
        ("en", "Old oil never goes down the sink.", 0.5),
        ("en", "The key hangs under our stairs.", 0.5),
        ("en", "It came from the big cupboard.", 0.5),
        ("en", "Turn to the left of the door.", 0.5),
        ("en", "We meet at 14 Mallow Lane.", 0.5),
        ("en", "It is `%APPDATA%\\moss\\config.toml`.", 0.5),
        ("en", "It is ~/.config/moss", 0.5),
        ("en", "The toilets are upstairs.", 0.5),
        ("en", "It is free behind the day centre.", 0.5),
        ("en", "We assemble by the main gate.", 0.5),
        ("en", "It was found by the members.", 0),
        ("en", "It lies in the same folder as the worlds.", 0.5),
        ("en", "They work in agriculture.", 0.5),
        ("en", "It was said in general.", 0),
        ("en", "It is done in the same way.", 0),
        ("en", "Ada is away from 1 September.", 0),
        ("en", "We meet at 10 AM.", 0),
        ("en", "The key was lost in the end.", 0),
        ("en", "The key is made of iron.", 0),
        ("fr", "La clé est dans le placard bleu.", 0.5),
        ("es", "La llave está en el armario.", 0.5),
        ("ru", "Ключ лежит в шкафу.", 0.5),
        ("de", "Der Schlüssel hängt im Schrank.", 1),
    ],
)
def test_a_place_may_have_no_name(language, sentence, held):
    assert holds_kind(sentence, "where", language) == held


@pytest.mark.parametrize(
    ("sentence", "heading", "is_other"),
    [
        ("House D has two lifts.", "", True),
        ("Houses C-E have two lifts.", "", True),
        ("Houses B and C have two lifts.", "", True),
        ("House A has two lifts.", "", False),
        ("Houses A to C have two lifts.", "", False),
        ("There are two lifts.", "House D", True),
        ("There are two lifts.", "Lifts › House A", False),
        ("House A has two lifts.", "House D", False),
        ("The house has two lifts.", "", False),
        ("There are two lifts in house A. House D has none.", "", False),
        ("There are two lifts in house D.", "", True),
        ("House D's lifts are two.", "", False),
    ],
)
def test_a_letter_parts_things_like_a_number(sentence, heading, is_other):
    assert is_of_another(asked("how many lifts does house A have?"), "en", sentence, heading) is is_other


def test_what_a_person_says_of_himself_is_no_letter_of_a_row():
    assert not asked("what may I do in the house?").figures.numbered


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("where is the env file?", "Set the interval in the env file and it stays asleep.", 0),
        ("where is the env file?", "The env file lies in the root folder.", 0.5),
        ("where is the car?", "It stands in the carpark.", 0.5),
        ("where is the office?", "The office rule: there is no dress code in the office.", 0),
        ("where is the office key?", "The key hangs in the office.", 0.5),
        ("where is the office key?", "The office: put nothing on the key.", 0),
        ("where is the office key?", "The key of the office hangs in the hall.", 0.5),
        ("where is the mill house?", "The course is in the Mill House, 09:00 to 16:00.", 0),
        ("where is the mill house?", "The Mill House stands behind the town hall.", 0.5),
        ("where is the Ombudsman's hat?", "Complaints and the hat go to the Ombudsman.", 0),
        ("where is the axe?", "| Axe | hall |", 0.5),
        ("where is the axe?", "| Axe | Hall | 12 |", 0.5),
        ("where is the axe?", "| Axe | 12 | Tuesday |", 0),
        ("where does ada lind work?", "| Ada Lind | chair | November 2026 |", 0),
        ("where is the office of Ada?", "The office of Ada is in Leeds, and nobody sleeps in the office.", 1),
    ],
)
def test_the_place_that_is_asked_for_is_not_its_own_answer(question, sentence, value):
    assert held(question, sentence, "where") == value


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who is the TB nurse", "TB is treated as advised by the TB nurse."),
        ("who won the talks in geneva", "The talks were won in Geneva."),
        ("who purged the stream", "An engineer ran `purge SHIPMENTS` on the stream."),
        ("who won the boat race", "The boat race is won on Sat 10 May, 18:00 UTC."),
        ("who fits masks", "Those who fit masks of type FFP3 do."),
        ("who won the boat race", "The race is won at Spawn docks."),
        ("who cooks on Friday", "[13/05/2025, 15:37] Ada (Akela): They cook on Friday, bring a mug."),
    ],
)
def test_a_code_a_place_and_what_the_question_names_are_no_person(question, sentence):
    assert held(question, sentence, "who") == 0


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Tunde sees tortoises.", 1),
        ("Tunde and Yasmin treated tortoises.", 1),
        ("Tortoises needs a lamp.", 0),
        ("Ask about tortoises.", 0),
        ("Reception sees to tortoises.", 0),
        ("Tunde, the vet of tortoises", 0),
    ],
)
def test_a_name_that_opens_a_sentence_and_does_something_is_a_person(sentence, is_told):
    assert held("Who looks after tortoises?", sentence, "who") == is_told


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Bene macht die Anmeldung.", 0.5),
        ("Die Anmeldung macht Bene.", 1),
        ("Die Anmeldung ist am Samstag.", 0),
        ("Anmeldung ist am Samstag.", 0),
    ],
)
def test_in_german_a_first_noun_may_be_a_name(sentence, value):
    question = asked("Wer macht die Anmeldung?", "de")

    assert held_kinds(question, "de", sentence, 0)[ASKED_FOR.index("who")] == value


def test_an_acronym_may_be_who_does_it():
    assert held("who runs the mission", "The mission is run by the OSCE and others.", "who") == 1


def test_who_is_told_by_the_column_of_that_name_however_somebody_is_written(library):
    table = "Event,Date,Host,Channel\nSpeedrun Saturday,2026-12-12,quillcat,#speedrun\nCo-op night,2027-01-08,bram,#lfg\nOpen stage,2027-02-01,,#stage\n"
    corpus = library({"events.csv": table})

    hosts = [corpus.ask(Question(f"who hosts {event}?", limit=1)) for event in ("Speedrun Saturday", "the open stage")]

    assert [quote.answer for quote in hosts[0].quotes] == ["Speedrun Saturday | 2026-12-12 | quillcat | #speedrun |"]
    assert hosts[1].is_abstention


def test_the_date_in_a_column_is_not_who_did_it():
    found = held_kinds(asked("who found the ring?"), "en", "2026-09-15 | ring | safe", 0, head="Date found | Item | Shelf")

    assert found[ASKED_FOR.index("who")] < 1


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who cooks on Friday", "[13/05/2025, 15:37] Ada: I can cook on Friday"),
        ("who said the stove is broken", "[13/05/2025, 15:37] Ada: the stove is broken."),
    ],
)
def test_whoever_writes_of_themselves_or_says_what_is_asked_of_is_told(question, sentence):
    assert held(question, sentence, "who") > 0


@pytest.mark.parametrize(("heads", "count"), [("Ages", 0), ("Time", 0), ("Children", 1), ("Room for beavers", 1)])
def test_an_age_or_a_time_counts_nothing_even_in_the_row_of_what_is_counted(heads, count):
    row = held_kinds(asked("how many beavers are there?"), "en", "Beavers | 6 to 8 | Ada", 0, head=f"Section | {heads} | Leader")

    assert row[ASKED_FOR.index("how many")] == count


def test_a_number_alone_counts_what_its_column_is_headed():
    desks = "Name | Room | Telephone | Laptops | Number"

    def counted(question, row):
        return held_kinds(asked(question), "en", row, 0, head=desks)[ASKED_FOR.index("how many")]

    assert counted("how many laptops are there?", "Ada | 12 | 4404 | 7 | ") == 1
    assert counted("how many chairs are there?", "Ada lends chairs | 12 | 4404 | 7 | ") == 1
    assert counted("how many chairs are there?", "Ada | 12 | 4404 | 7 | chairs") == 0
    assert counted("how many chairs are there?", "Ada | 12 | 4404 | 7 | 9") == 1
    assert held_kinds(asked("how many threads by default?"), "en", "`workers` | 4 | threads", 0, head="Option | Default | Use")[3] == 1
    assert held_kinds(asked("how many threads by default?"), "en", "`workers` | 4 | threads", 0, head="Option | Since | Use")[3] == 0
    rooms = held_kinds(asked("how many people fit into Everest?"), "en", "Everest | 12 | 3", 0, head="Room | Capacity | Floor")
    assert rooms[ASKED_FOR.index("how many")] == 1


def test_the_row_of_one_of_several_does_not_say_which_has_the_most(library):
    towns = "Town,Mayor,Residents\nFrostmere,Juno,31\nSunfield,Merle,unknown\nBlackpine,Ada,9\n"
    peaks = "Country,Longest river,Highest peak\nMali,Niger,Hombori Tondo\nChad,Chari,Emi Koussi\n"
    corpus = library({"towns.csv": towns, "peaks.csv": peaks})

    assert corpus.ask(Question("which town has the most residents?")).is_abstention
    assert not corpus.ask(Question("what is the longest river in Mali?")).is_abstention
    assert not corpus.ask(Question("who is the mayor of Frostmere, at least for now?")).is_abstention


@pytest.mark.parametrize(
    "sentence", ["The fair is held on Saturday.", "The fair is held in March 2024.", "It was held in Sept 2024.", "It is held at Easter."]
)
def test_a_day_or_a_month_is_no_place(sentence):
    assert holds_kind(sentence, "where", "en") == 0


@pytest.mark.parametrize("sentence", ["The probe landed on Mars.", "It is served with mayo."])
def test_what_is_like_a_month_of_another_language_is_no_time(sentence):
    assert holds_kind(sentence, "when", "en") < 1


@pytest.mark.parametrize("sentence", ["Sie findet einmal im Jahr im ersten Quartal statt.", "Sie ist am Montag.", "Es fällt im März aus."])
def test_in_german_a_time_is_no_place(sentence):
    assert holds_kind(sentence, "where", "de") == 0


KURS = "Der Kurs am Donnerstag ist ausgebucht, auf der Liste stehen 17 Kinder. Die Halle hat im Januar einen neuen Boden. Den Schlüssel hat Ada."


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Wer hat den Schlüssel?", "Den Schlüssel hat Ada."),
        ("Wer pflegt den Rasen?", "Den Rasen pflegt die Gärtnerin."),
        ("Wer gießt die Beete?", "Mirja gießt die Beete."),
    ],
)
def test_whom_a_german_sentence_names_is_told(library, question, answer):
    page = f"{KURS} Den Rasen pflegt die Gärtnerin.\n\nMirja gießt die Beete.\n"

    assert library({"a.txt": page}).ask(Question(question)).quotes[0].answer == answer


@pytest.mark.parametrize(
    ("language", "sentence", "is_told"),
    [
        ("de", "Der Kurs am Donnerstag ist voll, auf der Liste stehen 17 Kinder.", 0),
        ("de", "Die Halle hat im Januar einen neuen Boden.", 0),
        ("de", "Den Boden legt im Januar die Firma.", 1),
        ("de", "Den Boden legt am Montag Otto.", 1),
        ("ru", "Вытяжку починят до Нового года.", 0),
        ("ru", "Вытяжку починит Глеб.", 1),
        ("fr", "On ferme à Noël.", 0),
    ],
)
def test_a_thing_behind_a_german_article_or_number_a_day_and_a_feast_are_nobody(language, sentence, is_told):
    question = asked({"de": "wer macht das", "ru": "кто это делает", "fr": "qui fait ça"}[language], language)

    assert held_kinds(question, language, sentence, 0)[ASKED_FOR.index("who")] == is_told


@pytest.mark.parametrize(
    ("question", "is_answered"), [("how long is the Basic plan supported?", True), ("how long does the Basic plan take?", False)]
)
def test_a_day_below_until_tells_how_long(library, question, is_answered):
    text = "# Plans\n\n| Plan | Supported until | Price |\n|---|---|---|\n| Basic | 31 May 2027 | £9 |\n| Plus | 30 May 2029 | £19 |\n"
    found = library({"a.md": text}).ask(Question(question))

    assert bool(found.quotes) is is_answered
