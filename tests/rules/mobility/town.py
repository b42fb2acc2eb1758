"""A small Indian district with a road that is dark in the evening, lived week by week."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.lab.laboratory import UNTOLD, laboratory
from game.rules.content import (
    CareTrip,
    Content,
    CoreNeed,
    Ending,
    LineSpec,
    Meetings,
    MobilitySpec,
    OtherTown,
    Season,
    ToolkitPart,
    ToolkitSpec,
    Version,
    WaySpec,
    WorkPlace,
)
from game.rules.content.mobility import WayPart
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.invariants import check
from game.rules.season.week import live_week
from game.rules.vocabulary import LIVING_TOWN, Condition, Effect
from game.scenario import elsewhere
from game.session.session import Session
from game.session.start import start
from game.world.luck import Luck
from game.world.world import World


def hours(morning: int, day: int, evening: int, night: int) -> dict[WayPart, int]:
    return {"morning": morning, "day": day, "evening": evening, "night": night}


ROAD = WaySpec("road", UNTOLD, UNTOLD, ["district_0", "district_1"], hours(800, 900, 250, 80))
LANE = WaySpec("lane", UNTOLD, UNTOLD, ["district_1", "district_2"], hours(800, 900, 350, 120))
SQUARE = WaySpec("square", UNTOLD, UNTOLD, ["district_1"] * 2, hours(900, 950, 600, 300))
WORK = [
    WorkPlace("carpets", {"district_1": 1000}, {"day": 300, "late": 700}, for_women=300),
    WorkPlace("trade", {"district_1": 700, "district_2": 300}, {"day": 400, "late": 600}),
    WorkPlace("public", {"district_1": 1000}, {"day": 500, "late": 400, "night": 100},
              for_women=300),
    WorkPlace("informal", {"district_0": 300, "district_1": 700}, {"day": 400, "late": 600}),
]
EVENING_LINE = LineSpec("carts", UNTOLD, UNTOLD, ["road", "lane"], ["evening"], 20, 4)
MOBILITY = MobilitySpec(UNTOLD, UNTOLD, [ROAD, LANE, SQUARE], WORK, Meetings("district_1"),
                        [CareTrip("clinic", "district_1")], [EVENING_LINE])
BEGIN = Effect(do="cart_line", name="carts", word="begin", amount=4)
PAY = Effect(do="line_pay", name="carts", amount=2500, weeks=26, payer="outside")
TELL = Effect(do="line_known", name="carts", amount=500)
LIT = [Effect(do="way_light", name=name, amount=1000) for name in ("road", "lane")]

DAWN = MobilitySpec(
    UNTOLD, UNTOLD,
    [replace(ROAD, women=hours(200, 900, 800, 80)), replace(LANE, women=hours(250, 900, 800, 80)),
     SQUARE],
    [replace(w, shifts={"day": 900, "late": 100}) for w in WORK], lines=[EVENING_LINE])
"""Ways that are empty at dawn, where work begins early."""
KIT = ToolkitSpec(
    "carts_kit", UNTOLD, UNTOLD,
    parts=[
        ToolkitPart("women_drive", UNTOLD, UNTOLD, True, [BEGIN], [
            Version("men_drive", UNTOLD, UNTOLD,
                    [Effect(do="cart_line", name="carts", word="men"), BEGIN])]),
        ToolkitPart("told", UNTOLD, UNTOLD, True, [TELL, PAY], [
            Version("untold", UNTOLD, UNTOLD, [])]),
        ToolkitPart("hours", UNTOLD, UNTOLD, False, [], [
            Version("dawn", UNTOLD, UNTOLD, [
                Effect(do="line_hours", name="carts", word="evening", amount=0),
                Effect(do="line_hours", name="carts", word="morning", amount=1)])]),
    ],
    needs=[CoreNeed("line", UNTOLD, [Condition(mobility="lines_planned", at_least=1)]),
           CoreNeed("drivers", UNTOLD, [Condition(mobility="drivers_there", at_least=4)])],
    holds=[Condition(line="carts")], better=40, weeks=30)
TOWNS = [
    OtherTown("dawn", UNTOLD, UNTOLD, mobility=DAWN),
    OtherTown("alike", UNTOLD, UNTOLD),
    OtherTown("no_ways", UNTOLD, UNTOLD, without=["mobility"]),
    OtherTown("shy", UNTOLD, UNTOLD, parameters={"mobility.driver_efficacy": 800}),
]


def content(mobility: MobilitySpec | None = MOBILITY, households: int = 200,
            parameters: Mapping[str, int] | None = None) -> Content:
    first = Season("spring", UNTOLD, UNTOLD, UNTOLD, ["listen", "organise", "transfer"])
    return replace(
        laboratory("indian_district", households), systems=[*LIVING_TOWN, "mobility"],
        mobility=mobility, toolkits=[KIT], other_towns=TOWNS, organising_hours=20,
        seasons=[first, *[replace(first, id=f"s{i}") for i in range(3)]],
        parameters={"transfer.tries": 2, **(parameters or {})},
        endings=[Ending("end", UNTOLD, UNTOLD, 0)])


def game(mobility: MobilitySpec | None = MOBILITY, seed: int = 5, **more: object) -> Session:
    return start(content(mobility, **more), seed)  # type: ignore[arg-type]


def context(session: Session) -> Context:
    return Context(session.rules, Luck(session.seed), elsewhere=elsewhere)


def lived(session: Session, weeks: int, *effects: Effect, world: World | None = None) -> World:
    """So many weeks after these effects; what must always hold holds in each."""
    world, ctx = (world or session.world).copy(), context(session)
    apply_all(world, ctx, list(effects))
    assert check(world, session.rules) == ""
    for _ in range(weeks):
        live_week(world, ctx)
        assert check(world, session.rules) == ""
    return world
