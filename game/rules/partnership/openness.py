"""How far the town hall is ready to share what it has: an appetite that moves with what it lives.

It has a level that its way of governing leads to, and comes back to it over years; what it tried
and what came of it moves it from there (concept 87: power is shared and given up by somebody).
All permille; every number is a judgement.
"""

from __future__ import annotations

from game.rules.core import Rules, move_towards
from game.rules.machines.process import AT_WORK
from game.world.world import World


def add(world: World, amount: int) -> None:
    p = world.partnership
    p.openness = max(0, min(1000, p.openness + amount))


def usual(world: World, rules: Rules) -> int:
    """The level that it comes back to: its style's, and what working processes have taught."""
    shown = sum(1 for p in world.processes.values() if p.stage == AT_WORK and not p.cause)
    taught = min(rules["openness.processes_most"], shown * rules["openness.process"])
    return min(1000, rules[f"openness.{world.municipality.style}"] + taught)


def step(world: World, rules: Rules) -> None:
    p = world.partnership
    p.openness = move_towards(p.openness, usual(world, rules), rules["openness.weeks"])
