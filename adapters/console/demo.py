"""``verbatim demo``: three questions to the sample that ships with the program, the last without an answer."""

from __future__ import annotations

import argparse
import time

from adapters.console.main import ANSWERED
from adapters.console.render import Shown, is_rich, show
from bot.bootstrap import SAMPLE_CORPUS, build_service
from bot.models import Question
from bot.settings import load_settings

QUESTIONS = ("who leads JNIM?", "When did AAD merge?", "who leads Boko Haram?")


def run(_: argparse.Namespace) -> int:
    """Ask and print."""
    service = build_service(load_settings(corpus_dir=SAMPLE_CORPUS))
    for text in QUESTIONS:
        began = time.perf_counter()
        explanation = service.explain(Question(text, limit=1))
        if is_rich():
            print(f"\n> {text}", end="")
        show(Shown(explanation, elapsed_ms=(time.perf_counter() - began) * 1_000))
        print()
    return ANSWERED
