"""A learning goal that no indicator shows, or that nothing one does carries, is a wish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args, get_type_hints

from game.rules.actions import ACTIONS
from game.rules.content import Goal, LearningGoal
from game.rules.scoring import INDICATORS
from game.rules.vocabulary import Comparable
from game.scenario.checks.look import Finding, Look, advise

MEASURES: tuple[str, ...] = get_args(get_type_hints(Goal)["measure"])
COUNTED = ("exhausted", "fund", "town_hall")
"""Indicators that are counted but that no condition compares."""


def check(look: Look) -> Iterator[Finding]:
    known = [*get_args(Comparable), *COUNTED, *MEASURES, *INDICATORS, *look.ids("goals")]
    for path, item in look.items:
        if isinstance(item, LearningGoal) and item.mechanic not in ACTIONS:
            finding = Finding("unknown_mechanic", (*path, "mechanic"),
                              {"mechanic": item.mechanic[:60]})
            yield advise(finding, item.mechanic, ACTIONS)
        if isinstance(item, LearningGoal) and item.indicator not in known:
            finding = Finding(
                "unknown_indicator", (*path, "indicator"), {"indicator": item.indicator[:60]}
            )
            yield advise(finding, item.indicator, known, limit=20)
