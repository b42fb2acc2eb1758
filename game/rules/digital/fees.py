"""What an app changes in the week of those who sell: what it keeps, customers from further away,
and what shared data spares them. Cents a week, by row of the enterprises."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.digital.app import COOPERATIVE, PURSE, running, sellers, spec_of
from game.world.world import EURO, World

Ints = NDArray[np.int64]


def keeps(world: World, rules: Rules) -> Ints | None:
    """Collect what it keeps of the week's orders; None where there is none. Only what is bought in
    town is ordered by it."""
    spec = spec_of(rules)
    if spec is None or not running(world):
        return None
    e, d, rows = world.enterprises, world.digital, sellers(world, rules)
    near = 1000 - rules.sectors[rules.sector_index[spec.sector]].exports
    part = d.users * rules["digital.ordered"] // 1000 * near // 1000
    kept = np.zeros(e.n, np.int64)
    kept[rows] = e.sales_cents[rows] * part // 1000 * d.fee // 1000
    whole, here = int(kept.sum()), d.kind == COOPERATIVE
    world.ledger.settle(EURO, ("enterprise", -kept), (PURSE if here else "outside", whole))
    d.week |= {"left": 0 if here else whole, "stayed": whole if here else 0}
    d.totals["left"] = d.totals.get("left", 0) + d.week["left"]
    d.totals["stayed"] = d.totals.get("stayed", 0) + d.week["stayed"]
    return kept


def spared(world: World, rules: Rules) -> int:
    """What shared data spares everybody who buys, carries or stores: permille of what they buy."""
    if not rules.has("digital"):
        return 0
    return world.digital.fresh * rules["digital.commons_saves"] // 1000


def reach(world: World, rules: Rules, sector: str) -> int:
    """Customers from outside the town that find their way by it, permille more."""
    spec = spec_of(rules)
    if spec is None or spec.sector != sector or not running(world):
        return 0
    return world.digital.users * rules["digital.reach"] // 1000
