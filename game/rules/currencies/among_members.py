"""The first day and the week of a currency that members use among themselves, whatever its kind."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.currencies import exchange, issuing, joining
from game.world.currencies import Currency
from game.world.world import World


def open_(world: World, ctx: Context, currency: Currency) -> None:
    """Those who belong from the beginning, with what each is given."""
    joining.first_day(world, ctx, currency)


def step(world: World, ctx: Context, currency: Currency) -> None:
    """What comes and goes by the rules, then what people do for each other."""
    issuing.week(world, ctx, currency)
    exchange.week(world, ctx, currency)
