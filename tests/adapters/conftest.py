"""What the tests of the doors share."""

import pytest


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    """A corpus of two collections; the working folder is empty beside it."""
    folder = tmp_path / "corpus"
    (folder / "handbook").mkdir(parents=True)
    (folder / "office.txt").write_text("The office opens at 9:30 on weekdays. Anna Berg keeps the spare key.\n", encoding="utf-8")
    (folder / "handbook" / "leave.md").write_text(
        "# Leave\n\n## Holidays\n\nEvery employee has 27 days of holiday a year.\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return folder
