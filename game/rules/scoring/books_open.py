"""Openness: people's organisations whose books anybody may read."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.indicators.coops import of_members
from game.rules.scoring.reading import Reading
from game.rules.statutes import value
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    ours = of_members(world, rules)
    if not ours:
        return None
    opened = sum(bool(value(rules, org, "books_open")) for org in ours)
    return Reading("books_open", opened * 1000 // len(ours), opened, len(ours))
