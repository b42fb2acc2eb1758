"""Ask somebody to look after the talk: everything in balance, or one thing most of all.

It takes an hour of the team to prepare with those concerned; whoever does it gets better at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.assemblies.room import EMPHASES
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import hours_left, spend
from game.world.world import World


@dataclass(frozen=True)
class Facilitate(Action):
    kind: ClassVar[str] = "facilitate"
    phases: ClassVar[tuple[str, ...]] = ("assemble",)
    agreement: str = ""
    emphasis: str = "balanced"


ACTION = Facilitate


def options(world: World, rules: Rules) -> list[Action]:
    if hours_left(world) < rules["facilitation.hours"]:
        return []
    return [Facilitate(p.agreement, emphasis) for p in world.proposals.values()
            if p.state == "proposed" and not p.facilitation for emphasis in EMPHASES]


def handle(world: World, action: Facilitate, ctx: Context) -> list[Event]:
    proposal = world.proposals.get(action.agreement)
    if proposal is None or proposal.state != "proposed":
        raise Rejected("nothing_to_vote_on", agreement=action.agreement)
    if action.emphasis not in EMPHASES:
        raise Rejected("unknown_emphasis", emphasis=action.emphasis)
    if proposal.facilitation:
        raise Rejected("has_facilitator", agreement=action.agreement)
    spend(world, ctx.rules["facilitation.hours"], 0)
    proposal.facilitation = action.emphasis
    return [Event("facilitator_found", {"agreement": proposal.agreement,
                                        "emphasis": action.emphasis})]
