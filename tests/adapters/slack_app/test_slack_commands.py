"""/ask, the shortcuts and their modals."""

import pytest
from local_slack_state import elements
from slack_bot import KEY, OPENS, modal
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack_app import run
from adapters.words import ENGLISH, words_in
from bot.places import Place

KEEPS = "Anna Berg keeps the spare key"
THANKS = "Thank you, noted."
SHARED = "That answer is shared here already."
LEAVE = "how many days of holiday does every employee have?"


@pytest.fixture
async def said(slack, bot, ben, general):
    """A message that somebody else wrote."""
    delivery = slack.say(ben, general, "I wonder who keeps the *spare key* of the shed :thinking_face:")
    return general.message(delivery.ts)


async def test_ask_is_answered(slack, bot, anna, general):
    answer = await slack.slash(anna, general, "/ask", KEY).answer()

    assert KEEPS in answer.text


async def test_ask_is_answered_to_the_asker_alone(slack, bot, anna, general):
    answer = await slack.slash(anna, general, "/ask", KEY).answer()

    assert (answer.visible_to, general.app_messages) == (anna.id, [])


async def test_ask_works_where_the_bot_is_no_member(slack, bot, anna):
    elsewhere = slack.channel("elsewhere", anna, has_app=False)

    assert KEEPS in (await slack.slash(anna, elsewhere, "/ask", KEY).answer()).text


async def test_ask_without_words_says_how(slack, bot, anna, general):
    answer = await slack.slash(anna, general, "/ask").answer()

    assert "Ask in a full question" in answer.text


async def test_ask_delivered_twice_is_answered_once(slack, bot, anna, general):
    asked = slack.slash(anna, general, "/ask", KEY)
    await asked.answer()

    await slack.again(asked)
    await slack.slash(anna, general, "/ask").answer()

    assert len(general.ephemerals) == 2


async def test_ask_finds_another_way_where_its_address_is_used_up(slack, bot, anna, general):
    bot.hold()
    asked = slack.slash(anna, general, "/ask", KEY)
    await bot.until_asked()
    slack.response_urls[asked.payload["response_url"].rsplit("/", 1)[1]].is_expired = True
    bot.let_go()

    assert KEEPS in (await general.next_ephemeral()).text


async def test_an_answer_to_ask_can_be_shared(slack, bot, anna, general):
    slack.allowed_mentions.add(f"<@{anna.id}>")
    answer = await slack.slash(anna, general, "/ask", KEY).answer()

    slack.press(anna, answer, "share")

    shared = await general.next_message()
    assert KEEPS in shared.text


async def test_what_is_shared_says_who_shared_it(slack, bot, anna, general):
    slack.allowed_mentions.add(f"<@{anna.id}>")
    answer = await slack.slash(anna, general, "/ask", KEY).answer()

    slack.press(anna, answer, "share")

    shared = await general.next_message()
    assert {"type": "user", "user_id": anna.id} in shared.blocks[0]["elements"][0]["elements"]


async def test_what_is_shared_has_buttons_for_all(slack, bot, anna, ben, general):
    slack.allowed_mentions.add(f"<@{anna.id}>")
    slack.press(anna, await slack.slash(anna, general, "/ask", KEY).answer(), "share")
    shared = await general.next_message()

    slack.press(ben, shared, "context")

    shown = await slack.until(lambda: next((m for m in general.ephemerals if m.visible_to == ben.id), None))
    assert "The office opens" in str(shown.blocks)


@pytest.fixture
async def shared(slack, bot, anna, general):
    """An answer that was shared, once the bot knows its thread."""
    slack.allowed_mentions.add(f"<@{anna.id}>")
    slack.press(anna, await slack.slash(anna, general, "/ask", KEY).answer(), "share")
    message = await general.next_message()
    await slack.until(lambda: message.ts in {row.place.thread for row in bot.journal.recent_questions()})
    return message


async def test_what_is_shared_is_followed_up_in_its_thread(slack, shared, ben, general):
    answer = await slack.say(ben, general, OPENS, thread_ts=shared.ts).answer()

    assert "The office opens at" in answer.text


async def test_a_follow_up_to_what_is_shared_leans_on_it(slack, shared, anna, general):
    answer = await slack.say(anna, general, "why is that?", thread_ts=shared.ts).answer()

    assert "why is that? keeps spare key" in answer.text


async def test_an_answer_is_shared_once(slack, bot, anna, general):
    slack.allowed_mentions.add(f"<@{anna.id}>")
    answer = await slack.slash(anna, general, "/ask", KEY).answer()
    for _ in range(2):
        slack.press(anna, answer, "share")
    await general.next_message()

    await slack.press(anna, answer, "share")
    await bot.door.stop()

    assert len(general.app_messages) == 1


async def test_what_is_shared_already_is_said_to_be(slack, bot, anna, general):
    slack.allowed_mentions.add(f"<@{anna.id}>")
    answer = await slack.slash(anna, general, "/ask", KEY).answer()
    await slack.press(anna, answer, "share")
    await general.next_message()

    slack.press(anna, answer, "share")

    await slack.until(lambda: len(general.ephemerals) == 2)
    assert general.ephemerals[1].text == SHARED


async def test_an_answer_is_shared_once_by_two_processes(slack, bot_in, make_service, anna, general):
    slack.allowed_mentions.add(f"<@{anna.id}>")
    async with bot_in() as one:
        answer = await slack.slash(anna, general, "/ask", KEY).answer()
        await slack.press(anna, answer, "share")
        await one.door.stop()
    async with bot_in(service=make_service()) as two:
        await slack.press(anna, answer, "share")
        await two.door.stop()

    assert (len(general.app_messages), general.ephemerals[-1].text) == (1, SHARED)


async def test_a_share_that_failed_can_be_tried_again(slack, bot, anna, general):
    slack.allowed_mentions.add(f"<@{anna.id}>")
    answer = await slack.slash(anna, general, "/ask", KEY).answer()
    slack.fail("chat.postMessage", error="not_in_channel")
    bot.hold()
    slack.press(anna, answer, "share")
    await bot.until_asked()
    for address in slack.response_urls.values():
        address.is_expired = True
    bot.let_go()
    await slack.until(lambda: next((message for message in general.ephemerals if KEEPS not in message.text), None))

    slack.press(anna, answer, "share")

    assert KEEPS in (await general.next_message()).text


async def test_a_share_whose_answer_is_lost_is_not_posted_by_another_way(slack, bot_in, anna, general, monkeypatch):
    monkeypatch.setattr(run, "web_client", lambda token, url: AsyncWebClient(token=token, base_url=url, timeout=1))
    slack.allowed_mentions.add(f"<@{anna.id}>")
    async with bot_in():
        slack.slash(anna, general, "/ask", KEY)
        answer = await general.next_ephemeral()
        gate = slack.hold("chat.postMessage")
        slack.press(anna, answer, "share")
        told = await general.next_ephemeral()
        gate.set()
        await general.next_message()

        assert (told.text, len(general.app_messages)) == (words_in("en").failed, 1)


async def test_another_answer_to_the_same_question_can_be_shared_too(slack, bot, anna, general):
    slack.allowed_mentions.add(f"<@{anna.id}>")
    for _ in range(2):
        slack.press(anna, await slack.slash(anna, general, "/ask", KEY).answer(), "share")
        await general.next_message()

    assert len(general.app_messages) == 2


async def test_an_answer_that_could_not_be_shared_can_be_shared_later(slack, bot_in, tmp_path, anna, general):
    slack.allowed_mentions.add(f"<@{anna.id}>")
    async with bot_in(rules='[everywhere]\nanswers = "public"\n'):
        answer = await slack.slash(anna, general, "/ask", KEY).answer()
        (tmp_path / "access.toml").write_text('[everywhere]\nanswers = "private"\n', encoding="utf-8")
        slack.press(anna, answer, "share")
        await slack.until(lambda: len(general.ephemerals) == 2)
        (tmp_path / "access.toml").write_text('[everywhere]\nanswers = "public"\nenabled = true\n', encoding="utf-8")

        slack.press(anna, answer, "share")

        assert KEEPS in (await general.next_message()).text


async def test_sharing_works_where_the_bot_is_no_member(slack, bot, anna):
    slack.allowed_mentions.add(f"<@{anna.id}>")
    elsewhere = slack.channel("elsewhere", anna, has_app=False)
    slack.press(anna, await slack.slash(anna, elsewhere, "/ask", KEY).answer(), "share")

    assert KEEPS in (await elsewhere.next_message()).text


async def test_what_the_place_may_not_read_has_no_share_button(slack, bot_in, anna, general):
    async with bot_in(rules=f'[[rule]]\nusers = ["{anna.id}"]\ncollections = ["handbook"]\n'):
        answer = await slack.slash(anna, general, "/ask", LEAVE).answer()

        assert ("27 days" in answer.text, "share" in str(answer.blocks)) == (True, False)


async def test_what_the_place_may_no_longer_read_is_not_shared(slack, bot_in, tmp_path, anna, general):
    async with bot_in(rules='[everywhere]\ncollections = ["*"]\n'):
        answer = await slack.slash(anna, general, "/ask", LEAVE).answer()
        (tmp_path / "access.toml").write_text('[everywhere]\ncollections = ["*"]\nanswers = "private"\n', encoding="utf-8")

        slack.press(anna, answer, "share")

        await slack.until(lambda: len(general.ephemerals) == 2)
        assert (general.app_messages, "eyes only" in general.ephemerals[1].text) == ([], True)


async def test_no_answer_has_no_share_button(slack, bot, anna, general):
    answer = await slack.slash(anna, general, "/ask", "who invented zanzibar trombones?").answer()

    assert ("no answer" in str(answer.blocks), "share" in str(answer.blocks)) == (True, False)


async def test_a_direct_ask_cannot_be_shared(slack, bot, anna):
    answer = await slack.slash(anna, slack.dm(anna), "/ask", KEY).answer()

    assert "share" not in str(answer.blocks)


async def test_the_message_shortcut_shows_the_source(slack, said, anna):
    slack.message_shortcut(anna, said, "find_source")

    await modal(slack, anna, KEEPS)


async def test_the_message_shortcut_reads_what_another_app_attached(slack, bot, anna, general):
    slack.bot_says(general, "", attachments=[{"text": "Anna Berg keeps the spare key of the shed.", "fallback": "a note"}])

    slack.message_shortcut(anna, general.messages[-1], "find_source")

    await modal(slack, anna, KEEPS)


async def test_the_message_shortcut_is_for_the_one_who_chose_it(slack, bot, said, anna, general):
    slack.message_shortcut(anna, said, "find_source")
    await modal(slack, anna, KEEPS)

    (row,) = bot.journal.recent_questions()
    assert (row.is_private, general.app_messages) == (True, [])


async def test_the_message_shortcut_says_where_there_are_no_words(slack, bot, anna, ben, general):
    delivery = slack.say(ben, general, ":tada:")

    slack.message_shortcut(anna, general.message(delivery.ts), "find_source")

    await modal(slack, anna, "no words")


async def test_the_source_of_an_answer_is_that_of_its_first_quote(slack, bot_in, anna, general):
    files = {"keys.txt": "Anna Berg keeps the *spare* key_2.\n", "boat.txt": "Tom Lee keeps the spare key of the boat.\n"}
    async with bot_in(files=files) as bot:
        answer = await slack.mention(anna, general, KEY).answer()
        assert "Tom Lee" in str(answer.blocks)
        slack.message_shortcut(anna, answer, "find_source")

        await modal(slack, anna, "Anna Berg keeps the")
        assert bot.journal.recent_questions(limit=1)[0].question == files["keys.txt"].strip()


async def test_the_source_of_a_message_is_looked_for_without_what_was_asked_before_it(slack, bot, anna, ben, general):
    begun = slack.mention(anna, general, OPENS)
    await begun.answer()
    slack.say(ben, general, "that is in the shed", thread_ts=begun.ts)
    slack.message_shortcut(anna, general.messages[-1], "find_source")
    await modal(slack, anna, "that is in the shed")

    assert bot.journal.recent_questions(limit=1)[0].question == "that is in the shed"


async def test_a_late_message_shortcut_is_answered_with_a_message(slack, said, anna, general):
    slack.fail("views.open", error="expired_trigger_id")

    slack.message_shortcut(anna, said, "find_source")

    assert KEEPS in (await general.next_ephemeral()).text


async def test_the_global_shortcut_takes_a_question(slack, bot, anna):
    await slack.global_shortcut(anna, "ask").call("views.open")

    slack.submit(anna, {"question": KEY})

    await modal(slack, anna, KEEPS)


async def test_the_modal_says_that_the_bot_is_looking(slack, bot, anna):
    await slack.global_shortcut(anna, "ask").call("views.open")
    bot.hold()

    await slack.submit(anna, {"question": KEY})

    assert "is looking" in str(anna.modal)


async def test_the_modal_offers_the_collections_that_the_person_may_search(slack, bot_in, anna):
    async with bot_in(rules=f'[[rule]]\nusers = ["{anna.id}"]\ncollections = ["handbook"]\n'):
        await slack.global_shortcut(anna, "ask").call("views.open")

        options = anna.modal["blocks"][1]["element"]["options"]
        assert [option["text"]["text"] for option in options] == ["default", "handbook"]


async def test_the_modal_searches_the_chosen_collection(slack, bot_in, anna):
    async with bot_in(rules='[everywhere]\ncollections = ["*"]\n'):
        await slack.global_shortcut(anna, "ask").call("views.open")
        options = anna.modal["blocks"][1]["element"]["options"]

        slack.submit(anna, {"question": KEY, "collection": options[1]["value"]})

        await modal(slack, anna, "The documents do not say")


async def test_one_collection_is_not_offered(slack, bot, anna):
    await slack.global_shortcut(anna, "ask").call("views.open")

    assert len(anna.modal["blocks"]) == 1


async def test_a_late_global_shortcut_is_answered_with_a_message(slack, bot, anna):
    slack.fail("views.open", error="expired_trigger_id")

    slack.global_shortcut(anna, "ask")

    assert "/ask works too" in (await slack.dm(anna).next_message()).text


async def test_an_answer_to_a_modal_that_was_closed_comes_as_a_message(slack, bot, anna):
    await slack.global_shortcut(anna, "ask").call("views.open")
    bot.hold()
    await slack.submit(anna, {"question": KEY})
    slack.close_modal(anna)
    bot.let_go()

    assert KEEPS in (await slack.dm(anna).next_message()).text


@pytest.fixture
async def asked(slack, bot, anna):
    """A question that was answered in Anna's modal."""
    await slack.global_shortcut(anna, "ask").call("views.open")
    slack.submit(anna, {"question": KEY})
    await modal(slack, anna, KEEPS)


async def test_context_in_a_modal_is_shown_over_the_answer(slack, asked, anna):
    slack.press_in_modal(anna, "context")

    await modal(slack, anna, "What stands around it")
    slack.close_modal(anna)
    assert KEEPS in str(anna.modal)


async def test_a_vote_in_a_modal_is_thanked_for_below_the_answer(slack, asked, anna):
    slack.press_in_modal(anna, "helpful")

    noted = await modal(slack, anna, THANKS)
    assert (len(anna.views), KEEPS in str(noted)) == (1, True)


async def test_a_second_vote_in_a_modal_is_thanked_for_once(slack, bot, asked, anna):
    slack.press_in_modal(anna, "helpful")
    await modal(slack, anna, THANKS)

    slack.press_in_modal(anna, "wrong_sentence")

    await slack.until(lambda: len([call for call in slack.calls_of("views.update") if call.ok]) == 3)
    assert str(anna.modal["blocks"]).count(THANKS) == 1


async def test_a_vote_in_a_modal_that_was_closed_is_thanked_for_in_a_message(slack, asked, anna):
    slack.press_in_modal(anna, "helpful")
    slack.close_modal(anna)

    assert (await slack.dm(anna).next_message()).text == THANKS


async def test_what_slack_opens_no_fourth_modal_for_is_shown_in_the_third(slack, bot_in, anna):
    lamps = {f"note{n}.txt": f"The lamp on floor {n} was repaired by Carla Diaz on a rainy Monday, note {n}.\n" for n in range(9)}
    async with bot_in(files=lamps, max_quotes=10):
        await slack.global_shortcut(anna, "ask").call("views.open")
        slack.submit(anna, {"question": "who repaired the lamp?"})
        for button, shown in (("more", "4 · "), ("more", "7 · "), ("context", "What stands around it")):
            await slack.until(lambda button=button: button in [element["action_id"] for _, element in elements(anna.modal["blocks"])])
            slack.press_in_modal(anna, button)

            await modal(slack, anna, shown)

        assert len(anna.views) == 3


async def test_buttons_of_a_found_source_are_judged_in_the_channel(slack, bot_in, anna, ben, general):
    async with bot_in(rules=f'[[rule]]\nchannels = ["{general.id}"]\ncollections = ["handbook"]\n'):
        said = slack.say(ben, general, LEAVE)
        slack.message_shortcut(anna, general.message(said.ts), "find_source")
        await modal(slack, anna, "27 days")

        slack.press_in_modal(anna, "context")

        assert "27 days" in str(await modal(slack, anna, "What stands around it"))


async def test_buttons_of_a_found_source_open_nothing_that_was_closed_since(slack, bot_in, tmp_path, anna, ben, general):
    async with bot_in(rules=f'[[rule]]\nchannels = ["{general.id}"]\ncollections = ["handbook"]\n'):
        said = slack.say(ben, general, LEAVE)
        slack.message_shortcut(anna, general.message(said.ts), "find_source")
        await modal(slack, anna, "27 days")
        (tmp_path / "access.toml").write_text("[everywhere]\nfollow_threads = true\n", encoding="utf-8")

        slack.press_in_modal(anna, "context")

        await modal(slack, anna, "not open to you here")


async def test_a_command_of_another_name_is_acknowledged(slack, bot, anna, general):
    delivery = await slack.slash(anna, general, "/elsewhere", "x")

    assert delivery.failure is None


async def test_what_the_documents_do_not_answer_for_all_any_more_is_not_shared(slack, bot_in, anna, ben, general, tmp_path):
    async with bot_in(rules='[everywhere]\ncollections = ["*"]\n') as bot:
        await slack.say(ben, general, "morning all")
        answer = await slack.slash(anna, general, "/ask", LEAVE).answer()
        (tmp_path / "access.toml").write_text('[everywhere]\ncollections = ["default"]\n# closed\n', encoding="utf-8")
        slack.press(anna, answer, "share")
        await slack.until(lambda: len(general.ephemerals) == 2)
        gaps = await bot.service.gaps(Place("slack", slack.team.id))

    assert (general.ephemerals[1].text, general.app_messages, gaps) == (ENGLISH.unsaid, [], [])


async def test_where_nobody_is_answered_a_command_without_words_is_told_so(slack, bot_in, anna, general):
    async with bot_in(rules="[everywhere]\nenabled = false\n"):
        await slack.slash(anna, general, "/ask", "")

        assert (await general.next_ephemeral()).text == ENGLISH.not_here
