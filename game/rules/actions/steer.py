"""Move one thing of a process on its board: a phase, who plans or delivers, a prerequisite.

What it takes in hours is the talking that goes with it. Nothing is decided over the heads of those
concerned: what professionals, staff or neighbours would not go along with is refused, with the
reason (`rules.coproduction.moves`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.coproduction import moves
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import hours_left, spend
from game.rules.unlocks import check_unlocked, unlocked
from game.world.world import World


@dataclass(frozen=True)
class Steer(Action):
    kind: ClassVar[str] = "steer"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    process: str = ""
    thing: str = ""
    to: str = ""


ACTION = Steer


def options(world: World, rules: Rules) -> list[Action]:
    if not unlocked(world, rules, "coproduction"):
        return []
    left = hours_left(world)
    return [Steer(process.id, thing, to) for process in world.processes.values()
            for thing, to in moves.legal(world, rules, process)
            if moves.hours(rules, thing, to) <= left]


def handle(world: World, action: Steer, ctx: Context) -> list[Event]:
    check_unlocked(world, ctx.rules, "coproduction")
    process = world.processes.get(action.process)
    if process is None:
        raise Rejected("unknown_process", process=action.process)
    moves.move(world, ctx, process, action.thing, action.to)
    spend(world, moves.hours(ctx.rules, action.thing, action.to), 0)
    return [Event("process_steered", {"process": process.id, "thing": action.thing,
                                      "to": action.to})]
