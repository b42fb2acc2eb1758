"""What is drawn of a person: colours and shapes, looked up from the words of a scenario.

Whatever a look leaves open is chosen by the person's name (its id) and age, so any town has faces
that differ, and the same ones every time.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from game.ui.theme import RGB, mix

if TYPE_CHECKING:
    from game.rules.content import FaceLook

OLD, ELDERLY, CHILD = 55, 68, 14

SKINS: dict[str, RGB] = {
    "pale": (245, 208, 182), "fair": (240, 202, 174), "warm": (232, 184, 144),
    "olive": (222, 166, 126), "tan": (202, 146, 104), "brown": (164, 110, 80),
    "deep": (122, 80, 60),
}  # fmt: skip
HAIR: dict[str, RGB] = {
    "black": (50, 38, 42), "brown": (88, 60, 48), "chestnut": (128, 74, 48),
    "red": (176, 92, 50), "blond": (206, 150, 80), "grey": (150, 144, 142),
    "white": (240, 238, 236),
}  # fmt: skip
CLOTH: dict[str, RGB] = {
    "terracotta": (186, 84, 60), "sea": (52, 94, 132), "teal": (58, 118, 128),
    "olive": (104, 124, 76), "plum": (120, 54, 92), "ochre": (202, 140, 54),
    "cream": (238, 230, 212), "slate": (70, 76, 98), "rose": (192, 106, 100),
    "white": (250, 246, 236),
}  # fmt: skip
GROUNDS: dict[str, tuple[RGB, RGB]] = {
    "straw": ((246, 216, 160), (226, 170, 110)), "sky": ((206, 226, 222), (138, 186, 190)),
    "rose": ((240, 222, 206), (222, 168, 146)), "sage": ((214, 222, 178), (156, 176, 112)),
    "lilac": ((222, 216, 234), (170, 160, 200)), "clay": ((236, 220, 200), (206, 174, 140)),
}  # fmt: skip
_SHAPES = {"narrow": (0.212, 0.276, 0.22), "round": (0.226, 0.266, 0.16),
           "broad": (0.244, 0.284, 0.11)}  # fmt: skip
_BARE = ("short", "parted", "curls")
_LONG = ("bob", "long", "braid", "bun")


@dataclass(frozen=True)
class Face:
    """Everything about a face that does not change with its mood."""

    skin: RGB
    hair: RGB
    style: str
    cover: str
    cover_color: RGB
    beard: str
    glasses: str
    clothes: str
    cloth: RGB
    ground: tuple[RGB, RGB]
    extra: str
    half_width: float
    half_height: float
    jaw: float
    age: int
    soft: bool
    """Fine brows and a drawn lip rather than heavy brows."""

    @property
    def child(self) -> bool:
        return self.age < CHILD

    @property
    def middle(self) -> tuple[float, float]:
        return 0.5, 0.515 if self.child else 0.465

    @property
    def shade(self) -> RGB:
        """The side of the face away from the light: cooler and redder, never grey."""
        return mix(self.skin, (110, 50, 66), 0.26)

    @property
    def light(self) -> RGB:
        return mix(self.skin, (255, 244, 226), 0.34)

    @property
    def hair_shade(self) -> RGB:
        return mix(self.hair, (34, 18, 44), 0.22 if sum(self.hair) > 600 else 0.35)

    @property
    def hair_light(self) -> RGB:
        return mix(self.hair, (255, 240, 220), 0.22)


@lru_cache(maxsize=256)
def face_for(name: str, age: int, look: FaceLook | None = None) -> Face:
    """The face of whoever has this id and age, with as much as the scenario says of them."""

    def pick(field: str, usual: tuple[str, ...]) -> str:
        chosen = getattr(look, field, None)
        return str(chosen) if chosen else usual[_dice(name, field) % len(usual)]

    soft_by_chance = _dice(name, "soft") % 2 == 0
    style = pick("hair", ("pigtails", "short", "bob", "curls") if age < CHILD
                 else _LONG if soft_by_chance else (*_BARE, "bald") if age >= OLD else _BARE)
    beard = pick("beard", ("none",) if age < 20 or style not in (*_BARE, "bald")
                 else ("none", "none", "stubble", "moustache", "beard"))
    shape = pick("face", ("round",) if age < CHILD else tuple(_SHAPES))
    width, height, jaw = _SHAPES[shape]
    if age < CHILD:
        height, jaw = 0.25, 0.1
    skin = pick("skin", tuple(SKINS))
    cover = pick("cover", ("none",))
    return Face(
        SKINS[skin], HAIR[pick("hair_color", _hair_colors(age, skin))], style, cover,
        CLOTH[pick("cover_color", ("plum", "sea", "ochre"))], beard,
        pick("glasses", ("none", "none", "none", "round" if age >= OLD else "none")),
        pick("clothes", ("pullover",) if age < CHILD else ("pullover", "shirt", "collar")),
        CLOTH[pick("clothes_color", ("terracotta", "teal", "olive", "ochre", "sea", "rose"))],
        GROUNDS[pick("ground", tuple(GROUNDS))],
        getattr(look, "extra", None) or "", width, height, jaw, age,
        beard == "none" and (style in _LONG or style == "pigtails" or cover == "scarf"),
    )


def _hair_colors(age: int, skin: str) -> tuple[str, ...]:
    if age >= ELDERLY:
        return "white", "grey"
    if age >= OLD:
        return "grey", "grey", "brown"
    return ("black", "brown") if skin in ("tan", "brown", "deep") else (
        "brown", "chestnut", "black", "blond", "red")


def _dice(name: str, field: str) -> int:
    """The same number for the same name, on every machine."""
    return zlib.crc32(f"{name}/{field}".encode()) >> 3
