"""Who a page says wrote it."""

import pytest

from bot.documents.bylines import told_author


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ebele Okonjo · 21 November 2023 · 19 min read", "Ebele Okonjo"),
        ("By Aminata Kouyaté, Kossi Adjavon and Ingrid Solheim", "Aminata Kouyaté, Kossi Adjavon and Ingrid Solheim"),
        ("**Lead author:** Nana Esi Quartey", "Nana Esi Quartey"),
        ("Author: Dr Yaw Boateng-Mills", "Dr Yaw Boateng-Mills"),
        ("Von Petra van der Meer, 3. Mai 2024", "Petra van der Meer"),
        ("Autora: Leire Aguirre", "Leire Aguirre"),
        ("By Monday all forms must be in.", None),
        ("By the harbour stands a tower.", None),
        ("By Ada", None),
        ("Written by hand", None),
        ("Von Januar bis März ist der Platz zu", None),
    ],
)
def test_a_line_near_the_top_names_the_author(line, author):
    assert told_author(f"A title\n\n{line}\n\nThe text.\n") == author


def test_a_line_far_below_names_nobody():
    assert told_author("Words.\n" * 20 + "By Ada Lind\n") is None
