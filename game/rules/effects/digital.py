"""Effects on an app and on what it knows."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.digital import app, data
from game.rules.vocabulary import Effect
from game.world.world import World


def begin(world: World, ctx: Context, effect: Effect) -> None:
    """An app begins (`word`: whose it is) or is closed."""
    if effect.word == "close":
        app.close(world, ctx, "decided")
    elif effect.word in app.KINDS:
        app.start(world, ctx, effect.word)


def users(world: World, ctx: Context, effect: Effect) -> None:
    """`amount` permille more homes take it up, or fewer."""
    d = world.digital
    if app.running(world):
        d.users = max(0, min(1000, d.users + (effect.amount or 0)))


def whose(world: World, ctx: Context, effect: Effect) -> None:
    """What the app knows is from now on `word`: kept, sold, or a commons."""
    data.decide(world, ctx, effect.word or "")
