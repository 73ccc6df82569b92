"""Pages that say of themselves that they are out of date."""

import pytest

from bot.documents.corpus import read_corpus
from bot.documents.text.outdated import says_outdated


@pytest.mark.parametrize(
    ("language", "title", "top"),
    [
        ("en", "", "*** OLD PAGE - kept for reference only, replaced by shop.txt ***"),
        ("en", "", "OPENING 2025   (superseded! do not hand out)"),
        ("en", "", "HALL\nTERMS OF HIRE\nIssued January 2023      ** SUPERSEDED April 2025 **"),
        ("en", "Expenses (OLD - see the new page)", "# Expenses"),
        ("en", "[ARCHIVED] Service level agreement v2.1", ""),
        ("en", "Absence", "# Absence\n\n> NOTE: replaced in September 2025. Left here for now."),
        ("en", "Absence", "Status: withdrawn"),
        ("en", "", "This page is no longer maintained; see the wiki."),
        ("en", "", "> **Warning:** This guide has been replaced by the new one."),
        ("de", "Alte Satzung", "Diese Fassung ist seit 1. Mai 2024 außer Kraft."),
        ("de", "", "Hinweis: ersetzt durch die Ordnung von 2025"),
        ("de", "Veraltet: Hausordnung", ""),
        ("fr", "", "Cette page n'est plus à jour."),
        ("es", "Tarifas 2023 (obsoleto)", ""),
        ("it", "", "Questa pagina non è più aggiornata."),
        ("pt", "", "Esta página está desatualizada."),
        ("nl", "", "Deze versie is vervallen."),
        ("de", "", "This page is out of date."),
        ("en", "", "This page is deprecated."),
        ("en", "", "Deprecated: use v2 instead."),
        ("en", "", "This page was last updated in 2019 and is no longer maintained."),
        ("en", "", "This policy has since been superseded by another."),
        ("en", "", "* Status: superseded by the next one"),
        ("de", "", "Seit Mai ist diese Seite veraltet."),
        ("de", "", "Diese Richtlinie wurde durch die Ordnung von 2025 ersetzt."),
        ("fr", "", "Ce document a été remplacé par la version de 2025."),
        ("es", "", "Este documento ha sido sustituido por otro."),
        ("it", "", "Questo documento è stato sostituito dal nuovo."),
        ("pt", "", "Este documento foi substituído por outro."),
        ("nl", "", "Dit reglement is sinds 2024 vervangen door een ander."),
    ],
)
def test_a_page_that_says_so_is_out_of_date(language, title, top):
    assert says_outdated(title, top, "page.md", language)


@pytest.mark.parametrize(
    ("title", "top"),
    [
        ("", "Archived mails are kept for seven years."),
        ("Obsolete hardware", "Obsolete hardware goes into the cage."),
        ("How to archive a channel", "An archived channel can be read."),
        ("The old mill", "Old-fashioned cooking. The mill is 300 years old."),
        ("", "Boiler (replaced in 2019)"),
        ("", "Replaced in 2019, the boiler is in good order."),
        ("Retired members", "Retired members pay half."),
        ("", "This policy is not superseded by others."),
        ("", "This form is no use when it is out of date."),
        ("", "Passports out of date are refused."),
        ("", "archived: false"),
        ("", "\n".join(["Line."] * 20 + ["This page is out of date."])),
    ],
)
def test_a_page_of_such_things_is_not(title, top):
    assert not says_outdated(title, top, "old-town.md", "en")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "This page replaces the archived price list."),
        ("en", "This policy supersedes the old version of 2022."),
        ("en", "This document describes how archived bicycles are lent."),
        ("en", "This guide explains how a bicycle is archived."),
        ("en", "This page is about bicycles that are archived."),
        ("en", "The document archive: how archived files are found."),
        ("en", "The document is archived for seven years."),
        ("en", "Tell us if this page is out of date."),
        ("en", "If you think that this page is out of date, tell us."),
        ("en", "Is this page out of date?"),
        ("en", "Note: retired members pay half."),
        ("en", "**Note:** Archived mails are kept for seven years."),
        ("en", "NOTE: This price list replaces the superseded list of 2024."),
        ("en", "Warning: outdated browsers are not supported."),
        ("en", "**Status:** replaced on 3 May 2026, next check in November."),
        ("en", "### Deprecated"),
        ("en", "- **Deprecated**: the old door code"),
        ("de", "Dieses Dokument ersetzt die alte Fassung von 2022."),
        ("de", "Hinweis: Im Winter werden Lampen ersetzt."),
        ("fr", "Cette page remplace l'ancienne version de 2022."),
        ("es", "Esta página sustituye a la versión anterior."),
        ("it", "Questa pagina sostituisce la vecchia versione."),
        ("pt", "Este documento substitui a versão antiga."),
        ("nl", "Dit document vervangt de oude versie."),
    ],
)
def test_what_is_said_of_another_thing_says_nothing_of_the_page(language, line):
    assert not says_outdated("", line, "page.md", language)


@pytest.mark.parametrize(
    ("path", "is_told"),
    [
        ("prices-2024-old.txt", True),
        ("rules/SLA (archived).md", True),
        ("archive/fees.md", False),
        ("bold.md", False),
        ("year-old.txt", False),
        ("Grow Old.txt", False),
        ("v2-replaces-old.txt", False),
        ("how-to-archive-old.txt", False),
    ],
)
def test_the_name_of_a_file_says_it(path, is_told):
    assert says_outdated("", "The fee is 5 pounds.", path, "en") is is_told


def test_every_kind_of_file_says_it(tmp_path):
    files = {
        "a.txt": "Fees (superseded)\n\nThe fee is 5 pounds.\n",
        "b.md": "---\nstatus: archived\n---\n\nThe fee is 5 pounds.\n",
        "c.html": "<html><body><h1>Fees</h1><p>This page is out of date.</p><p>The fee is 5 pounds.</p></body></html>",
        "fees-old.csv": "what,fee\nadult,5\n",
        "e.jsonl": '{"title": "Fees (obsolete)", "text": "The fee is 5 pounds."}\n{"title": "Fees", "text": "The fee is 6 pounds."}\n',
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    found = {document.id: document.is_outdated for document in read_corpus(tmp_path).documents}

    assert found == {"a.txt": True, "b.md": True, "c.html": True, "fees-old.csv": True, "e.jsonl:1": True, "e.jsonl:2": False}
