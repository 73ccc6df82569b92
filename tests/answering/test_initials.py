"""Whoever asks what initials stand for is told by a text that spells them out, and by no other."""

import pytest

from bot.answering.answer_types.initials import initials_asked, is_spelt_out
from bot.models import Question


@pytest.mark.parametrize(
    ("question", "language", "short"),
    [
        ("What does CPJ stand for?", "en", "CPJ"),
        ("what did the acronym AAP stand for", "en", "AAP"),
        ("What is QED short for?", "en", "QED"),
        ("DECnet stands for what?", "en", "DECnet"),
        ("Wofür steht die Abkürzung FDH?", "de", "FDH"),
        ("Que signifie le sigle SNCF ?", "fr", "SNCF"),
        ("¿Qué significan las siglas ONU?", "es", "ONU"),
        ("Cosa significa la sigla INPS?", "it", "INPS"),
        ("O que significa a sigla SUS?", "pt", "SUS"),
        ("Waar staat VVE voor?", "nl", "VVE"),
        ("Co oznacza skrót PKP?", "pl", "PKP"),
        ("Vad står förkortningen SJ för?", "sv", "SJ"),
        ("Hvad står DSB for?", "da", "DSB"),
        ("Hva står NSB for?", "no", "NSB"),
        ("Как расшифровывается ФСБ?", "ru", "ФСБ"),
        ("Як розшифровується ЗСУ?", "uk", "ЗСУ"),
        ("what does CPJ do?", "en", None),
        ("who leads the CPJ?", "en", None),
        ("Was ist die FDH?", "de", None),
    ],
)
def test_what_is_asked(question, language, short):
    assert initials_asked(question, language) == short


@pytest.mark.parametrize(
    ("short", "text", "is_told"),
    [
        ("CPJ", "The Committee to Protect Journalists was founded in 1981.", True),
        ("CPJ", "CPJ | remnant of a foreign group | 2001 | Virunga park south |", False),
        ("FDH", "FDH (Forces de défense des Hauts Plateaux)", True),
        ("vBNS", "a very high-speed Backbone Network Service", True),
        ("QED", "quantum electrodynamics, called QED", True),
        ("AAP", "The AAP stands for the second flight.", True),
        ("cpj", "The CPJ meets on Mondays.", False),
        ("labour", "Labour wants shorter weeks.", True),
        ("U.N.", "the United Nations", True),
        ("ФСБ", "Федеральная служба безопасности", True),
        ("ABC", "A table of the chairs and, much further down than anybody would read in one go, a box.", False),
    ],
)
def test_what_spells_them_out(short, text, is_told):
    assert is_spelt_out(short, text) == is_told


def test_a_table_without_the_words_is_no_answer(library):
    made = library(
        {
            "groups.csv": "group,type,leader\nFDH,militia,Jonas Semahoro\nCPJ,remnant of a foreign group,unknown since 2022\n",
            "fdh.md": "# FDH\n\nThe Forces for the Defence of the Highlands, FDH for those who live there, keep the plateau.\n",
        }
    )

    untold, told, leader = (
        made.ask(Question(text)) for text in ("what does CPJ stand for?", "what does FDH stand for?", "who leads the FDH?")
    )

    assert untold.is_abstention
    assert told.quotes[0].text.startswith("The Forces for the Defence")
    assert "Jonas Semahoro" in leader.quotes[0].text
