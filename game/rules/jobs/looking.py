"""Who looks for work at all: people give up, people whom care kept at home are free to look,
and where nobody earns any more, somebody who did not look begins to.

Those whom care would keep from a full post anyway come first to give up. All are balances: how
many women and how many men have moved one way is remembered (`tallies`), so that as many of each
can move back, and habit does not turn into another with time alone.
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
SEXES = ("women", "men")


def moved(world: World, what: str) -> int:
    """How many have moved by `gave_up`, `added` or `freed` and not back."""
    return sum(world.tallies.get(f"labour:{what}:{sex}", 0) for sex in SEXES)


def give_up(world: World, ctx: Context, job: Ints, luck: Ints) -> None:
    """Some of those beyond the usual number without work no longer look; when there are fewer
    of them, they look again."""
    r, gave_up = ctx.rules, moved(world, "gave_up")
    jobless = job == JOBLESS
    beyond = int(jobless.sum()) + gave_up - world.tallies.get("labour:jobless", 0)
    gap = max(0, beyond) * r["labour.gives_up_permille"] // 1000 - gave_up
    step = _step(gap, r["labour.gives_up_weeks"])
    if step > 0:
        poor = people.no_earner(world.households, job)
        _move(world, "gave_up", job, jobless & ~poor, luck, step, AT_HOME)
    elif step < 0:
        _move_back(world, "gave_up", job, job == AT_HOME, luck, -step, JOBLESS)


def earn_instead(world: World, ctx: Context, job: Ints, luck: Ints) -> None:
    """In a home without any wage or pension whoever did not look for work begins to, within some
    weeks; as many stop looking again, later and where somebody earns."""
    r = ctx.rules
    poor = people.no_earner(world.households, job)
    idle = poor & (job == AT_HOME)
    if number := int(np.count_nonzero(idle)):
        _move(world, "added", job, idle, luck, _step(number, r["labour.begins_weeks"]), JOBLESS)
    if added := moved(world, "added"):
        _move_back(world, "added", job, ~poor & (job == JOBLESS), luck,
                   _step(added, r["labour.stops_weeks"]), AT_HOME)


def set_free(world: World, ctx: Context, job: Ints, luck: Ints, heavy: Mask) -> None:
    """Of those whom heavy care no longer keeps at home, so many begin to look for work as named
    care as the barrier (facts E8); when care grows heavier again, as many stop."""
    r, home = ctx.rules, job == AT_HOME
    kept = int(np.count_nonzero(home & heavy))
    usual = world.tallies.setdefault("labour:kept", kept)
    gap = max(0, usual - kept) * r["labour.freed_permille"] // 1000 - moved(world, "freed")
    if abs(gap) <= 1 + usual * r["labour.freed_slack_permille"] // 1000:
        return
    step = _step(gap, r["labour.gives_up_weeks"])
    if step > 0:
        _move(world, "freed", job, home & ~heavy, luck, step, JOBLESS)
    else:
        _move_back(world, "freed", job, job == JOBLESS, luck, -step, AT_HOME)


def _step(gap: int, weeks: int) -> int:
    """A week's part of a gap, at least one."""
    part = (abs(gap) + weeks - 1) // weeks
    return part if gap >= 0 else -part


def _move(world: World, what: str, job: Ints, who: Mask, luck: Ints, count: int,
          becomes: int) -> None:
    """So many of these, by luck, become something else, and it is remembered."""
    chosen = _turn(job, who, luck, count, becomes)
    women = int(np.count_nonzero(chosen < world.households.n))
    for sex, number in zip(SEXES, (women, len(chosen) - women), strict=True):
        name = f"labour:{what}:{sex}"
        world.tallies[name] = world.tallies.get(name, 0) + number


def _move_back(world: World, what: str, job: Ints, who: Mask, luck: Ints, count: int,
               becomes: int) -> None:
    """As many women and men as moved, in proportion, `count` in all."""
    out, woman = moved(world, what), people.is_woman(world.households)
    for sex, mask in zip(SEXES, (woman, ~woman), strict=True):
        name = f"labour:{what}:{sex}"
        mine = world.tallies.get(name, 0)
        part = (count * mine + out - 1) // max(1, out)
        if part > 0:
            world.tallies[name] = mine - len(_turn(job, who & mask, luck, part, becomes))


def _turn(job: Ints, who: Mask, luck: Ints, count: int, becomes: int) -> Ints:
    """So many of these, by luck, become something else; which."""
    places = np.flatnonzero(who)
    chosen = places[np.argsort(luck[places], kind="stable")[:count]]
    job[chosen] = becomes
    return chosen
