"""Who belongs to a federation: whoever joined and is still an organisation of its people."""

from __future__ import annotations

from game.rules.core import Context, Rules
from game.rules.machines.organisation import EARNING, OVER
from game.world.organisations import Network, Organisation
from game.world.world import EURO, World


def begin(world: World, rules: Rules) -> None:
    """The federations that the scenario has, each with what its solidarity fund holds."""
    for spec in rules.content.networks:
        world.networks.setdefault(spec.id, Network(spec.id))
        world.ledger.account(f"fund:{spec.id}")
        world.ledger.pay(EURO, "outside", f"fund:{spec.id}", spec.fund_cents)


def join(world: World, ctx: Context, org: Organisation, name: str) -> None:
    """An organisation joins. A name that is no federation of the scenario is a network of its
    kind elsewhere: cheaper inputs, no fund (`season.work`)."""
    leave(world, ctx, org)
    org.network = name
    if name in world.networks:
        world.networks[name].members.append(org.id)
        ctx.tell("network_joined", org=org.provider, network=name)


def leave(world: World, ctx: Context, org: Organisation) -> None:
    """What it has paid into the fund stays there."""
    network = world.networks.get(org.network)
    if network is not None and org.id in network.members:
        network.members.remove(org.id)
        ctx.tell("network_left", org=org.provider, network=network.id)
    org.network = ""


def keep(world: World, ctx: Context) -> None:
    """Whoever ended belongs to nothing any more."""
    for org in world.orgs.values():
        if org.stage in OVER and org.network in world.networks:
            leave(world, ctx, org)


def sisters(world: World, network: Network) -> list[Organisation]:
    """Its organisations in town that are open, in the order in which they joined."""
    open_ones = {o.id: o for o in world.orgs.values() if o.stage in EARNING}
    return [open_ones[name] for name in network.members if name in open_ones]
