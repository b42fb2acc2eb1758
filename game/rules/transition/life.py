"""The first morning and the weeks of a town on its way."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.machines.prototype import RUNNING, SCALING, STANDING
from game.rules.transition import leading, patterns, people, relapse, scale, trials
from game.world.transition import Prototype
from game.world.world import World


def settle(world: World, ctx: Context) -> None:
    spec = leading.spec_of(ctx.rules)
    patterns.settle(world, ctx.rules)
    for name in leading.prototypes(ctx.rules):
        world.transition.prototypes[name] = Prototype(name)
    if spec is not None and spec.begins:
        world.transition.led_by = spec.led_by


def week(world: World, ctx: Context) -> None:
    """Prototypes first, then what is taken up: both ask the same people for an evening."""
    if not (leading.spec_of(ctx.rules) or ctx.rules.content.prototypes):
        return
    world.tallies[people.MINUTES] = 0
    for name, spec in leading.prototypes(ctx.rules).items():
        state = world.transition.prototypes[name]
        if state.stage == RUNNING:
            trials.week(world, ctx, state, spec)
        elif state.stage in (SCALING, STANDING):
            scale.week(world, ctx, state, spec)
    if leading.begun(world):
        relapse.week(world, ctx)
        patterns.week(world, ctx)
