"""Two items of one list with one id: nothing could tell them apart."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.checks.look import Finding, Look
from game.scenario.nodes import Path


def check(look: Look) -> Iterator[Finding]:
    seen: dict[tuple[Path, str], Path] = {}
    for path, item in look.items:
        name = getattr(item, "id", None)
        if name is None or not path or not isinstance(path[-1], int):
            continue
        key = (path[:-1], name)
        if key in seen:
            first, _ = look.positions.of((*seen[key], "id"))
            yield Finding("duplicate_id", (*path, "id"), {"id": name, "first": str(first)})
        else:
            seen[key] = path
