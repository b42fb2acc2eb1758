"""A threat's way: announced with a day, contested or not, stopped or not, and undone perhaps."""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

OPEN = ("announced", "contested")
"""Stages in which its day is still to come."""
HAPPENED = "happened"

THREAT = LifeCycle(
    "threat",
    ["quiet", *OPEN, "stopped", HAPPENED, "undone", "moot"],
    "quiet",
    [
        *(Step("announce", stage, "announced", "can_be_taken")
          for stage in ("quiet", "stopped", "undone", "moot")),
        Step("contest", "announced", "contested"),
        Step("slacken", "contested", "announced"),
        *(Step("stop", stage, "stopped") for stage in OPEN),
        *(Step("happen", stage, HAPPENED) for stage in OPEN),
        *(Step("drop", stage, "moot") for stage in OPEN),
        Step("undo", HAPPENED, "undone"),
    ],
)
