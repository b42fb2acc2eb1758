"""Adopting an agreement: what its people said yes to takes effect."""

from __future__ import annotations

from game.rules.agreements import changes, options_of
from game.rules.core import Context
from game.rules.effects import apply_all
from game.world.decisions import Proposal
from game.world.world import World


def adopt(world: World, ctx: Context, proposal: Proposal) -> None:
    """The terms are in force: what differs from before takes effect."""
    agreement = ctx.rules.agreements[proposal.agreement]
    org = world.org_in(agreement.provider)
    if org is not None:
        org.statutes = dict(proposal.terms)
        org.way_out = org.way_out or any(c.way_out for c in agreement.concessions
                                         if c.id in proposal.concessions)
    for option in options_of(agreement, changes(proposal)):
        apply_all(world, ctx, option.effects)
    proposal.in_force = dict(proposal.terms)
