"""Two cells of the Common Good Matrix that are read from how people live: land, person by person.

What a home takes for its needs is what the routes take by which it meets them (facts F2.2). Against
what is usual in the town, as much is 500, nothing at all is 1000, and twice as much is 333.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.coops import rows
from game.rules.core import Rules
from game.rules.land.consumption import vector
from game.world.households import NEED
from game.world.organisations import Organisation
from game.world.world import World

Ints = NDArray[np.int64]


def at_home(world: World, rules: Rules, org: Organisation) -> int | None:
    """How its people live: the land of their homes against that of all homes."""
    who = rows.workers(world, org) if org.row >= 0 else np.array(org.staff, np.int64)
    each = _land_of_homes(world, rules)
    return _against(each[who], each) if len(who) else None


def of_what_it_brings(world: World, rules: Rules, org: Organisation) -> int | None:
    """What it brings, as people use it: the land of its routes against what is usual for such a
    need. None where nobody uses it, or where it has no route of its own."""
    own = {route.id for route in rules.providers[org.provider].routes}
    land, found = _land_of_routes(rules), []
    for need in sorted({route.need for route in rules.routes if route.id in own}):
        row = world.households.route[NEED[need]]
        by = row[row >= 0]
        mine = by[np.isin(by, [i for i, r in enumerate(rules.routes) if r.id in own])]
        level = _against(land[mine], land[by]) if len(mine) else None
        if level is not None:
            found.append(level)
    return sum(found) // len(found) if found else None


def _against(theirs: Ints, all_: Ints) -> int | None:
    """Usual against usual and theirs; None where there is no land at all."""
    mine, usual = int(theirs.sum()) * len(all_), int(all_.sum()) * len(theirs)
    return usual * 1000 // (usual + mine) if usual + mine else None


def _land_of_routes(rules: Rules) -> Ints:
    return np.array([int(vector(route.land).sum()) for route in rules.routes], np.int64)


def _land_of_homes(world: World, rules: Rules) -> Ints:
    """Milli global hectares a person, by home."""
    land = np.append(_land_of_routes(rules), np.int64(0))  # the last is for no route: row -1
    taken: Ints = land[world.households.route].sum(axis=0)
    return taken
