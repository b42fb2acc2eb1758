"""Feelings first: everybody with a face, in their own words, before any figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes.debriefing.shared import Card, Leaf
from game.ui.scenes.faces import face_of, people_in_order, state_line
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Label, Row, Rule, Space

if TYPE_CHECKING:
    from game.session.town_view import PersonView
    from game.ui.scenes.debrief import Debrief

FEW = 4
"""As many fit in one row with large faces."""
LARGE_EM, SMALL_EM = 8.2, 4.2


def leaf(screen: Debrief) -> Leaf:
    people = people_in_order(screen)
    few = len(people) <= FEW
    card = _portrait if few and is_wide(screen.shell.stage.ctx) else _line
    cards = [card(screen, number, person) for number, person in people]
    lead = Label(screen.t("debrief.feelings_lead"), "lead", color="soft")
    columns = FEW if few else 3
    return screen.t("debrief.feelings_title"), [
        lead, Grid(*cards, columns=columns, gap=3, key="debrief.people")]


def _portrait(screen: Debrief, number: int, person: PersonView) -> Node:
    face = Row(face_of(person, number, LARGE_EM, "square"), justify="center")
    parts = [face, _name(screen, person), _role(screen, person), Rule(), *_said(screen, person)]
    return Card(Column(*parts, Space(), _now(screen, person), gap=2), 3.5, "well")


def _line(screen: Debrief, number: int, person: PersonView) -> Node:
    """Where many are named or letters are large: the face beside the name."""
    who = Row(face_of(person, number, SMALL_EM),
              Column(_name(screen, person), _role(screen, person), gap=0, grow=1), gap=3)
    parts = [who, *_said(screen, person)]
    return Card(Column(*parts, Space(), _now(screen, person), gap=1), 2.5, "well")


def _name(screen: Debrief, person: PersonView) -> Node:
    who = screen.t("reflect.person", name=screen.s(f"people.{person.id}.name"), age=person.age)
    return Label(who, "title", "headline")


def _role(screen: Debrief, person: PersonView) -> Node:
    return Label(screen.s(f"people.{person.id}.role"), "small", color="soft")


def _said(screen: Debrief, person: PersonView) -> list[Node]:
    if not person.voice:
        return []
    words = screen.s(f"people.{person.id}.voices.{person.voice}.text")
    return [Label(screen.t("reflect.quote", text=words), "lead", "quote")]


def _now(screen: Debrief, person: PersonView) -> Node:
    return Label(state_line(screen, person), "small", "strong", "soft")
