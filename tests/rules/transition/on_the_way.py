"""A small inland town with a toolbox and prototypes, lived week by week."""

from __future__ import annotations

from dataclasses import replace

from game.lab.laboratory import UNTOLD, laboratory
from game.rules.content import (
    Content,
    Ending,
    PatternSpec,
    PrototypeSpec,
    Season,
    TransitionSpec,
)
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.invariants import check
from game.rules.season.week import live_week
from game.rules.vocabulary import LIVING_TOWN, Condition, Effect
from game.session.session import Session
from game.session.start import start
from game.world.luck import Luck
from game.world.world import World

FITS = [Condition(season_from=1)]
DOES_NOT = [Condition(season_from=99)]
FEAST = PatternSpec(
    "feast", UNTOLD, UNTOLD, "networks/people", context=FITS, weeks=8, design_weeks=2,
    effects=[Effect("mindset", amount=100)], lost=[Effect("mindset", amount=-100)])
ABROAD = replace(FEAST, id="abroad", context=DOES_NOT)
DESK = replace(FEAST, id="desk", cell="planning/town_hall", by="town_hall")
CART = PrototypeSpec("cart", UNTOLD, UNTOLD, "parents", context=FITS,
                     effects=[Effect("mindset", amount=50)])
LAMP = replace(CART, id="lamp", context=DOES_NOT)
BOTH = replace(CART, id="both", links=["cart", "lamp"])
WAY = TransitionSpec(UNTOLD, UNTOLD, led_by="both", patterns=[FEAST, ABROAD, DESK])


def content(way: TransitionSpec | None = WAY, prototypes: tuple[PrototypeSpec, ...] = (
        CART, LAMP, BOTH), households: int = 200, **numbers: int) -> Content:
    opens = ["listen", "organise", "diagnose", "pattern", "prototype"]
    first = Season("spring", UNTOLD, UNTOLD, UNTOLD, opens)
    return replace(
        laboratory("interior_tunisian", households),
        systems=[*LIVING_TOWN, "partnership", "beside", "transition"], transition=way,
        prototypes=list(prototypes), organising_hours=30, fund_cents=2_000_000,
        fund_ends_after_season=9, parameters=numbers, endings=[Ending("end", UNTOLD, UNTOLD, 0)],
        seasons=[first, *[replace(first, id=f"s{i}") for i in range(3)]])


def game(way: TransitionSpec | None = WAY, seed: int = 5, prototypes: tuple[
        PrototypeSpec, ...] = (CART, LAMP, BOTH), **numbers: int) -> Session:
    return start(content(way, prototypes, **numbers), seed)


def context(session: Session) -> Context:
    return Context(session.rules, Luck(session.seed))


def lived(session: Session, weeks: int, world: World | None = None) -> World:
    """So many weeks later; what must always hold holds in each."""
    world, ctx = (world or session.world).copy(), context(session)
    for _ in range(weeks):
        live_week(world, ctx)
        assert check(world, session.rules) == ""
    return world


def do(session: Session, world: World, *effects: Effect) -> World:
    """Some effects on a town, on a copy."""
    world = world.copy()
    apply_all(world, context(session), list(effects))
    assert check(world, session.rules) == ""
    return world
