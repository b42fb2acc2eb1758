"""An attentive novice: listens first, looks at the odds, prepares the meeting, hands over.

It knows what the window shows and nothing else: views, and forecasts on imagined towns. Where a
town shares something that can run out, it measures once a season and asks for less before it is
late. What the story is about, and what counts, the scenario says.
"""

from __future__ import annotations

from game.lab.bots.bot import on
from game.lab.bots.care import placing
from game.lab.bots.house import at_the_hub
from game.rules.actions.allot import Allot
from game.rules.actions.choose import Choose
from game.rules.actions.concede import Concede
from game.rules.actions.hand_over import HandOver
from game.rules.actions.hold_vote import HoldVote
from game.rules.actions.measure import Measure
from game.rules.actions.pledge import PledgeAct
from game.rules.actions.propose import Propose
from game.rules.core import Action, Rules
from game.rules.indicators import MORE_IS_WORSE, key_figure
from game.session.forecast import Elsewhere, Forecast, forecast
from game.session.session import Session
from game.session.town_view import CommonView, DrawerView, TownView
from game.world.world import WEEKS_A_SEASON

TOWNS = 6
RESERVED_HOURS = 1
"""Left for the meeting's childcare while an agreement is still to be voted."""
UNTOLD_LINE = 500
"""Where it takes a common to break while nobody has told."""
SHARES = ((60, 600), (160, 800))
"""Distance from the line, permille -> the share of the usual that it asks for then."""
PURSE = 550
"""What the whole purse of a town hall is worth, in tenths of a household helped."""
SURE = 150
"""How much worse it lets a season look for something that listening has told to be the cause."""


class Cautious:
    def __init__(self, seed: int) -> None:
        self.refused: set[Action] = set()
        self.odds: dict[Action, Forecast] = {}
        self.seen = (-1, "")
        self.elsewhere: Elsewhere | None = None

    def decide(self, session: Session) -> Action:
        view = session.view()
        if (view.season, view.phase) != self.seen:
            self.seen, self.refused, self.odds = (view.season, view.phase), set(), {}
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
        for step in (self._answer, self._measure, self._start, self._hand_over, self._place,
                     self._at_the_hub, self._pledge, self._propose, self._allot, self._enact):
            action = step(session, view)
            if action is not None and action not in self.refused:
                return action
        return None

    def _answer(self, session: Session, view: TownView) -> Action | None:
        """The last choice that costs the team nothing: mostly "no"."""
        free = [a for a in view.actions if a.kind == "answer"]
        return free[-1] if free else None

    def _measure(self, session: Session, view: TownView) -> Action | None:
        """What nobody can see and nobody has measured for a season."""
        for common in view.commons:
            stale = common.measured is None or common.weeks_ago >= WEEKS_A_SEASON
            if stale and not common.broken and Measure(common.id) in view.actions:
                return Measure(common.id)
        return None

    def _allot(self, session: Session, view: TownView) -> Action | None:
        """Less for branches where a common comes near its line, and at last for homes too."""
        for drawer in view.drawers:
            common = next(c for c in view.commons if c.id == drawer.common)
            share = _share(drawer, common)
            action = Allot(drawer.id, share)
            if share < drawer.share and action in view.actions:
                return action
        return None

    def _forecast(self, session: Session, action: Action) -> Forecast:
        if action not in self.odds:
            if self.elsewhere is None or self.elsewhere.world is not session.world:
                self.elsewhere = Elsewhere(session.world, session.rules)
            self.odds[action] = forecast(
                session.world, session.rules, action, TOWNS, self.elsewhere)
        return self.odds[action]

    def _start(self, session: Session, view: TownView) -> Action | None:
        """For what nobody provides yet, the start that most surely and most strongly helps."""
        living = {o.provider for o in view.orgs if o.stage != "closed"}
        offers = session.rules.offers
        served = {o.exclusive for o in offers.values() if o.provider in living}
        options = [o.action for o in view.offers if o.verb == "start" and o.affordable
                   and offers[o.id].exclusive not in served]
        rated = [(_worth(session.rules, self._forecast(session, a)), i, a)
                 for i, a in enumerate(options)]
        return max(rated, default=(0, 0, None), key=lambda r: (r[0], -r[1]))[2]

    def _hand_over(self, session: Session, view: TownView) -> Action | None:
        return HandOver(view.handovers[0]) if view.handovers else None

    def _place(self, session: Session, view: TownView) -> Action | None:
        return placing(session, self.refused)

    def _at_the_hub(self, session: Session, view: TownView) -> Action | None:
        return at_the_hub(session, self.refused)

    def _pledge(self, session: Session, view: TownView) -> Action | None:
        """A round of pledges once it is likelier than not to come to enough."""
        rounds = [a for a in view.actions if isinstance(a, PledgeAct)]
        sure = [a for a in rounds if self._forecast(session, a).succeeded * 2 > TOWNS]
        return sure[0] if sure else None

    def _propose(self, session: Session, view: TownView) -> Action | None:
        """The terms that pass in most imagined towns, and of those the ones that help most. What
        was agreed is left alone."""
        agreed = {p.agreement for p in view.proposals if p.state == "adopted"}
        options = [a for a in view.actions
                   if isinstance(a, Propose) and a.agreement not in agreed]
        if any(p.state == "proposed" for p in view.proposals) or not options:
            return None
        rated = [(odds.succeeded, _helps(session.rules, odds), i, a)
                 for i, a in enumerate(options) if (odds := self._forecast(session, a))]
        return max(rated, key=lambda r: (r[0], r[1], -r[2]))[3]

    def _enact(self, session: Session, view: TownView) -> Action | None:
        """Bargains and other offers, what listening has opened first, as long as the hours last and
        the odds are not bad."""
        waiting = any(p.state == "proposed" for p in view.proposals)
        left = view.hours - (RESERVED_HOURS if waiting else 0)
        cards = session.rules.offers
        told = {o.id for o in view.offers if any(c.knows for c in cards[o.id].start_when)}
        for offer in sorted(view.offers, key=lambda o: o.id not in told):
            if offer.verb == "start" or not offer.affordable or offer.hours > left:
                continue
            if offer.action in self.refused:
                continue
            odds = self._forecast(session, offer.action)
            likely = offer.verb == "enact" or odds.succeeded * 2 > TOWNS
            if likely and _helps(session.rules, odds) >= (-SURE if offer.id in told else 0):
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
            by = "majority" if "majority" in proposal.methods else proposal.methods[0]
            return HoldVote(proposal.agreement, by)
        shared = [a for a in view.actions if isinstance(a, Choose)]
        return next((a for a in shared if a.method == "equal_shares"), next(iter(shared), None))


def _share(drawer: DrawerView, common: CommonView) -> int:
    """The share of the usual that it would ask of a drawer."""
    if common.measured is None or common.broken:
        return drawer.share
    line = common.line if common.line is not None else UNTOLD_LINE
    left = common.measured - common.give_or_take - line
    wanted = next((share for near, share in SHARES if left < near), drawer.share)
    if drawer.district:
        wanted = drawer.share if left >= SHARES[0][0] else SHARES[-1][1]
    return max((level for level in drawer.levels if level <= wanted), default=drawer.share)


def _worth(rules: Rules, odds: Forecast) -> int:
    """What it helps, weighed by how often it came about."""
    return _helps(rules, odds) * odds.succeeded // odds.towns


def _helps(rules: Rules, odds: Forecast) -> int:
    """Households helped, trust gained, rest, and what it does to the town hall's purse."""
    figures = odds.summary()

    def better(name: str) -> int:
        if name not in figures:
            return 0
        change = figures[name]["median"] - figures[name]["without"]
        return -change if name in MORE_IS_WORSE else change

    purse = better("town_hall") * PURSE // max(1, rules.content.town_hall_cents)
    return better(key_figure(rules)) * 10 + better("trust") * 2 + better("tired") + purse
