"""What an app knows, and whose that is (concept 19).

`kept` by its members it does nothing but run the app. `sold`, it comes back as prices made for each
home, and as being watched: money leaves the town and trust wears. A cooperative that sells what
its members told it has quick money and loses many of them. As a `commons` it is open to all: what
is ordered where and when spares everybody ways and waste, users or not. It is worth as much as the
app is used, and ages when nobody adds to it.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Context, move_towards
from game.rules.digital.app import COMMERCIAL, COOPERATIVE, PURSE, running, users
from game.world.world import EURO, World

WORDS = ("kept", "sold", "commons")


def decide(world: World, ctx: Context, word: str) -> bool:
    """Whose it is from now on. A commercial one sells, whatever the town would like."""
    d = world.digital
    if not running(world) or (d.kind == COMMERCIAL and word != "sold"):
        ctx.tell("data_refused", data=word)
        return False
    if word != d.data:
        d.data = word
        ctx.tell("data_decided", data=word)
    return True


def week(world: World, ctx: Context) -> None:
    d, r, h = world.digital, ctx.rules, world.households
    shared = d.users if running(world) and d.data == "commons" else 0
    d.fresh = int(move_towards(d.fresh, shared, r["digital.fresh_weeks"]))
    if d.fresh:
        minutes = r["digital.commons_minutes"] * d.fresh // 1000
        h.errand_minutes = (h.errand_minutes - np.minimum(h.errand_minutes, minutes))
    if not running(world) or d.data != "sold":
        d.week["priced"] = 0
        return
    mine = users(world, ctx)
    cash = world.ledger.of_households(EURO)
    priced = np.minimum(cash, mine * h.income_cents * r["digital.priced"] // 1000).clip(min=0)
    whole = int(priced.sum())
    theirs = whole * r["digital.sold_share"] // 1000 if d.kind == COOPERATIVE else 0
    world.ledger.settle(EURO, ("households", -priced), (PURSE, theirs), ("outside", whole - theirs))
    d.week["priced"] = whole
    d.totals["priced"] = d.totals.get("priced", 0) + whole
    h.trust[mine] = (h.trust[mine] - r["digital.watched"]).clip(min=0)
