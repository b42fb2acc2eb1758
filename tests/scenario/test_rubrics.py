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
    file.write_text(text.replace("least_served: 35", "least_srved: 35").replace(
        "floor: most_tired", "floor: most_tred"), encoding="utf-8")
    problems = check_path(file)
    assert [p.rule for p in problems] == ["unknown_indicator"] * 2
    assert [p.params["suggestion"] for p in problems] == ["least_served", "most_tired"]
    assert all(p.params["indicator"] in p.excerpt for p in problems)


def test_a_rubric_with_a_strange_key_is_read_as_a_rubric(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("format_version: 1\nid: mine\ncolour: red\nprinciples: []\n", encoding="utf-8")
    assert [p.rule for p in check_path(file)] == ["unknown_key"]


def test_weights_that_do_not_sum_to_a_hundred_are_told_with_their_sum(tmp_path: Path) -> None:
    text = SHIPPED[0].read_text(encoding="utf-8")
    file = tmp_path / "mine.yaml"
    file.write_text(text.replace("least_served: 35", "least_served: 45"), encoding="utf-8")
    (problem,) = check_path(file)
    assert problem.rule == "weights_do_not_sum" and problem.params["sum"] == 110
    assert "least_served: 45" in problem.excerpt


def test_a_principle_of_nothing_is_told(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("format_version: 1\nid: mine\nprinciples:\n  - id: one\n    indicators: {}\n",
                    encoding="utf-8")
    assert [p.params["sum"] for p in check_path(file)] == [0]
