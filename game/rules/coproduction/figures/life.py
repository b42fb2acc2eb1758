"""Figures of how far a process is, and what it has and meets with."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.rules.coproduction import challenges, levels, supports
from game.rules.coproduction.phases import BEFORE
from game.rules.core import Rules
from game.rules.machines.process import AT_WORK
from game.world.coproduction import Process
from game.world.world import World


def participants(world: World, rules: Rules, process: Process) -> int:
    """Who takes part now: households."""
    takers = world.takers.get(process.id)
    return int(takers.part.sum()) if takers is not None else 0


def _mean(column: str) -> Callable[[World, Rules, Process], int]:
    """Mean over who takes part; 0 where nobody does."""
    def mean(world: World, rules: Rules, process: Process) -> int:
        takers = world.takers.get(process.id)
        if takers is None or not takers.part.any():
            return 0
        own = column in takers.columns()
        level = getattr(takers if own else world.households, column)
        return int(np.asarray(level)[takers.part > 0].mean())

    return mean


def _worked(phase: str) -> Callable[[World, Rules, Process], int]:
    return lambda world, rules, process: process.worked.get(phase, 0)


def _support(name: str) -> Callable[[World, Rules, Process], int]:
    return lambda world, rules, process: process.supports.get(name, 0)


def _challenge(name: str) -> Callable[[World, Rules, Process], int]:
    return lambda world, rules, process: process.challenges.get(name, 0)


FIGURES: dict[str, Callable[[World, Rules, Process], int]] = {
    "participants": participants,
    "at_work": lambda world, rules, process: int(process.stage == AT_WORK),
    "begun": lambda world, rules, process: int(process.began_week >= 0),
    "skipped": lambda world, rules, process: len(process.skipped),
    "misfit": lambda world, rules, process: process.misfit,
    "readiness": lambda world, rules, process: supports.readiness(rules, process),
    "level": lambda world, rules, process: levels.LEVELS.index(process.level),
    "challenges": lambda world, rules, process: len(challenges.noticed(rules, process)),
    "capacity": lambda world, rules, process: process.capacity,
    "will": _mean("will"),
    "voice": _mean("voice"),
    "weary": _mean("weary"),
    "trust": _mean("trust"),
    "efficacy": _mean("efficacy"),
    **{f"worked_{phase}": _worked(phase) for phase in BEFORE},
    **{f"support_{name}": _support(name) for name in supports.SUPPORTS},
    **{f"challenge_{name}": _challenge(name) for name in challenges.CHALLENGES},
}
