"""Gifts (row 72): help for nothing, which nobody writes down and nobody forgets.

Whoever is willing (facts G3) and has time gives to one of those it knows who lacks most. A gift
costs an hour, meets a little of what lacks, and builds trust on both sides. It also moves
standing: who gives rises, who cannot give back sinks, and from some point on would rather not be
given anything. A custom of gifts so binds a town, and ranks it. No cent is posted.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.needs.giving import willing
from game.world.households import NEED
from game.world.world import World

Ints = NDArray[np.int64]
MET = [NEED[name] for name in ("food", "care", "networks")]


def step(world: World, ctx: Context) -> None:
    h, r, place = world.households, ctx.rules, world.beside
    standing = standings(world)
    if not place.gifts:
        place.standing = _faded(standing, r["beside.gift_weeks"]).tolist() if standing.any() else []
        return
    ids = np.arange(h.n, dtype=np.int64)
    draw = ctx.luck.permille(world.week, "gifts", ids)
    chance = place.gifts * r["beside.gift_chance"] // 1000
    grown = np.maximum(1, h.adults + h.elders)
    spare = h.free_minutes // grown >= r["beside.gift_spare_minutes"]
    givers = np.flatnonzero(willing(world, ctx) & spare & (draw < chance))
    proud = standing <= -r["beside.gift_burden"]
    lack = h.needs[MET].min(axis=0) + h.trust // 4
    known = h.ties[givers]
    receivers = known[np.arange(len(givers)), lack[known].argmin(axis=1)]
    refused = proud[receivers]
    givers, receivers = givers[~refused], receivers[~refused]
    minutes = np.minimum(r["beside.gift_minutes"], h.free_minutes[givers])
    h.errand_minutes[givers] += minutes
    bonds = r["beside.gift_bonds"]
    for rows, part in ((receivers, bonds), (givers, bonds // 2)):
        rows = np.unique(rows)
        h.trust[rows] = (h.trust[rows] + (1000 - h.trust[rows]) * part // 1000).clip(0, 1000)
    most = h.needs[MET].argmin(axis=0)
    got = np.unique(receivers)
    place_of = np.array(MET, np.int64)[most[got]]
    h.needs[place_of, got] = (h.needs[place_of, got] + r["beside.gift_met"]).clip(0, 1000)
    np.add.at(standing, givers, r["beside.gift_standing"])
    np.subtract.at(standing, receivers, r["beside.gift_standing"])
    standing = _faded(standing, r["beside.gift_weeks"]).clip(-1000, 1000)
    ashamed = standing <= -r["beside.gift_burden"]
    h.efficacy = (h.efficacy - ashamed * r["beside.gift_shame"]).clip(0, 1000)
    place.standing = standing.tolist()
    place.week |= {"gifts": len(givers), "gift_minutes": int(minutes.sum()),
                   "gifts_refused": int(refused.sum())}


def standings(world: World) -> Ints:
    n = world.households.n
    return np.array((world.beside.standing + [0] * n)[:n], np.int64)


def gap(world: World) -> int:
    """Standing of the fifth that gave most beyond that of the fifth that owes most, permille."""
    ranked = np.sort(standings(world))
    fifth = max(1, len(ranked) // 5)
    return int(ranked[-fifth:].mean() - ranked[:fifth].mean())


def _faded(standing: Ints, weeks: int) -> Ints:
    """Debts of this kind fade: a part each week, at least one."""
    left: Ints = np.sign(standing) * (np.abs(standing) * (weeks - 1) // weeks)
    return left
