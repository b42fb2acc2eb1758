"""Figures of the laboratory round, permille of the sum that everyone is given."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.season.public_goods import GIVEN, GROSS, NET
from game.world.world import World

FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "contribution": lambda w, r: w.tallies[GIVEN],
    "payoff_gross": lambda w, r: w.tallies[GROSS],
    "payoff": lambda w, r: w.tallies[NET],
}
