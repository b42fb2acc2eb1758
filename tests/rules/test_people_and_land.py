"""What life does to people, to their money and to the land, week by week."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.core import Rules, move_towards
from game.rules.offers import open_organisation
from game.rules.season import environment, money, people
from game.world.world import EURO, World
from tests.rules.towns import context, rules, town

CALM = {"trust.noise_permille": 0}


def alike(trust: int = 500) -> World:
    """A town in which all households live the same quiet week."""
    world = town()
    h = world.households
    for column, value in {"adults": 2, "children": 0, "elders": 0, "frail": 0, "kind": 0,
                          "paid_minutes": 3000, "care_minutes": 1500, "errand_minutes": 0,
                          "org_minutes": 0, "bread": 1000, "company": 500, "tired": 400,
                          "trust": trust, "supplier": -1}.items():
        getattr(h, column)[:] = value
    world.orgs.clear()
    return world


def years(world: World, r: Rules, weeks: int = 200) -> World:
    for _ in range(weeks):
        world.week += 1
        people.step(world, context(r))
    return world


@pytest.mark.parametrize("column", ["paid_minutes", "care_minutes", "errand_minutes"])
def test_tiredness_follows_load(column):
    targets = []
    for more in (0, 600, 1800):
        world = alike()
        getattr(world.households, column)[:] += more
        targets.append(int(people.tired_target(world, context())[0]))
    assert targets[0] < targets[1] < targets[2] <= 1000


def test_an_early_shift_tires_more_than_its_minutes():
    early, late = alike(), alike()
    early.households.org_minutes[:], late.households.paid_minutes[:] = 600, 3600
    assert (people.tired_target(early, context()) > people.tired_target(late, context())).all()


def test_rest_comes_slowly():
    world = alike()
    world.households.tired[:] = 900
    levels = [int(years(world, rules(CALM), 1).households.tired[0]) for _ in range(40)]
    assert 900 > levels[0] > levels[5] > levels[39] == people.tired_target(world, context())[0]


def test_trust_alone_decays_because_neighbours_follow_imperfectly():
    """Slope below one (facts G4): with nothing put back, trust in trust runs down to nothing."""
    r = rules(CALM | {"trust.slope": 760, "trust.base": 0, "trust.company": 0})
    assert int(years(alike(800), r, 400).households.trust.max()) == 0
    holds = rules(CALM | {"trust.slope": 1000, "trust.base": 0, "trust.company": 0})
    assert int(years(alike(800), holds, 400).households.trust.min()) == 800


def test_company_bread_and_rest_hold_trust_up():
    base = int(people.trust_target(alike(), context())[0])
    for column, value, sign in (("company", 900, 1), ("company", 100, -1), ("bread", 0, -1),
                                ("tired", 1000, -1)):
        world = alike()
        getattr(world.households, column)[:] = value
        assert np.sign(int(people.trust_target(world, context())[0]) - base) == sign, column


def test_a_dry_spring_costs_trust():
    wet, dry = alike(), alike()
    dry.environment.spring_level = context().rules["spring.low"] - 1
    assert (people.trust_target(dry, context()) < people.trust_target(wet, context())).all()


def test_a_say_of_ones_own_lifts_trust_more_than_anothers_voice():
    gains = []
    for statutes in ({}, {"voice": "one_voice"}, {"voice": "one_member_one_vote"}):
        world, r = alike(), rules(CALM)
        van = open_organisation(world, r.providers["town_van"], "test", "trading")
        van.statutes = statutes
        world.households.supplier[:] = r.content.providers.index(r.providers["town_van"])
        gains.append(int(people.trust_target(world, context(r))[0]))
    assert gains[0] < gains[1] < gains[2]


def test_lunches_are_company_and_care_for_those_they_are_for():
    before, after = alike(), alike()
    for world in (before, after):
        world.households.elders[:5], world.households.frail[:5] = 1, 1
    open_organisation(after, context().rules.providers["lunches_with"], "test", "trading")
    for target in (people.company_target, people.care_target):
        gain = target(after, context()) - target(before, context())
        assert (gain[:5] > 0).all() and (gain[5:] == 0).all()


def test_levels_move_a_part_of_the_way_and_never_past_the_target():
    assert move_towards(0, 100, 4) == 25 and move_towards(100, 0, 4) == 75
    for start, target in ((0, 3), (3, 0), (999, 1000), (500, 500)):
        level = start
        for _ in range(40):
            level = move_towards(level, target, 7)
            assert min(start, target) <= level <= max(start, target)
        assert level == target


def test_nobody_spends_money_they_have_not_got():
    world = town()
    h = world.households
    h.income_cents[:10], h.rent_cents[:10] = 0, 10**7
    for _ in range(60):
        money.step(world, context())
        assert int(world.ledger.of_households(EURO).min()) >= 0
    assert world.ledger.is_balanced()


def spring(level: int, season: int = 1, wheat: str = "far", homes: int = 0,
           baked: int = 0) -> int:
    r = rules({"spring.homes": homes, "spring.terraces": 5})
    world = town()
    circle = open_organisation(world, r.providers["circle_bakery"], "test", "trading")
    circle.sold = baked
    world.environment.spring_level, world.environment.wheat = level, wheat
    world.season = season
    environment.step(world, context(r))
    return world.environment.spring_level - level


def test_the_spring_refills_logistically():
    """Most at half full, hardly anything when nearly empty or nearly full (facts F2.14)."""
    assert spring(500) > spring(250) > spring(20) and spring(500) > spring(750) > spring(980)
    assert spring(0) == 0 == spring(1000)


def test_it_refills_least_in_summer_and_terraces_drink_from_it():
    assert spring(500, season=2) < min(spring(500, season=s) for s in (1, 3, 4))
    assert spring(500, season=6) == spring(500, season=2), "the year alone has seasons too"
    assert spring(500, wheat="terraces", baked=300) == spring(500) - 5
    assert spring(500, wheat="terraces") == spring(500), "no bread baked, no wheat grown"
    assert spring(3, homes=50) == -3, "it runs dry, not below"


def test_far_bread_by_car_weighs_on_the_land():
    r, rates = rules(), []
    for by_car in (0, 120):
        world = town()
        world.households.supplier[:] = -1
        world.households.supplier[:by_car] = r.content.providers.index(r.providers["supermarket"])
        for _ in range(60):
            environment.step(world, context(r))
        rates.append(world.environment.footprint_mgha)
        assert world.environment.car_trips == by_car
    assert rates[0] < rates[1]
