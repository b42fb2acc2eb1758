"""Building a district: lots along its streets, between them, or set apart, until all are housed."""

from __future__ import annotations

import math
import random

from game.ui.map.box import Box
from game.ui.map.geography import SQUARE, STREETS, Site
from game.ui.map.geometry import along, inside, lengths, net, overlap
from game.ui.map.greenery import Field
from game.ui.map.houses import House, some_flats, some_house
from game.ui.map.raster import Ground
from game.ui.theme import rgb

_LEAST = 8
"""Houses of the smallest district."""
_MOST = 38
"""Above this number of houses, one house stands for several homes."""
_HOMES_A_HOUSE = 1.15
_HOMES_A_BLOCK = 12
_BLOCKS = 6
_GLASS = 7
"""Greenhouses of a town by the sea."""
_PLASTER = (rgb("#FBF6EA"), rgb("#F7EEDC"), rgb("#F3E6D6"), rgb("#F6EAE0"))


class Lots:
    """The houses so far, and the ground they leave free."""

    def __init__(self, luck: random.Random) -> None:
        self.luck = luck
        self.ground = Ground()
        self.houses: list[House] = []
        self.pools: list[Field] = []

    def put(self, house: House) -> None:
        """Without asking: the landmarks come first."""
        house.z = self.ground.height(house.x, house.y)
        self.houses.append(house)
        self.ground.take(house.foot(0.02))

    def build(self, site: Site, look: str, district: str, homes: int) -> None:
        """As many houses as a district of so many homes needs, in its own manner."""
        before = len(self.houses)
        wanted = min(_MOST, math.ceil(homes / _HOMES_A_HOUSE))
        if district:
            wanted = max(_LEAST, wanted)
        if look == "flats":
            blocks = max(2, min(_BLOCKS, math.ceil(homes / _HOMES_A_BLOCK)))
            self._blocks(site, district, blocks)
        elif look == "farms":
            self._scatter(site, district, min(wanted, 14))
        elif look == "villas":
            self._villas(site, district, min(wanted, 16))
        elif look == "harbour":
            self._rows(site, district, wanted, (0.7, 1.25))
            self._pack(site, district, before + wanted)
        elif look == "old":
            self._rows(site, district, wanted // 2, (0.8, 1.55))
            self._pack(site, district, before + wanted)
        else:
            self._rows(site, district, wanted, (0.62, 1.1))
            self._pack(site, district, before + wanted)
        if len(self.houses) == before and homes:
            raise LookupError(f"no room for {district} at {site.id}")

    # -- manners -------------------------------------------------------------------------------

    def _rows(self, site: Site, district: str, wanted: int, heights: tuple[float, float]) -> None:
        """Side by side along the streets, each turned to its street."""
        luck, end = self.luck, len(self.houses) + wanted
        for name, side, start, stop in site.rows:
            street = STREETS[name]
            far = lengths(street.path)
            at = start
            while at < min(stop, far[-1]) and len(self.houses) < end:
                wide, deep = luck.uniform(0.76, 1.14), luck.uniform(0.76, 1.05)
                (x, y), turn = along(street.path, far, at + wide / 2)
                off = (street.half + 0.07 + deep / 2 + luck.uniform(0, 0.08)) * side
                x, y = x - math.sin(turn) * off, y + math.cos(turn) * off
                high = luck.uniform(*heights) * (0.86 if x + y > 7 else 1)
                house = self._house(x, y, wide, deep, high, turn, district)
                if self.fits(house, 0.0):
                    self.put(house)
                    at += wide + luck.uniform(0.03, 0.16)
                else:
                    at += 0.12

    def _pack(self, site: Site, district: str, until: int) -> None:
        """Into every gap, at odd angles, as an old quarter grows."""
        luck = self.luck
        for _ in range(2400):
            if len(self.houses) >= until:
                return
            x, y = self._somewhere(site)
            if not self.ground.free([(x, y)]):
                continue
            turn = luck.uniform(-0.3, 0.3) + 0.15 * math.sin(x)
            size = luck.uniform(0.72, 1.02), luck.uniform(0.72, 1.0)
            high = luck.uniform(0.7, 1.5) if site.id == "hill" else luck.uniform(0.6, 1.05)
            house = some_house(luck, x, y, *size, high, turn, district)
            if self.fits(house, luck.choice((0.0, 0.03, 0.2))):
                self.put(house)

    def _scatter(self, site: Site, district: str, wanted: int) -> None:
        """Farms keep their distance."""
        luck, end = self.luck, len(self.houses) + wanted
        for apart in (1.1, 0.7, 0.35, 0.1):
            for _ in range(160):
                if len(self.houses) >= end:
                    return
                x, y = self._somewhere(site)
                if not self.ground.free([(x, y)]):
                    continue
                size = luck.uniform(0.85, 1.2), luck.uniform(0.75, 0.95)
                house = some_house(
                    luck, x, y, *size, luck.uniform(0.52, 0.78), luck.uniform(-0.5, 0.5), district
                )
                if self.fits(house, apart):
                    self.put(house)

    def _villas(self, site: Site, district: str, wanted: int) -> None:
        """Wide and low, each with a pool in its own garden."""
        luck, end = self.luck, len(self.houses) + wanted
        for apart in (0.55, 0.35, 0.15):
            for _ in range(300):
                if len(self.houses) >= end:
                    return
                x, y = self._somewhere(site)
                if not self.ground.free([(x, y)]):
                    continue
                size = luck.uniform(1.1, 1.4), luck.uniform(0.8, 0.95)
                turn = luck.uniform(-0.3, 0.3)
                villa = some_house(luck, x, y, *size, luck.uniform(0.5, 0.72), turn, district)
                villa.roof, villa.wall = "hip", luck.choice(_PLASTER)
                pool = Box(*villa.at(luck.uniform(-0.1, 0.2), 0.5 + villa.deep / 2, 0)[:2],
                           0.62, 0.34, 0.0, turn)  # fmt: skip
                shape = pool.foot(0.1)
                if not (self.ground.free(net(shape, 4)) and self.fits(villa, apart)):
                    continue
                self.put(villa)
                self.pools.append(Field(tuple(pool.foot()), villa.z, "pool", 1))
                self.ground.take(shape)

    def glass(self, sites: list[Site]) -> None:
        """Greenhouses where the farms are: long, low, and nobody's home."""
        for site in sites:
            end = len(self.houses) + _GLASS
            for _ in range(240):
                if len(self.houses) >= end:
                    break
                x, y = self._somewhere(site)
                if self.ground.free([(x, y)]):
                    house = House(x, y, 1.9, 0.85, 0.34, self.luck.uniform(-0.12, 0.12),
                                  kind="glass", pitch=0.5, stone=0)  # fmt: skip
                    if self.fits(house, 0.12):
                        self.put(house)

    def _blocks(self, site: Site, district: str, wanted: int) -> None:
        """Blocks of flats stand in the open, the tall ones at the back; a few houses between."""
        luck, end = self.luck, len(self.houses) + wanted
        for apart in (0.5, 0.3, 0.15, 0.05):
            for _ in range(320):
                number = wanted - (end - len(self.houses))
                if number >= wanted:
                    break
                x, y = self._somewhere(site)
                storeys = 5 if x + y < 4.5 else 4
                turn = 0.12 - 0.05 * number
                house = some_flats(luck, x, y, storeys, turn, district, number)
                if not _hides_the_square(x, y) and self.fits(house, apart):
                    self.put(house)
        self._rows(site, "", 5, (0.6, 0.8))

    # -- ground --------------------------------------------------------------------------------

    def _somewhere(self, site: Site) -> tuple[float, float]:
        xs, ys = [p[0] for p in site.region], [p[1] for p in site.region]
        for _ in range(40):
            x, y = self.luck.uniform(min(xs), max(xs)), self.luck.uniform(min(ys), max(ys))
            if inside(x, y, site.region):
                break
        return x, y

    def _house(
        self, x: float, y: float, wide: float, deep: float, high: float, turn: float,
        district: str,
    ) -> House:  # fmt: skip
        """Turned so that the sunny face looks to the left and front, whichever way the street."""
        while turn > math.pi / 4:
            turn, wide, deep = turn - math.pi / 2, deep, wide
        while turn <= -math.pi / 4:
            turn, wide, deep = turn + math.pi / 2, deep, wide
        return some_house(self.luck, x, y, wide, deep, high, turn, district)

    def fits(self, house: House, apart: float) -> bool:
        edge = house.foot(0.03)
        if not (self.ground.free([(house.x, house.y), *edge]) and self.ground.free(net(edge, 6))):
            return False
        foot = house.foot(apart)
        return not any(
            abs(o.x - house.x) + abs(o.y - house.y) < 4 and overlap(foot, o.foot())
            for o in self.houses
        )


def _hides_the_square(x: float, y: float) -> bool:
    """Whether something tall would stand between the eye and the square."""
    cx, cy = SQUARE
    return abs((x - y) - (cx - cy)) < 3.4 and 0 < (x + y) - (cx + cy) < 7
