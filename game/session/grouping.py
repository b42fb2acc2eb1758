"""Grouping: causes that need each other, or that stand in for each other, are one cause.

For two causes, interaction = delta(A) + delta(B) - delta(both left out), each against nothing
in its place (a runner-up would bring its own). If each needs the
other, leaving out either loses everything, so the sum counts it twice. If either alone would
have done, leaving out one loses nothing and the sum counts nothing at all. Both show as an
interaction, and the two are grouped where all of this holds:

- it is more than rounding: figures are whole numbers, four of them may be off by one each;
- it is at least four fifths of the larger effect, so that neither would be anything without the
  other: they cannot be told apart, and no cause is renamed for one that merely leans on it;
- it holds for every two of a group. A chain of leanings is no group.

A group has no runner-up: it is compared with nothing. What stays below that is left in the
residual, by name. Pairs are tried on this luck only. A group is then tried with the others in its
turn: what needs one of two things needs neither alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from game.session.candidates import Unit
from game.session.likeness import ALIKE, ROUNDING

Figures = dict[str, int]

MOST_PAIRED = 10
"""Units tried in pairs, the ones with the largest effects: 45 re-runs of a season at most."""
LEAST_PAIRED = 4
"""The same where a re-run is of many seasons."""


def interact(one: int, two: int, both: int) -> bool:
    """Whether the rule above groups two causes with these deltas."""
    interaction = abs(one + two - both)
    largest = max(abs(one), abs(two))
    return interaction > ROUNDING and ALIKE * interaction >= (ALIKE - 1) * largest


def pairs(
    units: list[Unit], deltas: dict[str, Figures], seasons: int
) -> Iterator[tuple[Unit, Unit]]:
    """The pairs worth a re-run of so many seasons; all of them in an ordinary season."""
    most = max(LEAST_PAIRED, MOST_PAIRED // seasons)
    chosen = {u.cause for u in sorted(units, key=lambda u: -_weight(u, deltas))[:most]}
    for one, two in combinations([u for u in units if u.cause in chosen], 2):
        if one.base == two.base:
            yield one, two


def grouped(
    units: list[Unit], indicator: str, deltas: dict[str, Figures],
    joint: dict[tuple[str, str], Figures],
) -> list[Unit]:
    """The causes of one indicator. The largest effect leads a group; if equal, a choice that
    had a runner-up does, then the earlier."""
    linked = {
        frozenset((a, b)) for (a, b), both in joint.items()
        if interact(deltas[a][indicator], deltas[b][indicator], both[indicator])
    }
    groups: list[list[Unit]] = []
    for unit in units:
        fits = (group for group in groups
                if all(frozenset((unit.cause, other.cause)) in linked for other in group))
        if (group := next(fits, None)) is not None:
            group.append(unit)
        else:
            groups.append([unit])
    return [_merge(group, indicator, deltas) for group in groups]


def _merge(units: list[Unit], indicator: str, deltas: dict[str, Figures]) -> Unit:
    if len(units) == 1:
        return units[0]
    lead = max(units, key=lambda u: (abs(deltas[u.cause][indicator]), u.against != ""))
    gone = units[0].gone
    for unit in units[1:]:
        gone = gone | unit.gone
    members = tuple(name for unit in units for name in unit.members)
    return Unit(lead.cause, lead.kind, "", members, gone, gone, lead.base)


def _weight(unit: Unit, deltas: dict[str, Figures]) -> int:
    """A unit's largest share, in permille, of the largest effect on any indicator."""
    most = {i: max(1, *(abs(d[i]) for d in deltas.values())) for i in deltas[unit.cause]}
    return max(abs(value) * 1000 // most[i] for i, value in deltas[unit.cause].items())
