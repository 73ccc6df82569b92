"""Web pages: what a reader of the page sees, and what each part of it is."""

import datetime as dt
from pathlib import Path

import pytest

from bot.documents.corpus import read_bytes, read_file
from bot.documents.files.source import SourceFile
from bot.documents.readers import read_web_page
from bot.errors import DocumentError
from bot.models import BlockKind, Question
from bot.passages import split_document

FILES = Path(__file__).parent / "files"


def read(page):
    [document] = read_web_page(SourceFile("page.html", "default", page if isinstance(page, bytes) else page.encode()))
    return document


def blocks(document):
    return [document.text[block.start : block.end] for block in document.blocks]


@pytest.fixture(scope="module")
def handbook():
    [document] = read_file(FILES / "handbook.html", "handbook.html")
    return document


def test_a_page_says_what_it_is(handbook):
    told = (handbook.title, handbook.date, handbook.author, handbook.url, handbook.language)

    assert told == ("Volunteer handbook", dt.date(2024, 3, 18), "Ines Okafor", "https://theatre.example/handbook", "en")


def test_headings_are_sections(handbook):
    assert [(section.level, section.heading) for section in handbook.sections] == [
        (1, "Volunteer handbook"),
        (2, "Front of house"),
        (2, "Bar"),
        (7, "Who holds the licence?"),
        (2, "Lighting"),
        (8, "Emergency lights"),
    ]


@pytest.mark.parametrize("unseen", ["script says", "Home", "Nobody sees", "[1]", "¶", "32", "var x", "nav{}", "Quay Street"])
def test_what_readers_do_not_see_is_not_there(handbook, unseen):
    assert unseen not in handbook.text


def test_parts_stand_by_themselves(handbook):
    assert blocks(handbook)[1:7] == [
        "Doors open forty minutes before the show. Latecomers wait until the first pause, and Rosalind Achterberg decides when that is.",
        "Ticket scanners are kept in the blue cupboard.",
        "Programmes cost two pounds.",
        "Members get theirs free.",
        "3. Sweep the foyer.",
        "4. Switch off the sign at eleven.",
    ]


def test_a_table_has_a_head_and_what_spans_rows_is_in_each(handbook):
    table = handbook.text[handbook.text.index("| Drink") :].partition("\n\n")[0]

    assert table.splitlines() == [
        "| Drink | Small | Large |",
        "|---|---|---|",
        "| Elderflower | £1.20 | £2.10 |",
        "| Ginger beer | £1.80 | £2.90 |",
        "| Coffee | £1.50 | £2.00 |",
        "| Coffee | with oat milk £1.70 | £2.20 |",
    ]


def test_a_term_stands_with_what_explains_it(handbook):
    assert "Corkage: Six pounds for a bottle that guests bring." in blocks(handbook)


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("<dt>Engine<dd>Godot 4", "Engine: Godot 4"),
        ("<dt>Engine:</dt> <dd><p>Godot 4</p></dd>", "Engine: Godot 4"),
        ("<div><dt><b>Engine</b></dt>\n<dd>Godot 4</dd></div>", "Engine: Godot 4"),
        ("<dt>Can I bring a dog?<dd>No.", "Can I bring a dog?\n\nNo."),
        ("<dt><p>Engine</p></dt><dd><p>Godot 4</p></dd>", "Engine: Godot 4"),
        ("<dt><code>Engine\n</code>\n</dt><dd>Godot 4", "Engine: Godot 4"),
        ("<dt>\nEngine\n</dt>\n<dd>\n<p>Godot 4</p></dd>", "Engine: Godot 4"),
        ("<dt>Engine<dt>Price<dd>20 euros", "Engine\n\nPrice: 20 euros"),
        ("<dt>Engine", "Engine"),
    ],
)
def test_a_short_term_stands_as_the_label_of_what_explains_it(entry, text):
    assert read(f"<dl>{entry}</dl>").text == text


def test_a_term_with_what_explains_it_answers_like_a_line_of_values(library):
    facts = "<dt>Developer<dd>Paper Lantern Games AB, Malmö<dt>Founded<dd>September 2020<dt>Price<dd>USD 19.99<dt>Engine<dd>Godot 4"
    answer = library({"a.html": f"<h1>Press kit</h1><dl>{facts}</dl>"}).ask(Question("What engine does the game use?"))

    assert [quote.answer for quote in answer.quotes] == ["Engine: Godot 4"]


def test_lines_of_code_stay_lines(handbook):
    [code] = [block for block in handbook.blocks if block.kind is BlockKind.CODE]

    assert handbook.text[code.start : code.end] == 'desk load --show "Tempest"\ndesk go 12'


def test_a_page_has_no_lines_to_name(handbook):
    assert {passage.line for passage in split_document(handbook)} == {0}


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>one\n   two&nbsp;three</p>", "one two\xa0three"),
        ("<p>f<b>o</b>o <i> bar</i></p>", "foo bar"),
        ("<p>one <br> two<br/><br/>three</p>", "one\ntwo\nthree"),
        ("<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree"),
        ("<p>one<p>two", "one\n\ntwo"),
        ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字です。", "漢字です。"),
        ("<table><tr><td>A page laid out<td></table>", "A page laid out"),
        ("<table><tr><td>Left <table><tr><td>inner<td>row</table><td>right</table>", "Left\n\n| inner | row |\n\nright"),
        ("<p aria-hidden=true>no</p><p hidden>no</p><p>yes</p>", "yes"),
        ("<p>Quay.<sup><a href=#n1>1</a></sup> <a href=#n2 role=doc-noteref>2</a>Fee.<p>Note. <a href=#r1>↩︎</a>", "Quay. Fee.\n\nNote."),
        ("<p>10<sup>3</sup> litres, 19<sup>99</sup> euros, 2<sup>-4</sup>, the 1<sup>st</sup>.", "10³ litres, 19⁹⁹ euros, 2⁻⁴, the 1st."),
        ("<p>[<a role=doc-backlink href=#r1>1</a>] A note.", "[1] A note."),
        ("<ol type=a><li>one<li value=4>two</ol>", "a. one\nd. two"),
        ("<ol style='list-style-type:upper-alpha' start=2><li>one<li>two</ol>", "B. one\nC. two"),
        ("<ol reversed><li>one<li>two<li value=9>three<li>four</ol>", "4. one\n3. two\n9. three\n8. four"),
        ("<ol reversed start=1><li>one<li>two<li>three</ol>", "1. one\n0. two\n-1. three"),
        ("<ol type=i start=3><li>one<li>two<ol type=I start=1999><li>three</ol></ol>", "iii. one\niv. two\n  MCMXCIX. three"),
        ("<ol type=a start=26><li>one<li>two</ol>", "z. one\naa. two"),
        ("<ol type=I start=0><li>none<li>one</ol>", "0. none\nI. one"),
        ("<ol style='list-style: lower-roman inside'><li>one</ol>", "i. one"),
        ("<ol style='list-style: none'><li>§ 1 one<ol type=none><li>(a) two</ol></ol>", "§ 1 one\n  (a) two"),
        ("<table><tr><td colspan=2>Wages<td>5<tr><td>Tea<td>2<td>3</table>", "| Wages |  | 5 |\n| Tea | 2 | 3 |"),
        ("<table><tr><th colspan=2>Cars<tr><th>Car<th>Key<tr><td>Van<td>Gate</table>", "Cars\n\n| Car | Key |\n|---|---|\n| Van | Gate |"),
        ("text &lt;script&gt; &amp; more", "text <script> & more"),
    ],
)
def test_white_space_and_parts_are_as_a_browser_shows_them(page, text):
    assert read(page).text == text


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("A seat is 250<sup>a</sup> euros.", "A seat is 250 euros."),
        ("Built in 1998<sup>2,3</sup>.", "Built in 1998."),
        ("It has 12<sup>(3)</sup> or <b>13</b><sup>1–3</sup> rooms.", "It has 12 or 13 rooms."),
        ("Oslo<sup>*</sup> and Graz<sup>†‡</sup> pay 25 %<sup>b</sup>.", "Oslo and Graz pay 25 %."),
        ("It is old.<sup>[note 1]</sup> It turns.<sup>[3]</sup>", "It is old. It turns."),
        ("It is old.<sup>[<a href=#n1>1</a>]</sup> It turns.<sup><a href=#n1>1</a>, <a href=#n2>2</a></sup>", "It is old. It turns."),
    ],
)
def test_the_mark_of_a_note_changes_no_figure_or_word_before_it(marked, words):
    assert read(f"<p>{marked}</p>").text == words


@pytest.mark.parametrize(
    ("raised", "words"),
    [
        ("40 m<sup>2</sup>, the 1<sup>st</sup>, 2<sup>nd</sup>, 3<sup>rd</sup>", "40 m², the 1st, 2nd, 3rd"),
        ("le 1<sup>er</sup>, 2<sup>e</sup>, XIX<sup>e</sup>, n<sup>o</sup> 4", "le 1er, 2e, XIXe, no 4"),
        ("la 5<sup>a</sup> y la 1.<sup>a</sup>", "la 5ª y la 1.a"),
        ("x<sup>a</sup>, A<sup>*</sup>, f<sup>(3)</sup>, 10<sup>2,5</sup>", "xa, A*, f⁽³⁾, 10²,⁵"),
        ("à 10<sup>h</sup>30 chez Kestrel<sup>TM</sup>", "à 10h30 chez Kestrel™"),
    ],
)
def test_what_is_raised_and_no_mark_of_a_note_stays(raised, words):
    assert read(f"<p>{raised}</p>").text == words


def test_a_note_begins_with_its_mark_and_a_blank():
    assert read("<p><sup>a</sup>Members only.<br><sup>*</sup>Guests too.</p>").text == "a Members only.\n* Guests too."


def test_a_count_below_zero_is_quoted_with_its_sign():
    assert blocks(read("<ol start=-1><li>Ignition.<li>Lift-off.</ol>")) == ["-1. Ignition.", "0. Lift-off."]


def test_the_main_part_is_what_counts_unless_hardly_anything_is_in_it():
    side = "<div>Side words.</div>"

    assert read(f"{side}<main><p>Main words that are long enough.</p></main>").text == "Main words that are long enough."
    assert read(f"{'<p>Words outside of it that go on.</p>' * 9}<main>x</main>").text.count("outside") == 9


def test_a_line_in_bold_type_is_a_heading_only_above_text():
    document = read("<p><b>Wings</b></p><p>Birds have two.</p><p><b>Nothing follows</b></p>")

    assert [section.heading for section in document.sections] == ["Wings"]
    assert blocks(document) == ["Birds have two.", "Nothing follows"]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>Site</title><h1>Wings</h1><p>Two.", "Wings"),
        ("<title>Birds - Site</title><h1>Wings</h1><p>Two.<h1>Beaks</h1><p>One.", "Birds - Site"),
        ("<header><h1>Outside</h1></header><main><p>Two wings and more.</main>", "Outside"),
        ("<p>Two.", "Page"),
        ("<h2>Wings</h2><p>Two.<h3>Left</h3><p>One.", "Wings"),
        ("<h1>Wings</h1><p>Two.<h1>Beaks</h1><p>One.", "Page"),
        ("<h1>Birds</h1><h1>Wings</h1><p>Two.<h1>Beaks</h1><p>One.", "Birds"),
        (f"<p>{'Birds have wings. ' * 30}</p><h1>Appendix</h1><p>Two.", "Page"),
    ],
)
def test_the_title_is_the_only_first_heading_or_what_the_head_says(page, title):
    assert read(page).title == title


def test_furniture_of_a_page_from_the_web_is_not_quoted_and_tells_the_date():
    document = read("<h1>Wings</h1><p>Posted on Sep 22, 2020</p><p>Birds have two.</p><p>Read This Next</p><p>Share</p>")

    assert blocks(document) == ["Birds have two."]
    assert document.date == dt.date(2020, 9, 22)


def test_a_page_saved_by_a_browser_links_to_where_it_was():
    assert read("<!-- saved from url=(0026)https://birds.example/wing -->\n<p>Two.").url == "https://birds.example/wing"
    assert read("<link rel=canonical href=/wing><p>Two.").url is None


@pytest.mark.parametrize("encoding", ["windows-1251", "shift_jis", "gb18030", "utf-8"])
def test_a_page_is_read_in_the_encoding_that_it_names(encoding):
    words = {"windows-1251": "Крылья", "shift_jis": "つばさ", "gb18030": "翅膀", "utf-8": "wings"}[encoding]

    assert read(f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}"><p>{words}'.encode(encoding)).text == words


@pytest.mark.parametrize("named", ["no-such", "utf-8", "hex", "rot13"])
def test_an_encoding_that_is_named_wrongly_does_not_matter(named):
    assert read(f"<meta charset={named}><p>Flügel".encode("cp1252")).text == "Flügel"


@pytest.mark.parametrize("page", ["<script>let text = 1</script>", "<p></p>", "<!-- words -->", "<nav>Home</nav>"])
def test_a_page_without_text_is_refused(page):
    with pytest.raises(DocumentError, match=r"page.html: not read, it has no text to quote"):
        read(page)


@pytest.mark.parametrize(
    "page", ["<ul><li>item " * 9_000, "<table><tr><td>item " * 9_000, "<table><tr><th>a<th>b<tr><td>1<td>2<tr><td>item<td>" * 4_000]
)
def test_deep_lists_and_tables_take_no_time_by_the_square_of_their_depth(page):
    assert len(read(page).text) < 60 * 9_000


def test_what_is_nested_without_end_is_refused():
    with pytest.raises(DocumentError, match=r"page.html: not read, its parts are nested more than 20,000 deep"):
        read(f"{'<div><b>' * 50_000}deep words")


def test_deep_nesting_is_read():
    assert read(f"{'<div><b>' * 5_000}deep words").text == "deep words"


@pytest.mark.parametrize("page", ["<P>words" * 21_000, "words<BR>" * 21_000, "<DIV>words</div>" * 21_000])
def test_tags_in_capitals_are_nested_no_deeper(page):
    assert read(page).text.startswith("words")


def message(name, time, words):
    return (
        f'<div class="chatlog__message-group"><div class="chatlog__message"><div class="chatlog__message-aside"><img></div><div class="chatlog__header">'
        f'<span class="chatlog__author">{name}</span> <span class="chatlog__timestamp"><a href="#c1">04/06/2024 {time}</a></span></div>'
        f'<div class="chatlog__content"><span class="chatlog__markdown-preserve">{words}</span></div></div></div>'
    )


def test_an_export_of_discord_says_who_wrote_what_and_quotes_only_what():
    document = read(
        f"<title>Harbour</title>{message('Juno', '10:14', 'When does the server restart?')}{message('Odo Quill', '10:16', 'Every Tuesday at 4.')}"
        f"{message('Juno', '11:02', 'Thanks!')}<div>Exported 3 message(s)</div>"
    )

    assert "Odo Quill — 04/06/2024 10:16" in document.text
    assert blocks(document) == ["When does the server restart?", "Every Tuesday at 4.", "Thanks!"]


@pytest.mark.parametrize("named", ["c3 title", "title"])
def test_the_title_of_a_page_from_google_docs_is_a_heading(named):
    document = read(f'<p class="{named}"><span class="c1">The mill</span></p><p>It stands.</p><h1>Wheel</h1><p>It turns.</p>')

    assert [(section.level, section.heading) for section in document.sections] == [(1, "The mill"), (1, "Wheel")]


@pytest.mark.parametrize(
    "beside",
    [
        '<ol class="breadcrumbs"><li>Home</li></ol>',
        '<div class="indexdiv"><dl><dt>mill, The mill<dd>wheel, The mill</dl></div>',
        '<div title="footer"><p>Page 3</p></div>',
    ],
)
def test_what_programs_add_around_a_page_is_left_out(beside):
    assert read(f"{beside}<p>The mill stands by the river.</p>").text == "The mill stands by the river."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16le", "utf-7", "punycode", "unicode_escape"])
def test_an_encoding_that_no_page_can_name_so_is_not_believed(encoding):
    page = f"<meta charset={encoding}><p>Café +AGE- C:\\notes</p>"

    assert read(page + "x" * (len(page.encode()) % 2)).text.startswith("Café +AGE- C:\\notes")


def test_the_title_of_a_drawing_is_none_of_the_page():
    assert read("<svg><title>Menu</title></svg><p>The mill stands.</p><h1>Wheel</h1><p>It turns.</p>").title != "Menu"


@pytest.mark.parametrize("inside", ["<sup>" * 15_000, "<main>" * 15_000, "<p>y</p>" * 20_000 + "<main>z</main>" * 3_000])
def test_marks_and_main_parts_in_one_another_are_soon_read(inside):
    assert "words" in read(f"{'a ' * 500_000}{inside}{'words ' * 50_000}").text


@pytest.mark.parametrize(
    "around",
    [
        '<div class="toc"><p><b>Table of Contents</b></p><dl><dt><a href="#a">7.1. What is a package?</a></dt></dl></div>',
        '<div class="navheader"><table><tr><th colspan="3">Chapter 7. Harbour</th></tr><tr><td><a href="c.html">Next</a></td><td>x</td></tr></table></div>',
        '<p>Next: <a href="#b" rel="next">Boats</a>, Previous: <a href="#a" rel="prev">Docks</a>, Up: <a href="#t" rel="up">Top</a></p>',
    ],
)
def test_tables_of_contents_and_the_way_on_are_no_words_of_a_page(around):
    assert blocks(read(f"<h1>Harbour</h1>{around}<p>The pier is closed on Mondays.</p>")) == ["The pier is closed on Mondays."]


@pytest.mark.parametrize(
    ("around", "words"),
    [
        ('<p>See <a href="b" rel="next">boats</a> and <a href="c">cranes</a> for prices.</p>', "See boats and cranes for prices."),
        ('<p>Read <a href="b" rel="next">part two</a> before you fill the tank.</p>', "Read part two before you fill the tank."),
        ('<div><a href="a" rel="start">Home</a><p>Bring boxes.</p></div>', "Home\n\nBring boxes."),
    ],
)
def test_what_says_more_than_where_the_next_page_is_stays(around, words):
    assert "\n\n".join(blocks(read(f"<h1>Harbour</h1>{around}"))) == words


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Frequently asked questions", "Frequently asked questions – Harbour Food Bank"),
        ("Opening hours", "Opening hours – Harbour Food Bank"),
        ("Our history", "Our history"),
    ],
)
def test_a_heading_that_every_site_has_is_no_title_alone(heading, title):
    page = f"<title>{heading} – Harbour Food Bank</title><h1>{heading}</h1><p>We are open from nine to five on every day but Sunday.</p>"

    [document] = read_bytes(page.encode(), "page.html")

    assert document.title == title


def test_a_table_right_below_another_is_one_of_its_own():
    row = "<tr><td>{}</td><td>{}</td></tr>"
    hours = "<table><tr><th>Day</th><th>Hours</th></tr>" + row.format("Monday", "9 to 5") + "</table>"
    prices = "<table><tr><th>Ticket</th><th>Price</th></tr>" + row.format("Adults", "£7") + "</table>"

    assert "| Monday | 9 to 5 |\n\n| Ticket | Price |\n|---|---|\n| Adults | £7 |" in read(f"<h1>Mill</h1>{hours}{prices}").text


KIT = "<table><tr><td>Beamer<td>2</tr><tr><td>Chairs<td>40</tr></table>"
ROOMS = (
    "<tr><th>Room<th>Open<th>Kit</tr><tr><td>Ahorn<td>8 to 12<td>none</tr>"
    f"<tr><td>Birke<td>9 to 17<td>{KIT}</tr><tr><td>Buche<td>10 to 14<td>none</tr>"
)


def test_a_table_in_a_cell_leaves_the_table_around_it_whole():
    assert read(f"<h1>Rooms</h1><table>{ROOMS}</table><p>Ring twice.</p>").text.split("\n\n")[1:] == [
        "| Room | Open | Kit |\n|---|---|---|\n| Ahorn | 8 to 12 | none |\n| Birke | 9 to 17 |  |\n| Buche | 10 to 14 | none |",
        "Birke",
        "| Beamer | 2 |\n| Chairs | 40 |",
        "Ring twice.",
    ]


def test_a_table_in_a_cell_stands_under_what_its_row_is_of():
    document = read(f"<h1>Rooms</h1><table>{ROOMS}</table><p>Ring twice.</p>")

    assert document.slice(document.sections[1]) == "Birke\n\n| Beamer | 2 |\n| Chairs | 40 |"


@pytest.mark.parametrize(
    ("question", "answer"), [("When is the room Birke open?", "9 to 17"), ("How many chairs are there in Birke?", "Chairs | 40")]
)
def test_a_table_with_another_in_a_cell_is_asked_row_by_row(library, question, answer):
    assert answer in library({"a.html": f"<h1>Rooms</h1><table>{ROOMS}</table>"}).ask(Question(question)).quotes[0].answer


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (f"<tr><td>Logo<td>Site</tr><tr><td>Kit<td>{KIT}</tr>", "Logo\n\nSite\n\nKit\n\n| Beamer | 2 |\n| Chairs | 40 |"),
        (f"<tr><th>Kit<th>More</tr><tr><td>{KIT}<td>a</tr><tr><td>{KIT}<td>b</tr>", None),
    ],
)
def test_a_table_without_a_head_or_mostly_of_tables_is_how_a_page_is_laid_out(rows, text):
    parts = read(f"<table>{rows}</table>").text

    assert parts == text if text else parts.startswith("Kit\n\nMore\n\n| Beamer")


def test_a_table_without_a_head_right_below_another_is_one_of_its_own():
    assert read(f"<p>Kit.</p>{KIT}{KIT}").text == "Kit.\n\n| Beamer | 2 |\n| Chairs | 40 |\n\n| Beamer | 2 |\n| Chairs | 40 |"


@pytest.mark.parametrize(
    ("button", "is_heading"),
    [
        ("<h2><button>{}</button></h2>", True),
        ("<button class='accordion-button collapsed'>{}</button>", True),
        ("<div><button data-bs-toggle='collapse'><span>{}</span></button></div>", True),
        ("<button aria-expanded='false'>{}</button>", True),
        ("<button>{}</button>", None),
        ("<button aria-expanded='false' aria-haspopup='true'>{}</button>", None),
        ("<button class='navbar-toggler' data-bs-toggle='collapse'>{}</button>", None),
    ],
)
def test_a_button_that_unfolds_what_follows_is_its_heading(button, is_heading):
    document = read(f"<h1>Rowing club</h1><p>We row.</p>{button.format('Can I bring a dog?')}<div>Dogs stay ashore.</div>")

    assert blocks(document) == ["We row.", "Dogs stay ashore."]
    assert [section.heading for section in document.sections[1:]] == (["Can I bring a dog?"] if is_heading else [])


def test_a_button_that_only_says_that_there_is_more_is_no_heading():
    document = read("<h1>Rowing club</h1><p>We row.</p><button aria-expanded='false'>Show more</button><p>Dogs stay ashore.</p>")

    assert [section.heading for section in document.sections] == ["Rowing club"]


def test_what_can_be_unfolded_is_a_section_to_its_end():
    inner = "<details><summary>Big ones?</summary><p>Ashore.</p></details><p>Cats too.</p>"
    document = read(f"<h1>Rowing club</h1><details><summary>Can I bring a dog?</summary><p>No.</p>{inner}</details><p>We row.</p>")

    all_of_it = "Can I bring a dog?\n\nNo.\n\nBig ones?\n\nAshore.\n\nCats too."
    assert [document.slice(section) for section in document.sections[1:]] == [all_of_it, "Big ones?\n\nAshore."]


@pytest.mark.parametrize(
    ("entry", "heads"),
    [
        ("<dt>Port<dd><p>What it listens on.<p>At least 1024.", "Port\n\nWhat it listens on.\n\nAt least 1024."),
        ("<dt><p>Port</p><dd><p>What it listens on.<p>At least 1024.", "Port\n\nWhat it listens on.\n\nAt least 1024."),
        ("<dt>Port<dd><div><p>What it listens on:<ul><li>At least 1024.</ul></div>", "Port\n\nWhat it listens on:\n\n- At least 1024."),
        ("<dt>Port<dd><ul><li>What it listens on.<li>At least 1024.</ul>", "Port\n\n- What it listens on.\n- At least 1024."),
        ("<dt>Port<dd>What it listens on.<dd>Wine.", "Port\n\nWhat it listens on.\n\nWine."),
        (
            "<dt>Port<dt>Harbour (UK)<dd><p>What it listens on.<p>At least 1024.",
            "Port\n\nHarbour (UK)\n\nWhat it listens on.\n\nAt least 1024.",
        ),
    ],
)
def test_a_term_above_more_than_a_line_heads_that_alone(entry, heads):
    document = read(f"<h2>Server</h2><dl>{entry}<dt>Host</dt><dd>Where it runs.</dd></dl><p>Both can change.")
    term = document.sections[1]

    assert (document.slice(term), term.heading) == (heads, "Port")
    assert document.text.endswith("Host: Where it runs.\n\nBoth can change.")


def test_a_term_that_is_no_label_heads_one_line_too():
    document = read("<h2>Server</h2><dl><dt>port (integer)<dd>The port it listens on. At least 1024.<dt>Engine<dd>Godot 4</dl>")

    assert [section.heading for section in document.sections] == ["Server", "port (integer)"]
    assert blocks(document) == ["The port it listens on. At least 1024.", "Engine: Godot 4"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What does --force do?", "Overwrites what is there."),
        ("What does --dry-run do?", "Shows what would be done."),
        ("What is the default of --depth?", "The default is 3."),
    ],
)
def test_an_option_is_found_by_its_name_whatever_stands_beside_it(library, question, answer):
    options = (
        "<dt><code>-f</code>, <code>--force</code><dd><p>Overwrites what is there.<p>Nothing is asked."
        "<dt><code>-n</code>, <code>--dry-run</code><dd><p>Shows what would be done.<p>Nothing is written."
        "<dt>--depth N<dd><p>Goes down N folders at most.<p>The default is 3."
    )
    page = f"<h1>tidy</h1><p>It puts files in order.</p><h2>Options</h2><dl>{options}</dl>"

    assert library({"tidy.html": page}).ask(Question(question)).quotes[0].answer == answer


@pytest.mark.parametrize(
    "box",
    [
        '<div class="note"><h3 class="title">Note</h3><p>Oil it first.</p></div>',
        '<div class="admonition warning"><p class="admonition-title"><b>Note</b></p><p>Oil it first.</p></div>',
        '<div class="admonition note"><p class="admonition-title">Note</p><p>Oil it first.</p></div>',
        '<div class="panel"><p class="title wide">Note</p><p>Oil it first.</p></div>',
        '<aside class="callout"><h2>Note</h2><p>Oil it first.</p></aside>',
        '<div class="theme-admonition alert"><div class="admonitionHeading_Gvgb">Note</div><div><p>Oil it first.</p></div></div>',
    ],
)
def test_the_heading_of_a_box_is_of_the_box_alone(box):
    document = read(f"<h1>Mill</h1><h2>Wheel</h2>{box}<p>It turns.</p><h3>Spokes</h3><p>There are nine.</p>")
    headings = [(section.heading, document.slice(section)) for section in document.sections[1:]]

    assert [heading for heading, _ in headings] == ["Wheel", "Note", "Spokes"]
    assert (headings[1][1], "There are nine." in headings[0][1]) == ("Note\n\nOil it first.", True)


def test_a_page_that_is_all_in_a_box_has_its_title():
    document = read('<div class="panel"><h1>Harbour rules</h1><p>No swimming.</p><h2>Boats</h2><p>Tie them up.</p></div>')

    assert document.title == "Harbour rules"
    assert [(section.level, section.heading) for section in document.sections] == [(1, "Harbour rules"), (2, "Boats")]


PANEL = '<div class="panel"><h3>Kayak</h3><p>A day costs 20 euros.</p><h3>Tent</h3><p>A night costs 9 euros.</p></div>'


def test_headings_side_by_side_in_a_box_head_each_its_own():
    document = read(f"<h1>Boats</h1>{PANEL}<p>We close at six.</p>")

    assert [(section.heading, document.slice(section).strip()) for section in document.sections[1:]] == [
        ("Kayak", "Kayak\n\nA day costs 20 euros."),
        ("Tent", "Tent\n\nA night costs 9 euros."),
    ]


def test_boxes_side_by_side_are_no_title():
    panels = [f'<div class="panel"><h3>{name}</h3><p>A day costs {price} euros.</p></div>' for name, price in (("Kayak", 20), ("Tent", 9))]
    document = read("".join(panels))

    assert document.title == "Page"
    assert [document.slice(section) for section in document.sections] == [
        "Kayak\n\nA day costs 20 euros.",
        "Tent\n\nA day costs 9 euros.",
    ]


def test_a_page_that_is_all_in_a_box_without_a_title_is_read_as_without_the_box():
    assert [(section.level, section.heading) for section in read(PANEL).sections] == [(3, "Kayak"), (3, "Tent")]


@pytest.mark.parametrize(
    "first",
    [
        "<details><summary>Can I bring a dog?</summary><p>Dogs stay ashore.</p></details>",
        '<div class="note"><h4>Dogs</h4><p>Dogs stay ashore.</p></div>',
        "<dl><dt>Dogs<dd><p>Dogs stay ashore.<p>Cats too.</dl>",
    ],
)
def test_what_opens_a_page_and_ends_is_not_its_title(first):
    document = read(f"{first}<p>We row.</p><h2>Prices</h2><p>Adults pay 5 euros.</p>")

    assert "dog" not in document.title.casefold()
    assert [section.level for section in document.sections][1:] == [2]
    assert "We row." not in document.slice(document.sections[0])


def test_the_heading_alone_in_a_box_heads_what_follows():
    document = read('<div class="panel"><h2>Library rules</h2></div><p>Books are lent for three weeks.</p>')

    assert [(section.heading, section.end) for section in document.sections] == [("Library rules", len(document.text))]


@pytest.mark.parametrize(
    "empty",
    ['<div class="figure"><img></div>', '<figure class="figure"><img></figure>', "<details></details>", '<div class="note"></div>'],
)
def test_what_is_set_apart_and_empty_ends_no_heading_behind_it(empty):
    document = read(f"<h1>Mill</h1><p>It is old.</p>{empty}<h2>Wheel</h2><p>It turns.</p>")

    assert [(section.heading, document.slice(section)) for section in document.sections[1:]] == [("Wheel", "Wheel\n\nIt turns.")]


def test_a_box_that_holds_one_term_alone_says_all_of_it():
    document = read(
        '<h1>Server</h1><div class="note"><dl><dt>Port<dd><p>What it listens on.<p>At least 1024.</dl></div><p>Both can change.</p>'
    )

    assert blocks(document) == ["What it listens on.", "At least 1024.", "Both can change."]
    assert [document.slice(section) for section in document.sections[1:]] == ["Port\n\nWhat it listens on.\n\nAt least 1024."]


def test_a_picture_that_is_the_whole_page_is_none():
    assert [section.level for section in read('<div class="figure"><h1>Mill</h1><p>It turns.</p></div>').sections] == [1]


def test_the_parts_of_a_term_stand_apart():
    assert read("<dl><dt><p>Zone 1</p><p>20 minutes</p></dt><dd>A ticket is 2 euros.</dd></dl>").text.startswith("Zone 1 20 minutes: ")


def test_a_box_that_is_a_title_itself_leaves_the_bold_type_as_it_was():
    document = read(
        '<h1>Mill</h1><div class="panel"><b><div class="note title">Oil it.</div></b><b>Mind the wheel</b><p>It turns.</p></div><p>It is old.</p>'
    )

    assert "It is old." in blocks(document)


def test_boxes_in_a_box_end_with_it():
    inner = '<div class="note"><h4>Note</h4><p>Oil it.</p></div>'
    document = read(f'<h2>Mill</h2><div class="example"><h3>Wheel</h3><p>It turns.</p>{inner}</div><p>It is old.</p>')

    assert [document.slice(section) for section in document.sections[1:]] == ["Wheel\n\nIt turns.\n\nNote\n\nOil it.", "Note\n\nOil it."]


def test_a_table_that_is_a_box_has_its_title_to_itself():
    table = "<table><tr><th>Part<th>Age</tr><tr><td>Wheel<td>90 years</tr></table>"
    document = read(f'<h1>Mill</h1><div class="table"><p class="title"><b>Table 1. Ages</b></p>{table}</div><p>It turns.</p>')

    assert [section.heading for section in document.sections] == ["Mill", "Table 1. Ages"]
    assert document.slice(document.sections[1]).endswith("90 years |")


def test_the_title_of_a_picture_is_no_sentence_and_heads_nothing_else():
    document = read(
        '<h1>Mill</h1><div class="figure"><img src="a.png"><p class="title"><b>Figure 1. The wheel</b></p></div><p>It turns.</p>'
    )

    assert [document.slice(section) for section in document.sections[1:]] == ["Figure 1. The wheel"]
    assert blocks(document) == ["It turns."]


def test_a_box_of_a_line_in_bold_type_says_it():
    assert "Closed on Monday." in blocks(read('<h1>Pool</h1><div class="alert"><b>Closed on Monday.</b></div><p>It is warm.</p>'))


def test_a_heading_in_what_can_be_unfolded_ends_with_it(library):
    page = (
        "<h1>Club</h1><details><summary>Dogs</summary><h3>Big dogs</h3><p>They stay ashore.</p></details><p>We row on Sundays at nine.</p>"
    )

    [quote] = library({"a.html": page}).ask(Question("When do you row on Sundays?")).quotes

    assert quote.citation.heading == ""


def test_what_stands_below_what_can_be_unfolded_is_not_under_its_heading(library):
    page = "<h1>Rowing club</h1><details><summary>Can I bring a dog?</summary><p>Dogs stay ashore.</p></details><p>We row on Sundays at nine.</p>"

    [quote] = library({"a.html": page}).ask(Question("When do you row on Sundays?")).quotes

    assert (quote.answer, quote.citation.heading) == ("We row on Sundays at nine.", "")


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("To leave, press <button>Leave</button> and confirm by mail.", "To leave, press Leave and confirm by mail."),
        ("Then press <b>twice</b> <button>Save</button>.", "Then press twice Save."),
        ("<button>Save</button> keeps what you wrote.", "Save keeps what you wrote."),
        ("Was this of use? <button>Yes</button> or <button>No</button>", "Was this of use? or"),
        ("Row at dawn. <button>Submit</button>", "Row at dawn."),
        ("Type <code>oar</code><button class='copybtn'>Copy</button> in the shell.", "Type oar in the shell."),
    ],
)
def test_a_button_inside_of_a_sentence_is_read_and_one_that_stands_alone_is_not(page, words):
    assert read(f"<p>{page}</p>").text == words


R_SQUARED = "<mi>π</mi><mo>&#x2062;</mo><msup><mi>r</mi><mn>2</mn></msup>"
ANNOTATED = f"<semantics><mrow>{R_SQUARED}</mrow><annotation encoding='application/x-tex'>\\pi r^2</annotation></semantics>"


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (f"<math>{R_SQUARED}</math>", "πr²"),
        (
            f"<span class='katex'><span class='katex-mathml'><math>{ANNOTATED}</math></span><span aria-hidden='true'>πr2</span></span>",
            "πr²",
        ),
        (f"<span class='mwe-math-mathml-a11y' style='display: none;'><math>{ANNOTATED}</math></span><img alt='\\pi r^2'>", "πr²"),
        ("<math>2x+10</math>", "2x+10"),
        ("<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>", "(a+b)/2"),
        ("<math><msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt><mspace/><msub><mi>x</mi><mi>n</mi></msub></math>", "√(a+b) x_n"),
        ("<math><mroot><mi>x</mi><mn>3</mn></mroot><mfenced open='['><mi>a</mi><mi>b</mi></mfenced></math>", "³√x[a,b)"),
        ("<math>" + "<mrow>" * 3_000 + "r" + "</mrow>" * 3_000 + "</math>", "r"),
    ],
    ids=["mathml", "katex", "mediawiki", "text", "fraction", "root", "brackets", "deep"],
)
def test_a_formula_inside_of_a_sentence_is_read_once(formula, words):
    assert read(f"<p>The area is {formula} where r is the radius.</p>").text == f"The area is {words} where r is the radius."


@pytest.mark.parametrize(
    "hidden",
    [
        '<div class="d-none"><p>Draft.</div>',
        '<div class="hidden p-4"><p>Draft.</div>',
        '<p class="d-none d-print-block">Draft.',
        '<p aria-hidden="TRUE">Draft.',
        '<p style="color: red; opacity: 0.0 !important">Draft.',
        '<p>It is old.<span style="font-size:0px">Draft.</span>',
        "<style>/* a */ p { margin: 0 } .note, #old { color: red; display: none }</style><p class='wide note'>Draft.<p id=old>Draft.",
        "<style>p.note, .box > #old { display: none }</style><p class=note>Draft.<div class=box><p id=old>Draft.</div>",
        "<style>.box .wide.note { display: none } .box { display: flex }</style><div class=box><i><p class='note wide'>Draft.</i></div>",
        "<style>.note { visibility: hidden }</style><p class=note>Draft.",
        "<button data-bs-toggle=modal data-bs-target='#ask'>Ask</button><div class=modal id=ask aria-hidden=true>Draft.</div>",
    ],
)
def test_what_a_page_hides_is_not_there(hidden):
    assert "Draft." not in read(f"{hidden}<p>It turns.").text


@pytest.mark.parametrize(
    "shown",
    [
        '<div class="d-none d-md-block">It is old.</div>',
        '<p class="hidden lg:flex">It is old.',
        '<p style="opacity:0.5">It is old.',
        '<p style="opacity:0;transform:translateY(20px)">It is old.',
        '<p style="backface-visibility:hidden">It is old.',
        '<div style="font-size:0"><p style="font-size:9px">It is old.</div>',
        "<style>@media print { .note { display: none } }</style><p class=note>It is old.",
        "<style media=print>.note { display: none }</style><p class=note>It is old.",
        "<style>.note { display: none } @media (min-width: 9px) { .note { display: block } }</style><p class=note>It is old.",
        "<style>.note { display: none }</style><p class=note style='display: block'>It is old.",
        "<style>.menu .note, div.note, .note:hover, .note + p, .1, p..note { display: none }</style><p class=note>It is old.",
        "<style>.note { visibility: hidden } .open .note { visibility: visible }</style><p class=note>It is old.",
        "<style>.note { visibility: hidden; transition: opacity 1s }</style><p class=note>It is old.",
        "<style>.note { visibility: hidden }</style><p class=note style='visibility: visible'>It is old.",
        "<style>.box p.note { display: none } p.note.wide { display: block }</style><div class=box><p class=note>It is old.</div>",
    ],
)
def test_what_a_page_shows_on_some_screens_is_there(shown):
    assert "It is old." in read(f"{shown}<p>It turns.").text


@pytest.mark.parametrize(
    "unfolded",
    [
        "<details><summary>Mill</summary><p>It is old.</details>",
        '<div class="collapse">It is old.</div>',
        '<div class="accordion-content" style="display:none">It is old.</div>',
        "<div role=tabpanel hidden>It is old.</div>",
        "<div hidden=until-found>It is old.</div>",
        "<h3><button aria-controls=mill aria-expanded=false>Mill?</button></h3><div id=mill class=hidden>It is old.</div>",
        "<button>Mill?</button><div class=hidden>It is old.</div>",
        "<style>.panel { display: none }</style><button>Mill?</button><div class=panel>It is old.</div>",
        "<style>.more { display: none } .open .more { display: block }</style><p class=more>It is old.",
        "<style>.more { display: none }</style><script>show('.more')</script><p class=more>It is old.",
        "<style>.faq .text { display: none }</style><script>open('.faq h3')</script><div class=faq><p class=text>It is old.</div>",
    ],
)
def test_what_is_hidden_until_it_is_unfolded_is_said_by_the_page(unfolded):
    assert "It is old." in read(f"{unfolded}<p>It turns.").text


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("<span class=selected-value>Mon</span><span class=selected-value>Tue</span>", "Mon, Tue"),
        ("<label for=a>Linux</label><label for=b>Windows</label>", "Linux Windows"),
        ("Tags: <a href=x>toner</a><a href=y>paper</a>", "Tags: toner paper"),
        ("<a href=x>ton</a><a href=x>er</a>", "toner"),
        ("<span>ton</span><span>er</span>", "toner"),
    ],
)
def test_what_only_a_style_sets_apart_is_parted(written, words):
    assert blocks(read(f"<h1>Printer</h1><div>{written}</div>")) == [words]


def test_what_reviewers_wrote_beside_a_text_is_none_of_it():
    page = (
        "<p class='c2 title'>Camp handbook</p><p class=subtitle>Troop 12</p><h1>Arrival</h1>"
        "<p>The coach leaves at 8:15<sup><a href='#cmnt1' id=cmnt_ref1>[a]</a></sup>.</p><h1>Food</h1><p>Dinner is at six.</p>"
        "<div class=c22><p><a href='#cmnt_ref1' id=cmnt1>[a]</a>Is it not 8:45?</p><p>Please check.</p></div>"
    )

    document = read(page)

    assert blocks(document) == ["Troop 12", "The coach leaves at 8:15.", "Dinner is at six."]
    assert document.title == "Camp handbook"
