"""When one family becomes the committee: its own weeks beside everybody's, for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes.parts import icon_line
from game.ui.tree import Node
from game.ui.widgets import Label

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen

FIGURE = "evenings_out"


def just_over(screen: TownScreen) -> bool:
    """Whether this is the first turn after those that were played as one family."""
    turns, now = screen.content.seasons, screen.view.season
    return now > 1 and turns[now - 2].sees == "own" and turns[now - 1].sees == "town"


def story(screen: TownScreen) -> list[Node]:
    """How often the family went out, and how often the others did, then and now."""
    family, history = screen.view.family, screen.view.history
    if not just_over(screen) or family is None or FIGURE not in history[0]:
        return []
    before, after = history[0][FIGURE], history[screen.view.season - 1][FIGURE]
    own = sum(week.got > 0 for week in family.past)
    way = "fell" if after < before else "held"
    said = screen.t(f"friday.reveal_{way}", own=own, all=len(family.past), before=before,
                    after=after)
    return [icon_line("door-open", Label(said, "body", "strong"), "terracotta", "lead")]
