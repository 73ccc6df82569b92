"""Terms: stop words dropped, words stemmed, the same for index and question."""

import pytest

from bot.analysis import analyse_question
from bot.analysis.analyzer import Analyzer, analyzer_for, is_light
from bot.analysis.framing_words import FRAMING_WORDS, LIGHT_WORDS
from bot.analysis.function_words import FUNCTION_WORDS
from bot.analysis.languages import words_that_mark


def asked(text, language="en", among=None):
    return analyse_question(text, among or (language,), language)


def matches(question, document, language="en"):
    """Whether each content word of a question is matched as a whole by the document's terms."""
    terms = set(Analyzer(language).terms(document))
    return [bool(word.whole & terms) for word in asked(question, language)]


@pytest.mark.parametrize(
    ("language", "asked_for", "written"),
    [
        ("en", "leaders", "leader"),
        ("de", "gepflückt", "pflücken"),
        ("de", "abgegeben", "abgeben"),
        ("de", "Häuser", "Hauses"),
        ("fr", "maisons", "maison"),
        ("es", "gatos", "gato"),
        ("ru", "книги", "книга"),
        ("ar", "المدرسة", "مدرسة"),
        ("hi", "लड़के", "लड़का"),
        ("tr", "evler", "ev"),
        ("tr", "kapanıyo", "kapanıyor"),
        ("tr", "soruyo", "sorucam"),
        ("pl", "rezerwujemy", "rezerwować"),
        ("cs", "rezervuji", "rezervovat"),
        ("und", "houses", "house"),
    ],
)
def test_a_word_is_found_in_another_form(language, asked_for, written):
    analyzer = Analyzer(language)

    assert analyzer.terms(asked_for) == analyzer.terms(written) != []


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("XJ-900", "The XJ900 is sold out."),
        ("XJ900", "The XJ-900 is sold out."),
        ("ERR_CONN_RESET", "It says err_conn_reset."),
        ("e-mail", "Send an email."),
        ("email", "Send an E-Mail."),
        ("report.pdf", "Open (report.pdf)."),
        ("ada@example.org", "Write to <Ada@Example.org>."),
        ("2.3.1", "Version v2.3.1 is out."),
        ("1204", "There were 1,204 of them."),
        ("STRASSE", "Die Straße ist lang."),
        ("été", "L'e\u0301te\u0301 est beau."),
        ("JNIM", "JNIM's leader spoke."),
        ("USA", "In the U.S.A. it rained."),
    ],
)
def test_a_code_or_spelling_is_found_as_a_whole(question, document):
    assert matches(question, document) == [True]


@pytest.mark.parametrize(
    ("part", "document"),
    [
        ("900", "The XJ-900 is sold out."),
        ("2.3", "Version v2.3.1 is out."),
        ("example", "Write to ada@example.org."),
        ("final", "See report_2020-final.pdf"),
        ("coronary", "A non-coronary cause."),
        ("name", "Call getUserName first."),
        ("12500", "Es kostet 12.500 Euro."),
        ("12,500", "Es kostet 12.500 Euro."),
    ],
)
def test_a_part_of_a_compound_is_found(part, document):
    assert matches(part, document) == [True]


@pytest.mark.parametrize(
    ("language", "question", "content"),
    [
        ("en", "Who is the leader of JNIM?", ["leader", "JNIM"]),
        ("en", "How old was Ann?", ["Ann"]),
        ("en", "What's the old price?", ["old", "price"]),
        ("en", "who are they", []),
        ("en", "Which system is US made?", ["system", "US", "made"]),
        ("de", "Wer ist der Leiter der Schule?", ["Leiter", "Schule"]),
        ("fr", "Qui est le chef de l'école ?", ["chef", "école"]),
        ("ru", "Кто написал книгу?", ["написал", "книгу"]),
        ("ar", "من هو مدير المدرسة؟", ["مدير", "المدرسة"]),
        ("ar", "كم عدد الطلاب؟", ["الطلاب"]),
        ("de", "Seit wann heißt der Verein so?", ["Verein"]),
        ("es", "¿En qué año se llamaba así la escuela?", ["escuela"]),
        ("pl", "W którym roku zbudowano most?", ["zbudowano", "most"]),
        ("ru", "Какова длина моста, который называется Синим?", ["длина", "моста", "Синим"]),
        ("uk", "Якої довжини міст?", ["довжини", "міст"]),
        ("tr", "Hangi yılda açıldı?", ["açıldı"]),
        ("vi", "Cầu được xây vào năm nào?", ["Cầu", "xây"]),
    ],
)
def test_only_content_words_are_asked_for(language, question, content):
    assert [word.surface for word in asked(question, language)] == content


@pytest.mark.parametrize(
    ("language", "question", "content"),
    [
        ("zh", "谁发明电话", ["发明", "明电", "电话"]),
        ("ja", "電話は誰が発明", ["電話", "話は", "が発", "発明"]),
        ("th", "ใครขาย", ["ขา", "าย"]),
    ],
)
def test_an_asking_word_of_an_unspaced_script_pairs_with_nothing(language, question, content):
    assert [word.surface for word in asked(question, language)] == content


def test_an_acronym_is_content_where_the_word_is_grammar():
    assert Analyzer("en").terms("IT helps it") == ["it", "help"]


def test_a_question_in_capitals_still_loses_its_grammar():
    assert [word.surface for word in asked("WHO IS THE LEADER")] == ["LEADER"]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("where does Anna Lind live", ["Anna", "Lind"]),
        ("Rivers in which country flood?", []),
        ("what is NATO for", ["NATO"]),
        ("what is the xj-900 for", ["xj-900"]),
        ("WHERE DOES ANNA LIVE", []),
    ],
)
def test_names_are_told_by_their_capitals_or_digits(question, names):
    assert [word.surface for word in asked(question) if word.is_name] == names


def test_a_word_has_a_stem_for_each_language_searched():
    [word] = asked("maisons", "en", ("en", "fr"))

    assert {analyzer_for("fr").stem("maisons"), analyzer_for("en").stem("maisons")} <= word.whole


def test_the_place_of_a_word_is_that_in_the_question():
    question = "Who leads the e-mail team?"

    assert [question[word.start : word.end] for word in asked(question)] == ["leads", "e-mail", "team"]


def test_identifiers_are_not_stemmed():
    assert Analyzer("en").terms("v2.3.1s E1042") == ["v2.3.1s", "v", "2", "3", "1", "s", "e1042", "e", "1042"]


def test_a_word_of_a_hundred_thousand_letters_is_one_term():
    assert Analyzer("en").terms("a" * 100_000) == ["a" * 100_000]


@pytest.mark.parametrize(
    ("language", "question", "words"),
    [
        ("en", "can you please tell me how to open the gate, thanks", ["open", "gate"]),
        ("de", "Wie kann ich bitte das Tor öffnen?", ["Tor", "öffnen"]),
        ("fr", "Est-ce que je peux ouvrir la porte ?", ["ouvrir", "porte"]),
        ("fr", "Comment peut-on ouvrir la porte ?", ["ouvrir", "porte"]),
        ("fr", "Où y a-t-il une porte ?", ["porte"]),
        ("es", "¿Cómo puedo abrir la puerta, por favor?", ["abrir", "puerta"]),
        ("pl", "Proszę: jak mogę otworzyć bramę?", ["otworzyć", "bramę"]),
        ("ru", "Подскажите, пожалуйста, как открыть ворота?", ["открыть", "ворота"]),
        ("zh", "请问开门可以吗？", ["开门"]),
        ("ko", "문을 열까요?", ["문을", "열"]),
        ("ko", "이용 요금은 얼마예요?", ["이용", "요금"]),
        ("ko", "체육관까지 버스로 가나요?", ["체육", "육관", "버스"]),
    ],
)
def test_words_that_frame_a_question_are_left_out(language, question, words):
    assert [word.surface for word in asked(question, language)] == words


@pytest.mark.parametrize(
    ("language", "question", "words"),
    [
        ("de", "Servus wer hat den Schlüssel", ["Schlüssel"]),
        ("de", "Morgen, wer hat Dienst?", ["Morgen", "Dienst"]),
        ("fr", "Bonjour à tous, où est la clé ?", ["clé"]),
        ("it", "buongiorno, posso portare un libro", ["portare", "libro"]),
        ("nl", "Goedemiddag, waar is de sleutel?", ["sleutel"]),
        ("es", "buenas tardes, cuánto cuesta", ["cuesta"]),
        ("zh", "你好，图书馆几点开门？", ["图书", "书馆", "开门"]),
        ("en", "hi there", ["hi"]),
        ("nl", "Hoi An is where", ["Hoi", "An", "where"]),
        ("fr", "Salut est quoi", ["Salut"]),
        ("en", "Hi-Fi", ["Hi-Fi"]),
        ("sv", "Bok om katter", ["Bok", "katter"]),
    ],
)
def test_a_greeting_says_nothing_of_what_is_asked(language, question, words):
    assert [word.surface for word in asked(question, language)] == words


def test_words_of_chats_frame_a_question():
    assert [word.surface for word in asked("yo, hiya, dunno how long till smth dries btw")] == ["dries"]
    assert [word.surface for word in asked("hmm why wasnt it drying, shouldnt theyve dried tbh")] == ["drying", "dried"]
    assert [word.surface for word in asked("wer macht den Kuchen", "de")] == ["Kuchen"]


def test_framing_words_in_quotation_marks_are_meant():
    assert [word.surface for word in asked('who said "thank you everyone"?')] == ["said", "thank", "everyone"]
    assert [word.surface for word in asked("Wer sagte »danke gern«?", "de")] == ["sagte", "danke", "gern"]


@pytest.mark.parametrize(
    ("question", "words"), [("Où prendre rendez-vous ?", "rendez-vous"), ("Où est Aix-en-Provence ?", "Aix-en-Provence")]
)
def test_what_follows_a_hyphen_is_not_always_a_pronoun(question, words):
    assert asked(question, "fr")[-1].surface == words


def test_a_question_of_framing_words_alone_keeps_them():
    assert [word.surface for word in asked("do you know anything?")] == ["know", "anything"]


def test_words_that_frame_a_question_are_indexed():
    assert Analyzer("en").terms("thanks") == ["thank"]


def test_a_name_frames_nothing():
    assert [word.surface for word in asked("who does Know know?")] == ["Know"]


@pytest.mark.parametrize(
    ("language", "word", "light"),
    [
        ("en", "get", True),
        ("en", "one", True),
        ("en", "carry", False),
        ("en", "bring", True),
        ("en", "available", True),
        ("en", "super", True),
        ("en", "gate", False),
        ("de", "Art", True),
        ("es", "clase", False),
        ("ko", "는데", True),
        ("de", "verfügbar", True),
        ("ar", "اسم", True),
        ("ja", "した", True),
        ("ja", "東京", False),
    ],
)
def test_light_words(language, word, light):
    [term] = asked(f"{word}", language)

    assert is_light(term, language) == light


@pytest.mark.parametrize(
    ("language", "question", "name"), [("ja", "Dropboxと同期", "Dropbox"), ("zh", "用usb打印", "usb"), ("ko", "PDF를 열기", "PDF")]
)
def test_latin_letters_among_characters_are_a_name(language, question, name):
    assert [word.surface for word in asked(question, language) if word.is_name] == [name]


def test_each_language_with_words_knows_what_frames_its_questions():
    assert set(FRAMING_WORDS) == set(FUNCTION_WORDS) - {"th"}  # there nothing is known


def test_no_word_is_given_twice():
    for table in (FRAMING_WORDS, LIGHT_WORDS):
        for words in table.values():
            assert len(words.split()) == len(set(words.split()))


@pytest.mark.parametrize("table", [FRAMING_WORDS, LIGHT_WORDS])
def test_what_frames_or_weighs_little_is_no_word_of_grammar(table):
    both = {language: set(table[language].casefold().split()) & words_that_mark(language) for language in table}

    assert not any(both.values())


def test_what_a_chat_writes_together_is_no_content():
    surfaces = [term.surface for term in analyse_question("ya des douches stp", ("fr",), "fr")]

    assert surfaces == ["douches"]


@pytest.mark.parametrize("word", ["aed", "ued", "iing"])
def test_a_stem_is_more_than_a_letter(word):
    assert (analyzer_for("en").stem(word), analyzer_for("en").stems([word])) == (word, [word])


def test_the_letter_of_a_code_is_no_word_of_grammar():
    (code,) = analyse_question("e12", ("en", "es"), "es")

    assert code.parts == (frozenset({"e"}), frozenset({"12"}))


def test_the_s_of_a_decade_is_no_part_of_it():
    (decade,) = analyse_question("1960s", ("en",), "en")

    assert decade.parts == (frozenset({"1960"}),)


@pytest.mark.parametrize(
    ("language", "question", "content"),
    [
        ("vi", "Chiến tranh kéo dài bao lâu?", ["Chiến", "tranh", "kéo", "dài"]),  # of syllables none is a word by itself
        ("ro", "În ce țară s-a născut Tesla?", ["născut", "Tesla"]),
        ("es", "¿De qué siglo es la torre?", ["siglo", "torre"]),  # which answers say, too
        ("el", "Ποιος έκανε τα σχέδια της γέφυρας;", ["σχέδια", "γέφυρας"]),
        ("ro", "Unde și-a făcut studiile într-un an?", ["studiile", "an"]),
        ("ko", "교각은 몇 개인가?", ["교각"]),
        ("ko", "무슨 병으로 사망했는가?", ["병으", "사망"]),
        ("da", "Hvor lang er broen?", ["lang", "broen"]),  # which answers say, too
    ],
)
def test_phrases_that_only_ask_are_no_content(language, question, content):
    terms = analyse_question(question, (language,), language)

    assert [term.surface for term in terms if not is_light(term, language)] == content


@pytest.mark.parametrize(
    ("participle", "verb"),
    [
        ("geleitet", "leiten"),
        ("gemieteten", "mieten"),
        ("geöffnet", "öffnen"),
        ("gegründete", "gründen"),
        ("angemeldet", "anmelden"),
        ("zugeordnet", "zuordnen"),
        ("gestaltet", "gestalten"),
        ("gefährdet", "gefährden"),
        ("bearbeitet", "bearbeiten"),
    ],
)
def test_a_german_participle_in_et_has_the_stem_of_its_verb(participle, verb):
    german = analyzer_for("de")

    assert german.stem(participle) == german.stem(verb)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("he", "סֵפֶר", "ספר"),  # with its points
        ("uk", "об'єкт", "об\u02bcєкт"),
        ("uk", "п’ять", "п\u02bcять"),
        ("vi", "hoà", "hòa"),
        ("vi", "thuỷ", "thủy"),
        ("pt", "direcção", "direção"),
        ("pt", "óptimo", "ótimo"),
        ("de", "Schifffahrt", "Schiffahrt"),
        ("ro", "ţară", "țară"),
        ("fa", "كتابي", "کتابی"),
        ("ru", "ёлка", "елка"),
    ],
)
def test_a_word_is_the_same_in_both_of_its_spellings(language, one, other):
    assert analyzer_for(language).terms(one) == analyzer_for(language).terms(other) != []


@pytest.mark.parametrize(("language", "one", "other"), [("vi", "quý", "quy"), ("vi", "hoàn", "hòa"), ("pt", "facho", "faço")])
def test_other_words_stay_apart(language, one, other):
    assert analyzer_for(language).terms(one) != analyzer_for(language).terms(other)
