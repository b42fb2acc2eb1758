"""Recovery: the area under the needs curve after a shock, against what was before (concept 35).

Resilience is the capacity to deal with change and go on. When a shock begins, the mean level of
each need the week before is kept; from then on, for `needs.recovery_weeks`, levels are added up.
Floors cannot be traded for each other: more bread is no recovery from a dry tap. So a need counts
up to what it was before, and a town has recovered as far as the need that lost most. Blow upon
blow is measured against what was before the first.
"""

from __future__ import annotations

from game.rules.core import Rules
from game.world.households import NEEDS
from game.world.world import World

BEGAN, WEEKS = "recovery:began", "recovery:weeks"
BEFORE = {need: f"recovery:before:{need}" for need in NEEDS}
AREA = {need: f"recovery:area:{need}" for need in NEEDS}


def begin(world: World, rules: Rules) -> None:
    """Before a week changes the levels: a new shock opens the books."""
    tallies = world.tallies
    last = max((shock.began_week for shock in world.shocks.values()), default=0)
    if not world.shocks or last <= tallies.get(BEGAN, -1):
        return
    if not tallies.get(WEEKS) or tallies[WEEKS] >= rules["needs.recovery_weeks"]:
        tallies.update(zip(BEFORE.values(), _levels(world), strict=True))
    tallies.update(dict.fromkeys(AREA.values(), 0))
    tallies[BEGAN], tallies[WEEKS] = last, 0


def step(world: World, rules: Rules) -> None:
    """Add what this week ends with, each need up to what it was before."""
    tallies = world.tallies
    if BEGAN not in tallies or tallies[WEEKS] >= rules["needs.recovery_weeks"]:
        return
    for need, level in zip(NEEDS, _levels(world), strict=True):
        tallies[AREA[need]] += min(level, tallies[BEFORE[need]])
    tallies[WEEKS] += 1


def permille(world: World, rules: Rules) -> int:
    """What the need that lost most kept since the last shock began, permille; 1000 without one."""
    tallies, weeks = world.tallies, world.tallies.get(WEEKS, 0)
    return min((tallies[AREA[need]] * 1000 // (weeks * tallies[BEFORE[need]])
                for need in NEEDS if weeks and tallies[BEFORE[need]]), default=1000)


def _levels(world: World) -> list[int]:
    h = world.households
    levels: list[int] = (h.needs.sum(axis=1) // h.n).tolist()
    return levels
