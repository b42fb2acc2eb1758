"""Figures of who has the power in a process, and who gives and gets."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.coproduction import power
from game.rules.core import Rules
from game.world.coproduction import Process
from game.world.world import World


def _kind(name: str) -> Callable[[World, Rules, Process], int]:
    return lambda world, rules, process: process.power.get(name, 0)


def mean(world: World, rules: Rules, process: Process) -> int:
    """Users' part of all four together, permille."""
    return sum(process.power.get(kind, 0) for kind in power.KINDS) // len(power.KINDS)


FIGURES: dict[str, Callable[[World, Rules, Process], int]] = {
    **{kind: _kind(kind) for kind in power.KINDS},
    "power": mean,
    "power_gap": lambda world, rules, process: power.gap(process),
    "reciprocity": lambda world, rules, process: power.reciprocity(world, process),
}
