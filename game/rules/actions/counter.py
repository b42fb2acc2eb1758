"""Do something at the support hub: open or hand over a counter, say who is next, build an income.

Each thing costs the team its hours; a counter that it carries takes more of them every season. What
cannot be done is refused with the reason (`rules.hub.desk`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import hours_left, spend
from game.rules.hub import desk
from game.rules.unlocks import check_unlocked, unlocked
from game.world.world import World


@dataclass(frozen=True)
class Counter(Action):
    kind: ClassVar[str] = "counter"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    thing: str = ""
    """See `rules.hub.desk.THINGS`."""
    which: str = ""
    to: str = ""


ACTION = Counter


def options(world: World, rules: Rules) -> list[Action]:
    if not rules.has("hub") or not unlocked(world, rules, "hub"):
        return []
    left = hours_left(world)
    return [Counter(thing, which, to) for thing, which, to in desk.legal(world, rules)
            if desk.hours(rules, thing, to) <= left]


def handle(world: World, action: Counter, ctx: Context) -> list[Event]:
    r = ctx.rules
    check_unlocked(world, r, "hub")
    why = desk.why_not(world, r, action.thing, action.which, action.to)
    if why:
        raise Rejected(why, thing=action.thing[:60], which=action.which[:60], to=action.to[:60])
    spend(world, desk.hours(r, action.thing, action.to), 0)
    desk.do(world, ctx, action.thing, action.which, action.to)
    return [Event("hub_changed", {"thing": action.thing, "which": action.which, "to": action.to})]
