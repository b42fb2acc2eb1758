"""Power and reciprocity, from deeds: who designed, who decided, who delivered, who gained.

Each is the users' part, permille. Designed: of the phases, what was worked through by users;
later, who plans. Decided: how far those who take part have a say that counts. Delivered: their
hours beside the staff's. Gained: what the service is better for them, against what the town hall
keeps. Reciprocity is how far those who give are those who get. Where users deliver much of what
they did not design nor decide, the work was shared and the power was not (concept 3 of the
designer's rules: no dumping).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.coproduction import levels, reach, supports
from game.rules.coproduction.board import PLANS, Cell
from game.rules.coproduction.phases import BEFORE, DESIGNED
from game.rules.core import Rules, move_towards
from game.rules.machines.process import AT_WORK
from game.world.coproduction import Process
from game.world.world import World

Ints = NDArray[np.int64]

KINDS = ("designed", "decided", "delivered", "gained")
SAID, WEEKS_DECIDED, WEEKS_DELIVERED, WEEKS_GAINED, WEEKS_PLANNED = 200, 13, 8, 13, 52
"""Users' part of a planning by professionals who ask them; weeks over which deeds count."""


def say(world: World, rules: Rules, process: Process) -> Ints:
    """The say of each who takes part: by who plans, by the level, and less in a crowd; of the least
    able as far as somebody stands by them."""
    takers = world.takers[process.id]
    plans = max(SAID, PLANS[process.planning]) * levels.voice(rules, process) // 1000
    if levels.power_is_shared(world, rules, process):
        plans += (1000 - plans) * PLANS[process.planning] // 1000 // 2
    crowd = process.challenges.get("large_groups", 0) // 2
    level = plans * (1000 - crowd) // 1000
    beside = 400 + supports.met(rules, process, "independent") * 600 // 1000
    least = reach.least_able(world, rules)
    result: Ints = np.where(least, level * beside // 1000, level) * (takers.part > 0)
    return result


def hear(world: World, rules: Rules, process: Process) -> None:
    """Once a week: people notice how much of a say they have."""
    takers = world.takers[process.id]
    takers.voice = move_towards(takers.voice, say(world, rules, process),
                                rules["coproduction.say_weeks"]).clip(0, 1000)


def mean_say(world: World, process: Process) -> int:
    takers = world.takers[process.id]
    part = takers.part > 0
    return int(takers.voice[part].mean()) if part.any() else 0


def measure(world: World, rules: Rules, process: Process, cell: Cell, minutes: int, served: int,
            users_gain: int, hall_gain: int) -> None:
    """What a week's deeds say of who has the power."""
    p = process.power
    if process.stage != AT_WORK:
        p["designed"] = designed(rules, process)
    else:
        p["designed"] = int(move_towards(
            p.get("designed", 0), PLANS[process.planning], WEEKS_PLANNED))
    p["decided"] = int(move_towards(p.get("decided", 0), mean_say(world, process),
                                    WEEKS_DECIDED))
    if process.stage != AT_WORK:
        return
    staff = cell.staff * served * rules["coproduction.professional_minutes"] // 1000
    part = minutes * 1000 // max(1, minutes + staff)
    p["delivered"] = int(move_towards(p.get("delivered", 0), part, WEEKS_DELIVERED))
    whole = users_gain + hall_gain
    if whole:
        p["gained"] = int(move_towards(p.get("gained", 0), users_gain * 1000 // whole,
                                       WEEKS_GAINED))


def designed(rules: Rules, process: Process) -> int:
    weights = {phase: rules[f"phase.{phase}_weight"] for phase in BEFORE}
    done = sum(weight * process.marks.get(DESIGNED + phase, 0)
               for phase, weight in weights.items())
    return done // max(1, sum(weights.values()))


def gap(process: Process) -> int:
    """How much more of the work users do than of the planning and deciding, permille."""
    p = process.power
    say = (p.get("designed", 0) + p.get("decided", 0)) // 2
    return max(0, p.get("delivered", 0) - say)


def reciprocity(world: World, process: Process) -> int:
    """1000 where everybody has of it as they give to it; 0 where some give and others get. Of all
    who ever gave or got."""
    takers = world.takers.get(process.id)
    if takers is None:
        return 0
    given, gained = int(takers.given.sum()), int(takers.gained.sum())
    if not given or not gained:
        return 0
    apart = np.abs(takers.given * 1_000_000 // given - takers.gained * 1_000_000 // gained)
    return max(0, 1000 - int(apart.sum()) // 2000)
