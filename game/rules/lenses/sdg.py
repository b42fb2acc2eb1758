"""Badges of the Sustainable Development Goals that a town can be asked about (concept 34).

A badge is lit only if both bands hold: nearly nobody short of what the goal is about, and the town
inside what the earth bears. Where only people's band holds it is half lit; goals that a town says
nothing about have no badge. No country holds both bands (facts F2.12), so most stay half lit.
"""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.lenses import doughnut
from game.rules.lenses.part import Part, mean_of
from game.world.world import World

NEEDS_OF = {
    "2": ("food",), "3": ("health",), "4": ("learning",), "6": ("water",), "7": ("energy",),
    "10": ("equity",), "11": ("housing", "networks"), "16": ("peace", "voice"),
}
"""Goal -> the needs it is about."""
READ_OF = {
    "1": ("above_line",), "5": ("shared_care",), "8": ("work_found", "with_contract"),
    "12": ("land_and_air",), "15": ("commons", "spring"), "17": ("links",),
}
"""Goal -> the indicators it is read from."""
LIT, HALF, DARK = "lit", "half", "dark"


def measure(world: World, rules: Rules) -> list[Part]:
    floors = {p.id: p for p in doughnut.measure(world, rules)}
    planet = inside(world, rules)
    parts = []
    for name in sorted({*NEEDS_OF, *READ_OF}, key=int):
        if name in NEEDS_OF:
            levels = [p for n in NEEDS_OF[name] if (p := floors[n].permille) is not None]
            part = Part(name, min(levels) if levels else None)
        else:
            part = mean_of(world, rules, name, READ_OF[name])
        if part.permille is not None:
            held = part.permille >= rules["lens.badge_from"]
            state = DARK if not held else LIT if planet else HALF
            parts.append(Part(name, part.permille, part.readings, state=state))
    return parts


def inside(world: World, rules: Rules) -> bool:
    """The planet's band: a fair share of the earth, and no common broken."""
    fair = world.environment.footprint_mgha <= rules["footprint.fair_share_mgha"]
    return fair and not any(c.broken for c in world.commons.values())
