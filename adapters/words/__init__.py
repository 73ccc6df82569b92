"""Every fixed word that people in chat are shown. English stands here, or in ``bot.errors`` where the core says it too; each other language is a TOML file beside this one."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.errors import TOO_OFTEN, WAITING, Refusal

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Words:
    """One language. Braces are filled by name; ``{command}`` is the command that asks, ``{forget}`` the one that forgets."""

    # An answer.
    strong: str = "strong match"
    likely: str = "likely, check the quote"
    none: str = "no answer"
    asked: str = "Asked: “{question}”"
    unsaid: str = "The documents do not seem to say."
    missing: str = "The documents do not say. Not in them at all: {words}."
    quoted: str = "“{word}”"
    searched_for: str = "Searched for: “{words}”"
    did_you_mean: str = "Did you mean: {words}?"
    sources_differ: str = "The sources differ; here they are, newest first."
    sources_differ_undated: str = "The sources differ; not all of them have a date."
    may_not_answer: str = "The closest passage, which may not answer:"
    untitled: str = "untitled"
    outdated: str = "says it is out of date"
    snapshot: str = "as stored on {date}"
    also_in: str = "Also in {place}"
    also_in_more: str = "Further places: {count}"
    around: str = "What stands around it"
    cut: str = "… cut; press More for the rest"
    further: str = "There is more: press More"
    shortened: str = "… cut"
    more: str = "More"
    context: str = "Show context"
    source: str = "Open source"
    helpful: str = "Helpful"
    not_helpful: str = "Not helpful"
    wrong_sentence: str = "Right passage, wrong sentence"
    share: str = "Share in channel"
    date: str = "{month} {day}, {year}"
    months: tuple[str, ...] = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

    # What is said instead of one.
    thanks: str = "Thank you, noted."
    no_question: str = "Ask me something in words and I quote what the documents say. {command} works too."
    bad_question: str = "I cannot look for that; ask in words, in a sentence or two."
    mention_me: str = "I cannot read what mentions only my role; mention {me} itself, or use {command}."
    no_words: str = "That message has no words that I could look for."
    only_for_you: str = "Answers here are for the asker's eyes only; please ask with {command}."
    busy: str = WAITING
    too_often: str = TOO_OFTEN
    stopping: str = "I am restarting; please try again in a moment."
    failed: str = "Something went wrong on my side, and those who run me can see what. Please try again."
    unreadable: str = "The documents cannot be used just now; those who run me can see why."
    no_collection: str = "There is no collection of that name; there are: {names}."
    not_here: str = Refusal.NOT_HERE.value
    nothing_open: str = Refusal.NOTHING_OPEN.value
    gone: str = Refusal.GONE.value
    closed: str = Refusal.CLOSED.value
    changed: str = Refusal.CHANGED.value
    cannot_write: str = "I was asked in {channel} but may not write there; whoever runs the server can let me."
    only_admins: str = "Only those who run me here may do that."
    forgotten: str = "Removed: {questions} of your questions and {votes} of your votes. Nothing else was kept of you."
    nothing_kept: str = "Nothing is kept of anybody here, so there is nothing to remove."

    # What the bot is.
    help: str = (
        "I answer in the documents' own words: quoted passages, the answering sentence bold, with title, date and place. "
        "When the documents do not say, I say so.\n"
        "Ask in a full question, for example: {example}\n"
        "Use {command}, mention me, write to me directly, or choose “{shortcut}” on a message.\n"
        "More shows further quotes, Show context what stands around one, and Helpful or Not helpful tells those who run me."
    )
    example: str = "who keeps the spare key?"
    about: str = "I search {documents} documents here, as read on {date}: {names}."
    and_more: str = "and {count} more"
    about_nothing: str = "There is nothing here that you may search."
    privacy: str = (
        "No language model answers, and nothing leaves the machine that I run on but the answer. Questions are kept for {days} days, so that "
        "buttons work and gaps are found; {forget} removes yours."
    )
    privacy_off: str = (
        "No language model answers, and nothing leaves the machine that I run on but the answer. Questions are written nowhere; I remember them "
        "until I am restarted, so that buttons work, and {forget} removes yours."
    )

    def date_words(self, date: dt.date) -> str:
        """A date with its month in letters, the same in every locale."""
        return self.date.format(month=self.months[date.month - 1], day=date.day, year=date.year)


@dataclass(frozen=True, slots=True)
class CommandWords:
    """Names and descriptions of commands in one language. Names are lower case, without blanks, 32 characters at most."""

    ask: str = "ask"
    ask_does: str = "Ask the documents a question and get their own words back"
    question: str = "question"
    question_is: str = "What you want to know, as a full question"
    collection: str = "collection"
    collection_is: str = "Search only this collection"
    private: str = "private"
    private_is: str = "Whether only you see the answer"
    find_source: str = "Find the source"
    help: str = "help"
    help_does: str = "How to ask, and what the buttons do"
    about: str = "about"
    about_does: str = "What I know, what is kept of you, and how to have it removed"
    forget_me: str = "forget-me"
    forget_me_does: str = "Remove your questions and votes"
    admin_does: str = "For those who run me here"
    status: str = "status"
    status_does: str = "What is searched, since when, and what went wrong"
    gaps: str = "gaps"
    gaps_does: str = "What people asked here and the documents do not say"
    reload: str = "reload"
    reload_does: str = "Read the documents again"


@dataclass(frozen=True, slots=True)
class SlackWords:
    """What only Slack shows, in one language: modals and the Home tab. Labels of 24 characters at most."""

    looking: str = "is looking …"
    shared_by: str = "Shared by"
    shared_before: str = "That answer is shared here already."
    forget_at: str = "“Remove what is kept of me” on my Home tab"
    ask_title: str = "Ask the documents"
    answer_title: str = "In their own words"
    ask: str = "Ask"
    close: str = "Close"
    cancel: str = "Cancel"
    question: str = "What do you want to know?"
    collection: str = "Only in this collection"
    what_i_know: str = "What I know"
    how_to_ask: str = "How to ask"
    asked_lately: str = "What you asked lately"
    nothing_asked: str = "Nothing yet."
    show: str = "Show"
    forget: str = "Remove what is kept of me"
    forget_title: str = "Remove for good?"
    forget_really: str = "Your questions and votes are removed and cannot be brought back."
    remove: str = "Remove"


ENGLISH = Words()
ENGLISH_COMMANDS = CommandWords()
ENGLISH_SLACK = SlackWords()


@cache
def languages() -> tuple[str, ...]:
    """The languages beside English, as ISO 639-1 codes."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def words_in(locale: str) -> Words:
    """The words for a platform's locale such as ``pt-BR`` or ``de``; English where there are none."""
    language = _language(locale)
    return Words(**_told(language)["words"]) if language else ENGLISH


def command_words_in(locale: str) -> CommandWords | None:
    """The commands' names for a platform's locale; None where they are not translated."""
    language = _language(locale)
    return CommandWords(**_told(language)["commands"]) if language else None


def slack_words_in(locale: str) -> SlackWords:
    """The words that only Slack shows; English where they are not translated."""
    language = _language(locale)
    return SlackWords(**_told(language).get("slack", {})) if language else ENGLISH_SLACK


def _language(locale: str) -> str:
    language = locale.replace("_", "-").split("-")[0].lower()
    return language if language in languages() else ""


@cache
def _told(language: str) -> dict[str, dict[str, Any]]:
    """The tables of a language's file; lists become tuples."""
    told = tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return {
        table: {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
        for table, values in told.items()
    }
