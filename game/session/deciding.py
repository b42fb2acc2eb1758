"""Who stands behind a share of a common: those who voted it or settled it, or the team alone.

It is read from what was adopted and settled, not kept: a share that the team once set and that its
people then voted is theirs from that day, and one the team moves away from the rule is the team's.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.rules.core import Rules
from game.rules.vocabulary import Effect
from game.world.world import World

VOTED, SETTLED, TEAM = "voted", "settled", "team"
USUAL = 1000


def decided(world: World, rules: Rules, drawer: str) -> tuple[str, str]:
    """How the share of a drawer came to be, and the agreement or the pressure it was decided with.
    Both are empty where everybody draws as usual."""
    share = world.allotments.get(drawer, USUAL)
    if share == USUAL:
        return "", ""
    for agreement in rules.content.agreements:
        vote = world.proposals.get(agreement.id)
        if vote is None or vote.state != "adopted" or vote.method == "authoritarian":
            continue
        for clause in agreement.clauses:
            taken = [o for o in clause.options if vote.terms.get(clause.id) == o.id]
            if any(_says(option.effects, drawer, share) for option in taken):
                return VOTED, agreement.id
    deal_of = {offer.id: offer.deal for offer in rules.content.offers}
    for pressure, offer in world.bargains.items():
        deal = next((d for d in rules.content.deals if d.id == deal_of.get(offer)), None)
        if deal is not None and _says(deal.effects, drawer, share):
            return SETTLED, pressure
    return TEAM, ""


def _says(effects: Iterable[Effect], drawer: str, share: int) -> bool:
    return any(e.do == "allot" and e.name == drawer and e.amount == share for e in effects)
