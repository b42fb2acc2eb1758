"""Footprint: what the town's week takes of land as a yearly rate, and what comes of a deficit.

Milli global hectares a person in six types of land, from what people eat, heat with and buy
(`rules.land`), less what technique spares. Felt over a few weeks: a week's purse is not a year.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Context, move_towards
from game.rules.kinds import LANDS
from game.rules.land import balance, boundaries, technique
from game.rules.land.consumption import consumption
from game.world.world import World


def settle(world: World, ctx: Context) -> None:
    world.environment.land_mgha = {}
    _take(world, ctx)


def step(world: World, ctx: Context) -> None:
    _take(world, ctx)
    balance.later(world, ctx.rules, world.environment.deficit)


def _take(world: World, ctx: Context) -> None:
    env, r = world.environment, ctx.rules
    parts = consumption(world, r)
    technique.spare(world, r, parts)
    persons = int(world.households.persons.sum())
    taken = np.sum([part.land for part in parts.values()], axis=0) // persons
    if env.land_mgha:
        before = np.array([env.land_mgha[name] for name in LANDS], np.int64)
        taken = move_towards(before, taken, r["footprint.weeks"])
    env.land_mgha = dict(zip(LANDS, taken.tolist(), strict=True))
    env.footprint_mgha = int(taken.sum())
    offered = balance.biocapacity(world, r)
    env.biocapacity_mgha = int(offered.sum())
    env.deficit = balance.deficit(world, r, taken, offered)
    env.pressures = boundaries.pressures(world, r, parts)
