"""The house card: an open house, who lives there, their week in hours, and how they are."""

from __future__ import annotations

from collections.abc import Callable

from game.session.town_view import DistrictView, PersonView
from game.ui.context import Context
from game.ui.scenes import faces, pictures, week
from game.ui.scenes.parts import TownScreen, icon_line
from game.ui.scenes.plates import Plate, pill
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Label, Row, Space
from game.ui.widgets.maplayer import Pin

PICTURE_EM, LEAST_EM = (17, 9.4), 4.5
FACE_EM, PIN_EM = 3.4, 2.9


def card(screen: TownScreen, person: PersonView, number: int, walk: Node | None) -> list[Node]:
    """A named person's home as nodes of a paper. `walk` leads to the next house."""
    name = screen.t("house.person", name=screen.s(f"people.{person.id}.name"), age=person.age)
    district = next(d for d in screen.view.districts if d.id == person.district)
    place = screen.s(f"districts.{district.id}.name")
    family = [faces.face_of(person, number, FACE_EM), *faces.household_faces(person, 2.4)]
    picture = Plate(
        pictures.house_picture(screen, person, *PICTURE_EM), PICTURE_EM[1],
        Row(pill(place), Space(), *([walk] if walk else []), gap=1, grow=1),
        Row(*family, Space(), gap=-1.5, align="bottom", grow=1),
        over=0.45, least_em=LEAST_EM, bleed=3,
    )  # fmt: skip
    said = screen.s(f"people.{person.id}.voices.{person.voice}.text") if person.voice else ""
    nodes: list[Node] = [
        picture,
        Column(
            Label(name, "title", "headline"),
            Label(screen.s(f"people.{person.id}.role"), "small", color="soft"), gap=0,
        ),
    ]  # fmt: skip
    if said:
        nodes.append(Label(screen.t("play.quote", text=said), "body", "quote", "soft"))
    return [*nodes, _week(screen, person, district), *_state(screen, person)]


class Walk(Button):
    """To the next house by Enter, or along the houses by the arrows."""

    def __init__(self, text: str, go: Callable[[int], None], help: str) -> None:
        super().__init__(text, lambda: go(1), kind="chip", key="next", help=help)
        self.go = go

    def on_key(self, command: str, ctx: Context) -> bool:
        ahead = -1 if ctx.rtl else 1
        steps = {"right": ahead, "left": -ahead}
        if command not in steps:
            return False
        self.go(steps[command])
        ctx.changed()
        return True


def pin(screen: TownScreen, person: PersonView) -> Pin:
    """The face over the house that stands open: it ties the card to the map."""
    face = faces.face_of(person, screen.view.people.index(person), PIN_EM)
    return Pin(face, lambda ctx: screen.shell.town.home_at(person.household), key="pin")


def _week(screen: TownScreen, person: PersonView, district: DistrictView) -> Node:
    """Paid, care and free hours; beside most homes here once somebody has listened here."""
    grown = person.lives_with.get("adults", 0) + person.lives_with.get("elders", 0)
    title = screen.t("house.together", n=grown) if grown > 1 else screen.t("house.week")
    own = week.WeekBar(
        week.stretches(screen, person.week), title, week.spoken(screen, person.week), key="week"
    )
    parts: list[Node] = [Label(title, "small", "strong"), own]
    if district.week is None:
        parts.append(Label(screen.t("house.not_heard"), "caption", color="soft"))
        return Column(*parts, gap=0.75)
    most = screen.t("house.most")
    parts += [
        Row(Label(most, "caption", color="soft"), Space(),
            Label(week.numbers(screen, district.week), "caption", "strong", "soft"), gap=2),
        week.WeekBar(week.stretches(screen, district.week), most,
                     week.spoken(screen, district.week), thin=True, key="most"),
    ]  # fmt: skip
    return Column(*parts, gap=0.75)


def _state(screen: TownScreen, person: PersonView) -> list[Node]:
    """How this person is, and what they fetch."""
    how = Label(faces.state_line(screen, person), "small")
    lines: list[Node] = [icon_line("heart", how, "plum", "lead")]
    errands = person.week["errands"]
    if errands:
        words = screen.short("house.errands", errands)
        lines.append(icon_line(screen.need_icon, Label(words, "small"), "terracotta", "lead"))
    return lines
