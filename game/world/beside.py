"""Beside the market: balances for the common good, loops of things, sharing, gifts, street work."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Beside:
    label_week: int = -1
    """Since when the town knows a label for firms that serve the common good; -1: it does not."""
    advantages: list[str] = field(default_factory=list)
    """What the town hall gives a firm with the label: see `rules.beside.balance`."""
    loops: dict[str, int] = field(default_factory=dict)
    """`repair`, `reuse`, `remanufacture`, `recycle`: how far each is organised, permille."""
    rebound: int = 0
    """What of the money saved by loops was spent on more things, permille."""
    sharing: str = ""
    """`tool_library`, `platform` or nothing; `sharing_week` since when."""
    sharing_week: int = -1
    street: str = ""
    """What the town hall does about those who work without papers: `formalise`, `federate`,
    `fine` or nothing."""
    street_week: int = -1
    mindset: int = 0
    """How far people and town hall measure their town by how people live, permille: slow."""
    week: dict[str, int] = field(default_factory=dict)
    """Last week in figures: see `rules.beside.figures`."""

    def copy(self) -> Beside:
        return replace(self, advantages=list(self.advantages), loops=dict(self.loops),
                       week=dict(self.week))
