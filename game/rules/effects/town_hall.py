"""Effects on the municipality: services, the way it works, contracts, channels, the local tax."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.town_hall import contracts
from game.rules.vocabulary import Effect
from game.world.world import World


def service(world: World, ctx: Context, effect: Effect) -> None:
    """Add `amount` cents a week to the budget of a service (`name`), never below nothing."""
    changed = world.municipality.services.get(effect.name or "")
    if changed is not None:
        changed.budget_cents_week = max(0, changed.budget_cents_week + (effect.amount or 0))


def style(world: World, ctx: Context, effect: Effect) -> None:
    """From now on the town hall works in another way (`name`): administration, npm or npg."""
    town = world.municipality
    if effect.name is not None and effect.name != town.style:
        town.style, town.style_week = effect.name, world.week
        ctx.tell("style_changed", style=effect.name)


def contract(world: World, ctx: Context, effect: Effect) -> None:
    """Sign a contract of the scenario (`name`), or sell what it sells."""
    for spec in ctx.rules.content.contracts:
        if spec.id == effect.name:
            contracts.sign(world, ctx, spec)


def end_contract(world: World, ctx: Context, effect: Effect) -> None:
    """Take a service back before its contract (`name`) is over: it costs money and time."""
    contracts.call_off(world, ctx, effect.name or "")


def channel(world: World, ctx: Context, effect: Effect) -> None:
    """Add `amount` cents a week to what goes through a channel (`name`), for good or for some
    `weeks`: this one among them if it is being lived, else from the next one on."""
    name, amount = effect.name or "", effect.amount or 0
    flows = world.municipality.channels
    flows[name] = flows.get(name, 0) + amount
    if effect.weeks is not None:
        last = world.week + effect.weeks - (world.phase in ("live", "year"))
        tally = f"channel:{name}:{last}"
        world.tallies[tally] = world.tallies.get(tally, 0) + amount


def tax(world: World, ctx: Context, effect: Effect) -> None:
    """Set the local tax on what enterprises take, permille of it."""
    world.municipality.tax_permille = max(0, effect.amount or 0)
