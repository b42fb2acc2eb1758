"""How posts change hands where ways count: some leave for any reason, and who has no safe way any
more does sooner."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.jobs import people
from game.rules.mobility.reach import can_take
from game.world.households import JOBLESS
from game.world.world import World

Ints = NDArray[np.int64]


def leave_posts(world: World, ctx: Context, job: Ints) -> None:
    """A week of it. Who earns alone for a home stays if the way allows it."""
    r, rows, n = ctx.rules, world.enterprises.n, world.households.n
    slot = people.slots(job, rows)
    held = np.flatnonzero(slot < rows + 2)
    toss = ctx.luck.permille(world.week, "mobility:leave", held)
    able = can_take(world, r)[held, slot[held]]
    afraid = held[~able & (toss < r["mobility.quits"])]
    moves = held[able & (toss < r["mobility.turnover"])]
    job[afraid] = job[moves] = JOBLESS
    women = int((afraid < n).sum())
    world.mobility.count("women_left", women)
    if women:
        ctx.tell("women_left_posts", count=women)
