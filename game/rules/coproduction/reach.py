"""Whom a process is for, who may take part in it, and for whom that is hardest."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.content import ProcessSpec
from game.rules.core import Rules
from game.rules.groups import group
from game.world.coproduction import Process
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def spec_of(rules: Rules, process: Process) -> ProcessSpec:
    return rules.processes[process.id]


def users(world: World, rules: Rules, process: Process) -> Mask:
    """Households that the service is for."""
    return group(world, rules, spec_of(rules, process).users)


def may(world: World, rules: Rules, process: Process) -> Mask:
    """Households that may take part: users, and who stands beside them if anybody does."""
    mask, others = users(world, rules, process), spec_of(rules, process).others
    return mask if others is None else mask | group(world, rules, others)


def least_able(world: World, rules: Rules) -> Mask:
    """Who cannot easily take part without support: frail, disabled, poor (challenge 4 of the
    source: such schemes can sideline who is at the margin already)."""
    h = world.households
    mask: Mask = (h.frail > 0) | (h.disabled > 0) | group(world, rules, "poor")
    return mask


def reached(world: World, rules: Rules, process: Process) -> Mask:
    """Whom it serves now: made for everybody, all users; made by each for itself, those of them
    who take part (facts C7). Professionals alone serve all users."""
    mine = users(world, rules, process)
    if process.collective or process.delivery == "professionals":
        return mine
    taking: Mask = mine & (world.takers[process.id].part > 0)
    return taking


def share(world: World, rules: Rules, process: Process) -> int:
    """Of all households, those it serves now, permille."""
    if process.id not in world.takers:
        return 0
    return int(reached(world, rules, process).sum()) * 1000 // max(1, world.households.n)
