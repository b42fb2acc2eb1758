"""Decision methods. One file each, knowing nothing of organisations or towns."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.decisions import authoritarian, consent, majority
from game.rules.decisions.ballot import Ballot, Count

METHODS: dict[str, Callable[[list[Ballot]], Count]] = {
    "majority": majority.count,
    "consent": consent.count,
    "authoritarian": authoritarian.count,
}

__all__ = ["METHODS", "Ballot", "Count"]
