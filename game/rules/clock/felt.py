"""What the clock's tasks do to people: care that comes or does not, nights, rest, worry.

A task names a part of the care that a home needs from others; the rest stays with whoever gave it
(`named`, `part`), so that no minute is counted twice. A task that nobody does leaves its part
unmet, and weighs on whoever thinks of it. Sleep and rest that care takes tire (shape of facts I16:
load beyond capacity); school that a child misses is not learned.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.clock.doers import wanted
from game.rules.clock.hours import DAYS
from game.rules.core import Rules
from game.world.households import NEED
from game.world.world import World

Ints = NDArray[np.int64]
HOUR = 60


def named(world: World, rules: Rules) -> Ints:
    """Minutes a week of each home's care that the clock's tasks name."""
    minutes = np.zeros(world.households.n, np.int64)
    for task in world.clock.tasks.values():
        minutes[world.people[rules.tasks[task.id].person]] += wanted(rules, task)
    return minutes


def met(world: World, rules: Rules, levels: Ints, direct: Ints) -> None:
    """Let care be met in homes with tasks as these were done: their part of all care there, the
    rest as it was met anyhow. `levels` has the shape (needs, n), `direct` is all care of a home."""
    all_of, done = named(world, rules), np.zeros(world.households.n, np.int64)
    for task in world.clock.tasks.values():
        home = world.people[rules.tasks[task.id].person]
        done[home] += wanted(rules, task) * task.done_permille
    rows = np.flatnonzero(all_of)
    whole = np.maximum(direct[rows], all_of[rows])
    care = levels[NEED["care"]]
    rest = (whole - all_of[rows]) * care[rows]
    care[rows] = (rest + done[rows]) // whole
    for person, took in world.clock.taken.items():
        if took.get("school"):
            row, usual = world.people[person], rules["clock.school_minutes"]
            levels[NEED["learning"], row] -= levels[NEED["learning"], row] * took["school"] // usual


def tired(world: World, rules: Rules) -> Ints:
    """What lost nights and rest and undone tasks add to how tired homes become, permille."""
    added = np.zeros(world.households.n, np.int64)
    for person, took in world.clock.taken.items():
        a_day = took.get("sleep", 0) * rules["clock.tired_sleep"] \
            + took.get("own", 0) * rules["clock.tired_rest"]
        added[world.people[person]] += a_day // (HOUR * DAYS)
    for task in world.clock.tasks.values():
        if task.minutes:
            for row in {world.people[p] for p in who_worries(rules, task.id)}:
                added[row] += (1000 - task.done_permille) * rules["clock.tired_worry"] // 1000
    return added


def who_worries(rules: Rules, task: str) -> list[str]:
    spec = rules.tasks[task]
    first = spec.by if ":" not in spec.by else ""
    return spec.worries or ([first] if first else [])
