"""What a need costs a household: part of the income, part of the waking week, and going without.

Whoever can neither pay nor carry is not spared: what stays unmet below the floor counts too, or the
poorest would seem to bear the less the drier they are (concept 44).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.needs.catalogue import BOUGHT, catalogue
from game.rules.needs.demand import units
from game.rules.needs.terms import terms
from game.rules.poverty import line
from game.rules.purse.owing import rent_due
from game.world.households import NEED
from game.world.world import World

Ints = NDArray[np.int64]


def burden(world: World, rules: Rules, need: str) -> Ints:
    """Permille of income that last week's route costs at today's price (rent, for housing), of the
    waking week that it takes, and how far the need lies below the floor. No income counts as less
    than a part of the poverty line, or one home without any would outweigh a town."""
    h = world.households
    cents, minutes = np.zeros(h.n, np.int64), np.zeros(h.n, np.int64)
    if need == "housing":
        cents = rent_due(world, rules)
    elif need in BOUGHT:
        found, offered = catalogue(rules), terms(world, rules)
        row = found.row_of[h.route[NEED[need]]]
        cents = np.append(offered.cents, 0)[row] * units(h)[BOUGHT.index(need)]
        minutes = np.append(offered.minutes, 0)[row]
    least = line(h, rules) * rules["needs.burden_least"] // 1000
    of_income = cents * 1000 // np.maximum(1, np.maximum(h.income_cents, least))
    floor = rules["needs.short_below"]
    without = (floor - h.level(need)).clip(min=0) * rules["needs.burden_without"] // floor
    borne: Ints = of_income + without + minutes * 1000 // np.maximum(1, h.waking_minutes)
    return borne
