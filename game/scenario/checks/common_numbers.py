"""A common that breaks on the first morning, or whose year has no four seasons."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.common_goods import CommonSpec
from game.scenario.checks.look import Finding, Look

SEASONS, WHOLE = 4, 1000


def check(look: Look) -> Iterator[Finding]:
    for path, item in look.items:
        if not isinstance(item, CommonSpec):
            continue
        if item.capacity_person < 1:
            yield Finding("common_empty", (*path, "capacity_person"), {"id": item.id})
        if item.threshold_permille >= item.start_permille:
            params: dict[str, str | int] = {
                "id": item.id, "line": str(item.threshold_permille),
                "start": str(item.start_permille),
            }
            yield Finding("common_breaks_at_once", (*path, "threshold_permille"), params)
        if len(item.seasons) != SEASONS or sum(item.seasons) != WHOLE or min(item.seasons) < 0:
            params = {"id": item.id, "count": str(len(item.seasons)),
                      "sum": str(sum(item.seasons))}
            yield Finding("common_seasons", (*path, "seasons"), params, at_key=True)
