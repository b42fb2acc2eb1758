"""Labour: who holds which post, who lost one, who looks for one, who no longer does.

Each employer (a row of the enterprises, the town's services, informal work) has posts and
holders. Too many holders: some are let go, by luck. Open posts: some are filled each week, by
those who look for work, by informal workers who would rather have a contract, and by people who
had given up. Heavy unpaid care keeps from full posts (facts E8), not from informal work. The
young and people of some districts are let go sooner and taken on later (`chances`). When more
people than usual are without work, some find informal work and some give up looking. When less
care keeps people at home than on the first morning, some of those it kept begin to look; when
more does, some stop (E8). An organisation's worker who had no other work counts as its own, and so
does who drives a cart. Where ways count (`rules.mobility`), a post goes to who gets there and back.

Holders are counted from the people each week, never believed from a number: a forecast may have
put other households into some rows.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.firms.employers import first_people
from game.rules.firms.posts import public_posts
from game.rules.jobs import looking, people
from game.rules.jobs.beginning import first_jobs, leans
from game.rules.jobs.chances import odds
from game.rules.jobs.matching import dismissed, shared_out
from game.rules.machines.organisation import OVER
from game.rules.mobility import change, drivers, hiring, reach, ways
from game.rules.season import care
from game.world.households import AT_HOME, INFORMAL, JOBLESS, ORGANISED, PUBLIC
from game.world.world import World

Ints = NDArray[np.int64]


def settle(world: World, ctx: Context) -> None:
    if ctx.rules.has("care"):
        care.settle(world, ctx)
    ways.begin(world, ctx.rules)
    first_jobs(world, ctx)
    first_people(world, ctx.rules)
    rebase(world)
    _count(world, ctx, people.jobs(world.households))


def rebase(world: World) -> None:
    """How many work informally or look for work today is what is usual in this town."""
    job = people.jobs(world.households)
    world.tallies["labour:informal"] = int((job == INFORMAL).sum())
    world.tallies["labour:jobless"] = int((job == JOBLESS).sum())


def step(world: World, ctx: Context) -> None:
    h, rows = world.households, world.enterprises.n
    job = people.jobs(h)
    _organised(world, job)
    job[(job >= rows) & (job < PUBLIC)] = JOBLESS
    everybody = np.arange(2 * h.n, dtype=np.int64)
    luck = ctx.luck.permille(world.week, "labour", everybody)
    if reach.limits(ctx.rules):
        change.leave_posts(world, ctx, job)
    wanted = np.concatenate((world.enterprises.jobs, [
        public_posts(world, ctx.rules), _informal(world, ctx, job)]))
    over = people.employers(job, rows) - wanted
    if (over > 0).any():
        beyond = np.concatenate((over, [0, 0]))
        turn = luck * 1000 // odds(h, ctx.rules)
        job[dismissed(people.slots(job, rows), beyond, turn)] = JOBLESS
    heavy = people.heavy_care(h, ctx.rules["labour.heavy_care_minutes"])
    first = luck - 1000 * heavy
    looking.give_up(world, ctx, job, first)
    looking.earn_instead(world, ctx, job, first)
    looking.set_free(world, ctx, job, luck, heavy)
    if (over < 0).any():
        _hire(world, ctx, job, wanted, (-over).clip(min=0), heavy)
    people.write(h, job)
    _count(world, ctx, job)


def _count(world: World, ctx: Context, job: Ints) -> None:
    """Columns that follow from who holds what."""
    h, e, r = world.households, world.enterprises, ctx.rules
    e.workers = people.employers(job, e.n)[: e.n].astype(np.int64)
    h.unemployed = people.jobless_column(h)
    people.fill_minutes(h, r["labour.post_minutes"], r["labour.informal_minutes"])


def _organised(world: World, job: Ints) -> None:
    """Whoever works for an organisation and has no other work counts as its own."""
    n = world.households.n
    staff = {row for org in world.orgs.values() if org.stage not in OVER for row in org.staff}
    driving = drivers.places(world)
    for place in np.flatnonzero(job == ORGANISED).tolist():
        if place % n not in staff and place not in driving:
            job[place] = JOBLESS
    job[list(driving)] = ORGANISED
    for row in staff:
        mine = (row, row + n)
        if not any(job[p] == ORGANISED for p in mine):
            idle = [p for p in mine if job[p] == JOBLESS] or [p for p in mine if job[p] == AT_HOME]
            if idle:
                job[idle[0]] = ORGANISED


def _informal(world: World, ctx: Context, job: Ints) -> int:
    """Informal work there is: as much as on the first morning, and a refuge for some of those
    beyond the usual number without work."""
    beyond = int((job == JOBLESS).sum()) - world.tallies.get("labour:jobless", 0)
    usual = world.tallies.get("labour:informal", 0)
    now = int((job == INFORMAL).sum())
    refuge = max(0, now - usual + beyond) * ctx.rules["labour.refuge_permille"] // 1000
    return usual + refuge


def _hire(world: World, ctx: Context, job: Ints, wanted: Ints, vacant: Ints,
          heavy: NDArray[np.bool_]) -> None:
    """Fill some of the open posts. Informal ones first come to whoever is without work; full ones
    to whoever is without work or works informally, and whose care allows it or who must."""
    h, r, rows = world.households, ctx.rules, world.enterprises.n
    luck = ctx.luck.permille(world.week, "labour", np.arange(2 * h.n, dtype=np.int64), 1)
    turn = luck * odds(h, r) // 1000
    lean = leans(world, ctx)
    full = ((job == JOBLESS) | (job == INFORMAL)) & (~heavy | people.no_earner(h, job))
    opened = np.append(vacant[: rows + 1], 0)
    _offer(world, ctx, job, wanted, opened, lean, turn, full, "full")
    opened = np.zeros_like(vacant)
    opened[-1] = vacant[-1]
    _offer(world, ctx, job, wanted, opened, lean, turn, job == JOBLESS, "informal")


def _offer(world: World, ctx: Context, job: Ints, wanted: Ints, opened: Ints, lean: Ints,
           turn: Ints, seeking: NDArray[np.bool_], what: str) -> None:
    """Each open post is filled this week with the chance `labour.fill_permille`."""
    n = world.households.n
    employer = np.repeat(np.arange(len(opened), dtype=np.int64), opened)
    if not len(employer):
        return
    ids = employer * 1000 + np.arange(len(employer)) - np.searchsorted(employer, employer)
    found = ctx.luck.permille(world.week, f"labour:{what}", ids) \
        < ctx.rules["labour.fill_permille"]
    employer, ids = employer[found], ids[found]
    who = np.flatnonzero(seeking)
    who = who[np.argsort(turn[who], kind="stable")]
    toss = ctx.luck.permille(world.week, f"labour:{what}:toss", ids)
    women, men = who[who < n], who[who >= n]
    if reach.limits(ctx.rules):
        places, got = hiring.shared_out(world, ctx.rules, job, wanted, employer, lean[employer],
                                        toss, women, men)
    else:
        places, got = shared_out(employer, lean[employer], toss, women, men)
    job[places] = people.codes(world.enterprises.n)[got]
