"""Effects on laws, on those who stand for them, on the country's mood and on a district's table."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.laws import coalition, path
from game.rules.laws import table as tables
from game.rules.vocabulary import Effect
from game.world.world import World


def law(world: World, ctx: Context, effect: Effect) -> None:
    """Do `word` (`rules.laws.path.WORDS`) to a law (`name`): what leads nowhere changes nothing."""
    found = world.laws.get(effect.name or "")
    if found is not None:
        word = effect.word or ""
        path.fire(world, ctx, found, word, "decided" if word in ("stall", "repeal") else "")


def push(world: World, ctx: Context, effect: Effect) -> None:
    """A law (`name`) that is on its way comes `amount` permille nearer to its next stage."""
    found = world.laws.get(effect.name or "")
    if found is not None:
        path.add(world, ctx, found, effect.amount or 0)


def ally(world: World, ctx: Context, effect: Effect) -> None:
    """An ally (`name`) is asked to `join` or to help (`ask`), has a favour done (`give`) or is told
    to `leave`; or it stands closer by `amount` permille."""
    spec = ctx.rules.allies.get(effect.name or "")
    if spec is None:
        return
    if effect.word == "join":
        coalition.join(world, ctx, spec)
    elif effect.word == "leave":
        coalition.leave(world, ctx, spec.id, "told")
    elif effect.word == "ask":
        coalition.ask(world, ctx, spec)
    elif effect.word == "give":
        coalition.give(world, ctx, spec)
    coalition.closer(world.coalition, spec.id, effect.amount or 0)


def mood(world: World, ctx: Context, effect: Effect) -> None:
    """How the country feels moves by `amount` permille."""
    c = world.coalition
    c.mood = max(0, min(1000, c.mood + (effect.amount or 0)))


def table(world: World, ctx: Context, effect: Effect) -> None:
    """The district's table is begun, asked to `meet` in the next week lived, or ended (`word`)."""
    if effect.word == "begin":
        tables.begin(world, ctx)
    elif effect.word == "meet":
        world.coalition.table.called = True
    elif effect.word == "end":
        tables.end(world, ctx)


def table_give(world: World, ctx: Context, effect: Effect) -> None:
    """The team does an actor of the table (`name`) `amount` favours; with a `word` in the name of
    that other actor."""
    tables.give(world, effect.name or "", effect.amount or 0, effect.word or tables.TEAM)
