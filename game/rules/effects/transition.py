"""Effects on a town's way together and on its prototypes. An effect asks nobody and costs no hours;
what its patterns and prototypes bring is due in the next week lived."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.transition import diagnosis, grid, leading, patterns, relapse, scale, trials
from game.rules.vocabulary import Effect
from game.world.world import World


def transition(world: World, ctx: Context, effect: Effect) -> None:
    """The way begins, or is led by others now: `word` of `rules.transition.leading.STARTS`."""
    if effect.word in leading.STARTS and leading.spec_of(ctx.rules) is not None:
        world.transition.led_by = effect.word or ""


def diagnose(world: World, ctx: Context, effect: Effect) -> None:
    """A cell, a column or a row of the grid (`name`) is looked at; what does not exist is not."""
    name = effect.name or ""
    action, _, actor = name.partition("/") if "/" in name else (
        (name, "", "") if name in grid.ACTIONS else ("", "", name))
    if not diagnosis.why_not(world, ctx.rules, actor, action):
        diagnosis.look(world, ctx, actor, action)


def pattern(world: World, ctx: Context, effect: Effect) -> None:
    """A pattern (`name`) is taken up `together` or `alone`, or dropped (`word`)."""
    spec = leading.patterns(ctx.rules).get(effect.name or "")
    if spec is None:
        return
    if effect.word == "drop":
        patterns.lose(world, ctx, world.transition.patterns[spec.id], "decided")
    else:
        patterns.take_up(world, ctx, spec, effect.word == "together")


def tutor(world: World, ctx: Context, effect: Effect) -> None:
    """`amount` more tutors are trained, of whoever is able; minus: so many stop."""
    relapse.train(world, ctx, effect.amount or 0, anybody=True)


def governance(world: World, ctx: Context, effect: Effect) -> None:
    """Those on the way decide otherwise now: `word` of `rules.transition.leading.METHODS`."""
    if effect.word in leading.METHODS:
        world.transition.method = effect.word or leading.USUAL


def prototype(world: World, ctx: Context, effect: Effect) -> None:
    """A prototype (`name`): `begin` a trial, `stop` it, or bring it to all (`scale`)."""
    spec = leading.prototypes(ctx.rules).get(effect.name or "")
    if spec is None:
        return
    if effect.word == "begin":
        trials.begin(world, ctx, spec)
    elif effect.word == "scale":
        scale.begin(world, ctx, spec)
    elif effect.word == "stop":
        trials.stop(world, ctx, spec)


def learned(world: World, ctx: Context, effect: Effect) -> None:
    """Of what is not known yet of a prototype (`name`), `amount` permille are learned."""
    state = world.transition.prototypes.get(effect.name or "")
    if state is not None:
        trials.learn(world, ctx, state, effect.amount or 0)
