"""Figures of needs: how many households are short of each, and how many floors hold."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.world.households import NEED, NEEDS
from game.world.world import World


def _short(need: str) -> Callable[[World, Rules], int]:
    row = NEED[need]
    return lambda w, r: int((w.households.needs[row] < r["needs.short_below"]).sum())


SHORT = {f"{need}_short": _short(need) for need in NEEDS}

FIGURES: dict[str, Callable[[World, Rules], int]] = {**SHORT}
