"""Talent flight: where pay is flatter than elsewhere, skilled members leave (facts B16).

Each week a skilled member may take a better paid post, the sooner the flatter the pay and the less
they trust the others; only where a firm has an open post, so hardly anybody in a slump. What they
knew goes with them.
"""

from __future__ import annotations

import numpy as np

from game.rules.coops.pay import skilled_of
from game.rules.core import Context
from game.rules.jobs import people
from game.rules.statutes import value
from game.world.enterprises import FIRM
from game.world.organisations import Organisation
from game.world.world import World


def flee(world: World, ctx: Context, org: Organisation) -> None:
    """Those who go this week. Membership ends with the post (`coops.membership`)."""
    r, e = ctx.rules, world.enterprises
    flat = r["talent.outside_tenths"] - value(r, org, "pay_ratio_tenths")
    if flat <= 0 or org.row < 0 or not r.has("labour"):
        return
    h = world.households
    job = people.jobs(h)
    who, skilled = skilled_of(world, r, org, job)
    places = who[skilled]
    doubt = 1500 - h.trust[places % h.n]
    chance = r["talent.leave_per_million"] * flat * doubt // 1000
    drawn = ctx.luck.raw(world.week, f"talent:{org.id}", places) >> np.uint64(40)
    going = places[drawn.astype(np.int64) * 1_000_000 >> 24 < chance]
    for place in going.tolist():
        post = _open_post(world, org.row)
        if post < 0:
            break
        job[place] = post
        e.workers[post] += 1
        e.workers[org.row] -= 1
        e.productivity[org.row] = max(
            r["enterprise.productivity_least"], int(e.productivity[org.row])
            - r["talent.loss_permille"] // max(1, len(places)))
        ctx.tell("talent_left", org=org.provider)
    people.write(h, job)


def _open_post(world: World, row: int) -> int:
    """The firm with an open post that does best, in the same branch first; -1 if there is none."""
    e = world.enterprises
    vacant = (e.alive > 0) & (e.form == FIRM) & (e.jobs > e.workers)
    if not vacant.any():
        return -1
    score = e.productivity + (e.sector == e.sector[row]) * 10_000
    return int(np.argmax(np.where(vacant, score, -1)))
