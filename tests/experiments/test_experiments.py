"""Every shipped experiment passes and its negative control fails, or says what was learned.

A long test: as many seeds as the file asks for, fewer where COMMONTOWN_SEEDS says so, but never
fewer than `LEAST`.
"""

from __future__ import annotations

import os

import pytest

from game.lab.experiment.form import Experiment
from game.lab.experiment.pool import carry_out
from game.lab.experiment.read import file_of, load, shipped

CORES = 1 if "PYTEST_XDIST_WORKER" in os.environ else os.cpu_count() or 1
"""Beside other tests each has one core: workers of its own would only be started for nothing."""
LEAST = {"v16": 3, "v04": 5, "v05": 20, "v07": 5, "v09": 10, "v13": 5, "hub_survival": 5,
         "way_home": 6, "toolkit_mix": 3}
"""Seeds below which a test means nothing: of a few random bundles none may be a good one, few
cooperatives are founded in five towns, theory itself lies at a band's edge, forty firms' credit
goes up and down by itself, a small bank's quarter is a handful of hours, women and
men of one town differ by chance too, and so does who finds work in a street."""
ENOUGH = dict.fromkeys((
    "barter_boom", "crowding_out", "decree_missing", "five_switches", "hoarders", "issue_rules",
    "jobless_growth", "label_demand", "loops_rebound", "no_dumping", "organised_or_led",
    "pasture_fenced", "platform_rent", "sale_contested", "second_crisis", "small_first",
    "spill_over", "street_ways", "three_apps", "three_starts"), 3)
"""Seeds that do where fewer than all are wanted: slow ones whose criteria and control come out of
three towns as of all."""


def plan_of(name: str) -> Experiment:
    return load(file_of(name))


@pytest.mark.parametrize("name", shipped())
def test_its_file_is_sound_and_its_id_is_its_name(name: str) -> None:
    plan = plan_of(name)
    assert plan.id == name and plan.sources and plan.criteria
    assert all(o.reason and o.source for arm in plan.arms for o in arm.parameters)


@pytest.mark.long
@pytest.mark.parametrize("name", shipped())
def test_it_passes_and_its_control_fails(name: str) -> None:
    plan = plan_of(name)
    wanted = int(os.environ.get("COMMONTOWN_SEEDS", plan.seeds))
    if wanted < plan.seeds:
        wanted = max(min(wanted, ENOUGH.get(name, wanted)), LEAST.get(name, 1))
    seeds = min(plan.seeds, wanted)
    result, whole = carry_out(plan, seeds, CORES)
    assert whole and result is not None
    assert [v.id for v in result.criteria if not v.passed] == []
    assert result.control_failed
