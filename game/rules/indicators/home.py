"""Figures of homes: poverty, debt, and who cares unpaid."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.poverty import is_poor
from game.world.world import DEBT, World


def unpaid_gap(world: World, rules: Rules) -> int:
    """Minutes of unpaid care and housework a day: the mean woman's of working age less the mean
    man's (facts E1, E5, E7)."""
    h = world.households
    women, men = int(h.woman.sum()), int(h.man.sum())
    if not women or not men:
        return 0
    return (int(h.care_woman.sum()) * men - int(h.care_man.sum()) * women) // (7 * women * men)


def indebted(world: World, rules: Rules) -> int:
    """Households that owe a loan or rent of more than a week's income."""
    h = world.households
    loans = world.ledger.of_households(DEBT) if DEBT in world.ledger.balances else 0
    return int((h.arrears_cents - loans > h.income_cents).sum())


FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "poor": lambda w, r: int(is_poor(w.households, r).sum()),
    "indebted": indebted,
    "unpaid_gap": unpaid_gap,
}
"""Households; the gap in minutes a day."""
