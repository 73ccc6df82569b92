"""``verbatim ask``: one question, one answer."""

from __future__ import annotations

import argparse
import sys
import time

from adapters.console.main import ANSWERED, NO_ANSWER
from adapters.console.opening import chosen_collections, open_service
from adapters.console.render import Shown, as_json, show
from bot.answering.answerer import MAX_QUESTION_CHARS
from bot.models import Question


def run(options: argparse.Namespace) -> int:
    """Answer and print; the exit status tells whether there was an answer."""
    text = _question(options.question)
    service, settings = open_service(options)
    question = Question(text, chosen_collections(options), options.limit or settings.max_quotes)
    began = time.perf_counter()
    explanation = service.explain(question)
    shown = Shown(explanation, elapsed_ms=(time.perf_counter() - began) * 1_000, is_explained=options.explain)
    if options.json:
        print(as_json(shown))
    else:
        show(shown)
    return NO_ANSWER if explanation.answer.is_abstention else ANSWERED


def _question(words: list[str]) -> str:
    if words != ["-"]:
        return " ".join(words)
    # One character more than is allowed is enough to be told so, however much there is.
    return sys.stdin.read(MAX_QUESTION_CHARS + 1)
