"""An organisation's life as stations on a line: where it has been, where it is, what may come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Stations

if TYPE_CHECKING:
    from game.session.organisation_view import OrganisationView
    from game.ui.scenes.parts import TownScreen

USUAL = ("idea", "founding", "trading", "federated")
"""The way most go; what else there is takes the place of the station it is a turn of."""
TURNS = {"trial": "founding", "incubated": "trading", "in_trouble": "trading"}
ENDS = ("closed", "converted")
ICONS = {"idea": "lightbulb", "founding": "users-three", "trial": "hourglass",
         "incubated": "lifebuoy", "trading": "storefront", "in_trouble": "warning",
         "federated": "graph", "converted": "swap", "closed": "door-open"}  # fmt: skip


def path(stage: str) -> tuple[tuple[str, ...], int]:
    """The stations of one that is at `stage`, and the number of the one where it is."""
    if stage in ENDS:
        return (*USUAL[:-1], stage), len(USUAL) - 1
    there = TURNS.get(stage, stage)
    line = tuple(stage if name == there else name for name in USUAL)
    return line, line.index(stage)


def life_line(screen: TownScreen, ctx: Context, org: OrganisationView) -> Node:
    stages, here = path(org.stage)
    named = [(screen.t(f"inside.stage.{name}"), ICONS[name]) for name in stages]
    return Stations(screen.t("inside.life"), named, here, short=not is_wide(ctx), key="life")
