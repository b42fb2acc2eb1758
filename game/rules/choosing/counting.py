"""The count of an evening: the ballots as they were cast, by the method that was proposed.

Nothing but the ballots is kept; whoever wants the rounds counts again and gets the same.
"""

from __future__ import annotations

from game.rules.content import Selection
from game.rules.core import Rules
from game.rules.decisions import METHODS, Ballot, Poll, Result, Roll, Terms
from game.world.decisions import Pick

WITHIN_A_SUM = ("budget", "equal_shares")
"""Methods that spend a purse; the others fill seats."""


def count(rules: Rules, pick: Pick) -> Result:
    """Raises KeyError if the scenario has no such evening."""
    selection = rules.selections[pick.selection]
    most = 1 if pick.method == "plurality" else len(selection.projects)
    ballots = [Ballot(tuple(wanted[:most]), voter=str(row))
               for row, wanted in sorted(pick.ballots.items())]
    spends = pick.method in WITHIN_A_SUM
    terms = Terms(
        seats=_seats(selection, pick.method), seed=pick.lot,
        budget=pick.cents if spends else 0,
        costs={p.id: p.cents for p in selection.projects} if spends else {})
    roll = Roll.of([str(row) for row in pick.voters])
    options = tuple(p.id for p in selection.projects)
    return METHODS[pick.method].count(Poll(options, ballots, roll, terms), pick.method)


def _seats(selection: Selection, method: str) -> int:
    return 1 if method == "instant_runoff" else selection.seats


def served(pick: Pick) -> list[int]:
    """Who got something of what they had marked."""
    return [row for row, wanted in pick.ballots.items() if set(wanted) & set(pick.winners)]
