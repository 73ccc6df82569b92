"""The tabs of a web page: what names a tab heads what it shows."""

import pytest

from bot.documents.files.source import SourceFile
from bot.documents.readers import read_web_page
from bot.models import Question

MKDOCS = (
    "<div class='tabbed-set tabbed-alternate'><input type=radio><input type=radio>"
    "<div class=tabbed-labels><label>Linux</label> <label>Windows</label></div>"
    "<div class=tabbed-content><div class=tabbed-block><p>Logs lie in /var/log.</div>\n"
    "<div class=tabbed-block><p>Logs lie in C:\\Logs.</div></div></div>"
)
ARIA = (
    "<div><ul role=tablist class=tabs><li role=tab class=tabs__item>Linux</li><li role=tab class=tabs__item>Windows</li></ul>"
    "<div><div role=tabpanel><p>Logs lie in /var/log.</div><div role=tabpanel hidden><p>Logs lie in C:\\Logs.</div></div></div>"
)
SPHINX = (
    "<div class=sd-tab-set><input type=radio><label class=sd-tab-label>Linux</label>\n<div class=sd-tab-content><p>Logs lie in /var/log.</div>"
    "<input type=radio><label class=sd-tab-label>Windows</label>\n<div class=sd-tab-content><p>Logs lie in C:\\Logs.</div></div>"
)
NESTED = f"<div><div role=tablist><button role=tab>Server</button></div><div role=tabpanel>{ARIA}</div></div>"


@pytest.mark.parametrize("tabs", [MKDOCS, ARIA, SPHINX, NESTED], ids=["mkdocs", "aria", "sphinx", "nested"])
def test_what_names_a_tab_is_the_heading_of_what_it_shows(library, tabs):
    page = f"<title>Logs</title><main><h1>Logs</h1>{tabs}<h2>Size</h2><p>They grow slowly.</main>"

    [quote] = library({"logs.html": page}).ask(Question("Where are the logs on Windows?")).quotes

    assert (quote.answer, quote.citation.heading.split(" › ")[-1]) == ("Logs lie in C:\\Logs.", "Windows")


def test_a_tab_that_shows_nothing_is_read_where_it_stands():
    page = "<h1>Logs</h1><div role=tablist><span role=tab>Linux hosts</span></div><p>They grow slowly.</p>"

    [document] = read_web_page(SourceFile("logs.html", "default", page.encode()))

    assert document.text == "Logs\n\nLinux hosts\n\nThey grow slowly."
