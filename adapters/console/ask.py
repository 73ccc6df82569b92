"""``verbatim ask``: one question, one answer."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Coroutine
from typing import Any

from adapters.console.main import ANSWERED, NO_ANSWER
from adapters.console.opening import chosen_collections, open_service, somebody
from adapters.console.output import print_json, show
from adapters.console.render import Shown, answer_fields
from adapters.small_talk import Talk, talk_in
from bot.answering.answerer import MAX_QUESTION_CHARS
from bot.errors import NotAllowedError, QuestionError, VerbatimError
from bot.replies import Reply
from bot.settings import Settings, load_settings

_HOW_TO_ASK = "Ask what the documents may say; `verbatim ask --help` tells how."


def run(options: argparse.Namespace) -> int:
    """Answer and print; the exit status tells whether there was an answer."""
    text = _question(options.question)
    talk = Talk.QUESTION if options.json or options.explain else talk_in(text)
    if not talk.is_searched:
        print(_HOW_TO_ASK)
        return NO_ANSWER
    is_of_both = talk is Talk.OF_BOTH
    asker, place = somebody(options.asker)
    is_kept = options.record and load_settings().journal == "on"
    if options.record and not is_kept:
        print("verbatim: VERBATIM_JOURNAL is off, so this question is not kept.", file=sys.stderr)
    service, settings = open_service(options, has_journal=is_kept)
    with service:
        collections = chosen_collections(options)
        asking = service.ask(text, asker, place, collections=collections, limit=options.limit, only_if_answered=is_of_both)
        reply = _answered(asking, settings)
    if is_of_both and reply.answer.is_abstention:
        print(_HOW_TO_ASK)
        return NO_ANSWER
    shown = Shown(reply, is_explained=options.explain)
    if options.json:
        print_json(answer_fields(shown), indent=2)
    else:
        show(shown)
    return NO_ANSWER if reply.answer.is_abstention else ANSWERED


def _answered(asking: Coroutine[Any, Any, Reply], settings: Settings) -> Reply:
    """The reply; where the access rules keep somebody from one, NotAllowedError's sentence with the file that holds them."""
    try:
        return asyncio.run(asking)
    except NotAllowedError as error:
        if settings.access_file is None:
            raise
        raise VerbatimError(f"{error} {settings.access_file} says so; docs/access.md tells how it is written.") from error


def _question(words: list[str]) -> str:
    if words not in ([], ["-"]):
        return " ".join(words)
    if not words and sys.stdin.isatty():
        raise QuestionError("There is no question; write it behind `verbatim ask`, or ask one after another in `verbatim console`.")
    # One character more than is allowed is enough to be told so, however much there is.
    return sys.stdin.read(MAX_QUESTION_CHARS + 1)
