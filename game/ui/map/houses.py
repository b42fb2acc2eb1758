"""What a house is before it is drawn: a box with colours, a roof, storeys and its own seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

from game.ui.map.box import Box
from game.ui.theme import RGB, rgb

WALLS = tuple(map(rgb, (
    "#F6EAD2", "#F0DEBE", "#F8F0DE", "#ECCEA8", "#F2D8C0", "#E6D2AE", "#EEC2A2", "#E2E2D6",
    "#F6E4B2")))  # fmt: skip
ROOFS = tuple(map(rgb, ("#CA6440", "#BE5A3C", "#D2744C", "#B6563C", "#CE7C54")))
SHUTTERS = tuple(map(rgb, ("#3A7C92", "#687C4A", "#8C423E", "#C49242", "#408C80", "#5C6C84")))


@dataclass
class House(Box):
    """`kind` says who draws it: a house, flats, or one of the town's own buildings."""

    kind: str = "house"
    district: str = ""
    seed: int = 0
    wall: RGB = WALLS[0]
    roof: str = "gable"
    tiles: RGB = ROOFS[0]
    shutter: RGB = SHUTTERS[0]
    pitch: float = 0.44
    eave: float = 0.10
    stone: float = 0.5
    chimney: bool = False
    storeys: int = 1

    @property
    def along(self) -> str:
        """Which of its own axes the ridge follows."""
        return "x" if self.wide >= self.deep else "y"

    @property
    def ridge(self) -> float:
        """How much the roof rises above the walls."""
        return 0.0 if self.roof == "flat" else self.pitch * min(self.wide, self.deep) / 2


def some_house(
    luck: random.Random, x: float, y: float, wide: float, deep: float, high: float, turn: float,
    district: str = "",
) -> House:  # fmt: skip
    """A house like its neighbours and the same as none of them."""
    return House(
        x, y, wide, deep, high, turn, kind="house", district=district,
        seed=luck.randrange(9999), wall=luck.choice(WALLS),
        roof="gable" if luck.random() < 0.78 else "hip", tiles=luck.choice(ROOFS),
        shutter=luck.choice(SHUTTERS), pitch=luck.uniform(0.36, 0.5),
        chimney=luck.random() < 0.5, storeys=max(1, round(high / 0.62)),
    )  # fmt: skip


def some_flats(
    luck: random.Random, x: float, y: float, storeys: int, turn: float, district: str, number: int
) -> House:
    walls = (rgb("#F2E4CC"), rgb("#E8D6BE"), rgb("#F0CEB0"), rgb("#E6E2D4"))
    shades = (rgb("#3A7C92"), rgb("#C46E46"), rgb("#687C4A"), rgb("#763E64"))
    return House(
        x, y, 1.5, 1.15, 0.12 + 0.47 * storeys, turn, kind="flats", district=district,
        seed=luck.randrange(9999), wall=walls[number % 4], roof="flat", tiles=rgb("#C4B296"),
        shutter=shades[number % 4], stone=0, storeys=storeys,
    )  # fmt: skip
