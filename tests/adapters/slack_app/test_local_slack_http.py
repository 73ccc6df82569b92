"""The local Slack over HTTP, and OAuth, against a real Bolt app."""

import asyncio
import json

import pytest
from local_slack import LocalSlack
from local_slack_apps import by_http, client_of, new_app, oauth_app
from local_slack_delivery import NotAcknowledgedError
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.oauth.installation_store import FileInstallationStore
from slack_sdk.oauth.state_store import FileOAuthStateStore

pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated")  # slack_sdk 3.47.0 with aiohttp 3.14 or newer


@pytest.fixture
async def slack():
    async with LocalSlack(retry_delays_s=(0, 0.05, 0.05)) as server:
        yield server


@pytest.fixture
def place(slack):
    anna = slack.person("anna")
    return anna, slack.channel("general", anna)


@pytest.fixture
def workspace_app(slack, tmp_path):
    """An app that anybody may install; it keeps its installations in files."""
    store = FileInstallationStore(base_dir=str(tmp_path / "installations"))
    return oauth_app(slack, store, FileOAuthStateStore(expiration_seconds=60, base_dir=str(tmp_path / "states")))


async def test_a_mention_is_answered(slack, place):
    async with by_http(slack, new_app(slack)):
        answer = await slack.mention(*place, "hi").answer()

    assert answer.text == "hello"


async def test_a_request_that_fails_is_sent_again_with_number_and_reason(slack, place):
    seen = []
    app = new_app(slack)

    @app.middleware
    async def refuse_once(req, next):
        seen.append((req.headers.get("x-slack-retry-num"), req.headers.get("x-slack-retry-reason")))
        return BoltResponse(status=500) if len(seen) == 1 else await next()

    async with by_http(slack, app):
        await slack.mention(*place, "hi")

    assert seen == [(None, None), (["1"], ["http_error"])]


async def test_a_request_that_takes_too_long_is_sent_again(slack, place):
    gate = asyncio.Event()
    slack.ack_timeout_s = 0.2
    app = new_app(slack)

    @app.middleware
    async def hang_once(req, next):
        if "x-slack-retry-num" not in req.headers:
            await gate.wait()
        await next()

    async with by_http(slack, app):
        delivery = await slack.mention(*place, "hi")
        gate.set()

    assert delivery.attempts[1].reason == "http_timeout"


async def test_an_app_that_says_so_gets_no_second_request(slack, place):
    app = new_app(slack)

    @app.middleware
    async def refuse():
        return BoltResponse(status=500, headers={"x-slack-no-retry": "1"})

    async with by_http(slack, app):
        delivery = slack.mention(*place, "hi")
        with pytest.raises(NotAcknowledgedError):
            await delivery

    assert len(delivery.attempts) == 1


async def test_an_app_that_is_not_there_is_tried_four_times(slack, place):
    slack.request_url = "http://127.0.0.1:9/slack/events"
    delivery = slack.mention(*place, "hi")
    with pytest.raises(NotAcknowledgedError, match="connection_failed"):
        await delivery

    assert len(delivery.attempts) == 4


@pytest.mark.parametrize(
    ("how", "status"), [({}, 200), ({"secret": "wrong"}, 401), ({"age_s": 361}, 401), ({"age_s": 240}, 200), ({"retry_num": 1}, 200)]
)
async def test_a_request_is_taken_by_signature_and_age(slack, how, status):
    async with by_http(slack, new_app(slack)):
        answer = await slack.http.url_verification(**how)

    assert answer.status == status


async def test_the_challenge_comes_back(slack):
    async with by_http(slack, new_app(slack)):
        answer = await slack.http.url_verification()

    assert json.loads(answer.body) == {"challenge": "a-challenge"}


async def test_an_ssl_check_is_answered(slack):
    async with by_http(slack, new_app(slack)):
        assert (await slack.http.ssl_check()).status == 200


async def test_a_slash_command_is_acknowledged_with_words(slack, place):
    app = new_app(slack)

    @app.command("/ask")
    async def ask(ack):
        await ack("Looking …")

    async with by_http(slack, app):
        await slack.slash(*place, "/ask", "leave")

    assert [(message.text, message.visible_to) for message in place[1].ephemerals] == [("Looking …", place[0].id)]


async def test_an_installation_gives_each_team_its_own_token(slack, workspace_app):
    people = [slack.person("ben", team=slack.add_team("one")), slack.person("eva", team=slack.add_team("two"))]
    async with by_http(slack, workspace_app) as root:
        done = [await slack.install_app(f"{root}/slack/install", person) for person in people]
        sent = [slack.mention(person, slack.channel("general", person, team=person.team), "hi") for person in people]
        posts = [await delivery.call("chat.postMessage") for delivery in sent]

    assert [one.status for one in done] == [200, 200]
    assert {post.token for post in posts} == {one.installation.bot_token for one in done}


async def test_a_forged_state_installs_nothing(slack, workspace_app):
    ben = slack.person("ben", team=slack.add_team("one"))
    async with by_http(slack, workspace_app) as root:
        done = await slack.install_app(f"{root}/slack/install", ben, state="forged")

    assert (done.status, done.installation) == (400, None)


async def test_a_denied_installation_installs_nothing(slack, workspace_app):
    ben = slack.person("ben", team=slack.add_team("one"))
    async with by_http(slack, workspace_app) as root:
        done = await slack.install_app(f"{root}/slack/install", ben, is_denied=True)

    assert done.installation is None


async def test_a_code_works_once(slack):
    code = slack.oauth.new_code(slack.team, slack.person("ben"), "chat:write")
    given = {"client_id": slack.client_id, "client_secret": slack.client_secret, "code": code}
    await client_of(slack).oauth_v2_access(**given)

    with pytest.raises(SlackApiError, match="code_already_used"):
        await client_of(slack).oauth_v2_access(**given)


async def test_after_an_uninstallation_the_token_is_revoked_and_the_app_forgets_it(slack, workspace_app):
    ben = slack.person("ben", team=slack.add_team("one"))
    async with by_http(slack, workspace_app) as root:
        done = await slack.install_app(f"{root}/slack/install", ben)
        gone = slack.app_uninstalled(ben.team)
        await asyncio.gather(*(one.acknowledged() for one in (gone, *gone.also)))
        kept = await workspace_app.installation_store.async_find_bot(enterprise_id=None, team_id=ben.team.id)

    assert kept is None
    with pytest.raises(SlackApiError, match="token_revoked"):
        await client_of(slack, done.installation.bot_token).auth_test()
