"""Who a page says wrote it."""

import pytest

from bot.documents.text.bylines import told_author


@pytest.mark.parametrize(
    ("line", "language", "author"),
    [
        ("By Ebele Okonjo · 21 November 2023 · 19 min read", "en", "Ebele Okonjo"),
        ("By Aminata Kouyaté, Kossi Adjavon and Ingrid Solheim", "en", "Aminata Kouyaté, Kossi Adjavon and Ingrid Solheim"),
        ("**Lead author:** Nana Esi Quartey", "en", "Nana Esi Quartey"),
        ("Author: Dr Yaw Boateng-Mills", "fr", "Dr Yaw Boateng-Mills"),
        ("Von Petra van der Meer, 3. Mai 2024", "de", "Petra van der Meer"),
        ("Autora: Leire Aguirre", "es", "Leire Aguirre"),
        ("Door Petra de Vries", "nl", "Petra de Vries"),
        ("Door Opening Hours", "en", None),
        ("By Monday all forms must be in.", "en", None),
        ("By Friday Evening", "en", None),
        ("By Order Of The Board", "en", None),
        ("## By Public Transport", "en", None),
        ("By the harbour stands a tower.", "en", None),
        ("by Ada Lind", "en", None),
        ("By Ada", "en", None),
        ("Written by hand", "en", None),
        ("Von Köln Hauptbahnhof", "de", None),
        ("Von Montag Bis Freitag", "de", None),
        ("Por Favor Lea", "es", None),
    ],
)
def test_a_line_near_the_top_names_the_author(line, language, author):
    assert told_author(f"A title\n\n{line}\n\nThe text.\n", language) == author


def test_a_line_far_below_names_nobody():
    assert told_author("Words.\n" * 20 + "By Ada Lind\n", "en") is None
