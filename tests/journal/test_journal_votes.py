"""One vote a person a question, which may change."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from journal_samples import HOUR, NOON, entry, voters

from bot.journal import Vote
from bot.journal import tables as journal_tables
from bot.journal.records import VoteTotals


@pytest.mark.parametrize(
    ("vote", "totals"),
    [
        (Vote.HELPFUL, VoteTotals(helpful=1)),
        (Vote.NOT_HELPFUL, VoteTotals(not_helpful=1)),
        (Vote.WRONG_SENTENCE, VoteTotals(wrong_sentence=1)),
    ],
    ids=str,
)
def test_a_vote_is_counted(journal, vote, totals):
    row_id = journal.record(entry())

    assert journal.vote(row_id, "U2", vote)
    assert journal.row(row_id).votes == totals


def test_a_second_vote_replaces_the_first(journal):
    row_id = journal.record(entry())
    journal.vote(row_id, "U2", Vote.HELPFUL)

    journal.vote(row_id, "U2", Vote.WRONG_SENTENCE)

    assert journal.row(row_id).votes == VoteTotals(wrong_sentence=1)


def test_a_changed_vote_has_the_time_of_its_change(journal, clock):
    row_id = journal.record(entry())
    journal.vote(row_id, "U2", Vote.HELPFUL)
    clock.turn(HOUR)

    journal.vote(row_id, "U2", Vote.HELPFUL)

    with journal._reading() as connection:
        assert connection.scalars(journal_tables.votes.select().with_only_columns(journal_tables.votes.c.voted_at)).all() == [NOON + HOUR]


def test_people_vote_independently(journal):
    row_id = journal.record(entry())

    for voter in ("U1", "U2", "U3"):
        journal.vote(row_id, voter, Vote.HELPFUL)

    assert journal.row(row_id).votes == VoteTotals(helpful=3)


def test_votes_belong_to_one_question(journal):
    first, second = journal.record(entry()), journal.record(entry())

    journal.vote(first, "U2", Vote.HELPFUL)

    assert journal.row(second).votes == VoteTotals()


def test_a_vote_on_a_question_that_is_gone_is_not_kept(journal):
    assert not journal.vote("aaaaaaaaaa", "U2", Vote.HELPFUL)
    assert voters(journal) == []


def test_one_person_clicking_in_many_threads_has_one_vote(journal):
    row_id = journal.record(entry())

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: journal.vote(row_id, "U2", Vote.HELPFUL), range(16)))

    assert journal.row(row_id).votes == VoteTotals(helpful=1)
