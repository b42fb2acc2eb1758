"""The Common Good Matrix (concept 68): 20 cells, each the mean over the town's own organisations.
How one of them is doing is on its own page (`coops.matrix`)."""

from __future__ import annotations

from game.rules.coops.matrix import IDS, cells
from game.rules.core import Rules
from game.rules.indicators.coops import of_members
from game.rules.lenses.part import Part
from game.world.world import World


def measure(world: World, rules: Rules) -> list[Part]:
    found = [cells(world, rules, org) for org in of_members(world, rules)]
    parts = []
    for name in IDS:
        known = [levels[name] for levels in found if name in levels]
        parts.append(Part(name, sum(known) // len(known) if known else None))
    return parts
