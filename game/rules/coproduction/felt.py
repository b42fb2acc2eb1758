"""What a process does to people: the need that the service answers, company, being surer, trust.

Those it reaches feel what it is better or worse than the professionals' service; who takes part
meets others, and grows surer and more trusting where there is a say in it, less so where there is
none (facts C4, C11). What everybody has of a better service comes through the service itself.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.coproduction import power, reach
from game.rules.coproduction.quality import Made
from game.rules.coproduction.reach import spec_of
from game.rules.core import Rules
from game.world.coproduction import Process
from game.world.world import World

Ints = NDArray[np.int64]


def service(world: World, rules: Rules, process: Process, made: Made, base: int) -> None:
    """What those it reaches have of it this week."""
    h, takers = world.households, world.takers[process.id]
    got = reach.reached(world, rules, process)
    least = reach.least_able(world, rules)
    relative = np.where(least, made.least, made.relative)
    takers.gained = takers.gained + got * (base * relative // 1000)
    spec = rules.services.get(spec_of(rules, process).service)
    if spec is None or not rules.has("needs"):
        return
    own = 1000 - reach.share(world, rules, process)
    more = (relative - 1000) * rules["coproduction.met"] // 1000 * own // 1000
    h.set_level(spec.need, h.level(spec.need) + got * more)


def people(world: World, rules: Rules, process: Process) -> None:
    """What taking part does to who takes part this week."""
    h, takers = world.households, world.takers[process.id]
    there = takers.minutes > 0
    takers.given = takers.given + takers.minutes
    company = h.level("networks")
    h.set_level("networks", company + there * (1000 - company)
                * rules["coproduction.together"] // 1000)
    say = takers.voice - rules["coproduction.say_from"] - power.gap(process) // 4
    most = (rules["coproduction.surest"] - h.efficacy).clip(min=0)
    least = (rules["coproduction.unsure"] - h.efficacy).clip(max=0)
    surer = (say * rules["coproduction.surer"] // 1000).clip(least, most)
    h.efficacy = (h.efficacy + there * surer).clip(0, 1000)
    wary = (rules["coproduction.wary"] - h.trust).clip(max=0)
    trusts = np.maximum(say * rules["coproduction.trusts"] // 1000, wary)
    h.trust = (h.trust + there * trusts).clip(0, 1000)
