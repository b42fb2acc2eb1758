"""Lenses: other ways to look at the same state. A profile each, never one total, and no goal.

A lens is one file with `measure(world, rules) -> list[Part]`; it adds nothing to the town and is
read when somebody looks. Texts: `lens.<id>`, `lens.<id>.note`, `lens.<id>.<part>`.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.lenses import (
    alignment,
    common_good,
    doughnut,
    gdp,
    ripess,
    sdg,
    sse_values,
)
from game.rules.lenses.part import Part
from game.world.world import World

LENSES: dict[str, Callable[[World, Rules], list[Part]]] = {
    "doughnut": doughnut.measure,
    "sse_values": sse_values.measure,
    "ripess": ripess.measure,
    "common_good": common_good.measure,
    "alignment": alignment.measure,
    "sdg": sdg.measure,
    "gdp": gdp.measure,
}


def look(world: World, rules: Rules) -> dict[str, list[Part]]:
    """Through every lens that shows anything of this town."""
    found = {name: lens(world, rules) for name, lens in LENSES.items()}
    return {name: parts for name, parts in found.items()
            if any(p.permille is not None or p.euros is not None for p in parts)}


__all__ = ["LENSES", "Part", "look"]
