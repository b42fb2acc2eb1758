"""Saves of earlier formats, made into today's. One file for each format that is no longer written.

A file has `scenario(plain)` for the resolved scenario and `world(objects, arrays)` for each town;
both change what they are given. A town that was lived under other rules opens, and its replay
says that it cannot be verified.
"""

from __future__ import annotations

from types import ModuleType

from game.session.migrations import v1, v2, v3

STEPS: dict[int, ModuleType] = {1: v1, 2: v2, 3: v3}
"""Format -> how one makes the next of it."""


def since(version: int) -> list[ModuleType]:
    """The steps from a format to today's, in order."""
    return [step for number, step in sorted(STEPS.items()) if number >= version]
