"""Take a pattern of the toolbox up, together or alone, or drop it; train a tutor; decide otherwise.

What cannot be done is refused with the reason (`rules.transition.toolbox`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import spend, too_dear
from game.rules.transition import toolbox
from game.rules.unlocks import check_unlocked, unlocked
from game.world.world import World


@dataclass(frozen=True)
class TakeUp(Action):
    kind: ClassVar[str] = "pattern"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    pattern: str = ""
    """Empty for a tutor or a way of deciding."""
    to: str = ""


ACTION = TakeUp


def options(world: World, rules: Rules) -> list[Action]:
    if not rules.has("transition") or not unlocked(world, rules, "pattern"):
        return []
    return [TakeUp(*move) for move in toolbox.legal(world, rules)
            if too_dear(world, *toolbox.price(rules, *move)) is None]


def handle(world: World, action: TakeUp, ctx: Context) -> list[Event]:
    r = ctx.rules
    check_unlocked(world, r, "pattern")
    why = toolbox.why_not(world, r, action.pattern, action.to)
    if why:
        raise Rejected(why, pattern=action.pattern[:60], to=action.to[:60])
    spend(world, *toolbox.price(r, action.pattern, action.to))
    toolbox.do(world, ctx, action.pattern, action.to)
    return [Event("way_changed", {"to": action.to})] if not action.pattern else []
