"""What is kept out of the garbage collection, and what is not."""

import gc
import weakref

from bot.pauses import building_what_lasts


class Knot:
    """Something that holds itself."""

    def __init__(self):
        self.itself = self


def test_what_reading_again_left_in_cycles_is_let_go():
    gc.collect()
    with building_what_lasts():
        pass
    with building_what_lasts():
        left = weakref.ref(Knot())

    assert left() is None
    assert gc.isenabled()
    gc.unfreeze()


def test_what_a_bot_is_made_ready_with_is_not_looked_at_again(library):
    made = library({"a.md": "The old gate is red."})
    before = gc.get_freeze_count()
    made.warm_up()

    assert gc.get_freeze_count() > before
    gc.unfreeze()
