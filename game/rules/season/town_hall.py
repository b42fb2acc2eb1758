"""The town hall's purse: a weekly balance that winter's energy eats, and what it pays for.

The van's costs are paid in `work`; here the rest of the budget moves. An energy rise hits
schools and street lamps too (`town.energy_cents`).
"""

from __future__ import annotations

from game.rules.core import Context
from game.world.world import EURO, World


def step(world: World, ctx: Context) -> None:
    rise = ctx.rules["town.energy_cents"] * (world.energy_permille - 1000) // 1000
    world.ledger.pay(EURO, "outside", "town_hall", world.town_budget_cents_week - rise)
