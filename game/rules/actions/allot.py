"""Allot shares of a common: how much of their usual draw each drawer may take.

Costs nothing at once. What it does is lived: those who get less than before trust less, more so
where no rules were agreed first, and not everybody keeps to it (`season.commons`; Ostrom, Walker &
Gardner 1992, facts G7). It may be set anew each season, and taken back while organising lasts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.unlocks import check_unlocked, unlocked
from game.world.world import World

USUAL = 1000
"""Permille of the usual draw: what everybody takes while nothing is agreed."""


@dataclass(frozen=True)
class Allot(Action):
    kind: ClassVar[str] = "allot"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    drawer: str = ""
    share: int = USUAL


ACTION = Allot


def options(world: World, rules: Rules) -> list[Action]:
    if not unlocked(world, rules, "draw"):
        return []
    return [Allot(d.id, level) for d in rules.content.drawers for level in d.levels
            if level != world.allotments.get(d.id, USUAL)]


def handle(world: World, action: Allot, ctx: Context) -> list[Event]:
    check_unlocked(world, ctx.rules, "draw")
    drawer = next((d for d in ctx.rules.content.drawers if d.id == action.drawer), None)
    if drawer is None:
        raise Rejected("unknown_drawer", drawer=action.drawer)
    if action.share not in drawer.levels:
        raise Rejected("no_such_share", drawer=drawer.id, share=action.share)
    was = world.allotments.get(drawer.id, USUAL)
    if action.share == was:
        raise Rejected("share_stands", drawer=drawer.id, share=was)
    world.allotments[drawer.id] = action.share
    return [Event("share_allotted", {"drawer": drawer.id, "share": action.share, "was": was})]
