"""Who looks after a meeting, and how well."""

from __future__ import annotations

from game.rules.assemblies.room import NOBODY, Facilitation, facilitated
from game.rules.core import Rules
from game.world.decisions import Proposal
from game.world.world import World


def facilitation(world: World, rules: Rules, proposal: Proposal) -> Facilitation:
    """Who looks after the talk: nobody unless somebody was asked to."""
    if not proposal.facilitation:
        return NOBODY
    return facilitated(proposal.facilitation, skill(world, rules))


PRACTICE = "facilitation:practice"
"""Tally: meetings that the town's facilitators have looked after."""


def skill(world: World, rules: Rules) -> int:
    """It grows with practice (source 003), up to what somebody of the town can learn in a year."""
    grown = world.tallies.get(PRACTICE, 0) * rules["facilitation.practice"]
    return min(rules["facilitation.most"], rules["facilitation.begins"] + grown)
