"""Gifts bind and rank; a mindset follows what people see, slowly; two lenses on one town."""

from __future__ import annotations

import numpy as np

from game.rules.beside import gifts, mindset, output, wellbeing
from game.rules.indicators import measure
from game.world.world import EURO
from tests.rules.beside.beside_town import do, live, town


def test_a_gift_moves_time_and_standing_and_not_a_cent():
    world, ctx = town(beside__gift_chance=1000)
    live(world, ctx, 1)
    do(world, ctx, do="gift", amount=1000)
    cash, free = world.ledger.of_households(EURO).copy(), world.households.free_minutes.sum()
    trust = world.households.trust.sum()
    gifts.step(world, ctx)
    week = world.beside.week
    assert week["gifts"] > 0 and (world.ledger.of_households(EURO) == cash).all()
    assert free - world.households.free_minutes.sum() == week["gift_minutes"]
    assert world.households.trust.sum() > trust and gifts.gap(world) > 0


def test_standing_fades_and_what_is_given_back_weighs_nothing():
    world, ctx = town()
    n = world.households.n
    world.beside.standing = [100, -100] + [0] * (n - 2)
    for _ in range(ctx.rules["beside.gift_weeks"] * 5):
        gifts.step(world, ctx)
    assert not np.any(world.beside.standing)


def test_who_owes_too_much_would_rather_not_be_given_anything():
    world, ctx = town(beside__gift_chance=1000)
    live(world, ctx, 1)
    do(world, ctx, do="gift", amount=1000)
    world.beside.standing = [-500] * world.households.n
    belief = world.households.efficacy.copy()
    gifts.step(world, ctx)
    assert world.beside.week["gifts"] == 0 < world.beside.week["gifts_refused"]
    assert (world.households.efficacy <= belief).all()
    assert (world.households.efficacy < belief).any()


def test_where_nobody_trusts_nobody_gives():
    world, ctx = town()
    world.households.trust[:] = 0
    world.households.kind[:] = 0
    do(world, ctx, do="gift", amount=1000)
    gifts.step(world, ctx)
    assert world.beside.week["gifts"] == 0


def test_a_mindset_follows_examples_slowly_and_goes_back_without_them():
    world, ctx = town()
    first = ctx.rules["beside.mindset_first"]
    assert world.beside.mindset == first
    do(world, ctx, do="mindset", name="statistics", amount=1000)
    live(world, ctx, 26)
    seen = world.beside.mindset
    assert first < seen < first + ctx.rules["beside.mindset_statistics"] // 2
    do(world, ctx, do="mindset", name="statistics", amount=0)
    live(world, ctx, 52)
    assert world.beside.mindset < seen


def test_examples_are_what_people_live_with():
    world, ctx = town()
    assert mindset.examples(world) == 0
    do(world, ctx, do="sharing", name="tool_library")
    live(world, ctx, 30)
    one = mindset.examples(world)
    do(world, ctx, do="loop", name="repair", amount=1000)
    assert 0 < one < mindset.examples(world)


def test_a_tax_by_what_leaves_brings_the_same_and_falls_on_others():
    world, ctx = town()
    live(world, ctx, 4)
    e = world.enterprises
    do(world, ctx, do="mindset", name="tax_base", amount=1000)
    purse = world.ledger.balance(EURO, "town_hall")
    held = world.ledger.of_block(EURO, "enterprise").copy()
    mindset._follow_leaks(world, ctx.rules)
    moved = world.ledger.of_block(EURO, "enterprise") - held
    leaks = ctx.rules.sector_table[e.sector, 2]
    due = e.sales_cents * e.alive * world.municipality.tax_permille // 1000
    assert abs(world.ledger.balance(EURO, "town_hall") - purse) < int(due.sum()) // 20
    assert moved[(due > 0) & (leaks == leaks.max())].max() < 0
    assert moved[(due > 0) & (leaks == leaks.min())].min() > 0
    assert (held + moved + due >= held).all(), "nobody gets back more than is due"


def test_gdp_counts_what_is_paid_whatever_it_is_for():
    world, ctx = town()
    live(world, ctx, 4)
    before, life = output.gdp(world, ctx.rules), wellbeing.wellbeing(world, ctx.rules)
    world.households.rent_cents[:] *= 2
    assert output.gdp(world, ctx.rules) > before, "dearer rents are more GDP"
    assert wellbeing.wellbeing(world, ctx.rules) == life
    world.households.care_minutes[:] = world.households.care_minutes * 2
    assert output.gdp(world, ctx.rules) > before, "and unpaid care is none"


def test_the_shadow_account_counts_what_nobody_pays():
    world, ctx = town()
    one = output.unpaid(world, ctx.rules)
    world.households.care_minutes[:] = world.households.care_minutes * 2
    assert abs(output.unpaid(world, ctx.rules) - 2 * one) <= 2


def test_seven_parts_of_a_life_none_of_them_money():
    world, ctx = town()
    found = wellbeing.parts(world, ctx.rules)
    assert tuple(found) == wellbeing.PARTS and all(0 <= v <= 1000 for v in found.values())
    rich = wellbeing.wellbeing(world, ctx.rules)
    world.households.income_cents[:] *= 3
    assert wellbeing.wellbeing(world, ctx.rules) == rich
    world.households.tired[:] = 1000
    assert wellbeing.wellbeing(world, ctx.rules) < rich


def test_a_town_that_has_nothing_beside_is_measured_all_the_same():
    world, ctx = town()
    counted = measure(world, ctx.rules)
    assert counted["labelled"] == counted["rent_out"] == counted["gifts"] == 0
    assert counted["gdp"] > 0 and 0 < counted["wellbeing"] < 1000
