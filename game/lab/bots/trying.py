"""What an attentive novice tries out, and what it lets another town have.

It begins small trials for people whom it has met, two at a time, and brings to all what worked. A
toolkit goes as it is: what of it has to change elsewhere a novice does not know yet.
"""

from __future__ import annotations

from game.rules.actions.prototype import TryOut
from game.rules.core import Action
from game.session.session import Session

AT_ONCE = 2


def trying(session: Session, refused: set[Action]) -> Action | None:
    """The next trial to begin, or what worked, for all."""
    way = session.transition()
    if way is None:
        return None
    open_acts = {a for a in session.view().actions if isinstance(a, TryOut)} - refused
    running = sum(p.stage == "running" for p in way.prototypes)
    for one in way.prototypes:
        to_all, begin = TryOut(one.id, "scale"), TryOut(one.id, "begin")
        if one.works and to_all in open_acts:
            return to_all
        if running < AT_ONCE and one.heard and begin in open_acts:
            return begin
    return None


def sending(session: Session, refused: set[Action]) -> Action | None:
    """A toolkit that is ready, to the first town that has none yet."""
    sent = session.world.transfers
    return next((a for a in session.view().actions if a.kind == "transfer" and not sent
                 and getattr(a, "thing", "") == "send" and a not in refused), None)
