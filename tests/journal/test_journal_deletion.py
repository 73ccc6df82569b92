"""What is removed is gone, from the files as well."""

from pathlib import Path

import pytest
from journal_samples import DAY, HOUR, NOON, SECOND, THREAD, entry, voters

from bot.errors import JournalError
from bot.journal import Forgotten, Vote, person_key, place_key
from bot.journal.backups import back_up
from bot.journal.records import VoteTotals
from bot.places import Place


def test_questions_older_than_retention_are_removed_at_start(url, open_journal, clock):
    first = open_journal(url, retention_days=10)
    old = first.record(entry())
    clock.turn(5 * DAY)
    young = first.record(entry())
    first.close()
    clock.turn(5 * DAY + SECOND)

    second = open_journal(url, retention_days=10)

    assert (second.row(old), second.row(young).id) == (None, young)


def test_questions_older_than_retention_are_removed_during_use(any_url, open_journal, clock):
    journal = open_journal(any_url, retention_days=1)
    row_id = journal.record(entry())
    clock.turn(DAY + HOUR)

    assert journal.row(row_id) is None


def test_removal_during_use_happens_at_most_once_an_hour(any_url, open_journal, clock):
    journal = open_journal(any_url, retention_days=1)
    row_id = journal.record(entry())
    clock.turn(DAY - SECOND)
    journal.recent_questions()
    clock.turn(HOUR - SECOND)

    before = journal.row(row_id)
    clock.turn(2 * SECOND)

    assert (before.id, journal.row(row_id)) == (row_id, None)


def test_votes_go_with_their_question(any_url, open_journal, clock):
    journal = open_journal(any_url, retention_days=1)
    journal.vote(journal.record(entry()), "U2", Vote.HELPFUL)
    clock.turn(2 * DAY)

    assert voters(journal) == []


@pytest.fixture
def busy(journal):
    """A journal in which U1 and U2 asked, voted and were limited."""
    ids = {who: journal.record(entry(asker=who)) for who in ("U1", "U2")}
    for question in ids.values():
        for voter in ids:
            journal.vote(question, voter, Vote.HELPFUL)
    for who in ids:
        journal.take_all([(person_key("slack", who), 1, 1e-3)])
    journal.take_all([(place_key(THREAD), 1, 1e-3)])
    return journal


def test_forgetting_says_how_much_was_removed(busy):
    assert busy.forget("U1", platform="slack") == Forgotten(questions=1, votes=2, limits=1)
    assert busy.forget("U1", platform="slack") == Forgotten(questions=0, votes=0, limits=0)


def test_a_forgotten_person_leaves_no_place_of_their_own_and_no_event(busy):
    own = place_key(Place("slack", "T1", "U1"))
    busy.take_all([(own, 1, 1e-3), (person_key("slack", "U1", "buttons"), 1, 1e-3)])
    busy.first_delivery("slack:T1:C1:170.1:U1:share")
    busy.first_delivery("slack:T1:C1:170.1:U2:share")

    assert busy.forget("U1", platform="slack").limits == 3
    assert busy.take_all([(own, 1, 1e-3)]) == 0.0
    assert busy.first_delivery("slack:T1:C1:170.1:U1:share")
    assert not busy.first_delivery("slack:T1:C1:170.1:U2:share")


def test_a_damaged_backup_keeps_nobody_from_asking(open_journal, clock, tmp_path, caplog):
    journal = open_journal(f"sqlite:///{tmp_path / 'journal.sqlite3'}", retention_days=1)
    Path(tmp_path, "journal.sqlite3.before-0002.bak").write_bytes(b"half a copy")
    clock.turn(2 * HOUR)

    assert journal.row(journal.record(entry())) is not None
    assert "before-0002.bak" in caplog.text
    with pytest.raises(JournalError, match=r"before-0002\.bak"):
        journal.forget("U1")


def test_a_forgotten_person_has_no_questions_votes_or_limits(busy):
    busy.forget("U1")

    assert busy.recent_questions(asker="U1") == []
    assert busy.take_all([(person_key("slack", "U1"), 1, 1e-3)]) == 0.0
    assert voters(busy) == ["U2"]


def test_forgetting_leaves_others_alone(busy):
    busy.forget("U1")

    assert [row.votes for row in busy.recent_questions(asker="U2")] == [VoteTotals(helpful=1)]
    assert busy.take_all([(person_key("slack", "U2"), 1, 1e-3)]) > 0
    assert busy.take_all([(place_key(THREAD), 1, 1e-3)]) > 0


@pytest.mark.parametrize("other", ["u1", "U", "U11", "U_", "%", ""])
def test_forgetting_takes_a_name_to_the_letter(busy, other):
    assert busy.forget(other) == Forgotten(questions=0, votes=0, limits=0)


def test_forgetting_on_one_platform_leaves_the_same_id_on_another(busy):
    elsewhere = busy.record(entry(place=Place("discord", "G1"), asker="U1"))
    busy.vote(elsewhere, "U1", Vote.HELPFUL)
    busy.take_all([(person_key("discord", "U1"), 1, 1e-3)])

    busy.forget("U1", platform="slack")

    assert [row.id for row in busy.recent_questions(asker="U1")] == [elsewhere]
    assert busy.row(elsewhere).votes == VoteTotals(helpful=1)
    assert busy.take_all([(person_key("discord", "U1"), 1, 1e-3)]) > 0


def test_forgetting_on_all_platforms_removes_the_id_everywhere(busy):
    busy.record(entry(place=Place("discord", "G1"), asker="U1"))

    assert busy.forget("U1").questions == 2


def left_in(folder, words):
    return [path.name for path in folder.iterdir() if words.encode() in path.read_bytes()]


@pytest.fixture
def secret_journal(careless_sqlite, sqlite_file, open_journal):
    """A journal with a backup, in which U1 asked for something that is long enough to spill over pages, and others asked too."""
    journal = open_journal(f"sqlite:///{sqlite_file}")
    for number in range(30):
        journal.record(entry(asker="U2", question=f"a question of somebody else, number {number}"))
        journal.record(entry(asker="U1-secret-person", question="the secret treasure " * (1 + 20 * number)))
    journal.take_all([(person_key("slack", "U1-secret-person"), 1, 1e-6)])
    back_up(sqlite_file, "0002")
    return journal


def test_a_forgotten_persons_words_are_not_in_the_files_any_more(secret_journal, tmp_path):
    before = left_in(tmp_path, "secret")

    secret_journal.forget("U1-secret-person")

    assert "journal.sqlite3.before-0002.bak" in before
    assert left_in(tmp_path, "secret") == []
    assert "journal.sqlite3" in left_in(tmp_path, "somebody else")


def test_expired_words_are_not_in_the_files_any_more(secret_journal, tmp_path, clock):
    clock.turn(91 * DAY)

    secret_journal.recent_questions()

    assert left_in(tmp_path, "secret treasure") == []


def test_forgetting_reaches_into_the_backups(secret_journal, sqlite_file, open_journal, tmp_path):
    secret_journal.forget("U1-secret-person")

    backup = open_journal(f"sqlite:///{tmp_path}/journal.sqlite3.before-0002.bak")
    assert len(backup.recent_questions(limit=31)) == 30


def test_a_forgotten_question_is_not_found_by_its_id(journal):
    row_id = journal.record(entry())

    journal.forget("U1")

    assert journal.row(row_id) is None
    assert journal.unanswered(NOON - DAY) == []


def test_a_workspace_that_is_forgotten_leaves_no_question_vote_place_or_event(busy):
    busy.first_delivery("slack:T1:C1:170.1")

    assert busy.forget_workspace("T1", platform="slack") == Forgotten(questions=2, votes=4, limits=1)

    assert (busy.recent_questions(), voters(busy)) == ([], [])
    assert busy.take_all([(place_key(THREAD), 1, 1e-3)]) == 0.0
    assert busy.first_delivery("slack:T1:C1:170.1")


@pytest.mark.parametrize(
    "other", [Place("slack", "T2", "C1"), Place("discord", "T1", "C1"), Place("slack", "", "T1"), Place("slack", "T11")]
)
def test_forgetting_a_workspace_leaves_others_alone(busy, other):
    elsewhere = busy.record(entry(place=other))
    busy.vote(elsewhere, "U2", Vote.HELPFUL)
    busy.take_all([(place_key(other), 1, 1e-3)])
    event = f"{other.platform}:{other.workspace}:{other.channel}:170.1"
    busy.first_delivery(event)

    busy.forget_workspace("T1", platform="slack")

    assert [(row.id, row.votes) for row in busy.recent_questions()] == [(elsewhere, VoteTotals(helpful=1))]
    assert busy.take_all([(place_key(other), 1, 1e-3)]) > 0
    assert not busy.first_delivery(event)


def test_words_of_a_forgotten_workspace_are_in_no_file_any_more(secret_journal, tmp_path):
    secret_journal.forget_workspace("T1", platform="slack")

    assert left_in(tmp_path, "secret treasure") == left_in(tmp_path, "somebody else") == []
