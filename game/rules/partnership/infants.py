"""Deaths of infants, as an index: permille of those of the first morning.

They follow how far water and health care miss the worse off, and follow slowly: mothers' health,
clean water in the years before, a clinic that is known (facts D6 to D8: little in the first years,
most after eight). Only a part of them can be moved by that at all. What is shown is an index, never
a count.
"""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.partnership.people import basics_missed
from game.world.world import World

WHOLE = 1_000_000


def settle(world: World, rules: Rules) -> None:
    world.partnership.lacking = max(1, basics_missed(world, rules))


def step(world: World, rules: Rules) -> None:
    p = world.partnership
    if p.lacking < 0:
        settle(world, rules)
    moved = rules["infants.amenable"] * 1000
    now = min(rules["infants.worst"] * p.lacking // 1000, basics_missed(world, rules))
    aim = WHOLE - moved + moved * now // p.lacking
    p.infant_ppm += (aim - p.infant_ppm) // rules["infants.weeks"]
