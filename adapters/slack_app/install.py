"""Several workspaces: the app is installed over OAuth, and each workspace's token is kept in the database.

The SDK's own stores keep them, in PostgreSQL where the journal is there, and otherwise in a SQLite file of their own that only its owner may
read. The SDK adds a row for every installation; here one a workspace is left.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
import os
from typing import Any

import sqlalchemy as sa
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.error import BoltError
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.models.bot import Bot
from slack_sdk.oauth.installation_store.models.installation import Installation
from slack_sdk.oauth.installation_store.sqlalchemy import SQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.oauth.state_store.sqlalchemy import SQLAlchemyOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError

from adapters.slack_app.checks import identify
from adapters.slack_app.manifest import BOT_SCOPES, OPTIONAL_SCOPES
from adapters.slack_app.sending import web_client
from adapters.slack_app.server import INSTALL, REDIRECT
from bot.errors import SettingsError
from bot.folders import make_private
from bot.journal.database import connect, file_of, file_url, for_writing, parse_url, translated
from bot.settings import Settings

log = logging.getLogger(__name__)

STATE_LIFE_S = 600
_ADVISORY_LOCK = 0x534C41434B  # "SLACK": processes that start together make the tables one after another
_FILE = "slack-installations.sqlite3"


class Installations(AsyncInstallationStore):
    """The workspaces' tokens. The SDK's store works in a thread, for it is not asynchronous on SQLite."""

    def __init__(self, engine: sa.Engine, client_id: str) -> None:
        self._engine = engine
        self._store = SQLAlchemyInstallationStore(client_id=client_id, engine=engine, logger=log)
        self.metadata = self._store.metadata

    @property
    def logger(self) -> logging.Logger:
        return log

    async def async_save(self, installation: Installation) -> None:
        await asyncio.to_thread(self._save, installation)
        log.info("Installed in the workspace %s", installation.team_id or installation.enterprise_id)

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        return await asyncio.to_thread(
            self._store.find_bot, enterprise_id=enterprise_id, team_id=team_id, is_enterprise_install=is_enterprise_install
        )

    async def async_delete_all(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        await asyncio.to_thread(self._store.delete_all, enterprise_id=enterprise_id, team_id=team_id)

    def _save(self, installation: Installation) -> None:
        try:
            self._store.save(installation)
            with self._engine.begin() as connection:
                for table in (self._store.installations, self._store.bots):
                    same = self._of_workspace(table, installation.enterprise_id, installation.team_id)
                    newest = connection.scalar(sa.select(sa.func.max(table.c.id)).where(*same))
                    connection.execute(table.delete().where(*same, table.c.id < newest))
        except SQLAlchemyError as error:
            raise BoltError("The installation cannot be kept") from error

    def _of_workspace(self, table: sa.Table, enterprise: str | None, team: str | None) -> tuple[sa.ColumnElement[bool], ...]:
        return (
            table.c.client_id == self._store.client_id,
            table.c.enterprise_id.is_not_distinct_from(enterprise),
            table.c.team_id.is_not_distinct_from(team),
        )


class States(AsyncOAuthStateStore):
    """What ties an installation's end to its beginning: each good once, for ten minutes."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._store = SQLAlchemyOAuthStateStore(expiration_seconds=STATE_LIFE_S, engine=for_writing(engine), logger=log)
        self.metadata = self._store.metadata

    @property
    def logger(self) -> logging.Logger:
        return log

    async def async_issue(self, *_: Any, **__: Any) -> str:
        return await asyncio.to_thread(self._issue)

    async def async_consume(self, state: str) -> bool:
        return bool(await asyncio.to_thread(self._store.consume, state))

    def _issue(self) -> str:
        table = self._store.oauth_states
        with self._engine.begin() as connection:
            connection.execute(table.delete().where(table.c.expire_at < dt.datetime.now(dt.UTC).replace(tzinfo=None)))
        return self._store.issue()


class Workspaces:
    """The tokens of all workspaces: ``authorize`` finds one for Bolt, ``oauth`` lets a new one in, ``let_go`` forgets one."""

    def __init__(self, settings: Settings, client: AsyncWebClient, *, with_groups: bool) -> None:
        """``with_groups`` asks for the scope that user groups need, too. Raises SettingsError or JournalError where the database cannot be used."""
        self._engine = _engine(settings)
        self._api_url = settings.slack_api_url
        self.installations = Installations(self._engine, settings.slack_client_id)
        states = States(self._engine)
        self.oauth = AsyncOAuthFlow(
            client=client,
            logger=log,
            settings=AsyncOAuthSettings(
                client_id=settings.slack_client_id,
                client_secret=settings.slack_client_secret.get_secret_value(),
                scopes=[*BOT_SCOPES, *(OPTIONAL_SCOPES if with_groups else ())],
                user_scopes=[],
                install_path=INSTALL,
                redirect_uri_path=REDIRECT,
                authorization_url=settings.slack_api_url.removesuffix("api/") + "oauth/v2/authorize",
                installation_store=self.installations,
                state_store=states,
                state_expiration_seconds=STATE_LIFE_S,
                logger=log,
            ),
        )
        with translated(self._engine.url, is_journal=file_of(self._engine.url) is None), for_writing(self._engine).begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_ADVISORY_LOCK)))
            self.installations.metadata.create_all(connection)
            states.metadata.create_all(connection)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    async def authorize(self, context: AsyncBoltContext, enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        """The workspace's token; None where the app is not installed there."""
        bot = await self.installations.async_find_bot(
            enterprise_id=enterprise_id, team_id=team_id, is_enterprise_install=context.is_enterprise_install
        )
        if bot is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id, team_id=team_id, bot_id=bot.bot_id, bot_user_id=bot.bot_user_id, bot_token=bot.bot_token
        )

    async def let_go(self, context: AsyncBoltContext) -> bool:
        """Forget the token of a workspace that removed the app or revoked it; false where it still opens the workspace.

        The word may come late, when the app was installed there again.
        """
        enterprise, team = context.enterprise_id, None if context.is_enterprise_install else context.team_id
        bot = await self.installations.async_find_bot(enterprise_id=enterprise, team_id=team)
        if bot is None:
            return True
        try:
            await identify(web_client(bot.bot_token, self._api_url))
        except SettingsError:
            await self.installations.async_delete_all(enterprise_id=enterprise, team_id=team)
            log.info("The app was removed from the workspace %s, or its token revoked; the token is gone", team or enterprise)
            return True
        return False


def _engine(settings: Settings) -> sa.Engine:
    address = settings.database_url.get_secret_value()
    url = parse_url(address) if address else None
    if url is not None and url.drivername != "sqlite":
        return connect(url)
    path = settings.data_dir.absolute() / _FILE
    try:
        make_private(path.parent)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        path.chmod(0o600)
    except OSError as error:
        raise SettingsError(f"{path} cannot be made ({error.strerror}); set VERBATIM_DATA_DIR to a folder that can be written.") from error
    return connect(file_url(path))
