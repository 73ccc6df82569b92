"""The terms by which a section is found by its heading."""

import pytest

from bot.heading_keys import content_key, heading_keys, names_in


@pytest.mark.parametrize(
    "same", ["What is a Debian package?", "7.1. What is a Debian package?", "Q: what is a debian package", "Debian packages"]
)
def test_number_capitals_and_grammar_do_not_count(same):
    assert content_key(same, "en") == "#debian_packag"


def test_the_order_counts():
    assert content_key("String to number", "en") != content_key("Number to string", "en")


@pytest.mark.parametrize("without", ["", "What is it?", " ".join(f"word{number}" for number in range(25))])
def test_what_has_no_words_of_content_or_is_no_heading_has_none(without):
    assert content_key(without, "en") == ""


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("2. What is Perl?", ["#perl", "#?what_is_perl"]),
        ("Perl", ["#perl"]),
        ("What is it?", ["#?what_is_it"]),
        ("Что такое Debian?", ["#debian", "#?что_такое_debian"]),
    ],
)
def test_a_question_is_found_by_all_of_its_words_too(heading, keys):
    assert heading_keys(heading, "ru" if "Что" in heading else "en") == keys


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("csv.writer(csvfile, dialect='excel')", ["csv.writer"]),
        ("-f, --force <file>", ["-f", "--force"]),
        ("lock_timeout (integer)", ["lock_timeout"]),
        ("class Client(url)", ["Client"]),
        ("--depth N", ["--depth"]),
        ("Opening hours (summer)", []),
        ("The mill", []),
    ],
)
def test_a_signature_and_an_option_give_names(heading, names):
    assert names_in(heading) == [heading, *names]
