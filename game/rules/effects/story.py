"""Effects on the story: questions, knowledge, promises, where wheat comes from."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.knowledge import learn
from game.rules.vocabulary import Effect
from game.world.decisions import Promise
from game.world.world import World


def ask(world: World, ctx: Context, effect: Effect) -> None:
    """Open the question of an incident (`name`) for the next Listen or Organise."""
    if effect.name and effect.name not in world.questions and effect.name not in world.answers:
        world.questions.append(effect.name)


def learn_fact(world: World, ctx: Context, effect: Effect) -> None:
    learn(world, f"fact:{effect.fact}")


def promise(world: World, ctx: Context, effect: Effect) -> None:
    """The team promises (`name`: an offer to take) by season `amount`."""
    name = effect.name or ""
    kept = name in world.taken
    world.promises.append(Promise(name, effect.amount or world.season + 1, kept))


def wheat(world: World, ctx: Context, effect: Effect) -> None:
    world.environment.wheat = effect.name or "far"
