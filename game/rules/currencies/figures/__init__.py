"""What can be counted of a currency, by name: for experiments, goals, screens and reports.

A figure is a function of a town and a currency, a whole number, and one line in `FIGURES`.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.currencies.figures import exchange, life, money
from game.world.currencies import Currency
from game.world.world import World

Figure = Callable[[World, Rules, Currency], int]
FIGURES: dict[str, Figure] = {**exchange.FIGURES, **life.FIGURES, **money.FIGURES}
