"""The poverty line of a household, by its kind of town (facts F1.5, F1.13), cents a week.

Rich countries count a further grown-up and a child for less than the first (the modified OECD
scale); Tunisia counts heads. A town whose incomes the story gives itself keeps its own line
(`group.poor_below_cents`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.world.households import Households

Ints = NDArray[np.int64]


def line(h: Households, r: Rules) -> Ints:
    """What a household needs a week not to be poor."""
    further = (h.adults + h.elders - 1).clip(min=0) * r["income.line_next_permille"]
    weight = 1000 + further + h.children * r["income.line_child_permille"]
    result: Ints = r["income.line_cents"] * weight // 1000
    return result


def is_poor(h: Households, r: Rules) -> NDArray[np.bool_]:
    mask: NDArray[np.bool_] = h.income_cents < line(h, r)
    return mask


def poorest_fifth(h: Households) -> NDArray[np.int64]:
    """Rows of the fifth with the least income a head."""
    each = h.income_cents // np.maximum(1, h.persons)
    return np.argsort(each, kind="stable")[: max(1, h.n // 5)]
