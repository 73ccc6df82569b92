"""Pressing, submitting and answering by response URL, over both transports, against a real Bolt app."""

import contextlib

import pytest
from local_slack import LocalSlack
from local_slack_apps import QUIET, by_http, by_socket, client_of, new_app
from slack_sdk.webhook.async_client import AsyncWebhookClient

BUTTON = {"type": "button", "action_id": "more", "value": "1", "text": {"type": "plain_text", "text": "More"}}
FEEDBACK = {
    "type": "feedback_buttons",
    "action_id": "vote",
    "positive_button": {"text": {"type": "plain_text", "text": "Yes"}, "value": "up"},
    "negative_button": {"text": {"type": "plain_text", "text": "No"}, "value": "down"},
}
BLOCKS = [{"type": "actions", "elements": [BUTTON]}, {"type": "context_actions", "elements": [FEEDBACK]}]
INPUT = {
    "type": "input",
    "block_id": "question",
    "label": {"type": "plain_text", "text": "Question"},
    "element": {"type": "plain_text_input", "action_id": "words"},
}
MODAL = {
    "type": "modal",
    "callback_id": "ask",
    "notify_on_close": True,
    "title": {"type": "plain_text", "text": "Ask"},
    "submit": {"type": "plain_text", "text": "Go"},
    "blocks": [INPUT],
}


@pytest.fixture
async def slack():
    async with LocalSlack() as server:
        yield server


@pytest.fixture(params=["socket", "http"])
def connected(request, slack):
    return (by_socket if request.param == "socket" else by_http), slack


@pytest.fixture
def anna(slack):
    return slack.person("anna")


@pytest.fixture
def channel(slack, anna):
    return slack.channel("general", anna)


@pytest.fixture
def app(slack):
    app = new_app(slack)
    app.seen = []

    @app.action("more")
    @app.action("vote")
    async def pressed(ack, action, body, respond):
        app.seen.append(action["value"])
        await ack()
        if body["container"]["type"] == "message":
            await respond(text="replaced", replace_original=True)

    @app.shortcut("ask")
    async def opened(ack, shortcut, client):
        await ack()
        await client.views_open(trigger_id=shortcut["trigger_id"], view=MODAL)

    @app.view("ask")
    async def submitted(ack, view):
        words = view["state"]["values"]["question"]["words"]["value"]
        app.seen.append(words)
        if words == "bad":
            await ack(response_action="errors", errors={"question": "Ask something else."})
        elif words in ("update", "push"):
            await ack(response_action=words, view=MODAL | {"callback_id": "next"})
        elif words == "clear":
            await ack(response_action="clear")
        else:
            await ack()

    @app.options("pick")
    async def offered(ack):
        await ack(options=[{"text": {"type": "plain_text", "text": "One"}, "value": "1"}])

    @app.view_closed("ask")
    async def closed(ack):
        await ack()

    return app


@pytest.fixture
async def running(connected, app):
    via, slack = connected
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(via(slack, app))
        yield slack


async def posted(slack, channel):
    await client_of(slack).chat_postMessage(channel=channel.id, text="hello", blocks=BLOCKS, **QUIET)
    return channel.app_messages[-1]


async def test_a_button_is_pressed_and_its_message_replaced(running, anna, channel):
    message = await posted(running, channel)
    await running.press(anna, message, "more")

    assert await running.until(lambda: message.text == "replaced" and not message.blocks)


async def test_a_vote_says_which_button(running, app, anna, channel):
    await running.press(anna, await posted(running, channel), "vote", value="down")

    assert app.seen == ["down"]


async def test_a_button_on_an_ephemeral_message_comes_without_the_message(running, anna, channel):
    await client_of(running).chat_postEphemeral(channel=channel.id, user=anna.id, text="hello", blocks=BLOCKS)
    pressed = await running.press(anna, channel.ephemerals[0], "more")

    assert "message" not in pressed.payload
    assert pressed.payload["container"]["is_ephemeral"]


async def test_what_is_not_there_cannot_be_pressed(running, anna, channel):
    message = await posted(running, channel)

    with pytest.raises(LookupError, match="more"):
        running.press(anna, message, "less")


async def test_a_shortcut_opens_a_modal_that_closes_when_it_is_sent(running, app, anna):
    await running.global_shortcut(anna, "ask").call("views.open")
    await running.submit(anna, {"words": "leave?"})

    assert (app.seen, anna.modal) == (["leave?"], None)


async def test_a_message_shortcut_opens_a_modal(running, anna, channel):
    await running.message_shortcut(anna, await posted(running, channel), "ask").call("views.open")

    assert anna.modal["callback_id"] == "ask"


async def test_a_modal_with_errors_stays(running, anna):
    await running.global_shortcut(anna, "ask").call("views.open")
    sent = await running.submit(anna, {"words": "bad"})

    assert sent.ack.payload["response_action"] == "errors"
    assert anna.modal


@pytest.mark.parametrize(("words", "stack"), [("update", ["next"]), ("push", ["ask", "next"]), ("clear", [])])
async def test_a_modal_does_what_the_app_answers(running, anna, words, stack):
    await running.global_shortcut(anna, "ask").call("views.open")
    await running.submit(anna, {"words": words})

    assert [view["callback_id"] for view in anna.views] == stack


async def test_a_menu_asks_for_its_options(running, anna, channel):
    menu = {"type": "external_select", "action_id": "pick", "min_query_length": 0}
    blocks = [{"type": "actions", "elements": [menu]}]
    await client_of(running).chat_postMessage(channel=channel.id, text="pick", blocks=blocks, **QUIET)
    asked = await running.options(anna, channel.app_messages[0], "pick", "on")

    assert [option["value"] for option in asked.ack.payload["options"]] == ["1"]


async def test_a_closed_modal_is_told(running, anna):
    await running.global_shortcut(anna, "ask").call("views.open")

    assert (await running.close_modal(anna)).ack
    assert anna.modal is None


async def test_a_button_in_the_home_tab_is_pressed(running, app, anna):
    home = {"type": "home", "blocks": [{"type": "actions", "elements": [BUTTON]}]}
    await client_of(running).views_publish(user_id=anna.id, view=home)
    await running.press_in_home(anna, "more")

    assert app.seen == ["1"]


async def test_the_sixth_use_of_a_response_url_is_refused(slack, anna, channel):
    url = slack.urls.new(channel, anna)
    answers = [await AsyncWebhookClient(url.url).send(text="hi") for _ in range(6)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert len(channel.ephemerals) == 5


async def test_an_expired_response_url_is_refused(slack, anna, channel):
    url = slack.urls.new(channel, anna)
    url.is_expired = True
    answer = await AsyncWebhookClient(url.url).send(text="hi")

    assert (answer.status_code, answer.body) == (404, '{"ok": false, "error": "expired_url"}')


async def test_a_response_url_deletes_its_message(slack, anna, channel):
    message = await posted(slack, channel)
    url = slack.urls.new(channel, anna, message)
    await AsyncWebhookClient(url.url).send_dict({"delete_original": True})

    assert channel.messages == []


async def test_a_response_url_speaks_to_all_where_it_says_so(slack, anna, channel):
    await AsyncWebhookClient(slack.urls.new(channel, anna).url).send(text="hi", response_type="in_channel")

    assert [message.text for message in channel.app_messages] == ["hi"]
