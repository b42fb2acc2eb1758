"""Small towns with a well, for tests of commons, shocks and footprint: few systems, no story."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.lab.laboratory import laboratory
from game.rules.common_goods import CommonSpec, Drawer
from game.rules.core import Context, Rules
from game.rules.vocabulary import SystemName
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.households import NEED
from game.world.luck import Luck
from game.world.world import World

WELL = CommonSpec(
    id="well", kind="aquifer", name="Well", unit="litres", capacity_person=200_000,
    start_permille=600, growth_permille=400, seasons=[250, 250, 250, 250],
    threshold_permille=300, broken_capacity_permille=600, broken_met_permille=500,
    broken_text="Salt", hurt_by={"drought": 600},
)
BAY = replace(WELL, id="bay", kind="fishery", unit="kilos", capacity_person=500)
DRAWERS = [
    *(Drawer(f"homes_{i}", "well", "Homes", "Homes", district=f"district_{i}") for i in range(3)),
    Drawer("fields", "well", "Fields", "Fields", sector="farming"),
]
QUIET: tuple[SystemName, ...] = ("shocks", "commons")


def rules(
    systems: tuple[SystemName, ...] = QUIET, households: int = 60,
    commons: list[CommonSpec] | None = None, **changes: int
) -> Rules:
    """A laboratory town's rules; in names of numbers `__` stands for the dot."""
    content = laboratory(households=households, systems=systems)
    content = replace(content, commons=[WELL] if commons is None else commons, drawers=DRAWERS)
    return make_rules(content, {k.replace("__", "."): v for k, v in changes.items()})


def town(r: Rules, seed: int = 3) -> tuple[World, Context]:
    """A town where everybody drinks from the mains and eats from the shop."""
    world = build_world(r, seed).copy()
    live_by(world, r, mains=slice(None), shop=slice(None))
    return world, Context(r, Luck(seed))


def live_by(world: World, r: Rules, **who: slice | np.ndarray) -> None:
    """Let rows of households live by a route."""
    for index, route in enumerate(r.routes):
        if route.id in who:
            world.households.route[NEED[route.need], who[route.id]] = index


def alike(world: World) -> None:
    """Households of one person each, all with the same income: they draw the same."""
    h = world.households
    h.adults[:], h.elders[:], h.children[:] = 1, 0, 0
    h.woman[:], h.man[:] = 1, 0
    h.income_cents[:] = 30_000
