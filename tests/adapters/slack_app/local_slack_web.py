"""The local Slack's Web API: tokens, scopes, injected faults and the pace a channel; the methods themselves are in ``local_slack_methods``.

``slack.calls`` keeps every request with its answer. ``slack.fail("chat.postMessage", times=2, status=429, retry_after_s=1)`` makes the next
two calls fail; ``"*"`` stands for every method; a ``gate`` (an ``asyncio.Event``) holds the call until it is set.
"""

from __future__ import annotations

import asyncio
import base64
import json
import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import web
from local_slack_methods import METHODS
from local_slack_state import Call, Installation, Json, Violation
from local_slack_views import ApiError
from slack_rules import error_code, problems

if TYPE_CHECKING:
    from local_slack import LocalSlack

_BOOLEANS = frozenset(
    """as_user include_all_metadata include_count include_disabled include_locale include_num_members include_users inclusive
    link_names mrkdwn prevent_creation reply_broadcast return_im test unfurl_links unfurl_media""".split()
)
_NESTED = frozenset({"attachments", "blocks", "loading_messages", "metadata", "prompts", "view"})
_TRUTH = {"1": True, "true": True, "True": True, "0": False, "false": False, "False": False}


@dataclass(frozen=True)
class Pace:
    """How fast one channel may be posted to; the n-th message beyond it is answered 429."""

    per_second: float = 1.0
    burst: int = 5


@dataclass
class Fault:
    """What happens to the next ``times`` calls of a method instead of, or before, its answer."""

    method: str
    times: int = 1
    status: int | None = None
    error: str | None = None
    retry_after_s: int | None = None
    delay_s: float = 0.0
    gate: asyncio.Event | None = None
    is_reset: bool = False


class WebApi:
    def __init__(self, slack: LocalSlack, pace: Pace | None):
        self.slack = slack
        self.pace = pace
        self.faults: list[Fault] = []
        self._allowances: dict[str, tuple[float, float]] = {}

    async def handle(self, request: web.Request) -> web.StreamResponse:
        arguments = await _arguments(request)
        call = Call(request.match_info["method"], arguments, _token(request, arguments), time.monotonic())
        self.slack.calls.append(call)
        self.slack.bell.ring()
        try:
            response = await self._answer(call, request)
        finally:
            self.slack.bell.ring()
        return response

    async def _answer(self, call: Call, request: web.Request) -> web.StreamResponse:
        fault = self._fault(call.method)
        if fault:
            if fault.gate:
                await fault.gate.wait()
            await asyncio.sleep(fault.delay_s)
            if fault.is_reset:
                call.answer = {"ok": False, "error": "(connection reset)"}
                if request.transport:
                    request.transport.abort()
                return web.Response()
            if fault.status == 429:
                return self._limited(call, fault.retry_after_s or 1)
            if fault.status:
                call.status, call.answer = fault.status, {"ok": False, "error": f"(status {fault.status})"}
                return web.Response(status=fault.status, text="<html>upstream error</html>", content_type="text/html")
        installation: Installation | None = None
        try:
            installation = self._authenticated(call, fault)
            wait_s = self._wait_s(call)
            if wait_s:
                return self._limited(call, math.ceil(wait_s))
            self._validate(call)
            call.answer = {"ok": True} | METHODS[call.method].handler(self.slack, call, installation)
        except ApiError as refusal:
            call.answer = {"ok": False, "error": refusal.error} | refusal.extra
        call.status = 200
        headers = {"x-oauth-scopes": ",".join(sorted(installation.scopes))} if installation else {}
        method = METHODS.get(call.method)
        if method and method.scopes:
            headers["x-accepted-oauth-scopes"] = ",".join(method.scopes)
        return web.json_response(call.answer, headers=headers)

    def _fault(self, method: str) -> Fault | None:
        fault = next((fault for fault in self.faults if fault.method in ("*", method) and fault.times > 0), None)
        if fault:
            fault.times -= 1
        return fault

    def _limited(self, call: Call, retry_after_s: int) -> web.Response:
        call.status, call.answer, call.retry_after_s = 429, {"ok": False, "error": "ratelimited"}, retry_after_s
        return web.json_response(call.answer, status=429, headers={"Retry-After": str(retry_after_s)})

    def _authenticated(self, call: Call, fault: Fault | None) -> Installation | None:
        if fault and fault.error:
            raise ApiError(fault.error)
        method = METHODS.get(call.method)
        if method is None:
            raise ApiError("unknown_method", req_method=call.method)
        if method.token is None:
            return None
        if not call.token:
            raise ApiError("not_authed")
        if call.token == self.slack.app_token:
            if method.token != "app":  # noqa: S105 - a kind of token, not one
                raise ApiError("not_allowed_token_type")
            return None
        installation = self.slack.installations.get(call.token)
        if installation is None:
            raise ApiError("invalid_auth")
        if method.token != "bot":  # noqa: S105 - a kind of token, not one
            raise ApiError("not_allowed_token_type")
        if installation.state == "revoked":
            raise ApiError("token_revoked")
        if installation.state == "inactive":
            raise ApiError("account_inactive")
        if method.scopes and not installation.scopes.intersection(method.scopes):
            raise ApiError.missing_scope(method.scopes[0], installation)
        return installation

    def _wait_s(self, call: Call) -> float:
        """How long the channel's allowance lacks for one more message; 0 where it was taken from it."""
        if call.method != "chat.postMessage" or self.pace is None:
            return 0.0
        channel, now = str(call.arguments.get("channel")), time.monotonic()
        left, since = self._allowances.get(channel, (float(self.pace.burst), now))
        left = min(float(self.pace.burst), left + (now - since) * self.pace.per_second)
        is_allowed = left >= 1
        self._allowances[channel] = (left - 1 if is_allowed else left, now)
        return 0.0 if is_allowed else (1 - left) / self.pace.per_second

    def _validate(self, call: Call) -> None:
        found = problems(call.method, call.arguments, allowed=self.slack.allowed_mentions)
        if found:
            self.slack.violations.append(Violation(call.method, found, call.arguments))
            raise ApiError(error_code(found), response_metadata={"messages": [f"[ERROR] {problem}" for problem in found]})


async def _arguments(request: web.Request) -> Json:
    """Query, form and JSON body as one object: nested JSON decoded, truth values made booleans."""
    arguments: Json = dict(request.query)
    if request.content_type == "application/json":
        arguments |= await request.json() if request.can_read_body else {}
    else:
        arguments |= {name: str(value) for name, value in (await request.post()).items()}
    return {name: _value(name, value) for name, value in arguments.items()}


def _value(name: str, value: Any) -> Any:
    if name in _BOOLEANS:
        return _TRUTH.get(str(value), value)
    if name in _NESTED and isinstance(value, str) and value[:1] in ("[", "{"):
        return json.loads(value)
    return value


def _token(request: web.Request, arguments: Json) -> str | None:
    scheme, _, value = request.headers.get("Authorization", "").partition(" ")
    if scheme == "Basic":
        arguments["client_id"], _, arguments["client_secret"] = base64.b64decode(value).decode().partition(":")
        return None
    return value or arguments.pop("token", None)
