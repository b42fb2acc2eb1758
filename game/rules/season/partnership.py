"""The town hall as a partner: what it buys by, lets people decide, promises and says of itself.

What it commissions and buys by is felt where services are run (`municipality`); here goes on what
takes time: editions and what is built of them, promises that fall due, what the town hall is ready
for, and how infants fare.
"""

from __future__ import annotations

from game.rules.core import Context
from game.rules.partnership import consulting, infants, openness, participatory
from game.world.world import World


def settle(world: World, ctx: Context) -> None:
    p, r = world.partnership, ctx.rules
    p.openness = r[f"openness.{world.municipality.style}"]
    infants.settle(world, r)


def step(world: World, ctx: Context) -> None:
    p = world.partnership
    p.vacant = {service: until for service, until in p.vacant.items() if until > world.week}
    consulting.step(world, ctx)
    participatory.step(world, ctx)
    openness.step(world, ctx.rules)
    infants.step(world, ctx.rules)
