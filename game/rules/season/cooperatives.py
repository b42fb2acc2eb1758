"""Cooperatives: what their statutes make of a week and of a season.

After wages are paid and before households spend: the books are written, members come and go,
stakes are paid in and repaid, what comes up is decided, and at a season's end the surplus is
split. Whoever's row has died closes. An organisation without a row lives by its own account by
the same rules.
"""

from __future__ import annotations

from game.rules.coops import everyday, flows, membership, rows, surplus
from game.rules.core import Context
from game.rules.machines.organisation import EARNING
from game.rules.season.founding import close
from game.world.organisations import Organisation
from game.world.world import EURO, World


def step(world: World, ctx: Context) -> None:
    for org in list(world.orgs.values()):
        if org.stage not in EARNING:
            continue
        if org.row >= 0 and not world.enterprises.alive[org.row]:
            close(world, ctx, org, "row_closed")
            continue
        if not runs(ctx, org):
            continue
        rows.by_statutes(world, ctx.rules, org)
        _gather(world, org)
        _write_books(world, org)
        surplus.earn(world, org)
        membership.step(world, ctx, org)
        everyday.step(world, ctx, org)
        if surplus.is_due(world.week):
            surplus.settle(world, ctx, org)
        surplus.close_week(world, org)


def runs(ctx: Context, org: Organisation) -> bool:
    """Whether the engine runs its statutes: whoever has members."""
    form = ctx.rules.forms.get(org.form)
    return form is not None and form.members != "nobody"


def _gather(world: World, org: Organisation) -> None:
    """What its routes to needs brought goes into its row's account."""
    account = f"org:{org.id}"
    if org.row >= 0 and world.ledger.has(account):
        world.ledger.pay(EURO, account, rows.purse(org), world.ledger.balance(EURO, account))


def _write_books(world: World, org: Organisation) -> None:
    """Last week's takings, pay and other costs, as far as they can be told apart."""
    held = rows.cash(world, org)
    change = held - world.tallies.get(f"till:{org.id}", 0)
    org.books = {"change": change, "cash": held}
    if org.row >= 0:
        e = world.enterprises
        takings = int(e.sales_cents[org.row])
        pay = int(e.workers[org.row] * (e.wage_cents[org.row] * e.pay_permille[org.row] // 1000))
        org.books |= {"takings": takings, "pay": pay, "other": takings - pay - change}
        flows.record(org, "takings", takings)
        flows.record(org, "pay", -pay)
