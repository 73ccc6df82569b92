"""The command line: which command with which options. Everything heavy is imported by the command that needs it."""

from __future__ import annotations

import argparse
import importlib
import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from bot import __version__
from bot.errors import CorpusError, JournalBusyError, VerbatimError

ANSWERED, NO_ANSWER, FAILED, TRY_AGAIN = 0, 1, 2, 75
"""The last as sysexits.h has it: whoever starts a bot may start it again."""

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction["_Parser"]  # noqa: SLF001 - its type has no public name

_DOORS = {"discord": "adapters.discord_app.run", "slack": "adapters.slack_app.run"}

_EPILOG = """\
exit status: 0 answered, 1 no answer, 2 an error (one line on standard error says which),
             75 the same where trying again may help: the journal's database is locked or away,
                or the corpus of a bot or of --watch is not there yet
settings:    environment variables or a .env file; `verbatim config` lists them
"""


_WRONG_CHOICE = re.compile(r"invalid choice: '(?P<given>.*)' \(choose from (?P<choices>.*)\)", re.DOTALL)
_CHOICE = re.compile(r"[\w-]+")


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        from adapters.escaping import one_line

        if wrong := _WRONG_CHOICE.search(message):
            from difflib import get_close_matches

            choices = _CHOICE.findall(wrong["choices"])
            close = get_close_matches(wrong["given"], choices, 1)
            instead = f"did you mean {close[0]}?" if close else f"there are {', '.join(choices)}"
            message = f'there is no "{wrong["given"]}" ({instead})'
        self.exit(FAILED, f"verbatim: {one_line(message)}; `{self.prog} --help` says what can be given.\n")


def build_parser() -> argparse.ArgumentParser:
    """The whole command line; each command's help is its own documentation."""
    parser = _Parser(
        prog="verbatim",
        description="Ask your documents a question and get their own words back.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"verbatim {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    ask = commands.add_parser("ask", help="answer one question", description="Answer one question from the corpus.")
    ask.add_argument(
        "question",
        nargs="*",
        metavar="QUESTION",
        help='the question, in quotation marks or not; without one or with "-" it is read from standard input',
    )
    ask.add_argument("--json", action="store_true", help="print the answer as JSON")
    ask.add_argument("--explain", action="store_true", help="show the terms, their weights and every candidate with its fate")
    ask.add_argument(
        "--as", dest="asker", metavar="WHO", help="what a person elsewhere would get: discord:GUILD/CHANNEL/USER[:ROLE...], or slack:…"
    )
    ask.add_argument("--record", action="store_true", help="keep the question in the journal, as chat does")
    ask.add_argument("--limit", type=_limit, metavar="N", help="at most N quotes, 1 to 10 (default: VERBATIM_MAX_QUOTES)")
    _add_corpus_options(ask)

    console = commands.add_parser("console", help="ask at a prompt", description="Ask at a prompt; /help there lists its commands.")
    _add_corpus_options(console)

    batch = commands.add_parser(
        "batch",
        help="answer a file of questions",
        description="Answer every question of a JSON Lines file and write the answers as a run, one JSON object a line.",
    )
    batch.add_argument("questions", metavar="QUESTIONS", help='a .jsonl or .jsonl.gz file of {"id", "question"}, optionally "collection"')
    batch.add_argument("--out", required=True, metavar="RUN", help="the .jsonl file to write")
    batch.add_argument("--limit", type=_limit, default=10, metavar="N", help="at most N quotes a question, 1 to 10 (default: 10)")
    _add_corpus_options(batch, has_collection=False)

    _add_evaluation(commands)
    _add_indexing(commands)

    commands.add_parser(
        "demo", help="see it answer from the sample that ships with it", description="Ask the packaged sample three questions."
    )
    commands.add_parser(
        "config",
        help="print the settings in force",
        description="Print every setting, its value and where the value came from; secrets hidden.",
    )
    gaps = commands.add_parser(
        "gaps",
        help="what people asked and the documents do not say",
        description="List the questions that were not answered, near-identical ones together, most wanted first.",
    )
    gaps.add_argument("--days", type=_days, default=30, metavar="N", help="look back N days (default: 30)")
    form = gaps.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="print as CSV")
    form.add_argument("--html", metavar="FILE", help="write a page with plots of questions, answers and helpfulness over time")
    verify = commands.add_parser(
        "verify",
        help="whether an answer's quotes still stand",
        description="Read the documents again and say of each quote of an answer whether it still stands word for word.",
    )
    verify.add_argument("id", metavar="ID", help="the answer's id")
    verify.add_argument("--corpus", metavar="PATH", help="the folder or file to search (default: VERBATIM_CORPUS_DIR)")
    forget = commands.add_parser(
        "forget", help="remove what is kept of a person", description="Remove a person's questions, votes and limits from the journal."
    )
    forget.add_argument(
        "user", metavar="USER", help="the person by the platform's id, on one platform as discord:USER, slack:USER or console:USER"
    )
    for door, name in (("discord", "Discord"), ("slack", "Slack")):
        commands.add_parser(door, help=f"answer in {name}", description=f"Answer in {name} until it is stopped; docs/{door}.md tells how.")
    setup = commands.add_parser(
        "setup", help="set up Discord or Slack", description="Set up a chat platform: check its tokens and write them into .env."
    )
    platforms = setup.add_subparsers(dest="platform", metavar="PLATFORM", required=True)
    _add_discord_setup(
        platforms.add_parser("discord", help="set up Discord", description="Check a Discord bot's token and write it into .env.")
    )
    _add_slack_setup(
        platforms.add_parser(
            "slack", help="set up Slack", description="Write a Slack app's manifest, check its tokens and write them into .env."
        )
    )
    completion = commands.add_parser(
        "completion",
        help="print a shell's completion script",
        description='Print a completion script. For bash: eval "$(verbatim completion bash)"; for zsh the same with zsh.',
    )
    shells = ("bash", "zsh", "tcsh")
    completion.add_argument("shell", choices=shells, metavar="|".join(shells), help="the shell")
    for command in commands.choices.values():
        command.set_defaults(parser=command)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status. Never raises for a person's mistake."""
    parser = build_parser()
    options, unknown = parser.parse_known_args(arguments)
    if unknown:
        advice = ""
        if not any(word.startswith("-") for word in unknown):
            advice = "; put the options before all other words, or behind them"
        elif options.command == "ask":
            advice = "; write -- before a question that has such words"
        getattr(options, "parser", parser).error(f"unrecognized arguments: {' '.join(unknown)}{advice}")
    if options.command is None:
        parser.print_help()
        return ANSWERED
    _make_streams_usable()
    try:
        status = _run(options, parser)
        sys.stdout.flush()
    except VerbatimError as error:
        from adapters.escaping import one_line

        _complain(one_line(str(error)))
        is_to_last = options.command in _DOORS or getattr(options, "watch", False)
        may_pass = isinstance(error, JournalBusyError) or (isinstance(error, CorpusError) and is_to_last)
        return TRY_AGAIN if may_pass else FAILED
    except BrokenPipeError:
        # The reader, a pager or `head`, has gone; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ANSWERED
    except OSError as error:
        # The commands answer for the files they open; what has no name is the current folder, or the place that their output goes to.
        unnamed = "the current folder is gone" if isinstance(error, FileNotFoundError) else "the output cannot be written"
        what = f"{error.filename} cannot be used" if error.filename else unnamed
        _complain(f"{what} ({error.strerror or error}).")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return status


def _complain(sentence: str) -> None:
    """One line on standard error, where anybody still reads it."""
    with suppress(OSError):
        print(f"verbatim: {sentence}", file=sys.stderr, flush=True)


def _make_streams_usable() -> None:
    """Print what an old terminal's encoding lacks as question marks, take what is no UTF-8, and survive streams that were closed before the start."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 - it lives as long as the process
    elif isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")  # whoever takes a question says that it cannot be read
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if options.command == "completion":
        import shtab

        print(shtab.complete(parser, shell=options.shell))
        return ANSWERED
    from adapters.console.log_lines import show_log_lines

    show_log_lines()
    if options.command not in _DOORS:  # the bots tell it in their log
        from bot.settings import unknown_variables

        for problem in unknown_variables():
            _complain(problem)
    name = f"setup_{options.platform}" if options.command == "setup" else options.command
    command = importlib.import_module(_DOORS.get(name, f"adapters.console.{name}"))
    status: int = command.run(options)
    return status


def _add_corpus_options(parser: argparse.ArgumentParser, *, has_collection: bool = True) -> None:
    if has_collection:
        parser.add_argument("--collection", action="append", metavar="NAME", help="search only this collection; may be given again")
    parser.add_argument("--corpus", metavar="PATH", help="the folder or file to search (default: VERBATIM_CORPUS_DIR)")


def _add_evaluation(commands: Commands) -> None:
    evaluate = commands.add_parser(
        "eval",
        help="measure the answers on questions whose answers are known",
        description="Ask a set of questions whose answers are known and print the figures beside the peers'; docs/measuring.md tells how.",
    )
    evaluate.add_argument(
        "sets", nargs="*", metavar="SET", help="NAME or NAME:VARIANT in the data folder, a folder of that form, or a file of questions"
    )
    evaluate.add_argument("--data", default="../shared/data", metavar="FOLDER", help="where the sets are (default: ../shared/data)")
    evaluate.add_argument("--report", metavar="FILE", help="write a page with plots and the questions worth looking at")
    evaluate.add_argument("--out", metavar="RUN", help="write the answers too, as batch does")
    evaluate.add_argument("--limit-questions", type=_count, metavar="N", help="ask only N of the questions, the same ones every time")
    evaluate.add_argument(
        "--from-journal", metavar="FILE", help="instead of measuring, write a file of questions from what people asked and voted"
    )
    evaluate.add_argument("--days", type=_days, default=30, metavar="N", help="for --from-journal: look back N days (default: 30)")
    evaluate.add_argument("--json", action="store_true", help="print the figures as JSON, with all their digits")
    evaluate.add_argument(
        "--corpus", metavar="PATH", help="the folder or file to search (default: the set's own documents, else VERBATIM_CORPUS_DIR)"
    )


def _add_indexing(commands: Commands) -> None:
    index = commands.add_parser(
        "index",
        help="bring the index in line with the corpus folder",
        description="Read what is new or changed in the corpus folder, and forget what is gone; unchanged files are not read again.",
    )
    index.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="only these files or folders of the corpus; a file that is named lets its removed documents in again",
    )
    index.add_argument("--corpus", metavar="PATH", help="the folder or file to index (default: VERBATIM_CORPUS_DIR)")
    index.add_argument("--watch", action="store_true", help="go on, and follow changes as they happen")
    index.add_argument("--wait", action="store_true", help="wait for another process that is writing the index")
    index.add_argument("--rebuild", action="store_true", help="make the whole index anew")
    status = commands.add_parser(
        "status",
        help="what the index holds",
        description="Print what the index holds, when it was made, and which files were refused and why.",
    )
    status.add_argument("--corpus", metavar="PATH", help="the folder or file (default: VERBATIM_CORPUS_DIR)")
    status.add_argument("--documents", action="store_true", help="list the documents too, by their ids")
    remove = commands.add_parser(
        "remove",
        help="take a document out of the index",
        description="Take a document out of the index and keep it out, whatever the corpus folder holds, until `verbatim index PATH` names its file.",
    )
    remove.add_argument(
        "document",
        metavar="DOCUMENT",
        help="the document's id, as `verbatim status --documents` lists them: the path of its file, or the id of its row; of a chat, that and its day",
    )
    remove.add_argument("--corpus", metavar="PATH", help="the folder or file (default: VERBATIM_CORPUS_DIR)")


def _add_discord_setup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--token-file", metavar="FILE", help='read the token from a file, "-" for standard input, instead of asking for it')
    parser.add_argument("--env-file", default=".env", metavar="FILE", help="the settings file to write (default: .env)")


def _add_slack_setup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", default="Verbatim", metavar="NAME", help="the app's name in Slack (default: Verbatim)")
    parser.add_argument("--mode", choices=("socket", "http"), default="socket", help="how Slack reaches the bot (default: socket)")
    parser.add_argument("--url", metavar="URL", help="for the mode http: the https address under which Slack reaches the bot")
    parser.add_argument(
        "--manifest", default="slack-manifest.yaml", metavar="FILE", help="the manifest to write (default: slack-manifest.yaml)"
    )
    parser.add_argument(
        "--tokens-file", metavar="FILE", help='read NAME=value lines from a file, "-" for standard input, instead of asking'
    )
    parser.add_argument("--env-file", default=".env", metavar="FILE", help="the settings file to write (default: .env)")


def _number(most: int, what: str) -> Callable[[str], int]:
    """A reader of whole numbers from 1 to ``most``; anything else "is not ``what``"."""

    def read(text: str) -> int:
        try:
            number = int(text) if text.isascii() and text.isdigit() else 0
        except ValueError:  # thousands of digits
            number = 0
        if not 1 <= number <= most:
            raise argparse.ArgumentTypeError(f"{text[:20]!r} is not {what}")
        return number

    return read


_days = _number(36_500, "a number of days, 1 or more")
_count = _number(sys.maxsize, "a number of questions, 1 or more")
_limit = _number(10, "a number from 1 to 10")
