"""One part of a lens: what it is read from, and what was published about elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.rules.core import Rules
from game.rules.scoring import INDICATORS
from game.rules.scoring.reading import Reading
from game.world.world import World


@dataclass(frozen=True)
class Part:
    """`permille` is None where this town has nothing that would tell: never an invented middle."""

    id: str
    permille: int | None
    readings: tuple[Reading, ...] = ()
    euros: int | None = None
    """A person a year, where the lens counts money."""
    state: str = ""
    """A word for it, where a level alone would mislead: `lit`, `half`, `dark`, `inside`, `over`."""


def mean_of(world: World, rules: Rules, name: str, indicators: Iterable[str]) -> Part:
    """The mean of what there is to read among these; unknown where there is none of it."""
    readings = tuple(r for i in indicators if (r := INDICATORS[i](world, rules)) is not None)
    if not readings:
        return Part(name, None)
    return Part(name, sum(r.permille for r in readings) // len(readings), readings)
