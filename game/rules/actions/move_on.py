"""Move on to the next phase of the season. Every phase can be passed with this one act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.phases import go_on
from game.world.world import World


@dataclass(frozen=True)
class MoveOn(Action):
    kind: ClassVar[str] = "move_on"
    phases: ClassVar[tuple[str, ...]] = ("listen", "organise", "assemble", "reflect", "debrief")


ACTION = MoveOn


def options(world: World, rules: Rules) -> list[Action]:
    return [MoveOn()]


def handle(world: World, action: MoveOn, ctx: Context) -> list[Event]:
    left = world.phase
    if not go_on(world, ctx):
        raise Rejected("cannot_move_on", phase=left)
    return [Event("phase_begun", {"phase": world.phase, "after": left})]
