"""What the team may know of laws, allies and the district's table: frozen, ids and numbers, never
text.

All of it is public or its own: a law's stage and who speaks for it are in the papers, favours are
remembered by whoever did them, the table's matters lie on the table.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LawView:
    id: str
    stage: str
    cause: str
    """Why it lies still or was repealed."""
    weeks: int
    """In this stage."""
    ahead: str
    """The stage it is on its way to, or would be; empty where there is none."""
    push: int
    """How far it has come towards it, permille."""
    pull: int
    needs: int
    weeks_left: int
    """At this pull; -1: it does not move."""
    streak: int
    """Weeks in a row of too little behind it; of enough, while it lies still."""
    gives_up_after: int
    """At so many it stalls, goes on or is repealed."""
    held_weeks: int
    holds: int
    """Things of the town that it holds in place now; nothing unless it is decreed."""


@dataclass(frozen=True)
class AllyView:
    id: str
    closeness: int
    """Permille; -1 for one that does not stand with us."""
    owed: int
    """Favours that we owe it; below zero, that it owes us."""
    counts: int
    """What it could move alone, permille."""
    weight: int
    brings: str
    abroad: bool
    left: str
    """Why it has gone."""
    would_join: bool
    """Its reasons hold now."""
    doubts: dict[str, int]
    """Reason to leave -> weeks that it has held."""
    doubts_most: int
    """At so many weeks it goes."""


@dataclass(frozen=True)
class SeatView:
    """Somebody at the table; `team` among them."""

    id: str
    balance: int
    """Favours done less favours had."""
    gone: bool
    idle: int
    """Meetings in a row that brought it nothing."""


@dataclass(frozen=True)
class MatterView:
    id: str
    kind: str
    by: str
    helps: str
    progress: int
    needs: int
    done: int
    waits: str
    """`open`, `owes`, `gives_no_more`, `away`, `not_yet`, `done`."""


@dataclass(frozen=True)
class TableView:
    stage: str
    next_weeks: int
    """To the next meeting."""
    limit: int
    """Favours that anybody may owe, or give without having any."""
    seats: tuple[SeatView, ...]
    matters: tuple[MatterView, ...]


@dataclass(frozen=True)
class LawsView:
    laws: tuple[LawView, ...]
    allies: tuple[AllyView, ...]
    strength: int
    """What the coalition can move, permille."""
    carried: int
    """The same as the country's mood carries it."""
    mood: int
    table: TableView | None
