"""Effects on land and water: shocks, commons, what may be drawn, policies of degree."""

from __future__ import annotations

from game.rules import dials
from game.rules.core import Context
from game.rules.season import shocks
from game.rules.vocabulary import Effect
from game.world.world import World


def shock(world: World, ctx: Context, effect: Effect) -> None:
    """A shock (`name`) of `amount` permille of its worst weighs on the town for `weeks`."""
    shocks.begin(world, effect.name or "", effect.amount or 0, effect.weeks or 1)


def common(world: World, ctx: Context, effect: Effect) -> None:
    """Change a common (`name`): `amount` permille of its capacity are added to what it can hold
    (or, with `change: stock`, to what it holds), or to its growth a year (`change: growth`)."""
    place = world.commons[effect.name or ""]
    amount = effect.amount or 0
    if effect.change == "growth":
        place.growth_permille = max(0, place.growth_permille + amount)
    elif effect.change == "stock":
        place.stock += place.capacity * amount // 1000
    else:
        place.capacity = max(1, place.capacity * (1000 + amount) // 1000)
    place.stock = max(0, min(place.capacity, place.stock))


def allot(world: World, ctx: Context, effect: Effect) -> None:
    """A drawer (`name`) may take `amount` permille of its usual draw from now on."""
    world.allotments[effect.name or ""] = max(0, min(1000, effect.amount or 0))


def dial(world: World, ctx: Context, effect: Effect) -> None:
    """Turn a policy (`name`, see `rules.dials`) to `amount` permille."""
    dials.turn(world, effect.name or "", effect.amount or 0)
