"""Balances for the common good and their label: by deeds, for a price, against others."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.beside import balance, label
from game.rules.firms.takings import take
from game.world.enterprises import COOPERATIVE
from game.world.world import EURO, World
from tests.rules.beside.beside_town import do, live, told, town


def show(world: World, row: int) -> None:
    """Let one enterprise alone show the label."""
    world.beside.label_week, world.beside.label_known = 0, 1000
    world.beside.filed = [int(i == row) for i in range(world.enterprises.n)]


def local_row(world: World, sector: int) -> int:
    e = world.enterprises
    return int(np.flatnonzero((e.alive > 0) & (e.sector == sector))[0])


def test_cells_are_permille_and_follow_what_an_enterprise_does():
    world, ctx = town()
    rows, found = balance.cells(world, ctx.rules)
    assert set(found) <= {g + v for g in "ABCDE" for v in "1234"}
    assert all(((level >= -1) & (level <= 1000)).all() for level in found.values())
    before, _ = balance.points(world, ctx.rules)
    row = int(rows[0])
    world.enterprises.form[row] = COOPERATIVE
    after, _ = balance.points(world, ctx.rules)
    assert after[row] > before[row], "owned and governed by those who work there"
    assert (np.delete(after, row) == np.delete(before, row)).all()
    world.beside.efforts = [1000] * world.enterprises.n
    assert (balance.points(world, ctx.rules)[0][rows] > after[rows]).all()


def test_what_the_label_draws_others_lose():
    world, ctx = town()
    live(world, ctx, 4)
    sector = ctx.rules.sector_index["trade"]
    row = local_row(world, sector)
    twin = world.copy()
    show(world, row)
    world.beside.mindset = twin.beside.mindset = 1000
    take(world, ctx)
    take(twin, ctx)
    mine, others = world.enterprises.sales_cents, twin.enterprises.sales_cents
    same = world.enterprises.sector == sector
    assert mine[row] > others[row]
    assert (mine[same & (np.arange(len(mine)) != row)]
            <= others[same & (np.arange(len(mine)) != row)]).all()
    assert abs(int(mine.sum()) - int(others.sum())) < len(mine), "nobody buys more"


@pytest.mark.parametrize("change", [{"label_known": 0}, {"label_faith": 0}])
def test_a_label_that_nobody_knows_or_believes_draws_nobody(change):
    world, ctx = town()
    live(world, ctx, 4)
    show(world, local_row(world, ctx.rules.sector_index["trade"]))
    for name, value in change.items():
        setattr(world.beside, name, value)
    assert (label.attraction(world, ctx.rules) == 1000).all()


def test_without_a_label_nothing_is_weighed():
    world, ctx = town()
    assert label.attraction(world, ctx.rules) is None
    do(world, ctx, do="label", amount=500)
    assert label.attraction(world, ctx.rules) is not None
    do(world, ctx, do="label", amount=0)
    assert label.attraction(world, ctx.rules) is None and world.beside.filed == []
    assert told(ctx) == ["label_begun", "label_ended"]


def test_firms_file_where_it_brings_more_than_it_costs():
    known, unknown = town(), town()
    do(*known, do="label", amount=900)
    do(*unknown, do="label", amount=1)
    for place in (known, unknown):
        do(*place, do="label", name="audit", amount=1000)
    assert live(*known, 30)["labelled"] > live(*unknown, 30)["labelled"]


def test_the_town_pays_what_it_lets_off_and_what_points_cost():
    world, ctx = town(beside__label_tempted=0)
    do(world, ctx, do="label", amount=900)
    do(world, ctx, do="label", name="tax", amount=1000)
    do(world, ctx, do="label", name="procurement", amount=1000)
    live(world, ctx, 20)
    week = world.beside.week
    assert week["label_firms"] > 0 and week["tax_relief"] > 0 and week["premium"] > 0
    purse = world.ledger.balance(EURO, "town_hall")
    label._pay(world, ctx.rules)
    assert purse - world.ledger.balance(EURO, "town_hall") == week["tax_relief"] + week["premium"]


def test_nobody_looks_and_the_label_loses_its_name():
    loose, strict = town(seed=3), town(seed=3)
    for place, audit in ((loose, 0), (strict, 1000)):
        do(*place, do="label", amount=900)
        do(*place, do="label", name="audit", amount=audit)
        live(*place, 104)
    assert loose[0].beside.label_faith < 700 < strict[0].beside.label_faith
    assert loose[0].beside.week["label_fakes"] > strict[0].beside.week["label_fakes"]


def test_who_is_caught_has_no_label_any_more():
    world, ctx = town()
    do(world, ctx, do="label", amount=900)
    world.beside.filed = [label.CLAIMED * int(a) for a in world.enterprises.alive]
    world.beside.advantages["audit"] = 1000 * ctx.rules["beside.label_considers"]
    label._check(world, ctx)
    assert set(world.beside.filed) <= {label.NOT, label.CAUGHT} and "label_caught" in told(ctx)
    assert not label.bears(world).any()
    live(world, ctx, 15)
    caught = [row for row, state in enumerate(world.beside.filed) if state == label.CAUGHT]
    assert caught, "and it does not come back"


def test_a_label_in_a_town_without_enterprises_is_a_word():
    world, ctx = town(systems=("incidents", "care", "needs", "people", "beside"))
    do(world, ctx, do="label", amount=900)
    assert live(world, ctx, 3)["labelled"] == 0
