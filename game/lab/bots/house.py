"""What an attentive novice does at a support hub: it looks at the date on the grant.

It reads what the hub's screen shows. While the date is far it does everything itself; then it hands
over a counter or two each season, wherever somebody could carry one, and builds what brings
something. A counter that members left is opened and handed over again while the money is there.
"""

from __future__ import annotations

from game.rules.actions.counter import Counter
from game.rules.core import Action
from game.session.hub_view import HubView, IncomeView
from game.session.session import Session

SOON = 52
"""Weeks left of a grant from which it begins to hand over."""
MOST = 4
"""Things that it does there in a season."""
ENOUGH = 4
"""Counters in members' hands with which it is content."""


def at_the_hub(session: Session, refused: set[Action]) -> Action | None:
    """The next thing to do there."""
    hub = session.hub()
    done = [a for a in refused if isinstance(a, Counter)]
    if hub is None or not hub.may_act or len(done) >= MOST or hub.grant_weeks > SOON:
        return None
    options = [_hand_over(hub), _open_again(hub), _income(hub)]
    return next((a for a in options if a is not None and a not in refused
                 and session.preview(a).legal), None)


def _hand_over(hub: HubView) -> Action | None:
    """Where the fewest wait for it, as long as the team still carries any."""
    held = [c for c in hub.counters if c.stands == "team" and not c.why]
    return Counter("hand_over", min(held, key=lambda c: c.served).id) if held else None


def _open_again(hub: HubView) -> Action | None:
    handed = sum(c.stands == "member" for c in hub.counters)
    shut = [c for c in hub.counters if c.stands == "closed"]
    if hub.grant_weeks or handed >= ENOUGH or not shut or hub.covered < hub.own_feet:
        return None
    return Counter("open", shut[0].id)


def _income(hub: HubView) -> Action | None:
    """The one that brings most, while all together do not carry the house."""
    steps = [i for i in hub.incomes if not i.why]
    if not steps or hub.covered >= hub.own_feet:
        return None
    return Counter("income", max(steps, key=_brings).id)


def _brings(income: IncomeView) -> tuple[int, int]:
    return income.cents, -income.built
