"""Indicators: what is counted about a town, always from its present state.

A file of figures belongs to a system: its figures are counted where that system is on. A
newcomer adds a figure as one line of a file, its name to `Comparable`, and a text for its name.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.indicators import (
    bakery,
    beside,
    clock,
    coops,
    currencies,
    defence,
    home,
    hub,
    land,
    laws,
    mobility,
    needs,
    participation,
    partnership,
    public_goods,
    town_hall,
    transition,
    work,
)
from game.rules.indicators.bakery import main_baker, staff_tired
from game.world.world import World

MORE_IS_WORSE = frozenset({
    "bread_short", "care_short", "tired", "exhausted", "footprint", "poor", "jobless",
    "jobless_women", "informal", "indebted", "unpaid_gap", "commons_broken", "burden_gap",
    "drawn", "evenings_unmet", "penniless_families", "idle_sitters",
    "days_over", "tasks_undone", "sleep_lost", "paid_lost", "evenings_short",
    "hub_queue", "relapses", "rent_out", "rebound", "status_gap", "street_poor", "women_held_back",
    "infant_index", "audit_gap", "tender_cost",
    "threats_open", "threats_happened", "homes_lost", "mission_drift", "app_fees_out", *needs.SHORT,
})

FIGURES: dict[str, dict[str, Callable[[World, Rules], int]]] = {
    "incidents": bakery.COMMON,
    "bread": bakery.FIGURES,
    "needs": needs.FIGURES,
    "labour": work.FIGURES,
    "income": home.FIGURES,
    "municipality": town_hall.FIGURES,
    "commons": land.COMMONS,
    "footprint": land.FIGURES,
    "care": participation.FIGURES,
    "public_goods": public_goods.FIGURES,
    "cooperatives": coops.FIGURES,
    "beside": beside.FIGURES,
    "currencies": currencies.FIGURES,
    "partnership": partnership.FIGURES,
    "clock": clock.FIGURES,
    "hub": hub.FIGURES,
    "laws": laws.FIGURES,
    "mobility": mobility.FIGURES,
    "defence": defence.FIGURES,
    "digital": defence.DIGITAL,
    "transition": transition.FIGURES,
}
"""System -> what is counted where it is on; every town has incidents."""


def measure(world: World, rules: Rules) -> dict[str, int]:
    """Every figure of this town, by name."""
    return {name: count(world, rules) for system, figures in FIGURES.items()
            if rules.has(system) for name, count in figures.items()}


def key_figure(rules: Rules) -> str:
    """The figure the story is about: how many households are short of its subject."""
    return "bread_short" if rules.has("bread") else f"{rules.content.subject}_short"


def short_of_need(world: World, rules: Rules) -> NDArray[np.bool_]:
    """Which households are short of what the story is about."""
    if rules.content.key is not None:
        return currencies.stuck(world)
    below = rules["bread.short_below"] if rules.has("bread") else rules["needs.short_below"]
    short: NDArray[np.bool_] = world.households.level(rules.content.need) < below
    return short


__all__ = ["FIGURES", "MORE_IS_WORSE", "key_figure", "main_baker", "measure", "short_of_need",
           "staff_tired"]
