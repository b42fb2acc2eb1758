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

from game.rules.beside.prices import cents
from game.rules.beside.saving import goods
from game.rules.core import Context
from game.rules.needs.giving import willing
from game.rules.town_hall import channels
from game.world.world import EURO, World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
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
        place.sharing, place.sharing_shut = "", 0
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
    """A week's borrowing. Of what was not bought, the part that is money saved stays in the
    borrowers' purses; shops in town and, for the most part, far away do not get it."""
    h, r, place = world.households, ctx.rules, world.beside
    at_library = place.sharing == LIBRARY
    owners = (users > 0) & (h.income_cents > np.median(h.income_cents))
    fee = cents(r, "library_fee" if at_library else "platform_fee")
    borrows = _borrows(world, ctx, users, opened) & (world.ledger.of_households(EURO) >= fee)
    if not at_library:
        borrows &= ~owners & owners.any()
    times = int(borrows.sum())
    spared, fees = times * cents(r, "use_spares"), times * fee
    saves = cents(r, "use_spares") * r["technique.money_saved"] // 1000
    rent = 0 if at_library else fees * place.sharing_rent // 1000
    gets = borrows * (saves - fee)
    shop = goods(r)
    leaks = times * saves * shop.leaks // 1000
    to_shop = leaks - times * saves
    if at_library:
        to_shop += fees  # whoever keeps the tools in order works in town
    elif times:
        earned = channels.shared(fees - rent, owners.astype(np.int64))
        gets, h.income_cents = gets + earned, h.income_cents + earned
    payee = f"market:{shop.sector}" if shop.sector else "outside"
    world.ledger.settle(EURO, ("households", gets), ("outside", rent - leaks), (payee, to_shop))
    place.week |= {"sharing_spared": spared, "sharing_saved": times * saves, "rent_out": rent,
                   "sharing_fees": fees, "sharing_owners": int(owners.sum())}
    return times


def _borrows(world: World, ctx: Context, users: Ints, opened: int) -> Mask:
    """Who needs a thing this week that it could borrow."""
    chance = ctx.rules["beside.sharing_uses"] * opened // 1000
    draw = ctx.luck.permille(world.week, "sharing:use", np.arange(len(users), dtype=np.int64))
    mask: Mask = (users > 0) & (draw < chance)
    return mask


def _meet(world: World, ctx: Context, users: Ints, opened: int) -> None:
    """Who meets at a counter that is open comes to trust a little more."""
    h, r = world.households, ctx.rules
    gain = (1000 - h.trust) * r["beside.library_bonds"] // 1000 * opened // 1000
    h.trust = (h.trust + gain * users).clip(0, 1000)
