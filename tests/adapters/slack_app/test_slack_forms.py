"""Whatever documents and people write, Slack takes what is sent, and nothing in it acts."""

import datetime as dt

import pytest
from hostile import answers, texts
from hypothesis import example, given, settings
from hypothesis import strategies as st
from slack_rules import problems

from adapters.chat import Dialect, Outcome
from adapters.escaping import for_slack
from adapters.slack_app import views
from adapters.slack_app.actions import signed, with_share
from adapters.slack_app.desk import Tongue
from adapters.slack_app.sending import form_of
from adapters.view import view_of
from adapters.words import languages, slack_words_in, words_in
from bot.journal import JournalRow
from bot.journal.records import VoteTotals
from bot.models import Confidence
from bot.places import Place

TONGUES = [Tongue(words_in(language), slack_words_in(language)) for language in ("en", *languages())]
tongues = st.sampled_from(TONGUES)
outcomes = st.builds(
    lambda answer, page, tongue: Outcome(
        is_private=False, view=view_of(answer, journal_id="J" * 10, snapshot=dt.date(2020, 9, 30), words=tongue.words), page=page
    ),
    answers(),
    st.integers(1, 4),
    tongues,
) | st.builds(lambda text: Outcome(is_private=True, text=for_slack(text)), texts.filter(str.strip))
few = settings(deadline=None, max_examples=40)


def row(question, *, is_answered):
    return JournalRow(
        id="abcdefghij",
        asked_at=dt.datetime(2024, 5, 3, tzinfo=dt.UTC),
        place=Place("slack", "T1", "C1"),
        asker="U1",
        question=question,
        quotes=(),
        confidence=Confidence.NONE,
        probability=0.1,
        is_answered=is_answered,
        took_ms=1,
        index_version="x",
        is_private=False,
        votes=VoteTotals(),
    )


rows = st.lists(st.builds(row, texts.filter(str.strip), is_answered=st.booleans()), max_size=5)


@given(outcomes)
@few
def test_every_message_is_taken(outcome):
    assert problems("chat.postMessage", {"channel": "C1", **form_of(outcome)}) == []


@given(outcomes.filter(lambda outcome: outcome.view), texts.filter(str.strip), tongues)
@few
def test_every_answer_that_can_be_shared_is_taken(outcome, question, tongue):
    form = with_share(form_of(outcome), question, tongue)

    assert problems("chat.postMessage", {"channel": "C1", **form}) == []


@given(outcomes.filter(lambda outcome: outcome.view), tongues)
@few
def test_every_answer_that_was_shared_is_taken(outcome, tongue):
    form = signed(form_of(outcome), "U123", tongue)

    assert problems("chat.postMessage", {"channel": "C1", **form}, allowed={"<@U123>"}) == []


@given(outcomes, tongues)
@few
def test_every_modal_is_taken(outcome, tongue):
    assert problems("views.update", {"view_id": "V1", "view": views.result(tongue, outcome, Place("slack", "T1", "C1", "1.1"))}) == []


@given(outcomes, tongues, texts.filter(str.strip))
@few
def test_every_modal_with_a_note_is_taken(outcome, tongue, note):
    modal = views.result(tongue, outcome, Place("slack", "T1", "C1", "1.1"))
    given_back = {"private_metadata": ""} | modal | {"blocks": [{"block_id": f"b{n}", **block} for n, block in enumerate(modal["blocks"])]}

    assert problems("views.update", {"view_id": "V1", "view": views.noted(given_back, for_slack(note))}) == []


@given(rows, texts.filter(str.strip), tongues, st.booleans())
@few
def test_every_home_is_taken(asked, notice, tongue, is_admin):
    home = views.home(tongue, about=for_slack(notice), help=tongue.words.help, asked=asked, is_admin=is_admin, notice=for_slack(notice))

    assert problems("views.publish", {"user_id": "U1", "view": home}) == []


@given(st.lists(texts.filter(str.strip), unique=True, max_size=120), tongues)
@example(["\u200b"], TONGUES[0])
@few
def test_every_form_is_taken(collections, tongue):
    assert problems("views.open", {"trigger_id": "1", "view": views.ask_form(tongue, collections)}) == []


@pytest.mark.parametrize("tongue", TONGUES, ids=["en", *languages()])
def test_the_modal_that_waits_is_taken(tongue):
    assert problems("views.open", {"trigger_id": "1", "view": views.waiting(tongue)}) == []


def test_a_question_that_is_too_long_for_a_button_cannot_be_shared():
    form = {"text": "x", "blocks": []}

    assert with_share(form, "x" * 2_001, TONGUES[0]) == form


def test_a_list_of_collections_that_is_too_long_is_cut():
    text = form_of(Outcome(is_private=True, text="name, " * 2_000))["text"]

    assert (len(text) <= 3_000, text.endswith("…")) == (True, True)


def test_the_dialect_names_slacks_own_command():
    assert TONGUES[0].dialect == Dialect(for_slack, "/ask", TONGUES[0].slack.forget_at, "Find the source")
