"""What can be set, where from, and what is said about a wrong value."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import pytest
from dotenv import dotenv_values
from pydantic import Field, SecretStr

from bot import settings
from bot.errors import SettingsError
from bot.settings import Settings, exposed_secrets, load_settings, shown, unknown_variables, variable_of, where_from

EXAMPLE = Path(__file__).parent.parent / ".env.example"
VARIABLES = [variable_of(name) for name in Settings.model_fields]


class WithSecret(Settings):
    token: Annotated[SecretStr, Field(min_length=8, description="The token of the bot.")] = SecretStr("")


@pytest.fixture(autouse=True)
def dotenv(tmp_path, monkeypatch):
    """The ``.env`` of an empty working folder, in an environment without settings."""
    for key in [key for key in os.environ if key.upper().startswith(settings.PREFIX)]:
        monkeypatch.delenv(key)
    monkeypatch.chdir(tmp_path)
    return tmp_path / ".env"


def message_of(**flags):
    with pytest.raises(SettingsError) as caught:
        load_settings(**flags)
    return str(caught.value)


def test_without_anything_set_the_defaults_hold():
    found = load_settings()

    assert (found.corpus_dir, found.data_dir, found.max_quotes) == (Path("corpus"), Path(".verbatim"), 3)


def test_dotenv_wins_over_the_default(dotenv):
    dotenv.write_text("VERBATIM_MAX_QUOTES=4\n")

    assert (load_settings().max_quotes, where_from("max_quotes")) == (4, ".env")


def test_the_environment_wins_over_dotenv(dotenv, monkeypatch):
    dotenv.write_text("VERBATIM_MAX_QUOTES=4\n")
    monkeypatch.setenv("VERBATIM_MAX_QUOTES", "5")

    assert (load_settings().max_quotes, where_from("max_quotes")) == (5, "environment")


def test_a_flag_wins_over_the_environment(dotenv, monkeypatch):
    dotenv.write_text("VERBATIM_MAX_QUOTES=4\n")
    monkeypatch.setenv("VERBATIM_MAX_QUOTES", "5")

    assert load_settings(max_quotes=6).max_quotes == 6


def test_a_flag_that_was_not_given_changes_nothing(monkeypatch):
    monkeypatch.setenv("VERBATIM_MAX_QUOTES", "5")

    assert (load_settings(max_quotes=None).max_quotes, where_from("max_quotes")) == (5, "environment")


def test_a_default_is_said_to_be_one():
    assert where_from("max_quotes") == "default"


def test_names_of_variables_may_be_in_small_letters(monkeypatch):
    monkeypatch.setenv("verbatim_max_quotes", "5")

    assert (load_settings().max_quotes, where_from("max_quotes")) == (5, "environment")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions of another kind.")
@pytest.mark.parametrize(
    ("line", "mode", "is_told"),
    [
        ("VERBATIM_DISCORD_TOKEN=a.b.c", 0o644, True),
        ("VERBATIM_DISCORD_TOKEN=a.b.c", 0o640, True),
        ("VERBATIM_DISCORD_TOKEN=a.b.c", 0o600, False),
        ("VERBATIM_DISCORD_TOKEN=", 0o644, False),
        ("VERBATIM_MAX_QUOTES=2", 0o644, False),
    ],
)
def test_secrets_that_others_may_read_are_told_of(dotenv, line, mode, is_told):
    dotenv.write_text(f"{line}\n", encoding="utf-8")
    dotenv.chmod(mode)

    assert exposed_secrets() == [".env holds secrets, and others on this machine may read it; run `chmod 600 .env`."] * is_told


def test_dotenv_may_begin_with_a_byte_order_mark(dotenv):
    dotenv.write_text("\ufeffVERBATIM_MAX_QUOTES=4\n", encoding="utf-8")

    assert load_settings().max_quotes == 4


@pytest.mark.parametrize("value", ["0", "11", "x", "", "3.5", "4\n5"])
def test_a_wrong_value_is_one_line_with_variable_value_and_what_is_allowed(monkeypatch, value):
    monkeypatch.setenv("VERBATIM_MAX_QUOTES", value)

    message = message_of()

    assert [part in message for part in ("VERBATIM_MAX_QUOTES", repr(value), "1 to 10", "\n")] == [True, True, True, False]


def test_two_wrong_values_are_named_in_one_line():
    message = message_of(max_quotes=0, corpus_dir="")

    assert ("VERBATIM_MAX_QUOTES" in message, "--corpus is ''" in message, "\n" in message) == (True, True, False)


@pytest.mark.parametrize("name", ["corpus_dir", "data_dir"])
@pytest.mark.parametrize("value", ["", " "])
def test_an_empty_path_does_not_mean_the_current_folder(monkeypatch, name, value):
    monkeypatch.setenv(variable_of(name), value)

    assert message_of().startswith(f"{variable_of(name)} is {value!r}, which is not allowed: a path is needed")


def test_an_empty_address_does_not_mean_every_address(monkeypatch):
    monkeypatch.setenv("VERBATIM_SLACK_HOST", "")

    assert message_of().startswith("VERBATIM_SLACK_HOST is '', which is not allowed")


@pytest.mark.parametrize("name", ["corpus_dir", "data_dir", "access_file"])
def test_a_tilde_stands_for_the_home_folder(monkeypatch, dotenv, tmp_path, name):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    dotenv.write_text(f"{variable_of(name)}=~/papers\n")

    assert getattr(load_settings(), name) == tmp_path / "papers"


def test_a_tilde_that_stands_for_no_home_folder_is_part_of_the_name():
    assert load_settings(corpus_dir="~nobody-of-that-name/papers").corpus_dir == Path("~nobody-of-that-name/papers")


@pytest.mark.parametrize("line", ["VERBATIM_MAX_QUOTE=4", "VERBATIM_MAX_QUOTE=", "export VERBATIM_MAX_QUOTE=4"])
def test_an_unknown_name_in_dotenv_is_named_with_its_line(dotenv, line):
    dotenv.write_text(f"# mine\n\n{line}\n")

    assert message_of() == ".env, line 3: VERBATIM_MAX_QUOTE is not a setting; did you mean VERBATIM_MAX_QUOTES?"


def test_a_setting_without_its_prefix_in_dotenv_is_an_error(dotenv):
    dotenv.write_text("max_quotes=4\n")

    assert message_of() == ".env, line 1: max_quotes is not a setting; did you mean VERBATIM_MAX_QUOTES?"


@pytest.mark.parametrize("name", ["FOO", "VERBATIM_FOO"])
def test_what_is_like_no_setting_is_told_all_of_them(dotenv, name):
    dotenv.write_text(f"{name}=4\n")

    assert message_of() == f".env, line 1: {name} is not a setting; there are {', '.join(VARIABLES)}."


@pytest.mark.parametrize("line", ["VERBATIM_MAX_QUOTES", "VERBATIM_MAX_QUOTES 4", "VERBATIM_MAX_QUOTES: 4"])
def test_a_line_of_dotenv_that_sets_nothing_is_an_error(dotenv, line):
    dotenv.write_text(f"{line}\n")

    assert message_of().startswith(".env, line 1, is not of the form NAME=value")


def test_a_folder_in_the_place_of_dotenv_is_an_error(dotenv):
    dotenv.mkdir()

    assert message_of() == ".env is a folder where a file of settings should be; delete it."


def test_a_dotenv_that_is_not_utf_8_is_an_error(dotenv):
    dotenv.write_bytes(b"VERBATIM_CORPUS_DIR=caf\xe9\n")

    assert message_of().startswith(".env is not UTF-8 text")


def test_misspelled_variables_of_the_environment_are_found(monkeypatch):
    monkeypatch.setenv("VERBATIM_MAX_QUOTES", "5")
    monkeypatch.setenv("VERBATIM_CORPUS", "x")

    assert unknown_variables() == [
        "VERBATIM_CORPUS in the environment is not a setting, and has no effect; did you mean VERBATIM_CORPUS_DIR?"
    ]


def test_a_secret_is_not_shown():
    assert shown(SecretStr("hunter2")) == "********"


def test_an_empty_secret_is_shown_as_empty():
    assert shown(SecretStr("")) == ""


def test_other_values_are_shown_as_they_are():
    assert shown(Path("corpus")) == "corpus"


def test_a_wrong_secret_is_not_in_the_message(monkeypatch):
    monkeypatch.setattr(settings, "Settings", WithSecret)

    assert message_of(token="hunter2").startswith("VERBATIM_TOKEN is (hidden), which is not allowed")


def test_a_wrong_secret_is_not_in_the_cause_either(monkeypatch):
    monkeypatch.setattr(settings, "Settings", WithSecret)

    with pytest.raises(SettingsError) as caught:
        load_settings(token="hunter2")

    assert "hunter2" not in f"{caught.value.__cause__}"


def test_the_example_lists_every_setting_with_its_default():
    defaults = {variable_of(name): shown(field.default) for name, field in Settings.model_fields.items()}

    assert dotenv_values(EXAMPLE) == defaults


@pytest.mark.parametrize("variable", VARIABLES)
def test_the_example_comments_every_setting(variable):
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()

    place = next(i for i, line in enumerate(lines) if line.startswith(f"{variable}="))

    assert lines[place - 1].startswith("# ")


def test_the_example_can_be_used_as_it_is(dotenv):
    dotenv.write_bytes(EXAMPLE.read_bytes())

    assert load_settings() == Settings.model_construct()


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_says_what_is_allowed(name):
    assert Settings.model_fields[name].description.endswith(".")


def test_settings_are_not_read_on_import():
    environment = {**os.environ, "VERBATIM_MAX_QUOTES": "nonsense", "PYTHONPATH": str(EXAMPLE.parent)}

    done = subprocess.run([sys.executable, "-c", "import bot.settings, bot.bootstrap"], env=environment, capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("name", "value", "read"), [("JOURNAL", "OFF", "off"), ("ENGINE", "Tantivy", "tantivy"), ("LOG_LEVEL", "INFO", "info")]
)
def test_the_case_of_a_choice_does_not_matter(monkeypatch, name, value, read):
    monkeypatch.setenv(f"VERBATIM_{name}", value)

    assert getattr(load_settings(), name.lower()) == read


@pytest.mark.parametrize("name", ["data_dir", "corpus_dir", "access_file"])
def test_a_path_with_a_character_that_none_has_is_refused(name):
    with pytest.raises(SettingsError, match="no path holds such a character"):
        load_settings(**{name: "a\0b"})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DISCORD_API_URL", ""),
        ("SLACK_API_URL", ""),
        ("DISCORD_API_URL", "http://127.0.0.1:99999/api/v10"),
        ("DISCORD_GATEWAY_URL", "ws://127.0.0.1:0"),
        ("SLACK_API_URL", "https://x y/api/"),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(monkeypatch, name, value):
    monkeypatch.setenv(f"VERBATIM_{name}", value)

    with pytest.raises(SettingsError, match=f"^VERBATIM_{name} is {value!r}, which is not allowed: "):
        load_settings()


def test_the_gateway_may_be_left_to_discord(monkeypatch):
    monkeypatch.setenv("VERBATIM_DISCORD_GATEWAY_URL", "")

    assert load_settings().discord_gateway_url == ""


@pytest.mark.parametrize("name", ["discord_api_url", "slack_api_url"])
def test_an_address_with_a_password_is_refused_and_not_shown(name):
    ending = "/api/v10" if name.startswith("discord") else "/api/"

    with pytest.raises(SettingsError, match="an address without a name and password is needed") as refused:
        load_settings(**{name: f"https://u:sekrit@example.org{ending}"})
    assert "sekrit" not in str(refused.value)


def test_what_is_copied_with_blanks_is_stripped(monkeypatch):
    monkeypatch.setenv("VERBATIM_SLACK_CLIENT_ID", " 12.3 ")

    assert load_settings().slack_client_id == "12.3"
