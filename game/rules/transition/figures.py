"""What can be counted of a pattern, of a prototype and of the whole way."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.machines.pattern import HOLDS, TAKEN_UP
from game.rules.machines.prototype import RUNNING, STANDING
from game.rules.transition import diagnosis, leading, worth
from game.world.transition import Pattern, Prototype
from game.world.world import World

OF_PATTERNS: dict[str, Callable[[World, Rules, Pattern], int]] = {
    "alive": lambda w, r, p: p.alive,
    "part": lambda w, r, p: p.part,
    "dips": lambda w, r, p: p.dips,
    "holds": lambda w, r, p: 1000 * (p.stage == HOLDS),
    "taken_up": lambda w, r, p: 1000 * (p.stage in TAKEN_UP),
}
OF_PROTOTYPES: dict[str, Callable[[World, Rules, Prototype], int]] = {
    "learned": lambda w, r, p: p.learned,
    "heard": lambda w, r, p: p.heard,
    "came": lambda w, r, p: p.came,
    "tries": lambda w, r, p: p.tries,
    "works": lambda w, r, p: 1000 * p.works,
    "running": lambda w, r, p: 1000 * (p.stage == RUNNING),
    "stands": lambda w, r, p: 1000 * (p.stage == STANDING),
    "fallen": lambda w, r, p: 1000 * (p.stage == "fallen"),
    "price": lambda w, r, p: worth.price(w, r, leading.prototypes(r)[p.id], at_scale=True),
}


def _total(name: str) -> Callable[[World, Rules], int]:
    return lambda world, rules: world.transition.totals.get(name, 0)


def learned(world: World, rules: Rules) -> int:
    """Mean of what was learned of all prototypes, permille."""
    found = [p.learned for p in world.transition.prototypes.values()]
    return sum(found) // len(found) if found else 0


FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "cells_known": lambda w, r: len(w.transition.known),
    "gaps_known": lambda w, r: len(diagnosis.gaps(w, r)),
    "patterns_held": lambda w, r: sum(
        p.stage == HOLDS for p in w.transition.patterns.values()),
    "relapses": _total("relapses"),
    "tutors": lambda w, r: len(w.transition.tutors),
    "learned": learned,
    "prototypes_tried": _total("tried"),
    "prototypes_standing": lambda w, r: sum(
        p.stage == STANDING for p in w.transition.prototypes.values()),
}
