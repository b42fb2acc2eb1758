"""An organisation's year in figures, from its books: what audits are worked out from.

Kept week by week in `tallies` as `year:<organisation>:<what>`, and begun anew at each audit.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.coops import rows
from game.rules.core import Rules
from game.rules.networks.orders import links
from game.rules.statutes import SPLIT
from game.world.organisations import Organisation
from game.world.world import World

WEEKLY = ("weeks", "red", "takings", "bought", "from_sisters")
PARTS = tuple(name.removesuffix("_permille") for name in SPLIT)


@dataclass(frozen=True)
class Year:
    """Since the last audit: weeks, weeks with an empty account, cents."""

    weeks: int
    red: int
    takings: int
    bought: int
    from_sisters: int
    given: dict[str, int]
    """Part of the surplus -> what really went there."""
    gifts: int
    """Grants and a solidarity fund's help."""

    @property
    def surplus(self) -> int:
        return sum(self.given.values())


def write(world: World, rules: Rules, org: Organisation) -> None:
    """Add this week."""
    e = world.enterprises
    week = {"weeks": 1, "red": int(rows.cash(world, org) < 0)}
    if org.row >= 0:
        sector = int(e.sector[org.row])
        takings = int(e.sales_cents[org.row])
        week |= {"takings": takings,
                 "bought": takings * int(rules.sector_table[sector, 2]) // 1000,
                 "from_sisters": _from_sisters(world, rules, org)}
    else:
        week |= {"takings": org.sold * org.price_cents}
    for what, amount in week.items():
        world.tallies[_key(org, what)] = world.tallies.get(_key(org, what), 0) + amount


def read(world: World, org: Organisation) -> Year:
    known = {what: world.tallies.get(_key(org, what), 0) for what in WEEKLY}
    given = {part: _given(world, org, part) - world.tallies.get(_key(org, part), 0)
             for part in PARTS}
    return Year(**known, given=given,
                gifts=_gifts(world, org) - world.tallies.get(_key(org, "gifts"), 0))


def begin(world: World, org: Organisation) -> None:
    """After an audit: from here on it is another year."""
    for what in WEEKLY:
        world.tallies[_key(org, what)] = 0
    for part in PARTS:
        world.tallies[_key(org, part)] = _given(world, org, part)
    world.tallies[_key(org, "gifts")] = _gifts(world, org)


def _from_sisters(world: World, rules: Rules, org: Organisation) -> int:
    network = world.networks.get(org.network)
    if network is None:
        return 0
    return sum(cents for _, buyer, cents in links(world, rules, network) if buyer == org.row)


def _given(world: World, org: Organisation, part: str) -> int:
    return world.tallies.get(f"given:{org.id}:{part}", 0)


def _gifts(world: World, org: Organisation) -> int:
    helped = sum(n.covered_cents.get(org.id, 0) for n in world.networks.values())
    return org.granted_cents + helped


def _key(org: Organisation, what: str) -> str:
    return f"year:{org.id}:{what}"
