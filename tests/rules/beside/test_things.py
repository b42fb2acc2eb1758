"""Loops, rebound and lending: what is spared, what comes back, what leaves, what it takes."""

from __future__ import annotations

import numpy as np

from game.rules.beside import loops, sharing
from game.rules.beside.prices import cents
from game.rules.season import footprint
from game.world.world import EURO
from tests.rules.beside.beside_town import do, live, told, town


def test_loops_take_time_and_public_money_and_pay_menders():
    world, ctx = town()
    live(world, ctx, 2)
    do(world, ctx, do="loop", name="repair", amount=1000)
    do(world, ctx, do="loop", name="recycle", amount=500)
    free = world.households.free_minutes.copy()
    purse = world.ledger.balance(EURO, "town_hall")
    shops = world.ledger.balance(EURO, "market:trade")
    loops.step(world, ctx.rules)
    r, persons = ctx.rules, int(world.households.persons.sum())
    minutes = r["beside.repair_minutes"] + r["beside.recycle_minutes"] // 2
    assert (free - world.households.free_minutes == np.minimum(minutes, free)).all()
    cost = cents(r, "repair", persons) + cents(r, "recycle", persons) * 500 // 1000
    assert purse - world.ledger.balance(EURO, "town_hall") == cost == world.beside.week["loop_cost"]
    assert world.ledger.balance(EURO, "market:trade") > shops + world.beside.week["menders"]
    assert world.beside.week["menders"] > 0 and world.ledger.is_balanced()


def test_a_home_without_a_free_minute_gives_none():
    world, ctx = town()
    h = world.households
    h.errand_minutes[:] = h.errand_minutes + h.free_minutes
    do(world, ctx, do="loop", name="repair", amount=1000)
    loops.step(world, ctx.rules)
    assert world.beside.week["loop_minutes"] == 0 and (h.free_minutes == 0).all()


def rebound(mindset: int = 0, **numbers: int) -> tuple[int, int]:
    """Rebound, and the footprint, of one town with loops."""
    world, ctx = town(footprint__weeks=1, **numbers)
    live(world, ctx, 1)
    do(world, ctx, do="loop", name="repair", amount=1000)
    do(world, ctx, do="loop", name="reuse", amount=1000)
    world.beside.mindset = mindset
    footprint.step(world, ctx)
    return world.beside.rebound, world.environment.footprint_mgha


def test_part_of_what_is_spared_comes_back_by_the_money_saved():
    some, land = rebound()
    none, least = rebound(technique__money_saved=0)
    assert 0 < some < 1000 and none == 0 and least < land


def test_people_who_measure_by_other_things_spend_less_of_it():
    assert rebound(mindset=1000)[0] < rebound()[0]
    assert rebound(mindset=1000, beside__sufficiency=0)[0] == rebound()[0]


def test_a_library_stands_on_willing_hours_and_builds_trust():
    world, ctx = town()
    plain, other = town()
    do(world, ctx, do="sharing", name="tool_library")
    mine, theirs = live(world, ctx, 52), live(plain, other, 52)
    week = world.beside.week
    assert mine["sharers"] > 20 and week["volunteers"] > 0 and mine["rent_out"] == 0
    assert week["volunteer_minutes"] == week["volunteers"] * ctx.rules["beside.library_minutes"]
    assert mine["trust"] > theirs["trust"]


def test_a_library_that_nobody_keeps_open_gives_up():
    world, ctx = town()
    do(world, ctx, do="sharing", name="tool_library")
    world.beside.sharers = [1] * world.households.n
    world.households.kind[:] = 1  # nobody gives
    live(world, ctx, ctx.rules["beside.library_patience"] + 2)
    assert world.beside.sharing == "" and world.beside.sharers == []
    assert told(ctx).count("sharing_gave_up") == 1


def test_a_platform_pays_who_has_from_who_has_not_and_takes_its_part():
    world, ctx = town(beside__platform_joins=1000, beside__platform_wants=1000,
                      beside__sharing_uses=1000, beside__platform_put_off=0)
    live(world, ctx, 1)
    do(world, ctx, do="sharing", name="platform")
    h = world.households
    owners = h.income_cents > np.median(h.income_cents)
    cash = world.ledger.of_households(EURO).copy()
    sharing.step(world, ctx)
    moved = world.ledger.of_households(EURO) - cash
    week, r = world.beside.week, ctx.rules
    assert moved[owners].sum() == week["sharing_fees"] - week["rent_out"] > 0
    borrowed = moved[~owners]
    gain = cents(r, "use_spares") * r["technique.money_saved"] // 1000 - cents(r, "platform_fee")
    assert set(borrowed.tolist()) <= {0, gain}
    assert week["rent_out"] == week["sharing_fees"] * r["beside.platform_rent"] // 1000


def test_a_platform_takes_more_once_people_have_nowhere_else_to_go():
    world, ctx = town()
    do(world, ctx, do="sharing", name="platform")
    live(world, ctx, 5)
    assert world.beside.sharing_rent == ctx.rules["beside.platform_rent"]
    live(world, ctx, 60)
    assert world.beside.sharing_rent == ctx.rules["beside.platform_rent_most"]


def test_one_way_of_lending_at_a_time():
    world, ctx = town()
    do(world, ctx, do="sharing", name="platform")
    live(world, ctx, 10)
    assert sum(world.beside.sharers)
    do(world, ctx, do="sharing", name="tool_library", amount=300)
    assert world.beside.sharers == [] and world.beside.sharing_rent == 0
    do(world, ctx, do="sharing", name="none")
    assert live(world, ctx, 2)["sharers"] == 0
    assert told(ctx) == ["sharing_begun", "sharing_begun", "sharing_ended"]


def test_nobody_rents_from_nobody():
    world, ctx = town()
    live(world, ctx, 1)
    world.households.income_cents[:] = 1
    do(world, ctx, do="sharing", name="platform")
    world.beside.sharers = [1] * world.households.n
    sharing.step(world, ctx)
    assert world.beside.week["sharing_uses"] == 0 and world.ledger.is_balanced()
