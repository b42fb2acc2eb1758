"""Lists that a town cannot do without."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.checks.look import Finding, Look

NEEDED = ("seasons", "districts", "providers", "goals", "endings")


def check(look: Look) -> Iterator[Finding]:
    for key in NEEDED:
        if not getattr(look.root, key):
            yield Finding("empty_list", (key,), {"field": key}, at_key=True)
    if look.content is None:
        return
    for i, variant in enumerate(look.content.variants):
        if not variant.values:
            yield Finding("empty_list", ("variants", i, "values"), {"field": "values"}, at_key=True)
