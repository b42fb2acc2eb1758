"""Households told one by one, in a town without a story, for the rules of care and income."""

from __future__ import annotations

import dataclasses
from functools import cache

import numpy as np

from game.lab.laboratory import laboratory
from game.rules.core import Context, Rules
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.households import AT_HOME, NEED, NO_SUCH, PUBLIC
from game.world.luck import Luck
from game.world.world import DEBT, EURO, World

QUIET = {
    "adults": 2, "woman": 1, "man": 1, "children": 0, "elders": 0, "frail": 0, "disabled": 0,
    "ill_weeks": 0, "youth": 0, "job_woman": AT_HOME, "job_man": PUBLIC, "unemployed": 0,
    "paid_woman": 0, "paid_minutes": 2400, "errand_minutes": 0, "org_minutes": 0,
    "property_cents": 0, "granted_cents": 0, "rent_cents": 0, "arrears_cents": 0,
    "insured_weeks": 0, "insured_cents": 0,
    "income_cents": 0, "care_minutes": 0, "care_woman": 0, "care_man": 0,
}
"""A couple without children; he earns, she is at home."""
WOMAN_ALONE = {"adults": 1, "man": 0, "job_man": NO_SUCH, "job_woman": PUBLIC,
               "paid_woman": 2400}
MAN_ALONE = {"adults": 1, "woman": 0, "job_woman": NO_SUCH}
ELDER_ALONE = {"adults": 0, "woman": 0, "man": 0, "elders": 1, "job_woman": NO_SUCH,
               "job_man": NO_SUCH, "paid_minutes": 0}


@cache
def _rules(systems: tuple[str, ...]) -> Rules:
    return make_rules(laboratory(households=3, systems=systems, districts=1))


def rules_for(systems: tuple[str, ...], numbers: dict[str, int] | None = None,
              regime: str = "corporatist") -> Rules:
    base = _rules(systems)
    kind = dataclasses.replace(base.kind, regime=regime)
    return Rules(base.content, base.params | (numbers or {}), base.rubric, kind)


@cache
def _town(systems: tuple[str, ...], households: int) -> World:
    return build_world(_rules(systems), 7, households)


def homes(rules: Rules, *told: dict[str, int], cash: int = 0) -> World:
    """A draft of a town with just these homes, each tied to all others; `cash` cents in each."""
    world = _town(tuple(rules.content.systems), len(told)).copy()
    h = world.households
    for row, home in enumerate(told):
        for column, value in (QUIET | home).items():
            getattr(h, column)[row] = value
    h.ties = np.array([[other for other in range(h.n) if other != row] or [0]
                       for row in range(h.n)], np.int64)
    h.route[NEED["care"]] = -1
    if DEBT in world.ledger.balances:
        world.ledger.collect(DEBT, world.ledger.of_households(DEBT), "bank")
    world.ledger.collect(EURO, world.ledger.of_households(EURO) - cash, "outside")
    return world


def context(rules: Rules) -> Context:
    return Context(rules, Luck(7), "test")
