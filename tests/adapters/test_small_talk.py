"""What asks nothing."""

import pytest

from adapters.small_talk import Talk, talk_in


@pytest.mark.parametrize(
    "text",
    [
        "thanks!", "Thank you so much", "ok", "lol", "great, thanks", "danke schön!", "merci beaucoup", "спасибо", "谢谢", "👍 thx", "dank je wel", "dziękuję bardzo",
        "many thanks", "tks", "wow", "thanks?", "شكراً؟", "Thanks everyone!", "tack så mycket", "teşekkür ederim", "ありがとうございました", "ขอบคุณครับ",
    ],
)  # fmt: skip
def test_thanks_ask_nothing(text):
    assert talk_in(text) is Talk.THANKS


@pytest.mark.parametrize(
    "text",
    [
        "goodbye", "good night", "Good night everyone!", "see you", "See you tomorrow :)", "bye bye", "Tschüß", "gute Nacht", "Auf Wiedersehen", "au revoir", "hasta luego", "arrivederci",
        "até logo", "tot ziens", "hej då", "до свидания", "再见", "おやすみなさい",
    ],
)  # fmt: skip
def test_a_farewell_asks_nothing(text):
    assert talk_in(text) is Talk.THANKS


@pytest.mark.parametrize(
    "text",
    [
        "hi", "Hello there!", "good morning bot", "Good evening", "good morning all", "Guten Morgen", "Moin", "hola a todos", "你好", "안녕", "Guten Tag", "god dag", "goedemorgen",
        "Grüß Gott!", "hello everyone", "hey Verbatim", "dzień dobry", "good day", "boa tarde", "おはよう", "hello?", "Hi?", "¿hola?", "good morning?", "please?", "please", "yes please", "bitte", "help please",
    ],
)  # fmt: skip
def test_a_greeting_asks_nothing(text):
    assert talk_in(text) is Talk.GREETING


@pytest.mark.parametrize(
    "text",
    [
        "help",
        "Help!",
        "what can you do?",
        "help me",
        "what's your name?",
        "are you a bot?",
        "who made you?",
        "how does this work?",
        "Was kannst du?",
        "qui es-tu ?",
        "你能做什么？",
    ],
)
def test_what_is_asked_of_the_bot_is_asked_of_no_document(text):
    assert talk_in(text) is Talk.GREETING


@pytest.mark.parametrize("text", ["who are you?", "I need help", "what is this bot", "¿Quién eres?"])
def test_what_a_section_may_tell_is_asked_of_the_documents_and_of_the_bot(text):
    assert talk_in(text) is Talk.OF_BOTH


@pytest.mark.parametrize(
    "text",
    [
        "who keeps the key?",
        "thanks, and the key?",
        "ok?",
        "ok？",
        "evening?",
        "morgen?",
        "is anyone there on Sundays?",
        "who is there?",
        "opening hours",
        "help with the gate",
        "what can you do with an old key",
        "who made the gate?",
        "E17",
        "good key",
        "SIM",
        "Tag",
        "guten",
        "verbatim",
        "see the key",
        "night",
        "good night shift",
        "goodbye party",
        "many keys please",
        "is it good",
        "thanks " * 7,
        "",
        "👍",
    ],
)
def test_what_has_a_word_of_its_own_is_a_question(text):
    assert talk_in(text) is Talk.QUESTION


@pytest.mark.parametrize(
    "text",
    [
        "anyone there?", "you there?", "Hello, is anybody here?", "are you still there", "still there?", "are you alive?", "ist da jemand?", "Hallo, jemand da?", "Bist du noch da?",
        "Il y a quelqu’un ?", "tu es là ?", "¿Hay alguien ahí?", "¿Estás ahí?", "C'è qualcuno?", "ci sei?", "Tem alguém aí?", "Есть кто-нибудь?", "ты тут?", "有人吗？", "你在吗？", "誰かいますか？",
        "is er iemand?",
    ],
)  # fmt: skip
def test_whether_anybody_is_there_is_a_greeting(text):
    assert talk_in(text) is Talk.GREETING
