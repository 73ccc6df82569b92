"""The shape of the project: one way of imports, a core that stands alone, nothing that happens on import."""

import ast
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CORE = sorted((ROOT / "bot").rglob("*.py"))
NAMES = [".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in CORE]
# Alembic runs the environment of the migrations as a script; nobody imports it.
IMPORTED = [name for name in NAMES if not name.endswith("migrations.env")]
DOORS = {"adapters", "discord", "slack_bolt", "slack_sdk", "aiohttp", "prompt_toolkit", "rich"}


def nodes(path, *kinds):
    return [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, kinds)]


def imported(path):
    """The top-level names that a module imports, wherever in it."""
    named = [alias.name for node in nodes(path, ast.Import) for alias in node.names]
    named += [node.module or "" for node in nodes(path, ast.ImportFrom)]
    return {name.split(".")[0] for name in named}


def run(code, **environment):
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=True
    ).stdout


def test_every_module_of_the_core_has_its_layer():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    (layers,) = [contract["layers"] for contract in contracts if contract["type"] == "layers" and "containers" not in contract]
    named = {name.strip() for layer in layers for name in layer.split("|")}

    assert named == {".".join(name.split(".")[:2]) for name in NAMES} - {"bot"}


@pytest.mark.parametrize("path", CORE, ids=NAMES)
def test_the_core_imports_no_door(path):
    assert not DOORS & imported(path)


@pytest.mark.parametrize("name", ["models", "errors"])
def test_the_central_types_import_only_the_standard_library(name):
    code = (
        f"import sys; before = set(sys.modules); import bot.{name}; print(*sorted({{m.split('.')[0] for m in set(sys.modules) - before}}))"
    )

    loaded = set(run(code).split())

    assert loaded <= sys.stdlib_module_names | {"bot"}


def test_importing_the_core_reads_no_setting_and_opens_no_connection():
    code = f"""
import os, sys
class Watched(dict):
    def look(self, key, *rest):
        if str(key).upper().startswith("VERBATIM_"): print("read", key)
        return dict.get(self, key, *rest)
    __getitem__ = get = look
os.environ = Watched(os.environ)
sys.addaudithook(lambda event, _: print(event) if event.startswith("socket.") else None)
for name in {IMPORTED!r}: __import__(name)
"""

    assert run(code, VERBATIM_MAX_QUOTES="nonsense") == ""


def test_importing_the_core_writes_no_file():
    code = f"""
import sys
sys.dont_write_bytecode = True
def hook(event, arguments):
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"): print(arguments[0])
sys.addaudithook(hook)
for name in {IMPORTED!r}: __import__(name)
"""

    assert run(code) == ""


def test_importing_the_core_changes_no_logging():
    code = f"import logging\nfor name in {IMPORTED!r}: __import__(name)\nprint(logging.root.handlers, logging.root.level)"

    assert run(code).split() == ["[]", "30"]


def test_only_the_composition_root_builds_a_service():
    builders = [path.name for path in CORE for node in nodes(path, ast.Call) if getattr(node.func, "id", "") == "Library"]

    assert builders == ["bootstrap.py"]


def test_only_the_settings_read_the_environment():
    readers = {path.name for path in CORE for node in nodes(path, ast.Attribute) if node.attr in {"environ", "getenv"}}

    assert readers == {"settings.py"}


@pytest.mark.parametrize("path", CORE, ids=NAMES)
def test_a_module_fits_one_sitting(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())

    assert lines <= 300
