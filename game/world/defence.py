"""What is about to be taken from people, what they have to defend it with, and apps."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Threat:
    """Something announced that can be contested: a sale, evictions, a fence, a buy-out."""

    id: str
    stage: str = "announced"
    """`announced`, `contested`, `stopped`, `happened`, `undone`."""
    since: int = 0
    due_week: int = -1
    resistance: int = 0
    """What stands against it, permille of what it takes to stop it."""


@dataclass
class Defence:
    threats: dict[str, Threat] = field(default_factory=dict)
    resources: dict[str, int] = field(default_factory=dict)
    """Civil society's own: `people`, `knowledge`, `press`, `lawyers`; permille, they regrow."""
    groups: list[str] = field(default_factory=list)
    """Groups that have organised themselves."""
    drift: dict[str, int] = field(default_factory=dict)
    """Organisation -> how far contract income has moved it from its purpose, permille."""

    def copy(self) -> Defence:
        return replace(self, threats={k: replace(t) for k, t in self.threats.items()},
                       resources=dict(self.resources), groups=list(self.groups),
                       drift=dict(self.drift))


@dataclass
class Digital:
    app: str = ""
    """`commercial`, `platform_coop` or nothing; `since` when."""
    since: int = -1
    users: int = 0
    """Permille of homes that use it."""
    data: str = ""
    """Whose what it knows is: `sold`, `commons` or nothing."""
    week: dict[str, int] = field(default_factory=dict)

    def copy(self) -> Digital:
        return replace(self, week=dict(self.week))
