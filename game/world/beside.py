"""Beside the market: balances for the common good, loops of things, sharing, gifts, street work.

Lists with a row for each enterprise or household are empty until their system has run once.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Beside:
    label_week: int = -1
    """Since when the town knows a label for firms that serve the common good; -1: it does not."""
    label_known: int = 0
    """Permille of buyers who know it; `label_faith`: how far those believe it."""
    label_faith: int = 1000
    advantages: dict[str, int] = field(default_factory=dict)
    """What the town hall gives for it or does about it: `tax`, `procurement`, `audit`, permille."""
    filed: list[int] = field(default_factory=list)
    """By row of the enterprises: 0 no balance, 1 with the label, 2 with a label it has not earned,
    3 caught at that: nobody believes it again."""
    efforts: list[int] = field(default_factory=list)
    """By row: how far it does what costs money and serves others, permille."""
    loops: dict[str, int] = field(default_factory=dict)
    """`repair`, `reuse`, `remanufacture`, `recycle`: how far each is organised, permille."""
    rebound: int = 0
    """Land that what was saved takes again where it is spent, permille of the land spared."""
    sharing: str = ""
    """`tool_library`, `platform` or nothing."""
    sharing_reach: int = 0
    """Permille of homes that it is open to."""
    sharers: list[int] = field(default_factory=list)
    """By household: 1 who uses it."""
    sharing_rent: int = 0
    """Part of a fee that the platform keeps, permille."""
    sharing_shut: int = 0
    """Weeks in which the library could hardly open."""
    gifts: int = 0
    """How far a custom of gifts is kept up, permille."""
    standing: list[int] = field(default_factory=list)
    """By household: what it gave and could not be given back, less what it owes: rank by gifts."""
    street: str = ""
    """What the town hall does about those who work without papers: `formalise`, `federate`,
    `fine` or nothing."""
    street_amount: int = 0
    street_first: list[int] = field(default_factory=list)
    """By household: 1 where somebody worked without papers in the first week."""
    papers: list[int] = field(default_factory=list)
    """By household: of its informal work, 1 registered, 2 in a mutual of street workers."""
    pushed: int = 0
    """Stalls that fines have closed and that nobody has opened again."""
    mindset: int = 0
    """How far people and town hall measure their town by how people live, permille: slow."""
    choices: dict[str, int] = field(default_factory=dict)
    """What councils decided: `statistics`, `tax_base`, permille."""
    week: dict[str, int] = field(default_factory=dict)
    """Last week in figures: see `rules.beside.figures`."""

    def copy(self) -> Beside:
        return replace(
            self, advantages=dict(self.advantages), filed=list(self.filed),
            efforts=list(self.efforts), loops=dict(self.loops), sharers=list(self.sharers),
            standing=list(self.standing), street_first=list(self.street_first),
            papers=list(self.papers), choices=dict(self.choices), week=dict(self.week))
