"""What a page says of itself before it begins."""

import pytest

from bot.documents.markdown.front_matter import front_matter


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("title: The lamp", {"title": "The lamp"}),
        ("title: >-\n  The lamp\n  of Otley\ndate: 2024-03-01", {"title": "The lamp of Otley", "date": "2024-03-01"}),
        ("title: The lamp # old", {"title": "The lamp"}),
        ("title: 'It''s ours'", {"title": "It's ours"}),
        ('title: "The \\"lamp\\""', {"title": 'The "lamp"'}),
        ("title: null\nauthor: Ada", {"author": "Ada"}),
        ("title: yes\ndate: 2024", {"title": "yes", "date": "2024"}),
        ("author: [Ada, Ben]", {"author": "Ada, Ben"}),
        ("author:\n  - Ada\n  - Ben\ntags: [a, b]", {"author": "Ada, Ben"}),
        ("author:\n  name: Ada", {}),
        ("title: Lamp: a history", {"title": "Lamp: a history"}),
        ("title: !!python/object:os.system x", {"title": "x"}),
        ("layout: page", {}),
        ("Title: The lamp\nDate: 2024-03-01\nAuthor(s): [Ada, Ben]", {"title": "The lamp", "date": "2024-03-01", "author": "Ada, Ben"}),
        ("AUTHORS: Ada\nTITLE: Lamp: a history", {"title": "Lamp: a history", "author": "Ada"}),
        ("Title:\ntitle: The lamp", {"title": "The lamp"}),
    ],
)
def test_yaml(fields, told):
    text = f"---\n{fields}\n---\nWords.\n"
    found, body = front_matter(text)

    assert (found, text[body:]) == (told, "Words.\n")


def test_toml():
    text = '+++\ntitle = "The lamp"\nauthor = ["Ada", "Ben"]\ndate = 2024-03-01\n+++\nWords.\n'
    found, body = front_matter(text)

    assert (found, text[body:]) == ({"title": "The lamp", "author": "Ada, Ben", "date": "2024-03-01"}, "Words.\n")


@pytest.mark.parametrize(
    "text",
    [
        "+++\na = " + "[" * 3000 + "\n+++\n",
        "+++\na = " + "9" * 5000 + "\n+++\n",
        "---\nThe lamp is lit.\n---\n",
        "+++\nThe lamp is lit.\n+++\n",
        "Words.\n---\ntitle: x\n---\n",
        "---\ntitle: x\n",
    ],
)
def test_a_page_that_begins_with_its_words_has_none(text):
    assert front_matter(text) == ({}, 0)


@pytest.mark.parametrize("above", ["\n", "\n \n\n", "\r\n"])
def test_empty_lines_may_stand_above(above):
    assert front_matter(f"{above}---\ntitle: The lamp\n---\nWords.")[0] == {"title": "The lamp"}
