"""Orders: what enterprises of the town buy of each other, in towns where some keep a credit circle.

Of what an enterprise takes in, a part (`currency.orders_permille`) buys what others in town make.
Each has a few usual suppliers, found by their size; whoever belongs to a circle looks for some of
them in its directory. It is the same money as before: what is ordered in town is not bought
outside, and what the world outside bought is, from the first such week on, less by as much.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.firms.branches import branches, sums, usual_takings
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
OPENED = "between:opened"
"""Tally: what these orders stand for was taken off what the world outside buys."""
SUPPLIERS = 4
"""Suppliers that an enterprise goes to by habit (judgement)."""


@dataclass(frozen=True)
class Orders:
    """One entry an order, in the order in which they are placed."""

    buyer: Ints
    seller: Ints
    cents: Ints


def open_(world: World, ctx: Context) -> None:
    """Once: what the town's enterprises will order of each other, nobody outside bought."""
    if world.tallies.get(OPENED):
        return
    world.tallies[OPENED] = 1
    e, r = world.enterprises, ctx.rules
    usual = sums(usual_takings(e, branches(r)), e.sector, len(r.sectors)).tolist()
    for sector, cents in zip(r.sectors, usual, strict=True):
        name = f"exports:{sector.id}"
        less = cents * r["currency.orders_permille"] // 1000
        world.tallies[name] = max(0, world.tallies.get(name, 0) - less)


def orders(world: World, ctx: Context, belong: Mask, seeks: Mask) -> Orders:
    """This week's. `belong` to the circle, `seeks`: is short of euros, and so looks for a
    supplier in the directory."""
    e, r = world.enterprises, ctx.rules
    rows = np.flatnonzero((e.alive > 0) & (e.sales_cents > 0)).astype(np.int64)
    if len(rows) < 2:
        return Orders(rows[:0], rows[:0], rows[:0])
    size = ctx.luck.permille(world.week, "between:size", rows) * 2
    cents = e.sales_cents[rows] * r["currency.orders_permille"] // 1000 * size // 1000
    habit = ctx.luck.permille(world.week, "between:habit", rows) * SUPPLIERS // 1000
    tag = (rows * 10_000 + e.born_week[rows].clip(min=0)) * SUPPLIERS + habit
    weight = usual_takings(e, branches(r))
    seller = _found(ctx, "between:supplier", tag, np.flatnonzero(e.alive > 0), weight)
    looks = ctx.luck.permille(world.week, "between:looks", rows)
    listed = np.flatnonzero(belong)
    if len(listed) > 1:
        asks = belong[rows] & (looks < np.where(seeks[rows], r["currency.directory_short"],
                                                r["currency.directory_usual"]))
        seller = np.where(asks, _found(ctx, "between:listed", tag, listed, weight), seller)
    order = np.argsort(ctx.luck.raw(world.week, "between:turn", rows), kind="stable")
    good = order[((seller != rows) & (cents > 0))[order]]
    return Orders(rows[good], seller[good], cents[good])


def _found(ctx: Context, what: str, tag: Ints, among: Ints, weight: Ints) -> Ints:
    """For each tag one of these rows, the larger the likelier, and the same as long as it lasts."""
    edge = np.cumsum(weight[among].clip(min=1))
    draw = (ctx.luck.raw(0, what, tag) >> np.uint64(34)).astype(np.int64)
    at = (draw.astype(object) * int(edge[-1]) >> 30).astype(np.int64) if int(
        edge[-1]) >> 33 else draw * int(edge[-1]) >> 30
    found: Ints = among[np.searchsorted(edge, at, "right")]
    return found
