"""What is kept out of the garbage collection, and what is not."""

import gc
import os
import threading
import weakref

import pytest

from bot.bootstrap import build_service
from bot.pauses import building_what_lasts
from bot.settings import load_settings
from bot.workers import Capacity, Workers


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


@pytest.mark.parametrize(("engine", "is_looked_at"), [("tantivy", True), ("rank_bm25", False)])
async def test_reading_again_collects_garbage_only_where_all_is_made_anew(tmp_path, engine, is_looked_at):
    (tmp_path / "a.txt").write_text("The old gate is red.", encoding="utf-8")
    with build_service(load_settings(corpus_dir=tmp_path, data_dir=tmp_path / "data", engine=engine, journal="off")) as service:
        (tmp_path / "b.txt").write_text("The new gate is green.", encoding="utf-8")
        await service.reload()
        snapshot = service.library.snapshot
        tracked = [each for each in gc.get_objects() if each is snapshot]
    gc.unfreeze()

    assert bool(tracked) == is_looked_at


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="the system knows no priorities")
async def test_the_threads_that_work_are_put_off_no_longer_than_the_loop():
    def priority():
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    workers = Workers(Capacity())
    try:
        told = await workers.answer(priority), await workers.read(priority)
    finally:
        workers.close()

    assert told == (priority(), priority())
