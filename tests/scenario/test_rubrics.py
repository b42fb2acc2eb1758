"""Rubrics are checked by the same command: every indicator has to be one the game measures."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.resources import root
from game.scenario.load import check_path

SHIPPED = sorted((root() / "scenarios" / "library" / "rubrics").glob("*.yaml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: p.stem)
def test_what_ships_is_sound(path: Path) -> None:
    assert check_path(path) == []


def test_a_misspelt_indicator_and_floor_are_told_where_they_stand(tmp_path: Path) -> None:
    text = SHIPPED[0].read_text(encoding="utf-8")
    file = tmp_path / "mine.yaml"
    file.write_text(text.replace("least_served: 2", "least_srved: 2").replace(
        "floor: rest", "floor: rst"), encoding="utf-8")
    problems = check_path(file)
    assert [p.rule for p in problems] == ["unknown_indicator"] * 2
    assert [p.params["suggestion"] for p in problems] == ["least_served", "rest"]
    assert all(p.params["indicator"] in p.excerpt for p in problems)


def test_a_rubric_with_a_strange_key_is_read_as_a_rubric(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("format_version: 1\nid: mine\ncolour: red\nprinciples: []\n", encoding="utf-8")
    assert [p.rule for p in check_path(file)] == ["unknown_key"]
