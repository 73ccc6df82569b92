"""The buttons of an answer: what each brings, to whom, and for how long."""

import pytest
from local_discord_messages import Message

from bot.journal.records import VoteTotals
from bot.keeping import PRESSES_PER_QUESTION, Limits

SHEDS = {f"shed{number}.txt": f"Shed {number} is painted red by Anna Berg. It stands in yard {number}.\n" for number in range(8)}
LONG = {"office.txt": f"{'_g' * 1_400}\n\nAnna Berg keeps the spare key of the shed.\n\n{'_w' * 1_400}"}
OPEN = '[everywhere]\ncollections = ["*"]\n'
QUESTION = "who paints the shed red?"
HOLIDAY = "how many days of holiday has every employee a year?"
CLOSED = "That answer comes from documents that are not open to you here."
GONE = "That answer is no longer kept; please ask again."


async def test_more_shows_further_quotes_to_the_one_who_pressed(start, ask, press):
    async with start(files=SHEDS):
        first = await ask(QUESTION)
        second = await press(first, "more")

    assert "\n4 · " in second.text
    assert "\n1 · " not in second.text
    assert (first.is_ephemeral, second.is_ephemeral) == (False, True)


async def test_more_has_a_more_of_its_own(start, ask, press):
    async with start(files=SHEDS):
        second = await press(await ask(QUESTION), "more")
        third = await press(second, "more")

    assert "\n7 · " in third.text


async def test_context_of_a_further_quote_is_shown(start, ask, press):
    async with start(files=SHEDS):
        further = await press(await ask(QUESTION), "more")
        around = await press(further, "context")

    assert around.text.startswith("**What stands around it**")


async def test_the_answer_stays_as_it_was(start, ask, press):
    async with start(files=SHEDS):
        first = await ask(QUESTION)
        await press(first, "more")

    assert first.edits == 0


async def test_context_shows_what_stands_around_the_quote(bot, ask, press):
    around = await press(await ask(), "context")

    assert around.text.startswith("**What stands around it**")
    assert "**Anna Berg keeps the spare key of the shed.**" in around.text
    assert around.is_ephemeral


async def test_a_long_context_has_pages(start, ask, press):
    async with start(files=LONG):
        first = await press(await ask(), "context")
        second = await press(first, "context")

    assert first.text != second.text
    assert all("What stands around it" in page.text for page in (first, second))


@pytest.mark.parametrize(
    ("kind", "totals"),
    [("helpful", VoteTotals(1, 0, 0)), ("not_helpful", VoteTotals(0, 1, 0)), ("wrong_sentence", VoteTotals(0, 0, 1))],
)
async def test_a_vote_is_kept_and_thanked_for(bot, ask, press, row_of, kind, totals):
    message = await ask()
    thanks = await press(message, kind)

    assert (thanks.text, thanks.is_ephemeral) == ("Thank you, noted.", True)
    assert row_of(bot, message).votes == totals


async def test_a_vote_can_be_changed(bot, ask, press, row_of):
    message = await ask()
    for kind in ("helpful", "not_helpful"):
        await press(message, kind)

    assert row_of(bot, message).votes == VoteTotals(0, 1, 0)


async def test_people_vote_for_themselves(bot, ask, press, row_of, ada, grace):
    message = await ask()
    for person in (ada, grace):
        await press(message, "helpful", by=person)

    assert row_of(bot, message).votes == VoteTotals(2, 0, 0)


async def test_a_button_answers_in_the_language_of_the_one_who_presses(bot, ask, press):
    assert (await press(await ask(), "helpful", locale="de")).text == "Danke, ist notiert."


@pytest.mark.parametrize(("kind", "shown"), [("context", "What stands around it"), ("helpful", "Thank you"), ("more", "\n4 · ")])
async def test_buttons_work_after_a_restart(start, ask, press, journal_file, kind, shown):
    async with start(files=SHEDS, journal=journal_file):
        message = await ask(QUESTION)
    async with start(files=SHEDS, journal=journal_file):
        brought = await press(message, kind)

    assert shown in brought.text


async def test_buttons_work_for_others_who_may_read(bot, ask, press, grace):
    assert "**Anna Berg keeps" in (await press(await ask(), "context", by=grace)).text


async def test_a_button_of_a_mention_s_answer_works(bot, discord, ada, channel, press):
    await discord.say(ada, channel, f"{discord.bot.mention} who keeps the spare key?")

    assert "**Anna Berg keeps" in (await press(await channel.next_message(), "context")).text


async def test_a_button_in_a_direct_message_works(bot, discord, ada, press):
    await discord.say(ada, discord.dm(ada), "who keeps the spare key?")

    assert "**Anna Berg keeps" in (await press(await discord.dm(ada).next_message(), "context")).text


async def test_buttons_beyond_their_limit_are_told_so(start, ask, press):
    async with start(limits=Limits(1, 0)):
        message = await ask()
        for _ in range(PRESSES_PER_QUESTION):
            assert (await press(message, "helpful")).text == "Thank you, noted."

        told = await press(message, "context")

    assert ("a lot of questions" in told.text, told.is_ephemeral) == (True, True)


@pytest.fixture
async def closed(start, ask, tmp_path):
    """An answer whose document was closed to everybody after it was given."""
    async with start(access=OPEN):
        message = await ask(HOLIDAY)
        assert "27 days" in message.text
        (tmp_path / "access.toml").write_text('[everywhere]\ncollections = ["default"]\n', encoding="utf-8")
        yield message


async def test_who_may_not_read_the_document_is_told_kindly(closed, press, grace):
    told = await press(closed, "context", by=grace)

    assert (told.text, told.is_ephemeral) == (CLOSED, True)


async def test_more_shows_what_the_one_who_presses_may_read(closed, discord, grace):
    forged = _forged(discord, closed.channel, closed.buttons[0]["custom_id"].replace(":context:", ":more:").rsplit(":", 1)[0] + ":1")
    pressed = await discord.press(grace, forged, forged.buttons[0]["custom_id"])

    assert "27" not in (await pressed.message()).text.replace(HOLIDAY, "")


async def test_an_answer_that_was_forgotten_is_gone(bot, ask, press, discord, ada, channel):
    message = await ask()
    await (await discord.slash(ada, channel, "forget-me")).message()

    assert (await press(message, "context")).text == GONE


@pytest.mark.parametrize("kind", ["more", "context", "helpful"])
async def test_an_answer_of_another_channel_is_not_told_of(bot, ask, discord, guild, grace, kind):
    given = await ask()
    elsewhere = guild.add_channel("elsewhere")
    forged = _forged(discord, elsewhere, f"v1:{kind}:{given.buttons[0]['custom_id'].split(':')[2]}:1")
    pressed = await discord.press(grace, forged, forged.buttons[0]["custom_id"])

    assert (await pressed.message()).text == GONE


FORGED = [
    *(
        f"v1:{kind}:{row}{number}"
        for kind in ("more", "context", "helpful")
        for row in ("a", "z" * 64)
        for number in ("", ":1", ":999999:999999")
    ),
    "v1:context:{row}:999999",
    "v1:context:{row}:1:999999",
    "v1:more:{row}:999999",
    "v1:source:{row}:1",
]
NOT_OURS = [
    "x",
    "v1:",
    "v2:more:abc",
    "v1:more:",
    "v1:more:abc:0",
    "v1:more:abc:-1",
    "v1:drop:abc",
    "v1:more:a'b",
    "é" * 100,
    "v1:more:abc:1" + "0" * 80,
]


async def test_forged_buttons_are_refused_kindly(bot, ask, discord, ada, channel, caplog):
    row = (await ask()).buttons[0]["custom_id"].split(":")[2]
    for custom_id in FORGED:
        forged = _forged(discord, channel, custom_id.format(row=row))
        await discord.press(ada, forged, forged.buttons[0]["custom_id"])
    await discord.settled()

    assert bot.tally["failed"] == 0
    assert [record for record in caplog.records if record.exc_info] == []


async def test_buttons_that_are_not_ours_are_left_alone(bot, discord, ada, channel, caplog):
    for custom_id in NOT_OURS:
        pressed = await discord.press(ada, _forged(discord, channel, custom_id), custom_id)
        await discord.settled()
        assert pressed.response is None

    assert [record for record in caplog.records if record.exc_info] == []


def _forged(discord, channel, custom_id):
    """A message of the bot's with a button of any id."""
    body = {"components": [{"type": 1, "components": [{"type": 2, "style": 2, "label": "Press", "custom_id": custom_id}]}]}
    message = Message(channel, discord.bot, body, is_from_bot=True)
    discord.store(message)
    return message
