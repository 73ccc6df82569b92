"""Who wrote a message is known by it, though the line that says so is quoted by nobody."""

import pytest

from bot.documents.chats.senders import sender_name_above
from bot.models import Question

DAY = """[
  {"type": "message", "user": "U012ABCDE", "ts": "1793606880.000100", "text": "the compressor is leaking, please do not use it", "user_profile": {"real_name": "Bo Kim"}},
  {"type": "message", "user": "U012ABCDF", "ts": "1793606980.000100", "text": "blue tin on top of the fuse box", "user_profile": {"real_name": "Ada Lund"}}
]"""


@pytest.mark.parametrize(
    ("above", "sender"),
    [
        ("[2026-11-02 08:08] Bo Kim\n", "Bo Kim"),
        ("It was wet.\n\n[2026-11-02 08:08] Bo Kim\n", "Bo Kim"),
        ("[2026-11-02] bo_kim\n", "bo_kim"),
        ("[2026-11-02 08:08] Bo Kim\n\n", ""),
        ("[2026-11-02 08:08] Bo: it is wet\n", ""),
        ("# Bo Kim\n", ""),
        ("[draft] Bo Kim\n", ""),
        ("", ""),
    ],
)
def test_the_line_above_names_who_wrote(above, sender):
    assert sender_name_above(f"{above}The compressor is leaking.", len(above)) == sender


def test_a_message_is_found_by_who_wrote_it(library):
    answer = library({"help/2026-11-02.json": DAY}).ask(Question("what did Bo say about the compressor?"))

    assert answer.missing == ()
    assert answer.quotes[0].answer == "the compressor is leaking, please do not use it"
