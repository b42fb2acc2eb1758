"""Contracts: somebody else runs a service for a fee (a partnership), or buys it.

The contractor keeps what it does not spend, so it runs the service with fewer people, and skimps
where the contract cannot see (concept 50: quality down): more so as an owner, and more so when
short of money. A shock to costs is shared by `risk_permille`; the contractor's part eats its
cushion, and it raises the price as far as the cap lets it. When the cushion is gone it leaves: the
town takes the service back with its debts, so that the risk returns to where it came from
(concept 49). The price goes up to the cap in any case: with an owner soon (concept 50), with a
partner by one renegotiation after the other (a judgement), so that the cap is what protects.
Cents are a week's.
"""

from __future__ import annotations

from game.rules.common_goods import ContractSpec
from game.rules.core import Context, Rules
from game.rules.machines import CONTRACT
from game.rules.town_hall import fees
from game.rules.town_hall.budget import extra_cost, funded
from game.rules.town_hall.takings import at_old_price
from game.world.place import Contract, Service
from game.world.world import EURO, World


def sign(world: World, ctx: Context, spec: ContractSpec) -> None:
    """Signed today, it begins some weeks later; a buyer pays at once. Not twice at a time."""
    town = world.municipality
    service = town.services.get(spec.service)
    old = town.contracts.get(spec.id)
    if service is None or service.run_by != "town" or \
            (old is not None and old.state in ("signed", *fees.UNDER_WAY, "failed")):
        return
    town.contracts[spec.id] = Contract(
        spec.id, spec.service, CONTRACT.initial, world.week, spec.weeks, spec.risk_permille,
        spec.price_cap_permille, _cushion_at_start(world, spec), sold=spec.sold)
    if spec.sold:
        world.ledger.pay(EURO, "outside", "town_hall", _sale_price(ctx.rules, service))
    ctx.tell("contract_signed", contract=spec.id)


def _sale_price(rules: Rules, service: Service) -> int:
    return service.budget_cents_week * rules["contract.sale_weeks"]


def call_off(world: World, ctx: Context, name: str) -> None:
    """The town wants it back: it pays for that now, and waits until the hand-over is done.

    A partnership is paid for part of the weeks it had left; an owner is bought out at more than
    it gave.
    """
    contract = world.municipality.contracts.get(name)
    if contract is None or contract.state not in ("signed", *fees.UNDER_WAY) or \
            contract.weeks < _spec(ctx.rules, name).weeks:
        return
    r, service = ctx.rules, world.municipality.services[contract.service]
    if contract.sold:
        paid = _sale_price(r, service) * r["contract.buy_back"] // 1000
    else:
        left = max(0, contract.began_week + contract.weeks - world.week)
        weeks = min(left, r["contract.break_weeks"])
        paid = service.budget_cents_week * weeks * r["contract.break_permille"] // 1000
    world.ledger.pay(EURO, "town_hall", "outside", paid)
    contract.state = CONTRACT.fire(contract.state, "call_off") or contract.state
    until = world.week - contract.began_week + r["contract.hand_over_weeks"]
    contract.weeks = min(contract.weeks, until)
    ctx.tell("contract_called_off", contract=name, cents=paid)


def run(world: World, ctx: Context, contract: Contract) -> int:
    """A week of a contract under way. Returns what the town paid for it."""
    r, service = ctx.rules, world.municipality.services[contract.service]
    money = funded(world, service)
    old_fees = at_old_price(world, r, service.id) if contract.sold else 0
    spec = _spec(r, contract.id)
    shock = extra_cost(world, r, service, money, spec.energy_permille)
    theirs = shock if contract.sold else shock * contract.risk_permille // 1000
    if contract.sold:
        paid = max(0, money - old_fees)
        earned = paid + old_fees * contract.price_permille // 1000
    else:
        paid = money * contract.price_permille // 1000 + shock - theirs
        earned = paid - (shock - theirs)
    world.ledger.pay(EURO, "town_hall", "outside", paid)
    most = _cushion_at_start(world, spec)
    kept = earned - money * (1000 - r["contract.saves"]) // 1000 - theirs
    contract.cushion_cents = min(most, contract.cushion_cents + kept)
    in_need = contract.state == "strained" and kept < 0
    step = r["contract.price_step" if contract.sold or in_need else "contract.price_creep"]
    contract.price_permille = max(contract.price_permille, min(
        contract.price_cap_permille, contract.price_permille + step))
    return paid


def _spec(rules: Rules, name: str) -> ContractSpec:
    return next(c for c in rules.content.contracts if c.id == name)


def _cushion_at_start(world: World, spec: ContractSpec) -> int:
    return spec.cushion_cents_person * int(world.households.persons.sum())


def move_on(world: World, ctx: Context, contract: Contract) -> None:
    """What the contract has come to, and what changes with that."""
    r, was = ctx.rules, contract.state
    most = _cushion_at_start(world, _spec(r, contract.id))
    age = world.week - contract.began_week
    low = contract.cushion_cents * 1000 < most * r["contract.strained_below"]
    for trigger, guards in (
        ("end", {"time_is_up": age >= contract.weeks}),
        ("fail", {"cushion_is_gone": contract.cushion_cents < 0}),
        ("strain", {"cushion_is_low": low}),
        ("recover", {"cushion_is_back": not low}),
    ):
        contract.state = CONTRACT.fire(contract.state, trigger, **guards) or contract.state
    if was == "signed" and age >= r["contract.start_weeks"]:
        contract.state = CONTRACT.fire(was, "begin") or was
    if was == "failed" and age >= contract.weeks:
        contract.state = CONTRACT.fire(was, "give_back") or was
    if contract.state != was:
        _carry_out(world, ctx, contract)


def _carry_out(world: World, ctx: Context, contract: Contract) -> None:
    service = world.municipality.services[contract.service]
    if contract.state == "running":
        service.run_by = contract.id
    elif contract.state in ("ended", "failed"):
        service.run_by = "town"
    if contract.state == "failed":
        _risk_returns(world, ctx.rules, contract, service)
    ctx.tell(f"contract_{contract.state}", contract=contract.id)


def _risk_returns(world: World, rules: Rules, contract: Contract, service: Service) -> None:
    """The contractor is gone: its debts and some weeks of disorder are the town's."""
    debt = -contract.cushion_cents + funded(world, service) * rules["contract.failure_weeks"]
    world.ledger.pay(EURO, "town_hall", "outside", debt)
    service.quality = max(0, service.quality - rules["contract.failure_quality"])
    contract.cushion_cents = 0
    contract.weeks = world.week - contract.began_week + rules["contract.hand_over_weeks"]


def shading(world: World, rules: Rules, service: Service) -> int:
    """Quality (permille) that is lost where the contract cannot see."""
    contract = fees.contract_of(world, service.id)
    if contract is None:
        return 0
    lost = rules["contract.owner_skimps" if contract.sold else "contract.skimps"]
    return lost * 2 if contract.state == "strained" else lost
