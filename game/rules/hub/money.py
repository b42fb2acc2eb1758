"""What a hub costs and what it lives on: a grant while it lasts, and three incomes of its own.

A counter costs its hours at the town's lowest wage, and rent. Incomes are built step by step
before they bring anything: a fee that enterprises pay of their takings, dues of its members, and a
part that the town hall bears while it is open enough. When the grant ends, in whatever week, the
counters that still rest on the team close with it; members' counters go on, on what comes in.
"""

from __future__ import annotations

import numpy as np

from game.rules.coops.rows import chartered
from game.rules.core import Context, Rules, move_towards
from game.rules.hub import counters
from game.world.world import EURO, World

INCOMES = ("fees", "members", "town_hall")
PURSE = "hub"
"""Account in which its money lies."""


def wage(rules: Rules) -> int:
    """The town's lowest wage, cents a week."""
    return int(rules.sector_table[:, 0].min()) if len(rules.sector_table) else 0


def hours_cents(world: World, rules: Rules) -> int:
    """What a week of one counter is worth in pay."""
    spec = counters.spec_of(rules)
    post = max(1, rules["labour.post_minutes"])
    return wage(rules) * spec.hours * 60 // post if spec else 0


def cost(world: World, rules: Rules) -> int:
    """Of all open counters with rent, cents a week."""
    each = hours_cents(world, rules)
    return len(world.hub.counters) * each * (1000 + rules["hub.overhead"]) // 1000


def openness(world: World, rules: Rules) -> int:
    """How ready the town hall is to bear a part, permille."""
    return world.partnership.openness if rules.has("partnership") else world.goodwill


def granted(world: World) -> bool:
    return world.week <= world.hub.grant_until


def take_in(world: World, ctx: Context) -> int:
    """The week's own income, cents; each kind is noted."""
    hub, r = world.hub, ctx.rules
    wanted = cost(world, r)
    fees, dues = _fees(world, r), _dues(world, r)
    town = _town_hall(world, r, wanted)
    hub.week |= {"fees": fees, "members": dues, "town_hall": town, "cost": wanted}
    own = fees + dues + town
    share = min(2000, own * 1000 // wanted) if wanted else 0
    hub.covered = int(move_towards(hub.covered, share, r["hub.covers"]))
    return own


def _fees(world: World, rules: Rules) -> int:
    """Of the takings of cooperatives that it advises or that began there, as far as they have the
    money; whoever has statutes of its own pays as a member."""
    hub, e = world.hub, world.enterprises
    rows = np.array([row for row in hub.supported if e.alive[row]], np.int64)
    if not len(rows) or not hub.income.get("fees"):
        return 0
    rows = rows[~chartered(world)[rows]]
    share = rules["hub.fee"] * hub.income["fees"] // 1000
    owed = e.sales_cents[rows] * share // 1000
    paid = np.zeros(e.n, np.int64)
    paid[rows] = np.minimum(owed, world.ledger.of_block(EURO, "enterprise")[rows].clip(min=0))
    total = int(paid.sum())
    world.ledger.settle(EURO, ("enterprise", -paid), (PURSE, total))
    return total


def _dues(world: World, rules: Rules) -> int:
    hub = world.hub
    each = wage(rules) * rules["hub.dues"] * hub.income.get("members", 0) // 1_000_000
    if not each or not hub.members:
        return 0
    purse = world.ledger.of_households(EURO)
    paid = np.zeros(world.households.n, np.int64)
    paid[hub.members] = np.minimum(each, purse[hub.members].clip(min=0))
    return world.ledger.collect(EURO, paid, PURSE)


def _town_hall(world: World, rules: Rules, wanted: int) -> int:
    """Its part, while it is ready for it and not in debt; what it is not ready for fades."""
    hub, spec = world.hub, counters.spec_of(rules)
    built = hub.income.get("town_hall", 0)
    if not built or spec is None:
        return 0
    if openness(world, rules) < rules["hub.town_hall_ask"]:
        hub.income["town_hall"] = max(0, built - rules["hub.town_hall_fades"])
    cents = wanted * spec.town_hall_permille * built // 1_000_000
    if rules.has("municipality"):
        cents = max(0, min(cents, world.ledger.balance(EURO, "town_hall")))
    payer = "town_hall" if rules.has("municipality") else "outside"
    world.ledger.pay(EURO, payer, PURSE, cents)
    return cents


def pay(world: World, ctx: Context) -> int:
    """The week's costs, as far as there is money: the grant pays what is missing while it lasts.
    Returns how much of it is paid, permille. Members have the pay of their counters."""
    hub, r = world.hub, ctx.rules
    wanted, each = cost(world, r), hours_cents(world, r)
    missing = max(0, wanted - world.ledger.balance(EURO, PURSE))
    if missing and granted(world):
        world.ledger.pay(EURO, "outside", PURSE, missing)
    have = min(wanted, world.ledger.balance(EURO, PURSE))
    paid = have * 1000 // wanted if wanted else 1000
    to_members = np.zeros(world.households.n, np.int64)
    for row in hub.counters.values():
        if row >= 0:
            to_members[row] += each * paid // 1000
    total = int(to_members.sum())
    world.ledger.settle(EURO, ("households", to_members), (PURSE, -have),
                        ("outside", have - total))
    hub.week["paid"] = paid
    return paid


def end_grant(world: World, ctx: Context) -> None:
    """The first week without it: what rests on the team closes; half the places stay unless its
    own income pays for them. Whoever loses a place waits where they stood (`queue.fill_places`)."""
    hub, r = world.hub, ctx.rules
    gone = counters.held(hub)
    for name in gone:
        del hub.counters[name]
        hub.shut[name] = "grant"
    spec = counters.spec_of(r)
    if spec is not None and hub.covered < r["hub.own_feet"]:
        hub.places = (spec.places + 1) // 2
    ctx.tell("hub_grant_ended", closed=len(gone), kept=len(hub.counters), places=hub.places)


def settle_up(world: World) -> None:
    """What is left when it closes goes back to those who gave it."""
    left = world.ledger.balance(EURO, PURSE) if world.ledger.has(PURSE) else 0
    world.ledger.pay(EURO, PURSE, "outside", left)
