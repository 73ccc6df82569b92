"""The Home tab: what the bot knows, how to ask, what the person asked, and for admins what they may look up."""

import pytest
from slack_bot import KEY, OPENS, modal

KEEPS = "Anna Berg keeps the spare key"
LEAVE = "how many days of holiday does every employee have?"


@pytest.fixture
def show(slack):
    """A function that opens a person's Home tab and gives it."""

    async def showing(person):
        await slack.app_home_opened(person).call("views.publish")
        return person.home

    return showing


@pytest.fixture
async def ruled(bot_in, anna):
    """A bot that Anna runs."""
    async with bot_in(rules=f'[[rule]]\nusers = ["{anna.id}"]\nadmin = true\n') as made:
        yield made


async def test_home_says_what_the_bot_knows(bot, show, anna):
    assert "I search 2 documents here" in str(await show(anna))


async def test_home_says_how_to_ask(bot, show, anna):
    assert "Ask in a full question" in str(await show(anna))


async def test_home_says_what_is_kept(bot, show, anna):
    assert "Questions are kept for 90 days" in str(await show(anna))


async def test_home_shows_what_the_person_asked_elsewhere(slack, bot, show, anna, general):
    await slack.mention(anna, general, OPENS).answer()

    assert OPENS in str(await show(anna))


async def test_home_shows_nothing_of_others(slack, bot, show, anna, general):
    await slack.mention(anna, general, OPENS).answer()

    assert OPENS not in str(await show(slack.person("zoe")))


async def test_an_answer_of_before_is_shown_again(slack, bot, show, anna, general):
    await slack.mention(anna, general, KEY).answer()
    await show(anna)

    slack.press_in_home(anna, "more")

    await modal(slack, anna, KEEPS)


async def test_an_answer_of_before_is_judged_by_what_the_person_may_read_alone(slack, bot_in, show, anna, general):
    async with bot_in(rules=f'[[rule]]\nchannels = ["{general.id}"]\ncollections = ["handbook"]\n'):
        await slack.mention(anna, general, LEAVE).answer()
        general.members.discard(anna.id)
        await show(anna)

        slack.press_in_home(anna, "more")

        assert "27 days" not in str(await modal(slack, anna, LEAVE))


async def test_so_is_what_stands_around_it(slack, bot_in, show, anna, general):
    async with bot_in(rules=f'[[rule]]\nusers = ["{anna.id}"]\ncollections = ["handbook"]\n'):
        slack.mention(anna, general, LEAVE)
        await general.next_ephemeral()
        await show(anna)

        slack.press_in_home(anna, "more")
        await modal(slack, anna, "27 days")
        slack.press_in_modal(anna, "context")

        assert "27 days" in str(await modal(slack, anna, "What stands around it"))


async def test_a_late_press_on_home_is_answered_with_a_message(slack, bot, show, anna, general):
    await slack.mention(anna, general, KEY).answer()
    await show(anna)
    slack.fail("views.open", error="expired_trigger_id")

    slack.press_in_home(anna, "more")

    assert KEEPS in (await slack.dm(anna).next_message()).text


async def test_forgetting_is_asked_twice(bot, show, anna):
    await show(anna)

    buttons = [element for block in anna.home["blocks"] for element in block.get("elements", []) if element.get("action_id") == "forget"]
    assert "cannot be brought back" in buttons[0]["confirm"]["text"]["text"]


async def test_forgetting_removes_what_is_kept(slack, bot, show, anna, general):
    await slack.mention(anna, general, KEY).answer()
    await show(anna)

    slack.press_in_home(anna, "forget")

    await slack.until(lambda: "Removed: 1 of your questions" in str(anna.home))
    assert bot.journal.recent_questions() == []


async def test_home_has_nothing_for_admins_where_the_rules_name_none(bot, show, anna):
    assert "status" not in [element.get("action_id") for block in (await show(anna))["blocks"] for element in block.get("elements", [])]


@pytest.mark.parametrize(
    ("button", "words"), [("status", "Since the start"), ("gaps", "Nothing was asked here"), ("reload", "documents read on")]
)
@pytest.mark.usefixtures("ruled")
async def test_admins_look_things_up(slack, show, anna, button, words):
    await show(anna)

    slack.press_in_home(anna, button)

    await modal(slack, anna, words)


async def test_others_may_not_look_things_up(slack, ruled, show, anna, ben):
    ben.home = await show(anna)

    slack.press_in_home(ben, "status")

    await modal(slack, ben, "Only those who run me")


async def test_home_is_in_the_language_that_the_person_asks_in(slack, bot, show, anna, general):
    await slack.mention(anna, general, "Wer verwahrt den Schlüssel für den Keller?").answer()

    assert "Frag in einem ganzen Satz" in str(await show(anna))


async def test_home_is_drawn_where_nothing_is_open(slack, bot_in, show, anna):
    async with bot_in(rules="[everywhere]\ncollections = []\n"):
        assert "There is nothing here that you may search" in str(await show(anna))


async def test_where_nobody_is_answered_home_does_not_say_how_to_ask(bot_in, show, anna):
    async with bot_in(rules="[everywhere]\nenabled = false\n"):
        home = str(await show(anna))

    assert ("I do not answer here" in home, "How to ask" in home) == (True, False)
