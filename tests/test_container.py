"""The files that make a container name what is there."""

import shlex
import tomllib
from pathlib import Path

import pytest
import yaml

from adapters.console.main import main
from bot.bootstrap import SAMPLE

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
SERVICES = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]


def copied():
    lines = [line.split()[1:-1] for line in DOCKERFILE if line.startswith("COPY ") and "--from" not in line]
    return [name for names in lines for name in names]


def test_what_is_copied_is_there_and_not_ignored():
    kept = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line.startswith("!")}

    assert set(copied()) == kept
    assert all((ROOT / name).exists() for name in copied())


def test_of_the_corpus_nothing_but_the_sample_is_built_into_anything():
    built = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    sample = SAMPLE.relative_to(ROOT).as_posix()

    assert "corpus" not in built["wheel"]["packages"]
    assert built["wheel"]["force-include"] == {sample: sample}
    assert [name for name in (*copied(), *built["sdist"]["include"]) if "corpus" in name] == [sample, f"/{sample}"]


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_runs_a_command_that_exists(service, capsys):
    command = shlex.split(SERVICES[service]["command"])

    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
    assert "usage: verbatim" in capsys.readouterr().out


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_is_not_the_first_process_which_no_signal_ends_by_itself(service):
    assert SERVICES[service]["init"] is True


def test_what_is_mounted_lies_where_the_settings_look():
    [folder] = [line.split()[1] for line in DOCKERFILE if line.startswith("WORKDIR ")][1:]
    places = {mount.split(":")[1] for service in SERVICES.values() for mount in service["volumes"]}

    assert places == {f"{folder}/corpus", f"{folder}/.verbatim"}
