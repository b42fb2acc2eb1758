"""The care clock: tasks of a day that somebody has to do, and who does them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Task:
    """A piece of care that comes back: see `rules.content.clock.TaskSpec`."""

    id: str
    by: str = ""
    """Who does it: a named person, `process:<id>`, `route:<id>`; empty: nobody."""
    since: int = 0
    done_permille: int = 0
    """How much of it was done last week."""


@dataclass
class Match:
    """Two people whom the team brought together by hand: one asks, one gives."""

    asker: int
    giver: int
    skill: int
    week: int
    minutes: int = 0
    """What came of it; 0 while nothing has."""


@dataclass
class Clock:
    tasks: dict[str, Task] = field(default_factory=dict)
    matches: list[Match] = field(default_factory=list)

    def copy(self) -> Clock:
        return Clock({k: replace(t) for k, t in self.tasks.items()},
                     [replace(m) for m in self.matches])
