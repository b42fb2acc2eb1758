"""What a team might do otherwise: offers it never took, and what it never handed over."""

from __future__ import annotations

from game.rules.costs import can_afford
from game.rules.machines.organisation import OVER
from game.rules.offers import on_table
from game.session.rewind import seasons_to_go_back_to
from game.session.session import Session

MOST = 3


def untried(session: Session, most: int = MOST) -> tuple[tuple[str, int], ...]:
    """Offers with the first season on whose morning each was on the table and could be paid.

    What the team had not heard of by then is not on that table, so nothing hidden is named. Those
    that could be begun on most mornings come first (judgement: they were passed over most often).
    """
    mornings: dict[str, list[int]] = {}
    for season in seasons_to_go_back_to(session):
        world = session.openings[season]
        for offer in on_table(world, session.rules):
            if offer.id not in session.world.taken and can_afford(world, offer):
                mornings.setdefault(offer.id, []).append(season)
    passed_over = sorted(mornings.items(), key=lambda found: -len(found[1]))
    return tuple((offer, seasons[0]) for offer, seasons in passed_over[:most])


def rested(session: Session) -> tuple[str, ...]:
    """Providers that still rested on the team as it left: those that stand, and those that fell in
    the year alone because nobody held them."""
    return tuple(org.provider for org in session.world.orgs.values()
                 if org.ended == "nobody_held_it" or (org.team_held and org.stage not in OVER))
