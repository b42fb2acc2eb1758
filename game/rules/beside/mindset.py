"""What people measure their town by (rows 63 and 65): a slow variable that examples move.

It follows what people see for themselves: enterprises with a label, things that are lent and
mended, members of cooperatives, processes of co-production, gifts; and what the town publishes of
itself. It shows in what people buy by, in what they do with money saved, and in what a balance is
worth to an enterprise. A council can have the local tax follow what leaves the town instead of
what is taken in: in all it brings the same, and branches whose money stays bear less.
"""

from __future__ import annotations

import numpy as np

from game.rules.beside.label import bears
from game.rules.beside.sharing import sharers
from game.rules.core import Rules, move_towards
from game.rules.machines.organisation import STEADY
from game.rules.machines.process import PHASES
from game.world.world import EURO, World

SEEN = 4
"""Kinds of example that, lived with by everybody, are all there is to see."""


def step(world: World, rules: Rules) -> None:
    place = world.beside
    aim = rules["beside.mindset_first"]
    aim += examples(world) * rules["beside.mindset_examples"] // 1000
    aim += place.choices.get("statistics", 0) * rules["beside.mindset_statistics"] // 1000
    place.mindset = int(move_towards(place.mindset, min(1000, aim), rules["beside.mindset_weeks"]))
    _follow_leaks(world, rules)


def examples(world: World) -> int:
    """How much of another economy a usual home has before its eyes, permille."""
    place, h, e = world.beside, world.households, world.enterprises
    alive = int(e.alive.sum())
    members = {row for org in world.orgs.values() if org.stage in STEADY for row in org.members}
    takers = sum(int(t.part.sum()) for id_, t in world.takers.items()
                 if world.processes[id_].stage in PHASES)
    seen = (
        int(bears(world).sum()) * 1000 // alive if alive else 0,
        int(sharers(world).sum()) * 1000 // h.n,
        sum(place.loops.values()) // 4,
        min(1000, 2 * len(members) * 1000 // h.n),
        min(1000, 4 * takers * 1000 // h.n),
        place.gifts // 2,
    )
    return min(1000, sum(seen) // SEEN)


def _follow_leaks(world: World, rules: Rules) -> None:
    """The local tax by what leaves the town: what some branches pay more others pay less."""
    part = world.beside.choices.get("tax_base", 0)
    e = world.enterprises
    if not part or not rules.has("municipality") or not e.n:
        return
    due = e.sales_cents * e.alive * world.municipality.tax_permille // 1000
    whole = int(due.sum())
    leaks = rules.sector_table[e.sector, 2]
    mean = int((due * leaks).sum()) // max(1, whole)
    more = due * (leaks - mean) // max(1, mean) * rules["beside.tax_spread"] // 1000 * part // 1000
    more = np.maximum(more, -due)
    if more.any():
        world.ledger.settle(EURO, ("enterprise", -more), ("town_hall", int(more.sum())))
