"""Words that stand for each other: the lists, and what they do to an answer."""

from itertools import chain, permutations

import pytest
import regex

from bot.analysis import analyse_question
from bot.analysis.analyzer import analyzer_for
from bot.analysis.around_stems import verb_forms
from bot.analysis.function_words import FUNCTION_WORDS
from bot.analysis.languages import UNSPACED
from bot.analysis.synonyms import examples, set_phrases, synonyms
from bot.models import Question

LANGUAGES = sorted(set(FUNCTION_WORDS) - UNSPACED)


def alike(text, word, language="en"):
    (term,) = [term for term in analyse_question(text, (language,), language) if term.surface == word]
    return term.alike


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_of_a_list_is_some_words_of_letters(language):
    groups = [*synonyms(language), *chain.from_iterable(examples(language))]

    assert len(groups) > 100
    assert [group for group in synonyms(language) if len(group) < 2] == []
    assert [group for group in groups if not group or len(set(group)) < len(group)] == []
    assert [
        word for word in chain.from_iterable(groups) if not regex.fullmatch(r"[\p{L}\p{M}'’\u200c-]+", word) or word != word.lower()
    ] == []


@pytest.mark.parametrize("language", ["ja", "ko", "zh"])
def test_a_line_without_spaces_is_a_pair_of_characters_and_others(language):
    lines = examples(language)

    assert len(lines) > 100
    assert synonyms(language) == []
    assert {len(word) for line in lines for words in line for word in words} == {2}
    assert all(len(set(others)) == len(others) for _, others in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_list_is_one_of_grammar(language):
    grammar = set(FUNCTION_WORDS[language].casefold().split())

    assert {
        word for word in chain.from_iterable([*synonyms(language), *chain.from_iterable(examples(language))]) if word in grammar
    } == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_set_phrase_is_several_words_and_stands_for_some_words_of_letters(language):
    phrases = set_phrases(language)

    assert [phrase for phrase, others in phrases if len(phrase) < 2 or not others or len(set(others)) < len(others)] == []
    assert [word for word in chain.from_iterable(chain.from_iterable(phrases)) if not regex.fullmatch(r"[\p{L}\p{M}\d-]+", word)] == []
    assert len({tuple(phrase) for phrase, _ in phrases}) == len(phrases)


def test_no_set_phrase_is_told_again_in_another_form():
    told = {}
    for (first, *rest), others in set_phrases("en"):
        told.setdefault((analyzer_for("en").stem(first), *rest), []).append(set(others))

    again = [key for key, each in told.items() if any(one <= other for one, other in permutations(each, 2))]

    assert again == []


@pytest.mark.parametrize(("typed", "word"), [("zapisac", "zapisać"), ("sroda", "środa")])
def test_a_word_without_its_accents_has_the_others_of_the_word(typed, word):
    assert alike(f"x {typed}", typed, "pl") >= alike(f"x {word}", word, "pl") != frozenset()


def test_a_word_that_is_another_without_its_accents_has_none_of_its_others():
    assert not alike("x lek", "lek", "pl") & alike("x lęk", "lęk", "pl")


@pytest.mark.parametrize(
    ("language", "page", "question"),
    [
        ("ar", "نقبل الدفع نقداً فقط.\n\nيمنع التدخين في القاعة.\n", "كيف اقدر ادفع"),
        ("ar", "التسجيل في المكتب يوم الأحد.\n\nيمنع التدخين في القاعة.\n", "وين اسجل"),
        ("ko", "사물함 열쇠를 분실하면 만 원을 냅니다.\n\n회의실은 2층에 있습니다.\n", "열쇠 잃어버리면 어떻게 돼요"),
        ("zh", "请病假要提交医院证明。\n\n打印机在二楼。\n", "怎么请假"),
    ],
)
def test_what_is_asked_in_everyday_words_is_answered(library, language, page, question):
    assert [quote.answer for quote in library({"a.txt": page}).ask(Question(question)).quotes[:1]] == page.split("\n\n")[:1]


def test_a_language_without_a_list_has_none():
    assert synonyms("th") == []


def test_a_word_stands_for_those_of_its_groups_in_any_form():
    assert alike("when is payday?", "payday") >= {"salari", "wage"}
    assert alike("who mended the pump?", "mended") == alike("who mends the pump?", "mends")


@pytest.mark.parametrize(
    ("language", "question", "kind", "thing"),
    [
        ("en", "what colour is the jumper?", "colour", "green"),
        ("de", "welche Farbe hat die Tonne?", "Farbe", "grun"),
        ("fr", "quelle est la couleur du sac ?", "couleur", "bleu"),
        ("es", "¿de qué color es la caja?", "color", "verd"),
    ],
)
def test_a_thing_stands_for_its_kind_and_not_the_other_way(language, question, kind, thing):
    assert thing in alike(question, kind, language)
    assert alike("is it green?", "green") == frozenset()


def test_what_is_asked_for_by_its_kind_is_answered_by_the_thing(library):
    text = "Children wear a green jumper with the badge of the school.\n\nGrey trousers are sold at the gate.\n"

    found = library({"a.txt": text}).ask(Question("what colour is the school jumper"))

    assert (found.is_abstention, found.quotes[0].answer) == (False, "Children wear a green jumper with the badge of the school.")


def test_a_formal_word_is_found_by_the_everyday_one_and_not_the_other_way():
    assert "pupil" in alike("what does my kid need?", "kid")
    assert "kid" not in alike("what does the pupil need?", "pupil")


@pytest.mark.parametrize(
    ("answer", "other", "question"),
    [
        ("Complaints should be addressed to the practice manager, Colin Ashby.", "Blood tests are done on Mondays.", "who do i moan to"),
        ("Expense claims must be submitted within 60 days.", "The canteen closes at two.", "how long do i have to send in my receipts"),
        ("The collar must remain on for ten days.", "Cats should be neutered at four months.", "how long does the cone stay on"),
        ("Alerts must be acknowledged within 10 minutes.", "A shift lasts one week.", "how fast do i have to react to the pager"),
    ],
)
def test_an_everyday_word_finds_what_is_said_in_formal_ones(library, answer, other, question):
    found = library({"a.txt": f"{answer}\n\n{other}\n"}).ask(Question(question))

    assert [quote.answer for quote in found.quotes[:1]] == [answer]


def test_words_that_only_say_what_kind_is_asked_for_are_not_searched_for():
    found = [
        [term.surface for term in analyse_question(text, ("en",), "en")] for text in ("what year was it mended?", "which days is it open?")
    ]

    assert found == [["mended"], ["open"]]


def test_how_somebody_died_or_married_is_told_by_other_words_and_not_the_other_way():
    assert alike("how did the painter die?", "die") >= {"drown", "murder", "assassin"}
    assert "die" not in alike("where did she drown?", "drown")
    assert "marri" in alike("who was her husband?", "husband")
    assert "husband" not in alike("when did she marry?", "marry")


@pytest.mark.parametrize(
    ("word", "told"),
    [("France", "french"), ("Dutch", "netherland"), ("Danes", "denmark"), ("british", "britain"), ("Rome", "roman"), ("Jews", "judaism")],
)
def test_a_country_or_city_stands_for_its_people_in_a_name_too(word, told):
    assert told in alike(f"x {word}", word)
    assert told not in alike(f"x {word}", word, "de")


def test_names_and_codes_stand_for_themselves():
    assert alike("who is Mr Bill Price?", "Price") == frozenset()
    assert alike("what does v2.3.1 fix?", "v2.3.1") == frozenset()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Salaries go out on the 25th of a month. The gate opens at nine.", "when is payday?"),
        ("The pump was mended by Ada Lind in May. The gate was painted.", "who repaired the pump?"),
        ("The record attendance dates from a match of 1935. The ground was sold.", "biggest crowd"),
        ("Interest is due on any sum in arrears. The gate was painted.", "what if I am late?"),
        ("No animal may live at the property. The gate was painted.", "can my dog live in the flat?"),
        ("Those asleep feel nothing. The gate was painted.", "will I be awake?"),
        ("The ceiling collapsed in May. The gate was painted.", "why did the roof come down?"),
        ("Nobody found a fault. The gate was painted.", "what if there is nothing wrong?"),
        ("Odours come from the drain. The gate was painted.", "it stinks"),
    ],
)
def test_a_question_finds_what_says_it_in_other_words(library, text, question):
    answer = library({"a.txt": text}).ask(Question(question))

    assert (*answer.quotes, *answer.nearest)[0].text.startswith(text.partition(".")[0])


def test_a_word_in_quotation_marks_means_only_itself(library):
    made = library({"a.txt": "The pump was mended by Ada Lind in May."})

    answers = [made.ask(Question(text)) for text in ("who repaired the pump?", 'who "repaired" the pump?')]

    assert [answer.is_abstention for answer in answers] == [False, True]


@pytest.mark.parametrize(
    ("page", "question", "answer"),
    [
        ("Die Halle hat eine Bar. Kreditkarten können wir leider nicht annehmen.", "Kann man mit Visa zahlen?", "Kreditkarten"),
        ("La sala ha un bar aperto il sabato.\n\nSi accettano carte al banco.\n", "Accettano il bancomat?", "Si accettano"),
        ("A sala tem um bar aberto no sábado.\n\nAceitamos cartão no balcão.\n", "Aceitam Visa?", "Aceitamos cartão"),
    ],
)
def test_a_card_is_told_by_what_it_is(library, page, question, answer):
    assert library({"a.txt": page}).ask(Question(question)).quotes[0].answer.startswith(answer)


@pytest.mark.parametrize(
    ("language", "asked_for", "told"),
    [
        ("de", "reparieren", "reparatur"),
        ("fr", "occuper", "charge"),
        ("es", "limpiar", "limpieza"),
        ("it", "disdire", "annullare"),
        ("pt", "ganhar", "receber"),
        ("nl", "verhuizen", "verhuizing"),
        ("sv", "städa", "städning"),
        ("da", "rengøre", "rengøring"),
        ("no", "flytte", "flytting"),
        ("pl", "następny", "kolejny"),
        ("cs", "opravit", "oprava"),
        ("ru", "следующий", "очередной"),
        ("uk", "скасувати", "скасування"),
        ("tr", "temizlemek", "temizlik"),
        ("tr", "ödenir", "ödeme"),
        ("fi", "hukkasin", "kadonnut"),
        ("cs", "vyzvednout", "vyzvedávání"),
        ("uk", "закрито", "зачинено"),
        ("de", "samstag", "wochenende"),
        ("da", "lukker", "åbent"),
        ("hu", "elvesztettem", "elveszett"),
        ("pl", "sobote", "weekend"),
        ("ko", "비번", "밀번"),
        ("zh", "工资", "薪水"),
        ("ja", "値段", "料金"),
        ("en", "larvae", "caterpillar"),
        ("en", "organ", "pancreas"),
        ("en", "scientist", "zoologist"),
        ("en", "caesium", "cesium"),
        ("en", "theorist", "theoretical"),
        ("de", "aufbewahrt", "aufbewahrung"),
        ("de", "Bestellung", "bestellt"),
        ("de", "prüfen", "prüft"),
        ("de", "prüft", "prüfung"),
        ("nl", "betaalt", "betalen"),
        ("nl", "betalen", "betaalt"),
        ("nl", "werken", "werkt"),
        ("de", "spricht", "sprachen"),
        ("en", "speaks", "languages"),
        ("en", "doctor", "dr"),
    ],
)
def test_a_verb_and_its_noun_and_two_words_for_the_same_stand_for_each_other(language, asked_for, told):
    stem = analyzer_for(language).stem

    assert stem(told) == stem(asked_for) or stem(told) in alike(f"x {asked_for}", asked_for, language)


def test_the_forms_of_an_arabic_verb_stand_for_each_other():
    assert {"دفع", "يدفع"} <= set(verb_forms("ادفع", "ar"))
    assert "تسجيل" in verb_forms("أسجل", "ar")
    assert "استخدام" in verb_forms("يستخدم", "ar")
    assert "استعارة" in verb_forms("أستعير", "ar")
    assert "اختيار" in verb_forms("يختار", "ar")
    assert "الغاء" in verb_forms("يلغي", "ar")
    assert "تغطية" in verb_forms("يغطي", "ar")
    assert "مكتشف" in verb_forms("اكتشف", "ar")
    assert {"اكتشف", "يكتشف"} <= set(verb_forms("المكتشف", "ar"))
    assert verb_forms("مشاركة", "ar") == ["لمشاركة"]
    assert verb_forms("الدفع", "ar") == verb_forms("ادفع", "fa") == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how many calories does the soup have?", "Soup | 280 | 14 |"),
        ("how many points has Orra got?", "Orra | 7 | 15 |"),
        ("what do grown ups pay for a swim?", "Swim, adults | 6 |"),
    ],
)
def test_the_short_forms_of_tables_are_known(library, question, answer):
    made = library(
        {
            "menu.csv": "Dish,kcal,Fat\nSoup,280,14\nStew,410,21\n",
            "table.csv": "Team,Games,Pts\nOrra,7,15\nTarn,7,12\n",
            "prices.csv": 'Ticket,Price\n"Swim, adults",6\n"Swim, seniors",4\n',
        }
    )

    assert made.ask(Question(question)).quotes[0].answer == answer


@pytest.mark.parametrize(
    ("language", "noun"), [("de", "macht"), ("de", "recht"), ("de", "markt"), ("de", "kunst"), ("nl", "nacht"), ("fr", "partout")]
)
def test_a_noun_in_t_is_no_verb(language, noun):
    assert verb_forms(noun, language) == []
