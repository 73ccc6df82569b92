"""Several workspaces: installed over OAuth, each with its own token, and let go of when the app is removed."""

import sqlite3
import stat

import aiohttp
import pytest
from slack_bot import KEY

from adapters.slack_app.manifest import BOT_SCOPES
from bot.errors import JournalError

KEEPS = "Anna Berg keeps the spare key"


@pytest.fixture(params=["http", "socket"])
async def bot(bot_in, request):
    async with bot_in(mode=request.param, oauth=True) as made:
        yield made


@pytest.fixture
def other(slack):
    """A second workspace, in which the app is not installed."""
    return slack.add_team("other")


@pytest.fixture
def rosa(slack, other):
    return slack.person("rosa", team=other)


@pytest.fixture
def install(slack, bot):
    """A function that installs the app as a person would, from its page."""

    async def installing(person, **how):
        return await slack.install_app(f"{bot.url}/slack/install", person, **how)

    return installing


@pytest.fixture
def room(slack, both, other, rosa):
    """A channel of the second workspace."""
    return slack.channel("room", rosa, team=other)


@pytest.fixture
async def both(install, anna, rosa):
    """The app in both workspaces."""
    await install(anna)
    await install(rosa)


def rows(tmp_path, table="slack_bots"):
    connection = sqlite3.connect(tmp_path / "data" / "slack-installations.sqlite3")
    try:
        return connection.execute(f"SELECT team_id, bot_token FROM {table}").fetchall()  # noqa: S608 - a name from this file
    finally:
        connection.close()


async def test_an_installed_app_answers(slack, install, rosa):
    await install(rosa)

    room = slack.channel("room", rosa, team=rosa.team)
    assert KEEPS in (await slack.mention(rosa, room, KEY).answer()).text


@pytest.mark.usefixtures("both")
async def test_each_workspace_is_answered_with_its_own_token(slack, rosa, room, anna, general):
    await slack.mention(anna, general, KEY).answer()
    await slack.mention(rosa, room, KEY).answer()

    tokens = [call.token for call in slack.calls_of("chat.postMessage")]
    assert tokens == [slack.installation(team).bot_token for team in (general.team, room.team)]


@pytest.mark.usefixtures("both")
async def test_a_workspace_sees_nothing_of_another(slack, rosa, room, anna, general):
    answer = await slack.mention(anna, general, KEY).answer()
    theirs = await slack.mention(rosa, room, KEY).answer()
    theirs.element("context")[1]["value"] = answer.element("context")[1]["value"]

    slack.press(rosa, theirs, "context")

    assert "no longer kept" in (await room.next_ephemeral()).text


async def test_an_install_page_asks_for_the_scopes_of_the_manifest(install, rosa):
    done = await install(rosa)

    assert done.installation.scopes == set(BOT_SCOPES)


async def test_an_installation_without_its_state_is_refused(install, other, slack, rosa, tmp_path):
    done = await install(rosa, state="forged")

    assert (done.status, rows(tmp_path)) == (400, [])


async def test_a_state_is_good_once(slack, bot, other, rosa):
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
        async with browser.get(f"{bot.url}/slack/install") as page:
            state = page.cookies["slack-app-oauth-state"].value
        statuses = []
        for _ in range(2):
            code = slack.oauth.new_code(other, rosa, "chat:write")
            query = {"code": code, "state": state}
            cookies = {"Cookie": f"slack-app-oauth-state={state}"}
            async with browser.get(f"{bot.url}/slack/oauth_redirect", params=query, headers=cookies) as page:
                statuses.append(page.status)

    assert statuses == [200, 401]


async def test_an_installation_that_is_cancelled_keeps_nothing(install, rosa, tmp_path):
    await install(rosa, is_denied=True)

    assert rows(tmp_path) == []


async def test_installing_again_replaces_the_token(slack, install, other, rosa, tmp_path):
    await install(rosa)
    await install(rosa)

    assert rows(tmp_path) == [(other.id, slack.installation(other).bot_token)]


async def test_installing_again_leaves_one_installation(install, other, rosa, tmp_path):
    await install(rosa)
    await install(rosa)

    assert len(rows(tmp_path, "slack_installations")) == 1


async def test_removing_the_app_removes_its_token(slack, install, other, rosa, tmp_path):
    await install(rosa)

    await slack.app_uninstalled(other)

    assert rows(tmp_path) == rows(tmp_path, "slack_installations") == []


@pytest.mark.usefixtures("both")
async def test_removing_the_app_from_one_workspace_leaves_the_others(slack, other, tmp_path):
    await slack.app_uninstalled(other)

    assert [team for team, _ in rows(tmp_path)] == [slack.team.id]


async def test_a_revoked_token_is_removed(slack, install, other, rosa, tmp_path):
    await install(rosa)

    await slack.tokens_revoked(other)

    assert rows(tmp_path) == []


async def test_a_late_word_of_a_removal_leaves_a_newer_installation(slack, install, other, rosa, tmp_path):
    await install(rosa)
    await slack.event({"type": "app_uninstalled"}, team=other)

    assert len(rows(tmp_path)) == 1


@pytest.mark.usefixtures("both")
async def test_a_workspace_whose_app_was_removed_is_not_answered(slack, other, rosa, room):
    await slack.app_uninstalled(other)

    await slack.mention(rosa, room, KEY)

    assert room.app_messages == []


@pytest.mark.usefixtures("both")
async def test_removing_the_app_removes_what_was_asked_in_that_workspace(slack, bot, rosa, room, anna, general, other):
    await slack.mention(rosa, room, KEY).answer()
    await slack.mention(anna, general, KEY).answer()

    await slack.app_uninstalled(other)

    assert [row.place.workspace for row in bot.journal.recent_questions()] == [slack.team.id]


async def test_what_was_asked_is_removed_where_the_word_of_the_token_came_first(slack, bot, install, rosa, other):
    await install(rosa)
    await slack.mention(rosa, slack.channel("room", rosa, team=other), KEY).answer()

    await slack.tokens_revoked(other)
    await slack.event({"type": "app_uninstalled"}, team=other)

    assert bot.journal.recent_questions() == []


@pytest.mark.usefixtures("both")
async def test_revoking_a_token_leaves_what_was_asked(slack, bot, rosa, room, other):
    await slack.mention(rosa, room, KEY).answer()

    await slack.tokens_revoked(other)

    assert [row.question for row in bot.journal.recent_questions()] == [KEY]


@pytest.mark.usefixtures("both")
async def test_a_late_word_of_a_removal_leaves_what_was_asked(slack, bot, rosa, room, other):
    await slack.mention(rosa, room, KEY).answer()

    await slack.event({"type": "app_uninstalled"}, team=other)

    assert [row.question for row in bot.journal.recent_questions()] == [KEY]


async def test_the_tokens_are_for_their_owner_alone(install, rosa, tmp_path):
    await install(rosa)

    mode = (tmp_path / "data" / "slack-installations.sqlite3").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


async def test_a_token_that_is_gone_is_overwritten(slack, install, other, rosa, tmp_path):
    await install(rosa)
    token = slack.installation(other).bot_token

    await slack.app_uninstalled(other)

    assert await slack.until(lambda: token.encode() not in (tmp_path / "data" / "slack-installations.sqlite3").read_bytes())


async def test_installations_outlive_a_restart(slack, bot_in, rosa):
    async with bot_in(mode="http", oauth=True) as bot:
        await slack.install_app(f"{bot.url}/slack/install", rosa)

    async with bot_in(mode="http", oauth=True):
        room = slack.channel("room", rosa, team=rosa.team)
        assert KEEPS in (await slack.mention(rosa, room, KEY).answer()).text


@pytest.mark.usefixtures("both")
async def test_a_token_revoked_in_one_workspace_does_not_end_the_bot(slack, rosa, room, anna, general):
    slack.installation(room.team).state = "revoked"
    await slack.mention(rosa, room, KEY)

    assert KEEPS in (await slack.mention(anna, general, KEY).answer()).text


async def test_tokens_that_cannot_be_read_are_named_and_not_the_journal(bot_in, tmp_path):
    path = tmp_path / "data" / "slack-installations.sqlite3"
    path.parent.mkdir()
    path.write_bytes(b"no database" * 500)

    with pytest.raises(
        JournalError, match=r"slack-installations\.sqlite3 is not a SQLite database, or is damaged \([^()]*\); move it away\.$"
    ):
        async with bot_in(mode="http", oauth=True):
            pass


async def test_tokens_that_others_could_read_are_for_their_owner_alone_from_the_start_on(bot_in, tmp_path):
    path = tmp_path / "data" / "slack-installations.sqlite3"
    path.parent.mkdir()
    path.touch()
    path.chmod(0o644)

    async with bot_in(mode="http", oauth=True):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_the_rules_may_keep_it_from_answering_where_a_stranger_installed_it(slack, bot_in, anna, general, other, rosa):
    rules = f'[everywhere]\nenabled = false\n[[rule]]\nworkspace = "{slack.team.id}"\nenabled = true\n'
    async with bot_in(mode="http", oauth=True, rules=rules) as bot:
        for person in (anna, rosa):
            await slack.install_app(f"{bot.url}/slack/install", person)
        room = slack.channel("room", rosa, team=other)
        slack.mention(rosa, room, KEY)

        assert (await room.next_ephemeral()).text == "I do not answer here."
        assert KEEPS in (await slack.mention(anna, general, KEY).answer()).text
