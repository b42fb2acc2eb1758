"""Sensitivity: one number at a time, on the same luck, beside what chance does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab import sensitivity
from game.lab.experiment.form import Measure, Override
from game.lab.experiment.run import Laboratory
from game.lab.sensitivity import AS_IT_IS, Effect, ends, of_scenario, outcomes_of, study
from game.resources import scenario_dir
from game.scenario.load import load_content
from game.scenario.parameters import registry
from tests.lab.test_experiment import plan

PLAN = plan(Measure("p", arm="a", of="contribution", reduce="last"),
            Measure("q", arm="b", of="contribution", reduce="last"))


def test_every_number_stands_within_its_range() -> None:
    assert [n for n, p in registry().items() if not p.low <= p.value <= p.high] == []


def test_what_matters_is_found_and_ranked_and_what_is_not_read_is_said() -> None:
    found, whole = study(PLAN, [], 3, 1)
    assert whole and found is not None
    weights = [i.weight for i in found.influences]
    assert weights == sorted(weights, reverse=True) and weights[0] > 0
    by_name = {i.name: i for i in found.influences}
    up = next(e for e in by_name["cooperation.free_rider"].effects
              if e.at == registry()["cooperation.free_rider"].high)
    assert up.difference > 0  # takers who give more leave more for all
    assert "work.quit_permille" in found.not_read and "work.quit_permille" not in by_name
    assert by_name["bread.short_below"].weight == 0


def test_a_difference_is_the_same_towns_with_one_number_changed() -> None:
    laboratory = Laboratory(PLAN)
    low = registry()["cooperation.slope"].low
    gaps = [laboratory.run("a", False, s, ("cooperation.slope", low))["p"]
            - laboratory.run("a", False, s)["p"] for s in (1, 2)]
    found, _ = study(PLAN, ["cooperation.slope"], 2, 1)
    assert found is not None and [i.name for i in found.influences] == ["cooperation.slope"]
    effect = next(e for e in found.influences[0].effects if (e.outcome, e.at) == ("p", low))
    assert effect.difference == pytest.approx(sum(gaps) / 2)


def test_an_arm_that_sets_a_number_itself_keeps_it() -> None:
    own = replace(PLAN.arms[0], parameters=[Override("cooperation.slope", 900, "x", "G4")])
    laboratory = Laboratory(replace(PLAN, arms=[own, PLAN.arms[1]]))
    assert laboratory.run("a", False, 1, ("cooperation.slope", 700)) == laboratory.run(
        "a", False, 1)


def test_weight_is_a_multiple_of_chance() -> None:
    assert Effect("p", 1, -30.0, 0, 0, chance=10.0).weight == 3.0
    assert Effect("p", 1, 3.0, 0, 0, chance=0.0).weight == 3.0


def test_a_number_at_one_end_is_only_moved_to_the_other() -> None:
    number = registry()["cooperation.slope"]
    assert ends("cooperation.slope", 800) == [number.low, number.high]
    assert ends("cooperation.slope", number.low) == [number.high]


def test_a_scenario_is_looked_at_by_its_gauges_over_the_last_quarter() -> None:
    made = of_scenario("first_season", 20)
    content = load_content(scenario_dir("first_season"))
    assert set(outcomes_of(made)) == {*content.gauges, *content.asks}
    assert {m.from_week for m in made.measures} == {8} and made.arms[0].id == AS_IT_IS


def test_stopped_it_keeps_the_numbers_that_are_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    lived = sensitivity.lived

    def broken_off(*words: object):  # type: ignore[no-untyped-def]
        for number, item in enumerate(lived(*words)):  # type: ignore[arg-type]
            if number == 4 * 3 + 1:  # two arms, two seeds: as it is, then two ends of a number
                raise KeyboardInterrupt
            yield item

    monkeypatch.setattr(sensitivity, "lived", broken_off)
    found, whole = study(PLAN, [], 2, 1)
    assert not whole and found is not None and len(found.influences) == 1
