"""What should be there and is not: said once each, and the game goes on with a stand-in."""

from __future__ import annotations

import logging

_log = logging.getLogger(__name__)
_said: set[tuple[str, str]] = set()


def say(kind: str, name: str) -> None:
    """A font, icon or letter that could not be found."""
    if (kind, name) not in _said:
        _said.add((kind, name))
        _log.warning("%s is missing: %s", kind, name)


def all_said() -> frozenset[tuple[str, str]]:
    """What was missed so far, as (kind, name)."""
    return frozenset(_said)
