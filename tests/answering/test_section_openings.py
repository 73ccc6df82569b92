"""Which sentence a section says first of what its heading names, where the time, number, person or name is asked for."""

import pytest

from bot.models import Confidence, Question

FLATS = """# Flats

## Deposit

Money held against damage. It is 200 pounds.

## Treasurer

Looks after the money.

Since May this is Ida Falk.

## Closing days

Told by mail. The next is 12 August.

## Caterer

Cooks for guests.
"""
WOHNEN = """# Wohnen

## Kaution

Geld als Sicherheit für Schäden.

Sie beträgt drei Monatsmieten.

## Hausmeister

Kümmert sich um das Haus.

Er heißt Uwe Brandt.
"""


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (FLATS, "How much is the deposit?", "It is 200 pounds."),
        (FLATS, "Who is the treasurer?", "Since May this is Ida Falk."),
        (FLATS, "When are the closing days?", "The next is 12 August."),
        (FLATS, "What is the deposit?", "Money held against damage."),
        (WOHNEN, "Wie hoch ist die Kaution?", "Sie beträgt drei Monatsmieten."),
    ],
)
def test_a_section_is_opened_by_the_sentence_that_holds_what_is_asked_for(library, text, question, answer):
    assert library({"a.md": text}).ask(Question(question)).quotes[0].answer == answer


def test_how_to_join_is_told_by_the_first_sentence_that_says_so(library):
    club = "# Bowls\n\n## Membership\n\nOur club has 64 members. The annual fee is £85. To apply, fill in the form behind the bar.\n"

    assert library({"a.md": club}).ask(Question("How do I join?")).quotes[0].answer == "To apply, fill in the form behind the bar."


@pytest.mark.parametrize(("heading", "confidence"), [("Earlier coups", Confidence.LIKELY), ("The coup", Confidence.STRONG)])
def test_others_of_what_is_asked_about_are_no_strong_match(library, heading, confidence):
    page = f"# Kessira\n\n## {heading}\n\nIn June 1996 a coup brought the colonels to power.\n\n## Trade\n\nGold is sold abroad.\n"

    assert library({"a.md": page}).ask(Question("When was the coup?")).confidence is confidence


@pytest.mark.parametrize(("says", "confidence"), [("asked when", Confidence.LIKELY), ("said that", Confidence.STRONG)])
def test_a_question_that_is_reported_is_no_strong_match(library, says, confidence):
    minutes = f"# Minutes\n\nMrs Dorran {says} Playsafe would mend the playground swings.\n\nThe clerk read the accounts.\n"

    found = library({"a.md": minutes, "b.md": "# Rowing\n\nWe row on the lake.\n"})

    assert found.ask(Question("who will mend the playground swings?")).confidence is confidence


def test_where_none_holds_it_the_first_opens_the_section_and_is_no_strong_match_for_a_number(library):
    answer = library({"a.md": FLATS}).ask(Question("How much is the caterer?"))

    assert answer.confidence is not Confidence.STRONG


def test_below_a_term_of_a_web_page_it_is_so_too(library):
    entry = "<dt>Deposit<dd><p>Money held against damage.<p>It is 200 pounds.<dt>Notice<dd><p>Time before leaving.<p>It is two months."

    found = library({"a.html": f"<h1>Flats</h1><dl>{entry}</dl>"})

    assert found.ask(Question("How much is the deposit?")).quotes[0].answer == "It is 200 pounds."
    assert found.ask(Question("How long is the notice?")).quotes[0].answer == "It is two months."


def test_a_heading_that_only_repeats_a_part_of_the_title_does_not_open_what_the_title_names(library):
    page = "# git-mv manual\n\n## Name\n\ngit-mv - Move or rename a file, a directory, or a symlink\n\n## Git\n\nPart of the suite.\n"

    assert library({"git-mv.md": page}).ask(Question("What does git mv do?")).quotes[0].answer.startswith("git-mv - Move")


RULES = {
    "under a name": "# Kestrel Hollow Rules\n\n1. Be kind.\n2. No spam.\n3. No griefing.\n",
    "in capitals": "KESTREL HOLLOW RULES\nLast updated: 2026-08-14\n\n1. Be kind\nInsults lead to a ban.\n\n2. Spam\nDo not post invites.\n\n3. Age\nYou must be at least 16 years old to join.\n",
    "by headings": "# Server rules\n\n## 1. Be kind\n\nInsults lead to a ban.\n\n## 2. Spam\n\nDo not post invites.\n\n## 3. Age\n\nYou must be 16.\n",
    "by groups": "# Server rules\n\n## Chat\n\n- Be kind.\n- No spam.\n\n## Builds\n\n- Do not grief.\n",
    "below their day": "Rules\nLast updated: 2026-08-14\n\n1. Be kind.\n2. No spam.\n",
}


@pytest.mark.parametrize(
    ("form", "first"),
    [
        ("under a name", "1. Be kind.\n2. No spam.\n3. No griefing."),
        ("in capitals", "Insults lead to a ban."),
        ("by headings", "Insults lead to a ban."),
        ("by groups", "Be kind.\n- No spam."),
        ("below their day", "1. Be kind.\n2. No spam."),
    ],
)
def test_the_rules_are_told_in_their_order_however_they_are_written(library, form, first):
    answer = library({"a.txt" if form in {"in capitals", "below their day"} else "a.md": RULES[form]}).ask(Question("what are the rules?"))

    assert (answer.quotes[0].answer, answer.confidence) == (first, Confidence.STRONG)
    assert [quote.span.start for quote in answer.quotes] == sorted(quote.span.start for quote in answer.quotes)
    assert not any("Last updated" in quote.answer for quote in answer.quotes)


def test_each_section_of_the_rules_is_a_quote(library):
    answer = library({"a.md": RULES["by headings"]}).ask(Question("what are the rules?"))

    assert [quote.answer for quote in answer.quotes] == ["Insults lead to a ban.", "Do not post invites.", "You must be 16."]


def test_when_the_rules_were_changed_is_told_if_that_is_asked(library):
    answer = library({"a.txt": RULES["below their day"]}).ask(Question("when were the rules last updated?"))

    assert answer.quotes[0].answer == "Last updated: 2026-08-14"


def test_a_title_in_which_no_name_stands_before_the_topic_does_not_tell_it(library):
    page = "# How we changed our rules\n\nAt first there were seven of them.\n"

    assert library({"a.md": page}).ask(Question("what are the rules?")).is_abstention


def test_how_is_not_told_by_yes(library):
    page = "# FAQ\n\n## Can I change my nickname?\n\nYes. Type `/nick NAME` in #bot-commands.\n\n## Can I bring a dog?\n\nNo.\n"
    found = library({"a.md": page})

    assert found.ask(Question("How do I change my nickname?")).quotes[0].answer == "Type `/nick NAME` in #bot-commands."
    assert found.ask(Question("Can I change my nickname?")).quotes[0].answer == "Yes."


def test_the_next_of_what_happens_every_week_is_told_by_its_day(library):
    page = "# Events\n\n## Weekly game night\n\nGame night is every Friday at 19:00 UTC in the voice channel Tavern. Bring a microphone.\n"

    answer = library({"a.md": page}).ask(Question("when is the next game night?"))

    assert answer.quotes[0].answer.startswith("Game night is every Friday")


def test_what_money_is_paid_through_runs_nothing(library):
    page = "# FAQ\n\n## What does the server cost?\n\nRunning the server costs us 62 euros a month, which is paid by donations through Ko-fi.\n"

    assert library({"a.md": page}).ask(Question("who runs the server?")).confidence is not Confidence.STRONG


def test_a_place_in_italics_is_one(library):
    page = "# Channels\n\nThere are six voice channels. The music bot is only allowed in *Jukebox*.\n\nType `/nick` in #bot-commands.\n"

    assert (
        library({"a.md": page}).ask(Question("where can I use the music bot?")).quotes[0].answer
        == "The music bot is only allowed in *Jukebox*."
    )


SETTINGS = """<h1>Settings</h1><dl>
<dt>lock_timeout (integer)<dd><p>The time to wait before a lock is given up. The default is one second.
<dt>cache.size<dd><p>How many entries are kept.<p>At most 5000 are allowed.
</dl>"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is the default of lock_timeout?", "The default is one second."),
        ("default lock_timeout", "The default is one second."),
        ("What does lock_timeout do?", "The time to wait before a lock is given up."),
        ("What is cache.size?", "How many entries are kept."),
    ],
)
def test_something_of_a_thing_is_told_by_what_says_it(library, question, answer):
    assert library({"settings.html": SETTINGS}).ask(Question(question)).quotes[0].answer == answer


def test_what_everybody_asks_the_price_of_is_told_by_the_first_sentence_that_has_one(library):
    found = library(
        {
            "join.md": "# Join\n\n## What does it cost?\n\nJoin and bring a friend. £25 a month, or £15 for students.\n\n## Room\n\nWe meet in the hall.\n"
        }
    )

    answer = found.ask(Question("what does it cost?"))

    assert (answer.confidence, answer.quotes[0].answer) == (Confidence.STRONG, "£25 a month, or £15 for students.")


@pytest.mark.parametrize("name", ["boats.csv", "boats.md"])
def test_a_table_below_a_title_alone_tells_what_there_is(library, name):
    rows = [["Name", "Kind", "Year"], ["Wren", "single", "2001"], ["Robin", "double", "2010"], ["Kite", "four", "2015"]]
    table = (
        "\n".join(map(",".join, rows))
        if name.endswith("csv")
        else "# Boats\n\n" + "\n".join(map(" | ".join, [rows[0], ["---"] * 3, *rows[1:]]))
    )

    found = library({name: table + "\n", "fees.md": "# Fees\n\nThe fee for a key is 20 euros.\n"}).ask(Question("which boats are there?"))

    assert found.quotes[0].answer.startswith("Wren")
    assert "Kite" in found.quotes[0].answer


AXOLOTL = """# Marsh newt

A newt of the lakes around Kandle.

## Discovery

Ida Falk drew it in 1825 near a mill.

## Diet

Worms, larvae and small fish, which the animal finds by smell.

## Threats

The main causes are dirty water and the spread of Kandle. Carp were released in the 1970s to provide food, and eat the eggs.
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what does the marsh newt eat", "Worms, larvae and small fish, which the animal finds by smell."),
        ("who discovered the marsh newt", "Ida Falk drew it in 1825 near a mill."),
    ],
)
def test_below_the_title_that_names_a_thing_a_heading_tells_what_is_asked_of_it_in_other_words(library, question, answer):
    quotes = library({"a.md": AXOLOTL}).ask(Question(question)).quotes

    assert [quote.answer for quote in quotes[:1]] == [answer]
