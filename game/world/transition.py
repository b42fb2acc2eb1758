"""A town on its way together: what was looked at, tried out, taken up, and who keeps it going."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Prototype:
    """Something tried at a small scale: see `rules.content.transition`."""

    id: str
    stage: str = "idea"
    """`idea`, `running`, `learned`, `failed`, `scaled`."""
    since: int = 0
    learned: int = 0
    """Permille of what there is to learn from it."""
    row: int = -1


@dataclass
class Transition:
    started_by: str = ""
    """`town_hall`, `civil_society`, `both`."""
    known: dict[str, int] = field(default_factory=dict)
    """Cell of the grid (`action/actor`) -> permille on the day it was looked at."""
    known_week: int = -1
    patterns: dict[str, int] = field(default_factory=dict)
    """Pattern taken up -> how far it is alive, permille."""
    tutors: int = 0
    relapse: int = 0
    """How near the town is to doing as before, permille."""
    prototypes: dict[str, Prototype] = field(default_factory=dict)
    week: dict[str, int] = field(default_factory=dict)

    def copy(self) -> Transition:
        return replace(self, known=dict(self.known), patterns=dict(self.patterns),
                       prototypes={k: replace(p) for k, p in self.prototypes.items()},
                       week=dict(self.week))
