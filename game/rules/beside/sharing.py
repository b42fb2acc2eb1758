"""Things that are lent: a tool library of neighbours, or a platform (row 71).

Both let one drill do for many homes, so fewer are bought and less land is taken. A library lives
on trust and on hours behind a counter: where too few give them it is hardly ever open, and gives
up. A platform needs neither: it grows fast, pays who owns things, and keeps a part of every fee
that leaves the town; the part grows once people have nowhere else to go. Who has nothing to lend
pays, who has, earns. Cents are a week's.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.needs.giving import willing
from game.world.world import EURO, World

Ints = NDArray[np.int64]
LIBRARY, PLATFORM = "tool_library", "platform"


def step(world: World, ctx: Context) -> None:
    place = world.beside
    if not place.sharing:
        place.sharers = []
        return
    users = sharers(world)
    _join(world, ctx, users)
    opened = _counter(world, ctx, users) if place.sharing == LIBRARY else _platform(world, ctx)
    place.sharers = users.tolist()
    uses = _lend(world, ctx, users, opened)
    if place.sharing == LIBRARY:
        _meet(world, ctx, users, opened)
    place.week |= {"sharers": int(users.sum()), "sharing_open": opened, "sharing_uses": uses}


def sharers(world: World) -> Ints:
    """1 for each home that borrows."""
    n = world.households.n
    return np.array((world.beside.sharers + [0] * n)[:n], np.int64)


def _join(world: World, ctx: Context, users: Ints) -> None:
    h, r, place = world.households, ctx.rules, world.beside
    ids = np.arange(h.n, dtype=np.int64)
    kind = "platform" if place.sharing == PLATFORM else "library"
    most = r[f"beside.{kind}_wants"] * place.sharing_reach // 1000
    reach = ctx.luck.permille(0, "sharing:reach", ids) < most
    joins = reach & (ctx.luck.permille(world.week, "sharing:join", ids) < r[f"beside.{kind}_joins"])
    if place.sharing == LIBRARY:
        joins &= h.trust >= r["beside.library_trust"]
        users[h.trust < r["beside.library_trust"] // 2] = 0
    users[joins] = 1
    users[~reach] = 0


def _counter(world: World, ctx: Context, users: Ints) -> int:
    """How far the library can open, permille: hours that willing borrowers give, against those
    that all borrowers need. Too long hardly open, and it gives up."""
    h, r, place = world.households, ctx.rules, world.beside
    needed = int(users.sum()) * r["beside.library_minutes_user"]
    each = r["beside.library_minutes"]
    able = (users > 0) & willing(world, ctx) & (h.free_minutes >= each)
    who = np.flatnonzero(able)[: (needed + each - 1) // each]
    h.errand_minutes[who] += each
    given = len(who) * each
    opened = min(1000, given * 1000 // needed) if needed else 1000
    place.week |= {"volunteers": len(who), "volunteer_minutes": given}
    place.sharing_shut = place.sharing_shut + 1 if opened < 200 else 0
    if place.sharing_shut > r["beside.library_patience"]:
        place.sharing, place.sharing_week, place.sharing_shut = "", -1, 0
        users[:] = 0
        ctx.tell("sharing_gave_up")
    return opened


def _platform(world: World, ctx: Context) -> int:
    """The part that it keeps grows once people have nowhere else to go."""
    place, r = world.beside, ctx.rules
    part = sum(place.sharers) * 1000 // world.households.n
    if part >= r["beside.platform_locks"]:
        place.sharing_rent = min(r["beside.platform_rent_most"],
                                 place.sharing_rent + r["beside.platform_rent_step"])
    return 1000 - place.sharing_rent * r["beside.platform_put_off"] // 1000


def _lend(world: World, ctx: Context, users: Ints, opened: int) -> int:
    """A week's borrowing: fees are paid, and what was not bought stays in the borrowers' purses
    (it would have gone to shops in town and, for the most part, out of town)."""
    h, r, place = world.households, ctx.rules, world.beside
    ids = np.arange(h.n, dtype=np.int64)
    chance = r["beside.sharing_uses"] * opened // 1000
    times = users * (ctx.luck.permille(world.week, "sharing:use", ids) < chance)
    at_library = place.sharing == LIBRARY
    fee = r["beside.library_fee_cents" if at_library else "beside.platform_fee_cents"]
    owners = users * (h.income_cents > np.median(h.income_cents))
    borrows = times if at_library else times * (1 - owners)
    if not at_library and not owners.any():
        borrows = borrows * 0
    borrows = borrows * (world.ledger.of_households(EURO) >= fee)
    spared = borrows * r["beside.use_spares_cents"]
    fees = borrows * fee
    total, saved = int(fees.sum()), int(spared.sum())
    goods = next((k for k in (ctx.rules.kind.living if ctx.rules.kind else ()) if k.id == "goods"),
                 None)
    shop = goods.sector if goods else None
    leaks = saved if shop is None else saved * goods.leaks // 1000 if goods else saved
    rent = 0 if at_library else total * place.sharing_rent // 1000
    gets = spared - fees
    left = total - rent
    parts: list[tuple[str, Ints | int]] = []
    if at_library:
        payee = f"market:{shop}" if shop else "outside"
        parts.append((payee, left))
    elif owners.any():
        count = int(owners.sum())
        each = np.zeros(h.n, np.int64)
        who = np.flatnonzero(owners)
        each[who] = left // count
        each[who[: left - left // count * count]] += 1
        gets = gets + each
        h.income_cents = h.income_cents + each
    if shop is not None and saved > leaks:
        parts.append((f"market:{shop}", leaks - saved))
    world.ledger.settle(EURO, ("households", gets), ("outside", rent - leaks), *parts)
    place.week |= {"sharing_fees": total, "rent_out": rent, "sharing_saved": saved,
                   "sharing_owners": int(owners.sum())}
    return int(borrows.sum())


def _meet(world: World, ctx: Context, users: Ints, opened: int) -> None:
    """Who meets at a counter that is open comes to trust a little more."""
    h, r = world.households, ctx.rules
    gain = (1000 - h.trust) * r["beside.library_bonds"] // 1000 * opened // 1000
    h.trust = (h.trust + gain * users).clip(0, 1000)
