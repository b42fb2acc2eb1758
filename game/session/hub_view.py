"""What the team may know of the support hub: frozen, ids and numbers, never text.

It is the team's own house: counters, queue and books are open to it. Who stands in the queue is
known by what they said at the door, not by what they think or earn.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CounterView:
    id: str
    stands: str
    """closed, team or member."""
    shut: str
    """Why whoever carried it is gone: a key of `Hub.shut`; empty if nobody left it."""
    carrier: int
    """Household that carries it; -1 while none does."""
    person: str
    """Named person of that home, if the story has one."""
    minutes: int
    """It had last week."""
    served: int
    """Cases on the ladder whose rung needs it."""
    able: int
    """Homes the team knows that could carry it."""
    why: str
    """Code of the reason why it cannot be handed over now; empty if it can."""


@dataclass(frozen=True)
class CaseView:
    row: int
    """Household; -1 for an enterprise in trouble."""
    person: str
    district: str
    stage: str
    """`waiting`, or its rung."""
    rung: str
    """Where it stands, or will go on."""
    weeks: int
    """It has waited, or been on its rung."""
    progress: int
    """How far it is on its rung, permille."""
    served: int
    woman: bool
    young: bool
    picked: bool
    may_be_first: bool


@dataclass(frozen=True)
class IncomeView:
    id: str
    built: int
    """Permille of what it could bring."""
    cents: int
    """Last week."""
    why: str
    """Code of the reason why no step can be made now; empty if it can."""


@dataclass(frozen=True)
class CopyView:
    town: str
    stage: str
    way: str
    weeks_left: int
    """Until one sees what came of it; 0 while nothing is under way."""


@dataclass(frozen=True)
class HubView:
    stage: str
    cause: str
    may_act: bool
    counters: tuple[CounterView, ...]
    """All six, in their order."""
    waiting: tuple[CaseView, ...]
    """Who is next first."""
    ladder: tuple[CaseView, ...]
    """From the last rung to the first."""
    trouble: tuple[CaseView, ...]
    """Enterprises in trouble that wait for advice."""
    places: int
    priority: str
    incomes: tuple[IncomeView, ...]
    cost_cents: int
    """A week, of all open counters."""
    purse_cents: int
    grant_weeks: int
    """Left of the grant, this one included; 0 once it is over."""
    covered: int
    """Of its costs, what comes in without the grant, smoothed, permille."""
    paid: int
    """Of last week's costs, permille."""
    own_feet: int
    """How much has to be covered, permille, and by how many counters in members' hands."""
    own_counters: int
    known: int
    members: int
    supported: int
    copies: tuple[CopyView, ...]
    label: tuple[str, ...]
    totals: tuple[tuple[str, int], ...]
    """Since it began: asked, taken, gave_up, dropped, opened, helped, first."""
    open_hours: int
    hand_over_hours: int
    income_hours: int
    copy_hours: int
    adapt_hours: int
    team_hours: int
    """What its counters take of the team each season, as things stand."""
