"""A whole town that nobody disturbs keeps its work and its enterprises for fifteen years."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.lab.laboratory import laboratory
from game.rules.core import Context
from game.rules.indicators.work import firms, jobless
from game.rules.invariants import check
from game.rules.season import shocks
from game.rules.season.week import live_week
from game.rules.vocabulary import LIVING_TOWN
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.luck import Luck
from game.world.world import World

KINDS = ("coastal_mediterranean", "interior_tunisian", "iberian")


def town(kind: str, seed: int, households: int = 300) -> tuple[World, Context]:
    rules = make_rules(laboratory(kind, households, LIVING_TOWN))
    return build_world(rules, seed).copy(), Context(rules, Luck(seed))


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_a_quiet_town_keeps_its_work(kind: str, seeds: Callable[[int], range]) -> None:
    for seed in seeds(2):
        world, ctx = town(kind, seed)
        usual, began = jobless(world, ctx.rules), firms(world, ctx.rules)
        out_of_work, open_firms = [], []
        for week in range(15 * 52):
            live_week(world, ctx)
            if week % 13 == 12:
                out_of_work.append(jobless(world, ctx.rules))
                open_firms.append(firms(world, ctx.rules))
        assert check(world, ctx.rules) == ""
        assert abs(sum(out_of_work) // len(out_of_work) - usual) <= 50
        assert max(out_of_work) <= usual + 100
        mean = sum(open_firms) / len(open_firms)
        assert 0.75 * began <= mean <= 1.25 * began


@pytest.mark.parametrize("name", ["drought", "price_crash", "epidemic", "closure"])
def test_a_shock_costs_work_and_the_town_comes_back(name: str) -> None:
    quiet, ctx = town("coastal_mediterranean", 3, 600)
    struck = quiet.copy()
    shocks.begin(struck, name, 1000, 39)
    gap = []
    for _ in range(130):
        for world in (quiet, struck):
            live_week(world, ctx)
        gap.append(jobless(struck, ctx.rules) - jobless(quiet, ctx.rules))
    assert max(gap) > 25
    assert gap[-1] < max(gap) // 2 + 10
