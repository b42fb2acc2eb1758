"""Who comes to an edition and what each marks.

Few come (facts D2 to D5): a usual share, as far as people believe that what they choose is done,
more where it is talked over in public first, more of those who miss most, fewer who have no time.
Each marks what it misses most itself, water and health before all where there is nothing to buy
them with, and what is near; where neighbours have talked, what others miss counts too.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.content import CivicProject
from game.rules.core import Context, Rules
from game.rules.groups import group
from game.rules.partnership.people import BASICS, lack, worse_off
from game.world.world import World

Ints = NDArray[np.int64]

SURE = 1_000_000


def chances(world: World, rules: Rules) -> Ints:
    """Chance of taking part, millionths, household by household."""
    h, b, r = world.households, world.partnership.budget, rules
    usual = r["participatory.turnout"] * b.faith * 2
    if "deliberation" in b.switches:
        usual = usual * (1000 + r["participatory.talked_over"]) // 1000
    if "financial" not in b.switches:
        usual = usual * (1000 - r["participatory.untold"]) // 1000
    missed = sum(lack(world, r, need) for need in BASICS) // len(BASICS)
    stake = missed * (1000 + worse_off(world) * r["participatory.basics_first"]) // 1000
    chance = usual * (1000 + stake * r["participatory.stake"] // 1000) // 1000
    leisure = h.free_minutes // np.maximum(1, h.adults + h.elders)
    busy = leisure < r["participation.leisure_minutes"]
    chance = chance * (1000 - busy * r["participatory.busy"]) // 1000
    found: Ints = (chance * (500 + h.efficacy) // 1000).clip(0, SURE)
    return found


def who_comes(world: World, ctx: Context) -> Ints:
    rows = np.arange(world.households.n, dtype=np.int64)
    draw = ctx.luck.permille(world.week, "participatory:turnout", rows, 0) * 1000 \
        + ctx.luck.permille(world.week, "participatory:turnout", rows, 1)
    return rows[draw < chances(world, ctx.rules)]


def marks(world: World, ctx: Context, options: list[CivicProject], rows: Ints) -> dict[
        int, list[str]]:
    """Row -> the projects that it marks, the dearest to it first."""
    r, wants = ctx.rules, dict[str, list[int]]()
    for project in options:
        mood = ctx.luck.permille(world.week, f"participatory:{project.id}", rows, 0) - 500
        want = _misses(world, r, project, rows) + mood * r["participatory.mood"] // 500
        for wish in project.wishes:
            want = want + group(world, r, wish.group)[rows] * wish.amount
        wants[project.id] = want.tolist()
    most = r["participatory.marks"]
    return {row: sorted(wants, key=lambda p: (-wants[p][i], p))[:most]
            for i, row in enumerate(rows.tolist())}


def _misses(world: World, rules: Rules, project: CivicProject, rows: Ints) -> Ints:
    """How much it would be to each of these."""
    h, need = world.households, rules.services[project.service].need
    poor, missed = worse_off(world), lack(world, rules, need)
    weight = np.full(h.n, 1000, np.int64)
    if need in BASICS:
        weight = weight + poor * rules["participatory.basics_first"]
    own = (missed * weight // 1000)[rows]
    if "deliberation" in world.partnership.budget.switches:
        others = int((missed * weight // 1000)[poor].mean())
        part = rules["participatory.heard_others"]
        own = own * (1000 - part) // 1000 + others * part // 1000
    if project.districts:
        near = [rules.district_index[d] for d in project.districts]
        own = own + np.isin(h.district[rows], near) * rules["participatory.near"]
    mine: Ints = own
    return mine
