"""What a save was made with, and whether this copy of the game would live it the same way.

A save carries its own scenario and its own numbers, so a parameter that changed since then
does not hinder a replay. What may differ is the rules themselves: the weekly systems, their
order, the vocabulary of acts, and what their code does.
"""

from __future__ import annotations

import hashlib

from game import __version__
from game.rules.actions import ACTIONS
from game.rules.season.week import SYSTEMS
from game.world.digest import canonical

GAME_VERSION = __version__

SAVE_FORMAT = 4
"""Of the save file. A newer one is refused; a change ships a migration and an old-file test."""

RULES_REVISION = 4
"""Raise it with any change of a rule's code that changes what a town becomes.

Replays of older games then say "cannot verify" instead of accusing a save of being wrong.
"""


def system_names() -> list[str]:
    """The weekly systems in their order, by the names of their files."""
    return list(SYSTEMS)


def fingerprint(params: dict[str, int]) -> str:
    """The ruleset: these numbers under the rules of this copy of the game."""
    parts = {
        "params": params,
        "systems": system_names(),
        "actions": sorted(ACTIONS),
        "revision": RULES_REVISION,
    }
    return hashlib.sha256(canonical(parts).encode()).hexdigest()
