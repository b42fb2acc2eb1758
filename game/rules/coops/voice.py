"""Whether those who belong have a say: who came, of all who could have."""

from __future__ import annotations

from game.rules.core import Rules
from game.world.decisions import Proposal
from game.world.organisations import Organisation
from game.world.world import World


def decisions(world: World, rules: Rules, org: Organisation) -> list[Proposal]:
    """What its people have voted on."""
    mine = {a.id for a in rules.content.agreements if a.provider == org.provider}
    return [p for p in world.proposals.values() if p.agreement in mine and p.voters]


def turnout(world: World, rules: Rules, org: Organisation) -> int | None:
    """Permille that came, over all its votes, less those who came and were not heard; None if
    nothing was ever put to a vote."""
    votes = decisions(world, rules, org)
    asked = sum(len(p.voters) for p in votes)
    heard = sum(max(0, p.came - len(p.unheard)) for p in votes)
    return min(1000, heard * 1000 // asked) if asked else None
