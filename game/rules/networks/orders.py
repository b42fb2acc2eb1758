"""Inter-cooperation: members buy from each other first (facts B22, principle 6).

Of what a member buys outside the town in a week, a part is something that a sister can make:
those orders go to the sisters of other branches in this town, to each by its size, before anybody
else is asked. It is the same money: the buyer's costs do not change, the seller takes in more.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.networks.joining import sisters
from game.world.organisations import Network
from game.world.world import World

Ints = NDArray[np.int64]


def orders(world: World, rules: Rules) -> Ints:
    """Cents a week that each enterprise takes in from sisters, by what they bought last week."""
    e = world.enterprises
    whole = np.zeros(e.n, np.int64)
    if not rules.has("networks"):
        return whole
    for network in world.networks.values():
        for seller, _, cents in links(world, rules, network):
            whole[seller] += cents
    return whole


def links(world: World, rules: Rules, network: Network) -> list[tuple[int, int, int]]:
    """(seller's row, buyer's row, cents a week) within a federation."""
    e, table = world.enterprises, rules.sector_table
    mine = [o.row for o in sisters(world, network) if o.row >= 0 and e.alive[o.row]]
    found = []
    for buyer in mine:
        sellers = [row for row in mine if e.sector[row] != e.sector[buyer]]
        size = sum(int(e.custom[row]) for row in sellers)
        bought = int(e.sales_cents[buyer]) * int(table[e.sector[buyer], 2]) // 1000
        asked = bought * rules["network.buys_permille"] // 1000
        for row in sellers:
            if cents := asked * int(e.custom[row]) // max(1, size):
                found.append((row, buyer, cents))
    return found
