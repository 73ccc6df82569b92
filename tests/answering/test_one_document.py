"""Corpora of one short document, of five kinds: what it says is quoted, what it does not say is not answered."""

from pathlib import Path

import pytest

from bot.models import Question

SAMPLES = Path(__file__).parent / "samples"
RECIPE = """Lentil soup

Serves four. Preparation takes 15 minutes, cooking 40 minutes.

You need 250 g of red lentils, two carrots, an onion, a tin of tomatoes and a litre of vegetable stock. Chop the onion and fry it in
olive oil for five minutes. Add the carrots, the lentils, the tomatoes and the stock. Let it simmer until the lentils fall apart, and
season with cumin and lemon juice.

The soup keeps for three days in the fridge. Do not freeze it, because the carrots turn soft. My grandmother Halina wrote this down in 1961.
"""
TEXTS = {
    name: (SAMPLES / name).read_text(encoding="utf-8") for name in ("privacy-policy.txt", "kettle-manual.md", "minutes.md", "chat.txt")
}
TEXTS["recipe.txt"] = RECIPE


@pytest.mark.parametrize(
    ("name", "question", "words"),
    [
        ("recipe.txt", "How long does the soup keep?", "keeps for three days"),
        ("recipe.txt", "Who wrote this down?", "My grandmother Halina"),
        ("recipe.txt", "Why should I not freeze it?", "because the carrots turn soft"),
        ("recipe.txt", "How many people does it serve?", "Serves four"),
        ("recipe.txt", "How long do I fry the onion?", "fry it in"),
        ("privacy-policy.txt", "How long do you keep order records?", "seven years"),
        ("privacy-policy.txt", "Who handles payments?", "payments are handled by our bank"),
        ("privacy-policy.txt", "When are newsletter addresses deleted?", "within 30 days"),
        ("privacy-policy.txt", "What does the cookie remember?", "remembers your basket"),
        ("kettle-manual.md", "What does error E02 mean?", "The temperature sensor has failed"),
        ("kettle-manual.md", "How long is the warranty?", "for 24 months"),
        ("kettle-manual.md", "What damages the seal of the lid?", "vinegar damages the seal"),
        ("minutes.md", "Who presented the accounts?", "Tomasz Wilk presented the accounts"),
        ("minutes.md", "How much does the society hold?", "£4,210"),
        ("minutes.md", "What happened to the pump?", "has failed again"),
        ("minutes.md", "When does the committee meet again?", "11 June"),
        ("chat.txt", "What expired last night?", "the certificate of the load balancer"),
        ("chat.txt", "Who has the admin password?", "I have the admin password"),
        ("chat.txt", "When is Samira back from leave?", "on leave until Thursday"),
        ("chat.txt", "Why did the release move to Wednesday?", "because the translations are late"),
    ],
)
def test_what_the_document_says_is_quoted(library, name, question, words):
    answer = library({name: TEXTS[name]}).ask(Question(question))

    assert [words in quote.answer for quote in answer.quotes[:1]] == [True]


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("recipe.txt", "How many calories does the soup have?"),
        ("recipe.txt", "Where was Halina born?"),
        ("privacy-policy.txt", "Who is the managing director?"),
        ("privacy-policy.txt", "What is the delivery charge?"),
        ("kettle-manual.md", "How loud is the kettle?"),
        ("kettle-manual.md", "What does error E33 mean?"),
        ("minutes.md", "Who won the vegetable competition?"),
        ("minutes.md", "When was the society founded?"),
        ("chat.txt", "What is the admin password for production?"),
        ("chat.txt", "Who wrote the translations?"),
    ],
)
def test_what_the_document_does_not_say_is_not_answered(library, name, question):
    answer = library({name: TEXTS[name]}).ask(Question(question))

    assert answer.is_abstention


def test_a_corpus_of_no_known_language_is_asked_in_the_question_s(library):
    page = "# Boat hire\n\n| boat | price |\n|---|---|\n| kayak | 12 euros |\n| canoe | 15 euros |\n"
    answer = library({"a.md": page}).ask(Question("how much is a canoe?"))

    assert "canoe" in answer.quotes[0].answer
    assert not answer.missing
