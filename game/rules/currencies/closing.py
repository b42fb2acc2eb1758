"""The end of a currency: how accounts are settled, and who goes over to another.

Where a kind has a rule of its own (`settle`: a backed one pays euros out of its reserve), that one
holds. Otherwise what people still have is void and what they owe is let off: everything goes to
the account behind the circle, which then stands at zero too. Who has worked for what is void has
trusted for nothing.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Context
from game.rules.currencies import joining
from game.rules.currencies.accounts import by_household, hold, is_backed, issues, move
from game.rules.currencies.kinds import KINDS
from game.world.currencies import Currency
from game.world.world import World


def settle(world: World, ctx: Context, currency: Currency) -> None:
    """All accounts to zero by the design's rule; nobody belongs any more."""
    own = getattr(KINDS[currency.kind], "settle", None)
    if own is not None:
        own(world, ctx, currency)
    void = _void(world, currency)
    circle = world.circles[currency.id]
    if void and by_household(currency):
        lost = hold(world, currency).clip(min=0) * 1000 // max(1, void)
        h = world.households
        h.trust = (h.trust - np.minimum(lost, 1000) * ctx.rules["currency.void_trust"] // 1000
                   ).clip(min=0)
    move(world, currency, -hold(world, currency))
    circle.joined[circle.member > 0] = -max(1, world.week)
    circle.member[:] = 0
    ctx.tell("currency_settled", currency=currency.id, void=void)


def go_over(world: World, ctx: Context, currency: Currency, other: Currency, rate: int) -> None:
    """Members belong to the other from now on, with `rate` permille of a new unit for each old
    one: debts too where neither is issued. The old accounts then stand at zero. Euros behind the
    old one are paid out first; of a new one with euros behind it nobody is given any."""
    old, new = world.circles[currency.id], world.circles[other.id]
    if is_backed(world, currency):
        KINDS[currency.kind].settle(world, ctx, currency)
    balance = hold(world, currency).copy()
    if old.n == new.n:
        rows = np.flatnonzero((old.member > 0) & (new.member == 0))
        joining.admit(world, ctx, other, rows)
        both = not issues(currency) and not issues(other)
        kept = balance if both else balance.clip(min=0)
        scale = KINDS[other.kind].MINOR * rate
        changed = kept * (old.member > 0) * scale // (KINDS[currency.kind].MINOR * 1000)
        if not is_backed(world, other):
            move(world, other, changed)
    move(world, currency, -balance)
    old.joined[old.member > 0] = -max(1, world.week)
    old.member[:] = 0


def _void(world: World, currency: Currency) -> int:
    """Minor units that people hold and that are worth nothing any more."""
    return int(hold(world, currency).clip(min=0).sum())
