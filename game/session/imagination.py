"""Other towns that look the same to the team: what it knows stays, the rest is drawn again.

A forecast plays in such towns, so it can never tell what listening or measuring would.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from game.rules.common_goods import CommonSpec
from game.rules.core import Context, Rules
from game.rules.jobs.replacing import find_places
from game.rules.knowledge import known_rows, quality_believed, variant_known
from game.rules.stocks import stock_at
from game.scenario.build import build_world
from game.world.luck import Luck
from game.world.place import Common
from game.world.world import DEBT, EURO, World


def imagine(world: World, rules: Rules, luck: Luck) -> World:
    """Another town that looks the same to the team."""
    town = world.copy()
    for variant in rules.content.variants:
        if not variant_known(town, rules, variant.id):
            pick = luck.one(0, "variant", variant.id, len(variant.values))
            town.hidden[variant.id] = variant.values[pick]
    for spec in rules.content.commons:
        if spec.hidden:
            _redraw(town.commons[spec.id], spec, town.week, rules, luck)
    for service in town.municipality.services.values():
        service.quality = quality_believed(world, service)
    h = town.households
    drawn = _first_morning(rules, luck.seed, h.n)
    rows = np.flatnonzero(~known_rows(world, rules))
    h.put(rows, drawn.households)
    for name in ("trust", "tired", "company"):  # as far as the published means have moved
        column = getattr(h, name)
        moved = world.history[-1][name] - world.history[0][name]
        column[rows] = (column[rows] + moved).clip(0, 1000)
    for currency, other in ((EURO, "outside"), (DEBT, "bank")):
        if currency in town.ledger.balances:
            more = np.zeros(h.n, np.int64)
            redrawn = _purses_unknown(town, rows)
            more[redrawn] = (drawn.ledger.of_households(currency)
                             - town.ledger.of_households(currency))[redrawn]
            town.ledger.settle(currency, ("households", more), (other, -int(more.sum())))
    if rules.has("labour"):
        find_places(town, Context(rules, luck), rows, world.history[-1]["jobless"])
    return town


def _purses_unknown(town: World, rows: np.ndarray) -> np.ndarray:
    """Strangers whose money nobody can guess: not those on an employer's list of the dismissed,
    which had a sum behind every name."""
    listed = [row for homes in town.laid_off.values() for row in homes]
    return np.setdiff1d(rows, np.array(listed, np.int64))


@lru_cache(maxsize=10)
def _first_morning(rules: Rules, seed: int, households: int) -> World:
    """Where strangers are drawn from. Forecasts ask for the same few towns again and again."""
    return build_world(rules, seed, households)


def _redraw(common: Common, spec: CommonSpec, week: int, rules: Rules, luck: Luck) -> None:
    """A level that nobody has seen: about what was last measured, or what the books say, and the
    less sure the longer ago that was. Whoever saw the sea come in knows that it did."""
    seen = common.measured_permille
    whole = rules["measure.forgotten_weeks"]
    age = min(week - common.measured_week, whole) if seen >= 0 else whole
    spread = rules["measure.spread_permille"] * age // whole
    guess = seen
    if seen < 0:
        guess = spec.threshold_permille if common.broken else spec.start_permille
    guess += (luck.one(0, "level", spec.id, 2001) - 1000) * spread // 1000
    least = 1 if common.broken else spec.threshold_permille
    common.stock = stock_at(common, spec, max(least, guess))
