"""What a lesson is. Nobody has a name or an account: a seat has a number, a sign and a colour."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

Mode = Literal["plenary", "team"]
Tie = Literal["again", "lot"]
TIES: tuple[Tie, ...] = ("again", "lot")
"""What is done when as many want one thing as another, said before anybody votes."""
MINUTES = (45, 90)


@dataclass(frozen=True)
class Seat:
    """A place in the room, where one person sits or several share."""

    number: int
    person: str
    """The named person for whom this seat speaks."""
    hue: int
    """Which of the colours (`seats.HUES`); never told by it alone."""
    symbol: int
    """Which of the signs (`seats.SYMBOLS`)."""
    here: bool = True
    """Whoever has left decides nothing; the seat stays theirs."""


@dataclass(frozen=True)
class Ballot:
    """A vote of the room on what lay before it, as the host counted it."""

    season: int
    about: str
    """The screen on which it was asked."""
    counts: tuple[int, ...]
    """Hands for A, B, C, in this order."""
    seats: int
    """How many were there."""
    won: int
    """Which was taken, from 0; -1 while it is open."""
    how: Literal["most", "again", "lot"]


@dataclass(frozen=True)
class Lesson:
    mode: Mode
    minutes: int
    seats: tuple[Seat, ...]
    ties: Tie = "again"
    spent: int = 0
    """Seconds of this lesson that have passed. They stand still while it is paused or closed, so
    that it goes on next week where it stopped."""
    more: int = 0
    """Minutes that the host gave besides."""
    paused: bool = False
    run: int = 1
    """How many times the town has been played in this lesson, this time included."""
    turn: int = 0
    """How often the keyboard has gone round, by one seat each time."""
    stop: int = 0
    """The season at whose opening a team waits for the others; 0 where it does not."""
    ballots: tuple[Ballot, ...] = field(default=())

    @property
    def here(self) -> tuple[Seat, ...]:
        """Seats on which somebody sits now."""
        return tuple(seat for seat in self.seats if seat.here)

    @property
    def holder(self) -> Seat | None:
        """Whose the keyboard is."""
        there = self.here
        return there[self.turn % len(there)] if there else None

    def voted(self, ballot: Ballot) -> Lesson:
        return replace(self, ballots=(*self.ballots, ballot))
