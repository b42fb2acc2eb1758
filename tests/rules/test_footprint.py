"""Footprint: land counted by hand, what dials spare, rebound, deficits and their later costs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.laboratory import laboratory
from game.rules.core import Context
from game.rules.kinds import LANDS
from game.rules.land import balance, technique
from game.rules.land.boundaries import NAMES, pressures
from game.rules.land.consumption import Part, consumption
from game.rules.season import footprint
from game.rules.season.week import live_week
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.luck import Luck
from game.world.world import World
from tests.rules.land_town import alike, live_by, rules, town

ON = ("footprint",)


def spent(world: World, **cents: int) -> None:
    """What the town spent last week on each part of the rest of life."""
    world.tallies |= {f"living:{name}": cents.get(name, 0)
                      for name in ("mobility", "goods", "leisure")}


def test_land_of_routes_and_of_living_by_hand() -> None:
    r = rules(ON)
    world, _ = town(r)
    alike(world)
    live_by(world, r, garden=slice(0, 20), grid=slice(None))
    spent(world, goods=20_000)
    parts = consumption(world, r)
    shop, garden = (next(x for x in r.routes if x.id == name) for name in ("shop", "garden"))
    crops = LANDS.index("cropland")
    assert parts["food"].land[crops] == 40 * shop.land["cropland"] + 20 * garden.land["cropland"]
    assert parts["food"].cents == 40 * shop.cents_person + 20 * garden.cents_person
    goods = next(x for x in r.kind.living if x.id == "goods")
    assert parts["goods"].land[LANDS.index("forest")] == 2 * goods.land["forest"]
    assert parts["mobility"].land.sum() == 0
    assert parts["shared"].land.sum() == 60 * sum(r.kind.base_land.values())


def test_the_towns_footprint_is_the_mean_of_its_people() -> None:
    r = rules(ON)
    world, ctx = town(r)
    spent(world, goods=300_000, mobility=200_000)
    footprint.settle(world, ctx)
    persons = int(world.households.persons.sum())
    by_hand = sum(part.land for part in consumption(world, r).values()) // persons
    assert world.environment.land_mgha == dict(zip(LANDS, by_hand.tolist(), strict=True))
    assert world.environment.footprint_mgha == sum(world.environment.land_mgha.values())


def test_a_change_of_life_is_felt_over_weeks() -> None:
    r = rules(ON, footprint__weeks=4)
    world, ctx = town(r)
    footprint.settle(world, ctx)
    before = world.environment.land_mgha["cropland"]
    live_by(world, r, shared_table=slice(None))
    table = next(x for x in r.routes if x.id == "shared_table").land["cropland"]
    footprint.step(world, ctx)
    after = world.environment.land_mgha["cropland"]
    assert after == pytest.approx(before + (table - before) / 4, abs=2)


@given(st.integers(0, 400_000), st.integers(1, 400_000))
def test_more_money_on_the_same_technique_takes_more_land(less: int, more: int) -> None:
    """V16 d: income growth without a change of technique raises the footprint."""
    taken = []
    for cents in (less, less + more):
        world, ctx = town(_RULES)
        spent(world, mobility=cents, goods=cents, leisure=cents)
        footprint.settle(world, ctx)
        taken.append(world.environment.footprint_mgha)
    assert taken[0] <= taken[1]
    if more > 50_000:
        assert taken[0] < taken[1]


_RULES = rules(ON, households=12)


def test_before_anybody_counted_people_live_on_what_is_left_of_their_income() -> None:
    world, _ctx = town(_RULES)
    poor = int(sum(p.land.sum() for p in consumption(world, _RULES).values()))
    world.households.income_cents *= 2
    assert int(sum(p.land.sum() for p in consumption(world, _RULES).values())) > poor


def test_circular_loops_by_hand_and_each_turn_does_less() -> None:
    """Half a turn of repair does three quarters of it; reuse works on what repair left."""
    r = rules(ON, technique__repair=200, technique__reuse=100)
    world, _ = town(r)
    world.dials = {"repair": 500}
    assert technique.loops(world, r) == 1000 - 150
    world.dials = {"repair": 1000}
    assert technique.loops(world, r) == 800
    world.dials = {"repair": 1000, "reuse": 1000}
    assert technique.loops(world, r) == 720


def test_rebound_by_hand() -> None:
    """Of 40,000 cents on things, a fifth is mended instead; half of that is money saved, spent
    again on life as before: 4,000 on 80,000 adds a twentieth."""
    r = rules(ON, technique__repair=200, technique__money_saved=500)
    parts = {"goods": Part(_land(1000), 40_000), "mobility": Part(_land(500), 30_000),
             "leisure": Part(_land(300), 10_000)}
    world, _ = town(r)
    world.dials = {"repair": 1000}
    technique.spare(world, r, parts)
    carbon = LANDS.index("carbon")
    assert {k: int(p.land[carbon]) for k, p in parts.items()} == {
        "goods": 840, "mobility": 525, "leisure": 315}


def test_rebound_never_eats_more_than_part_of_what_is_spared() -> None:
    r = rules(ON)
    world, ctx = town(r)
    spent(world, goods=300_000, mobility=200_000, leisure=200_000)
    live_by(world, r, grid=slice(None))
    footprint.settle(world, ctx)
    before = world.environment.footprint_mgha
    for dial in ("repair", "reuse", "recycle", "efficiency", "remanufacture", "insulation",
                 "transit", "renewables", "diet", "garden"):
        world.dials = {dial: 1000}
        footprint.settle(world, ctx)
        assert world.environment.footprint_mgha < before, dial


def test_a_better_technique_for_all_still_leaves_a_footprint() -> None:
    r = rules(ON)
    world, ctx = town(r)
    spent(world, goods=300_000, mobility=200_000, leisure=200_000)
    world.dials = dict.fromkeys(
        (*technique.LOOPS, "insulation", "transit", "renewables", "diet", "garden"), 1000)
    footprint.settle(world, ctx)
    assert all(amount >= 0 for amount in world.environment.land_mgha.values())
    assert world.environment.footprint_mgha > r["footprint.fair_share_mgha"] // 3


def test_a_deficit_is_imported_taken_from_the_own_land_or_left_in_the_air() -> None:
    r = rules(ON, deficit__own_land=200)
    world, _ = town(r)
    taken, offered = _land(900, cropland=700, forest=100), _land(0, cropland=500, forest=400)
    assert balance.deficit(world, r, taken, offered) == {
        "import": 160, "depletion": 40, "co2": 900 - 300}
    world.dials["own_land"] = 1000
    assert balance.deficit(world, r, taken, offered)["import"] == 0


def test_later_costs_by_hand() -> None:
    """A year of a deficit of 2 gha of carbon, 1 gha imported and 0.1 gha taken from the land."""
    r = rules(ON, deficit__warms=8, deficit__exposes=200, deficit__wears=52, deficit__mends=0)
    world, _ = town(r)
    for _ in range(52):
        balance.later(world, r, {"co2": 2000, "import": 1000, "depletion": 100})
    assert world.tallies["warming"] == 16
    assert world.tallies["imports"] == 200
    assert world.tallies["worn_land"] == 52 * 100
    whole = np.array([r.kind.biocapacity[name] for name in LANDS])
    assert balance.biocapacity(world, r).tolist() == (whole * (1_000_000 - 5200)
                                                      // 1_000_000).tolist()


def test_worn_land_mends_when_it_is_left_alone() -> None:
    r = rules(ON)
    world, _ = town(r)
    world.tallies["worn_land"] = 100_000
    for _ in range(52):
        balance.later(world, r, {"co2": 0, "import": 0, "depletion": 0})
    assert 90_000 < world.tallies["worn_land"] < 100_000


def test_overshoot_day_by_hand() -> None:
    """Facts F2.7, F2.2: at 3.6 gha against 1.46 the year's planet is used up on the 148th day."""
    assert balance.overshoot_day(3600, 1460) == 148
    assert balance.overshoot_day(1000, 1630) == 365
    assert balance.overshoot_day(0, 1630) == 365


def test_boundaries_by_hand() -> None:
    """One fair share each (facts F2.11) stands at 1000."""
    r = rules(ON, boundary__co2_gram_mgha=1610, boundary__water_litres_mgha=0,
              boundary__nitrogen_mg_mgha=8900, boundary__phosphorus_mg_mgha=1780,
              boundary__meadow=0, boundary__material_base_kg=7200)
    world, _ = town(r)
    persons = int(world.households.persons.sum())
    food = Part(_land(1000 * persons, cropland=1000 * persons), 0, 11_038 * persons)
    found = pressures(world, r, {"food": food})
    assert list(found) == list(NAMES)
    assert found["co2"] == found["nitrogen"] == found["material"] == 1000
    assert found["phosphorus"] == 2000
    assert found["water"] == pytest.approx(1000, abs=2)


def test_the_order_of_households_does_not_matter() -> None:
    r = rules(ON)
    world, ctx = town(r)
    live_by(world, r, garden=slice(0, 20), grid=slice(None))
    footprint.settle(world, ctx)
    first = dict(world.environment.land_mgha)
    h = world.households
    order = np.random.default_rng(2).permutation(h.n)
    for name, column in h.columns().items():
        setattr(h, name, column[:, order] if name in ("needs", "route") else column[order])
    footprint.settle(world, ctx)
    assert world.environment.land_mgha == first


@pytest.mark.parametrize(("kind", "least", "most"), [
    ("interior_tunisian", 1900, 2400), ("coastal_mediterranean", 3500, 4300),
    ("indian_district", 1050, 1400), ("iberian", 3500, 4500)])
def test_a_usual_town_takes_what_its_country_does(kind: str, least: int, most: int) -> None:
    """V16 b and facts F2.2 to F2.5: the sum, and in Iberia food about 30 % and mobility 18 %."""
    r = make_rules(laboratory(kind))
    world = build_world(r, 5).copy()
    assert least <= world.environment.footprint_mgha <= most
    for _ in range(16):
        live_week(world, Context(r, Luck(5)))
    assert least <= world.environment.footprint_mgha <= most
    parts = {name: int(part.land.sum()) for name, part in consumption(world, r).items()}
    if kind not in ("interior_tunisian", "indian_district"):
        assert parts["food"] / sum(parts.values()) == pytest.approx(.30, abs=.05)
        assert parts["mobility"] / sum(parts.values()) == pytest.approx(.18, abs=.04)


def _land(carbon: int, **others: int) -> np.ndarray:
    amounts = {"carbon": carbon, **others}
    return np.array([amounts.get(name, 0) for name in LANDS], np.int64)
