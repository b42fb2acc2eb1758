"""How people who are left out organise themselves (concept 45), or are spoken for."""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

ORGANISED = "organised"

DRIVE = LifeCycle(
    "drive",
    ["scattered", "meeting", ORGANISED, "spoken_for"],
    "scattered",
    [
        Step("meet", "scattered", "meeting"),
        Step("rise", "meeting", ORGANISED, "is_their_own"),
        Step("follow", "meeting", "spoken_for"),
        Step("rise", "spoken_for", ORGANISED, "is_their_own"),
        *(Step("fall", stage, "meeting") for stage in (ORGANISED, "spoken_for")),
        Step("follow", ORGANISED, "spoken_for"),
        Step("scatter", "meeting", "scattered"),
    ],
)
