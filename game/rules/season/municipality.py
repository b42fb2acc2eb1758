"""The municipality: what it takes in, what it spends, and how good its services are.

Income is a grant from outside, balanced against a usual week on the first morning, a local tax on
what enterprises take, and fees (paid in `needs`). Spending is services run by the town (wages are
paid in `income`, the rest here to suppliers), contracts, and the four channels. An empty purse
cuts all of it, a full one adds to it (`town_hall.budget`). Where no system pays wages, they leave
town here.
"""

from __future__ import annotations

from game.rules.core import Context, Rules
from game.rules.partnership import commissioning, pot, procurement
from game.rules.town_hall import budget, channels, contracts, fees, quality, styles
from game.rules.town_hall.takings import at_old_price
from game.world.place import Municipality, Service
from game.world.world import EURO, World


def settle(world: World, ctx: Context) -> None:
    r = ctx.rules
    world.municipality = Municipality(
        style=styles.STYLES[r["municipality.style"]], tax_permille=r["municipality.tax_permille"])
    budget.settle_services(world, r)
    services = world.municipality.services.values()
    spending = sum(s.budget_cents_week for s in services) * styles.cost(world, r) // 1000
    earned = budget.expected_tax(world) + sum(at_old_price(world, r, s.id) for s in services)
    world.town_budget_cents_week += spending - earned


def step(world: World, ctx: Context) -> None:
    r, town = ctx.rules, world.municipality
    budget.take_in(world, r)
    now, cost = quality.circumstances(world, r), styles.cost(world, r)
    spending, bought = channels.spend(world, r), 0
    for service in town.services.values():
        contract = fees.contract_of(world, service.id)
        if contract is not None:
            spending += contracts.run(world, ctx, contract)
        else:
            supplies, wages = _run(world, r, service, cost)
            kept = min(supplies, pot.of_capital(world, r, budget.funded(world, service)))
            spending += pot.take_in(world, service, kept) + supplies - kept + wages
            bought += supplies - kept
        quality.follow(world, r, service, now)
    spending += procurement.buy(world, r, bought) - bought
    for contract in town.contracts.values():
        contracts.move_on(world, ctx, contract)
    _end_what_was_for_a_time(world)
    budget.live_within(world, r, spending)
    _set_posts(world, r)


def _run(world: World, rules: Rules, service: Service, style_cost: int) -> tuple[int, int]:
    """A week of a service that the town runs itself: what is to be bought for it, and its wages."""
    money = budget.funded(world, service)
    cost = money * style_cost // 1000 + commissioning.cost(world, rules, service.id, money)
    cost += budget.extra_cost(world, rules, service, cost)
    wages = budget.wages(world, rules, service)
    if not channels.has_payroll(rules):
        world.ledger.pay(EURO, "town_hall", "outside", wages)
    return max(0, cost - wages - world.tallies.get(budget.RELIEF + service.id, 0)), wages


def _set_posts(world: World, rules: Rules) -> None:
    """Posts follow the money: a contractor makes do with fewer, the direct channel adds some."""
    town = world.municipality
    direct = channels.flow(world, "direct") if channels.has_payroll(rules) else 0
    for service in town.services.values():
        service.jobs = budget.posts(world, rules, service)
        if fees.contract_of(world, service.id) is not None:
            service.jobs = service.jobs * (1000 - rules["contract.saves"]) // 1000
    if direct and town.services:
        biggest = max(town.services.values(), key=lambda s: (s.jobs, s.id))
        biggest.jobs += direct // rules.services[biggest.id].wage_cents_week


def _end_what_was_for_a_time(world: World) -> None:
    """Channels that were opened for some weeks only: tally `channel:<name>:<last week>`."""
    for tally in [t for t in world.tallies if t.startswith("channel:")]:
        _, name, last = tally.split(":")
        if world.week >= int(last):
            world.municipality.channels[name] -= world.tallies.pop(tally)
