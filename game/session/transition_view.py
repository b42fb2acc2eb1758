"""What the team may know of a town on its way together: frozen, ids and numbers, never text.

Of the grid it knows the cells that were looked at, as they were on that day. Of a pattern it knows
what that needs, and what of it is so only where the cell it is for was looked at or the pattern is
lived. Of a prototype it knows what it learned; what that needs here shows when enough was learned.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CellView:
    id: str
    """`action/actor`."""
    action: str
    actor: str
    known: int
    """Permille on the day it was looked at; -1 while nobody has."""
    weeks: int
    """Since then; -1 while nobody has."""
    gap: bool


@dataclass(frozen=True)
class LookView:
    """A column (`actor`) or a row (`action`) that may be looked at."""

    actor: str
    action: str
    hours: int
    why: str
    """Code of the reason why it cannot be now; empty if it can."""


@dataclass(frozen=True)
class NeedView:
    """One condition of a context, by its place in the list."""

    number: int
    holds: int
    """1 it is so, 0 it is not, -1 nobody knows."""
    cell: str
    """The cell of the grid it is about, if it is about one."""


@dataclass(frozen=True)
class PatternView:
    id: str
    cell: str
    by: str
    stage: str
    cause: str
    weeks: int
    """In this stage."""
    alive: int
    """Permille; it holds from `holds` on and is lost below `lets_go`."""
    holds: int
    lets_go: int
    part: int
    """Of those whom it asks, who came last week, permille."""
    enough: int
    """Part of them with which it grows as fast as it can."""
    together: bool
    dips: int
    design_weeks: int
    """Until it is worked out; of the way in which it is, or together while it is in the box."""
    needs: tuple[NeedView, ...]
    hours: int
    """To take it up; one more together."""
    cents: int
    why: str
    """Code of the reason why it cannot be taken up; empty if it can."""


@dataclass(frozen=True)
class PrototypeView:
    id: str
    stage: str
    cause: str
    weeks: int
    weeks_left: int
    """Of the trial, or until it is seen whether it stands; 0 otherwise."""
    learned: int
    heard: int
    """Of those whom it is for, whom the team has met by now, permille."""
    came: int
    tries: int
    works: bool
    homes: int
    """That try it."""
    lives_on: str
    lean: int
    """Weeks on end of too little; it falls at `lean_most`, a trial ends at `empty_most`."""
    lean_most: int
    empty_most: int
    links: tuple[str, ...]
    needs: tuple[NeedView, ...]
    """Shown once enough was learned; nobody knows before."""
    hours: int
    cents: int
    scale_hours: int
    scale_cents: int
    why_begin: str
    why_scale: str


@dataclass(frozen=True)
class TransitionView:
    begun: bool
    led_by: str
    method: str
    methods: tuple[str, ...]
    may_look: bool
    may_take_up: bool
    may_try: bool
    actions: tuple[str, ...]
    """Rows, and columns, of the grid as this town has it."""
    actors: tuple[str, ...]
    cells: tuple[CellView, ...]
    """Row by row."""
    looks: tuple[LookView, ...]
    gap_below: int
    gaps: tuple[str, ...]
    """Known ones, the emptiest first."""
    patterns: tuple[PatternView, ...]
    tutors: int
    tutors_able: int
    tutor_hours: int
    tutor_reach: int
    """Patterns that one looks after."""
    method_hours: int
    covered: int
    """Of what holds, how much tutors look after, permille."""
    relapses: int
    caught: int
    """Of them, those that a tutor saw in time."""
    prototypes: tuple[PrototypeView, ...]
    totals: tuple[tuple[str, int], ...]
