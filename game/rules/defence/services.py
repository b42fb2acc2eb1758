"""Privatisation: a service goes to a contractor or an owner (concepts 49, 50), by the town hall's
own contracts: price up to the cap, quality down. Undone, it is bought back."""

from __future__ import annotations

from game.rules.common_goods import ContractSpec
from game.rules.content import ThreatSpec
from game.rules.core import Context, Rules
from game.rules.town_hall import contracts, fees
from game.world.defence import Threat
from game.world.world import World

ON = ("signed", *fees.UNDER_WAY)


def contract_of(rules: Rules, spec: ThreatSpec) -> ContractSpec | None:
    return next((c for c in rules.content.contracts if c.id == spec.of), None)


def there(world: World, ctx: Context, spec: ThreatSpec) -> bool:
    """The town still runs what would be sold."""
    contract = contract_of(ctx.rules, spec)
    service = world.municipality.services.get(contract.service) if contract else None
    return service is not None and service.run_by == "town" and not holds(world, ctx, spec)


def strike(world: World, ctx: Context, spec: ThreatSpec, threat: Threat) -> str:
    contract = contract_of(ctx.rules, spec)
    if contract is not None:
        contracts.sign(world, ctx, contract)
    return "" if holds(world, ctx, spec) else "gone"


def holds(world: World, ctx: Context, spec: ThreatSpec) -> bool:
    now = world.municipality.contracts.get(spec.of)
    return now is not None and now.state in ON


def undo(world: World, ctx: Context, spec: ThreatSpec, threat: Threat) -> None:
    contracts.call_off(world, ctx, spec.of)
