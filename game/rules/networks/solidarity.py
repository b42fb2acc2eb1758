"""The solidarity fund: sisters bear a loss together, up to a limit (facts B20).

Each member's part of its surplus that its statutes send to the federation lies in the account
`fund:<network>`. A member whose account is empty has it filled from there, every week, never
beyond what the fund holds and never beyond so many weeks of its own wages in all: Mondragon stood
in for Fagor for years and then refused. Whoever was refused is not helped again.
"""

from __future__ import annotations

from game.rules.coops import rows
from game.rules.core import Context
from game.rules.networks.joining import sisters
from game.world.organisations import Network, Organisation
from game.world.world import EURO, World


def help_out(world: World, ctx: Context, network: Network) -> None:
    """This week's help, to those with the largest hole first; one limit for all."""
    fund = f"fund:{network.id}"
    for org in sorted(sisters(world, network), key=lambda o: (rows.cash(world, o), o.id)):
        hole = -rows.cash(world, org)
        if hole <= 0 or org.row < 0 or org.id in network.refused:
            continue
        borne = network.covered_cents.get(org.id, 0)
        left = limit(world, ctx, org) - borne
        if left <= 0:
            network.refused[org.id] = world.week
            ctx.tell("solidarity_refused", org=org.provider, network=network.id, cents=borne)
            continue
        cents = min(hole, left, max(0, world.ledger.balance(EURO, fund)))
        if not cents:
            continue
        rows.pay_in(world, fund, org, cents)
        network.covered_cents[org.id] = borne + cents
        if not borne:
            ctx.tell("solidarity_given", org=org.provider, network=network.id, cents=cents)


def limit(world: World, ctx: Context, org: Organisation) -> int:
    """The most that the fund bears for one member in all, cents."""
    e = world.enterprises
    bill = int(e.custom[org.row] * e.wage_cents[org.row]) // 1000
    return bill * ctx.rules["network.solidarity_weeks"]
