"""How people live, beside what is paid: the other lens on the same town (rows 63 to 65).

Seven parts, permille: needs, needs of the fifth that is worst off, time, rest, trust, a say, and
land (what a fair share is of what is taken). Their mean is what the town publishes where it
measures itself by that; no part stands in for another, so screens show all seven.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.poverty import poorest_fifth
from game.world.world import World

Ints = NDArray[np.int64]
PARTS = ("needs", "least", "time", "rest", "trust", "say", "land")


def parts(world: World, rules: Rules) -> dict[str, int]:
    h = world.households
    met = h.needs.mean(axis=0)
    fifth = max(1, h.n // 5)
    found = {
        "needs": int(met.mean()),
        "least": int(np.sort(met)[:fifth].mean()),
        "time": int(_time(world, rules).mean()),
        "rest": 1000 - int(h.tired.mean()),
        "trust": int(h.trust.mean()),
        "say": int(h.level("voice").mean()),
        "land": 1000,
    }
    if rules.has("footprint") and world.environment.footprint_mgha:
        fair = rules["footprint.fair_share_mgha"]
        found["land"] = min(1000, fair * 1000 // world.environment.footprint_mgha)
    return found


def wellbeing(world: World, rules: Rules) -> int:
    found = parts(world, rules)
    return sum(found.values()) // len(found)


def of_the_poorest(world: World, rules: Rules) -> int:
    """The same of the fifth with the least income: needs, time, rest, trust and a say."""
    h = world.households
    rows = poorest_fifth(h)
    levels = (h.needs[:, rows].mean(), _time(world, rules)[rows].mean(),
              1000 - h.tired[rows].mean(), h.trust[rows].mean(), h.level("voice")[rows].mean())
    return int(sum(levels) / len(levels))


def free_minutes(world: World) -> int:
    """Minutes a day that a grown-up has for itself."""
    h = world.households
    grown = max(1, int((h.adults + h.elders).sum()))
    return int(h.free_minutes.sum()) // (7 * grown)


def _time(world: World, rules: Rules) -> Ints:
    """Free part of the waking week, permille of what is enough."""
    h = world.households
    part = h.free_minutes.clip(min=0) * 1_000_000 // (
        np.maximum(1, h.waking_minutes) * rules["beside.time_enough"])
    level: Ints = part.clip(0, 1000)
    return level
