"""What a household has to spend, how hard prices and minutes weigh on it, and for how many."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.needs.catalogue import BOUGHT
from game.rules.purse.owing import rent_due
from game.world.households import Households
from game.world.world import EURO, World

Ints = NDArray[np.int64]


@dataclass
class Demand:
    units: Ints
    """Shape (needs of `BOUGHT`, n): persons, pupils or people cared for; 0 where there is none."""
    purse: Ints
    """Cents that may go to needs this week."""
    free: Ints
    """Minutes that are not spoken for."""
    ease: Ints
    """Permille: how lightly a price is felt."""
    minute: Ints
    """Thousandths of a cent that a minute is felt as."""


def units(h: Households) -> Ints:
    """For how many each need is met: whoever lives here, who is cared for, who learns."""
    found = np.empty((len(BOUGHT), h.n), np.int64)
    found[:] = h.persons
    found[BOUGHT.index("care")] = h.children + (h.frail > 0)
    found[BOUGHT.index("learning")] = h.children + h.youth
    return found


def purse(world: World, rules: Rules) -> Ints:
    """What came in beyond the rent, and a part of what is put by; never more than there is."""
    h, cash = world.households, world.ledger.of_households(EURO)
    week = (h.income_cents - rent_due(world, rules)).clip(min=0)
    return np.minimum(cash, week + cash * rules["needs.savings_permille"] // 1000).clip(min=0)


def demand(world: World, rules: Rules) -> Demand:
    """Prices weigh less on whoever has more a head; minutes weigh more on them and on the tired."""
    h, cash = world.households, world.ledger.of_households(EURO)
    spare = (cash - rules["money.cushion_cents"]).clip(min=0)
    usual = h.income_cents - rent_due(world, rules)
    usual = usual + spare * rules["needs.savings_permille"] // 1000
    ease = usual * 1000 // (np.maximum(1, h.persons) * rules["needs.easy_cents"])
    ease = ease.clip(rules["needs.ease_least"], rules["needs.ease_most"])
    worn = 1000 + (h.tired - rules["needs.tired_from"]).clip(min=0) * rules["needs.tired"] // 1000
    minute = rules["needs.cents_minute"] * ease * worn // 1000
    spoken = h.paid_minutes + h.care_minutes + h.org_minutes
    free = (h.waking_minutes - spoken).clip(min=0)
    return Demand(units(h), purse(world, rules), free, ease, minute)
