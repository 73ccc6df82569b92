"""What is quoted, how much of it, and where it is said to stand."""

import dataclasses
import itertools

import pytest

from bot.answering.answer_selection import selection
from bot.models import Question

FILLER = "Meanwhile {} grew along the long wall behind the old shed where nobody had looked for quite some time since then."
ENGLISH = "The gate opens at nine. Ada Brennan keeps the key of the gate in the shed.\n"
GERMAN = "Das Tor ist alt und wurde nie geschlossen. Der Turm ist nicht hoch, aber die Treppe ist es.\n"
REPEATED = "The pump of the north well was replaced by Ada Brennan.\n"


def places(quote):
    return [(place.path, place.line) for place in (quote.citation, *quote.also_in)]


def test_neighbouring_quotes_do_not_overlap(library):
    sentences = [FILLER.format(plant) for plant in ("ivy", "moss", "fern", "sage", "dill")]
    sentences[1] = "The pump runs in May, and it does so for one week, as it has done ever since the well was dug here."
    sentences[3] = "The pump runs in October, and it does so for one day, as it has done ever since the pipe was laid here."

    quotes = library({"a.txt": " ".join(sentences)}).ask(Question("when does the pump run?", limit=5, least_probability=0.0)).quotes

    spans = sorted(quote.span for quote in quotes)
    assert [a.end <= b.start for a, b in itertools.pairwise(spans)] == [True]


def test_a_repeat_is_told_by_the_line_of_the_sentence_that_answers(library):
    words = "The pump was dug by hand.\nAda Brennan keeps the key of the pump.\nIt is green.\n"

    quote = library({"a.txt": words, "b.txt": f"# Copy\n\n{words}"}).ask(Question("who keeps the key of the pump?")).quotes[0]

    assert places(quote) == [("a.txt", 2), ("b.txt", 4)]


def test_a_short_document_is_quoted_whole(library):
    quote = library({"a.txt": ENGLISH}).ask(Question("who keeps the key of the gate?")).quotes[0]

    assert quote.text == ENGLISH.strip()


def test_the_highlight_is_the_answering_sentence(library):
    quote = library({"a.txt": ENGLISH}).ask(Question("who keeps the key of the gate?")).quotes[0]

    assert quote.answer == "Ada Brennan keeps the key of the gate in the shed."


def test_a_long_passage_is_quoted_in_part(library):
    text = " ".join([*map(FILLER.format, "abcd"), "Ada Brennan keeps the key of the gate.", *map(FILLER.format, "efgh")])

    quote = library({"a.txt": text}).ask(Question("who keeps the key of the gate?")).quotes[0]

    assert len(quote.text.split()) <= 70


def test_a_quote_names_the_question_s_words_that_it_holds(library):
    quote = library({"a.txt": ENGLISH}).ask(Question("who KEEPS the keys of the gate?")).quotes[0]

    assert quote.matched == ("KEEPS", "keys", "gate")


def test_a_quote_is_cited_with_its_line_and_headings(library):
    text = "# Garden\n\n## Gate\n\n### Keys\n\nAda Brennan keeps the key of the gate.\n"

    citation = library({"home/a.md": text}).ask(Question("who keeps the key of the gate?")).quotes[0].citation

    assert (citation.path, citation.line, citation.title, citation.heading) == ("home/a.md", 7, "Garden", "Gate › Keys")


def test_the_same_words_in_three_files_are_quoted_once(library):
    made = library({"a.txt": REPEATED, "b.txt": REPEATED, "c.txt": REPEATED.upper()})

    quotes = made.ask(Question("who replaced the pump of the north well?")).quotes

    assert [places(quote) for quote in quotes] == [[("a.txt", 1), ("b.txt", 1), ("c.txt", 1)]]


def test_nearly_the_same_words_are_quoted_once(library):
    one = "Please keep the reading room quiet and tidy at all times.\n"
    made = library({"a.txt": one, "b.txt": f"It is old. {one.replace('tidy', 'very tidy')}"})

    quotes = made.ask(Question("what should I keep quiet and tidy?")).quotes

    assert [sorted(places(quote)) for quote in quotes] == [[("a.txt", 1), ("b.txt", 1)]]


@pytest.mark.parametrize(
    ("one", "other"), [("40", "60"), ("forty", "sixty"), ("Ada", "Ines"), ("was", "was not"), ("can be", "can't be"), ("$5", "€5")]
)
def test_words_that_contradict_each_other_are_both_quoted(library, one, other):
    text = "The deposit for the key of the north gate {} paid back to the members at the end."
    made = library({"a.txt": text.format(one), "b.txt": text.format(other)})

    quotes = made.ask(Question("is the deposit for the key of the north gate paid back?")).quotes

    assert sorted(places(quote) for quote in quotes) == [[("a.txt", 1)], [("b.txt", 1)]]


def test_a_repeated_passage_crowds_nothing_out(library):
    files = {f"{i:03}.txt": REPEATED for i in range(100)}
    made = library({**files, "z.txt": "The pump of the north well is beside the mill, and it is quite heavy.\n"})

    quotes = made.ask(Question("who replaced the pump of the north well?", least_probability=0.0)).quotes

    assert [quote.citation.path for quote in quotes] == ["000.txt", "z.txt"]


def test_copies_in_other_collections_are_not_mentioned(library):
    made = library({"open/a.txt": REPEATED, "secret/b.txt": REPEATED, "secret/c.txt": REPEATED.upper()})

    quote = made.ask(Question("who replaced the pump of the north well?", frozenset({"open"}))).quotes[0]

    assert places(quote) == [("open/a.txt", 1)]


@pytest.mark.parametrize("text", ["Ada Brennan key", "gate Ada Brennan", "Cara Brennan gate", "the shed of Brennan"])
def test_the_language_of_other_collections_changes_no_answer(library, tmp_path, text):
    question = Question(text, frozenset({"open"}))
    alone = library({"open/a.txt": ENGLISH}).explain(question)

    beside = library({f"secret/{i}.txt": GERMAN for i in range(5)}).explain(question)

    assert (beside.asked, beside.answer.probability) == (alone.asked, alone.answer.probability)


def test_words_of_other_collections_are_still_missing(library):
    made = library({"open/a.txt": ENGLISH, "secret/b.txt": "The treasurer is Tomasz Wilk.\n"})

    answer = made.ask(Question("who is the treasurer?", frozenset({"open"})))

    assert (answer.missing, answer.quotes, answer.nearest) == (("treasurer",), (), ())


def test_a_heading_that_only_repeats_the_names_asked_about_is_no_answer(library):
    text = "House rules of Larkspur Books\n\nLarkspur Books sells old books by post. Parcels leave the house each day.\n"

    answer = library({"rules.txt": text}).ask(Question("Who founded Larkspur Books?"))

    assert answer.is_abstention


def test_a_person_can_be_found_where_nothing_is_written_with_capitals(library):
    text = "[09:02] leo: morning all\n[09:03] priya: sam is the leader of the support team this week\n"

    quote = library({"chat.txt": text}).ask(Question("who leads the support team?")).quotes[0]

    assert "sam is the leader" in quote.answer


def test_a_phrase_in_quotation_marks_must_stand_there_word_for_word(library):
    files = {
        "a.txt": "The key of the old gate is in the shed. The old gate key is here.",
        "b.txt": "The key of the gate is in the old shed.",
    }

    answer = library(files).ask(Question('Where is the key of the "old shed"?'))

    assert {quote.citation.path for quote in answer.quotes} == {"b.txt"}


def test_a_phrase_that_stands_nowhere_is_not_answered(library):
    answer = library({"a.txt": ENGLISH}).ask(Question('Who keeps the "gate of the key"?'))

    assert answer.is_abstention


def test_further_quotes_must_be_as_likely_as_the_weights_want_of_the_first(library, monkeypatch):
    made = library({"a.txt": "The gate opens at nine.", "b.txt": "The gate opens early for the shift."})
    question = Question("when does the gate open?")
    before = made.ask(question)
    changed = dataclasses.replace(selection._weights(), likely_from=0.9)

    monkeypatch.setattr(selection, "_weights", lambda: changed)
    after = made.ask(question)

    assert (len(before.quotes), len(after.quotes)) == (2, 1)
    assert before.id != after.id


def test_a_sentence_that_is_far_behind_the_first_is_shown_only_to_who_wants_more(library):
    made = library({"a.txt": "The annual fee of the rowing club is 40 euros.", "b.txt": "The annual fee of this club is 55 euros."})
    question = "how much is the annual fee of the rowing club?"

    shown = made.ask(Question(question)).quotes
    more = made.ask(Question(question, least_probability=0.2)).quotes

    assert [quote.citation.path for quote in shown] == ["a.txt"]
    assert [quote.citation.path for quote in more] == ["a.txt", "b.txt"]


HOURS = """# Opening hours

| Day | Reception | Pharmacy | Blood tests |
|---|---|---|---|
| Monday | 8:00 - 18:30 | 9:00 - 17:00 | yes, from 8 to 10 |
| Tuesday | 8:00 - 18:30 | 9:00 - 17:00 | no, only by appointment here |
| Wednesday | 8:00 - 13:00 | closed | no |
| Thursday | 8:00 - 18:30 | 9:00 - 17:00 | yes, from 8 to 10 |
| Friday | 8:00 - 16:00 | 9:00 - 15:00 | no, only by appointment here |
| Saturday | closed | 9:00 - 12:00 | no |
| Sunday | closed | closed | no |
"""


def test_of_a_long_table_the_row_that_answers_is_quoted_with_the_row_that_heads_it(library):
    quote = library({"a.md": HOURS}).ask(Question("is the pharmacy open on sunday?")).quotes[0]

    assert (quote.text, quote.head) == ("Sunday | closed | closed | no |", "Day | Reception | Pharmacy | Blood tests")
    assert quote.citation.heading == ""


def test_above_a_quoted_row_the_columns_stay_in_their_places_where_nothing_is_above_the_first(library):
    quote = library({"a.md": HOURS.replace("| Day |", "| |")}).ask(Question("is the pharmacy open on sunday?")).quotes[0]

    assert (quote.text, quote.head) == ("Sunday | closed | closed | no |", "| Reception | Pharmacy | Blood tests")


def test_where_only_the_head_holds_what_is_asked_the_other_rows_are_quoted_too(library):
    boats = "# Hire\n\n| Boat | Seats |\n|---|---|\n" + "".join(
        f"| {name} | 4 |\n" for name in "Kestrel Osprey Heron Puffin Gannet Tern".split()
    )

    quote = library({"a.md": boats}).ask(Question("which boats are for hire?")).quotes[0]

    assert ("Kestrel" in quote.text, "Tern" in quote.text) == (True, True)


def test_who_asks_for_the_rules_gets_more_than_the_first(library):
    rules = "1. No smoking in the hall.\n2. Dogs are on a lead at all times.\n3. Music stops at ten in the evening."

    quote = library({"a.md": f"# Hall\n\n## House rules\n\n{rules}\n"}).ask(Question("what are the house rules?")).quotes[0]

    assert quote.text == rules


def test_a_short_table_is_quoted_whole(library):
    short = "".join(HOURS.splitlines(keepends=True)[:7])

    quote = library({"a.md": short}).ask(Question("is the pharmacy open on tuesday?")).quotes[0]

    assert (quote.text.count("\n"), quote.head) == (4, "")


MINUTES = """Present: Ada, Bo.

1. The hall is let on Fridays. The fee is 40 euros.
2. The outing goes to Orpierre on 8 May. There are twenty places. The price is 95 euros.
3. The roof leaks. Bo calls the roofer.
"""


LED_INTO = "Not allowed are:\n\n- Dogs in the garden after ten.\n- Bikes in the hall of the house.\n"
WORDS = "- a spade\n- a rake of iron\n- a hoe\n"


@pytest.mark.parametrize(
    ("text", "question", "quoted"),
    [
        (MINUTES, "when is the outing to Orpierre?", MINUTES.splitlines()[3]),
        (MINUTES, "when is the hall let?", MINUTES.splitlines()[2]),
        (LED_INTO, "are bikes in the hall allowed?", LED_INTO.strip()),
        (WORDS, "what is the rake of?", WORDS.strip()),
    ],
    ids=["an item", "another", "what a line leads into", "a few words"],
)
def test_an_item_that_says_something_by_itself_is_quoted_alone(library, text, question, quoted):
    assert library({"a.md": text}).ask(Question(question)).quotes[0].text == quoted


def test_steps_are_quoted_with_their_neighbours(library):
    text = "# Lighting the stove\n\n1. Open the flap of the stove.\n2. Put two logs in the stove.\n3. Light the logs from above.\n"

    quote = library({"a.md": text}).ask(Question("how do I light the stove?")).quotes[0]

    assert quote.text.startswith("1.")
    assert quote.text.endswith("above.")


def test_a_quote_tells_what_of_it_is_code(library):
    text = "# Pump\n\nTo start the pump:\n\n```sh\npump --on\npump --check\n```\n\nThen wait.\n"

    quote = library({"a.md": text}).ask(Question("how do I start the pump?")).quotes[0]

    assert [text[start:end] for start, end in quote.code] == ["pump --on\npump --check"]


def test_what_stands_below_a_long_table_is_not_of_it(library):
    rows = "".join(f"| Kit {number} | {number} kg of rope, hooks and sails for the boats | {number * 5} EUR |\n" for number in range(1, 30))
    text = f"# Kits\n\n| Kit | Weight | Deposit |\n|---|---|---|\n{rows}\nGlue does not hold on wet sails.\n"
    made = library({"a.md": text})

    row, prose = (made.ask(Question(asked)).quotes[0] for asked in ("what does kit 28 weigh?", "does glue hold on wet sails?"))

    assert (row.answer, row.head) == ("Kit 28 | 28 kg of rope, hooks and sails for the boats | 140 EUR |", "Kit | Weight | Deposit")
    assert (prose.answer, prose.head, prose.citation.heading) == ("Glue does not hold on wet sails.", "", "")


RULES = """Rules of the house on the hill, as its keepers wrote them down.

4.1 Be kind to all. No shouting in the halls, in the yard or on the stairs after ten in the evening, when the children of the village sleep.
4.2 Food is eaten in the kitchen or in the long room beside it, which is swept by whoever ate there last. Nobody eats oranges in bed.
4.3 Boots stay below. Whoever walks through the house in boots sweeps the floor of the hall, the stairs and the long room on the day after.
4.4 The lamp is put out at eleven by the one who sits next to it, whatever is said. Nobody lights the lamp again before the morning.
"""
CHAT = """[04/12/2023, 10:14] foxglove: Be kind to the cat. Do not feed it fish, which it likes and which it cannot bear, whatever the neighbours say of it.
[04/12/2023, 10:15] Marrow: It came from the mill. The cat sleeps in the old shed behind the house, on the sacks that the miller left us.
[04/12/2023, 10:16] foxglove: It snows. Whoever comes up the hill tomorrow should bring bread, milk and a lamp, for the path is dark and the shop is closed.
[04/12/2023, 10:17] Marrow: I see. The sledge stands in the yard of the mill, where the children of the miller left it on the evening of the last snow.
"""


@pytest.mark.parametrize(
    ("text", "question", "begins"),
    [
        (RULES, "who eats oranges in bed?", "4."),
        (RULES, "who sweeps the floor of the hall?", "4."),
        (RULES, "who lights the lamp again?", "4."),
        (CHAT, "where does the cat sleep?", "[04"),
        (CHAT, "where does the sledge stand?", "[04"),
    ],
)
def test_a_quote_begins_with_the_item_or_message_that_it_is_of(library, text, question, begins):
    quote = library({"a.txt": text}).ask(Question(question)).quotes[0]

    assert quote.text.startswith(begins)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("stamp", ["[04/{} 10:44] {}", "{1}\n  9:{0} AM"])
def test_a_message_is_quoted_with_its_own_sender_and_not_the_next_one_s(library, stamp, gap):
    messages = [
        (20, "pixel", "who has the key of the kiln room?"),
        (21, "joanna", "Gregor has the key of the kiln room in the blue tin"),
        (22, "solder", "is the printer fixed yet?"),
        (23, "pixel", "not yet"),
    ]
    messages = [f"{stamp.replace('04/{}', '04/{}/2024').format(day, name)}\n{words}" for day, name, words in messages]

    quote = library({"a.txt": gap.join(messages)}).ask(Question("who has the key of the kiln room?")).quotes[0]

    assert (quote.text, quote.answer) == (messages[1], "Gregor has the key of the kiln room in the blue tin")


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            "# Tools\n\n- The saw is in the shed.\n- The axe is in the hall.\n",
            "where is the saw?",
            "- The saw is in the shed.\n- The axe is in the hall.",
        ),
        (
            "Tools:\n\n> * The saw is in the shed.\n> * The axe is in the hall.\n",
            "where is the axe?",
            "Tools:\n\n> * The saw is in the shed.\n> * The axe is in the hall.",
        ),
        ("# Tools\n\n- The saw is in the shed.\n\nThe house is old and red.\n", "where is the saw?", "The saw is in the shed."),
        (
            "# Tools\n\nThe saw is in the shed.\n- The axe is in the hall.\n",
            "where is the saw?",
            "The saw is in the shed.\n- The axe is in the hall.",
        ),
        (
            "# Tools\n\n| Saw | shed |\n|---|---|\n| Axe | hall |\n| Bow | loft |\n",
            "where is the axe?",
            "| Saw | shed |\n|---|---|\n| Axe | hall |\n| Bow | loft |",
        ),
    ],
    ids=["a list", "quoted", "one item", "no item first", "rows"],
)
def test_a_quote_of_several_items_has_the_mark_of_the_first(library, text, question, quote):
    assert library({"a.md": text}).ask(Question(question)).quotes[0].text.startswith(quote)


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("who is the treasurer?", ["The treasurer is Ed Moss."]),
        ("how much does dinghy storage cost?", ["Dinghy storage costs 40 euros."]),
        ("when is the slipway closed?", ["The slipway is closed in winter."]),
    ],
)
def test_what_has_no_word_of_the_question_is_no_further_quote(library, question, quotes):
    sentences = ["The treasurer is Ed Moss.", "The goat is named Zeb.", "Dinghy storage costs 40 euros.", "The lift carries 400 kg."]
    sentences += ["The slipway is closed in winter.", "The mill burned down on 3 May 1990."]

    found = library({"handbook.md": "\n\n".join(["# Handbook", *sentences])}).ask(Question(question))

    assert [quote.answer for quote in found.quotes] == quotes


@pytest.mark.parametrize("days", range(12, 28))
def test_a_line_that_looks_like_a_sender_is_in_one_quote_only(library, days):
    entries = [f"[04/{day:02}/2024 10:00] Repair of pump {day}\nAda Berg mended the pump of the mill.\n" for day in range(1, days)]

    quotes = library({"log.txt": "".join(entries)}).ask(Question("who mended the pump?", limit=10)).quotes

    spans = sorted(quote.span for quote in quotes)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
