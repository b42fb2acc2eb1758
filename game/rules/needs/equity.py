"""Equity: what somebody here can live on, against the middle of the town and the poverty line.

Incomes are compared a head, counted as the poverty line counts heads. Six tenths of the town's
middle, and the poverty line of its kind of town (facts F1.1 to F1.5, F1.13), both stand for 600
permille; the lower of the two readings counts.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.poverty import line
from game.world.world import World

Ints = NDArray[np.int64]

AT_THE_LINE = 600


def measure(world: World, ctx: Context) -> Ints:
    h = world.households
    needed = np.maximum(1, line(h, ctx.rules))
    of_line = h.income_cents * AT_THE_LINE // needed
    middle = max(1, int(np.median(of_line)))
    level: Ints = np.minimum(of_line, of_line * 1000 // middle).clip(0, 1000)
    return level
