"""An attentive novice: listens first, looks at the odds, prepares the meeting, hands over.

It knows what the window shows and nothing else: views, and forecasts on imagined towns.
"""

from __future__ import annotations

from game.lab.bots.bot import on
from game.rules.actions.concede import Concede
from game.rules.actions.hand_over import HandOver
from game.rules.actions.hold_vote import HoldVote
from game.rules.actions.propose import Propose
from game.rules.core import Action
from game.session.forecast import Forecast, forecast
from game.session.session import Session
from game.session.town_view import TownView

TOWNS = 6
RESERVED_HOURS = 1
"""Left for the meeting's childcare while an agreement is still to be voted."""


class Cautious:
    def __init__(self, seed: int) -> None:
        self.refused: set[Action] = set()
        self.seen = (-1, "")

    def decide(self, session: Session) -> Action:
        view = session.view()
        if (view.season, view.phase) != self.seen:
            self.seen, self.refused = (view.season, view.phase), set()
        plan = {"listen": self._listen, "organise": self._organise, "assemble": self._assemble}
        choice = plan.get(view.phase, lambda s, v: None)(session, view)
        if choice is None or choice in self.refused:
            return on(session)
        self.refused.add(choice)
        return choice

    def _listen(self, session: Session, view: TownView) -> Action | None:
        """Districts not heard yet come first."""
        new = [d.id for d in view.districts if not d.heard]
        places = [a for a in view.actions if a.kind == "listen"]
        places.sort(key=lambda a: getattr(a, "district", "") not in new)
        return places[0] if places else None

    def _organise(self, session: Session, view: TownView) -> Action | None:
        for step in (self._answer, self._start, self._hand_over, self._propose, self._enact):
            action = step(session, view)
            if action is not None and action not in self.refused:
                return action
        return None

    def _answer(self, session: Session, view: TownView) -> Action | None:
        """The last choice that costs the team nothing: mostly "no"."""
        free = [a for a in view.actions if a.kind == "answer"]
        return free[-1] if free else None

    def _start(self, session: Session, view: TownView) -> Action | None:
        """For what nobody provides yet, the start that most surely and most strongly helps."""
        living = {o.provider for o in view.orgs if o.stage != "closed"}
        offers = session.rules.offers
        served = {o.exclusive for o in offers.values() if o.provider in living}
        options = [o.action for o in view.offers if o.verb == "start" and o.affordable
                   and offers[o.id].exclusive not in served]
        rated = [(_worth(forecast(session.world, session.rules, a, TOWNS)), i, a)
                 for i, a in enumerate(options)]
        return max(rated, default=(0, 0, None), key=lambda r: (r[0], -r[1]))[2]

    def _hand_over(self, session: Session, view: TownView) -> Action | None:
        return HandOver(view.handovers[0]) if view.handovers else None

    def _propose(self, session: Session, view: TownView) -> Action | None:
        """The terms that pass in most imagined towns."""
        options = [a for a in view.actions if isinstance(a, Propose)]
        if any(p.state == "proposed" for p in view.proposals) or not options:
            return None
        rated = [(forecast(session.world, session.rules, a, TOWNS).succeeded, i, a)
                 for i, a in enumerate(options)]
        return max(rated, key=lambda r: (r[0], -r[1]))[2]

    def _enact(self, session: Session, view: TownView) -> Action | None:
        """Bargains and other offers, as long as the hours last and the odds are not bad."""
        waiting = any(p.state == "proposed" for p in view.proposals)
        left = view.hours - (RESERVED_HOURS if waiting else 0)
        for offer in view.offers:
            if offer.verb == "start" or not offer.affordable or offer.hours > left:
                continue
            if offer.action in self.refused:
                continue
            odds = forecast(session.world, session.rules, offer.action, TOWNS)
            likely = offer.verb == "enact" or odds.succeeded * 2 > TOWNS
            if likely and _helps(odds) >= 0:
                return offer.action
        return None

    def _assemble(self, session: Session, view: TownView) -> Action | None:
        for proposal in view.proposals:
            if proposal.state != "proposed":
                continue
            for concession in proposal.open_concessions:
                action = Concede(proposal.agreement, concession)
                if action in view.actions and action not in self.refused:
                    return action
            return HoldVote(proposal.agreement, "majority")
        return None


def _worth(odds: Forecast) -> int:
    """What it helps, weighed by how often it came about."""
    return _helps(odds) * odds.succeeded // odds.towns


def _helps(odds: Forecast) -> int:
    """Households helped, trust gained, rest, and what it does to the town hall's purse."""
    figures = odds.summary()
    helped = figures["bread_short"]["without"] - figures["bread_short"]["median"]
    trust = figures["trust"]["median"] - figures["trust"]["without"]
    rest = figures["tired"]["without"] - figures["tired"]["median"]
    purse = figures["town_hall"]["median"] - figures["town_hall"]["without"]
    return helped * 10 + trust * 2 + rest + purse // 2000
