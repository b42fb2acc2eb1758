"""Who speaks for whom. Named people are dealt round, so that each has nearly as many seats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import lcm

from game.session.lesson.lesson import Lesson, Mode, Seat

SYMBOLS = ("sun", "leaf", "drop", "house", "bread", "heart", "moon", "tree", "fish", "flag")
HUES = ("terracotta", "sea", "olive", "plum", "ochre", "quiet")
MOST_SEATS = len(SYMBOLS) * len(HUES)
_BOTH = lcm(len(SYMBOLS), len(HUES))
"""After so many seats signs and colours would come together again as they did."""
SEATS: dict[Mode, tuple[int, int, int]] = {"plenary": (5, MOST_SEATS, 20), "team": (4, 5, 4)}
"""The fewest seats, the most, and how many stand there before anybody asks for others."""


def deal(count: int, people: Sequence[str]) -> tuple[Seat, ...]:
    """So many seats for these people, round by round. Ten of them are told apart by their signs
    alone, without any colour."""
    return tuple(_seat(n, people[(n - 1) % len(people)]) for n in range(1, count + 1))


def join(lesson: Lesson, people: Sequence[str]) -> Lesson:
    """Somebody comes later, to a seat that was left, else to the person with the fewest."""
    left = next((seat for seat in lesson.seats if not seat.here), None)
    if left is not None:
        return _with(lesson, replace(left, here=True))
    return come(lesson, min(people, key=lambda person: len(seats_of(lesson, person))))


def leave(lesson: Lesson, person: str) -> Lesson:
    """The last of a person's seats is empty from now on."""
    there = seats_of(lesson, person)
    return _with(lesson, replace(there[-1], here=False)) if there else lesson


def come(lesson: Lesson, person: str) -> Lesson:
    """One more speaks for this person."""
    left = next((s for s in lesson.seats if not s.here and s.person == person), None)
    if left is not None:
        return _with(lesson, replace(left, here=True))
    number = len(lesson.seats) + 1
    if number > MOST_SEATS:
        return lesson
    return replace(lesson, seats=(*lesson.seats, _seat(number, person)))


def seats_of(lesson: Lesson, person: str) -> tuple[Seat, ...]:
    """Those who are there and speak for somebody."""
    return tuple(seat for seat in lesson.here if seat.person == person)


def _seat(number: int, person: str) -> Seat:
    at = number - 1
    return Seat(number, person, (at + at // _BOTH) % len(HUES), at % len(SYMBOLS))


def _with(lesson: Lesson, changed: Seat) -> Lesson:
    seats = tuple(changed if s.number == changed.number else s for s in lesson.seats)
    return replace(lesson, seats=seats)
