"""Effects on the people of a process: what they are told and asked, and what they can do."""

from __future__ import annotations

from game.rules.coproduction import assets, participation
from game.rules.coproduction.reach import may
from game.rules.core import Context
from game.rules.vocabulary import Effect
from game.world.world import World


def inform(world: World, ctx: Context, effect: Effect) -> None:
    """From now on users are told about the service of a `process` and asked what they want of it,
    `amount` permille of all that could be (facts C4: it draws people, a little)."""
    process = world.processes.get(effect.process or "")
    if process is not None:
        process.informed = max(0, min(1000, effect.amount or 0))


def census(world: World, ctx: Context, effect: Effect) -> None:
    """Everybody who might take part in a `process` is asked what they can do (concept 94)."""
    process = world.processes.get(effect.process or "")
    if process is not None:
        circle = participation.takers(world, ctx, process)
        assets.interview(world, ctx.rules, circle, may(world, ctx.rules, process))
