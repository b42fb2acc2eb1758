"""Growth without jobs (concept 114): a branch sells more to the world outside, made by machines.

The same posts bring in more, so that nobody is hired for it and nobody new finds room; owners have
what is left over. Without machines the same growth fills posts.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Context, Rules
from game.rules.firms.branches import Ints, branches, sums, usual_takings
from game.world.world import World

MORE = "machines:"
"""Tally by branch: how much more a usual post takes in, permille."""


def put_in(world: World, ctx: Context, sector: str, amount: int) -> None:
    """Its exports grow by `amount` permille, and what a post takes in by as much of its takings."""
    rules, e = ctx.rules, world.enterprises
    index = rules.sector_index.get(sector, -1)
    if index < 0 or not e.n:
        return
    made_for = int(sums(usual_takings(e, branches(rules)), e.sector, len(rules.sectors))[index])
    before = world.tallies.get(f"exports:{sector}", 0)
    more = before * amount // 1000
    world.tallies[f"exports:{sector}"] = before + more
    if made_for:
        world.tallies[MORE + sector] = world.tallies.get(MORE + sector, 0) + more * 1000 // made_for
    ctx.tell("branch_grew", sector=sector, permille=amount)


def takes_in(world: World, rules: Rules) -> Ints:
    """What a usual post takes in with the machines that there are, permille of without; by
    branch."""
    made = rules["enterprise.by_machines"]
    return np.array([1000 + world.tallies.get(MORE + s.id, 0) * made // 1000
                     for s in rules.sectors], np.int64)
