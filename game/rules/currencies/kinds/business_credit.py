"""Business credit: enterprises lend each other, through an account that sums to zero (A5, WIR and
Sardex). A member's limit is a part of its yearly takings; nothing is changed for euros.

It is a residual: used where euros are short (facts I12), so it grows when trade shrinks. How
enterprises order of each other and pay is in `rules.currencies.between`.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Context
from game.rules.currencies import issuing, joining, leaving
from game.rules.currencies.between import paying
from game.rules.currencies.design import optional
from game.rules.currencies.usual import DOORS, MEMBERSHIP
from game.world.currencies import Currency
from game.world.world import World

OF = "enterprises"
MINOR = 100
"""One is worth a euro: cents."""
ISSUES = False
DEFAULTS = {**MEMBERSHIP, "members_start": 40, "limit_turnover_permille": 20,
            "ceiling_turnover_permille": 20, "spare_permille": 150, "share_permille": 300,
            "running_cost_year": 0, "grant_year": 0, "grant_weeks": 0}
"""Facts K, A5.8 and I12."""
WORDS = {**DOORS, "use": "residual"}


def open_(world: World, ctx: Context, currency: Currency) -> None:
    joining.first_day(world, ctx, currency)


def step(world: World, ctx: Context, currency: Currency) -> None:
    circle, e = world.circles[currency.id], world.enterprises
    gone = (circle.member > 0) & ((e.alive == 0) | (e.born_week > circle.joined))
    if gone.any():
        rows = np.flatnonzero(gone)
        leaving.leave(world, ctx, currency, rows)
        number = len(rows) * optional(ctx.rules, currency, "replaced_permille") // 1000
        joining.admit(world, ctx, currency, joining.chosen(world, ctx, currency, number))
    issuing.week(world, ctx, currency)
    if paying.circle_of(world) is currency:
        paying.week(world, ctx, currency)
