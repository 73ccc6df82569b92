"""What is sent to Slack: paced by channel, never twice, and what Slack refuses named in one line of the log."""

from __future__ import annotations

import asyncio
import itertools
import logging
import time
import uuid
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.chat import Outcome
from adapters.fitting import fitted
from adapters.serving import backoff
from adapters.slack_app.refusals import MIGRATING, REVOKED, code_of, missing_scope, revoked
from adapters.slack_form import MAX_FALLBACK_CHARS, slack_form
from bot.errors import SettingsError

log = logging.getLogger(__name__)

Json = dict[str, Any]

MAX_RESPONSES = 5
RESPONSE_LIFE_S = 1_700.0
"""A little less than the half hour that Slack gives."""
_REMEMBERED_URLS = 10_000
_REMEMBERED_CHANNELS = 1_000
_RATE_LIMIT_RETRIES = 10
_ATTEMPTS = 7
"""Of a message, in about a minute."""
_UNREACHABLE = "unreachable"
_TIMED_OUT = "timed out"
_PASSING = MIGRATING | {_UNREACHABLE, "fatal_error", "internal_error", "request_timeout", "service_unavailable"}
_FORM_REFUSED = {"msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format", "invalid_arguments"}


def web_client(token: str | None, api_url: str) -> AsyncWebClient:
    """A client that waits as long as Slack asks it to, and tries once more where a connection breaks."""
    return AsyncWebClient(token=token, base_url=api_url, retry_handlers=_retries())


def _retries() -> list[AsyncRetryHandler]:
    return [AsyncRateLimitErrorRetryHandler(max_retry_count=_RATE_LIMIT_RETRIES), AsyncConnectionErrorRetryHandler()]


class Sent(NamedTuple):
    """What became of a message; not taken and without a refusal where nobody wanted it any more."""

    is_taken: bool
    refusal: str = ""
    """What Slack calls it."""
    ts: str = ""
    """The message's id in its channel, by which its thread is known too."""

    @property
    def is_refused(self) -> bool:
        """Whether Slack has said no; what did not get there, or was not answered in time, may have been taken."""
        return self.refusal not in {"", _UNREACHABLE, _TIMED_OUT}


def passes(refusal: str) -> bool:
    """Whether Slack may take the same message a little later."""
    return refusal in _PASSING or refusal.startswith("status 5")


def form_of(outcome: Outcome) -> Json:
    """The arguments of a message beside where it goes."""
    if outcome.view is not None:
        return slack_form(outcome.view, outcome.page)
    text = fitted(outcome.text, MAX_FALLBACK_CHARS, lambda text: text)
    return {"text": text, "parse": "none", "link_names": False, "unfurl_links": False, "unfurl_media": False}


class _Lane:
    """A channel's turn: who has it, and when the next may begin."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.waiting = 0
        self.free_at = 0.0


class Pacer:
    """Turns in a channel, each ``interval_s`` after the end of the one before; channels do not wait for each other."""

    def __init__(self, interval_s: float) -> None:
        self._interval_s = interval_s
        self._lanes: dict[str, _Lane] = {}

    @asynccontextmanager
    async def turn(self, channel: str) -> AsyncIterator[None]:
        """Wait for one's turn, and have it: what Slack holds up holds up what comes after it in the channel."""
        self._clean_up()
        lane = self._lanes.setdefault(channel, _Lane())
        lane.waiting += 1
        try:
            async with lane.lock:
                await asyncio.sleep(lane.free_at - time.monotonic())
                try:
                    yield
                finally:
                    lane.free_at = time.monotonic() + self._interval_s
        finally:
            lane.waiting -= 1

    def _clean_up(self) -> None:
        if len(self._lanes) >= _REMEMBERED_CHANNELS:
            now = time.monotonic()
            self._lanes = {name: lane for name, lane in self._lanes.items() if lane.waiting or lane.free_at > now}


class Sender:
    """Sends, and says in the log what Slack refuses; nothing here raises for that."""

    def __init__(
        self, *, on_revoked: Callable[[SettingsError], None] | None = None, interval_s: float = 1.0, patience: float = 1.0
    ) -> None:
        """``on_revoked`` hears when the token of the one workspace is no longer good; ``patience`` stretches the pauses between attempts."""
        self._on_revoked = on_revoked
        self._patience = patience
        self._pacer = Pacer(interval_s)
        self._told: set[str] = set()
        self._responses: OrderedDict[str, tuple[int, float]] = OrderedDict()

    async def post(
        self, client: AsyncWebClient, channel: str, form: Json, *, thread: str = "", is_wanted: Callable[[], Awaitable[bool]] | None = None
    ) -> Sent:
        """Post for all in the channel to see, when its turn has come and if it is still wanted then."""
        known = form | {"client_msg_id": str(uuid.uuid4())}  # Slack may know by it what it took before its answer was lost
        async with self._pacer.turn(channel):
            if is_wanted is not None and not await is_wanted():
                return Sent(is_taken=False)
            return await self._sent(lambda form: client.chat_postMessage(channel=channel, **_in_thread(thread), **form), known)

    async def whisper(self, client: AsyncWebClient, channel: str, person: str, form: Json, *, thread: str = "") -> bool:
        """Show to one person in a channel; whether Slack took it."""
        known: Json = {name: form[name] for name in ("blocks", "text", "parse", "link_names") if name in form}
        sent = await self._sent(lambda form: client.chat_postEphemeral(channel=channel, user=person, **_in_thread(thread), **form), known)
        return sent.is_taken

    async def respond(self, url: str, form: Json, *, thread: str = "", is_public: bool = False) -> bool:
        """Answer an interaction where it happened; false where its address has been used up or is too old."""
        now = time.monotonic()
        uses, since = self._responses.get(url, (0, now))
        if not url or uses >= MAX_RESPONSES or now - since > RESPONSE_LIFE_S:
            return False
        self._responses[url] = (uses + 1, since)
        self._responses.move_to_end(url)
        while len(self._responses) > _REMEMBERED_URLS:
            self._responses.popitem(last=False)
        kind = {"response_type": "in_channel" if is_public else "ephemeral", "replace_original": False}
        known = {name: form[name] for name in ("blocks", "text", "unfurl_links", "unfurl_media") if name in form}
        try:
            response = await AsyncWebhookClient(url, retry_handlers=[*_retries(), AsyncServerErrorRetryHandler()]).send_dict(
                known | kind | _in_thread(thread)
            )
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("Slack could not be reached to answer an interaction (%s: %s)", type(error).__name__, error)
            return False
        if response.status_code != 200:
            log.info("Slack did not take the answer to an interaction (%d %s)", response.status_code, response.body[:100])
        return bool(response.status_code == 200)

    async def call(self, request: Awaitable[Any], *, what: str) -> Mapping[str, Any] | None:
        """What Slack answers to a request of another kind; None where it refuses it, or cannot be reached."""
        try:
            answer: Mapping[str, Any] = (await request).data
        except SlackApiError as error:
            self.refused(error, what)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("Slack could not be reached for %s (%s: %s)", what, type(error).__name__, error)
        else:
            return answer
        return None

    def refused(self, error: SlackApiError, what: str) -> str:
        """Name a refusal in the log, those that repeat themselves once; the name that Slack gives it."""
        code = code_of(error)
        if code in REVOKED and self._on_revoked is not None:
            self._on_revoked(revoked(code))
        elif code == "missing_scope":
            sentence = missing_scope(str(error.response.get("needed", "")))
            if sentence not in self._told:
                self._told.add(sentence)
                log.error("%s", sentence)
        else:
            log.warning("Slack refused %s (%s)", what, code)
        return code

    async def _sent(self, send: Callable[[Json], Awaitable[Any]], form: Json) -> Sent:
        """Send a form, again where that may help, and in its plain text where Slack refuses the rest of it."""
        sent = await self._sent_once(send, form)
        for pause_s in itertools.islice(backoff(), _ATTEMPTS - 1):
            if not passes(sent.refusal):
                break
            await asyncio.sleep(self._patience * pause_s)
            sent = await self._sent_once(send, form)
        if sent.refusal in _FORM_REFUSED and "blocks" in form:
            log.error("Its form was refused, which is a fault to report; the text is sent alone")
            return await self._sent(send, {name: value for name, value in form.items() if name != "blocks"})
        return sent

    async def _sent_once(self, send: Callable[[Json], Awaitable[Any]], form: Json) -> Sent:
        """What became of a form. What may have been taken in time counts as timed out, not as unreachable."""
        try:
            answer = await send(form)
        except SlackApiError as error:
            return Sent(is_taken=False, refusal=self.refused(error, "a message"))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("Slack could not be reached for a message (%s: %s)", type(error).__name__, error)
            return Sent(is_taken=False, refusal=_TIMED_OUT if isinstance(error, TimeoutError) else _UNREACHABLE)
        return Sent(is_taken=True, ts=str(answer.get("ts") or ""))


def _in_thread(thread: str) -> Json:
    return {"thread_ts": thread} if thread else {}
