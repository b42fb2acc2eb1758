"""Crowding out: what a good public service does, neighbours are asked for less (facts A3.12).

Fureai Kippu grew fast and slowed down when public long-term care insurance began. Wishes for a
service of care fall with how much of the town's care a public service does, and how well, beyond
what it did when the currency began; so it is with lessons and schools. Other wishes stay.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Rules
from game.rules.currencies import law, services
from game.rules.currencies.design import optional
from game.rules.needs.catalogue import BOUGHT
from game.rules.needs.demand import units
from game.rules.needs.terms import quality
from game.world.currencies import Currency
from game.world.households import NEED
from game.world.world import World

BEHIND = {"care": "care", "teaching": "learning"}
"""Skill whose services a public service may take over -> the need that service answers."""


def kept(world: World, rules: Rules, currency: Currency) -> list[int]:
    """For each service, permille of the wishes for it that are still put to members: those that no
    public service has taken over, of people who dare to while the law is upon the currency."""
    number = optional(rules, currency, "services", 0)
    left = {skill: 1000 - taken_over(world, rules, currency, need)
            for skill, need in BEHIND.items()}
    dare = law.dare(world, currency)
    return [left.get(services.skill_of(s), 1000) * dare // 1000 for s in range(number)]


def begin(world: World, rules: Rules, currency: Currency) -> None:
    """Remember what public services do when a currency begins, once somebody has chosen any."""
    for need in BEHIND.values():
        if (world.households.route[NEED[need]] >= 0).any():
            currency.marks.setdefault(f"covered:{need}", covered(world, rules, need))


def covered(world: World, rules: Rules, need: str) -> int:
    """Of the homes that have such a need, the part that lives by a public service, weighed by how
    good it is, permille. Nothing where no home chooses how to meet its needs."""
    h = world.households
    if not rules.has("needs"):
        return 0
    wanting = units(h)[BOUGHT.index(need)] > 0
    good = [quality(world, rules, route.service or "") if route.by == "public" else 0
            for route in rules.routes]
    by_home = np.array([*good, 0], np.int64)[h.route[NEED[need]]][wanting]
    return int(by_home.mean()) if by_home.size else 0


def strain(world: World, rules: Rules, currency: Currency) -> int:
    """Of the wishes for what a public service does too, those it has taken over, permille: of the
    service that lost most."""
    asked = {services.skill_of(s) for s in range(optional(rules, currency, "services", 0))}
    lost = [taken_over(world, rules, currency, need)
            for skill, need in BEHIND.items() if skill in asked]
    return max(lost, default=0)


def taken_over(world: World, rules: Rules, currency: Currency, need: str) -> int:
    """Permille of the wishes behind such a need that a public service has taken over."""
    before = currency.marks.get(f"covered:{need}")
    if before is None or not rules.has("needs"):
        return 0
    more = max(0, covered(world, rules, need) - before)
    return min(1000, more * rules["currency.crowding"] // 1000)
