"""Cells of the Common Good Matrix that are read from how people live: sums by hand."""

from __future__ import annotations

import numpy as np

from game.rules.content import Provider
from game.rules.coops import matrix
from game.rules.core import Rules
from game.rules.kinds import Route
from game.rules.offers import open_organisation
from game.world.households import NEED
from game.world.organisations import Organisation
from game.world.world import World
from tests.rules.needs_town import needs_rules, needs_world

OWN = Route("fields", "food", "cooperative", land={"cropland": 100})
FAR = Route("lorry", "food", "market", land={"cropland": 200, "carbon": 100})
SUN = Route("roof", "energy", "cooperative", land={"carbon": 300})
OIL = Route("tank", "energy", "market", land={"carbon": 300})


def growers(**columns: int) -> tuple[World, Rules, Organisation]:
    """Four homes: two eat what the growers bring, two what comes by lorry; all burn oil."""
    rules = needs_rules(FAR, OIL, providers=(Provider(
        "growers", "?", "consumer_coop", 0, 0, routes=[OWN, SUN]),))
    world = needs_world(rules, **columns)
    names = [route.id for route in rules.routes]
    world.households.route[NEED["food"]] = [names.index(n) for n in (
        "fields", "fields", "lorry", "lorry")]
    world.households.route[NEED["energy"]] = names.index("tank")
    org = open_organisation(world, rules.providers["growers"], "test", "trading")
    org.members = [0, 1]
    return world, rules, org


def cells(world: World, rules: Rules, org: Organisation) -> dict[str, int]:
    return matrix.cells(world, rules, org)


def test_what_it_brings_against_what_is_usual() -> None:
    world, rules, org = growers()
    # 100 a person, where a person's food usually takes (100 + 100 + 300 + 300) / 4 = 200. Nobody
    # burns what its roofs bring, so they tell nothing.
    assert cells(world, rules, org)["D3"] == 200 * 1000 // (200 + 100)


def test_what_nobody_uses_tells_nothing() -> None:
    world, rules, org = growers()
    world.households.route[NEED["food"]] = [r.id for r in rules.routes].index("lorry")
    assert {"D1", "D3"}.isdisjoint(cells(world, rules, org))


def test_how_its_people_live() -> None:
    world, rules, org = growers()
    assert "C3" not in cells(world, rules, org)
    org.staff = [0]
    # 100 + 300 at home; usually (400 + 400 + 600 + 600) / 4.
    assert cells(world, rules, org)["C3"] == 500 * 1000 // (500 + 400)
    org.staff = [0, 1, 2, 3]
    assert cells(world, rules, org)["C3"] == 500
    org.staff = [2]
    assert cells(world, rules, org)["C3"] == 500 * 1000 // (500 + 600)


def test_whether_it_is_there_for_those_who_have_little() -> None:
    world, rules, org = growers()
    poor = np.array([False, True, True, True])
    world.households.income_cents[:] = np.where(poor, 0, 1_000_000)
    # One poor home of two served, three of four in town.
    assert cells(world, rules, org)["D1"] == 500 * 1000 // 750
    world.households.income_cents[:] = 0
    assert cells(world, rules, org)["D1"] == 1000
    world.households.income_cents[:] = 1_000_000
    assert "D1" not in cells(world, rules, org), "nobody is poor"
