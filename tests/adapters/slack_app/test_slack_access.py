"""Who may ask what: user groups stand for roles, looked up where the rules name some."""

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
