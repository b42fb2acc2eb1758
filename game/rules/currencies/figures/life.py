"""Figures of who belongs, how it goes and what it strains under."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.currencies import broker, life, literacy
from game.rules.currencies.accounts import by_household
from game.rules.currencies.services import IN_TURN
from game.rules.currencies.strains import STRAINS
from game.rules.groups import group
from game.rules.machines.currency import ALIVE, OVER
from game.world.currencies import Currency
from game.world.world import World


def members(world: World, rules: Rules, currency: Currency) -> int:
    """Who belongs today."""
    circle = world.circles.get(currency.id)
    return int(circle.member.sum()) if circle is not None else 0


def taking_part(world: World, rules: Rules, currency: Currency) -> int:
    """Members who gave or got something within a quarter of a year, permille."""
    return life.taking_part(world, currency) if members(world, rules, currency) else 0


def poor_members(world: World, rules: Rules, currency: Currency) -> int:
    """Members who are poor, permille: whom it leaves out (facts A3.6)."""
    circle = world.circles.get(currency.id)
    if circle is None or not by_household(currency) or not circle.member.any():
        return 0
    poor = group(world, rules, "poor") & (circle.member > 0)
    return int(poor.sum()) * 1000 // int(circle.member.sum())


def weary(world: World, rules: Rules, currency: Currency) -> int:
    """How worn out those are who give most, permille."""
    return broker.core_weary(world, currency) if members(world, rules, currency) else 0


def blamed(world: World, rules: Rules, currency: Currency) -> int:
    """Members who, while it goes badly, put it down to each other, permille."""
    return literacy.blame(currency)


def _week(name: str) -> Callable[[World, Rules, Currency], int]:
    """A count of the last week lived."""
    return lambda world, rules, currency: currency.week.get(name, 0)


def _strain(name: str) -> Callable[[World, Rules, Currency], int]:
    return lambda world, rules, currency: currency.strains.get(name, 0)


FIGURES: dict[str, Callable[[World, Rules, Currency], int]] = {
    "members": members,
    "joined": _week("joined"),
    "left": _week("left"),
    "taking_part": taking_part,
    "poor_members": poor_members,
    "weary": weary,
    "literacy": lambda world, rules, currency: currency.literacy,
    "blamed": blamed,
    "workshops": lambda world, rules, currency: currency.workshops,
    "alive": lambda world, rules, currency: int(currency.stage in ALIVE),
    "over": lambda world, rules, currency: int(currency.stage in OVER),
    **{f"minutes_{skill}": _week(f"hours:{skill}") for skill in IN_TURN},
    **{f"unmet_{skill}": _week(f"unmet:{skill}") for skill in IN_TURN},
    **{f"strain_{name}": _strain(name) for name in STRAINS},
}
