"""The board: who plans, and who delivers. Nine ways to run a service (concept 59, facts C1).

What a cell says is as against the service as professionals plan and deliver it, permille: what it
costs the town, how much of the staff's time it takes, how good it is if all goes well, by how much
that may miss, and how far the least able come to their own in it. Users' minutes are a week's, for
each household served.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.core import Rules
from game.rules.machines.process import AT_WORK
from game.world.coproduction import Process

DOERS = ("professionals", "both", "users")
PLANS = {"professionals": 0, "both": 500, "users": 900}
"""Users' part of the planning, permille."""
CELLS = tuple((planning, delivery) for delivery in DOERS for planning in DOERS)
"""All nine in the order of the source: rows of who delivers, each with who plans."""


ASKS_MOST = 1500
"""Nobody is asked for more than half as much again, however much there is to do."""


@dataclass(frozen=True)
class Cell:
    cost: int
    users_minutes: int
    staff: int
    quality: int
    risk: int
    inclusion: int

    @property
    def by_users(self) -> int:
        """The part of the work that staff leave to users, permille."""
        return max(0, 1000 - self.staff)


def asks(rules: Rules, process: Process) -> int:
    """How much it asks of who takes part, permille of what `both_both` does. All phases before the
    work ask for that much."""
    if process.stage != AT_WORK:
        return 1000
    here = cell(rules, process.planning, process.delivery).users_minutes
    return min(ASKS_MOST, here * 1000 // max(1, rules["board.both_both_users_minutes"]))


def cell(rules: Rules, planning: str, delivery: str) -> Cell:
    name = f"board.{planning}_{delivery}_"
    return Cell(*(rules[name + key] for key in Cell.__annotations__))
