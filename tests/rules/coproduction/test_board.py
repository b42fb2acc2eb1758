"""The nine cells: each has its own price in money, hours, quality, risk and inclusion."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.rules.coproduction import quality, supports
from game.rules.coproduction.board import CELLS, DOERS, asks, cell
from game.rules.coproduction.figures import FIGURES
from tests.rules.coproduction.services import at_work, figure, first, live, town

WHOLE, NOTHING = 700, 0


def lived(planning: str, delivery: str, level: int, seed: int = 1):
    world, ctx = town(at_work(planning, delivery, level), seed=seed, numbers={
        "support.fades_insecure": 0, "support.fades": 0, "phase.breaks": 0})
    live(world, ctx, 20)
    return world, ctx


def mean(planning: str, delivery: str, level: int, name: str) -> int:
    return sum(figure(*lived(planning, delivery, level, seed), name) for seed in (1, 2, 3)) // 3


def test_all_nine_are_different():
    _, ctx = town()
    cells = [cell(ctx.rules, *place) for place in CELLS]
    assert len(set(CELLS)) == 9 == len({(c.cost, c.users_minutes, c.quality) for c in cells})


@pytest.mark.parametrize("planning", DOERS)
def test_the_more_users_deliver_the_more_hours_and_the_less_money_inclusion_and_certainty(planning):
    _, ctx = town()
    row = [cell(ctx.rules, planning, delivery) for delivery in DOERS]
    for less, more in pairwise(row):
        assert less.users_minutes < more.users_minutes and less.risk < more.risk
        assert less.cost > more.cost and less.staff > more.staff and less.inclusion > more.inclusion


def test_full_co_production_is_the_best_if_it_has_what_it_takes_and_not_without():
    best = mean("both", "both", WHOLE, "relative")
    assert best > mean("professionals", "professionals", WHOLE, "relative") + 100
    assert best > mean("users", "users", WHOLE, "relative") + 100
    assert mean("both", "both", NOTHING, "relative") < 900 < mean(
        "professionals", "professionals", NOTHING, "relative")


def test_a_service_left_to_users_without_support_serves_the_able_first():
    assert mean("users", "users", NOTHING, "gap") > 60
    assert mean("users", "users", WHOLE, "gap") < mean("users", "users", NOTHING, "gap")


def test_who_delivers_is_measured_from_hours():
    parts = [mean(planning, delivery, WHOLE, "delivered") for planning, delivery in
             (("professionals", "professionals"), ("both", "both"), ("users", "users"))]
    assert parts[0] < 200 < 300 < parts[1] < 700 < 800 < parts[2]


def test_the_risk_of_a_cell_is_how_far_apart_towns_come_out():
    spread = {}
    for place in (("professionals", "professionals"), ("users", "users")):
        world, ctx = town(at_work(*place, level=NOTHING))
        process, here = first(world), cell(ctx.rules, *place)
        drawn = []
        for week in range(0, 60 * 13, 13):
            world.week = process.since = week
            drawn.append(quality.luck(world, ctx, process, here))
        spread[place] = max(drawn) - min(drawn)
        assert max(abs(d) for d in drawn) <= here.risk
    assert spread["users", "users"] > 3 * spread["professionals", "professionals"]


def test_training_takes_some_of_the_chance_out_of_it():
    world, ctx = town(at_work(level=0))
    process, here = first(world), cell(ctx.rules, "users", "users")
    bare = quality.luck(world, ctx, process, here)
    supports.add(process, "training", 1000)
    assert abs(quality.luck(world, ctx, process, here)) < abs(bare)


def test_users_are_asked_for_what_their_cell_leaves_to_them():
    asked = []
    for place in (("professionals", "professionals"), ("both", "both"), ("users", "users")):
        world, ctx = lived(*place, WHOLE)
        process = first(world)
        assert asks(ctx.rules, process) > 0, "somebody comes to every service with something"
        asked.append(process.week["minutes"] // max(1, FIGURES["participants"](
            world, ctx.rules, process)))
    assert asked[0] < asked[1] < asked[2]


def test_hours_beyond_what_is_needed_help_less_and_missing_ones_hurt():
    world, ctx = town(at_work("both", "users"))
    process, here = first(world), cell(ctx.rules, "both", "users")
    made = [quality.made(world, ctx, process, here, filled).relative
            for filled in (0, 500, 1000, 1500, 2000)]
    assert made == sorted(made) and made[2] - made[1] > 3 * (made[3] - made[2]) > 0
