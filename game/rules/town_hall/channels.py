"""The four channels of public money (concept 39), and what each leaves in town.

Direct employment: posts in the services; all of it is wages. Outsourced supply: firms, few of
them from here. Infrastructure: builders, and material from outside; it leaves works standing that
wear off slowly. Transfers: to the poorest fifth. What stays is spent again by whoever got it, so
the multiplier is the town's own doing; only the first leak is set here.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.town_hall.budget import CUT
from game.world.households import PUBLIC
from game.world.world import EURO, World

Ints = NDArray[np.int64]

CHANNELS = ("direct", "outsourced", "infrastructure", "transfers")


def flow(world: World, channel: str) -> int:
    """Cents that go through a channel this week: what was decided, as far as the purse goes."""
    decided = world.municipality.channels.get(channel, 0)
    return max(0, decided) * (1000 - world.tallies.get(CUT, 0)) // 1000


def has_payroll(rules: Rules) -> bool:
    """Whether posts are filled and paid by systems of their own."""
    return rules.has("labour") and rules.has("income")


def filled(world: World, rules: Rules) -> int:
    """Public posts with somebody in them, permille; all where nobody counts jobs."""
    jobs = sum(s.jobs for s in world.municipality.services.values())
    if not has_payroll(rules) or jobs == 0:
        return 1000
    h = world.households
    there = int((h.job_woman == PUBLIC).sum()) + int((h.job_man == PUBLIC).sum())
    return min(1000, there * 1000 // jobs)


def spend(world: World, rules: Rules) -> int:
    """A week of all four. Returns what they cost, wages of the posts aside.

    `income` counted last week's transfers (`granted_cents`); who is poor is judged without them.
    """
    h = world.households
    h.income_cents, h.granted_cents = h.income_cents - h.granted_cents, np.zeros(h.n, np.int64)
    direct = 0 if has_payroll(rules) else hand_out(world, rules, flow(world, "direct"), jobless)
    bought = buy(world, rules, flow(world, "outsourced"), rules["channel.supply_local"])
    built = _build(world, rules, flow(world, "infrastructure"))
    given = hand_out(world, rules, flow(world, "transfers"), _poorest)
    return direct + bought + built + given


def buy(world: World, rules: Rules, cents: int, local: int, sector: str | None = None) -> int:
    """Pay suppliers: the local part (permille) to the town's branches by their size, or to one."""
    if cents == 0:
        return 0
    here = cents * local // 1000
    names = [s.id for s in rules.sectors if sector is None or s.id == sector]
    weights = np.array([s.workers for s in rules.sectors if s.id in names], np.int64)
    if not rules.has("enterprises") or not names or int(weights.sum()) == 0:
        here = 0
    world.ledger.pay(EURO, "town_hall", "outside", cents - here)
    if here:
        for name, part in zip(names, shared(here, weights).tolist(), strict=True):
            world.ledger.pay(EURO, "town_hall", f"market:{name}", part)
    return cents


def _build(world: World, rules: Rules, cents: int) -> int:
    """Public works: pay the builders, and what they build stands until it wears off."""
    town = world.municipality
    town.infrastructure -= town.infrastructure * rules["channel.wear"] // 1_000_000
    town.infrastructure += cents
    return buy(world, rules, cents, rules["channel.works_local"], "building")


def mended(world: World, rules: Rules) -> int:
    """How far mains and pipes have been renewed, permille of all that there are."""
    persons = int(world.households.persons.sum())
    whole = rules["channel.mains_cents_person"] * persons
    return min(1000, world.municipality.infrastructure * 1000 // max(1, whole))


def hand_out(
    world: World, rules: Rules, cents: int, who: Callable[[World], NDArray[np.bool_]]
) -> int:
    """Pay households, each person among them the same; it counts as income."""
    h = world.households
    if cents == 0:
        return 0
    parts = shared(cents, h.persons * who(world))
    world.ledger.settle(EURO, ("households", parts), ("town_hall", -cents))
    if rules.has("income"):
        h.income_cents, h.granted_cents = h.income_cents + parts, h.granted_cents + parts
    return cents


def jobless(world: World) -> NDArray[np.bool_]:
    looking = world.households.unemployed > 0
    return looking if looking.any() else ~looking


def _poorest(world: World) -> NDArray[np.bool_]:
    """The fifth of households with least income a person once the rent is paid (at least one)."""
    h = world.households
    left = (h.income_cents - h.rent_cents) // h.persons.clip(min=1)
    poorest: NDArray[np.bool_] = left <= np.partition(left, h.n // 5)[h.n // 5]
    return poorest


def shared(cents: int, weights: Ints) -> Ints:
    """Split whole cents in proportion to the weights; what is left over goes to the first ones."""
    total = int(weights.sum())
    running = np.cumsum(weights) * cents // total
    return np.diff(running, prepend=0)
