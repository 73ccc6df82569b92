"""What the export of a chat or of a call says of itself: who wrote the message below and when, what was left out of it, who joined."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import regex

from bot.analysis.patterns import DAY_IN_FIGURES, later
from bot.analysis.question_words import ends_in_question_mark
from bot.analysis.weekdays import days_in_full
from bot.documents.text.layout import LINE
from bot.models import Span

_AFTER = r"(?:[ \u00a0\u202f]?(?:[APap]\.?[ \u00a0\u202f]?[Mm]\.?|Uhr))?"
_TIME = rf"(?:(?:오전|오후|午前|午後|上午|下午)[ \u202f]?)?\d{{1,2}}:\d{{2}}(?::\d{{2}})?{_AFTER}"
_TODAY = (
    r"(?i:(?:today|yesterday) at|(?:heute|gestern) um|(?:aujourd['’]hui|hier) à|(?:hoy|ayer) a las?|(?:hoje|ontem) às|(?:oggi|ieri) alle(?: ore)?|(?:vandaag|gisteren) om"
    r"|(?:dzisiaj|dziś|wczoraj) o|(?:сегодня|вчера) в|(?:сьогодні|вчора) об?|(?:днес|вчера) в|(?:bugün|dün)(?: saat)?|(?:i ?dag|i ?går) kl\.?|(?:tänään|eilen) klo|(?:dnes|včera) v|(?:astăzi|azi|ieri) la"
    r"|(?:ma|tegnap)(?: ekkor:?)?|(?:σήμερα|χθες|χτες) στις|(?:avui|ahir) a les|(?:hari ini|kemarin) pukul|(?:hôm nay|hôm qua) lúc|วันนี้ เวลา|เมื่อวานนี้ เวลา|(?:आज|कल)(?: बजे)?|(?:اليوم|أمس) (?:في|عند) ?(?:الساعة)?|(?:היום|אתמול) ב-?|今日|昨日|今天|昨天|오늘|어제)"
)
"""How Discord tells the days of messages of today and yesterday in its languages, before their times."""
_DAY = rf"(?:{DAY_IN_FIGURES}|\d{{1,2}}[-. ]\p{{L}}{{3,9}}\.?[-. ]\d{{2,4}}|\p{{L}}{{3,9}}\.? \d{{1,2}}, \d{{4}})"
_WORD = r"\p{L}[\p{L}\p{M}\p{N}.'’_-]*+"
_ROLE = r"(?: \([^()\n]{1,30}\))"
_NAME = rf"{_WORD}(?:,? {_WORD}){{0,3}}{_ROLE}?"
_ANY_DAY = rf"(?:\p{{L}}{{3,10}},? )?(?:{_DAY}|\p{{L}}{{3,10}}\.?(?: \d{{1,2}})?|\d{{1,2}}\.? \p{{L}}{{3,10}}\.?)"
_DAY_BESIDE = rf"(?P<day>{_ANY_DAY}|\d{{1,2}}[./]\d{{1,2}}\.?),? (?:(?:at|um|à|a las?|às|alle|om) )?"
_IN_BRACKETS = rf"\[(?:{_DAY},?(?: (?:at|um|à|alle|às|a las|kl\.))? )?{_TIME}\]"
_STAMP = rf"\[{_DAY},? {_TIME}\]"
_SENDERS = (
    rf"(?P<name>{_NAME}),? {{1,3}}{_IN_BRACKETS}:?",  # Slack and Telegram: "Hanna, [12.03.2024 09:17]"
    rf"(?:{_STAMP}|\[(?:(?:Yesterday|\p{{L}}{{3,7}}day),? )?{_TIME}\]) (?P<name>[^\s:<>\[][^:\n]{{0,38}}?)(?P<pinned> \(pinned\))?",  # DiscordChatExporter: "[04/12/2023 10:14 AM] foxglove"
    rf"(?P<name>{_NAME})(?: {{2,6}}|[ \t]*\t[ \t]*)(?P<bare>{_TIME})",  # what was copied from Slack or Teams: "Dev Sharma  9:15 AM"
    rf"(?P<name>{_NAME})(?: {{1,3}}[—–] ?| {{2,6}})(?:{_TODAY} {{0,2}}{_TIME}|{_DAY},? {_TIME})",  # from Discord: "Marrow — Today at 10:14 AM"
    rf"(?P<name>{_NAME})(?<!\.)[ \t]*\n(?:(?:APP|BOT)[ \t]*\n)?[ \t]{{0,8}}[—–][ \t]*(?:\n?[ \t]{{0,8}}(?:{_TODAY} {{0,2}}{_TIME}|{_DAY},? {_TIME})|\n[ \t]{{0,8}}{_TIME})",  # from Discord on two lines
    rf"(?:>[ \t]?)*\*\*(?P<name>[^\s*:][^*:\n]{{0,38}})\*\*,?(?: [-–—|·])? [(\[]?(?:{_ANY_DAY},? (?:at )?)?(?P<bare>{_TIME})[)\]]?:?",  # in Markdown: "**Hanna** (3 May, 9:17)"
    rf"(?P<name>{_NAME})(?<!\.)[ \t]*\n(?P<below>(?:{_DAY_BESIDE})?(?P<bare>{_TIME}))",  # from Teams on two lines: "Yesterday 9:15 AM" below
    rf"(?P<name>{_NAME})(?<!\.)[ \t]*\n[ \t]{{0,8}}(?:[ \t]|:[\w+-]+:[ \t]+)(?P<bare>{_TIME})",  # from Slack on two lines
)
_SENDER_AND_BLANK = (
    rf"(?P<name>{_NAME})(?: {{1,6}}| {{1,3}}[—–] ?|[ \t]*\t[ \t]*)(?P<loose>(?:(?P<day>\d{{1,2}}[./]\d{{1,2}}\.?) )?(?P<bare>{_TIME}))"
)
"""The same as copied by hand, or from Discord on the same day: "Dev Sharma 9:15 AM", "Marrow — 10:14 AM", "Dev Sharma 5/3 9:15 AM"."""
SENDER = rf"(?:{'|'.join(regex.sub(r'[(][?]P<[a-z]+>', '(?:', form) for form in _SENDERS)})"
"""What says who wrote the message below it, and when."""
SENDER_OF_ANY_FORM = regex.sub(r"[(][?]P<[a-z]+>", "(?:", rf"(?:{SENDER}|{_SENDER_AND_BLANK})")
"""The same, also where there is only a blank before the time, as in a programme: where it is no sentence."""
_FORMS = tuple(later(rf"(?m:^[ \t\u200e]{{0,4}}(?:{form})(?=[ \t\r]*$))") for form in (_SENDER_AND_BLANK, *_SENDERS))
_TIME_ALONE = later(rf"(?m:^[ \t]{{0,8}}{_TIME}(?=[ \t\r]*$))")
_HINT = later(rf"(?m:\d:\d\d{_AFTER}[\])]?:?[ \t\r]*$|\d:\d\d[^\]\n]{{0,6}}\] )")
_IS_EXPORT = later(r"(?m:^Exported \d[\d,.]* message\(s\)[ \t\r]*$)")
_IS_PERSON = later(rf"(?:\S+|\p{{Lu}}\S*(?: \p{{Lu}}\S*)+){_ROLE}?")
_ASKS_OR_ENDS = later(r"[.!…。！)]$|(?P<asks>[?？؟](?=\s|$))")
_LEAST_SHARE_ALONE = 2 / 3
_QUICK_MINUTES = 10
"""Between two messages; a programme and a timetable take longer."""
_MINUTES_OF_PROGRAMMES = 5
"""Their times are all multiples of it; of a chat hardly so."""
_LOOK_BACK_CHARS = _LOOK_AHEAD_CHARS = 20

_WHATSAPP_STAMP = rf"[\u200e\u200f]?\[?{DAY_IN_FIGURES},? \d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?:[ \u202f]?[ap]m)?\]?(?: -)? "
_OMITTED = r"(?:image|video|audio|sticker|gif|document) omitted|<media omitted>|<medien ausgeschlossen>|<multimedia omitido>|<médias omis>"
_SERVICE = (
    rf"{_OMITTED}|<attached: .{{1,80}}>|<?this message was edited>?"
    r"|(?:this message was|you) deleted(?: this message)?\.?|diese nachricht wurde gelöscht\.?|se eliminó este mensaje\.?|ce message a été supprimé\.?"
    r"|(?:IMG|VID|AUD|PTT|STK)-[\w-]{1,40}\.\w{3,4} \(file attached\)|null|waiting for this message"
    r"|(?:missed|verpasster) (?:voice |video |sprach|video)?(?:call|anruf)|messages and calls are end-to-end encrypted\.(?: (?:no one outside|only people in) .*)?"
    r"|nachrichten und anrufe sind ende-zu-ende-verschlüsselt\.(?: (?:niemand außerhalb|nur personen) .*)?|los mensajes y las llamadas están cifrados de extremo a extremo\.(?: (?:nadie fuera|solo las personas) .*)?"
)
_EVENT = (
    r"(?:(?-i:[\p{Lu}+~][^:\n]{0,30})(?: created group .{1,60}| joined using .{1,40}| added you| pinned a message| changed (?:this group['’]s icon|the group description"
    r"|the subject (?:from|to) .{1,120}|their phone number to .{1,80})| hat (?:die Gruppe .{1,60} erstellt|die Gruppe verlassen|dich hinzugefügt)\.?)"
    r"|You(?: were added|['’]re now an admin)|Your security code with .{1,80})"
)
"""What WhatsApp says of a group; that somebody left may be of a log."""
_SERVICE_LINE = later(
    rf"(?i:{_WHATSAPP_STAMP}(?:(?:[^:]{{1,40}}: )?[\u200e\u200f]?(?:{_SERVICE})|{_EVENT}))|(?i:[\u200e\u200f]?(?:{_OMITTED}))"
    r"|(?::[a-z0-9_+-]{2,30}: ?\d*\s*)+|\(edited\)"
    r"|https://(?:(?:cdn|media|images-ext-\d)\.discordapp\.(?:com|net)|files\.slack\.com)/\S+|(?i:<this message was edited>|this message was deleted\.?)"
    r"|\{(?:Attachments|Embed|Reactions|Stickers)\}|(?:\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u200d]* \(\d+\)\s*)+"
    r"|Exported \d[\d,.]* message\(s\)|\p{Lu}[^\s:]*(?:,? \p{Lu}[^\s:]*){0,3} (?:started|stopped) transcription"
    r"|Also sent to the channel|replied to a thread:|View thread|Click to react|Add Reaction|\[In reply to [^\]\n]{1,40}\]"
    r"|Last reply (?:(?:today|yesterday) at .{4,8}|.{1,10} \w{3,7} ago)|\[ (?:Photo|Video|Voice message|Video message|Sticker|File|GIF|Audio file|Album) \]"
)
_MAX_SERVICE_CHARS = 250
_BEGINS = ("https://", "This message was ", "Also sent ", "replied to ", "View thread", "Click to ", "Add Reac")
_EDITED = r"\((?:edited|bearbeitet|modifié|editado|editat|modificato|bewerkt|edytowano|изменено|ред\.|змінено|düzenlendi|編集済み|수정됨|已编辑|已編輯)\)|(?i:<(?:this message was edited|diese nachricht wurde bearbeitet\.?|ce message a été modifié|se editó este mensaje\.?)>)"
_EDIT_MARK = later(rf"(?<=\S)[ \t\u200e]{{0,9}}(?:{_EDITED})$")
_EDIT_MARK_OF_WHATSAPP = later(r"(?<=\S)[ \t\u200e]{1,9}(?i:this message was edited)$")
_IS_OF_WHATSAPP = later(rf"(?i:{_WHATSAPP_STAMP})")
_WEEKDAY = "|".join([*days_in_full("en"), *days_in_full("de")]) + f"|(?i:{'|'.join([*days_in_full('fr'), *days_in_full('es')])})"
_DATE = r"(?:\p{L}{3,10} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.?(?:st|nd|rd|th)?(?: de)? \p{L}{3,10})(?:,? (?:de )?\d{4})?"
_DIVIDER = later(
    rf"(?:[-—–─]+ ?)?(?:(?:{_WEEKDAY}),? {_DATE}|Today|Yesterday|Heute|Gestern|Aujourd['’]hui|Hier|Hoy|Ayer)(?: ?[-—–─]+)?"
    r"|New(?: messages)?|\d{1,3} (?:Pinned|repl(?:y|ies))"
)
_REACTION = later(r"(?::[a-z0-9_+-]{2,30}:|\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u200d]*)")
_MAX_DIVIDER_CHARS, _MAX_MARK_CHARS = 40, 60
ASIDE = rf"(?m:^[ \t\u200e]*(?:{_DIVIDER.pattern}|{_SERVICE_LINE.pattern}|\d{{1,4}})[ \t\r]*$)|{_EDITED}|(?i:this message was edited)"
"""What may stand between two messages besides their senders."""
_HEAD = later(r"\s*={20,}[ \t\r]*\n(?P<lines>Guild: [^\n]*+\n[ \t]*+Channel: (?P<title>[^\n]++)\n(?:(?!={20})[^\n]*+\n){0,10}+)={20}")


class _Line(NamedTuple):
    """A line that may say who wrote what stands below."""

    span: Span
    name: str
    minute: int | None
    """Of the day, where it has nothing but a time beside the name, as the rows of a timetable do."""
    is_pinned: bool
    is_loose: bool
    """Whether nothing but a blank may part the name and the time, or the end of a line."""
    day: str | None
    """That of the time, as it is written; None where a time alone is of any programme."""
    below: str
    """The line below it; empty where there is none, or another such line."""


def sender_lines(text: str) -> frozenset[Span]:
    """The lines that say who wrote the message below, in the export of a chat.

    Nearly all stand right above words, and somebody wrote more than one or the export names itself. Of those with a bare time one stands
    above a question, and somebody wrote twice or soon after another: the rows of a timetable do not. Where a single blank parts them, nor do those of a programme.
    """
    if not _HINT.search(text):  # as in most texts
        return frozenset()
    found: list[Span] = []
    for number, form in enumerate(_FORMS):
        lines = _lines_of(text, form)
        if _are_senders(lines, text):
            found += [line.span for line in lines]
            if number == len(_FORMS) - 1:
                times = _TIME_ALONE.finditer(text)  # of what somebody went on to write; below a question it is the answer
                found += [
                    Span(*_trimmed(time))
                    for time in times
                    if not ends_in_question_mark(text[max(0, time.start() - _LOOK_BACK_CHARS) : time.start()].rstrip())
                ]
    return frozenset(_lines_in(text, found))


def ends_of_senders(text: str) -> list[int]:
    """Where the lines end that say who wrote the message below, in a part of a chat; of a single one with a bare time none, which may be a timetable's."""
    if not _HINT.search(text):
        return []
    return [span.end for span in sender_lines(text)] or [
        match.end() for form in _FORMS for match in form.finditer(text) if not match.groupdict().get("bare")
    ]


def is_of_chat(words: str) -> bool:
    """Whether a line is what the export of a chat says of itself."""
    if len(words) > _MAX_SERVICE_CHARS:
        return False
    first, last = words[0], words[-1]
    # Quickly told, and true of few.
    may_be = (
        words.startswith(_BEGINS) or first.isdecimal() or first in "[:({<\u200e\u200f" or last in ")nMo" or words[-7:].lower() == "omitted"
    )
    return may_be and _SERVICE_LINE.fullmatch(words) is not None


def divider_lines(text: str, senders: frozenset[Span]) -> frozenset[Span]:
    """The lines between the messages of a chat that part its days ("Tuesday, June 4th") or count what people did ("3 replies").

    Each stands above the next message or another such line. One right below the name of who wrote it is what was written.
    """
    lines = [Span(*line.span()) for line in LINE.finditer(text)] if senders else []
    found = []
    is_above_message = True
    for place in range(len(lines) - 1, -1, -1):
        line, above = lines[place], lines[place - 1] if place else Span(0, 0)
        if line in senders:
            is_above_message = True
            continue
        words, before = text[slice(*line)], text[slice(*above)]
        is_divider = is_above_message and len(words) <= _MAX_DIVIDER_CHARS and above not in senders and _is_divider(words, before)
        if is_divider:
            found.append(line)
        is_above_message = is_divider or is_of_chat(words)
    return frozenset(found)


def _is_divider(words: str, above: str) -> bool:
    if words.isdecimal():
        return _REACTION.fullmatch(above) is not None
    return not above.endswith((":", "：")) and _DIVIDER.fullmatch(words) is not None


def edit_mark(words: str, *, is_in_chat: bool) -> Span | None:
    """What the end of a line says of the message having been edited."""
    if words.endswith("edited"):
        form, is_message = _EDIT_MARK_OF_WHATSAPP, _IS_OF_WHATSAPP.match(words) is not None
    else:
        form, is_message = _EDIT_MARK, words.endswith(">") or (is_in_chat and words.endswith(")"))
    found = form.search(words, max(0, len(words) - _MAX_MARK_CHARS)) if is_message else None
    return Span(*found.span()) if found else None


def export_head(text: str) -> tuple[tuple[Span, ...], str | None]:
    """The lines by which an export of Discord begins, and the name of its channel."""
    found = _HEAD.match(text) if text[:_LOOK_AHEAD_CHARS].lstrip().startswith("=") else None
    if found is None:
        return (), None
    return tuple([Span(*line.span()) for line in LINE.finditer(text, *found.span("lines"))]), found["title"].strip() or None


def _trimmed(match: regex.Match[str]) -> tuple[int, int]:
    return match.end() - len(match.group().lstrip(" \t\u200e")), match.end()


def _lines_of(text: str, form: regex.Pattern[str]) -> list[_Line]:
    matches = [match for match in form.finditer(text) if not match["name"].isdecimal()]
    is_below = "below" in form.groupindex
    if is_loose := is_below or "loose" in form.groupindex:
        matches = [match for match in matches if _IS_PERSON.fullmatch(match["name"])]
    lines = []
    for match, following in itertools.zip_longest(matches, matches[1:]):
        below = text[match.end() : following.start() if following else len(text)].strip("\r\n")
        groups = match.groupdict()
        lines.append(
            _Line(
                Span(*_trimmed(match)),
                match["name"].strip(),
                _minute(groups.get("bare")),
                groups.get("pinned") is not None,
                is_loose,
                groups.get("day") or ("" if is_below else None),
                below.split("\n", 1)[0].strip(),
            )
        )
    return lines


def _minute(time: str | None) -> int | None:
    if time is None:
        return None
    hour, minute = time.split(":")[:2]
    half = next((mark for mark in "ap" if mark in time.casefold()), "")
    return 60 * (int(hour) % 12 + 12 * (half == "p") if half else int(hour)) + int(minute[:2])


def _are_senders(lines: Sequence[_Line], text: str) -> bool:
    messages = [line.below for line in lines if line.below]
    if len(lines) < 2 or len(messages) < _LEAST_SHARE_ALONE * len(lines):
        return False
    is_one_twice = max(Counter(line.name for line in lines).values()) > 1
    ends = [found for message in messages if (found := _ASKS_OR_ENDS.search(message))]
    asks = any(end["asks"] for end in ends)
    if lines[0].minute is not None:
        minutes = [line.minute or 0 for line in lines]
        is_quick = any(
            one.day == other.day and abs(minute - next_minute) <= _QUICK_MINUTES
            for (one, minute), (other, next_minute) in itertools.pairwise(zip(lines, minutes, strict=True))
        )
        may_be_programme = lines[0].is_loose and not (is_quick and lines[0].day is not None)
        is_programme = may_be_programme and not any(minute % _MINUTES_OF_PROGRAMMES for minute in minutes)
        return asks and (is_one_twice or is_quick) and not is_programme
    if _HEAD.match(text):
        return True
    if 2 * sum(_IS_PERSON.fullmatch(line.name) is not None for line in lines) < len(lines):
        return False
    return is_one_twice or asks or any(line.is_pinned for line in lines) or _IS_EXPORT.search(text) is not None


def _lines_in(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, each that goes over a line's end as two."""
    lines = []
    for span in spans:
        start = span.start
        for words in text[slice(*span)].split("\n"):
            lead = len(words) - len(words.lstrip())
            lines.append(Span(start + lead, start + len(words.rstrip())))
            start += len(words) + 1
    return lines
