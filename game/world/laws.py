"""Laws on their way, and those who stand up for them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Law:
    id: str
    stage: str = "idea"
    since: int = 0
    push: int = 0
    """How far those who want it have brought it towards its next stage, permille."""
    holds: bool = False
    """Whether its effects are in force: only while it is decreed."""


@dataclass
class Coalition:
    allies: dict[str, int] = field(default_factory=dict)
    """Ally that joined -> how closely it stands to it, permille."""
    left: dict[str, str] = field(default_factory=dict)
    """Ally that went -> why."""
    favours: dict[str, int] = field(default_factory=dict)
    """Ally -> favours that it is owed (below zero: that it owes)."""
    mood: int = 500
    """How the country feels about it, permille."""
    week: dict[str, int] = field(default_factory=dict)

    def copy(self) -> Coalition:
        return replace(self, allies=dict(self.allies), left=dict(self.left),
                       favours=dict(self.favours), week=dict(self.week))
