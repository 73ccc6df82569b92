"""Tokens that cannot be any are refused before anything is asked of Slack."""

import pytest

from adapters.slack_app.checks import check_settings
from bot.errors import SettingsError
from bot.settings import load_settings


@pytest.mark.parametrize("name", ["slack_bot_token", "slack_app_token"])
def test_a_token_with_a_line_break_is_refused(name):
    tokens = {"slack_bot_token": "xoxb-1", "slack_app_token": "xapp-1"} | {name: f"{'xoxb' if 'bot' in name else 'xapp'}-1\nX: y"}

    with pytest.raises(SettingsError, match=f"VERBATIM_{name.upper()} holds a line break or another character that no token has"):
        check_settings(load_settings(**tokens))
