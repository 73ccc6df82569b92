"""In a chat people ask without a question mark, and go on after one: neither is an answer."""

import itertools
import re

import pytest

from bot.answering.sentence_scoring.chat import OPENS_QUESTION, only_asks, question_above
from bot.models import Question, Span

CHAT = """[2024-05-14 19:01] Ben: whats the code of the bike shed
[2024-05-14 19:03] Tom: 4711
[2024-05-14 19:04] Ben: where do I leave the kayak? the rack was full last time
[2024-05-14 19:06] Ingrid: behind the library on Quay Road
[2024-05-14 19:07] Jo: who has the keys for the boathouse?
[2024-05-14 19:08] Ben: no idea
[2024-05-14 19:09] Ingrid: Marcus has
"""


SPEAKERS = "Ada: it is shut\nBen: why\nAda: snow\n"


@pytest.mark.parametrize(
    ("before", "sentence", "asks"),
    [
        ("", "[10:05] Ben: whats the code of the shed", True),
        ("", "<ada> how do i reset it", True),
        ("", "[10:05] Ben: who gets the egg", True),
        ("", "[10:05] Ben: ok what about the bakery", True),
        ("", "[10:05] Ben: whos on duty at the desk", True),
        ("", "[10:05] Ben: a customer wants to know if we are certified", True),
        ("", "[10:05] Ben: my boss is asking when it ends", True),
        ("", "[10:05] Ben: ask him when you see him", False),
        ("", "[10:05] Ben: what a lovely day", False),
        ("", "[10:05] Ben: whoever comes gets one", False),
        ("", "[10:05] Ben: no idea, sorry", True),
        ("", "[10:05] Ben: Sorry about that!", True),
        ("", "[10:05] Ben: Sorry about that corner, it is wet", False),
        ("[10:05] Ben: where do I leave it? ", "the rack was full", True),
        ("[10:05] Ben: hi! is there a guest wifi\n", "thanks a lot", True),
        ("[04/20/2024 10:30] pete\nis there a guest wifi? ", "thanks", True),
        ("is there a guest wifi? thanks\n\n[04/20/2024 10:50] pete\n", "bye all", True),
        ("", "[10:05] Ben: since monday I get error 502 on big albums", True),
        ("", "[10:05] Ben: my phone won't charge any more", True),
        ("", "[10:05] Ben: the boiler is off, does anyone know a plumber", True),
        ("", "[10:05] Ben: you are on wifi aren't you", True),
        ("", "[10:05] Ben: Moin, weiß jemand wo die Leiter ist", True),
        ("", "[10:05] Ben: wann macht die Kita morgen auf", True),
        ("[10:05] Ben: hi, I am new here! ", "Who do we ask about permits", True),
        ("[10:04] Ada: does it charge?\n", "[10:05] Ben: my phone won't charge there", False),
        ("", "[10:05] Ben: my wife stops by at six", False),
        ("", "[10:05] Ben: I forgot my badge so I used the side door, code 4471", False),
        ("", "[10:05] Ben: my code stopped working at the gate, the new one is 8123", False),
        ("", "[10:05] Ben: I forgot my password so I can't get in", True),
        ("", "[10:05] Ben: my office won't be open on Monday", False),
        ("", "[10:05] Ben: if anyone has lost a glove, it is in the hall", False),
        ("[10:05] Ben: the gate is shut. ", "My bike won't be stolen", False),
        (SPEAKERS, "Ben: anyone know when the sauna opens", False),
        (SPEAKERS + "Ben: where is it? ", "I was there", False),
        ("Q: How long do eggs keep? ", "Eggs keep for three weeks.", False),
        ("", "Elevator: No", False),
        ("", "[10:05] Cid: anybody can come, the mill has room for forty", False),
        ("", "[10:05] Dee: which means that it starts at 8 pm", False),
        ("", "[10:05] Ben: the code is 4711", False),
        ("", "[10:05] Ben: no idea is too small for us", False),
        ("[10:05] Ben: where do I leave it?\n", "[10:06] Ada: behind the shed", False),
        ("[04/20/2024 10:30] pete\nis there a guest wifi?\n\n[04/20/2024 10:44] joanna\n", "Harbour-Free, no password needed", False),
        ("", "Tip: how you hold it matters", False),
        ("", "Where the road ends there is a gate", False),
        ("Where do I leave it? ", "The rack is full.", False),
        ("Parking: where can I park? ", "Behind the church.", False),
    ],
)
def test_what_only_asks(before, sentence, asks):
    after = "\n\n[04/20/2024 10:59] joanna\nyes" if "04/20" in before else ""

    assert only_asks(f"{before}{sentence}{after}", len(before), len(before) + len(sentence)) is asks


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("whats the code of the bike shed", "[2024-05-14 19:03] Tom: 4711"),
        ("where do I leave the kayak?", "[2024-05-14 19:06] Ingrid: behind the library on Quay Road"),
        ("who has the keys for the boathouse", "[2024-05-14 19:09] Ingrid: Marcus has"),
    ],
)
def test_the_answer_to_a_message_is_another_one(library, question, answer):
    assert library({"a.txt": CHAT}).ask(Question(question)).quotes[0].answer == answer


def test_what_a_message_says_before_it_asks_for_ideas_only_asks():
    chat = "[10:05] Ben: the thumbnails are grey. Any ideas?\n[10:06] Ada: the codec is missing. Install it.\n"

    assert [
        only_asks(chat, chat.index(words), chat.index(words) + len(words))
        for words in ("the thumbnails are grey.", "the codec is missing.")
    ] == [
        True,
        False,
    ]


def test_who_tells_of_trouble_is_not_the_answer_but_who_replies(library):
    chat = [
        ("tobias", "upload from my phone stops at exactly 100 MB, videos never get there"),
        ("dag", "you're behind Cloudflare aren't you"),
        ("tobias", "yes?"),
        ("dag", "their free plan cuts request bodies at 100 MB, so turn on chunked upload for videos"),
    ]
    text = "\n".join(f"[2026-09-03 08:0{minute}] {who}\n{words}\n" for minute, (who, words) in enumerate(chat))

    found = library({"chat.txt": text}).ask(Question("videos over 100 MB won't upload"))

    assert found.quotes[0].answer == chat[3][1]


def test_a_question_further_on_in_a_message_is_replied_to_with_what_stands_before_it(library):
    chat = "[2026-09-03 08:00] Ada\nThe thumbnails of my HEIC photos come out grey. Any idea?\n\n[2026-09-03 08:05] Dag\nInstall libheif1 and rebuild them.\n"

    found = library({"chat.txt": chat}).ask(Question("thumbnails of HEIC photos are grey"))

    assert (found.is_abstention, found.quotes[0].answer) == (False, "Install libheif1 and rebuild them.")


WIFI = """[04/20/2024 10:30] pete
is there a guest wifi? thanks

[04/20/2024 10:44] joanna
Harbour-Free, no password needed

[04/20/2024 10:50] pete
thanks

[04/20/2024 11:55] gregor
my fob stopped opening the side door, anyone else?

[04/20/2024 11:58] pete
same here yes

[04/20/2024 11:59] joanna
Hold the fob for three seconds.
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [("guest wifi", "Harbour-Free, no password needed"), ("fob stopped opening side door", "Hold the fob for three seconds.")],
)
def test_what_replies_to_a_message_answers_it_though_the_message_goes_on(library, question, answer):
    found = library({"a.txt": WIFI}).ask(Question(question))

    assert (found.is_abstention, found.quotes[0].answer) == (False, answer)


def test_a_reply_is_read_though_it_has_no_word_of_the_question_and_others_have_some(library):
    chat = "[12/05/2025, 11:40] Ben: can I install Zoom on my laptop? external counsel insists\n[12/05/2025, 11:44] Dilara: yes, it's in the Software Center.\n"
    others = [f"The office of floor {floor} may install Zoom-free screens.\n\nA laptop stands there.\n" for floor in range(12)]

    found = library({"chat.txt": chat, "notes.txt": "\n".join(others)}).ask(Question("can we install zoom on a laptop"))

    assert (found.is_abstention, found.quotes[0].answer) == (False, "[12/05/2025, 11:44] Dilara: yes, it's in the Software Center.")


SLACK = """Tomasz W  2:02 PM
how do I silence the disk alert on staging? it pages me every 10 minutes

Lena Fischer  2:05 PM
run `alertctl mute disk-staging --for 24h`, you need the ops role

Jon Abara  3:30 PM
who has the key for the kiln room?

Lena Fischer  3:34 PM
Gregor has one and there is a spare in the blue tin
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("silence disk alert staging", "run `alertctl mute disk-staging --for 24h`, you need the ops role"),
        ("who has the key for the kiln room", "Gregor has one and there is a spare in the blue tin"),
    ],
)
def test_messages_copied_from_slack_are_told_by_their_bare_times(library, question, answer):
    found = library({"a.txt": SLACK}).ask(Question(question))

    assert (found.is_abstention, found.quotes[0].answer) == (False, answer)


def test_the_minutes_of_a_message_are_no_number_of_what_it_says(library):
    chat = "[2024-05-14 20:45] Ben: session zero is on 27 April at 19:00\n[2024-05-14 20:47] Tom: I bring the dice\n"

    answer = library({"chat.txt": chat}).ask(Question("when is session 45"))

    assert answer.is_abstention


CLASS = """[2026-01-13 07:40] Priya: Morning, is the swimming starting this week?
[2026-01-13 07:55] Marta: No, after half term. Miss Okafor said the 26th of February
[2026-01-13 07:56] Marta: and it's £4.50 a week, on ParentPay
[2026-01-13 07:58] Priya: thank you!
[2026-01-19 15:20] Priya: Trip to Farrow Woods is confirmed!
[2026-01-19 15:22] Priya: It's £16 and they need it by the 20th
[2026-01-19 15:40] Tom: what time are they back?
[2026-01-19 15:44] Priya: about 4.15 so a bit after normal pickup
[2026-02-09 12:12] Dean: anyone know who runs the sewing club now?
[2026-02-09 12:40] Marta: Kayleigh does
[2026-02-09 12:43] Dean: price same?
[2026-02-09 12:50] Marta: gone up, £11 til 6
[2026-02-11 12:50] Priya: the caretaker found a blue scarf and two left gloves on the bench at the back of the small hall
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how much is swimming?", "and it's £4.50 a week, on ParentPay"),
        ("how much does the trip to Farrow Woods cost?", "It's £16 and they need it by the 20th"),
        ("when will they be back from the woods?", "about 4.15 so a bit after normal pickup"),
        ("how much is the sewing club?", "gone up, £11 til 6"),
    ],
)
def test_what_somebody_goes_on_to_write_is_of_what_they_replied_to_or_announced(library, question, answer):
    found = library({"chat.txt": CLASS}).ask(Question(question))

    assert (found.is_abstention, found.quotes[0].answer.partition(": ")[2]) == (False, answer)


def test_what_somebody_announces_is_known_by_the_line_above_a_passage(library):
    days = [("19 15:20", "The Farrow Woods trip is confirmed!"), ("19 15:21", "nice"), ("19 15:22", "£16 please and wellies")]
    writers = ["Priya", "Tom", "Priya"]
    text = "\n\n".join(f"[2026-01-{when}] {who}\n{words}" for who, (when, words) in zip(writers, days, strict=True))

    found = library({"chat.txt": text}).ask(Question("what does the trip cost?"))

    assert (found.is_abstention, found.quotes[0].answer) == (False, "£16 please and wellies")


def test_of_a_reply_its_first_sentence_leads(library):
    chat = "[2025-08-23 15:27] dunlin: is there a translation into portuguese\n[2025-08-23 15:35] mbali: half done, 210 of 430. Translator is busy with exams.\n"

    found = library({"chat.txt": chat}).ask(Question("how far is the portuguese translation"))

    assert found.quotes[0].answer == "[2025-08-23 15:35] mbali: half done, 210 of 430."


TAKEN_BACK = """[2026-01-19 15:20] Priya: is the engineer coming this week?
[2026-01-19 15:21] Tom: the engineer comes Monday between 8 and 10
[2026-01-19 15:22] Priya: ta
[2026-01-19 15:30] Tom: sorry, {right}
[2026-01-20 11:00] Priya: what time is football?
[2026-01-20 11:03] Jo: 10 till 11
[2026-01-20 11:04] Jo: no sorry, half 9 not 10
"""


@pytest.mark.parametrize(
    ("right", "question", "answer"),
    [
        ("Tuesday not Monday", "when does the engineer come?", "sorry, Tuesday not Monday"),
        ("Tuesday instead of Monday", "when does the engineer come?", "sorry, Tuesday instead of Monday"),
        ("not Wednesday, as I said elsewhere", "when does the engineer come?", "the engineer comes Monday between 8 and 10"),
        ("Tuesday not Monday", "what time is football?", "no sorry, half 9 not 10"),
    ],
)
def test_what_a_message_takes_back_is_not_the_answer(library, right, question, answer):
    found = library({"chat.txt": TAKEN_BACK.format(right=right)}).ask(Question(question))

    assert (found.is_abstention, found.quotes[0].answer.partition(": ")[2]) == (False, answer)


def test_who_asks_the_next_day_does_not_go_on_with_a_reply():
    chat = "[2026-01-19 15:20] Jo: what time is football?\n[2026-01-19 15:21] Tom: 10 till 11\n[2026-01-20 15:21] Tom: the hall is shut\n"
    starts = [0, *(match.end() for match in re.finditer(r"\n", chat))]

    assert question_above(chat, 0, [Span(start, end - 1) for start, end in itertools.pairwise(starts)], 2) == range(0)


FAQ = """Q: How are bills paid?
A: By card at the desk.

Q: My pet is nervous. What can be done?
A: Book the first visit after lunch and wait in the car.

Q: Where do I park?
A: Behind the mill.
"""


def test_a_question_that_begins_with_a_statement_is_answered_by_what_stands_below_it(library):
    answer = library({"faq.txt": FAQ}).ask(Question("what if my pet is nervous"))

    assert [quote.answer for quote in answer.quotes[:1]] == ["A: Book the first visit after lunch and wait in the car."]


HELP = """[2026-11-13 18:02] tim: hey does anyone know how to beat the moth king? died like 20 times
[2026-11-13 18:04] quill: put out the braziers first, he can't see you in the dark.
[2026-11-15 11:02] ash: my cloud save is gone after the update, any fix?
[2026-11-15 11:20] bram: Sorry about that! Rename the file slot0.bak to slot0.sav in the save folder.
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how do i beat the moth king", "[2026-11-13 18:04] quill: put out the braziers first, he can't see you in the dark."),
        ("my save is gone after the update", "Rename the file slot0.bak to slot0.sav in the save folder."),
    ],
)
def test_a_greeting_before_a_question_and_an_apology_after_it_say_nothing(library, question, answer):
    found = library({"help.txt": HELP}).ask(Question(question))

    assert found.quotes[0].answer == answer


def test_a_reply_that_has_no_word_of_the_question_answers_where_what_it_replies_to_has_all(library):
    reply = (
        "Council website, takes about a fortnight so put a note in the windscreen till then and ring Sheila at number two if they fine you"
    )
    chat = f"[2026-10-04 10:02] Noor\nHi, new at no 9! Who do we ask about parking permits?\n\n[2026-10-04 10:09] Bashir\n{reply}\n"
    others = [f"[2026-10-05 {hour}:02] Noor\nThe bins of house {hour} are green now.\n" for hour in range(10, 22)]

    found = library({"chat.txt": "\n".join([chat, *others])}).ask(Question("can i get a parking permit"))

    assert (found.is_abstention, [quote.answer for quote in found.quotes]) == (False, [reply])


def test_what_follows_the_question_itself_answers_it_though_a_later_sentence_has_its_word(library):
    faq = [
        "When do you rehearse?** Thursdays 7.30-9.45 pm in the Methodist Hall, Tanner's Row. Break at 8.30 with tea and biscuits (bring 50p). No rehearsals in August or in half-term.",
        "Is there an audition?** Not really. Sopranos and altos: a short voice check with Anselm after your third rehearsal. Tenors and basses, just come, we're desperate.",
        "Do I have to read music?** It helps, but about a third of us don't. There are learning tracks on ChoirPal (ask Ngaire for the login).",
        "I'd like to try it first.** First two rehearsals are free.",
        "Is there a waiting list?** For sopranos yes, currently 5 names. Others no.",
        "How many concerts?** Three a year: Christmas, spring or Easter, summer. Plus carols at the care home.",
        "How much rehearsal can I miss?** You must be at the last two rehearsals before a concert and the Saturday workshop. Otherwise tell your section rep.",
        "Parking** is free after six in the Co-op car park. The hall has a ramp at the side door and a hearing loop.",
    ]
    pages = {"faq.md": "# Joining\n\n" + "\n\n".join(f"**{each}" for each in faq), "news.txt": "The rehearsal was fun and we had tea.\n"}

    found = library(pages).ask(Question("when do you rehearse"))

    assert found.quotes[0].answer == "Thursdays 7.30-9.45 pm in the Methodist Hall, Tanner's Row."


def test_the_closest_passage_in_a_chat_is_the_question_with_what_replies_to_it(library):
    asked = "[2024-11-08 16:12] Vanta\nwhat do i do if someone stole from my chest\n\n"
    told = "[2024-11-08 16:15] RookieSan\nopen a ticket in #reports with coords and about when. dont accuse ppl in chat pls\n\n"
    thanked = "[2024-11-08 16:16] Vanta\nkk done\n"

    found = library({"chat.txt": asked + told + thanked}).ask(Question("someone took things out of my chest, what now?"))

    assert found.is_abstention
    assert "open a ticket" in found.nearest[0].text


def test_the_subject_of_a_mail_answers_nothing(library):
    mail = (
        "From: Judith\nSubject: wheelchair access\n\nIs everything on the level?\n\nFrom: Anna\n\nThe barn has a ramp for a wheelchair.\n"
    )

    answers = [quote.answer for quote in library({"mail.txt": mail}).ask(Question("wheelchair access")).quotes]

    assert not any("Subject" in answer for answer in answers)


@pytest.mark.parametrize("mark", ["Q:", "**Question 3**:", "Question :", "Question\u00a0:"])
def test_a_question_is_marked_with_a_blank_before_its_colon_or_without(mark):
    assert OPENS_QUESTION.match(f"{mark} where is it?")


def test_what_is_written_months_after_a_question_does_not_answer_it(library):
    chat = "[05/01/2024, 22:50:00] Ada: can somebody recommend a dentist?\n[20/09/2025, 09:00:00] Bo: The fee is 45 euros from now on.\n"

    assert library({"chat.txt": chat}).ask(Question("can somebody recommend a dentist?")).is_abstention
