"""An organisation's money since it was begun, by what it was for: cents, plus in and minus out.

`members` is what they put in and had back, `given` grants, gifts and help, `setup` premises and
machines, `bills` what was asked besides the everyday, `takings`, `pay` and `shared` the weeks' own.
What is left over against the account are the other everyday costs. A bill is kept under the name
of what brought it as well, so that people can see which it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from game.world.organisations import Organisation
from game.world.world import World

KINDS = ("members", "given", "setup", "takings", "pay", "bills", "shared")
BILL = "bill:"


def record(org: Organisation, kind: str, cents: int) -> None:
    """Add so many cents that came in, or went out (below zero)."""
    if cents:
        org.flows[kind] = org.flows.get(kind, 0) + cents


def once(org: Organisation, cents: int) -> None:
    """What came or went once: a gift, or a bill."""
    record(org, "given" if cents > 0 else "bills", cents)


def bills(org: Organisation) -> int:
    """What it paid besides the everyday."""
    return -org.flows.get("bills", 0)


@contextmanager
def named(world: World, cause: str) -> Iterator[None]:
    """Bills that come within this are kept under the name of what brought them."""
    before = {org.id: bills(org) for org in world.orgs.values()}
    yield
    for org in world.orgs.values():
        record(org, BILL + cause, before.get(org.id, 0) - bills(org))


def by_cause(org: Organisation) -> dict[str, int]:
    """What brought a bill -> its cents, the largest first."""
    found = {name.removeprefix(BILL): -cents for name, cents in org.flows.items()
             if name.startswith(BILL)}
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def other(org: Organisation, cash: int) -> int:
    """Everyday costs beside pay (material, energy, taxes), by what is left in the account; below
    zero like all that went out."""
    return cash - sum(org.flows.get(kind, 0) for kind in KINDS)
