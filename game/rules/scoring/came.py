"""Turnout: of those who could come to the last meeting on each set of rules, who came."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    met = [p for p in world.proposals.values() if p.met_week >= 0]
    entitled = sum(len(p.voters) for p in met)
    if not entitled:
        return None
    came = sum(min(p.came, len(p.voters)) for p in met)
    return Reading("came", came * 1000 // entitled, came, entitled)
