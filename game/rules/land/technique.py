"""Technique: what dials spare of the land, and rebound: the money saved is spent again.

Circular loops (concept 66) slow (repair, reuse), close (remanufacture, recycle) or narrow
(efficiency) the flow of things. Each next turn of a dial does less than the one before, and each
loop works on what the others left. What is not bought is partly not paid either, and that money
goes on the rest of life with the land this takes (rebound). Counted in land: purses follow prices
and routes, not dials.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.beside.saving import respent, spares
from game.rules.core import Rules
from game.rules.kinds import LANDS
from game.rules.land.consumption import SHARED, Part
from game.world.world import World

Ints = NDArray[np.int64]

LOOPS = ("repair", "reuse", "remanufacture", "recycle", "efficiency")
CARBON, FOREST = LANDS.index("carbon"), LANDS.index("forest")


def keep(world: World, rules: Rules, dial: str, spares: str = "") -> int:
    """What is left to be taken, permille, where a dial spares `technique.<spares>` at full turn."""
    turned = world.dials.get(dial, 0)
    return 1000 - turned * rules[f"technique.{spares or dial}"] // 1000


def loops(world: World, rules: Rules) -> int:
    """What the circular loops together leave to be taken of things, permille."""
    left = 1000
    for name in LOOPS:
        turned = world.dials.get(name, 0)
        lessening = turned * (2000 - turned) // 1000
        left = left * (1000 - lessening * rules[f"technique.{name}"] // 1000) // 1000
    return left


def spare(world: World, rules: Rules, parts: dict[str, Part]) -> None:
    """Take off each part what technique spares, then add what the saved money takes elsewhere."""
    lent = 1000 - spares(world, rules)
    if not any(world.dials.values()) and lent == 1000:
        return
    before = _sum(parts)
    goods, rides = loops(world, rules), keep(world, rules, "transit")
    warm = keep(world, rules, "insulation")
    power = keep(world, rules, "renewables")
    saved = 0
    if food := parts.get("food"):
        plants = [keep(world, rules, "diet", f"diet_{name}") for name in LANDS]
        food.land = food.land * np.array(plants, np.int64) // 1000
        food.land[CARBON] = food.land[CARBON] * keep(world, rules, "garden") // 1000
    if energy := parts.get("energy"):
        energy.land = energy.land * warm // 1000
        energy.land[CARBON] = energy.land[CARBON] * power // 1000
        saved += energy.cents * (1000 - warm) // 1000
    if mobility := parts.get("mobility"):
        mobility.land = mobility.land * rides // 1000
        saved += mobility.cents * (1000 - rides) // 1000
    if things := parts.get("goods"):
        things.land = things.land * (goods * lent // 1000) // 1000
        saved += things.cents * (1000 - goods) // 1000
    if shared := parts.get(SHARED):
        offices = keep(world, rules, "renewables", "renewables_shared")
        shared.land[CARBON] = shared.land[CARBON] * offices // 1000
    spared = before - _sum(parts)
    again = saved * rules["technique.money_saved"] // 1000 * respent(world, rules) // 1000
    _spend_again(rules, parts, again)
    if rules.has("beside"):
        back = _sum(parts) - before + spared + _of_purses(world, rules, parts)
        world.beside.rebound = back * 1000 // spared if spared > 0 else 0


def _of_purses(world: World, rules: Rules, parts: dict[str, Part]) -> int:
    """Land that what is left in purses by lending takes as it is spent: reckoned, since purses
    spend it by themselves."""
    week = world.beside.week
    cents = max(0, week.get("sharing_saved", 0) - week.get("sharing_fees", 0))
    living = [parts[k.id] for k in (rules.kind.living if rules.kind else ()) if k.id in parts]
    cents = cents * rules["money.living_permille"] // 1000
    total = sum(part.cents for part in living)
    return sum(int(part.land.sum()) for part in living) * cents // total if total else 0


def _sum(parts: dict[str, Part]) -> int:
    return sum(int(part.land.sum()) for part in parts.values())


def _spend_again(rules: Rules, parts: dict[str, Part], cents: int) -> None:
    """Rebound: saved money buys more of the rest of life, each part as much as before."""
    living = [parts[k.id] for k in (rules.kind.living if rules.kind else ()) if k.id in parts]
    total = sum(part.cents for part in living)
    for part in living:
        if total:
            part.land = part.land + part.land * cents // total
