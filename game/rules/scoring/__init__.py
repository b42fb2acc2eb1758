"""The profile: four ISSE principles, each 0..100 from measured state, never one total.

An indicator is one file with `measure(world, rules) -> Reading`; a rubric says which
indicators make up a principle and with what weight. Declared intent counts for nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.scoring import (
    belonging,
    commons,
    decided_by_members,
    handed_over,
    kept_in_town,
    land_and_air,
    least_served,
    links,
    needs_met,
    rest,
    spring,
    trust,
)
from game.rules.scoring.reading import Principle, Reading
from game.world.world import World

INDICATORS: dict[str, Callable[[World, Rules], Reading]] = {
    "needs_met": needs_met.measure,
    "least_served": least_served.measure,
    "kept_in_town": kept_in_town.measure,
    "decided_by_members": decided_by_members.measure,
    "handed_over": handed_over.measure,
    "rest": rest.measure,
    "land_and_air": land_and_air.measure,
    "spring": spring.measure,
    "commons": commons.measure,
    "trust": trust.measure,
    "belonging": belonging.measure,
    "links": links.measure,
}


def score(world: World, rules: Rules) -> list[Principle]:
    """Every principle of the rubric, points 0..100, with the readings it is made of."""
    found = []
    for part in rules.rubric:
        readings = [(INDICATORS[i](world, rules), w) for i, w in part.indicators.items()]
        total = sum(w for _, w in readings)
        points = sum(r.permille * w for r, w in readings) // max(1, total) // 10
        if part.floor is not None:
            floor = INDICATORS[part.floor](world, rules)
            if floor.permille < part.floor_below:
                points = min(points, part.floor_caps)
        found.append(Principle(part.id, points, tuple(r for r, _ in readings)))
    return found


__all__ = ["INDICATORS", "Principle", "Reading", "score"]
