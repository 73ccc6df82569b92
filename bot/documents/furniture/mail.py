"""Mail that was saved as text: the lines that say whose words are quoted below, and the subject."""

from __future__ import annotations

import regex

from bot.analysis.patterns import later
from bot.documents.text.layout import LINE, PARAGRAPH
from bot.models import Span

_HINT = regex.compile(r"wrote|schrieb|écrit|escribió|schreef|scritto|escreveu|skrev|napisał")
_GAP = r"\s[^\n]{3,160}?(?:\n[ \t>]*+[^\n]{0,80}?)?"
"""What may be wrapped once."""
_ATTRIBUTION = later(
    rf"(?m:^[ \t>]*+(?P<words>(?:(?:On|Le|El|Il|Em|W dniu){_GAP}(?<=[\s>])(?:wrote|a[\s>]+écrit|escribió|ha[\s>]+scritto|escreveu|napisał\(?a?\)?)"
    rf"|(?:Am|Op|Den){_GAP}(?<=[\s>])(?:schrieb|schreef|skrev){_GAP})[ \t\u00a0]?:)(?=[ \t\r]*\n(?P<below>[ \t\r\n]*+>)?))"
)
_OF_MAIL = regex.compile(r"(?s).*\d(?:.*[@<]|.*\d[:.]\d\d)")
SUBJECT = r"Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Assunto"
"""A pattern for what stands before the subject of a mail."""
_HEAD = later(
    rf"(?:(?:From|To|Cc|Bcc|Date|Sent|Reply-To|Message-ID|Von|An|Gesendet|Datum|De|À|Envoyé|Enviado|Para|Fecha|Da|A|Inviato|Data|Van|Aan|Verzonden)[ \u00a0]?:.*"
    rf"|(?:{SUBJECT})[ \u00a0]?:\s*(?:(?i:re|aw|wg|fwd?|fw|sv|tr|rv|antw)\s?:\s*)*+(?P<subject>.*\S))"
)
_MAX_TITLE_CHARS = 120


def attribution_lines(text: str) -> frozenset[Span]:
    """The lines by which mail programs say who wrote what is quoted below, and when: "On Mon, 13 May 2024, Ada Lind wrote:"."""
    if not _HINT.search(text):
        return frozenset()
    found = [match for match in _ATTRIBUTION.finditer(text) if any(map(str.isdigit, match["words"]))]
    sure = [match for match in found if match["below"] or _OF_MAIL.match(match["words"])]
    return frozenset([Span(*line.span()) for match in sure for line in LINE.finditer(text, *match.span())])


def subject(text: str) -> str | None:
    """What a mail is about, by its head, without what says that it answers another; None where the text opens otherwise."""
    opening = PARAGRAPH.search(text)
    lines = [_HEAD.fullmatch(line) for line in LINE.findall(opening.group())] if opening else []
    told = [line["subject"] for line in lines if line and line["subject"]]
    return told[0] if told and all(lines) and len(told[0]) <= _MAX_TITLE_CHARS else None
