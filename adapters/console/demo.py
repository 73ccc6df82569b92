"""``verbatim demo``: three questions to the sample that ships with the program, the last without an answer."""

from __future__ import annotations

import argparse
import asyncio

from adapters.console.main import ANSWERED
from adapters.console.opening import somebody
from adapters.console.output import is_rich, show
from adapters.console.render import Shown
from bot.bootstrap import SAMPLE, build_service
from bot.errors import CorpusError
from bot.settings import load_settings

QUESTIONS = ("who leads JNIM?", "When did AAD merge?", "who leads Boko Haram?")


def run(_: argparse.Namespace) -> int:
    """Ask and print. Raises CorpusError where the sample is gone."""
    if not SAMPLE.exists():
        raise CorpusError(f'The demo\'s sample, {SAMPLE.name}, is no longer there; ask your own documents: verbatim ask "QUESTION".')
    asker, place = somebody(None)
    with build_service(load_settings(corpus_dir=SAMPLE, engine="rank_bm25"), has_journal=False) as service:
        for text in QUESTIONS:
            reply = asyncio.run(service.ask(text, asker, place, limit=1))
            if is_rich():
                print(f"\n> {text}", end="")
            show(Shown(reply))
            print()
    return ANSWERED
