"""What an answer looks like in Discord, and that nothing in it acts."""

import json

import hostile
import pytest
from discord_rules import problems
from hypothesis import given
from hypothesis import strategies as st

from adapters.chat import Outcome
from adapters.discord_app.sending import messages_of
from adapters.escaping import for_discord
from adapters.view import context_view, view_of
from adapters.words import words_in
from bot.models import Span
from bot.replies import Context, Slice

LOCALES = ["de", "es-ES", "fr", "it", "pt-BR", "ru", "zh-CN"]
PAGE = {
    "id": "mali",
    "title": "Mali",
    "text": "The talks began late. Iyad Ag Ghali leads JNIM. It was founded in 2017.",
    "date": "2020-09-22",
    "author": "Ann",
    "url": "https://example.org/mali",
}
MALI = {"news.jsonl": json.dumps(PAGE), "repeat.txt": PAGE["text"]}


@pytest.fixture
async def answer(start, ask):
    """An answer from a page with all that can be known of it."""
    async with start(files=MALI):
        yield await ask("who leads JNIM?")


async def test_the_marked_sentence_is_bold_in_its_quote(answer):
    assert "> The talks began late. **Iyad Ag Ghali leads JNIM.** It was founded in 2017." in answer.text


async def test_the_confidence_is_told_in_words(answer):
    assert answer.text.startswith("**strong match** · Asked: “who leads JNIM?”")


async def test_the_source_is_linked_and_dated(answer):
    assert "[Mali](<https://example.org/mali#:~:text=" in answer.text
    assert " · Ann · Sep 22, 2020\n" in answer.text


async def test_the_place_is_named(answer):
    assert "-# news.jsonl" in answer.text


async def test_the_places_that_repeat_it_are_named(answer):
    assert "-# Also in Repeat, repeat.txt" in answer.text


async def test_the_source_can_be_opened(answer):
    urls = [button["url"] for button in answer.buttons if button["label"] == "Open source"]

    assert [url.split("#")[0] for url in urls] == ["https://example.org/mali"]


async def test_no_answer_says_so_and_names_what_is_missing(bot, ask):
    message = await ask("who repaired the Zeppelin?")

    assert message.text.startswith("**no answer** · Asked: “who repaired the Zeppelin?”\nThe documents do not say.")
    assert "“Zeppelin”" in message.text


async def test_no_answer_shows_the_closest_passage_unmarked(bot, ask):
    message = await ask("who repaired the shed?")

    assert "The closest passage, which may not answer:\n> The office opens at 9\\:30 on weekdays. Anna Berg" in message.text


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_fixed_words_are_the_reader_s_language(bot, ask, locale):
    message = await ask("who keeps the spare key?", locale=locale)

    words = words_in(locale)
    assert message.text.startswith(
        f"**{for_discord(words.strong)}** · {for_discord(words.asked.format(question='who keeps the spare key?'))}"
    )
    assert [button["label"] for button in message.buttons] == [words.context, words.helpful, words.not_helpful, words.wrong_sentence]


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_mention_is_answered_in_the_server_s_language(start, discord, locale):
    channel = discord.add_guild("Elsewhere", locale=locale).add_channel("room")
    grace = discord.add_person("grace", channel.guild)
    async with start():
        await discord.say(grace, channel, f"{discord.bot.mention} who keeps the spare key?")
        message = await channel.next_message()

    assert for_discord(words_in(locale).strong) in message.text


async def test_a_locale_without_words_is_answered_in_english(bot, ask):
    assert (await ask(locale="ja")).text.startswith("**strong match**")


async def test_a_hostile_document_is_inert(start, ask):
    evil = "The secret word is @everyone <@1> [mellon](https://evil.example) ||told|| discord.gg/abc today."
    async with start(files={"@here *evil*.txt": evil}):
        message = await ask("what is the secret word?")

    shown = message.text.replace("**", "").replace("\n-# ", "\n").replace("> ", "").replace(" · ", " ")
    assert "mellon" in shown
    assert hostile.live_in_discord(shown) == []


@pytest.mark.parametrize("text", ["@everyone <@1> who keeps the spare key?", "**who** keeps ||the|| [spare](https://evil.example) key?"])
async def test_a_hostile_question_is_quoted_back_inert(bot, ask, text):
    message = await ask(text)

    asked = message.text.split("\n", 1)[0].split(" · ", 1)[1]
    assert "keeps" in asked
    assert hostile.live_in_discord(asked) == []


@given(hostile.answers(), st.lists(hostile.texts, max_size=3), st.sampled_from(["en", *LOCALES]))
async def test_whatever_the_answer_discord_takes_the_message(answer, notices, locale):
    view = view_of(answer, journal_id="abcdefghij", notices=notices, words=words_in(locale))

    for page in _pages(view):
        assert _refused(Outcome(is_private=False, view=view, page=page, is_answer=True)) == []


@st.composite
def _contexts(draw):
    """What stands around a quote of any document."""
    text = draw(hostile.filled)
    title, path, url = draw(hostile.texts), draw(hostile.texts), draw(hostile.urls)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True))) if len(text) > 1 else [0, len(text)]
    whole = Span(0, len(text))
    shown = draw(st.sampled_from([whole, Span(*cuts)]))
    where = hostile.citation(title=title, path=path, url=url)
    return Context(where, (Slice(shown, text[shown.start : shown.end]),), Span(*cuts), is_private=False)


@given(_contexts(), st.sampled_from(["en", *LOCALES]))
async def test_whatever_stands_around_a_quote_discord_takes_the_message(context, locale):
    view = context_view(context, journal_id="abcdefghij", number=1, words=words_in(locale))

    for page in _pages(view):
        assert _refused(Outcome(is_private=True, view=view, page=page)) == []


@given(hostile.texts)
async def test_whatever_a_sentence_says_discord_takes_the_message(text):
    assert _refused(Outcome(is_private=True, text=f"There are: {for_discord(text)}.")) == []


def _pages(view):
    """The first, the second, and the last page."""
    return (1, 2, 10**6) if len(view.quotes) > 1 or view.context_of else (1, 10**6)


def _refused(outcome):
    """What Discord would say against the messages, the plain one too, as the library writes them."""
    return [found for message in messages_of(outcome) for found in problems("POST", "/channels/1/messages", _written(message))]


def _written(message):
    """The body that the library makes of the arguments of ``send``."""
    import discord
    from discord.http import handle_message_parameters

    quiet = discord.AllowedMentions.none()
    flags = discord.MessageFlags(suppress_embeds=True) if message.get("suppress_embeds") else discord.utils.MISSING
    with handle_message_parameters(
        content=message.get("content", discord.utils.MISSING),
        view=message.get("view", discord.utils.MISSING),
        flags=flags,
        allowed_mentions=quiet,
        previous_allowed_mentions=quiet,
    ) as written:
        return written.payload


def test_a_sentence_too_long_is_cut_as_discord_counts():
    assert _refused(Outcome(is_private=True, text="🗝️" * 2_000)) == []


def test_a_list_too_long_is_cut_to_whole_lines():
    message = messages_of(Outcome(is_private=True, text="\n".join(["a gap of some length"] * 200)))[0]

    assert set(message["content"].split("\n")) == {"a gap of some length"}
