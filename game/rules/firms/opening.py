"""The enterprises of the first morning, and those that start later.

Posts match the town's people in paid work; sizes differ by luck. Ages are mixed, and whoever is
older has more put by and is, on the whole, better at it: those who were not have left. Free
rows wait for newcomers. A newcomer starts small, with thin capital and with luck still to show:
why so many leave early (facts B3).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.firms import advances, employers
from game.rules.firms.branches import branches, sums, usual_exports, usual_takings
from game.rules.firms.governing import advised
from game.rules.firms.posts import workforce
from game.rules.hub import support
from game.rules.splitting import parts_of
from game.world.enterprises import COOPERATIVE, FIRM, Enterprises
from game.world.world import EURO, World

Ints = NDArray[np.int64]
YEAR = 52


def open_all(world: World, ctx: Context) -> None:
    """Rows, block, reserves and usual takings of every sector."""
    rules, e = ctx.rules, _rows(world, ctx)
    world.enterprises = e
    b = branches(rules)
    for sector in rules.sectors:
        world.ledger.account(f"market:{sector.id}")
    world.ledger.open_block("enterprise", e.n)
    rows = np.flatnonzero(e.alive)
    _settle_age(world, ctx, rows)
    employers.as_told(world, ctx)
    advances.agree(world, rules, rows)
    e.workers[rows] = e.jobs[rows]
    takings = usual_takings(e, b)
    e.sales_cents[rows] = e.sales_mean[rows] = takings[rows]
    by_sector = sums(takings, e.sector, len(rules.sectors)).tolist()
    for sector, usual in zip(rules.sectors, by_sector, strict=True):
        exports = usual_exports(rules, sector, usual)
        world.tallies[f"exports:{sector.id}"] = exports
        world.ledger.pay(EURO, "outside", f"market:{sector.id}", usual - exports)


def _rows(world: World, ctx: Context) -> Enterprises:
    """Living rows and spare ones, sector after sector."""
    rules, at = ctx.rules, 0
    weights = [s.workers for s in rules.sectors]
    posts = parts_of(workforce(world, rules).private, weights)
    parts: list[tuple[Ints, int]] = []
    for s, count in zip(rules.sectors, posts, strict=True):
        named = employers.named_sizes(rules, s, count)
        employers.set_aside(world, rules, s, at, named)
        rest = count - sum(named)
        firms = min(rest, max(1, (rest + s.posts // 2) // s.posts)) if rest else 0
        spare = 1 + firms * rules["enterprise.spare_permille"] // 1000 if count else 0
        ids = np.arange(at + len(named), at + len(named) + firms, dtype=np.int64)
        sizes = 500 + ctx.luck.permille(0, "enterprises:size", ids)
        others = [1 + n for n in parts_of(rest - firms, sizes.tolist())]
        told = np.array([*named, *others], np.int64)
        parts.append((told, spare))
        at += len(told) + spare
    e = Enterprises.empty(at)
    at = 0
    for index, (sizes, spare) in enumerate(parts):
        lived, end = at + len(sizes), at + len(sizes) + spare
        e.sector[at:end] = index
        e.alive[at:lived] = sizes > 0
        e.jobs[at:lived] = sizes
        at = end
    e.custom[:] = e.jobs * 1000
    e.owner[:] = -1
    return e


def _settle_age(world: World, ctx: Context, rows: Ints) -> None:
    """Age, what an enterprise is like at that age, and what it has put by."""
    e, r, b = world.enterprises, ctx.rules, branches(ctx.rules)
    oldest = r["enterprise.oldest_years"] * YEAR
    age = ctx.luck.permille(0, "enterprises:age", rows) * oldest // 1000
    nature(world, ctx, rows, 0)
    old = age.clip(max=10 * YEAR)
    e.productivity[rows] += r["enterprise.old_better_permille"] * old // (10 * YEAR)
    e.born_week[rows] = -age
    weeks = r["enterprise.capital_weeks"] + (
        r["enterprise.reserve_weeks"] - r["enterprise.capital_weeks"]) * old // (10 * YEAR)
    cash = np.zeros(e.n, np.int64)
    cash[rows] = weeks * e.jobs[rows] * b.wage[e.sector[rows]]
    world.ledger.settle(EURO, ("enterprise", cash), ("outside", -int(cash.sum())))


def nature(world: World, ctx: Context, rows: Ints, week: int) -> None:
    """What luck gives a new enterprise: form, owner, productivity; pay as agreed. Of two homes
    that might, the one with more money becomes the owner; named people own nothing untold."""
    e, r, h = world.enterprises, ctx.rules, world.households
    b = branches(r)

    def draw(what: str) -> Ints:
        return ctx.luck.permille(week, f"enterprises:{what}", rows)

    form = np.where(draw("form") < r["enterprise.cooperatives_permille"], COOPERATIVE, FIRM)
    e.form[rows] = form
    e.bends[rows] = np.where(form == COOPERATIVE, r["enterprise.coop_bends_permille"],
                             r["enterprise.bends_permille"])
    e.saves[rows] = np.where(form == COOPERATIVE, r["enterprise.coop_saves_permille"],
                             r["enterprise.saves_permille"])
    e.wage_cents[rows] = b.wage[e.sector[rows]]
    e.pay_permille[rows] = 1000
    e.productivity[rows] = (r["enterprise.productivity_lowest"]
                            + draw("productivity") * r["enterprise.productivity_spread"] // 1000)
    one, other = ((ctx.luck.raw(week, "enterprises:owner", rows, slot) >> np.uint64(34)).astype(
        np.int64) % h.n for slot in (0, 1))
    purse = world.ledger.of_households(EURO)
    owner = np.where(purse[one] >= purse[other], one, other)
    away = (draw("outside") < r["enterprise.outside_owners_permille"]) | (form == COOPERATIVE)
    away |= np.isin(owner, list(world.people.values()))
    e.owner[rows] = np.where(away, -1, owner)
    e.trouble_weeks[rows] = 0


def enter(world: World, ctx: Context, room: Ints) -> None:
    """Newcomers take free rows: the sooner, the more a sector is asked for beyond what is there."""
    e, r, b = world.enterprises, ctx.rules, branches(ctx.rules)
    free = np.setdiff1d(np.flatnonzero(e.alive == 0), employers.reserved(world))
    chance = r["enterprise.entry_per_million"] * room[e.sector[free]] // 1000
    drawn = ctx.luck.raw(world.week, "enterprises:enter", free) >> np.uint64(40)
    rows = free[drawn.astype(np.int64) * 1_000_000 >> 24 < chance]
    if not len(rows):
        return
    nature(world, ctx, rows, world.week)
    rows, posts = _founded(world, ctx, rows)
    if not len(rows):
        return
    e.alive[rows], e.born_week[rows], e.jobs[rows] = 1, world.week, posts
    e.custom[rows] = e.jobs[rows] * 1000
    e.workers[rows] = 0 if r.has("labour") else e.jobs[rows]
    usual = usual_takings(e, b)
    e.sales_cents[rows] = 0
    e.sales_mean[rows] = usual[rows]
    if r.has("hub"):
        support.take_in(world, ctx, rows)
    capital(world, ctx, rows)
    advances.agree(world, r, rows)
    for index, sector in enumerate(r.sectors):
        if number := int((e.sector[rows] == index).sum()):
            ctx.tell("enterprise_opened", sector=sector.id, number=number)


def _founded(world: World, ctx: Context, rows: Ints) -> tuple[Ints, Ints]:
    """Which of them begin, and with how many posts. Whoever would found alone begins with what is
    usual; a cooperative takes a circle (facts B8), so it begins larger and comes about as much more
    seldom: the same people found it, and it takes no more customers from others than they would
    have one by one. That cooperatives stay larger (B7) does not follow from it."""
    e, r = world.enterprises, ctx.rules
    alone = (branches(r).posts[e.sector[rows]] * r["enterprise.entry_size_permille"] // 1000).clip(
        min=1)
    posts = np.maximum(alone, (e.form[rows] == COOPERATIVE) * r["found.circle_least"])
    found = ctx.luck.permille(world.week, "enterprises:circle", rows) * posts < 1000 * alone
    return rows[found], posts[found]


def capital(world: World, ctx: Context, rows: Ints) -> None:
    """Thin starting capital: from the owner's purse as far as it goes, the rest lent from
    outside; more comes with a support centre's advice (facts B5, B23)."""
    e = world.enterprises
    purse = world.ledger.of_households(EURO)
    r = ctx.rules
    bill = e.jobs[rows] * e.wage_cents[rows]
    need = r["enterprise.capital_weeks"] * bill
    lent = r["support.capital_weeks"] * bill * advised(world, ctx)[rows] // 1000
    if r.has("hub"):
        lent = lent * support.lends(world, rows) // 1000
    own = np.zeros(world.households.n, np.int64)
    for row, cents in zip(rows.tolist(), need.tolist(), strict=True):
        owner = int(e.owner[row])
        if owner >= 0:
            own[owner] = min(int(purse[owner]), int(own[owner]) + cents)
    put_in = np.zeros(e.n, np.int64)
    put_in[rows] = need + lent
    world.ledger.settle(EURO, ("households", -own), ("enterprise", put_in),
                        ("outside", int(own.sum()) - int(put_in.sum())))
