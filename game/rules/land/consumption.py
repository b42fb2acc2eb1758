"""Consumption: the land that food, energy, other needs, and the rest of life take in a year.

Land is counted from below (facts F2.1, F2.2): each person's route to each need says what land it
takes, each 100 euros a week spent on the rest of life say theirs, and everybody shares what roads,
schools and offices take. Six types of land, in milli global hectares for the whole town.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.kinds import LANDS, Land
from game.rules.partnership import procurement
from game.world.households import NEED
from game.world.world import World

Ints = NDArray[np.int64]

SHARED = "shared"
"""The part of everybody's footprint that nobody buys."""
HUNDRED_EUROS = 10_000


@dataclass
class Part:
    """What one part of life takes: land for the town, and cents a week."""

    land: Ints
    cents: int = 0
    water: int = 0
    """Litres a week from the town's aquifer."""


def vector(land: dict[Land, int]) -> Ints:
    """Amounts by land type in the order of `LANDS`."""
    taken = np.zeros(len(LANDS), np.int64)
    for name, amount in land.items():
        taken[LANDS.index(name)] = amount
    return taken


def consumption(world: World, rules: Rules) -> dict[str, Part]:
    """Part of life (a need, an id of the kind's `living`, `SHARED`) -> what it takes."""
    persons = world.households.persons
    parts: dict[str, Part] = {}
    for need in sorted({r.need for r in rules.routes if r.land or r.draws == "aquifer"}):
        parts[need] = _by_routes(world, rules, need, persons)
    if rules.kind is None:
        return parts
    usual = _usual_living(world, rules, sum(part.cents for part in parts.values()))
    shares = max(1, sum(living.share for living in rules.kind.living))
    for living in rules.kind.living:
        cents = world.tallies.get(f"living:{living.id}", usual * living.share // shares)
        parts[living.id] = Part(vector(living.land) * cents // HUNDRED_EUROS, cents)
    spared = 1000 - procurement.spared(world, rules)
    parts[SHARED] = Part(vector(rules.kind.base_land) * int(persons.sum()) * spared // 1000)
    return parts


def _usual_living(world: World, rules: Rules, needs: int) -> int:
    """Cents a week for the rest of life before anybody has counted what was spent on it."""
    h = world.households
    left = int((h.income_cents - h.rent_cents).clip(min=0).sum()) - needs
    return max(0, left) * rules["money.living_permille"] // 1000


def _by_routes(world: World, rules: Rules, need: str, persons: Ints) -> Part:
    row = world.households.route[NEED[need]]
    users = np.bincount(row + 1, persons, len(rules.routes) + 1).astype(np.int64)[1:]
    part = Part(np.zeros(len(LANDS), np.int64))
    for index in np.flatnonzero(users):
        route, count = rules.routes[index], int(users[index])
        part.land += vector(route.land) * count
        part.cents += route.cents_person * count
        part.water += route.draw_person * count * (route.draws == "aquifer")
    return part
