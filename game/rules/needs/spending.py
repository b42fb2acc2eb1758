"""Where the money goes: what is paid for needs and for the rest of life, all of it in the ledger.

What a branch of the town earns waits in `market:<sector>` until its enterprises take it in; leaks
leave the town at once; a public service is paid as its fees say, an organisation's route to its
account.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules, move_towards
from game.rules.kinds import Route
from game.rules.needs.catalogue import Catalogue, catalogue
from game.rules.needs.choice import Choice
from game.rules.needs.terms import owner_of
from game.rules.purse.owing import rent_due
from game.rules.season.bread import till
from game.rules.town_hall import fees
from game.world.world import EURO, World

Ints = NDArray[np.int64]


SPENT, STAYED = "needs:spent", "needs:stayed"
"""What households paid last week, and what of it somebody in town has earned, cents."""


def market(sector: str) -> str:
    """Account in which what households buy from a branch waits for it."""
    return f"market:{sector}"


def pay(world: World, ctx: Context, made: Choice) -> None:
    """Pay for the week's routes, and spend on the rest of life what is left over."""
    r, found = ctx.rules, catalogue(ctx.rules)
    spent: Ints = made.cents.sum(axis=0)
    by_route = np.bincount(made.row.ravel(), made.cents.ravel(), found.n + 1).astype(np.int64)
    to: dict[str, int] = {}
    for row, route in enumerate(found.routes):
        if by_route[row]:
            _to(world, to, route, int(by_route[row]), found.owner[row])
    living = rest_of_life(world, r, spent)
    _live(world, ctx, to, int(living.sum()))
    spent += living
    world.ledger.settle(EURO, ("households", -spent), *to.items())
    world.tallies[SPENT] = total = int(spent.sum())
    world.tallies[STAYED] = total - to.get("outside", 0)
    _count_sales(world, ctx, found, made)


def rest_of_life(world: World, r: Rules, spent: Ints) -> Ints:
    """Cents that each household spends beyond its needs: of what the week leaves the more the
    nearer its cash is to the cushion it would keep, and a part of what lies beyond that; less what
    it bought with another money."""
    h, cash = world.households, world.ledger.of_households(EURO) - spent
    cushion = max(1, r["money.cushion_cents"])
    full = (cash * 1000 // cushion).clip(0, 1000)
    saving = 1000 - (1000 - full) * r["needs.saves_permille"] // 1000
    left = (h.income_cents - rent_due(world, r) - spent).clip(min=0)
    week = left * r["money.living_permille"] // 1000
    spare = (cash - cushion).clip(min=0) * r["money.spend_spare_permille"] // 1000
    living: Ints = np.minimum(week * saving // 1000 + spare, cash)
    for circle in world.circles.values():
        if circle.n == h.n:
            living = (living - circle.spent).clip(min=0)
    return living


def _to(world: World, to: dict[str, int], route: Route, cents: int, owner: str | None) -> None:
    leaks = cents * route.leaks // 1000
    org = owner_of(world, owner)
    if org is not None:
        payee = till(org)
    elif route.sector is not None:
        payee = market(route.sector)
    elif route.service is not None:
        payee = fees.payee(world, route.service)
    else:
        payee = "outside"
    to[payee] = to.get(payee, 0) + cents - leaks
    to["outside"] = to.get("outside", 0) + leaks


def _live(world: World, ctx: Context, to: dict[str, int], cents: int) -> None:
    """The rest of life by its kinds; without a kind of town all of it leaves the town."""
    kinds = ctx.rules.kind.living if ctx.rules.kind else []
    shares, left = sum(k.share for k in kinds), cents
    for kind in kinds:
        part = cents * kind.share // max(1, shares)
        leaks = part if kind.sector is None else part * kind.leaks // 1000
        payee = market(kind.sector) if kind.sector else "outside"
        to[payee] = to.get(payee, 0) + part - leaks
        to["outside"] = to.get("outside", 0) + leaks
        world.tallies[f"living:{kind.id}"] = part
        left -= part
    to["outside"] = to.get("outside", 0) + left


def _count_sales(world: World, ctx: Context, found: Catalogue, made: Choice) -> None:
    """Households that each organisation serves: what its work and its life go by."""
    if all(owner is None for owner in found.owner):
        return
    come = np.bincount(made.row.ravel(), minlength=found.n + 1)
    for org in world.orgs.values():
        org.sold = int(sum(come[row] for row, owner in enumerate(found.owner)
                           if owner == org.provider and owner_of(world, owner) is org))
        org.sold_mean = int(move_towards(org.sold_mean, org.sold * 10,
                                         ctx.rules["needs.sales_weeks"]))
