"""Ways between the parts of a town: how safe they are by hour and for whom; and toolkits that go
to another town."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Mobility:
    safe: dict[str, int] = field(default_factory=dict)
    """`district/district/part of day/woman|man` -> how safe the way is held to be, permille."""
    carts: int = 0
    """Shared vehicles at work; `drivers` of them are women of the town."""
    drivers: int = 0
    lights: dict[str, int] = field(default_factory=dict)
    """District -> permille of its ways that are lit."""
    week: dict[str, int] = field(default_factory=dict)

    def copy(self) -> Mobility:
        return replace(self, safe=dict(self.safe), lights=dict(self.lights), week=dict(self.week))


@dataclass
class Transfer:
    """A toolkit sent to another town: what was kept, what was changed, and what came of it."""

    toolkit: str
    town: str
    kept: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    week: int = -1
    outcome: str = ""
    """Empty until it was tried there; then how it ended."""
    figures: dict[str, int] = field(default_factory=dict)

    def copy(self) -> Transfer:
        return replace(self, kept=list(self.kept), changed=list(self.changed),
                       figures=dict(self.figures))
