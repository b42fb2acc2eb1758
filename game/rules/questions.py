"""Knocks at the door: what happens to a question that nobody answered, and to an answer."""

from __future__ import annotations

from game.rules import waiting
from game.rules.coops import flows
from game.rules.core import Context
from game.rules.effects import apply_all
from game.world.world import World


def settle_unanswered(world: World, ctx: Context) -> None:
    """Time goes on: an open question takes its `otherwise`, or lapses if it has none."""
    for name in world.questions:
        otherwise = ctx.rules.incidents[name].otherwise
        if otherwise is not None:
            world.answers[name] = otherwise
            world.deferred.append(f"{name}/{otherwise}")
    world.questions = []


def carry_out_answers(world: World, ctx: Context) -> None:
    """Answers take effect in the first week that is lived after them, and so does what waited."""
    for entry in world.deferred:
        if entry.startswith(waiting.OFFER):
            waiting.carry_out(world, ctx, entry)
            continue
        name, choice_id = entry.split("/")
        for choice in ctx.rules.incidents[name].choices:
            if choice.id == choice_id:
                with flows.named(world, name):
                    apply_all(world, ctx, choice.effects)
    world.deferred = []
