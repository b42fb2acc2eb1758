"""Allotments: what share of their usual draw homes and branches may take, and who keeps to it.

Keeping to a cut is a contribution to a common good: conditional cooperators keep to it as far as
they believe that others do, free riders hardly (facts G3 to G5); rules agreed in an assembly and
watching carry it (G7, G9). A cut costs trust, much less where those who are cut agreed the rules
(D12). `world.allotments` holds drawer id -> permille.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.content import CommonSpec
from game.rules.core import Context, Rules
from game.rules.kinds import Sector
from game.world.world import World

Ints = NDArray[np.int64]


def allowed(world: World, rules: Rules, spec: CommonSpec) -> Ints:
    """What each home may take, permille of what it usually takes."""
    by_district = np.full(len(rules.content.districts), 1000, np.int64)
    for drawer in rules.content.drawers:
        if drawer.common == spec.id and drawer.district is not None:
            by_district[rules.district_index[drawer.district]] = world.allotments.get(
                drawer.id, 1000)
    return by_district[world.households.district]


def keeps(world: World, rules: Rules) -> Ints:
    """How far each home keeps to a cut, permille."""
    h = world.households
    return (h.belief * 670 // 1000 + h.trust * 240 // 1000).clip(0, 1000)


def taken(world: World, ctx: Context, spec: CommonSpec) -> Ints:
    """What each home takes, permille of what it usually takes."""
    cut = 1000 - allowed(world, ctx.rules, spec)
    if not cut.any():
        return 1000 - cut
    return 1000 - cut * keeps(world, ctx.rules) // 1000


def of_sector(world: World, rules: Rules, spec: CommonSpec, sector: Sector) -> int:
    """What a branch takes, permille of what it usually takes."""
    for drawer in rules.content.drawers:
        if drawer.common == spec.id and drawer.sector == sector.id:
            return world.allotments.get(drawer.id, 1000)
    return 1000


def step(world: World, ctx: Context) -> None:
    """What cuts do to trust and belief."""
