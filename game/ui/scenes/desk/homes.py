"""Members of the time bank: a name and a face where the story has one, else who lives there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.portraits import CALM, Portrait, face_for
from game.ui.scenes.faces import face_of
from game.ui.tree import Node

if TYPE_CHECKING:
    from game.session.clock_view import HomeCard
    from game.ui.scenes.parts import TownScreen

OLD, GROWN = 74, 41


def name(screen: TownScreen, home: HomeCard, within: bool = False) -> str:
    """Who lives there; `within` a sentence it does not begin as a sentence does."""
    match = "match.within" if within else "match"
    if home.person:
        return screen.s(f"people.{home.person}.name")
    if home.children:
        return screen.n(f"{match}.family", home.children)
    if not home.adults:
        return screen.t(f"{match}.elders" if home.elders > 1 else f"{match}.elder")
    return screen.t(f"{match}.couple" if home.adults + home.elders > 1 else f"{match}.alone")


def place(screen: TownScreen, home: HomeCard) -> str:
    return screen.s(f"districts.{home.district}.name")


def face(screen: TownScreen, home: HomeCard, em: float) -> Node:
    """Whoever it is; a made-up face, always the same, where nobody is known."""
    if home.person:
        people = screen.view.people
        at = next(i for i, p in enumerate(people) if p.id == home.person)
        return face_of(people[at], at, em)
    age = OLD if home.elders and not home.adults else GROWN - home.children
    return Portrait(face_for(f"home/{home.row}", age), CALM, em)
