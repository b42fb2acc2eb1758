"""A support hub: it opens with its first counter, stands on its own feet once no grant and no team
carries it, fails while most of it is not paid for, and closes."""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

RUNNING = ("open", "own_feet", "failing")
"""Stages in which its counters work."""

HUB = LifeCycle(
    "hub",
    ["idea", *RUNNING, "closed"],
    "idea",
    [
        Step("open", "idea", "open", "somebody_carries"),
        Step("stand", "open", "own_feet", "lives_on_its_own"),
        Step("lean", "own_feet", "open"),
        Step("fail", "open", "failing"),
        Step("fail", "own_feet", "failing"),
        Step("recover", "failing", "open"),
        *(Step("close", stage, "closed") for stage in RUNNING),
        Step("open", "closed", "open", "somebody_carries"),
    ],
)
