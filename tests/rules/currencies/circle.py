"""A small circle of a made-up kind, for rules that all kinds share."""

from __future__ import annotations

from types import ModuleType

import numpy as np

from game.lab.laboratory import laboratory
from game.rules.core import Context
from game.rules.currencies import kinds
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.currencies import Currency, Members
from game.world.luck import Luck
from game.world.world import World

DEFAULTS = {
    "entry": 20, "exit": 20, "dues_year": 14, "dues_paid_out_permille": 250,
    "demurrage_permille_year": 0, "issue_year": 0, "money_target": 0, "issue_step": 2,
    "issue_smoothing_weeks": 8, "issue_threshold_permille": 0, "oblige_weeks": 0,
}
WORDS = {"issue": "none", "withdrawal": "allowed"}


def made_up(issues: bool = True, **defaults: int) -> ModuleType:
    kind = ModuleType("made_up")
    kind.__dict__.update(OF="households", MINOR=60, ISSUES=issues,
                         DEFAULTS=DEFAULTS | defaults, WORDS=WORDS)
    return kind


def circle(members: int = 40, kind: ModuleType | None = None) -> tuple[World, Context, Currency]:
    """A town of sixty homes of which the first ones belong, nothing given out yet."""
    kinds.KINDS["made_up"] = kind or made_up()
    rules = make_rules(laboratory(households=60, systems=("currencies",)))
    world = build_world(rules, 1).copy()
    world.currencies["coin"] = currency = Currency("coin", "made_up", "circulating")
    world.circles["coin"] = Members.empty(world.households.n)
    world.circles["coin"].member[:members] = 1
    world.ledger.open_currency("coin")
    return world, Context(rules, Luck(1)), currency


def rows(*numbers: int) -> np.ndarray:
    return np.array(numbers, np.int64)
