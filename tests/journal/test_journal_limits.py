"""Token buckets: exact, shared by all threads and processes, and gone when they are full."""

import math
import threading
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journal_samples import DAY, HOUR, SECOND, THREAD, run_together

from bot.journal import person_key, place_key
from bot.journal import tables as journal_tables
from bot.journal.limits import Bucket


def kept(journal):
    with journal._reading() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(journal_tables.limits))


def test_a_bucket_gives_its_capacity_at_once_and_no_more(journal):
    assert [journal.take_all([("key", 3, 0.5)]) for _ in range(4)] == [0.0, 0.0, 0.0, 2.0]


def test_after_the_wait_there_is_a_token(journal, clock):
    journal.take_all([("key", 1, 0.25)])
    wait = journal.take_all([("key", 1, 0.25)])

    clock.turn(wait * SECOND)

    assert (wait, journal.take_all([("key", 1, 0.25)])) == (4.0, 0.0)


def test_asking_in_vain_costs_nothing(journal, clock):
    journal.take_all([("key", 1, 0.5)])
    for _ in range(5):
        journal.take_all([("key", 1, 0.5)])

    clock.turn(2 * SECOND)

    assert journal.take_all([("key", 1, 0.5)]) == 0.0


def test_buckets_with_different_keys_are_independent(journal):
    journal.take_all([("one", 1, 1)])

    assert journal.take_all([("other", 1, 1)]) == 0.0


def test_buckets_survive_a_restart(url, open_journal):
    first = open_journal(url)
    first.take_all([("key", 1, 0.5)])
    first.close()

    assert open_journal(url).take_all([("key", 1, 0.5)]) == 2.0


def test_from_several_buckets_all_tokens_are_taken(journal):
    assert journal.take_all([("a", 1, 1), Bucket("b", 1, 0.5)]) == 0.0
    assert (journal.take_all([("a", 1, 1)]), journal.take_all([("b", 1, 0.5)])) == (1.0, 2.0)


def test_from_several_buckets_none_is_taken_where_one_is_empty(journal):
    journal.take_all([("empty", 1, 0.5)])

    assert journal.take_all([("full", 1, 1), ("empty", 1, 0.5)]) == 2.0
    assert journal.take_all([("full", 1, 1)]) == 0.0


def test_several_empty_buckets_make_wait_for_the_slowest(journal):
    journal.take_all([("a", 1, 1), ("b", 1, 0.25), ("c", 1, 0.5)])

    assert journal.take_all([("a", 1, 1), ("b", 1, 0.25), ("c", 1, 0.5)]) == 4.0


def test_from_no_buckets_everything_is_allowed(journal):
    assert journal.take_all([]) == 0.0


@pytest.mark.parametrize("buckets", [[("a", 0, 1)], [("a", 1, 0)], [("a", 1, 1), ("a", 2, 1)]], ids=str)
def test_impossible_buckets_are_refused(journal, buckets):
    with pytest.raises(ValueError, match="bucket"):
        journal.take_all(buckets)


def test_full_buckets_are_pruned_and_others_stay(journal, clock):
    journal.take_all([("soon full", 1, 1)])
    journal.take_all([("long empty", 1, 1 / (2 * 3600))])

    clock.turn(HOUR)

    assert kept(journal) == 1
    assert journal.take_all([("long empty", 1, 1 / (2 * 3600))]) > 0


def test_a_clock_set_back_makes_nobody_wait_longer_than_a_bucket_takes_to_fill(journal, clock):
    journal.take_all([("key", 2, 1)])
    clock.turn(-1000 * DAY)

    assert journal.take_all([("key", 2, 1)]) == 1.0


def test_a_smaller_capacity_holds_at_once(journal):
    for _ in range(10):
        journal.take_all([("key", 10, 1)])

    assert journal.take_all([("key", 2, 1)]) == 1.0


STEPS = st.lists(st.integers(0, 5_000), min_size=1, max_size=40)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(capacity=st.integers(1, 5), interval_ms=st.sampled_from([250, 500, 1000, 2000]), steps_ms=STEPS)
def test_a_bucket_does_what_a_bucket_with_tokens_does(open_journal, clock, capacity, interval_ms, steps_ms):
    journal = open_journal("sqlite://")
    rate = Fraction(1, interval_ms)
    tokens = Fraction(capacity)

    for step in steps_ms:
        clock.turn(step / 1000 * SECOND)
        tokens = min(Fraction(capacity), tokens + step * rate)
        expected = 0 if tokens >= 1 else (1 - tokens) / rate / 1000
        wait = journal.take_all([("key", capacity, 1000 / interval_ms)])
        tokens -= wait == 0
        assert math.isclose(wait, expected, abs_tol=1e-9)


def test_many_threads_take_exactly_the_capacity(journal):
    with ThreadPoolExecutor(8) as threads:
        waits = list(threads.map(lambda _: journal.take_all([("a", 10, 1e-3), ("b", 20, 1e-3)]), range(40)))

    assert waits.count(0.0) == 10


def test_many_threads_taking_in_different_orders_do_not_lock_each_other_out(url, open_journal):
    journal = open_journal(url)
    one_way = [("a", 100, 1e-3), ("b", 100, 1e-3)]
    start = threading.Barrier(8)

    def take(number):
        start.wait()
        return [journal.take_all(one_way if number % 2 else one_way[::-1]) for _ in range(5)]

    with ThreadPoolExecutor(8) as threads:
        waits = [wait for taken in threads.map(take, range(8)) for wait in taken]

    assert waits == [0.0] * 40


def test_processes_together_take_exactly_the_capacity(url):
    taking = """
from concurrent.futures import ThreadPoolExecutor
with Journal.open(url, retention_days=90) as journal, ThreadPoolExecutor(4) as threads:
    print(sum(wait == 0 for wait in threads.map(lambda _: journal.take_all([("key", 10, 1e-6)]), range(20))))
"""

    assert sum(map(int, run_together(url, taking))) == 10


def test_keys_of_people_and_places_cannot_be_mistaken_for_one_another():
    keys = {
        person_key("slack", "U1"),
        person_key("slack", "U1", "buttons"),
        person_key("slack", "U1/day"),
        person_key("slack/U1", ""),
        person_key("discord", "U1"),
        place_key(THREAD),
    }

    assert len(keys) == 6
