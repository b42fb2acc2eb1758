"""Hold an evening on which people choose several of many: projects within a sum, or delegates.

It uses luck (who comes) and cannot be undone. The evening is theirs: the team opens the hall and
proposes the way of counting, and has no vote.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.choosing.evening import hold, open_now
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import spend
from game.world.world import World


@dataclass(frozen=True)
class Choose(Action):
    kind: ClassVar[str] = "choose"
    phases: ClassVar[tuple[str, ...]] = ("assemble",)
    final: ClassVar[bool] = True
    selection: str = ""
    method: str = ""


ACTION = Choose


def options(world: World, rules: Rules) -> list[Action]:
    return [Choose(s.id, method) for s in open_now(world, rules) for method in s.methods]


def handle(world: World, action: Choose, ctx: Context) -> list[Event]:
    selection = ctx.rules.selections.get(action.selection)
    if selection is None or selection not in open_now(world, ctx.rules):
        raise Rejected("nothing_to_choose", selection=action.selection)
    if action.method not in selection.methods:
        raise Rejected("unknown_method", method=action.method)
    spend(world, selection.hours, 0)
    pick = hold(world, ctx, selection, action.method)
    return [Event("projects_chosen", {
        "selection": selection.id, "method": action.method, "outcome": pick.outcome,
        "came": len(pick.present), "voters": len(pick.voters), "chosen": len(pick.winners)})]
