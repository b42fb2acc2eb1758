"""To belong somewhere: homes that are members of an organisation, a circle or a common rule."""

from __future__ import annotations

import numpy as np

from game.rules.core import Rules
from game.rules.currencies.accounts import by_household
from game.rules.machines.currency import ALIVE
from game.rules.machines.organisation import OVER
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    n = world.households.n
    mask = np.zeros(n, np.bool_)
    for org in world.orgs.values():
        if org.stage not in OVER:
            mask[org.members] = True
    for name, circle in world.circles.items():
        currency = world.currencies[name]
        if currency.stage in ALIVE and by_household(currency):
            mask |= circle.member > 0
    for proposal in world.proposals.values():
        if proposal.holding is not None and proposal.method != "authoritarian":
            mask[proposal.voters] = True
    belong = int(mask.sum())
    return Reading("belong", belong * 1000 // n, belong, n)
