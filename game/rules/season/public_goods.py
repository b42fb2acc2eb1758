"""The laboratory round: small groups who each decide how much to give to what all of them share.

One week is one round (Fehr & Gächter 2000, facts G1 and G2). Everyone is given the same sum, keeps
what they do not give, and gets a part of all that their group gave: giving is good for the group
and dear for the giver. What people can do about it are dials of the town: `talk` (1000: they sit
together every week), `sanctions` (how strongly falling short is answered), `legitimacy` (1000
unless it is set), and `restart`, which begins the game anew. Amounts are permille of the sum given
out; no money of the town moves.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.cooperation import (
    Institutions,
    belief_after,
    given,
    others,
    reckon_with,
    restart,
    sanctioned,
    talk,
    wears_off,
)
from game.rules.core import Context, Rules
from game.world.world import World

Ints = NDArray[np.int64]

BOND, FELT, TALKS = "public_goods:bond", "public_goods:felt", "public_goods:talks"
GIVEN, GROSS, NET = "public_goods:given", "public_goods:gross", "public_goods:net"
"""Names of the tallies: the two memories of a group, what is left over of talks that come less
often than weekly, and the means of the last round."""


def settle(world: World, ctx: Context) -> None:
    """Before the first round nobody has given anything."""
    world.tallies |= dict.fromkeys((BOND, FELT, TALKS, GIVEN, GROSS, NET), 0)


def step(world: World, ctx: Context) -> None:
    h, r, tallies = world.households, ctx.rules, world.tallies
    sanctions = world.dials.get("sanctions", 0)
    if world.dials.pop("restart", 0) > 0:
        h.belief = restart(h.belief, r)
    bond: int | Ints = tallies[BOND]
    tallies[TALKS] += world.dials.get("talk", 0)
    if tallies[TALKS] >= 1000:
        tallies[TALKS] %= 1000
        h.belief, bond = talk(h.belief, bond, r)
    felt = tallies[FELT] or sanctions * r["cooperation.announced"] // 1000
    by = Institutions(bond, sanctions, felt, world.dials.get("legitimacy", 1000))
    luck = ctx.luck.permille(world.week, "public_goods:mood", np.arange(h.n, dtype=np.int64))
    share = given(h.kind, h.belief, luck, r, by)
    belief, gross, net = np.empty_like(share), np.empty_like(share), np.empty_like(share)
    for members in groups(world, ctx):
        gave = share[members]
        belief[members] = belief_after(h.belief[members], others(gave), r)
        gross[members] = payoff(gave, r)
        fined, cost = sanctioned(gave, r, by)
        net[members] = gross[members] - fined - cost
    h.belief = belief
    tallies[BOND], tallies[FELT] = int(wears_off(bond, r)), reckon_with(felt, sanctions, r)
    for name, of_each in ((GIVEN, share), (GROSS, gross), (NET, net)):
        tallies[name] = int(of_each.mean())


def groups(world: World, ctx: Context) -> list[Ints]:
    """Rows of each group, (groups, members); who does not fill one makes a smaller one.

    The seed mixes them: once for partners, anew every week for strangers.
    """
    n, size = world.households.n, ctx.rules["public_goods.group"]
    week = world.week if ctx.rules["public_goods.strangers"] else 0
    ids = np.arange(n, dtype=np.int64)
    mixed = np.argsort(ctx.luck.raw(week, "public_goods:groups", ids), kind="stable")
    full = n - n % size
    parts = [mixed[:full].reshape(-1, size), mixed[full:].reshape(1, -1)]
    return [part for part in parts if part.size]


def payoff(gave: Ints, rules: Rules) -> Ints:
    """What each has after the round: what they kept, and their part of what the group gave."""
    pot = gave.sum(axis=-1, keepdims=True) * rules["public_goods.each_gets"] // 1000
    result: Ints = 1000 - gave + pot
    return result
