"""Named people: a plain face whose mood comes from their own state, and what they say.

Faces are drawn, never scripted: tiredness closes the eyes, company and bread lift the mouth,
worry
lifts the brows and distrust lowers them. What the face says is also said in words beside it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

from game.ui.context import Context
from game.ui.scenes import figures
from game.ui.scenes.parts import TownScreen
from game.ui.theme import RGB, mix, rgb
from game.ui.tree import Node
from game.ui.widgets import Art, Column, Label, Row

if TYPE_CHECKING:
    from game.session.town_view import PersonView

_FINE = 4
_SKIN = ("#E8B98E", "#C98F64", "#F0CDA8", "#D9A273")
_HAIR = ("#5A5148", "#763E64", "#B4AEA2", "#2E2622")
_GROUND = ("#F3DFC0", "#E4E9D2", "#F2D8D0", "#D5E4E6")


def face_of(person: PersonView, number: int, em: float = 3.4) -> Node:
    """A face as wide as some letters. `number` keeps people apart by skin, hair and ground."""
    s = person.states
    smile = (s["company"] + s["trust"] + min(s["bread"], 800)) / 3 - 480
    brows = 1.0 if s["bread"] < 600 or s["tired"] >= 700 else (s["trust"] - 420) / 200
    mood = (round(max(-1, min(1, smile / 220)), 1), round(max(0.15, 1 - s["tired"] / 1000), 1),
            round(max(-1, min(1, brows)), 1))

    def paint(surface: pygame.Surface, box: pygame.Rect, ctx: Context) -> None:
        side = min(box.size)
        picture = _face(side, number % len(_SKIN), mood, person.age >= 60)
        surface.blit(picture, picture.get_rect(center=box.center))

    return Art(paint, "", em, em)


@lru_cache(maxsize=64)
def _face(side: int, look: int, mood: tuple[float, float, float], old: bool) -> pygame.Surface:
    """Drawn large and shrunk. Mood: mouth -1 to 1, eyes 0 to 1, brows -1 to 1."""
    mouth, eyes, brows = mood
    w = side * _FINE
    skin, hair, ground = (rgb(c[look]) for c in (_SKIN, _HAIR, _GROUND))
    hair = rgb("#B4AEA2") if old else hair
    big = pygame.Surface((w, w), pygame.SRCALPHA)
    big.fill((*ground, 0))
    pygame.draw.circle(big, ground, (w / 2, w / 2), w / 2)
    body = pygame.Rect(w * 0.2, w * 0.8, w * 0.6, w * 0.5)
    pygame.draw.ellipse(big, mix(hair, rgb("#18627E"), 0.5), body)
    pygame.draw.ellipse(big, hair, (w * 0.22, w * 0.1, w * 0.56, w * 0.6))
    pygame.draw.ellipse(big, skin, (w * 0.27, w * 0.2, w * 0.46, w * 0.62))
    _features(big, w, (mouth, eyes, brows), mix(skin, (40, 20, 20), 0.75))
    round_off = pygame.Surface((w, w), pygame.SRCALPHA)
    pygame.draw.circle(round_off, (255, 255, 255), (w / 2, w / 2), w / 2)
    big.blit(round_off, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return pygame.transform.smoothscale(big, (side, side))


def _features(big: pygame.Surface, w: int, mood: tuple[float, float, float], ink: RGB) -> None:
    mouth, eyes, brows = mood
    line = max(2, w // 40)
    for side in (-1, 1):
        x = w * (0.5 + side * 0.1)
        tall = max(line * 1.2, w * 0.07 * eyes)
        pygame.draw.ellipse(big, ink, (x - w * 0.028, w * 0.48 - tall / 2, w * 0.056, tall))
        inner, outer = (x - side * w * 0.055, w * (0.41 - 0.02 * brows)), (
            x + side * w * 0.055, w * (0.40 + 0.015 * brows))
        pygame.draw.line(big, ink, inner, outer, line)
    pygame.draw.line(big, ink, (w * 0.5, w * 0.5), (w * 0.515, w * 0.57), line)
    points = []
    for k in range(13):
        along = k / 6 - 1
        points.append((w * (0.5 + 0.1 * along), w * (0.67 + 0.05 * mouth * (0.5 - along**2))))
    pygame.draw.lines(big, ink, False, points, line + 1)


def people_in_order(screen: TownScreen) -> list[tuple[int, PersonView]]:
    return list(enumerate(screen.view.people))


def said_by(screen: TownScreen, person_id: str) -> Node:
    """One person's voice, with face and name."""
    number, person = next((i, p) for i, p in people_in_order(screen) if p.id == person_id)
    quote = screen.t("reflect.quote", text=screen.s(
        f"people.{person.id}.voices.{person.voice}.text")) if person.voice else ""
    who = screen.t("reflect.person", name=screen.s(f"people.{person.id}.name"), age=person.age)
    words: list[Node] = [Label(quote, "lead", "quote")] if quote else []
    words.append(Label(who, "small", color="soft"))
    return Row(face_of(person, number), Column(*words, gap=1, grow=1), gap=3, align="top")


def state_line(screen: TownScreen, person: PersonView) -> str:
    """How somebody is, in a few words: what stands out first, at most three things."""
    now = figures.mood(person.states)
    order = [("bread", "low"), ("tired", "high"), ("care", "low"), ("company", "low"),
             ("trust", "low"), ("bread", "high"), ("company", "high"), ("trust", "high"),
             ("tired", "low"), ("tired", "middle"), ("company", "middle"), ("trust", "middle")]
    found = [screen.t(f"debrief.{name}_{step}") for name, step in order if now.get(name) == step]
    return " · ".join(found[:3])
