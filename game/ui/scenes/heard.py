"""Who spoke in an assembly and who was not heard, as far as anybody in the hall could see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes import faces
from game.ui.scenes.parts import icon_line
from game.ui.tree import Node
from game.ui.widgets import Label, Row

if TYPE_CHECKING:
    from game.session.town_view import EveningView, ProposalView
    from game.ui.scenes.parts import TownScreen

_FACE_EM = 2.5
LIVED_WITH = ((700, "well"), (500, "mostly"), (0, "badly"))
"""From this permille on, how those who were there can live with what came."""


def spoken(screen: TownScreen, what: ProposalView, evening: EveningView) -> list[Node]:
    """Who took the floor, what was said for or against it, and who went home unheard."""
    path = f"agreements.{what.agreement}"
    nodes: list[Node] = [Label(screen.n("hall.spoke", evening.spoke, all=what.came), face="strong")]
    if evening.speakers:
        nodes.append(_faces(screen, evening.speakers))
    for clause in evening.praised:
        put = screen.t("standing.term", clause=screen.s(f"{path}.clauses.{clause}.name"),
                       option=screen.s(f"{path}.clauses.{clause}.options.{what.terms[clause]}.name"))
        nodes.append(icon_line("check", Label(screen.t("hall.praised", what=put), "small"),
                               "olive", "lead"))
    for reason in evening.objections:
        said = screen.t("play.quote", text=screen.s(f"{path}.reasons.{reason}"))
        nodes.append(icon_line("megaphone", Label(said, "small", "quote"), "sea", "lead"))
    if evening.unheard:
        image = icon_line("ear-slash", Label(screen.n("hall.unheard", evening.unheard)),
                          "terracotta", "lead")
        nodes.append(image)
        if evening.not_heard:
            nodes.append(_faces(screen, evening.not_heard))
    if evening.silenced:
        words = screen.t("hall.silenced", group=_group(screen, evening.silenced))
        nodes.append(icon_line("warning", Label(words), "terracotta", "lead"))
    return nodes


def changed(screen: TownScreen, what: ProposalView, evening: EveningView) -> list[Node]:
    """What the evening put in place of what was proposed."""
    path = f"agreements.{what.agreement}.clauses"
    return [icon_line("swap", Label(screen.t(
        "hall.amended", clause=screen.s(f"{path}.{clause}.name"),
        option=screen.s(f"{path}.{clause}.options.{option}.name"))), "sea", "lead")
        for clause, option in evening.amended.items()]


def lived_with(screen: TownScreen, evening: EveningView) -> Node:
    """How far those who were there can live with it, and how long it took."""
    word = next(w for least, w in LIVED_WITH if evening.accepts >= least)
    said = screen.t(f"hall.accepts.{word}")
    took = screen.n("hall.minutes", evening.minutes)
    return icon_line("clock", Label(screen.t("hall.took", minutes=took, accepts=said)), "quiet",
                     "lead")


def _faces(screen: TownScreen, people: tuple[str, ...]) -> Node:
    """Those of them with a name, each face with its name to hear."""
    row = []
    for number, person in faces.people_in_order(screen):
        if person.id in people:
            row.append(faces.face_of(person, number, _FACE_EM))
            row.append(Label(screen.s(f"people.{person.id}.name"), "small"))
    return Row(*row, gap=1.5)


def _group(screen: TownScreen, name: str) -> str:
    """A part of the town by its own name, or a group of people in a word."""
    if any(d.id == name for d in screen.view.districts):
        return screen.s(f"districts.{name}.name")
    return screen.t(f"hall.group.{name}")
