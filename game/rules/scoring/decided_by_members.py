"""Democracy: the share of local bread under rules its own people voted, one voice each.

Where all needs are told apart, the households that organisations serve count instead of loaves: an
association of all who draw serves everybody. A circle that exchanges by a currency whose rules its
members may vote on counts as those members.
"""

from __future__ import annotations

from game.rules.assemblies.voters import users_of
from game.rules.core import Rules
from game.rules.currencies.accounts import by_household
from game.rules.machines.currency import ALIVE
from game.rules.needs.terms import SERVING
from game.rules.scoring.reading import Reading
from game.world.organisations import Organisation
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    sold = ruled = 0
    for org in world.orgs.values():
        if org.form == "lunch_club" or rules.providers[org.provider].needs_car:
            continue
        serves = _serves(world, rules, org)
        sold += serves
        agreement = rules.agreement_of.get(org.provider)
        if agreement is not None and _voted(world, agreement.id):
            weight = 400 if org.statutes.get("voice") == "one_voice" else 1000
            ruled += serves * weight // 1000
    for agreement in rules.content.agreements:
        members = _exchange(world, agreement.currency)
        sold += members
        ruled += members * _voted(world, agreement.id)
    return Reading("decided_by_members", ruled * 1000 // max(1, sold), ruled, sold)


def _voted(world: World, agreement: str) -> bool:
    """Whether its people agreed on the rules that hold today."""
    vote = world.proposals.get(agreement)
    return vote is not None and vote.holding is not None and vote.method != "authoritarian"


def _exchange(world: World, currency: str | None) -> int:
    circle = world.circles.get(currency or "")
    if circle is None:
        return 0
    its = world.currencies[currency or ""]
    return int(circle.member.sum()) if its.stage in ALIVE and by_household(its) else 0


def _serves(world: World, rules: Rules, org: Organisation) -> int:
    if not rules.has("needs"):
        return org.sold
    return int(users_of(world, rules, org.provider).sum()) if org.stage in SERVING else 0
