"""What each language asks by, and that the words that ask are searched for by none."""

import pytest

from bot.analysis.analyzer import analyse_question, is_light
from bot.analysis.question_words import ends_in_question_mark
from bot.answering.answer_types.kinds import asking_phrase


@pytest.mark.parametrize(
    ("language", "question", "kind"),
    [
        ("tr", "Ofis kaçta açılıyor?", "when"),
        ("tr", "Havuz ne zamana kadar açık?", "when"),
        ("tr", "Müdür kimdir?", "who"),
        ("ru", "До скольки работает бассейн?", "when"),
        ("ru", "Почём билеты?", "how many"),
        ("pl", "W jakich godzinach otwarte jest biuro?", "when"),
        ("de", "Um wie viel Uhr beginnt das Training?", "when"),
        ("de", "Wie viel kostet das?", "how much"),
        ("el", "Σε ποια πόλη τυπώθηκε το έργο;", "where"),
        ("el", "Ποια γλώσσα μιλούσε;", "which"),
        ("ro", "În ce țară a emigrat Drăgan?", "where"),
        ("tr", "Hangi ülkede doğdu?", "where"),
        ("ja", "その寺は何世紀に建てられたか", "when"),
        ("ko", "공사는 몇 년 걸렸나", "how many"),
        ("ko", "다리를 설계한 사람은?", "who"),
        ("th", "เปิดเมื่อปี พ.ศ. ใด", "when"),
        ("hi", "बैठक कितने बजे है?", "when"),
        ("fr", "ou se trouve la salle ?", "where"),
        ("fr", "le chien ou le chat ?", ""),
        ("ko", "몇 시까지 열어요?", "when"),
        ("en", "What is the population of Mali?", "how many"),
        ("en", "steps to reset the lamp", "how"),
        ("en", "whats it cost", "how much"),
        ("en", "wat time is it on", "when"),
        ("en", "what's the time of the meeting", "when"),
        ("fr", "Est-ce que la piscine est ouverte ?", ""),
        ("fr", "Qu'est-ce que le badge ?", "which"),
        ("it", "orari della segreteria", "when"),
        ("nl", "Waardoor is de brug dicht?", "why"),
        ("pt", "Porque fecha a piscina?", "why"),
        ("tr", "Toplantı nerde?", "where"),
        ("ar", "ليش المسبح مغلق؟", "why"),
        ("ar", "وين المكتب؟", "where"),
        ("ar", "بكام التذكرة", "how much"),
        ("es", "por q no abre la piscina", "why"),
        ("es", "a q hora abre", "when"),
        ("fr", "pk la salle est fermée", "why"),
        ("fr", "c ou la salle", "where"),
        ("it", "perchè è chiuso", "why"),
        ("it", "qnd apre", "when"),
        ("pt", "qdo abre o clube", "when"),
        ("pt", "cadê a chave", "where"),
        ("nl", "tot hoelaat is het open", "when"),
        ("no", "korleis melder eg meg på", "how"),
        ("fi", "monelta kokous alkaa", "when"),
        ("pl", "do jakiej godziny czynne", "when"),
        ("cs", "do kolika máte otevřeno", "when"),
        ("hu", "hánytól van nyitva", "when"),
        ("tr", "saat kaçtan itibaren açık", "when"),
        ("id", "jam berapa buka", "when"),
        ("ru", "скока стоит билет", "how many"),
        ("uk", "до котрої відчинено", "when"),
        ("el", "μέχρι τι ώρα είναι ανοιχτά", "when"),
        ("fa", "تا ساعت چند باز است", "when"),
        ("he", "עד מתי פתוח", "when"),
        ("zh", "工资几号发", "when"),
        ("zh", "门票是什么时候卖", "when"),
        ("ja", "なんで閉まってるの", "why"),
        ("el", "τι μερα εχουμε προβα", "when"),
        ("ko", "담당자 누구임", "who"),
        ("ko", "몇시까지 해요", "when"),
    ],
)
def test_a_question_asks_for_a_kind_of_thing(language, question, kind):
    assert asking_phrase(question, language).kind == kind


@pytest.mark.parametrize(
    ("language", "question", "words"),
    [
        ("de", "Wann findet das Fest statt?", ["Fest"]),
        ("de", "Wo gibt's Schlüssel fürs Boot?", ["Schlüssel", "Boot"]),
        ("de", "Um wie viel Uhr beginnt das Training?", ["Uhr", "beginnt", "Training"]),
        ("es", "¿Qué horario tiene el gimnasio?", ["horario", "gimnasio"]),
        ("fr", "Quels horaires pour la piscine ?", ["horaires", "piscine"]),
        ("it", "Che orari ha la palestra?", ["orari", "palestra"]),
        ("pt", "Que horário tem o ginásio?", ["horário", "ginásio"]),
        ("fr", "Le bureau est‑il ouvert ?", ["bureau", "ouvert"]),
        ("fr", "Peut‐on louer la salle ?", ["louer", "salle"]),
        ("zh", "可以停车吗？", ["停车"]),
        ("ko", "비번 뭐예요", ["비번"]),
        ("ko", "새 관장 누구야", ["새", "관장"]),
        ("de", "wo kommt der Müll rein", ["Müll"]),
        ("ar", "كيف اقدر ادفع", ["ادفع"]),
        ("sv", "nån som har nyckeln", ["nyckeln"]),
        ("ja", "会費はいくらですか", ["会費", "費は"]),
    ],
)
def test_what_only_asks_is_not_searched_for(language, question, words):
    assert [term.surface for term in analyse_question(question, (language,), language)] == words


@pytest.mark.parametrize(
    ("language", "question", "light"), [("ru", "Когда состоится собрание?", "состоится"), ("pl", "Ile wynosi opłata?", "wynosi")]
)
def test_verbs_that_documents_say_otherwise_weigh_little(language, question, light):
    assert [term.surface for term in analyse_question(question, (language,), language) if is_light(term, language)] == [light]


@pytest.mark.parametrize(
    ("language", "question", "kind"),
    [("it", "Quand'è la riunione?", "when"), ("fr", "Jusqu'à quelle heure ?", "when"), ("en", "who's the chair", "who")],
)
def test_a_phrase_asks_whichever_apostrophe_it_has(language, question, kind):
    assert [asking_phrase(each, language).kind for each in (question, question.replace("'", "’"))] == [kind, kind]


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ("Open?", True),
        ("何時？", True),
        ("متى؟", True),
        ("Τι ώρα ανοίγετε;", True),
        ("Πότε\u037e", True),
        ("x = 1;", False),
        ("Open.", False),
        (";", False),
    ],
)
def test_a_question_mark_ends_a_question_in_its_script(words, is_asked):
    assert ends_in_question_mark(words) is is_asked
