"""Who may ask what: user groups stand for roles, looked up where the rules name some."""

import logging

import pytest

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


async def test_a_place_where_the_bot_is_off_is_told_so_in_private(slack, bot_in, anna, general):
    async with bot_in(rules=f'[[rule]]\nchannels = ["{general.id}"]\nenabled = false\n'):
        slack.mention(anna, general, LEAVE)

        assert (await general.next_ephemeral()).text == "I do not answer here."
