"""Prices in languages for which `prices` has no more than digits."""

import pytest

from bot.answering.answer_types.prices import holds_price, tells_prices
from bot.answering.answer_types.wanted import PRICE, holds_wanted, wanted
from bot.models import Question

ASKED = {
    "ar": ("كم سعر التذكرة؟", "التذكرة بعشرة ريال."),
    "bg": ("Колко струва билетът?", "Билетът е 5 лв."),
    "ca": ("Quant costa l'entrada?", "L'entrada val 5 euros."),
    "cs": ("Kolik stojí lístek?", "Lístek je za 50 Kč."),
    "da": ("Hvad koster billetten?", "Billetten koster 50 kr."),
    "el": ("Πόσο κοστίζει το εισιτήριο;", "Το εισιτήριο είναι 5 ευρώ."),
    "fa": ("قیمت بلیت چقدر است؟", "بلیت پنجاه هزار تومان است."),
    "fi": ("Paljonko maksaa lippu?", "Lippu maksaa viisi euroa."),
    "he": ("כמה עולה כרטיס?", "כרטיס עולה 50 שקל."),
    "hi": ("टिकट कितने का है?", "टिकट पचास रुपये का है।"),
    "hu": ("Mennyibe kerül a jegy?", "A jegy 500 Ft."),
    "id": ("Berapa harga tiketnya?", "Tiketnya Rp 50.000."),
    "no": ("Hva koster billetten?", "Billetten koster 50 kroner."),
    "pl": ("Ile kosztuje bilet?", "Bilet kosztuje 20 zł."),
    "ro": ("Cât costă biletul?", "Biletul costă 20 de lei."),
    "ru": ("Сколько стоит билет?", "Билет стоит двести рублей."),
    "sv": ("Vad kostar biljetten?", "Biljetten kostar 50 kronor."),
    "tr": ("Bilet kaç lira?", "Bilet 50 TL."),
    "uk": ("Скільки коштує квиток?", "Квиток коштує 50 грн."),
    "vi": ("Giá vé bao nhiêu?", "Vé 50 nghìn đồng."),
}


@pytest.mark.parametrize(("language", "question", "price"), [(language, *pair) for language, pair in ASKED.items()])
def test_a_price_is_asked_for_and_told_by_its_money(language, question, price):
    assert tells_prices(language)
    assert wanted(question, language) == PRICE
    assert holds_price(price, language) == 1.0
    assert holds_wanted(PRICE, price, language)


@pytest.mark.parametrize("language", ASKED)
def test_a_number_may_be_a_price_at_the_end_or_in_a_row_and_no_other_is_one(language):
    assert (holds_price("Abc: 12.", language), holds_price("abc", language), holds_price("12 abc", language)) == (0.5, 0.0, 0.0)
    assert holds_price("| 12 | abc |", language, is_row=True) == 0.5
    assert not holds_wanted(PRICE, "abc", language)


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("ru", "Почему билет не работает?"),
        ("cs", "Kolik lidí přišlo?"),
        ("da", "Hvad er billetten?"),
        ("vi", "Có bao nhiêu vé?"),
        ("tr", "Kaç bilet var?"),
    ],
)
def test_what_asks_for_something_else_asks_for_no_price(language, question):
    assert wanted(question, language) == ""


@pytest.mark.parametrize(
    ("language", "question"),
    [("el", "ποσο κοστιζει το εισιτηριο"), ("cs", "kolik stoji listek"), ("ro", "cat costa biletul"), ("fi", "mitä tämä lippu maksaa")],
)
def test_a_price_is_asked_for_without_accents_and_with_words_between(language, question):
    assert wanted(question, language) == PRICE


def test_a_price_that_is_not_told_is_not_answered(library):
    club = library(
        {"a.txt": "Klatreklubben har hall på Tøyen. Medlemmer av klatreklubben får adgangsbrikke og kan klatre når som helst.\n"}
    )

    assert club.ask(Question("Hva koster det å bli medlem av klatreklubben?")).is_abstention
    assert not club.ask(Question("Får medlemmer av klatreklubben adgangsbrikke?")).is_abstention
