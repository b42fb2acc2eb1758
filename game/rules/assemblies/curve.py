"""How many of so many people come to a meeting."""

from __future__ import annotations

TURNOUT = ((8, 1000), (12, 990), (20, 740), (35, 540), (50, 440), (75, 345), (100, 290),
           (150, 230), (200, 195), (300, 160), (1000, 80), (5000, 30))
"""Members -> permille who come to an ordinary meeting: T = 4.2 N^-0.58 (facts I15).

A table of a published curve, not a number to turn: it is whole because rules use no floats. What
is ours, `vote.salience_permille`, multiplies it.
"""


def turnout_permille(members: int) -> int:
    """The table read between its points, in whole numbers."""
    low = TURNOUT[0]
    for high in TURNOUT:
        if members <= high[0]:
            span = max(1, high[0] - low[0])
            return low[1] + (high[1] - low[1]) * max(0, members - low[0]) // span
        low = high
    return low[1]


BEST_EVENING = (8, 5)
"""What a matter that stirs everybody makes of an ordinary turnout: 1 + 0.6 (facts I15)."""
BEST_HELP = (13, 10)
"""What the best facilitation makes of it (facts I15)."""


def most_who_come(people: int, most: int) -> int:
    """Permille of so many members who come at the best of times, never more than `most`."""
    coming = turnout_permille(people)
    for top, bottom in (BEST_EVENING, BEST_HELP):
        coming = coming * top // bottom
    return min(most, coming)
