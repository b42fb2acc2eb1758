"""Effects on a support hub: who stands at a counter, its grant, what it lives on, who knows of it.

An effect asks nobody and costs nobody hours.
"""

from __future__ import annotations

from game.rules.core import Context
from game.rules.hub import copies, counters, life, money
from game.rules.vocabulary import Effect
from game.world.world import World

STAFF = ("team", "member", "closed")
"""What a counter may become (`word`)."""


def open_hub(world: World, ctx: Context, effect: Effect) -> None:
    """It opens with all six counters, which the team carries."""
    for name in counters.COUNTERS:
        if name not in world.hub.counters:
            life.open_counter(world, ctx, name)


def counter(world: World, ctx: Context, effect: Effect) -> None:
    """The counter `name` is the team's from now on, a member's (the surest home there is, whether
    the team met it or not), or closed, as `word` says."""
    hub, name = world.hub, effect.name or ""
    if effect.word == "closed":
        hub.counters.pop(name, None)
        if not hub.counters:
            life.close(world, ctx, "decided")
        return
    row = counters.TEAM
    if effect.word == "member":
        if hub.counters.get(name, counters.TEAM) != counters.TEAM:
            return
        row = next(iter(counters.able(world, ctx.rules, anybody=True)), counters.TEAM)
    if name in counters.COUNTERS:
        life.open_counter(world, ctx, name, row)


def grant(world: World, ctx: Context, effect: Effect) -> None:
    """The grant lasts so many `weeks` from now; 0: this week is its last."""
    world.hub.grant_until = world.week + max(0, effect.weeks or 0)


def income(world: World, ctx: Context, effect: Effect) -> None:
    """Of an income of its own (`name`), `amount` permille are built, whatever was."""
    if effect.name in money.INCOMES:
        world.hub.income[effect.name] = max(0, min(1000, effect.amount or 0))


def known(world: World, ctx: Context, effect: Effect) -> None:
    """`amount` permille more homes know of it, or fewer."""
    world.hub.known = max(0, min(1000, world.hub.known + (effect.amount or 0)))


def ask(world: World, ctx: Context, effect: Effect) -> None:
    """A second town (`name`) asks for a hub of the same name."""
    copies.ask(world, ctx, effect.name or "")
