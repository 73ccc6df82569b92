"""Where words are, and by which pieces they can be found."""

import pytest

from bot.analysis.tokens import is_word_of, normalise, tokenize


def token(text):
    [only] = tokenize(text)
    return only


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("e-mail", "email", ("e", "mail")),
        ("state-of-the-art", "stateoftheart", ("state", "of", "the", "art")),
        ("XJ-900", "xj900", ("xj", "900")),
        ("XJ900", "xj900", ("xj", "900")),
        ("ERR_CONN_RESET", "errconnreset", ("err", "conn", "reset")),
        ("E1042", "e1042", ("e", "1042")),
        ("0x80070005", "0x80070005", ("0", "x", "80070005")),
        ("v2.3.1", "2.3.1", ("2", "2.3")),
        ("3.14", "3.14", ("3",)),
        ("20:45", "20:45", ("20",)),
        ("9:05:30", "9:05:30", ("9",)),
        ("3:1", "3:1", ("3", "1")),
        ("a.b@example.org", "a.b@example.org", ("a", "b", "example", "org")),
        ("report_2020-final.pdf", "report2020final.pdf", ("report", "2020", "final", "pdf")),
        ("src/main.rs", "src/main.rs", ("src", "main", "rs")),
        ("getUserName", "getusername", ("get", "user", "name")),
        ("1,204,000", "1204000", ()),
        ("10,5", "10", ()),
        ("U.S.A.", "usa", ()),
        ("و2002", "2002", ()),
        ("بـ50", "50", ()),
        ("ב-2021", "2021", ()),
        ("C++", "c++", ("c",)),
        ("C#", "c#", ("c",)),
        ("JNIM's", "jnim", ("s",)),
        ("l’été", "l", ("été",)),
        ("plain", "plain", ()),
        ("lad\u200bder", "ladder", ()),
        ("lad\u00adder", "ladder", ()),
        ("lad\u2060der", "ladder", ()),
        ("lad\ufeffder", "ladder", ()),
    ],
)
def test_a_word_is_found_whole_and_in_part(text, whole, parts):
    first = next(tokenize(text))

    assert (first.whole, first.parts) == (whole, parts)


@pytest.mark.parametrize("text", ["XJ-900", "v2.3.1", "a.b@example.org", "main.rs", "E1042", "1,204"])
def test_codes_versions_and_addresses_are_identifiers(text):
    assert token(text).is_identifier


@pytest.mark.parametrize("text", ["e-mail", "JNIM's", "U.S", "plain", "Zoë"])
def test_plain_and_hyphenated_words_are_no_identifiers(text):
    assert not token(text).is_identifier


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("今天天气", ["今天", "天天", "天气"]),
        ("東京タワー", ["東京", "京タ", "タワ", "ワー"]),
        ("水", ["水"]),
        ("ไทย", ["ไท", "ทย"]),
        ("한국어", ["한국", "국어"]),
    ],
)
def test_a_script_without_spaces_is_indexed_by_pairs(text, pairs):
    assert [found.whole for found in tokenize(text)] == pairs


def test_a_thai_vowel_mark_stays_with_its_letter():
    assert [found.whole for found in tokenize("น้ำดี")] == [normalise("น้ำ") + "ดี"]


def test_scripts_side_by_side_are_told_apart():
    assert [found.whole for found in tokenize("iPhone手机 5G网络")] == ["iphone", "手机", "5g", "网络"]


@pytest.mark.parametrize(
    ("word", "normal"),
    [
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("ΣΊΣΥΦΟΣ", "σίσυφοσ"),
        ("İstanbul", "istanbul"),
        ("e\u0301te\u0301", "été"),
        ("ﬁle", "file"),
        ("ＡＢＣ１", "abc1"),
        ("co\u00adoperate", "cooperate"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_spellings_of_a_word_are_unified_and_its_marks_kept(word, normal):
    assert normalise(word) == normal


@pytest.mark.parametrize("words", [("ไทย", "ดี", "มาก"), ("ភាសា", "ខ្មែរ", "ល្អ"), ("ພາສາ", "ລາວ"), ("မြန်မာ", "စာ")])
def test_a_border_of_words_without_width_changes_no_pairs(words):
    assert [found.whole for found in tokenize("\u200b".join(words))] == [found.whole for found in tokenize("".join(words))]


def test_what_has_no_width_ends_no_word():
    text = "\ufeffthe IT\u200b, of\u200b ไทย\u200b"

    assert [text[found.start : found.end] for found in tokenize(text)] == ["the", "IT", "of", "ไท", "ทย"]


def test_offsets_are_those_of_the_text():
    text = "Zoë’s e-mail: a.b@example.org, 今天!"

    assert [text[found.start : found.end] for found in tokenize(text)] == ["Zoë’s", "e-mail", "a.b@example.org", "今天"]


@pytest.mark.parametrize("text", ["", " ", "...", "—!?", "\u200d", "👩‍👩‍👧"])
def test_what_holds_no_word_has_no_tokens(text):
    assert list(tokenize(text)) == []


def test_what_was_won_is_not_what_will_not_be():
    assert [[token.whole for token in tokenize(text)] for text in ("who won", "it won't", "it won’t")] == [
        ["who", "won"],
        ["it", "wont"],
        ["it", "wont"],
    ]


@pytest.mark.parametrize(("word", "whole"), [("IEDs", "ied"), ("NGOs", "ngo"), ("CDs", "cd"), ("ÄÖs", "äö")])
def test_acronyms_in_the_plural_are_the_acronym(word, whole):
    assert [(token.whole, token.parts) for token in tokenize(word)] == [(whole, ())]


@pytest.mark.parametrize(
    ("word", "whole", "parts"),
    [
        ("U15s", "u15", ("u", "15")),
        ("mp3s", "mp3", ("mp", "3")),
        ("404s", "404", ()),
        ("1990s", "1990s", ("1990", "s")),
        ("5s", "5s", ("5", "s")),
    ],
)
def test_codes_and_numbers_in_the_plural_are_the_code_but_no_decades_or_seconds(word, whole, parts):
    assert [(token.whole, token.parts, token.is_identifier) for token in tokenize(word)] == [(whole, parts, True)]


def test_of_a_line_of_points_few_parts_are_told():
    (token,) = tokenize("1." * 5_000 + "1")

    assert len(token.parts) < 20


@pytest.mark.parametrize(("word", "whole"), [("40¹", "40"), ("1998²³", "1998"), ("circuits³", "circuits"), ("m²", "m2"), ("CO₂", "co2")])
def test_the_number_of_a_note_is_none_of_the_figure_or_word_before_it(word, whole):
    assert [token.whole for token in tokenize(word)] == [whole]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("١٩٥٠", "1950"),
        ("۱۹۵۰", "1950"),
        ("१९५०", "1950"),
        ("১৯৫০", "1950"),
        ("๑๙๕๐", "1950"),
        ("１９５０", "1950"),
        ("٣٫٥", "3.5"),
        ("١٢٬٥٠٠", "12500"),
        ("۱۴:۳۰", "14:30"),
    ],
)
def test_a_number_is_the_same_in_the_digits_of_every_script(text, whole):
    assert token(text).whole == whole


def test_digits_among_characters_are_a_number():
    assert [raw.whole for raw in tokenize("ห้อง๑๒")] == ["ห้อ", "อง", "12"]


@pytest.mark.parametrize(
    ("word", "text", "is_word"),
    [
        ("gate", "the gate opens", True),
        ("gate", "gate", True),
        ("gate", "floodgate, gate", True),
        ("gate", "(gate)", True),
        ("gate", "the gates", False),
        ("gate", "floodgate", False),
        ("gate", "", False),
        ("été", "l'été", True),
        ("gate", "gate7", False),
    ],
)
def test_a_word_stands_in_a_text_as_a_whole(word, text, is_word):
    assert is_word_of(word, text) == is_word
