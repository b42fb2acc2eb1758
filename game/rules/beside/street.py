"""Work without papers (row 69): the town hall may help with papers, let people join, or fine.

`formalise`: papers cost a part of what is taken in, and bring insurance and customers who want an
invoice. Nobody takes them who would fall below the line; with simple forms and a lower rate the
town bears a part of the cost. `federate`: a mutual of street workers, one box for the ill, buying
together, a say; it takes trust and dues, insures nobody for old age, pays no tax, and stays when
the town hall turns. `fine`: whoever is caught pays and loses what is on the table; who can, takes
papers at full cost; who cannot is driven off, and that is the poorest first. What was driven away
comes back slowly.
Here only who is where; the money of a week is `street_money`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.beside import street_money
from game.rules.core import Context, Rules
from game.rules.poverty import is_poor, line
from game.world.households import INFORMAL, JOBLESS
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
NONE, REGISTERED, MEMBER = range(3)
USUAL = "labour:informal"
"""Tally of labour: informal work that there usually is."""


def workers(world: World) -> Mask:
    """Homes in which somebody works without a contract."""
    h = world.households
    mask: Mask = (h.job_woman == INFORMAL) | (h.job_man == INFORMAL)
    return mask


def papers(world: World) -> Ints:
    n = world.households.n
    return np.array((world.beside.papers + [0] * n)[:n], np.int64)


def first(world: World) -> Ints:
    """1 for each home that lived by such work in the first week; before it, that does now."""
    kept = np.array(world.beside.street_first, np.int64)
    return kept if len(kept) == world.households.n else workers(world).astype(np.int64)


def covered(world: World) -> int:
    """Of the homes with informal work, how many have papers or a mutual, permille."""
    mine = workers(world)
    return int(((papers(world) > 0) & mine).sum()) * 1000 // max(1, int(mine.sum()))


def step(world: World, ctx: Context) -> None:
    place = world.beside
    place.street_first = first(world).tolist()
    mine, has = workers(world), papers(world)
    has[~mine] = NONE
    takings = street_money.takings(world, ctx) * mine
    if place.street == "formalise":
        _register(world, ctx, has, takings, place.street_amount)
    elif place.street == "federate":
        _gather(world, ctx, has, takings)
    _belong(world, ctx, has)
    caught = _fine(world, ctx, has, takings) if place.street == "fine" else 0
    if place.street != "fine" and place.pushed:
        _come_back(world, ctx.rules["beside.stalls_weeks"])
    mine = workers(world)
    has[~mine] = NONE
    place.papers = has.tolist()
    place.week |= {
        "street_homes": int(mine.sum()), "street_caught": caught, "street_pushed": place.pushed,
        "street_registered": int((has == REGISTERED).sum()),
        "street_members": int((has == MEMBER).sum()),
        **street_money.flow(world, ctx, has, takings * mine)}


def _register(world: World, ctx: Context, has: Ints, takings: Ints, help_: int) -> None:
    """Those who think about it take papers if they bring more than they cost and leave enough."""
    h, r = world.households, ctx.rules
    ids = np.arange(h.n, dtype=np.int64)
    think = ctx.luck.permille(world.week, "street:papers", ids) < r["beside.papers_considers"]
    pays = think & (takings > 0) & (has != REGISTERED) & affordable(world, ctx, takings, help_)
    differs = 500 + ctx.luck.permille(0, "street:worth", ids) 
    brings = (r["beside.papers_custom"] + r["beside.papers_worth"]) * differs // 1000
    worth = brings >= street_money.rate(r, help_)
    has[pays & worth] = REGISTERED
    has[(has == REGISTERED) & ~affordable(world, ctx, takings, help_) & think] = NONE


def affordable(world: World, ctx: Context, takings: Ints, help_: int) -> Mask:
    """Whose income leaves enough once papers are paid."""
    h, r = world.households, ctx.rules
    left = h.income_cents - takings * street_money.rate(r, help_) // 1000
    mask: Mask = left >= line(h, r) * r["beside.papers_floor"] // 1000
    return mask


def _gather(world: World, ctx: Context, has: Ints, takings: Ints) -> None:
    """Those who trust put money into one box, as far as somebody goes round and asks."""
    h, r = world.households, ctx.rules
    ids = np.arange(h.n, dtype=np.int64)
    chance = r["beside.papers_considers"] * world.beside.street_amount // 1000
    think = ctx.luck.permille(world.week, "street:join", ids) < chance
    trusts = h.trust >= r["beside.mutual_trust"]
    has[think & trusts & (takings > 0) & (has == NONE)] = MEMBER


def _belong(world: World, ctx: Context, has: Ints) -> None:
    """A mutual is its members' own: it stays whatever the town hall does next, while they trust."""
    h, r = world.households, ctx.rules
    has[(has == MEMBER) & (h.trust < r["beside.mutual_trust"] // 2)] = NONE
    there = has == MEMBER
    if not there.any():
        street_money.share_out(world)
        return
    minutes = np.minimum(r["beside.mutual_minutes"], h.free_minutes.clip(min=0)) * there
    h.errand_minutes = h.errand_minutes + minutes
    for name in ("trust", "efficacy"):
        level = h.level(name)
        h.set_level(name, level + (1000 - level) * r["beside.mutual_bonds"] // 1000 * there)


def _fine(world: World, ctx: Context, has: Ints, takings: Ints) -> int:
    """Inspectors: who is caught pays, then takes papers if that leaves enough, or is driven off."""
    h, r, place = world.households, ctx.rules, world.beside
    ids = np.arange(h.n, dtype=np.int64)
    chance = r["beside.fine_caught"] * place.street_amount // 1000
    draw = ctx.luck.permille(world.week, "street:fine", ids)
    caught = (draw < chance) & (has != REGISTERED) & (takings > 0)
    if not caught.any():
        return 0
    can = caught & affordable(world, ctx, takings, 0)
    street_money.fine(world, r, takings * caught)
    h.trust = (h.trust - caught * r["beside.fine_trust"]).clip(0, 1000)
    has[can] = REGISTERED
    away = np.flatnonzero(caught & ~can)
    for job in (h.job_woman, h.job_man):
        gone = away[job[away] == INFORMAL]
        job[gone] = JOBLESS
        place.pushed += len(gone)
        world.tallies[USUAL] = max(0, world.tallies.get(USUAL, 0) - len(gone))
    return int(caught.sum())


def _come_back(world: World, weeks: int) -> None:
    back = (world.beside.pushed + weeks - 1) // weeks
    world.beside.pushed -= back
    world.tallies[USUAL] = world.tallies.get(USUAL, 0) + back


def poor_of_the_first(world: World, rules: Rules) -> int:
    """Of the homes that lived by such work at first, how many are poor, permille."""
    poor = is_poor(world.households, rules)
    theirs = first(world) > 0
    return int((poor & theirs).sum()) * 1000 // max(1, int(theirs.sum()))
