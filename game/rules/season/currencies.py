"""Currencies: what a town's people exchange without euros, week by week, and how it goes.

Each currency that can be paid with lives its kind's week; then its figures and strains are
measured, and its life cycle moves by them.
"""

from __future__ import annotations

from game.rules.clock import matching
from game.rules.core import Context
from game.rules.currencies import (
    defaults,
    evenings,
    exchange,
    felt,
    joining,
    leaving,
    life,
    past,
    strains,
)
from game.rules.currencies.between import paying
from game.rules.currencies.kinds import KINDS
from game.rules.machines.currency import ALIVE
from game.world.currencies import Currency
from game.world.world import World

YEAR = 52
"""Weeks of figures that a currency keeps."""


def settle(world: World, ctx: Context) -> None:
    """Those that circulate on the first morning do, with their members; the others are ideas."""
    for spec in ctx.rules.content.currencies:
        world.currencies[spec.id] = currency = Currency(spec.id, spec.kind)
        currency.literacy = ctx.rules["currency.literacy_start"]
        if spec.begins == "circulating":
            currency.stage = "circulating"
            KINDS[spec.kind].open_(world, ctx, currency)
    past.live(world, ctx, _week)


def step(world: World, ctx: Context) -> None:
    own = evenings.begin(world, ctx.rules)
    _week(world, ctx)
    evenings.end(world, ctx.rules, own)


def _week(world: World, ctx: Context) -> None:
    for currency in world.currencies.values():
        if currency.stage in (*ALIVE, "closing"):
            currency.week = {}
            joining.step(world, ctx, currency, leaving.step(world, ctx, currency))
            KINDS[currency.kind].step(world, ctx, currency)
            currency.weeks = [*currency.weeks[1 - YEAR:], currency.week]
    paying.without_a_circle(world, ctx)
    exchange.leftovers(world, ctx)
    if ctx.rules.has("clock"):
        matching.step(world, ctx)
    for currency in world.currencies.values():
        if currency.stage in (*ALIVE, "closing"):
            felt.step(world, ctx, currency)
            strains.step(world, ctx, currency)
            defaults.step(world, ctx, currency)
            life.step(world, ctx, currency)
