"""Who draws on a common: one district or one branch, with shares to choose from."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.common_goods import Drawer
from game.scenario.checks.look import Finding, Look

USUAL = 1000


def check(look: Look) -> Iterator[Finding]:
    seen: dict[tuple[str, str], str] = {}
    for path, item in look.items:
        if not isinstance(item, Drawer):
            continue
        if (item.district is None) == (item.sector is None):
            yield Finding("drawer_of_one", path, {"id": item.id})
        else:
            who = (item.common, f"{item.district}:{item.sector}")
            if who in seen:
                params: dict[str, str | int] = {"id": item.id, "other": seen[who]}
                yield Finding("drawer_twice", path, params)
            seen.setdefault(who, item.id)
        if any(not 0 <= level <= USUAL for level in item.levels) or \
                item.levels != sorted(set(item.levels)) or len(item.levels) < 2:
            yield Finding("drawer_levels", (*path, "levels"), {"id": item.id}, at_key=True)
