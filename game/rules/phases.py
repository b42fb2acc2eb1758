"""From one phase of a season to the next, past those that this turn does not have."""

from __future__ import annotations

from game.rules.assemblies.withdrawing import withdraw
from game.rules.choosing.evening import open_now
from game.rules.content.story import PHASES
from game.rules.core import Context
from game.rules.machines import PHASE
from game.rules.machines.phase import DEBRIEF_STEPS
from game.rules.opening import open_season
from game.world.world import World


def go_on(world: World, ctx: Context) -> bool:
    """Leave the present phase for the next one that there is; False if nothing follows it."""
    if not _step(world, ctx):
        return False
    skip(world, ctx)
    return True


def skip(world: World, ctx: Context) -> None:
    """Pass the phases that the present turn does not have; nothing is lived unseen."""
    turns = ctx.rules.content.seasons
    while world.phase in PHASES and world.phase != "live" \
            and world.phase not in turns[world.season - 1].phases:
        _step(world, ctx)


def _step(world: World, ctx: Context) -> bool:
    turn = ctx.rules.content.seasons[world.season - 1]
    target = PHASE.fire(
        world.phase, "move_on",
        has_proposal="assemble" in turn.phases
        and (any(p.state == "proposed" for p in world.proposals.values())
             or bool(open_now(world, ctx.rules))),
        is_last_season=world.season >= ctx.rules.seasons,
        is_last_step=world.debrief_step >= len(DEBRIEF_STEPS) - 1,
    )
    if target is None:
        return False
    if world.phase == "debrief":
        world.debrief_step += 1
    if world.phase == "assemble":
        for proposal in world.proposals.values():
            if proposal.state == "proposed":
                withdraw(world, proposal)
    world.phase = target
    if target == "listen":
        open_season(world, ctx, world.season + 1)
    return True
