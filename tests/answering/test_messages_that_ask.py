"""In a chat people ask without a question mark, and go on after one: neither is an answer."""

import pytest

from bot.answering.chat import only_asks
from bot.models import Question

CHAT = """[2024-05-14 19:01] Ben: whats the code of the bike shed
[2024-05-14 19:03] Tom: 4711
[2024-05-14 19:04] Ben: where do I leave the kayak? the rack was full last time
[2024-05-14 19:06] Ingrid: behind the library on Quay Road
[2024-05-14 19:07] Jo: who has the keys for the boathouse?
[2024-05-14 19:08] Ben: no idea
[2024-05-14 19:09] Ingrid: Marcus has
"""


@pytest.mark.parametrize(
    ("sentence", "before", "asks"),
    [
        ("[10:05] Ben: whats the code of the shed", "", True),
        ("Ben: anyone know when the sauna opens", "Tom: yes\n", True),
        ("<ada> how do i reset it", "", True),
        ("Ben: no idea, sorry", "", True),
        ("the rack was full", "[10:05] Ben: where do I leave it? ", True),
        ("[10:05] Ben: the code is 4711", "", False),
        ("[10:05] Ben: no idea is too small for us", "", False),
        ("Tip: how you hold it matters.", "", False),
        ("Where the road ends there is a gate", "", False),
        ("The rack is full.", "Where do I leave it? ", False),
    ],
)
def test_what_only_asks(sentence, before, asks):
    assert only_asks(sentence, before) is asks


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("whats the code of the bike shed", "[2024-05-14 19:03] Tom: 4711"),
        ("where do I leave the kayak?", "[2024-05-14 19:06] Ingrid: behind the library on Quay Road"),
        ("who has the keys for the boathouse", "[2024-05-14 19:09] Ingrid: Marcus has"),
    ],
)
def test_the_answer_to_a_message_is_another_one(library, question, answer):
    assert library({"a.txt": CHAT}).ask(Question(question)).quotes[0].answer == answer
