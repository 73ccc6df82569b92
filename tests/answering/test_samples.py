"""Six documents of different kinds, and what they do and do not say."""

from pathlib import Path

import pytest

from bot.documents.corpus import read_corpus
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Question

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture(scope="module")
def samples():
    return Library(lambda: state_in_memory(read_corpus(SAMPLES)))


@pytest.mark.parametrize(
    ("question", "path", "words"),
    [
        ("How long are order records kept?", "privacy-policy.txt", "We keep order records for seven years"),
        ("Who is the data protection officer?", "privacy-policy.txt", "Marta Hollis, our data protection officer"),
        ("When does the cookie expire?", "privacy-policy.txt", "expires after 14 days"),
        ("Do you sell personal data to advertisers?", "privacy-policy.txt", "We do not sell personal data to advertisers."),
        ("What does error E17 mean?", "kettle-manual.md", "The base and the kettle do not fit together"),
        ("Which firmware adds a child lock?", "kettle-manual.md", "Firmware 2.4.0 adds a child lock."),
        ("How often should I descale the kettle?", "kettle-manual.md", "Descale the kettle every three months"),
        ("how do I update the firmware?", "kettle-manual.md", "connect the base to a computer with the USB cable"),
        ("Who is the treasurer?", "minutes.md", "Tomasz Wilk (treasurer)"),
        ("When is the summer party?", "minutes.md", "on Saturday 20 July"),
        ("When are bonfires allowed?", "minutes.md", "from October to March"),
        ("Why does the society hold less than a year ago?", "minutes.md", "because the insurance premium rose"),
        ("Who usually renews the certificates?", "chat.txt", "Samira usually renews the certificates"),
        ("Why was the release moved?", "chat.txt", "because the translations are late"),
        ("Until when is the new certificate valid?", "chat.txt", "valid until 2 February"),
        ("Is there water in winter?", "faq.md", "No."),
        ("can I keep bees?", "faq.md", "Yes, up to two hives, after a word with the neighbours."),
        ("Wann wurde der Turm errichtet?", "leuchtturm.md", "Der Turm wurde 1872"),
        ("Wer war der Architekt?", "leuchtturm.md", "des Architekten Emil Harms"),
        ("Was kostet der Eintritt?", "leuchtturm.md", "Der Eintritt kostet vier Euro"),
    ],
)
def test_what_a_document_says_is_quoted(samples, question, path, words):
    quote = samples.ask(Question(question)).quotes[0]

    assert (quote.citation.path, words in quote.answer) == (path, True)


@pytest.mark.parametrize(
    "question",
    [
        "Who founded Larkspur Books?",
        "How do I cancel my subscription?",
        "What does error E42 mean?",
        "What does firmware 3.1.0 change?",
        "What colour is the kettle?",
        "Who is the secretary of the allotment society?",
        "What did the roof cost?",
        "How do I reset the admin password?",
        "Who is the mayor of Graunitz?",
        "Wann wurde der Hafen gebaut?",
        "How tall is the Eiffel Tower?",
    ],
)
def test_what_no_document_says_is_not_answered(samples, question):
    answer = samples.ask(Question(question))

    assert answer.is_abstention


def test_a_code_that_is_not_in_the_manual_is_named(samples):
    answer = samples.ask(Question("What does error E42 mean?"))

    assert answer.missing == ("E42",)


def test_no_sample_is_left_unread(samples):
    assert samples.problems == ()
