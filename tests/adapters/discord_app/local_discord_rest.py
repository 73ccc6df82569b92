"""The local Discord's REST side: every request is recorded, checked and answered as Discord would, with its error codes.

``calls`` holds all requests in order, ``violations`` a sentence for each that broke a rule (those were answered with 400, code 50035).
A fixture should assert that ``violations`` is empty in the end.
"""

import asyncio
import json
import re
from urllib.parse import unquote

from aiohttp import web
from discord_rules import problems
from local_discord_faults import Call, Faults, RefusedError, rate_limit_answer
from local_discord_interactions import UPDATE
from local_discord_routes import Routes
from local_discord_world import (
    Pulse,
)

BASE = "/api/v10"
MAX_USER_FOLLOW_UPS = 5


class Rest(Routes):
    def __init__(self, world, *, token, response_deadline_s, checks):
        self.token, self.checks = token, checks
        super().__init__(world, response_deadline_s=response_deadline_s)
        self.calls, self.violations = [], []
        self.faults = Faults()
        self.pulse = Pulse()

    # For tests.

    def calls_to(self, method, pattern):
        """The recorded requests whose whole path matches a regular expression."""
        return [call for call in self.calls if call.method == method and re.fullmatch(pattern, call.path)]

    async def until_called(self, method, pattern, *, count=1, timeout_s=60):
        """Waits for as many such requests to have been answered; answers all of them."""

        def found():
            answered = [call for call in self.calls_to(method, pattern) if call.status]
            return answered if len(answered) >= count else None

        return await self.pulse.until(found, timeout_s, f"request {method} {pattern}")

    # What clients do.

    async def serve(self, request):
        """The endpoint of every REST request."""
        body, has_files = await _body_of(request)
        path = unquote(request.path).removeprefix(BASE)
        has_token = request.headers.get("Authorization") == f"Bot {self.token}"
        call = Call(request.method, path, body, dict(request.query), has_token, has_files)
        if interaction := self._interaction_in(path):
            call.after_s = interaction.after_s
        self.calls.append(call)
        afterwards = None
        for fault in self.faults.take(call.method, path):
            if fault.kind == "delay":
                await asyncio.sleep(fault.details["seconds"])
            elif fault.details.get("is_handled"):
                afterwards = fault
            else:
                return self._failed(request, call, fault)
        try:
            status, told = 200, self._answer(call)
        except RefusedError as refused:
            status, told = refused.status, refused.body
        if afterwards:
            return self._failed(request, call, afterwards)
        return self._answered(call, 204 if told is None else status, told)

    def _failed(self, request, call, fault):
        if fault.kind != "reset":
            return self._answered(call, *_failure(fault))
        request.transport.abort()
        return web.Response()

    def _answered(self, call, status, told, headers=None):
        call.status = status
        self.pulse.ring()
        if isinstance(told, str):
            return web.Response(status=status, text=told, headers=headers)
        if told is None:
            return web.Response(status=status, headers=headers)
        # A charset beside the type would keep discord.py from reading it as JSON.
        return web.Response(status=status, body=json.dumps(told).encode(), content_type="application/json", headers=headers)

    def _answer(self, call):
        if not call.has_token and not call.path.startswith(("/interactions/", "/webhooks/")):
            raise RefusedError(401, 0, "401: Unauthorized")
        for method, pattern, handler in self.routes:
            if method == call.method and (found := pattern.fullmatch(call.path)):
                self._check(call)
                return handler(call, **found.groupdict())
        self.violations.append(f"{call.method} {call.path} is not known here")
        raise RefusedError(404, 0, "404: Not Found")

    def _check(self, call):
        if not self.checks:
            return
        call.problems = problems(call.method, call.path, call.body, sent_flags=self._sent_flags(call), has_files=call.has_files)
        if call.problems:
            self.violations += [f"{call.method} {call.path}: {problem}" for problem in call.problems]
            errors = {"body": {"_errors": [{"code": "LOCAL_RULE", "message": problem} for problem in call.problems]}}
            raise RefusedError(400, 50035, "Invalid Form Body", errors)

    def _sent_flags(self, call):
        interaction = self._interaction_in(call.path)
        if call.path.endswith("/callback"):
            return interaction.pressed.flags if interaction and interaction.pressed and call.body.get("type") == UPDATE else 0
        if call.method != "PATCH" or "/messages/" not in call.path:
            return 0
        name = call.path.rsplit("/", 1)[1]
        message = interaction.original if interaction and name == "@original" else self.world.messages.get(name)
        return message.flags if message else 0

    def _interaction_in(self, path):
        found = re.match(r"/(?:interactions|webhooks)/\d+/([^/]+)", path)
        return self.world.interactions.get(found[1]) if found else None


async def _body_of(request):
    """The JSON body, of a form with files its ``payload_json``; None where there is none."""
    if request.content_type == "multipart/form-data":
        form = await request.post()
        return json.loads(form.get("payload_json", "{}")), any(name.startswith("files") for name in form)
    raw = await request.read()
    return (json.loads(raw) if raw else None), False


def _failure(fault):
    details = fault.details
    if fault.kind == "rate_limit":
        body, headers = rate_limit_answer(**details)
        return 429, body, headers
    if details["status"] >= 500:
        return details["status"], f"<html><title>{details['status']}</title></html>", None
    return details["status"], {"code": details["code"], "message": details["message"]}, None
