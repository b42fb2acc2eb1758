"""Who has which post on the first morning.

Of the grown-ups of each sex the kind of town says how many look after the home and how many look
for work in vain. Named people stay as the story has them; of the others heavy care keeps at home
(facts E8), but seldom whoever is the only one to earn; the young and whole districts are harder
hit (see `chances`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.firms.posts import workforce
from game.rules.jobs import people
from game.rules.jobs.chances import odds
from game.rules.jobs.matching import shared_out
from game.rules.mobility import hiring, reach
from game.world.households import AT_HOME, JOBLESS, PUBLIC
from game.world.world import World

Ints = NDArray[np.int64]
SURELY = 1_000_000


def first_jobs(world: World, ctx: Context) -> None:
    h, r = world.households, ctx.rules
    force = workforce(world, r)
    job = people.jobs(h)
    everybody = np.arange(2 * h.n, dtype=np.int64)
    home, out, order = (ctx.luck.permille(0, "labour:first", everybody, slot)
                        for slot in range(3))
    named = np.zeros(2 * h.n, np.int64)
    rows = np.array(list(world.people.values()), np.int64)
    named[rows] = named[rows + h.n] = SURELY
    care = people.heavy_care(h, r["labour.heavy_care_minutes"])
    alone = np.concatenate(((h.man == 0), (h.woman == 0)))
    home = home - 600 * care * ~alone + np.where(job == AT_HOME, -named, named)
    out = out * 1000 // odds(h, r) + np.where(job == JOBLESS, -named, named)
    woman = people.is_woman(h)
    for mask, active, jobless in ((woman, force.women, force.women_jobless),
                                  (~woman, force.men, force.men_jobless)):
        sex = np.flatnonzero(mask & (np.concatenate((h.woman, h.man)) > 0))
        sole = alone | ((job[(everybody + h.n) % (2 * h.n)] == AT_HOME) & ~woman)
        last = home + 1500 * (sole & (np.concatenate((h.elders, h.elders)) == 0))
        sex = sex[np.argsort(last[sex], kind="stable")]
        job[sex[: len(sex) - active]] = AT_HOME
        rest = sex[len(sex) - active:]
        rest = rest[np.argsort(out[rest], kind="stable")]
        job[rest[:jobless]] = JOBLESS
        job[rest[jobless:]] = PUBLIC
    _place(world, ctx, job, order, force.public, force.informal)
    people.write(h, job)


def _place(world: World, ctx: Context, job: Ints, order: Ints, public: int, informal: int) -> None:
    """Whoever is in work gets a post: public, informal, or in an enterprise, by luck and by how
    many women each branch has. Where ways count, whoever looks for work takes what somebody in work
    could not have got to."""
    e = world.enterprises
    counts = np.concatenate((e.jobs, [public, informal]))
    posts = np.repeat(people.codes(e.n), counts)
    lean = np.repeat(leans(world, ctx), counts)
    working = np.flatnonzero(job == PUBLIC)
    shuffled = working[np.argsort(order[working], kind="stable")]
    n = world.households.n
    women, men = shuffled[shuffled < n], shuffled[shuffled >= n]
    toss = ctx.luck.permille(0, "labour:posts", np.arange(len(posts), dtype=np.int64))
    job[working] = JOBLESS
    if reach.limits(ctx.rules):
        slots = np.repeat(np.arange(e.n + 2, dtype=np.int64), counts)
        idle = np.flatnonzero((job == JOBLESS) & ~np.isin(np.arange(len(job)), working))
        women, men = np.append(women, idle[idle < n]), np.append(men, idle[idle >= n])
        places, got = hiring.shared_out(world, ctx.rules, job, counts, slots, lean, toss,
                                        women, men)
        job[places] = people.codes(e.n)[got]
        return
    places, got = shared_out(posts, lean, toss, women, men)
    job[places] = got


def leans(world: World, ctx: Context) -> Ints:
    """Permille of women in each employer's posts: the enterprises, public, informal."""
    r = ctx.rules
    by_sector = np.array([s.women for s in r.sectors] + [500], np.int64)
    return np.concatenate((by_sector[world.enterprises.sector], [
        r["labour.public_women_permille"], r["labour.informal_women_permille"]])).astype(np.int64)
