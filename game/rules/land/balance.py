"""Balance: footprint against biocapacity, the three ways to meet a deficit, and their later costs.

What people take beyond what their land offers comes from somewhere (concept 31): it is imported,
which leaves the town open to a fall of prices; or the town's own land is used up, which offers
less from then on; or it is carbon that no forest takes up, and droughts and heat come stronger,
as if every town lived as this one does.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.kinds import LANDS
from game.rules.land.consumption import vector
from game.world.world import World

Ints = NDArray[np.int64]

YEAR = 52
WORN, CARBON_DEBT = "worn_land", "carbon_debt"
"""Tallies: millionths of the biocapacity lost; milli global hectare-weeks of carbon a person."""
WARMING, IMPORTS = "warming", "imports"
"""Tallies that shocks read: permille by which they come stronger."""
CARBON, FOREST = LANDS.index("carbon"), LANDS.index("forest")


def biocapacity(world: World, rules: Rules) -> Ints:
    """What the town's land offers a person by type, milli global hectares, worn as it is."""
    offered = vector(rules.kind.biocapacity) if rules.kind else np.zeros(len(LANDS), np.int64)
    result: Ints = offered * (1_000_000 - world.tallies.get(WORN, 0)) // 1_000_000
    return result


def deficit(world: World, rules: Rules, taken: Ints, offered: Ints) -> dict[str, int]:
    """How a year's deficit a person is met. Forest that nobody cuts takes up
    its part of the carbon; no other land can stand in for another."""
    short = (taken - offered).clip(min=0)
    spare_forest = max(0, int(offered[FOREST] - taken[FOREST]))
    co2 = max(0, int(short[CARBON]) - spare_forest)
    rest = int(short.sum() - short[CARBON])
    usual = rules["deficit.own_land"]
    own = usual + (1000 - usual) * world.dials.get("own_land", 0) // 1000
    depletion = rest * own // 1000
    return {"import": rest - depletion, "depletion": depletion, "co2": co2}


def later(world: World, rules: Rules, met: dict[str, int]) -> None:
    """A week of what each way of meeting the deficit costs later."""
    t = world.tallies
    t[CARBON_DEBT] = t.get(CARBON_DEBT, 0) + met["co2"]
    t[WARMING] = min(1000, t[CARBON_DEBT] * rules["deficit.warms"] // (1000 * YEAR))
    t[IMPORTS] = min(1000, met["import"] * rules["deficit.exposes"] // 1000)
    worn = t.get(WORN, 0)
    mends = worn * rules["deficit.mends"] // (1000 * YEAR)
    t[WORN] = min(1_000_000, worn + met["depletion"] * rules["deficit.wears"] // YEAR - mends)


def overshoot_day(footprint: int, world_biocapacity: int) -> int:
    """Day of the year by which all would have used the planet's year, lived they as here; 365 if
    they never would (facts F2.7)."""
    return min(365, 365 * world_biocapacity // max(1, footprint))
