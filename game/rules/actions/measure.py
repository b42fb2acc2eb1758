"""Measure a common: a boat, a probe, an hour of somebody who knows how to read it.

Gives its exact level on that day, permille of what it holds when full. From then on the figure
ages: the stock moves and nobody sees it. Final, because it shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import spend, too_dear
from game.rules.stocks import read_off
from game.rules.unlocks import check_unlocked, unlocked
from game.world.world import World


@dataclass(frozen=True)
class Measure(Action):
    kind: ClassVar[str] = "measure"
    phases: ClassVar[tuple[str, ...]] = ("listen", "organise")
    final: ClassVar[bool] = True
    common: str = ""


ACTION = Measure


def options(world: World, rules: Rules) -> list[Action]:
    if not unlocked(world, rules, "measure"):
        return []
    return [Measure(c.id) for c in rules.content.commons
            if _refusal(world, rules, c.id) is None]


def _refusal(world: World, rules: Rules, name: str) -> Rejected | None:
    spec = rules.commons.get(name)
    if spec is None or name not in world.commons:
        return Rejected("unknown_common", common=name)
    if not spec.hidden:
        return Rejected("seen_by_all", common=name)
    if world.commons[name].measured_week == world.week:
        return Rejected("measured_already", common=name)
    return too_dear(world, rules["measure.hours"], rules["measure.cents"])


def handle(world: World, action: Measure, ctx: Context) -> list[Event]:
    check_unlocked(world, ctx.rules, "measure")
    why = _refusal(world, ctx.rules, action.common)
    if why is not None:
        raise why
    spend(world, ctx.rules["measure.hours"], ctx.rules["measure.cents"])
    found = read_off(world, ctx.rules.commons[action.common])
    return [Event("common_measured", {"common": action.common, "level": found})]
