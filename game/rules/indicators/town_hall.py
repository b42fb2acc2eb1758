"""Figures of the municipality: services as they are, and as they are said to be."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.world.world import World


def service_quality(world: World, rules: Rules) -> int:
    """What people get of public services, permille: the mean of all; 0 where there are none."""
    return _mean([s.quality for s in world.municipality.services.values()])


def service_reported(world: World, rules: Rules) -> int:
    """What the books say of the same."""
    return _mean([s.reported for s in world.municipality.services.values()])


def _mean(levels: list[int]) -> int:
    return sum(levels) // max(1, len(levels))


FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "service_quality": service_quality,
    "service_reported": service_reported,
}
