"""What an indicator gives back."""

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
