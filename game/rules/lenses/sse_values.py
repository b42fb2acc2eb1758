"""The nine values of the social and solidarity economy (concept 76, seed 003), each as far as the
town lives it."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.lenses.part import Part, mean_of
from game.world.world import World

VALUES = {
    "humanism": ("needs_met", "most_tired"),
    "democracy": ("decided_by_members", "came"),
    "solidarity": ("least_served", "links"),
    "inclusiveness": ("heard_least", "above_line", "work_found"),
    "subsidiarity": ("handed_over", "open_town_hall"),
    "diversity": ("many_ways",),
    "creativity": ("still_lives",),
    "sustainable_development": ("land_and_air", "commons", "spring"),
    "justice": ("shared_care", "with_contract", "even_pay"),
}


def measure(world: World, rules: Rules) -> list[Part]:
    return [mean_of(world, rules, name, read) for name, read in VALUES.items()]
