"""What households pay for a public service: at which price, and to whom."""

from __future__ import annotations

from game.world.place import Contract
from game.world.world import World

UNDER_WAY = ("running", "strained")
"""States of a contract in which somebody else runs the service."""


def contract_of(world: World, service: str) -> Contract | None:
    """The contract under which somebody else runs this service now, if any."""
    s = world.municipality.services.get(service)
    contract = world.municipality.contracts.get(s.run_by) if s is not None else None
    return contract if contract is not None and contract.state in UNDER_WAY else None


def price(world: World, service: str) -> int:
    """Permille of what its routes cost while the town runs it."""
    contract = contract_of(world, service)
    return 1000 if contract is None else contract.price_permille


def payee(world: World, service: str) -> str:
    """Account that earns the fees: whoever bought the service lives out of town."""
    contract = contract_of(world, service)
    return "outside" if contract is not None and contract.sold else "town_hall"
