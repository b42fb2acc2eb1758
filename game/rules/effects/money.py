"""Effects on money: payments, prices, the town hall's weekly balance."""

from __future__ import annotations

from game.rules.coops import flows, rows
from game.rules.core import Context
from game.rules.vocabulary import Effect
from game.world.world import EURO, World


def pay(world: World, ctx: Context, effect: Effect) -> None:
    """Move `amount` cents between named accounts (`team`, `town_hall`, `owner`, `outside`),
    or to and from a provider by its id. The team pays no more than it has."""
    payer, payee = _account(world, effect.payer), _account(world, effect.payee)
    amount = effect.amount or 0
    if payer == "team":
        amount = min(amount, world.ledger.balance(EURO, "team"))
    if payer is not None and payee is not None:
        world.ledger.pay(EURO, payer, payee, amount)
        for name, cents in ((effect.payer, -amount), (effect.payee, amount)):
            if (org := world.org_in(name or "")) is not None and ctx.rules.has("cooperatives"):
                rows.note(world, org, cents)  # a gift or a fine is no surplus
                flows.once(org, cents)


def _account(world: World, name: str | None) -> str | None:
    org = world.org_in(name or "")
    if org is not None:
        return rows.purse(org)
    return name if name in ("team", "town_hall", "owner", "outside") else None


def town_budget(world: World, ctx: Context, effect: Effect) -> None:
    """Add `amount` cents a week to the town hall's balance from now on."""
    world.town_budget_cents_week += effect.amount or 0


def energy(world: World, ctx: Context, effect: Effect) -> None:
    """Set the price of energy, permille of today's."""
    world.energy_permille = effect.amount or 1000


def rent(world: World, ctx: Context, effect: Effect) -> None:
    """Set the rent of the shop, permille of the old lease's."""
    world.rent_permille = effect.amount or 1000
