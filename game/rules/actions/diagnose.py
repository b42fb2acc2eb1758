"""Look at the grid of actors and actions: a column, a row or one cell, as it is today.

Final, because it shows. What does not exist is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import hours_left, spend
from game.rules.transition import diagnosis, grid
from game.rules.unlocks import check_unlocked, unlocked
from game.world.world import World


@dataclass(frozen=True)
class Diagnose(Action):
    kind: ClassVar[str] = "diagnose"
    phases: ClassVar[tuple[str, ...]] = ("listen", "organise")
    final: ClassVar[bool] = True
    actor: str = ""
    """A column; with an action, one cell of it."""
    action: str = ""
    """A row."""


ACTION = Diagnose


def options(world: World, rules: Rules) -> list[Action]:
    """Columns and rows; a single cell may be asked for besides."""
    if not rules.has("transition") or not unlocked(world, rules, "diagnose"):
        return []
    left = hours_left(world)
    asked = [*((actor, "") for actor in grid.ACTORS), *(("", action) for action in grid.ACTIONS)]
    return [Diagnose(*cell) for cell in asked
            if not diagnosis.why_not(world, rules, *cell)
            and diagnosis.hours(world, rules, *cell) <= left]


def handle(world: World, action: Diagnose, ctx: Context) -> list[Event]:
    r = ctx.rules
    check_unlocked(world, r, "diagnose")
    why = diagnosis.why_not(world, r, action.actor, action.action)
    if why:
        raise Rejected(why, actor=action.actor[:60], action=action.action[:60])
    spend(world, diagnosis.hours(world, r, action.actor, action.action), 0)
    diagnosis.look(world, ctx, action.actor, action.action)
    return []
