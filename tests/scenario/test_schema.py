"""The schema that editors read says the same as the game."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from game import resources
from game.rules.content import Content
from game.scenario.expect import Expectations
from game.scenario.jsonschema import FILE, json_schema, schema_text
from game.scenario.nodes import Positions, to_plain
from game.scenario.strict import read_file
from tests.scenario.traps import SCHEMA, SMALL, edited

SHIPPED = [resources.root() / "scenarios" / name for name in resources.scenario_ids()]
FOLDERS = [SMALL, *SHIPPED]


def plain(file: Path) -> object:
    source = read_file(file)
    assert source.root is not None
    return to_plain(source.root, Positions())


def test_the_committed_schema_is_current() -> None:
    assert FILE.read_text(encoding="utf-8") == schema_text(), "run python -m game.scenario.schema"


def test_it_is_draft_07_without_alternatives() -> None:
    for kind in (Content, Expectations):
        schema = json_schema(kind)
        Draft7Validator.check_schema(schema)
        text = json.dumps(schema)
        assert "oneOf" not in text and "anyOf" not in text


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_sound_scenarios_pass_an_independent_reader(folder: Path) -> None:
    validator = Draft7Validator(json_schema())
    assert list(validator.iter_errors(plain(folder / "scenario.yaml"))) == []
    if (folder / "expect.yaml").exists():
        expect = Draft7Validator(json_schema(Expectations))
        assert list(expect.iter_errors(plain(folder / "expect.yaml"))) == []


@pytest.mark.parametrize("name", SCHEMA)
def test_an_independent_reader_finds_the_same_slips(name: str, tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_bytes(edited(SCHEMA[name]))
    assert list(Draft7Validator(json_schema()).iter_errors(plain(file)))
