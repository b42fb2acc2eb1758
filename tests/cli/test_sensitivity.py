"""`sensitivity`: a scenario or an experiment, all numbers or some, and wrong calls."""

from __future__ import annotations

import pytest

from tests.cli.desk import Call


def test_a_scenario_by_its_gauges(call: Call) -> None:
    said = call("sensitivity", "first_season", "--parameter", "trust.slope", "bread.short_below",
                "--weeks", 6, "--seeds", 2, "--jobs", 1, "--json")
    found = said.document
    assert said.code == 0 and found["subject"] == "first_season"
    assert {"bread_short", "trust"} <= set(found["outcomes"])
    assert {p["name"] for p in found["parameters"]} == {"trust.slope", "bread.short_below"}
    moved = {p["name"]: p["effects"][0]["outcome"] for p in found["parameters"]}
    assert moved == {"trust.slope": "trust", "bread.short_below": "bread_short"}


def test_an_experiment_by_what_its_criteria_ask(call: Call) -> None:
    said = call("sensitivity", "v12", "--parameter", "cooperation.restart", "--seeds", 2,
                "--jobs", 1)
    assert said.code == 0 and "cooperation.restart = " in said.out
    assert "restart_jump +" in said.out and "chance alone" in said.out


@pytest.mark.parametrize(("words", "code"), [
    (("nonsense",), 3),
    (("first_season", "--parameter", "trust.slop"), 2),
    (("first_season", "--parameter", "zzz"), 2),
    (("first_season", "--seeds", "0"), 2),
    (("first_season", "--weeks", "0"), 2),
    (("first_season", "--weeks", "9999999"), 2),
    (("v12", "--weeks", "3"), 2),
    (("first_season", "--jobs", "0"), 2),
])
def test_a_call_that_makes_no_sense_is_one_sentence(
    call: Call, words: tuple[str, ...], code: int
) -> None:
    assert call("sensitivity", *words).is_sentence(code)
