"""A town of a few households that need things, for tests: its routes and its people are given."""

from __future__ import annotations

import dataclasses

import numpy as np

from game.lab.laboratory import laboratory
from game.rules.content import Provider
from game.rules.core import Context, Rules
from game.rules.kinds import Route
from game.scenario.build import build_world
from game.scenario.rules_for import load_kind, make_rules
from game.world.luck import Luck
from game.world.world import EURO, World

PLAIN = {"needs.taste": 0, "needs.habit": 0, "needs.warmth": 0, "needs.cents_minute": 0,
         "money.living_permille": 0, "money.spend_spare_permille": 0, "needs.savings_permille": 0,
         "needs.saves_permille": 0,
         "needs.easy_cents": 10_000, "needs.worth_food": 8000}
"""Numbers with which a choice can be worked out on paper."""


def needs_rules(*routes: Route, numbers: dict[str, int] | None = None,
                providers: tuple[Provider, ...] = (), households: int = 4,
                systems: tuple[str, ...] = ("needs",)) -> Rules:
    content = dataclasses.replace(
        laboratory(households=households, systems=systems, districts=2),
        providers=list(providers))
    rules = make_rules(content, PLAIN | (numbers or {}))
    kind = dataclasses.replace(load_kind("coastal_mediterranean"), routes=list(routes))
    return dataclasses.replace(rules, kind=kind)


def needs_world(
    rules: Rules, incomes: tuple[int, ...] = (), seed: int = 7, **columns: int
) -> World:
    """Everybody is one grown-up of nothing special, with a week's income in the purse."""
    world = build_world(rules, seed).copy()
    h = world.households
    usual = {"adults": 1, "woman": 1, "man": 0, "children": 0, "elders": 0, "frail": 0, "youth": 0,
             "disabled": 0, "kind": 0, "rent_cents": 0, "paid_minutes": 0, "paid_woman": 0,
             "care_minutes": 0, "care_woman": 0, "care_man": 0, "errand_minutes": 0,
             "org_minutes": 0, "tired": 300, "trust": 500, "efficacy": 500, "ill_weeks": 0}
    for name, value in (usual | columns).items():
        getattr(h, name)[:] = value
    h.needs[:], h.route[:] = 900, -1
    h.income_cents[:] = incomes or 10_000
    purses(world, h.income_cents)
    return world


def purses(world: World, cents: np.ndarray | int) -> None:
    """Let each household have so much cash, from or to outside the town."""
    wanted = np.broadcast_to(np.asarray(cents, np.int64), world.households.n)
    world.ledger.collect(EURO, world.ledger.of_households(EURO) - wanted, "outside")


def needs_context(rules: Rules, seed: int = 7) -> Context:
    return Context(rules, Luck(seed), "test")


def took(world: World, rules: Rules, need: str) -> list[str]:
    """Ids of the routes that met a need, household by household; - for none."""
    from game.world.households import NEED

    return [rules.routes[i].id if i >= 0 else "-" for i in world.households.route[NEED[need]]]
