"""Recovery: the area under the needs curve after a shock, against what it was before (concept 35).

Resilience is the capacity to deal with change and go on. When a shock begins, the level of all
needs the week before is kept; from then on, for `needs.recovery_weeks`, their mean is added up.
"""

from __future__ import annotations

from game.rules.core import Rules
from game.world.world import World

LEVEL, BEGAN, BEFORE = "needs:level", "needs:shock_began", "needs:level_before"
AREA, WEEKS = "needs:area_since", "needs:weeks_since"


def step(world: World, rules: Rules) -> None:
    """Keep the books of this week; the levels are those it ends with."""
    tallies, needs = world.tallies, world.households.needs
    level = int(needs.sum()) // needs.size
    last = max((shock.began_week for shock in world.shocks.values()), default=0)
    if world.shocks and last > tallies.get(BEGAN, -1):
        tallies[BEGAN], tallies[BEFORE] = last, tallies.get(LEVEL, level)
        tallies[AREA] = tallies[WEEKS] = 0
    if BEGAN in tallies and tallies[WEEKS] < rules["needs.recovery_weeks"]:
        tallies[AREA] += level
        tallies[WEEKS] += 1
    tallies[LEVEL] = level


def permille(world: World, rules: Rules) -> int:
    """Mean level since the last shock began, permille of the week before it; 1000 without one."""
    weeks = world.tallies.get(WEEKS, 0)
    if not weeks:
        return 1000
    return world.tallies[AREA] * 1000 // (weeks * max(1, world.tallies[BEFORE]))
