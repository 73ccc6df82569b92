"""A view says what an answer says, in words, with everything that a renderer needs."""

import dataclasses
import datetime as dt
import re

import pytest
from hostile import answer, answers, citation, has_drawn, quote, texts
from hypothesis import assume, given, settings

from adapters.console.layout import marked
from adapters.console.render import quote_lines
from adapters.discord_form import discord_form
from adapters.pieces import Piece
from adapters.slack_form import slack_form
from adapters.view import ActionKind, Pressed, context_view, pressed, shortened, view_of
from adapters.words import ENGLISH
from bot.answering.quotes.citing import place_in
from bot.documents.markdown.markdown import markdown_document
from bot.models import Confidence, Span
from bot.replies import FURTHER, Context, Slice, mark_of


def view(*quotes, **options):
    return view_of(answer(*quotes), journal_id="J1", **options)


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(Confidence.STRONG, "strong match"), (Confidence.LIKELY, "likely, check the quote"), (Confidence.NONE, "no answer")],
)
def test_confidence_is_in_words(confidence, words):
    assert view_of(answer(quote(), confidence=confidence), journal_id="J1").confidence == words


@given(answers())
@settings(deadline=None, max_examples=30)
def test_the_pieces_are_the_quote_to_the_character(made):
    assume(not has_drawn(*made.quotes, *made.nearest))
    shown = view_of(made, journal_id="J1")

    assert [part.text for part in shown.quotes] == [part.text for part in made.quotes or made.nearest]


@given(answers())
@settings(deadline=None, max_examples=30)
def test_the_marked_words_are_the_answering_ones(made):
    assume(not has_drawn(*made.quotes, *made.nearest))
    shown = view_of(made, journal_id="J1")

    assert [part.answer for part in shown.quotes] == [part.answer for part in made.quotes or made.nearest]


def test_the_answering_sentence_is_a_piece_of_its_own():
    shown = view(quote("Before. ", "He leads it.", " After."))

    assert shown.quotes[0].pieces == (Piece("Before. ", False), Piece("He leads it.", True), Piece(" After.", False))


def test_a_long_question_is_quoted_back_in_short():
    shown = view_of(answer(quote(), question="who " * 200), journal_id="J1")

    assert len(shown.asked) < 220
    assert shown.asked.endswith("…”")


def test_the_source_says_where_the_words_stand():
    source = view(quote()).quotes[0].source

    assert (source.title, source.heading, source.author, source.date, source.place) == (
        "Mali",
        "Leaders",
        "Ann",
        "Sep 22, 2020",
        "mali.txt:7",
    )


def test_a_page_that_says_it_is_out_of_date_is_shown_as_one():
    assert view(quote(is_outdated=True)).quotes[0].source.details == ("Leaders", "Ann", "Sep 22, 2020", "says it is out of date")
    assert view(quote()).quotes[0].source.details == ("Leaders", "Ann", "Sep 22, 2020")


def test_the_link_leads_to_the_answering_words():
    assert view(quote()).quotes[0].source.link == "https://example.org/mali#:~:text=He%20leads%20it."


def test_the_link_names_words_of_markdown_without_their_marks():
    source = view(quote(mark="He **leads** it.", path="mali.md")).quotes[0].source

    assert source.link == "https://example.org/mali#:~:text=He%20leads%20it."


def test_the_link_has_the_day_of_the_snapshot_beside_it():
    assert view(quote(), snapshot=dt.date(2021, 1, 2)).quotes[0].source.snapshot == "as stored on Jan 2, 2021"


def test_without_a_link_no_snapshot_is_named():
    assert view(quote(url=None), snapshot=dt.date(2021, 1, 2)).quotes[0].source.snapshot == ""


def test_a_document_without_a_title_goes_by_its_path():
    assert view(quote(title=" ")).quotes[0].source.title == "mali.txt"


def test_a_document_without_a_name_is_called_untitled():
    assert view(quote(title="", path="")).quotes[0].source.title == "untitled"


def test_other_places_are_named_and_the_rest_counted():
    shown = view(quote(also_in=tuple(citation(path=f"{number}.txt") for number in range(5)))).quotes[0]

    assert [other.place for other in shown.also_in] == ["0.txt:7", "1.txt:7", "2.txt:7"]
    assert shown.also_in_more == 2


def test_an_abstention_names_the_words_that_are_missing():
    shown = view_of(answer(confidence=Confidence.NONE, missing=("Boko", "Haram")), journal_id="J1")

    assert shown.notices == ("The documents do not say. Not in them at all: “Boko”, “Haram”.",)


def test_an_abstention_without_missing_words_says_so():
    assert view_of(answer(confidence=Confidence.NONE), journal_id="J1").notices == ("The documents do not seem to say.",)


def test_the_nearest_passage_is_labelled_as_perhaps_not_answering():
    shown = view_of(answer(quote(mark=""), confidence=Confidence.NONE), journal_id="J1")

    assert shown.quotes[0].label == "The closest passage, which may not answer:"


def test_an_answering_quote_has_no_label():
    assert view(quote()).quotes[0].label == ""


def test_notices_of_the_door_stand_first():
    shown = view_of(answer(confidence=Confidence.NONE), journal_id="J1", notices=["Searched for: “leader of JNIM”"])

    assert shown.notices[0] == "Searched for: “leader of JNIM”"


def test_every_quote_offers_its_context_and_its_source():
    assert [(action.kind, action.number) for action in view(quote(), quote()).quotes[1].actions] == [
        (ActionKind.CONTEXT, 2),
        (ActionKind.SOURCE, 2),
    ]


def test_without_a_link_the_source_is_not_offered():
    assert [action.kind for action in view(quote(url="javascript:x")).quotes[0].actions] == [ActionKind.CONTEXT]


def test_an_answer_asks_for_feedback_on_the_sentence():
    assert [action.kind.value for action in view(quote()).feedback] == ["helpful", "not_helpful", "wrong_sentence"]


def test_an_abstention_asks_for_no_feedback_on_a_sentence():
    shown = view_of(answer(confidence=Confidence.NONE), journal_id="J1")

    assert [action.kind.value for action in shown.feedback] == ["helpful", "not_helpful"]


@pytest.mark.parametrize(
    "action", [*view(quote()).quotes[0].actions, *view(quote()).feedback, view().more(999_999)], ids=lambda action: action.id
)
def test_a_button_says_what_it_was(action):
    assert pressed(action.id) == Pressed(action.kind, "J1", action.number)


def test_the_longest_id_fits_a_button():
    shown = view_of(answer(quote()), journal_id="J" * 64)

    assert max(len(action.id) for action in [*shown.feedback, shown.more(999_999)]) <= 100


def test_the_longest_id_of_a_further_quote_fits_a_button_and_says_which_quote_it_is(context):
    (of_quote,) = view_of(answer(quote(url=None)), journal_id="J" * 64, first_number=FURTHER + 1).quotes[0].actions
    of_page = context_view(context, journal_id="J" * 64, number=999_999, mark=of_quote.mark).more(999_999)

    assert len(of_page.id) <= 100
    assert [pressed(button.id).mark for button in (of_quote, of_page)] == [mark_of([quote(url=None)])] * 2


@pytest.mark.parametrize(
    "id",
    [
        "",
        "v2:more:J1",
        "v1:more:J1:2:#12345678:3",
        "v1:more:J1:#1234567",
        "v1:drop:J1",
        "v1:more",
        "v1:more:",
        "v1:more:J 1",
        "v1:more:J1:0",
        "v1:more:J1:x",
        "v1:more:J1\n",
    ],
)
def test_what_is_no_id_of_ours_says_nothing(id):
    assert pressed(id) is None


@given(texts)
def test_no_text_breaks_the_reading_of_ids(text):
    parts = text.split(":")
    numbers = [int(part) for part in parts] if len(parts) <= 2 and all(part.isdecimal() for part in parts) else []

    assert pressed(f"v1:more:J1:{text}") in {None, Pressed(ActionKind.MORE, "J1", *[*numbers, None, None][:2])}


@pytest.mark.parametrize("id", ["", "a b", "a:b", "ü", "x" * 65])
def test_a_journal_id_that_fits_no_button_is_refused(id):
    with pytest.raises(ValueError, match="journal id"):
        view_of(answer(quote()), journal_id=id)


def test_every_fixed_word_can_be_said_in_another_language():
    german = dataclasses.replace(ENGLISH, strong="sicherer Treffer", helpful="Hilfreich", date="{day}. {month} {year}")
    shown = view(quote(), words=german)

    assert (shown.confidence, shown.feedback[0].label, shown.quotes[0].source.date) == ("sicherer Treffer", "Hilfreich", "22. Sep 2020")


@given(texts)
def test_a_shortened_text_says_that_it_was_cut(text):
    assert shortened(text, 10) == text or (len(shortened(text, 10)) <= 10 and shortened(text, 10).endswith("…"))


@pytest.fixture
def context():
    text = "Opening\n\nThe office opens at nine. Anna keeps the key. Ask her.\n\nParking is free.\n"
    document = markdown_document("office.md", "default", text)
    key = text.index("Anna")
    pieces = tuple(Slice(Span(block.start, block.end), text[block.start : block.end]) for block in document.blocks)
    return Context(place_in(document, 0), pieces, Span(key, key + len("Anna keeps the key.")), is_private=False)


def test_a_context_shows_its_pieces_in_order_with_the_answer_marked(context):
    made = context_view(context, journal_id="J1", number=2)

    assert [piece.text for piece in made.quotes[0].pieces if piece.is_marked] == ["Anna keeps the key."]
    assert made.quotes[0].text.split("\n\n") == [piece.text for piece in context.pieces]


def test_rows_of_a_context_stand_together():
    rows = "| Regatta | Otto Falk |", "| Picnic | Ida Brandt |"
    pieces = (Slice(Span(0, 23), rows[0]), Slice(Span(24, 47), rows[1], is_apart=False))
    document = markdown_document("office.md", "default", "\n".join(rows))

    made = context_view(Context(place_in(document, 0), pieces, None, is_private=False), journal_id="J1", number=1)

    assert made.quotes[0].text == "\n".join(rows)


def test_the_next_page_of_a_context_is_a_context_of_the_same_quote(context):
    made = context_view(context, journal_id="J1", number=2)

    assert pressed(made.more(3).id) == Pressed(ActionKind.CONTEXT, "J1", 2, 3)


def test_a_context_is_not_voted_on(context):
    assert context_view(context, journal_id="J1", number=2).feedback == ()


def test_what_was_searched_for_instead_is_told():
    shown = view_of(answer(quote(), corrected=(("Tuarge", "Tuareg"),)), journal_id="J1")

    assert shown.notices == ("Searched for: “Tuareg”",)


def test_what_may_have_been_meant_is_offered_where_there_is_no_answer():
    silent = answer(confidence=Confidence.NONE, missing=("Iran",), suggested=(("Iran", "Iraq"),))

    assert view_of(silent, journal_id="J1").notices[0] == "Did you mean: “Iraq”?"


def test_nothing_is_offered_beside_an_answer():
    assert view_of(answer(quote(), suggested=(("Iran", "Iraq"),)), journal_id="J1").notices == ()


def test_it_is_told_that_sources_differ():
    dated, undated = (
        view_of(
            answer(dataclasses.replace(quote(), citation=dataclasses.replace(quote().citation, date=day)), sources_differ=True),
            journal_id="J1",
        )
        for day in (dt.date(2026, 11, 20), None)
    )

    assert dated.notices == ("The sources differ; here they are, newest first.",)
    assert undated.notices == ("The sources differ; not all of them have a date.",)


def test_the_head_of_a_table_is_shown_above_its_row_and_is_no_part_of_the_quote():
    shown = view(quote("", "Ada | 9", "", head="Name\n | Hours"))

    assert (shown.quotes[0].head, shown.quotes[0].text) == ("Name | Hours", "Ada | 9")


@pytest.mark.parametrize("rule", ["|---|---|", "| :-- | --: |", "---|---"])
def test_the_rule_below_the_head_of_a_table_is_not_shown(rule):
    shown = view(quote(f"| Name | Hours |\n{rule}\n", "Ada | 9 |", "\n| Bo | - |\n"))

    assert shown.quotes[0].text == "| Name | Hours |\nAda | 9 |\n| Bo | - |\n"
    assert shown.quotes[0].answer == "Ada | 9 |"


def test_the_marks_of_quoted_lines_are_not_shown():
    shown = view(quote("> Hello,\n>\n", "The deadline for the\n>> text is 3 June.", "\n> > 5 of them"))

    assert shown.quotes[0].text == "Hello,\n\nThe deadline for the\ntext is 3 June.\n> > 5 of them"
    assert shown.quotes[0].answer == "The deadline for the\ntext is 3 June."


@pytest.mark.parametrize(
    ("text", "shown"),
    [("1. **Be kind.** No *insults*, no ***slurs***.", "1. Be kind. No insults, no slurs."), ("2 * 3 * 4 of a*b*c", "2 * 3 * 4 of a*b*c")],
)
def test_marks_of_emphasis_are_shown_of_what_is_no_markdown_only(text, shown):
    assert view(quote("", text, "", path="rules.md")).quotes[0].answer == shown
    assert view(quote("", text, "", path="rules.txt")).quotes[0].answer == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("40 minutes per 100&nbsp;GB, R&amp;D pays", "40 minutes per 100 GB, R&D pays"),
        ("Fridge</td><td>emptied<br/>at noon", "Fridge | emptied at noon"),
        ("Type `&amp;` or `<br>` there", "Type `&amp;` or `<br>` there"),
        ("Ask Bo.\n\n<aside>\nRing twice.", "Ask Bo.\n\nRing twice."),
    ],
)
def test_what_markdown_types_as_html_is_shown_as_a_page_shows_it(text, shown):
    assert view(quote("", text, "", path="rules.md")).quotes[0].answer == shown
    assert view(quote("", text, "", path="rules.txt")).quotes[0].answer == text


def test_a_row_of_nothing_but_dashes_is_shown():
    shown = view(quote("| Day | Cars |\n|---|---|\n| Mon | 4 |\n| - | - |\n", "| Tue | 2 |", ""))

    assert shown.quotes[0].text == "| Day | Cars |\n| Mon | 4 |\n| - | - |\n| Tue | 2 |"


def test_what_is_nothing_but_dashes_and_a_bar_is_shown():
    assert view(quote("", "\n|", "-")).quotes[0].text.strip() == "|-"


@pytest.mark.parametrize("line", ["----", "| - | Bo |", "a | b"])
def test_other_lines_with_dashes_or_bars_are_shown(line):
    shown = view(quote(f"| Name | Hours |\n{line}\n", "Ada | 9 |", ""))

    assert shown.quotes[0].text == f"| Name | Hours |\n{line}\nAda | 9 |"


LONG = "make bootstrap --with every-part --of the-house"


def with_code():
    """A quote that begins inside of code whose end it has, and ends in the first line of other code."""
    text = f"{LONG}\nmake up\n```\n\nIf it fails, look here:\n\n```sh\nmake logs"
    places = [(100, 100 + len(LONG) + 8), (100 + len(text) - 9, 100 + len(text))]
    made = quote(text.removesuffix("make logs"), "make logs", "")
    return dataclasses.replace(made, code=tuple(Span(*place) for place in places))


def test_code_keeps_its_lines_and_loses_its_fences():
    shown = view(with_code()).quotes[0]

    assert shown.text == f"{LONG}\nmake up\n\nIf it fails, look here:\n\nmake logs"
    assert [shown.text[start:end] for start, end in shown.code] == [f"{LONG}\nmake up", "make logs"]
    assert (shown.answer, shown.text[slice(*shown.mark)]) == ("make logs", "make logs")


def test_code_in_a_line_is_no_fence():
    made = quote("Run:\n```\nmake\n```\n", "Then wait.", " ```stop``` ends it.\n```go``` goes on.")

    assert (
        view(dataclasses.replace(made, code=(Span(109, 113),))).quotes[0].text
        == "Run:\nmake\nThen wait. ```stop``` ends it.\n```go``` goes on."
    )


def test_the_rule_of_a_table_beside_code_is_not_shown():
    made = quote("Run:\n```\nmake\n```\n| Name | Hours |\n|---|---|\n", "Ada | 9 |", "")

    assert view(dataclasses.replace(made, code=(Span(109, 113),))).quotes[0].text == "Run:\nmake\n| Name | Hours |\nAda | 9 |"


def test_code_stands_on_lines_of_its_own_in_a_terminal_and_in_plain_lines():
    shown = view(with_code()).quotes[0]

    assert marked(shown).plain == f"“{LONG}\nmake up\nIf it fails, look here:\nmake logs”"
    assert quote_lines(shown) == [LONG, "make up", "If it fails, look here:", "make logs"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The rules:\n\n1. Be kind,\n   always.\n2. No spam.", ["The rules:", "1. Be kind, always.", "2. No spam."]),
        ("One line\nthat goes on.", ["One line that goes on."]),
        ("| a | b |\n| c | d |\nand on", ["| a | b |", "| c | d |", "and on"]),
    ],
)
def test_a_pipe_gets_an_item_and_a_row_on_a_line(text, lines):
    assert quote_lines(view(quote(text, "", "")).quotes[0]) == lines


def test_code_stands_on_lines_of_its_own_in_chat():
    shown = view(with_code())

    [discord] = re.findall(r"(?m)(?:^> .*\n)+", discord_form(shown)["components"][0]["components"][2]["content"])
    slack = slack_form(shown)["blocks"][2]["elements"][0]["elements"]
    assert "```" not in discord
    assert discord.splitlines()[:2] == [f"> {LONG}", "> make up"]
    assert "".join(element["text"] for element in slack) == shown.quotes[0].text
