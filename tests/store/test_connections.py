"""A store has a connection for each thread that lives, and none for others."""

import sqlite3
import threading

import pytest

from bot.store import Store


@pytest.fixture
def store(tmp_path):
    """A store without generations."""
    made = Store(tmp_path / "store.sqlite3")
    made.create()
    yield made
    made.close()


def connections_of_threads(store, number):
    """The connections of threads that used the store one after another."""
    used = []
    for _ in range(number):
        thread = threading.Thread(target=lambda: used.append(store.connection))
        thread.start()
        thread.join()
    return used


def is_open(connection):
    try:
        connection.execute("SELECT 1").fetchall()
    except sqlite3.ProgrammingError:
        return False
    return True


def test_a_thread_that_ended_holds_nothing_open(store):
    used = connections_of_threads(store, 5)

    assert (len(used), any(map(is_open, used)), is_open(store.connection)) == (5, False, True)


def test_a_store_keeps_no_connection_of_a_thread_that_ended(store):
    connections_of_threads(store, 5)

    assert store._all == {store.connection}


def test_closing_closes_the_connections_of_threads_that_go_on(store):
    may_end, used = threading.Event(), []
    ready = threading.Event()

    def use():
        used.append(store.connection)
        ready.set()
        may_end.wait(20)

    thread = threading.Thread(target=use)
    thread.start()
    assert ready.wait(20)
    store.close()

    assert not is_open(used[0])
    may_end.set()
    thread.join()


def test_a_store_that_nobody_has_any_more_closes_its_connections(tmp_path):
    made = Store(tmp_path / "store.sqlite3")
    made.create()
    connection = made.connection

    del made

    assert not is_open(connection)
