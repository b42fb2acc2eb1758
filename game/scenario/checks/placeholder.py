"""Names in braces that the game does not fill in would reach the players as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenario.checks.look import Finding, Look, advise
from game.scenario.texts import texts_at

ALLOWED = ("short", "short_before", "households", "weeks", "hours", "person", "town", "amount")
BRACES = re.compile(r"\{([^{}]{0,60})\}|[{}]")


def bad_names(text: str) -> list[str]:
    """What stands in braces and is no known name; a brace alone counts as an empty name."""
    return [m[1] or m[0] for m in BRACES.finditer(text) if m[1] not in ALLOWED]


def check(look: Look) -> Iterator[Finding]:
    for path, _, text in texts_at(look.root):
        for name in dict.fromkeys(bad_names(text)):
            yield advise(Finding("bad_placeholder", path, {"name": name}), name, ALLOWED)
