"""What a stretch of text says of itself: an address is an email, an amount a price."""

import functools
import operator

import pytest

from bot.analysis.implied import hints, implied, implied_together
from bot.analysis.stretches import stretches
from bot.models import Question


def together(text, language):
    """The words that a sentence says by more than one of its own."""
    return implied_together(text, language, functools.reduce(operator.or_, [hints(stretch, language) for stretch in stretches(text)]))


@pytest.mark.parametrize(
    ("stretch", "language", "word"),
    [
        ("ada@club.example", "en", "email"),
        ("<ada.b@club.example>,", "en", "email"),
        ("555-0144", "en", "phone"),
        ("+49/30/1234567", "de", "Telefon"),
        ("(0171)4432210", "und", "phone"),
        ("$9", "en", "price"),
        ("£1.50", "en", "cost"),
        ("12,50€", "de", "kostet"),
        ("€", "fr", "prix"),
        ("R$", "pt", "custa"),
        ("zł/m²", "pl", "cena"),
        ("рублей", "ru", "цена"),
        ("гривень", "uk", "ціна"),
        ("forint", "hu", "ára"),
        ("kronor,", "sv", "pris"),
        ("lei", "ro", "preț"),
        ("лева", "bg", "цена"),
        ("euros", "es", "cuesta"),
        ("ada@club.example", "ko", "email"),
        ("https://club.example/form", "en", "website"),
        ("www.club.example", "de", "Website"),
        ("20km/h", "en", "speed"),
        ("mph.", "en", "speed"),
        ("450m²,", "en", "area"),
        ("200MB", "en", "size"),
        ("GB", "fr", "taille"),
        ("km", "es", "distancia"),
    ],
)
def test_what_it_is(stretch, language, word):
    assert word in implied(stretch, language)


@pytest.mark.parametrize(
    "stretch",
    [
        "@ada",
        "2024-05-14",
        "14.05.2024",
        "1.234.567",
        "2023-2024",
        "12-14",
        "9",
        "cost",
        "example.org",
        "v2.3.1",
        "10:30",
        "978-3-16-148410-0",
        "12-34-56-78",
        "SIMBA",
        "MBA",
        "hammer",
    ],
)
def test_what_it_is_not(stretch):
    assert implied(stretch, "en") == ()


def test_a_shortened_weekday_is_one():
    assert implied("**Thu:**", "en") == ("Thursday",)


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("You can hold no more than three.", ("maximum",)),
        ("Files of up to 20 MB are accepted.", ("maximum",)),
        ("Up to five days can be carried over.", ("maximum",)),
        ("A parcel may not exceed\n5 kg.", ("maximum",)),
        ("A stay is limited to a week.", ("maximum",)),
        ("Rest for at least ten minutes, at most an hour.", ("maximum", "minimum")),
        ("No fewer than 5 members must come.", ("mandatory", "minimum")),
        ("That is up to you.", ()),
        ("At least the view is good.", ()),
        ("The price went up to 55 dollars.", ()),
        ("There is no more of it than this.", ()),
    ],
)
def test_the_bound_that_a_number_is(sentence, bounds):
    assert together(sentence, "en") == bounds


def test_no_bound_is_told_in_another_language():
    assert together("Bis zu 20 MB, at most 3.", "de") == ()


def test_a_maximum_is_found_where_it_is_said_in_other_words(library):
    page = "# Inspiration\n\nYou get it for the recap of a session.\n\nYou can hold no more than three points of inspiration.\n"

    answer = library({"a.md": page}).ask(Question("what is the maximum inspiration?"))

    assert "no more than three" in answer.quotes[0].answer


@pytest.mark.parametrize(
    "sentence",
    ["Dogs are not allowed.", "Dogs aren't permitted here.", "You must not feed them.", "Dogs may not swim.", "Neither is allowed."],
)
def test_what_is_not_allowed_is_forbidden(sentence):
    assert together(sentence, "en") == ("forbidden",)


@pytest.mark.parametrize("sentence", ["You must feed them.", "Everyone has to sign in.", "Members have to bring a towel."])
def test_what_must_be_done_is_mandatory(sentence):
    assert "mandatory" in together(sentence, "en")


@pytest.mark.parametrize(
    "sentence",
    ["Dogs are allowed.", "It may be that we do not swim.", "May Notting swim?", "It must have been rain.", "The club has two boats."],
)
def test_what_is_allowed_is_not(sentence):
    assert together(sentence, "en") == ()


def test_what_is_banned_is_found_where_it_is_not_allowed(library):
    answer = library({"pets.txt": "Cats sleep in the hall. Ferrets are not allowed in any room."}).ask(Question("are ferrets banned?"))

    assert answer.quotes[0].answer == "Ferrets are not allowed in any room."


@pytest.mark.parametrize(
    "sentence", ["She can be reached on 0155 510 8841.", "Ring +44 20 7946 0958.", "Ring (31) 3344-9087.", "Ring (555) 123-4567."]
)
def test_a_telephone_number_in_groups_is_one(sentence):
    assert "phone" in together(sentence, "en")
    assert "Telefon" in together(sentence, "de")


@pytest.mark.parametrize("sentence", ["It opened on 01 02 2024.", "It was 100 000 people in 2021 or 2022.", "Room (12) 3"])
def test_other_groups_of_digits_are_not(sentence):
    assert together(sentence, "en") == ()


def test_whose_number_it_is_may_stand_in_the_sentence_before(library):
    page = "# Stewards\n\nHenrike Vos looks after the Repair Café. She can be reached on 0155 510 8841.\n"

    answer = library({"staff.md": page, "rules.md": "Clean up after yourself.\n"}).ask(Question("what is Henrike Vos's phone number?"))

    assert "8841" in answer.quotes[0].answer


def test_an_email_address_is_an_address(library):
    page = "# Board\n\n| Name | Role | E-mail |\n|---|---|---|\n| Jonas Reiter | Treasurer | jonas@club.example |\n| Ines Okafor | Secretary | ines@club.example |\n"

    answer = library({"board.md": page, "rules.md": "Clean up after yourself.\n"}).ask(Question("what is Jonas's email address?"))

    assert "jonas@club.example" in answer.quotes[0].answer


@pytest.mark.parametrize(
    ("language", "sentence", "days"),
    [
        ("en", "We are open from Monday to Friday.", ("Tuesday", "Wednesday", "Thursday")),
        ("en", "Closed Saturday - Monday", ("Sunday",)),
        ("de", "Geöffnet mittwochs bis sonntags.", ("Donnerstag", "Freitag", "Samstag")),
        ("fr", "Ouvert du mardi au jeudi.", ("mercredi",)),
        ("pt", "Abre de segunda a quinta.", ("terça-feira", "quarta-feira")),
        ("uk", "Відкрито: понеділок – п’ятниця.", ("вівторок", "середа", "четвер")),
        ("en", "Open on Monday and Friday.", ()),
        ("en", "On Monday we go to the fair.", ()),
        ("ko", "월요일부터 금요일까지", ()),
    ],
)
def test_the_days_between_two_are_implied(language, sentence, days):
    assert together(sentence, language) == days


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("You must be 13 or older to join.", "en", ("age", "mandatory", "minimum")),
        ("Open to anyone aged 16 and over", "en", ("age", "minimum")),
        ("Under-18s need a letter.", "en", ("age",)),
        ("16+ only", "en", ("age",)),
        ("You need to be 17 and fit.", "en", ("age",)),
        ("It should be 17 degrees.", "en", ()),
        ("Children 4-15", "en", ("age",)),
        ("65+", "en", ("age", "senior")),
        ("Over 60s travel free", "en", ("age", "senior")),
        ("Children 4-15 % of all", "en", ()),
        ("Versions of 1.6 and older", "en", ()),
        ("Students get 50 % off.", "en", ("discount",)),
        ("Charities pay half.", "en", ("discount",)),
        ("We turn the lights off at 50 %.", "en", ()),
        ("Ab 16 Jahren ohne Begleitung", "de", ("Alter",)),
        ("À partir de 14 ans", "fr", ("âge",)),
        ("Mayores de 14 años", "es", ("edad",)),
    ],
)
def test_ages_and_what_costs_less_are_told_in_other_words(text, language, words):
    assert together(text, language) == words


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Monday | closed | 16:00 – 22:00 |", "en", ("open", "hours", "close")),
        ("Mon-Fri 9am to 5pm", "en", ("open", "hours", "close")),
        ("Friday | 21:00 | Game night |", "en", ()),
        ("On Monday 3 to 4 people come.", "en", ()),
        ("Lundi | fermé | 16 h – 22 h |", "fr", ("ouvert", "horaires", "ferme")),
        ("Samstag 8 bis 12 Uhr", "de", ("geöffnet", "Öffnungszeiten", "schließt")),
        ("Mon–Fri | 9–12 |", "en", ("open", "hours", "close")),
        ("Sat | Orra – Tarn | 3-1 |", "en", ()),
        ("Monday 12-15 May", "en", ()),
        ("Sat: 10-12 people", "en", ()),
    ],
)
def test_a_weekday_with_times_tells_hours(text, language, words):
    assert together(text, language) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "She is 13 years of age.",
        "Whoever is 13 years old may come.",
        "Members aged 13 may come.",
        "For members of 13 and up.",
        "For members of 13 or above.",
        "For members of 13 or under.",
        "For members of 13 or younger.",
        "It holds at most five.",
        "It holds at least five.",
        "It is capped at five.",
        "It is restricted to five.",
        "Members get 20 per cent off.",
        "Members get in at a reduced price.",
        "By Ada Lind",
        "Written by Ada Lind and Bo Falk",
    ],
)
def test_what_words_say_together_is_hinted_at_by_one_of_them(sentence):
    assert together(sentence, "en") == implied_together(sentence, "en", -1) != ()


@pytest.mark.parametrize(
    ("sentence", "language", "words"),
    [
        ("Henry Moor (30 July 1898 – 31 August 1986) was a sculptor.", "en", ("born", "died")),
        ("Henry Moor (1898-1986) was a sculptor.", "en", ("born", "died")),
        ("The sculptor Henry Moor (1898-1986) lived here.", "en", ("born", "died")),
        ("The Long Siege (1618–1648) ruined the valley.", "en", ()),
        ("Der Lange Krieg (1618–1648) war schlimm.", "de", ()),
        ("Ersilia Moro (Chioggia, 12 febbraio 1871 – Treviso, 8 ottobre 1949) è un'organista.", "it", ("nato", "morto")),
        ("The war (1754–1763) was long.", "en", ()),
        ("The report (ISBN 1234-1999) is out.", "en", ()),
        ("Henry Moor (1898) is a sculptor.", "en", ()),
    ],
)
def test_the_dates_of_a_life_say_when_somebody_was_born_and_died(sentence, language, words):
    assert together(sentence, language) == words


@pytest.mark.parametrize(
    ("sentence", "language", "word"),
    [
        ("The house stands at 14 Malt Lane, behind the brewery.", "en", "address"),
        ("Find us at 7b, St. Anne's Road.", "en", "address"),
        ("Der Laden ist in der Malzgasse 14.", "de", "Adresse"),
        ("Wir sitzen in der Alten Straße 3a.", "de", "Adresse"),
        ("Le local est au 14 bis, rue du Moulin.", "fr", "adresse"),
        ("Estamos en la calle Mayor, 12.", "es", "dirección"),
        ("La sede è in via dei Mulini 8.", "it", "indirizzo"),
        ("Ficamos na Rua das Flores, 21.", "pt", "endereço"),
        ("De winkel zit aan de Molenstraat 9.", "nl", "adres"),
        ("Biuro mieści się przy ul. Młyńskiej 4.", "pl", "adres"),
        ("Офис находится на улице Мельничной, 4.", "ru", "адрес"),
        ("Kontoret ligger på Kvarngatan 3.", "sv", "adress"),
        ("Butikken ligger på Møllevej 3.", "da", "adresse"),
        ("Butikken ligger i Møllegata 3.", "no", "adresse"),
    ],
)
def test_a_street_with_its_number_is_an_address(sentence, language, word):
    assert word in together(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("All 12 Men of the Row left Malt Lane.", "en"),
        ("It rose by 3.14 Malt Lane points.", "en"),
        ("Der Weg 3 km weiter ist steil.", "de"),
        ("Der Marktplatz 1848 war leer.", "de"),
    ],
)
def test_other_streets_and_numbers_are_none(sentence, language):
    assert {"address", "Adresse"}.isdisjoint(together(sentence, language))


@pytest.mark.parametrize(
    ("sentence", "language", "word"),
    [
        ("Receipts are handed in by the fifth of the following month.", "en", "deadline"),
        ("Applications must reach us no later than Friday.", "en", "deadline"),
        ("Return the form by 5 May.", "en", "due"),
        ("Return the form by noon on Monday.", "en", "due"),
        ("Return the form by May 5.", "en", "due"),
        ("Papers are due by the end of March.", "en", "deadline"),
        ("Der Antrag ist bis zum 5. Mai abzugeben.", "de", "Frist"),
        ("Le dossier est à rendre avant le 5 mai.", "fr", "délai"),
        ("Se puede pagar hasta el 5 de mayo.", "es", "plazo"),
        ("Il modulo va consegnato entro il 5 maggio.", "it", "scadenza"),
        ("Inscreva-se até 5 de maio.", "pt", "prazo"),
        ("Meld je uiterlijk 5 mei aan.", "nl", "deadline"),
        ("Wnioski przyjmujemy do 5 maja.", "pl", "termin"),
        ("Заявки принимаются до 5 мая.", "ru", "срок"),
    ],
)
def test_by_when_is_a_deadline(sentence, language, word):
    assert word in together(sentence, language)


@pytest.mark.parametrize(
    "sentence", ["By 1900 the mill had burnt down.", "It was built by the fifth duke.", "Bread is baked by hand on Monday."]
)
def test_not_every_by_is_a_deadline(sentence):
    assert "deadline" not in together(sentence, "en")


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("Databases are backed up every night.", "backup"),
        ("Members log in with their card.", "login"),
        ("Nobody has signed up yet.", "signup"),
        ("The stage is set up on Fridays.", "setup"),
        ("We take it down and hand the keys over at six.", "handover"),
        ("The firm was taken over in May.", "takeover"),
        ("Shut the press down before you leave.", "shutdown"),
    ],
)
def test_a_verb_with_a_small_word_has_a_noun(sentence, noun):
    assert noun in together(sentence, "en")


@pytest.mark.parametrize("sentence", ["We walk in the sun.", "He set the table and got up.", "The back-up team rests.", "They look out."])
def test_other_verbs_have_none(sentence):
    assert together(sentence, "en") == ()


@pytest.mark.parametrize(
    ("text", "language", "is_command"),
    [
        ("It is rolled out with `deployctl push`.", "en", True),
        ("Gestartet wird mit `boat start`.", "de", True),
        ("The key is `boat`.", "en", False),
        ("See `Boats of the north`.", "en", False),
    ],
)
def test_code_of_several_words_is_a_command(text, language, is_command):
    assert (not {"command", "Befehl"}.isdisjoint(together(text, language))) is is_command


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what's the address?", "The rooms are at 14 Malt Lane."),
        ("location?", "The rooms are at 14 Malt Lane."),
        ("deadline for receipts?", "Receipts are handed in by the fifth of the month."),
        ("when are receipts due?", "Receipts are handed in by the fifth of the month."),
        ("when is the backup?", "Tapes are backed up at 02:30."),
        ("is a badge mandatory?", "Everyone must wear a badge in the lift."),
        ("what's the speed limit?", "Vans drive no faster than 10 km/h in the yard."),
    ],
)
def test_what_is_only_implied_is_found(library, question, answer):
    page = "# Notes\n\nThe rooms are at 14 Malt Lane. Receipts are handed in by the fifth of the month. Tapes are backed up at 02:30. Everyone must wear a badge in the lift. Vans drive no faster than 10 km/h in the yard.\n"

    found = library({"notes.md": page, "rules.md": "Clean up after yourself.\n"}).ask(Question(question))

    assert found.quotes[0].answer == answer


@pytest.mark.parametrize(
    ("sentence", "language", "words"),
    [
        ("The house is open from 8 am to 9 pm.", "en", {"hours", "close"}),
        ("Das Haus ist von 8 bis 21 Uhr geöffnet.", "de", {"Öffnungszeiten", "schließt"}),
        ("Le local est ouvert de 8 h à 21 h.", "fr", {"horaires", "ferme"}),
        ("La casa abre de 8:00 a 21:00.", "es", {"horario", "cierra"}),
        ("La casa è aperta dalle 8:00 alle 21:00.", "it", {"orario", "chiude"}),
        ("A casa abre das 8h às 21h.", "pt", {"horário", "fecha"}),
        ("Het huis is open van 8:00 tot 21:00.", "nl", {"openingstijden", "sluit"}),
    ],
)
def test_from_when_to_when_something_is_open_are_its_hours(sentence, language, words):
    assert words <= set(together(sentence, language))


@pytest.mark.parametrize("sentence", ["The house is open to all.", "We row from 8 am to 9 pm.", "The opening is at 9."])
def test_other_times_and_open_doors_are_none(sentence):
    assert "hours" not in together(sentence, "en")
