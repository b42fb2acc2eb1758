"""Try a prototype with a few, stop a trial, or bring it to all whom it is for.

Whether it works is drawn weeks later, so that the act can be taken back. What cannot be done is
refused with the reason (`rules.transition.workshop`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import spend, too_dear
from game.rules.transition import workshop
from game.rules.unlocks import check_unlocked, unlocked
from game.world.world import World


@dataclass(frozen=True)
class TryOut(Action):
    kind: ClassVar[str] = "prototype"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    prototype: str = ""
    to: str = ""
    """See `rules.transition.workshop.WORDS`."""


ACTION = TryOut


def options(world: World, rules: Rules) -> list[Action]:
    if not rules.has("transition") or not unlocked(world, rules, "prototype"):
        return []
    return [TryOut(*move) for move in workshop.legal(world, rules)
            if too_dear(world, *workshop.price(world, rules, *move)) is None]


def handle(world: World, action: TryOut, ctx: Context) -> list[Event]:
    r = ctx.rules
    check_unlocked(world, r, "prototype")
    why = workshop.why_not(world, r, action.prototype, action.to)
    if why:
        raise Rejected(why, prototype=action.prototype[:60], to=action.to[:60])
    spend(world, *workshop.price(world, r, action.prototype, action.to))
    workshop.do(world, ctx, action.prototype, action.to)
    return []
