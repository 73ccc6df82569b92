"""What the documentation says is so, and what starts fast stays so."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from adapters.console.main import build_parser
from bot.bootstrap import SAMPLE
from bot.documents.readers import READERS
from bot.settings import PREFIX

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
DECISIONS = sorted(ROOT.glob("docs/decisions/0*.md"))
INDEX_OF_DECISIONS = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
SINCE = re.compile(r"^\*\*(?:Since then\.|Overruled )", re.MULTILINE)
"""How the line begins by which a decision says what no longer holds."""
README = (ROOT / "README.md").read_text(encoding="utf-8")
TABLES_OF_LANGUAGES = sorted(
    {
        path.relative_to(ROOT).with_suffix("").as_posix()
        for path in (ROOT / "bot").rglob("*.*")
        if path.suffix in {".py", ".json"} and re.search(r'"fr": ', path.read_text(encoding="utf-8"))
    }
)
LIGHT = {"adapters", "adapters.console", "adapters.console.main", "bot", "bot.errors"}


def test_help_imports_nothing_heavy():
    code = "import sys; from adapters.console.main import main\ntry: main(['--help'])\nexcept SystemExit: print(*sorted(sys.modules))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    modules = done.stdout.splitlines()[-1].split()
    ours = {module for module in modules if module.split(".")[0] in {"bot", "adapters"}}
    heavy = {"asyncio", "numpy", "pydantic", "prompt_toolkit", "rank_bm25", "regex", "rich"}
    assert ours == LIGHT
    assert not heavy & set(modules)


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """An empty working folder, in an environment without settings: what somebody set for themselves in the checkout has no effect."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.upper().startswith(PREFIX)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def test_a_piped_answer_imports_neither_the_prompt_nor_the_layout(elsewhere):
    code = (
        "import sys; from adapters.console.main import main; "
        f"main(['ask', 'who leads JNIM?', '--limit', '1', '--corpus', {str(SAMPLE)!r}]); print(*sorted(sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "answer: " in done.stdout
    assert not {"prompt_toolkit", "rich", "markdown_it"} & set(done.stdout.splitlines()[-1].split())


def test_a_question_to_an_index_that_is_up_to_date_loads_no_model_of_languages(corpus):
    code = "import sys; from adapters.console.main import main; main(['ask', 'who has the spare key?']); print(*sorted(sys.modules))"
    command = [sys.executable, "-c", code]
    subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})

    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})

    assert "Anna Berg" in done.stdout
    assert "fasttext" not in done.stdout.splitlines()[-1].split()


def _commands():
    (choices,) = (action.choices for action in build_parser()._actions if action.choices and action.dest == "command")
    return choices


@pytest.mark.parametrize("command", sorted(_commands()))
def test_every_command_is_in_the_readme(command):
    assert f"| `verbatim {command}" in README


@pytest.mark.parametrize("command", sorted(_commands()))
def test_every_command_says_what_it_does(command):
    assert _commands()[command].description.endswith(".")


@pytest.mark.parametrize("ending", sorted(READERS))
def test_every_format_is_documented(ending):
    assert f"`{ending}`" in (ROOT / "docs" / "documents.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", TABLES_OF_LANGUAGES)
def test_every_table_of_languages_is_named_to_who_adds_one(table):
    assert f"`{table}." in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_of_the_documentation_lead_somewhere(page):
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))

    assert [target for target in targets if "://" not in target and not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_named_in_the_documentation_exist(page):
    named = re.findall(r"`((?:bot|adapters|benchmarks|tests|docs|corpus)/[\w./-]+)`", page.read_text(encoding="utf-8"))

    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_every_decision_is_in_the_index_with_its_state(page):
    text = page.read_text(encoding="utf-8")
    number, title = re.match(r"# (\d+)\. (.+)\n", text).groups()
    row = f"| {number} | [{title}]({page.name}) | "

    states = [line.removeprefix(row) for line in INDEX_OF_DECISIONS.splitlines() if line.startswith(row)]

    assert len(states) == 1
    assert states[0].startswith(("changed ", "overruled ") if SINCE.search(text) else "stands ")


@pytest.mark.parametrize("question", ["who leads JNIM?", "who leads Boko Haram?"])
def test_the_transcripts_of_the_readme_are_what_it_prints(elsewhere, question):
    shown = re.search(rf"```text\n(question: {re.escape(question)}.*?)\n```", README, re.DOTALL).group(1)

    command = [sys.executable, "-m", "adapters", "ask", question, "--corpus", str(SAMPLE)]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    printed, wanted = _timeless(done.stdout), _timeless(shown)
    cut = [line[: len(full) - 3] + "..." if full.endswith(" ...") else line for line, full in zip(printed, wanted, strict=True)]
    assert cut == wanted


def _timeless(output):
    return [line for line in output.strip().splitlines() if not line.startswith("time: ")]


def test_ci_runs_the_test_command_of_the_readme():
    command = re.search(r"<!-- the test command -->\n```sh\n(.*)\n```", README).group(1)

    assert command.endswith("-m tests")
    assert "the test command" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_workflow_runs_what_ci_runs():
    assert "bash .ci/run" in (ROOT / ".github" / "workflows" / "checks.yml").read_text(encoding="utf-8")


def test_the_constraints_pin_exact_versions_and_name_no_registry():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[\w.]+", line)] == []


@pytest.mark.parametrize(
    "module",
    sorted(
        {str(path.relative_to(ROOT)) for path in (ROOT / "bot").rglob("*.py") if "migrations" not in path.parts and path.stem != "__init__"}
    ),
)
def test_every_module_of_the_core_is_named_to_who_reads_it(module):
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")

    assert f"`{Path(module).stem}`" in text or module in text
