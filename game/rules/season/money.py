"""Money: income comes in, rent and living go out. Bread is paid in `bread`, wages in `work`."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.purse.owing import rent_due
from game.world.world import EURO, World


def step(world: World, ctx: Context) -> None:
    h, r = world.households, ctx.rules
    cash = world.ledger.of_households(EURO)
    due = rent_due(world, r)
    left = h.income_cents - due
    living = left * r["money.living_permille"] // 1000
    spare = (cash - r["money.cushion_cents"]).clip(min=0)
    living = living + spare * r["money.spend_spare_permille"] // 1000
    living = living.clip(min=0)
    world.ledger.collect(EURO, -h.income_cents, "outside")
    cash = world.ledger.of_households(EURO)
    rent = due.clip(max=cash.clip(min=0))
    world.ledger.collect(EURO, rent, "outside")
    cash = world.ledger.of_households(EURO)
    world.ledger.collect(EURO, living.clip(max=cash.clip(min=0)), "outside")
