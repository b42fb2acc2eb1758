"""A label for enterprises that serve the common good (row 67): who files, who cheats, who buys.

A balance costs money to write, and more to deserve: suppliers nearer and better known, things
taken back. An enterprise does it where that brings more than it costs: customers who know the
label, believe it and go by it; the part of the local tax that the town lets it off; points where
the town buys; what it is worth to its own people. What it draws it draws from others: nobody buys
more. Without anybody who looks, some claim what they do not do, and buyers find out in time.
All that the town hall gives is paid out of its purse. Cents are a week's.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.beside import balance
from game.rules.beside.prices import cents
from game.rules.core import Context, Rules, move_towards
from game.rules.firms.branches import local_demand
from game.rules.town_hall import budget, channels
from game.world.enterprises import COOPERATIVE
from game.world.world import EURO, World

Ints = NDArray[np.int64]

NOT, EARNED, CLAIMED, CAUGHT = range(4)
"""What is said in `Beside.filed`."""


def step(world: World, ctx: Context) -> None:
    place, e, r = world.beside, world.enterprises, ctx.rules
    if place.label_week < 0 or not e.n:
        place.efforts = []
        return
    state, effort = balance.filed(world), balance.efforts(world)
    new = (e.alive == 0) | (e.born_week == world.week)
    state[new], effort[new] = NOT, 0
    state, effort = _consider(world, ctx, state, effort)
    place.filed, place.efforts = state.tolist(), effort.tolist()
    _check(world, ctx)
    _pay(world, r)


def bears(world: World) -> NDArray[np.bool_]:
    """Which rows show the label."""
    state = balance.filed(world)
    shown: NDArray[np.bool_] = (state == EARNED) | (state == CLAIMED)
    return shown


def attraction(world: World, rules: Rules) -> Ints | None:
    """How much more of what is asked for goes to whoever shows the label, permille by row; None
    where there is no label. Only what is bought here follows it: far away nobody knows it."""
    if not rules.has("beside") or world.beside.label_week < 0:
        return None
    return 1000 + bears(world) * _pull(world, rules)[world.enterprises.sector]


def _pull(world: World, rules: Rules) -> Ints:
    """By branch: what a label adds to an enterprise's weight, permille."""
    place, e = world.beside, world.enterprises
    want = rules["beside.label_want"]
    want += (1000 - want) * place.mindset // 1000
    buyers = place.label_known * place.label_faith // 1000 * want // 1000
    buyers = buyers * rules["beside.label_draw"] // 1000
    points = place.advantages.get("procurement", 0)
    near, sold = np.array(local_demand(world, rules), np.int64), _takings(world, rules)
    town = np.minimum(_bought_by_town(world, rules), near)
    homes = near - town
    whole: Ints = np.maximum(1, np.maximum(sold, near))
    pull: Ints = (homes * buyers + town * points) // whole
    return pull if e.n else pull * 0


def _takings(world: World, rules: Rules) -> Ints:
    e = world.enterprises
    return np.bincount(e.sector, e.sales_mean * e.alive, len(rules.sectors)).astype(np.int64)


def _bought_by_town(world: World, rules: Rules) -> Ints:
    """What the town hall buys for its services in each branch, in a usual week."""
    if not rules.has("municipality"):
        return np.zeros(len(rules.sectors), np.int64)
    services = world.municipality.services.values()
    bought = sum(max(0, budget.funded(world, s) - budget.wages(world, rules, s)) for s in services)
    here = bought * rules["channel.supply_local"] // 1000
    return channels.shared(here, np.array([s.workers for s in rules.sectors], np.int64))


def _consider(world: World, ctx: Context, state: Ints, effort: Ints) -> tuple[Ints, Ints]:
    """Those whose turn it is think again: what would it bring, what would it cost, who looks?"""
    place, e, r = world.beside, world.enterprises, ctx.rules
    every = r["beside.label_considers"]
    turn = (np.arange(e.n) % every == world.week % every) & (e.alive > 0) & (state != CAUGHT)
    have, by = balance.points(world, r)
    mine = effort * 3 // np.maximum(1, by)  # what its effort gives of its points
    lacks = (r["beside.label_from"] - (have - mine)).clip(min=0)
    needed = lacks * np.maximum(1, by) // 3
    dear = e.sales_mean * r["beside.label_effort"] // 1000 * needed // 1000
    fee = cents(r, "label_fee")
    brings = worth(world, r)
    can = (needed <= 1000) & (brings >= fee + dear)
    looked_at = place.advantages.get("audit", 0)
    tempted = ctx.luck.permille(0, "label:tempted", np.arange(e.n)) \
        < r["beside.label_tempted"] * (1000 - looked_at) // 1000
    cheats = (needed > 0) & tempted & (brings >= fee)
    now = np.where(cheats, CLAIMED, np.where(can, EARNED, NOT))
    state = np.where(turn, now, state)
    aim = np.where(state == EARNED, np.minimum(1000, needed), 0)
    return state, np.where(turn, aim, effort) * (state == EARNED)


def worth(world: World, rules: Rules) -> Ints:
    """What the label brings an enterprise a week, cents by row: customers, tax, its own people."""
    place, e = world.beside, world.enterprises
    more = e.sales_mean * _pull(world, rules)[e.sector] // 1000
    tax = e.sales_mean * world.municipality.tax_permille // 1000
    values = np.maximum((e.form == COOPERATIVE) * 1000, place.mindset)
    own = e.sales_mean * rules["beside.label_values"] // 1000 * values // 1000
    result: Ints = (more * rules["beside.label_margin"] // 1000 + own
                    + tax * place.advantages.get("tax", 0) // 1000) * e.alive
    return result


def _check(world: World, ctx: Context) -> None:
    """Checked balances: who claims what it does not do is found out and loses the label for good.
    Buyers' faith follows what part of the labels is earned."""
    place, r = world.beside, ctx.rules
    state = balance.filed(world)
    looked_at = place.advantages.get("audit", 0) // r["beside.label_considers"]
    luck = ctx.luck.permille(world.week, "label:audit", np.arange(len(state)))
    caught = (state == CLAIMED) & (luck < looked_at)
    state[caught] = CAUGHT
    if caught.any():
        ctx.tell("label_caught", number=int(caught.sum()))
    place.filed = state.tolist()
    shown, honest = int(bears(world).sum()), int((state == EARNED).sum())
    if shown:
        place.label_faith = int(move_towards(
            place.label_faith, honest * 1000 // shown, r["beside.label_faith_weeks"]))


def _pay(world: World, rules: Rules) -> None:
    """Fees and effort of the enterprises; what the town lets them off, pays more and pays for
    looking. Effort is money to suppliers in town instead of far away."""
    place, e, week = world.beside, world.enterprises, world.beside.week
    shows, state = bears(world), balance.filed(world)
    fees = shows * cents(rules, "label_fee")
    tries = e.sales_mean * rules["beside.label_effort"] // 1000 * balance.efforts(world) // 1000
    rate = world.municipality.tax_permille
    let_off = e.sales_cents * shows * rate // 1000 * place.advantages.get("tax", 0) // 1000
    sold = np.maximum(1, _takings(world, rules))
    town_part = _bought_by_town(world, rules) * 1000 // sold
    orders = e.sales_cents * shows * town_part[e.sector] // 1000
    more = orders * place.advantages.get("procurement", 0) // 1000 * rules["beside.premium"] // 1000
    has_hall = rules.has("municipality")
    gets = (let_off + more) * has_hall - fees - tries
    near = channels.shared(int(tries.sum()),
                           np.array([s.workers for s in rules.sectors], np.int64)).tolist()
    audits = cents(rules, "label_audit", int(shows.sum())) * has_hall \
        * place.advantages.get("audit", 0) // 1000
    town = int((let_off + more).sum()) * has_hall + audits
    world.ledger.settle(
        EURO, ("enterprise", gets), ("town_hall", -town), ("outside", int(fees.sum()) + audits),
        *((f"market:{s.id}", gain) for s, gain in zip(rules.sectors, near, strict=True) if gain))
    week |= {"label_firms": int(shows.sum()), "label_fakes": int((state == CLAIMED).sum()),
             "label_fees": int(fees.sum()), "label_effort": int(tries.sum()),
             "tax_relief": int(let_off.sum()) * has_hall, "premium": int(more.sum()) * has_hall,
             "label_audits": audits}
