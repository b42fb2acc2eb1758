"""Whole things shared out by weight."""

from __future__ import annotations


def parts_of(total: int, weights: list[int]) -> list[int]:
    """Whole shares of `total` by weight, adding up exactly; the same whatever else is split."""
    whole, seen, given, shares = max(1, sum(weights)), 0, 0, []
    for weight in weights:
        seen += weight
        shares.append(total * seen // whole - given)
        given += shares[-1]
    return shares
