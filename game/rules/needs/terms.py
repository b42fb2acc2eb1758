"""What each route offers this week: whether it is open, its price, minutes, what it gives, places.

A public service gives as much as it is good; a shock makes what is bought dearer (the market
rations by price) and what is done or given less; what stands on a common gives as the common does.
Prices: of the route, moved by this town's changes, by its provider's own price, by the price of
energy, and by the contract under which somebody else runs the service.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.kinds import Route
from game.rules.machines.organisation import EARNING
from game.rules.machines.process import AT_WORK
from game.rules.needs.catalogue import Catalogue, catalogue
from game.rules.needs.giving import willing_permille
from game.rules.season import shocks
from game.rules.season.bread import capacity
from game.rules.town_hall.fees import price
from game.world.organisations import Organisation
from game.world.place import RouteChange
from game.world.world import World

Ints = NDArray[np.int64]

AS_IT_IS = RouteChange()
SERVING = EARNING


@dataclass
class Terms:
    """One row a route of the catalogue."""

    open: NDArray[np.bool_]
    cents: Ints
    """Price a person (a pupil, somebody cared for) a week."""
    minutes: Ints
    given: Ints
    """How far it meets the need, permille."""
    limited: NDArray[np.bool_]
    """It may not have places for everybody."""


def owner_of(world: World, provider: str | None) -> Organisation | None:
    """The organisation that keeps a route up, if it is open for people this week."""
    org = world.org_in(provider) if provider is not None else None
    return org if org is not None and org.stage in SERVING else None


def terms(world: World, rules: Rules) -> Terms:
    found = catalogue(rules)
    is_open = np.empty(found.n, bool)
    cents, minutes, given = found.cents.copy(), found.minutes.copy(), found.met.copy()
    limited = found.limited.copy()
    for row, route in enumerate(found.routes):
        change = world.routes.get(route.id)
        is_open[row] = _is_open(world, rules, route, found.owner[row], change)
        if change is not None:
            cents[row] += change.cents
            minutes[row] += change.minutes
            given[row] += change.met
            limited[row] |= change.capacity != 0
        if found.owner[row] is not None and (org := owner_of(world, found.owner[row])):
            cents[row] += org.price_cents - rules.providers[org.provider].price_cents
        if route.need == "energy":
            cents[row] = cents[row] * world.energy_permille // 1000
        if route.service is not None:
            cents[row] = cents[row] * price(world, route.service) // 1000
            given[row] = given[row] * quality(world, rules, route.service) // 1000
        if route.process is not None:
            given[row] = given[row] * world.processes[route.process].quality // 1000
        hurt = _hurt(world, route)
        if hurt and route.by == "market":
            cents[row] = cents[row] * 1000 // max(1, 1000 - hurt)
        elif hurt:
            given[row] = given[row] * (1000 - hurt) // 1000
    return Terms(
        is_open, cents.clip(min=0), minutes.clip(min=0), given.clip(0, 1000), limited)


def _is_open(world: World, rules: Rules, route: Route, owner: str | None,
             change: RouteChange | None) -> bool:
    if owner is not None and owner_of(world, owner) is None:
        return False
    if route.service is not None and route.service not in rules.services:
        return False
    if route.process is not None and not at_work(world, route.process):
        return False
    return route.open if change is None else change.open


def at_work(world: World, process: str) -> bool:
    """Whether a service is made together with its users now."""
    here = world.processes.get(process)
    return here is not None and here.stage == AT_WORK


def quality(world: World, rules: Rules, service: str) -> int:
    """How good a public service is, permille; what is usual where no town hall works."""
    here = world.municipality.services.get(service)
    if here is not None:
        return here.quality
    return rules.services[service].quality if service in rules.services else 0


def _hurt(world: World, route: Route) -> int:
    """Permille that the shocks of the day take away from what a route gives."""
    if not world.shocks or not route.hurt_by:
        return 0
    lost = sum(part * shocks.strength(world, name) // 1000 for name, part in route.hurt_by.items())
    return min(lost, 900)


def places(world: World, ctx: Context, found: Catalogue, row: int) -> int:
    """Households that a route can serve this week.

    An organisation serves as many as its hands and its room allow (its `capacity`, if it says
    one); what neighbours give is bounded by how many of them give (facts G3).
    """
    route, n = found.routes[row], world.households.n
    permille = route.capacity + world.routes.get(route.id, AS_IT_IS).capacity
    most = permille * n // 1000
    if route.by == "gift":
        most = most * willing_permille(world, ctx) // 1000
    if route.process is not None:
        most = most * world.processes[route.process].week.get("filled", 1000) // 1000
    org = owner_of(world, found.owner[row])
    if org is None:
        return most
    if org.capacity > 0:
        return min(most, capacity(org, ctx.rules))
    planned = ctx.rules.providers[org.provider].staff_wanted
    return most * min(len(org.staff), planned) // planned if planned else most
