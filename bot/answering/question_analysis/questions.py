"""The questions in what somebody writes: "Hi all! Quick one: who keeps the spare key? Thanks!". Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from bot.analysis.greetings import GREETINGS, GREETINGS_OF_WORDS
from bot.analysis.patterns import later
from bot.answering.answer_types.kinds import is_question
from bot.models import Block, BlockKind, Span
from bot.sentences import split_sentences

_BREAK = later(r"[.!?:;–—。！？؟]")
_LEAD_IN = later(r".*(?:[:;]|[:;]-?[()DP]|[–—])\s+(?=\S)")
"""What may stand before a question in its sentence: "Quick one: "."""
_GREETING = later(
    rf"\W*(?:{'|'.join(GREETINGS)}|{GREETINGS_OF_WORDS}|oi|dear|liebe[rs]?|thanks|thank you|cheers|danke|merci|gracias|grazie|obrigad[oa]|спасибо|bedankt|tack|dzięki)\b",
    regex.IGNORECASE,
)
_ASKS = r"what|how|when|where|who|which|why|is|are|can|may|do|does|will|could|should|must|was|wie|wann|wo|wer|warum|kann|darf|muss|gibt|ist|quel(?:le)?s?|comment|quand|où|combien|qué|cómo|cuándo|dónde|cuánto|cuál|quién"
"""With what a question begins."""
_ASIDE = r"[^,.:;!?\n–—]{0,60}?"
_ANNOUNCEMENTS = (
    r"(?:(?:just|only|maybe|may be|might be|probably|possibly|perhaps|this (?:is|may be|might be)|it['’]?s|it is|i know this is|i have|i['’]?ve got|got|have|sorry|real|really|very|super|kind of|an?|one|another|more|last|quick|small|short|little|tiny|silly|stupid|dumb|daft|dense|obvious|random|weird|odd|strange|basic|simple|general|genuine|follow[- ]?up|noob|newbie|beginner['’]?s?|rookie)\s+){0,6}(?:questions?|qs?|query|one|thing|quick)",
    r"(?:(?:nur|mal|ganz|noch|eine?|['’]?ne|kurze|kleine|schnelle|dumme|blöde|doofe|allgemeine|vielleicht)\s+){0,6}(?:frage|zwischenfrage|verständnisfrage)",
    r"(?:(?:juste|encore|une|autre|petite)\s+){0,6}question(?: (?:rapide|bête|idiote|stupide|simple))?",
    r"(?:una |otra )?(?:pregunta|duda)(?: (?:rápida|tonta|estúpida|sencilla))?|(?:una |altra )?domanda(?: (?:veloce|rapida|stupida|sciocca|semplice))?",
    r"(?:uma |outra )?(?:pergunta|dúvida)(?: (?:rápida|boba|besta|simples))?|(?:(?:even|een|nog|korte|snelle|kleine|domme)\s+){0,6}vraag(?:je)?",
)
_APOLOGIES = (
    rf"(?:so sorry|sorry|(?:my )?apologies|i apologi[sz]e|forgive me|excuse me|pardon)(?: in advance)?(?: (?:if|for|that|to|but|falls|wenn|als|voor|dass)\b{_ASIDE})?",
    rf"(?:i['’]?m |i am )?not sure (?:if|whether|where) (?:this|it|that|here|i (?:can|should|may)|to)\b{_ASIDE}",
    rf"(?:entschuldig(?:ung|t)|tut mir leid|verzeihung|désolée?|excuse[sz]?[ -]moi|perd[oó]n[ae]?|disculp[ae]n?|lo siento|scus(?:a|ate|ami)|desculp(?:a|e|em))(?: (?:falls|wenn|für|dass|si|pour|de|por|se|per|pela)\b{_ASIDE})?",
)
_NEWCOMERS = (
    r"(?:i['’]?m |i am )?(?:an? )?(?:total |complete )?(?:new|newbie|noob|beginner|newcomer|rookie|first[- ]timer)(?: to (?:this|the) \p{L}+| member)?(?: here)?|asking for (?:a|my) \p{L}+",
    r"(?:bin |ganz )*neu hier|(?:je suis )?nouve(?:au|lle) ici|(?:soy )?nuev[oa] aquí|(?:sono )?nuov[oa] qui|nieuw hier",
)
_IN_PASSING = (
    r"(?:just |only )?(?:wondering|curious|checking)(?: (?:if|whether) (?:any(?:one|body)|some(?:one|body)|you) knows?)?|out of (?:\p{L}+ )?curiosity|follow[- ]?up",
    r"(?:i ?dk|no idea|not sure|don['’]?t know) (?:if|whether) (?:any(?:one|body)|some(?:one|body)) (?:here )?(?:knows|can (?:help|say|tell))",
    r"(?:(?:can|could|would) (?:some(?:one|body)|any(?:one|body)|you|u) (?:please |pls )?)?remind me(?: again)?|(?:since|while|as) (?:i['’]?m|i am|we['’]?re) (?:here|at it)",
    r"(?:forgive|pardon|excuse) my ignorance|silly me|i (?:keep forgetting|always forget|forgot|forget|can['’]?t remember|cannot remember)|i['’]?ve forgotten|long[- ]?time lurker",
    r"(?:wait|ugh|oh|h+m+|ok(?:ay)?|eli5|also|hey bot|bot)(?: (?:wait|ugh|oh|h+m+|ok(?:ay)?))*",
)
_ANNOUNCED = "|".join((*_ANNOUNCEMENTS, *_NEWCOMERS, *_IN_PASSING))
_APOLOGISED = "|".join(_APOLOGIES)
_BUT = "but|so|aber|mais|pero|ma|maar|mas"
_PAUSE = rf"(?:(?:\s?[:,;–—]+\s*|\s?-+\s+)(?:(?:{_BUT})\s+)?|\s+(?:{_BUT})\s+)"
_OPENING = later(
    rf"(?P<greeting>{_GREETING.pattern}[^,.:;!?\n]{{0,24}}[,!]\s+)?"
    rf"(?:(?:{_ANNOUNCED})(?:{_PAUSE}|\s+(?=(?:{_ASKS})\b))|(?:{_APOLOGISED}){_PAUSE})*"
    rf"(?(greeting)(?:(?:{'|'.join(_ANNOUNCEMENTS)})\b)?\s?[:,–—-]?)\s*",
    regex.IGNORECASE,
)
"""Greetings, announcements, apologies and what newcomers say of themselves, before all that is asked: "good morning all, a quick question: ", "sorry if this was asked before, but "."""


_THANKS = (
    r"(?:many |vielen |muchas |mille |tante )?(?:thanks|thank you|thn?x|ty|tysm|tia|cheers|danke?|merci|gracias|grazie|obrigad[oa]|bedankt|tack|tak|takk|dzięki|спасибо)"
    r"(?: (?:in advance|a (?:lot|million)|(?:so|very) much|all|again|every(?:one|body)|guys|folks|im voraus|schon ?mal|d['’]avance|beaucoup|de antemano|in anticipo|alvast))*"
    r"|(?:any )?(?:help|info|advice|tips?|pointers?)(?: (?:is|would be|much|greatly))* appreciated"
)
_CLOSING = later(rf"(?<![.!?:。！？])(?:\s?[,;–—-]+\s*|\s+)(?:{_THANKS})\W*$", regex.IGNORECASE)
"""Thanks behind all that is asked: ", cheers all"."""
_SAYS_NOTHING = later(rf"{_GREETING.pattern}[^,.:;!?\n]{{0,24}}\W*|\W*(?:{_ANNOUNCED}|{_APOLOGISED}|{_THANKS})\W*", regex.IGNORECASE)
"""A sentence that only greets, announces a question, apologises for it, or the like: "Asking for a friend."."""
_OF_ONESELF = later(
    r"\W*(?:(?:i|we)(?:['’](?:d|m|ve|re|ll))?|im|ive|my|our|ich|wir|meine?|unsere?|je|nous|mon|ma|notre|mi|nuestr[oa]|quiero|queremos|tengo)\b[^,.;:!?\n]{3,100},\s+"
    rf"(?:and |so |but |und |et |y )?(?=(?:{_ASKS})\b)",
    regex.IGNORECASE,
)
"""What the writer says of himself before a question in the same sentence: "I'd like to join, what is the fee?"."""


class Part(NamedTuple):
    """A question in a text."""

    text: str
    span: Span
    greetings: tuple[Span, ...]
    """The sentences that greet or thank: whom they name is not what is asked about."""
    is_all: bool
    """Whether nothing that tells anything stands in the text but questions."""

    def leaves_out(self, offset: int) -> bool:
        """Whether a place in the text is outside of it, and may say what it is about; not another question that stands by itself."""
        return not self.is_all and not any(start <= offset < end for start, end in (self.span, *self.greetings))


def questions_in(text: str, language: str) -> Iterator[Part]:
    """A text without the greeting and the announcement that open it, and the thanks that close it; and its sentences that are questions, in order, each also without what leads into it; but not the text itself."""
    opening = _OPENING.match(text)
    first = opening.end() if opening else 0
    closing = _CLOSING.search(text, first)
    last = closing.start() if closing else len(text)
    if (first, last) != (0, len(text)) and first < last and not _BREAK.search(text, first, last - 1):
        yield Part(text[first:last], Span(first, last), (Span(0, first), Span(last, len(text))), is_all=True)
    spans = (
        split_sentences(text, Block(0, len(text), BlockKind.PROSE), language)
        if _BREAK.search(text, 0, len(text) - 1)
        else [Span(0, len(text))]
    )
    of_oneself = {span: _OF_ONESELF.match(text, max(first, span.start), span.end) for span in spans}
    asking = [span for span in spans if is_question(text[slice(*span)]) or of_oneself[span]]
    saying_nothing = {span for span in spans if span not in asking and _SAYS_NOTHING.fullmatch(text, *span)}
    greetings = tuple(span for span in spans if span in saying_nothing or (span not in asking and _GREETING.match(text, *span)))
    for span in asking:
        bare = _LEAD_IN.match(text, *span) or of_oneself[span]
        for start in dict.fromkeys((span.start, bare.end() if bare else span.start)):
            if start not in {0, first} or span.end != len(text):
                is_all = len(asking) + len(saying_nothing) == len(spans) and start == span.start
                yield Part(text[start : span.end], Span(start, span.end), greetings, is_all)
