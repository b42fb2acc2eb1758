"""Bread money that stays: the share of loaves sold by providers that town people own or run."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    sold = sum(o.sold for o in world.orgs.values())
    ours = sum(o.sold for o in world.orgs.values() if o.form != "chain")
    return Reading("kept_in_town", ours * 1000 // max(1, sold), ours, sold)
