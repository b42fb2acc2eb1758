"""Cases of the real world for a debrief: for what a scenario teaches, one place where it worked
beside one where it failed or met a limit, so that no success is told alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.rules.content import Content
from game.scenario.codex import Case, codex

MOST = 3


@dataclass(frozen=True)
class Pair:
    idea: str
    worked: Case
    failed: Case


def pairs(content: Content, most: int = MOST) -> list[Pair]:
    """Of the ideas of its learning goals: one of each goal first, then their others. No case is
    told twice."""
    told: set[str] = set()
    found: list[Pair] = []
    for idea in _ideas(content):
        worked, failed = (next((c for c in codex().told(idea, kind) if c.id not in told), None)
                          for kind in ("worked", "failed"))
        if worked is not None and failed is not None and len(found) < most:
            found.append(Pair(idea, worked, failed))
            told |= {worked.id, failed.id}
    return found


def _ideas(content: Content) -> Iterator[str]:
    longest = max((len(goal.ideas) for goal in content.learning_goals), default=0)
    every = [goal.ideas[n] for n in range(longest) for goal in content.learning_goals
             if n < len(goal.ideas)]
    yield from dict.fromkeys(every)
