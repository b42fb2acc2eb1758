"""The Doughnut: twelve floors for people, and the ceilings of the earth at the scale of a town.

A floor is the share of homes that are not short of that need; a ceiling is 1000 inside the limit
and the part of the pressure that would be inside it beyond (facts F2.11).
"""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.lenses.part import Part
from game.world.households import NEEDS
from game.world.world import World

CEILING = "ceiling."


def measure(world: World, rules: Rules) -> list[Part]:
    return [*(_floor(world, rules, name) for name in NEEDS), *_ceilings(world)]


def _floor(world: World, rules: Rules, name: str) -> Part:
    h = world.households
    if rules.has("needs"):
        levels, below = h.level(name), rules["needs.short_below"]
    elif name in ("food", "care"):
        levels = h.level(name)
        below = rules["bread.short_below" if name == "food" else "care.short_below"]
    else:
        return Part(name, None)
    return Part(name, int((levels >= below).sum()) * 1000 // h.n)


def _ceilings(world: World) -> list[Part]:
    return [Part(CEILING + name, 1000 * 1000 // max(1000, level),
                 state="inside" if level <= 1000 else "over")
            for name, level in world.environment.pressures.items()]
