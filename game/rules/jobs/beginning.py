"""Who has which post on the first morning.

Of the grown-ups of each sex the kind of town says how many look after the home and how many look
for work in vain. Districts and named people say which ones first; then heavy care keeps at home
(facts E8), and the young are harder hit (F1.6).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.firms.posts import workforce
from game.rules.jobs import people
from game.rules.jobs.matching import shared_out
from game.world.households import AT_HOME, JOBLESS, PUBLIC
from game.world.world import World

Ints = NDArray[np.int64]
SURELY = 1_000_000


def first_jobs(world: World, ctx: Context) -> None:
    h, r = world.households, ctx.rules
    force = workforce(world, r)
    job = people.jobs(h)
    luck = ctx.luck.permille(0, "labour:first", np.arange(2 * h.n, dtype=np.int64))
    named = np.zeros(2 * h.n, np.int64)
    rows = np.array(list(world.people.values()), np.int64)
    named[rows] = named[rows + h.n] = SURELY
    care = people.heavy_care(h, r["labour.heavy_care_minutes"])
    youth = np.concatenate((h.youth, h.youth)) > 0
    home = luck - 600 * care + 2000 * (job == JOBLESS) \
        + np.where(job == AT_HOME, -named, named)
    out = luck * 1000 // np.where(youth, r["labour.youth_odds_permille"], 1000) \
        - 2000 * (job == JOBLESS) + np.where(job == JOBLESS, -named, named)
    woman = people.is_woman(h)
    for mask, active, jobless in ((woman, force.women, force.women_jobless),
                                  (~woman, force.men, force.men_jobless)):
        sex = np.flatnonzero(mask & (np.concatenate((h.woman, h.man)) > 0))
        order = sex[np.argsort(home[sex], kind="stable")]
        job[order[: len(sex) - active]] = AT_HOME
        rest = order[len(sex) - active:]
        rest = rest[np.argsort(out[rest], kind="stable")]
        job[rest[:jobless]] = JOBLESS
        job[rest[jobless:]] = PUBLIC
    _place(world, ctx, job, luck, force.public, force.informal)
    people.write(h, job)


def _place(world: World, ctx: Context, job: Ints, luck: Ints, public: int, informal: int) -> None:
    """Whoever is in work gets a post: public, informal, or in an enterprise, by luck and by how
    many women each branch has."""
    e = world.enterprises
    counts = np.concatenate((e.jobs, [public, informal]))
    posts = np.repeat(people.codes(e.n), counts)
    lean = np.repeat(leans(world, ctx), counts)
    working = np.flatnonzero(job == PUBLIC)
    shuffled = working[np.argsort(luck[working] * 7919 % 1000, kind="stable")]
    women, men = shuffled[shuffled < world.households.n], shuffled[shuffled >= world.households.n]
    toss = ctx.luck.permille(0, "labour:posts", np.arange(len(posts), dtype=np.int64))
    job[working] = JOBLESS
    places, got = shared_out(posts, lean, toss, women, men)
    job[places] = got


def leans(world: World, ctx: Context) -> Ints:
    """Permille of women in each employer's posts: the enterprises, public, informal."""
    r = ctx.rules
    by_sector = np.array([s.women for s in r.sectors] + [500], np.int64)
    return np.concatenate((by_sector[world.enterprises.sector], [
        r["labour.public_women_permille"], r["labour.informal_women_permille"]])).astype(np.int64)
