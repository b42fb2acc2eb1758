"""A ballot and a count, common to all methods."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Ballot:
    """One voter's conviction about one proposal, -1000 (never) to 1000 (gladly)."""

    voter: int
    conviction: int


@dataclass(frozen=True)
class Count:
    adopted: bool
    yes: int
    no: int
    objections: int
