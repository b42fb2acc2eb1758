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
from game.rules.vocabulary import LIVING_TOWN, Condition, Effect
from game.session.session import Session
from game.session.start import start

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
