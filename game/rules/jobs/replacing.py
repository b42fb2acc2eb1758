"""Strangers put into a town (a forecast imagines those nobody has listened to) hold posts of the
town they come from. Here each of them gets a post of this town instead, so that a forecast does
not begin with a slump that nobody will see."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.firms.posts import public_posts
from game.rules.jobs import people
from game.rules.jobs.beginning import leans
from game.rules.jobs.matching import dismissed, shared_out
from game.rules.mobility import hiring, reach
from game.world.households import AT_HOME, INFORMAL, JOBLESS, PUBLIC
from game.world.world import World

Ints = NDArray[np.int64]


def find_places(world: World, ctx: Context, strangers: Ints, jobless: int) -> None:
    """Whoever holds a post that is not there, or one too many of it, takes one that is open; who
    is left over looks for work, and what is left open is taken by those who look. Of the rows of
    `strangers` so many look for work that the town's figure is `jobless` permille, as published.
    """
    h, rows = world.households, world.enterprises.n
    job = people.jobs(h)
    everybody = np.arange(2 * h.n, dtype=np.int64)
    luck = ctx.luck.permille(world.week, "labour:strangers", everybody)
    astray = (job >= rows) & (job < PUBLIC)
    job[astray] = JOBLESS
    informal = world.tallies.get("labour:informal", int((job == INFORMAL).sum()))
    wanted = np.concatenate((world.enterprises.workers, [public_posts(world, ctx.rules), informal]))
    over = people.employers(job, rows) - wanted
    gone = dismissed(people.slots(job, rows), np.concatenate((over.clip(min=0), [0, 0])), luck)
    job[gone] = JOBLESS
    astray[gone] = True
    employer = np.repeat(np.arange(rows + 2, dtype=np.int64), (-over).clip(min=0))
    seek = np.flatnonzero(job == JOBLESS)
    seek = seek[np.argsort(luck[seek] + 1000 * ~astray[seek], kind="stable")]
    toss = ctx.luck.permille(world.week, "labour:places",
                             np.arange(len(employer), dtype=np.int64))
    lean, women, men = leans(world, ctx)[employer], seek[seek < h.n], seek[seek >= h.n]
    if reach.limits(ctx.rules):
        places, got = hiring.shared_out(world, ctx.rules, job, wanted, employer, lean, toss,
                                        women, men)
    else:
        places, got = shared_out(employer, lean, toss, women, men)
    job[places] = people.codes(rows)[got]
    looking = jobless * int((job >= 0).sum()) // max(1, 1000 - jobless)
    gap = looking - int((job == JOBLESS).sum())
    who, becomes = (AT_HOME, JOBLESS) if gap > 0 else (JOBLESS, AT_HOME)
    mine = np.isin(everybody % h.n, strangers) & (job == who)
    turned = np.flatnonzero(mine)
    job[turned[np.argsort(luck[turned], kind="stable")[:abs(gap)]]] = becomes
    people.write(h, job)
