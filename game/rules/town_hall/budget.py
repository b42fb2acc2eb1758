"""What services may spend, what the town hall takes in, and how the purse moves both.

A service's budget is what was decided. What it really has is that less the cut which an empty
purse enforces: debts are answered by spending less, the more the deeper they are, and the cut
goes back as they are paid. A town hall is no bank either: what lies there beyond a reserve is
spent over the next year, on everything in proportion. Money is cents a week.
"""

from __future__ import annotations

from game.rules.core import Rules, move_towards
from game.rules.season import shocks
from game.world.place import Service
from game.world.world import EURO, World

CUT = "municipality:cut"
"""Tally: permille that every budget is cut by for want of money; below zero, what a full purse
adds."""
RELIEF = "service:relief:"
"""Tally by service: cents a week that it needs less because its users make part of it."""


def settle_services(world: World, rules: Rules) -> None:
    """The services of this kind of town, for as many people as live here."""
    persons = int(world.households.persons.sum())
    for spec in rules.services.values():
        budget = spec.cents_person_week * persons
        service = Service(spec.id, budget, 0, spec.quality, spec.quality)
        service.jobs = posts(world, rules, service)
        world.municipality.services[spec.id] = service


def funded(world: World, service: Service) -> int:
    """What a service really has this week. A contract's fee is what was signed, whatever the purse
    holds, so what is cut or added is felt by what the town runs itself; so is what a participatory
    budget takes beyond what would be renewed."""
    if service.run_by != "town":
        return service.budget_cents_week
    cents = service.budget_cents_week * (1000 - world.tallies.get(CUT, 0)) // 1000
    return cents - cents * world.partnership.budget.beyond_permille // 1000


def posts(world: World, rules: Rules, service: Service) -> int:
    """Posts that its money carries, to the nearest whole one."""
    spec = rules.services[service.id]
    post = max(1, spec.cents_person_week * spec.persons_per_post)
    return (funded(world, service) + post // 2) // post


def wages(world: World, rules: Rules, service: Service) -> int:
    """What the posts of its own budget earn if all are filled; those of the direct channel come
    on top of it."""
    return posts(world, rules, service) * rules.services[service.id].wage_cents_week


def extra_cost(
    world: World, rules: Rules, service: Service, money: int, energy: int | None = None
) -> int:
    """What dear energy adds to a service's week (pumps eat most of it), and drought to water's.

    `energy` is the part of its costs (permille) that follows the price, where that is known.
    """
    wet = rules.services[service.id].need == "water"
    usual = rules["municipality.energy_water" if wet else "municipality.energy"]
    dearer = (world.energy_permille - 1000) * (usual if energy is None else energy) // 1000
    drier = shocks.strength(world, "drought") * rules["municipality.drought_water"] // 1000
    return money * (dearer + drier * wet) // 1000


def take_in(world: World, rules: Rules) -> int:
    """The grant from outside, and the local tax on what enterprises took. Returns the tax."""
    if not rules.has("town_hall"):
        world.ledger.pay(EURO, "outside", "town_hall", world.town_budget_cents_week)
    e = world.enterprises
    due = e.sales_cents * e.alive * world.municipality.tax_permille // 1000
    tax = int(due.sum())
    if tax:
        world.ledger.settle(EURO, ("enterprise", -due), ("town_hall", tax))
    return tax


def expected_tax(world: World) -> int:
    """What the tax brings in a usual week."""
    e = world.enterprises
    return int((e.sales_mean * e.alive).sum()) * world.municipality.tax_permille // 1000


def live_within(world: World, rules: Rules, spending: int) -> None:
    """Cut in proportion to debts, spend in proportion to what lies idle, both counted in weeks of
    spending, so that a town's size does not matter: nothing between no debts and a full reserve,
    the most at the limits. Spending follows within weeks."""
    purse = world.ledger.balance(EURO, "town_hall")
    debts, idle = max(0, -purse), max(0, purse - rules["municipality.reserve_weeks"] * spending)
    limit = max(1, rules["municipality.debt_weeks"] * spending)
    aim = rules["municipality.cut_most"] * min(debts, limit) // limit
    year = max(1, rules["municipality.idle_weeks"] * spending)
    aim -= min(rules["municipality.more_most"], 1000 * idle // year)
    cut = world.tallies.get(CUT, 0)
    world.tallies[CUT] = move_towards(cut, aim, rules["municipality.cut_weeks"])
