"""Shocks: how they build up and fade, whom heat tires, how an epidemic goes round."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.season import shocks
from game.world.enterprises import Enterprises
from tests.rules.land_town import rules, town

KINDS = ("drought", "heat", "closure", "epidemic", "price_crash", "rent")


def test_a_drought_builds_up_and_fades_by_hand() -> None:
    """Over 4 weeks each way: a quarter of what is missing each week, rounded away from standing
    still."""
    r = rules(shock__drought_weeks=4)
    world, ctx = town(r)
    shocks.begin(world, "drought", 800, 3)
    felt = []
    for _ in range(6):
        shocks.step(world, ctx)
        felt.append(shocks.strength(world, "drought"))
    assert felt == [200, 350, 463, 347, 260, 195]
    for _ in range(30):
        shocks.step(world, ctx)
    assert shocks.strength(world, "drought") == 0
    assert world.shocks == {} and "shock:drought" not in world.tallies


@given(st.sampled_from(KINDS), st.integers(0, 1000), st.integers(1, 20))
def test_every_shock_comes_within_its_strength_and_goes(kind: str, amount: int, weeks: int) -> None:
    world, ctx = town(_RULES)
    shocks.begin(world, kind, amount, weeks)
    for week in range(1, weeks + 60):
        world.week = week
        shocks.step(world, ctx)
        assert 0 <= shocks.strength(world, kind) <= amount
    assert world.shocks == {} and shocks.strength(world, kind) == 0


_RULES = rules(households=12)


def test_two_of_a_kind_are_one_as_strong_and_long_as_the_worse() -> None:
    world, _ = town(_RULES)
    shocks.begin(world, "heat", 500, 8)
    shocks.begin(world, "heat", 700, 2)
    assert (world.shocks["heat"].strength, world.shocks["heat"].weeks_left) == (700, 8)


def test_a_deficit_comes_back_as_worse_shocks() -> None:
    world, _ = town(_RULES)
    world.tallies |= {"warming": 100, "imports": 300}
    for name in ("drought", "heat", "price_crash", "rent"):
        shocks.begin(world, name, 500, 2)
    assert {n: s.strength for n, s in world.shocks.items()} == {
        "drought": 550, "heat": 550, "price_crash": 650, "rent": 500}


def test_heat_tires_the_old_the_frail_and_who_works_outdoors_by_hand() -> None:
    r = rules(shock__heat_weeks=1, heat__elders=40, heat__outdoors=20, heat__insulation=500)
    world, ctx = town(r)
    h = world.households
    h.tired[:], h.elders[:], h.frail[:] = 300, 0, 0
    h.elders[1], h.frail[2] = 1, 2
    outdoor = [s.outdoor for s in r.sectors]
    world.enterprises = Enterprises.empty(2)
    world.enterprises.sector[:] = outdoor.index(True), outdoor.index(False)
    h.job_woman[:], h.job_man[:] = -2, -2
    h.job_woman[3], h.job_man[3], h.job_man[4] = 0, 0, 1
    shocks.begin(world, "heat", 500, 1)
    shocks.step(world, ctx)
    assert (h.tired - 300)[:5].tolist() == [0, 20, 20, 20, 0]
    h.tired[:], world.dials["insulation"] = 300, 1000
    shocks.begin(world, "heat", 500, 1)
    shocks.step(world, ctx)
    assert (h.tired - 300)[:5].tolist() == [0, 10, 10, 20, 0]


def test_without_an_epidemic_the_ill_only_get_well() -> None:
    world, ctx = town(_RULES)
    world.households.ill_weeks[:3] = 2
    for left in (1, 0, 0):
        shocks.step(world, ctx)
        assert world.households.ill_weeks.tolist() == [left] * 3 + [0] * 9


def _ill(weeks: int = 12, **levels: int) -> int:
    """Household-weeks of illness in a town of 600 under an epidemic."""
    r = rules(households=600)
    world, ctx = town(r)
    for name, level in levels.items():
        world.households.set_level(name, np.full(world.households.n, level))
    shocks.begin(world, "epidemic", 800, 10)
    total = 0
    for week in range(1, weeks + 1):
        world.week = week
        shocks.step(world, ctx)
        total += int((world.households.ill_weeks > 0).sum())
    return total


def test_an_epidemic_is_slower_where_health_is_met_and_networks_carry() -> None:
    poor, healthy = _ill(health=300, networks=300), _ill(health=900, networks=300)
    helped = _ill(health=300, networks=900)
    assert healthy < poor * 8 // 10
    assert helped < poor * 8 // 10


def test_it_goes_from_household_to_household() -> None:
    """Who knows somebody ill falls ill far more often than who knows nobody."""
    r = rules(households=600, shock__epidemic_weeks=1)
    world, ctx = town(r)
    h = world.households
    h.ill_weeks[:150] = 3
    near = (h.ill_weeks > 0)[h.ties].mean(axis=1)
    well = h.ill_weeks == 0
    shocks.begin(world, "epidemic", 1000, 2)
    world.week = 1
    shocks.step(world, ctx)
    fell = well & (h.ill_weeks > 0)
    among = fell[well & (near >= .5)].mean()
    far = fell[well & (near == 0)].mean()
    assert among > 3 * far
    assert far == pytest.approx(0.01, abs=.02)


def test_the_old_and_the_frail_are_ill_longer() -> None:
    r = rules(households=600, epidemic__anywhere=1000, epidemic__health=0,
              shock__epidemic_weeks=1, epidemic__weeks=2, epidemic__weeks_elders=3)
    world, ctx = town(r)
    shocks.begin(world, "epidemic", 1000, 1)
    shocks.step(world, ctx)
    h = world.households
    old = (h.elders > 0) | (h.frail > 0)
    assert set(h.ill_weeks[old].tolist()) == {5} and set(h.ill_weeks[~old].tolist()) == {2}
