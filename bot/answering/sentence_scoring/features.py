"""What is known of a sentence as an answer to a question, computed: first by its terms, then, of the promising ones, by its words. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from bot.analysis.dates import is_of_days
from bot.analysis.negation import asks_for_none
from bot.answering.answer_types.kinds import is_question
from bot.answering.answer_types.measures import OF_MONEY
from bot.answering.answer_types.wanted import holds_wanted
from bot.answering.passage_ranking.company import Company
from bot.answering.passage_ranking.matching import any_of, held_by, held_by_headings, held_by_line, held_by_run_in
from bot.answering.passage_ranking.names import names_held
from bot.answering.passage_ranking.reranking import Reread
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.associations import association
from bot.answering.question_analysis.term_patterns import Sought
from bot.answering.question_analysis.wording import overlap, wording
from bot.answering.sentence_scoring.chat import answers_nothing, is_chat, question_above, written_above
from bot.answering.sentence_scoring.defining import opening_lines
from bot.answering.sentence_scoring.evidence import Candidate, Draft, DraftFeatures, PassageFeatures, Read, TextFeatures, Weighed, words_of
from bot.answering.sentence_scoring.headings import MIN_LIKENESS, heading_likeness, page_likeness, topics_above
from bot.answering.sentence_scoring.held_kinds import held_kinds
from bot.answering.sentence_scoring.instructing import instructs
from bot.answering.sentence_scoring.items import is_below_another, is_of_other_item, is_of_other_row, items_begun, with_items
from bot.answering.sentence_scoring.labels import label_held
from bot.answering.sentence_scoring.listed import Due, first_due, is_not_due, list_named
from bot.answering.sentence_scoring.of_another import is_of_another
from bot.answering.sentence_scoring.openings import first_place, heading_told
from bot.answering.sentence_scoring.reasons import only_repeats
from bot.answering.sentence_scoring.rotas import Row
from bot.answering.sentence_scoring.rows import PRICES, Head, is_not_compared, leaves_empty, rows_in, says_otherwise
from bot.documents.chats.asking import MAX_SENDER_CHARS, asks_unmarked, sender_above
from bot.models import HEADING_JOINT, Quotable, Span
from bot.passages import last_heading
from bot.run_ins import TERMS_ABOVE
from bot.sentence_terms import heading_line, leads_in

_MIN_GRAM_SHARE = 0.3
_OF_PARTS = frozenset({"who", "how many", "how much"})
"""Asked of what happens or is there; when, where and why may be asked of the thing itself that a title names."""


def weigh(
    asked: Asked, passages: Sequence[Reread], documents: Mapping[str, Quotable], companies: Sequence[Company], extreme: Due | None = None
) -> list[Weighed]:
    """Passages, which come best first, against the question; ``companies``: what each was found with; ``extreme``: the row that has the most or the least of what is asked for."""
    best = passages[0].fullness if passages else 0.0
    asking = [asked.wording_key in entry.keys for entry in passages]
    of_things = asked.every & ~asked.named & ~asked.ordering & ~asked.placing
    telling = topics_above(asked, passages, [documents[entry.hit.passage.document] for entry in passages])
    best_telling = max(telling, default=0)
    due = extreme or first_due(asked, passages, documents)
    found = []
    for entry, is_asking, tells, company in zip(passages, asking, telling, companies, strict=True):
        passage = entry.hit.passage
        document = documents[passage.document]
        due_here = due if due and due.entry is entry else None
        is_told = is_asking or due_here is not None or tells > 0
        is_outdone = (any(asking) and not is_asking) or 0 < tells < best_telling or (due is not None and tells > 0 and not due_here)
        held = held_by_line(asked, entry.exact, entry.lines, passage.terms)
        in_passage = any_of(held[1:])
        headings = asked.every if is_told else held_by_headings(asked, entry.lines[0], entry.exact[0])
        if due_here:
            names = 1.0  # a rota by weeks has not every day
        else:
            is_of_others = (best_telling and not tells and not is_asking) or is_below_another(asked, entry, document, passages)
            names = 0.0 if is_of_others else names_held(asked, entry, document, in_passage | headings)
        page = 0.0
        if is_told and not is_outdone:
            page = 1.0
        elif asked.shares[headings] >= MIN_LIKENESS and not is_outdone:
            page = page_likeness(asked, document.language, [document.title, *passage.heading.split(HEADING_JOINT)])
        features = PassageFeatures(
            rank=_relative_score(entry.fullness, best, asked.size),
            fullness=entry.fullness,
            title=asked.shares[headings & ~in_passage],
            titled=asked.shares[headings],
            names=names,
            page=page,
            coherence=company.coherence,
            spread=company.spread,
            lead=company.lead,
        )
        rest = of_things & ~headings
        if not rest and asked.kind in _OF_PARTS and not page:
            rest = _told_by_title_alone(asked, headings, passage.heading, document.language)
        found.append(
            Weighed(
                entry,
                document,
                features,
                held=held,
                headings=headings,
                in_passage=in_passage,
                rest=rest,
                due=due_here.place if due_here else None,
                is_told=is_told,
                is_outdone=is_outdone,
                is_due=due is not None,
                is_tied=due_here is not None and due_here.is_tied,
            )
        )
    return found


def _told_by_title_alone(asked: Asked, headings: int, heading: str, language: str) -> int:
    """Of what is asked, where a title and ``headings`` hold all of it, what only the title does: "Printing, scanning and posters" does not say who prints posters."""
    return headings & ~asked.named & ~_held_by_heading(asked, heading, language)[1]


def _held_by_heading(asked: Asked, heading: str, language: str) -> tuple[int, int]:
    """The question's words that a heading holds as they are, and those that it holds by another word, too."""
    line = heading_line(heading, language)
    exact = held_by(asked, line)
    return exact, held_by_headings(asked, line, exact)


def drafts(asked: Asked, weighed: Weighed) -> list[Draft]:
    """The sentences of a passage."""
    exact, held, lines = weighed.entry.exact, weighed.held, weighed.entry.lines
    has_run_ins = TERMS_ABOVE in weighed.entry.hit.passage.terms  # as few have
    in_parts = [
        sought for sought in asked.sought if not sought.bit & weighed.in_passage and _gram_share(sought, weighed.entry.hit.passage.terms)
    ]
    opens = opening_lines(asked, lines, exact[0])
    found = []
    before = before_exact = 0
    for index in range(1, len(lines)):
        here, own = held[index], exact[index]
        rest = weighed.rest & ~held_by_run_in(asked, lines[index]) if has_run_ins else weighed.rest
        grams = 0.0
        for sought in in_parts:
            grams += asked.shares[sought.bit] * _gram_share(sought, lines[index])
        features = DraftFeatures(
            asked.covered(own, here),
            grams,
            asked.covered(before_exact & ~here, before & ~here),
            asked.covered(own & rest, here & rest) / (asked.shares[rest] or 1.0) if rest else 0.5,
            float(opens[index]),
            association(asked.expected, lines[index]) if asked.expected else 0.0,
        )
        found.append(Draft(weighed, index - 1, features))
        before, before_exact = here, own
    return found


def read(asked: Asked, weighed: Weighed) -> Read:
    """A passage in its document's words."""
    passage = weighed.entry.hit.passage
    text = weighed.document.slice(Span(passage.start, passage.end))
    sentences = [words_of(passage, text, sentence) for sentence in passage.sentences]
    rows, items = rows_in(weighed.document, passage, text), items_begun(weighed.document, passage, text)
    lead = sender_above(weighed.document.slice(Span(max(0, passage.start - MAX_SENDER_CHARS), passage.start))) if is_chat(text) else ""
    return Read(text, lead, sentences, rows, items, first_place(asked, weighed, sentences, rows, items))


def complete(asked: Asked, draft: Draft, words: Read) -> Candidate:
    """The sentence with all of its evidence; ``words`` are those of its passage."""
    weighed, index = draft.passage, draft.place
    entry, document, held, headings = weighed.entry, weighed.document, weighed.held, weighed.headings
    passage, language, sentence = entry.hit.passage, document.language, words.sentences[index]
    here, exact = held[index + 1], entry.exact[index + 1]
    start = passage.sentences[index].start - passage.start
    led = words.lead + words.text, passage.start - len(words.lead), passage.sentences
    is_of_chat, written = is_chat(led[0]), written_above(*led, index)
    replied = question_above(*led, index, written)
    is_next = bool(replied) and index - 1 not in written
    above = words_of(passage, words.text, Span(passage.sentences[replied[0]].start, passage.sentences[replied[-1]].end)) if is_next else ""
    said = wording(sentence)
    asks = only_repeats(asked, sentence, said) or answers_nothing(words.text, start, start + len(sentence))
    told, is_question = ("", False) if asks or index != words.first else _heading_opened(asked, weighed, words)
    features = TextFeatures(
        asked.shares[exact],
        asked.shares[here & ~exact],
        1 - _covered_around(asked, weighed, _other_rows(words.rows, index)) if asked.terms else float(not weighed.is_told),
        heading_likeness(
            asked, language, above or told * is_question, 0 if above or (index and index not in words.rows) else headings, document.title
        ),
        float(asks),
        _replies(asked, weighed, replied, is_first=index == words.first),
        *overlap(asked.wording, said),
        asked.shares[here | headings] * instructs(sentence, words.text[:start], is_last=index + 1 == len(held) - 1)
        if asked.wants_steps
        else 0.0,
        label_held(asked, language, sentence, words.text, told),
        *held_kinds(
            asked,
            language,
            with_items(passage, words.text, words.items, index) if asked.kind == "who" and leads_in(sentence) else sentence,
            headings,
            head=words.head_of(index),
            heading=f"{document.title} {passage.heading}",
        ),
    )
    if features.label and asked.kind == "why":
        features = features._replace(why=1.0)  # what is called a cause is one
    is_other = _tells_of_another(asked, weighed, words, index, is_below_it=bool(features.heading))
    of_passage = weighed.features._replace(names=0.0) if is_other else weighed.features
    of_terms = draft.features._replace(before=0.0) if _stands_apart(words, index) else draft.features
    if is_of_chat:
        opened = [*written[:1], *(written_above(*led, replied[0])[:1] if replied else ())]
        above_exact, above_at_all = _held_in(weighed, [*replied, *opened])
        of_terms = of_terms._replace(before=max(of_terms.before, asked.covered(above_exact & ~here, above_at_all & ~here)))
    matched = any_of(held[max(1, index) : index + 3]) | headings
    due = index == weighed.due, index == weighed.due and weighed.is_tied
    return Candidate(document, entry.hit, index, words.text, sentence, (*of_passage, *of_terms, *features), matched, *due)


def _replies(asked: Asked, weighed: Weighed, replied: range, *, is_first: bool) -> float:
    """Share of the question that the question holds to which a sentence replies: one of the passage, or the heading of the section that it opens."""
    passage = weighed.entry.hit.passage
    if replied:
        return asked.covered(*_held_in(weighed, replied))
    heading = last_heading(passage.heading) if is_first and passage.opens_section else ""
    if not weighed.headings or not heading or not (is_question(heading) or asks_unmarked(heading)):
        return 0.0
    return asked.covered(*_held_by_heading(asked, heading, weighed.document.language))


def _held_in(weighed: Weighed, places: Collection[int]) -> tuple[int, int]:
    """The question's words that some sentences of a passage hold, as they are and by another word, too."""
    exact, held = weighed.entry.exact, weighed.held
    return any_of(exact[place + 1] for place in places), any_of(held[place + 1] for place in places)


def _heading_opened(asked: Asked, weighed: Weighed, words: Read) -> tuple[str, bool]:
    """The heading that the first sentence of a passage opens, empty where it opens none, and whether that is the question."""
    passage, document = weighed.entry.hit.passage, weighed.document
    row = words.rows.get(words.first)
    is_file = not passage.heading and row is not None and row.place == 0  # a file of rows is named by its title alone
    if weighed.due is not None:
        heading = list_named(asked, document, passage.heading) or (asked.order.things if asked.order else asked.text)
    elif passage.opens_section or is_file or (weighed.is_told and asked.topics):
        heading = heading_told(asked, weighed) or document.title * is_file
    else:
        return "", False
    return heading, not weighed.is_outdone and (weighed.is_told or asked.shares[weighed.headings] >= MIN_LIKENESS)


def _covered_around(asked: Asked, weighed: Weighed, others: frozenset[int]) -> float:
    """Share of the question that a passage, without some sentences, and its headings hold."""
    exact, held = (any_of(each for line, each in enumerate(sets) if line - 1 not in others) for sets in (weighed.entry.exact, weighed.held))
    return asked.covered(exact, (held if others else weighed.in_passage) | (weighed.headings & ~weighed.rest))


def _stands_apart(words: Read, index: int) -> bool:
    """Whether the sentence before one is another row, or both are items of a list."""
    return index > 0 and (index - 1 in _other_rows(words.rows, index) or (words.items[index - 1] and words.items[index]))


def _tells_of_another(asked: Asked, weighed: Weighed, words: Read, index: int, *, is_below_it: bool) -> bool:
    """Whether a sentence is of another day, name, row, item or the like than the one that is asked about; ``is_below_it``: a heading that is the question."""
    passage, document, sentence, head = weighed.entry.hit.passage, weighed.document, words.sentences[index], words.head_of(index)
    spans = passage.sentences
    before = words_of(passage, words.text, Span(spans[index - 1].start, spans[index].start)) if index else ""
    missing, is_due = asked.ordering & ~(weighed.held[index + 1] | weighed.headings), index == weighed.due
    return bool(
        (not is_due and not is_of_days(weighed.entry.lines[index + 1], asked.figures.days))
        or not holds_wanted(asked.figures.wanted, sentence, document.language, asked.words, head=head, is_below_it=is_below_it)
        or is_of_another(asked, document.language, sentence, passage.heading, f"{before} {head}", title=document.title)
        or (not (asked.order or is_due) and is_not_compared(asked.text, sentence, f"{document.title} {passage.heading} {head}"))
        or (head and _says_otherwise(asked, head, sentence))
        or is_of_other_item(asked, weighed, words, index)
        or is_of_other_row(asked, weighed, words, index)
        or (not is_due and is_not_due(asked, weighed, missing, Row(sentence, head)))
    )


def _says_otherwise(asked: Asked, head: str, row: str) -> bool:
    """Whether a row says no where yes is asked for or yes where no, or has nothing in the columns that are asked for, or something where it is asked who has none."""
    is_negated = asks_for_none(asked.text)
    if says_otherwise(head, row, asked.words, is_of_any=asked.kind == "which", is_negated=is_negated):
        return True
    is_empty = leaves_empty(head, row, asked.words | PRICES if asked.figures.measure == OF_MONEY else asked.words)
    return is_empty is False and asked.kind == "who" if is_negated else bool(is_empty)


def _other_rows(rows: Mapping[int, Head], index: int) -> frozenset[int]:
    """The rows whose words do not count for a sentence: for a row all others of its passage, for any other sentence those above it."""
    return frozenset(rows).difference([index]) if index in rows else frozenset(range(index)).intersection(rows)


def _relative_score(score: float, best: float, size: float) -> float:
    """A passage's score as a share of the best; near 1 for all on a small corpus, where frequencies are accidents."""
    return 1.0 - (1.0 - score / best) * size if best > 0 else 1.0


def _gram_share(sought: Sought, line: str) -> float:
    share = sum(map(line.__contains__, sought.grams)) / len(sought.grams)
    return share if share > _MIN_GRAM_SHARE else 0.0
