"""When two causes cannot be told apart: leaving out either comes to the same."""

from __future__ import annotations

ROUNDING = 2
"""Figures are whole numbers; four of them may be off by one half each."""
ALIKE = 5
"""Two effects are alike if they differ by less than one part in so many of the larger one."""
FINDING = ("listen", "measure", "census", "evaluate", "diagnose")
"""Acts that find something out. They are the way to a deed, not another deed: they go with what
could not have been done without them."""

Effects = dict[str, tuple[int, ...]]
"""By figure, what something did by the end of each season; of a level in one week."""


def alike(one: Effects, other: Effects) -> bool:
    """Whether two things come to the same; rounding, and little things beside, do not count."""
    for name in one.keys() & other.keys():
        size = max(map(abs, one[name] + other[name]))
        off = max(abs(a - b) for a, b in zip(one[name], other[name], strict=True))
        if off > ROUNDING and off * ALIKE >= size:
            return False
    return True
