"""A goal that nothing could miss, or an ending that asks for more goals than there are."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Ending, Goal
from game.scenario.checks.look import Finding, Look


def check(look: Look) -> Iterator[Finding]:
    goals = len(look.content.goals) if look.content else 0
    for path, item in look.items:
        if isinstance(item, Goal):
            low, high = item.at_least, item.at_most
            if low is None and high is None:
                yield Finding("goal_without_bound", path, {"id": item.id})
            elif low is not None and high is not None and low > high:
                params: dict[str, str | int] = {
                    "low": "at_least", "high": "at_most", "first": str(low), "last": str(high),
                }
                yield Finding("never_true", (*path, "at_least"), params, at_key=True)
        elif isinstance(item, Ending) and item.goals_at_least > goals:
            yield Finding(
                "ending_out_of_reach",
                (*path, "goals_at_least"),
                {"found": str(item.goals_at_least), "goals": str(goals)},
            )
