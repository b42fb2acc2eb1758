"""Whom a currency reaches, group by group: who belongs, who has traded lately, who asks in vain.

A currency helps those it reaches (concept 100): figures are of groups, never of persons.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.groups import GROUPS
from game.world.world import WEEKS_A_SEASON, World

TOLD = ("everyone", "elders", "elders_alone", "parents", "carers", "women_headed", "youth",
        "newcomers", "unemployed", "poor", "disabled")
"""Groups that are told of, of `rules.groups`."""
LEAST = 5
"""Fewer households than this are not told of: a figure of so few would name them."""


@dataclass(frozen=True)
class Reach:
    """Of a group's households, permille. `unmet`: of what its members asked for."""

    group: str
    households: int
    belong: int
    trade: int
    """Gave or got something within the last season."""
    unmet: int


def reach(world: World, rules: Rules, currency: str) -> tuple[Reach, ...]:
    """Each group that has at least `LEAST` households; none for a currency of enterprises."""
    members, h = world.circles.get(currency), world.households
    if members is None or members.n != h.n:
        return ()
    belong = members.member > 0
    lately = belong & (members.traded > world.week - WEEKS_A_SEASON) & (members.traded >= 0)
    found = []
    for name in TOLD:
        mask = GROUPS[name](h, rules)
        if (size := int(mask.sum())) >= LEAST:
            found.append(Reach(name, size, _permille(belong[mask]), _permille(lately[mask]),
                               _share(members.unmet[mask & belong], members.asked[mask & belong])))
    return tuple(found)


def _permille(mask: NDArray[np.bool_]) -> int:
    return int(mask.sum()) * 1000 // len(mask)


def _share(part: NDArray[np.int64], whole: NDArray[np.int64]) -> int:
    return int(part.sum()) * 1000 // max(1, int(whole.sum()))
