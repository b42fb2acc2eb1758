"""Effects on organisations."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.season.founding import close
from game.rules.vocabulary import Effect
from game.world.world import World


def close_org(world: World, ctx: Context, effect: Effect) -> None:
    org = world.org_in(effect.org or "")
    if org is not None:
        close(world, ctx, org, "decided")


def change_org(world: World, ctx: Context, effect: Effect) -> None:
    """Add `amount` to one number of a provider, never below zero."""
    org = world.org_in(effect.org or "")
    if org is not None and effect.change is not None:
        setattr(org, effect.change, max(0, getattr(org, effect.change) + (effect.amount or 0)))


def add_stop(world: World, ctx: Context, effect: Effect) -> None:
    """A provider serves one more district (`name`)."""
    org = world.org_in(effect.org or "")
    if org is not None and effect.name is not None and effect.name not in org.stops:
        org.stops.append(effect.name)


def end_lease(world: World, ctx: Context, effect: Effect) -> None:
    """The shop is lost: whoever used it goes on with less room."""
    world.shop_open = False
    for org in world.orgs.values():
        if ctx.rules.providers[org.provider].uses_shop and org.stage != "closed":
            org.homeless = True
            ctx.tell("lost_its_shop", org=org.provider)
