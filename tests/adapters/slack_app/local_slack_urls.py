"""The other addresses of the local Slack: response URLs and OAuth.

A response URL takes five messages within half an hour; ``slack.response_urls`` has them all, with ``is_expired`` to set by hand.
``await slack.install_app(install_url)`` does what a browser does from the app's install page to its thank-you page.
"""

from __future__ import annotations

import html
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp
from aiohttp import web
from local_slack_methods import new_message
from local_slack_state import Call, Channel, Installation, Json, Message, Person, ResponseUrl, Team, Violation, new_id
from local_slack_views import ApiError
from slack_rules import error_code, problems

if TYPE_CHECKING:
    from local_slack import LocalSlack

MAX_USES = 5
LIFE_S = 1_800


class ResponseUrls:
    """``used_url`` and ``expired_url`` with status 404 are what Slack is known to answer; its documents name neither."""

    def __init__(self, slack: LocalSlack):
        self.slack = slack

    def new(self, channel: Channel, person: Person, original: Message | None = None) -> ResponseUrl:
        url_id = new_id("R")
        url = ResponseUrl(url_id, f"http://{self.slack.host}/response/{url_id}", channel, person, channel.team, original)
        self.slack.response_urls[url_id] = url
        return url

    async def handle(self, request: web.Request) -> web.Response:
        url = self.slack.response_urls.get(request.match_info["id"])
        if url is None:
            return web.json_response({"ok": False, "error": "invalid_url"}, status=404)
        if url.is_expired or time.monotonic() - url.made_at > LIFE_S:
            return web.json_response({"ok": False, "error": "expired_url"}, status=404)
        if url.uses >= MAX_USES:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        payload = await request.json()
        found = problems("response_url", payload, allowed=self.slack.allowed_mentions)
        if found:
            self.slack.violations.append(Violation("response_url", found, payload))
            return web.json_response({"ok": False, "error": error_code(found)}, status=400)
        url.uses += 1
        url.payloads.append(payload)
        self.apply(url, payload)
        self.slack.bell.ring()
        return web.Response(text="ok")

    def apply(self, url: ResponseUrl, payload: Json) -> None:
        """What the people see afterwards: a message gone, replaced or new, for one of them or for all."""
        original = url.original
        if payload.get("delete_original"):
            if original:
                self.slack.remove(original)
        elif payload.get("replace_original") and original:
            self.slack.edit(original, {"blocks": [], **payload})
        else:
            message = new_message(url.channel, self.slack.installation(url.team), self.slack.app_id, payload)
            if payload.get("response_type") == "in_channel":
                url.channel.messages.append(message)
                self.slack.echo(message)
            else:
                message.visible_to = url.person.id
                url.channel.ephemerals.append(message)
            self.slack.posts.add(message)


@dataclass(frozen=True)
class Installed:
    """Where an installation ended: the app's last page, and the installation that the team has now (None where it failed)."""

    status: int
    body: str
    installation: Installation | None
    pages: list[str]


class OAuth:
    def __init__(self, slack: LocalSlack):
        self.slack = slack
        self._codes: dict[str, tuple[Team, Person, str, str]] = {}
        self._used: set[str] = set()

    def new_code(self, team: Team, person: Person, scope: str, redirect_uri: str = "") -> str:
        code = new_id("code")
        self._codes[code] = (team, person, scope, redirect_uri)
        return code

    async def authorize(self, request: web.Request) -> web.Response:
        """The consent page, with consent given by whoever ``install_app`` says; ``team`` and ``user`` in the query name them."""
        query = request.query
        if query.get("client_id") != self.slack.client_id:
            return web.Response(status=400, text="Invalid client_id parameter")
        target = query.get("redirect_uri") or self.slack.redirect_uri
        if not target:
            return web.Response(status=400, text="redirect_uri did not match any configured URIs")
        team = self.slack.teams[query["local_team"]]
        code = self.new_code(team, self.slack.people[query["local_user"]], query.get("scope", ""), query.get("redirect_uri", ""))
        raise web.HTTPFound(f"{target}?{urlencode({'code': code, 'state': query.get('state', '')})}")

    def exchange(self, call: Call) -> Json:
        """A code for the team's token: once, to the app with the right secret, for the same redirect URI."""
        given = call.arguments
        if given.get("client_id") != self.slack.client_id:
            raise ApiError("invalid_client_id")
        if given.get("client_secret") != self.slack.client_secret:
            raise ApiError("bad_client_secret")
        code = str(given.get("code"))
        if code in self._used:
            raise ApiError("code_already_used")
        if code not in self._codes:
            raise ApiError("invalid_code")
        team, person, scope, redirect_uri = self._codes[code]
        if given.get("redirect_uri", "") != redirect_uri:
            raise ApiError("bad_redirect_uri")
        self._used.add(code)
        installation = self.slack.install(team, {name for name in scope.split(",") if name})
        return {
            "access_token": installation.bot_token,
            "token_type": "bot",
            "scope": ",".join(sorted(installation.scopes)),
            "bot_user_id": installation.bot_user_id,
            "app_id": self.slack.app_id,
            "team": {"name": team.domain, "id": team.id},
            "enterprise": {"name": "Local", "id": team.enterprise_id} if team.enterprise_id else None,
            "is_enterprise_install": False,
            "authed_user": {"id": person.id},
        }

    async def install(self, install_url: str, person: Person, *, state: str | None = None, is_denied: bool = False) -> Installed:
        pages: list[str] = []
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
            async with browser.get(install_url, allow_redirects=False) as page:
                pages.append(await page.text())
                cookies = {name: morsel.value for name, morsel in page.cookies.items()}
                link = page.headers.get("Location") or _authorize_link(pages[0])
            query = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
            if state is not None:
                query["state"] = state
            if is_denied:
                target = f"{query.get('redirect_uri') or self.slack.redirect_uri}?{urlencode({'error': 'access_denied', 'state': query['state']})}"
            else:
                query |= {"local_team": person.team.id, "local_user": person.id}
                async with browser.get(self.slack.authorize_url, params=query, allow_redirects=False) as page:
                    pages.append(await page.text())
                    if "Location" not in page.headers:
                        return Installed(page.status, pages[-1], None, pages)
                    target = page.headers["Location"]
            async with browser.get(target, cookies=cookies, allow_redirects=False) as page:
                pages.append(await page.text())
                return Installed(page.status, pages[-1], self.slack.installed(person.team), pages)


def _authorize_link(page: str) -> str:
    link = re.search(r'href="([^"]*client_id=[^"]*)"', page)
    if link is None:
        raise LookupError("The install page has no link to Slack's consent page.")
    return html.unescape(link[1])
