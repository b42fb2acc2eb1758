"""Effects on what ties organisations to others: federations, support, a sale, a deed."""

from __future__ import annotations

from game.rules.coops import conversion, deeds, rows
from game.rules.core import Context
from game.rules.networks import joining
from game.rules.vocabulary import Effect
from game.world.world import World


def join_network(world: World, ctx: Context, effect: Effect) -> None:
    """A provider joins a network of its kind (`name`): a federation of the scenario, or one
    elsewhere that makes inputs cheaper for a share of reserves."""
    org = world.org_in(effect.org or "")
    if org is not None and effect.name is not None:
        joining.join(world, ctx, org, effect.name)


def leave_network(world: World, ctx: Context, effect: Effect) -> None:
    """A provider leaves its network; what it paid into a solidarity fund stays there."""
    org = world.org_in(effect.org or "")
    if org is not None:
        joining.leave(world, ctx, org)


def support(world: World, ctx: Context, effect: Effect) -> None:
    """A support centre advises a provider for so many `weeks` from now, less and less, and lends
    it `amount` cents from outside (facts B5)."""
    org = world.org_in(effect.org or "")
    if org is not None:
        org.supported_until = world.week + (effect.weeks or 0)
        rows.pay_in(world, "outside", org, effect.amount or 0)


def convert(world: World, ctx: Context, effect: Effect) -> None:
    """Whether a provider is sold is put to its members' vote; each would have `amount` cents from
    the buyer. Nothing happens where what it owns is indivisible, or too few want it."""
    org = world.org_in(effect.org or "")
    if org is not None:
        conversion.put_to_members(world, ctx, org, effect.amount or 0)


def deed(world: World, ctx: Context, effect: Effect) -> None:
    """What a provider did in a dilemma: `amount` permille at a cell of its Common Good Matrix
    (`name`, A1 to E4), half of it forgotten each year."""
    org = world.org_in(effect.org or "")
    if org is not None:
        deeds.leave(world, org, effect.name or "", effect.amount or 0)
