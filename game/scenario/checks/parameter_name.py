"""An override of a number of the model that has no such name would change nothing, silently."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Content
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.parameters import registry


def check(look: Look) -> Iterator[Finding]:
    if not isinstance(look.root, Content) or not look.root.parameters:
        return
    known = sorted(registry())
    for name in look.root.parameters:
        if name not in known:
            finding = Finding(
                "unknown_parameter", ("parameters", name), {"name": name[:60]}, at_key=True
            )
            yield advise(finding, name, known)
