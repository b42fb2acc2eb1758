"""Figures of laws and of those who stand for them."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.laws import strength
from game.rules.machines.law import DECREED
from game.world.world import World

FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "laws_decreed": lambda w, r: sum(law.stage == DECREED for law in w.laws.values()),
    "coalition_strength": strength.strength,
    "allies_with": lambda w, r: len(w.coalition.allies),
    "national_mood": lambda w, r: w.coalition.mood,
    "matters_unblocked": lambda w, r: sum(w.coalition.table.done.values()),
}
"""Laws in force; what the coalition can move, permille; who stands with us; how the country feels,
permille; matters that the district's table unblocked."""
