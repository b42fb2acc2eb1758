"""How the minutes of a lesson are spent. A plan is a wish: nobody is stopped when it is over.

Shares follow the classes that were described (research/workshop.md, R18; game classes of 60 to 90
minutes keep 15 to 25 of them for the debrief): a third of a lesson is for talking about it. The
story is played once: in ten minutes or more a season a room can hear, choose and vote.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Name = Literal["brief", "season", "debrief", "after"]
BRIEF = {45: 5, 90: 10}
DEBRIEF = {45: 14, 90: 20}
AFTER = {45: 5, 90: 10}
"""In the shorter lesson question sheets are filled in before it or at home: judgement."""
SLACK = 3
"""Minutes behind the plan that nobody needs to be told of: judgement."""


@dataclass(frozen=True)
class Part:
    name: Name
    season: int
    begin: int
    """Seconds since the lesson began."""
    end: int


def plan(minutes: int, seasons: int, more: int = 0) -> tuple[Part, ...]:
    """The parts of a lesson in their order. Minutes given besides go to the seasons."""
    brief, debrief, after = BRIEF[minutes], DEBRIEF[minutes], AFTER[minutes]
    share = (minutes + more - brief - debrief - after) * 60 // seasons
    lengths: list[tuple[Name, int, int]] = [("brief", 0, brief * 60)]
    lengths += [("season", season, share) for season in range(1, seasons + 1)]
    lengths += [("debrief", 0, debrief * 60), ("after", 0, after * 60)]
    parts, at = list[Part](), 0
    for name, season, length in lengths:
        parts.append(Part(name, season, at, at + length))
        at += length
    return tuple(parts)


def here(parts: tuple[Part, ...], season: int, phase: str) -> Part:
    """The part in which a town is. A brief is before the first season was begun; the year alone
    belongs to the last season."""
    if phase in ("debrief", "ended"):
        return next(p for p in parts if p.name == "debrief")
    if phase in ("brief", "after"):
        return next(p for p in parts if p.name == phase)
    seasons = [p for p in parts if p.name == "season"]
    return next((p for p in seasons if p.season == season), seasons[-1])


def standing(part: Part, spent: int) -> Literal["ahead", "in_time", "late", "very_late"]:
    """How a lesson stands against its plan, in a word."""
    if spent < part.begin - SLACK * 60:
        return "ahead"
    if spent <= part.end:
        return "in_time"
    return "late" if spent <= part.end + SLACK * 60 else "very_late"
