"""Beside the market: balances for the common good, loops, sharing, gifts, street work.

After needs have been met and paid for, before the town hall reckons: what it let off and paid more
is in its purse then.
"""

from __future__ import annotations

from game.rules.beside import gifts, label, loops, mindset, sharing, street
from game.rules.core import Context
from game.world.world import World


def settle(world: World, ctx: Context) -> None:
    world.beside.mindset = ctx.rules["beside.mindset_first"]


def step(world: World, ctx: Context) -> None:
    r = ctx.rules
    world.beside.week = {}
    if r.has("enterprises"):
        label.step(world, ctx)
    loops.step(world, r)
    if r.has("needs"):
        sharing.step(world, ctx)
        gifts.step(world, ctx)
    if r.has("labour") and r.has("income"):
        street.step(world, ctx)
    mindset.step(world, r)
