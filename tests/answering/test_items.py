"""A name in one item of a list says nothing of what another item tells."""

import pytest

from bot.models import Question

NEWS = """# Staff news

## May

- Welcome Imogen, our new nurse. Her mentor is Kirsty.
- Dr Szabo is on holiday from 10 to 21 June.
- Uniform: order it in September.
"""


def answers(library, text, question):
    return [quote.answer for quote in library({"news.md": text}).ask(Question(question)).quotes]


def test_what_an_item_tells_is_not_told_of_a_name_in_another(library):
    assert answers(library, NEWS, "when is Kirsty on holiday?") == []
    assert answers(library, NEWS, "when is Dr Szabo on holiday?") == ["Dr Szabo is on holiday from 10 to 21 June."]


@pytest.mark.parametrize("above", ["Kirsty's weeks:\n\n", "### Kirsty\n\n"])
def test_what_stands_above_the_list_is_said_of_each_of_its_items(library, above):
    text = f"# Rota\n\n## May\n\n{above}- The desk is hers from 3 to 7 May.\n- On holiday from 10 to 21 June.\n- The shop is Kirsty's in July.\n"

    assert answers(library, text, "when is Kirsty on holiday?")[0] == "On holiday from 10 to 21 June."


def test_an_item_goes_on_to_the_next(library):
    text = NEWS.replace("Her mentor is Kirsty.", "Kirsty is her mentor. She is on holiday in August.")

    assert "She is on holiday in August." in answers(library, text, "when is Kirsty on holiday?")


PRICES = {
    "equipment.csv": "Equipment,Room,Responsible,Booking,Remark\nConfocal Leitz X8,B1.04,Ben Adler,core facility website,intro course needed\n"
    "Flow cytometer,B1.08,Tobias K.,core facility website,15 EUR per hour\n",
    "lab.md": "# Lab\n\nThe price of a poster is 35 euro. The confocal is back. Nobody counts hours.\n\n## Other\n\nWork at any hour.\n",
}


@pytest.mark.parametrize(("name", "is_told"), [("flow cytometer", True), ("confocal", False)])
def test_what_a_row_tells_is_not_told_of_what_another_row_is_named_by(library, name, is_told):
    quotes = library(PRICES).ask(Question(f"price per hour {name}")).quotes

    assert any("15 EUR" in quote.answer for quote in quotes) == is_told
