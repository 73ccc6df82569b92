"""What names what no longer holds goes before the sentence that still says it."""

import pytest

from bot.analysis.changes import says_change, was_before
from bot.models import Question


@pytest.mark.parametrize(
    ("language", "text", "was"),
    [
        ("en", "The copy is now saved every two minutes, not every five.", ["five"]),
        ("en", "The deduction for Belgium goes up from 39 to 45 EUR.", ["39"]),
        ("en", "Raising the senior rate from £310 to £335 a year.", ["310"]),
        ("en", "170 gold instead of 150.", ["150"]),
        ("en", "Who does not acknowledge it is called after 15 minutes.", []),
        ("en", "Open from 9 to 17.", []),
        ("de", "Der Beitrag wird von 40 auf 45 Euro erhöht.", ["40"]),
        ("de", "Der Zug fährt von Bonn auf Gleis 5.", []),
        ("de", "Freitag statt Montag, nicht bestätigt.", ["montag"]),
        ("fr", "La cotisation passe de 40 à 45 euros.", ["40"]),
        ("es", "La cuota sube de 40 a 45 euros.", ["40"]),
        ("it", "La quota passa da 40 a 45 euro.", ["40"]),
        ("nl", "De contributie gaat van 40 naar 45 euro.", ["40"]),
        ("pt", "A mensalidade passa de 40 para 45 reais.", ["40"]),
        ("pl", "Stawkę podniesiono z 2,00 na 2,60 zł.", ["2,00"]),
        ("ru", "Теперь по четвергам, а не по вторникам.", ["вторникам"]),
        ("uk", "Тепер три замість двох.", ["двох"]),
        ("tr", "Aidat 150 TL'den 200 TL'ye çıkarıldı.", ["150"]),
        ("tr", "Toplantı salı değil çarşamba.", ["salı"]),
        ("zh", "断开时间由八小时缩短为四小时。", ["八小时"]),
        ("zh", "不是周三，是周四。", ["周三"]),
        ("ja", "月額6600円から7150円に変更します。", ["6600円"]),
        ("ja", "水曜ではなく木曜です。", ["水曜"]),
        ("ko", "회비를 28,000원에서 30,000원으로 올렸습니다.", ["28,000원"]),
        ("ko", "수요일이 아니라 목요일입니다.", ["수요일"]),
        ("fi", "Ei tiistaina vaan torstaina.", []),
        ("en", "Ruben did not want to raise the fee from 60 to 75.", []),
        ("es", "La junta propone subir la cuota de 55 a 60 euros.", []),
    ],
)
def test_what_was_is_named(language, text, was):
    assert was_before(text, language) == was


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The deadline is moved to **3 May 2026**, same hour."),
        ("en", "Completion is now planned for 1 April 2025."),
        ("de", "Die Karte kostet jetzt 12 Euro."),
        ("fr", "La carte coûte désormais 12 euros."),
        ("pt", "O VIP Ouro vai para R$ 29,90 por mês."),
        ("pl", "Czas postoju gości skrócono do 3 godzin."),
        ("ru", "Охотник подорожал."),
        ("uk", "Зустріч перенесено на 5 травня."),
        ("tr", "Kayıtlar 17 Nisan'a uzatıldı."),
        ("zh", "单次封顶调整为100元。"),
        ("ja", "会費は7,150円に変更します。"),
        ("ko", "출사는 4월 12일로 미룹니다."),
    ],
)
def test_what_says_a_change_has_the_figure_of_now(language, text):
    assert says_change(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The office moved to Norway."),
        ("pt", "Ela vai para casa."),
        ("ja", "午後10時までに手続きしてください。"),
        ("zh", "请提前告知。"),
        ("ru", "Теперь всё иначе."),
        ("fi", "Siirretty 5.5. asti."),
        ("en", "It was proposed that the fee is raised to 30 EUR."),
    ],
)
def test_what_has_no_figure_of_now_says_no_change(language, text):
    assert not says_change(text, language)


UNREAL = [
    ("en", "The fee will not be raised from 20 to 30 euros."),
    ("en", "The motion to raise the fee from 20 to 30 euros failed."),
    ("en", "Raising the fee from 20 to 30 euros was turned down."),
    ("en", "The vote on raising the fee from 20 to 30 euros was postponed."),
    ("en", "There was no majority for raising the fee from 20 to 30 euros."),
    ("en", "The board decided against raising the fee from 20 to 30 euros."),
    ("en", "If the fee were raised from 20 to 30 euros we would lose members."),
    ("en", "Once the fee rises from 20 to 30 euros, members will leave, said Bo."),
    ("en", "Ada asked whether the fee could be raised from 20 to 30 euros."),
    ("en", "Should we raise the fee from 20 to 30 euros?"),
    ("en", "Yoga has not moved from Tuesday to Thursday."),
    ("en", "Unless ten people sign up, yoga is moved from Tuesday to Friday."),
    ("en", "Contrary to rumours, yoga is not moved from Tuesday to Friday."),
    ("de", "Der Beitrag wird nicht von 20 auf 30 Euro erhöht."),
    ("de", "Bo fragte, ob der Beitrag von 20 auf 30 Euro erhöht wird."),
    ("fr", "La cotisation ne passe pas de 40 à 45 euros."),
    ("es", "La cuota no sube de 40 a 45 euros."),
    ("es", "La moción de subir la cuota de 40 a 45 euros fracasó."),
    ("it", "Se la quota passa da 40 a 45 euro, perdiamo soci."),
    ("nl", "De contributie gaat niet van 40 naar 45 euro."),
    ("pt", "A mensalidade não passa de 40 para 45 reais."),
    ("pl", "Stawki nie zmieniono z 2,00 na 2,60 zł."),
    ("ru", "Взнос не повысили с 20 до 30 рублей."),
    ("uk", "Якщо внесок підвищать з 20 до 30 гривень, ми втратимо людей."),
    ("tr", "Aidat 150 TL'den 200 TL'ye çıkarıldı mı?"),
    ("zh", "断开时间没有由八小时缩短为四小时。"),
    ("ja", "月額6600円から7150円に変更しません。"),
    ("ko", "회비를 28,000원에서 30,000원으로 올렸습니까?"),
]


@pytest.mark.parametrize(("language", "text"), UNREAL)
def test_what_is_denied_asked_or_only_a_case_has_changed_nothing(language, text):
    assert (was_before(text, language), says_change(text, language)) == ([], False)


@pytest.mark.parametrize(
    ("text", "was"),
    [
        ("The members agreed to raise the fee from 20 to 30 euros.", ["20"]),
        ("The limit was raised from 150 to 170 because nobody could find a room.", ["150"]),
        ("The match against Lund has been moved from Tuesday to Friday.", ["tuesday"]),
        ("For people who do not stay with us breakfast goes up from 16 to 18 euros.", ["16"]),
        ("Guests can park for 3 hours instead of 4.", ["4"]),
    ],
)
def test_what_was_done_has_changed_what_was_beside_other_words_that_deny(text, was):
    assert was_before(text, "en") == was


@pytest.mark.parametrize(
    ("holds", "unreal", "question"),
    [*(("The fee is 20 euros.", text, "how much is the fee?") for _, text in UNREAL[:10]), *(("Yoga is on Tuesday.", text, "when is yoga?") for _, text in UNREAL[10:13])],
)  # fmt: skip
def test_what_holds_goes_before_what_was_denied_asked_or_only_a_case(library, holds, unreal, question):
    answer = library({"a.md": f"{holds}\n", "b.md": f"{unreal}\n"}).ask(Question(question))

    assert answer.quotes[0].answer == holds


OLD = "# Rules\n\nThe guests of members may park in the yard for 4 hours a day.\n\nDogs stay outside.\n"


@pytest.mark.parametrize(
    ("later", "leads"),
    [
        ("The committee met.\n\nGuests in the yard: 3 hours instead of 4, said the committee.", True),
        ("The committee met.\n\nGuests in the yard: 3 hours, said the committee.", False),
        ("The committee met.\n\nBoats on the lake: 3 hours instead of 4, said the committee.", False),
        ("The committee met.\n\nGuests in the yard: 3 hours instead of 4, was proposed.", False),
        ("The committee met.\n\nMembers may row on the lake for 3 hours a day instead of 4.", False),
        ("The committee met.\n\nGuests in the yard: 3 hours instead of 6, said the committee.", False),
        ("---\ndate: 2019-05-01\n---\nThe committee met.\n\nGuests in the yard: 3 hours instead of 4, said the committee.", False),
    ],
)
def test_what_names_the_figure_of_another_sentence_as_what_was_goes_before_it(library, later, leads):
    files = {"rules.md": f"---\ndate: 2020-05-01\n---\n{OLD}", "minutes.md": f"{later}\n"}

    answer = library(files).ask(Question("for how many hours may the guests of members park in the yard?"))

    assert ("3 hours" in answer.quotes[0].answer) is leads


def test_who_asks_how_it_was_is_told_so(library):
    files = {"rules.md": OLD, "minutes.md": "Guests in the yard: 3 hours instead of 4, said the committee.\n"}

    answer = library(files).ask(Question("for how many hours could the guests of members formerly park in the yard?"))

    assert answer.quotes[0].answer.startswith("The guests of members may park")


@pytest.mark.parametrize(
    ("older", "newer", "question"),
    [
        ("VPN 连续八小时没有操作会自动断开。", "VPN 无操作断开时间由八小时缩短为四小时。", "VPN多久不操作会自动断开？"),
        ("Сервер «Дуо» вайпается по вторникам в 18:00.", "«Дуо» вайпается по четвергам, а не по вторникам.", "когда вайпается Дуо?"),
    ],
)
def test_in_other_languages_too(library, older, newer, question):
    answer = library({"rules.txt": f"{older}\n", "news.txt": f"{newer}\n"}).ask(Question(question))

    assert answer.quotes[0].answer == newer


@pytest.mark.parametrize(
    ("older", "newer", "question"),
    [
        ("| Статус | Цена |\n|---|---|\n| Охотник | 299 ₽ |\n| Лесник | 99 ₽ |", "Охотник подорожал: теперь 349 ₽ за 30 дней.", "сколько стоит Охотник?"),
        ("Goście mogą stać na podwórzu do 4 godzin.", "Czas, ile goście mogą stać na podwórzu, skrócono do 3 godzin.", "ile godzin mogą stać na podwórzu goście?"),
        ("| Plano | Preço |\n|---|---|\n| Ouro | R$ 24,90 |\n| Prata | R$ 14,90 |", "O VIP Ouro vai para R$ 29,90 por mês.", "quanto ta custando o vip ouro?"),
    ],
)  # fmt: skip
def test_sources_differ_where_one_says_in_its_language_that_it_changed(library, older, newer, question):
    answer = library({"rules.md": f"{older}\n", "news.txt": f"{newer}\n"}).ask(Question(question))

    assert (answer.sources_differ, answer.quotes[0].answer) == (True, newer)
