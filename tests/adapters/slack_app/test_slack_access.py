"""Who may ask what: user groups stand for roles, looked up where the rules name some."""

import asyncio
import logging

import pytest
from slack_bot import KEY
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack_app.groups import Groups, UntoldError
from adapters.slack_app.sending import Sender
from adapters.words import words_in
from bot.access import AccessFile
from bot.places import Place

KEEPS = "Anna Berg keeps the spare key"
LEAVE = "how many days of holiday does every employee have?"


def rules(*groups):
    return f'[[rule]]\nplatform = "slack"\nroles = {list(groups)}\ncollections = ["handbook"]\n'.replace("'", '"')


@pytest.fixture
def staff(slack, anna):
    return slack.usergroup(anna)


async def test_a_group_opens_a_collection_to_its_members(slack, bot_in, staff, anna, general):
    async with bot_in(rules=rules(staff)):
        slack.mention(anna, general, LEAVE)

        assert "27 days" in (await general.next_ephemeral()).text


async def test_a_group_opens_nothing_to_others(slack, bot_in, staff, ben, general):
    async with bot_in(rules=rules(staff)):
        assert "27 days" not in (await slack.mention(ben, general, LEAVE).answer()).text


async def test_what_a_group_may_read_is_shown_to_the_asker_alone(slack, bot_in, staff, anna, general):
    async with bot_in(rules=rules(staff)):
        slack.mention(anna, general, LEAVE)
        await general.next_ephemeral()

        assert general.app_messages == []


async def test_groups_are_looked_up_once_in_a_while(slack, bot_in, staff, anna, general):
    async with bot_in(rules=rules(staff)):
        for _ in range(2):
            slack.mention(anna, general, LEAVE)
            await general.next_ephemeral()

    assert len(slack.calls_of("usergroups.users.list")) == 1


async def test_who_asks_while_a_group_is_looked_up_waits_for_the_same_answer(slack, bot_in, staff, anna, ben, general):
    async with bot_in(rules=rules(staff)):
        gate = slack.hold("usergroups.users.list")
        asked = [slack.mention(person, general, "who keeps the spare key?") for person in (ben, ben, ben)]
        slack.mention(anna, general, LEAVE)
        await slack.until(lambda: slack.calls_of("usergroups.users.list"))
        gate.set()

        assert "27 days" in (await general.next_ephemeral()).text
        for each in asked:
            await each.answer()
    assert len(slack.calls_of("usergroups.users.list")) == 1


async def test_several_groups_are_looked_up_at_once(slack, groups_in, anna):
    of = groups_in(*(slack.usergroup(anna) for _ in range(7)))
    gate = slack.hold("usergroups.users.list", times=7)
    asking = asyncio.create_task(of(anna))
    await slack.until(lambda: len(slack.calls_of("usergroups.users.list")) == 5)
    gate.set()

    assert len(await asking) == 7


async def test_groups_are_not_looked_up_where_no_rule_names_one(slack, bot_in, anna, general):
    async with bot_in(rules='[[rule]]\nroles = ["staff"]\ncollections = ["handbook"]\n'):
        await slack.mention(anna, general, LEAVE).answer()

    assert slack.calls_of("usergroups.users.list") == []


async def test_without_the_scope_groups_open_nothing(slack, bot_in, staff, anna, general):
    slack.installation().scopes.discard("usergroups:read")
    async with bot_in(rules=rules(staff)):
        assert "27 days" not in (await slack.mention(anna, general, LEAVE).answer()).text


async def test_a_missing_scope_for_groups_is_told_at_the_start(slack, bot_in, staff, caplog):
    slack.installation().scopes.discard("usergroups:read")
    caplog.set_level(logging.WARNING)

    async with bot_in(rules=rules(staff)):
        assert "lacks the scope usergroups:read" in caplog.text


TAKING = ("enabled = false", "I do not answer here."), ('answers = "private"', KEEPS)


@pytest.mark.parametrize(("effect", "said"), TAKING)
async def test_what_is_taken_from_a_group_is_taken_from_all_where_the_scope_is_missing(slack, bot_in, staff, ben, general, effect, said):
    slack.installation().scopes.discard("usergroups:read")
    async with bot_in(rules=f'[[rule]]\nroles = ["{staff}"]\n{effect}\n'):
        slack.mention(ben, general, KEY)

        assert said in (await general.next_ephemeral()).text


@pytest.mark.parametrize(("effect", "said"), TAKING)
async def test_what_is_taken_from_a_group_is_taken_from_its_members_only(slack, bot_in, staff, anna, ben, general, effect, said):
    async with bot_in(rules=f'[[rule]]\nroles = ["{staff}"]\n{effect}\n'):
        assert KEEPS in (await slack.mention(ben, general, KEY).answer()).text

        slack.mention(anna, general, KEY)

        assert said in (await general.next_ephemeral()).text


async def test_a_group_that_this_workspace_does_not_have_takes_nothing(slack, bot_in, ben, general):
    async with bot_in(rules='[[rule]]\nroles = ["S0NOWHERE"]\nenabled = false\n'):
        assert KEEPS in (await slack.mention(ben, general, KEY).answer()).text


@pytest.mark.parametrize("condition", ['workspace = "T0ELSEWHERE"', 'channels = ["C0ELSEWHERE"]', 'platform = "discord"'])
async def test_groups_are_not_looked_up_where_their_rule_does_not_hold(slack, bot_in, staff, anna, general, condition):
    async with bot_in(rules=f'[[rule]]\n{condition}\nroles = ["{staff}"]\ncollections = ["handbook"]\n'):
        await slack.mention(anna, general, KEY).answer()

    assert slack.calls_of("usergroups.users.list") == []


async def test_a_place_where_the_bot_is_off_is_told_so_in_private(slack, bot_in, anna, general):
    async with bot_in(rules=f'[[rule]]\nchannels = ["{general.id}"]\nenabled = false\n'):
        slack.mention(anna, general, LEAVE)

        assert (await general.next_ephemeral()).text == "I do not answer here."


async def test_who_cannot_be_looked_up_is_asked_to_try_again(slack, bot_in, staff, anna, general):
    slack.fail("usergroups.users.list", error="internal_error")
    async with bot_in(rules=rules(staff)):
        slack.mention(anna, general, LEAVE)

        assert (await general.next_ephemeral()).text == words_in("en").failed
        assert general.app_messages == []


async def test_a_command_of_who_cannot_be_looked_up_is_asked_to_try_again(slack, bot_in, staff, anna, general):
    slack.fail("usergroups.users.list", error="internal_error")
    async with bot_in(rules=rules(staff)):
        slack.slash(anna, general, "/ask", LEAVE)

        assert (await general.next_ephemeral()).text == words_in("en").failed


async def test_the_home_tab_opens_for_who_cannot_be_looked_up(slack, bot_in, staff, anna):
    slack.fail("usergroups.users.list", error="internal_error")
    async with bot_in(rules=rules(staff)):
        assert (await slack.app_home_opened(anna).call("views.publish")).ok


@pytest.fixture
def of_workspace(slack):
    """Rules by which one collection is for the people of the workspace, and nothing for anybody else."""
    return f'[everywhere]\ncollections = []\n[[rule]]\nworkspace = "{slack.team.id}"\ncollections = ["handbook"]\n'


@pytest.fixture
def rosa(slack):
    """A person of another workspace."""
    return slack.person("rosa", team=slack.add_team("other"))


@pytest.fixture
def shared(slack, general):
    """A channel that another workspace reads along in."""
    general.is_ext_shared = True
    return general


async def test_a_workspace_opens_a_collection_to_its_channels(slack, bot_in, of_workspace, anna, general):
    async with bot_in(rules=of_workspace):
        assert "27 days" in (await slack.mention(anna, general, LEAVE).answer()).text


async def test_a_workspace_opens_nothing_to_people_of_another(slack, bot_in, of_workspace, rosa, shared):
    async with bot_in(rules=of_workspace):
        slack.mention(rosa, shared, LEAVE)

        assert "nothing here that you may search" in (await shared.next_ephemeral()).text


async def test_what_a_workspace_opens_is_not_shown_to_people_of_another(slack, bot_in, of_workspace, anna, shared):
    async with bot_in(rules=of_workspace):
        slack.mention(anna, shared, LEAVE)

        assert ("27 days" in (await shared.next_ephemeral()).text, shared.app_messages) == (True, [])


async def test_what_a_workspace_opens_cannot_be_shared_with_people_of_another(slack, bot_in, of_workspace, anna, ben, shared):
    async with bot_in(rules=of_workspace):
        await slack.say(ben, shared, "morning all")

        answer = await slack.slash(anna, shared, "/ask", LEAVE).answer()

        assert ("27 days" in answer.text, "share" in str(answer.blocks)) == (True, False)


async def test_what_a_workspace_opens_is_not_shared_where_nobody_tells_who_reads_along(slack, bot_in, of_workspace, anna, general):
    async with bot_in(rules=of_workspace):
        answer = await slack.slash(anna, general, "/ask", LEAVE).answer()

        assert ("27 days" in answer.text, "share" in str(answer.blocks)) == (True, False)


async def test_what_a_workspace_opens_can_be_shared_where_nobody_else_reads_along(slack, bot_in, of_workspace, anna, ben, general):
    async with bot_in(rules=of_workspace):
        await slack.say(ben, general, "morning all")

        assert "share" in str((await slack.slash(anna, general, "/ask", LEAVE).answer()).blocks)


async def test_what_a_workspace_opens_is_not_shared_where_another_reads_along_since(slack, bot_in, of_workspace, anna, ben, general):
    async with bot_in(rules=of_workspace):
        await slack.say(ben, general, "morning all")
        await slack.event({"type": "channel_shared", "connected_team_id": "T0OTHER", "channel": general.id})

        assert "share" not in str((await slack.slash(anna, general, "/ask", LEAVE).answer()).blocks)


async def test_home_names_nothing_of_the_workspace_to_people_of_another(slack, bot_in, of_workspace, rosa):
    slack.dm(rosa).is_ext_shared = True
    async with bot_in(rules=of_workspace):
        opened = {"type": "app_home_opened", "user": rosa.id, "channel": slack.dm(rosa).id, "tab": "home"}
        await slack.event(opened, channel=slack.dm(rosa), person=rosa).call("views.publish")

        assert "nothing here that you may search" in str(rosa.home)


async def test_what_a_shared_channel_may_read_is_open_to_people_of_both(slack, bot_in, anna, rosa, shared):
    where = f'workspace = "{slack.team.id}"\nchannels = ["{shared.id}"]'
    async with bot_in(rules=f'[everywhere]\ncollections = []\n[[rule]]\n{where}\ncollections = ["handbook"]\n'):
        assert ["27 days" in (await slack.mention(person, shared, LEAVE).answer()).text for person in (anna, rosa)] == [True, True]


@pytest.mark.parametrize(("effect", "said"), TAKING)
async def test_what_is_taken_in_a_workspace_is_taken_from_people_of_another_too(slack, bot_in, rosa, shared, effect, said):
    async with bot_in(rules=f'[[rule]]\nworkspace = "{slack.team.id}"\n{effect}\n'):
        slack.mention(rosa, shared, KEY)

        assert said in (await shared.next_ephemeral()).text


async def test_a_button_opens_nothing_to_people_of_another_workspace(slack, bot_in, of_workspace, anna, rosa, general):
    async with bot_in(rules=of_workspace):
        answer = await slack.mention(anna, general, LEAVE).answer()
        general.is_ext_shared = True
        await slack.say(rosa, general, "morning all")

        slack.press(rosa, answer, "context")

        assert "not open to you here" in (await general.next_ephemeral()).text


@pytest.fixture
def colleague(slack):
    """A person of another workspace of the same enterprise."""
    slack.team.enterprise_id = "E1"
    return slack.person("cora", team=slack.add_team("sister", enterprise_id="E1"))


async def test_people_of_the_same_enterprise_are_no_others_in_a_shared_channel(slack, bot_in, of_workspace, colleague, shared):
    async with bot_in(rules=of_workspace):
        slack.mention(colleague, shared, LEAVE)

        assert "27 days" in (await shared.next_ephemeral()).text


async def test_people_of_the_same_enterprise_may_press_buttons(slack, bot_in, of_workspace, anna, colleague, general):
    async with bot_in(rules=of_workspace):
        answer = await slack.mention(anna, general, LEAVE).answer()

        slack.press(colleague, answer, "context")

        assert "27 days" in str((await general.next_ephemeral()).blocks)


async def test_people_of_another_enterprise_are_others(slack, bot_in, of_workspace, colleague, shared):
    colleague.team.enterprise_id = "E2"
    async with bot_in(rules=of_workspace):
        slack.mention(colleague, shared, LEAVE)

        assert "nothing here that you may search" in (await shared.next_ephemeral()).text


@pytest.fixture
def groups_in(slack, tmp_path):
    """A function that makes the groups that the rules name, as they are asked for in ``slack``, and who is in them."""

    def make(*named, **times):
        (tmp_path / "rules.toml").write_text(rules(*named), encoding="utf-8")
        groups = Groups(AccessFile(tmp_path / "rules.toml"), Sender(), **times)
        client = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)

        async def of(person):
            return (await groups.asker(client, Place("slack", slack.team.id, "C1"), person.id)).roles

        return of

    return make


@pytest.mark.parametrize("fault", [{"error": "internal_error"}, {"status": 503}, {"is_reset": True}])
async def test_members_of_before_stay_where_a_lookup_fails(slack, groups_in, staff, anna, fault):
    of = groups_in(staff, kept_s=0.0)
    await of(anna)
    slack.fail("usergroups.users.list", times=9, **fault)

    assert await of(anna) == {staff}


async def test_who_is_looked_up_again_after_a_failure_is_known(slack, groups_in, staff, anna):
    of = groups_in(staff, retry_s=0.0)
    slack.fail("usergroups.users.list", error="internal_error")
    with pytest.raises(UntoldError):
        await of(anna)

    assert await of(anna) == {staff}


async def test_a_failure_is_not_asked_about_at_once(slack, groups_in, staff, anna):
    of = groups_in(staff, retry_s=600.0)
    slack.fail("usergroups.users.list", error="internal_error")
    for _ in range(2):
        with pytest.raises(UntoldError):
            await of(anna)

    assert len(slack.calls_of("usergroups.users.list")) == 1


async def test_who_left_a_group_is_out_when_it_is_looked_up_again(slack, groups_in, staff, anna):
    of = groups_in(staff, kept_s=0.0)
    await of(anna)
    slack.usergroups[staff].clear()

    assert await of(anna) == frozenset()


async def test_a_group_that_does_not_exist_has_nobody(groups_in, anna):
    assert await groups_in("S0NOWHERE")(anna) == frozenset()
