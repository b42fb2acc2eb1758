"""Co-production: services planned and made by their users and their staff, week by week."""

from __future__ import annotations

from game.rules.core import Context
from game.world.world import World


def step(world: World, ctx: Context) -> None:
    pass
