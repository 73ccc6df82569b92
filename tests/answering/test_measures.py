"""Questions after a measure: an age is no height, and a year no number of things."""

import pytest
from made_up import asked, candidates, document, evidence

from bot.analysis.question_words import QUESTION_WORDS
from bot.answering.answer_types.how_often import HOW_OFTEN
from bot.answering.answer_types.kinds import asking_phrase, holds_kind
from bot.answering.answer_types.measures import is_measured_by_head, labels_measure
from bot.models import Confidence, Question


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("how old", "He was 34 years old."),
        ("how old", "A 12-year-old found it."),
        ("how old", "Only people over 25 who have a licence may drive it."),
        ("how old", "She was aged 71 when it sank."),
        ("how old", "The mill was built in 1712."),
        ("how long", "It takes half an hour."),
        ("how long", "A fortnight, then ask again."),
        ("how long", "An hour and a half with the break."),
        ("how long", "6 mths, then 2 wks off."),
        ("how long", "A 20 minute walk leads there."),
        ("how long", "The river is 386 kilometres long."),
        ("how long", "The ban is permanent."),
        ("how long", "Two or three days are enough."),
        ("how long", "It shall last for five (5) years thereafter."),
        ("how soon", "Defects are reported within ten (10) days of receipt."),
        ("how far", "It lies five miles from the coast."),
        ("how deep", "The well is 40 m deep."),
        ("how heavy", "It weighs 12.5 kg."),
        ("how thick", "The walls are 2.5 m thick."),
        ("how warm", "The pool is kept at 27 degrees."),
        ("how hot", "It reaches 80 °C."),
        ("how fast", "It runs at 30 km/h."),
        ("what speed", "Her top speed was 23 knots."),
        ("how fast", "It goes 40 kilometres an hour."),
        ("how fast", "It reads two metres per second."),
        ("how quickly", "Repairs begin within 24 hours."),
        ("how often", "A backup is written every 6 hours."),
        ("how often", "The bins are emptied weekly."),
        ("how far", "It lies one hundred miles from the coast."),
        ("how old", "She was seventeen years old."),
        ("what time", "It opens at nine."),
        ("what time", "It opens on Thursdays, 16:00 UTC."),
        ("what hours", "It is open 14:00 – 20:00 every day."),
        ("what hours", "The office is open from 9 to 5."),
        ("what time", "Doors open at 7.30 pm."),
        ("what time", "The office is open 9-17."),
        ("what time", "It starts on 8 May at 7 pm."),
        ("what time", "We leave at dawn."),
        ("how many", "Twelve boats came."),
        ("how many", "Fourteen boats came."),
        ("how many", "There were 1,974 people."),
        ("how many", "In 1974 there were 12."),
        ("how old", "In the siege a boy of eleven drummed all night."),
        ("how old", "She died at 71."),
        ("how old", "You must be over 18 to steer."),
        ("how old", "From 16 up."),
        ("how old", "Open to anyone 16+."),
        ("how old", "18 and over only."),
        ("how old", "No under-16s without a parent."),
        ("how old", "He is twenty-one."),
        ("how old", "The mill dates from 1712."),
        ("what sum", "The grant is £8,500."),
        ("how big", "Work in teams of up to three."),
        ("how large", "The field is five miles long."),
        ("how far", "Tents stand within 200 paces of the kitchen."),
        ("how far", "The two wells are 30 paces apart."),
    ],
)
def test_a_sentence_holds_the_measure_that_is_asked_for(phrase, text):
    assert holds_kind(text, "how many", "en", phrase) == 1


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("how old", "Four people are still missing."),
        ("how old", "She waited 70 minutes with Biscuit."),
        ("how old", "It was carried on for eleven years."),
        ("how old", "She bought it from Ada in 2011."),
        ("how big", "Change the bag every six weeks."),
        ("how big", "There is one bag."),
        ("how long", "The road has 3 bridges."),
        ("how long", "The lease costs 30 euros a month."),
        ("how far", "It costs 12 euros."),
        ("how many", "It goes to the next one on the list."),
        ("how many", "Wear an FFP3 mask."),
        ("what time", "It costs £3.20 for up to 4 hours."),
        ("what time", "It is version 3.12 that runs."),
        ("what hours", "You have to accept it every 24 hours."),
        ("what hours", "Those who stay for more than two weeks get a ticket."),
        ("how deep", "It was opened in 1974."),
        ("how heavy", "The charger has 3 kW."),
        ("how warm", "The pool is 25 metres long."),
        ("how often", "It has 3 doors."),
        ("how many", "The bridge was opened in 1974."),
        ("how many", "Boats came."),
        ("how old", "It was repaired in 2025."),
        ("how old", "It lies in room 16."),
        ("how old", "It is 7.5 % of all."),
        ("how old", "They are fed at 6."),
        ("how high", "After two miles comes the old cross."),
        ("how deep", "The lake lies three leagues to the north."),
        ("how far", "It has 7 bridges."),
        ("how fast", "The battery lasts for about 45 kilometres."),
        ("what speed", "It took 26 months to build."),
        ("how big", "It is heated from 4 to 9 pm."),
        ("how big", "It is open 16:00-20:00."),
        ("what time", "Summer fair, 12 June 2025"),
        ("what time", "It was opened on 8 May 2025 by 40 people."),
        ("what time", "It rose by 7.5 %."),
        ("how old", "Bruno found a home after 412 days."),
        ("how long", "It drops what is older than 18 months."),
        ("how long", "The start was put off by about two hours."),
        ("how long", "It was begun 3 years ago."),
        ("how big", "The right half was thrown into the bay."),
        ("how many", "Staff wear a green one."),
        ("how many", "Free for children under 6."),
    ],
)
def test_another_figure_is_not_what_is_asked_for(phrase, text):
    assert holds_kind(text, "how many", "en", phrase) == 0


def test_in_other_languages_any_number_will_do():
    assert holds_kind("Es kostet 12 Euro.", "how many", "de", "wie weit") == 1


def test_the_phrase_of_the_question_decides_which_measure():
    found = [
        evidence(candidates(asked(question), document("The lamp of the tower burns for 12 hours."))[0])["how_many"]
        for question in ("how long does the lamp burn?", "how heavy is the lamp?")
    ]

    assert found == [1, 0]


def test_what_lacks_the_figure_asked_for_is_no_answer(library):
    made = library({"a.txt": "The old lamp of the north tower is lit by Ada Lind. Oil is bought in Turku by the keeper."})

    answers = [
        made.ask(question)
        for question in map(
            _question, ("who has lit the old lamp of the north tower?", "how often is the old lamp of the north tower lit?")
        )
    ]

    assert [answer.confidence.name for answer in answers] == ["STRONG", "NONE"]


def _question(text):
    from bot.models import Question

    return Question(text)


@pytest.mark.parametrize(("text", "is_time"), [("Anyone may enter.", 0), ("It opens in May.", 1), ("it opens in may.", 1)])
def test_may_is_a_time_only_as_a_month(text, is_time):
    assert holds_kind(text, "when", "en") == is_time


@pytest.mark.parametrize(
    ("phrase", "row", "head"),
    [
        ("how long", "| Heron | 14 | 6 |", "| Boat | Length (m) | Crew |"),
        ("how long", "5 May   Long Barrow   11   Ada", "Date   Walk   Miles   Leader"),
        ("how old", "Bruno\t7\t31", "Name\tAge\tWeight kg"),
        ("how heavy", "Bruno\t7\t31", "Name\tAge\tWeight kg"),
        ("how old", "| Cubs | 8 to 10½ | Tuesday |", "| Section | Ages | Night |"),
        ("how long", "| Lake walk | 6–8 | Ada |", "| Walk | Miles | Leader |"),
        ("how deep", "Depth in m: 12", ""),
        ("how long", "1 | front door | 30 | B2", "Zone | Where | Delay (s) | Shelf"),
    ],
)
def test_the_unit_may_stand_in_the_head_of_a_table_or_in_a_label(phrase, row, head):
    assert is_measured_by_head(phrase, row, head)


@pytest.mark.parametrize(
    ("phrase", "row", "head"),
    [
        ("how wide", "| Heron | 14 | 6 |", "| Boat | Length (m) | Crew |"),
        ("how old", "| Heron | 14 | 6 |", "| Boat | Checked in | Crew |"),
        ("how old", "| Ada | 14 | 6 |", "| Vet | Days | Extension |"),
        ("how heavy", "| Heron | 14 | 6 |", "| Boat | Length (m) | Crew |"),
        ("how long", "| Heron | red | old |", "| Boat | Length (m) | Crew |"),
        ("when", "| Heron | 14 | 6 |", "| Boat | Length (m) | Crew |"),
        ("how deep", "The lake: 12", ""),
        ("how long", "Vik | 30 | B2", "Boat | Seat(s) | Shelf"),
        ("how long", "| Noor | 4600 | Tuesdays |", "| Name | Extension | Hours |"),
    ],
)
def test_the_head_of_a_table_tells_its_own_units(phrase, row, head):
    assert not is_measured_by_head(phrase, row, head)


def test_a_row_is_measured_by_the_head_of_its_table(library):
    boats = "# Boats\n\n| Boat | Length (m) | Crew |\n|---|---|---|\n| Heron | 14 | 6 |\n| Osprey | 22 | 9 |\n"
    made = library({"boats.md": boats})

    assert [
        [quote.answer for quote in made.ask(_question(text)).quotes] for text in ("how long is the Heron?", "how wide is the Heron?")
    ] == [
        ["Heron | 14 | 6 |"],
        [],
    ]


@pytest.mark.parametrize(("text", "held"), [("We have eleven.", 0), ("It opens at eleven.", 1.0), ("Open nine to five.", 0.5)])
def test_a_number_in_words_may_be_a_time_where_it_stands_like_one(text, held):
    assert holds_kind(text, "when", "en") == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Come at 9.30.", 1),
        ("The shop is open till 9 pm.", 1),
        ("Lunch is 12.15-13.00.", 1),
        ("Doors 7.30 pm, music later.", 1),
        ("Parking: £3.20, up to 4 hours.", 0),
        ("The minimum is version 3.12.", 0),
        ("The lounge is for patients at end of life.", 0),
        ("Within 4 hours of it.", 0.5),
    ],
)
def test_a_price_a_version_and_how_long_something_lasts_are_no_time(text, held):
    assert holds_kind(text, "when", "en", "when") == held


@pytest.mark.parametrize(
    ("language", "text", "held"), [("th", "ปิด 22.30 น.", 1), ("it", "Comincia alle 17.30", 1), ("it", "Costa 3.20 €", 0)]
)
def test_a_time_may_have_a_point_elsewhere(language, text, held):
    assert holds_kind(text, "when", language, "") == held


def test_until_may_say_how_long_and_a_duration_says_it():
    assert holds_kind("It mostly held until 2 April.", "how many", "en", "how long") == 0.5
    assert holds_kind("We keep it for as long as your account is open.", "how many", "en", "how long") == 0.5
    assert holds_kind("Construction went on from 1859 to 1869.", "how many", "en", "how long") == 0.5
    assert holds_kind("It lasts 30 days.", "how many", "en", "how long") == 1


@pytest.mark.parametrize("text", ["When are visiting hours?", "what are the opening hours of the library", "When are your office hours?"])
def test_who_asks_for_hours_wants_times_of_day(text):
    question = asked(text)

    assert (question.kind, question.figures.measure) == ("when", "what hours")


def test_words_that_only_carry_a_question_weigh_little():
    question = asked("Who do I ring if I am sick?")

    assert question.terms[0].surface == "ring"
    assert question.weights[0] < question.weights[1] / 2


@pytest.mark.parametrize(
    ("phrase", "language", "sentence", "told"),
    [
        ("quel âge", "fr", "La chaudière a douze ans.", 1),
        ("quel âge", "fr", "La chaudière date de 2015.", 1),
        ("quel âge", "fr", "L'âge minimum est de 16.", 1),
        ("quel âge", "fr", "La chaudière démarre en dessous de huit degrés.", 0),
        ("quel âge", "en", "The boiler is 12 years old.", 1),
        ("wie alt", "de", "Ada, 3 Räume, 0151 0009921", 0),
        ("wie alt", "de", "Ada ist vierzig Jahre alt.", 1),
        ("qué edad", "es", "A las seis semanas.", 1),
        ("hoe oud", "nl", "De brug heeft 4 pijlers.", 0),
        ("wie alt", "de", "Ada plant die nächste Woche.", 0),
        ("wie alt", "de", "Ada ist fünfunddreißig Jahre alt.", 1),
        ("wie alt", "de", "Der 8-jährige Wallach Max ist der älteste.", 1),
        ("quel âge", "fr", "Elle a une centaine d'années.", 1),
        ("hoe oud", "nl", "Ada is vijfendertig jaar.", 1),
        ("che età", "it", "Ada ha trentacinque anni.", 1),
        ("wie lange", "de", "Die Kur dauert anderthalb Stunden.", 1),
        ("wie lange", "de", "Sie dauert 3 bis 4 Wochen.", 1),
        ("wie lange", "de", "Geöffnet freitags bis 15 Uhr.", 1),
        ("wie lange", "de", "Bis zum Ende der Ferien.", 0.5),
        ("wie lange", "de", "Sie dauert drei Werktage.", 1),
        ("wie lange", "de", "Die Frist beträgt neunzig (90) Tage.", 1),
        ("wie lange", "de", "Eine 30minütige Pause.", 1),
        ("wie lange", "de", "Es sind zweieinhalb Stunden, mit Pause.", 1),
        ("wie lange", "de", "Es sind 12 Runden.", 0.5),
        ("wie lange", "de", "Zimmer 16, Telefon 412", 0),
        ("combien de temps", "fr", "Le prêt est de trois semaines.", 1),
        ("cuánto tiempo", "es", "Montse, ext. 12", 0),
        ("cuánto tiempo", "es", "Media hora, con descanso.", 1),
        ("quanto tempo", "it", "Dura un'ora e mezza.", 1),
        ("hoe lang", "nl", "De cursus duurt zes weken.", 1),
        ("how often", "en", "After each use.", 1),
        ("how often", "en", "Laptops are replaced after four years.", 0.5),
        ("how long", "en", "They have been here since the 19th century.", 0.5),
        ("how long", "en", '"Counting Boats" – 4:17', 0.5),
        ("wie alt", "de", "Sie wurden vor etwa 515 Millionen Jahren gefunden.", 1),
        ("how often", "en", "It checks the origin of each package.", 0),
        ("wie oft", "de", "Der Müll wird jeden Montag abgeholt.", 1),
        ("wie oft", "de", "Die Treppe wird wöchentlich geputzt.", 1),
        ("wie oft", "de", "Die Region darf fünfmal geändert werden.", 1),
        ("wie oft", "de", "Nach 5 Versuchen ist Schluss.", 1),
        ("wie oft", "de", "Der Hausmeister putzt die Treppe.", 0),
        ("wie oft", "de", "Die Treppe wird im Mai geputzt.", 0),
        ("wie oft", "en", "The stairs are cleaned every Monday.", 1),
        ("wie oft", "tr", "Çöp 3 kez toplanır.", 1),
        ("à quelle fréquence", "fr", "L'escalier est nettoyé tous les deux jours.", 1),
        ("combien de fois", "fr", "Le lecteur lit les disques.", 0),
        ("cuántas veces", "es", "Se puede cambiar como máximo cinco veces.", 1),
        ("cada cuánto", "es", "La escalera se limpia semanalmente.", 1),
        ("ogni quanto", "it", "La fontana si pulisce ogni mese.", 1),
        ("com que frequência", "pt", "O lixo é recolhido diariamente.", 1),
        ("hoe vaak", "nl", "De lift wordt om de twee jaar gekeurd.", 1),
        ("hoe vaak", "nl", "De lift is om de hoek.", 0),
        ("hur ofta", "sv", "Trappan städas varje vecka.", 1),
        ("jak często", "pl", "Śmieci są wywożone co dwa tygodnie.", 1),
        ("как часто", "ru", "Мусор вывозят ежедневно.", 1),
        ("как часто", "ru", "Мусор вывозят по вторникам.", 1),
        ("kuinka usein", "fi", "Muutokset tarkistetaan neljän tunnin välein.", 1),
        ("wie oft", "de", "Am Montag kommt die Müllabfuhr.", 0.5),
        ("cuántas veces", "es", "Después de tres intentos se bloquea.", 1),
        ("wie oft", "de", "Sie wird im Abstand von 2 Jahren gewartet.", 1),
        ("wie oft", "de", "Der Aufzug wird aller 2 Jahre geprüft.", 1),
        ("wie oft", "de", "Vor jedem Spiel.", 1),
        ("wie oft", "de", "Das Passwort läuft nach 90 Tagen ab.", 1),
        ("wie oft", "de", "Das Öl wird alle 15.000 km gewechselt.", 1),
        ("hoeveel keer", "nl", "De pas mag 3x worden verlengd.", 1),
        ("hur många gånger", "sv", "Lånet kan förlängas högst en gång.", 1),
        ("jak często", "cs", "Schodiště se uklízí obden.", 1),
        ("как часто", "ru", "Подъезд моют через день.", 1),
        ("how often", "en", "The garden is watered at the end of each sprint.", 1),
        ("how often", "en", "A note is sent to each neighbour.", 0.5),
        ("how often", "en", "Milk costs two euros per person.", 0),
        ("how often", "en", "The bins go out every second Monday.", 1),
        ("wie oft", "de", "Der Rat tagt jeden Januar.", 1),
        ("wie oft", "de", "Die Messung läuft in jedem dritten Quartal.", 1),
        ("wie oft", "de", "Jede Etage hat eine Küche.", 0),
        ("wie oft", "de", "Der Raum ist am Abend zu.", 0),
        ("à quelle fréquence", "fr", "La lettre est écrite par Anne.", 0),
        ("cada cuánto", "es", "Hay flores por mesa.", 0),
        ("как часто", "ru", "Проверка с интервалом в час.", 1),
        ("how often", "de", "Der Müll wird jeden Montag abgeholt.", 1),
        ("wie oft", "de", "Alle Mieter haben einen Keller.", 0),
        ("wie oft", "de", "Die Kosten pro Person sind gering.", 0),
        ("wie oft", "de", "Jede Wohnung hat einen Keller.", 0),
        ("hoe vaak", "nl", "De ketel wordt met tussenpozen van 6 maanden nagekeken.", 1),
        ("hoe vaak", "nl", "Een pasje per persoon.", 0),
        ("a quelle frequence", "fr", "La chaudière est contrôlée à intervalles de 6 mois.", 1),
        ("à quelle fréquence", "fr", "Tous les enfants chantent à la fois.", 0),
        ("cada cuanto", "es", "La caldera se revisa a intervalos de 6 meses.", 1),
        ("con qué frecuencia", "es", "Todos los vecinos riegan el jardín a la vez.", 0),
        ("con qué frecuencia", "es", "La radio emite en 98,4 MHz.", 0),
        ("ogni quanto", "it", "Tutti i condomini hanno le chiavi.", 0),
        ("ogni quanto", "it", "Due volte all'anno.", 1),
        ("com que frequencia", "pt", "A caldeira é verificada a cada dois anos.", 1),
        ("com que frequência", "pt", "Limpe toda a casa.", 0),
        ("cada quant", "ca", "El contenidor es buida cada dilluns.", 0),
        ("cada quant", "ca", "El contenidor es buida cada setmana.", 1),
        ("cât de des", "ro", "Filtrul se schimbă în fiecare an.", 1),
        ("cât de des", "ro", "La data de 5 mai.", 1),
        ("hur ofta", "sv", "Var inte rädd, säger Per Svensson.", 0),
        ("hvor ofte", "da", "Filteret skiftes hver anden måned.", 1),
        ("hvor ofte", "da", "Per bor her.", 0),
        ("hvor mange gange", "da", "Koden virker kun en gang.", 1),
        ("hvor ofte", "no", "Filteret byttes to ganger i året.", 1),
        ("kuinka usein", "fi", "Kattila, joka on kellarissa, huolletaan.", 0),
        ("kuinka usein", "fi", "Kattila huolletaan joka syksy.", 1),
        ("jak czesto", "pl", "Filtr wymienia się co pół roku.", 1),
        ("jak často", "cs", "Filtr se mění každé dva roky.", 1),
        ("kolikrat", "cs", "Filtr se mění dvakrát.", 1),
        ("milyen gyakran", "hu", "A rendszer magától frissül.", 0),
        ("milyen gyakran", "hu", "A szűrőt minden évben cserélik.", 1),
        ("hányszor", "hu", "Hetente kétszer.", 1),
        ("как часто", "ru", "Чай из ежевики.", 0),
        ("как часто", "ru", "Фильтр меняют раз в год.", 1),
        ("як часто", "uk", "Фільтр міняють кожні два роки.", 1),
    ],
)
def test_an_age_how_long_and_how_often_are_told_by_times_in_other_languages_too(phrase, language, sentence, told):
    assert holds_kind(sentence, "how many", language, phrase) == told


def test_each_way_to_ask_how_often_asks_for_a_number():
    phrases = {phrase for kinds in QUESTION_WORDS.values() for phrase in kinds.get("how many", ())}

    assert phrases >= HOW_OFTEN


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("How much time does the ferry take?", "how much time"),
        ("How much longer does the ferry take?", "how much time"),
        ("How much weight can the lift take?", "how heavy"),
        ("How much money did the fair raise?", "how much money"),
        ("How much milk does the cat get?", "how much"),
        ("At what temperature does it melt?", "how hot"),
        ("What distance did they sail?", "how far"),
        ("What speed did it reach?", "what speed"),
        ("How fast can the ferry go?", "what speed"),
        ("How fast do they reply?", "how fast"),
        ("What height does it reach?", "how tall"),
    ],
)
def test_what_asks_for_a_measure_in_other_words_asks_for_it(question, measure):
    assert asked(question).figures.measure == measure


@pytest.mark.parametrize(
    ("question", "language", "kind"),
    [
        ("What is the release date of Borealis 4?", "en", "when"),
        ("what's the deadline for entries", "en", "when"),
        ("Wie lautet der Stichtag?", "de", "when"),
        ("Quelle est la date limite ?", "fr", "when"),
        ("¿Cuál es la fecha del torneo?", "es", "when"),
        ("What is the maximum table size?", "en", "how many"),
        ("size of one segment", "en", "how many"),
        ("what is the length of the course", "en", "how many"),
        ("what is the age limit for juniors", "en", "how many"),
        ("what port do clients use", "en", "how many"),
        ("Which port does the server listen on?", "en", "how many"),
        ("default port", "en", "how many"),
        ("ssh port", "en", "how many"),
        ("Which port does the ferry leave from?", "en", "which"),
        ("nearest port", "en", ""),
        ("USB port?", "en", ""),
        ("Which port does the headset use?", "en", "which"),
        ("What is the date picker?", "en", "definition"),
        ("What is a time limit?", "en", "definition"),
        ("What is depth of field?", "en", "definition"),
        ("What is length of stay?", "en", "definition"),
        ("What is the fee after the deadline?", "en", "definition"),
        ("what does the size depend on", "en", "which"),
        ("What share of the staff is leaving?", "en", "how many"),
        ("What fraction of climbers reach the top?", "en", "how many"),
        ("What was the percentage of failed brews?", "en", "how many"),
        ("What was the death toll?", "en", "how many"),
        ("In what century was the mill built?", "en", "when"),
        ("Which decade saw the most mills?", "en", "when"),
        ("Which physicist found the neutron?", "en", "who"),
        ("By what French king was it built?", "en", "who"),
        ("Which Oscar-winning actor plays the miller?", "en", "who"),
        ("What killed president Lind?", "en", "which"),
        ("What made the king resign?", "en", "which"),
        ("What title did the king take?", "en", "which"),
        ("Which kind of person likes it?", "en", "which"),
        ("Which king's mill is it?", "en", "which"),
        ("Which package manager do I need?", "en", "which"),
    ],
)
def test_dates_sizes_and_people_may_be_asked_for_by_their_nouns(question, language, kind):
    assert asked(question, language).kind == kind


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What is the maximum amount for lunch?", "Claim a maximum amount of £50 for lunch."),
        ("What is the paper size for the poster?", "The poster is printed on paper of the size A2."),
        ("What is the deadline for the report?", "The deadline for the report depends on your supervisor."),
        ("What is the expiry date of my card?", "The expiry date is printed on the front of your card."),
        ("What is the start date of the course?", "The start date of the course has not been decided."),
    ],
)
def test_what_is_asked_for_by_a_noun_may_be_told_without_a_number(library, question, sentence):
    page = f"# Notes\n\n{sentence}\n\nA taxi is paid up to 30 pounds.\n\nInvoices are due on 15 May.\n"

    assert library({"a.md": page}).ask(Question(question)).quotes[0].answer == sentence


def test_a_size_is_told_without_a_number_too(library):
    answer = library({"a.md": "# Hall\n\nThe size of the hall is about that of a tennis court.\n\nIt was painted in May.\n"}).ask(
        Question("what's the size of the hall?")
    )

    assert (answer.quotes[0].answer, answer.confidence) == ("The size of the hall is about that of a tennis court.", Confidence.STRONG)


def test_how_often_is_not_told_by_the_number_of_a_region(library):
    page = "# Player\n\nEin Spieler aus Region 1 liest nur Scheiben der Region 1.\n\nDie Region des Spielers darf höchstens fünfmal geändert werden.\n"

    answer = library({"a.md": page}).ask(Question("Wie oft darf man die Region ändern?"))

    assert answer.quotes[0].answer == "Die Region des Spielers darf höchstens fünfmal geändert werden."


def test_the_word_for_the_measure_need_not_stand_in_the_answer(library):
    answer = library({"lift.md": "# Lift\n\nThe lift takes 450 kg.\n\nIt was painted in May.\n"}).ask(
        Question("How much weight can the lift take?")
    )

    assert answer.quotes[0].answer == "The lift takes 450 kg."


@pytest.mark.parametrize(
    ("question", "language", "phrase"),
    [
        ("Quanto ci si mette a salire?", "it", "Quanto ci si mette"),
        ("Quanto ci vuole per salire?", "it", "Quanto ci vuole"),
        ("Сколько по времени длится прогулка?", "ru", "Сколько по времени"),
        ("На сколько можно взять игру?", "ru", "На сколько"),
    ],
)
def test_how_long_is_asked_without_a_word_for_time(question, language, phrase):
    asking = asking_phrase(question, language)

    assert (asking.kind, question[asking.start : asking.end]) == ("how many", phrase)


@pytest.mark.parametrize(
    ("phrase", "label", "names"),
    [
        ("how deep", "Depth", True),
        ("how deep", "Max. depth in m", True),
        ("how deep", "Length", False),
        ("how deep", "Room", None),
        ("how many", "Length", None),
    ],
)
def test_a_label_names_the_measure_that_is_asked_for_or_another(phrase, label, names):
    assert labels_measure(phrase, label) is names


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("`retention` | 90d | older mails are deleted |", 1),
        ("`timeout` | 30s |", 1),
        ("`pause` | 500ms |", 1),
        ("`max_size` | 25M |", 0),
        ("a film of the 1930s", 0),
        ("a 3d printer", 0),
    ],
)
def test_short_units_of_time_stand_right_behind_the_number(text, held):
    assert holds_kind(text, "how many", "en", "how long") == held


def test_what_lies_between_two_turns_tells_how_often():
    assert holds_kind("`backwash` | 48 | hours between two cleanings |", "how many", "en", "how often") == 1


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("It was built in 1923 in Kandle.", 0),
        ("He left shortly after one in the morning.", 0),
        ("The shelf is 5 in deep.", 1),
        ("A plank of 12 in, painted.", 1),
    ],
)
def test_an_inch_is_no_preposition(sentence, held):
    assert holds_kind(sentence, "how many", "en", "how long") == holds_kind(sentence, "how many", "en", "how tall") == held


def test_since_when_says_half_of_how_long():
    assert holds_kind("The reed beds have been used since the 1970s.", "how many", "en", "how long") == 0.5
    assert holds_kind("She was late since she had missed the ferry.", "how many", "en", "how long") == 0


@pytest.mark.parametrize(
    ("language", "question", "sentence", "other"),
    [
        ("sv", "Hur gammal är Ada?", "Ada är en åttaårig flicka.", "Ada har 12 katter."),
        ("no", "Hvor gammel må man være?", "Du må være fylt 12 år.", "Det er plass til 12."),
        ("fi", "Kuinka vanha Ada on?", "Ada on 12-vuotias.", "Adalla on 12 kissaa."),
        ("pl", "Ile lat ma Ada?", "Ada urodziła się w 1980.", "Ada ma 12 kotów."),
        ("cs", "Jak starý je hrad?", "Hrad pochází ze 14. století.", "Hrad má 12 věží."),
        ("ru", "Сколько лет Аде?", "Аде 12 лет.", "У Ады 12 кошек."),
        ("uk", "Скільки років Аді?", "Аді 12 років.", "В Ади 12 котів."),
        ("tr", "Ada kaç yaşında?", "Ada 12 yaşında.", "Ada'nın 12 kedisi var."),
        ("hu", "Hány éves Ada?", "Ada 12 éves.", "Adának 12 macskája van."),
        ("vi", "Ada bao nhiêu tuổi?", "Ada 12 tuổi.", "Ada có 12 con mèo."),
        ("el", "Πόσων χρονών είναι η Άντα;", "Η Άντα είναι 12 ετών.", "Η Άντα έχει 12 γάτες."),
        ("ar", "كم عمر عادة؟", "عمرها 12 سنة.", "لديها 12 قطة."),
        ("he", "בת כמה עדה?", "עדה בת 12 שנים.", "לעדה 12 חתולים."),
        ("hi", "एडा कितने साल की है?", "एडा 12 साल की है।", "एडा के पास 12 बिल्लियाँ हैं।"),
        ("ro", "Ce vârstă are Ada?", "Ada are 12 ani.", "Ada are 12 pisici."),
    ],
)
def test_an_age_is_told_by_years_in_further_languages(language, question, sentence, other):
    asking = asking_phrase(question, language)
    phrase = question[asking.start : asking.end].casefold()

    assert [holds_kind(each, "how many", language, phrase) for each in (sentence, "| Ada | 12 |", other)] == [1.0, 1.0, 0.0]


def test_how_many_times_asks_for_no_time_of_day(library):
    text = "# Sessions\n\n| Day | Place | Time |\n|---|---|---|\n| Monday | Hall | 10-12 |\n| Friday | Foyer | 16-18 |\n"

    assert library({"a.md": text, "b.md": "Bags are free."}).ask(Question("how many times can i come")).is_abstention


@pytest.mark.parametrize("question", ["how long do backups take?", "how far back do backups go?"])
def test_the_minutes_of_a_clock_are_no_number_below_a_label(library, question):
    page = "# Backups\n\nDatabases are backed up every night at 02:30. Nobody has the key. They are kept for 35 days.\n"

    assert not any("02:30" in quote.answer for quote in library({"a.md": page}).ask(Question(question)).quotes)


@pytest.mark.parametrize(
    ("phrase", "language", "sentence", "holds"),
    [
        ("what percentage", "en", "The agency keeps 8.4% of the rent.", 1),
        ("what percent", "en", "Two in ten of them stay.", 1),
        ("what percentage", "en", "Half of the members row.", 1),
        ("what percentage", "en", "Two members signed, and 3 left.", 0),
        ("wie viel prozent", "de", "Ein Drittel der Mitglieder rudert.", 1),
        ("wie viel prozent", "de", "Im Verein sind 40 Leute.", 0),
        ("quel pourcentage", "fr", "La moitié des membres rame.", 1),
        ("quel pourcentage", "fr", "Cela fait partie des 40 choses à faire.", 0),
        ("qué porcentaje", "es", "Es el 12 por ciento de la cuota.", 1),
        ("какой процент", "ru", "В клубе 40 человек.", 0),
    ],
)
def test_a_percentage_is_told_by_a_share(phrase, language, sentence, holds):
    assert holds_kind(sentence, "how many", language, phrase) == holds


def test_a_price_by_the_week_is_no_size(library):
    page = "# Town\n\nPlots in town are rented, 150 shards a week, ask Ada for a free one.\n"

    assert library({"a.md": page, "b.md": "# A\n\nTea."}).ask(Question("how large is a plot in town?")).is_abstention
