"""Bread: every household takes the route that costs it least in money and time.

Routes are the market (the chain's truck, the far supermarket by car), the public service
(the van), an organisation (the bakery cooperative), gift (a neighbour brings it) and the
household's own unpaid work (baking at home). Who can reach what depends on legs, cars and
stops; a route's loaves can run out. Unmet need wears down trust (see `people`).
Sources: design rule; prices and minutes are parameters `bread.*`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.content import Provider
from game.rules.core import Context, Rules, move_towards
from game.rules.machines.organisation import EARNING
from game.rules.ties import ties_trust
from game.world.organisations import Organisation
from game.world.world import EURO, World

Ints = NDArray[np.int64]
OUT_OF_REACH = np.int64(1) << 40
GIFT, OWN = 100, 101
"""Codes in the `supplier` column beyond the providers' own indices."""


def loaves_wanted(world: World, ctx: Context) -> Ints:
    return world.households.persons * ctx.rules["bread.loaves_per_person"]


def reach(world: World, ctx: Context, provider: Provider, org: Organisation) -> NDArray[np.bool_]:
    """Who can get to this provider at all."""
    h = world.households
    if provider.needs_car:
        return np.asarray(h.car > 0)
    if provider.to_the_door:
        return np.ones(h.n, bool)
    near = np.zeros(h.n, bool)
    for stop in org.stops:
        near |= h.district == ctx.rules.district_index[stop]
    return np.asarray((h.frail == 0) | (near & (h.frail == 1)))


def route_cost(world: World, ctx: Context, provider: Provider, org: Organisation,
               minutes: Ints) -> Ints:
    """Cents a week that this route costs a household, its minutes and its taste included."""
    h, r = world.households, ctx.rules
    cost: Ints = loaves_wanted(world, ctx) * org.price_cents + minutes * r["bread.cents_per_minute"]
    if provider.needs_car:
        cost = cost + r["bread.car_trip_cents"] * r["bread.car_trip_share"] // 1000
    else:
        warmth = r["bread.local_taste_cents"]
        if provider.form in ("worker_coop", "firm"):
            cost = cost - warmth * h.trust // 1000
        if org.statutes.get("voice") == "one_member_one_vote":
            cost = cost - r["bread.own_say_cents"]
    index = ctx.rules.content.providers.index(provider)
    taste = ctx.luck.permille(0, "taste", np.arange(h.n, dtype=np.int64), index)
    return cost + (taste - 500) * r["bread.taste_spread_cents"] // 500


def errand_minutes(world: World, ctx: Context, provider: Provider, org: Organisation) -> Ints:
    h = world.households
    base = np.full(h.n, provider.errand_minutes, np.int64)
    if provider.needs_car or provider.to_the_door:
        return base
    walk = np.array([d.minutes_to_shop for d in ctx.rules.content.districts], np.int64)
    for stop in org.stops:
        walk[ctx.rules.district_index[stop]] = 0
    return base + walk[h.district]


def step(world: World, ctx: Context) -> None:
    h, r = world.households, ctx.rules
    wanted = loaves_wanted(world, ctx)
    cash = world.ledger.of_households(EURO)
    unserved = np.ones(h.n, bool)
    supplier = np.full(h.n, -1, np.int64)
    errands = np.zeros(h.n, np.int64)
    order = np.argsort(ctx.luck.permille(world.week, "queue", np.arange(h.n, dtype=np.int64)),
                       kind="stable")
    routes = [(i, p, o) for i, p in enumerate(r.content.providers)
              if p.form != "lunch_club" and (o := world.org_in(p.id)) is not None
              and o.stage in ("trial", *EARNING)]
    minutes = [errand_minutes(world, ctx, provider, org) for _, provider, org in routes]
    costs = np.full((max(1, len(routes)), h.n), OUT_OF_REACH, np.int64)
    prices = np.zeros(len(r.content.providers), np.int64)
    for row, (index, provider, org) in enumerate(routes):
        prices[index] = org.price_cents
        able = reach(world, ctx, provider, org) & (cash >= wanted * org.price_cents)
        cost = route_cost(world, ctx, provider, org, minutes[row])
        costs[row] = np.where(able, cost, OUT_OF_REACH)
    left = [capacity(org, r) for _, _, org in routes]
    for _ in routes:
        best = costs.argmin(axis=0)
        open_cost = costs[best, np.arange(h.n)]
        for row, (index, _, _) in enumerate(routes):
            queue = order[(unserved & (best == row) & (open_cost < OUT_OF_REACH))[order]]
            fits = queue[np.cumsum(wanted[queue]) <= left[row]]
            if len(fits):
                unserved[fits] = False
                supplier[fits] = index
                errands[fits] = minutes[row][fits]
                left[row] -= int(wanted[fits].sum())
            costs[row, queue] = OUT_OF_REACH
        if not unserved.any():
            break
    for row, (index, _, org) in enumerate(routes):
        left[row] = _round(h.frail, unserved, supplier, wanted, cash, org, index, left[row])
    extra = _gifts(world, ctx, unserved, supplier, wanted, prices)
    _bake_at_home(world, ctx, unserved, supplier, errands)
    for index, _, org in routes:
        _sell(world, ctx, org, np.where(supplier == index, wanted + extra, 0))
    met = np.where(supplier >= 0, 1000, 0)
    met[supplier == GIFT] = r["bread.gift_met"]
    met[supplier == OWN] = r["bread.own_met"]
    h.bread = move_towards(h.bread, met.astype(np.int64), r["bread.memory_weeks"])
    h.supplier, h.errand_minutes = supplier, np.minimum(errands, h.free_minutes + h.errand_minutes)


def capacity(org: Organisation, rules: Rules) -> int:
    """Loaves a week: fewer without its shop, or without the hands it was planned for."""
    loaves = org.capacity
    if org.homeless:
        loaves = loaves * rules["shop.homeless_permille"] // 1000
    if org.stage == "trial":
        loaves = loaves * rules["bread.trial_permille"] // 1000
    planned = rules.providers[org.provider].staff_wanted
    if planned > 0:
        loaves = loaves * min(len(org.staff), planned) // planned
    return loaves


def _round(frail: Ints, unserved: NDArray[np.bool_], supplier: Ints, wanted: Ints, cash: Ints,
           org: Organisation, index: int, left: int) -> int:
    """Carry bread to the doors of those who cannot walk, as far as the round was agreed."""
    if org.round_households <= 0 or org.stage == "trial":
        return left
    doors = np.flatnonzero(unserved & (frail > 0) & (cash >= wanted * org.price_cents))
    doors = doors[np.cumsum(wanted[doors]) <= left][: org.round_households]
    unserved[doors] = False
    supplier[doors] = index
    return left - int(wanted[doors].sum())


def _gifts(world: World, ctx: Context, unserved: NDArray[np.bool_], supplier: Ints,
           wanted: Ints, prices: Ints) -> Ints:
    """A neighbour who has bread from a local route and is not worn out may bring some.

    Conditional cooperators do if people around them trust, the hump-shaped until trust is so
    high that others will, free riders never, the rest whatever others do (facts G3). The giver
    buys what is given: returns the extra loaves each household buys.
    """
    h, r = world.households, ctx.rules
    around = ties_trust(h)
    willing = np.choose(h.kind, [
        around >= r["gift.trust_from"], np.zeros(h.n, bool),
        (around >= r["gift.trust_from"]) & (around < r["gift.hump_below"]), np.ones(h.n, bool)])
    local = np.array([not p.needs_car for p in r.content.providers] + [False], bool)
    able = local[supplier] & ~unserved & willing & (h.tired < r["gift.tired_below"])
    part = wanted * r["gift.loaves_permille"] // 1000
    cash = world.ledger.of_households(EURO)
    helpers = able[h.ties]
    chance = helpers.sum(axis=1) * r["gift.permille_per_helper"]
    chance = chance * world.favours_permille // 1000
    draw = ctx.luck.permille(world.week, "gift", np.arange(h.n, dtype=np.int64))
    extra = np.zeros(h.n, np.int64)
    for row in np.flatnonzero(unserved & (draw < np.minimum(chance, r["gift.most_permille"]))):
        giver = h.ties[row][helpers[row]][0]
        price = prices[supplier[giver]]
        if cash[giver] >= (wanted[giver] + extra[giver] + part[row]) * price:
            extra[giver] += part[row]
            supplier[row], unserved[row] = GIFT, False
    return extra


def _bake_at_home(world: World, ctx: Context, unserved: NDArray[np.bool_], supplier: Ints,
                  errands: Ints) -> None:
    """Time but no money: a household with a free grown-up bakes its own (unpaid work)."""
    h, r = world.households, ctx.rules
    able = unserved & (h.unemployed > 0) & (h.frail == 0) & (h.tired < r["gift.tired_below"])
    supplier[able] = OWN
    errands[able] = r["bread.own_minutes"]
    unserved &= ~able


def _sell(world: World, ctx: Context, org: Organisation, loaves: Ints) -> None:
    org.sold = int(loaves.sum())
    org.sold_mean = int(move_towards(org.sold_mean, org.sold * 10,
                                     ctx.rules["bread.memory_weeks"]))
    world.ledger.collect(EURO, loaves * org.price_cents, till(org))


def till(org: Organisation) -> str:
    """Account that takes this provider's money: its own, the town hall's, or out of town."""
    if org.form == "chain":
        return "outside"
    if org.form == "public_service":
        return "town_hall"
    return f"org:{org.id}"
