"""What a care clock shows: days by the clock, tasks, who could do them and what it would take.

Frozen, ids and numbers, never text. Named people speak for themselves, so their days are known.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Parts = tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
"""Part of the day -> activity -> minutes of an average day; every part is full."""


@dataclass(frozen=True)
class DoneView:
    """A task in somebody's day: how many minutes of an average day, and what they were before."""

    task: str
    part: str
    minutes: int
    takes: dict[str, int]


@dataclass(frozen=True)
class DayView:
    person: str
    who: str
    """`woman`, `man`, `elder` or `child`."""
    parts: Parts
    tasks: tuple[DoneView, ...]
    lost: dict[str, int]
    """Minutes of an average day that tasks take from `own`, `sleep`, `school` and `paid`."""


@dataclass(frozen=True)
class DoerView:
    """Somebody who may do a task."""

    by: str
    """A person, `process:<id>`, `route:<id>`, `currency:<id>`."""
    kind: str
    refusal: str = ""
    """Why not now: a rejection's code."""
    takes: dict[str, int] = field(default_factory=dict)
    """Minutes of an average day that this task would take, and from what; of a person."""
    cents: int = 0
    """What the home that it is for would pay in a week; of a route with a price."""
    after: DayView | None = None
    """The day as it would be with the task in it; of a person."""


@dataclass(frozen=True)
class TaskView:
    id: str
    person: str
    part: str
    minutes: int
    """Each time; `days` times a week."""
    days: int
    by: str
    done: int
    """How much of it was done last week, permille."""
    doers: tuple[DoerView, ...]
    freed: DayView | None = None
    """The day of whoever does it now as it would be without it; of a person."""
    back: dict[str, int] = field(default_factory=dict)
    """What they would have back of it: minutes of an average day, as in `DayView.lost`."""


@dataclass(frozen=True)
class ClockView:
    open: bool
    """Whether tasks can be placed now."""
    talk: int
    """Organising minutes that placing one takes; `left` of them are there."""
    left: int
    days: tuple[DayView, ...]
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True)
class HomeCard:
    """A member of the time bank, as its own list tells: a name only where the story has one."""

    row: int
    person: str
    district: str
    adults: int
    children: int
    elders: int


@dataclass(frozen=True)
class GiverView:
    home: HomeCard
    same_district: bool
    knows: bool
    """They know each other, or somebody both know."""
    weary: bool
    """Worn out by giving, as anybody can see."""
    fit: str
    """How readily the two would meet: `good`, `fair` or `poor`."""


@dataclass(frozen=True)
class RequestView:
    home: HomeCard
    skill: str
    minutes: int
    weeks_ago: int
    task: str
    """The task of the care clock that it is, if it is one."""
    givers: tuple[GiverView, ...]


@dataclass(frozen=True)
class PairView:
    asker: HomeCard
    giver: HomeCard
    skill: str
    kept: int
    """Weeks in which they met."""
    minutes: int
    settled: bool
    """They are used to each other: they need nobody between them."""
    ended: bool
    fresh: bool
    """Brought together this season."""


@dataclass(frozen=True)
class MatchingView:
    alive: bool
    open: bool
    """Whether the team can bring people together now."""
    closed_by: str
    """Why not: a rejection's code."""
    call: int
    """Organising minutes that one pair takes; `left` of them are there."""
    left: int
    made: int
    most: int
    """Pairs this season, and the most there can be."""
    broker_minutes: int
    """Minutes a week that somebody looks for both sides; `broker_promised` by the design."""
    broker_promised: int
    requests: tuple[RequestView, ...]
    pairs: tuple[PairView, ...]
    unmet: int
    """Of requests of the last quarter those that came to nothing; `asked` in all."""
    asked: int
    unmet_before: int
    """The same of the quarter before."""
    asked_before: int
