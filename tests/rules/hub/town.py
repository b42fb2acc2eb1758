"""A small inland town with a support hub, lived week by week."""

from __future__ import annotations

from dataclasses import replace

from game.lab.laboratory import UNTOLD, laboratory
from game.rules.content import Content, Ending, HubSpec, Season, SecondTown
from game.rules.hub.counters import COUNTERS
from game.rules.vocabulary import LIVING_TOWN
from game.session.session import Session
from game.session.start import start

TOWNS = [SecondTown("twin", UNTOLD, UNTOLD, alike=700, asks_after=1),
         SecondTown("far", UNTOLD, UNTOLD, alike=200, asks_after=1)]
HUB = HubSpec(UNTOLD, UNTOLD, begins="open", open=list(COUNTERS), hours=16, places=6,
              grant_weeks=104, second_towns=TOWNS)


def content(hub: HubSpec | None = HUB, households: int = 300, **numbers: int) -> Content:
    first = Season("spring", UNTOLD, UNTOLD, UNTOLD, ["listen", "organise", "hub"])
    return replace(
        laboratory("interior_tunisian", households), systems=[*LIVING_TOWN, "hub"], hub=hub,
        seasons=[first, *[replace(first, id=f"s{i}") for i in range(3)]], organising_hours=20,
        parameters=numbers, endings=[Ending("end", UNTOLD, UNTOLD, 0)])


def game(hub: HubSpec | None = HUB, seed: int = 5, **numbers: int) -> Session:
    return start(content(hub, **numbers), seed)


def with_hub(**changes: object) -> HubSpec:
    return replace(HUB, **changes)
