"""Pages other than the seed: exactly their furniture goes, and every sentence stays."""

from pathlib import Path

import pytest

from bot.documents.corpus import read_corpus
from bot.documents.furniture.cleaning import find_furniture
from bot.documents.text.outline import find_headings
from bot.models import HEADING_JOINT
from bot.passages import split_document

PAGES = {document.id: document for document in read_corpus(Path(__file__).parents[1] / "samples").documents}

FURNITURE = {
    "forum_thread.txt": """Home | Forum | Help | Log in
Skip to main content
Joined: 3 May 2012
Posts: 214
Posted on 14 Mar 2021 at 18:32
Reply
Share
Report
Posted on 14 Mar 2021 at 19:05
Like
3
Reply
Share
Posted 3 years ago
Posted 3 years ago
Posted 3 years ago
Posted 3 years ago
Reply
Share
Load more comments
You may also like
© 2021 Example Garden Forum. All rights reserved.""",
    "news_page.txt": """By Anna Lindqvist
Published 4 May 2022, 07:15
Updated 5 May 2022
Share
Tweet
Email
1,204 views
Advertisement
Read more
Related articles
Comments (18)
Print
Save
Sign up for our newsletter""",
    "wiki_page.txt": """Main page
Random article
Recent changes
From Wikipedia, the free encyclopedia
Jump to navigation
[edit]
[edit]
[edit]
This page was last edited on 7 August 2019, at 11:20 (UTC).
What links here
Printable version""",
    "chat_log.txt": """*** carol (~c@host.example) has joined #ops
* dave has quit (Ping timeout: 240 seconds)""",
    "manual.txt": "Back to top",
    "questions_and_answers.txt": """© 2020 Example Library
All rights reserved
Contact us""",
    "poem.txt": "",
}

SENTENCES = {
    "forum_thread.txt": """Pump keeps losing pressure overnight
My garden pump holds 3.5 bar in the evening, but by morning it is down to 1 bar.
The hose is new and I see no drips anywhere.
What should I check first?
Check the foot valve.
If it does not close, the water runs back into the well.
Dr. Weir's book, p. 12, says the same.
How long does the repair take?
2 hours
And how many washers do I need?
5""",
    "news_page.txt": """Harbour bridge to close for eleven weeks
The harbour bridge will close on 9 May for repairs to its bearings.
The work was meant to start in 2020.
"We could not wait any longer," said the port's chief engineer, J. K. Moreau.
She expects costs of about $4.2 million, i.e. twice the first estimate.
Ferries will run every 20 minutes.""",
    "wiki_page.txt": """The black-tailed skimmer is a dragonfly of the family Libellulidae.
It was described by Linnaeus in 1758.[1]
Description
Adults are 44 to 50 mm long.
Males become blue with age; females stay yellow.[2]
Share of records by month
May      12
June     40
July     96
See also
List of dragonflies""",
    "chat_log.txt": """[09:58] <alice> is the migration done?
[09:58] <bob> yes
[09:59] <alice> how many nodes are left?
[09:59] <bob> 5
who restarted the cache
me
when
Yesterday
how many replies did the survey get
40 replies
Mali left the union in 1960.""",
    "manual.txt": """Search
Press Search to find a stored job.
The panel shows the newest job first.
Print
Choose Print and wait for approx. 10 seconds.
The lamp turns green.
The panel has these buttons:
Back
Home
Menu
Error codes
17
The tray is empty.
23
The cover is open.
The cover can be opened at any time.
A job that is being printed stops, and goes on when the cover is closed.
panel --reset --port 9100
panel --status
1. Open the cover and pull out the drum, which may still be hot.
Do not touch the green foil.
2. Close the cover.
Copyright
(c) The third copy of each form is yellow.""",
    "questions_and_answers.txt": """What is the answer to everything?
42
Which tab opens the thread?
Comments
How often is the list updated?
Every day.
When was the library founded?
3 May 1998
How many volumes does it hold?
12,500
Who runs it?
Ada Byron
What does the sign on the door say?
No comment
What do I press at the end?
Print""",
    "poem.txt": """The Harbour Light
By Tomas Reed
More
I ask of the water, and less of the land.
Back
Came the boats with the tide in the night,
One by one,
And no more.
Home
Is a word for the light.""",
}


def test_every_sample_page_is_described():
    assert set(PAGES) == set(FURNITURE) == set(SENTENCES)


@pytest.mark.parametrize("name", FURNITURE)
def test_exactly_the_furniture_of_a_page_is_found(name):
    text = PAGES[name].text

    furniture = [text[span.start : span.end].strip() for span in find_furniture(text).furniture]

    assert furniture == FURNITURE[name].splitlines()


@pytest.mark.parametrize("name", SENTENCES)
def test_every_sentence_of_a_page_is_a_sentence_of_a_passage_or_a_heading_above_one(name):
    page = PAGES[name]
    passages = split_document(page)

    found = [" ".join(page.slice(sentence).split()) for passage in passages for sentence in passage.sentences]
    found += [heading for passage in passages for heading in (page.title, *passage.heading.split(HEADING_JOINT))]

    wanted = [" ".join(sentence.split()) for sentence in SENTENCES[name].splitlines()]
    assert [sentence for sentence in wanted if sentence not in found] == []


@pytest.mark.parametrize("name", PAGES)
def test_no_character_but_furniture_headings_and_white_space_lies_between_blocks(name):
    page = PAGES[name]
    furniture = find_furniture(page.text).furniture
    covered = [*page.blocks, *furniture, *[heading.span for heading in find_headings(page.text, furniture)]]

    left = set(range(len(page.text))).difference(*(range(span[0], span[1]) for span in covered))

    assert "".join(page.text[index] for index in sorted(left)).strip() == ""


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("forum_thread.txt", "Pump keeps losing pressure overnight"),
        ("news_page.txt", "Harbour bridge to close for eleven weeks"),
        ("wiki_page.txt", "Black-tailed skimmer"),
        ("poem.txt", "The Harbour Light"),
        ("chat_log.txt", "Chat log"),
    ],
)
def test_a_page_is_titled_by_its_first_line_or_its_file_name(name, title):
    assert PAGES[name].title == title
