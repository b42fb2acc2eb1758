"""What unmet needs do to people: illness, and the belief that one can change something.

Hunger, thirst, cold and untreated illness make ill; whoever is ill and not treated stays ill
longer. Living through weeks without the core needs wears self-efficacy down, being heard builds it
up (facts C4: the strongest reason why people take part). Learning gives skills, slowly.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.world.households import NEED, SKILLS, Households
from game.world.world import World

Ints = NDArray[np.int64]

BODY = [NEED[name] for name in ("food", "water", "energy", "health")]
CORE = [NEED[name] for name in ("food", "water", "energy", "health", "care", "housing")]


def core_short(h: Households, rules: Rules) -> Ints:
    """How many of the core needs each household is short of."""
    short: Ints = (h.needs[CORE] < rules["needs.short_below"]).sum(axis=0)
    return short


def step(world: World, ctx: Context) -> None:
    h, r = world.households, ctx.rules
    ids = np.arange(h.n, dtype=np.int64)
    floor = r["needs.short_below"]
    lacking = (floor - h.needs[BODY]).clip(min=0).sum(axis=0)
    falls = lacking * r["needs.ill_permille"] // floor
    if falls.any():
        draw = ctx.luck.permille(world.week, "needs:ill", ids)
        weeks = np.where(h.ill_weeks > 0, h.ill_weeks + 1, r["needs.ill_weeks"])
        h.ill_weeks = np.where(draw < falls, weeks.clip(max=r["needs.ill_longest"]), h.ill_weeks)
    short = core_short(h, r) > 0
    heard = (h.level("voice") - floor).clip(min=0) * r["needs.efficacy_gain"] // 1000
    worn = short * r["needs.efficacy_loss"] * h.efficacy // 1000
    built = heard * (1000 - h.efficacy) // 1000
    h.efficacy = (h.efficacy + built - worn).clip(0, 1000)
    _learn(world, ctx, ids)


def _learn(world: World, ctx: Context, ids: Ints) -> None:
    """Somebody who learns well may find a skill in a week, one of those the town knows."""
    h, r = world.households, ctx.rules
    pupils = (h.children + h.youth) > 0
    able = pupils & (h.level("learning") >= r["needs.skill_from"])
    draw = ctx.luck.permille(world.week, "needs:skill", ids)
    found = np.flatnonzero(able & (draw < r["needs.skill_permille"]))
    if len(found):
        which = ctx.luck.permille(world.week, "needs:which_skill", found) * len(SKILLS) // 1000
        h.skills[found] |= np.int64(1) << which
