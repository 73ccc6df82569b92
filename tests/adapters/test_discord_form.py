"""An answer in Discord: within every limit, nothing live, nothing cut in silence."""

import datetime as dt
import re

import pytest
from hostile import answer, answers, citation, has_drawn, live_in_discord, quote, texts, unescaped_from_discord
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from adapters import fitting
from adapters.discord_form import discord_content, discord_form
from adapters.escaping import for_plain_text, is_unseen
from adapters.fitting import units
from adapters.view import pressed, view_of
from bot.models import Confidence

CUT = "-# … cut; press More for the rest"
FURTHER = "-# There is more: press More"
BOLD = re.compile(r"\*\*((?:\\.|[^\\*])+)\*\*")
NOTICES = st.lists(texts, max_size=3)
LONG = "word " * 2_000


def form(*quotes, page=1, **options):
    return discord_form(view_of(answer(*quotes), journal_id="J1", **options), page)


def walk(components):
    for component in components:
        yield component
        yield from walk(component.get("components", ()))


def contents(made):
    return [component["content"] for component in walk(made["components"]) if component["type"] == 10]


def text_lines(made):
    return "\n".join(contents(made)).split("\n")


def buttons(made):
    return [component for component in walk(made["components"]) if component["type"] == 2]


def quoted(made):
    return "\n".join(line[2:] for line in text_lines(made) if line.startswith("> "))


def drawn(text):
    """The words between our own bold marks and escapes."""
    return unescaped_from_discord(BOLD.sub(r"\1", text))


def flat(text):
    return " ".join(text.split())


any_form = st.builds(
    lambda made, notices, page: discord_form(view_of(made, journal_id="J" * 64, notices=notices, snapshot=dt.date(2020, 1, 1)), page),
    answers(),
    NOTICES,
    st.integers(1, 4),
)


@given(any_form)
@settings(deadline=None, max_examples=30)
def test_every_message_is_within_the_limits(made):
    everything = list(walk(made["components"]))
    assert len(everything) <= 40
    assert sum(units(text) for text in contents(made)) <= 4_000
    assert all(contents(made))
    assert all(1 <= len(row["components"]) <= 5 for row in everything if row["type"] == 1)
    assert all(1 <= len(button["label"]) <= 80 for button in buttons(made))
    assert all(len(button.get("custom_id", "")) <= 100 and len(button.get("url", "")) <= 512 for button in buttons(made))


def test_the_widest_answer_leaves_room_for_its_words():
    wide = dict.fromkeys(("title", "heading", "path", "author"), "*" * 1000)
    url = f"https://example.org/{'x' * 492}"
    found = quote(before=LONG, after=LONG, url=url, also_in=(citation(**wide),) * 9, **wide)
    asked = answer(found, found, question="*" * 1_000)
    made = discord_form(view_of(asked, journal_id="J" * 64, notices=["*" * 1_000] * 9, snapshot=dt.date(2020, 9, 30)))

    assert sum(units(text) for text in contents(made)) <= 4_000
    assert len(quoted(made)) > 700


@given(any_form)
@settings(deadline=None, max_examples=30)
def test_every_button_is_told_apart(made):
    ids = [button["custom_id"] for button in buttons(made) if "custom_id" in button]

    assert len(ids) == len(set(ids))


@given(any_form)
@settings(deadline=None, max_examples=30)
def test_nobody_is_pinged(made):
    pings = re.compile(r"@everyone|@here|<@[!&]?\d+>")

    assert [text for text in contents(made) if pings.search(text) or pings.search(text.replace("\\", ""))] == []


@given(answers())
@settings(deadline=None, max_examples=30)
def test_only_the_verdict_and_the_marked_words_are_bold(made):
    view = view_of(made, journal_id="J1")
    bold = [flat(unescaped_from_discord(words)) for text in contents(discord_form(view)) for words in BOLD.findall(text)]
    may_be_bold = [view.confidence, *(flat(for_plain_text(shown.answer)) for shown in view.quotes)]

    assert all(any(words in whole for whole in may_be_bold) for words in bold)


@given(answers())
@settings(deadline=None, max_examples=30)
def test_the_only_links_are_the_sources(made):
    view = view_of(made, journal_id="J1")
    masked = "\n".join(re.sub(r"\\[^0-9A-Za-z\s]", "", text) for text in contents(discord_form(view)))

    linked = re.findall(r"\w+://[^\s>]+", masked)
    assert set(linked) <= {shown.source.link for shown in view.quotes}
    assert all(f"](<{link}>)" in masked for link in linked)


@given(st.builds(quote, texts, texts.filter(str.strip), texts))
@settings(deadline=None, max_examples=30)
def test_a_whole_quote_stands_in_the_block_quote_to_the_character(made):
    assume(not has_drawn(made))
    shown = form(made)
    is_cut = CUT in text_lines(shown)

    assert is_cut or drawn(quoted(shown)) == for_plain_text(made.text)


@given(st.lists(st.builds(quote, texts, texts.filter(str.strip), texts), min_size=1, max_size=4), st.integers(1, 3))
@settings(deadline=None, max_examples=30)
def test_more_is_offered_exactly_when_something_is_left(quotes, page):
    made = form(*quotes, page=page)
    following = [button["custom_id"] for button in buttons(made) if ":more:" in button.get("custom_id", "")]

    assert bool(following) == (CUT in text_lines(made) or FURTHER in text_lines(made))


@given(st.lists(st.builds(quote, texts, texts.filter(lambda words: not is_unseen(words)), texts), min_size=1, max_size=4))
@settings(deadline=None, max_examples=30)
def test_pressing_more_shows_every_marked_word_in_the_end(quotes):
    assume(not has_drawn(*quotes))
    shown, page = "", 1
    while page:
        made = form(*quotes, page=page)
        shown += quoted(made)
        following = [pressed(button["custom_id"]).number for button in buttons(made) if ":more:" in button.get("custom_id", "")]
        page = following[0] if following else None

    seen = re.sub(r"[\s…]", "", drawn(shown))
    assert all(re.sub(r"[\s…]", "", for_plain_text(made.answer)) in seen for made in quotes)


def test_a_quote_cut_in_two_says_so():
    assert CUT in text_lines(form(quote(before=LONG)))


def test_a_quote_cut_in_two_shows_its_answer_first():
    assert "**He leads it.**" in quoted(form(quote(before=LONG, after=LONG)))


def test_a_quote_cut_in_two_has_dots_where_words_are_missing():
    shown = quoted(form(quote(before=LONG, after=LONG)))

    assert (shown[:2], shown[-2:]) == ("… ", " …")


def test_a_quote_that_fits_has_no_cut():
    assert CUT not in text_lines(form(quote()))


def test_quotes_left_for_later_are_announced():
    assert FURTHER in text_lines(form(*[quote()] * 4))


def test_the_answering_sentence_is_bold_in_its_block_quote():
    assert "> Before. **He leads it.** After." in text_lines(form(quote()))


def test_an_answer_over_several_lines_is_bold_in_each():
    assert quoted(form(quote(before="", mark="He leads\n\n it.", after=""))) == "**He leads**\n\n **it.**"


def test_the_verdict_stands_first_beside_the_question():
    assert text_lines(form(quote()))[0] == "**strong match** · Asked: “who leads it?”"


def test_the_title_is_linked_to_the_words():
    assert "[Mali](<https://example.org/mali#:~:text=He%20leads%20it.>) · Leaders · Ann · Sep 22, 2020" in text_lines(form(quote()))


def test_a_title_without_an_address_is_plain():
    assert "Mali · Leaders · Ann · Sep 22, 2020" in text_lines(form(quote(url=None)))


# As simple-markdown reads a masked link, from which Discord's parser was made: it knows no backslash.
LINK = re.compile(r"\[(?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)")


@pytest.mark.parametrize(
    "title", ["x](https://evil.example) [y", "x](<https://evil.example>) [y", "[x](https://evil.example)", "a [b", "b] a [[c]]"]
)
def test_a_title_that_would_make_another_link_is_plain(title):
    text = "\n".join(text_lines(form(quote(title=title))))

    assert not LINK.search(text.replace("\\[", ""))
    assert title in unescaped_from_discord(text)


def test_a_title_with_brackets_that_close_is_linked():
    (line,) = [line for line in text_lines(form(quote(title="Guide [draft]"))) if "Guide" in line]

    assert LINK.match(line)[1].startswith("https://example.org/mali")


def test_the_place_and_the_snapshot_stand_below():
    assert "-# mali.txt\\:7 · as stored on Jan 2, 2021" in text_lines(form(quote(), snapshot=dt.date(2021, 1, 2)))


def test_several_quotes_are_numbered():
    assert [line.split(" · ")[0] for line in text_lines(form(quote(url=None), quote(url=None))) if "Ann" in line] == ["1", "2"]


def test_another_place_under_the_same_title_is_named_without_it():
    lines = text_lines(form(quote(also_in=(citation(line=9),))))

    assert "-# Also in mali.txt\\:9" in lines


def test_other_places_are_named():
    lines = text_lines(form(quote(also_in=tuple(citation(path=f"{number}.txt", title="Niger") for number in range(4)))))

    assert [line for line in lines if line.startswith("-# Also in") or "Further" in line] == [
        "-# Also in Niger, 0.txt\\:7",
        "-# Also in Niger, 1.txt\\:7",
        "-# Also in Niger, 2.txt\\:7",
        "-# Further places: 1",
    ]


def test_the_nearest_passage_is_labelled():
    made = discord_form(view_of(answer(quote(mark=""), confidence=Confidence.NONE), journal_id="J1"))

    assert "The closest passage, which may not answer:" in text_lines(made)


def test_the_buttons_carry_the_journal_id():
    made = form(quote(), has_more=True)

    assert [button.get("custom_id") for button in buttons(made)] == [
        "v1:context:J1:1",
        None,
        "v1:more:J1:1",
        "v1:helpful:J1",
        "v1:not_helpful:J1",
        "v1:wrong_sentence:J1",
    ]


def test_the_source_is_a_link_button():
    (made,) = [button for button in buttons(form(quote())) if button["style"] == 5]

    assert made == {"type": 2, "style": 5, "label": "Open source", "url": "https://example.org/mali#:~:text=He%20leads%20it."}


def test_a_host_that_discord_might_refuse_gets_no_button():
    assert [button["style"] for button in buttons(form(quote(url="http://intranet/mali")))] == [2, 2, 2, 2]


def test_mentions_are_turned_off_and_components_on():
    made = form(quote())

    assert (made["allowed_mentions"], made["flags"]) == ({"parse": []}, 1 << 15)


@pytest.mark.parametrize("count", [1, 6, 40])
def test_any_number_of_quotes_a_page_fits(monkeypatch, count):
    monkeypatch.setattr(fitting, "QUOTES_PER_PAGE", count)

    assert len(list(walk(form(*[quote()] * 40)["components"]))) <= 40


@given(answers(), NOTICES)
@settings(deadline=None, max_examples=30)
def test_plain_content_is_within_its_limit(made, notices):
    assert 1 <= units(discord_content(view_of(made, journal_id="J1", notices=notices))) <= 2_000


@given(answers(), NOTICES)
@settings(deadline=None, max_examples=30)
def test_nothing_acts_in_plain_content(made, notices):
    assert live_in_discord(discord_content(view_of(made, journal_id="J1", notices=notices))) == []


def test_plain_content_carries_the_answer():
    assert discord_content(view_of(answer(quote(url=None)), journal_id="J1")) == (
        "strong match\n“He leads it.”\nMali · Leaders · Ann · Sep 22, 2020 · mali.txt\\:7"
    )


def test_plain_content_says_when_it_is_cut():
    assert discord_content(view_of(answer(quote(mark=LONG)), journal_id="J1")).endswith("\n… cut")


def test_a_page_that_says_it_is_out_of_date_is_shown_as_one():
    assert "says it is out of date" in "\n".join(text_lines(form(quote(is_outdated=True))))
    assert "out of date" not in "\n".join(text_lines(form(quote())))
