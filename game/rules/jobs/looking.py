"""Who looks for work at all: people give up, people whom care kept at home are free to look,
and where nobody earns any more, somebody who did not look begins to.

All are balances: what moved out is remembered (`tallies`), so that it can move back.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.jobs import people
from game.world.households import AT_HOME, JOBLESS
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def give_up(world: World, ctx: Context, job: Ints, luck: Ints) -> None:
    """Some of those beyond the usual number without work no longer look; when there are fewer
    of them, they look again."""
    r, gave_up = ctx.rules, world.tallies.get("labour:gave_up", 0)
    jobless = job == JOBLESS
    poor = people.no_earner(world.households, job)
    beyond = int(jobless.sum()) + gave_up - world.tallies.get("labour:jobless", 0)
    gap = max(0, beyond) * r["labour.gives_up_permille"] // 1000 - gave_up
    step = _step(gap, r["labour.gives_up_weeks"])
    if step > 0:
        moved = _turn(job, jobless & ~poor, luck, step, AT_HOME)
    else:
        moved = -_turn(job, job == AT_HOME, luck, min(-step, gave_up), JOBLESS)
    world.tallies["labour:gave_up"] = gave_up + moved


def earn_instead(world: World, ctx: Context, job: Ints, luck: Ints) -> None:
    """In a home without any wage or pension whoever did not look for work begins to, within some
    weeks; as many stop looking again, later and where somebody earns."""
    r, added = ctx.rules, world.tallies.get("labour:added", 0)
    poor = people.no_earner(world.households, job)
    idle = poor & (job == AT_HOME)
    came = _turn(job, idle, luck, _step(int(idle.sum()), r["labour.begins_weeks"]), JOBLESS)
    back = _step(added, r["labour.stops_weeks"])
    left = _turn(job, ~poor & (job == JOBLESS), luck, back, AT_HOME)
    world.tallies["labour:added"] = added + came - left


def set_free(world: World, ctx: Context, job: Ints, luck: Ints, heavy: Mask) -> None:
    """Of those whom heavy care no longer keeps at home, so many begin to look for work as named
    care as the barrier (facts E8); when care grows heavier, people without work stop looking."""
    r, home = ctx.rules, job == AT_HOME
    kept = int((home & heavy).sum())
    usual = world.tallies.setdefault("labour:kept", kept)
    freed = world.tallies.get("labour:freed", 0)
    gap = (usual - kept) * r["labour.freed_permille"] // 1000 - freed
    if abs(gap) <= 1 + usual * r["labour.freed_slack_permille"] // 1000:
        return
    step = _step(gap, r["labour.gives_up_weeks"])
    if step > 0:
        moved = _turn(job, home & ~heavy, luck, step, JOBLESS)
    else:
        moved = -_turn(job, (job == JOBLESS) & heavy, luck, -step, AT_HOME)
    world.tallies["labour:freed"] = freed + moved


def _step(gap: int, weeks: int) -> int:
    """A week's part of a gap, at least one."""
    part = (abs(gap) + weeks - 1) // weeks
    return part if gap >= 0 else -part


def _turn(job: Ints, who: Mask, luck: Ints, count: int, becomes: int) -> int:
    """So many of these, by luck, become something else; how many there were."""
    places = np.flatnonzero(who)
    chosen = places[np.argsort(luck[places], kind="stable")[:max(0, count)]]
    job[chosen] = becomes
    return len(chosen)
