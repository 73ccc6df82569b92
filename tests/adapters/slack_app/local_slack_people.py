"""Acting as people who write: every method stores what they did, sends the events that Slack would send, and gives a ``Delivery`` at once.

``slack.mention(anna, general, "hello")`` sends ``app_mention``, and the ``message`` event as well where ``slack.subscriptions`` names
``message.channels``; ``slack.say(...)`` sends ``message``; ``slack.event({...})`` sends whatever it is given. Give ``event_id=`` to
repeat one; ``slack.again(delivery)`` sends the very same payload once more.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from local_slack_delivery import Delivery
from local_slack_methods import message_body
from local_slack_state import Channel, Installation, Json, Message, Person, Team, new_id, new_ts

if TYPE_CHECKING:
    from local_slack import LocalSlack

_SUBSCRIPTION = {"channel": "message.channels", "group": "message.groups", "im": "message.im", "mpim": "message.mpim"}


class People:
    """The part of ``LocalSlack`` that speaks for people; mixed into it."""

    def event(
        self: LocalSlack,
        event: Json,
        *,
        team: Team | None = None,
        channel: Channel | None = None,
        ts: str | None = None,
        person: Person | None = None,
        event_id: str | None = None,
    ) -> Delivery:
        """Sends an event in the envelope that the Events API puts around it."""
        team = team or self.team
        installation = self.installation(team)
        payload = {
            "token": self.verification_token,
            "team_id": team.id,
            "context_team_id": team.id,
            "context_enterprise_id": team.enterprise_id,
            "api_app_id": self.app_id,
            "event": {"event_ts": new_ts(), **event},
            "type": "event_callback",
            "event_id": event_id or new_id("Ev"),
            "event_time": int(time.time()),
            "authorizations": [
                {
                    "enterprise_id": team.enterprise_id,
                    "team_id": team.id,
                    "user_id": installation.bot_user_id,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": bool(channel and channel.is_ext_shared),
            "event_context": f"4-{uuid.uuid4().hex}",
        }
        if team.enterprise_id:
            payload["enterprise_id"] = team.enterprise_id
        return self.courier.send(Delivery(self, "events_api", payload, channel, ts, person))

    def again(self: LocalSlack, delivery: Delivery) -> Delivery:
        """The same payload, event id included, as a delivery of its own."""
        return self.courier.send(Delivery(self, delivery.kind, delivery.payload, delivery.channel, delivery.ts, delivery.person))

    def mention(
        self: LocalSlack,
        person: Person,
        channel: Channel,
        text: str,
        *,
        thread_ts: str | None = None,
        event_id: str | None = None,
        **more: Any,
    ) -> Delivery:
        """A message that mentions the app; ``text`` gets the mention in front where it has none. ``more`` goes into the event."""
        bot = f"<@{self.installation(channel.team).bot_user_id}>"
        message = self._written(person, channel, text if bot in text else f"{bot} {text}", thread_ts)
        event = {"type": "app_mention", **_written_event(message), **_origin(person, channel), **more}
        delivery = self.event(event, team=channel.team, channel=channel, ts=thread_ts or message.ts, person=person, event_id=event_id)
        if _SUBSCRIPTION[channel.kind] in self.subscriptions:
            delivery.also.append(self._message_event(message, person))
        return delivery

    def say(
        self: LocalSlack,
        person: Person,
        channel: Channel,
        text: str,
        *,
        thread_ts: str | None = None,
        event_id: str | None = None,
        **more: Any,
    ) -> Delivery:
        """A message event of the channel's kind, whether or not the app subscribed to it; ``more`` (such as files) goes into the event."""
        return self._message_event(self._written(person, channel, text, thread_ts), person, event_id=event_id, **more)

    def bot_says(
        self: LocalSlack,
        channel: Channel,
        text: str,
        *,
        bot_id: str = "B0STRANGER",
        subtype: str | None = "bot_message",
        attachments: Sequence[Json] = (),
    ) -> Delivery:
        """A message by some other app: of the old kind (subtype ``bot_message``) or, with ``subtype=None``, of the new one."""
        message = Message(new_ts(), channel, "U0STRANGER", text, bot_id=bot_id, subtype=subtype, attachments=list(attachments))
        channel.messages.append(message)
        return self._message_event(message, None)

    def edit_as(self: LocalSlack, person: Person, message: Message, text: str) -> Delivery:
        """``message_changed``: the person's own message, with other words."""
        previous = message.as_json()
        message.text, message.is_edited = text, True
        return self._changed(message, previous, person)

    def delete_as(self: LocalSlack, person: Person, message: Message) -> Delivery:
        """``message_deleted``."""
        message.is_deleted = True
        message.channel.messages.remove(message)
        return self._deleted(message, person)

    def app_home_opened(self: LocalSlack, person: Person, tab: str = "home") -> Delivery:
        event = {"type": "app_home_opened", "user": person.id, "channel": self.dm(person).id, "tab": tab}
        if tab == "home" and person.home:
            event["view"] = person.home
        return self.event(event, team=person.team, channel=self.dm(person), person=person)

    def assistant_thread_started(self: LocalSlack, person: Person, context: Channel | None = None) -> Delivery:
        """The start of an assistant thread, which is in the person's DM; ``context`` is the channel that they look at."""
        return self._assistant("assistant_thread_started", person, new_ts(), context)

    def assistant_thread_context_changed(self: LocalSlack, person: Person, thread_ts: str, context: Channel) -> Delivery:
        return self._assistant("assistant_thread_context_changed", person, thread_ts, context)

    def app_uninstalled(self: LocalSlack, team: Team | None = None) -> Delivery:
        """The app is removed: its token is revoked first, then the event is sent, and ``tokens_revoked`` with it."""
        team = team or self.team
        installation = self.installation(team)
        installation.state = "revoked"
        delivery = self.event({"type": "app_uninstalled"}, team=team)
        delivery.also.append(self._tokens_revoked(team, installation))
        return delivery

    def tokens_revoked(self: LocalSlack, team: Team | None = None) -> Delivery:
        """The bot's token is revoked and the app is told."""
        team = team or self.team
        installation = self.installation(team)
        installation.state = "revoked"
        return self._tokens_revoked(team, installation)

    def echo(self: LocalSlack, message: Message) -> None:
        """What the app hears of its own message, as far as it subscribed to such messages."""
        if self.echoes and _SUBSCRIPTION[message.channel.kind] in self.subscriptions:
            self._message_event(message, None)

    def edit(self: LocalSlack, message: Message, payload: Json) -> None:
        """The app's new version of its message; blocks that it does not name stay as they were."""
        previous = message.as_json()
        message.history.append(message.payload)
        body = message_body(message.payload | payload if "blocks" not in payload else payload)
        message.text, message.blocks, message.payload, message.is_edited = body["text"], body["blocks"], body["payload"], True
        if self.echoes and not message.visible_to and _SUBSCRIPTION[message.channel.kind] in self.subscriptions:
            self._changed(message, previous, None)

    def remove(self: LocalSlack, message: Message) -> None:
        """The app's own message, deleted by it."""
        message.is_deleted = True
        kept = message.channel.ephemerals if message.visible_to else message.channel.messages
        if message in kept:
            kept.remove(message)
        if self.echoes and not message.visible_to and _SUBSCRIPTION[message.channel.kind] in self.subscriptions:
            self._deleted(message, None)

    def _written(self, person: Person, channel: Channel, text: str, thread_ts: str | None) -> Message:
        channel.members.add(person.id)
        message = Message(new_ts(), channel, person.id, text, thread_ts=thread_ts)
        channel.messages.append(message)
        return message

    def _message_event(self: LocalSlack, message: Message, person: Person | None, *, event_id: str | None = None, **more: Any) -> Delivery:
        channel = message.channel
        event = {"type": "message", **_written_event(message), **_origin(person, channel), "channel_type": channel.kind, **more}
        return self.event(
            event,
            team=channel.team,
            channel=channel,
            ts=message.thread_ts or message.ts if channel.kind != "im" else None,
            person=person,
            event_id=event_id,
        )

    def _changed(self: LocalSlack, message: Message, previous: Json, person: Person | None) -> Delivery:
        change = {"subtype": "message_changed", "message": message.as_json(), "previous_message": previous}
        return self._hidden(message, change, person)

    def _deleted(self: LocalSlack, message: Message, person: Person | None) -> Delivery:
        change = {"subtype": "message_deleted", "previous_message": message.as_json(), "deleted_ts": message.ts}
        return self._hidden(message, change, person)

    def _hidden(self: LocalSlack, message: Message, change: Json, person: Person | None) -> Delivery:
        ts, channel = new_ts(), message.channel
        where = {"channel": channel.id, "channel_type": channel.kind, "hidden": True, "ts": ts, "event_ts": ts}
        return self.event({"type": "message", **change, **where}, team=channel.team, channel=channel, ts=message.ts, person=person)

    def _assistant(self: LocalSlack, kind: str, person: Person, thread_ts: str, context: Channel | None) -> Delivery:
        channel = self.dm(person)
        seen = {"channel_id": context.id, "team_id": context.team.id, "enterprise_id": context.team.enterprise_id} if context else {}
        thread = {"user_id": person.id, "context": seen, "channel_id": channel.id, "thread_ts": thread_ts}
        if kind == "assistant_thread_started":
            root = {"ts": thread_ts, "text": "New Assistant Thread", "subtype": "assistant_app_thread", "thread_ts": thread_ts}
            channel.messages.append(Message(channel=channel, user=self.installation(person.team).bot_user_id, **root))
        return self.event({"type": kind, "assistant_thread": thread}, team=person.team, channel=channel, ts=thread_ts, person=person)

    def _tokens_revoked(self: LocalSlack, team: Team, installation: Installation) -> Delivery:
        return self.event({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [installation.bot_user_id]}}, team=team)


def _origin(person: Person | None, channel: Channel) -> Json:
    """Where a person of another workspace comes from; Slack names the enterprise where theirs belongs to one."""
    if person is None or person.team is channel.team:
        return {}
    return {"team": person.team.id, "user_team": person.team.enterprise_id or person.team.id, "source_team": person.team.id}


def _written_event(message: Message) -> Json:
    """A message as its event shows it."""
    event: Json = {
        "user": message.user,
        "ts": message.ts,
        "text": message.text,
        "team": message.channel.team.id,
        "channel": message.channel.id,
        "event_ts": message.ts,
    }
    if message.bot_id:
        event |= {"bot_id": message.bot_id, "blocks": message.blocks}
        if message.subtype:
            event |= {"subtype": message.subtype}
            event.pop("user")
        elif message.app_id:
            event |= {"app_id": message.app_id, "bot_profile": {"id": message.bot_id, "app_id": message.app_id}}
    else:
        inline = [{"type": "text", "text": message.text}]
        blocks = [{"type": "rich_text", "block_id": new_id("b"), "elements": [{"type": "rich_text_section", "elements": inline}]}]
        event |= {"client_msg_id": str(uuid.uuid4()), "blocks": blocks}
    if message.thread_ts:
        root = message.channel.message(message.thread_ts)
        event |= {"thread_ts": message.thread_ts, "parent_user_id": root.user if root else message.user}
    return event
