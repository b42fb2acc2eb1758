"""Figures of taking part: who has the time to come when the town asks its people in.

A programme asks minutes a week of every grown-up (dial `participation`). Whoever has paid work and
most of the unpaid care has less left for it (facts E1, E8: care is what keeps women away), so the
same programme closes the door on women first. Permille of the women and of the men of working age
that would come; the nearer somebody's week is to full, the less likely they are to.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.season.care import free_by_sex
from game.world.households import Ints
from game.world.world import World


def _come(world: World, rules: Rules, free: Ints, people: Ints) -> int:
    """Permille of these people who would come: all with leisure enough, none without any."""
    spare = free - rules["participation.own_minutes"] - world.dials.get("participation", 0)
    chance = (spare * 1000 // rules["participation.leisure_minutes"]).clip(0, 1000)
    return int((chance * people).sum()) // max(1, int(people.sum()))


def attend_women(world: World, rules: Rules) -> int:
    h = world.households
    return _come(world, rules, free_by_sex(h)[0], h.woman)


def attend_men(world: World, rules: Rules) -> int:
    h = world.households
    return _come(world, rules, free_by_sex(h)[1], h.man)


FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "attend_women": attend_women,
    "attend_men": attend_men,
}
