"""Districts without anybody, and towns of nobody or of a metropolis."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Content, District
from game.scenario.checks.look import Finding, Look

MOST = 1_000_000
AMONG = ("frail", "no_car", "bakers")


def check(look: Look) -> Iterator[Finding]:
    if not isinstance(look.root, Content):
        return
    for path, item in look.items:
        if not isinstance(item, District):
            continue
        if item.households == 0:
            yield Finding("empty_district", (*path, "households"), {"id": item.id})
        for key in AMONG:
            if getattr(item, key) > item.households > 0:
                params: dict[str, str | int] = {
                    "field": key, "found": str(getattr(item, key)), "low": "0",
                    "high": str(item.households),
                }
                yield Finding("number_range", (*path, key), params)
    total = sum(max(0, d.households) for d in look.root.districts)
    if total > MOST:
        params = {"found": str(total), "high": str(MOST)}
        yield Finding("town_too_large", ("districts",), params, at_key=True)
