"""Choose a reason for the season's "why?" before the causes are shown. Choosing, not typing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.conditions import all_hold
from game.rules.content import Reason
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.world.world import World


@dataclass(frozen=True)
class GiveReason(Action):
    kind: ClassVar[str] = "give_reason"
    phases: ClassVar[tuple[str, ...]] = ("reflect",)
    final: ClassVar[bool] = True
    reason: str = ""


ACTION = GiveReason


def on_offer(world: World, rules: Rules) -> list[Reason]:
    """At most four reasons that fit this season, in the scenario's order."""
    return [r for r in rules.content.reasons if all_hold(world, rules, r.when)][:4]


def options(world: World, rules: Rules) -> list[Action]:
    if world.season in world.reasons:
        return []
    return [GiveReason(r.id) for r in on_offer(world, rules)]


def handle(world: World, action: GiveReason, ctx: Context) -> list[Event]:
    if world.season in world.reasons:
        raise Rejected("reason_given", season=world.season)
    if action.reason not in [r.id for r in on_offer(world, ctx.rules)]:
        raise Rejected("unknown_reason", reason=action.reason)
    world.reasons[world.season] = action.reason
    return [Event("reason_chosen", {"reason": action.reason})]
