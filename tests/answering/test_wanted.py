"""What is asked for by its name must stand in the sentence: a phone number, a code, a price."""

import pytest
from made_up import asked, candidates, document, evidence

from bot.answering.answer_types.wanted import PRICE, holds_wanted, wanted
from bot.models import Question


@pytest.mark.parametrize(
    ("question", "language", "thing"),
    [
        ("phone number of Fenella Orr", "en", "telephone"),
        ("What's the new phone number of the office?", "en", "telephone"),
        ("whats the number of the on-call phone", "en", "telephone"),
        ("Ian from the garage - what's his phone number?", "en", "telephone"),
        ("Herr Vogt – wie ist seine Telefonnummer?", "de", "telephone"),
        ("what is the new boat costing us?", "en", PRICE),
        ("What is the door code?", "en", "number"),
        ("is there a port", "en", ""),
        ("what's the staff room code", "en", "number"),
        ("what's the wifi password", "en", "number"),
        ("whats the pin for the interpreter", "en", "number"),
        ("wie ist das WLAN-Passwort", "de", "number"),
        ("c'est quoi le code du cadenas", "fr", "number"),
        ("wie lautet der Code von der Alarmanlage", "de", "number"),
        ("was soll die neue Maschine kosten?", "de", PRICE),
        ("wieviel hat der Umbau gekostet?", "de", PRICE),
        ("combien va coûter le hangar ?", "fr", PRICE),
        ("cuánto va a costar la obra", "es", PRICE),
        ("quanto vai custar a reforma?", "pt", PRICE),
        ("wat gaat de verbouwing kosten?", "nl", PRICE),
        ("qual é o número do WhatsApp da escola?", "pt", "telephone"),
        ("cuál es el número de whatsapp", "es", "telephone"),
        ("Quel est le mot de passe du wifi ?", "fr", "number"),
        ("¿Cuál es la contraseña del wifi?", "es", "number"),
        ("Qual é a senha do wifi?", "pt", "number"),
        ("Wat is het wachtwoord van de wifi?", "nl", "number"),
        ("Wie ist die Telefonnummer von Ada?", "de", "telephone"),
        ("que telefono tiene la dra Sanchis", "es", "telephone"),
        ("¿Cuál es el código de la alarma?", "es", "number"),
        ("Quel est le numéro de téléphone du club ?", "fr", "telephone"),
        ("Qual è il numero di telefono?", "it", "telephone"),
        ("Qual é o telefone da clínica?", "pt", "telephone"),
        ("Wat is het telefoonnummer van Ada?", "nl", "telephone"),
        ("what is the price of the cold kit", "en", "price"),
        ("What will an HX-60 cost?", "en", "price"),
        ("How much does the ferry cost?", "en", "price"),
        ("Was kostet die Prüfung?", "de", "price"),
        ("¿Qué precio tiene el pienso?", "es", "price"),
        ("Combien coûte une licence ?", "fr", "price"),
        ("price of a litre of milk", "en", "price"),
        ("What's the fee for a locker?", "en", "price"),
        ("What was the cost of the bridge?", "en", "price"),
        ("What does a couple pay per year?", "en", "price"),
        ("what do students pay", "en", "price"),
        ("what did the plumber charge", "en", "price"),
        ("what do you charge for a lesson", "en", "price"),
        ("Wie hoch ist der Jahresbeitrag?", "de", "price"),
        ("prix de la scie", "fr", "price"),
        ("Preis für einen Schlüssel", "de", "price"),
        ("precio de la llave", "es", "price"),
        ("what did the house sell for", "en", "price"),
        ("what salary does a lead get", "en", "price"),
        ("Passwort fürs WLAN", "de", "number"),
        ("Welchen Code hat das Tor?", "de", "number"),
        ("welke code heeft het hek", "nl", "number"),
        ("mot de passe du calendrier", "fr", "number"),
        ("Telefonnummer von Lena", "de", "telephone"),
        ("whats miss ortons email", "en", "email"),
        ("treasurer email", "en", "email"),
        ("what email do I send it to", "en", "email"),
        ("wie ist die Mailadresse von Lena", "de", "email"),
        ("c'est quoi l'email du prof", "fr", "email"),
        ("cuál es el correo de la secretaria", "es", "email"),
        ("qual è l'indirizzo email della biblioteca", "it", "email"),
        ("qual é o e-mail da escola", "pt", "email"),
        ("wat is het mailadres van de penningmeester", "nl", "email"),
        ("whats the zoom link", "en", "link"),
        ("what is the web address of the club", "en", "link"),
        ("what colours does it come in", "en", "colour"),
        ("Welche Farbe hat der Mülleimer?", "de", "colour"),
        ("de quelle couleur est le badge ?", "fr", "colour"),
        ("whats the wifi password now", "en", "number"),
        ("opening hours of the library", "en", "hours"),
        ("what are the opening hours", "en", "hours"),
        ("Wie sind die Öffnungszeiten?", "de", "hours"),
        ("horaires d'ouverture", "fr", "hours"),
        ("what is the name of the choir", "en", "name of"),
        ("names of the students", "en", "name of"),
        ("What was Vasko's brother's name?", "en", "name of"),
        ("whats the clerk denises surname", "en", "name of"),
        ("what's the new nurse called?", "en", "name of"),
        ("what is Brask's sister called?", "en", "name of"),
        ("what is the name of the street", "en", "name"),
        ("which hospital is Maud in", "en", "name"),
        ("comment s'appelle la cloche", "fr", "name"),
        ("cómo se llama la gata", "es", "name"),
        ("Wie hoch sind unsere Heizkosten?", "de", "price"),
        ("Quel est le loyer de la salle ?", "fr", "price"),
        ("¿Cuál es la cuota del club?", "es", "price"),
        ("a cuanto sale la garrafa", "es", "price"),
        ("cuanto se paga por la clase", "es", "price"),
        ("quanto é a consulta", "pt", "price"),
        ("quanto sai o banho", "pt", "price"),
        ("quanto si paga al mese", "it", "price"),
        ("combien on paye pour la salle", "fr", "price"),
        ("hoeveel betaal je als volwassene", "nl", "price"),
        ("wie viel muss ich für den Schlüssel bezahlen", "de", "price"),
    ],
)
def test_what_is_asked_for_by_name(question, language, thing):
    assert wanted(question, language) == thing


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What is the code of conduct?", "en"),
        ("what is the password policy", "en"),
        ("what is the minimum password length", "en"),
        ("Quel est le code de la route ?", "fr"),
        ("Is a registration number required?", "en"),
        ("Who knows the door code?", "en"),
        ("What do I do when I forget the door code?", "en"),
        ("How do I change my phone number?", "en"),
        ("Why does it cost so much?", "en"),
        ("What is the price elasticity of demand?", "en"),
        ("What does the lease say about heating costs?", "en"),
        ("What will cover the travel costs?", "en"),
        ("What is the price of freedom?", "en"),
        ("What is the cost of living?", "en"),
        ("What do members pay for with their card?", "en"),
        ("What do you pay with?", "en"),
        ("What does she pay attention to?", "en"),
        ("Wie hoch ist der Turm?", "de"),
        ("What is an access code?", "en"),
        ("Telefonnummer ändern", "de"),
        ("Passwort vergessen", "de"),
        ("Who chose the name of the choir?", "en"),
        ("Wie heißt die Glocke?", "de"),
        ("What is behind the dragon's name change?", "en"),
        ("which towns are near?", "en"),
        ("what is the name of an algebraic structure with addition", "en"),
        ("what is the green soap called", "en"),
        ("Can I paint it in any colour?", "en"),
        ("Who knows the opening hours?", "en"),
        ("What is the phone number used for?", "en"),
        ("Which phone number type is allowed?", "en"),
        ("The door code is not working, what now?", "en"),
        ("Change phone number", "en"),
        ("whats in the email", "en"),
        ("what is the email policy", "en"),
        ("send email to members", "en"),
        ("What is the link to cancer?", "en"),
        ("¿Qué teléfono usan los técnicos?", "es"),
        ("Quel téléphone acheter ?", "fr"),
        ("Was mache ich, wenn ich den Türcode vergesse?", "de"),
        ("¿Qué hago si pierdo el teléfono?", "es"),
        ("Was passiert mit der Telefonnummer?", "de"),
        ("Kan jeg ændre mit telefonnummer?", "da"),
        ("Hvad gør jeg hvis jeg glemmer telefonnummeret?", "da"),
        ("Jak zmienić numer telefonu?", "pl"),
    ],
)
def test_what_is_not(question, language):
    assert wanted(question, language) == ""


@pytest.mark.parametrize(
    ("thing", "sentence", "language"),
    [
        ("telephone", "Fenella Orr: 0171 4432", "en"),
        ("telephone", "Ring the desk (555-0142).", "en"),
        ("telephone", "Call 020 7946 0018 at night.", "en"),
        ("telephone", "In an emergency dial 112 and wait.", "en"),
        ("telephone", "The front desk has extension 21.", "en"),
        ("telephone", "Front desk: 4711", "en"),
        ("telephone", "| Front desk | 101 | Ada |", "en"),
        ("telephone", "Ada hat die +49 30 1234567", "de"),
        ("telephone", "Die Durchwahl ist 12.", "de"),
        ("telephone", "Appelez le 15.", "fr"),
        ("number", "The promo code is SUMMER.", "en"),
        ("number", "Wifi password: sunflower", "en"),
        ("number", "The wifi password is sunflower.", "en"),
        ("number", "Le nouveau code wifi c'est Veran2025", "fr"),
        ("number", 'The access code is "swordfish".', "en"),
        ("number", "The access code is summer-sale.", "en"),
        ("number", "The door code is four seven one one.", "en"),
        ("number", "Der Türcode lautet vier sieben eins eins.", "de"),
        ("price", "Tickets: 9", "en"),
        ("price", "Entry is free of charge.", "en"),
        ("price", "A visit is on the house.", "en"),
        ("price", "Dog | ten dirhams |", "en"),
        ("price", "It costs twenty quid.", "en"),
        ("price", "A tenner each.", "en"),
        ("price", "Er ist im Beitrag inbegriffen.", "de"),
        ("price", "Die Prüfung kostet zwanzig Franken.", "de"),
        ("price", "Cuesta cien pesos.", "es"),
        ("price", "De toegang is vrij.", "nl"),
        ("", "Anything.", "en"),
    ],
)
def test_a_sentence_that_holds_it(thing, sentence, language):
    assert holds_wanted(thing, sentence, language)


@pytest.mark.parametrize(
    ("thing", "sentence"),
    [
        ("number", "The code of the door is changed every month."),
        ("number", "The staff room code is changed on the first of each month; ask the ward clerk."),
        ("number", "The password will change: it will be sent by post."),
        ("number", "The password will be changed on 1 March."),
        ("number", "[2024-05-14 19:01] Ben: ask Ada for the code"),
        ("telephone", "[2024-05-14 19:01] Ben: ask Ada for her phone number"),
        ("telephone", "I have a satellite phone until the 30th."),
        ("telephone", "Wed 9 December | 17:00-20:00 | Tom Keller | phone |"),
        ("telephone", "The phone number of the office changed in 2019."),
        ("telephone", "The phone was bought on 2024-03-04 and the number changed."),
        ("telephone", "| OPAT team | 14 days | £31.65 |"),
        ("telephone", "Phones were banned here in 1990-1995, and 12,500 people signed."),
        ("price", "The P450 works down to minus 20."),
        ("price", "Gull Bridge (1931)"),
        ("price", "The ferry leaves twice a day."),
    ],
)
def test_one_that_does_not(thing, sentence):
    assert not holds_wanted(thing, sentence, "en")


@pytest.mark.parametrize(("year", "holds"), [("since", False), ("extension", True)])
def test_a_year_in_a_column_of_years_is_no_telephone_number(year, holds):
    assert holds_wanted("telephone", "| Treasurer | Ada Lind | 2021 |", "en", head=f"| Office | Name | {year} |") is holds


def test_below_the_name_of_a_thing_any_name_will_do_but_one_there_must_be(library):
    cats = library({"cats.md": "# Library\n\n## The cat\n\nA cat from next door sleeps in the trolley.\n"})
    named = library({"cats.md": "# Library\n\n## The cat\n\nIn the trolley lives Otto, who is fourteen.\n"})
    question = Question("what is the name of the cat")

    assert cats.ask(question).is_abstention
    assert "Otto" in named.ask(question).quotes[0].answer


def test_below_a_heading_that_is_the_question_it_need_not_be_there(library):
    page = "# Tours\n\n## What does a guided tour cost?\n\nThat depends on the size of the group; ask Ada.\n"

    assert library({"a.md": page}).ask(Question("What does a guided tour cost?")).quotes


def test_a_sentence_without_it_is_not_about_what_is_named():
    page = document("The printer P200 comes with a cold kit.\n\nThe cold kit of the printer P200 is 145 euros.\n")

    without, having = candidates(asked("What is the price of the cold kit of the P200?"), page)

    assert (evidence(without)["names"], evidence(having)["names"]) == (0.0, 1.0)


def test_who_asks_for_a_price_asks_how_much():
    found = [asked(question) for question in ("What did the viaduct cost?", "What is the cost of the bridge?", "What is the bridge?")]

    assert [(each.kind, each.figures.measure) for each in found[:2]] == [("how much", "how much money")] * 2
    assert found[2].kind == "definition"


@pytest.mark.parametrize(
    ("question", "sentence", "holds"),
    [
        ("what is the name of the choir", "She sings in a choir on Thursdays.", False),
        ("what is the name of the choir", "She sings in the choir Vox Nova.", True),
        ("what is the name of the choir", "Vox Nova, the choir, sings on Thursdays.", True),
        ("what is the name of the choir", "the choir is vox nova", True),
        ("name of the bell of Turku", "The bell of Turku weighs a ton.", False),
        ("name of the bell of Turku", "The bell of Turku is called the fat one.", True),
        ("which country signed the treaty", "Greenland signed the treaty.", True),
        ("which country signed the treaty", "Ministers signed the treaty.", False),
        ("which hospital is Maud in", "Maud is in hospital for her hip.", False),
        ("which hospital is Maud in", "Maud is in St Luke's.", True),
        ("what colours does it come in", "It comes in two sizes.", False),
        ("what colours does it come in", "It comes in white.", True),
        ("what colour is the Golden Gate Bridge", "The Golden Gate Bridge is a mile long.", False),
        ("what colour is the Golden Gate Bridge", "The Golden Gate Bridge is orange.", True),
        ("opening hours of the library", "Ask at the library.", False),
        ("opening hours of the library", "The library is open from 9 to 5.", True),
        ("opening hours of the library", "The library is closed on Mondays.", True),
        ("what is the alarm code for the office", "After 19:00 you need the alarm code.", False),
        ("what is the alarm code for the office", "The alarm code is 4711.", True),
        ("wifi password of kestrel-staff", 'Use the network "kestrel-staff".', False),
        ("wifi password of kestrel-staff", 'The wifi password of kestrel-staff is "swordfish".', True),
    ],
)
def test_a_sentence_without_it_is_of_another_thing(question, sentence, holds):
    [found] = candidates(asked(question), document(sentence))

    assert (evidence(found)["names"] > 0) is holds


@pytest.mark.parametrize(
    ("sentence", "is_named"),
    [
        ("Cash withdrawals with the card are not allowed.", False),
        ("Halvard issues the card.", True),
        ("The card is issued by Halvard Bank.", True),
        ("It is issued by the bank that we like.", False),
    ],
)
def test_a_word_of_every_day_that_opens_a_sentence_is_no_name(sentence, is_named):
    assert (
        holds_wanted(wanted("which bank issues our card", "en"), sentence, "en", frozenset("which bank issues our card".split()))
        is is_named
    )


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("ar", "ما هو رقم الهاتف؟", "الهاتف 6638215."),
        ("bg", "Какъв е телефонният номер?", "Тел. 02 123 456."),
        ("cs", "Na jakém telefonním čísle vás zastihnu?", "Linka 5512."),
        ("el", "Τι τηλέφωνο έχει το ιατρείο;", "Τηλ. 210 123 4567."),
        ("fi", "Mikä on puhelinnumero?", "Puhelin 040 123 456."),
        ("hi", "फ़ोन नंबर क्या है?", "फ़ोन 98765 43210 है।"),
        ("hu", "Mi a telefonszám?", "Tel. 06 1 234 567."),
        ("id", "Berapa nomor telepon kantor?", "Telepon 021 123456."),
        ("ja", "電話番号は何ですか？", "電話は03-1234-5678です。"),
        ("ko", "전화번호가 뭐예요?", "전화는 02-123-4567입니다."),
        ("pl", "Jaki jest numer telefonu?", "Telefon 22 123 45 67."),
        ("ru", "Какой номер телефона?", "Телефон 123-45-67."),
        ("sv", "Vad har jouren för telefonnummer?", "Ring 08-123 45 67."),
        ("th", "เบอร์โทรอะไร", "โทร 101"),
        ("tr", "Telefon numarası nedir?", "Telefon 0212 123 45 67."),
        ("uk", "Який номер телефону?", "Телефон 123-45-67."),
        ("vi", "Số điện thoại là gì?", "Gọi 028 1234 567."),
        ("zh", "电话号码是多少？", "值班电话6638-2150。"),
    ],
)
def test_a_telephone_number_is_asked_for_in_other_languages(language, question, told):
    assert wanted(question, language) == "telephone"
    assert holds_wanted("telephone", told, language)
    assert not holds_wanted("telephone", "24.", language)


def test_a_greeting_hides_nothing_that_is_asked_by_name(library):
    files = {
        "game.txt": "Patch\n\nThe lighthouse has six new rooms and one new keeper. It has a lamp.",
        "rules.txt": "Rules\n\nNo boats after dark.",
    }

    assert library(files).ask(Question("hello, whats the name of the new keeper of the lighthouse?")).is_abstention


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("whats miss ortons email", ""),
        ("whats mr vales email", "vale@school.example"),
        ("whats the web address of the school", ""),
    ],
)
def test_an_address_is_told_by_one(library, question, answer):
    files = {
        "trip.md": "# Trip\n\nAnswers from the meeting with Miss Orton, I asked all that you sent me. She may take a camera. We leave at nine.\n\n# Helpers\n\nMr Vale plans the trip: vale@school.example\n",
        "food.md": "# School meals\n\nThe school cooks for all. Lunch is at noon.\n",
    }
    found = library(files).ask(Question(question))

    assert answer in found.quotes[0].answer if answer else found.is_abstention


@pytest.mark.parametrize(
    ("sentence", "is_held"),
    [
        ("The form: https://forms.example/trip", True),
        ("Go to forms.example.", True),
        ("The link is pinned in #general.", True),
        ("The form is long, e.g. 3.5 pages.", False),
        ("Write to vale@forms.example.", False),
    ],
)
def test_a_link_is_told_by_an_address_or_where_it_is(sentence, is_held):
    assert holds_wanted("link", sentence, "en") is is_held
