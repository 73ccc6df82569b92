"""Modals and the Home tab as Slack's JSON. Pure; every text within Slack's limits, and what people and documents wrote in plain text.

Limits: 100 blocks a view, title and its buttons 24 characters, section 3,000, private metadata 3,000, options 100 with 75 characters each.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from adapters.chat import Outcome
from adapters.escaping import for_plain_text, one_line
from adapters.fitting import fitted
from adapters.slack_app.desk import Tongue
from adapters.slack_app.sending import Json, form_of
from adapters.view import Action, ActionKind
from bot.answering.answerer import MAX_QUESTION_CHARS
from bot.journal import JournalRow
from bot.places import Place

ASK_FORM, FIND_SOURCE_ID = "ask", "find_source"
QUESTION = "question"
"""The block and the field of the form that hold the question."""
FORGET = "forget"
STATUS, GAPS, RELOAD = "status", "gaps", "reload"
_TITLE_CHARS = 24
_SECTION_CHARS = 2_900
_HEADER_CHARS = 150
_OPTION_CHARS = 75
_OPTIONS = 100
_QUESTION_CHARS = 300
_NOTE = "note"
_ADMIN_LABELS = {STATUS: "Status", GAPS: "Gaps", RELOAD: "Read again"}


def ask_form(tongue: Tongue, collections: Sequence[str]) -> Json:
    """The modal that takes a question, and a collection where there are several."""
    slack = tongue.slack
    typed = {"type": "plain_text_input", "action_id": QUESTION, "multiline": True, "min_length": 1, "max_length": MAX_QUESTION_CHARS}
    blocks: list[Json] = [{"type": "input", "block_id": QUESTION, "label": _plain(slack.question, 2_000), "element": typed}]
    if len(collections) > 1:
        options = [{"text": _plain(name, _OPTION_CHARS), "value": option_of(name)} for name in collections[:_OPTIONS]]
        menu = {"type": "static_select", "action_id": "collection", "options": options}
        label = _plain(slack.collection, 2_000)
        blocks.append({"type": "input", "block_id": "collection", "optional": True, "label": label, "element": menu})
    return _modal(tongue, slack.ask_title, blocks) | {"callback_id": ASK_FORM, "submit": _plain(slack.ask, _TITLE_CHARS)}


def option_of(collection: str) -> str:
    """What stands for a collection in a menu, whose values are shorter than a folder's name may be."""
    return hashlib.sha256(collection.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def waiting(tongue: Tongue) -> Json:
    """The modal that says that the bot is at it."""
    return _modal(tongue, tongue.slack.answer_title, [_said(f"Verbatim {tongue.slack.looking}")])


def result(tongue: Tongue, outcome: Outcome, place: Place) -> Json:
    """The modal that shows an outcome of what was asked in a place."""
    form = form_of(outcome)
    modal = _modal(tongue, tongue.slack.answer_title, form.get("blocks") or [_said(form["text"])])
    return modal | ({"private_metadata": json.dumps((place.channel, place.thread))} if outcome.view else {})


def noted(view: Mapping[str, Any], note: str) -> Json:
    """An open modal, as Slack gives it back, with a sentence below what it shows; in place of one that was there."""
    kept = {name: view[name] for name in ("type", "title", "close", "private_metadata")}
    return kept | {"blocks": [*(block for block in view["blocks"] if block["block_id"] != _NOTE), _said(note) | {"block_id": _NOTE}]}


def where_asked(view: Mapping[str, Any]) -> tuple[str, str]:
    """The channel and the thread that the answer in a modal was asked in, by which its buttons are judged; empty for other views."""
    channel, thread = json.loads(view.get("private_metadata") or '["", ""]')
    return str(channel), str(thread)


def home(tongue: Tongue, *, about: str, help: str, asked: Sequence[JournalRow], is_admin: bool, notice: str) -> Json:
    """The Home tab: what the bot knows, how to ask, what this person asked, and how to be forgotten; for admins what they may look up.

    ``about``, ``help`` and ``notice`` are in Slack's markup; an empty ``help`` is left out.
    """
    return {"type": "home", "blocks": list(_home(tongue, about, help, asked, notice, is_admin=is_admin))}


def _home(tongue: Tongue, about: str, help: str, asked: Sequence[JournalRow], notice: str, *, is_admin: bool) -> Iterator[Json]:
    slack = tongue.slack
    if notice:
        yield _said(notice)
        yield {"type": "divider"}
    yield _header(slack.what_i_know)
    yield _said(about)
    if help:
        yield _header(slack.how_to_ask)
        yield _said(help)
    yield _header(slack.asked_lately)
    for row in asked:
        yield _row(tongue, row)
    if not asked:
        yield _said(slack.nothing_asked)
    yield {"type": "divider"}
    yield {"type": "actions", "elements": [_forget(tongue)]}
    if is_admin:
        yield _header("For those who run me")
        yield {"type": "actions", "elements": [_button(what, label) for what, label in _ADMIN_LABELS.items()]}


def _row(tongue: Tongue, row: JournalRow) -> Json:
    """A question of before, with the button that shows what the documents say now."""
    words = tongue.words
    verdict = "" if row.is_answered else f" · {words.none}"
    text = f"{shortest(row.typed or row.question)}\n{words.date_words(row.asked_at.date())}{verdict}"
    show = Action(ActionKind.MORE, tongue.slack.show, row.id, 1)
    button = _button(show.kind.value, show.label) | {"value": show.id}
    return {"type": "section", "text": _plain(text, _SECTION_CHARS), "accessory": button}


def shortest(question: str) -> str:
    """A question on one line, short enough for a list."""
    return fitted(one_line(question), _QUESTION_CHARS, for_plain_text)


def _forget(tongue: Tongue) -> Json:
    slack = tongue.slack
    confirm = {
        "title": _plain(slack.forget_title, 100),
        "text": _plain(slack.forget_really, 300),
        "confirm": _plain(slack.remove, 30),
        "deny": _plain(slack.cancel, 30),
        "style": "danger",
    }
    return _button(FORGET, slack.forget) | {"style": "danger", "confirm": confirm}


def _modal(tongue: Tongue, title: str, blocks: list[Json]) -> Json:
    return {
        "type": "modal",
        "title": _plain(title, _TITLE_CHARS),
        "close": _plain(tongue.slack.close, _TITLE_CHARS),
        "blocks": blocks,
    }


def _header(text: str) -> Json:
    return {"type": "header", "text": _plain(text, _HEADER_CHARS)}


def _said(text: str) -> Json:
    """A text in Slack's markup, whose foreign words were escaped before."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": fitted(text, _SECTION_CHARS, _as_it_is), "verbatim": True}}


def _plain(text: str, limit: int) -> Json:
    return {"type": "plain_text", "text": fitted(text, limit, for_plain_text), "emoji": False}


def _button(action_id: str, label: str) -> Json:
    return {"type": "button", "action_id": action_id, "text": _plain(label, 75)}


def _as_it_is(text: str) -> str:
    return text
