"""Commons alignment (concept 20, seed 001): seven slots, and as the eighth not their mean but the
weakest of them, since a common gives way there first."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.lenses.part import Part, mean_of
from game.world.world import World

SLOTS = {
    "stakeholders": ("came", "heard_least"),
    "value": ("needs_met", "kept_in_town"),
    "resilience": ("own_means", "many_ways"),
    "ownership": ("decided_by_members", "belong"),
    "autonomy": ("handed_over",),
    "composability": ("links",),
    "fractal": ("still_lives", "open_town_hall"),
}
WEAKEST = "weakest"


def measure(world: World, rules: Rules) -> list[Part]:
    parts = [mean_of(world, rules, name, read) for name, read in SLOTS.items()]
    known = [p for p in parts if p.permille is not None]
    least = min(known, key=lambda p: p.permille or 0, default=Part("", None))
    return [*parts, Part(WEAKEST, least.permille, least.readings, state=least.id)]
