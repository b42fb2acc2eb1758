"""Ribalta with a well that people draw on, and every act unlocked: for tests of those acts."""

from __future__ import annotations

import dataclasses
from functools import cache

from game.rules.common_goods import CommonSpec, Drawer
from game.rules.content import Content
from game.rules.core import Rules
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.session.session import Session
from game.world.place import Common
from tests.rules.towns import content

WELL = CommonSpec(
    id="well", kind="aquifer", name="The well", unit="litres", capacity_person=1000,
    start_permille=700, growth_permille=300, seasons=[250, 250, 250, 250],
    threshold_permille=300, broken_capacity_permille=600, broken_met_permille=500,
    broken_text="Salt.",
)
POND = dataclasses.replace(WELL, id="pond", name="The pond", hidden=False)
DRAWERS = [
    Drawer("old", "well", "The old quarter", "Taps", district="old_quarter"),
    Drawer("fields", "well", "The fields", "Pumps", district="new_flats", levels=[500, 1000]),
]


@cache
def commons_content() -> Content:
    base = content()
    seasons = [dataclasses.replace(s, unlocks=[*s.unlocks, "draw", "measure", "census", "evaluate"])
               for s in base.seasons]
    return dataclasses.replace(base, seasons=seasons, commons=[WELL, POND], drawers=DRAWERS)


@cache
def commons_rules() -> Rules:
    return make_rules(commons_content())


def commons_game(seed: int = 7) -> Session:
    """A game in that town. Its well stands at 612 of 1,000; nothing draws on it by itself."""
    rules = commons_rules()
    world = build_world(rules, seed).copy()
    for name in ("well", "pond"):
        world.commons[name] = Common(name, stock=612_999, capacity=1_000_000, growth_permille=300)
    return Session(rules, seed, world.freeze())
