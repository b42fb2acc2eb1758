"""Eight challenges of co-production: each comes of its own conditions, and has a remedy.

A challenge is a function that says how strong it is now, permille, and what it hurts: quality,
inclusion, the will to give, or the pace of the phases. A newcomer is one function, one line here,
two texts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.rules.coproduction import reach, supports
from game.rules.core import Rules
from game.rules.town_hall.budget import CUT
from game.world.coproduction import Process
from game.world.world import World

ALONE = 3
"""Of those who give each for itself, one in so many is at the table."""


@dataclass(frozen=True)
class Challenge:
    strength: Callable[[World, Rules, Process], int]
    hurts: tuple[str, ...]


def large_groups(world: World, rules: Rules, process: Process) -> int:
    """More people than one table holds: it is hard to manage well, at three times the number
    fully. Who gives alone, each for itself, meets in parts."""
    n, most = int(world.takers[process.id].part.sum()), rules["challenge.large_group_from"]
    together = n if process.collective else n // ALONE
    return (together - most) * 500 // most


def unrepresentative(world: World, rules: Rules, process: Process) -> int:
    """Those at the table are not like those who may be there: the least able are fewer."""
    part, everybody = world.takers[process.id].part > 0, reach.may(world, rules, process)
    least = reach.least_able(world, rules)
    of_all = int((everybody & least).sum()) * 1000 // max(1, int(everybody.sum()))
    if not part.any() or not of_all:
        return 0
    at_table = int((part & least).sum()) * 1000 // int(part.sum())
    return (of_all - at_table) * 1000 // of_all


def time(world: World, rules: Rules, process: Process) -> int:
    """It asks for more of a free week than people can give for long."""
    takers, free = world.takers[process.id], world.households.free_minutes
    rows = np.flatnonzero(takers.part > 0)
    if not len(rows):
        return 0
    given = int(takers.minutes[rows].sum())
    asked = given * 1000 // max(1, given + int(free[rows].clip(min=0).sum()))
    most = rules["challenge.time_from"]
    return (asked - most) * 1000 // most


def sidelining(world: World, rules: Rules, process: Process) -> int:
    """Ties serve those who have them: without access and somebody beside them, who is at the
    margin goes further to it. As strong as support lacks, where users carry the work."""
    if process.planning == process.delivery == "professionals":
        return 0
    there = (supports.met(rules, process, "access")
             + supports.met(rules, process, "independent")) // 2
    return rules["challenge.sidelining_from"] - there


def frameworks(world: World, rules: Rules, process: Process) -> int:
    """Rules about risk, taxes and benefits that nobody made for this: the town hall is wary, and
    public and private, formal and informal come together."""
    if process.planning == process.delivery == "professionals":
        return 0
    closed = rules["challenge.frameworks_open"] - world.partnership.openness
    cases = (process.pay_cents_hour > 0) + (process.delivery == "users")
    bound = cases * rules["challenge.frameworks_bound"]
    return closed + bound - supports.met(rules, process, "commissioning") // 2


def insecure_funding(world: World, rules: Rules, process: Process) -> int:
    """Money from one year to the next, or none: the worse the more the town hall cuts."""
    if process.planning == process.delivery == "professionals":
        return 0
    short = max(0, world.tallies.get(CUT, 0)) * rules["challenge.funding_cut"] // 1000
    return rules["challenge.funding_usual"] + short - supports.met(rules, process, "commissioning")


def staff_support(world: World, rules: Rules, process: Process) -> int:
    """Staff are asked to share what they have no leave or time to share."""
    if "both" not in (process.planning, process.delivery):
        return 0
    return rules["challenge.staff_from"] - supports.met(rules, process, "staff")


def training_gap(world: World, rules: Rules, process: Process) -> int:
    """Nobody was trained for it."""
    if process.delivery == "professionals":
        return 0
    return rules["challenge.training_from"] - supports.met(rules, process, "training")


CHALLENGES: dict[str, Challenge] = {
    "large_groups": Challenge(large_groups, ("quality", "pace")),
    "unrepresentative": Challenge(unrepresentative, ("inclusion",)),
    "time": Challenge(time, ("will",)),
    "sidelining": Challenge(sidelining, ("inclusion",)),
    "frameworks": Challenge(frameworks, ("quality", "pace")),
    "insecure_funding": Challenge(insecure_funding, ("will",)),
    "staff_support": Challenge(staff_support, ("quality",)),
    "training_gap": Challenge(training_gap, ("quality",)),
}


def step(world: World, rules: Rules, process: Process) -> None:
    """Which are met with this week, and how strongly, after what was done about them."""
    found = {}
    for name, challenge in CHALLENGES.items():
        strength = max(0, min(1000, challenge.strength(world, rules, process)))
        if name in process.remedies:
            strength -= strength * rules["challenge.remedied"] // 1000
        if strength:
            found[name] = strength
    process.challenges = found


def noticed(rules: Rules, process: Process) -> list[str]:
    """Those strong enough to be noticed, or that something was done about; the strongest first."""
    least = rules["challenge.told_from"]
    return sorted((n for n, s in process.challenges.items() if s >= least or n in process.remedies),
                  key=lambda n: -process.challenges[n])


def cost(rules: Rules, process: Process, of: str) -> int:
    """What all challenges together cost of `quality`, `inclusion`, `will` or `pace`, permille."""
    lost = sum(strength * rules[f"challenge.{name}_costs"] // 1000
               for name, strength in process.challenges.items() if of in CHALLENGES[name].hurts)
    return min(900, lost)
