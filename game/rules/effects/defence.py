"""Effects on threats, civil society's means, homes, groups that organise themselves, contracts."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.defence import drift, drives, homes, means, threats
from game.rules.vocabulary import Effect
from game.world.world import World


def threat(world: World, ctx: Context, effect: Effect) -> None:
    """A threat (`name`) is announced or called off (`word`); to what is gone it is neither."""
    spec = ctx.rules.threats.get(effect.name or "")
    if spec is not None and effect.word == "announce":
        threats.announce(world, ctx, spec)
    elif spec is not None and effect.word == "call_off":
        threats.call_off(world, ctx, spec)


def contest(world: World, ctx: Context, effect: Effect) -> None:
    """Put up to `amount` permille of one of civil society's means (`word`) against a threat."""
    spec = ctx.rules.threats.get(effect.name or "")
    if spec is not None and effect.word is not None:
        threats.contest(world, ctx, spec, effect.word, effect.amount or 0)


def civil_means(world: World, ctx: Context, effect: Effect) -> None:
    """One of civil society's means (`name`) grows by `amount` permille, or shrinks."""
    means.give(world, effect.name or "", effect.amount or 0)


def lock_homes(world: World, ctx: Context, effect: Effect) -> None:
    """A land trust or housing cooperative (`org`) buys `amount` rented homes of a district
    (`group`), as far as its money goes."""
    homes.lock(world, ctx, effect.org or "", effect.group or "", effect.amount or 0)


def drive(world: World, ctx: Context, effect: Effect) -> None:
    """People who are left out (`name`) get room, are led, or are left to themselves (`word`)."""
    spec = next((d for d in ctx.rules.content.drives if d.id == effect.name), None)
    if spec is not None:
        drives.help_them(world, ctx, spec, effect.word or "")


def contract_income(world: World, ctx: Context, effect: Effect) -> None:
    """The town hall pays an organisation (`org`) `amount` cents a week for `weeks` weeks; 0 ends
    it."""
    drift.begin(world, ctx, effect.org or "", effect.amount or 0, effect.weeks or 0)
