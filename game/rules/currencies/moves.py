"""One way to move a currency from stage to stage: by its machine, with a cause, and told."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.machines import CURRENCY
from game.world.currencies import Currency
from game.world.world import World

WELL = ("take_hold", "revive", "cool")
"""Moves after which nothing is wrong any more."""


def fire(world: World, ctx: Context, currency: Currency, trigger: str, cause: str = "",
         **guards: bool) -> bool:
    """Whether it moved. Without a cause the old one stands, unless it is well again."""
    stage = CURRENCY.fire(currency.stage, trigger, **guards)
    if stage is None or stage == currency.stage:
        return False
    currency.stage, currency.since = stage, world.week
    if cause or trigger in WELL:
        currency.cause = cause
    ctx.tell("currency_moved", currency=currency.id, stage=stage, cause=currency.cause)
    return True
