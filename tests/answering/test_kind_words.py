"""The kinds of things that sentences hold, in every language."""

import pytest
import regex

from bot.analysis.function_words import FUNCTION_WORDS
from bot.answering.answer_types.kind_words import WORDS
from bot.answering.answer_types.kinds import asking_phrase, holds_kind
from bot.models import Question

TIMES = {
    "de": "Sie beginnt im März.", "fr": "Elle commence en août.", "es": "Empieza en agosto.", "it": "Comincia a luglio.", "pt": "Começa em março.",
    "ca": "Comença al juliol.", "ro": "Începe în iulie.", "nl": "Het begint op maandag.", "sv": "Den börjar på lördag.", "da": "Den begynder på lørdag.",
    "no": "Den begynner i uka.", "fi": "Se alkaa heinäkuussa.", "pl": "Zaczyna się w lipcu.", "cs": "Začíná v červenci.", "hu": "Júliusban kezdődik.",
    "tr": "Temmuzda başlıyor.", "id": "Dimulai pada hari Senin.", "vi": "Bắt đầu vào tháng tới.", "ru": "Начинается в июле.", "uk": "Починається в липні.",
    "bg": "Започва през юли.", "el": "Αρχίζει τον Ιούλιο.", "he": "זה מתחיל ביולי.", "ar": "يبدأ في يوليو.", "fa": "از مرداد آغاز می‌شود.",
    "hi": "यह जुलाई में शुरू होता है।", "zh": "从星期三开始。", "ja": "午後から始まる。", "ko": "수요일에 시작한다.", "th": "เริ่มเดือนกรกฎาคม",
}  # fmt: skip
NUMBERS = {
    "de": "Es sind sieben Boote.", "fr": "Il y a sept bateaux.", "es": "Hay siete barcos.", "it": "Ci sono sette barche.", "pt": "Há sete barcos.",
    "ca": "Hi ha set vaixells.", "ro": "Sunt șapte bărci.", "nl": "Er zijn zeven boten.", "sv": "Det finns sju båtar.", "da": "Der er syv både.",
    "no": "Det er sju båter.", "fi": "Veneitä on seitsemän.", "pl": "Jest siedem łodzi.", "cs": "Je sedm lodí.", "hu": "Hét hajó van.",
    "tr": "Yedi tekne var.", "id": "Ada tujuh perahu.", "vi": "Có bảy chiếc thuyền.", "ru": "Лодок семь.", "uk": "Човнів сім.", "bg": "Лодките са седем.",
    "el": "Είναι επτά βάρκες.", "he": "יש שבע סירות.", "ar": "هناك سبع قوارب.", "fa": "هفت قایق هست.", "hi": "सात नावें हैं।", "zh": "有七艘船。",
    "ja": "七隻の船。", "ko": "배가 일곱 척 있다.", "th": "มีเรือเจ็ดลำ",
}  # fmt: skip
REASONS = {
    "de": "Weil sie brennt.", "fr": "Parce qu'elle brûle.", "es": "Porque arde.", "it": "Perché brucia.", "pt": "Porque arde.", "ca": "Perquè crema.",
    "ro": "Pentru că arde.", "nl": "Omdat het brandt.", "sv": "Eftersom den brinner.", "da": "Fordi den brænder.", "no": "Fordi den brenner.",
    "fi": "Koska se palaa.", "pl": "Ponieważ płonie.", "cs": "Protože hoří.", "hu": "Mert ég.", "tr": "Çünkü yanıyor.", "id": "Karena terbakar.",
    "vi": "Vì nó cháy.", "ru": "Потому что горит.", "uk": "Оскільки горить.", "bg": "Защото гори.", "el": "Επειδή καίγεται.", "he": "משום שהוא בוער.",
    "ar": "لأنه يحترق.", "fa": "چون می‌سوزد.", "hi": "क्योंकि यह जलता है।", "zh": "因为着火了。", "ja": "燃えるため。", "ko": "불이 나기 때문이다.",
    "th": "เพราะไฟไหม้",
}  # fmt: skip
NOTHING = {
    "de": "Boote sind rot.", "fr": "Il est rouge.", "es": "Es rojo.", "it": "Rosso è bello.", "pt": "Barcos vermelhos.", "ca": "Vermell.", "ro": "Bărci roșii.",
    "nl": "Boten zijn rood.", "sv": "Båtar är röda.", "da": "Både er røde.", "no": "Båter er røde.", "fi": "Veneet ovat punaisia.", "pl": "Czerwone łodzie.",
    "cs": "Červené lodě.", "hu": "Piros hajók.", "tr": "Kırmızı tekneler.", "id": "Perahu merah.", "vi": "Thuyền đỏ.", "ru": "Красные лодки.",
    "uk": "Червоні човни.", "bg": "Червени лодки.", "el": "Κόκκινες βάρκες.", "he": "סירות אדומות.", "ar": "قوارب حمراء.", "fa": "قایق‌های قرمز.",
    "hi": "लाल नावें।", "zh": "船是红色的。", "ja": "船は赤い。", "ko": "배는 빨갛다.", "th": "เรือสีแดง",
}  # fmt: skip
PLACES = {
    "de": "Es liegt bei Husum.", "fr": "Il est à Nantes.", "es": "Está en Cuenca.", "it": "Sta in Umbria.", "pt": "Fica em Évora.", "nl": "Het ligt bij Hoorn.",
    "sv": "Den ligger i Kalmar.", "pl": "Leży w Toruniu.", "ru": "Она стоит в Пскове.", "el": "Βρίσκεται στη Ρόδο.", "zh": "它位于海边。", "th": "อยู่ใกล้ทะเล",
    "ar": "يقع في الميناء.", "hi": "यह गाँव में है।", "he": "הוא נמצא ליד הנמל.",
}  # fmt: skip
OTHERS = sorted(set(FUNCTION_WORDS) - {"en"})


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(("kind", "sentences"), [("when", TIMES), ("how many", NUMBERS), ("why", REASONS)], ids=["when", "how many", "why"])
def test_a_sentence_holds_what_is_asked_for(language, kind, sentences):
    assert holds_kind(sentences[language], kind, language) == 1


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Es dauert anderthalb Jahre."),
        ("nl", "Het duurt anderhalf jaar."),
        ("ru", "Ждать полтора года."),
        ("hu", "Másfél évig tart."),
    ],
)
def test_one_and_a_half_is_a_number(language, sentence):
    assert holds_kind(sentence, "how many", language) == 1


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("kind", ["when", "how many", "why"])
def test_a_sentence_without_it_does_not(language, kind):
    assert holds_kind(NOTHING[language], kind, language) == 0


@pytest.mark.parametrize(("language", "text"), PLACES.items())
def test_a_place_is_told_by_what_stands_before_it(language, text):
    assert holds_kind(text, "where", language) == 1


@pytest.mark.parametrize("language", ["fi", "hu", "tr"])
def test_a_place_cannot_be_told_where_languages_have_cases_for_it(language):
    assert holds_kind("Se on Turussa.", "where", language) == 0.5


def test_a_reason_cannot_be_told_in_a_language_that_is_not_supported():
    assert holds_kind("Quia ardet.", "why", "la") == 0.5


@pytest.mark.parametrize(("kind", "digits"), [("when", "1987"), ("how many", "387"), ("how much", "387")])
@pytest.mark.parametrize("language", OTHERS)
def test_digits_are_read_in_every_language(language, kind, digits):
    assert holds_kind(digits, kind, language) == 1


def test_a_word_holds_nothing_as_a_part_of_another():
    assert holds_kind("Der Maistrommler.", "when", "de") == 0


def test_a_word_that_may_go_on_does():
    assert [holds_kind(text, "when", "de") for text in ("Im Jahresbericht.", "Die Montagsrunde.")] == [1, 1]


def test_every_language_but_english_has_its_words():
    assert set(WORDS) == set(OTHERS)


@pytest.mark.parametrize("language", OTHERS)
def test_the_words_are_of_known_kinds_and_each_stands_once(language):
    for kind, words in WORDS[language].items():
        each = regex.sub(r"\[[^\]]*\]|\(\?:[^)]*\)", "x", words).split("|")
        assert kind in {"who", "when", "where", "how many", "how much", "why", "how"}
        assert "" not in each
        assert len(each) == len(set(each)), kind


@pytest.mark.parametrize(
    ("sentence", "language", "held"),
    [
        ("Tell any moderator, or open a ticket: #support.", "en", 1.0),
        ("Sag es den Moderatoren, oder schreib: #support.", "de", 1.0),
        ("Tell any moderator, or open ticket #4.", "en", 0.0),
        ("Tell any moderator, as C&#x41; says.", "en", 0.0),
        ("Kerro siitä: #support.", "fi", 0.5),
    ],
)
def test_a_channel_is_a_place(sentence, language, held):
    assert holds_kind(sentence, "where", language) == held


@pytest.mark.parametrize(
    ("sentence", "language", "held"),
    [
        ("It opens on 5 May.", "en", 1.0),
        ("It opens at nine.", "en", 1.0),
        ("It opens after the storm.", "en", 0.5),
        ("It opens on the quay.", "en", 0.0),
        ("Es öffnet um neun Uhr.", "de", 1.0),
        ("Es öffnet am Ufer.", "de", 0.0),
    ],
)
def test_what_may_say_when_is_told_from_what_cannot(sentence, language, held):
    assert holds_kind(sentence, "when", language) == held


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It did not fire, as it watched the mean."),
        ("en", "Vote 2:2, so rejected."),
        ("en", "There is no bar this year as the licence came too dear."),
        ("en", "They stopped on order of the board."),
        ("fr", "Fermeture pour travaux de chauffage."),
        ("fr", "Il faut sonner pour entrer."),
        ("fr", "Elle est coupée du fait du gel."),
        ("de", "Der Beitrag steigt, da die Versicherung teurer ist."),
        ("de", "Wir schließen, um Strom zu sparen."),
        ("en", "It is taken on another day, to cut down side effects."),
        ("en", "It is closed as the lift is broken."),
        ("es", "Está cerrado por obras."),
        ("pt", "É dia presencial, pois há reuniões."),
        ("it", "È chiuso per lavori."),
        ("nl", "We sluiten om stroom te sparen."),
    ],
)
def test_a_reason_is_told_by_less_than_because(language, sentence):
    assert holds_kind(sentence, "why", language) == 1


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It fired, so far as we know."),
        ("en", "It is as red as that."),
        ("en", "She serves as the treasurer, known as the bear."),
        ("en", "It closes as soon as the light goes."),
        ("en", "It started out in 2011 as the security firm of a magnate."),
        ("fr", "Il y a 20 places pour les jeunes."),
        ("fr", "C'est fermé pour hiver."),
    ],
)
def test_other_words_of_the_kind_are_no_reason(language, sentence):
    assert holds_kind(sentence, "why", language) < 1


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Can I buy my laptop when I leave the company?", ""),
        ("is it closed when it rains?", ""),
        ("do you know when the shop opens?", "when"),
        ("did they say yet when the lift gets repaired", "when"),
        ("is there a day when i can come", "when"),
        ("when can i come", "when"),
    ],
)
def test_a_condition_asks_for_no_time(question, kind):
    assert asking_phrase(question, "en").kind == kind


@pytest.mark.parametrize(
    ("question", "page"),
    [
        ("In what city is the Falk Centre?", "The event was held at the Falk Centre in Lund."),
        ("Where is the Devil's Pool located?", "Near the edge of the falls there is the Devil's Pool, on Lowen Island."),
        ("What's wrong in room 207?", "Room 207 has a tap that drips."),
        ("On which days can I bring my dog?", "Dogs are welcome upstairs on Wednesdays and Fridays."),
        ("Why did Isaura run away?", "Isaura ran away from home at nineteen to escape a marriage."),
    ],
)
def test_what_only_frames_a_question_need_not_be_said(library, question, page):
    answer = library({"a.txt": f"{page}\n\nThe harvest failed.\n"}).ask(Question(question))

    assert answer.quotes[0].answer == page


def test_a_name_in_quotation_marks_may_have_another_form_in_languages_with_cases(library):
    page = "Пароход «Надежда» затонул в 1883 году, погибли 43 человека.\n\nУрожай был плохим.\n"

    answer = library({"a.txt": page}).ask(Question("Сколько человек погибло на «Надежде»?"))

    assert "43" in answer.quotes[0].answer
