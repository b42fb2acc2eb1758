"""What "why did this change?" is answered with: plain figures, the same for every reader."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from game.world.codec import from_plain, to_plain


@dataclass(frozen=True)
class Cause:
    """An act, a vote or an incident (or several that need each other) and what it did."""

    cause: str
    """Id of the act or the incident; of a group, of the one that leads it."""
    kind: str
    """`act`, `vote` or `incident`."""
    against: str
    """Id of the act it is compared with; empty for nothing in its place."""
    delta: int
    against_nothing: int
    """The delta had nothing been done in its place; the same where `against` is empty."""
    nothing_low: int | None
    nothing_high: int | None
    nothing_chance: bool | None
    """Of `against_nothing`, what `low`, `high` and `could_be_chance` are of `delta`."""
    low: int | None
    """10 to 90 % range of the delta over other lucks; None until it has been measured."""
    high: int | None
    could_be_chance: bool | None
    """On other luck this might as well have done nothing, or the opposite: blame nobody."""
    members: tuple[str, ...]
    """Everything that came and went with it, in the order in which it happened."""


@dataclass(frozen=True)
class Why:
    """One indicator: after - before == drift + the sum of the deltas + residual."""

    before: int
    after: int
    drift: int
    """What the season would have done with no act and no incident."""
    drift_low: int | None
    drift_high: int | None
    causes: tuple[Cause, ...]
    """The largest first."""
    residual: int
    """Interactions that no single cause accounts for, and `either_way`."""
    either_way: int
    """Part of the residual: what the runner-ups of choices would have done as well. Without it
    the residual belongs to the causes compared with nothing."""


@dataclass(frozen=True)
class Brink:
    """How near a common came to the line below which it breaks for good. Levels in permille."""

    week: int
    """In which it broke, else in which it stood lowest: its level is asked about in that week."""
    broke: bool
    line: int
    lowest: int
    """The lowest level; where it broke, how low it would have come had the line not counted."""
    idle_broke: bool
    """Whether it would have broken had nobody acted."""


@dataclass(frozen=True)
class Explanation:
    season: int
    since: int
    """The season whose opening the re-runs start from; usually the same."""
    lucks: int
    """Other lucks behind the ranges; 0 for first figures, which have no ranges yet."""
    indicators: dict[str, Why]
    brinks: dict[str, Brink] = field(default_factory=dict)
    """By common: those that were whole when the time asked about began."""

    def plain(self) -> dict[str, Any]:
        data: dict[str, Any] = to_plain(self)
        return data


def explanation_from_plain(data: dict[str, Any]) -> Explanation:
    """Raises TypeError or ValueError on data of another shape."""
    return from_plain(Explanation, data)


def span(values: list[int]) -> tuple[int, int] | tuple[None, None]:
    """The 10 to 90 % range, rounded outwards: whole numbers, and never a range too narrow."""
    if not values:
        return None, None
    ranked = sorted(values)
    steps = len(ranked) - 1
    low, part = divmod(steps, 10)
    bottom = ranked[low] * (10 - part) + ranked[min(low + 1, steps)] * part
    high, part = divmod(steps * 9, 10)
    top = ranked[high] * (10 - part) + ranked[min(high + 1, steps)] * part
    return bottom // 10, -(-top // 10)


def is_chance(delta: int, low: int | None, high: int | None) -> bool | None:
    """True unless this town and nearly all other lucks agree on the direction."""
    if low is None or high is None:
        return None
    return not ((delta > 0 and low > 0) or (delta < 0 and high < 0))
