"""A link leads to the words, over http or https, or there is none."""

import re
from urllib.parse import unquote, urlsplit

import pytest
from hostile import texts, urls
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from adapters.links import MAX_LINK_CHARS, link_to, safe_url, words_on_page
from adapters.pieces import ITEM_MARK

PAGE = "https://example.org/page"
LONG = "The first five words here, " + "and many more of them after that, " * 10 + "before the last five arrive."
REFUSED = [
    "",
    None,
    "javascript:alert(1)",
    "JavaScript://example.org/%0aalert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.org",
    "discord://x",
    "//example.org",
    "example.org",
    "https://",
    "https:///path",
    "https://user:secret@example.org/",
    "https://example.org@evil.example/",
    "https://exa mple.org/",
    "https://example.org/a b",
    "https://example.org/a\nb",
    " https://example.org",
    "https://example.org\\@evil.example",
    "https://evil.example\\.example.org/",
    "https://example.org/\u202egnp",
    "https://example.org/\u200b",
    "https://example..org/",
    "https://-example.org/",
    "https://example.org:port/",
    "https://example.org:99999/",
    "https://[::1/",
    "https://exam|ple.org/",
    "https://example.org/\ud800",
]


@pytest.mark.parametrize("url", REFUSED)
def test_an_address_not_to_be_trusted_gives_no_link(url):
    assert link_to(url, "words") is None


@pytest.mark.parametrize(
    ("url", "made"),
    [
        ("HTTPS://Example.ORG/Page?q=1#part", "https://example.org/Page?q=1#part"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("https://example.org/a_(b)|<c>[d]`\"'", "https://example.org/a_%28b%29%7C%3Cc%3E%5Bd%5D%60%22'"),
        ("https://example.org/100%/%41", "https://example.org/100%25/%41"),
    ],
)
def test_an_address_is_made_plain(url, made):
    assert safe_url(url) == made


def test_few_words_are_named_whole():
    assert link_to(PAGE, "He leads\n  it.") == f"{PAGE}#:~:text=He%20leads%20it."


def test_many_words_are_named_by_their_first_and_last():
    assert link_to(PAGE, LONG) == f"{PAGE}#:~:text=The%20first%20five%20words%20here%2C,before%20the%20last%20five%20arrive."


def test_a_range_over_paragraphs_has_its_ends_in_the_first_and_the_last():
    assert link_to(PAGE, "A title\n\nIts text.") == f"{PAGE}#:~:text=A%20title,Its%20text."


def test_a_row_of_a_table_is_named_by_its_first_and_last_cell():
    assert link_to(PAGE, "Ginger beer | £1.80 | 2.90 |") == f"{PAGE}#:~:text=Ginger%20beer,2.90"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("rules.md", "Be kind.\n- No spam.\n- Play fair."),
        ("rules.html", "Be kind.\n- No spam.\n- Play fair."),
        ("rules.md", "Be kind.\n2. No spam.\n3. Play fair."),
        ("rules.txt", "Be kind.\n  • No spam.\n  • Play fair."),
    ],
)
def test_items_of_a_list_are_named_by_the_first_and_the_last(path, words):
    assert link_to(PAGE, words_on_page(words, path)) == f"{PAGE}#:~:text=Be%20kind.,Play%20fair."


def test_what_the_directive_reserves_is_encoded():
    assert link_to(PAGE, "a-b, c&d=e") == f"{PAGE}#:~:text=a%2Db%2C%20c%26d%3De"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("It hangs *behind* the **blue** __door__.", "It hangs behind the blue door."),
        ('Run `pump --reset`, see [the manual](https://example.org/a "A").', "Run pump --reset, see the manual."),
        ("- the ~~old~~ snake_case_name", "the old snake_case_name"),
        (r"5 \* 3 is a * b", "5 * 3 is a * b"),
        ("*Right\npassage* of `__init__`", "Right\npassage of __init__"),
        ("```sh\nrm *\n```", "rm *\n"),
    ],
)
def test_words_of_markdown_are_named_as_its_page_shows_them(written, shown):
    assert words_on_page(written, "docs/pump.md") == shown
    assert words_on_page(written, "pump.txt") == written


def test_a_fragment_of_the_address_stays():
    assert link_to(f"{PAGE}#part", "words") == f"{PAGE}#part:~:text=words"


@pytest.mark.parametrize("old", [f"{PAGE}#part:~:text=old", f"{PAGE}#part:~:old:~:older"])
def test_a_directive_of_the_address_is_replaced(old):
    assert link_to(old, "words") == f"{PAGE}#part:~:text=words"


def test_a_directive_sign_in_the_path_is_no_directive():
    assert link_to("https://example.org/a:~:b", "words") == "https://example.org/a:~:b#:~:text=words"


@pytest.mark.parametrize("words", ["", " \n ", "x" * 10_000, "語" * 200, "\ud800"])
def test_words_that_cannot_be_named_leave_the_page(words):
    assert link_to(PAGE, words) == PAGE


def test_a_page_longer_than_a_link_gives_none():
    assert link_to(f"https://example.org/{'x' * 512}", "words") is None


def test_words_are_named_as_far_as_there_is_room():
    page = f"https://example.org/{'x' * 420}"

    assert link_to(page, LONG).removeprefix(page) == "#:~:text=The%20first%20five,last%20five%20arrive."


@given(texts, st.integers(0, 600))
@settings(deadline=None)
def test_no_link_is_too_long(words, length):
    assert len(link_to(f"{PAGE}/{'x' * length}", words) or "") <= MAX_LINK_CHARS


@given(st.one_of(urls, st.builds("{}://{}/{}".format, st.sampled_from(["http", "https", "ftp"]), texts, texts)), texts)
@example("https://a@b", "x")
@settings(deadline=None)
def test_every_link_is_plain_http(url, words):
    link = link_to(url, words)

    assert link is None or re.fullmatch(r"https?://[^\s<>()\"`|\\@/?#]+(/[!-~]*)?([?#][!-~]*)?", link)
    assert link is None or not set(link) & set(' <>()"`|\\{}^')


@given(texts)
@settings(deadline=None)
def test_the_directive_names_words_of_the_quote(words):
    link = link_to(PAGE, words)
    assume(link != PAGE)
    assume(not re.search(rf"\n[ \t]*{ITEM_MARK}", words))  # of a list the marks are no words

    directive = urlsplit(link).fragment.removeprefix(":~:text=")
    ends = [unquote(end) for end in directive.split(",")]
    text = " ".join([word for word in words.split() if word != "|"])
    assert text.startswith(ends[0])
    assert text.endswith(ends[-1])


@given(texts)
@settings(deadline=None)
def test_the_directive_holds_no_sign_that_it_reserves(words):
    directive = link_to(PAGE, words).removeprefix(PAGE).removeprefix("#:~:text=")

    assert re.fullmatch(r"(?:[A-Za-z0-9._~]|%[0-9A-F]{2})*,?(?:[A-Za-z0-9._~]|%[0-9A-F]{2})*", directive)
