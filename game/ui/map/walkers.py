"""People on their ways: they leave a door, go along the streets, stay a while, and go home.

A walker carries no state of a home but where it goes (see `errands`). Everything is worked out
from the number of the home, so the same town moves the same way every time.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from game.ui.map import cast, errands, geography, paths
from game.ui.map.drives import STOPS
from game.ui.map.errands import Errand
from game.ui.map.furniture import STALLS
from game.ui.map.geometry import Point
from game.ui.map.houses import House
from game.ui.map.people import Figure
from game.ui.map.plan import Plan

if TYPE_CHECKING:
    from game.session.town_view import TownView

_SPEED, _SLOW = 0.46, 0.33
"""Units a second; a slow walker has a stick, or is known to be tired."""
_STAYS = {errands.BREAD: 3.0, errands.FETCH: 5.0, errands.SQUARE: 9.0, errands.STROLL: 5.0,
          errands.MEETING: 14.0, errands.CARE: 10.0, errands.WORK: 12.0,
          errands.AWAY: 12.0}  # fmt: skip
_CARRYING = (errands.AWAY, errands.FETCH)
_SEEN_STAYING = (errands.BREAD, errands.FETCH, errands.SQUARE, errands.STROLL)
_AT_HOME = Errand(errands.HOME)
_ROADS = ("bridge", "flats")
"""The roads to the next town: where work is, and the shop that is far."""


class Places:
    """Doors and goals of a plan, worked out when first asked for."""

    def __init__(self, plan: Plan, sellers: Mapping[str, House]) -> None:
        self.plan, self.sellers = plan, sellers
        self._doors: dict[int, tuple[Point, int]] = {}

    def door(self, home: int) -> tuple[Point, int]:
        """Of the house where a household lives."""
        return self.house_door(self.plan.houses[self.plan.lived_in[home]])

    def uphill(self, home: int) -> bool:
        """Whether steps lead there: nobody gets up them on wheels."""
        return self.plan.houses[self.plan.lived_in[home]].z > 0

    def house_door(self, house: House) -> tuple[Point, int]:
        found = self._doors.get(id(house))
        if found is None:
            found = self._doors[id(house)] = paths.door(house, self.plan.houses)
        return found

    def way(self, home: int, to: Errand) -> paths.Way:
        start, place = self.door(home)
        goal, last = self._goal(home, to)
        chain = [start, *paths.between(place, last)]
        return paths.way([*chain, goal] if goal else chain)

    def _goal(self, home: int, to: Errand) -> tuple[Point | None, int]:
        net, pick = paths.net(), to.pick
        if to.kind == errands.BREAD:
            return self.house_door(self.sellers[to.provider])
        if to.kind in (errands.WORK, errands.AWAY):
            return None, net.ends[_ROADS[pick % len(_ROADS)]]
        if to.kind == errands.FETCH:
            spot = fountain_spot(home + pick)
            return spot, net.nearest(*spot)[0]
        if to.kind == errands.MEETING:
            return self.house_door(self.plan.named("hall"))
        if to.kind == errands.CARE:
            mine = self.plan.houses[self.plan.lived_in[home]].district
            near = [i for i, k in enumerate(self.plan.lived_in)
                    if self.plan.houses[k].district == mine]
            return self.door(near[pick % len(near)])
        if to.kind == errands.STROLL and pick % 2:
            start = self.door(home)[1]
            some = net.nearest(*net.places[start], 12)
            return None, some[-1 - pick % 4]
        spot = square_spot(home + pick)
        return spot, net.nearest(*spot)[0]


def fountain_spot(number: int) -> Point:
    """A place in the ring of those who wait at the fountain."""
    (x, y), turn = geography.SQUARE, (number * 2.399963) % math.tau
    reach = 0.72 + 0.22 * ((number * 0.618) % 1)
    return x + reach * math.cos(turn), y + reach * math.sin(turn)


def square_spot(number: int) -> Point:
    """A place to stand on the square: not in the fountain, in a stall, where a van stops."""
    (cx, cy), (rx, ry) = geography.SQUARE, geography.SQUARE_REACH
    for k in range(12):
        turn = (number * 2.399963 + k * 0.71) % math.tau
        share = 0.42 + 0.4 * ((number * 0.618 + k * 0.37) % 1)
        spot = cx + rx * share * math.cos(turn), cy + ry * share * math.sin(turn)
        taken = [(stall[:2], 0.55) for stall in STALLS] + [(stop, 0.8) for stop in STOPS.values()]
        if all(math.dist(spot, place) > room for place, room in taken):
            break
    return spot


@dataclass
class Walker:
    """Somebody of a home. `far` along the way there; `ahead` is 1 going, -1 coming back."""

    home: int
    base: Figure
    brisk: float
    """Quicker or slower than others are, by nature."""
    lane: float
    """How far beside the middle of the street."""
    speed: float = _SPEED
    turn: int = 0
    errand: Errand = _AT_HOME
    way: paths.Way | None = None
    far: float = 0.0
    ahead: int = 1
    wait: float = 0.0

    @property
    def figure(self) -> Figure:
        """Who goes far for bread has a bag with them, who fetches water a can."""
        return _with_bag(self.base) if self.errand.kind in _CARRYING else self.base

    @property
    def walking(self) -> bool:
        return self.way is not None and self.wait <= 0

    @property
    def seen(self) -> bool:
        return self.way is not None and (self.wait <= 0 or self.errand.kind in _SEEN_STAYING)

    def place(self) -> tuple[float, float, float, bool]:
        """x, y, z, and whether one looks to the left."""
        assert self.way is not None
        x, y, z, dx, dy = self.way.at(self.far)
        ease = min(1.0, self.far, max(0.0, self.way.length - self.far))
        side = self.lane * ease
        left = (dx - dy) * self.ahead < 0
        return x - dy * side, y + dx * side, z, left


@lru_cache(maxsize=128)
def _with_bag(figure: Figure) -> Figure:
    return replace(figure, carries="bag")


class Crowd:
    """All walkers of a town, and what they know of the week."""

    def __init__(
        self, view: TownView, places: Places, frame: Mapping[str, Any] | None, late: bool = False
    ) -> None:
        self.view, self.places, self.frame, self.late = view, places, frame, late
        wardrobe = cast.everybody()
        names = {p.household: p for p in view.people}
        self.walkers = []
        for home in range(len(view.homes)):
            who = names.get(home)
            figure = cast.named(who) if who else wardrobe[_mix(home, 1) % len(wardrobe)]
            if figure.wheels and places.uphill(home):
                figure = replace(figure, wheels="")
            brisk = 0.9 + _mix(home, 2) % 20 / 100
            walker = Walker(home, figure, brisk, _mix(home, 3) % 100 / 100 * 0.36 - 0.18)
            self._leave(walker)
            self._begin(walker)
            self.walkers.append(walker)

    def tick(self, seconds: float) -> None:
        for walker in self.walkers:
            if walker.wait > 0:
                walker.wait -= seconds
                if walker.wait > 0:
                    continue
                if walker.way is None or walker.far <= 0:
                    self._leave(walker)
                else:
                    walker.ahead = -1
                continue
            assert walker.way is not None
            walker.far += walker.ahead * walker.speed * seconds
            if walker.ahead > 0 and walker.far >= walker.way.length:
                walker.far = walker.way.length
                walker.wait = _STAYS[walker.errand.kind] * (0.7 + _mix(walker.home, 4) % 60 / 100)
            elif walker.ahead < 0 and walker.far <= 0:
                walker.far, walker.way = 0.0, None
                walker.wait = 3 + _mix(walker.home, walker.turn) % 8

    def _leave(self, walker: Walker) -> None:
        """Out of the door again, for the next errand, or not at all for a while."""
        walker.turn += 1
        tired = errands.is_tired(self.view, walker.home, self.frame)
        slow = walker.base.carries == "stick" or tired
        walker.speed = walker.brisk * (_SLOW if slow else _SPEED)
        walker.errand = errands.errand(
            self.view, walker.home, walker.turn, self.frame, self.late)
        walker.far, walker.ahead, walker.way = 0.0, 1, None
        known = walker.errand.kind != errands.BREAD or walker.errand.provider in self.places.sellers
        if walker.errand.kind == errands.HOME or not known:
            walker.wait = 8 + _mix(walker.home, walker.turn) % 9
            return
        walker.wait = 0.0
        walker.way = self.places.way(walker.home, walker.errand)

    def _begin(self, walker: Walker) -> None:
        """At first everybody is somewhere on their way already."""
        if walker.way is None:
            return
        stay = _STAYS[walker.errand.kind] * walker.speed
        at = _mix(walker.home, 5) % 1000 / 1000 * (2 * walker.way.length + stay)
        if at < walker.way.length:
            walker.far = at
        elif at < walker.way.length + stay:
            walker.far = walker.way.length
            walker.wait = (walker.way.length + stay - at) / walker.speed
        else:
            walker.far, walker.ahead = 2 * walker.way.length + stay - at, -1


def _mix(home: int, slot: int) -> int:
    return zlib.crc32(f"walker.{home}.{slot}".encode()) >> 4
