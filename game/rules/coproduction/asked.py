"""Who is asked: one person of each home, as in the surveys that facts C4 come from.

Which of its grown-ups and elders that is, and how old, is settled once for a town and is the same
in every process: a woman or a man of working age, or somebody who counts as an elder.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.season.care import free_by_sex, others_minutes
from game.world.coproduction import Participants
from game.world.households import WAKING_MINUTES, Households
from game.world.world import World

Ints = NDArray[np.int64]

PERSON = "coproduction:person"
SENIOR, YOUNG = 60, 40
"""Ages at which the surveys draw their lines, years."""


def settle(world: World, ctx: Context, circle: Participants) -> None:
    """Choose who of each home is asked. Where nobody grown-up lives nobody is: age 0."""
    h, r = world.households, ctx.rules
    ids = np.arange(h.n, dtype=np.int64)

    def draw(slot: int) -> Ints:
        return ctx.luck.permille(0, PERSON, ids, slot)

    working, grown = h.woman + h.man, h.adults + h.elders
    place = draw(0) * grown // 1000
    elder = (place >= working) & (grown > 0)
    circle.woman = np.where(elder, draw(1) < r["settle.sole_woman_permille"],
                            (place < h.woman) & (grown > 0)).astype(np.int64)
    young = np.where(h.children > 0,
                     r["coproducer.parent_age"] + draw(2) * r["coproducer.parent_years"] // 1000,
                     r["coproducer.adult_age"] + draw(2) * r["coproducer.adult_years"] // 1000)
    old = r["coproducer.elder_age"] + draw(2) * r["coproducer.elder_years"] // 1000
    circle.age = np.where(elder, old, young) * (grown > 0)


def is_elder(rules: Rules, circle: Participants) -> NDArray[np.bool_]:
    """Whether whoever is asked counts as one of a home's elders, not of its adults."""
    mask: NDArray[np.bool_] = circle.age >= rules["coproducer.elder_age"]
    return mask


def leisure(world: World, rules: Rules, circle: Participants) -> Ints:
    """Minutes a week that whoever is asked has left after paid work, care, what the home does
    together, and their own needs. Care duties take theirs first (facts E1, E8)."""
    h = world.households
    woman, man = free_by_sex(h)
    own = np.where(is_elder(rules, circle), _free_elder(h),
                   np.where(circle.woman > 0, woman, man))
    left: Ints = (own - rules["participation.own_minutes"]).clip(min=0) * (circle.age > 0)
    return left


def _free_elder(h: Households) -> Ints:
    """The same for each elder: care that neither the woman nor the man gives is theirs."""
    care = (h.care_minutes - h.care_woman - h.care_man).clip(min=0) // h.elders.clip(min=1)
    free: Ints = WAKING_MINUTES - others_minutes(h) - care
    return free
