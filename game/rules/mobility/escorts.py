"""Neighbours who walk a way together: who is asked, who comes, and how it wears out.

Homes along the way are asked; of them those come who trust enough, are rested and have the time.
Coming tires, so that an escort that rests on few is soon nobody's.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Context, Rules
from game.rules.mobility.lines import give_minutes
from game.rules.mobility.reach import OF_ROWS
from game.rules.mobility.ways import spec_of
from game.world.mobility import Escort
from game.world.world import World


def begin(world: World, rules: Rules, way: str, part: str, asked: int) -> None:
    """So many homes are asked from now on; none: it ends. Who comes shows at once."""
    key = f"{way}/{part}"
    if asked <= 0:
        world.mobility.escorts.pop(key, None)
        return
    world.mobility.escorts[key] = Escort(asked)
    world.mobility.escorts[key].homes = _who_comes(world, rules, way, asked)


def week(world: World, ctx: Context) -> None:
    h, r = world.households, ctx.rules
    minutes = np.zeros(h.n, np.int64)
    for key, escort in list(world.mobility.escorts.items()):
        way, _, part = key.partition("/")
        escort.homes = _who_comes(world, r, way, escort.asked)
        if not escort.homes:
            del world.mobility.escorts[key]
            ctx.tell("escort_ended", way=way, part=part)
            continue
        h.tired[escort.homes] = (h.tired[escort.homes] + r["mobility.escort_tires"]).clip(0, 1000)
        minutes[escort.homes] += r["mobility.escort_minutes"]
    if minutes.any():
        give_minutes(world, r, minutes)


def _who_comes(world: World, rules: Rules, way: str, asked: int) -> list[int]:
    h, spec = world.households, spec_of(rules)
    ends = [d for w in (spec.ways if spec else ()) if w.id == way for d in w.between]
    along = np.flatnonzero(np.isin(h.district, [rules.district_index[d] for d in set(ends)])
                           & (h.adults > 0) & (h.frail == 0))
    toss = OF_ROWS.permille(0, f"escort:{way}", along.astype(np.int64))
    them = along[np.argsort(toss, kind="stable")][:asked]
    come = (h.trust[them] >= rules["mobility.escort_trust"]) \
        & (h.tired[them] < rules["mobility.escort_worn"]) \
        & (h.free_minutes[them] >= rules["mobility.escort_minutes"])
    return [int(row) for row in them[come]]
