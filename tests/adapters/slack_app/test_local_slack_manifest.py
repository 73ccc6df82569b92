"""The copy of Slack's manifest schema that the tests use."""

import json
from pathlib import Path

import jsonschema
import pytest

FOLDER = Path(__file__).parent
SCHEMA = FOLDER / "slack_manifest_schema.json"
SHARED = FOLDER.parents[3] / "shared" / "specs" / "slack-manifest.schema.json"


@pytest.mark.skipif(not SHARED.exists(), reason="The shared specifications are not beside this checkout.")
def test_the_schema_is_the_shared_one():
    assert SCHEMA.read_bytes() == SHARED.read_bytes()


def test_the_schema_comes_with_source_and_licence():
    note = json.loads((FOLDER / "slack_manifest_schema_source.json").read_text(encoding="utf-8"))

    assert (note["file"], note["license"]) == (SCHEMA.name, "MIT")


def test_the_schema_refuses_a_long_name():
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)

    assert validator.is_valid({"display_information": {"name": "Verbatim"}})
    assert not validator.is_valid({"display_information": {"name": "V" * 36}})
