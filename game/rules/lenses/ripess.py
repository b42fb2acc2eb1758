"""Six principles that networks of the movement share (concept 9, RIPESS and REAS)."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.lenses.part import Part, mean_of
from game.world.world import World

PRINCIPLES = {
    "humanism": ("least_served", "most_tired"),
    "equity": ("even_pay", "shared_care"),
    "democracy": ("decided_by_members", "came"),
    "cooperation": ("links", "belong"),
    "environment": ("land_and_air", "commons", "spring"),
    "territory": ("kept_in_town",),
}


def measure(world: World, rules: Rules) -> list[Part]:
    return [mean_of(world, rules, name, read) for name, read in PRINCIPLES.items()]
