"""Growth that nobody is hired for: the same exports, by machines and by hand."""

from __future__ import annotations

from game.rules.firms import machines
from game.rules.indicators import measure
from tests.rules.defence.threatened import do, live, town


def lived(weeks: int = 60, grows: bool = True, **numbers: int):
    world, ctx = town(enterprise__drift_permille=0, **numbers)
    if grows:
        do(world, ctx, "jobless_growth", name="industry", amount=400)
    live(world, ctx, weeks)
    mine = (world.enterprises.sector == ctx.rules.sector_index["industry"]) & (
        world.enterprises.alive > 0)
    return world, ctx, int(world.enterprises.jobs[mine].sum()), int(
        world.enterprises.sales_cents[mine].sum())


def test_it_sells_more_and_has_no_more_posts():
    _, _, posts, sales = lived(grows=False)
    _, _, by_machines, sold = lived()
    _, _, by_hand, sold_by_hand = lived(enterprise__by_machines=0)
    assert sold > sales * 12 // 10 and sold_by_hand > sales * 12 // 10
    assert by_hand - posts > 2 * (by_machines - posts)


def test_a_branch_that_is_not_there_does_not_grow():
    world, ctx = town()
    before = measure(world, ctx.rules)
    machines.put_in(world, ctx, "nothing", 500)
    assert measure(world, ctx.rules) == before and not ctx.events
