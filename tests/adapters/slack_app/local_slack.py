"""The project's own Slack, on this machine: the real slack-bolt and slack_sdk talk to it over real sockets.

    async with LocalSlack() as slack:
        client = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)
        app = AsyncApp(client=client, signing_secret=slack.signing_secret)
        handler = AsyncSocketModeHandler(app, slack.app_token)          # or: slack.request_url = "http://127.0.0.1:…/slack/events"
        await handler.connect_async()
        anna, general = slack.person("anna"), slack.channel("general")
        sent = slack.mention(anna, general, "how many days of leave?")
        answer = await sent.answer()                                    # a Message
        assert slack.violations == []

It is an event loop's own: enter it in the loop of the test. ``pace`` and the delays of redelivery are Slack's; shorten them in tests.
Parts: ``local_slack_web`` (Web API, faults), ``local_slack_methods``, ``local_slack_socket``, ``local_slack_http``, ``local_slack_people``
(who writes), ``local_slack_hands`` (who presses), ``local_slack_urls`` (response URLs, OAuth), ``slack_rules`` (what may be sent).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Sequence
from typing import Any, Self

from aiohttp import web
from local_slack_delivery import Courier, Delivery
from local_slack_hands import Hands
from local_slack_http import HttpTransport
from local_slack_people import People
from local_slack_socket import SocketMode
from local_slack_state import Bell, Call, Channel, Installation, Message, Person, Posts, ResponseUrl, Team, Trigger, Violation, new_id
from local_slack_urls import Installed, OAuth, ResponseUrls
from local_slack_web import Fault, Pace, WebApi

SCOPES = frozenset(
    """app_mentions:read assistant:write channels:history channels:read chat:write commands groups:history groups:read im:history
    im:read im:write mpim:history mpim:read reactions:write usergroups:read users:read""".split()
)
SUBSCRIPTIONS = frozenset(
    """app_home_opened app_mention app_uninstalled assistant_thread_context_changed assistant_thread_started message.im
    tokens_revoked""".split()
)


class LocalSlack(People, Hands):
    def __init__(
        self,
        *,
        scopes: Iterable[str] = SCOPES,
        subscriptions: Iterable[str] = SUBSCRIPTIONS,
        pace: Pace | None = Pace(),  # noqa: B008 - frozen
        ack_timeout_s: float = 3.0,
        retry_delays_s: Sequence[float] = (0, 60, 300),
    ):
        self.subscriptions = set(subscriptions)
        self.ack_timeout_s = ack_timeout_s
        self.retry_delays_s = retry_delays_s
        self.echoes = True
        self.has_home_tab = True
        self.request_url = ""
        self.redirect_uri = ""
        self.host = ""
        self.bot_name = "verbatim"
        self.app_id, self.client_id, self.client_secret = "A0LOCAL", "111.222", "client-secret"
        self.app_token, self.signing_secret, self.verification_token = "xapp-1-local", "signing-secret", "verification-token"
        self.allowed_mentions: set[str] = set()
        self.bell = Bell()
        self.posts = Posts()
        self.calls: list[Call] = []
        self.deliveries: list[Delivery] = []
        self.violations: list[Violation] = []
        self.teams: dict[str, Team] = {}
        self.installations: dict[str, Installation] = {}
        self.people: dict[str, Person] = {}
        self.channels: dict[str, Channel] = {}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.usergroups: dict[str, set[str]] = {}
        self.web = WebApi(self, pace)
        self.socket = SocketMode(self)
        self.http = HttpTransport(self)
        self.courier = Courier(self)
        self.urls = ResponseUrls(self)
        self.oauth = OAuth(self)
        self.team = self.add_team("local")
        self.bot_token = self.install(self.team, set(scopes)).bot_token

    @property
    def api_url(self) -> str:
        return f"http://{self.host}/api/"

    @property
    def authorize_url(self) -> str:
        return f"http://{self.host}/oauth/v2/authorize"

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=2**24)
        app.router.add_route("*", "/api/{method}", self.web.handle)
        app.router.add_get("/link/", self.socket.handle)
        app.router.add_post("/response/{id}", self.urls.handle)
        app.router.add_get("/oauth/v2/authorize", self.oauth.authorize)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0, backlog=4_096)  # a burst of clients must not wait for a second SYN
        await site.start()
        self.host = f"127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.courier.close()
        self.socket.abort()
        await self.http.close()
        await self._runner.cleanup()

    def add_team(self, domain: str, *, enterprise_id: str | None = None) -> Team:
        """A workspace without the app; ``install`` or ``install_app`` puts it there."""
        team = Team(new_id("T"), domain, enterprise_id)
        self.teams[team.id] = team
        return team

    def install(self, team: Team, scopes: Iterable[str] = SCOPES) -> Installation:
        """The app in that team with a token of its own; a second time gives a new token for the same bot."""
        old = self.installed(team)
        bot_id, bot_user_id = (old.bot_id, old.bot_user_id) if old else (new_id("B"), new_id("U"))
        installation = Installation(team, f"xoxb-local-{new_id('')}", bot_id, bot_user_id, set(scopes))
        self.installations[installation.bot_token] = installation
        self.people[bot_user_id] = Person(bot_user_id, self.bot_name, team, is_bot=True)
        return installation

    def installed(self, team: Team) -> Installation | None:
        """The newest installation in that team, whatever its state."""
        return next((found for found in reversed(self.installations.values()) if found.team is team), None)

    def installation(self, team: Team | None = None) -> Installation:
        found = self.installed(team or self.team)
        if found is None:
            raise LookupError("The app is not installed in that team.")
        return found

    async def install_app(self, install_url: str, person: Person, *, state: str | None = None, is_denied: bool = False) -> Installed:
        """Installs as ``person`` in their team, as a browser would; ``state`` forges it, ``is_denied`` presses Cancel."""
        return await self.oauth.install(install_url, person, state=state, is_denied=is_denied)

    def person(self, name: str, *, team: Team | None = None, **more: Any) -> Person:
        """A new member; ``more`` are Person's fields, such as ``is_restricted=True``."""
        person = Person(new_id("U"), name, team or self.team, **more)
        self.people[person.id] = person
        return person

    def channel(
        self, name: str, *members: Person, kind: str = "channel", team: Team | None = None, has_app: bool = True, **more: Any
    ) -> Channel:
        """A new conversation of that kind, with the app in it unless ``has_app=False``."""
        team = team or self.team
        ids = {person.id for person in members} | ({self.installation(team).bot_user_id} if has_app else set())
        channel = Channel(new_id({"channel": "C", "group": "G", "im": "D", "mpim": "G"}[kind]), name, team, self.bell, kind, ids, **more)
        self.channels[channel.id] = channel
        return channel

    def dm(self, person: Person) -> Channel:
        """The person's conversation with the app, the same one each time."""
        found = next((one for one in self.channels.values() if one.kind == "im" and person.id in one.members), None)
        if found is None:
            found = self.channel("", person, kind="im", team=person.team, has_app=False)
        return found

    def usergroup(self, *members: Person) -> str:
        """The id of a new user group."""
        group = new_id("S")
        self.usergroups[group] = {person.id for person in members}
        return group

    def trigger(self, person: Person) -> str:
        """A fresh trigger_id; ``slack.triggers[it].is_expired = True`` makes it late."""
        trigger_id = f"{new_id('')}.{new_id('')}.{new_id('t')}"
        self.triggers[trigger_id] = Trigger(time.monotonic(), person)
        return trigger_id

    def fail(self, method: str, times: int = 1, **what: Any) -> Fault:
        """Makes the next calls fail.

        By ``status=429, retry_after_s=1``, ``status=503``, ``error="fatal_error"``, ``delay_s=0.1``, ``gate=event`` or ``is_reset=True``.
        """
        fault = Fault(method, times, **what)
        self.web.faults.append(fault)
        return fault

    def hold(self, method: str, times: int = 1) -> asyncio.Event:
        """Holds the next calls of a method until the event is set."""
        gate = asyncio.Event()
        self.fail(method, times, gate=gate)
        return gate

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    async def until(self, check: Any, timeout_s: float = 60.0) -> Any:
        """The first true answer of ``check``, asked again whenever something happened."""
        return await self.bell.until(check, timeout_s)

    def app_messages(self) -> list[Message]:
        """Every visible message of the app, in the order of time."""
        return sorted((message for channel in self.channels.values() for message in channel.app_messages), key=lambda message: message.ts)
