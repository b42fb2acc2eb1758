"""What a law holds in place while it is decreed, and what is there when it goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.laws.levers import LEVERS, place_of
from game.rules.vocabulary import Effect
from game.world.codec import to_plain
from tests.rules.laws.lawful import BILL, do, law, live, town

ROUTE = "tank_truck"


def state(world):
    return {name: to_plain(getattr(world, name)) for name in (
        "dials", "allotments", "municipality", "partnership", "beside", "routes",
        "rent_permille", "energy_permille")}


def one_of_each(ctx):
    """An effect for every lever there is."""
    service, route = next(iter(ctx.rules.services)), ctx.rules.routes[0].id
    return [
        Effect("dial", name="insulation", amount=300), Effect("tax", amount=25),
        Effect("procurement", name="jobs", amount=400),
        Effect("procurement", name="reserved", amount=1), Effect("allot", name="farms", amount=700),
        Effect("label", name="tax", amount=500), Effect("mindset", name="statistics", amount=600),
        Effect("rent", amount=800), Effect("energy", amount=1200),
        Effect("service", name=service, amount=12_345),
        Effect("service", name=service, amount=-10**9),
        Effect("channel", name="transfers", amount=777),
        Effect("route", name=route, change="cents", amount=-3),
        Effect("route", name=route, change="close")]


def all_of_them():
    _world, ctx = town()
    force = one_of_each(ctx)
    assert {place_of(e)[0].partition(":")[0] for e in force} == set(LEVERS)
    return town(laws=[replace(BILL, force=force), replace(BILL, id="other", force=force[::-1])])


def test_every_lever_is_put_back_exactly():
    world, ctx = all_of_them()
    before = state(world)
    law(world, ctx, "propose", "pass", "decree")
    held = state(world)
    assert all(held[name] != before[name] for name in before)
    law(world, ctx, "repeal")
    assert state(world) == before and not world.holds


@pytest.mark.parametrize("first", ["sse", "other"])
def test_two_laws_on_the_same_things_go_in_any_order(first):
    world, ctx = all_of_them()
    before = state(world)
    for name in ("sse", "other"):
        law(world, ctx, "propose", "pass", "decree", name=name)
    law(world, ctx, "repeal", name=first)
    assert state(world) != before
    law(world, ctx, "repeal", name="other" if first == "sse" else "sse")
    assert state(world) == before


def test_half_a_year_in_force_leaves_no_trace_at_its_levers():
    world, ctx = town()
    before = state(world)
    law(world, ctx, "propose", "pass", "decree")
    live(world, ctx, 26)
    assert world.municipality.tax_permille == 3 and "reserved" in world.partnership.clauses
    law(world, ctx, "repeal")
    assert world.municipality.tax_permille == before["municipality"]["tax_permille"]
    assert world.municipality.channels == before["municipality"]["channels"]
    assert (world.dials, world.partnership.clauses) == ({}, [])


def test_what_is_decided_meanwhile_waits_until_the_law_goes():
    world, ctx = town()
    law(world, ctx, "propose", "pass", "decree")
    do(world, ctx, "tax", amount=50)
    live(world, ctx)
    assert world.municipality.tax_permille == 3
    live(world, ctx, 3)
    law(world, ctx, "repeal")
    assert world.municipality.tax_permille == 50
    law(world, ctx, "propose", "pass", "decree")
    do(world, ctx, "tax", amount=60)
    law(world, ctx, "repeal")
    assert world.municipality.tax_permille == 60


def test_money_added_by_others_stays_when_a_law_takes_its_own_back():
    world, ctx = town()
    law(world, ctx, "propose", "pass", "decree")
    do(world, ctx, "channel", name="direct", amount=500)
    law(world, ctx, "repeal")
    assert world.municipality.channels == {"direct": 500}


def test_the_later_law_counts_and_the_earlier_comes_back():
    high = replace(BILL, id="high", force=[Effect("tax", amount=30)])
    world, ctx = town(laws=[BILL, high])
    law(world, ctx, "propose", "pass", "decree")
    law(world, ctx, "propose", "pass", "decree", name="high")
    assert world.municipality.tax_permille == 30
    law(world, ctx, "repeal", name="high")
    assert world.municipality.tax_permille == 3


def test_a_law_that_was_always_there_holds_on_the_first_morning():
    world, ctx = town(laws=[replace(BILL, begins="decreed", force=[
        Effect("tax", amount=7), Effect("service", name="clinic", amount=1000)])])
    plain, _ = town(laws=[])
    budget = world.municipality.services["clinic"].budget_cents_week
    assert world.municipality.tax_permille == 7
    assert budget == plain.municipality.services["clinic"].budget_cents_week + 1000
    law(world, ctx, "repeal")
    assert world.municipality.tax_permille == plain.municipality.tax_permille


def test_what_cannot_be_taken_back_is_no_part_of_a_law():
    assert place_of(Effect("pay", payer="team", payee="outside", amount=5)) is None
    assert place_of(Effect("shift", column="trust", group="everyone", amount=5)) is None
    assert place_of(Effect("channel", name="direct", amount=5, weeks=3)) is None
    assert place_of(Effect("mindset", amount=5)) is None
    world, ctx = town(laws=[replace(BILL, force=[
        Effect("shift", column="trust", group="everyone", amount=99)])])
    before = world.households.trust.copy()
    law(world, ctx, "propose", "pass", "decree")
    assert (world.households.trust == before).all() and not world.holds
