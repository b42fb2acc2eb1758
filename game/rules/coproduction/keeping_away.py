"""What keeps people from taking part who would: their body, their duties, and not being asked.

Access support (transport, childcare, a place one can enter, hours that fit) lifts what has to do
with coming; independent support (`independent`) what has to do with being asked and understood.
Permille; each cause keeps away its part of those whom the others let come. Who gives alone, at
home or in passing, is kept away by less (facts C7).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from game.rules.coproduction import independent
from game.rules.coproduction.asked import is_elder, leisure
from game.rules.core import Rules
from game.world.coproduction import Participants, Process
from game.world.households import Households
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

HOUSEBOUND = 2
"""`Households.frail` of those who cannot leave the house."""


def _frail(h: Households, elder: Mask) -> Mask:
    """The frail are the elders of a home; a home in which only adults live is frail as a whole."""
    mask: Mask = (h.frail > 0) & (elder | (h.elders == 0))
    return mask


def _carer(h: Households, elder: Mask) -> Mask:
    return ((h.frail > 0) | (h.disabled > 0)) & ~_frail(h, elder) & (h.adults + h.elders > 1)


def _parent(h: Households, elder: Mask) -> Mask:
    return (h.children > 0) & ~elder


ACCESS: dict[str, Callable[[Households, Mask], Mask]] = {
    "frail": _frail,
    "disabled": lambda h, elder: h.disabled > 0,
    "parent": _parent,
    "carer": _carer,
    "no_car": lambda h, elder: h.car == 0,
}
"""What access support lifts: number `coproducer.bar_<name>` -> whom it keeps away."""


def reach(world: World, rules: Rules, process: Process, circle: Participants) -> Ints:
    """Of those willing, permille that nothing but time keeps away, household by household."""
    h, elder = world.households, is_elder(rules, circle)
    share = 1000 if process.collective else rules["coproducer.bars_alone"]
    open_ = np.full(h.n, 1000, np.int64)
    for causes, support in ((_access(h, elder), "access"),
                            (independent.excluded(world, rules), independent.SUPPORT)):
        left = (1000 - process.supports.get(support, 0)) * share // 1000
        for name, mask in causes.items():
            bar = rules[f"coproducer.bar_{name}"] * left // 1000
            open_ = np.where(mask, open_ * (1000 - bar) // 1000, open_)
        if support == "access":
            shut = (h.frail == HOUSEBOUND) & _frail(h, elder)
            open_ = np.where(shut, open_ * (1000 - left) // 1000, open_)
    result: Ints = open_ * (circle.age > 0)
    return result


def room(world: World, rules: Rules, circle: Participants) -> Ints:
    """Permille of those with such a week who find the time: all with leisure enough, none without
    any (the same rule as `indicators.participation`)."""
    minutes = leisure(world, rules, circle)
    result: Ints = (minutes * 1000 // rules["participation.leisure_minutes"]).clip(0, 1000)
    return result


def _access(h: Households, elder: Mask) -> dict[str, Mask]:
    return {name: who(h, elder) for name, who in ACCESS.items()}
