"""Every language says all that English says, within the platforms' limits, and is found by a platform's locale."""

import dataclasses
import datetime as dt
import re
from pathlib import Path
from string import Formatter

import pytest
import regex

from adapters import words
from adapters.escaping import for_discord
from adapters.fitting import ROOM, units
from adapters.view import ActionKind
from adapters.words import (
    ENGLISH,
    ENGLISH_COMMANDS,
    CommandWords,
    SlackWords,
    Words,
    command_words_in,
    languages,
    slack_words_in,
    words_in,
)

SAMPLES = {
    "me": "@Verbatim",
    "question": "who leads?",
    "word": "mill",
    "words": "“mill”",
    "date": ENGLISH.date_words(dt.date(2024, 5, 3)),
    "place": "Minutes, a.md:7",
    "count": 2,
    "month": "May",
    "day": 3,
    "year": 2024,
    "command": "/ask",
    "channel": "<#1>",
    "seconds": 9,
    "names": "default, minutes",
    "questions": 4,
    "votes": 1,
    "example": "who leads?",
    "shortcut": "Find the source",
    "documents": 12,
    "days": 30,
    "forget": "/forget-me",
}
MARKUP = re.compile(r"[*_~|<>@#`&\\\[\]]|:(?=\S)")
TYPED = ("ask", "question", "collection", "private", "help", "about", "forget_me", "status", "gaps", "reload")
BUTTONS = ("more", "context", "source", "helpful", "not_helpful", "wrong_sentence", "share")

each_language = pytest.mark.parametrize("language", languages())
each_language_and_english = pytest.mark.parametrize("language", ["en", *languages()])


def texts(language):
    """Every text by table and field; months one by one."""
    tables = {"words": words_in(language), "commands": command_words_in(language) or ENGLISH_COMMANDS, "slack": slack_words_in(language)}
    for table, record in tables.items():
        for field in dataclasses.fields(record):
            value = getattr(record, field.name)
            for text in value if isinstance(value, tuple) else [value]:
                yield f"{table}.{field.name}", text


def placeholders(text):
    return sorted((name, spec, conversion) for _, name, spec, conversion in Formatter().parse(text) if name is not None)


def literal(text):
    return "".join(part for part, *_ in Formatter().parse(text))


def names(commands):
    return [getattr(commands, field) for field in TYPED]


def fields(record):
    return {field.name for field in dataclasses.fields(record)}


@each_language
def test_a_language_has_exactly_the_fields_of_english(language):
    told = words._told(language)

    assert {table: set(values) for table, values in told.items()} == {
        "words": fields(Words),
        "commands": fields(CommandWords),
        "slack": fields(SlackWords),
    }


@each_language
def test_a_file_begins_with_a_comment_that_names_the_language(language):
    first = (Path(words.__file__).parent / f"{language}.toml").read_text(encoding="utf-8").splitlines()[0]

    assert re.fullmatch(r"# \w[\w ]* \(\w[\w ]*\)", first)


@each_language
def test_a_text_has_the_placeholders_of_english(language):
    wanted = {place: placeholders(text) for place, text in texts("en")}

    assert {place: placeholders(text) for place, text in texts(language)} == wanted


@each_language_and_english
def test_every_text_can_be_filled(language):
    filled = [text.format(**SAMPLES) for _, text in texts(language)]

    assert not [text for text in filled if not text.strip() or set(text) & set("{}")]


@each_language_and_english
def test_no_text_begins_or_ends_blank(language):
    assert not [place for place, text in texts(language) if text != text.strip()]


@each_language_and_english
def test_no_text_holds_what_a_platform_would_act_on(language):
    assert not [place for place, text in texts(language) if MARKUP.search(literal(text))]


@each_language_and_english
def test_quotation_marks_are_typographic(language):
    assert not [place for place, text in texts(language) if '"' in text]


def test_no_french_line_can_break_before_its_punctuation():
    assert not [place for place, text in texts("fr") if re.search(r"(?<!\xa0)[:;?!»]|«(?!\xa0)", text)]


@each_language_and_english
def test_what_is_typed_is_a_name_that_discord_takes(language):
    typed = names(command_words_in(language) or ENGLISH_COMMANDS)

    assert not [name for name in typed if name != name.lower() or not regex.fullmatch(r"[-_'\p{L}\p{N}]{1,32}", name)]


@each_language_and_english
def test_no_two_names_are_the_same(language):
    typed = names(command_words_in(language) or ENGLISH_COMMANDS)

    assert len(set(typed)) == len(typed)


@each_language_and_english
def test_the_shortcut_fits_a_message_s_menu(language):
    assert 1 <= len((command_words_in(language) or ENGLISH_COMMANDS).find_source) <= 32


@each_language_and_english
def test_a_description_has_at_most_100_characters(language):
    described = [(place, text) for place, text in texts(language) if place.startswith("commands.") and place.endswith(("_does", "_is"))]

    assert not [place for place, text in described if not 1 <= len(text) <= 100]


@each_language_and_english
def test_a_button_s_label_has_at_most_40_characters(language):
    assert not [button for button in BUTTONS if not 1 <= len(getattr(words_in(language), button)) <= 40]


@each_language_and_english
def test_no_two_buttons_are_called_the_same(language):
    assert len({getattr(words_in(language), button) for button in BUTTONS}) == len(BUTTONS)


@each_language_and_english
@pytest.mark.parametrize(("field", "room"), [("cut", "note"), ("further", "note"), ("may_not_answer", "label")])
def test_a_line_beside_the_quotes_is_never_cut_itself(language, field, room):
    assert units(for_discord(getattr(words_in(language), field))) <= ROOM[room]


@each_language_and_english
@pytest.mark.parametrize("field", ["cut", "further"])
def test_who_is_told_to_press_more_is_told_the_button_s_name(language, field):
    told = words_in(language)

    assert told.more in getattr(told, field)


@each_language_and_english
@pytest.mark.parametrize("button", ["more", "context", "helpful", "not_helpful"])
def test_the_help_names_the_buttons_as_they_are_called(language, button):
    told = words_in(language)

    assert getattr(told, button) in told.help


@each_language_and_english
def test_the_help_has_four_lines(language):
    assert len(words_in(language).help.splitlines()) == 4


@each_language_and_english
def test_each_month_has_its_own_name(language):
    assert len(set(words_in(language).months)) == len(words_in(language).months) == 12


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("en", "May 3, 2024"),
        ("de", "3. Mai 2024"),
        ("es", "3 may 2024"),
        ("fr", "3 mai 2024"),
        ("it", "3 mag 2024"),
        ("pt", "3 de mai. de 2024"),
        ("ru", "3 мая 2024 г."),
        ("zh", "2024年5月3日"),
    ],
)
def test_a_date_is_written_in_the_language_s_order(locale, written):
    assert words_in(locale).date_words(dt.date(2024, 5, 3)) == written


@pytest.mark.parametrize(
    ("locale", "more"),
    [("de", "Mehr"), ("pt-BR", "Ver mais"), ("pt_BR", "Ver mais"), ("es-419", "Ver más"), ("zh-TW", "更多"), ("RU", "Ещё")],
)
def test_a_locale_finds_its_language_whatever_the_region(locale, more):
    assert words_in(locale).more == more


@pytest.mark.parametrize(("locale", "ask"), [("de", "fragen"), ("pt-BR", "perguntar"), ("es-419", "preguntar"), ("zh-TW", "提问")])
def test_a_locale_finds_its_command_names_whatever_the_region(locale, ask):
    assert command_words_in(locale).ask == ask


@pytest.mark.parametrize("locale", ["en-GB", "en", "xx", ""])
def test_where_there_is_no_translation_words_are_english(locale):
    assert words_in(locale) == ENGLISH


@pytest.mark.parametrize("locale", ["en-GB", "en", "xx", ""])
def test_where_there_is_no_translation_command_names_are_left_alone(locale):
    assert command_words_in(locale) is None


@pytest.mark.parametrize("kind", list(ActionKind))
def test_the_label_of_a_button_tells_its_language(kind):
    labels = [getattr(words_in(language), kind.value) for language in ("en", *languages())]

    assert len(set(labels)) == len(labels)
