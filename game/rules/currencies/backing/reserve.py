"""The reserve: every unit was bought with euros, and can be given back for them, less a fee.

`reserve:<id>` holds at least `reserve_permille` of all that is out, at any moment. What the rule
leaves free is the office's; if it has been spent, only as much is given back as keeps the rule.
A stricter rule is in force as far as the office has been able to pay in what it asks.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.currencies import ways
from game.rules.currencies.accounts import hold, move, note
from game.rules.currencies.design import setting
from game.rules.currencies.running import office
from game.world.currencies import Currency
from game.world.world import EURO, World

Ints = NDArray[np.int64]
RULE = "reserve_permille"
"""The setting, and the mark of what is in force."""


def account(currency: Currency) -> str:
    return f"reserve:{currency.id}"


def stock(world: World, currency: Currency) -> int:
    """All that is out, cents' worth: in wallets, in tills, at the town hall, in drawers."""
    return -world.ledger.balance(currency.id, f"issuer:{currency.id}")


def required(world: World, rules: Rules, currency: Currency) -> int:
    """Cents that have to lie in the reserve, rounded up."""
    return -(-stock(world, currency) * in_force(rules, currency) // 1000)


def in_force(rules: Rules, currency: Currency) -> int:
    """The rule, permille of what is out."""
    return currency.marks.get(RULE, setting(rules, currency, RULE))


def follow(world: World, rules: Rules, currency: Currency) -> None:
    """What people decided about the rule: a looser one at once, a stricter one as it is paid in."""
    wanted, now = setting(rules, currency, RULE), in_force(rules, currency)
    if wanted > now:
        missing = -(-stock(world, currency) * wanted // 1000) - world.ledger.balance(
            EURO, account(currency))
        paid = max(0, min(missing, world.ledger.balance(EURO, office(currency))))
        world.ledger.pay(EURO, office(currency), account(currency), paid)
        if paid < missing:
            there = world.ledger.balance(EURO, account(currency))
            wanted = max(now, there * 1000 // max(1, stock(world, currency)))
    currency.marks[RULE] = wanted
    _free(world, rules, currency)


def buy(world: World, rules: Rules, currency: Currency, amounts: Ints, from_purse: bool) -> None:
    """Households give euros and get as much of it. Where no system gives households an income,
    the world outside gives the euros for them."""
    total = int(amounts.sum())
    if not total:
        return
    payer: tuple[str, Ints | int] = ("households", -amounts) if from_purse else ("outside", -total)
    world.ledger.settle(EURO, payer, (account(currency), total))
    move(world, currency, amounts)
    ways.add(world, rules, currency, ways.ISSUER, ways.HOMES, amounts)
    note(currency, "issued", total)
    _free(world, rules, currency)


def redeem(world: World, ctx: Context, currency: Currency, tills: Ints, fee: int) -> Ints:
    """Enterprises give back what they say, as far as the rule allows, and get euros less the fee
    (permille), which the office keeps. Returns what each gave back."""
    r, wanted = ctx.rules, int(tills.sum())
    able = _top_up(world, r, currency, wanted)
    given = tills if able >= wanted else tills * able // max(1, wanted)
    total = int(given.sum())
    charged = given * fee // 1000
    world.ledger.settle(currency.id, ("enterprise", -given), (f"issuer:{currency.id}", total))
    world.ledger.settle(EURO, ("enterprise", given - charged), (account(currency), -total),
                        (office(currency), int(charged.sum())))
    ways.add(world, r, currency, ways.OTHERS, ways.ISSUER, total)
    note(currency, "redeemed", total)
    note(currency, "fees", int(charged.sum()))
    note(currency, "turned_away", wanted - total)
    _free(world, r, currency)
    return given


def redeem_for(world: World, ctx: Context, currency: Currency, name: str, fee: int) -> None:
    """The same for a named account, with all that it has."""
    wanted = world.ledger.balance(currency.id, name)
    able = min(wanted, _top_up(world, ctx.rules, currency, wanted))
    if able <= 0:
        return
    charged = able * fee // 1000
    world.ledger.pay(currency.id, name, f"issuer:{currency.id}", able)
    world.ledger.pay(EURO, account(currency), name, able - charged)
    world.ledger.pay(EURO, account(currency), office(currency), charged)
    ways.add(world, ctx.rules, currency, ways.OTHERS, ways.ISSUER, able)
    note(currency, "redeemed", able)
    note(currency, "fees", charged)
    _free(world, ctx.rules, currency)


def empty_wallets(world: World, ctx: Context, currency: Currency, rows: Ints) -> None:
    """While it is closed down, these households get back what they hold, at par."""
    amounts = np.zeros(world.households.n, np.int64)
    amounts[rows] = hold(world, currency)[rows]
    total = int(amounts.sum())
    if total and _top_up(world, ctx.rules, currency, total) >= total:
        move(world, currency, -amounts)
        world.ledger.settle(EURO, (account(currency), -total), _to_purses(ctx, amounts))
        note(currency, "redeemed", total)


def wind_up(world: World, ctx: Context, currency: Currency) -> None:
    """All that is still in purses, tills and at the town hall is void, and paid in euros at par, or
    in proportion where there are fewer. What nobody brings (`kept:<id>`) stays with the office."""
    ledger, id_ = world.ledger, currency.id
    for name in (office(currency), account(currency)):
        if (debt := -ledger.balance(EURO, name)) > 0:
            ledger.pay(EURO, "outside", name, debt)
    ledger.pay(EURO, office(currency), account(currency), ledger.balance(EURO, office(currency)))
    purses, tills = ledger.of_households(id_).copy(), ledger.of_block(id_, "enterprise").copy()
    hall = ledger.balance(id_, "town_hall")
    whole = max(1, int(purses.sum()) + int(tills.sum()) + hall)
    part = min(1_000_000, ledger.balance(EURO, account(currency)) * 1_000_000 // whole)
    ledger.settle(id_, ("households", -purses), ("enterprise", -tills), ("town_hall", -hall),
                  (f"issuer:{id_}", int(purses.sum()) + int(tills.sum()) + hall))
    to_purses, to_tills = purses * part // 1_000_000, tills * part // 1_000_000
    to_hall = hall * part // 1_000_000
    total = int(to_purses.sum()) + int(to_tills.sum()) + to_hall
    ledger.settle(EURO, (account(currency), -total), ("enterprise", to_tills),
                  ("town_hall", to_hall), _to_purses(ctx, to_purses))
    ledger.pay(id_, kept(currency), f"issuer:{id_}", ledger.balance(id_, kept(currency)))
    ledger.pay(EURO, account(currency), "outside", ledger.balance(EURO, account(currency)))


def kept(currency: Currency) -> str:
    """What leavers never brought back."""
    return f"kept:{currency.id}"


def _to_purses(ctx: Context, amounts: Ints) -> tuple[str, Ints | int]:
    """Where households' euros go: to those who gave them (`buy`)."""
    return ("households", amounts) if ctx.rules.has("needs") else ("outside", int(amounts.sum()))


def charge(world: World, rules: Rules, currency: Currency, due: Ints, block: str) -> None:
    """Demurrage: what is taken off what people hold frees as much of the reserve."""
    total = int(due.sum())
    if total:
        world.ledger.settle(currency.id, (block, -due), (f"issuer:{currency.id}", total))
        note(currency, "demurrage", total)
        _free(world, rules, currency)


def _free(world: World, rules: Rules, currency: Currency) -> None:
    """What lies there beyond the rule is the office's own."""
    spare = world.ledger.balance(EURO, account(currency)) - required(world, rules, currency)
    if spare > 0:
        world.ledger.pay(EURO, account(currency), office(currency), spare)


def _top_up(world: World, rules: Rules, currency: Currency, wanted: int) -> int:
    """How much can be given back now. Each unit given back takes one euro and lowers what must
    lie there by `reserve_permille` of one; the office adds the difference while it can."""
    part = 1000 - in_force(rules, currency)
    if not part or wanted <= 0:
        return wanted
    own = max(0, world.ledger.balance(EURO, office(currency)))
    able = min(wanted, max(0, own - 1) * 1000 // part)
    need = -(-able * part // 1000) + 1
    world.ledger.pay(EURO, office(currency), account(currency), min(own, need))
    return able
