"""The strip of a turn that is played as one family: where, which of its weeks, and its drawer.

No gauges and no petals: one family sees none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.tree import Node
from game.ui.widgets import Icon, Label, Panel, Row, Rule, Space, Stations

if TYPE_CHECKING:
    from game.session.town_view import FamilyView
    from game.ui.scenes.parts import TownScreen

COUPONS_A_UNIT = 2
"""A coupon is half an hour."""


def coupons(family: FamilyView, minor: int) -> int:
    """Whole coupons in so many minor units: what is begun buys nothing."""
    return minor * COUPONS_A_UNIT // family.minor


def strip(screen: TownScreen, wide: bool) -> Node:
    """The hill's name, the family's weeks, and how many coupons there are."""
    town = Label(screen.s("town"), "town" if wide else "lead", "headline")
    where = Row(town, Rule(upright=True), _weeks(screen), gap=4) if wide else town
    parts = [Panel(where, padding=1.5, across=5, key="strip"), Space(), *_drawer(screen)]
    if screen.shell.room is not None and not wide:
        from game.ui.scenes.lesson import chip  # who plays alone does without it

        parts.append(Panel(chip.stop(screen), padding=1.5, across=3))
    return Row(*parts, gap=3, align="stretch", key="strips")


def _weeks(screen: TownScreen) -> Node:
    names = [(screen.s(f"seasons.{turn.id}.name"), "door-open")
             for turn in screen.content.seasons if turn.sees == "own"]
    return Stations(screen.t("friday.weeks"), names, screen.view.season - 1, True, key="seasons")


def _drawer(screen: TownScreen) -> list[Node]:
    family = screen.view.family
    if family is None:
        return []
    said = screen.n("friday.coupons", coupons(family, family.held))
    line = Row(Icon("ticket", "headline", "ochre"), Label(said, "body", "strong"), gap=2)
    return [Panel(line, padding=1.5, across=3, key="strip/drawer", name=said)]
