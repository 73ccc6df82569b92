"""A heading that names a day as an answer to who asks when, or the latest version: below "Summer fair, 12 June" no sentence says it again. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.analysis.dates import MARK, dates
from bot.answering.passage_ranking.reranking import Reread
from bot.answering.question_analysis.versions import Version, newness, version_in
from bot.models import HEADING_JOINT, Hit, Passage, Quotable, Section, Span
from bot.passages import heading_above
from bot.sentence_terms import heading_line

_HAPPENING = {
    "en": "release released publish published launched shipped out held happen happens happened place start starts begin begins opens scheduled due",
    "de": "veröffentlicht erschienen erschien Veröffentlichung findet fand statt stattfinden stattgefunden beginnt begann startet los geplant",
    "fr": "publié publiée sorti sortie sort paru lieu tenu tenue commence commencé débute prévu prévue",
    "es": "publicó publicado publicada lanzó lanzado salió sale celebra celebró empieza empezó comienza comenzó lugar tuvo tiene previsto",
    "it": "pubblicato pubblicata rilasciato rilasciata uscito uscita esce luogo tiene tenuto tenuta inizia iniziato comincia previsto",
    "pt": "publicado publicada lançado lançada saiu sai lugar realiza realizou realizado começa começou início previsto",
    "nl": "verschenen uitgebracht gepubliceerd plaats plaatsvinden gehouden begint begon start gepland",
    "sv": "släpptes publicerades utgiven rum hålls hölls börjar började startar planerad",
    "pl": "wydano wydana wydany opublikowano ukazała odbędzie odbyło odbył odbyła zaczyna rozpoczyna planowane",
    "ru": "вышла вышел выпущена выпущен опубликована опубликован состоится состоялось состоялся прошло прошла начинается началось",
}
"""By language, what a day in a heading says of what the heading names: it was released, or takes place, then."""
_MARKUP_CHARS = 200
"""That may stand inside of a heading and before its words."""


def dated_headings(passages: Iterable[Reread], documents: Mapping[str, Quotable]) -> Iterator[Hit]:
    """The headings above some passages that name a day, each as a passage of its own, with what is above it as its heading."""
    found: set[tuple[str, int]] = set()
    for entry in passages:
        document = documents[entry.hit.passage.document]
        above: list[str] = []
        for section in document.sections_around(entry.hit.passage.start) if MARK in entry.lines[0] else ():
            if (document.id, section.start) not in found and any(date.terms for date in dates(section.heading, document.language)):
                found.add((document.id, section.start))
                if heading := _as_passage(document, section, above):
                    yield Hit(heading, entry.hit.score)
            if section.heading != document.title:
                above.append(heading_above(section.heading))


def latest_heading(document: Quotable, passages: Iterable[Passage], today: dt.date, question: str) -> Passage | None:
    """The heading of the latest version in a document up to a day, as a passage of its own; None where none of its passages stands below one."""
    found: dict[int, tuple[Version, Section, list[str]]] = {}
    for passage in passages:
        above: list[str] = []
        for section in document.sections_around(passage.start):
            version = version_in(section.heading, document.language)
            if version and version.day <= today:
                found.setdefault(section.start, (version, section, list(above)))
            if section.heading != document.title:
                above.append(heading_above(section.heading))
    if not found:
        return None
    _, section, above = min(found.values(), key=lambda each: newness(each[0], question))
    return _as_passage(document, section, above)


def _as_passage(document: Quotable, section: Section, above: Sequence[str]) -> Passage | None:
    """The heading of a section as a passage of its own, below what is ``above`` it; None where its words do not stand together in the text."""
    opening = document.slice(Span(section.start, min(section.end, section.start + len(section.heading) + _MARKUP_CHARS)))
    place = opening.find(section.heading)
    if place < 0:
        return None
    start = section.start + place
    joined = HEADING_JOINT.join(above)
    own = f"{section.heading} {_HAPPENING.get(document.language, '')}"
    return Passage(
        document=document.id,
        collection=document.collection,
        start=start,
        end=start + len(section.heading),
        heading=joined,
        sentences=(Span(start, start + len(section.heading)),),
        fingerprint=b"",
        terms=f"{heading_line(document.title + ' ' + joined, document.language)}\n{heading_line(own, document.language)}",
        line=document.line_at(start),
        section=Span(section.start, section.end),
    )
