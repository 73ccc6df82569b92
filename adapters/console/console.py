"""``verbatim console``: a prompt with history and completion. Piped input is answered line by line."""

from __future__ import annotations

import argparse
import asyncio
import secrets
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from adapters.console.main import ANSWERED
from adapters.console.opening import chosen_collections, open_service, somebody
from adapters.console.output import is_rich, show
from adapters.console.render import Shown, counted, explain_lines
from adapters.escaping import for_plain_text, one_line
from adapters.small_talk import Talk, talk_in
from bot import __version__
from bot.errors import VerbatimError
from bot.folders import make_private
from bot.keeping import NOTHING
from bot.places import CONSOLE, Asker, Place
from bot.service import Service
from bot.settings import Settings

if TYPE_CHECKING:
    from prompt_toolkit.history import History

_MOST_DIGITS = 9
_LEAST_BETWEEN_S, _TIMES_AS_LONG = 1.0, 20
HELP = """\
Type a question, or one of these:
  /more [N]      what stands around quote N (the first, without a number)
  /explain       how the last answer came about
  /collections   what can be searched
  /help          this list
  /quit          leave; so does Ctrl-D"""
_COMMANDS_IN_WORDS = {
    **dict.fromkeys(("exit", "quit", ":q", ":q!", "bye", "goodbye"), "/quit"),
    **dict.fromkeys(("help", "?"), "/help"),
    **dict.fromkeys(("more", "more please", "tell me more", "show me more"), "/more"),
}
"""What people type for a command at any prompt."""
COMMANDS = ("/more", "/explain", "/collections", "/help", "/quit")


@dataclass(slots=True)
class Session:
    """One person at one prompt, and the last answer they got."""

    service: Service
    collections: frozenset[str] | None
    asker: Asker
    place: Place
    loop: asyncio.Runner
    last: Shown | None = None
    look_again_s: float = 0.0
    """When the folder is to be looked at again, by the monotonic clock."""

    def answer(self, line: str) -> bool:
        """Act on one line; False when it asks to leave."""
        words = line.split()
        if not words:
            return True
        if meant := _COMMANDS_IN_WORDS.get(" ".join(words).casefold().rstrip(" .!?")):
            words = [meant]
        if not words[0].startswith("/"):
            self._say(line)
            return True
        match words[0]:
            case "/quit" | "/exit":
                return False
            case "/more":
                self._more(words[1:])
            case "/explain":
                print("\n".join(explain_lines(self.last.reply.explanation)) if self.last else "Ask something first.")
            case "/collections":
                for collection in self.service.library.collections:
                    print(
                        f"{one_line(collection.name)}: {counted(collection.documents, 'document')}, {counted(collection.passages, 'passage')}"
                    )
            case "/help":
                print(HELP)
            case unknown:
                print(f"There is no {one_line(unknown)}; /help lists the commands.")
        return True

    def _say(self, text: str) -> None:
        """Answer what is asked of the documents; how to ask is told where nothing is, and nothing is said to thanks."""
        talk = talk_in(text)
        if talk is Talk.THANKS:
            return
        if talk.is_searched:
            shown = self._asked(text, is_of_both=talk is Talk.OF_BOTH)
            if talk is Talk.QUESTION or not shown.answer.is_abstention:
                if self.last is not None and not is_rich():
                    print()
                self.last = shown
                show(shown)
                return
        print("Ask what the documents may say; /help lists the commands.")

    def _asked(self, text: str, *, is_of_both: bool) -> Shown:
        self._look()
        follows = NOTHING if is_of_both else ""
        asking = self.service.ask(text, self.asker, self.place, collections=self.collections, only_if_answered=is_of_both, follows=follows)
        return Shown(self.loop.run(asking))

    def _look(self) -> None:
        """Bring the index in line with the folder where that is cheap, and say what stands in the way; not with every question where looking takes long."""
        started = time.monotonic()
        if started < self.look_again_s:
            return
        library = self.service.library
        for note in library.follow():
            if note not in library.notes:
                library.notes += (note,)
                print(f"verbatim: {one_line(note)}", file=sys.stderr)
        ended = time.monotonic()
        self.look_again_s = ended + max(_LEAST_BETWEEN_S, _TIMES_AS_LONG * (ended - started))

    def _more(self, words: list[str]) -> None:
        if self.last is None:
            print("Ask something first.")
            return
        quotes = self.last.answer.quotes or self.last.answer.nearest
        chosen = words[0] if words else "1"
        number = int(chosen) if chosen.isascii() and chosen.isdigit() and len(chosen) < _MOST_DIGITS else 0
        if not quotes:
            print("The last answer had no quote.")
            return
        if not 1 <= number <= len(quotes):
            print(f"There is no quote {one_line(chosen)}; the last answer has {len(quotes)}.")
            return
        reply = self.last.reply
        shown = None if reply.is_recorded else reply.answer
        context = self.loop.run(self.service.context(reply.id, number, self.asker, self.place, shown=shown))
        if is_rich():
            from adapters.console.layout import print_context

            print_context(context)
        else:
            for piece in context.pieces:
                print(for_plain_text(piece.text))


def run(options: argparse.Namespace) -> int:
    """Read lines until there are no more."""
    asker, _ = somebody(None)
    service, settings = open_service(options, has_journal=True)
    service.library.check_documents()
    service.library.check_collections(chosen_collections(options) or ())
    is_interactive = sys.stdin.isatty() and sys.stdout.isatty()
    with service, asyncio.Runner() as loop:
        # The session is a thread of its own: a follow-up leans on what was asked in it, not on yesterday's questions.
        place = Place(CONSOLE, thread=f"session-{secrets.token_hex(4)}")
        session = Session(service, chosen_collections(options), asker, place, loop, look_again_s=time.monotonic() + _LEAST_BETWEEN_S)
        if is_interactive:
            documents = sum(collection.documents for collection in service.library.collections)
            print(f"verbatim {__version__}: {counted(documents, 'document')}. /help lists the commands, Ctrl-D leaves.")
        for line in _typed(settings) if is_interactive else _piped():
            try:
                if not session.answer(line):
                    break
            except VerbatimError as error:
                print(one_line(str(error)))
            except KeyboardInterrupt:
                print("Stopped.")
    return ANSWERED


def _piped() -> Iterator[str]:
    for line in sys.stdin:
        yield line.rstrip("\n")


def _typed(settings: Settings) -> Iterator[str]:
    """Lines typed at a prompt. Ctrl-C gives up the line, Ctrl-D leaves."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter

    commands = WordCompleter(list(COMMANDS), sentence=True)
    prompt: PromptSession[str] = PromptSession("verbatim> ", history=_history(settings), completer=commands)
    while True:
        try:
            yield prompt.prompt()
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def _history(settings: Settings) -> History:
    """What was typed before, in a file that only its owner may read; forgotten at the end where questions are not kept, or there can be none."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    if settings.journal == "off":
        return InMemoryHistory()
    path = settings.data_dir / "console-history"
    try:
        make_private(path.parent)
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))
