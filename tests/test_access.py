"""Who may search what: the rules, their file, and its mistakes."""

import os

import pytest

from bot.access import AccessFile, AccessRules, read_rules
from bot.errors import AccessFileError
from bot.places import Asker, Place

GENERAL = Place("discord", "guild", "general")
STAFF_ROOM = Place("discord", "guild", "staff-room")
ANYONE = Asker("7")
STAFF = Asker("8", frozenset({"staff"}))

RULES = """
[everywhere]
collections = ["default"]

[[rule]]
platform = "discord"
workspace = "guild"
channels = ["staff-room"]
collections = ["minutes"]

[[rule]]
roles = ["staff"]
collections = ["handbook"]

[[rule]]
users = [9]
admin = true

[[rule]]
channels = ["quiet"]
enabled = false

[[rule]]
platform = "slack"
answers = "private"
follow_threads = false
"""


@pytest.fixture
def path(tmp_path):
    """A file of rules."""
    file = tmp_path / "access.toml"
    file.write_text(RULES, encoding="utf-8")
    return file


def test_without_a_file_only_the_default_collection_is_open():
    permission = AccessRules().decide(GENERAL, STAFF)

    assert permission.collections == {"default"}
    assert not permission.is_admin
    assert not permission.shows_more_than_shared


def test_the_console_may_search_everything():
    permission = AccessRules().decide(Place("console"), ANYONE)

    assert permission.collections is None
    assert permission.is_admin


def test_collections_of_matching_rules_add_up(path):
    assert read_rules(path).decide(STAFF_ROOM, STAFF).collections == {"default", "minutes", "handbook"}


def test_a_role_opens_nothing_to_others(path):
    assert read_rules(path).decide(GENERAL, ANYONE).collections == {"default"}


def test_what_only_a_person_may_read_is_more_than_the_place_shares(path):
    rules = read_rules(path)

    assert rules.decide(GENERAL, STAFF).shows_more_than_shared
    assert not rules.decide(STAFF_ROOM, ANYONE).shows_more_than_shared


def test_ids_may_be_written_as_numbers(path):
    assert read_rules(path).decide(GENERAL, Asker("9")).is_admin


def test_a_channel_can_be_closed(path):
    assert not read_rules(path).decide(Place("discord", "guild", "quiet"), ANYONE).is_enabled


def test_of_single_values_the_last_matching_rule_holds(path):
    permission = read_rules(path).decide(Place("slack", "T1", "C1"), ANYONE)

    assert permission.is_private
    assert not permission.follows_threads


WORKSPACE = """
[everywhere]
collections = []

[[rule]]
workspace = "guild"
collections = ["handbook"]
admin = true

[[rule]]
workspace = "guild"
channels = ["lounge"]
collections = ["menu"]

[[rule]]
workspace = "other"
collections = ["partners"]
"""
ALONE, AMONG_OTHERS = (Place("slack", "guild", "C1", has_outsiders=others) for others in (False, True))
LOUNGE = Place("slack", "guild", "lounge", has_outsiders=True)
OUTSIDER, STRANGER = Asker("9", workspace="other"), Asker("9", workspace="")


@pytest.mark.parametrize(
    ("place", "asker", "collections", "shared"),
    [
        (ALONE, ANYONE, {"handbook"}, {"handbook"}),
        (AMONG_OTHERS, ANYONE, {"handbook"}, set()),
        (AMONG_OTHERS, OUTSIDER, {"partners"}, set()),
        (AMONG_OTHERS, STRANGER, set(), set()),
        (LOUNGE, ANYONE, {"handbook", "menu"}, {"menu"}),
        (LOUNGE, OUTSIDER, {"menu", "partners"}, {"menu"}),
    ],
)
def test_a_workspace_is_that_of_the_person_who_asks(tmp_path, place, asker, collections, shared):
    (tmp_path / "access.toml").write_text(WORKSPACE, encoding="utf-8")
    permission = read_rules(tmp_path / "access.toml").decide(place, asker)

    assert (permission.collections, permission.shared) == (collections, shared)
    assert permission.is_admin == (asker is ANYONE)


UNTOLD = Asker("8", untold_roles=frozenset({"staff"}))


@pytest.mark.parametrize(
    ("effects", "asker", "said"),
    [
        ("enabled = false", UNTOLD, {"is_enabled": False}),
        ("enabled = false", STAFF, {"is_enabled": False}),
        ("enabled = false", ANYONE, {"is_enabled": True}),
        ('answers = "private"', UNTOLD, {"is_private": True}),
        ("follow_threads = false", UNTOLD, {"follows_threads": False}),
        ("admin = true", UNTOLD, {"is_admin": False}),
        ('answers = "private"\ncollections = ["handbook"]', UNTOLD, {"is_private": True, "collections": frozenset({"default"})}),
        ('answers = "private"\nusers = ["9"]', UNTOLD, {"is_private": False}),
    ],
)
def test_untold_roles_open_nothing_and_keep_nothing_open(tmp_path, effects, asker, said):
    (tmp_path / "rules.toml").write_text(f'[[rule]]\nroles = ["staff"]\n{effects}\n', encoding="utf-8")

    permission = read_rules(tmp_path / "rules.toml").decide(GENERAL, asker)

    assert {name: getattr(permission, name) for name in said} == said


def test_a_rule_of_untold_roles_does_not_open_what_is_closed(tmp_path):
    (tmp_path / "rules.toml").write_text('[everywhere]\nenabled = false\n[[rule]]\nroles = ["staff"]\nenabled = true\n', encoding="utf-8")

    assert not read_rules(tmp_path / "rules.toml").decide(GENERAL, UNTOLD).is_enabled


def test_a_star_opens_everything(tmp_path):
    file = tmp_path / "a.toml"
    file.write_text('[[rule]]\nplatform = "slack"\ncollections = ["*"]\n', encoding="utf-8")

    assert read_rules(file).decide(Place("slack", "T", "C"), ANYONE).collections is None


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[everywhere]\ncollections = "default"\n', 2, 'collections: a list is needed; write ["default"].'),
        ("[[rule]]\nadmin = true\nusers = 12\n", 3, 'users: a list is needed; write ["12"].'),
        ('[rule]\nusers = ["12"]\nadmin = true\n', 1, "[[rule]]"),
        ('\n[[everywhere]]\ncollections = ["x"]\n', 2, "write [everywhere] above its settings, once and in single brackets."),
        ('[[rule]]\nadmin = true\n\n[[rule]]\nroles = ["x"]\nanswers = "secret"\n', 6, "'public' or 'private'"),
        ("[[rule]]\nadmin = true\nchanels = []\n", 3, "chanels"),
        ('[[rule]]\nroles = ["staff"]\n', 1, "no effect"),
        ("colections = []\n", 1, "colections"),
        ("[[rule]]\nadmin = yes\n", 2, "invalid value"),
        ('[[rule]]\nadmin = "yes"\n', 2, "boolean"),
        ("[[rule]]\nenabled = 0\n", 2, "boolean"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path, text, line, words):
    file = tmp_path / "access.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(AccessFileError, match=f"line {line}") as error:
        read_rules(file)

    assert "access.toml" in str(error.value)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_lists_within_lists_beyond_what_can_be_read_are_one_sentence(tmp_path):
    (tmp_path / "rules.toml").write_text(f"x = {'[' * 3_000}{']' * 3_000}\n", encoding="utf-8")

    with pytest.raises(AccessFileError, match=r"rules\.toml has lists within lists beyond what can be read; no rule needs them\.$"):
        read_rules(tmp_path / "rules.toml")


def test_a_missing_file_is_one_sentence(tmp_path):
    with pytest.raises(AccessFileError, match="VERBATIM_ACCESS_FILE"):
        read_rules(tmp_path / "nowhere.toml")


def test_a_change_is_followed(path):
    rules = AccessFile(path)
    _rewrite(path, '[everywhere]\ncollections = ["news"]\n')

    assert rules.rules().decide(GENERAL, ANYONE).collections == {"news"}


def test_a_broken_edit_keeps_the_old_rules_and_says_so(path):
    rules = AccessFile(path)
    _rewrite(path, "[everywhere\n")

    assert rules.rules().decide(GENERAL, STAFF).collections == {"default", "handbook"}
    assert "line 1" in rules.problem


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")

    with pytest.raises(AccessFileError, match="is no regular file; name one that is, or unset VERBATIM_ACCESS_FILE"):
        read_rules(tmp_path / "pipe.toml")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_pipe_in_the_place_of_the_file_keeps_the_old_rules(path):
    rules = AccessFile(path)
    path.unlink()
    os.mkfifo(path)

    assert rules.rules().decide(STAFF_ROOM, ANYONE).collections == {"default", "minutes"}
    assert "is no regular file" in rules.problem


def test_a_file_that_was_emptied_may_be_about_to_be_written(path, monkeypatch):
    rules = AccessFile(path)
    _rewrite(path, "# nothing yet\n")
    os.utime(path)
    assert rules.rules().decide(GENERAL, STAFF).collections == {"default", "handbook"}

    monkeypatch.setattr("bot.access._SETTLED_S", 0.0)

    assert rules.rules().decide(GENERAL, STAFF).collections == {"default"}
    assert rules.problem is None


def test_a_file_that_is_empty_from_the_start_is_no_mistake(tmp_path):
    (tmp_path / "access.toml").write_text("", encoding="utf-8")

    assert AccessFile(tmp_path / "access.toml").rules().decide(GENERAL, ANYONE).collections == {"default"}


def test_a_deleted_file_keeps_the_old_rules(path):
    rules = AccessFile(path)
    path.unlink()

    assert rules.rules().decide(GENERAL, STAFF).collections == {"default", "handbook"}
    assert rules.problem


def test_a_mended_file_is_in_force_again(path):
    rules = AccessFile(path)
    _rewrite(path, "[everywhere\n")
    rules.rules()
    _rewrite(path, "[everywhere]\ncollections = []\n")

    assert rules.rules().decide(GENERAL, ANYONE).collections == frozenset()
    assert rules.problem is None


def _rewrite(path, text):
    path.write_text(text, encoding="utf-8")
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000))


def test_a_name_in_the_place_of_an_id_is_told(tmp_path, caplog):
    path = tmp_path / "access.toml"
    path.write_text(
        '[[rule]]\nchannels = ["#general", "381870553235193857"]\nenabled = false\n\n[[rule]]\nroles = ["staff", "S0614TZR7"]\nadmin = true\n',
        encoding="utf-8",
    )
    AccessFile(path)

    told = [record.getMessage().split(": ", 1)[1] for record in caplog.records]
    assert told == [f"{name} does not look like an id of Discord or Slack" for name in ("#general", "staff")]


def test_a_file_that_another_of_the_same_size_and_time_takes_the_place_of_is_followed(path):
    rules = AccessFile(path)
    status, other = path.stat(), path.with_name("other.toml")
    other.write_text(RULES.replace('"default"', '"defence"'), encoding="utf-8")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(path)

    assert rules.rules().decide(GENERAL, ANYONE).collections == {"defence"}


@pytest.mark.parametrize("within", ["general", "thread", "category"])
def test_a_channel_is_named_by_its_own_id_its_threads_or_its_categorys(within):
    rules = AccessRules.model_validate({"rule": [{"channels": [within], "enabled": False}]})

    assert not rules.decide(Place("discord", "guild", "general", "thread", category="category"), ANYONE).is_enabled
    assert rules.decide(Place("discord", "guild", "other", "another", category="elsewhere"), ANYONE).is_enabled
