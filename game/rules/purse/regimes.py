"""What the state adds to a week, by welfare regime (concepts: liberal, corporatist, universal).

One rule with three sets of numbers, in permille of the poverty line or of a wage, so that they
hold in any currency. Liberal: little by right, help after a means test. Corporatist: insurance
answers for the last formal wage and for dependants through the breadwinner; whoever never had a
formal post, the informal among them, gets little. Universal: the same for everybody, by age.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.poverty import line
from game.world.households import AT_HOME, JOBLESS
from game.world.luck import Luck
from game.world.world import World

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Wages:
    """Formal wages of each household this week."""

    gross: Ints
    full: Ints
    """What they would be for full posts."""
    posts: Ints
    tax: Ints


def regime(r: Rules) -> str:
    return r.kind.regime if r.kind else "corporatist"


def benefits(world: World, ctx: Context, wages: Wages, earnings: Ints) -> Ints:
    """What the state pays each household; `earnings` is what it has from work after tax. The means
    test is a pension without contributions to elders, of whom most claim it."""
    r = ctx.rules
    by_right = (old_age(world, ctx) + children(world, r, wages) + joblessness(world, r)
                + disability(world, r) + missed_hours(world, r, wages))
    floor = line(world.households, r) * number(r, "floor") // 1000
    take_up = np.where(world.households.elders > 0, r["income.elders_claim_permille"],
                       number(r, "take_up"))
    takes = drawn(world, ctx, "claims") < take_up
    result: Ints = by_right + (floor - by_right - earnings).clip(min=0) * takes
    return result


def number(r: Rules, name: str) -> int:
    return r[f"income.{name}_{regime(r)}"]


def old_age(world: World, ctx: Context) -> Ints:
    """A flat part for every elder; an insured one for homes with a history of formal work, in
    which a second elder counts as a dependant."""
    h, r = world.households, ctx.rules
    flat = h.elders * (r["income.line_cents"] * number(r, "pension_flat") // 1000)
    pension = r["income.usual_wage_cents"] * number(r, "pension_insured") // 1000
    second = pension * number(r, "dependant") // 1000
    had_posts = drawn(world, ctx, "insured") < r["income.insured_elders_permille"]
    result: Ints = flat + had_posts * ((h.elders > 0) * pension + (h.elders > 1) * second)
    return result


def children(world: World, r: Rules, wages: Wages) -> Ints:
    """For every child, or for the children of whoever has or had a formal post."""
    h, unit = world.households, r["income.line_cents"]
    each = unit * number(r, "child_flat") // 1000 + (
        (wages.posts > 0) | insured(world, r)) * (unit * number(r, "child_insured") // 1000)
    result: Ints = h.children * each
    return result


def jobless(world: World) -> Ints:
    h = world.households
    count: Ints = (h.job_woman == JOBLESS).astype(np.int64) + (h.job_man == JOBLESS)
    return count


def insured(world: World, r: Rules) -> NDArray[np.bool_]:
    """Who looks for work and has contributions left."""
    left: NDArray[np.bool_] = world.households.insured_weeks >= r["income.weeks_for_a_week"]
    return (jobless(world) > 0) & left


def joblessness(world: World, r: Rules) -> Ints:
    """Flat for everybody who looks for work; insurance in parts of the last wage as long as
    contributions last, more with children or a spouse at home, never above the wage."""
    h = world.households
    flat = r["income.line_cents"] * number(r, "jobless_flat") // 1000
    at_home = (h.job_woman == AT_HOME).astype(np.int64) + (h.job_man == AT_HOME)
    part = number(r, "jobless_insured") + np.minimum(h.children + at_home, 3) * (
        number(r, "dependant") * number(r, "jobless_insured") // 3000)
    part = np.minimum(part, 1000)
    paid: Ints = jobless(world) * (flat + insured(world, r) * (h.insured_cents * part // 1000))
    return paid


def disability(world: World, r: Rules) -> Ints:
    each = r["income.line_cents"] * number(r, "disabled") // 1000
    return world.households.disabled * each


def missed_hours(world: World, r: Rules, wages: Wages) -> Ints:
    """Wages lost to illness by the regime's sick pay; those lost to care as far as the town's
    policy of paid care leave goes."""
    if not r.has("labour"):
        return np.zeros_like(wages.gross)
    missed = (wages.full - wages.gross).clip(min=0)
    leave = world.dials.get("care_leave", 0) * r["income.leave_permille"] // 1000
    ill = world.households.ill_weeks > 0
    return missed * np.where(ill, max(leave, number(r, "sick")), leave) // 1000


def drawn(world: World, ctx: Context, what: str) -> Ints:
    """A household's lot for good, 0..999: the same every week."""
    return _lots(ctx.luck, what, world.households.n)


@lru_cache(maxsize=32)
def _lots(luck: Luck, what: str, n: int) -> Ints:
    lots = luck.permille(0, f"income:{what}", np.arange(n, dtype=np.int64))
    lots.flags.writeable = False
    return lots
