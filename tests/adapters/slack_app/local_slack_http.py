"""The HTTP transport of the local Slack: signed requests to the app's request URL.

Set ``slack.request_url`` and everything goes there. ``await slack.http.post(body, ...)`` sends one request by hand, with a wrong secret, an old
timestamp or retry headers where asked; ``url_verification()`` and ``ssl_check()`` are what Slack sends when a URL is set up.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import aiohttp
from local_slack_delivery import Ack, Attempt, Delivery
from local_slack_state import Json

if TYPE_CHECKING:
    from local_slack import LocalSlack


@dataclass(frozen=True)
class HttpAnswer:
    status: int
    body: str
    headers: dict[str, str]
    after_s: float

    @property
    def payload(self) -> Any:
        """The body as JSON where it says that it is, as text otherwise; None where it is empty."""
        if not self.body:
            return None
        return json.loads(self.body) if "json" in self.headers.get("content-type", "") else {"text": self.body}


def signature(secret: str, timestamp: str, body: str) -> str:
    """Slack's v0 signature of a request body."""
    return "v0=" + hmac.new(secret.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256).hexdigest()


class HttpTransport:
    def __init__(self, slack: LocalSlack):
        self.slack = slack
        self.session: aiohttp.ClientSession | None = None

    async def post(
        self,
        body: str,
        content_type: str = "application/json",
        *,
        secret: str | None = None,
        age_s: float = 0,
        retry_num: int = 0,
        retry_reason: str = "http_timeout",
        timeout_s: float = 60.0,
    ) -> HttpAnswer:
        """The app's answer to one signed request; ``secret`` signs with another secret, ``age_s`` dates it back."""
        timestamp = str(int(time.time() - age_s))
        headers = {
            "Content-Type": content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(secret or self.slack.signing_secret, timestamp, body),
        }
        if retry_num:
            headers |= {"X-Slack-Retry-Num": str(retry_num), "X-Slack-Retry-Reason": retry_reason}
        began = time.monotonic()
        timeout = aiohttp.ClientTimeout(total=timeout_s)
        async with self._session().post(self.slack.request_url, data=body.encode(), headers=headers, timeout=timeout) as response:
            text = await response.text()
            named = {name.lower(): value for name, value in response.headers.items()}
            return HttpAnswer(response.status, text, named, time.monotonic() - began)

    async def url_verification(self, **request: Any) -> HttpAnswer:
        body = {"type": "url_verification", "token": self.slack.verification_token, "challenge": "a-challenge"}
        return await self.post(json.dumps(body), **request)

    async def ssl_check(self, **request: Any) -> HttpAnswer:
        body = urlencode({"ssl_check": "1", "token": self.slack.verification_token})
        return await self.post(body, "application/x-www-form-urlencoded", **request)

    async def send(self, delivery: Delivery, **request: Any) -> HttpAnswer:
        """One more request with that delivery's payload, by hand; the delivery itself is not changed."""
        return await self.post(*encoded(delivery.kind, delivery.payload), **request)

    async def attempt(self, delivery: Delivery, number: int, reason: str | None) -> str | None:
        """None once the request is answered 200 in time, otherwise why not, in Slack's words."""
        attempt = Attempt(number, reason, time.monotonic())
        delivery.attempts.append(attempt)
        try:
            answer = await self.send(delivery, retry_num=number, retry_reason=reason or "", timeout_s=self.slack.ack_timeout_s)
        except TimeoutError:
            return "http_timeout"
        except aiohttp.ClientError:
            return "connection_failed"
        if answer.status != 200:
            return "no_retry" if answer.headers.get("x-slack-no-retry") == "1" else "http_error"
        self.slack.courier.acknowledge(delivery, Ack(answer.after_s, answer.payload, number, answer.status))
        return None

    def _session(self) -> aiohttp.ClientSession:
        if self.session is None:
            self.session = aiohttp.ClientSession()
        return self.session

    async def close(self) -> None:
        if self.session is not None:
            await self.session.close()


def encoded(kind: str, payload: Json) -> tuple[str, str]:
    """Body and content type, as Slack sends that kind."""
    form = "application/x-www-form-urlencoded"
    if kind == "events_api":
        return json.dumps(payload), "application/json"
    if kind == "interactive":
        return urlencode({"payload": json.dumps(payload)}), form
    return urlencode(payload), form
