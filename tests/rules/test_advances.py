"""What members agree to pay themselves: sums worked out by hand (facts B10, B13, B14)."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.firms.advances import agree, agree_yearly
from game.world.enterprises import COOPERATIVE
from tests.rules.test_governing import cooperative, org, put
from tests.rules.work_town import bench

WEEKS = {"enterprise__coop_reserve_weeks": 20, "enterprise__coop_fill_weeks": 200,
         "enterprise__coop_saves_permille": 450}
ROWS = np.arange(2)


@pytest.mark.parametrize(("held", "below"), [(0, 100), (5, 75), (20, 0), (40, 0), (-5, 100)])
def test_members_pay_themselves_less_the_less_there_is_put_by(held: int, below: int) -> None:
    world, ctx = bench(10, 10, **WEEKS)
    cooperative(world, ctx, 1)
    going = int(world.enterprises.wage_cents[0])
    put(world, 1, held * 10 * going)
    agree(world, ctx.rules, ROWS)
    assert world.enterprises.wage_cents[0] == going, "a firm pays the going wage"
    # Twenty weeks missing over two hundred are a tenth of the pay.
    assert world.enterprises.wage_cents[1] == going * (1000 - below) // 1000


@pytest.mark.parametrize(("reserves", "below"), [(200, 40), (450, 100), (900, 200)])
def test_who_pays_everything_out_puts_less_by_out_of_pay_too(reserves: int, below: int) -> None:
    world, ctx = bench(10, 10, **WEEKS)
    cooperative(world, ctx, 1)
    world.orgs["weavers"] = org(1, reserves_permille=reserves)
    going = int(world.enterprises.wage_cents[1])
    agree(world, ctx.rules, ROWS)
    assert world.enterprises.wage_cents[1] == going * (1000 - below) // 1000


def test_it_is_agreed_once_a_year() -> None:
    world, ctx = bench(10, 10, **WEEKS)
    cooperative(world, ctx, 1)
    e, going = world.enterprises, int(world.enterprises.wage_cents[1])
    e.born_week[1] = 3
    lowered = []
    for week in range(4, 60):
        world.week = week
        e.wage_cents[1] = going
        agree_yearly(world, ctx)
        if e.wage_cents[1] < going:
            lowered.append(week)
    assert lowered == [55]
    assert e.form[1] == COOPERATIVE
