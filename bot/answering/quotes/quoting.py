"""What is quoted of a passage: the answering sentence with as many of its neighbours as a message carries well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.analysis.analyzer import analyzer_for, terms_line
from bot.analysis.languages import UNSPACED
from bot.analysis.patterns import BULLETS, ITEM_MARK, QUOTED_LEAD, later
from bot.answering.answer_selection.gates import FIGURES
from bot.answering.answer_selection.selection import Ranked, confidence
from bot.answering.passage_ranking.matching import held_in
from bot.answering.question_analysis.asked import Asked
from bot.answering.quotes.citing import cite
from bot.answering.sentence_scoring.chat import LOOK_BACK, is_chat
from bot.answering.sentence_scoring.evidence import FIELDS, Candidate
from bot.answering.sentence_scoring.items import is_item, is_label
from bot.answering.sentence_scoring.rows import Head, is_of_long_table, rows_in
from bot.documents.chats.asking import MAX_SENDER_CHARS, names_sender, sender_above
from bot.documents.furniture.subtitles import CUE
from bot.documents.text.layout import BLANK_LINE, MARKER
from bot.documents.text.statements import SENTENCE_ENDS
from bot.models import BlockKind, Confidence, Quote, Span
from bot.sentence_terms import leads_in
from bot.tables import cells
from bot.word_counts import count_words

_QUOTE_WORDS = 70
_STEPS_WORDS = 120
_FEW_WORDS = 20
_STATEMENT_WORDS = 5
_CUES = later(rf"(?:\s*(?:{CUE}))+\s*")
_MARK = later(rf"(?:^|\n){QUOTED_LEAD}(?P<mark>(?:{ITEM_MARK}|\|)[^\S\n]+)\Z")
_TABLE_END = "</table>"
_NEXT_MARK = later(rf"\n{QUOTED_LEAD}(?:[{BULLETS}]|\|)[^\S\n]+\S")
_MAX_MARK_CHARS = 40
_FORWARD, _BACKWARD = 1, -1
_ASKS = FIELDS.index("asks")
_TOLD_ABOVE, _TITLED, _NEARLY_ALL = (FIELDS.index("heading"), FIELDS.index("page")), FIELDS.index("titled"), 0.9


def quote_of(asked: Asked, entry: Ranked, taken: Sequence[Span]) -> Quote:
    """The sentence and its neighbours as a slice of its document; nothing ``taken`` twice. What leads into steps, or tells what everybody asks, stands with what follows.

    A message begins with the line that says who wrote it. A row of a long table, or an item, that says what is asked stands alone. Where
    the heading is the question, "what are the rules?", the first row or item is marked with those after it.
    """
    candidate = entry.candidate
    sentences = candidate.hit.passage.sentences
    directions = [_FORWARD, _BACKWARD]
    first = last = candidate.place
    is_answer = confidence(entry.probability) is not Confidence.NONE
    is_told_above = is_answer and max(map(candidate.features.__getitem__, _TOLD_ABOVE)) >= _NEARLY_ALL
    rows = rows_in(candidate.document, candidate.hit.passage, candidate.around)
    if leads_in(candidate.text) or (is_told_above and asked.topics and candidate.place not in rows):
        first, last = _widened(candidate, taken, [_FORWARD], _STEPS_WORDS)
        directions = [_BACKWARD]
    if first == last:
        first, last = _widened(candidate, taken, directions, _QUOTE_WORDS)
    if not is_answer and candidate.features[_ASKS] == 1 and is_chat(candidate.around):
        last = max(last, _reply_after(candidate, taken))
    head = rows.get(candidate.place)
    if is_answer and _says_what_is_asked(asked, candidate):
        if head is not None and (head.place < first or is_of_long_table(rows, head)):
            first = last = candidate.place
        elif not asked.wants_steps and (item := _statement_around(candidate)):
            first, last = max(first, item[0]), min(last, item[1])
    marked_from = marked = candidate.place
    if is_told_above and not (asked.order or candidate.is_due or _tells_figure(asked, candidate)):
        marked = _last_alike(candidate, last, rows)
    if is_answer and asked.kind == "how" and _is_told_by_headings(candidate) and (steps := _steps_around(candidate, taken)):
        first, last = marked_from, marked = steps
    words = Span(sentences[first].start, sentences[last].end)
    lead = _sender_above(candidate, first, taken) or _mark_above(candidate, words)
    return Quote(
        span=Span(words.start - len(lead), words.end),
        text=lead + candidate.words_in(words),
        highlight=Span(sentences[marked_from].start, sentences[marked].end),
        citation=cite(
            candidate.document, candidate.hit.passage, candidate.words_in(Span(candidate.hit.passage.start, sentences[marked_from].start))
        ),
        matched=tuple(dict.fromkeys(term.surface for place, term in enumerate(asked.terms) if candidate.matched >> place & 1)),
        score=round(entry.score, 6),
        head=cells(head.words) if head and head.place < first else "",
        code=_code_in(candidate, words),
    )


def _reply_after(candidate: Candidate, taken: Sequence[Span]) -> int:
    """The last sentence of what may reply to a question in a chat: the messages behind it, as many as a quote has words for."""
    sentences = candidate.hit.passage.sentences
    last = candidate.place
    for place in range(candidate.place + 1, min(len(sentences), candidate.place + 1 + LOOK_BACK)):
        words = Span(sentences[candidate.place].start, sentences[place].end)
        if not is_free(words, taken) or count_words(candidate.words_in(words)) > _QUOTE_WORDS:
            break
        last = place
    return last


def _tells_figure(asked: Asked, candidate: Candidate) -> bool:
    """Whether a sentence that is no item of a list has the time or number that is asked for: what follows it tells something else."""
    is_told = asked.kind in FIGURES and candidate.features[FIGURES[asked.kind]] == 1
    return is_told and candidate.text.endswith(SENTENCE_ENDS) and not asked.topics and not _is_item(candidate, candidate.place)


def _is_told_by_headings(candidate: Candidate) -> bool:
    """Whether its headings hold nearly all of the question: its steps are what is asked for."""
    return max(map(candidate.features.__getitem__, (*_TOLD_ABOVE, _TITLED))) >= _NEARLY_ALL


def _steps_around(candidate: Candidate, taken: Sequence[Span]) -> tuple[int, int] | None:
    """The first and last sentence of the steps of which one is a candidate, or follows it, with the code between them: as many from the first on as a message carries well; None where there are none, or it is not among those."""
    sentences = candidate.hit.passage.sentences
    in_code = [_code_in(candidate, span) != () for span in sentences]
    is_step = [_is_item(candidate, place) for place in range(len(sentences))]
    first = candidate.place
    while first and not is_step[first] and (in_code[first] or _belong_together(candidate, first - 1, first)):
        first -= 1
    if not is_step[first] and is_step[candidate.place + 1 : candidate.place + 2] == [True]:
        first = candidate.place  # what is said before the first step
    elif not is_step[first]:
        return None
    for place in range(first - 1, -1, -1):
        if is_step[place]:
            first = place
        elif not in_code[place] and not _belong_together(candidate, place, place + 1):
            break
    last, most = first, _STEPS_WORDS
    for place in range(first, len(sentences)):
        goes_on = place == first or is_step[place] or in_code[place] or _belong_together(candidate, place - 1, place)
        most -= count_words(candidate.words_in(sentences[place]))
        if not goes_on or most < 0:
            break
        last = place
    wider = Span(sentences[first].start, sentences[last].end)
    return (first, last) if candidate.place <= last and is_free(wider, taken) else None


def answer_alone(quote: Quote) -> Quote:
    """A quote of its marked sentence and nothing around it."""
    return replace(quote, span=quote.highlight, text=quote.answer) if quote.highlight else quote


def is_free(span: Span, taken: Iterable[Span]) -> bool:
    """Whether no character of a span is taken."""
    return not any(other.start < span.end and span.start < other.end for other in taken)


def in_reading_order(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Quotes with those of one document in the order in which they stand there, where the first of them is."""
    places = {quote.citation.document: place for place, quote in reversed(list(enumerate(quotes)))}
    return tuple(sorted(quotes, key=lambda quote: (places[quote.citation.document], quote.span.start)))


def _last_alike(candidate: Candidate, last: int, rows: Mapping[int, Head]) -> int:
    """The last sentence of the rows or items that follow one in its quote; the sentence itself where none do."""
    sentences, found = candidate.hit.passage.sentences, candidate.place
    for index in range(candidate.place + 1, last + 1):
        before = candidate.words_in(Span(candidate.hit.passage.start, sentences[index].start))
        if candidate.place in rows:
            is_next = index in rows and rows[index].place == rows[candidate.place].place
        else:
            is_next = _is_item(candidate, index)
        is_of_same_line = "\n" not in before[sentences[index - 1].end - candidate.hit.passage.start :]
        if is_next or (is_of_same_line and found > candidate.place):
            found = index
        elif not is_of_same_line:
            break
    return found


def _is_item(candidate: Candidate, index: int) -> bool:
    """Whether a sentence of its passage begins an item of a list."""
    passage = candidate.hit.passage
    sentence = passage.sentences[index]
    return is_item(candidate.words_in(sentence), candidate.words_in(Span(passage.start, sentence.start)))


def _says_what_is_asked(asked: Asked, candidate: Candidate) -> bool:
    """Whether the sentence itself holds any of the question's words; where only what stands above it does, other rows or items tell as much."""
    line = terms_line(analyzer_for(candidate.document.language).terms(candidate.text))
    return any(held_in(sought, line) for sought in asked.sought)


def _statement_around(candidate: Candidate) -> tuple[int, int] | None:
    """The first and last sentence of the item of a list that says something by itself; None where it may need what stands around it."""
    sentences = candidate.hit.passage.sentences

    def is_parted(index: int) -> bool:
        return bool(BLANK_LINE.search(candidate.words_in(Span(sentences[index - 1].end, sentences[index].start))))

    first = last = candidate.place
    while not _is_item(candidate, first):
        if not first or is_parted(first):
            return None
        first -= 1
    while last + 1 < len(sentences) and not _is_item(candidate, last + 1) and not is_parted(last + 1):
        last += 1
    above = next(
        (index for index in range(first - 1, -1, -1) if not _is_item(candidate, index) and leads_in(candidate.words_in(sentences[index]))),
        None,
    )
    words = candidate.words_in(Span(sentences[first].start, sentences[last].end))
    is_statement = words.endswith(SENTENCE_ENDS) and count_words(words) >= _STATEMENT_WORDS
    return (first, last) if is_statement and above is None else None


def _code_in(candidate: Candidate, words: Span) -> tuple[Span, ...]:
    blocks = candidate.document.blocks_between(*words) if "\n" in candidate.around else ()
    return tuple([Span(max(block.start, words.start), min(block.end, words.end)) for block in blocks if block.kind is BlockKind.CODE])


def _sender_above(candidate: Candidate, first: int, taken: Sequence[Span]) -> str:
    """The line above a message that says who wrote it, to the ``first`` sentence of a quote; empty where that begins none."""
    sentences = candidate.hit.passage.sentences
    start = sentences[first].start
    if first:
        return sender_above(candidate.words_in(Span(sentences[first - 1].end, start)))
    before = Span(max(0, start - MAX_SENDER_CHARS), start)
    sender = sender_above(candidate.document.slice(before))
    return "" if any(start - len(sender) < other.end <= start for other in taken) else sender


def _mark_above(candidate: Candidate, words: Span) -> str:
    """The mark of the item that a quote begins with, where it goes on with others of a list; empty where it does not."""
    if not _NEXT_MARK.search(candidate.words_in(words)):
        return ""
    before = candidate.document.slice(Span(max(0, words.start - _MAX_MARK_CHARS), words.start))
    found = _MARK.search(before)
    return found["mark"] if found else ""


def _widened(candidate: Candidate, taken: Sequence[Span], directions: list[int], most: int) -> tuple[int, int]:
    """The first and last sentence of a quote of so many words at most that goes on in these directions, by turns."""
    sentences = candidate.hit.passage.sentences
    first = last = candidate.place
    goes_back = _BACKWARD in directions
    if goes_back:
        first = _with_beginning(candidate, first, taken, most // 2)
    words = count_words(candidate.words_in(Span(sentences[first].start, sentences[last].end)))
    while directions:
        direction = directions.pop(0)
        step = last + 1 if direction == _FORWARD else first - 1
        if not 0 <= step < len(sentences):
            continue
        wider = Span(sentences[min(first, step)].start, sentences[max(last, step)].end)
        if not is_free(wider, taken):
            continue
        if not _belong_together(candidate, *sorted((step, step - direction))):
            continue
        words += count_words(candidate.words_in(sentences[step]))
        if words > most:
            break
        first, last = min(first, step), max(last, step)
        directions.append(direction)
    return (_with_beginning(candidate, first, taken, _FEW_WORDS) if goes_back else first), last


def _with_beginning(candidate: Candidate, first: int, taken: Sequence[Span], most: int) -> int:
    """Where a quote from its ``first`` sentence on begins if it is not to begin inside an item of a list or a message: there, or with the next."""
    sentences = candidate.hit.passage.sentences
    if "\n" not in candidate.around and not _begins_item(candidate, 0):  # as in most prose
        return first
    start = first
    while start and not _begins_item(candidate, start) and _belong_together(candidate, start - 1, start):
        start -= 1
    if start == first or not _begins_item(candidate, start):
        return first
    before = Span(sentences[start].start, sentences[first].start)
    if count_words(candidate.words_in(before)) <= most and is_free(before, taken):
        return start
    return next((place for place in range(first + 1, candidate.place + 1) if _begins_item(candidate, place)), first)


def _begins_item(candidate: Candidate, index: int) -> bool:
    """Whether a sentence is the first of an item of a list, of a numbered rule or of a message."""
    start = candidate.hit.passage.sentences[index]
    words, before = candidate.words_in(start), candidate.words_in(Span(candidate.hit.passage.start, start.start))
    is_line = not before or before.rstrip(" \t").endswith("\n")
    return _is_item(candidate, index) or (is_line and MARKER.match(words) is not None)


def _belong_together(candidate: Candidate, index: int, following: int) -> bool:
    """Whether a sentence and the one after it are of one paragraph, list, message or film, or the first leads into the second or is its label."""
    sentences = candidate.hit.passage.sentences
    between = candidate.words_in(Span(sentences[index].end, sentences[following].start))
    if "\n" not in between:
        return True
    if names_sender(between) or _TABLE_END in between:
        return False
    if not BLANK_LINE.search(between) or _CUES.fullmatch(between):
        return True
    here = candidate.words_in(sentences[index])
    if leads_in(here) or is_item(candidate.words_in(sentences[following]), between):
        return True
    return is_label(here) and not _is_item(candidate, index) and candidate.document.language not in UNSPACED
