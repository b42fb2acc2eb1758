"""A class: a seat is given once, and a secret belongs to somebody who sits."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Classroom
from game.scenario.checks.look import Finding, Look, advise

FEWEST = 4
"""Seats of a team at one screen: with fewer people some of them would speak for nobody."""


def check(look: Look) -> Iterator[Finding]:
    for path, item in look.items:
        if not isinstance(item, Classroom):
            continue
        if len(item.seats) < FEWEST:
            yield Finding("classroom_seats", (*path, "seats"),
                          {"found": len(item.seats), "low": FEWEST}, at_key=True)
        for number, person in enumerate(item.seats):
            if person in item.seats[:number]:
                yield Finding("classroom_twice", (*path, "seats", number), {"id": person[:60]})
        for person in item.private:
            if person not in item.seats:
                finding = Finding("classroom_private", (*path, "private", person),
                                  {"id": person[:60]}, at_key=True)
                yield advise(finding, person, item.seats)
        for person in item.seats:
            if item.private and person not in item.private and person in look.ids("people"):
                yield Finding("classroom_knows", (*path, "private"), {"id": person[:60]},
                              severity="warning", at_key=True)
