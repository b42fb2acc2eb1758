"""Power: how far users design and decide the services that they co-produce."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.machines.process import AT_WORK
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    powers = [p.power for p in world.processes.values() if p.stage == AT_WORK]
    if not powers:
        return None
    level = sum(p.get("designed", 0) + p.get("decided", 0) for p in powers) // (2 * len(powers))
    return Reading("power_shared", level, len(powers), len(world.processes))
