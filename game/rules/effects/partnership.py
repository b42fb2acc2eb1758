"""Effects on the town hall as a partner: what it is open for, buys by, lets people decide, says."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.partnership import audit as audits
from game.rules.partnership import commissioning, consulting, openness, participatory, procurement
from game.rules.vocabulary import Effect
from game.world.world import World


def open_up(world: World, ctx: Context, effect: Effect) -> None:
    """Add `amount` to what the town hall is ready to share, permille."""
    openness.add(world, effect.amount or 0)


def procure(world: World, ctx: Context, effect: Effect) -> None:
    """Set the weight of a criterion (`name`), permille; a clause is put in (1) or left out (0)."""
    procurement.settle_on(world, effect.name or "", effect.amount or 0)


def commission(world: World, ctx: Context, effect: Effect) -> None:
    """From now on a service (`name`) is commissioned like `word`; `vacant`: whoever did has left,
    and for some `weeks` nobody does."""
    if effect.word == "vacant":
        commissioning.leave(world, ctx, effect.name or "", effect.weeks or 0)
    else:
        commissioning.take_up(world, ctx, effect.name or "", effect.word or "alone")


def participate(world: World, ctx: Context, effect: Effect) -> None:
    """The participatory budget: its share, a switch, its method, how far it is built, an edition
    now, its money spent elsewhere: see `participatory.CHANGES`."""
    participatory.change(world, ctx, effect.name or "", effect.amount or 0, effect.method or "")


def consult(world: World, ctx: Context, effect: Effect) -> None:
    """Ask a group about its services; with `amount` above nothing it is promised that what they
    want is done within `weeks`."""
    consulting.ask(world, ctx, effect.name or "", effect.group or "everyone",
                   bool(effect.amount), effect.weeks)


def keep_word(world: World, ctx: Context, effect: Effect) -> None:
    """What people asked for in a consultation (`name`) is done, or with 0 it is not."""
    consulting.settle(world, ctx, effect.name or "", kept=effect.amount != 0)


def audit(world: World, ctx: Context, effect: Effect) -> None:
    """Both audits are done anew."""
    audits.hold(world, ctx)
