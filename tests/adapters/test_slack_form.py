"""An answer in Slack: within every limit, nothing live, nothing cut in silence."""

import datetime as dt
import json

import pytest
from hostile import answer, answers, citation, has_drawn, live_in_slack, quote, texts
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from adapters import fitting
from adapters.escaping import for_plain_text
from adapters.fitting import units
from adapters.slack_form import slack_form
from adapters.view import pressed, view_of
from bot.models import Confidence

CUT = "… cut; press More for the rest"
FURTHER = "There is more: press More"
NOTICES = st.lists(texts, max_size=3)
LONG = "word " * 2_000
QUOTES = st.lists(st.builds(quote, texts, texts.filter(str.strip), texts), min_size=1, max_size=4)


def form(*quotes, page=1, **options):
    return slack_form(view_of(answer(*quotes), journal_id="J1", **options), page)


def nodes(node):
    """Every object in a payload."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from nodes(child)


def of_type(made, kind):
    return [node for node in nodes(made["blocks"]) if node.get("type") == kind]


def said(made):
    """The words of each text element."""
    return [node["text"] for node in of_type(made, "text")]


def quoted(made):
    return ["".join(element["text"] for element in node["elements"]) for node in of_type(made, "rich_text_quote")]


def text_units(node):
    return sum(units(value) for found in nodes(node) for key, value in found.items() if key in {"text", "url"} and isinstance(value, str))


any_form = st.builds(
    lambda made, notices, page: slack_form(view_of(made, journal_id="J" * 64, notices=notices, snapshot=dt.date(2020, 1, 1)), page),
    answers(),
    NOTICES,
    st.integers(1, 4),
)


@given(any_form)
@settings(deadline=None, max_examples=25)
def test_every_message_is_within_the_limits(made):
    assert len(made["blocks"]) <= 50
    assert all(text_units(block) <= 3_000 for block in made["blocks"])
    assert text_units(made["blocks"]) <= 8_000
    assert all(len(block["elements"]) <= 25 for block in of_type(made, "actions"))
    for button in of_type(made, "button"):
        assert 1 <= len(button["text"]["text"]) <= 75
        assert len(button["value"]) <= 2_000
        assert len(button["action_id"]) <= 255
        assert len(button.get("url", "")) <= 3_000
    assert 1 <= units(made["text"]) <= 3_000


def test_the_widest_answer_leaves_room_for_its_words():
    wide = dict.fromkeys(("title", "heading", "path", "author"), "x" * 1000)
    url = f"https://example.org/{'x' * 492}"
    found = quote(before=LONG, after=LONG, url=url, also_in=(citation(**wide),) * 9, **wide)
    asked = answer(found, found, question="x" * 1_000)
    made = slack_form(view_of(asked, journal_id="J" * 64, notices=["x" * 1_000] * 9, snapshot=dt.date(2020, 9, 30)))

    assert max(text_units(block) for block in made["blocks"]) <= 3_000
    assert len(quoted(made)[0]) > 700


@given(any_form)
@settings(deadline=None, max_examples=25)
def test_no_text_is_empty(made):
    assert all(node["text"] for node in nodes(made["blocks"]) if "text" in node)
    assert all(node["elements"] for node in nodes(made["blocks"]) if "elements" in node)


@given(any_form)
@settings(deadline=None, max_examples=25)
def test_every_button_is_told_apart_in_its_row(made):
    rows = [[button["action_id"] for button in row["elements"]] for row in of_type(made, "actions")]

    assert all(len(row) == len(set(row)) for row in rows)


@given(any_form)
@settings(deadline=None, max_examples=25)
def test_every_button_says_something_else(made):
    values = [button["value"] for button in of_type(made, "button")]

    assert len(values) == len(set(values))


@given(any_form)
@settings(deadline=None, max_examples=25)
def test_no_block_knows_markup(made):
    kinds = {node["type"] for node in nodes(made["blocks"]) if "type" in node}

    known = {"rich_text", "rich_text_section", "rich_text_quote", "text", "link", "divider", "actions", "button", "plain_text"}
    assert kinds <= known


@given(any_form)
@settings(deadline=None, max_examples=25)
def test_every_link_is_plain_http(made):
    assert all(node["url"].startswith(("http://", "https://")) for node in nodes(made["blocks"]) if "url" in node)


@given(any_form)
@settings(deadline=None, max_examples=25)
def test_nothing_invisible_is_sent(made):
    shown = json.dumps(made["blocks"], ensure_ascii=False)

    assert not set(shown) & set("\u200b\u2060\ufeff\u202e\u2066\x7f\x9b")


@given(any_form)
@settings(deadline=None, max_examples=25)
def test_nothing_acts_in_the_fallback_text(made):
    assert live_in_slack(made["text"]) == []


@given(any_form)
@settings(deadline=None, max_examples=25)
def test_the_platforms_own_library_accepts_every_block(made):
    blocks = pytest.importorskip("slack_sdk.models.blocks")

    for block in made["blocks"]:
        assert blocks.Block.parse(block).to_dict()["type"] == block["type"]


@given(QUOTES.map(lambda quotes: quotes[:1]))
@example([quote("", "@everyone", "\u200b")])
@example([quote("", "\u200b", "\u200b")])
@settings(deadline=None, max_examples=25)
def test_a_whole_quote_stands_in_the_block_quote_to_the_character(quotes):
    assume(not has_drawn(*quotes))
    made = form(*quotes)

    assert CUT in said(made) or quoted(made) == [for_plain_text(quotes[0].text)]


@given(QUOTES, st.integers(1, 3))
@settings(deadline=None, max_examples=25)
def test_more_is_offered_exactly_when_something_is_left(quotes, page):
    made = form(*quotes, page=page)

    assert any(button["action_id"] == "more" for button in of_type(made, "button")) == (CUT in said(made) or FURTHER in said(made))


@given(QUOTES)
@settings(deadline=None, max_examples=30)
def test_pressing_more_shows_every_marked_word_in_the_end(quotes):
    assume(not has_drawn(*quotes))
    shown, page = "", 1
    while page:
        made = form(*quotes, page=page)
        shown += "".join(quoted(made))
        following = [pressed(button["value"]).number for button in of_type(made, "button") if button["action_id"] == "more"]
        page = following[0] if following else None

    seen = "".join(shown.replace("…", "").split())
    assert all("".join(for_plain_text(made.answer).replace("…", "").split()) in seen for made in quotes)


@given(answers())
@settings(deadline=None, max_examples=25)
def test_only_the_verdict_and_the_marked_words_are_bold(made):
    view = view_of(made, journal_id="J1")
    bold = [node["text"] for node in of_type(slack_form(view), "text") if node.get("style", {}).get("bold")]

    may_be_bold = [view.confidence, *(for_plain_text(shown.answer) for shown in view.quotes)]
    assert all(any(words in whole for whole in may_be_bold) for words in bold)


def test_long_quotes_together_stay_below_what_a_message_is_refused_for():
    assert text_units(form(*[quote(before="x" * 2_600)] * 3)["blocks"]) <= 8_000


def test_a_piece_of_which_nothing_is_seen_is_no_element():
    assert [node["text"] for node in of_type(form(quote(before="\u200b", after="")), "text") if not node["text"]] == []


def test_a_quote_cut_in_two_says_so():
    assert CUT in said(form(quote(before=LONG)))


def test_a_quote_cut_in_two_shows_its_answer_first():
    assert "He leads it." in quoted(form(quote(before=LONG, after=LONG)))[0]


def test_a_quote_cut_in_two_has_dots_where_words_are_missing():
    (shown,) = quoted(form(quote(before=LONG, after=LONG)))

    assert (shown[:2], shown[-2:]) == ("… ", " …")


def test_a_quote_that_fits_has_no_cut():
    assert CUT not in said(form(quote()))


def test_quotes_left_for_later_are_announced():
    assert FURTHER in said(form(*[quote()] * 4))


def test_the_answering_sentence_is_bold_in_its_block_quote():
    (node,) = of_type(form(quote()), "rich_text_quote")

    assert node["elements"] == [
        {"type": "text", "text": "Before. "},
        {"type": "text", "text": "He leads it.", "style": {"bold": True}},
        {"type": "text", "text": " After."},
    ]


def test_the_verdict_stands_first_beside_the_question():
    assert said(form(quote()))[:2] == ["strong match", " · Asked: “who leads it?”"]


def test_the_title_is_linked_to_the_words():
    assert of_type(form(quote()), "link") == [{"type": "link", "url": "https://example.org/mali#:~:text=He%20leads%20it.", "text": "Mali"}]


def test_a_title_without_an_address_is_plain():
    assert "Mali" in said(form(quote(url=None)))


def test_the_place_and_the_snapshot_stand_below():
    assert "mali.txt:7 · as stored on Jan 2, 2021" in said(form(quote(), snapshot=dt.date(2021, 1, 2)))


def test_other_places_are_named():
    made = said(form(quote(also_in=tuple(citation(path=f"{number}.txt", title="Niger") for number in range(4)))))

    assert made[-4:] == ["Also in Niger, 0.txt:7", "Also in Niger, 1.txt:7", "Also in Niger, 2.txt:7", "Further places: 1"]


def test_the_nearest_passage_is_labelled():
    made = slack_form(view_of(answer(quote(mark=""), confidence=Confidence.NONE), journal_id="J1"))

    assert "The closest passage, which may not answer:" in said(made)


def test_the_buttons_carry_the_journal_id():
    made = form(quote(), has_more=True)

    assert [(button["action_id"], button["value"]) for button in of_type(made, "button")] == [
        ("context", "v1:context:J1:1"),
        ("source", "v1:source:J1:1"),
        ("more", "v1:more:J1:1"),
        ("helpful", "v1:helpful:J1"),
        ("not_helpful", "v1:not_helpful:J1"),
        ("wrong_sentence", "v1:wrong_sentence:J1"),
    ]


def test_previews_names_and_markup_are_turned_off():
    made = form(quote())

    assert {name: made[name] for name in ("mrkdwn", "parse", "link_names", "unfurl_links", "unfurl_media")} == {
        "mrkdwn": False,
        "parse": "none",
        "link_names": False,
        "unfurl_links": False,
        "unfurl_media": False,
    }


@pytest.mark.parametrize("count", [1, 14, 60])
def test_any_number_of_quotes_a_page_fits(monkeypatch, count):
    monkeypatch.setattr(fitting, "QUOTES_PER_PAGE", count)

    assert len(form(*[quote()] * 60)["blocks"]) <= 50


def test_the_fallback_text_carries_the_answer():
    assert form(quote(url=None))["text"].replace("\u2060", "").startswith("strong match\n“He leads it.”\nMali · Leaders")


def test_the_fallback_text_says_when_it_is_cut():
    assert form(quote(mark="*" * 2_500))["text"].endswith("\n… cut")


def test_a_page_that_says_it_is_out_of_date_is_shown_as_one():
    assert "says it is out of date" in str(form(quote(is_outdated=True)))
    assert "out of date" not in str(form(quote()))
