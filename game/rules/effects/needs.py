"""Effects on needs: relief of a symptom for some weeks, and changes to a route for good."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.vocabulary import Effect
from game.world.place import Relief, RouteChange
from game.world.world import World


def relief(world: World, ctx: Context, effect: Effect) -> None:
    """Lift a need of a group, its trust, or (below zero) ease how tired it is, by `amount` permille
    for `weeks` weeks; then it is as it was. Other moods are moved by `shift`."""
    world.reliefs.append(Relief(effect.column or "trust", effect.group or "everyone",
                                effect.amount or 0, effect.weeks or 1))


def route(world: World, ctx: Context, effect: Effect) -> None:
    """Open or close a route, or add `amount` to its price, minutes, what it gives or its places."""
    name = effect.name or ""
    change = world.routes.get(name)
    if change is None:
        usual = next(r for r in ctx.rules.routes if r.id == name)
        change = world.routes[name] = RouteChange(open=usual.open)
    if effect.change in ("open", "close"):
        change.open = effect.change == "open"
    elif effect.change is not None:
        setattr(change, effect.change, getattr(change, effect.change) + (effect.amount or 0))
