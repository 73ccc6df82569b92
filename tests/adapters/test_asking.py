"""Whether words that were not addressed to the bot ask something."""

import json
from pathlib import Path

import pytest

from adapters.asking import has_question_mark, is_question

SAMPLES = Path(__file__).parents[2] / "benchmarks" / "languages"


@pytest.mark.parametrize(
    "text",
    [
        "where?",
        "and for part-timers?",
        "the key is where??",
        "really (and who?)",
        "who keeps the key",
        "so when does it open",
        "in which room is it",
        "Thanks. where is it",
        "wo ist der Schlüssel",
        "In welchem Raum liegt er",
        "qui a la clé",
        "¿quién tiene la llave",
        "谁有钥匙？",
        "谁有钥匙",
        "予備の鍵は誰が持っていますか",
        "ใครเก็บกุญแจ",
        "ห้องสมุดโรงเรียนอยู่ที่ไหน",
        "ai giữ chìa khóa này vậy",
        "chìa khóa ở đâu",
        "स्कूल कहाँ है",
        "열쇠는 누가 가지고 있어",
        "Okul nerede",
        "Πού είναι το σχολείο;",
    ],
)
def test_a_question_is_told_by_its_mark_or_by_how_it_begins(text):
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "thanks!",
        "great, I call her",
        "the key is with Anna now",
        "ok",
        "10:30 then",
        "…?",
        "I know who is going to be fired on Monday, it is Peter",
        "no idea what Paul's salary is",
        "wonder how that works",
        "not what I meant",
        "that is what I said",
        "Ich weiß, wer gehen muss",
        "je sais qui part",
        "sé quién viene",
        "Я знаю кто",
        "我知道谁会被解雇",
        "誰が辞めるか知っています",
        "ฉันรู้ว่าใครจะถูกไล่ออก",
        "tôi biết ai sẽ nghỉ việc",
        "मुझे पता है कि कौन जाएगा",
        "https://example.org/?page=2",
    ],
)
def test_other_words_are_no_question(text):
    assert not is_question(text)


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.json")), ids=lambda sample: sample.stem)
def test_most_questions_of_each_language_are_told_without_their_mark(sample):
    questions = [row["question"].rstrip("?？؟; ") for row in json.loads(sample.read_text(encoding="utf-8"))["questions"]]

    told = [question for question in questions if not has_question_mark(question) and is_question(question)]

    assert len(told) >= 0.65 * len(questions)
