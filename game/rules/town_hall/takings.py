"""What households pay for a service by the routes they go: expected before it is paid."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.needs.catalogue import BOUGHT
from game.rules.needs.demand import units
from game.world.households import NEED
from game.world.world import World


def at_old_price(world: World, rules: Rules, service: str) -> int:
    """Cents a week that its fees bring by last week's routes, at the price the town asks itself."""
    h, cents = world.households, 0
    for index, route in enumerate(rules.routes):
        if route.service == service and route.cents_person and route.need in BOUGHT:
            users = h.route[NEED[route.need]] == index
            heads = int((users * units(h)[BOUGHT.index(route.need)]).sum())
            cents += heads * route.cents_person * (1000 - route.leaks) // 1000
    return cents
