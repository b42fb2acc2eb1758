"""The care clock: tasks that somebody has to do, and who does them; pairs made by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Task:
    """A piece of care that comes back: see `rules.content.clock.TaskSpec`."""

    id: str
    by: str = ""
    """Who does it: a named person, `process:<id>`, `route:<id>`, `currency:<id>`; empty: nobody."""
    done_permille: int = 0
    """How much of it was done last week."""
    minutes: int = 0
    """Each time, today; 0: nobody needs it (yet, or any more)."""


@dataclass
class Request:
    """A wish that a member of a circle put to somebody and that came to nothing."""

    asker: int
    skill: int
    """A bit's place in `world.households.SKILLS`."""
    week: int
    minutes: int


@dataclass
class Match:
    """Two people whom the team brought together by hand: one asks, one gives."""

    asker: int
    giver: int
    skill: int
    week: int
    minutes: int = 0
    """What came of it in all; 0 while nothing has."""
    wanted: int = 60
    """Minutes a week that are asked for."""
    kept: int = 0
    """Weeks in which it worked."""
    missed: int = 0
    """Weeks in a row in which nothing came of it."""
    ended: int = -1
    """Week in which it came to an end; -1 while it has not."""


@dataclass
class Clock:
    tasks: dict[str, Task] = field(default_factory=dict)
    matches: list[Match] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    """Open ones, one of each asker for each skill, the latest last."""
    taken: dict[str, dict[str, int]] = field(default_factory=dict)
    """Person -> what last week's tasks took of which part of life (`rules.clock.fitting.GIVES`),
    minutes a week."""
    helped: dict[str, int] = field(default_factory=dict)
    """Person with a task that a circle does -> minutes of care its members gave there last week."""

    def copy(self) -> Clock:
        return Clock({k: replace(t) for k, t in self.tasks.items()},
                     [replace(m) for m in self.matches],
                     [replace(r) for r in self.requests],
                     {k: dict(t) for k, t in self.taken.items()}, dict(self.helped))
