"""Running cost: somebody prints, keeps the books, answers the telephone (facts A3.8, A7.6).

The office has an account in euros, `office:<id>`. A grant comes in for some years, and whatever
fees the design has; the cost goes out week by week as far as there is money. What cannot be paid
is not done, and once that has lasted `currency.unpaid_weeks` the office gives up: the currency
is wound up, of its running cost. Money that lies there from good years is used up first.
"""

from __future__ import annotations

from game.rules.core import Context
from game.rules.currencies.accounts import note, of_year
from game.rules.currencies.broker import PAID
from game.rules.currencies.design import has, setting
from game.rules.currencies.moves import fire
from game.world.currencies import Currency
from game.world.world import EURO, World

CAUSE = "running_cost"


def office(currency: Currency) -> str:
    return f"office:{currency.id}"


def week(world: World, ctx: Context, currency: Currency) -> None:
    """Grant in, cost out, and an end where it cannot be paid."""
    if not has(currency, "running_cost_year") or currency.stage == "closing":
        return
    age, r = world.week - max(0, currency.issued_week), ctx.rules
    if age <= setting(r, currency, "grant_weeks"):
        grant = of_year(setting(r, currency, "grant_year") * 100, world.week)
        world.ledger.pay(EURO, "outside", office(currency), grant)
        note(currency, "grant", grant)
    cost = of_year(setting(r, currency, "running_cost_year") * 100, world.week)
    if not cost:
        currency.marks.pop(PAID, None)
        return
    paid = min(cost, max(0, world.ledger.balance(EURO, office(currency))))
    world.ledger.pay(EURO, office(currency), "outside", paid)
    note(currency, "cost", cost)
    note(currency, "paid", paid)
    currency.marks[PAID] = paid * 1000 // cost
    _give_up(world, ctx, currency)


def _give_up(world: World, ctx: Context, currency: Currency) -> None:
    """Weeks in which too little was paid for people to go on count; others take one away."""
    unpaid, least = currency.marks.get("unpaid_weeks", 0), ctx.rules["currency.unpaid_below"]
    unpaid = max(0, unpaid + (1 if currency.marks[PAID] < least else -1))
    currency.marks["unpaid_weeks"] = unpaid
    if unpaid >= ctx.rules["currency.unpaid_weeks"]:
        fire(world, ctx, currency, "wind_up", CAUSE)
