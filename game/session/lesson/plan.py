"""How the minutes of a lesson are spent. A plan is a wish: nobody is stopped when it is over.

Shares follow the classes that were described (research/workshop.md, R18; game classes of 60 to 90
minutes keep 15 to 25 of them for the debrief): a third of a lesson is for talking about it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Name = Literal["brief", "season", "between", "debrief", "after"]
BRIEF, AFTER = 5, 5
DEBRIEF = {45: 14, 90: 15}
BETWEEN = 15
"""What was seen in the first run and what to try in the second, in the 90 minutes that have two."""
RUNS = {45: 1, 90: 2}
SLACK = 3
"""Minutes behind the plan that nobody needs to be told of: judgement."""


@dataclass(frozen=True)
class Part:
    name: Name
    run: int
    season: int
    begin: int
    """Seconds since the lesson began."""
    end: int


def plan(minutes: int, seasons: int, more: int = 0) -> tuple[Part, ...]:
    """The parts of a lesson in their order. Minutes given besides go to the seasons."""
    runs, debrief = RUNS[minutes], DEBRIEF[minutes]
    rest = (minutes + more - BRIEF - debrief - AFTER - BETWEEN * (runs - 1)) * 60
    share = rest // (runs * seasons)
    lengths: list[tuple[Name, int, int, int]] = [("brief", 1, 0, BRIEF * 60)]
    for run in range(1, runs + 1):
        lengths += [("season", run, season, share) for season in range(1, seasons + 1)]
        lengths.append(("between", run, 0, BETWEEN * 60) if run < runs
                       else ("debrief", run, 0, debrief * 60))
    lengths.append(("after", runs, 0, AFTER * 60))
    parts, at = list[Part](), 0
    for name, run, season, length in lengths:
        parts.append(Part(name, run, season, at, at + length))
        at += length
    return tuple(parts)


def here(parts: tuple[Part, ...], run: int, season: int, phase: str) -> Part:
    """The part in which a town is. A brief is before the first season was begun; the year alone
    belongs to the last season; whoever plays oftener than was planned is in the last run."""
    run = min(run, max(part.run for part in parts))
    if phase in ("debrief", "ended"):
        return next(p for p in parts if p.run == run and p.name in ("between", "debrief"))
    if phase in ("brief", "after"):
        return next(p for p in parts if p.name == phase)
    seasons = [p for p in parts if p.run == run and p.name == "season"]
    return next((p for p in seasons if p.season == season), seasons[-1])


def standing(part: Part, spent: int) -> Literal["ahead", "in_time", "late", "very_late"]:
    """How a lesson stands against its plan, in a word."""
    if spent < part.begin - SLACK * 60:
        return "ahead"
    if spent <= part.end:
        return "in_time"
    return "late" if spent <= part.end + SLACK * 60 else "very_late"
