"""Where sentences begin and end."""

import pytest

from bot.models import Block, BlockKind
from bot.sentences import split_sentences


def split(text, language="en", kind=BlockKind.PROSE):
    return [text[start:end] for start, end in split_sentences(text, Block(0, len(text), kind), language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["Dr. Smith met Mr. J. R. R. Tolkien at 5 p.m. in St. Louis.", "They spoke, e.g. about elves."]),
        ("en", ["The U.S. Army came, cf. Fig. 3 and pp. 4-5.", "It left."]),
        ("en", ["It takes approx. 10 minutes.", "See vol. 3 and ch. 12 first."]),
        ("en", ["Ask Ms. Lind or Amb. Pertti Salo, or Cllr. Bo Ek.", "They know."]),
        ("en", ["In Vault under `kv/dispatch/`.", "The carriers' keys are changed by hand.", "Never in `.env` files."]),
        ("en", ["Run `make a. Be b` now.", "`make c` comes last."]),
        ("en", ["Open on Sat. and Sun. until dusk.", "We met on Sun.", "The door was open."]),
        ("pl", ["Firma sp. z o.o. z Łodzi ma 2 godz. dziennie w 2024 r. o godz. 17.00 dla nas.", "To jest p. Anna."]),
        ("pt", ["A Silva Ltda. venceu na R. das Flores ontem.", "Choveu."]),
        ("es", ["De 9 a. m. a 2 p. m. todos pueden.", "No hay nadie."]),
        ("fr", ["Au XIXe s. la ville fut grande.", "Puis elle brûla."]),
        ("sv", ["Biblioteket öppnar kl. 9 och stänger kl. 18.", "Se t.ex. Ada."]),
        ("no", ["Butikken åpner kl. 9 og stenger kl. 18.", "Ada er her."]),
        ("tr", ["Kedi vb. hayvanlar geldi.", "Örn. Dr. Can Er geldi."]),
        ("ru", ["Это 5 млн. рублей, т. е. 3 250 руб. в год.", "Да."]),
        ("de", ["Dipl.-Ing. Weiß kam mit J.-P. Martin."]),
        ("en", ["It cost $3.50 for version 2.3.1 of 1,204.5 MB.", "Then it was free."]),
        ("en", ["He waited... and waited.", "She left."]),
        ("en", ['He said, "Stop. Go home."', "Then he left.", '"Why?" she asked.']),
        ("en", ["Write to a.b@example.org or see https://example.org/a.html?b=c.", "Done."]),
        ("en", ["Really?!", "Yes!!", "No."]),
        ("en", ["The line wraps\nin the middle.", "The next one\r\ntoo."]),
        ("de", ["Am 3. Oktober 1990 kam Dr. Müller, d.h. der 2. Mann.", "Im 19. Jahrhundert war das anders."]),
        ("fr", ["M. Dupont et Mme. Durand sont là.", "« Quoi ? » dit-il.", "Oui !"]),
        ("es", ["¿Qué es?", "¡Hola!", "El Sr. García llegó."]),
        ("ru", ["А. С. Пушкин родился в 1799 г. в Москве.", "Это т.е. так."]),
        ("zh", ["今天天气很好。", "你去哪里？", "我不知道！"]),
        ("ja", ["これはペンです。", "本当？", "はい。"]),
        ("zh", ["桥建成了。", "1945年烧毁。", "他说：“好。”", "３月重建！", "5月开放。"]),
        (
            "ja",
            ["橋が建てられた。", "1945年に焼けた。", "「行こう！」と言った。", "「はい。」", "5人が来た。", "「無理。」", "ところが来た。"],
        ),
        ("ca", ["El pont fou construït.", "1945 va ser dur."]),
        ("cs", ["Most byl postaven.", "1945 byl rok konce."]),
        ("da", ["Det koster hundrede kroner.", "50 personer kom.", "Bilnr. 7 er gul."]),
        ("de", ["Die Brücke wurde gebaut.", "1945 brannte sie.", "Die Telefonnr. 123 gilt."]),
        ("fi", ["Silta rakennettiin.", "1945 se paloi."]),
        ("th", ["ก่อตั้งเมื่อ พ.ศ. 2534 โดย ดร. สมหญิง ม.ค. ถึง ก.พ. เปิด 08.30 น. ถึง 16.00 น."]),
        ("ar", ["ذهبت إلى المدرسة.", "هل رأيته؟", "نعم!"]),
        ("hi", ["यह एक वाक्य है।", "डॉ. शर्मा आए।", "क्या आप ठीक हैं?"]),
        ("ko", ["안녕하세요.", "저는 학생입니다.", "괜찮아요?"]),
        ("nl", ["Het museum is op 5 jan. 2027 gesloten.", "Van 3 feb. t/m 5 sept. is het open.", "Bel mw. De Vries."]),
        ("fr", ["Du 3 févr. au 5 sept. 2021, et le 1er janv. 2020.", "Au n° 12 de l'av. Foch ou du bd. Voltaire.", "La réf. est 4512."]),
        ("fr", ["C'est à 3 min. de marche.", "Il ouvre le 3 oct.", "Le musée ferme le 4 déc. 2020."]),
        (
            "es",
            [
                "Del 3 de ene. al 5 de feb. de 2027.",
                "El director es D. Juan Ruiz.",
                "Vive en la Ctra. Vieja n. 5.",
                "Toma vitamina D.",
                "Es buena.",
            ],
        ),
        ("de", ["Die Fa. Müller GmbH hat den 3. bis 4. Stock.", "Vom 3. Feb. bis 5. Sept. 2021 im Kt. Zürich.", "Ende."]),
        ("pt", ["Fica na R. Augusta n. 5.", "A av. Paulista é longa.", "De 3 de jan. a 5 de fev. de 2027."]),
        ("it", ["Abita in via Roma n. 5.", "L'art. 3 dice di no.", "Dal 3 feb. al 5 set. 2021."]),
        ("en", ["Open from 9 a.m. to 5 p.m. Monday to Friday.", "It shuts at 5 p.m.", "Monday is free."]),
        ("en", ["The hall is open from 9 to 17 h.", "The wifi password is kestrel-42.", "It weighs 5 g.", "Bo has it."]),
        ("de", ["Die Halle ist von 9 bis 17 h offen, nie bis 18 h.", "Das Passwort ist Falke."]),
        ("es", ["Dura 20 min.", "El bus sale a las 9."]),
        ("ru", ["Зал открыт с 9 до 17 ч.", "Пароль другой."]),
        ("el", ["Ο κ. Παπαδόπουλος είναι ο υπ. Παιδείας, δηλ. ο αρμόδιος.", "Βλ. σελ. 5.", "Τι έκανε;", "Δεν ξέρω."]),
        ("hi", ["कीमत रु. 500 है।", "यह ई.पू. 300 में बना।"]),
        ("ro", ["Dl. Popescu stă pe Str. Eminescu nr. 5, bl. 3, ap. 12.", "Art. 5 alin. 2 spune asta."]),
        ("tr", ["Bkz. Tel. no. 123.", "Atatürk Cad. No: 5.", "Sonra gitti."]),
        ("vi", ["Ông TS. Nguyễn Văn A ở TP. Hồ Chí Minh.", "Nhà ở Q. 1, Đ. Lê Lợi.", "Mở cửa T2–CN.", "Sau đó đóng."]),
        ("ar", ["هذا في ص. 5 من الكتاب.", "كان هناك عام 300 ق.م. ثم ذهب."]),
        ("fa", ["او در سال ۱۳۵۰ ه.ش. به دنیا آمد.", "آیا آمد؟", "بله!"]),
        ("ko", ['"네." 라고 말했다.', "그는 갔다."]),
        ("id", ["Dr. Budi lahir di Jl. Sudirman No. 5, Jakarta.", "Harganya Rp. 3.500."]),
        ("hu", ["Kb. 3,5 millió forint.", "2024. március 5. kedd.", "Dr. Kovács jött."]),
        ("uk", ["Проф. Іваненко І. І. прийшов.", "Див. рис. 5."]),
        ("pt", ["Nasceu em 50 a.C. na Av. Paulista, n.º 5.", "No séc. XIX veio."]),
        ("es", ["Nació en el 50 a. C. en Roma.", "Murió allí."]),
        ("ca", ["Viu a l'av. Diagonal núm. 5.", "Li agrada l'art.", "És bo."]),
        ("de", ["Gefahren wird 2. Klasse; ab drei Stunden darf 1. Klasse gebucht werden.", "Das Büro liegt im Hof, 3. Stock links."]),
        ("de", ["Den Pokal gewann die 1. Mannschaft am 2. Spieltag.", "Er wurde 12.", "Danach ging er."]),
        ("de", ["Start ist So. 18 Uhr.", "Ende ist Mo. früh.", "Das ist so.", "Klar?"]),
        (
            "fr",
            [
                "**Dim. 18, 18h** – Club lecture.",
                "**Sam. 4, 9h30** – Grande braderie.",
                "Fermé dim. et lun. matin.",
                "C'est un jeu.",
                "Bon.",
            ],
        ),
        ("es", ["Abierto lun. 9-14 h y mié. 16-20 h.", "Sáb. 9-14 h."]),
        ("it", ["Aperto lun. 9-12 e gio. 15-18.", "Chiuso dom. e festivi."]),
        ("nl", ["Open di. 9-12 en do. 14-17 uur.", "Kom ook."]),
        ("en", ["Open Mon. 9-12 and Wed. 2-5.", "Closed Sun. all day.", "He sat.", "We came."]),
        ("und", ["Hello there.", "Go on."]),
        ("xx", ["Hello there.", "Go on."]),
    ],
)
def test_sentences_are_told_apart(language, sentences):
    joint = "" if language in {"zh", "ja"} else " "

    assert split(joint.join(sentences), language) == sentences


@pytest.mark.parametrize(
    "line",
    [
        "City bike ..... £15 / day",
        "Cargo bike.....£35",
        "Child seat . . . . . £4",
        "Helmet ........ EUR 35",
        "Lock ........ CHF 35.-",
        "Puncture repair (tube incl.) . £12.50",
        "Brake pads, pair .. $14",
        "Steamer .......... US$ 30",
        "Old lamp …… Fr. 20.–, card only",
        "Caretaker ........ Luis Pereira",
    ],
)
def test_the_dots_before_a_price_end_no_sentence(line):
    assert split(line) == [line]


def test_the_dots_before_a_name_end_no_sentence_on_any_line():
    text = "3. Election\n   Chair ......... Ada Lind\n   Treasurer ......... Ben Moss"

    assert split(text) == [text]


@pytest.mark.parametrize(
    "line", ["Sonntag 13.12.: Ada, Ben", "Samstag 5.12. – früh: Ada; spät: Ben", "Mo 7.12. - Ada", "Sheets, towels etc.: see the list"]
)
def test_no_sentence_ends_before_a_colon_or_a_dash_behind_a_day(line):
    assert split(line, "de") == [line]


def test_a_smiley_and_a_dash_may_follow_a_sentence():
    assert split("All done. :) See you.") == ["All done.", ":) See you."]
    assert split("It rained. – Nobody came.") == ["It rained.", "– Nobody came."]


def test_dots_may_end_a_sentence():
    assert split("He waited.... Then he left the house. She stayed.") == ["He waited....", "Then he left the house.", "She stayed."]
    assert split("It was 1990. - Nobody came.")[0] == "It was 1990."


def test_thai_is_parted_at_its_spaces():
    text = " ".join(["ผมชื่อสมชาย ผมอยู่ที่กรุงเทพ ประเทศไทยมีประชากรมาก และมีอาหารอร่อย วันนี้อากาศดี"] * 2)

    pieces = split(text, "th")

    assert " ".join(pieces) == text
    assert len(pieces) == 2


def test_thai_is_not_parted_before_a_shortened_word():
    founded = "พิพิธภัณฑ์ผ้าทอบ้านดงสะแกเป็นพิพิธภัณฑ์ชุมชนริมแม่น้ำสายคำซึ่งชาวบ้านช่วยกันก่อตั้งขึ้นเมื่อ พ.ศ. 2534 โดยครูบุญเรือน"

    assert split(founded, "th") == [founded]


def test_thai_is_not_parted_before_or_after_a_number():
    text = "ห้ามทำอาหารในห้องพักทุกห้องโดยไม่มีข้อยกเว้นใดๆทั้งสิ้นเพราะเคยเกิดไฟไหม้ครั้งใหญ่เมื่อปี 2562 และห้ามเลี้ยงสัตว์ทุกชนิดในห้องพักของเรา ขอบคุณทุกท่านที่ให้ความร่วมมือกับเราเสมอ"

    pieces = split(text, "th")

    assert len(pieces) > 1
    assert any("เมื่อปี 2562 และ" in piece for piece in pieces)


def test_endless_thai_that_has_blanks_only_around_numbers_is_parted_at_one():
    text = " ".join(f"ราคา {number} บาท{number}" for number in range(200))

    pieces = split(text, "th")

    assert " ".join(pieces) == text
    assert all(len(piece) <= 1_000 for piece in pieces)


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "> ", "| ", "-- ", "‣ ", "● ", "○ ", "■ ", "✓ ", "☐ ", "\uf0b7 "])
def test_a_bullet_is_no_part_of_its_sentence(bullet):
    assert split(f"{bullet}Milk is white.", kind=BlockKind.LINES) == ["Milk is white."]


def test_what_python_takes_for_white_space_opens_no_sentence_after_a_bullet():
    assert split("- \x1cMilk is white.", kind=BlockKind.LINES) == ["Milk is white."]


@pytest.mark.parametrize("text", ["■ 営業時間", "● 운영 시간"])
def test_a_mark_that_may_stand_before_a_heading_is_kept(text):
    assert split(text, kind=BlockKind.LINES) == [text]


@pytest.mark.parametrize("text", ["> 5", "- 5 degrees", "5", "42.", "-", "+49 30 1234", "(0)"])
def test_a_sign_or_number_that_may_be_the_answer_is_kept(text):
    assert split(text, kind=BlockKind.LINES) == [text]


@pytest.mark.parametrize("mark", ["1.", "12)", "(3)", "a)", "B.", "IV"])
def test_the_mark_of_a_list_item_is_no_sentence_of_its_own(mark):
    assert split(f"{mark} Open the door. Go in.", kind=BlockKind.LINES) == [f"{mark} Open the door.", "Go in."]


def test_lines_are_never_joined():
    assert split("alice: how many\nbob: 5\r\nalice: ok", kind=BlockKind.LINES) == ["alice: how many", "bob: 5", "alice: ok"]


def test_a_row_of_a_table_is_not_split_unless_its_cells_are_long():
    row = "Hall hire | 60 per hr. Then 40 | schools 30. |"
    columns = "E1      No water. The lamp is red     Open the tap. Wait."

    assert split(f"{row}\n{columns}", kind=BlockKind.LINES) == [row, columns]
    assert len(split("Ada   The door is open. Go in.", kind=BlockKind.LINES)) == 2
    assert len(split("<bob|away> The door is open. Go in.", kind=BlockKind.LINES)) == 2
    assert len(split(f"Notes | {'The door is open. ' * 30} |", kind=BlockKind.LINES)) > 1


def test_a_line_of_code_is_never_split():
    assert split("a = b. c(). Then\n  - x = 1", kind=BlockKind.CODE) == ["a = b. c(). Then", "- x = 1"]


def test_only_the_block_is_split():
    text = "Before. One. Two. After."

    assert split_sentences(text, Block(8, 17, BlockKind.PROSE), "en") == [(8, 12), (13, 17)]


@pytest.mark.parametrize("unit", ["a", "汉", "ก", "`", ".", "a-", "e\u0301", "👩‍👩‍👧", "word ", "a,"], ids=ascii)
def test_an_endless_line_gives_sentences_that_can_be_read(unit):
    text = unit * (100_000 // len(unit))

    sentences = split(text)

    assert max(map(len, sentences)) <= 1_150
    assert sum(len(sentence.replace(" ", "")) for sentence in sentences) == len(text.replace(" ", ""))


def test_a_cut_parts_no_letter_from_its_marks():
    pieces = split("e\u0301" * 5_001 + "x")

    assert not any(piece.startswith("\u0301") for piece in pieces)


def test_a_long_text_is_split_as_its_parts_are():
    sentences = [f'Dr. Smith said "number {number} is here" at 5 p.m. and left.' for number in range(1_000)]

    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize("text", ["", " \n ", "\u3000"])
def test_white_space_has_no_sentences(text):
    assert split(text) == []


@pytest.mark.parametrize("blank", "\u0085\u00a0\u2003\u2009\u2028\u2029\u202f\u3000")
def test_any_blank_may_stand_between_a_capital_and_its_full_stop(blank):
    text = f"See plan A{blank}. It is by J{blank}.{blank}Smith. He left."

    assert "".join(split(text)).replace(" ", "") == text.replace(" ", "")
    assert split(text)[-1] == "He left."


@pytest.mark.parametrize(
    "text",
    [
        "System.IO.FileNotFoundException means that the folder is missing.",
        "See play.Lanternfall.example for more.",
        "`java.lang.Object` is meant.",
    ],
)
def test_a_dotted_name_is_not_cut(text):
    assert [text[start:end] for start, end in split_sentences(text, Block(0, len(text), BlockKind.PROSE), "en")] == [text]


def test_a_forgotten_blank_parts_sentences():
    text = "It ended today.The next day it rained."

    assert len(split_sentences(text, Block(0, len(text), BlockKind.PROSE), "en")) == 2


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It has 6.4.[^1] ==The bed is dug.== It rests.", ["It has 6.4.[^1]", "==The bed is dug.==", "It rests."]),
        ("It is 5.[2] Then it rests.[a][b]", ["It is 5.[2]", "Then it rests.[a][b]"]),
        ("It is dug.^[See the plan. Of May.] It rests.", ["It is dug.^[See the plan. Of May.]", "It rests."]),
        ("2. **Is there parking?**\nYes, behind the gym.", ["2. **Is there parking?**", "Yes, behind the gym."]),
        ("*It is dug.* __It rests.__ ~~It waits.~~ So.", ["*It is dug.*", "__It rests.__", "~~It waits.~~", "So."]),
        ("**Note.** It rests. **It** waits.", ["**Note.**", "It rests.", "**It** waits."]),
        ("See ![[plan.png]] for the plan. It rests.", ["See ![[plan.png]] for the plan.", "It rests."]),
        ("It rests [here](plan.md). [It](plan.md) waits.", ["It rests [here](plan.md).", "[It](plan.md) waits."]),
        ("Ring Ada at Tel. +49 30 1234. It rests.", ["Ring Ada at Tel. +49 30 1234.", "It rests."]),
        ("Ring Tel. (030) 1234. It rests.", ["Ring Tel. (030) 1234.", "It rests."]),
    ],
)
def test_marks_after_a_full_stop_belong_to_the_sentence_before(text, sentences):
    assert split(text) == sentences


def test_a_picture_between_sentences_is_no_end_of_the_first():
    assert split("The heron nests by the weir. ![heron](h.png) It leaves in May.")[0] == "The heron nests by the weir."


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("It starts on 4 May.", "Level cap rises.", "en"),
        ("They may.", "Ada does.", "en"),
        ("She said no.", "Ada left.", "en"),
        ("Han tar det.", "Sedan går hon.", "sv"),
        ("Dijo que no.", "Luego se fue.", "es"),
        ("Ik weet dat.", "Daarna kwam zij.", "nl"),
        ("Ha detto di no.", "Poi è andata.", "it"),
    ],
)
def test_a_word_that_is_no_abbreviation_ends_a_sentence(first, second, language):
    assert split(f"{first} {second}", language) == [first, second]


@pytest.mark.parametrize("text", ["See No. A12 in the hall.", "It starts on 4 May. 2024 was dry."])
def test_an_abbreviation_before_a_number_ends_none(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The winners: 1. Ada, 2. Ben, 3. Cleo. They get a cup.", ["The winners: 1. Ada, 2. Ben, 3. Cleo.", "They get a cup."]),
        ("Three things: 1. Bring a pen. 2. Bring paper.", ["Three things: 1. Bring a pen.", "2. Bring paper."]),
        ("The result: 3. Then we left.", ["The result: 3.", "Then we left."]),
    ],
)
def test_a_number_that_counts_off_what_follows_ends_no_sentence(text, sentences):
    assert split(text) == sentences
