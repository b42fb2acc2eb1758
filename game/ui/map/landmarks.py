"""The town's own buildings, and the plots by the square where something may be founded."""

from __future__ import annotations

import math

from game.ui.map.geography import SQUARE, SQUARE_REACH
from game.ui.map.geometry import Point
from game.ui.map.houses import House
from game.ui.map.lots import Lots
from game.ui.theme import rgb

PLOTS = 4
WELL: Point = (1.45, 4.75)
"""Where the water works stand over the well."""


def landmarks(coast: bool = False) -> list[House]:
    """Town hall with its tower, the shop, the health centre, the mill; by the sea a hotel instead,
    and the water works, which every town by the sea has to look after.
    """
    blue, brick = rgb("#3A7C92"), rgb("#C4623F")
    found = [
        House(0.75, -1.75, 2.5, 1.15, 1.25, -0.12, kind="hall", seed=5, wall=rgb("#F8EED6"),
              roof="hip", tiles=brick, shutter=blue, pitch=0.4, stone=0.4, storeys=2),
        House(2.32, -2.2, 0.62, 0.62, 2.3, -0.12, kind="tower", seed=6, wall=rgb("#F4E6CA"),
              roof="hip", tiles=rgb("#BE5C3E"), pitch=0.9, eave=0.07),
        House(3.4, 1.08, 1.35, 1.1, 0.98, 0.10, kind="shop", seed=8, wall=rgb("#F4D096"),
              tiles=rgb("#BC5838"), pitch=0.5, storeys=2),
        House(-3.6, 3.6, 1.7, 1.1, 0.82, 0.18, kind="health", seed=9, wall=rgb("#F6F6EE"),
              roof="hip", tiles=rgb("#CE7C54"), pitch=0.34),
    ]  # fmt: skip
    if coast:
        return [
            *found,
            House(5.55, -0.7, 1.2, 1.0, 2.0, -0.25, kind="flats", seed=10, wall=rgb("#F6F0E2"),
                  roof="flat", tiles=rgb("#D8C8A8"), shutter=rgb("#3A7C92"), stone=0, storeys=4),
            House(*WELL, 0.8, 0.72, 0.66, 0.1, kind="water", seed=11, wall=rgb("#EFE9DA"),
                  roof="hip", tiles=rgb("#5C8E9E"), pitch=0.6, stone=0.3),
        ]  # fmt: skip
    return [
        *found,
        House(6.02, -1.72, 1.3, 1.0, 1.35, -0.25, kind="mill", seed=10, wall=rgb("#E4CEA6"),
              tiles=rgb("#B0543A"), pitch=0.5, stone=1.6, storeys=2),
    ]  # fmt: skip


def forecourts(houses: list[House]) -> list[list[Point]]:
    """Ground before a front that has to be seen: nobody builds there."""
    return [
        [house.at(*corner, 0)[:2] for corner in (
            (-house.wide / 2, house.deep / 2), (house.wide / 2 + 0.2, house.deep / 2),
            (house.wide / 2 + 0.9, house.deep / 2 + 1.3), (-house.wide / 2, house.deep / 2 + 1.1))]
        for house in houses if house.kind in ("shop", "health", "plot")
    ]  # fmt: skip


def plots(lots: Lots) -> list[House]:
    """Around the square, wherever a shop fits, not too near to each other."""
    found: list[House] = []
    (cx, cy), (rx, ry) = SQUARE, SQUARE_REACH
    for reach in (0.75, 1.0, 1.3, 1.7, 2.2):
        for k in range(36):
            turn = math.tau * k / 36 + 0.2
            x, y = cx + (rx + reach) * math.cos(turn), cy + (ry + reach) * math.sin(turn)
            lean = math.remainder(turn - math.pi / 2, math.pi / 2) * 0.7
            plot = House(x, y, 1.1, 0.9, 0.72, lean, kind="plot", seed=60 + len(found))
            apart = all(math.dist((x, y), (o.x, o.y)) > 2.0 for o in found)
            if len(found) < PLOTS and apart and lots.fits(plot, 0.08):
                lots.put(plot)
                found.append(plot)
    return found
