"""Where everything stands: made from a town's districts and homes, the same way every time.

The country is fixed (`geography`), the luck here is the plan's own and never the game's. Any
number of districts from one to six finds a site that suits its look; every home has a house.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from game.ui.map import geography as land
from game.ui.map.coast import SEA
from game.ui.map.greenery import Field, Tree, fields, trees
from game.ui.map.houses import House
from game.ui.map.landmarks import forecourts, landmarks, plots
from game.ui.map.lots import Lots

if TYPE_CHECKING:
    from game.session.town_view import TownView

Spot3 = tuple[float, float, float]
_SUITS = {
    "old": ("hill", "ring", "mill", "west", "meadow", "across"),
    "rows": ("mill", "ring", "meadow", "west", "across", "hill"),
    "flats": ("meadow", "across", "mill", "west", "ring", "hill"),
    "farms": ("across", "west", "meadow", "mill", "hill", "ring"),
    "harbour": ("mill", "ring", "meadow", "hill", "west", "across"),
    "villas": ("hill", "west", "mill", "ring", "meadow", "across"),
}
"""Which sites suit a look, the best first."""
_FILLERS = 16
"""Houses around the square where no district is: shops, workshops, offices."""

_FARMS = 5
"""And beyond the bridge, where no district is either."""


@dataclass(eq=False)
class Plan:
    """Compared by who it is: one plan is made for one town."""

    houses: list[House]
    homes: list[Spot3]
    """Where each home's mark touches its house, by number of the household."""
    lived_in: list[int]
    """For each home the number of its house."""
    middles: dict[str, Spot3]
    plots: list[House]
    """Room by the square for what may be founded."""
    coast: bool = False
    """By the sea: where other towns have the far bank there is water."""
    trees: list[Tree] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)

    def named(self, kind: str) -> House:
        return next(h for h in self.houses if h.kind == kind)


_latest: list[tuple[object, object, Plan]] = []
"""Districts and homes that were asked for lately, with their plan; the newest last."""
_KEPT = 4


def plan_of(view: TownView) -> Plan:
    """Asked for many times a frame, of the town as it is and as it was in a week played back."""
    districts, homes = view.districts, view.homes
    for known, lived_in, found in _latest:
        if known is districts and lived_in is homes:
            return found
    looks = tuple((d.id, d.look) for d in districts)
    found = plan(looks, tuple(home.district for home in homes))
    _latest[:] = [*_latest[1 - _KEPT :], (districts, homes, found)]
    return found


@lru_cache(maxsize=8)
def plan(districts: tuple[tuple[str, str], ...], homes: tuple[str, ...]) -> Plan:
    """`districts` are ids with their look, `homes` the district of each household."""
    luck = random.Random(11)
    lots = Lots(luck)
    coast = any(look == "harbour" for _, look in districts)
    if coast:
        lots.ground.take(SEA)
    for house in landmarks(coast):
        lots.put(house)
    for court in forecourts(lots.houses):
        lots.ground.take(court)
    room = plots(lots)
    for court in forecourts(room):
        lots.ground.take(court)
    sites = dict(assign(districts, coast))
    if coast:  # first: they need more room than the farms around them
        lots.glass([sites[name] for name, look in districts if look == "farms"])
    for name, look in districts:
        here = [i for i, home in enumerate(homes) if home == name]
        lots.build(sites[name], look, name, len(here))
    if not coast and all(site.id != "across" for site in sites.values()):
        lots.build(_site("across"), "farms", "", _FARMS)
    grown = fields(lots.ground)
    if all(site.id != "ring" for site in sites.values()):
        lots.build(_site("ring"), "rows", "", _FILLERS)
    houses = [house for house in lots.houses if house not in room]
    spots, lived_in = _settle(houses, homes)
    middles = {name: _middle(houses, name, sites[name]) for name, _ in districts}
    green = trees(lots.ground, luck, houses, coast)
    return Plan(houses, spots, lived_in, middles, room, coast, green, lots.pools + grown)


def assign(
    districts: Iterable[tuple[str, str]], coast: bool = False
) -> list[tuple[str, land.Site]]:
    """A site for each district: the best that is still free. By the sea nobody lives across."""
    free = {site.id: site for site in land.SITES if not (coast and site.id == "across")}
    found = []
    for name, look in districts:
        best = next((s for s in _SUITS[look] if s in free), None)
        found.append((name, free.pop(best) if best else _site("ring")))
    return found


def _site(name: str) -> land.Site:
    return next(site for site in land.SITES if site.id == name)


def _settle(houses: list[House], homes: tuple[str, ...]) -> tuple[list[Spot3], list[int]]:
    """Spread a district's households over its houses: flats take many, houses one to a few."""
    spots: list[Spot3] = [(0.0, 0.0, 0.0)] * len(homes)
    lived_in = [0] * len(homes)
    for name in dict.fromkeys(homes):
        mine = [i for i, home in enumerate(homes) if home == name]
        here = [k for k, house in enumerate(houses) if house.district == name]
        weights = [house.storeys * 5 if house.kind == "flats" else 1 for house in houses]
        shares = _share(len(mine), [weights[k] for k in here])
        at = iter(mine)
        for k, share in zip(here, shares, strict=True):
            for n in range(share):
                home = next(at)
                lived_in[home], spots[home] = k, _door(houses[k], n, share)
    return spots, lived_in


def _share(count: int, weights: list[int]) -> list[int]:
    """Whole numbers that add up to `count`, in proportion to the weights."""
    whole, shares, given = sum(weights), [], 0
    running = 0
    for weight in weights:
        running += weight
        upto = count * running // whole
        shares.append(upto - given)
        given = upto
    return shares


def _door(house: House, n: int, of: int) -> Spot3:
    """The place of the n-th home: windows of a block, else side by side along the eaves."""
    if house.kind != "flats":
        return house.on("L", house.wide * (n + 0.5) / of, house.high * 0.78)
    columns = max(5, -(-of // house.storeys))
    in_front = -(-columns * 3 // 5)
    storey, column = divmod(n, columns)
    v = 0.12 + 0.47 * storey + 0.2
    if column < in_front:
        return house.on("L", house.wide * (column + 0.5) / in_front, v)
    return house.on("R", house.deep * (column - in_front + 0.5) / (columns - in_front), v)


def _middle(houses: list[House], name: str, site: land.Site) -> Spot3:
    """Where a district's tag points: the roof nearest to the middle of its houses."""
    here = [h for h in houses if h.district == name]
    if not here:
        return (*site.middle, 0.0)
    x, y = sum(h.x for h in here) / len(here), sum(h.y for h in here) / len(here)
    house = min(here, key=lambda h: (h.x - x) ** 2 + (h.y - y) ** 2)
    return house.x, house.y, house.z + house.high + house.ridge
