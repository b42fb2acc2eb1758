"""Whether a part of a whole reaches a share."""

from __future__ import annotations

from fractions import Fraction

from game.rules.decisions.common.result import Number


def reaches(part: Number, whole: Number, share: Fraction, strictly: bool) -> bool:
    """part / whole >= share, or > strictly. Nobody is never enough."""
    if part <= 0:
        return False
    return part > whole * share if strictly else part >= whole * share


def least(whole: Number, share: Fraction, strictly: bool) -> int:
    """The smallest whole number that reaches the share: one at least."""
    exact = Fraction(whole) * share
    needed = exact.numerator // exact.denominator + 1 if strictly else \
        -(-exact.numerator // exact.denominator)
    return max(1, needed)
