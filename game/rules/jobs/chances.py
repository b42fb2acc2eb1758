"""How much likelier than others a person is to be without work.

The young are (facts F1.6: 40.5 % against 16.0 %), and whoever lives in a district whose people
are: an address is held against them, or they know nobody who hires. It acts where people are
let go and where they are taken on, so that it lasts.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.world.households import Households

Ints = NDArray[np.int64]


def odds(h: Households, rules: Rules) -> Ints:
    """Permille, one entry a person: women first, then men."""
    rate = np.array([1 + d.unemployed_permille for d in rules.content.districts], np.int64)
    lives = rate[h.district]
    mean = max(1, int(lives.sum()) // max(1, h.n))
    young = np.where(h.youth > 0, rules["labour.youth_odds_permille"], 1000)
    each = np.maximum(1, young * lives // mean)
    return np.concatenate((each, each))
