"""What things cost the team, and the one place where it is paid."""

from __future__ import annotations

from game.rules.content import Choice, Concession, Offer
from game.rules.core import Rejected
from game.world.world import EURO, HOURS, World

Priced = Choice | Concession | Offer


def hours_left(world: World) -> int:
    return world.ledger.balance(HOURS, "team") // 60


def too_dear(world: World, hours: int, cents: int) -> Rejected | None:
    """What the team lacks of the hours or the money, if it lacks any."""
    left = hours_left(world)
    if left < hours:
        return Rejected("not_enough_hours", need=hours, left=left)
    fund = world.ledger.balance(EURO, "team")
    if fund < cents:
        return Rejected("not_enough_money", need=cents, left=fund)
    return None


def can_afford(world: World, priced: Priced) -> bool:
    """Whether the team has what a card, a choice or a concession costs."""
    return too_dear(world, priced.hours, priced.euros * 100) is None


def spend(world: World, hours: int, cents: int) -> None:
    """Pay in organising hours and euros. Raises Rejected and spends nothing if it cannot."""
    why = too_dear(world, hours, cents)
    if why is not None:
        raise why
    world.ledger.pay(HOURS, "team", "spent", hours * 60)
    world.ledger.pay(EURO, "team", "outside", cents)
