"""Effects on enterprises: a plant closes."""

from __future__ import annotations

import numpy as np

from game.rules.core import Context
from game.rules.firms.leaving import close
from game.rules.vocabulary import Effect
from game.world.world import World


def close_firms(world: World, ctx: Context, effect: Effect) -> None:
    """`amount` permille of the posts of a sector (`name`) are gone at once: its largest
    enterprises close, the last of them shrinks, and what they sold outside the town is lost
    with them, for good."""
    e, name = world.enterprises, effect.name or ""
    index = ctx.rules.sector_index.get(name, -1)
    rows = np.flatnonzero((e.alive > 0) & (e.sector == index))
    posts = int(e.jobs[rows].sum())
    left = posts * min(1000, effect.amount or 0) // 1000
    if not left:
        return
    world.tallies[f"exports:{name}"] -= world.tallies.get(f"exports:{name}", 0) * left // posts
    largest = rows[np.argsort(-e.jobs[rows], kind="stable")]
    gone = np.cumsum(e.jobs[largest]) <= left
    left -= int(e.jobs[largest[gone]].sum())
    close(world, ctx, largest[gone])
    if left:
        row = int(largest[int(gone.sum())])
        e.custom[row] -= e.custom[row] * left // int(e.jobs[row])
        e.sales_mean[row] -= e.sales_mean[row] * left // int(e.jobs[row])
        e.jobs[row] -= left
