"""Two runs of the same time on the same luck: as it was lived, and without one act.

The range says how much of the difference luck might have made: on other lucks the same two runs
are made again, and only their ends are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from game.session.candidates import AS_IT_WAS, NEVER
from game.session.counterfactual import (
    MOVES,
    Case,
    Change,
    Story,
    happened_since,
    rerun,
    tell,
)
from game.session.explain import LUCKS, explained
from game.session.explanation import is_chance, span
from game.session.grouping import Figures
from game.session.session import Session, acts_after_undo


@dataclass(frozen=True)
class Run:
    """One of the two, week by week."""

    frames: tuple[dict[str, Any], ...]
    """Everything that was so, as the engine leaves it: `Session.visible` before it is shown."""
    skipped: tuple[str, ...]
    """Acts that could not be done any more without the one that was left out."""
    incidents: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    season: int
    since: int
    act: str
    lucks: int
    """Other lucks behind the ranges; 0 while there are none yet."""
    lived: Run
    other: Run
    deltas: Figures
    """Per indicator: the end as it was lived minus the end without the act."""
    ranges: dict[str, tuple[int, int] | tuple[None, None]]
    """10 to 90 % range of the same on other lucks."""

    def could_be_chance(self, indicator: str) -> bool | None:
        """None until it has been measured."""
        return is_chance(self.deltas[indicator], *self.ranges[indicator])


def own_acts(session: Session, season: int) -> tuple[str, ...]:
    """What the team itself did in a season, in order: what can be left out of it."""
    return tuple(entry.act for entry in acts_after_undo(session.log)
                 if entry.season == season and entry.action is not None
                 and entry.action.kind not in (*MOVES, *NEVER))


def compare(case: Case, act: str, lucks: int = LUCKS) -> Comparison:
    """All at once."""
    *_, last = (step for step in compare_steps(case, act, lucks) if step is not None)
    return last


def compare_steps(case: Case, act: str, lucks: int = LUCKS) -> Iterator[Comparison | None]:
    """About one re-run a step. A comparison comes without ranges first, and at the end with them.

    Raises LookupError if there is no such act in this time.
    """
    story, change = tell(case), Change(frozenset({act}))
    if act not in (known.id for known in story.acts):
        raise LookupError(act)
    yield None
    lived, first = _run(story, AS_IT_WAS)
    yield None
    other, second = _run(story, change)
    deltas = _minus(first, second)

    def so_far(done: list[Figures]) -> Comparison:
        ranges = {name: span([figures[name] for figures in done]) for name in deltas}
        return Comparison(case.season, case.since, act, len(done), lived, other, deltas, ranges)

    yield so_far([])
    found: list[Figures] = []
    for number in range(lucks):
        luck = story.luck.other("explain", number)
        was = explained(rerun(story, AS_IT_WAS, luck).world, story)
        yield None
        found.append(_minus(was, explained(rerun(story, change, luck).world, story)))
        yield so_far(found) if number == lucks - 1 else None


def _run(story: Story, change: Change) -> tuple[Run, Figures]:
    frames: list[dict[str, Any]] = []
    run = rerun(story, change, frames=frames)
    incidents = happened_since(story.start, run.world)
    return Run(tuple(frames), run.skipped, incidents), explained(run.world, story)


def _minus(one: Figures, two: Figures) -> Figures:
    return {name: one[name] - two[name] for name in one}
