"""How people fall back into the old way, and what tutors do about it (concept 106).

What holds may give way to habit in any week: less where people measure their town by how people
live (the cultural lever), where those concerned decide by consent, where both began together. A
tutor looks after a few patterns: it happens less there, and is noticed before much is lost.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Context, Rules
from game.rules.knowledge import known_rows
from game.rules.machines.pattern import HOLDS
from game.rules.transition import grid, leading, people
from game.world.transition import Pattern
from game.world.world import World


def covered(world: World, rules: Rules) -> int:
    """How much of what holds tutors keep an eye on, permille."""
    way = world.transition
    holding = sum(p.stage == HOLDS for p in way.patterns.values())
    reach = len(way.tutors) * rules["transition.tutor_reach"]
    return min(1000, reach * 1000 // max(1, holding))


def hazard(world: World, rules: Rules) -> int:
    """Chance in 10,000 that a pattern that holds falls back this week."""
    culture = grid.real(world, rules, "culture/people")
    lever = 1000 - culture * rules["transition.culture_spares"] // 1000
    eyes = 1000 - covered(world, rules) * rules["transition.tutor_spares"] // 1000
    often = leading.times(world, rules, "relapse")
    return rules["transition.relapse_per_10000"] * often // 1000 * lever // 1000 * eyes // 1000


def strikes(world: World, ctx: Context, pattern: Pattern) -> bool:
    """Whether people fell back this week; how far, it is seen at once where a tutor looks."""
    way, r = world.transition, ctx.rules
    if ctx.luck.one(world.week, "transition:relapse", pattern.id, 10_000) >= hazard(world, r):
        return False
    caught = ctx.luck.one(world.week, "transition:caught", pattern.id) < covered(world, r)
    fall = r["transition.falls"]
    pattern.alive = max(0, pattern.alive - (fall // 4 if caught else fall))
    pattern.dips += 1
    way.count("relapses")
    way.count("caught", int(caught))
    ctx.tell("fallback_caught" if caught else "fell_back", pattern=pattern.id)
    return True


def able(world: World, rules: Rules, anybody: bool = False) -> list[int]:
    """Homes from which somebody could be a tutor, the surest first: known to the team (or not, for
    `anybody`), rested, trusting, with the time for it."""
    h = world.households
    fit = (h.tired < rules["handover.tired_below"]) & (h.frail == 0) & (h.adults > 0) \
        & (h.trust >= rules["transition.tutor_trust"]) \
        & (h.free_minutes >= rules["transition.tutor_minutes"] + rules["transition.leisure"])
    if not anybody:
        fit &= known_rows(world, rules)
    fit[world.transition.tutors] = False
    rows = np.flatnonzero(fit)
    return [int(row) for row in rows[np.argsort(-h.efficacy[rows], kind="stable")]]


def train(world: World, ctx: Context, number: int, anybody: bool = False) -> None:
    """So many more tutors, as far as there is anybody; minus: so many fewer, the last first."""
    way = world.transition
    if number < 0:
        del way.tutors[max(0, len(way.tutors) + number):]
        return
    for row in able(world, ctx.rules, anybody)[:number]:
        way.tutors.append(row)
        ctx.tell("tutor_trained")


def week(world: World, ctx: Context) -> None:
    """Tutors give their hours; who is worn out may stop."""
    h, way, r = world.households, world.transition, ctx.rules
    if not way.tutors:
        return
    given = np.zeros(h.n, np.int64)
    for row in list(way.tutors):
        worn = h.tired[row] >= r["work.exhausted"] or h.frail[row] > 0
        if worn and ctx.luck.one(world.week, "transition:tutor", str(row)) < r[
                "transition.tutor_worn"]:
            way.tutors.remove(row)
            ctx.tell("tutor_left")
        else:
            given[row] = min(r["transition.tutor_minutes"], max(0, int(h.free_minutes[row])))
    if r.has("work"):
        h.org_minutes = h.org_minutes + given
        world.tallies[people.MINUTES] = world.tallies.get(people.MINUTES, 0) + int(given.sum())
