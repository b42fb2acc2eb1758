"""Move on to the next phase of the season. Every phase can be passed with this one act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.machines import PHASE, PROPOSAL
from game.rules.machines.phase import DEBRIEF_STEPS
from game.rules.opening import open_season
from game.world.world import World


@dataclass(frozen=True)
class MoveOn(Action):
    kind: ClassVar[str] = "move_on"
    phases: ClassVar[tuple[str, ...]] = ("listen", "organise", "assemble", "reflect", "debrief")


ACTION = MoveOn


def options(world: World, rules: Rules) -> list[Action]:
    return [MoveOn()]


def handle(world: World, action: MoveOn, ctx: Context) -> list[Event]:
    target = PHASE.fire(
        world.phase, "move_on",
        has_proposal=any(p.state == "proposed" for p in world.proposals.values()),
        is_last_season=world.season >= ctx.rules.seasons,
        is_last_step=world.debrief_step >= len(DEBRIEF_STEPS) - 1,
    )
    if target is None:
        raise Rejected("cannot_move_on", phase=world.phase)
    if world.phase == "debrief":
        world.debrief_step += 1
    if world.phase == "assemble":
        for proposal in world.proposals.values():
            if proposal.state == "proposed":
                proposal.state = PROPOSAL.fire(proposal.state, "withdraw") or proposal.state
    left, world.phase = world.phase, target
    if target == "listen":
        open_season(world, ctx, world.season + 1)
    return [Event("phase_begun", {"phase": target, "after": left})]
