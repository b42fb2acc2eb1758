"""Rents put up, homes lost, and homes that nobody can take any more."""

from __future__ import annotations

import numpy as np

from game.rules.defence import homes
from game.rules.needs import housing
from game.rules.purse.owing import rent_due
from game.world.world import EURO
from tests.rules.defence.threatened import (
    RENTS,
    announced,
    do,
    events,
    fight,
    live,
    opened,
    town,
)


def struck(**numbers: int):
    world, ctx = town(**numbers)
    before = world.households.rent_cents.copy()
    threat = announced(world, ctx, "rents")
    live(world, ctx, 6)
    assert threat.stage == "happened"
    return world, ctx, before


def test_only_who_rents_there_pays_more():
    world, _ctx, before = struck(defence__out_burden=100_000)
    rows = sorted(world.defence.rents)
    h, paid = world.households, before.copy()
    paid[rows] = before[rows] * 1600 // 1000
    assert rows and (h.rent_cents == paid).all()
    assert set(h.district[rows].tolist()) == {0}
    assert before[rows].min() > before[h.district == 0].min()


def test_who_cannot_pay_is_out_and_lives_with_relatives():
    world, ctx, before = struck(defence__out_burden=1, defence__rehoused_weeks=100_000)
    out = sorted(world.defence.lost)
    assert out and out == sorted(world.defence.rents)
    assert (world.households.rent_cents[out] == before[out] * 300 // 1000).all()
    level = housing.measure(world, ctx)[out]
    assert level.max() <= 1000 - ctx.rules["defence.lost_housing"]
    assert world.defence.totals["homes_lost"] == len(out) == events(ctx, "homes_lost")[0]["homes"]


def test_in_time_they_find_a_home_at_todays_rent():
    world, ctx, before = struck(defence__out_burden=1, defence__rehoused_weeks=1,
                                defence__out_weeks=100_000)
    out = sorted(world.defence.lost)
    live(world, ctx)
    assert not world.defence.lost
    assert (world.households.rent_cents[out] == before[out] * 1600 // 1000).all()


def test_undone_rents_are_what_they_were_and_people_come_home():
    world, ctx, before = struck(defence__out_burden=1)
    fight(world, ctx, "rents")
    live(world, ctx)
    assert world.defence.threats["rents"].stage == "undone"
    assert (world.households.rent_cents == before).all()
    assert not world.defence.lost and not world.defence.rents


def test_a_land_trust_buys_as_many_homes_as_it_can_pay_and_nobody_is_put_out_of_them():
    world, ctx = town(defence__out_burden=1)
    rows = homes.rented(world, ctx.rules, "district_0")
    price = int(world.households.rent_cents[rows].max()) * ctx.rules["defence.home_weeks"]
    org = opened(world, ctx, "trust", 3 * price)
    do(world, ctx, "lock_homes", org="trust", group="district_0", amount=500)
    kept = sorted(world.defence.locked)
    assert len(kept) == 3 and set(kept) <= set(rows.tolist())
    assert 0 <= world.ledger.balance(EURO, f"org:{org.id}") < price
    announced(world, ctx, "rents")
    live(world, ctx, 6)
    assert not set(kept) & {*world.defence.lost, *world.defence.rents}
    assert len(world.defence.lost) == len(rows) - 3


def test_in_a_rise_of_all_rents_locked_homes_pay_what_they_paid():
    world, ctx = town()
    opened(world, ctx, "trust", 100_000_000)
    do(world, ctx, "lock_homes", org="trust", group="district_0", amount=4)
    world.tallies["shock:rent"] = 1000
    due, usual = rent_due(world, ctx.rules), world.households.rent_cents
    kept = np.array(sorted(world.defence.locked))
    assert (due[kept] == usual[kept]).all() and due.sum() > usual.sum()


def test_bought_afterwards_a_home_is_given_back_to_who_lost_it():
    world, ctx, before = struck(defence__out_burden=1, defence__rehoused_weeks=100_000)
    opened(world, ctx, "trust", 100_000_000)
    do(world, ctx, "lock_homes", org="trust", group="district_0", amount=2)
    kept = sorted(world.defence.locked)
    assert len(kept) == 2 and not set(kept) & set(world.defence.lost)
    assert (world.households.rent_cents[kept] == before[kept]).all()


def test_who_is_not_there_or_cannot_pay_buys_nothing():
    world, ctx = town()
    do(world, ctx, "lock_homes", org="trust", group="district_0", amount=2)
    opened(world, ctx, "club", 100_000_000)
    do(world, ctx, "lock_homes", org="club", group="district_0", amount=2)
    opened(world, ctx, "trust", 5)
    do(world, ctx, "lock_homes", org="trust", group="district_0", amount=2)
    do(world, ctx, "lock_homes", org="trust", group="nowhere", amount=2)
    assert not world.defence.locked and len(events(ctx, "homes_not_bought")) == 4


def test_a_trust_that_is_gone_keeps_nobodys_home():
    world, ctx = town()
    org = opened(world, ctx, "trust", 100_000_000)
    do(world, ctx, "lock_homes", org="trust", group="district_0", amount=2)
    org.stage = "closed"
    live(world, ctx)
    assert not world.defence.locked and events(ctx, "homes_unlocked")[0]["homes"] == 2


def test_a_part_of_town_where_nobody_rents_cannot_be_threatened():
    world, ctx = town()
    world.households.rent_cents[:] = 0
    assert announced(world, ctx, "rents").stage == "quiet"
    assert RENTS.of == "district_0"
