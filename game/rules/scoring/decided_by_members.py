"""Democracy: the share of local bread under rules its own people voted, one voice each."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    sold = ruled = 0
    for org in world.orgs.values():
        if org.form == "lunch_club" or rules.providers[org.provider].needs_car:
            continue
        sold += org.sold
        agreement = rules.agreement_of.get(org.provider)
        vote = world.proposals.get(agreement.id) if agreement else None
        if vote is not None and vote.state == "adopted" and vote.method != "authoritarian":
            weight = 400 if org.statutes.get("voice") == "one_voice" else 1000
            ruled += org.sold * weight // 1000
    return Reading("decided_by_members", ruled * 1000 // max(1, sold), ruled, sold)
