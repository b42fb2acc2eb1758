"""What each route gives each household: its terms, less what a common or a full week keeps back."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules import shares
from game.rules.core import Context
from game.rules.needs.catalogue import Catalogue
from game.rules.needs.terms import Terms
from game.rules.season import care
from game.world.world import World

Ints = NDArray[np.int64]


def given_to(world: World, ctx: Context, found: Catalogue, offered: Terms) -> Ints:
    """Permille by row and household. What is drawn from a common falls as that is cut, scarce or
    spoiled; a home's own care is as good as its week has room for."""
    given = np.repeat(offered.given[:, None], world.households.n, axis=1)
    for row, route in enumerate(found.routes):
        if route.draws is not None and world.commons:
            given[row] = given[row] * shares.share_for(world, ctx, route) // 1000
        if route.need == "care" and route.by == "own" and ctx.rules.has("care"):
            given[row] = given[row] * care.met(world, ctx) // 1000
    return given
