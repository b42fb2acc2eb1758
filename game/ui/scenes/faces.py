"""Named people: their face with the mood of their own state, and what they say.

Faces are drawn, never scripted (see `portraits`), and what a face says is also said in words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.session.feeling import stands_out
from game.ui.context import Context
from game.ui.portraits import CALM, Face, Portrait, face_for, mood_of, word_of
from game.ui.portraits.face import ELDERLY
from game.ui.scenes import need
from game.ui.scenes.parts import TownScreen
from game.ui.tree import Node

if TYPE_CHECKING:
    from game.session.town_view import PersonView

_CHILDREN = ("pigtails", "short", "curls", "bob")
"""Hair by which brothers and sisters are told apart."""
_AGES = {"adults": 38, "elders": 74, "children": 8}


def face_of(
    person: PersonView, number: int = 0, em: float = 3.4, shape: str = "circle",
    grey: bool = False,
) -> Node:  # fmt: skip
    """A face as wide as some letters, a circle or a square, named "Rosa, looks tired".

    `number` is the person's place among the named; the look itself comes from the scenario.
    """
    mood = mood_of(person.states)

    def words(ctx: Context) -> str:
        shell = getattr(ctx.app.scene, "shell", None) if ctx.app and ctx.app.scenes else None
        if shell is None or shell.game is None:
            return person.id
        name = shell.story(f"people.{person.id}.name")
        return str(shell.text("face.name", name=name, mood=shell.text(f"face.{word_of(mood)}")))

    face = face_for(person.id, person.age, person.look)
    return Portrait(face, mood, em, shape, grey, person.id, words)


def household_faces(person: PersonView, em: float = 2.2) -> list[Node]:
    """Those who live with a named person: nobody in particular, so only calm faces, no names.

    They are told in words beside them (`lives_with`), so the faces themselves are not.
    """
    return [Portrait(face, CALM, em) for face in household(person)]


def household(person: PersonView) -> list[Face]:
    """A made-up face for each of them, by which they are drawn here and on the map.

    Children take after the one we know.
    """
    old = person.lives_with["elders"] and person.age >= ELDERLY
    own = "elders" if old or not person.lives_with["adults"] else "adults"
    parent = face_for(person.id, person.age, person.look)
    found = []
    for kind, age in _AGES.items():
        for n in range(person.lives_with[kind] - (kind == own)):
            face = face_for(f"{person.id}/{kind}/{n}", age - n * 2)
            if kind == "children":
                style = _CHILDREN[(len(person.id) + n) % len(_CHILDREN)]
                face = replace(face, skin=parent.skin, hair=parent.hair, style=style)
            found.append(face)
    return found


def people_in_order(screen: TownScreen) -> list[tuple[int, PersonView]]:
    return list(enumerate(screen.view.people))


def state_line(screen: TownScreen, person: PersonView) -> str:
    """How somebody is, in a few words: what stands out first, at most three things."""
    said = (_state(screen, name, step) for name, step in stands_out(person.states))
    return " · ".join(dict.fromkeys(said))  # short of care is the same as needing more of it


def _state(screen: TownScreen, name: str, step: str) -> str:
    game = screen.shell.game
    assert game is not None
    if name != "need":
        return screen.t(f"debrief.{name}_{step}")
    if need.is_bread(game):
        return screen.t(f"debrief.bread_{step}")
    own = f"debrief.{game.session.rules.content.subject}_{step}"
    if game.words.knows(own):
        return screen.t(own)
    return screen.t(f"debrief.need_{step}", need=need.phrase(game))
