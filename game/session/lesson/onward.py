"""To the debrief at once, when a lesson has no more time: the town goes on as it stands.

Nobody begins anything more, nothing waits for an answer; what was begun goes on in the seasons
that are left and in the year alone. The acts are in the log like any others.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.actions.live_season import LiveSeason
from game.rules.actions.live_year import LiveYear
from game.rules.actions.move_on import MoveOn
from game.session.session import Session

OVER = ("debrief", "ended")
_ACTS = {"live": LiveSeason, "year": LiveYear}


def to_debrief(session: Session) -> None:
    """Live on until all is over."""
    for _ in steps(session):
        pass


def steps(session: Session) -> Iterator[int]:
    """The same one act at a time, with the season after each, for whoever shows how far it is."""
    while session.world.phase not in OVER:
        session.submit(_ACTS.get(session.world.phase, MoveOn)())
        yield session.world.season
