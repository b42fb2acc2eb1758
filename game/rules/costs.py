"""What things cost the team, and the one place where it is paid."""

from __future__ import annotations

from game.rules.content import Choice, Concession, Offer
from game.rules.core import Rejected
from game.world.world import EURO, HOURS, World

Priced = Choice | Concession | Offer


def hours_left(world: World) -> int:
    return world.ledger.balance(HOURS, "team") // 60


def check_affordable(world: World, hours: int, cents: int) -> None:
    """Raises Rejected if the team has not got the hours or the money."""
    left = hours_left(world)
    if left < hours:
        raise Rejected("not_enough_hours", need=hours, left=left)
    fund = world.ledger.balance(EURO, "team")
    if fund < cents:
        raise Rejected("not_enough_money", need=cents, left=fund)


def can_afford(world: World, priced: Priced) -> bool:
    """Whether the team has what a card, a choice or a concession costs."""
    try:
        check_affordable(world, priced.hours, priced.euros * 100)
    except Rejected:
        return False
    return True


def spend(world: World, hours: int, cents: int) -> None:
    """Pay in organising hours and euros. Raises Rejected and spends nothing if it cannot."""
    check_affordable(world, hours, cents)
    world.ledger.pay(HOURS, "team", "spent", hours * 60)
    world.ledger.pay(EURO, "team", "outside", cents)
