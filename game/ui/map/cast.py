"""Who is seen in the street: named people as they are, everybody else from a small wardrobe."""

from __future__ import annotations

import random
from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

from game.ui.map.light import Light
from game.ui.map.people import CHILD, FRAMES, LINEN, STRAW, Figure, sprite
from game.ui.portraits.face import CLOTH, ELDERLY, HAIR, Face, face_for
from game.ui.theme import RGB

if TYPE_CHECKING:
    from game.session.town_view import PersonView

KINDS = 48
"""Different figures of a town; more would not be noticed, and each has to be drawn."""
_COATS: tuple[RGB, ...] = (
    (196, 84, 58), (58, 124, 146), (104, 124, 74), (202, 146, 58), (122, 70, 104), (236, 226, 204),
    (78, 92, 130), (214, 130, 100))  # fmt: skip
_LEGS: tuple[RGB, ...] = ((70, 80, 104), (96, 84, 78), (60, 66, 84), (120, 96, 76))
_SKINS: tuple[RGB, ...] = ((232, 186, 150), (214, 162, 122), (176, 122, 88), (146, 98, 72))
_HAIRS: tuple[RGB, ...] = ((60, 46, 42), (40, 34, 38), (120, 82, 52), (150, 90, 60), (200, 150, 84))
_WHEELS = {2: "pram", 16: "chair", 25: "pram", 40: "chair"}
_GREY: RGB = (224, 220, 216)


@lru_cache(maxsize=1)
def everybody() -> tuple[Figure, ...]:
    """The wardrobe: elders with a stick, children, scarves, hats, baskets, wheelchairs, prams."""
    luck = random.Random(21)
    found = []
    for n in range(KINDS):
        wears = ("", "", "bun", "scarf", "hat", "", "curls", "cap")[n % 8]
        elder, child = n % 7 == 3, n % 9 == 5
        found.append(
            Figure(
                luck.choice(_COATS),
                luck.choice(_LEGS),
                luck.choice(_SKINS),
                _GREY if elder else luck.choice(_HAIRS),
                "" if child and wears == "hat" else wears,
                STRAW if wears == "hat" else luck.choice(_COATS),
                "stick" if elder else "" if child else ("", "", "basket", "")[n // 2 % 4],
                wears == "cap" and not child,
                luck.random() < 0.4,
                _WHEELS.get(n, ""),
                CHILD if child else 1.0,
            )
        )
    return tuple(found)


def child(number: int) -> Figure:
    """Somebody's child."""
    luck = random.Random(number)
    return Figure(
        luck.choice(_COATS),
        luck.choice(_LEGS),
        luck.choice(_SKINS),
        luck.choice(_HAIRS),
        luck.choice(("", "curls", "bun")),
        size=CHILD - number % 2 * 0.08,
    )


def named(person: PersonView) -> Figure:
    """A named person, to be recognised: their own colours, cover, hair and what they carry."""
    face = face_for(person.id, person.age, person.look)
    carries = person.look.carries or ("stick" if person.age >= ELDERLY else "")
    return figure_of(face, "" if carries == "nothing" else carries)


def figure_of(face: Face, carries: str = "") -> Figure:
    """The small figure of a face, so that both are seen to be one person."""
    wears = (
        face.cover
        if face.cover != "none"
        else {"bun": "bun", "curls": "curls", "pigtails": "bun"}.get(face.style, "")
    )
    if face.clothes == "hood" and not wears:
        wears = "hood"
    bright = face.cloth in (CLOTH["cream"], CLOTH["white"])
    hair = HAIR["grey"] if face.hair == HAIR["white"] and not wears else face.hair
    return Figure(
        face.cloth,
        (90, 96, 110) if bright else (70, 74, 96),
        face.skin,
        hair,
        wears,
        LINEN if face.cover == "cap" and bright else face.cover_color,
        carries,
        face.extra == "apron",
        face.soft,
        size=CHILD if face.child else 1.0,
    )


class Wardrobe:
    """Sprites of one light and scale, drawn when first needed and kept."""

    def __init__(self, light: Light, scale: float) -> None:
        self.light, self.scale = light, scale
        self._kept: dict[tuple[Figure, int, bool], tuple[pygame.Surface, tuple[int, int]]] = {}

    def __call__(
        self, figure: Figure, frame: int, flip: bool
    ) -> tuple[pygame.Surface, tuple[int, int]]:
        key = (figure, frame % FRAMES, flip)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = sprite(figure, self.light, self.scale, frame, flip)
        return found

    @property
    def drawn(self) -> int:
        """How many sprites there are so far."""
        return len(self._kept)
