"""One service behind every door: access before search, limits, follow-ups, the journal, and never too much at once."""

import asyncio
import datetime as dt
import itertools
import os
import threading
import weakref
from dataclasses import replace

import pytest

from bot.access import AccessFile
from bot.bootstrap import build_service, open_index
from bot.documents.corpus import read_corpus
from bot.errors import AccessFileError, BusyError, JournalError, LimitError, NotAllowedError, QuestionError, Refusal, UnknownCollectionError
from bot.indexing.state import state_in_memory
from bot.journal import Journal, Vote
from bot.keeping import PRESSES_PER_QUESTION, Limits
from bot.library import Library
from bot.places import Asker, Place
from bot.replies import FURTHER, mark_of
from bot.service import Service
from bot.settings import load_settings
from bot.workers import MOST_OF_A_SHARE, Capacity, Workers

PAGES = {
    "office.txt": "The office opens at nine on weekdays. Anna Berg keeps the spare key. Visitors wait in the hall.",
    "staff/pay.txt": "Salaries are paid on the 25th. Bonus talks with Viktor Zelen begin in May. The office opens at seven for staff.",
}
RULES = '[[rule]]\nroles = ["staff"]\ncollections = ["staff"]\n\n[[rule]]\nchannels = ["closed"]\nenabled = false\n'
KEEPERS = [("Anna", "red"), ("Boris", "blue"), ("Clara", "green"), ("Dmitri", "grey"), ("Elena", "white"), ("Farid", "black")]
KEYS = {f"{number}.txt": f"{name} keeps a spare key of the house in a {colour} box." for number, (name, colour) in enumerate(KEEPERS)}
ROOM = Place("discord", "guild", "room")
THREAD = Place("discord", "guild", "room", "thread")
MEMBER = Asker("1")
STAFF = Asker("2", frozenset({"staff"}))


@pytest.fixture
def journal():
    """A journal that leaves no trace."""
    with Journal.open("sqlite://", retention_days=90) as made:
        yield made


@pytest.fixture
def rules(tmp_path):
    """Staff may read what others may not."""
    path = tmp_path / "access.toml"
    path.write_text(RULES, encoding="utf-8")
    return AccessFile(path)


@pytest.fixture
def closing(library, journal, tmp_path):
    """A service that is open to all, and how to close the collection of the staff."""
    path = tmp_path / "open.toml"
    path.write_text('[everywhere]\ncollections = ["*"]\n', encoding="utf-8")

    def close():
        path.write_text("[everywhere]\ncollections = ['default']\n# closed\n", encoding="utf-8")

    with Service(library(PAGES), access=AccessFile(path), journal=journal, limits=Limits(0, 0)) as made:
        yield made, close


@pytest.fixture
def service(library, journal, rules):
    """A service over two collections."""
    with Service(library(PAGES), access=rules, journal=journal, limits=Limits(0, 0)) as made:
        yield made


async def test_an_answer_is_kept_under_its_id(service, journal):
    reply = await service.ask("who keeps the spare key?", MEMBER, ROOM)

    row = journal.row(reply.id)
    assert (row.question, row.asker, row.place, row.is_answered) == ("who keeps the spare key?", "1", ROOM, True)
    assert row.quotes[0].matches(reply.answer.quotes[0].text)


async def test_a_closed_channel_gets_no_answer(service):
    with pytest.raises(NotAllowedError):
        await service.ask("who keeps the spare key?", MEMBER, Place("discord", "guild", "closed"))


async def test_where_nothing_is_open_a_question_counts_all_the_same(library, journal, tmp_path):
    (tmp_path / "nothing.toml").write_text("[everywhere]\ncollections = []\n", encoding="utf-8")
    with Service(library(PAGES), access=AccessFile(tmp_path / "nothing.toml"), journal=journal, limits=Limits(1, 0)) as service:
        with pytest.raises(NotAllowedError):
            await service.ask("who keeps the spare key?", MEMBER, ROOM, only_if_answered=True)
        with pytest.raises(NotAllowedError):
            await service.ask("who keeps the spare key?", MEMBER, ROOM)
        with pytest.raises(LimitError):
            await service.ask("who keeps the spare key?", MEMBER, ROOM)


async def test_what_only_a_role_may_read_is_answered_in_private(service):
    reply = await service.ask("when do bonus talks begin?", STAFF, ROOM)

    assert "Viktor Zelen" in reply.answer.quotes[0].text
    assert reply.is_private


async def test_others_are_told_nothing_of_it(service, library):
    alone = Service(library({"office.txt": PAGES["office.txt"]}))
    for question in ("when do bonus talks begin?", "who is Viktor Zelen?", "salaries", "when does the office open?", "Zelenn"):
        with_hidden = (await service.ask(question, MEMBER, ROOM)).explanation

        without = (await alone.ask(question, MEMBER, ROOM)).explanation

        assert _told(with_hidden) == _told(without)
    alone.close()


def _told(explanation):
    """All that a person could see of how an answer came about."""
    answer = explanation.answer
    considered = [
        (entry.candidate.document.id, entry.candidate.span, entry.score, entry.probability, entry.verdict)
        for entry in explanation.considered
    ]
    return answer.quotes, answer.nearest, answer.missing, answer.confidence, answer.probability, explanation.asked, considered


async def test_what_may_not_be_read_is_not_even_touched(service):
    await service.ask("when do bonus talks begin?", MEMBER, ROOM)

    assert list(service.library._state.snapshot.retriever._views._values) == [frozenset({"default"})]


async def test_a_copy_in_a_hidden_collection_is_not_named(library, rules):
    with Service(library({**PAGES, "staff/copy.txt": PAGES["office.txt"]}), access=rules) as service:
        hidden = await service.ask("who keeps the spare key?", MEMBER, ROOM)

        open_to_staff = await service.ask("who keeps the spare key?", STAFF, ROOM)

    assert hidden.answer.quotes[0].also_in == ()
    assert [place.path for place in open_to_staff.answer.quotes[0].also_in] == ["staff/copy.txt"]


async def test_a_hidden_collection_and_one_that_is_not_there_are_told_alike(service):
    told = []
    for name in ("staff", "stuff"):
        with pytest.raises(UnknownCollectionError) as error:
            await service.ask("who?", MEMBER, ROOM, collections=frozenset({name}))
        told.append(str(error.value).replace(name, "NAME"))

    assert told == ['There is no collection "NAME"; there are: default.'] * 2


async def test_the_collections_of_a_place_are_those_that_may_be_read(service):
    assert service.readable_collections(MEMBER, ROOM) == ("default",)
    assert service.readable_collections(STAFF, ROOM) == ("default", "staff")


@pytest.mark.parametrize("chosen", [None, frozenset({"staff", "default"})])
async def test_more_shows_what_may_be_read_now_not_what_the_first_asker_could(closing, chosen):
    service, close = closing
    asked = await service.ask("when does the office open?", MEMBER, ROOM, collections=chosen)
    close()

    pressed = await service.more(asked.id, Asker("9"), ROOM)

    assert {quote.citation.collection for quote in asked.answer.quotes} == {"staff", "default"}
    assert {quote.citation.collection for quote in pressed.answer.quotes} == {"default"}


async def test_more_is_offered_where_it_brings_more(library, journal):
    with Service(library(KEYS), journal=journal, limits=Limits(0, 0)) as service:
        asked = await service.ask("who keeps a spare key of the house?", MEMBER, ROOM)
        more = await service.more(asked.id, MEMBER, ROOM)

    assert (len(asked.answer.quotes), asked.has_more) == (3, True)
    assert len(more.answer.quotes) > 3
    assert more.answer.quotes[:3] == asked.answer.quotes


async def test_more_is_not_offered_where_it_brings_nothing(service):
    asked = await service.ask("who keeps the spare key?", MEMBER, ROOM)

    more = await service.more(asked.id, MEMBER, ROOM)

    assert asked.has_more == (len(more.answer.quotes) > len(asked.answer.quotes))


async def test_context_of_a_further_quote_is_that_of_the_one_who_asked_for_more(closing):
    service, close = closing
    asked = await service.ask("when does the office open?", MEMBER, ROOM)
    close()
    more = await service.more(asked.id, Asker("9"), ROOM)

    context = await service.context(asked.id, FURTHER + 1, Asker("9"), ROOM)

    assert context.citation.document == more.answer.quotes[0].citation.document == "office.txt"


async def test_context_of_a_further_quote_is_of_the_words_that_were_shown_or_tells_that_they_changed(library, journal):
    with Service(library(KEYS), journal=journal, limits=Limits(0, 0)) as service:
        asked = await service.ask("who keeps a spare key of the house?", MEMBER, ROOM)
        shown = (await service.more(asked.id, MEMBER, ROOM)).answer.quotes[4]
        library({"00.txt": "Greta keeps a spare key of the house in a pink box.", shown.citation.path: f"News.\n\n{shown.text}"})
        await service.reload()

        context = await service.context(asked.id, FURTHER + 5, MEMBER, ROOM, mark=mark_of([shown]))
        library({shown.citation.path: "Nobody keeps a key."})
        await service.reload()

        assert [context.citation.path, "".join(piece.text for piece in context.pieces)] == [shown.citation.path, f"News.{shown.text}"]
        with pytest.raises(NotAllowedError, match="has changed since"):
            await service.context(asked.id, FURTHER + 5, MEMBER, ROOM, mark=mark_of([shown]))


async def test_more_tells_whether_it_begins_with_what_was_shown(library, journal):
    with Service(library(KEYS), journal=journal, limits=Limits(0, 0)) as service:
        asked = await service.ask("who keeps a spare key of the house?", MEMBER, ROOM)
        before = await service.more(asked.id, MEMBER, ROOM)
        library({asked.answer.quotes[0].citation.path: "Nobody keeps a key."})
        await service.reload()
        after = await service.more(asked.id, MEMBER, ROOM)

    assert [before.begins_as_shown, after.begins_as_shown] == [True, False]


@pytest.mark.parametrize("number", [-1, 0, 9, FURTHER, FURTHER + 50])
async def test_context_of_a_quote_that_was_not_given_is_refused_kindly(service, number):
    asked = await service.ask("who keeps the spare key?", MEMBER, ROOM)

    with pytest.raises(NotAllowedError, match="no longer kept"):
        await service.context(asked.id, number, MEMBER, ROOM)


async def test_what_was_asked_in_private_is_recent_to_nobody_else(service):
    await service.ask("who keeps the spare key?", MEMBER, ROOM, is_private=True)
    await service.ask("when does the office open?", MEMBER, ROOM)

    seen = {person: [row.question for row in await service.recent(person, ROOM)] for person in (MEMBER, Asker("9"))}

    assert seen[MEMBER] == ["when does the office open?", "who keeps the spare key?"]
    assert seen[Asker("9")] == ["when does the office open?"]


async def test_gaps_show_nothing_that_was_asked_in_private(service):
    await service.ask("is Grace going to be dismissed?", MEMBER, ROOM, is_private=True)

    assert await service.gaps(ROOM) == []


async def test_a_private_question_lends_its_subject_to_private_ones_only(service):
    await service.ask("who keeps the spare key?", MEMBER, THREAD, is_private=True)

    public = await service.ask("and why does he keep it?", MEMBER, THREAD)

    assert public.completed is None


async def test_more_stays_in_the_collections_that_were_asked(library, journal, tmp_path):
    path = tmp_path / "access.toml"
    path.write_text('[everywhere]\ncollections = ["*"]\n', encoding="utf-8")
    keys = {f"{colour}/{number}.txt": f"{name} keeps a spare key of the house." for number, (name, colour) in enumerate(KEEPERS)}
    with Service(library(keys), access=AccessFile(path), journal=journal, limits=Limits(0, 0)) as service:
        asked = await service.ask("who keeps a spare key of the house?", MEMBER, ROOM, collections=frozenset({"red", "blue"}))
        more = await service.more(asked.id, MEMBER, ROOM)

        path.write_text('[everywhere]\ncollections = ["green"]\n', encoding="utf-8")
        os.utime(path, (0, 0))
        with pytest.raises(NotAllowedError) as closed:
            await service.more(asked.id, MEMBER, ROOM)

    assert {quote.citation.collection for quote in more.answer.quotes} == {"red", "blue"}
    assert closed.value.reason is Refusal.CLOSED


async def test_one_person_does_not_fill_the_queue(library):
    stuck = Stuck(library(PAGES))
    with Service(stuck, capacity=Capacity(workers=1, queue=100)) as service:
        waiting = [asyncio.ensure_future(service.ask("who keeps the spare key?", MEMBER, ROOM)) for _ in range(40)]
        another = asyncio.ensure_future(service.ask("who keeps the spare key?", Asker("9"), ROOM))
        for refused in itertools.islice(asyncio.as_completed(waiting), 35):
            with pytest.raises(LimitError):
                await refused
        stuck.go.set()

        assert (await another).answer.quotes
        await asyncio.gather(*waiting, return_exceptions=True)
    assert sum(isinstance(task.exception(), LimitError) for task in waiting) == 35


async def test_reloads_that_wait_are_one(library, tmp_path):
    library(PAGES)
    reads = []
    with Service(Library(lambda: reads.append(1) or state_in_memory(read_corpus(tmp_path / "corpus")))) as service:
        await asyncio.gather(*(service.reload() for _ in range(20)))

    assert len(reads) <= 3


async def test_gaps_are_those_of_the_workspace(service):
    for workspace in ("guild", "other"):
        await service.ask(f"who painted the {workspace} wall?", MEMBER, Place("discord", workspace, "room"))

    assert [gap.question for gap in await service.gaps(Place("discord", "guild", "elsewhere"))] == ["who painted the guild wall?"]


async def test_what_is_kept_of_a_person_can_be_removed(service, journal):
    asked = await service.ask("who keeps the spare key?", MEMBER, ROOM)

    gone = await service.forget(MEMBER, ROOM)

    assert (gone.questions, journal.row(asked.id)) == (1, None)


async def test_context_of_a_closed_quote_is_refused_kindly(closing):
    service, close = closing
    asked = await service.ask("when do bonus talks begin?", MEMBER, ROOM)
    close()

    with pytest.raises(NotAllowedError, match="not open to you"):
        await service.context(asked.id, 1, Asker("9"), ROOM)


async def test_context_shows_what_stands_around_a_quote(service):
    asked = await service.ask("who keeps the spare key?", MEMBER, ROOM)

    context = await service.context(asked.id, 1, Asker("9"), ROOM)

    assert "Visitors wait in the hall." in "".join(piece.text for piece in context.pieces)


async def test_context_is_there_for_an_abstention_too(service):
    asked = await service.ask("who painted the spare key blue?", MEMBER, ROOM)

    context = await service.context(asked.id, 1, MEMBER, ROOM)

    assert asked.answer.is_abstention
    assert context.pieces


async def test_an_id_of_another_channel_opens_nothing(service):
    asked = await service.ask("who keeps the spare key?", MEMBER, ROOM)

    for attempt in (service.more, lambda *who: service.context(who[0], 1, *who[1:])):
        with pytest.raises(NotAllowedError, match="no longer kept"):
            await attempt(asked.id, Asker("9"), Place("discord", "guild", "elsewhere"))


async def test_what_was_asked_in_private_opens_to_nobody_else(service):
    asked = await service.ask("who keeps the spare key?", MEMBER, ROOM, is_private=True)

    with pytest.raises(NotAllowedError, match="no longer kept"):
        await service.more(asked.id, Asker("9"), ROOM)
    assert (await service.more(asked.id, MEMBER, ROOM)).answer.quotes


async def test_a_vote_is_kept_and_can_be_changed(service, journal):
    asked = await service.ask("who keeps the spare key?", MEMBER, ROOM)

    await service.vote(asked.id, MEMBER, ROOM, Vote.HELPFUL)
    await service.vote(asked.id, MEMBER, ROOM, Vote.WRONG_SENTENCE)

    totals = journal.row(asked.id).votes
    assert (totals.helpful, totals.wrong_sentence) == (0, 1)


async def test_buttons_work_after_a_restart(library, tmp_path):
    url = f"sqlite:///{tmp_path / 'journal.sqlite3'}"
    with Service(library(PAGES), journal=Journal.open(url, retention_days=90)) as before:
        asked = await before.ask("who keeps the spare key?", MEMBER, ROOM)

    with Service(library(PAGES), journal=Journal.open(url, retention_days=90)) as after:
        pressed = await after.more(asked.id, MEMBER, ROOM)

    assert pressed.answer.quotes[0].answer == "Anna Berg keeps the spare key."


async def test_the_limit_of_a_person_says_when_to_try_again(library, journal):
    with Service(library(PAGES), journal=journal, limits=Limits(person_per_minute=2, place_per_minute=0)) as service:
        await service.ask("who keeps the key?", MEMBER, ROOM)
        await service.ask("who keeps the key?", MEMBER, ROOM)

        with pytest.raises(LimitError) as refused:
            await service.ask("who keeps the key?", MEMBER, ROOM)

        await service.ask("who keeps the key?", STAFF, ROOM)
    assert 0 < refused.value.retry_after_s <= 30
    assert "try again in" in str(refused.value)


@pytest.fixture
def press(library, journal):
    """A service with a limit, an answer that it gave, and the buttons under it."""
    with Service(library(PAGES), journal=journal, limits=Limits(person_per_minute=1, place_per_minute=1)) as service:
        asked = asyncio.run(service.ask("who keeps the key?", MEMBER, ROOM)).id
        yield {
            "more": lambda asker: service.more(asked, asker, ROOM),
            "context": lambda asker: service.context(asked, 1, asker, ROOM),
            "vote": lambda asker: service.vote(asked, asker, ROOM, Vote.HELPFUL),
        }


@pytest.mark.parametrize("kind", ["more", "context", "vote"])
def test_buttons_have_a_limit_of_their_own(press, kind):
    async def pressing():
        for _ in range(PRESSES_PER_QUESTION):
            await press["more"](MEMBER)
        with pytest.raises(LimitError):
            await press[kind](MEMBER)
        await press[kind](STAFF)

    asyncio.run(pressing())


async def test_the_limit_of_a_place_counts_its_threads(library, journal):
    with Service(library(PAGES), journal=journal, limits=Limits(person_per_minute=0, place_per_minute=1)) as service:
        await service.ask("who keeps the key?", MEMBER, ROOM)

        with pytest.raises(LimitError):
            await service.ask("who keeps the key?", STAFF, THREAD)


async def test_a_follow_up_takes_its_subject_from_the_thread(service):
    await service.ask("who keeps the spare key?", MEMBER, THREAD)

    reply = await service.ask("why is that?", MEMBER, THREAD)

    assert reply.completed == "why is that? keeps spare key"


CLUB = {
    "club.md": "# Club\n\nAda Lind wrote the songs and is our composer.\n\n## How much does it cost?\n\nThe game is 19.99 dollars.\n\n## Doors\n\nThe hall is open from nine.\n"
}


@pytest.mark.parametrize(
    ("before", "question", "completed", "answer"),
    [
        ("who is the composer?", "how much does it cost?", None, "The game is 19.99 dollars."),
        ("how much is the game?", "when is it open?", None, "The hall is open from nine."),
        ("who is Ada Lind?", "what did she write?", "what did Ada Lind write?", "Ada Lind wrote the songs and is our composer."),
    ],
)
async def test_what_a_follow_up_asks_of_another_thing_is_answered_as_it_was_typed(library, journal, before, question, completed, answer):
    with Service(library(CLUB), journal=journal, limits=Limits(0, 0)) as service:
        await service.ask(before, MEMBER, THREAD)

        reply = await service.ask(question, MEMBER, THREAD)

    assert [reply.completed, reply.answer.quotes[0].answer] == [completed, answer]


BOARD = {
    "board.md": "# Board\n\n| Name | Role | E-mail |\n|---|---|---|\n| Jonas Reiter | Treasurer | jonas@club.example |\n| Ines Okafor | Secretary | ines@club.example |\n",
    "stewards.md": "# Stewards\n\nHenrike Vos looks after the cellar. She can be reached on 0155 510 8841.\n",
    "rules.md": "# Rules\n\nPriya looks after the kitchen.\n\nDogs are allowed in the yard.\n\nCats are allowed nowhere.\n",
    "events.csv": "Event,Date,Host\nWelding workshop,2026-12-05,Tobias Lenk\nRepair evening,2026-12-19,Ada Lind\n",
    "prices.md": "# Prices\n\n| Membership | Per month | For |\n|---|---|---|\n| Full | 32 euros | everybody |\n| Reduced | 18 euros | students and pensioners |\n| Supporter | 8 euros | friends |\n",
}


@pytest.mark.parametrize(
    ("before", "question", "completed", "answer"),
    [
        ("who is the treasurer?", "how can I reach him?", "how can I reach Jonas Reiter?", "jonas@club.example"),
        ("who looks after the cellar?", "what is her phone number?", "what is Henrike Vos's phone number?", "8841"),
        ("who looks after the cellar?", "who is that?", "who is Henrike Vos?", "looks after the cellar"),
        ("how much is a full membership?", "and for students?", "how much for students?", "18 euros"),
        ("who looks after the cellar?", "and the kitchen?", "who looks after the kitchen?", "Priya looks after"),
        ("are dogs allowed?", "and cats?", "are cats allowed?", "Cats are"),
        ("when is the welding workshop?", "who runs it?", "who runs it? welding workshop", "Tobias Lenk"),
        ("how much does the full membership cost?", "and the supporter one?", "how much does the supporter membership cost?", "8 euros"),
    ],
)
async def test_a_follow_up_is_of_whom_or_what_it_means(library, journal, before, question, completed, answer):
    with Service(library(BOARD), journal=journal, limits=Limits(0, 0)) as service:
        await service.ask(before, MEMBER, THREAD)

        reply = await service.ask(question, MEMBER, THREAD)

    assert reply.completed == completed
    assert answer in reply.answer.quotes[0].answer


async def test_a_follow_up_without_an_answer_lends_nothing_to_the_next(service):
    await service.ask("who keeps the spare key?", MEMBER, THREAD)
    lost = await service.ask("and in 2019?", MEMBER, THREAD)

    reply = await service.ask("why is that?", MEMBER, THREAD)

    assert [lost.answer.is_abstention, reply.completed] == [True, "why is that? keeps spare key"]


@pytest.mark.parametrize(
    ("leaning", "question", "completed"),
    [
        (("how can I reach her?",), "and?", "and? zookeeper"),
        (("how can I reach her?", "and?"), "when was that?", "when was that? zookeeper"),
        (("how can I reach her?", "and for the lion?"), "why?", "why? zookeeper"),
    ],
)
async def test_a_question_without_a_subject_and_an_answer_lends_no_words(service, leaning, question, completed):
    await service.ask("who is the zookeeper?", MEMBER, THREAD)
    lost = [await service.ask(each, MEMBER, THREAD) for each in leaning]

    reply = await service.ask(question, MEMBER, THREAD)

    assert [all(each.answer.is_abstention for each in lost), reply.completed] == [True, completed]


async def test_what_was_asked_in_full_lends_its_subject_though_it_had_no_answer(service):
    lost = await service.ask("who repaired the Zeppelin?", MEMBER, THREAD)

    reply = await service.ask("why is that?", MEMBER, THREAD)

    assert [lost.answer.is_abstention, reply.completed] == [True, "why is that? repaired Zeppelin"]


async def test_a_follow_up_to_a_long_question_is_asked_as_it_is(service):
    await service.ask(f"find https://example.org/{'a' * 1_970}?", MEMBER, THREAD)

    reply = await service.ask("when was that?", MEMBER, THREAD)

    assert reply.completed is None


@pytest.mark.parametrize(("asker", "place"), [(Asker("9"), THREAD), (MEMBER, Place("discord", "guild", "room", "other")), (MEMBER, ROOM)])
async def test_a_follow_up_is_never_guessed_across_people_or_threads(service, asker, place):
    await service.ask("who keeps the spare key?", MEMBER, THREAD)
    await service.ask("when does the office open?", MEMBER, ROOM)

    reply = await service.ask("why is that?", asker, place)

    assert reply.completed is None


@pytest.mark.parametrize(
    ("asker", "place", "was_private", "leans"),
    [
        (MEMBER, ROOM, False, True),
        (Asker("9"), ROOM, False, True),
        (Asker("9"), Place("discord", "guild", "other"), False, False),
        (Asker("9"), ROOM, True, False),
        (MEMBER, ROOM, True, False),
        (MEMBER, Place("slack", "guild", "room"), False, False),
    ],
    ids=["their own", "of somebody else", "another channel's", "in private", "their own in private", "another platform's"],
)
async def test_what_follows_an_answer_leans_on_its_question_where_that_may_be_seen(service, asker, place, was_private, leans):
    answered = await service.ask("who keeps the spare key?", MEMBER, ROOM, is_private=was_private)
    await service.ask("when does the office open?", asker, place)

    reply = await service.ask("why is that?", asker, place, follows=answered.id)

    assert (reply.completed == "why is that? keeps spare key") is leans


async def test_what_follows_an_answer_that_is_not_kept_is_asked_as_it_is(service):
    assert (await service.ask("why is that?", MEMBER, ROOM, follows="0123456789")).completed is None


async def test_what_is_to_be_kept_only_if_answered_is_not_kept_without_an_answer(service, journal):
    reply = await service.ask("who waters the zanzibar plants?", MEMBER, THREAD, only_if_answered=True)

    assert (reply.answer.is_abstention, journal.recent_questions()) == (True, [])


async def test_what_is_to_be_kept_only_if_answered_is_counted_only_then(library, journal):
    with Service(library(PAGES), journal=journal, limits=Limits(person_per_minute=1, place_per_minute=0)) as service:
        await service.ask("who waters the zanzibar plants?", MEMBER, THREAD, only_if_answered=True)
        await service.ask("who keeps the spare key?", MEMBER, THREAD, only_if_answered=True)

        with pytest.raises(LimitError):
            await service.ask("who keeps the spare key?", MEMBER, THREAD, only_if_answered=True)
        assert len(journal.recent_questions()) == 1


async def test_an_event_is_delivered_once(service):
    assert [await service.is_first_delivery("slack:Ev1") for _ in range(3)] == [True, False, False]


async def test_a_question_that_is_none_is_not_kept(service, journal):
    with pytest.raises(QuestionError):
        await service.ask("🎉", MEMBER, ROOM)

    assert journal.recent_questions() == []


class Stuck:
    """A library whose answers do not come until they are let go."""

    def __init__(self, library):
        self._library = library
        self.go = threading.Event()
        self.begun = threading.Semaphore(0)

    def __getattr__(self, name):
        return getattr(self._library, name)

    def explain(self, question):
        self.begun.release()
        self.go.wait(20)
        return self._library.explain(question)


async def test_past_the_queue_everybody_is_told_to_try_again(library):
    stuck = Stuck(library(PAGES))
    with Service(stuck, capacity=Capacity(workers=1, queue=1)) as service:
        waiting = [asyncio.ensure_future(service.ask("who keeps the key?", MEMBER, ROOM)) for _ in range(2)]
        await asyncio.sleep(0)

        with pytest.raises(BusyError, match="try again"):
            await service.ask("who keeps the key?", MEMBER, ROOM)

        stuck.go.set()
        answers = await asyncio.gather(*waiting)
    assert [reply.answer.is_abstention for reply in answers] == [False, False]


async def test_a_place_in_the_queue_is_free_again_after_an_answer(library):
    with Service(library(PAGES), capacity=Capacity(workers=1, queue=0)) as service:
        for _ in range(3):
            await service.ask("who keeps the key?", MEMBER, ROOM)


async def test_what_takes_too_long_is_given_up_and_frees_the_queue(library):
    stuck = Stuck(library(PAGES))
    with Service(stuck, capacity=Capacity(workers=1, queue=1, deadline_s=0.05)) as service:
        for _ in range(2):
            with pytest.raises(BusyError, match="longer than"):
                await service.ask("who keeps the key?", MEMBER, ROOM)
        stuck.go.set()


async def test_what_a_job_says_of_a_time_of_its_own_is_not_the_deadline_s():
    workers = Workers(Capacity(deadline_s=60))

    def job():
        raise TimeoutError("the disk did not answer")

    with pytest.raises(TimeoutError, match="the disk"):
        await workers.answer(job)
    workers.close()


async def test_what_was_given_up_is_not_kept_as_answered(library, journal):
    stuck = Stuck(library(PAGES))
    with Service(stuck, journal=journal, limits=Limits(0, 0), capacity=Capacity(workers=1, deadline_s=0.05)) as service:
        with pytest.raises(BusyError, match="longer than"):
            await service.ask("who keeps the spare key?", MEMBER, ROOM)
        stuck.go.set()
        service._workers.close()

        assert journal.recent_questions(place=ROOM, asker="1", limit=5) == []


async def test_what_is_being_answered_where_the_bot_is_let_go_is_not_kept(library, journal):
    stuck, elsewhere = Stuck(library(PAGES)), replace(ROOM, workspace="other")
    with Service(stuck, journal=journal, limits=Limits(0, 0), capacity=Capacity(workers=3)) as service:
        asked = [asyncio.ensure_future(service.ask("who keeps the spare key?", MEMBER, place)) for place in (THREAD, elsewhere)]
        await asyncio.to_thread(stuck.begun.acquire)
        await service.forget_workspace(Place(ROOM.platform, ROOM.workspace))
        stuck.go.set()
        await asyncio.gather(*asked)
        await service.ask("when does the office open?", MEMBER, ROOM)

        assert {row.place for row in journal.recent_questions()} == {elsewhere, ROOM}


async def test_what_somebody_is_being_answered_who_is_forgotten_is_not_kept(library, journal):
    stuck = Stuck(library(PAGES))
    with Service(stuck, journal=journal, limits=Limits(0, 0), capacity=Capacity(workers=3)) as service:
        asked = [asyncio.ensure_future(service.ask("who keeps the spare key?", asker, ROOM)) for asker in (MEMBER, Asker("9"))]
        await asyncio.to_thread(stuck.begun.acquire)
        await service.forget(MEMBER, ROOM)
        stuck.go.set()
        await asyncio.gather(*asked)
        kept = await service.own_recent(MEMBER, ROOM, limit=5), await service.own_recent(Asker("9"), ROOM, limit=5)
        await service.ask("when does the office open?", MEMBER, ROOM)

        assert [len(rows) for rows in (*kept, await service.own_recent(MEMBER, ROOM, limit=5))] == [0, 1, 1]


async def test_what_was_given_up_counts_as_somebodys_until_it_ends(library):
    stuck = Stuck(library(PAGES))
    with Service(stuck, capacity=Capacity(workers=MOST_OF_A_SHARE, deadline_s=0.05)) as service:
        given_up = [service.ask("who keeps the spare key?", MEMBER, ROOM) for _ in range(MOST_OF_A_SHARE)]
        assert all(isinstance(told, BusyError) for told in await asyncio.gather(*given_up, return_exceptions=True))

        with pytest.raises(LimitError):
            await service.ask("who keeps the spare key?", MEMBER, ROOM)
        with pytest.raises(BusyError):
            await service.ask("who keeps the spare key?", STAFF, ROOM)
        stuck.go.set()


async def test_suggestions_take_nothing_from_what_a_person_may_ask(library, journal):
    with Service(library(PAGES), journal=journal, limits=Limits(0, 0), capacity=Capacity(workers=1)) as service:
        go = threading.Event()
        held = asyncio.ensure_future(service._workers.answer(go.wait))
        typed = [asyncio.ensure_future(service.recent(MEMBER, ROOM)) for _ in range(MOST_OF_A_SHARE + 1)]
        asked = asyncio.ensure_future(service.ask("who keeps the spare key?", MEMBER, ROOM))
        await asyncio.sleep(0)
        go.set()

        told = await asyncio.gather(*typed, return_exceptions=True)
        assert [isinstance(each, LimitError) for each in told] == [False] * MOST_OF_A_SHARE + [True]
        assert not (await asked).answer.is_abstention
        await held


async def test_after_closing_nothing_is_begun(library):
    service = Service(library(PAGES))
    service.close()

    with pytest.raises(BusyError, match="shutting down"):
        await service.ask("who keeps the key?", MEMBER, ROOM)


async def test_reading_again_shows_what_changed(library, tmp_path):
    with Service(library(PAGES)) as service:
        (tmp_path / "corpus" / "office.txt").write_text("Ben Marlow keeps the spare key.", encoding="utf-8")
        await service.reload()

        reply = await service.ask("who keeps the spare key?", MEMBER, ROOM)

    assert reply.answer.quotes[0].answer == "Ben Marlow keeps the spare key."


async def test_context_of_a_document_that_changed_is_not_shown(service, tmp_path):
    asked = await service.ask("who keeps the spare key?", MEMBER, ROOM)
    (tmp_path / "corpus" / "office.txt").write_text("Nobody keeps anything here. All keys are gone.", encoding="utf-8")
    await service.reload()

    with pytest.raises(NotAllowedError, match="changed since"):
        await service.context(asked.id, 1, MEMBER, ROOM)


async def test_context_of_a_document_that_moved_into_another_collection_is_not_shown(service, tmp_path):
    asked = await service.ask("who keeps the spare key?", STAFF, ROOM)
    corpus = tmp_path / "corpus"
    (corpus / "staff" / "office.txt").write_bytes((corpus / "office.txt").read_bytes())
    (corpus / "office.txt").unlink()
    await service.reload()

    with pytest.raises(NotAllowedError, match="changed since"):
        await service.context(asked.id, 1, STAFF, ROOM)


async def test_where_nothing_may_be_searched_that_is_said(library, tmp_path):
    path = tmp_path / "access.toml"
    path.write_text("[everywhere]\ncollections = []\n", encoding="utf-8")
    with (
        Service(library(PAGES), access=AccessFile(path)) as service,
        pytest.raises(NotAllowedError, match="nothing here that you may search"),
    ):
        await service.ask("who keeps the spare key?", MEMBER, ROOM)


async def test_the_operator_at_the_console_is_not_limited(library, journal):
    with Service(library(PAGES), journal=journal, limits=Limits(1, 1)) as service:
        for _ in range(3):
            await service.ask("who keeps the spare key?", MEMBER, Place("console"))


async def test_what_another_process_indexed_is_searched_though_nothing_could_be_before(tmp_path):
    folder = tmp_path / "corpus"
    (folder / "staff").mkdir(parents=True)
    (folder / "staff" / "pay.txt").write_text(PAGES["staff/pay.txt"], encoding="utf-8")
    settings = load_settings(corpus_dir=folder, data_dir=tmp_path / "data", journal="off")
    with build_service(settings) as service:
        with pytest.raises(NotAllowedError):
            await service.ask("who keeps the spare key?", MEMBER, ROOM)
        (folder / "office.txt").write_text(PAGES["office.txt"], encoding="utf-8")
        other = open_index(settings)
        other.sync()
        other.close()

        assert (await service.ask("who keeps the spare key?", MEMBER, ROOM)).answer.quotes[0].answer == "Anna Berg keeps the spare key."


async def test_what_was_read_before_is_let_go_of(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    with build_service(load_settings(corpus_dir=folder, data_dir=tmp_path / "data", journal="off")) as service:
        states = []
        for number in range(3):
            (folder / "office.txt").write_text(f"The office opens at {number} on weekdays.", encoding="utf-8")
            await service.reload()
            await service.ask("when does the office open?", MEMBER, ROOM)
            states.append(weakref.ref(service.library.snapshot.retriever))

        assert [state() is None for state in states] == [True, True, False]


async def test_context_of_a_row_that_moved_into_a_closed_collection_is_not_shown(library, rules, journal, tmp_path):
    row = '{"id": "key", "text": "Anna Berg keeps the spare key.", "collection": "%s"}'
    with Service(library({"rows.jsonl": row % "default"}), access=rules, journal=journal, limits=Limits(0, 0)) as service:
        asked = await service.ask("who keeps the spare key?", MEMBER, ROOM)
        (tmp_path / "corpus" / "rows.jsonl").write_text(row % "staff", encoding="utf-8")
        await service.reload()

        with pytest.raises(NotAllowedError, match="changed since"):
            await service.context(asked.id, 1, MEMBER, ROOM)


async def test_in_a_channel_that_was_closed_since_nothing_is_recent(service, tmp_path):
    await service.ask("who keeps the spare key?", MEMBER, ROOM)
    (tmp_path / "access.toml").write_text("[everywhere]\nenabled = false\n", encoding="utf-8")

    assert await service.recent(MEMBER, ROOM) == []


async def test_forgetting_a_person_leaves_their_namesake_on_another_platform(service, journal):
    elsewhere = await service.ask("who keeps the spare key?", MEMBER, Place("slack", "team", "room"))

    await service.forget(MEMBER, ROOM)

    assert journal.row(elsewhere.id) is not None


async def test_what_was_asked_in_private_does_not_open_to_a_namesake_on_another_platform(service):
    asked = await service.ask("who keeps the spare key?", MEMBER, ROOM, is_private=True)

    with pytest.raises(NotAllowedError, match="no longer kept"):
        await service.more(asked.id, MEMBER, replace(ROOM, platform="slack"))


async def test_gaps_are_those_of_the_last_thirty_days(library):
    now = dt.datetime.now(dt.UTC)
    times = [now]
    with (
        Journal.open("sqlite://", retention_days=90, now=lambda: times[-1]) as journal,
        Service(library(PAGES), journal=journal, limits=Limits(0, 0)) as service,
    ):
        for days, colour in ((31, "red"), (29, "blue")):
            times.append(now - dt.timedelta(days=days))
            await service.ask(f"who painted the wall {colour}?", MEMBER, ROOM)
        times.append(now)

        assert [gap.question for gap in await service.gaps(ROOM)] == ["who painted the wall blue?"]


async def test_a_reload_goes_on_for_others_where_whoever_asked_for_it_first_is_gone(library):
    with Service(library(PAGES)) as service:
        gone, waiting = (asyncio.ensure_future(service.reload()) for _ in range(2))
        await asyncio.sleep(0)
        gone.cancel()

        assert await asyncio.gather(waiting, return_exceptions=True) == [None]


async def test_of_a_longer_message_the_question_that_was_answered_is_kept(service, journal):
    reply = await service.ask("Hello, I am new here and a little lost. Who keeps the spare key?", MEMBER, ROOM)

    assert journal.row(reply.id).question == "Who keeps the spare key?"


@pytest.mark.parametrize(("setting", "value"), [("access_file", "rules.toml"), ("database_url", "mysql://host/journal")])
def test_what_is_quickly_told_to_be_wrong_is_told_before_the_documents_are_read(tmp_path, monkeypatch, setting, value):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text("Anna Berg keeps the spare key.", encoding="utf-8")
    (tmp_path / "rules.toml").write_text("[everywhere\n", encoding="utf-8")
    monkeypatch.setenv(f"VERBATIM_{setting.upper()}", value)

    with pytest.raises((AccessFileError, JournalError)):
        build_service(load_settings())
    assert not (tmp_path / ".verbatim" / "index").exists()
