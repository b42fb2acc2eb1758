"""A proposal that is taken back before it is decided, by whoever made it or because nobody voted.

What a room said about it goes with it: put forward again, it is asked about anew.
"""

from __future__ import annotations

from game.rules.assemblies import hands
from game.rules.machines import PROPOSAL
from game.world.decisions import Proposal
from game.world.world import World


def withdraw(world: World, proposal: Proposal) -> None:
    proposal.state = PROPOSAL.fire(proposal.state, "withdraw") or proposal.state
    hands.forget(world, proposal.agreement)
