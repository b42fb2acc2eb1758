"""The town hall's week in money: what comes in and what goes out, by what for."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.partnership import commissioning, pot
from game.rules.town_hall import budget, channels, fees, styles
from game.rules.town_hall.takings import at_old_price
from game.world.world import EURO, World

Line = tuple[str, int]


def lines(world: World, rules: Rules) -> list[Line]:
    """(what, cents a week): what comes in is above nothing, what goes out below. `service:<id>`
    with its wages, `contract:<id>`, `channel:<id>`; the rest has its own name."""
    town, found = world.municipality, list[Line]()
    if not town.services:
        return found
    tax = sum((e.sales_cents * e.alive * town.tax_permille // 1000).sum()
              for e in (world.enterprises,))
    found += [("grant", world.town_budget_cents_week), ("tax", int(tax)),
              ("fees", sum(at_old_price(world, rules, s) for s in town.services))]
    cost = styles.cost(world, rules)
    for name, service in town.services.items():
        contract = fees.contract_of(world, name)
        money = budget.funded(world, service)
        if contract is not None:
            found.append((f"contract:{contract.id}", -money * contract.price_permille // 1000))
            continue
        week = money * cost // 1000 + commissioning.cost(world, rules, name, money)
        found.append((f"service:{name}", -(week - pot.of_capital(world, rules, money))))
    found += [(f"channel:{name}", -channels.flow(world, name)) for name in town.channels]
    part = pot.share(world, rules)
    if part:
        found.append(("participatory", -pot.expected(world, rules) // pot.YEAR))
    premium = world.partnership.week.get("premium", 0)
    return [*found, *([("tender", -premium)] if premium else [])]


def purse(world: World) -> int:
    return world.ledger.balance(EURO, "town_hall")
