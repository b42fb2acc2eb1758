"""What a form does to an enterprise: sums worked out by hand, and a boom (facts B10, B14, B24)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.core import Context
from game.rules.firms.bending import bend
from game.rules.firms.governing import advised, governance
from game.rules.season import enterprises
from game.world.enterprises import COOPERATIVE, FIRM
from game.world.organisations import Organisation
from game.world.world import EURO, World
from tests.rules.work_town import MILL, account, bench


def put(world: World, row: int, cents: int) -> None:
    column = np.zeros(world.enterprises.n, np.int64)
    column[row] = cents
    world.ledger.settle(EURO, ("enterprise", column), ("outside", -cents))


def cooperative(world: World, ctx: Context, row: int) -> None:
    e, r = world.enterprises, ctx.rules
    e.form[row] = COOPERATIVE
    e.bends[row] = r["enterprise.coop_bends_permille"]
    e.saves[row] = r["enterprise.coop_saves_permille"]


def org(row: int, **bylaws: int) -> Organisation:
    return Organisation(
        id="weavers", provider="weavers", form="worker_coop", stage="trading", price_cents=0,
        capacity=0, fixed_cents=0, unit_cents=0, energy_cents=0, rent_cents=0, pay_cents_hour=0,
        staff_wanted=0, staff_minutes=0, overhead_minutes=0, threshold=0, round_households=0,
        row=row, bylaws=bylaws)


def test_members_who_may_read_the_books_notice_sooner() -> None:
    world, ctx = bench(10, 10, 10)
    for row in (1, 2):
        cooperative(world, ctx, row)
    world.orgs["weavers"] = org(2, books_open=0)
    assert governance(world, ctx).notice[:3].tolist() == [13, 8, 13]


def test_members_leave_a_part_of_their_pay_while_the_account_is_empty() -> None:
    world, ctx = bench(10, 10, enterprise__stand_by_weeks=26,
                       enterprise__coop_stands_by_permille=140)
    cooperative(world, ctx, 1)
    world.enterprises.sales_cents = world.enterprises.sales_mean.copy()
    for row in (0, 1):
        put(world, row, -780_000)
    bend(world, ctx)
    # 7,800 euros owed over 26 weeks are 300 of the 3,000 euros of a week's wages.
    assert world.enterprises.pay_permille[:2].tolist() == [1000, 900]
    put(world, 1, -780_000)
    bend(world, ctx)
    assert world.enterprises.pay_permille[1] == 860, "never more than they stand by"


def test_advice_tapers_and_reaches_only_new_cooperatives_that_a_centre_takes_in() -> None:
    world, ctx = bench(10, 10, 10, support__weeks=100)
    for row in (1, 2):
        cooperative(world, ctx, row)
    world.enterprises.born_week[:3] = 5, 5, -20
    world.week = 30
    assert not advised(world, ctx).any()
    world.dials["support_centre"] = 1000
    assert advised(world, ctx)[:3].tolist() == [0, 750, 0]
    world.orgs["weavers"] = replace(org(2), supported_until=40)
    assert advised(world, ctx)[2] == 100


def test_short_time_work_keeps_a_firms_posts_and_the_state_pays() -> None:
    world, ctx = bench(100, enterprise__growth_weeks=100_000)
    e = world.enterprises
    e.sales_mean[0] = e.sales_cents[0] = e.sales_mean[0] * 8 // 10
    world.dials["short_time"] = 500
    bend(world, ctx)
    # Takings 20 % short, half of it made up: 10 % of 30,000 euros of wages.
    assert account(world)[0] == 300_000
    assert e.jobs[0] == 91
    assert world.ledger.is_balanced()


def slump(form: int, reserves_permille: int) -> tuple[float, float]:
    """(posts lost, pay lost), permille, over eight quarters with a fifth less to take in."""
    world, ctx = bench(30, sector=replace(MILL, labour=450, leaks=300))
    e, usual = world.enterprises, world.tallies["exports:mill"]
    if form == COOPERATIVE:
        cooperative(world, ctx, 0)
    put(world, 0, usual * 52 * reserves_permille // 1000)
    world.tallies["exports:mill"] = usual * 8 // 10
    posts, pay = [], []
    for world.week in range(1, 105):
        enterprises.step(world, ctx)
        posts.append(int(e.jobs[0]))
        pay.append(int(e.pay_permille[0]))
    return 1000 - float(np.mean(posts)) * 1000 / 30, 1000 - float(np.mean(pay))


def test_in_a_slump_pay_flexes_instead_of_posts_and_reserves_carry_it() -> None:
    """The core of V10, without a town around it."""
    firm_posts, firm_pay = slump(FIRM, 0)
    coop_posts, coop_pay = slump(COOPERATIVE, 0)
    assert coop_posts <= firm_posts / 2
    assert coop_pay >= firm_pay * 2
    assert slump(COOPERATIVE, 100)[1] <= coop_pay * 0.6


@pytest.mark.parametrize("form", [FIRM, COOPERATIVE])
@given(more=st.integers(1000, 2000), reserves=st.integers(-3, 20), weeks=st.integers(1, 60))
def test_nobody_shrinks_in_a_boom(form: int, more: int, reserves: int, weeks: int) -> None:
    """B24: theory said that cooperatives would cut posts when prices rise; they do not."""
    world, ctx = bench(20)
    if form == COOPERATIVE:
        cooperative(world, ctx, 0)
    put(world, 0, reserves * 600_000)
    world.tallies["exports:mill"] = world.tallies["exports:mill"] * more // 1000
    e, before = world.enterprises, 20
    for world.week in range(1, weeks):
        enterprises.step(world, ctx)
        assert e.jobs[0] >= before - (before > 20)
        before = max(before, int(e.jobs[0]))
    assert e.jobs[0] >= 20


def test_the_longer_a_boom_the_larger_a_cooperative() -> None:
    world, ctx = bench(20, 20)
    cooperative(world, ctx, 0)
    world.tallies["exports:mill"] = world.tallies["exports:mill"] * 14 // 10
    for world.week in range(1, 260):
        enterprises.step(world, ctx)
    e = world.enterprises
    assert e.jobs[0] > 20 and e.custom[0] > 20_000
