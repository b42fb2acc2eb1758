"""The pot of a participatory budget, and what it is taken from.

A part of what services get is capital: what keeps up and renews walls, pipes and beds
(`participatory.capital`; facts D1: in Brazil all new capital may be decided on like this). A pot
that is no larger takes that part alone, and the year's running is untouched; whatever it asks for
beyond is taken from the running itself. What is taken lies in an account of its own until a
project is built from it.
"""

from __future__ import annotations

from game.rules.core import Rules
from game.world.place import Service
from game.world.world import EURO, World

ACCOUNT = "participatory"
YEAR = 52


def filling(world: World) -> bool:
    """Whether money goes into the pot: in the year after an edition, and on if it is repeated."""
    b = world.partnership.budget
    if b.share_permille <= 0:
        return False
    return "repeated" in b.switches or b.editions == 0 or world.week - b.edition_week <= YEAR


def share(world: World, rules: Rules) -> int:
    """Permille of every service's money that goes into it now."""
    if not rules.has("partnership") or not filling(world):
        return 0
    return min(world.partnership.budget.share_permille, rules["participatory.most"])


def beyond(world: World, rules: Rules) -> int:
    """Of it, what is taken from the running of services, permille of their money."""
    return max(0, share(world, rules) - rules["participatory.capital"])


def of_capital(world: World, rules: Rules, money: int) -> int:
    """Cents that a service with so much money gives to the pot of what it would have renewed."""
    return money * min(share(world, rules), rules["participatory.capital"]) // 1000


def holds(world: World) -> int:
    return max(0, world.ledger.balance(EURO, ACCOUNT))


def expected(world: World, rules: Rules) -> int:
    """What it takes in within a year if the budgets stay."""
    part = share(world, rules)
    return sum(s.budget_cents_week for s in world.municipality.services.values()
               if s.run_by == "town") * part // 1000 * YEAR


def committed(world: World) -> int:
    """What projects under way will still ask of it."""
    return sum(c.cents - c.paid for c in world.partnership.budget.won.values())


def take_in(world: World, service: Service, capital: int) -> int:
    """A week's part of a service goes into the pot: of its capital, and of its running what is
    asked for beyond. Returns both."""
    cents = capital + service.budget_cents_week * world.partnership.budget.beyond_permille // 1000
    if cents:
        world.ledger.pay(EURO, "town_hall", ACCOUNT, cents)
    return cents


def run(world: World, rules: Rules, cents: int) -> None:
    """Of what comes in, what holding it costs: halls, helpers, paper."""
    cost = min(holds(world), cents * rules["participatory.running"] // 1000)
    if cost:
        world.ledger.pay(EURO, ACCOUNT, "outside", cost)


def give_back(world: World, cents: int) -> None:
    world.ledger.pay(EURO, ACCOUNT, "town_hall", cents)
