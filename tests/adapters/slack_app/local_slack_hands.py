"""Acting as people who press and submit: slash commands, shortcuts, buttons, menus, modals.

``slack.press(anna, message, "show_sources")`` presses what is there to press, LookupError otherwise; ``value=`` tells buttons with the same
action apart, ``option=`` names what is chosen in a menu. In a modal or the Home tab it is ``slack.press_in_modal(anna, ...)`` and
``slack.press_in_home(anna, ...)``. What the app sends along with its acknowledgement is applied: modals close, change or stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from local_slack_delivery import Delivery
from local_slack_state import Channel, Json, Message, Person, ResponseUrl, Violation, elements, find_element, new_ts
from local_slack_views import stored_view
from slack_rules import problems

if TYPE_CHECKING:
    from local_slack import LocalSlack

_SINGLE = {"static_select", "external_select", "radio_buttons", "overflow"}
_MANY = {"checkboxes", "multi_static_select", "multi_external_select"}
_CHOSEN = {
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
}


class Hands:
    """The part of ``LocalSlack`` that presses for people; mixed into it."""

    def slash(self: LocalSlack, person: Person, channel: Channel, command: str, text: str = "") -> Delivery:
        """A slash command; words that the app acknowledges with are shown, to that person unless they say ``in_channel``."""
        url = self.urls.new(channel, person)
        payload = {
            "token": self.verification_token,
            "team_id": person.team.id,
            "team_domain": person.team.domain,
            "channel_id": channel.id,
            "channel_name": {"im": "directmessage", "group": "privategroup"}.get(channel.kind, channel.name),
            "user_id": person.id,
            "user_name": person.name,
            "command": command,
            "text": text,
            "api_app_id": self.app_id,
            "is_enterprise_install": "false",
            "response_url": url.url,
            "trigger_id": self.trigger(person),
        }
        if person.team.enterprise_id:
            payload |= {"enterprise_id": person.team.enterprise_id, "enterprise_name": "Local"}
        delivery = Delivery(self, "slash_commands", payload, channel, None, person)
        delivery.on_ack = lambda answer: self._shown(answer, url)
        return self.courier.send(delivery)

    def message_shortcut(self: LocalSlack, person: Person, message: Message, callback_id: str) -> Delivery:
        url = self.urls.new(message.channel, person)
        payload = {
            "type": "message_action",
            "callback_id": callback_id,
            "message_ts": message.ts,
            "action_ts": new_ts(),
            "message": message.as_json(),
            "response_url": url.url,
            **self._place(message.channel),
        }
        return self._interact(payload, person, message.channel)

    def global_shortcut(self: LocalSlack, person: Person, callback_id: str) -> Delivery:
        return self._interact({"type": "shortcut", "callback_id": callback_id, "action_ts": new_ts()}, person, None)

    def press(
        self: LocalSlack, person: Person, message: Message, action_id: str, *, value: str | None = None, option: Any = None
    ) -> Delivery:
        """``block_actions`` from a message, or from an ephemeral one."""
        block, element = message.element(action_id, value)
        url = self.urls.new(message.channel, person, message)
        is_ephemeral = message.visible_to is not None
        container = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.channel.id,
            "is_ephemeral": is_ephemeral,
        } | ({"thread_ts": message.thread_ts} if message.thread_ts else {})
        payload = {
            "container": container,
            "state": {"values": _state(message.blocks, {})},
            "response_url": url.url,
            **self._place(message.channel),
        }
        if not is_ephemeral:
            payload["message"] = message.as_json()
        return self._act(payload, person, (block, element), (value, option), message.channel)

    def press_in_modal(self: LocalSlack, person: Person, action_id: str, *, value: str | None = None, option: Any = None) -> Delivery:
        """``block_actions`` from the person's open modal."""
        return self._press_in_view(person, _open(person), action_id, (value, option))

    def press_in_home(self: LocalSlack, person: Person, action_id: str, *, value: str | None = None, option: Any = None) -> Delivery:
        """``block_actions`` from the person's Home tab."""
        if person.home is None:
            raise LookupError(f"{person.name} sees no Home tab.")
        return self._press_in_view(person, person.home, action_id, (value, option))

    def submit(self: LocalSlack, person: Person, values: dict[str, Any] | None = None) -> Delivery:
        """``view_submission``: ``values`` by action id, a text or an option's value (a list where many may be chosen)."""
        view = _open(person)
        view["state"] = {"values": _state(view["blocks"], values or {})}
        delivery = self._interaction({"type": "view_submission", "view": view, "response_urls": []}, person, None)
        delivery.on_ack = lambda answer: self._submitted(answer, person)
        return self.courier.send(delivery)

    def close_modal(self: LocalSlack, person: Person, *, is_cleared: bool = False) -> Delivery | None:
        """The modal is closed (with ``is_cleared`` the whole stack): ``view_closed``, where the view asked for it."""
        view = _open(person)
        del person.views[0 if is_cleared else -1 :]
        if not view["notify_on_close"]:
            return None
        payload = {"type": "view_closed", "view": view, "is_cleared": is_cleared}
        return self.courier.send(self._interaction(payload, person, None, has_trigger=False))

    def options(self: LocalSlack, person: Person, source: Message | Json, action_id: str, value: str) -> Delivery:
        """``block_suggestion`` from a message or a view; the options are in the acknowledgement."""
        is_message = isinstance(source, Message)
        block, _ = find_element(source.blocks if is_message else source["blocks"], action_id)
        payload: Json = {"type": "block_suggestion", "action_id": action_id, "block_id": block["block_id"], "value": value}
        if is_message:
            payload |= {
                "container": {"type": "message", "message_ts": source.ts},
                "message": source.as_json(),
                **self._place(source.channel),
            }
        else:
            payload |= {"container": {"type": "view", "view_id": source["id"]}, "view": source}
        delivery = self._interaction(payload, person, source.channel if is_message else None, has_trigger=False)
        delivery.on_ack = lambda answer: self._check("options", answer)
        return self.courier.send(delivery)

    def _press_in_view(self: LocalSlack, person: Person, view: Json, action_id: str, chosen: tuple[str | None, Any]) -> Delivery:
        found = find_element(view["blocks"], action_id, chosen[0])
        payload = {"container": {"type": "view", "view_id": view["id"]}, "view": view}
        return self._act(payload, person, found, chosen, None)

    def _act(
        self: LocalSlack, payload: Json, person: Person, found: tuple[Json, Json], chosen: tuple[str | None, Any], channel: Channel | None
    ) -> Delivery:
        (block, element), (value, option) = found, chosen
        action = {"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"], "action_ts": new_ts()}
        if element["type"] == "feedback_buttons":
            value = value or element["positive_button"]["value"]
            action |= {"value": value}
        elif element["type"] in ("button", "icon_button"):
            action |= {name: element[name] for name in ("text", "value", "style") if name in element}
        else:
            action |= _choice(element, option if option is not None else value)
        return self._interact({"type": "block_actions", "action_ts": action["action_ts"], **payload, "actions": [action]}, person, channel)

    def _interact(self: LocalSlack, payload: Json, person: Person, channel: Channel | None) -> Delivery:
        return self.courier.send(self._interaction(payload, person, channel))

    def _interaction(self: LocalSlack, payload: Json, person: Person, channel: Channel | None, *, has_trigger: bool = True) -> Delivery:
        team = channel.team if channel else person.team
        everywhere: Json = {
            "token": self.verification_token,
            "api_app_id": self.app_id,
            "team": team.as_json(),
            "user": {"id": person.id, "username": person.name, "name": person.name, "team_id": person.team.id},
            "enterprise": {"id": team.enterprise_id, "name": "Local"} if team.enterprise_id else None,
            "is_enterprise_install": False,
        }
        if has_trigger:
            everywhere["trigger_id"] = self.trigger(person)
        thread = payload.get("container", {}).get("thread_ts")
        return Delivery(self, "interactive", everywhere | payload, channel, thread, person)

    def _place(self: LocalSlack, channel: Channel) -> Json:
        return {"channel": {"id": channel.id, "name": {"im": "directmessage", "group": "privategroup"}.get(channel.kind, channel.name)}}

    def _shown(self: LocalSlack, answer: Any, url: ResponseUrl) -> None:
        shown = {"text": answer} if isinstance(answer, str) else answer
        if shown and self._check("command_ack", shown):
            self.urls.apply(url, shown)

    def _submitted(self: LocalSlack, answer: Any, person: Person) -> None:
        action = (answer or {}).get("response_action")
        if action in ("update", "push") and not self._check(f"views.{action}", answer):
            return
        if action == "clear":
            person.views.clear()
        elif action == "update":
            person.views[-1] = stored_view(self, self.installation(person.team), answer["view"], person.views[-1])
        elif action == "push":
            person.views.append(stored_view(self, self.installation(person.team), answer["view"], root=person.views[-1]))
        elif action is None and person.views:
            person.views.pop()

    def _check(self: LocalSlack, method: str, payload: Any) -> bool:
        found = problems(method, payload or {}, allowed=self.allowed_mentions)
        if found:
            self.violations.append(Violation(method, found, payload))
        return not found


def _open(person: Person) -> Json:
    if person.modal is None:
        raise LookupError(f"{person.name} has no modal open.")
    return person.modal


def _state(blocks: list[Json], values: dict[str, Any]) -> Json:
    """``state.values`` of a surface: what was filled in, or what stood there initially."""
    state: Json = {}
    for block, element in elements(blocks):
        kind = element["type"]
        if kind in ("button", "icon_button", "feedback_buttons", "overflow", "workflow_button"):
            continue
        given = values.get(element["action_id"])
        state.setdefault(block["block_id"], {})[element["action_id"]] = {"type": kind} | _choice(element, given)
    return state


def _choice(element: Json, given: Any) -> Json:
    kind = element["type"]
    if kind in _SINGLE:
        return {"selected_option": _option(element, given) if given is not None else element.get("initial_option")}
    if kind in _MANY:
        chosen = [_option(element, one) for one in given] if given is not None else element.get("initial_options", [])
        return {"selected_options": chosen}
    if kind in _CHOSEN:
        name = _CHOSEN[kind]
        return {name: given if given is not None else element.get(name.replace("selected", "initial"))}
    return {"value": given if given is not None else element.get("initial_value")}


def _option(element: Json, value: str) -> Json:
    """The option with that value; in a menu whose options come from the app, one made up."""
    groups = element.get("option_groups", [])
    known = [*element.get("options", []), *(option for group in groups for option in group["options"])]
    found = next((option for option in known if option["value"] == value), None)
    if found is None and known:
        raise LookupError(f"No option {value!r}; there are {[option['value'] for option in known]}.")
    return found or {"text": {"type": "plain_text", "text": value}, "value": value}
