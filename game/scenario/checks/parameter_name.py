"""An override of a number that the model lacks would change nothing, silently; and each number
of the model says how far it may go."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Content
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.parameters import registry


def check(look: Look) -> Iterator[Finding]:
    if not isinstance(look.root, Content) or not look.root.parameters:
        return
    numbers = registry()
    known = sorted(numbers)
    for name, value in look.root.parameters.items():
        if name not in known:
            finding = Finding(
                "unknown_parameter", ("parameters", name), {"name": name[:60]}, at_key=True
            )
            yield advise(finding, name, known)
        elif not numbers[name].low <= value <= numbers[name].high:
            params: dict[str, str | int] = {
                "field": name,
                "found": str(value),
                "low": str(numbers[name].low),
                "high": str(numbers[name].high),
            }
            yield Finding("number_range", ("parameters", name), params)
