"""What members decide between two evenings of the agreement: an order, a price, a shift.

Every `everyday.weeks` something comes up on which they lean apart, and they talk it over by the
method that the statutes name for every day (`everyday`). It is the same talk as an evening's, so a
stricter way takes longer and gets stuck more often, the more so the more people it asks (facts D9,
D10, D14). Whoever sat there gave the minutes and some of their rest. What is not decided cannot
wait: the order is in another town.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.deliberation import Outcome
from game.rules.assemblies.inner import members_talk
from game.rules.assemblies.ways import FEW, NOBODY, WAYS
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.statutes import method
from game.rules.vocabulary import Effect
from game.world.organisations import Organisation
from game.world.world import World

Ints = NDArray[np.int64]
KIND = "everyday"


def step(world: World, ctx: Context, org: Organisation) -> None:
    """This week's question, if it is the week for one."""
    weeks = ctx.rules["everyday.weeks"]
    if org.row < 0 or not org.members or (world.week - org.opened_week) % weeks:
        return
    out = members_talk(world, ctx, org, KIND, "", _leans(world, ctx, org))
    if out is None:
        return
    _sit(world, ctx, org, out)
    if not out.decided[0]:
        lost = -ctx.rules["everyday.lost_permille"]
        apply_all(world, ctx, [Effect("custom", org=org.provider, amount=lost)])
        ctx.tell("order_lost", org=org.provider, minutes=int(out.minutes[0]))


def _leans(world: World, ctx: Context, org: Organisation) -> Ints:
    """How members lean on what came up: most see it alike, some quite otherwise."""
    r, rows = ctx.rules, np.array(sorted(org.members), np.int64)
    drawn = ctx.luck.permille(world.week, f"everyday:{org.id}", rows) - 500
    leans: Ints = r["everyday.lean"] + drawn * r["everyday.spread"] // 500
    return leans


def _sit(world: World, ctx: Context, org: Organisation, out: Outcome) -> None:
    """Minutes and rest of whoever was asked: everybody, those who were chosen, or nobody."""
    speak = WAYS[method(ctx.rules, org, KIND)].speak
    rows = np.array(sorted(org.members), np.int64)
    sat = rows[out.spoke[0] > 0] if speak == FEW else rows[:0] if speak == NOBODY else rows
    h, minutes = world.households, int(out.minutes[0])
    given = np.minimum(minutes, h.free_minutes[sat]).clip(min=0)
    worked, tired = h.org_minutes.copy(), h.tired.copy()
    worked[sat] += given
    tired[sat] += minutes * ctx.rules["vote.tires"] // 60
    h.org_minutes, h.tired = worked, tired.clip(0, 1000)
    org.given_minutes += int(given.sum())
