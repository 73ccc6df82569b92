"""What comes of everything that people do, before any platform shows it."""

from dataclasses import replace

import pytest

from adapters.asking import without_quoted
from adapters.chat import Chat, Dialect, Outcome, answer_in_chat
from adapters.discord_app.sending import messages_of
from adapters.escaping import for_discord
from adapters.view import ActionKind, Pressed, pressed
from adapters.words import ENGLISH
from bot.access import AccessFile
from bot.errors import JournalError
from bot.journal import Journal
from bot.keeping import Limits
from bot.places import Asker, Place
from bot.service import Service
from bot.settings import load_settings

PAGES = {"office.txt": "The office opens at nine on weekdays. Anna Berg keeps the spare key.", "staff/pay.txt": "Bonus talks begin in May."}
PLAIN = Dialect(escape=str)
ROOM, ADA, GRACE = Place("discord", "guild", "room"), Asker("1"), Asker("2")


class BrokenJournal(Journal):
    """A journal whose database is gone when a question is to be kept."""

    def record(self, entry):
        raise JournalError("the disk is full")


@pytest.fixture
def chat(library):
    """A chat over two collections, of which one is open."""
    with Service(library(PAGES), journal=Journal.open("sqlite://", retention_days=90), limits=Limits(0, 0)) as service:
        yield Chat(service, retention_days=90)


async def ask(chat, question="who keeps the spare key?", asker=ADA, **how):
    return await chat.ask(question, asker, ROOM, ENGLISH, PLAIN, **how)


async def test_an_answer_is_a_view_for_all(chat):
    outcome = await ask(chat)

    assert outcome.view.quotes[0].answer == "Anna Berg keeps the spare key."
    assert (outcome.is_private, outcome.is_answer) == (False, True)


async def test_answers_and_their_lack_are_counted(chat):
    for question in ("who keeps the spare key?", "who repaired the Zeppelin?", "when does the office open?"):
        await ask(chat, question)

    assert chat.tally == {"answered": 2, "no answer": 1}


@pytest.mark.parametrize(("question", "said"), [("?!", ENGLISH.bad_question), ("who " * 1_000, ENGLISH.bad_question)])
async def test_what_is_no_question_is_apologised_for(chat, question, said):
    assert await ask(chat, question) == Outcome(is_private=True, text=said)


@pytest.mark.parametrize("said", ["hello", "help", "what can you do?", "thanks", "who are you?", "I need help"])
async def test_what_asks_nothing_of_the_documents_is_told_what_to_ask(chat, said):
    assert await ask(chat, said) == Outcome(is_private=True, text=ENGLISH.no_question.format(command="/ask"))


@pytest.mark.parametrize(("asked", "told"), [("who are you?", "Twelve rowers and a dog."), ("I need help", "Ring the bell.")])
async def test_what_a_section_tells_of_us_is_quoted_whatever_was_asked_before(library, asked, told):
    pages = PAGES | {"about.md": "# Club\n\n## Who we are\n\nTwelve rowers and a dog.\n\n## Help\n\nRing the bell.\n"}
    with Service(library(pages), journal=Journal.open("sqlite://", retention_days=90), limits=Limits(0, 0)) as service:
        chat, thread = Chat(service, retention_days=90), replace(ROOM, thread="1")
        await chat.ask("who keeps the spare key?", ADA, thread, ENGLISH, PLAIN)
        outcome = await chat.ask(asked, ADA, thread, ENGLISH, PLAIN)

    assert outcome.view.quotes[0].answer == told


async def test_what_asks_nothing_of_the_documents_counts_as_a_question(library):
    with Service(library(PAGES), journal=Journal.open("sqlite://", retention_days=90), limits=Limits(3, 0)) as service:
        chat = Chat(service, retention_days=90)
        said = [
            await ask(chat, "hello"),
            await ask(chat, "I need help"),
            await chat.how_to_ask(ADA, ROOM, ENGLISH, PLAIN),
            await ask(chat, "hello"),
        ]

    assert [outcome.holds_for_s > 0 for outcome in said] == [False, False, False, True]


async def test_a_corpus_without_documents_is_told_to_who_runs_the_bot(library, caplog):
    with Service(library({}), limits=Limits(0, 0)) as service:
        outcome = await ask(Chat(service, retention_days=None))

    assert outcome.text == ENGLISH.unreadable
    assert [(record.levelname, "has no documents" in record.getMessage(), record.exc_info) for record in caplog.records] == [
        ("WARNING", True, None)
    ]


def test_a_bot_that_starts_without_documents_says_so(tmp_path, monkeypatch, caplog):
    monkeypatch.setattr("adapters.chat.start_logging", lambda _level: None)  # caplog hears it
    (tmp_path / "corpus").mkdir()
    settings = load_settings(corpus_dir=tmp_path / "corpus", data_dir=tmp_path / "data", journal="off")

    async def serve(_settings, _chat):
        """End at once."""

    assert answer_in_chat(settings, serve) == 0
    assert ["Every question will go unanswered: The corpus has no documents" in record.getMessage() for record in caplog.records] == [True]


async def test_what_asks_nothing_of_the_documents_is_no_gap(chat):
    for said in ("hello", "who are you?", "I need help", "good night"):
        await ask(chat, said)

    assert chat.service.journal.recent_questions() == []


async def test_a_question_that_is_turned_away_is_counted_and_logged_without_its_words(chat, caplog):
    chat.service.close()

    outcome = await ask(chat)

    assert (outcome.text, chat.tally["BusyError"]) == (ENGLISH.busy, 1)
    assert [(record.levelname, "spare" in record.getMessage(), record.exc_info) for record in caplog.records] == [("WARNING", False, None)]


async def test_a_mistake_of_a_person_leaves_no_traceback(chat, caplog):
    await ask(chat, "?!")

    assert caplog.records == []


async def test_an_answer_does_not_wait_for_a_broken_journal(library, caplog):
    with Service(library(PAGES), journal=BrokenJournal.open("sqlite://", retention_days=90), limits=Limits(0, 0)) as service:
        outcome = await ask(Chat(service, retention_days=90))

    assert outcome.view.quotes[0].answer == "Anna Berg keeps the spare key."
    assert [record.getMessage() for record in caplog.records] == ["An answer could not be kept: the disk is full"]
    assert "spare key" not in "".join(record.getMessage() for record in caplog.records)


async def test_what_nobody_expected_is_apologised_for_and_logged(library, caplog):
    class Broken(AccessFile):
        def rules(self):
            raise ZeroDivisionError

    with Service(library(PAGES), access=Broken(None)) as service:
        chat = Chat(service, retention_days=90)
        outcome = await ask(chat)

    assert outcome == Outcome(is_private=True, text=ENGLISH.failed)
    assert chat.tally == {"failed": 1}


async def test_who_asks_too_often_is_told_when_to_come_back(library):
    with Service(library(PAGES), journal=Journal.open("sqlite://", retention_days=90), limits=Limits(1, 0)) as service:
        chat = Chat(service, retention_days=90)
        await ask(chat)
        outcome = await ask(chat)

        assert 0 < outcome.holds_for_s <= 60
        assert [chat.is_said_again(outcome, person, ROOM) for person in (ADA, ADA, GRACE)] == [False, True, False]
        assert not chat.is_said_again(outcome, ADA, replace(ROOM, channel="elsewhere"))


async def test_who_waited_as_told_is_told_again(library):
    with Service(library(PAGES), journal=Journal.open("sqlite://", retention_days=90), limits=Limits(1, 0)) as service:
        chat = Chat(service, retention_days=90)
        told = Outcome(is_private=True, text="…", holds_for_s=1e-9)

        assert [chat.is_said_again(told, ADA, ROOM) for _ in range(2)] == [False, False]


async def test_an_answer_is_never_said_again(chat):
    outcome = await ask(chat)

    assert [chat.is_said_again(outcome, ADA, ROOM) for _ in range(2)] == [False, False]


async def test_a_vote_is_kept(chat):
    outcome = await ask(chat)
    thanks = await chat.press(Pressed(ActionKind.WRONG_SENTENCE, outcome.view.journal_id, None), GRACE, ROOM, ENGLISH, PLAIN)

    assert thanks == Outcome(is_private=True, text=ENGLISH.thanks)
    assert chat.service.journal.row(outcome.view.journal_id).votes.wrong_sentence == 1


async def test_where_the_documents_changed_the_next_page_of_more_begins_anew(library):
    sheds = {f"shed{number}.txt": f"Shed {number} is painted red by Anna Berg." for number in range(8)}
    with Service(library(sheds), journal=Journal.open("sqlite://", retention_days=90), limits=Limits(0, 0)) as service:
        chat = Chat(service, retention_days=90)
        first = (await ask(chat, "who paints the shed red?")).view
        pages = [await press(chat, first.more(2)), await press(chat, (await press(chat, first.more(2))).view.more(3))]
        library({"shed7.txt": "Shed 7 burnt down."})
        await service.reload()
        anew = await press(chat, pages[0].view.more(3))
        begun = await press(chat, first.more(2))
        library({f"{first.quotes[0].source.place.split(':')[0]}": "It burnt down."})
        await service.reload()
        begun_anew = await press(chat, first.more(2))

    assert [outcome.page for outcome in (*pages, anew, begun, begun_anew)] == [2, 3, 1, 2, 1]


async def test_more_of_a_follow_up_stands_below_the_same_head(library):
    sheds = {f"shed{number}.txt": f"Anna Berg paints shed {number} red, which is the colour of the club." for number in range(8)}
    with Service(library(sheds), journal=Journal.open("sqlite://", retention_days=90), limits=Limits(0, 0)) as service:
        chat, thread = Chat(service, retention_days=90), replace(ROOM, thread="1")
        await chat.ask("who paints the shed red?", ADA, thread, ENGLISH, PLAIN)
        first = (await chat.ask("why does she paint it?", ADA, thread, ENGLISH, PLAIN)).view
        more = (await chat.press(pressed(first.more(2).id), ADA, thread, ENGLISH, PLAIN)).view

    assert (more.asked, more.notices) == (first.asked, first.notices)
    assert first.notices


async def press(chat, button):
    return await chat.press(pressed(button.id), ADA, ROOM, ENGLISH, PLAIN)


async def test_names_of_collections_are_made_inert(chat):
    shouting = Dialect(escape=str.upper)
    outcome = await chat.ask("who?", ADA, ROOM, ENGLISH, shouting, collection="nope")

    assert outcome.text == ENGLISH.no_collection.format(names="DEFAULT")


async def test_without_a_journal_nothing_is_said_to_be_kept(library):
    with Service(library(PAGES)) as service:
        chat = Chat(service, retention_days=None)

        assert ENGLISH.privacy_off.format(forget=PLAIN.forget) in chat.about(ADA, ROOM, ENGLISH, PLAIN)
        assert await chat.forget(ADA, ROOM, ENGLISH, PLAIN) == Outcome(is_private=True, text=ENGLISH.nothing_kept)


async def test_what_is_remembered_without_a_journal_on_disk_can_be_forgotten_and_is_suggested_to_nobody(library):
    with Service(library(PAGES), journal=Journal.open("sqlite://", retention_days=90)) as service:
        chat = Chat(service, retention_days=None)
        await ask(chat)

        assert await chat.suggestions("", GRACE, ROOM) == []
        assert await chat.forget(ADA, ROOM, ENGLISH, PLAIN) == Outcome(is_private=True, text=ENGLISH.forgotten.format(questions=1, votes=0))


async def test_of_many_collections_about_names_the_first_and_tells_how_many_more(library, tmp_path):
    (tmp_path / "access.toml").write_text('[everywhere]\ncollections = ["*"]\n', encoding="utf-8")
    pages = {f"team_{number:03}_meeting-minutes/a.txt": f"The warden of team {number} is worker W{number}." for number in range(80)}
    with Service(library(pages), access=AccessFile(tmp_path / "access.toml")) as service:
        about = Chat(service, retention_days=90).about(ADA, ROOM, ENGLISH, Dialect(escape=for_discord))

    assert "team\\_034\\_meeting-minutes, and 45 more.\n" in about
    assert messages_of(Outcome(is_private=True, text=about))[0]["content"] == about


async def test_where_nothing_may_be_read_about_says_so(library, tmp_path):
    path = tmp_path / "access.toml"
    path.write_text("[everywhere]\ncollections = []\n", encoding="utf-8")
    with Service(library(PAGES), access=AccessFile(path)) as service:
        about = Chat(service, retention_days=None).about(ADA, ROOM, ENGLISH, PLAIN)

    assert about.startswith(ENGLISH.about_nothing)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("> said\nwho said that?", "who said that?"),
        ("who said that?\n  >said\nand when?", "who said that?\nand when?"),
        ("> said\n> again", "> said\n> again"),
        ("> said\n…!\n", "> said\n…!\n"),
        ("is 3 > 2?", "is 3 > 2?"),
        ("", ""),
    ],
)
def test_own_words_count_before_quoted_ones(text, own):
    assert without_quoted(text, ">") == own


async def test_what_keeps_documents_from_being_read_again_is_told_to_admins_and_logged(library, tmp_path, caplog):
    path = tmp_path / "access.toml"
    path.write_text(f'[[rule]]\nusers = ["{ADA.id}"]\nadmin = true\n', encoding="utf-8")
    with Service(library(PAGES), access=AccessFile(path)) as service:
        (tmp_path / "corpus").rename(tmp_path / "elsewhere")
        outcome = await Chat(service, retention_days=90).reload(ADA, ROOM, ENGLISH, PLAIN)

    assert outcome.is_private
    assert outcome.text.startswith(f"There is no corpus folder {tmp_path / 'corpus'}; ")
    assert outcome.text in caplog.text


async def test_who_asks_too_often_is_told_once_in_a_channel_and_its_threads(chat):
    told = Outcome(is_private=True, text="…", holds_for_s=60.0)

    assert [chat.is_said_again(told, ADA, replace(ROOM, thread=thread)) for thread in ("1", "2", "")] == [False, True, True]


async def test_status_names_no_collection_that_may_not_be_read(chat):
    status = chat.status(ADA, ROOM, PLAIN)

    assert ("default: 1 documents" in status, "staff" in status) == (True, False)


async def test_what_is_suggested_was_answered_from_what_may_be_read(library, tmp_path):
    rules = tmp_path / "access.toml"
    rules.write_text('[everywhere]\ncollections = ["*"]\n', encoding="utf-8")
    journal = Journal.open("sqlite://", retention_days=90)
    with Service(
        library({"staff/leave.txt": "Every employee has 27 days of holiday a year.\n"}), access=AccessFile(rules), journal=journal
    ) as service:
        chat = Chat(service, retention_days=90)
        await ask(chat, "how many days of holiday are there?")
        open_to_all = await chat.suggestions("", ADA, ROOM)
        rules.write_text('[everywhere]\ncollections = ["default"]\n', encoding="utf-8")

        assert (open_to_all, await chat.suggestions("", ADA, ROOM)) == (["how many days of holiday are there?"], [])


async def test_status_begins_with_what_went_wrong_and_counts_what_it_leaves_out(library, tmp_path):
    files = {f"collection-with-a-long-name-{n}/a.txt": "Something stands here.\n" for n in range(60)}
    rules = tmp_path / "access.toml"
    rules.write_text('[everywhere]\ncollections = ["*"]\nadmin = true\n', encoding="utf-8")
    with Service(library({**files, "broken.pdf": "no pdf"}), access=AccessFile(rules)) as service:
        lines = Chat(service, retention_days=None).status(ADA, ROOM, PLAIN).splitlines()

    counts = [line for line in lines if line.startswith("collection-")]
    assert (lines[1][:10], lines[-1]) == ("Not read: ", f"And {60 - len(counts)} more collections.")
    assert len("\n".join(lines)) <= 2_000


async def test_a_follow_up_is_told_as_it_was_typed_and_suggested_to_nobody(chat):
    await ask(chat)
    await ask(chat, "why is that?")

    gaps = await chat.gaps(ADA, ROOM, ENGLISH, PLAIN)

    assert gaps.text.splitlines()[1:] == ["1 × why is that?"]
    assert await chat.suggestions("", ADA, ROOM) == ["who keeps the spare key?"]


async def test_that_nobody_is_answered_here_is_said_once_a_while(library, tmp_path):
    (tmp_path / "rules.toml").write_text("[everywhere]\nenabled = false\n", encoding="utf-8")
    with Service(library(PAGES), access=AccessFile(tmp_path / "rules.toml"), limits=Limits(0, 0)) as service:
        chat = Chat(service, retention_days=None)
        said = [await ask(chat), await ask(chat, "hello"), await chat.instead("Ask elsewhere.", ADA, ROOM, ENGLISH, PLAIN)]

        assert {outcome.text for outcome in said} == {chat.help(ADA, ROOM, ENGLISH, PLAIN)} == {ENGLISH.not_here}
        assert [chat.is_said_again(outcome, ADA, ROOM) for outcome in said] == [False, True, True]


@pytest.mark.parametrize("said", ["hello?", "thanks"])
async def test_small_talk_that_was_not_meant_for_the_bot_counts_against_no_limit(library, said):
    with Service(library(PAGES), journal=Journal.open("sqlite://", retention_days=90), limits=Limits(1, 0)) as service:
        chat = Chat(service, retention_days=90)
        passed_over = await ask(chat, said, only_if_answered=True)

        assert (passed_over.text, passed_over.view, (await ask(chat)).is_answer) == ("", None, True)
