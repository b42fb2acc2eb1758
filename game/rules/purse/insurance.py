"""Contributions: a formal post earns weeks of insurance, a week of benefit uses some up."""

from __future__ import annotations

import numpy as np

from game.rules.core import Context
from game.rules.purse.earning import Earned
from game.rules.purse.regimes import drawn, jobless
from game.world.households import INFORMAL
from game.world.world import World


def first_insurance(world: World, ctx: Context) -> None:
    """The years before: whoever has no informal work has some weeks behind them; of those who look
    for work a part never had a formal post."""
    h, r = world.households, ctx.rules
    share = drawn(world, ctx, "contributed")
    never = (h.job_woman == INFORMAL) | (h.job_man == INFORMAL)
    never |= (jobless(world) > 0) & (share >= r["income.insured_jobless_permille"])
    weeks = r["income.weeks_most"] * share // 1000
    h.insured_weeks = np.where(never | (h.adults == 0), 0, weeks).astype(np.int64)
    h.insured_cents = (h.insured_weeks > 0) * np.int64(r["income.usual_wage_cents"])


def contribute(world: World, ctx: Context, week: Earned) -> None:
    h, r = world.households, ctx.rules
    posts = week.wages.posts
    h.insured_cents = np.where(posts > 0, week.wages.full // posts.clip(min=1), h.insured_cents)
    used = jobless(world) * r["income.weeks_for_a_week"]
    h.insured_weeks = (h.insured_weeks + posts - used).clip(0, r["income.weeks_most"])
