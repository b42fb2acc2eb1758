"""What an indicator gives back, and a principle made of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    """An indicator's level and the figure behind it, for the sentence that explains it."""

    id: str
    permille: int
    figure: int
    of: int = 0


@dataclass(frozen=True)
class Principle:
    id: str
    points: int
    readings: tuple[Reading, ...]
    weights: tuple[int, ...] = ()
    """Of the readings, in their order."""
    capped_by: str = ""
    """The floor that is broken and holds the points down; empty if none is."""

    @property
    def lifts(self) -> Reading | None:
        """What gives most of the points."""
        return self._most([r.permille for r in self.readings])

    @property
    def holds_back(self) -> Reading | None:
        """What costs most of them; nothing where all is well."""
        return self._most([1000 - r.permille for r in self.readings])

    def _most(self, amounts: list[int]) -> Reading | None:
        parts = [a * w for a, w in zip(amounts, self.weights, strict=True)]
        return self.readings[parts.index(max(parts))] if parts and max(parts) > 0 else None
