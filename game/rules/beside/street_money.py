"""What a week of street work moves: papers, customers with invoices, dues, the box, fines."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.beside import prices
from game.rules.core import Context, Rules
from game.rules.poverty import line
from game.rules.purse.earning import informal, informal_minutes, informal_outside
from game.rules.town_hall import channels
from game.world.world import EURO, World

Ints = NDArray[np.int64]

BOX = "street_mutual"
"""Account of the mutual."""
REGISTERED, MEMBER = 1, 2


def takings(world: World, ctx: Context) -> Ints:
    """What each home takes in without a bill in a week, cents."""
    r = ctx.rules
    outside = informal_minutes(world) * informal_outside(world, r) // r["labour.informal_minutes"]
    _, here = informal(world, ctx, world.ledger.of_households(EURO))
    result: Ints = outside + here
    return result


def rate(rules: Rules, help_: int) -> int:
    """What papers cost whoever has them, permille of takings, with so much help."""
    return rules["beside.papers_cost"] * (1000 - help_) // 1000


def flow(world: World, ctx: Context, has: Ints, cents: Ints) -> dict[str, int]:
    """A week's money of those with papers and of the mutual. The town hall pays what it takes off
    the cost of papers; fines and inspectors stand in `fine` and here."""
    h, r, place = world.households, ctx.rules, world.beside
    helps = place.street_amount if place.street == "formalise" else 0
    theirs = cents * (has == REGISTERED)
    cost = np.minimum(theirs * rate(r, helps) // 1000, world.ledger.of_households(EURO))
    custom = theirs * r["beside.papers_custom"] // 1000
    help_ = int(theirs.sum()) * (r["beside.papers_cost"] - rate(r, helps)) // 1000
    town = int(cost.sum()) * r["beside.papers_town"] // 1000
    world.ledger.settle(
        EURO, ("households", custom - cost), ("town_hall", town - help_),
        ("outside", int(cost.sum()) - town + help_ - int(custom.sum())))
    h.income_cents = (h.income_cents + custom - cost).clip(min=0)
    h.insured_weeks = h.insured_weeks + (theirs > 0)
    h.insured_cents = np.where(theirs > 0, np.maximum(h.insured_cents, theirs), h.insured_cents)
    paid = _box(world, r, has, cents)
    inspectors = 0
    if place.street == "fine":
        persons = int(h.persons.sum())
        inspectors = prices.cents(r, "inspectors", persons) * place.street_amount // 1000
        world.ledger.pay(EURO, "town_hall", "outside", inspectors)
    else:
        place.week["street_fines"] = 0
    return {"street_takings": int(cents.sum()), "street_papers": int(cost.sum()),
            "street_help": help_, "street_inspectors": inspectors, **paid}


def _box(world: World, r: Rules, has: Ints, cents: Ints) -> dict[str, int]:
    """Dues go into the box, as long as it is not full; it pays whoever is ill or has too little to
    live on this week, as far as it goes. Buying together spares members a little of what they
    buy."""
    h = world.households
    mine = has == MEMBER
    if not mine.any() and not world.ledger.has(BOX):
        return {"street_dues": 0, "street_paid": 0, "street_box": 0}
    full = cents * mine * r["beside.mutual_dues"] // 1000
    asked = world.ledger.balance(EURO, BOX) < int(full.sum()) * r["beside.mutual_full_weeks"]
    dues = np.minimum(full * asked, world.ledger.of_households(EURO))
    spares = cents * mine * r["beside.mutual_buys"] // 1000
    bare = h.income_cents < line(h, r) * r["beside.papers_floor"] // 1000
    part = np.maximum((h.ill_weeks > 0) * r["beside.mutual_pays"], bare * r["beside.mutual_lends"])
    wants = cents * mine * part // 1000
    there = max(0, world.ledger.balance(EURO, BOX)) + int(dues.sum())
    whole = int(wants.sum())
    paid = wants if whole <= there else wants * there // max(1, whole)
    gets = paid + spares - dues
    world.ledger.settle(EURO, ("households", gets), (BOX, int(dues.sum() - paid.sum())),
                        ("outside", -int(spares.sum())))
    h.income_cents = (h.income_cents + gets).clip(min=0)
    return {"street_dues": int(dues.sum()), "street_paid": int(paid.sum()),
            "street_box": world.ledger.balance(EURO, BOX)}


def share_out(world: World) -> None:
    """What is left in the box when nobody belongs any more goes to those who lived by such work."""
    left = world.ledger.balance(EURO, BOX)
    first = np.array(world.beside.street_first, np.int64)
    if left > 0 and first.any():
        world.ledger.settle(EURO, ("households", channels.shared(left, first)), (BOX, -left))


def fine(world: World, r: Rules, cents: Ints) -> None:
    """Those caught pay, as far as they have it, to the town hall."""
    owed = cents * r["beside.fine_weeks"] // 1000
    paid = np.minimum(owed, world.ledger.of_households(EURO))
    world.ledger.collect(EURO, paid, "town_hall")
    world.households.income_cents = (world.households.income_cents - paid).clip(min=0)
    world.beside.week["street_fines"] = int(paid.sum())
