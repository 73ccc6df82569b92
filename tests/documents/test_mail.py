"""Mail saved as text: who wrote what is quoted is no answer, and the subject is the title."""

import pytest

from bot.documents.files.source import SourceFile
from bot.documents.furniture.mail import attribution_lines
from bot.documents.readers import read_plain_text
from bot.models import Question


def left_out_of(text):
    return [text[slice(*line)] for line in sorted(attribution_lines(text))]


@pytest.mark.parametrize(
    "line",
    [
        "On Mon, 13 May 2024, Helen Marsh wrote:",
        "Am 13.05.2024 um 18:42 schrieb Helen Marsh:",
        "Am Mo., 13. Mai 2024 um 18:42 Uhr schrieb Helen Marsh\n<helen@choir.example>:",
        "Le lun. 13 mai 2024 à 18:42, Helen Marsh <helen@choir.example> a\nécrit :",
        "El lun, 13 may 2024 a las 18:42, Helen Marsh escribió:",
        "Op ma 13 mei 2024 om 18:42 schreef Helen Marsh:",
        "Il giorno lun 13 mag 2024 alle ore 18:42 Helen Marsh\nha scritto:",
    ],
)
@pytest.mark.parametrize("mark", ["", "> "])
def test_the_line_above_what_a_mail_quotes_is_furniture(line, mark):
    lines = [mark + each for each in line.split("\n")]
    text = "\n".join(["Fine by me.", "", *lines, f"{mark}> The hall is free."])

    assert left_out_of(text) == lines


@pytest.mark.parametrize(
    "text", ["On 5 May 1920, Ada wrote:\nThe hall is free.", "On that day Ada wrote:\n> The hall is free.\n", "He wrote:\n> 5"]
)
def test_other_lines_that_say_who_wrote_stay(text):
    assert left_out_of(text) == []


def test_what_is_quoted_answers_without_its_marks(library):
    text = "Subject: Re: Programmes\n\nOn Mon, 13 May 2024, Helen Marsh wrote:\n> Copyland prints the programmes. The deadline for the\n> text is 3 June."

    [quote] = library({"mail.txt": text}).ask(Question("Who prints the programmes?")).quotes

    assert quote.answer == "Copyland prints the programmes."
    assert quote.citation.title == "Programmes"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("From: Ada <ada@choir.example>\nSubject: RE: Fwd: Piano\n\n", "Piano"),
        ("Betreff: AW: Klavier\nVon: Ada\n\n", "Klavier"),
        ("Subject: Maths\nTeacher: Ada\n\n", "Mail"),
    ],
)
def test_the_subject_of_a_mail_is_its_title(head, title):
    [document] = read_plain_text(SourceFile("mail.txt", "default", f"{head}The tuner comes on Monday.".encode()))

    assert document.title == title
