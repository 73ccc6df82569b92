"""A platform may deliver an event twice; it is answered once."""

from concurrent.futures import ThreadPoolExecutor

import sqlalchemy as sa
from journal_samples import DAY, HOUR, run_together

from bot.journal import tables as journal_tables


def test_an_event_arrives_for_the_first_time_once(journal):
    assert [journal.first_delivery("slack:Ev1") for _ in range(3)] == [True, False, False]


def test_different_events_are_told_apart(journal):
    assert journal.first_delivery("slack:Ev1")
    assert journal.first_delivery("slack:Ev2")


def test_an_event_that_came_to_nothing_arrives_for_the_first_time_again(journal):
    assert journal.first_delivery("slack:Ev1")
    journal.forget_delivery("slack:Ev1")
    journal.forget_delivery("slack:Ev2")

    assert [journal.first_delivery("slack:Ev1") for _ in range(2)] == [True, False]


def test_of_many_threads_exactly_one_is_first(journal):
    with ThreadPoolExecutor(8) as threads:
        firsts = list(threads.map(lambda _: journal.first_delivery("slack:Ev1"), range(24)))

    assert firsts.count(True) == 1


def test_of_several_processes_exactly_one_is_first(url):
    delivering = "with Journal.open(url, retention_days=90) as journal: print(journal.first_delivery('slack:Ev1'))"

    assert sorted(run_together(url, delivering)) == ["False", "True"]


def test_a_delivery_is_remembered_over_a_restart(url, open_journal):
    first = open_journal(url)
    first.first_delivery("slack:Ev1")
    first.close()

    assert not open_journal(url).first_delivery("slack:Ev1")


def test_a_delivery_is_remembered_for_a_day(journal, clock):
    journal.first_delivery("slack:Ev1")
    clock.turn(DAY - HOUR)

    assert not journal.first_delivery("slack:Ev1")


def test_an_expired_delivery_is_a_first_one_again(journal, clock):
    journal.first_delivery("slack:Ev1")
    clock.turn(DAY - HOUR / 2)
    journal.recent_questions()  # the hourly tidying, which finds nothing expired
    clock.turn(HOUR / 2)

    assert [journal.first_delivery("slack:Ev1") for _ in range(2)] == [True, False]


def test_expired_deliveries_are_pruned(journal, clock):
    journal.first_delivery("slack:Ev1")
    clock.turn(2 * DAY)

    with journal._reading() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(journal_tables.deliveries)) == 0
