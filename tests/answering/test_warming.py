"""Whoever asks first of a bot waits for no pattern to be compiled."""

import json
import subprocess
import sys

_ASKED = """
import json, sys
from pathlib import Path
from bot.analysis.patterns import compiled
from bot.documents.corpus import read_corpus
from bot.library import Library
from bot.models import Question
from bot.indexing.state import state_in_memory

folder, is_warm, *questions = sys.argv[1:]
library = Library(lambda: state_in_memory(read_corpus(Path(folder))))
if is_warm == "warm":
    library.warm_up()
compiled_for = {}
for question in questions:
    before = compiled.cache_info().misses
    library.ask(Question(question))
    compiled_for[question] = compiled.cache_info().misses - before
print(json.dumps(compiled_for))
"""
_PAGES = {
    "a.txt": "The harbour was opened in 1911 by the mayor of Porto, because of the storms. It holds 40 boats for 12 euros each.\n",
    "c.txt": "Le port a été ouvert en 1911 par la maire, à cause des tempêtes. Il a 40 places à 12 euros, et il est ouvert le samedi.\n",
    "b.txt": "Der Hafen wurde 1911 von der Bürgermeisterin eröffnet, weil es stürmte. Er hat 40 Plätze, jeder zu 12 Euro.\n",
}
_QUESTIONS = (
    "when was the harbour opened?",
    "who opened the harbour?",
    "how many boats does the harbour hold?",
    "how much is the harbour?",
    "why was the harbour opened?",
    "wann wurde der Hafen eröffnet?",
    "wer hat den Hafen eröffnet?",
    "warum wurde der Hafen eröffnet?",
    "Hi, I am new. How many boats were there on 7 May 2016, at half past 7?",
    "Was war am 7. Mai 2016 los?",
    "êtes-vous ouverts samedi ?",
    "is the harbour open on boxing day?",
    "ma fille de 8 ans peut-elle entrer dans le port ?",
)


def test_a_bot_that_is_warm_compiles_nothing_for_a_question(tmp_path):
    for name, text in _PAGES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert sum(_compiled_for(str(tmp_path), "cold").values()) >= len(_QUESTIONS)
    assert _compiled_for(str(tmp_path), "warm") == dict.fromkeys(_QUESTIONS, 0)


def _compiled_for(folder, is_warm):
    """How many patterns each question had to wait for, in a process of its own."""
    command = [sys.executable, "-c", _ASKED, folder, is_warm, *_QUESTIONS]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
