"""Sets of households that scenarios may name: in effects, clauses and blockers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.poverty import is_poor
from game.world.households import INFORMAL, JOBLESS, Households
from game.world.world import World

Mask = NDArray[np.bool_]


def _poor(h: Households, r: Rules) -> Mask:
    """By the kind of town's poverty line where incomes are earned week by week; else by the line
    after rent of a town whose incomes the story gives."""
    if r.has("income"):
        return is_poor(h, r)
    mask: Mask = h.income_cents - h.rent_cents < r["group.poor_below_cents"] * h.persons
    return mask


def _night_shift(h: Households, r: Rules) -> Mask:
    return ((h.paid_minutes > r["group.night_shift_paid_minutes"])
            & (h.care_minutes > r["group.night_shift_care_minutes"]))


GROUPS: dict[str, Callable[[Households, Rules], Mask]] = {
    "everyone": lambda h, r: h.district >= 0,
    "elders": lambda h, r: h.elders > 0,
    "frail": lambda h, r: h.frail > 0,
    "parents": lambda h, r: h.children > 0,
    "newcomers": lambda h, r: h.newcomer > 0,
    "unemployed": lambda h, r: h.unemployed > 0,
    "women_headed": lambda h, r: h.women_headed > 0,
    "youth": lambda h, r: h.youth > 0,
    "disabled": lambda h, r: h.disabled > 0,
    "elders_alone": lambda h, r: (h.elders > 0) & (h.adults == 0),
    "jobless_women": lambda h, r: h.job_woman == JOBLESS,
    "informal": lambda h, r: (h.job_woman == INFORMAL) | (h.job_man == INFORMAL),
    "in_arrears": lambda h, r: h.arrears_cents > 0,
    "bakers": lambda h, r: h.baker > 0,
    "tired": lambda h, r: h.tired >= r["group.tired_from"],
    "poor": _poor,
    "carers": lambda h, r: h.care_minutes > r["group.carers_above_minutes"],
    "trusting": lambda h, r: h.trust >= r["group.trusting_from"],
    "wary": lambda h, r: h.trust < r["group.wary_below"],
    "night_shift": _night_shift,
}


def group(world: World, rules: Rules, name: str) -> Mask:
    """Mask of a named group, or of a district's households. Raises KeyError for another name."""
    if name in rules.district_index:
        mask: Mask = world.households.district == rules.district_index[name]
        return mask
    return GROUPS[name](world.households, rules)
