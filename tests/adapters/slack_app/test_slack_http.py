"""HTTP: the same listeners behind signed requests, and a page for whoever watches the bot."""

import asyncio
import logging
import time

import aiohttp
import pytest
from slack_bot import KEY, OPENS, modal

from bot.errors import SettingsError

KEEPS = "Anna Berg keeps the spare key"


@pytest.fixture
async def bot(bot_in):
    async with bot_in(mode="http") as made:
        yield made


async def get(address):
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        return response.status, await response.text()


async def test_a_mention_is_answered(slack, bot, anna, general):
    assert KEEPS in (await slack.mention(anna, general, KEY).answer()).text


async def test_a_direct_message_is_answered(slack, bot, anna):
    assert KEEPS in (await slack.say(anna, slack.dm(anna), KEY).answer()).text


async def test_ask_is_answered(slack, bot, anna, general):
    assert KEEPS in (await slack.slash(anna, general, "/ask", KEY).answer()).text


async def test_a_button_is_answered(slack, bot, anna, general):
    slack.press(anna, await slack.mention(anna, general, KEY).answer(), "helpful")

    assert (await general.next_ephemeral()).text == "Thank you, noted."


async def test_a_modal_is_answered(slack, bot, anna):
    await slack.global_shortcut(anna, "ask").call("views.open")

    slack.submit(anna, {"question": KEY})

    await modal(slack, anna, KEEPS)


async def test_the_message_shortcut_is_answered(slack, bot, anna, general):
    said = slack.say(anna, general, KEY)

    slack.message_shortcut(anna, general.message(said.ts), "find_source")

    await modal(slack, anna, KEEPS)


async def test_home_is_drawn(slack, bot, anna):
    await slack.app_home_opened(anna).call("views.publish")

    assert "I search 2 documents here" in str(anna.home)


async def test_a_request_url_is_verified(slack, bot):
    assert (await slack.http.url_verification()).payload["challenge"] == "a-challenge"


async def test_a_wrong_signature_is_refused(slack, bot, anna, general):
    assert (await slack.http.url_verification(secret="another"[::-1])).status == 401


@pytest.mark.parametrize(("age_s", "status"), [(240, 200), (361, 401), (-361, 401)])
async def test_a_signature_is_good_for_five_minutes(slack, bot, age_s, status):
    assert (await slack.http.url_verification(age_s=age_s)).status == status


async def test_a_body_that_is_no_text_is_refused(slack, bot):
    async with aiohttp.ClientSession() as session, session.post(slack.request_url, data=b"\xff\xfe") as response:
        assert response.status == 400


GARBAGE = [
    ("application/json", "{"),
    ("application/json", "[]"),
    ("application/json", '"x"'),
    ("application/x-www-form-urlencoded", "payload=%7B"),
    ("application/json; charset=nonsense", "{}"),
]


async def post(slack, body, headers):
    async with aiohttp.ClientSession() as session, session.post(slack.request_url, data=body, headers=headers) as response:
        return response.status


@pytest.mark.parametrize(("content_type", "body"), [*GARBAGE, ("application/json", '{"type": "url_verification", "challenge": "x"}')])
@pytest.mark.parametrize(
    "signed",
    [
        {},
        {"X-Slack-Request-Timestamp": "yesterday", "X-Slack-Signature": "v0=0"},
        {"X-Slack-Request-Timestamp": str(int(time.time())), "X-Slack-Signature": "v0=é"},
    ],
)
async def test_what_nobody_signed_is_refused_unread(slack, bot, caplog, content_type, body, signed):
    assert await post(slack, body, {"Content-Type": content_type, **signed}) == 401
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


@pytest.mark.parametrize(("content_type", "body"), GARBAGE[:4])
async def test_what_is_signed_and_no_request_is_refused(slack, bot, caplog, content_type, body):
    assert (await slack.http.post(body, content_type)).status == 400
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_a_retry_with_headers_is_answered_once(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    assert (await slack.http.send(asked, retry_num=1)).status == 200
    await slack.say(anna, slack.dm(anna), OPENS).answer()
    assert len(general.app_messages) == 1


async def test_a_question_that_takes_long_is_acknowledged_in_time(slack, bot, anna, general):
    bot.hold()

    asked = await slack.mention(anna, general, KEY)

    assert asked.ack.after_s < 3
    bot.let_go()
    assert KEEPS in (await asked.answer()).text


async def test_it_says_that_it_lives(bot):
    assert await get(f"{bot.url}/healthz") == (200, '{"status": "ok"}')


async def test_it_says_that_it_is_about_to_end(bot):
    await bot.door.stop()

    assert (await get(f"{bot.url}/healthz"))[0] == 503


async def test_an_event_at_the_end_is_left_to_the_next_process(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()
    await bot.door.stop()

    assert (await slack.http.send(asked)).status == 503


async def test_there_is_nothing_else(bot):
    assert (await get(f"{bot.url}/slack/install"))[0] == 404


async def test_an_address_that_is_taken_is_named(slack, bot, bot_in, make_service, tmp_path):
    port = int(bot.url.rsplit(":", 1)[1])
    other = bot_in(mode="http", service=bot.service, port=port)

    with pytest.raises(SettingsError, match=f"127.0.0.1:{port}.*VERBATIM_SLACK_PORT"):
        async with asyncio.timeout(20), other as second:
            await second.task
