"""A folder, and the index of it."""

import pytest
from yards import Yard

PAGES = {
    "gate.txt": "The gate opens at nine in the morning. Ada Brennan keeps the key of the gate.\n",
    "pump.txt": "The pump was repaired in 1987 by Otto Falk. It draws water from the old well.\n",
    "north/fence.md": "# Fences\n\n## Paint\n\nThe fence is painted green every second summer.\n\n## Posts\n\nThe posts are made of oak.\n",
    "north/rows.jsonl": '{"id": "r1", "title": "Bees", "text": "The bees live in the orchard."}\n'
    '{"id": "r2", "title": "Owls", "text": "The owls live in the barn."}\n',
}


@pytest.fixture
def yard(tmp_path):
    """A folder of four files, indexed."""
    made = Yard(tmp_path)
    for name, text in PAGES.items():
        made.put(name, text)
    made.index.sync()
    yield made
    made.index.close()
