"""What goes into the journal comes out of it, to whom it belongs."""

import datetime as dt
import logging
import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import asdict, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journal_samples import DAY, HOUR, NOON, SECOND, THREAD, entry, quote_reference, unanswered_entry

from bot.errors import JournalError
from bot.journal import DayActivity, Entry, Vote
from bot.places import Place


def test_a_row_holds_what_was_recorded(journal):
    recorded = entry(quotes=(quote_reference(), quote_reference(document="b.md", highlight_start=None, highlight_end=None)))

    row = journal.row(journal.record(recorded))

    assert {key: value for key, value in asdict(row).items() if key not in {"id", "asked_at", "votes"}} == asdict(recorded)
    assert isinstance(row, Entry)


def test_the_time_of_a_row_is_utc(journal, clock):
    clock.time = NOON.astimezone(dt.timezone(dt.timedelta(hours=5, minutes=30)))

    row = journal.row(journal.record(entry()))

    assert (row.asked_at, row.asked_at.tzinfo) == (NOON, dt.UTC)


def test_a_time_without_a_zone_is_refused(journal):
    with pytest.raises(Exception, match="time zone"):
        journal.unanswered(NOON.replace(tzinfo=None))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8")), st.text(st.characters()))
def test_any_text_is_kept(journal, question, path):
    row = journal.row(journal.record(entry(question=question, quotes=(quote_reference(path=path),))))

    assert row.question == question.replace("\0", "\ufffd")
    assert row.quotes[0].path == path


def test_half_a_surrogate_pair_in_a_question_is_kept_as_its_escape(journal):
    assert journal.row(journal.record(entry(question="a\ud800b"))).question == "a\\ud800b"


@pytest.mark.parametrize(
    ("column", "value"),
    [("quotes", '[{"document": "jn'), ("quotes", "[1]"), ("asked_at", "2025-06-1x 12:00:00.000000"), ("confidence", "much")],
)
def test_a_damaged_row_is_one_sentence_and_the_others_are_read(sqlite_file, open_journal, caplog, column, value):
    journal = open_journal(f"sqlite:///{sqlite_file}")
    damaged, whole = journal.record(unanswered_entry()), journal.record(unanswered_entry())
    journal.vote(damaged, "U2", Vote.HELPFUL)
    journal.vote(whole, "U2", Vote.HELPFUL)
    with closing(sqlite3.connect(sqlite_file)) as connection:
        connection.execute(f"UPDATE journal_questions SET {column} = ? WHERE id = ?", (value, damaged))  # noqa: S608 - a constant
        connection.execute("UPDATE journal_votes SET vote = 'helpf' WHERE question_id = ?", (damaged,))
        connection.commit()

    with pytest.raises(JournalError, match=f'under "{damaged}" is damaged'):
        journal.row(damaged)
    assert [row.id for row in journal.recent_questions()] == [whole]
    assert [row.id for row in journal.unanswered(NOON - DAY)] == [whole]
    assert sum(day.helpful for day in journal.activity(NOON - DAY)) == 1
    assert {record.getMessage() for record in caplog.records} == {"Of the questions in the journal one is damaged and left out."}


def test_rows_survive_a_restart(url, open_journal):
    first = open_journal(url)
    row_id = first.record(entry())
    row = first.row(row_id)
    first.close()

    assert open_journal(url).row(row_id) == row


def test_an_unknown_id_has_no_row(journal):
    assert journal.row("aaaaaaaaaa") is None


def test_ids_are_short_url_safe_and_unique(journal):
    ids = [journal.record(entry()) for _ in range(100)]

    assert len(set(ids)) == 100
    assert all(re.fullmatch(r"[a-z2-7]{10}", row_id) for row_id in ids)


def test_a_taken_id_is_drawn_again(any_url, open_journal):
    drawn = iter(["first", "first", "second"])
    journal = open_journal(any_url, new_id=lambda: next(drawn))

    assert [journal.record(entry()), journal.record(entry())] == ["first", "second"]


def test_without_a_free_id_the_journal_says_so(any_url, open_journal):
    journal = open_journal(any_url, new_id=lambda: "same")
    journal.record(entry())

    with pytest.raises(JournalError, match="no free id"):
        journal.record(entry())


def test_many_threads_record_at_once(journal):
    with ThreadPoolExecutor(8) as threads:
        ids = list(threads.map(lambda number: journal.record(entry(question=str(number))), range(40)))

    assert sorted(int(journal.row(row_id).question) for row_id in ids) == list(range(40))


def ask(journal, clock, **changes):
    clock.turn(SECOND)
    return journal.record(entry(**changes))


def test_the_last_question_is_the_newest_one(journal, clock):
    ask(journal, clock)
    newest = ask(journal, clock)

    assert journal.recent_questions(place=THREAD, asker="U1", limit=1)[0].id == newest


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"asker": "U2"},
        {"asker": "u1"},
        {"place": replace(THREAD, platform="discord")},
        {"place": replace(THREAD, workspace="T2")},
        {"place": replace(THREAD, channel="C2")},
        {"place": replace(THREAD, thread="")},
    ],
    ids=str,
)
def test_the_last_question_is_never_another_persons_nor_from_another_place(journal, clock, elsewhere):
    ask(journal, clock, **elsewhere)

    assert journal.recent_questions(place=THREAD, asker="U1") == []


def test_a_question_whose_answer_began_a_thread_stands_in_it(journal):
    row_id = journal.record(entry(place=replace(THREAD, thread="")))

    journal.begin_thread(row_id, THREAD.thread)

    assert [row.id for row in journal.recent_questions(place=THREAD, asker="U1")] == [row_id]


def test_recent_questions_come_newest_first(journal, clock):
    ids = [ask(journal, clock) for _ in range(3)]

    assert [row.id for row in journal.recent_questions(limit=2)] == [ids[2], ids[1]]


def test_recent_questions_of_a_channel_include_its_threads(journal, clock):
    in_thread = ask(journal, clock)
    ask(journal, clock, place=replace(THREAD, channel="C2"))
    in_channel = ask(journal, clock, place=replace(THREAD, thread=""))

    assert [row.id for row in journal.recent_questions(place=Place("slack", "T1", "C1"))] == [in_channel, in_thread]


def test_recent_questions_of_a_person_are_theirs_alone(journal, clock):
    theirs = ask(journal, clock)
    ask(journal, clock, asker="U2")

    assert [row.id for row in journal.recent_questions(asker="U1")] == [theirs]


def test_a_persons_questions_in_a_place_meet_both_filters(journal, clock):
    ask(journal, clock, place=Place("discord", "G1"))
    theirs = ask(journal, clock)
    ask(journal, clock, asker="U2")

    assert [row.id for row in journal.recent_questions(place=Place("slack"), asker="U1")] == [theirs]


def test_unanswered_questions_are_those_without_an_answer_since_then(journal, clock):
    journal.record(unanswered_entry())
    clock.turn(DAY)
    ask(journal, clock)
    recent = journal.record(unanswered_entry())

    assert [row.id for row in journal.unanswered(NOON + HOUR)] == [recent]


def test_activity_counts_every_day_in_utc(journal, clock):
    first = journal.record(entry())
    clock.time = dt.datetime(2025, 6, 17, 23, 59, 59, 999_999, tzinfo=dt.UTC)
    journal.record(unanswered_entry())
    second = journal.record(entry())
    journal.vote(first, "U1", Vote.HELPFUL)
    journal.vote(first, "U2", Vote.HELPFUL)
    journal.vote(second, "U1", Vote.NOT_HELPFUL)
    journal.vote(second, "U2", Vote.WRONG_SENTENCE)

    days = journal.activity(NOON)

    assert days == [
        DayActivity(dt.date(2025, 6, 15), questions=1, answered=1, helpful=2),
        DayActivity(dt.date(2025, 6, 16)),
        DayActivity(dt.date(2025, 6, 17), questions=2, answered=1, not_helpful=1, wrong_sentence=1),
    ]


def test_activity_begins_no_earlier_than_retention(any_url, open_journal):
    journal = open_journal(any_url, retention_days=2)

    assert [day.day.day for day in journal.activity(NOON - 1000 * DAY)] == [13, 14, 15]


def test_logs_hold_nothing_of_a_question(journal, caplog):
    with caplog.at_level(logging.DEBUG):
        row_id = journal.record(entry(question="where is the treasure?"))
        journal.row(row_id)
        journal.forget("U1")

    assert "treasure" not in caplog.text


def test_errors_of_the_database_hold_nothing_of_a_question(journal):
    with journal._writing() as connection:
        connection.exec_driver_sql("ALTER TABLE journal_questions RENAME TO moved")

    with pytest.raises(JournalError) as caught:
        journal.record(entry(question="where is the treasure?"))

    assert "treasure" not in f"{caught.value} {caught.value.__cause__}"


def test_of_what_others_asked_that_of_other_threads_is_left_out(journal, clock):
    channel = replace(THREAD, thread="")
    theirs = ask(journal, clock)
    in_thread, in_channel = (ask(journal, clock, asker="U2", place=place) for place in (THREAD, channel))

    seen = {thread: [row.id for row in journal.recent_questions(place=channel, seen_by="U1", thread=thread)] for thread in ("", "171.5")}

    assert seen == {"": [in_channel, theirs], "171.5": [in_thread, theirs]}
