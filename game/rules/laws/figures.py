"""What can be counted of a law, by name: for experiments, conditions and screens."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.laws import strength
from game.rules.machines.law import DECREED
from game.world.laws import Law
from game.world.world import World

FIGURES: dict[str, Callable[[World, Rules, Law], int]] = {
    "push": lambda w, r, law: law.push,
    "pull": strength.pull,
    "needs": lambda w, r, law: strength.needs(r, law),
    "weeks": lambda w, r, law: w.week - law.since,
    "streak": lambda w, r, law: law.streak,
    "held_weeks": lambda w, r, law: law.held_weeks,
    "in_force": lambda w, r, law: 1000 * (law.stage == DECREED),
}
"""Permille of its way; what pulls for it, what it takes; weeks in this stage, of too little behind
it, in force; 1000 while it is in force."""
