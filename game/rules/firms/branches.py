"""The town's sectors as arrays, and what each of them is asked for in a week.

A usual post brings in `wage / labour share` a week. What comes from outside the town is fixed
on the first morning (`tallies["exports:<sector>"]`) and hurt by shocks and by what a sector may
still take from the common it draws on. What the town itself buys waits in `market:<sector>`. In
a town whose households do not buy (a laboratory of enterprises alone), the world outside buys
that part too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules import shares
from game.rules.core import Context, Rules
from game.rules.digital import fees
from game.rules.kinds import Sector
from game.rules.season import shocks
from game.world.enterprises import Enterprises
from game.world.world import EURO, World

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Branches:
    """One int64 entry a sector; money is cents a week for a full post."""

    wage: Ints
    usual: Ints
    """Takings of a usual post."""
    leaks: Ints
    posts: Ints


def branches(rules: Rules) -> Branches:
    table = rules.sector_table
    return Branches(*(table[:, i] for i in range(4)))


def usual_takings(e: Enterprises, b: Branches) -> Ints:
    """What an enterprise of usual productivity takes in with its customers, cents a week."""
    return e.custom * b.usual[e.sector] // 1000 * e.alive


def sums(values: Ints, sector: Ints, sectors: int) -> Ints:
    """Sum of each sector's values. Exact: whole numbers far below 2^53."""
    return np.bincount(sector, weights=values, minlength=sectors).astype(np.int64)


def usual_exports(rules: Rules, sector: Sector, takings: int) -> int:
    """Cents a week from outside for a sector that takes so much in all."""
    return takings * sector.exports // 1000 if rules.has("needs") else takings


def balance_exports(world: World, rules: Rules) -> None:
    """Set what the world outside buys of each sector to what its enterprises are made for, less
    what the town itself left there last week."""
    usual = usual_takings(world.enterprises, branches(rules))
    made_for = sums(usual, world.enterprises.sector, len(rules.sectors)).tolist()
    for s, cents, near in zip(rules.sectors, made_for, local_demand(world, rules), strict=True):
        world.tallies[f"exports:{s.id}"] = max(0, cents - near)


def outside_demand(world: World, ctx: Context) -> list[int]:
    """Cents that the world outside spends in each sector this week."""
    return [world.tallies.get(f"exports:{s.id}", 0) * export_index(world, ctx, s) // 1000
            for s in ctx.rules.sectors]


def export_index(world: World, ctx: Context, sector: Sector) -> int:
    """Permille of the usual exports that are possible this week."""
    index = 1000
    for name, worst in sector.hurt_by.items():
        index = index * (1000 - worst * shocks.strength(world, name) // 1000) // 1000
    if sector.draws and ctx.rules.has("commons"):
        index = index * shares.sector_share(world, ctx, sector) // 1000
    index += index * fees.reach(world, ctx.rules, sector.id) // 1000
    return max(0, index)


def local_demand(world: World, rules: Rules) -> list[int]:
    """Cents that households, town hall and organisations left at each sector last week."""
    return [max(0, world.ledger.balance(EURO, f"market:{s.id}")) for s in rules.sectors]
